"""Each district's rate month by month as a row of HTML bars on one scale: printable, read by screen readers."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import Any

from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import month, nothing_words, place, rate, received_words
from dashboard.words.rows import Row


def district_multiples(trend: Sequence[Row], kind: str, language: str, link: Callable[[str], str]) -> str:
    """The panels as HTML, in the order of the rows. `link` gives a district's address from its code.

    `trend`: rows of queries/district_trend.sql (district_code, district_bn, district_en, month, received_reports,
    expected_reports, unknown_reports, not_due_yet_reports, reporting_rate), sorted by district and month, every
    district with the same months.
    """
    panels = [
        _panel(list(rows), kind, language, link(code))
        for code, rows in groupby(trend, key=lambda row: str(row["district_code"]))
    ]
    months = [row["month"] for row in trend]
    ends = [month(end, language) for end in (min(months), max(months))]
    sides = [rate(share, language) for share in (1, 0)]
    return render("multiples", panels=panels, ends=ends, sides=sides, scale=t("chart.multiples.scale", language))


def _panel(rows: Sequence[Row], kind: str, language: str, href: str) -> dict[str, Any]:
    """One district. Its bars' height is the rate in per cent, None where nothing is expected of the month; the last
    known one is marked.
    """
    name = place(rows[0], language)
    last_known = max((row["month"] for row in rows if row["expected_reports"]), default=None)
    bars = [
        {
            "height": _height(row),
            "title": _told(row, language),
            "mark": "…" if row["not_due_yet_reports"] and not row["unknown_reports"] else "?",
            "is_last": row["month"] == last_known,
        }
        for row in rows
    ]
    known = [row for row in rows if row["expected_reports"]]
    last = _told(known[-1], language) if known else t("chart.multiples.no_data", language)
    parts = "; ".join(str(bar["title"]) for bar in bars) if known else last
    measure = t(f"measure.{kind}", language)
    alt = t("chart.multiples.alt", language, place=name, measure=measure, parts=parts)
    return {"name": name, "last": last, "bars": bars, "alt": alt, "href": href}


def _height(row: Row) -> float | None:
    return round(100 * row["reporting_rate"], 1) if row["expected_reports"] else None


def _told(row: Row, language: str) -> str:
    """Month, count and rate, in words where there are none."""
    if row["expected_reports"]:
        figures = received_words(row, language)
    else:
        figures = nothing_words(row["unknown_reports"], row["not_due_yet_reports"], language)
    return t("chart.multiples.month", language, month=month(row["month"], language), figures=figures)
