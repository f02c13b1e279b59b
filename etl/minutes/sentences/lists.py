"""Lists of places that stand behind their verb."""

import re
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from etl.minutes.sentences.grammar import Quantifier
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, WordMark, within
from etl.minutes.sentences.predicates import Predicate

# What stands between a verb and the list it announces: "পাওয়া যায়নি সেগুলো হলো-", "পাওয়া গেছেঃ ১)".
_ANNOUNCES = re.compile(
    r"\s*(?:(?:সেগুলো|সেগুলি|সেসব|তা|তারা|উপজেলাগুলো|উপজেলাগুলি|উপজেলাসমুহ)\s*)?"
    r"(?:(?:হলো|হল|হচ্ছে|হলোঃ|নিম্নরুপ)\s*[:ঃ,–-]*|[:ঃ–-]+|\()[\s\d().।–-]*(?:উপজেলা\S*\s*[:ঃ–-]*\s*)?"
)
# "৪টির কার্যবিবরণী পাওয়া গেছে, যথা- উলিপুর, …"
_RIGHT_AFTER = re.compile(
    r"(?:\s*,?\s*(?:যথা|যেমন)(?![\u0980-\u09ff]))?\s*[:ঃ–-]*\s*(?:(?:সুধুমাত্র|সুধু|কেবলমাত্র|কেবল|একমাত্র)\s+)?"
)
# A danda parts the list only before a printed number: "১। উলিপুর ২। চিলমারী".
WITHIN_A_LIST = re.compile(r"\s*(?:উপজেলা(?:সমুহ)?)?(?:[\s,;/–-]*(?:ও|এবং)?\s*|[\s,;।]*[(\[]?\d{1,2}\s?[।.)\]]\s*)")
LIST_ENDS = re.compile(
    r"\s*(?:উপজেলা(?:সমুহ)?(?:র|য়|য়|তে)?)?\s*(?:(?:হতে|থেকে)(?:ই)?\s*)?(?:[।;,)\n]|(?:কিন্তু|তবে|অথচ|আর)\s|$)"
)
_AND = re.compile(r"\s(?:ও|এবং)\s")
_BRACKET = re.compile(r"\s*\(\s*")
_BRACKET_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:তারিখে?)?\s*\)")
_AND_BEFORE = re.compile(r"\s+(?:ও|এবং)\s*$")
# "… কেবল উলিপুর উপজেলার জুন মাসের,", "… কেবল উলিপুর উপজেলা টিমের,": what is theirs was named before the verb.
_OF_MONTH = re.compile(
    r"\s*(?:উপজেলা(?:র|সমুহের)?)?\s*(?:(?:ইনোভেসন\s*)?(?:টিম|কমিটি)(?:র|ের))?(?:\s*(?:খ্রি\S*|ইং)?\s*মাসের)?"
)
_PART_ENDS = re.compile(r"[।;,:ঃ()\n]")
_GOES_ON = re.compile(r"[:ঃ(]")
_REST_OF_WORD = re.compile("[\u0980-\u09ff]*")


class Listed(NamedTuple):
    """Places behind their verb, each with the day in brackets behind it; the months named with them, and the end."""

    places: tuple[PlaceMark, ...]
    days: tuple[Value[date] | None, ...]
    months: tuple[Value[str], ...]
    end: int


class _Named(NamedTuple):
    """A place of a list, the day in brackets behind it, and where both end."""

    place: PlaceMark
    day: Value[date] | None
    end: int


def listed_after(marks: Marks, predicate: Predicate, quantifiers: tuple[WordMark[Quantifier], ...]) -> Listed | None:
    """The places of a list that follows its verb: "নিম্নবর্ণিত উপজেলা হতে … পাওয়া গেছেঃ ১) উলিপুর ২) চিলমারী",
    "কার্যবিবরণী প্রেরণ করেনি উলিপুর ও চিলমারী উপজেলা।", "পাওয়া যায়নি কেবল উলিপুর উপজেলার জুন মাসের কার্যবিবরণী,"."""
    related = any(word.meaning == Quantifier.RELATIVE for word in quantifiers)
    opens = (_ANNOUNCES if related else _RIGHT_AFTER).match(marks.spelled, predicate.end)
    if opens is None or predicate.participle or (quantifiers and not related):
        return None
    listed = _listed(marks, opens.end())
    what = _what_is_theirs(marks, listed[-1].end, predicate) if listed else None
    while listed and what is None and not LIST_ENDS.match(marks.spelled, listed[-1].end):
        listed = _before_last_mark(listed, marks)
    if not listed:
        return None
    months, end = what or ((), listed[-1].end)
    return Listed(tuple(each.place for each in listed), tuple(each.day for each in listed), months, end)


def _listed(marks: Marks, at: int) -> list[_Named]:
    """The places listed from `at` on."""
    listed: list[_Named] = []
    for place in within(marks.places, at, len(marks.text)):
        gap = place.start == at if not listed else WITHIN_A_LIST.fullmatch(marks.spelled, at, place.start) is not None
        if not gap:
            break
        listed.append(_with_day(marks, place))
        at = listed[-1].end
    return listed


def _with_day(marks: Marks, place: PlaceMark) -> _Named:
    """The place, with the day that stands in brackets behind it: "উলিপুর (১৮/০৫/২০১৭)"."""
    opens = _BRACKET.match(marks.spelled, place.end)
    day = next((each for each in marks.days if opens and each.start == opens.end()), None)
    closes = _BRACKET_ENDS.match(marks.spelled, day.end) if day else None
    return _Named(place, day, closes.end()) if closes else _Named(place, None, place.end)


def _what_is_theirs(marks: Marks, at: int, predicate: Predicate) -> tuple[tuple[Value[str], ...], int] | None:
    """The month of what the verb is about, where it stands behind the places, and where that ends.

    "পাওয়া যায়নি কেবল উলিপুর উপজেলার জুন মাসের কার্যবিবরণী,"; None where the verb has no such noun there.
    """
    ends = _PART_ENDS.search(marks.spelled, at)
    stop = ends.start() if ends else len(marks.spelled)
    if another := next(iter(within(marks.quantifiers, at, stop)), None):
        stop = at + len(_AND_BEFORE.sub("", marks.spelled[at : another.start]))
    things, months = within(marks.objects, at, stop), within(marks.months, at, stop)
    if bool(within(marks.places, at, stop)) or bool(within(marks.predicates, at, stop)):
        return None
    if things and things[-1].act is predicate.act:
        end = _REST_OF_WORD.match(marks.spelled, things[-1].end).end()  # type: ignore[union-attr]
    else:
        end = _OF_MONTH.match(marks.spelled, months[-1].end if months else at).end()  # type: ignore[union-attr]
    goes_on = end == at or marks.spelled[end:stop].strip() or _GOES_ON.match(marks.spelled, stop)
    return None if goes_on else (tuple(months), end)


def _before_last_mark(listed: list[_Named], marks: Marks) -> list[_Named]:
    """The names before the last semicolon, or before a comma behind a list that "and" has closed: what follows is of
    another verb ("প্রেরণ করেছে উলিপুর ও চিলমারী; রৌমারী প্রেরণ করেনি")."""
    gaps = [marks.spelled[before.end : after.place.start] for before, after in pairwise(listed)]
    for at in range(len(gaps) - 1, -1, -1):
        closed = at == 0 or _AND.search(gaps[at - 1]) is not None
        if ";" in gaps[at] or ("," in gaps[at] and closed):
            return listed[: at + 1]
    return []


def only_between(marks: Marks, start: int, end: int) -> list[WordMark[Quantifier]]:
    """ "… পাওয়া গেছে শুধুমাত্র উলিপুর উপজেলা হতে"."""
    return [word for word in within(marks.quantifiers, start, end) if word.meaning is Quantifier.ONLY]
