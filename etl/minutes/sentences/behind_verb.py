"""Read what stands right behind a verb and is of its own clause: a number, a day, the parts of a sum."""

import re
from datetime import date

from etl.minutes.sentences.grammar import Act, PlaceSense, Quantifier, Sense
from etl.minutes.sentences.marks import Marks, Value, WordMark, within
from etl.minutes.sentences.pairing import Group
from etl.minutes.sentences.predicates import Predicate

# "পাওয়া গেছে তার চেয়ে একটি কম অর্থাৎ ৩টি": the comparison is said once more as a number.
_COUNT_AFTER = re.compile(r"\s*(?:[^।,;\n]{0,40}?\sঅর্থাত[\s,]*)?(?:মোট|মাত্র)?\s*")
_COUNT_ENDS = re.compile(r"\s*(?:আইডিয়?়?া\S*)?\s*(?:[,;।\n]|(?:ও|এবং|আর)\s|$)")
_LONGEST_COUNT_AFTER = 55
# "সভা হয় ৭ আগস্ট এবং …", "পাওয়া গেছে ২৬/১২/২০১৭ তারিখে, …"
_DAY_AFTER = re.compile(r"\s*(?:গত\s*)?")
_DAY_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:তারিখে)?\s*(?:[,;।)\n]|(?:ও|এবং|আর|কিন্তু|তবে)\s|$)")
_LONGEST_DAY_AFTER = 6
# "…, যার মধ্যে উলিপুর উপজেলা হতে ৬টি ও চিলমারী উপজেলা হতে ৫টি।"
_PARTS_OPEN = re.compile(
    r"[\s,;:(–-]*(?:তবে\s+)?(?:(?:যার|যাদের|এর|এদের|তার|যেগুলোর|সেগুলোর)\s*(?:মধ্যে|মাঝে)|তন্মধ্যে|যথা|যেমন)[\s,:ঃ–-]*|\s*[(:ঃ]\s*"
)
_PART_OPENS = re.compile(r"(?:\s*(?:আইডিয\u09bc?া))?[\s,;]*(?:(?:ও|এবং|আর)\s+)?")
_PART = re.compile(r"\s*(?:উপজেলা)?(?:র|য\u09bc?)?\s*(?:হতে|থেকে|এর)?\s*[-–:ঃ(]?\s*")
_PARTS_END = re.compile(r"(?:\s*আইডিয\u09bc?া)?[\s)।?!]*")


def count_after(marks: Marks, predicate: Predicate) -> Value[int | None] | None:
    """The count right after the verb: "আইডিয়া পাওয়া গেছে ১৫টি, যার মধ্যে …"."""
    count = next(iter(within(marks.counts, predicate.end, predicate.end + _LONGEST_COUNT_AFTER)), None)
    if count is None or not _COUNT_AFTER.fullmatch(marks.spelled, predicate.end, count.start):
        return None
    if within(marks.places, predicate.end, count.start):
        return None
    return count if _COUNT_ENDS.match(marks.spelled, count.end) else None


def day_after(marks: Marks, sentence: tuple[int, int], predicate: Predicate) -> Value[date] | None:
    """The day right after a verb that another clause follows: "উলিপুরের সভা হয় ৭ আগস্ট এবং চিলমারীর সভা হয় ১৩ আগস্ট".

    Behind a sentence's last verb more than a day may be added: `etl.minutes.claims.added` reads that.
    """
    happened = predicate.act in (Act.HELD, Act.SENT) and predicate.sense in (Sense.DONE, Sense.NOT_DONE)
    if predicate.participle or not happened or not within(marks.predicates, predicate.end, sentence[1]):
        return None
    day = next(iter(within(marks.days, predicate.end, predicate.end + _LONGEST_DAY_AFTER)), None)
    if day is None or not _DAY_AFTER.fullmatch(marks.spelled, predicate.end, day.start):
        return None
    return day if _DAY_ENDS.match(marks.spelled, day.end) else None


def parts_after(
    marks: Marks, sentence: tuple[int, int], predicate: Predicate, quantifiers: tuple[WordMark[Quantifier], ...]
) -> list[Group]:
    """The parts of a sum, each with its place: "মোট ১১টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর ৬টি, চিলমারী ৫টি"."""
    opens = _PARTS_OPEN.match(marks.spelled, predicate.end)
    given = (predicate.act, predicate.sense) == (Act.SENT, Sense.DONE) and not predicate.participle
    if not given or opens is None or any(word.meaning is not Quantifier.COUNTED for word in quantifiers):
        return []
    span = (opens.end(), sentence[1])
    places, counts = within(marks.places, *span), within(marks.counts, *span)
    if not places or len(places) != len(counts) or within(marks.predicates, *span):
        return []
    at = span[0]
    for place, count in zip(places, counts, strict=True):
        known = place.part is PlaceSense.UPAZILA and not place.of_post and count.value is not None
        before, between = (at, place.start), (place.end, count.start)
        if not (known and _PART_OPENS.fullmatch(marks.spelled, *before) and _PART.fullmatch(marks.spelled, *between)):
            return []
        at = count.end
    if not _PARTS_END.fullmatch(marks.spelled, at, sentence[1]):
        return []
    return [Group((place,), counts=(count,)) for place, count in zip(places, counts, strict=True)]


def in_doubt_if_more(parts: list[Group], total: list[Value[int | None]]) -> tuple[Group, ...]:
    """The parts, doubtful where they are more than the sum that the clause gives."""
    told = sum(count.value or 0 for part in parts for count in part.counts)
    more = bool(total) and told > (total[-1].value or 0)
    return tuple(part._replace(doubtful=more) for part in parts)
