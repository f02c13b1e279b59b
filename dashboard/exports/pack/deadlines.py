"""What falls due from the end of the month on: meetings, minutes, planned dialogues, decisions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from dashboard.exports.pack.gathering import Gathering, months_before
from dashboard.exports.pack.records import Deadline
from dashboard.exports.wording import say
from dashboard.words import display

# So many months after the pack's are looked at.
MONTHS_AHEAD = 3
_KINDS = ("meeting_held", "minutes_received")


def deadlines(gathering: Gathering) -> tuple[Deadline, ...]:
    """Deadlines by day: from the as-of day, or the month's last day where that is earlier, some months ahead."""
    asked = gathering.asked
    first = min(asked.as_of, _last_day(asked.month))
    last = _last_day(months_before(asked.month, -MONTHS_AHEAD))
    found = [*_monthly(gathering), *_dialogues(gathering), *_decisions(gathering)]
    return tuple(sorted((d for d in found if first <= d.day <= last), key=lambda d: (d.day, d.key)))


def _last_day(month: date) -> date:
    return months_before(month, -1) - timedelta(days=1)


def _monthly(gathering: Gathering) -> Iterator[Deadline]:
    """A deadline a district, kind and month for which a rule is known."""
    language, asked = gathering.language, gathering.asked
    for kind in _KINDS:
        rows = gathering.ask("upazila_months", kind=kind, to_month=months_before(asked.month, -MONTHS_AHEAD))
        due = sorted({(row["district_code"], row["month"], row["due_on"]) for row in rows if row["due_on"]})
        for district, month, day in due:
            named = {"place": gathering.district_names[district], "month": display.month(month, language)}
            yield Deadline(day, f"{kind}.{district}.{month:%Y-%m}", say(f"deadline.{kind}", language, **named))


def _dialogues(gathering: Gathering) -> Iterator[Deadline]:
    """A deadline a planned dialogue that has not been held."""
    language = gathering.language
    plans = gathering.ask("dialogue_plans", to_month=months_before(gathering.asked.month, -MONTHS_AHEAD))
    for row in plans:
        if row["planned_month"] and row["status"] in ("not_due_yet", "not_received", "no_data"):
            named = {"place": display.place(row, language), "month": display.month(row["planned_month"], language)}
            key = f"dialogue_held.{row['upazila_code']}.{row['planned_month']:%Y-%m}"
            yield Deadline(row["due_on"], key, say("deadline.dialogue_held", language, **named))


def _decisions(gathering: Gathering) -> Iterator[Deadline]:
    """A deadline a day and meeting on which open decisions fall due, with their words."""
    language = gathering.language
    found = [
        row
        for row in gathering.decisions(gathering.trend_from)
        if row["due_day"] and row["status"] not in ("concluded", "repeated")
    ]
    found.sort(key=lambda row: (row["meeting_id"], row["due_day"]))
    for (meeting, day), rows in groupby(found, key=lambda row: (row["meeting_id"], row["due_day"])):
        texts = [row["text"] for row in rows]
        place = gathering.team_names.get(meeting.partition("-")[0], "")
        said = say("deadline.decision", language, place=place, count=len(texts))
        yield Deadline(day, f"decision.{meeting}.{day.isoformat()}", said, tuple(texts))
