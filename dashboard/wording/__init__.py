"""Every word the dashboard shows, in both languages: `bn.po` and `en.po` beside this file, under keys that name their place."""

from __future__ import annotations

import logging
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

HERE = Path(__file__).parent
LANGUAGES = ("bn", "en")

_log = logging.getLogger(__name__)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """All words of a language by key, gaps written `{name}`. A file with two entries of one key keeps the first."""
    with (HERE / f"{language}.po").open("rb") as file:
        entries = read_po(file, locale=language)
    return {
        str(entry.id): unicodedata.normalize("NFC", str(entry.string))
        for entry in entries
        if entry.id and entry.string
    }


def t(key: str, language: str, **values: object) -> str:
    """The words of `key`, its gaps filled with `values`.

    A key that the catalogue lacks is shown as itself and logged: a page with one odd word is better than no page.
    """
    words = catalogue(language).get(key)
    if words is None:
        _log.warning("no words for %s in %s.po", key, language)
        return key
    return words.format(**values) if values else words
