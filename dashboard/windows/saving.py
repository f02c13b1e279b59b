"""What all windows that correct share: reason and name, writing what changed, the load after it, what is said of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import streamlit as st

import etl
from dashboard.accounts.rights import NotAllowed
from dashboard.markup import as_text
from dashboard.view.acts import correct
from dashboard.view.file_names import failure_words
from dashboard.view.filters import Filters
from dashboard.view.up_to_date import build_with_bar
from dashboard.view.url_state import asked, forget
from dashboard.view.viewer import viewer
from dashboard.windows.asked_window import show_asked
from dashboard.wording import t
from dashboard.words.rows import Row

# Kept in the session: one person makes many corrections.
_WHO = "correcting.who"
# What the window showed: where another changes it before it is saved, the person is asked again.
_SEEN = "correcting.seen"
# Where the session keeps the last correction, until it is said what it changed (windows/corrected.py).
SAVED = "correcting.saved"

Change = tuple[str, str, str]
"""A field, what it was read as, what it is; as corrections.csv writes values."""


@dataclass(frozen=True, slots=True)
class Saved:
    """What was corrected of a place of a file, as corrections.csv names both."""

    file: str
    place: str
    changes: tuple[Change, ...]


def seen_otherwise(window: str, now: tuple[Any, ...]) -> bool:
    """Whether this session's window showed a thing (named first) as it no longer is; what it shows now is kept."""
    key = f"{_SEEN}.{window}"
    before = st.session_state.get(key)
    st.session_state[key] = now
    return before is not None and before[0] == now[0] and before != now


def forget_seen(window: str) -> None:
    """The window is closed."""
    st.session_state.pop(f"{_SEEN}.{window}", None)


def show_correction_window(
    window: str, unknown: str, find: Callable[[str], Sequence[Row]], show: Callable[[Row], None], language: str
) -> None:
    """Open a window that corrects, where the URL's parameter `window` asks for it; else what it showed is forgotten.

    As `show_asked`: the row that `find` gives for the parameter's value, `unknown` where there is none.
    """
    if not asked(window):
        forget_seen(window)
    show_asked(window, t("correcting.title", language), unknown, find, show)


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


def written_day(day: object) -> str:
    """A day as corrections.csv writes it; no day is empty."""
    return day.isoformat() if isinstance(day, date) else ""


def save_changes(
    file: str, place: str, changes: Sequence[Change], why: str, who: str, filters: Filters, window: str
) -> None:
    """Write what is changed of a place of a file and load again; or say why not. `window`: its parameter in the URL."""
    language = filters.language
    changed = tuple(each for each in changes if each[1] != each[2])
    if filters.sample:
        st.info(t("sample.read_only", language))
        return
    if not changed:
        st.info(t("correcting.no_change", language))
        return

    def write() -> None:
        for field, old, new in changed:
            correct(file=file, place=place, field=field, old=old, new=new, why=why, who=who)

    if was_written(write, language):
        forget_seen(window)
        st.session_state[SAVED] = Saved(file, place, changed)
        load_again(filters, window)


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
