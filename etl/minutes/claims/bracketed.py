"""Days in brackets behind a name, each with its own label: "উলিপুর (সভা ০৬/০৩/২০১৯, প্রাপ্তি ১৮/০৩/২০১৯)" → claims."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from etl.minutes.claims.status_cells import is_receipt, kind_of
from etl.minutes.records import HELD, Claim, Setting
from etl.minutes.sentences.bodies import of_other_body
from etl.minutes.sentences.clauses import sentences
from etl.minutes.sentences.marks import Marks, PlaceMark, Value, within
from etl.minutes.sentences.timing import is_to_come
from etl.records import StatementKind

K = StatementKind
_OPENS = re.compile(r"\s*(?:উপজেলা)?\s*\((?P<told>[^()।\n]{6,90})\)")
_LABEL = re.compile(r"[\s,;/]*(?:(?:ও|এবং)\s+)?(?P<label>[\u0980-\u09e3][\u0980-\u09e3\s]{1,30}?)\s*[:ঃ–-]?\s*")
_ENDS = re.compile(r"\s*(?:খ্রি[ঃ:.]?|ইং)?\s*(?:তারিখে?)?\s*")
_TOLD = (K.MEETING_HELD, K.MINUTES_RECEIVED, K.DIALOGUE_HELD)


def bracketed_claims(marks: Marks, setting: Setting, item_no: int | None) -> tuple[list[Claim], Marks]:
    """What such brackets say, of one with a part that is not understood nothing; and the marks without their days."""
    claims: list[Claim] = []
    taken: set[int] = set()
    for place in marks.places if "(" in marks.text and marks.days else ():
        opens = _OPENS.match(marks.spelled, place.end)
        told = _told(marks, *opens.span("told")) if opens and not place.of_post else {}
        if not told or any(setting.held_on and day.value > setting.held_on for day in told.values()):
            continue
        claims.extend(_claims(place, told, marks, setting, item_no))
        taken.update(day.start for day in told.values())
    days = [day for day in marks.days if day.start not in taken]
    return claims, replace(marks, days=days) if taken else marks


def _told(marks: Marks, start: int, end: int) -> dict[StatementKind, Value[date]]:
    """The days between `start` and `end` by what their labels say; none where another word stands there."""
    told: dict[StatementKind, Value[date]] = {}
    at = start
    for day in within(marks.days, start, end):
        found = _LABEL.fullmatch(marks.spelled, at, day.start)
        label = marks.text[slice(*found.span("label"))] if found else ""
        kind = kind_of(label) or (K.MINUTES_RECEIVED if label and is_receipt(label) else None)
        if kind not in _TOLD or kind in told:
            return {}
        told[kind] = day
        at = _ENDS.match(marks.spelled, day.end, end).end()  # type: ignore[union-attr]
    return told if not marks.spelled[at:end].strip() else {}


def _claims(
    place: PlaceMark, told: dict[StatementKind, Value[date]], marks: Marks, setting: Setting, item_no: int | None
) -> Iterator[Claim]:
    start, end = next(each for each in sentences(marks.text) if each[0] <= place.start < each[1])
    quote = marks.text[start:end]
    if of_other_body(quote) or is_to_come(marks.spelled, start, end):
        return
    months = {month.value for month in within(marks.months, start, end)}
    for kind, day in told.items():
        own = f"{day.value:%Y-%m}" if kind in HELD else None
        if own is None and len(months) > 1:
            continue
        month = own or next(iter(months), setting.default_month)
        yield Claim(
            kind,
            place.code,
            month,
            True,
            quote,
            date=day.value,
            doubtful=place.doubtful,
            month_said=bool(months),
            item_no=item_no,
        )
