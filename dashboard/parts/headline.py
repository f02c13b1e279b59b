"""The first figure of a page: the count, the rate and a note."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.markup import render
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import Definition, defined
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import count, month, number, place, rate
from dashboard.words.rows import Row
from etl import StatementKind

# The one measure of queries/overview.sql that counts decisions, not what sources say of upazilas.
OPEN_DECISIONS = "decision_open"
# What queries/overview.sql counts beside the rate of dialogues, each in its own unit.
DIALOGUES_APART = ("unknown_plans", "planless_upazilas", "unplanned_dialogues")


@dataclass(frozen=True, slots=True)
class Headline:
    """What is measured, its count and rate (None where nothing is expected), a note; `href` leads to the evidence,
    `definition` to what explains it.
    """

    title: str
    done: int | None
    expected: int | None
    rate: float | None
    note: str
    href: str | None
    definition: Definition


def measure_row(measure: str, filters: Filters) -> Row:
    """The row of queries/overview.sql for one measure of the view."""
    (row,) = [row for row in figure_rows("overview", filters) if row["measure"] == measure]
    return row


def measure_link(measure: str, filters: Filters) -> str:
    """The address of what a measure counts: the list of the months' decisions, or the evidence window."""
    if measure == OPEN_DECISIONS:
        return page_link("decisions", filters, list="months")
    return evidence_link(filters, measure)


def unit_words(measure: str, filters: Filters) -> str:
    """What a measure of the view counts, and over which months: upazilas, upazila-months, dialogues or decisions."""
    language, span = filters.language, span_words(filters)
    if measure == StatementKind.DIALOGUE_HELD:
        return t("card.unit.dialogues", language, span=month(filters.to_month, language))
    if measure == OPEN_DECISIONS:
        return t("card.unit.decisions", language, span=span)
    return t(f"card.unit.{'month' if filters.from_month == filters.to_month else 'months'}", language, span=span)


def measure_html(row: Row, title: str, note: str, href: str, filters: Filters) -> str:
    """The headline of a row of queries/overview.sql; `href` leads to the evidence, where there is any.

    Its note: unit and span, how many upazilas were last said not to have sent before the due day, then `note`.
    """
    parts = [unit_words(row["measure"], filters), note]
    if row["before_due"]:
        parts.insert(1, t("card.before_due", filters.language, count=number(row["before_due"], filters.language)))
    known = href if row["expected"] else None
    headline = Headline(
        title, row["done"], row["expected"], row["rate"], " · ".join(parts), known, defined(row["measure"], filters)
    )
    return headline_html(headline, filters.language)


def planless_words(table: Sequence[Row], known: str, key: str, language: str) -> str:
    """The upazilas of which no source names a plan (column `known`), in the sentence `key`; or ""."""
    names = [place(row, language) for row in table if not row[known]]
    if not names:
        return ""
    return t(key, language, count=number(len(names), language), places=", ".join(names))


def headline_html(headline: Headline, language: str) -> str:
    """The headline as HTML: big figures, or "no data" in words where nothing is expected."""
    known = bool(headline.expected)
    return render(
        "headline",
        title=headline.title,
        figure=count(headline.done, headline.expected, language),
        share=rate(headline.rate, language) if known else "",
        note=headline.note,
        href=headline.href,
        definition=headline.definition,
        words=t("headline.evidence", language),
    )
