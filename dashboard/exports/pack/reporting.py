"""Reporting rates and their trend over twelve months: minutes received, and the meetings behind them."""

from collections.abc import Iterator, Sequence

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.findings import trend_finding
from dashboard.exports.pack.plan import ColumnPlan, TablePlan, place_column
from dashboard.exports.pack.records import PackChart, PackPart, PackRow, PackTable, Sentence, Series
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.colours import BLUE
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS, STATUSES, Status, key_of_any, word_of_any

KEY = "reporting"


def reporting(data: PackData) -> PackPart:
    """For minutes and for meetings a row a month, with its charts; then a row an upazila over the twelve months."""
    language = data.language
    found = {kind: data.ask("reporting_totals", data.trend_from, kind=kind) for kind in MONTHLY_KINDS}
    by_month = [_months_table(data, kind, found[kind]) for kind in MONTHLY_KINDS]
    charts = [
        chart
        for table, kind in zip(by_month, MONTHLY_KINDS, strict=True)
        for chart in _charts(table, kind, trend_finding(kind, found[kind], language), language)
    ]
    by_upazila = [_upazilas_table(data, kind) for kind in MONTHLY_KINDS]
    said = Sentence(say("reporting.months", language, months=_span(data)))
    return PackPart(KEY, say("part.reporting", language), (said,), (*by_month, *by_upazila), tuple(charts))


def _span(data: PackData) -> str:
    first, last = (display.month(month, data.language) for month in (data.trend_from, data.asked.month))
    return f"{first} – {last}"


def _months_table(data: PackData, kind: str, found: Sequence[Row]) -> PackTable:
    uncited = (Status.NOT_DUE_YET, Status.NO_DATA)
    statuses = (
        ColumnPlan(code, "count", 11, cites="none" if code in uncited else "all", word=key_of_any(kind, code))
        for code in STATUSES
    )
    columns = (
        ColumnPlan("month", "month"),
        *statuses,
        ColumnPlan("received_reports", "count"),
        ColumnPlan("expected_reports", "count"),
        ColumnPlan("reporting_rate", "rate"),
    )
    plan = TablePlan(data, f"{kind}_months", columns)
    return plan.table(
        [plan.row(row, data.cite_month(kind, row["month"])) for row in found],
        notes=(say(f"note.rate.{kind}", data.language),),
        empty="table.no_upazilas",
        months=_span(data),
    )


def _charts(table: PackTable, kind: str, finding: str, language: str) -> Iterator[PackChart]:
    """Statuses by month, titled by what they come to, and the rate by month; one without a rate is a gap, not 0."""
    months = tuple(cell.shown for cell in table.column_cells("month"))
    statuses = tuple(
        Series(word_of_any(kind, code, language), code, style.colour, table.column_numbers(code))
        for code, style in STATUSES.items()
    )
    alt = say(f"chart.{kind}.statuses.alt", language, first=months[0], last=months[-1])
    yield PackChart(f"{table.key}_statuses", finding, "composition", "count", table.key, "month", months, statuses, alt)
    name, rates = say(f"chart.{kind}.rate.series", language), table.column_numbers("reporting_rate")
    line = (Series(name, "reporting_rate", BLUE, rates),)
    title, alt = say(f"chart.{kind}.rate", language), _rate_alt(table, kind, language)
    yield PackChart(f"{table.key}_rate", title, "line", "rate", table.key, "month", months, line, alt)


def _rate_alt(table: PackTable, kind: str, language: str) -> str:
    months, rates = table.column_cells("month"), table.column_cells("reporting_rate")
    said = ", ".join(
        f"{month.shown} {rate.shown}" for month, rate in zip(months, rates, strict=True) if rate.value is not None
    )
    return say(f"chart.{kind}.rate.alt", language, said=said or say("chart.nothing_known", language))


def _upazilas_table(data: PackData, kind: str) -> PackTable:
    columns = (
        place_column(data.language),
        ColumnPlan("received_reports", "count"),
        ColumnPlan("expected_reports", "count"),
        ColumnPlan("reporting_rate", "rate"),
        ColumnPlan("on_time_reports", "count"),
        ColumnPlan("timed_reports", "count"),
        ColumnPlan("on_time_rate", "rate"),
        ColumnPlan("unknown_reports", "count", cites="none"),
    )
    first = data.trend_from
    plan = TablePlan(data, f"{kind}_upazilas", columns)
    found = data.ask("reporting_rates", first, kind=kind)
    sums = {row["district_code"] or "": row for row in data.ask("reporting_sums", first, kind=kind)}

    def row_of(row: Row) -> PackRow:
        return plan.row(row, data.cite_since(kind, [row["upazila_code"]], first), row["upazila_code"])

    def sum_of(code: str) -> PackRow:
        """The sum of a district or of all (""); it cites the sources of its upazilas."""
        cited = data.cite_since(kind, data.upazilas_of(code) if code else None, first)
        return plan.sum_row(sums[code], "sum" if code else "total", cited)

    return plan.table(
        [*plan.by_district(found, row_of, sum_of)],
        sum_of("") if "" in sums else None,
        (say("note.on_time_rate", data.language),),
        empty="table.no_upazilas",
        months=_span(data),
    )
