"""Sentences by key and language, from gettext catalogues: a folder with one .po file a language."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

from etl.bengali.digits import to_bengali

_LATIN = re.compile("[A-Za-z]")


class Language(StrEnum):
    """The languages of sentences, pages and files; a page opens in the first."""

    BN = "bn"
    EN = "en"


class Catalogue:
    """The sentences of one folder: FOLDER/bn.po, FOLDER/en.po; msgid is the key, gaps are {named}."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sentences: dict[str, Mapping[str, str]] = {}

    def say(self, key: str, language: str, **values: object) -> str:
        """The sentence of `key` in `language` with its gaps filled; a gap without a value shows an ellipsis.

        `{count:upazila|upazilas}` is the first word where the value is 1, else the second.
        In Bengali, numbers and days among the values get Bengali digits; names of files and the like stay as they are.
        KeyError where the language's file has no such key (or no sentence for it), FileNotFoundError
        without such a file.
        """
        sentence = self._in(language)[key]
        # Most have no gap: a page says hundreds of them.
        return sentence.format_map(_Gaps(_shown(values, language))) if "{" in sentence else sentence

    def keys(self, language: str) -> frozenset[str]:
        """All keys that have a sentence in `language`."""
        return frozenset(self._in(language))

    def _in(self, language: str) -> Mapping[str, str]:
        """All sentences. A load may list thousands of rows, each by several keys: the file's path is built once."""
        found = self._sentences.get(language)
        if found is None:
            found = self._sentences[language] = sentences(self._folder / f"{language}.po")
        return found


def _shown(values: Mapping[str, object], language: str) -> dict[str, object]:
    """The values as the language writes them."""
    if language != "bn":
        return {name: _Said(value) for name, value in values.items()}
    return {
        name: _Said(value) if _LATIN.search(str(value)) else to_bengali(str(value)) for name, value in values.items()
    }


class _Gaps(dict[str, object]):
    def __missing__(self, name: str) -> str:
        return _Said("…")


class _Said(str):
    """A value in a sentence; asked for two words, the one that goes with it."""

    __slots__ = ()

    def __format__(self, words: str) -> str:
        if not words:
            return str(self)
        one, many = words.split("|")
        return one if self == "1" else many


# Keyed by the file: the catalogues are part of the program, no one edits them while it runs.
@cache
def sentences(file: Path) -> dict[str, str]:
    """Key → sentence of one .po file; what is not translated yet is left out."""
    with file.open("rb") as content:
        messages = read_po(content, charset="utf-8")
    return {str(message.id): str(message.string) for message in messages if message.id and message.string}
