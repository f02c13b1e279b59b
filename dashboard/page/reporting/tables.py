"""The columns of the Reporting page's tables and of their downloads."""

from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, received_words
from dashboard.words.rows import Row
from dashboard.words.scores import band_words
from dashboard.words.status import STATUSES, word_of_any


def rate_columns(kind: str, filters: Filters, with_bands: bool) -> list[Column]:
    """One row an upazila, from queries/reporting_rates.sql; a rate stands beside its count.

    A rate leads to what it counts. `with_bands` names the band of each rate and shows its months in a strip: not worth
    saying of a single month, which is all or nothing.
    """
    language = filters.language

    def rate_words(row: Row) -> str:
        return received_words(row, language)

    def link(row: Row) -> str:
        return evidence_link(filters, kind, upazila=row["upazila_code"], kind=kind)

    def in_time(row: Row) -> str:
        return count_and_rate(row["on_time_reports"], row["timed_reports"], row["on_time_rate"], language)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        *([Column("statuses", t("column.strip", language), "strip", kind)] if with_bands else []),
        Column(
            "reporting_rate",
            t(f"column.reporting_rate.{kind}", language),
            "rate",
            words=rate_words,
            link=link,
        ),
        *(
            [Column("band", t("column.band", language), words=lambda row: band_words(row, language))]
            if with_bands
            else []
        ),
        Column("on_time_rate", t("column.on_time_rate", language), "rate", words=in_time),
        Column("unknown_reports", t("column.unknown_months", language), "count"),
    ]


def rate_file_columns(kind: str, filters: Filters) -> list[Column]:
    """As `rate_columns`, with the counts as columns of their own: a rate in a file stands beside its count too."""
    language = filters.language
    counts = ("received_reports", "expected_reports")
    timed = ("on_time_reports", "timed_reports")
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        *(Column(name, t(f"column.{name}", language), "count") for name in counts),
        Column("reporting_rate", t(f"column.reporting_rate.{kind}", language), "rate"),
        *(Column(name, t(f"column.{name}", language), "count") for name in timed),
        Column("on_time_rate", t("column.on_time_rate", language), "rate"),
        Column("unknown_reports", t("column.unknown_months", language), "count"),
    ]


def total_columns(kind: str, filters: Filters) -> list[Column]:
    """One row a month, from queries/reporting_totals.sql: the pieces, what they add up to, and the rate."""
    language = filters.language
    pieces = [Column(status, word_of_any(kind, status, language), "count") for status in STATUSES]
    return [
        Column("month", t("column.month", language), "month"),
        *pieces,
        Column("upazilas", t("column.upazilas", language), "count"),
        Column("received_reports", t("column.received_reports", language), "count"),
        Column("expected_reports", t("column.expected_reports", language), "count"),
        Column("reporting_rate", t(f"column.reporting_rate.{kind}", language), "rate"),
    ]
