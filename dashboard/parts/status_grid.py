"""The grid of upazilas by month: a table of words and marks, each cell a link to the evidence."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import month, place, place_in_district
from dashboard.words.last_word import CORRECTED, is_before_due, status_marked, word_of
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES, Status
from etl import StatementKind

# With more months than this a cell shows its mark alone; the word stays for screen readers and the pointer.
MOST_WORDS = 4
# What is owed for the month that it is planned for.
PLANNED = (StatementKind.DIALOGUE_HELD, StatementKind.TRAINING_HELD)


@dataclass(frozen=True, slots=True)
class MonthCell:
    """An upazila's month: status, mark, word, tooltip, link; `before_due`: a “no” older than its due day."""

    status: str
    mark: str
    word: str
    title: str
    href: str
    before_due: bool


def status_grid_html(
    rows: Sequence[Row], kind: str, language: str, link: Callable[[str, date], str], districts: Mapping[str, str]
) -> str:
    """The grid as HTML, with what its marks mean; a month before the upazila existed says so.

    `rows`: rows of queries/upazila_months.sql. `link` gives the address of an upazila's month. `districts` are the
    districts' names by code: with more than one of them in the rows, each upazila's stands with its name.
    """
    months = sorted({row["month"] for row in rows})
    several = len({row["district_code"] for row in rows}) > 1
    lines = []
    for _, own in groupby(rows, key=lambda row: str(row["upazila_code"])):
        line = list(own)
        name = place_in_district(line[-1], districts, language) if several else place(line[-1], language)
        lines.append(_line(name, line, months, kind, language, link))
    return render(
        "status_grid",
        caption=t("reporting.grid_caption", language, measure=t(f"measure.{kind}", language)),
        upazila=t("column.upazila", language),
        months=[month(start, language) for start in months],
        lines=lines,
        marks_only=len(months) > MOST_WORDS,
        legend=_legend(rows, lambda status: word_of(kind, status, rows, language), language),
    )


def _line(
    name: str, rows: Sequence[Row], months: Sequence[date], kind: str, language: str, link: Callable[[str, date], str]
) -> dict[str, object]:
    """One upazila by its name, with a cell for each month (None before it existed)."""
    by_month = {row["month"]: row for row in rows}
    cells = [
        _cell(by_month[start], kind, language, link(rows[0]["upazila_code"], start)) if start in by_month else None
        for start in months
    ]
    return {"name": name, "cells": cells, "none": t("reporting.not_yet_an_upazila", language)}


def kind_grid_html(
    rows: Sequence[Row], kinds: Sequence[str], language: str, link: Callable[[str, date], str], caption: str
) -> str:
    """One upazila: a row a kind of thing owed, a column a month; of what is planned, only those months have a cell.

    `rows`: rows of queries/upazila_kinds.sql of one upazila. `link` gives the address of a kind's month.
    """
    months = sorted({row["month"] for row in rows})
    lines = []
    for kind in kinds:
        known = {row["month"]: row for row in rows if row["kind"] == kind}
        cells = [_cell(known[start], kind, language, link(kind, start)) if start in known else None for start in months]
        none = "upazila.none_planned" if kind in PLANNED else "reporting.not_yet_an_upazila"
        lines.append({"name": t(f"kind.{kind}", language), "cells": cells, "none": t(none, language)})
    return render(
        "status_grid",
        caption=caption,
        upazila=t("upazila.column.kind", language),
        months=[month(start, language) for start in months],
        lines=lines,
        marks_only=len(months) > MOST_WORDS,
        legend=_legend(rows, lambda status: t(f"legend.{status}", language), language),
    )


# The mark of a “no” that is older than its due day.
BEFORE_DUE = f"({STATUSES[Status.NOT_RECEIVED].mark})"


def _legend(rows: Sequence[Row], words: Callable[[str], str], language: str) -> list[dict[str, str]]:
    """What the marks that occur mean, in the order of statuses; then a “no” older than its due day, corrected."""
    present = {row["status"] for row in rows}
    parts = [
        {"status": status, "mark": style.mark, "word": words(status)}
        for status, style in STATUSES.items()
        if status in present
    ]
    if older := [row for row in rows if is_before_due(row)]:
        kept_to = sorted({"before_due.undated" if row["due_on"] is None else "before_due" for row in older})
        told = "; ".join(t(f"legend.{each}", language) for each in kept_to)
        parts.append({"status": Status.NOT_RECEIVED, "mark": BEFORE_DUE, "word": told})
    if any(row["corrected"] for row in rows):
        parts.append({"status": "", "mark": CORRECTED, "word": t("legend.corrected", language)})
    return parts


def _cell(row: Row, kind: str, language: str, href: str) -> MonthCell:
    status, told = row["status"], status_marked(kind, row, language)
    title = f"{place(row, language)}, {month(row['month'], language)}: {told}"
    before_due = is_before_due(row)
    mark = BEFORE_DUE if before_due else STATUSES[status].mark
    if row["corrected"]:
        mark += CORRECTED
    return MonthCell(status, mark, told, title, href, before_due)
