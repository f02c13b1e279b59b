"""Find sentences without a verb that give days: "উলিপুর উপজেলার সভার তারিখ ০৮/০৮/২০১৭", "উলিপুর: সভা ০৮/০৮/২০১৭"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from etl.minutes.sentences.grammar import OTHER, Act, Sense
from etl.minutes.sentences.marks import ObjectMark, Value
from etl.minutes.sentences.predicates import Predicate
from etl.records import StatementKind

_ITS_DAY = re.compile(r"(?:টি|টা)?(?:র|ের)?\s*তারিখ(?:সমুহ|গুলো)?\s*(?:যথাক্রমে|ছিল|হলো|হল|হচ্ছে)?\s*[:ঃ–-]?\s*")
# "কার্যবিবরণী প্রাপ্তির তারিখ ১৬/০৮/২০১৭"
_DAY_OF_RECEIPT = re.compile(r"(?:র|ের)?\s*(?:প্রাপ্তি|প্রেরন|দাখিল)(?:(?:র|ের)?\s*তারিখ)?\s*[:ঃ–-]?\s*")
# Without the word "date": "উলিপুর উপজেলার সভা ০৮/০৮/২০১৭".
_DAY_ITSELF = re.compile(r"\s*[:ঃ–-]?\s*(?:গত\s*)?")
_A_DAY = re.compile(rf"(?:সভা{_DAY_ITSELF.pattern}|তারিখ(?:সমুহ|গুলো)?\s*[:ঃ–-]?\s*)\d")
_LISTED = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?\.?\s*(?:,|ও|এবং)\s*")
_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?\.?\s*(?:ছিল\s*)?(?:[।;,\n)]|(?:ও|এবং)\s|$)")
_DAY_ENDS = re.compile(
    r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?\.?\s*(?:তারিখে?(?![\u0980-\u09ff]))?\s*(?:[।;,\n]|(?:ও|এবং)\s|$)"
)
_SENTENCE_ENDS = re.compile(r"[।;?!\n]|$")
_NOT_SO = re.compile(r"স্থগিত|বাতিল|মুলতবি|নির্ধার|সম্ভাব্য|প্রস্তাব|আহ্বান|আহবান|নোটিস|ডাকা|(?:হ|কর)বে(?![\u0980-\u09ff])")


def may_tell_a_day(spelled: str) -> bool:
    """Whether a text without any predicate can tell the day of a meeting all the same."""
    return _A_DAY.search(spelled) is not None


def days_told(
    objects: Sequence[ObjectMark],
    days: Sequence[Value[date]],
    predicates: Sequence[Predicate],
    held_on: date | None,
    spelled: str,
) -> Iterator[Predicate]:
    """A predicate behind the days that are told of a meeting, dialogue or training, or of the receipt of minutes, but
    for days after `held_on`."""
    by_start = {day.start: day for day in days}
    for thing in objects:
        if thing.kind == StatementKind.MINUTES_RECEIVED and (opens := _DAY_OF_RECEIPT.match(spelled, thing.end)):
            day = by_start.get(opens.end())
            if day and held_on and day.value <= held_on and _stands_alone(day.end, objects, predicates, spelled):
                yield Predicate(Act.SENT, Sense.DONE, day.end, day.end)
        if thing.act is not Act.HELD or thing.kind == OTHER:
            continue
        opens = _ITS_DAY.match(spelled, thing.end)
        if opens is None:
            day = by_start.get(_DAY_ITSELF.match(spelled, thing.end).end())  # type: ignore[union-attr]
            if day and held_on and day.value <= held_on and _stands_alone(day.end, objects, predicates, spelled):
                yield Predicate(Act.HELD, Sense.DONE, day.end, day.end)
            continue
        told = list(_run(opens.end(), by_start, spelled))
        if told and _ENDS.match(spelled, told[-1].end) and not any(held_on and day.value > held_on for day in told):
            yield Predicate(Act.HELD, Sense.DONE, told[-1].end, told[-1].end)


def _stands_alone(at: int, objects: Sequence[ObjectMark], predicates: Sequence[Predicate], spelled: str) -> bool:
    """Whether what ends with a day at `at` has no verb: the next one of the sentence, if any, is of another thing."""
    end = _SENTENCE_ENDS.search(spelled, at).start()  # type: ignore[union-attr]
    if not _DAY_ENDS.match(spelled, at) or _NOT_SO.search(spelled, at, end):
        return False
    verb = next((each for each in sorted(predicates, key=lambda each: each.start) if at <= each.start < end), None)
    between = (each for each in objects if verb and at <= each.start < verb.end)
    return verb is None or any(each.act is not Act.HELD for each in between)


def _run(at: int, by_start: dict[int, Value[date]], spelled: str) -> Iterator[Value[date]]:
    """The days listed one after another from `at` on."""
    while day := by_start.get(at):
        yield day
        gap = _LISTED.match(spelled, day.end)
        if gap is None:
            return
        at = gap.end()
