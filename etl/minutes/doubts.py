"""What a reader of pictures is unsure of: statements that rest on such words are doubtful, the words are listed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from etl.bengali.dates import find_dates
from etl.readers.document import Document, UnsureWord
from etl.records import Statement, Warning

_LETTERS = re.compile(r"[\u0980-\u09ffA-Za-z0-9]+")
# As many digits that are no date may be part of somebody's phone number.
_MOST_DIGITS = 4


def with_doubts(statements: Iterable[Statement], document: Document) -> tuple[Statement, ...]:
    """The statements, doubtful where their quote holds a word that was not read for sure."""
    contexts = {each.context for each in document.unsure if _LETTERS.search(each.word)}
    return tuple(
        replace(each, doubtful=True) if any(context in each.quote for context in contexts) else each
        for each in statements
    )


def unsure_words(document: Document) -> Iterator[Warning]:
    """One warning a page that has unsure words, with them; never digits that may be a phone's."""
    by_page: dict[int, list[str]] = {}
    for each in document.unsure:
        if _shown(each):
            by_page.setdefault(each.page, []).append(each.word)
    for page, words in by_page.items():
        yield Warning("words_unsure", f"page {page}", {"count": str(len(words)), "words": " · ".join(words)})


def _shown(unsure: UnsureWord) -> bool:
    digits = sum(letter.isdigit() for letter in unsure.word)
    letters = _LETTERS.search(unsure.word) is not None
    return letters and (digits <= _MOST_DIGITS or bool(find_dates(unsure.word)))
