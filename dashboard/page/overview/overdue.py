"""What is overdue: a table a kind of thing owed, each row with the day since when and the day it was last said."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.parts.by_district import district_column
from dashboard.parts.last_year import last_year_column, marks_note, with_last_year
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.decisions import implementer_words, place_namer
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.status import DecisionStatus
from etl import StatementKind

# The kinds in the order shown, and the page on which each is listed in full, with what of that page shows the list.
PAGE_OF: dict[str, tuple[str, dict[str, str]]] = {
    StatementKind.MINUTES_RECEIVED: ("reporting", {}),
    StatementKind.MEETING_HELD: ("reporting", {"kind": StatementKind.MEETING_HELD}),
    StatementKind.DIALOGUE_HELD: ("dialogues", {}),
    StatementKind.IDEA_SUBMITTED: ("ideas", {}),
    "decision": ("decisions", {"list": "months", "status": DecisionStatus.OVERDUE}),
}
MOST_ROWS = 10
# Of these an upazila owes one every month.
MONTHLY = (StatementKind.MINUTES_RECEIVED, StatementKind.MEETING_HELD, StatementKind.IDEA_SUBMITTED)


@dataclass(frozen=True, slots=True)
class OverdueGroup:
    """The overdue things of one kind: a table as HTML; where rows are left out, `more` says so and `href` has them.

    `marks`: what the marks in its strips of months mean.
    """

    what: str
    html: str
    marks: str
    more: str
    href: str


def overdue_groups(table: Sequence[Row], filters: Filters) -> list[OverdueGroup]:
    """A group a kind that has something overdue. `table`: rows of queries/overdue.sql."""
    by_kind: dict[str, list[Row]] = {what: [] for what in PAGE_OF}
    for row in table:
        by_kind[row["what"]].append(row)
    return [_group(what, rows, filters) for what, rows in by_kind.items() if rows]


def _group(what: str, rows: Sequence[Row], filters: Filters) -> OverdueGroup:
    language = filters.language
    caption = t(f"overdue.caption.{what}", language, count=number(len(rows), language))
    left_out = len(rows) - MOST_ROWS
    columns, shown = overdue_columns(what, filters), rows[:MOST_ROWS]
    page, state = PAGE_OF[what]
    if what in MONTHLY:
        shown = with_last_year(shown, what, filters)
        columns.append(last_year_column(what, filters))
    return OverdueGroup(
        what=what,
        html=html_table(shown, columns, caption, language, compact=True),
        marks=marks_note(shown, language) if what in MONTHLY else "",
        more=t("overdue.more", language, count=number(left_out, language)) if left_out > 0 else "",
        href=page_link(page, filters, **state),
    )


def overdue_columns(what: str, filters: Filters) -> list[Column]:
    """The columns of one kind's table: what is owed, where, for which month, since when, last said on which day."""
    language = filters.language

    def evidence(row: Row) -> str:
        if what == "decision":
            return evidence_link(filters, "decision", decision=row["decision_id"])
        # A dialogue is spoken of in the month of the meeting, not of its plan.
        month = None if what == StatementKind.DIALOGUE_HELD else row["month"]
        return evidence_link(filters, what, upazila=row["upazila_code"], month=month)

    if what == "decision":
        owed = [Column("text", t("column.decision", language), link=evidence), implementers_column(filters)]
    else:
        owed = [Column("upazila_code", t("column.upazila", language), "place", link=evidence)]
        if what == StatementKind.DIALOGUE_HELD:
            owed.append(Column("month", t("column.planned_month", language), "month"))
        elif filters.from_month != filters.to_month:
            owed.append(Column("month", t("column.month", language), "month"))
    if filters.district is None:
        owed.insert(1, district_column(filters))
    return [
        *owed,
        Column("since", t("column.since", language), "day"),
        Column("stated_on", t("column.stated_on", language), "day"),
    ]


def implementers_column(filters: Filters) -> Column:
    """Who must carry an overdue decision out; blank for what else is overdue."""
    language = filters.language
    names = place_namer(figure_rows("places", filters), language)
    return Column(
        "implementers",
        t("column.implementers", language),
        words=lambda row: implementer_words(row, names, language) if row["what"] == "decision" else "",
    )
