"""The correction window: a person says what a fact should be, with reason and name. `correct=` in the URL names it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

import streamlit as st

import etl
from dashboard.accounts.rights import NotAllowed, Right
from dashboard.markup import as_text, render
from dashboard.view.acts import correct, viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.current_day import FIRST_DAY, bounds_with, current_day
from dashboard.view.file_names import failure_words
from dashboard.view.filters import Filters, page_link, written_month
from dashboard.view.links import this_page
from dashboard.view.up_to_date import build_with_bar
from dashboard.view.url_state import asked, forget
from dashboard.view.viewer import viewer
from dashboard.windows.asked_window import show_asked
from dashboard.windows.evidence_cards import fact_card
from dashboard.wording import t
from dashboard.words.display import month, place
from dashboard.words.facts import FactCard, fact_cards
from dashboard.words.rows import Row
from etl.bengali.digits import to_ascii

PARAMETER = "correct"
# Kept in the session: one person makes many corrections.
_WHO = "correcting.who"
# Facts that come from a row, of a register or of a plan's paper: what a person corrects is its cell.
_OF_ROWS = ("register", "plan")
YES, NO, NOT_SAID = "yes", "no", "not_said"

# What the window showed of the fact: where another changes it before it is saved, the person is asked again.
_SEEN = "correcting.seen"
_ASKED_OF = ("fact_id", "kind", "upazila_code", "month", "value", "day", "doubtful")
# Where the session keeps the last correction, until it is said what it changed (windows/corrected.py).
SAVED = "correcting.saved"

Change = tuple[str, str, str]
"""A field, what it was read as, what it is; as corrections.csv writes values."""


@dataclass(frozen=True, slots=True)
class _Said:
    """What the window was told; `saved`: a button that saves was pressed."""

    changes: tuple[Change, ...]
    why: str
    who: str
    saved: bool


@dataclass(frozen=True, slots=True)
class Saved:
    """What was corrected of a place of a file, as corrections.csv names both."""

    file: str
    place: str
    changes: tuple[Change, ...]


def correct_link(filters: Filters, page: str, fact_id: str, **more: str) -> str:
    """The address of `page` in this view with the window open on a fact; `more` is the page's own state.

    "" for who may not correct.
    """
    if not viewer_may(Right.CORRECT):
        return ""
    return page_link(page, filters, **more, **{PARAMETER: fact_id})


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
            "href": this_page(filters, **more, **{PARAMETER: fact_id}),
        }
        for place, fact_id in zip(card.places, card.fact_ids, strict=True)
    ]


def show_correcting(filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    if not asked(PARAMETER):
        st.session_state.pop(_SEEN, None)
    show_asked(
        PARAMETER,
        t("correcting.title", filters.language),
        t("correcting.unknown", filters.language),
        lambda fact_id: figure_rows("one_fact", filters, fact_id=fact_id),
        lambda row: _show_form(row, filters),
    )


def _show_form(row: Row, filters: Filters) -> None:
    """What was read, what it should be, why and who; saved, the papers are loaded again with it."""
    language = filters.language
    (card,) = fact_cards([row], language)
    st.html(render("evidence", cards=[fact_card(card, "", language)], notes=[]))
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
        changes = [(field, old, new) for field, old, new in said.changes if old != new]
        _save(row, changes, said.why, said.who, filters)


def _seen_otherwise(row: Row) -> bool:
    """Whether this session was shown the fact as it no longer is; what it is shown now is kept."""
    before, now = st.session_state.get(_SEEN), tuple(row[name] for name in _ASKED_OF)
    st.session_state[_SEEN] = now
    return before is not None and before[0] == now[0] and before != now


def ask_why_and_who(language: str, title: str = "") -> tuple[str, str]:
    """The reason and the name that every correction needs; the name is kept for the next one, or is the account's.

    `title`: what stands over the reason, where it is more than one.
    """
    why = st.text_input(as_text(title or t("correcting.why", language)), max_chars=300)
    if name := viewer().name:
        return why, name
    who = st.text_input(t("correcting.who", language), value=st.session_state.get(_WHO, ""), max_chars=100)
    if who:
        st.session_state[_WHO] = who
    return why, who


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


def written_day(day: object) -> str:
    """A day as corrections.csv writes it; no day is empty."""
    return day.isoformat() if isinstance(day, date) else ""


def place_of(row: Row) -> str:
    """How corrections.csv names the statement or the register's row that a fact comes from."""
    if row["origin"] in _OF_ROWS:
        return etl.row_place(row["sheet"], int(row["row_no"]))
    return etl.statement_place(row["kind"], row["upazila_code"], written_month(row["month"]), int(row["part"]))


def _save(row: Row, changes: Sequence[Change], why: str, who: str, filters: Filters) -> None:
    """Write the corrections and load again; or say why not."""
    language = filters.language
    if filters.sample:
        st.info(t("sample.read_only", language))
        return
    if not changes:
        st.info(t("correcting.no_change", language))
        return

    def write() -> None:
        for field, old, new in changes:
            correct(file=row["path"], place=place_of(row), field=field, old=old, new=new, why=why, who=who)

    if was_written(write, language):
        st.session_state.pop(_SEEN, None)
        st.session_state[SAVED] = Saved(row["path"], place_of(row), tuple(changes))
        load_again(filters, PARAMETER)


def was_written(write: Callable[[], None], language: str) -> bool:
    """Write corrections; False, and the reason on the page, where they could not be written."""
    try:
        write()
    except etl.CannotCorrect as failure:
        reason = etl.say_warning(failure.reason, failure.details, "", language) if failure.reason else ""
        st.error(as_text(t(f"correcting.failed.{failure.code}", language, reason=reason)))
        return False
    except OSError as error:
        st.error(as_text(t("correcting.failed.cannot_write", language, error=error.strerror or type(error).__name__)))
        return False
    except NotAllowed:
        st.error(t("rights.refused", language))
        return False
    return True


def load_again(filters: Filters, window: str = "", *, force: bool = False) -> None:
    """Load what changed, with a bar, then draw the page anew without the window; or say why it did not load.

    `window`: the URL's parameter of the window that is open. `force`: read every paper again.
    """
    try:
        build_with_bar(filters.sample, filters.language, force=force)
    except etl.BuildFailed as failure:
        st.error(as_text(failure_words(failure, filters.language)))
        return
    except NotAllowed:
        st.error(t("rights.refused", filters.language))
        return
    forget(window)
    st.rerun()
