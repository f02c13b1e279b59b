"""Lists of places that stand behind their verb."""

import re
from itertools import pairwise

from etl.minutes.sentences.grammar import Quantifier
from etl.minutes.sentences.marks import Marks, PlaceMark, WordMark, within
from etl.minutes.sentences.predicates import Predicate

# What stands between a verb and the list it announces: "পাওয়া যায়নি সেগুলো হলো-", "পাওয়া গেছেঃ ১)".
_ANNOUNCES = re.compile(
    r"\s*(?:(?:সেগুলো|সেগুলি|সেসব|তা|তারা|উপজেলাগুলো|উপজেলাগুলি|উপজেলাসমুহ)\s*)?"
    r"(?:(?:হলো|হল|হচ্ছে|হলোঃ|নিম্নরুপ)\s*[:ঃ,–-]*|[:ঃ–-]+|\()[\s\d().।–-]*(?:উপজেলা\S*\s*[:ঃ–-]*\s*)?"
)
_RIGHT_AFTER = re.compile(r"\s*[:ঃ–-]*\s*(?:(?:সুধুমাত্র|সুধু|কেবলমাত্র|কেবল|একমাত্র)\s+)?")
# A danda parts the list only before a printed number: "১। উলিপুর ২। চিলমারী".
WITHIN_A_LIST = re.compile(r"\s*(?:উপজেলা(?:সমুহ)?)?(?:[\s,;/–-]*(?:ও|এবং)?\s*|[\s,;।]*[(\[]?\d{1,2}\s?[।.)\]]\s*)")
LIST_ENDS = re.compile(
    r"\s*(?:উপজেলা(?:সমুহ)?(?:র|য়|য়|তে)?)?\s*(?:(?:হতে|থেকে)(?:ই)?\s*)?(?:[।;,)\n]|(?:কিন্তু|তবে|অথচ|আর)\s|$)"
)
_AND = re.compile(r"\s(?:ও|এবং)\s")


def listed_after(marks: Marks, predicate: Predicate, quantifiers: tuple[WordMark[Quantifier], ...]) -> list[PlaceMark]:
    """The places of a list that follows its verb: "নিম্নবর্ণিত উপজেলা হতে … পাওয়া গেছেঃ ১) উলিপুর ২) চিলমারী", and
    "কার্যবিবরণী প্রেরণ করেনি উলিপুর ও চিলমারী উপজেলা।"."""
    related = any(word.meaning == Quantifier.RELATIVE for word in quantifiers)
    opens = (_ANNOUNCES if related else _RIGHT_AFTER).match(marks.spelled, predicate.end)
    if opens is None or predicate.participle or (quantifiers and not related):
        return []
    listed: list[PlaceMark] = []
    at = opens.end()
    for place in within(marks.places, predicate.end, len(marks.text)):
        gap = place.start == at if not listed else WITHIN_A_LIST.fullmatch(marks.spelled, at, place.start) is not None
        if not gap:
            break
        listed.append(place)
        at = place.end
    while listed and not LIST_ENDS.match(marks.spelled, listed[-1].end):
        listed = _before_last_mark(listed, marks)
    return listed


def _before_last_mark(listed: list[PlaceMark], marks: Marks) -> list[PlaceMark]:
    """The names before the last semicolon, or before a comma behind a list that "and" has closed: what follows is of
    another verb ("প্রেরণ করেছে উলিপুর ও চিলমারী; রৌমারী প্রেরণ করেনি")."""
    gaps = [marks.spelled[before.end : after.start] for before, after in pairwise(listed)]
    for at in range(len(gaps) - 1, -1, -1):
        closed = at == 0 or _AND.search(gaps[at - 1]) is not None
        if ";" in gaps[at] or ("," in gaps[at] and closed):
            return listed[: at + 1]
    return []


def only_between(marks: Marks, start: int, end: int) -> list[WordMark[Quantifier]]:
    """ "… পাওয়া গেছে শুধুমাত্র উলিপুর উপজেলা হতে"."""
    return [word for word in within(marks.quantifiers, start, end) if word.meaning is Quantifier.ONLY]
