"""What a person should look at about decisions: doubtful links and ends, entries that a later paper contradicts."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard.markup import as_text, render
from dashboard.parts.list_part import choose_part, part_of
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.windows.record import record_link
from dashboard.windows.ties import tie_cards
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# So many links at a time: the most alike are most likely one matter, and few judge more of them in one sitting.
MOST_TIES, MOST_ALIKE = 30, 6


def show_doubtful_ties(filters: Filters) -> bool:
    """Links and words that end a decision which nobody has judged, both sides beside each other; False for none."""
    rows = figure_rows("decision_ties", filters, unsettled=True)
    if not rows:
        return False
    for what, most in (("closing", MOST_TIES), ("link", MOST_ALIKE)):
        if some := [row for row in rows if row["what"] == what]:
            _show_ties(some, what, most, filters)
    return True


def _show_ties(rows: Sequence[Row], what: str, most: int, filters: Filters) -> None:
    """Some of one kind at a time, of links the most alike first; how many there are besides is said."""
    language, more = filters.language, max(0, len(rows) - most)
    told = {"all": number(len(rows), language), "more": number(more, language)}
    key = f"data.doubtful_decisions.{what}"
    st.caption(as_text(t(f"{key}.more" if more and what == "link" else key, language, **told)))
    shown = rows[choose_part(len(rows), f"data.ties.{what}", language, most, in_file=False)]
    st.html(render("ties", cards=tie_cards(shown, language, partial(_judge_link, filters=filters))))


def _judge_link(row: Row, filters: Filters) -> str:
    return record_link(filters, "data", row["decision_id"], part="doubtful")


def show_contradicted_entries(filters: Filters) -> bool:
    """What officers entered of decisions and a later paper says otherwise; False for none."""
    language = filters.language
    rows = figure_rows("decision_contradictions", filters)
    if not rows:
        return False
    caption = t("data.contradicted_entries", language)
    shown = part_of(rows, "data.entries", language, MOST_TIES, in_file=False)
    st.html(html_table(shown, contradiction_columns(filters), caption, language))
    return True


def contradiction_columns(filters: Filters) -> list[Column]:
    """One row an entry and a paper, from queries/decision_contradictions.sql; the decision leads to its window."""
    language = filters.language
    return [
        Column("text", t("column.decision_text", language), link=partial(_entry_link, filters=filters)),
        Column(
            "state", t("recording.state", language), words=lambda row: t(f"recording.state.{row['state']}", language)
        ),
        Column("happened_on", t("recording.day", language), "day"),
        Column("remark", t("recording.remark", language)),
        Column(
            "disagreement",
            t("data.conflicts.column.disagreement", language),
            words=lambda row: t(f"data.contradicted.{row['disagreement']}", language),
        ),
        Column("said", t("column.quote", language)),
        Column("said_on", t("column.stated_on", language), "day"),
    ]


def _entry_link(row: Row, filters: Filters) -> str | None:
    return record_link(filters, "data", row["decision_id"], part="conflicts") or None
