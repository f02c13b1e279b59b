"""The score of a work plan in words: points of those that could be got, and the band."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import date
from itertools import groupby
from typing import Any

from dashboard.wording import t
from dashboard.words.display import day, digits, is_unknown, month, number, rate
from dashboard.words.rows import Row

# The parts of a plan year as keys of a team's row, the year first.
PARTS = ("year", "half_year_1", "half_year_2", "quarter_1", "quarter_2", "quarter_3", "quarter_4")

# The bands of a plan's targets, the best first.
BANDS = ("100", "90", "80", "70", "60")


def points(value: Any, language: str) -> str:
    """Points or a weight: with a decimal where it is not whole."""
    if is_unknown(value):
        return number(None, language)
    return number(value, language, 0 if round(value, 1) == round(value) else 1)


def score_words(row: Row | None, language: str) -> str:
    """Points got of those that could be got, with their share: ১২.৫/২১ · ৫৯.৫%; in words where none is known.

    `row`: of queries/plan_scores.sql.
    """
    if row is None or not row["possible_points"]:
        return number(None, language)
    got = f"{points(row['points'], language)}/{points(row['possible_points'], language)}"
    return t("display.count_and_rate", language, count=got, rate=rate(row["score_rate"], language))


def band_words(row: Row | None, language: str) -> str:
    """The name of the band in the column `band`; "" where none is known."""
    return t(f"band.{row['band']}", language) if row and row["band"] else ""


def targets_words(targets: Sequence[str | None], language: str) -> str:
    """The targets of the bands, those that are given: 100%: ৫টি · 90%: ৪টি."""
    named = zip(BANDS, targets, strict=False)
    return " · ".join(
        f"{digits(f'{band}%', language)}: {target_words(target, language)}" for band, target in named if target
    )


def target_words(target: str, language: str) -> str:
    """A target that is a day or a month as pages write them; any other as it is."""
    for read, words in ((target, day), (f"{target}-01", month)):
        with suppress(ValueError):
            return words(date.fromisoformat(read), language)
    return digits(target, language)


def part_of(row: Row) -> str:
    """The period of a row of queries/plan_scores.sql as one of PARTS, or `asked`."""
    return f"{row['period']}_{row['part_no']}" if row["part_no"] else str(row["period"])


def by_place(rows: Iterable[Row]) -> list[Row]:
    """The rows of queries/plan_scores.sql, one a team, a district or all: each of PARTS, and `asked`, holds the row of
    its period, or None.
    """

    def place(row: Row) -> tuple[str, str, str]:
        return row["level"], row["district_code"] or "", row["upazila_code"] or ""

    return [_of_place(list(of)) for _, of in groupby(rows, key=place)]


def _of_place(rows: list[Row]) -> Row:
    named = {part_of(row): row for row in rows}
    about = {name: rows[0][name] for name in rows[0] if name.startswith(("level", "district_", "upazila_"))}
    return {**about, **dict.fromkeys(("asked", *PARTS)), **named}
