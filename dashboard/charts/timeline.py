"""Dialogues on a time axis: from the planned month to the day each was held or last reported as not held."""

from calendar import monthrange
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from dashboard.charts.template import named_months, short_month
from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import day, month, number, place
from dashboard.words.last_word import CORRECTED, before_due_words, is_before_due, word_of
from dashboard.words.rows import Row
from dashboard.words.status import DONE, STATUSES, word
from etl import StatementKind
from etl.bengali.month_counting import months_between, months_later

KIND = StatementKind.DIALOGUE_HELD
# More names of months than this do not fit side by side on a telephone.
MOST_TICKS = 6


@dataclass(frozen=True, slots=True)
class Axis:
    """`months` months of equal length from `first` (a first day) on."""

    first: date
    months: int

    def at(self, day: date) -> float:
        """Where a day begins, in per cent of the axis."""
        share = (day.day - 1) / monthrange(day.year, day.month)[1]
        return round(100 * (months_between(self.first, day) + share) / self.months, 2)


def axis_of(rows: Sequence[Row]) -> Axis:
    """The axis of these dialogues: it ends a month after that of the last known day."""
    first = min(row["planned_month"] for row in rows)
    return Axis(first, months_between(first, max(map(_end, rows))) + 2)


def dialogue_timeline(
    rows: Sequence[Row], language: str, link: Callable[[str], str], mark: str = "", axis: Axis | None = None
) -> str:
    """One line a planned dialogue as HTML; `axis`: one that several timelines share, else that of the rows.

    `rows`: rows of queries/dialogue_plans.sql with a planned month, at least one, in the order to draw
    (upazila_code, upazila_bn, upazila_en, planned_month, due_on, status, held_on, stated_on,
    months_overdue, is_overdue, corrected). `link` gives the address that an upazila's mark leads to, from its code.
    `mark`: words that lie across made-up figures.
    """
    axis = axis or axis_of(rows)
    parts = "; ".join(_told(row, language) for row in rows)
    return render(
        "timeline",
        mark=mark,
        alt=t("chart.timeline.alt", language, count=number(len(rows), language), parts=parts),
        upazila=t("column.upazila", language),
        planned=t("chart.timeline.block", language),
        months=axis.months,
        ticks=_ticks(axis, language),
        rows=[_drawn(row, axis, language, link) for row in rows],
        legend=_legend(rows, language),
    )


def _legend(rows: Sequence[Row], language: str) -> list[dict[str, str]]:
    """What the marks that occur mean, in the order of statuses; then that of what a person corrected."""
    present = {row["status"] for row in rows}
    parts = [
        {"status": status, "mark": style.mark, "word": word(KIND, status, language)}
        for status, style in STATUSES.items()
        if status in present
    ]
    if any(row["corrected"] for row in rows):
        parts.append({"status": "", "mark": CORRECTED, "word": t("legend.corrected", language)})
    return parts


def _drawn(row: Row, axis: Axis, language: str, link: Callable[[str], str]) -> dict[str, Any]:
    """One dialogue: the block of its month, the line to its last known day (None where none is after the due day)."""
    end, waiting_from = axis.at(_end(row)), axis.at(row["due_on"] + timedelta(days=1))
    late = row["months_overdue"]
    return {
        "name": place(row, language) + (CORRECTED if row["corrected"] else ""),
        "status": row["status"],
        "mark": STATUSES[row["status"]].mark,
        "done": row["status"] in DONE,
        "planned_at": axis.at(row["planned_month"]),
        "planned": t("chart.timeline.planned", language, month=month(row["planned_month"], language)),
        "line": {"at": waiting_from, "length": round(end - waiting_from, 2)} if _end(row) > row["due_on"] else None,
        "end_at": end,
        "delay": "" if late is None else t("chart.timeline.months_late", language, count=number(int(late), language)),
        "told": _told(row, language),
        "href": link(str(row["upazila_code"])),
    }


def _ticks(axis: Axis, language: str) -> list[dict[str, Any]]:
    """The names of months, each in the middle of its month."""
    months = [months_later(axis.first, after) for after in range(axis.months)]
    return [
        {"at": round(axis.at(start) + 50 / axis.months, 2), "month": name, "year": year}
        for start in named_months(months, MOST_TICKS)
        for name, year in [short_month(start, language)]
    ]


def _told(row: Row, language: str) -> str:
    """The place, the planned month, the status in words and the day of the event, or from which the status is known."""
    told = word_of(KIND, row["status"], [row], language)
    if row["held_on"]:
        told = t("chart.timeline.held_on", language, status=told, day=day(row["held_on"], language))
    elif is_before_due(row):
        told = before_due_words(KIND, row, language)
    elif row["stated_on"]:
        told = t("chart.timeline.stated_on", language, status=told, day=day(row["stated_on"], language))
    if row["corrected"]:
        told = f"{told} · {t('legend.corrected', language)}"
    planned = month(row["planned_month"], language)
    return t("chart.timeline.alt_part", language, place=place(row, language), month=planned, status=told)


def _end(row: Row) -> date:
    """The last day that is known of a row: held, else last said, else due."""
    day_known: date = row["held_on"] or row["stated_on"] or row["due_on"]
    return day_known
