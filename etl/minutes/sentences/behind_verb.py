"""Read what stands right behind a verb and is of its own clause: a number, a day, the parts of a sum."""

import re
from datetime import date
from typing import NamedTuple

from etl.minutes.sentences.grammar import Act, PlaceSense, Quantifier, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, WordMark, within
from etl.minutes.sentences.pairing import Group
from etl.minutes.sentences.predicates import Predicate

# "পাওয়া গেছে তার চেয়ে একটি কম অর্থাৎ ৩টি": the comparison is said once more as a number.
_COUNT_AFTER = re.compile(r"\s*(?:[^।,;\n]{0,40}?\sঅর্থাত[\s,]*)?(?:মোট|মাত্র)?\s*")
_COUNT_ENDS = re.compile(r"\s*(?:আইডিয়?়?া\S*)?\s*(?:[,;।\n]|(?:ও|এবং|আর)\s|$)")
_LONGEST_COUNT_AFTER = 55
# "সভা হয় ৭ আগস্ট এবং …", "পাওয়া গেছে ২৬/১২/২০১৭ তারিখে, …"
_TIME_AFTER = re.compile(r"\s*(?:গত\s*)?")
# "সভা হয়; তারিখ যথাক্রমে ৩, ৫ ও ৬ জুন", "পাওয়া গেছে যথাক্রমে ২০/১০/২০১৯ ও ২২/১০/২০১৯ তারিখে"
_EACH_ITS_DAY = re.compile(
    r"[\s,;:ঃ(–-]*(?:(?:(?:সভার|প্রাপ্তির|যার|যাদের)\s*)?তারিখ(?:সমুহ|গুলো|গুলি)?\s*(?:হলো|হল|হচ্ছে|ছিল)?\s*[:ঃ–-]?\s*)?যথাক্রমে\s*(?:গত\s*)?"
)
_DAYS_JOINED = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:তারিখ)?\s*(?:,|ও|এবং)\s*")
_MONTH_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*মাসের?(?:টি)?\s*(?:[,;।)\n]|(?:ও|এবং|আর|কিন্তু|তবে)\s|$)")
_DAY_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*(?:তারিখে)?\s*(?:[,;।)\n]|(?:ও|এবং|আর|কিন্তু|তবে)\s|$)")
_LONGEST_TIME_AFTER = 6
# "…, যার মধ্যে উলিপুর উপজেলা হতে ৬টি ও চিলমারী উপজেলা হতে ৫টি।"
_PARTS_OPEN = re.compile(
    r"[\s,;:(–-]*(?:তবে\s+)?(?:(?:যার|যাদের|এর|এদের|তার|যেগুলোর|সেগুলোর)\s*(?:মধ্যে|মাঝে)|তন্মধ্যে|যথা|যেমন)[\s,:ঃ–-]*|\s*[(:ঃ]\s*"
)
_PART_OPENS = re.compile(r"(?:\s*(?:আইডিয\u09bc?া))?[\s,;]*(?:(?:ও|এবং|আর)\s+)?")
_PART = re.compile(r"\s*(?:উপজেলা)?(?:র|য\u09bc?)?\s*(?:(?:হতে|থেকে)ই?|এর)?\s*[-–:ঃ(]?\s*")
# "… পাওয়া গেছে। এর মধ্যে উলিপুর ৫টি, চিলমারী ৪টি।"
_NEXT_SENTENCE = re.compile(r"\s*।\s*(?=(?:এর|এদের|এগুলোর|তার)\s*(?:মধ্যে|মাঝে)|তন্মধ্যে)")
_SENTENCE_END = re.compile(r"[।?!\n]|$")
_PARTS_END = re.compile(r"(?:\s*আইডিয\u09bc?া)?[\s)।?!]*")
# "উলিপুর হতে ৩টি আইডিয়া এসেছে, চিলমারী হতে ২টি, রৌমারী হতে একটিও না।"
_SHARES_OPEN = re.compile(r"\s*[,;]\s*(?:(?:ও|এবং|আর|কিন্তু|তবে)\s+)?")
_NOT_ONE = re.compile(r"(?:এক|কোনো?)(?:টি|টা)[ওই]\s*(?:না|নয\u09bc?|নেই|নাই)(?![\u0980-\u09ff])")


class TimesAfter(NamedTuple):
    """The days and months behind a verb that are its clause's (none: not known whose), and where they end."""

    days: tuple[Value[date], ...]
    months: tuple[Value[str], ...]
    end: int


def count_after(marks: Marks, predicate: Predicate) -> Value[int | None] | None:
    """The count right after the verb: "আইডিয়া পাওয়া গেছে ১৫টি, যার মধ্যে …"."""
    count = next(iter(within(marks.counts, predicate.end, predicate.end + _LONGEST_COUNT_AFTER)), None)
    if count is None or not _COUNT_AFTER.fullmatch(marks.spelled, predicate.end, count.start):
        return None
    if within(marks.places, predicate.end, count.start):
        return None
    return count if _COUNT_ENDS.match(marks.spelled, count.end) else None


def times_after(marks: Marks, sentence: tuple[int, int], predicate: Predicate, places: int) -> TimesAfter:
    """The days or the month right after a verb that another clause follows.

    "উলিপুরের সভা হয় ৭ আগস্ট এবং চিলমারীর সভা হয় ১৩ আগস্ট". As many days as `places`, or one: of others it is not known
    whose they are. Behind a sentence's last verb more may be added: `etl.minutes.claims.added` reads that.
    """
    nothing = TimesAfter((), (), predicate.end)
    happened = predicate.act in (Act.HELD, Act.SENT) and predicate.sense in (Sense.DONE, Sense.NOT_DONE)
    respectively = _EACH_ITS_DAY.match(marks.spelled, predicate.end)
    if respectively and happened and not predicate.participle:
        listed = _days_listed(marks, respectively.end(), sentence[1])
        return TimesAfter(tuple(listed), (), listed[-1].end) if listed and len(listed) == places else nothing
    if predicate.participle or not happened:
        return nothing
    if not within(marks.predicates, predicate.end, sentence[1]):
        # "উলিপুর ও চিলমারী উপজেলায় সভা হয়েছে ৮ ও ১৩ আগস্ট।"
        each_its_own = _days_listed(marks, predicate.end, sentence[1])
        paired = places > 1 and len(each_its_own) == places
        return TimesAfter(tuple(each_its_own), (), each_its_own[-1].end) if paired else nothing
    month = next(iter(within(marks.months, predicate.end, predicate.end + _LONGEST_TIME_AFTER)), None)
    if month and _TIME_AFTER.fullmatch(marks.spelled, predicate.end, month.start):
        own = _MONTH_ENDS.match(marks.spelled, month.end)
        return TimesAfter((), (month,), month.end) if own else nothing
    days = _days_listed(marks, predicate.end, sentence[1])
    if not days:
        return nothing
    return TimesAfter(tuple(days) if len(days) in (1, places) else (), (), days[-1].end)


def _days_listed(marks: Marks, at: int, end: int) -> list[Value[date]]:
    """The days listed right behind `at`, without those that what follows begins with."""
    days: list[Value[date]] = []
    for day in within(marks.days, at, end):
        gap = _DAYS_JOINED if days else _TIME_AFTER
        if not gap.fullmatch(marks.spelled, at, day.start):
            break
        days.append(day)
        at = day.end
    while days and not _DAY_ENDS.match(marks.spelled, days[-1].end):
        days.pop()
    return days


def parts_after(
    marks: Marks, sentence: tuple[int, int], predicate: Predicate, quantifiers: tuple[WordMark[Quantifier], ...]
) -> list[Group]:
    """The parts of a sum, each with its place: "মোট ১১টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর ৬টি, চিলমারী ৫টি"."""
    at, end = predicate.end, sentence[1]
    if beyond := _NEXT_SENTENCE.match(marks.spelled, at):
        at, end = beyond.end(), _SENTENCE_END.search(marks.spelled, beyond.end()).start()  # type: ignore[union-attr]
    opens = _PARTS_OPEN.match(marks.spelled, at)
    given = (predicate.act, predicate.sense) == (Act.SENT, Sense.DONE) and not predicate.participle
    if not given or opens is None or any(word.meaning is not Quantifier.COUNTED for word in quantifiers):
        return []
    span = (opens.end(), end)
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
    if not _PARTS_END.fullmatch(marks.spelled, at, end):
        return []
    return [Group((place,), counts=(count,)) for place, count in zip(places, counts, strict=True)]


def sharing_verb(marks: Marks, sentence: tuple[int, int], predicate: Predicate) -> list[Group]:
    """Places behind the sentence's last verb that share it, each with its number: "… এসেছে, চিলমারী হতে ২টি"."""
    given = (predicate.act, predicate.sense) == (Act.SENT, Sense.DONE) and not predicate.participle
    if not given or within(marks.predicates, predicate.end, sentence[1]):
        return []
    groups: list[Group] = []
    at = predicate.end
    for place in within(marks.places, predicate.end, sentence[1]):
        number = _number_of(place, marks)
        if number is None or not _SHARES_OPEN.fullmatch(marks.spelled, at, place.start):
            return []
        groups.append(Group((place,), counts=(number,)))
        at = number.end
    return groups if _PARTS_END.fullmatch(marks.spelled, at, sentence[1]) else []


def _number_of(place: PlaceMark, marks: Marks) -> Value[int | None] | None:
    """The number right behind an upazila's name; 0 for "not one"."""
    start = _PART.match(marks.spelled, place.end).end()  # type: ignore[union-attr]
    if place.part is not PlaceSense.UPAZILA or place.of_post:
        return None
    if none := _NOT_ONE.match(marks.spelled, start):
        return Value(0, *none.span())
    return next((each for each in marks.counts if each.start == start and each.value is not None), None)


def in_doubt_if_more(parts: list[Group], total: list[Value[int | None]]) -> tuple[Group, ...]:
    """The parts, doubtful where they are more than the sum that the clause gives."""
    told = sum(count.value or 0 for part in parts for count in part.counts)
    more = bool(total) and told > (total[-1].value or 0)
    return tuple(part._replace(doubtful=more) for part in parts)
