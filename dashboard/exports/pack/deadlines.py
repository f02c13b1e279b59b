"""Deadlines of the months ahead: meetings, minutes, planned dialogues, decisions."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import groupby

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Deadline
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.status import CLOSED_DECISIONS, DONE, MONTHLY_KINDS
from etl import StatementKind
from etl.bengali.month_counting import months_later

# How many months after the pack's month are listed.
MONTHS_AHEAD = 3


def deadlines(data: PackData) -> tuple[Deadline, ...]:
    """Deadlines by day: from `as_of`, or the last day of the month if that is earlier, to MONTHS_AHEAD later."""
    asked = data.asked
    first = min(asked.as_of, _last_day(asked.month))
    last = _last_day(months_later(asked.month, MONTHS_AHEAD))
    found = [*_monthly(data), *_dialogues(data), *_decisions(data)]
    return tuple(sorted((d for d in found if first <= d.day <= last), key=lambda d: (d.day, d.key)))


def of_several(deadlines: Iterable[Deadline], language: str) -> Iterator[tuple[date, str]]:
    """Days and titles, what is due in several places on one day in one title. `deadlines`: by day and key."""
    for (day, kind, month), group in groupby(deadlines, key=lambda each: (each.day, each.kind, each.month)):
        found = list(group)
        if kind and len(found) > 1:
            places = ", ".join(each.place for each in found)
            yield day, say(f"deadline.{kind}", language, place=places, month=month)
        else:
            yield from ((day, each.title) for each in found)


def _last_day(month: date) -> date:
    return months_later(month, 1) - timedelta(days=1)


def _monthly(data: PackData) -> Iterator[Deadline]:
    """A deadline a district, kind and month for which a due day is known."""
    language, asked = data.language, data.asked
    for kind in MONTHLY_KINDS:
        rows = data.ask("upazila_months", kind=kind, to_month=months_later(asked.month, MONTHS_AHEAD))
        due = sorted({(row["district_code"], row["month"], row["due_on"]) for row in rows if row["due_on"]})
        for district, month, day in due:
            place, of_month = data.district_names[district], display.month(month, language)
            title = say(f"deadline.{kind}", language, place=place, month=of_month)
            yield Deadline(day, f"{kind}.{district}.{month:%Y-%m}", title, kind=kind, place=place, month=of_month)


def _dialogues(data: PackData) -> Iterator[Deadline]:
    """A deadline a planned dialogue that has not been held."""
    language = data.language
    plans = data.ask("dialogue_plans", to_month=months_later(data.asked.month, MONTHS_AHEAD))
    for row in plans:
        if row["planned_month"] and row["status"] not in DONE:
            kind, place = StatementKind.DIALOGUE_HELD, display.place(row, language)
            month = display.month(row["planned_month"], language)
            title = say(f"deadline.{kind}", language, place=place, month=month)
            key = f"{kind}.{row['upazila_code']}.{row['planned_month']:%Y-%m}"
            yield Deadline(row["due_on"], key, title, kind=kind, place=place, month=month)


def _decisions(data: PackData) -> Iterator[Deadline]:
    """A deadline a meeting and day on which its open decisions fall due; their texts are the details."""
    language = data.language
    found = [row for row in data.decisions(data.trend_from) if row["due_day"] and row["status"] not in CLOSED_DECISIONS]
    found.sort(key=lambda row: (row["meeting_id"], row["due_day"]))
    for (meeting, day), rows in groupby(found, key=lambda row: (row["meeting_id"], row["due_day"])):
        texts = [row["text"] for row in rows]
        place = data.team_names.get(meeting.partition("-")[0], "")
        said = say("deadline.decision", language, place=place, count=len(texts))
        yield Deadline(day, f"decision.{meeting}.{day.isoformat()}", said, tuple(texts))
