"""Find contradictions in a paper's own dates: month, day of the meeting, weekday, the memo's two calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from etl.bengali.calendar import Calendar, to_bangla
from etl.bengali.dates import WrittenDate, find_broken_dates
from etl.bengali.spelling import plain
from etl.minutes.head import Head
from etl.minutes.phrases import phrase_list
from etl.minutes.records import HELD, Claim, Finding, shift_month

_LONG_AFTER_DAYS = 120
_LONGEST_BACK = timedelta(days=400)


def check_dates(head: Head, issued: date | None, printed: tuple[WrittenDate, ...]) -> Iterator[Finding]:
    """Disagreements among the title's month, the meeting's day and the memo's dates."""
    held = head.held_on
    if head.month and held and not _fits(head.month, held):
        yield Finding("month_and_day_disagree", {"month": head.month, "held_on": held.isoformat()})
    if held and issued and issued < held:
        yield Finding("issued_before_held", {"issued_on": issued.isoformat(), "held_on": held.isoformat()})
    elif held and issued and (issued - held).days > _LONG_AFTER_DAYS:
        yield Finding("issued_long_after", {"issued_on": issued.isoformat(), "held_on": held.isoformat()})
    bangla = next((each.day for each in printed if each.calendar is Calendar.BANGLA), None)
    if bangla and issued and bangla != issued:
        meant = to_bangla(issued)
        values = {"gregorian": issued.isoformat(), "bangla": bangla.isoformat()}
        yield Finding("calendars_disagree", values | {"should_be": f"{meant.day}-{meant.month}-{meant.year}"})


def _fits(month: str, held: date) -> bool:
    """Whether the meeting was held in its month, or in the first ten days of the next."""
    own = f"{held:%Y-%m}"
    return own == month or (own == shift_month(month, 1) and held.day <= 10)


def check_weekday(head: Head) -> Iterator[Finding]:
    """A weekday printed beside the meeting's date that is not that date's weekday."""
    if head.held_on is None:
        return
    for line in head.lines:
        found = phrase_list("weekdays", "weekday").first(plain(line))
        if found and len(line) < 160 and int(found.meaning) != head.held_on.weekday():
            yield Finding(
                "weekday_disagrees", {"printed": line[found.start : found.end], "held_on": head.held_on.isoformat()}
            )
            return


def doubt_days(claims: Iterable[Claim], held: date | None, issued: date | None) -> Iterator[Claim | Finding]:
    """The claims, and a finding for each unlikely day.

    A claim is doubtful if its day lies after the meeting (of a receipt: after the paper's issue), or more than 400 days
    before.
    """
    written = max((day for day in (held, issued) if day), default=None)
    told: set[date] = set()
    for claim in claims:
        day = claim.date
        # What was received may have come until the paper was issued; what was held was spoken of in the meeting.
        last = held if held and claim.kind in HELD else written
        if day is None or last is None or timedelta() <= last - day <= _LONGEST_BACK:
            yield claim
            continue
        yield replace(claim, doubtful=True)
        if day not in told:
            told.add(day)
            yield Finding("day_unlikely", {"day": day.isoformat(), "words": claim.quote})


def check_broken_dates(text: str) -> Iterator[Finding]:
    """Dates that do not exist (৩১/০৬/২০১৬)."""
    for broken in find_broken_dates(text):
        yield Finding("broken_date", {"words": broken.words})
