"""Find sentences without a verb that give the days of something: "উলিপুর উপজেলার সভার তারিখ ০৮/০৮/২০১৭"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from etl.minutes.sentences.grammar import OTHER, Act, Sense
from etl.minutes.sentences.marks import ObjectMark, Value
from etl.minutes.sentences.predicates import Predicate

_ITS_DAY = re.compile(r"(?:টি|টা)?(?:র|ের)?\s*তারিখ(?:সমুহ|গুলো)?\s*(?:যথাক্রমে|ছিল|হলো|হল|হচ্ছে)?\s*[:ঃ–-]?\s*")
_LISTED = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?\.?\s*(?:,|ও|এবং)\s*")
_ENDS = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?\.?\s*(?:ছিল\s*)?(?:[।;,\n)]|(?:ও|এবং)\s|$)")


def days_told(
    objects: Sequence[ObjectMark], days: Sequence[Value[date]], held_on: date | None, spelled: str
) -> Iterator[Predicate]:
    """A predicate behind the days that are told of a meeting, dialogue or training, but for days after `held_on`."""
    by_start = {day.start: day for day in days}
    for thing in objects:
        opens = _ITS_DAY.match(spelled, thing.end) if thing.act is Act.HELD and thing.kind != OTHER else None
        if opens is None:
            continue
        told = list(_run(opens.end(), by_start, spelled))
        if told and _ENDS.match(spelled, told[-1].end) and not any(held_on and day.value > held_on for day in told):
            yield Predicate(Act.HELD, Sense.DONE, told[-1].end, told[-1].end)


def _run(at: int, by_start: dict[int, Value[date]], spelled: str) -> Iterator[Value[date]]:
    """The days listed one after another from `at` on."""
    while day := by_start.get(at):
        yield day
        gap = _LISTED.match(spelled, day.end)
        if gap is None:
            return
        at = gap.end()
