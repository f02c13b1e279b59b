"""The correction window: a person says what a fact should be, with reason and name. `correct=` in the URL names it."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import as_text, render
from dashboard.view.acts import viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.current_day import FIRST_DAY, bounds_with, current_day
from dashboard.view.filters import Filters, page_link, written_month
from dashboard.view.links import this_page
from dashboard.view.row_link import row_link
from dashboard.windows.evidence_cards import fact_card
from dashboard.windows.saving import (
    Change,
    ask_why_and_who,
    save_changes,
    seen_otherwise,
    show_correction_window,
    written_day,
)
from dashboard.wording import t
from dashboard.words.display import month, place
from dashboard.words.facts import FactCard, fact_cards
from dashboard.words.rows import Row
from etl.bengali.digits import to_ascii

PARAMETER = "correct"
# Facts that come from a row, of a register or of a plan's paper: what a person corrects is its cell.
_OF_ROWS = ("register", "plan")
YES, NO, NOT_SAID = "yes", "no", "not_said"

# What the window shows of a fact.
_ASKED_OF = ("fact_id", "kind", "upazila_code", "month", "value", "day", "doubtful")


@dataclass(frozen=True, slots=True)
class _Said:
    """What the window was told; `saved`: a button that saves was pressed."""

    changes: tuple[Change, ...]
    why: str
    who: str
    saved: bool


def correct_link(filters: Filters, page: str, fact_id: str, **more: str) -> str:
    """The address of `page` in this view with the window open on a fact; `more` is the page's own state.

    "" for who may not correct.
    """
    if not viewer_may(Right.CORRECT):
        return ""
    return page_link(page, filters, **more, **{PARAMETER: fact_id})


def fact_link(filters: Filters, fact_id: str, **more: str) -> str:
    """As `correct_link`, over the page one is on."""
    return this_page(filters, **more, **{PARAMETER: fact_id}) if viewer_may(Right.CORRECT) else ""


def correct_links(card: FactCard, filters: Filters, **more: str) -> list[dict[str, str]]:
    """A link a place that a card speaks of, to the window over this very page; none where it cannot be corrected.

    `words`: the act; the place too, where the card speaks of several.
    """
    if card.own_paper or not viewer_may(Right.CORRECT):
        return []
    several = len(card.places) > 1
    return [
        {
            "words": place if several else t("data.correct_this", filters.language),
            "href": fact_link(filters, fact_id, **more),
        }
        for place, fact_id in zip(card.places, card.fact_ids, strict=True)
    ]


def show_correcting(filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    show_correction_window(
        PARAMETER,
        t("correcting.unknown", filters.language),
        lambda fact_id: figure_rows("one_fact", filters, fact_id=fact_id),
        lambda row: _show_form(row, filters),
        filters.language,
    )


def _show_form(row: Row, filters: Filters) -> None:
    """What was read, what it should be, why and who; saved, the papers are loaded again with it."""
    language = filters.language
    (card,) = fact_cards([row], language)
    st.html(render("evidence", cards=[fact_card(card, "", language, _whole_row(row, filters))], notes=[]))
    if row["origin"] == "own_paper" or not viewer_may(Right.CORRECT):
        st.info(t("correcting.own_paper" if viewer_may(Right.CORRECT) else "rights.look_only", language))
        return
    changed_meanwhile = _seen_otherwise(row)
    if changed_meanwhile:
        st.warning(as_text(t("correcting.changed_meanwhile", language, said=", ".join((*card.places, card.said)))))
    # Enter would press the first button: one of several answers.
    with st.form("correcting", border=False, enter_to_submit=False):
        said = _ask_cell(row, language) if row["origin"] in _OF_ROWS else _ask_statement(row, language)
    if said.saved and not changed_meanwhile:
        save_changes(row["path"], place_of(row), said.changes, said.why, said.who, filters, PARAMETER)


def _whole_row(row: Row, filters: Filters) -> list[dict[str, str]]:
    """Of a fact that a row says: the link to the window of all its cells."""
    link = row_link(filters, row["row_key"]) if row["origin"] in _OF_ROWS else None
    return [{"words": t("correcting.row.whole", filters.language), "href": link}] if link else []


def _seen_otherwise(row: Row) -> bool:
    """Whether this session was shown the fact as it no longer is; what it is shown now is kept."""
    return seen_otherwise(PARAMETER, tuple(row[name] for name in _ASKED_OF))


def _ask_statement(row: Row, language: str) -> _Said:
    """The answer of a paper's statement and its day; pressing the answer saves."""
    now = YES if row["value"] else NO
    place_and_month = {"place": place(row, language), "month": month(row["month"], language)}
    question = t(f"correcting.ask.{row['kind']}", language, **place_and_month)
    why, who = _ask_first(question, now, language)
    day = ("date", written_day(row["day"]), _ask_day(row, t("correcting.day", language)))
    answer = _pressed((YES, NO, NOT_SAID), language)
    if answer is None:
        return _Said((), why, who, saved=False)
    if answer == NOT_SAID:
        return _Said((("said", YES, NO),), why, who, saved=True)
    # Whoever looks at a doubtful reading and saves it has confirmed what is left of it.
    confirmed = (("doubtful", YES, NO),) if row["doubtful"] else ()
    return _Said((("value", now, answer), day, *confirmed), why, who, saved=True)


def _ask_cell(row: Row, language: str) -> _Said:
    """The cell of a register that the fact comes from, as it is and as the person says it should be."""
    cell = row["cell"]
    title = t(f"register.column.{cell}", language)
    if cell == "is_current":
        now = YES if row["value"] else NO
        why, who = _ask_first(title, now, language)
        answer = _pressed((YES, NO), language)
        return _Said(((cell, now, answer or now),), why, who, saved=answer is not None)
    if cell == "planned_month":
        old = written_month(row["month"])
        typed = st.text_input(
            as_text(title), value=old, help=as_text(t("correcting.month_help", language, example="2016-07"))
        )
        new = to_ascii(typed.strip())
    else:
        old, new = written_day(row["day"]), _ask_day(row, title)
    why, who = ask_why_and_who(language)
    saved = st.form_submit_button(t("correcting.save", language), type="primary")
    return _Said(((cell, old, new),), why, who, saved)


def _ask_first(question: str, now: str, language: str) -> tuple[str, str]:
    """The question with the answer as it was read, then reason and name: the keys are there at once (start.js)."""
    read = t("correcting.read_as", language, answer=t(f"correcting.value.{now}", language))
    st.html(render("asked", question=question, now=read))
    with st.container(key="correcting-why"):
        return ask_why_and_who(language)


def _pressed(answers: Sequence[str], language: str) -> str | None:
    """A button an answer, each of which saves; the one that was pressed."""
    with st.container(horizontal=True):
        pressed = [
            answer
            for answer in answers
            if st.form_submit_button(t(f"correcting.value.{answer}", language), key=f"correcting.{answer}")
        ]
    st.caption(as_text(t("correcting.answer_saves", language)))
    return pressed[0] if pressed else None


def _ask_day(row: Row, title: str) -> str:
    """The day chosen, as corrections.csv writes it; at first the fact's own."""
    first, last = bounds_with(row["day"], FIRST_DAY, current_day())
    return written_day(st.date_input(as_text(title), value=row["day"], min_value=first, max_value=last))


def place_of(row: Row) -> str:
    """How corrections.csv names the statement or the register's row that a fact comes from."""
    if row["origin"] in _OF_ROWS:
        return etl.row_place(row["sheet"], int(row["row_no"]))
    return etl.statement_place(row["kind"], row["upazila_code"], written_month(row["month"]), int(row["part"]))
