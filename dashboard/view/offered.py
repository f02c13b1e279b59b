"""Files that a page offers for download: each is made when its link is followed, by the route /download.

What makes them lies in memory as long as the page's session; a link's address holds the session's own secret. Whatever
changes an account ends its sign-ins, so that nobody is given what he may no longer see.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from weakref import WeakValueDictionary

import streamlit as st

from dashboard.accounts.sessions import SESSION_HEADER

PATH = "/download"
_KEPT = "offered"


@dataclass(frozen=True, slots=True)
class OfferedFile:
    """A file's name, its media type and what makes it."""

    name: str
    media_type: str
    make: Callable[[], bytes]


class Offered:
    """The files of one session's page, and of the page before: one may still be looked at while the next is drawn."""

    def __init__(self, digest: str) -> None:
        self.digest = digest
        self.secret = secrets.token_urlsafe(16)
        self._now: dict[str, OfferedFile] = {}
        self._before: dict[str, OfferedFile] = {}

    def turn_over(self) -> None:
        """A page is drawn anew: forget what was offered before the last one."""
        self._before, self._now = self._now, {}

    def add(self, key: str, file: OfferedFile) -> str:
        """The address of the file; one of the same key is replaced."""
        self._now[key] = file
        return f"{PATH}/{self.secret}/{key}"

    def file(self, key: str) -> OfferedFile | None:
        return self._now.get(key) or self._before.get(key)


# Key: the secret. A session that is over takes its files with it.
_by_secret: WeakValueDictionary[str, Offered] = WeakValueDictionary()


def begin_offering() -> None:
    """Called when a run of a page begins."""
    _of_session().turn_over()


def offer(key: str, file: OfferedFile) -> str:
    """The address at which this session's viewer gets the file; `key`: unique on the page, with the name's suffix."""
    return _of_session().add(key, file)


def offered_file(secret: str, key: str, digest: str) -> OfferedFile | None:
    """What a session of the sign-in `digest` ("" without accounts) was offered; None where it was not, or is over."""
    offered = _by_secret.get(secret)
    return offered.file(key) if offered and secrets.compare_digest(offered.digest, digest) else None


def _of_session() -> Offered:
    digest = st.context.headers.get(SESSION_HEADER) or ""
    kept: Offered | None = st.session_state.get(_KEPT)
    if kept is None or kept.digest != digest:
        kept = st.session_state[_KEPT] = Offered(digest)
        _by_secret[kept.secret] = kept
    return kept
