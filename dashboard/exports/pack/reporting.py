"""Reporting rates and their trend over twelve months: minutes received, and the meetings behind them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import Chart, PackCell, PackColumn, PackRow, Part, Role, Sentence, Series, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS, STATUSES, word

KEY = "reporting"
_LINE = "#0072B2"


def reporting(data: PackData) -> Part:
    """For minutes and for meetings a row a month, with its charts; then a row an upazila over the twelve months."""
    language = data.language
    by_month = [_months_table(data, kind) for kind in MONTHLY_KINDS]
    charts = [
        chart for table, kind in zip(by_month, MONTHLY_KINDS, strict=True) for chart in _charts(table, kind, language)
    ]
    by_upazila = [_upazilas_table(data, kind) for kind in MONTHLY_KINDS]
    said = Sentence(say("reporting.months", language, months=_span(data)))
    return Part(KEY, say("part.reporting", language), (said,), (*by_month, *by_upazila), tuple(charts))


def _span(data: PackData) -> str:
    first, last = (display.month(month, data.language) for month in (data.trend_from, data.asked.month))
    return f"{first} – {last}"


def _months_table(data: PackData, kind: str) -> Table:
    language, key = data.language, f"{kind}_months"
    columns = (
        cells.column(key, "month", language, "month"),
        *(PackColumn(code, word(kind, code, language), "count", 11, f"status.{kind}.{code}") for code in STATUSES),
        cells.column(key, "received_reports", language, "count"),
        cells.column(key, "expected_reports", language, "count"),
        cells.column(key, "reporting_rate", language, "rate"),
    )
    found = data.ask("reporting_totals", data.trend_from, kind=kind)
    return Table(
        key=key,
        title=say(f"table.{key}", language, months=_span(data)),
        columns=columns,
        rows=tuple(_month_row(data, kind, row) for row in found),
        notes=(say(f"note.rate.{kind}", language),),
        empty=say("table.no_upazilas", language),
    )


def _month_row(data: PackData, kind: str, row: Row) -> PackRow:
    language = data.language
    cited = data.cite_month(kind, row["month"])
    counts = (*STATUSES, "received_reports", "expected_reports")
    uncited = ("not_due_yet", "no_data")
    return PackRow(
        (
            cells.month(row["month"], language),
            *(cells.count(row[key], language, () if key in uncited else cited) for key in counts),
            cells.rate(row["reporting_rate"], language, cited),
        )
    )


def _charts(table: Table, kind: str, language: str) -> Iterator[Chart]:
    """Statuses by month, and the rate by month; a month without a rate is a gap, not 0."""
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
            Series(word(kind, code, language), code, style.colour, table.column_numbers(code))
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
                say(f"chart.{kind}.rate.series", language),
                "reporting_rate",
                _LINE,
                table.column_numbers("reporting_rate"),
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


_UPAZILA_COUNTS = ("received_reports", "expected_reports")
_TIMED_COUNTS = ("on_time_reports", "timed_reports")


def _upazilas_table(data: PackData, kind: str) -> Table:
    language, key = data.language, f"{kind}_upazilas"
    columns = (
        cells.column(key, "upazila", language, "text", 18),
        *(cells.column(key, name, language, "count") for name in _UPAZILA_COUNTS),
        cells.column(key, "reporting_rate", language, "rate"),
        *(cells.column(key, name, language, "count") for name in _TIMED_COUNTS),
        cells.column(key, "on_time_rate", language, "rate"),
        cells.column(key, "unknown_reports", language, "count"),
    )
    first = data.trend_from
    found = data.ask("reporting_rates", first, kind=kind)
    sums = {row["district_code"] or "": row for row in data.ask("reporting_sums", first, kind=kind)}
    return Table(
        key=key,
        title=say(f"table.{key}", language, months=_span(data)),
        columns=columns,
        rows=tuple(_upazila_rows(data, kind, found, sums, columns)),
        total=_sum(data, kind, sums[""], "total", first) if "" in sums else None,
        notes=(say("note.on_time_rate", language),),
        empty=say("table.no_upazilas", language),
    )


def _upazila_rows(
    data: PackData, kind: str, found: list[Row], sums: dict[str, Row], columns: tuple[PackColumn, ...]
) -> Iterator[PackRow]:
    first = data.trend_from

    def row_of(row: Row) -> PackRow:
        cited = data.cite_since(kind, [row["upazila_code"]], first)
        name = cells.text(display.place(row, data.language))
        return PackRow((name, *_figures(row, data.language, cited)), row["upazila_code"])

    return by_district(data, found, columns, row_of, lambda code: _sum(data, kind, sums[code], "sum", first))


def _sum(data: PackData, kind: str, row: Row, role: Role, first: date) -> PackRow:
    """The sum of a district or of all; it cites the sources of its upazilas."""
    code = row["district_code"]
    upazilas = None if code is None else data.upazilas_of(code)
    title = say(f"row.{role}", data.language, place=row[f"district_{data.language}"] or "")
    cited = data.cite_since(kind, upazilas, first)
    return PackRow(
        (cells.text(title), *_figures(row, data.language, cited)),
        code or data.asked.place_code,
        role,
    )


def _figures(row: Row, language: str, cited: tuple[int, ...]) -> tuple[PackCell, ...]:
    return (
        *(cells.count(row[name], language, cited) for name in _UPAZILA_COUNTS),
        cells.rate(row["reporting_rate"], language, cited),
        *(cells.count(row[name], language, cited) for name in _TIMED_COUNTS),
        cells.rate(row["on_time_rate"], language, cited),
        cells.count(row["unknown_reports"], language),
    )
