"""What to put into the pack: parts, formats, the day of the letters; kept in the URL like a page's filters."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from dashboard.exports.formats import FORMATS
from dashboard.exports.pack.parts import PARTS
from dashboard.exports.wording import say
from dashboard.markup import as_text
from dashboard.view.current_day import current_day
from dashboard.view.filters import read_day
from dashboard.view.url_state import UrlState
from dashboard.wording import t
from dashboard.words.display import day

# The page's own parameters of the URL. A list that is missing means all; NONE means an empty one.
PARTS_ASKED, FORMATS_ASKED, LETTERS_ON = "parts", "formats", "letters_on"
NONE = "none"
_LISTS: dict[str, tuple[str, ...]] = {PARTS_ASKED: tuple(PARTS), FORMATS_ASKED: tuple(FORMATS)}
URL = UrlState("pack", (PARTS_ASKED, FORMATS_ASKED, LETTERS_ON))
# How far ahead a letter may be dated.
_AHEAD = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class PackChoice:
    """Parts and formats in their fixed order; `letters_on` None: the as-of day."""

    parts: tuple[str, ...]
    formats: tuple[str, ...]
    letters_on: date | None


def choose(as_of: date, language: str) -> PackChoice:
    """Draw the widgets with the URL's values, and write what is chosen into the URL.

    A letter's day before `as_of`, that of the figures, is refused with a sentence: a letter carries nothing later.
    """
    _set_widgets()
    chosen_before: date | None = st.session_state.get(URL.key(LETTERS_ON))
    if chosen_before is not None and chosen_before < as_of:
        st.session_state[URL.key(LETTERS_ON)] = None
        st.warning(as_text(t("pack.letters_too_early", language, as_of=day(as_of, language))))
    parts = _pills(PARTS_ASKED, lambda part: say(f"part.{part}", language), t("pack.parts", language))
    formats = _pills(FORMATS_ASKED, lambda name: t(f"pack.format.{name}", language), t("pack.formats", language))
    letters_on = st.date_input(
        t("pack.letters_on", language),
        value=None,
        min_value=as_of,
        max_value=max(as_of, current_day()) + _AHEAD,
        format="DD-MM-YYYY",
        help=t("pack.letters_on.help", language),
        disabled="letters" not in formats,
        key=URL.key(LETTERS_ON),
        width=260,
    )
    choice = PackChoice(parts, formats, letters_on)
    URL.write(_written(choice))
    return choice


def _pills(name: str, label: Callable[[str], str], title: str) -> tuple[str, ...]:
    chosen = st.pills(
        as_text(title),
        _LISTS[name],
        selection_mode="multi",
        format_func=lambda each: as_text(label(each)),
        key=URL.key(name),
    )
    return tuple(each for each in _LISTS[name] if each in chosen)


def _set_widgets() -> None:
    """Set the widgets from the URL after a link or "back"."""
    if not (asked := URL.asked()):
        return
    for name in _LISTS:
        st.session_state[URL.key(name)] = list(_asked(name, asked[name]))
    st.session_state[URL.key(LETTERS_ON)] = read_day(asked[LETTERS_ON])


def _asked(name: str, text: str) -> Sequence[str]:
    """The known names of a list in the URL; all if there are none."""
    known = tuple(each for each in _LISTS[name] if each in text.split(","))
    return () if text == NONE else known or _LISTS[name]


def _written(choice: PackChoice) -> dict[str, str]:
    """The choice as the URL's parameters; a default is empty."""
    chosen = {PARTS_ASKED: choice.parts, FORMATS_ASKED: choice.formats}
    written = {name: "" if names == _LISTS[name] else ",".join(names) or NONE for name, names in chosen.items()}
    return written | {LETTERS_ON: choice.letters_on.isoformat() if choice.letters_on else ""}
