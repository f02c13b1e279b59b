"""Ideas received, by upazila: bars where a number is known, words where it is not."""

from collections.abc import Callable, Sequence

from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.rows import Row


def ideas_bars(
    table: Sequence[Row], language: str, link: Callable[[str], str], mark: str = "", code: str = "upazila_code"
) -> str:
    """One bar an upazila as HTML, the most ideas at the top; unknown numbers below, in words and without a bar.

    `code` names the column of the place's code: district_code draws a bar a district, from queries/league.sql. `link`
    gives the address a place leads to, from its code. `mark`: words that lie across made-up figures.

    `table`: rows of queries/idea_submissions.sql (upazila_code, upazila_bn, upazila_en, ideas_received), at least one
    number known.
    """
    ordered = sorted(table, key=lambda row: (row["ideas_received"] is None, -(row["ideas_received"] or 0), row[code]))
    most = max(row["ideas_received"] or 0 for row in table)
    rows = [
        {
            "name": place(row, language),
            "words": number(row["ideas_received"], language),
            "width": _width(row["ideas_received"], most),
            "href": link(str(row[code])),
        }
        for row in ordered
    ]
    key = "chart.ideas.alt" if code == "upazila_code" else "chart.ideas.alt_districts"
    parts = "; ".join(f"{row['name']}: {row['words']}" for row in rows)
    return render("bars", rows=rows, mark=mark, alt=t(key, language, parts=parts))


def _width(ideas: float | None, most: float) -> float | None:
    """The bar's length in per cent of the longest; None where the number is unknown."""
    if ideas is None:
        return None
    return round(100 * ideas / most, 1) if most else 0.0
