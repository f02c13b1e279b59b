"""What is to go into the pack: parts, formats, the day of the letters; kept in the URL, as a page's filters are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from dashboard.exports.formats import FORMATS
from dashboard.exports.pack import PARTS
from dashboard.exports.wording import say
from dashboard.view.filter_row import FIRST_DAY
from dashboard.view.filters import read_day
from dashboard.wording import t

# The page's own part of the URL. A list that is not there is all of them, for none of them stands a word.
PARTS_ASKED, FORMATS_ASKED, LETTERS_ON = "parts", "formats", "letters_on"
NONE = "none"
_LISTS: dict[str, tuple[str, ...]] = {PARTS_ASKED: tuple(PARTS), FORMATS_ASKED: tuple(FORMATS)}
# Where the session keeps what was last written into the URL.
_WRITTEN = "pack.written"
# A letter is dated ahead by days; a year is room enough.
_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Choice:
    """Parts and formats in their own order; `letters_on` None is the day that the pack's figures are of."""

    parts: tuple[str, ...]
    formats: tuple[str, ...]
    letters_on: date | None


def choose(language: str) -> Choice:
    """Draw the choices, beginning with what the URL says, and keep what is chosen in the URL."""
    _set_widgets()
    parts = _pills(PARTS_ASKED, lambda part: say(f"part.{part}", language), t("pack.parts", language))
    formats = _pills(FORMATS_ASKED, lambda name: t(f"pack.format.{name}", language), t("pack.formats", language))
    letters_on = st.date_input(
        t("pack.letters_on", language),
        value=None,
        min_value=FIRST_DAY,
        max_value=date.today() + _AHEAD,
        format="DD-MM-YYYY",
        help=t("pack.letters_on.help", language),
        disabled="letters" not in formats,
        key=_key(LETTERS_ON),
        width=260,
    )
    choice = Choice(parts, formats, letters_on)
    _remember(choice)
    return choice


def _pills(name: str, label: Callable[[str], str], title: str) -> tuple[str, ...]:
    chosen = st.pills(title, _LISTS[name], selection_mode="multi", format_func=label, key=_key(name))
    return tuple(each for each in _LISTS[name] if each in chosen)


def _set_widgets() -> None:
    """The widgets' values: the URL's after a link or "back" (it is not what was written), else their own."""
    state, url = st.session_state, _in_url()
    if state.get(_WRITTEN) == url and _key(PARTS_ASKED) in state:
        return
    for name in _LISTS:
        state[_key(name)] = list(_asked(name, url[name]))
    state[_key(LETTERS_ON)] = read_day(url[LETTERS_ON])


def _asked(name: str, text: str) -> Sequence[str]:
    """A list of the URL: those of its words that are known; without any, all."""
    known = tuple(each for each in _LISTS[name] if each in text.split(","))
    return () if text == NONE else known or _LISTS[name]


def _in_url() -> dict[str, str]:
    return {name: st.query_params.get(name, "") for name in (*_LISTS, LETTERS_ON)}


def _remember(choice: Choice) -> None:
    """Keep what is chosen in the URL; what is so anyway is left out."""
    chosen = {PARTS_ASKED: choice.parts, FORMATS_ASKED: choice.formats}
    written = {name: "" if names == _LISTS[name] else ",".join(names) or NONE for name, names in chosen.items()}
    written[LETTERS_ON] = choice.letters_on.isoformat() if choice.letters_on else ""
    for name, text in written.items():
        if text and st.query_params.get(name) != text:
            st.query_params[name] = text
        elif not text:
            st.query_params.pop(name, None)
    st.session_state[_WRITTEN] = written


def _key(name: str) -> str:
    return f"pack.{name}"
