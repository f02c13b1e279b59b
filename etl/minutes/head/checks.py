"""Find contradictions in a paper's own dates: month, day of the meeting, weekday, the memo's two calendars."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from etl.bengali.calendar import Calendar, to_bangla
from etl.bengali.dates import WrittenDate, find_broken_dates
from etl.bengali.spelling import plain
from etl.minutes.head.head import Head
from etl.minutes.phrases import phrase_list
from etl.minutes.records import HELD, Claim, Finding, shift_month
from etl.records import StatementKind

_LONG_AFTER_DAYS = 120
_LONGEST_BACK = timedelta(days=400)
_YEAR = 12
# What is brought up to date stays so: an earlier day is no slip.
_STATES = (StatementKind.ROSTER_UPDATED, StatementKind.PORTAL_UPDATED)


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


def without_slipped_days(
    claims: Iterable[Claim], held: date | None, issued: date | None, default_month: str
) -> Iterator[Claim | Finding]:
    """The claims, those without their day whose day is a slip, and a finding for each such day.

    A slip is a day after the meeting (of a receipt: after the paper's issue), before the month that it is said of, or a
    year or more from it. What was held is then of the paper's own month (`default_month`) unless the words name its
    month; where they do not, the month may be wrong too, so that the claim is doubtful.
    """
    written = max((day for day in (held, issued) if day), default=None)
    told: set[date] = set()
    for claim in claims:
        day = claim.date
        # What was received may have come until the paper was issued; what was held was spoken of in the meeting.
        last = held if held and claim.kind in HELD else written
        if day is None or day == held or not _is_slip(claim, day, last, default_month):
            yield claim
            continue
        own_month = claim.kind not in HELD or claim.month_said or claim.month != f"{day:%Y-%m}"
        yield replace(
            claim,
            date=None,
            month=claim.month if own_month else default_month,
            doubtful=claim.doubtful or not claim.month_said,
        )
        if day not in told:
            told.add(day)
            yield Finding("day_unlikely", {"day": day.isoformat(), "words": claim.quote})


def _is_slip(claim: Claim, day: date, last: date | None, default_month: str) -> bool:
    if last and day > last:
        return True
    own = f"{day:%Y-%m}"
    if claim.kind in HELD and claim.month == own:
        return not claim.month_said and own <= shift_month(default_month, -_YEAR)
    if claim.kind in _STATES:
        return last is not None and last - day > _LONGEST_BACK
    return not claim.month <= own < shift_month(claim.month, _YEAR)


def check_broken_dates(text: str) -> Iterator[Finding]:
    """Dates that do not exist (৩১/০৬/২০১৬)."""
    for broken in find_broken_dates(text):
        yield Finding("broken_date", {"words": broken.words})
