"""What to put into the pack: parts, formats, the day of the letters; kept in the URL like a page's filters."""

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

# The page's own parameters of the URL. A list that is missing means all; NONE means an empty one.
PARTS_ASKED, FORMATS_ASKED, LETTERS_ON = "parts", "formats", "letters_on"
NONE = "none"
_LISTS: dict[str, tuple[str, ...]] = {PARTS_ASKED: tuple(PARTS), FORMATS_ASKED: tuple(FORMATS)}
# Where the session keeps what was last written into the URL.
_WRITTEN = "pack.written"
# How far ahead a letter may be dated.
_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Choice:
    """Parts and formats in their fixed order; `letters_on` None: the as-of day."""

    parts: tuple[str, ...]
    formats: tuple[str, ...]
    letters_on: date | None


def choose(language: str) -> Choice:
    """Draw the widgets with the URL's values, and write what is chosen into the URL."""
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
    """Set the widgets from the URL after a link or "back": when it is not what was last written."""
    state, url = st.session_state, _in_url()
    if state.get(_WRITTEN) == url and _key(PARTS_ASKED) in state:
        return
    for name in _LISTS:
        state[_key(name)] = list(_asked(name, url[name]))
    state[_key(LETTERS_ON)] = read_day(url[LETTERS_ON])


def _asked(name: str, text: str) -> Sequence[str]:
    """The known names of a list in the URL; all if there are none."""
    known = tuple(each for each in _LISTS[name] if each in text.split(","))
    return () if text == NONE else known or _LISTS[name]


def _in_url() -> dict[str, str]:
    return {name: st.query_params.get(name, "") for name in (*_LISTS, LETTERS_ON)}


def _remember(choice: Choice) -> None:
    """Write the choice into the URL, without values that are the default."""
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
