"""The last twelve months beside what a page says of one: of each upazila of a list, and of each measure of a card."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from dashboard.parts.tables import Column
from dashboard.view.answers import figure_rows
from dashboard.view.filters import LOOK_BACK, Filters
from dashboard.wording import t
from dashboard.words.display import count, month
from dashboard.words.month_strip import marks_in_words
from dashboard.words.rows import Row
from etl.bengali.month_counting import months_later

# A rate of 0 is a low bar, not a gap; a gap is a month of which nothing is known.
LOWEST_BAR = 6


def last_year(filters: Filters) -> Filters:
    """The twelve months up to the view's last."""
    return replace(filters, from_month=months_later(filters.to_month, 1 - LOOK_BACK))


def with_last_year(rows: Iterable[Row], kind: str, filters: Filters) -> list[Row]:
    """The rows, each with its upazila's `statuses` of the last twelve months (queries/reporting_rates.sql)."""
    known = figure_rows("reporting_rates", last_year(filters), kind=kind)
    statuses = dict(zip(known.column("upazila_code"), known.column("statuses"), strict=True))
    return [row | {"statuses": statuses.get(row["upazila_code"], [])} for row in rows]


def last_year_column(kind: str, filters: Filters) -> Column:
    """The strip of the rows that `with_last_year` gives."""
    return Column("statuses", t("column.last_year", filters.language), "strip", kind)


def marks_note(rows: Iterable[Row], language: str) -> str:
    """What the marks in the strips of these rows mean."""
    return marks_in_words({status for row in rows for status in row["statuses"]}, language)


def measure_bars(months: Sequence[Row], language: str) -> dict[str, Any] | None:
    """A measure month by month, for templates/cards.html: the outline of its bars, what they say, the months' ends.

    None where nothing is expected of any month. `months`: its rows of queries/measure_months.sql.
    """
    known = [row for row in months if row["expected"]]
    if not known:
        return None
    told = "; ".join(
        f"{month(row['month'], language)} {count(row['done'], row['expected'], language)}" for row in known
    )
    first, last = (month(row["month"], language) for row in (months[0], months[-1]))
    words = t("card.last_year", language, first=first, last=last, months=told)
    return {"outline": _outline(months), "words": words, "span": f"{first} – {last}"}


def _outline(months: Sequence[Row]) -> str:
    """The bars as corners of one polygon, in per cent of the strip: one element instead of twelve."""
    step = 100 / len(months)
    corners = ["0 100%"]
    for at, row in enumerate(months):
        if not row["expected"]:
            continue
        left, right = round(at * step + 0.12 * step, 1), round((at + 1) * step - 0.12 * step, 1)
        top = round(100 - max(LOWEST_BAR, 100 * row["rate"]), 1)
        corners += [f"{left}% 100%", f"{left}% {top}%", f"{right}% {top}%", f"{right}% 100%"]
    return ", ".join(corners)
