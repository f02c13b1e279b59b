"""Coordination meeting: choose parts and formats, make and download the pack; its return, and what has changed."""

from collections.abc import Sequence

import streamlit as st

from dashboard.exports.letters.records import LetterEntry
from dashboard.exports.pack.letterhead import BadOffice
from dashboard.exports.pack.records import PackTable
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import say
from dashboard.markup import as_text
from dashboard.page.meeting.choice import choose
from dashboard.page.meeting.files import Made, Shown, asked_of, of_choice, shown
from dashboard.page.meeting.known import known_html
from dashboard.page.meeting.letters import letters_html
from dashboard.page.meeting.making import made_key, make, show_files
from dashboard.page.meeting.report import show_report
from dashboard.page.meeting.table import pack_table_html, return_link
from dashboard.parts.drawn import heading_html
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.wording import t

# What the session keeps the files last made under.
MADE = "pack"


def show(filters: Filters) -> None:
    language, asked = filters.language, asked_of(filters)
    try:
        found = shown(asked)
    except BadOffice as bad:
        st.error(as_text(say(bad.key, language, reason=str(bad))))
        return
    if known := known_html(filters):
        st.html(known)
    if filters.upazilas:
        st.info(t("pack.whole_place", language))
    # Of no use on paper (frame/theme.css).
    with st.container(key="pack-make"):
        _show_making(asked, language)
        show_report(asked, filters)
    _show_return(found, filters)
    _show_changes(found.reported, language)
    _show_letters(found.letters, language)


@st.fragment
def _show_making(asked: PackRequest, language: str) -> None:
    """The choices, the button and the files; only this fragment runs again when a choice changes."""
    st.html(heading_html(t("pack.make_heading", language)))
    choice = choose(asked.as_of, language)
    nothing = not (choice.parts and choice.formats)
    if st.button(t("pack.make", language), type="primary", disabled=nothing, key="pack.make"):
        make(of_choice(asked, choice), choice.formats, MADE, language)
    if nothing:
        st.caption(t("pack.nothing_chosen", language))
    made: Made | None = st.session_state.get(made_key(MADE))
    # Files made before a change (of choice, papers or letterhead) are not offered after it.
    if made is not None and made.is_of(of_choice(asked, choice), choice.formats):
        show_files(made, MADE, language)


def _show_return(found: Shown, filters: Filters) -> None:
    """The month's return in the table that offices know."""
    part = found.the_return
    st.html(heading_html(part.title, defined("return", filters)))
    if found.sample:
        st.warning(as_text(found.sample))
    for sentence in part.sentences:
        st.markdown(as_text(sentence.text))
    # On the page figures link to their sources; there are no numbers in brackets to explain.
    brackets = say("note.references", filters.language)
    for table in part.tables:
        notes = [note for note in table.notes if note != brackets]
        st.html(pack_table_html(table, return_link(filters), notes))


def _show_changes(table: PackTable, language: str) -> None:
    """Figures that a pack kept before reported otherwise."""
    st.html(heading_html(t("pack.changed_heading", language)))
    if table.rows:
        st.html(pack_table_html(table, notes=table.notes))
    else:
        st.markdown(as_text(" ".join([table.empty, *table.notes])))


def _show_letters(letters: Sequence[LetterEntry], language: str) -> None:
    """Who gets a letter, and about what."""
    st.html(heading_html(t("pack.letters_heading", language)))
    st.html(letters_html(letters, language))
