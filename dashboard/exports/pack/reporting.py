"""Reporting rates and their trend over twelve months: minutes received, and the meetings behind them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Cell, Chart, Column, Part, Row, Sentence, Series, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row as Record
from dashboard.words.status import STATUSES, word

KEY = "reporting"
KINDS = ("minutes_received", "meeting_held")
_LINE = "#0072B2"


def reporting(gathering: Gathering) -> Part:
    """For minutes and for meetings a row a month, with its charts; then a row an upazila over the twelve months."""
    language = gathering.language
    by_month = [_months_table(gathering, kind) for kind in KINDS]
    charts = [chart for table, kind in zip(by_month, KINDS, strict=True) for chart in _charts(table, kind, language)]
    by_upazila = [_upazilas_table(gathering, kind) for kind in KINDS]
    said = Sentence(say("reporting.months", language, months=_span(gathering)))
    return Part(KEY, say("part.reporting", language), (said,), (*by_month, *by_upazila), tuple(charts))


def _span(gathering: Gathering) -> str:
    first, last = (display.month(month, gathering.language) for month in (gathering.trend_from, gathering.asked.month))
    return f"{first} – {last}"


def _months_table(gathering: Gathering, kind: str) -> Table:
    language, key = gathering.language, f"{kind}_months"
    columns = (
        cells.column(key, "month", language, "month"),
        *(Column(code, word(kind, code, language), "count", 11, f"status.{kind}.{code}") for code in STATUSES),
        cells.column(key, "received_reports", language, "count"),
        cells.column(key, "expected_reports", language, "count"),
        cells.column(key, "reporting_rate", language, "rate"),
    )
    found = gathering.ask("reporting_totals", gathering.trend_from, kind=kind)
    return Table(
        key=key,
        title=say(f"table.{key}", language, months=_span(gathering)),
        columns=columns,
        rows=tuple(_month_row(gathering, kind, row) for row in found),
        notes=(say(f"note.rate.{kind}", language),),
        empty=say("table.no_upazilas", language),
    )


def _month_row(gathering: Gathering, kind: str, row: Record) -> Row:
    language = gathering.language
    cited = gathering.cite_month(kind, row["month"])
    counts = (*STATUSES, "received_reports", "expected_reports")
    uncited = ("not_due_yet", "no_data")
    return Row(
        (
            cells.month(row["month"], language),
            *(cells.count(row[key], language, () if key in uncited else cited) for key in counts),
            cells.rate(row["reporting_rate"], language, cited),
        )
    )


def _charts(table: Table, kind: str, language: str) -> Iterator[Chart]:
    """What every month is made of, and the rate; a month without a rate is a gap, not 0."""
    categories = tuple(cell.shown for cell in table.column_cells("month"))
    yield Chart(
        key=f"{table.key}_statuses",
        title=say(f"chart.{kind}.statuses", language),
        kind="composition",
        unit="count",
        table=table.key,
        category="month",
        categories=categories,
        series=tuple(
            Series(word(kind, code, language), code, style.colour, _numbers(table, code))
            for code, style in STATUSES.items()
        ),
        alt=say(f"chart.{kind}.statuses.alt", language, first=categories[0], last=categories[-1]),
    )
    yield Chart(
        key=f"{table.key}_rate",
        title=say(f"chart.{kind}.rate", language),
        kind="line",
        unit="rate",
        table=table.key,
        category="month",
        categories=categories,
        series=(
            Series(
                say(f"chart.{kind}.rate.series", language), "reporting_rate", _LINE, _numbers(table, "reporting_rate")
            ),
        ),
        alt=_rate_alt(table, kind, language),
    )


def _rate_alt(table: Table, kind: str, language: str) -> str:
    months, rates = table.column_cells("month"), table.column_cells("reporting_rate")
    said = ", ".join(
        f"{month.shown} {rate.shown}" for month, rate in zip(months, rates, strict=True) if rate.value is not None
    )
    return say(f"chart.{kind}.rate.alt", language, said=said or say("chart.nothing_known", language))


def _numbers(table: Table, key: str) -> tuple[int | float | None, ...]:
    return tuple(cell.value if isinstance(cell.value, int | float) else None for cell in table.column_cells(key))


_UPAZILA_COUNTS = ("received_reports", "expected_reports")
_TIMED_COUNTS = ("on_time_reports", "timed_reports")


def _upazilas_table(gathering: Gathering, kind: str) -> Table:
    language, key = gathering.language, f"{kind}_upazilas"
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        *(cells.column(key, name, language, "count") for name in _UPAZILA_COUNTS),
        cells.column(key, "reporting_rate", language, "rate"),
        *(cells.column(key, name, language, "count") for name in _TIMED_COUNTS),
        cells.column(key, "on_time_rate", language, "rate"),
        cells.column(key, "unknown_reports", language, "count"),
    )
    first = gathering.trend_from
    found = gathering.ask("reporting_rates", first, kind=kind)
    sums = {row["district_code"] or "": row for row in gathering.ask("reporting_sums", first, kind=kind)}
    return Table(
        key=key,
        title=say(f"table.{key}", language, months=_span(gathering)),
        columns=columns,
        rows=tuple(_upazila_rows(gathering, kind, found, sums, columns)),
        total=_sum(gathering, kind, sums[""], "total", first) if "" in sums else None,
        notes=(say("note.on_time_rate", language),),
        empty=say("table.no_upazilas", language),
    )


def _upazila_rows(
    gathering: Gathering, kind: str, found: list[Record], sums: dict[str, Record], columns: tuple[Column, ...]
) -> Iterator[Row]:
    first = gathering.trend_from

    def row_of(row: Record) -> Row:
        cited = gathering.cite_since(kind, [row["upazila_code"]], first)
        name = cells.text(display.place(row, gathering.language))
        return Row((name, *_figures(row, gathering.language, cited)), row["upazila_code"])

    return by_district(gathering, found, columns, row_of, lambda code: _sum(gathering, kind, sums[code], "sum", first))


def _sum(gathering: Gathering, kind: str, row: Record, role: str, first: date) -> Row:
    """A district's sum, or the sum of all; it rests on the sentences of its upazilas."""
    code = row["district_code"]
    upazilas = None if code is None else gathering.upazilas_of(code)
    title = say(f"row.{role}", gathering.language, place=row[f"district_{gathering.language}"] or "")
    cited = gathering.cite_since(kind, upazilas, first)
    return Row(
        (cells.text(title), *_figures(row, gathering.language, cited)),
        code or gathering.asked.place_code,
        "sum" if role == "sum" else "total",
    )


def _figures(row: Record, language: str, cited: tuple[int, ...]) -> tuple[Cell, ...]:
    return (
        *(cells.count(row[name], language, cited) for name in _UPAZILA_COUNTS),
        cells.rate(row["reporting_rate"], language, cited),
        *(cells.count(row[name], language, cited) for name in _TIMED_COUNTS),
        cells.rate(row["on_time_rate"], language, cited),
        cells.count(row["unknown_reports"], language),
    )
