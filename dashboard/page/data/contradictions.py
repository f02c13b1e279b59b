"""What sources disagree about: by kind and by what they disagree over, each with all that is said of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import streamlit as st

from dashboard.markup import render, visible
from dashboard.parts.activities import team_name
from dashboard.parts.list_part import choose_part
from dashboard.parts.tables import Column
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters
from dashboard.windows.correct import correct_link
from dashboard.windows.evidence_cards import source_words
from dashboard.wording import t
from dashboard.words.display import day, month, number, place
from dashboard.words.facts import cell_words, fact_marks, fact_words, register_words
from dashboard.words.rows import Row
from dashboard.words.scores import points, targets_words

# Upazilas' months at a time, and as many as are shown of all kinds together.
MOST_CARDS, MOST_TOGETHER = 20, 10
# Disputes of a whole month; the others are of a day.
_OF_A_MONTH = ("group", "training")


@dataclass(frozen=True, slots=True)
class Dispute:
    """The contradictions of one kind and over one thing: for each upazila's month what each source says."""

    kind: str
    over: str
    cards: Sequence[Sequence[Row]]

    def words(self, language: str) -> str:
        """What the sources disagree over, with the number of months."""
        words = {"kind": t(f"kind.{self.kind}", language), "disagreement": t(f"data.conflicts.{self.over}", language)}
        return t("data.conflicts.group", language, count=number(len(self.cards), language), **words)


@st.fragment
def show_conflict_cards(rows: Sequence[Row], filters: Filters) -> None:
    """A few all together; of many one dispute at a time, MOST_CARDS of its months; rows of queries/conflicts.sql."""
    language, disputes = filters.language, disputes_of(rows)
    if sum(len(dispute.cards) for dispute in disputes) > MOST_TOGETHER and len(disputes) > 1:
        chosen = st.selectbox(
            t("data.conflicts.choose", language),
            range(len(disputes)),
            format_func=lambda no: visible(disputes[no].words(language)),
            key="data.conflicts.over",
        )
        disputes = [disputes[chosen]]
    parts = []
    for dispute in disputes:
        name = f"data.conflicts.{dispute.kind}.{dispute.over}"
        shown = dispute.cards[choose_part(len(dispute.cards), name, language, MOST_CARDS, in_file=False)]
        parts.append(_dispute_part(dispute, shown, filters))
    st.html(render("conflicts", parts=parts))


def disputes_of(rows: Iterable[Row]) -> list[Dispute]:
    """The contradictions by kind and by what the sources disagree over, the most frequent first."""
    found: dict[tuple[str, str], list[list[Row]]] = {}
    for _, some in groupby(rows, lambda row: (row["dispute_month"], row["upazila_code"], row["kind"])):
        facts = list(some)
        found.setdefault((facts[0]["kind"], facts[0]["disagreement"]), []).append(facts)
    disputes = [Dispute(kind, over, cards) for (kind, over), cards in found.items()]
    return sorted(disputes, key=lambda dispute: -len(dispute.cards))


def _dispute_part(dispute: Dispute, shown: Sequence[Sequence[Row]], filters: Filters) -> dict[str, Any]:
    language = filters.language
    return {
        "summary": dispute.words(language),
        "rule": t(f"data.conflicts.rule.{dispute.over}", language),
        "groups": [
            {
                "title": f"{place(facts[0], language)} · {month(facts[0]['dispute_month'], language)}",
                "facts": [_conflict_fact(fact, filters) for fact in facts],
            }
            for facts in shown
        ],
    }


def conflict_columns(language: str) -> list[Column]:
    """One row a fact about which sources disagree, from queries/conflicts.sql: all of them, for the file."""
    name_of = file_namer(language)
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("month", t("column.month", language), "month"),
        Column("kind", t("column.what", language), words=lambda row: t(f"kind.{row['kind']}", language)),
        Column(
            "disagreement",
            t("data.conflicts.column.disagreement", language),
            words=lambda row: t(f"data.conflicts.{row['disagreement']}", language),
        ),
        Column("value", t("data.conflicts.column.said", language), words=lambda row: fact_words(row, language)),
        Column("known_on", t("column.stated_on", language), "day"),
        Column("path", t("column.file", language), "path", words=lambda row: name_of(row["path"])),
        Column("row_no", t("column.row_no", language), "count", words=lambda row: cell_words(row, language)),
        Column("quote", t("column.quote", language)),
    ]


def _conflict_fact(row: Row, filters: Filters) -> dict[str, Any]:
    language = filters.language
    item_no = row["item_no"]
    return {
        "said": fact_words(row, language),
        "marks": fact_marks(row, language),
        "quote": row["quote"],
        "source": source_words(None if row["origin"] == "plan" else row["known_on"], row["path"], language, item_no),
        "where": cell_words(row, language),
        "href": correct_link(filters, "data", row["fact_id"], part="conflicts"),
        "link": t("data.correct_this", language),
    }


def activity_conflict_columns(language: str) -> list[Column]:
    """One row an activity, from queries/activity_conflicts.sql: what the register says otherwise than the paper."""

    def said(row: Row, month_of: str, weight: str, bands: str) -> str:
        words = []
        if row["paper_month"]:
            words.append(month(row[month_of], language))
        if row["paper_weight"] is not None:
            words.append(t("plan.card.weight", language, weight=points(row[weight], language)))
        if row["paper_bands"]:
            words.append(t("plan.card.bands", language, words=targets_words(row[bands], language)))
        return " · ".join(words)

    def in_register(row: Row) -> str:
        return said(row, "planned_month", "weight", "bands")

    def in_paper(row: Row) -> str:
        return said(row, "paper_month", "paper_weight", "paper_bands")

    def where(row: Row) -> str:
        return f"{row['path']}, {register_words(row, language)}"

    return [
        Column("upazila_code", t("plan.column.team", language), "place", words=lambda row: team_name(row, language)),
        Column("activity", t("plan.column.activity", language)),
        Column("planned_month", t("data.activity_conflicts.register", language), words=in_register),
        Column("paper_month", t("data.activity_conflicts.paper", language), words=in_paper),
        Column("path", t("data.activity_conflicts.register_file", language), "path", words=where),
        Column("paper_path", t("data.activity_conflicts.paper_file", language), "path"),
        Column("quote", t("column.quote", language)),
    ]


def idea_conflict_columns(language: str) -> list[Column]:
    """One row a register's row, from queries/idea_conflicts.sql."""
    name_of = file_namer(language)
    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("office", t("column.office", language)),
        Column("title", t("column.idea", language)),
        Column("submitted_on", t("column.submitted_on", language), "day"),
        Column("stage", t("column.stage", language), words=lambda row: stage_words(row["stage"], language)),
        Column("path", t("column.file", language), "path", words=lambda row: name_of(row["path"])),
        Column("row_no", t("column.row_no", language), "count"),
    ]


def register_conflict_columns(language: str) -> list[Column]:
    """One row a register's row, from queries/register_conflicts.sql; of each dispute one row counts."""
    name_of = file_namer(language)

    def where(row: Row) -> str:
        return place(row, language) if row["upazila_code"] else t("place.own", language)

    def about(row: Row) -> str:
        words = [t(f"data.register_conflicts.{row['what']}", language), row["office"], row["title"]]
        return " · ".join(filter(None, words))

    def when(row: Row) -> str:
        return month(row["day"], language) if row["what"] in _OF_A_MONTH else day(row["day"], language)

    def stands(row: Row) -> str:
        return t(f"data.register_conflicts.{'stands' if row['stands'] else 'left'}", language)

    return [
        Column("upazila_code", t("place.column.place", language), "place", words=where),
        Column("what", t("column.what", language), words=about),
        Column("day", t("plan.column.day", language), words=when),
        Column("said", t("data.conflicts.column.said", language), words=lambda row: _said_words(row, language)),
        Column("stands", t("data.register_conflicts.column.stands", language), words=stands),
        Column("path", t("column.file", language), "path", words=lambda row: name_of(row["path"])),
        Column("row_no", t("column.row_no", language), "count"),
    ]


def _said_words(row: Row, language: str) -> str:
    """What the row says: the state of the page, the stage, the day held, the group's numbers."""
    if row["what"] == "life":
        return stage_words(row["said"], language)
    if row["what"] == "portal":
        return t(f"data.register_conflicts.{row['said']}", language)
    if row["what"] == "training":
        return t("data.register_conflicts.held", language, day=day(row["held_on"], language))
    numbers = {name: number(row[name], language) for name in ("asked", "joined", "posts")}
    return t("data.register_conflicts.numbers", language, **numbers)


def stage_words(stage: str | None, language: str) -> str:
    """The stage of an idea; unknown in words."""
    return t(f"stage.{stage}", language) if stage else t("display.no_data", language)
