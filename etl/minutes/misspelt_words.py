"""Words of the field that a paper misspells, found by likeness: কার্যবিরণী is কার্যবিবরণী, অনুষ্টিত is অনুষ্ঠিত.

What the lists of wording name is looked for in a paper in its right spelling; so the paper is read with such words put
right, and what is kept of it has them as they are printed. A word that differs in more than what writers vary freely is
unsure: what rests on it is doubtful.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property, partial
from operator import is_not
from typing import Any, TypeVar, cast

from etl.bengali.wording import reference_cache
from etl.bengali.words import WORD
from etl.minutes.reading import paper_text
from etl.minutes.records import Finding
from etl.minutes.word_meant import word_meant
from etl.readers.document import Document, UnsureWord, with_each_paragraph

_BEFORE, _BEHIND = re.compile(r"\S+[^\S\n]*$"), re.compile(r"[^\S\n]*\S+")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Changed:
    """A paragraph as it is read; the places in it that were put right, and what is printed there."""

    read: str
    places: tuple[tuple[int, int, str], ...]

    def printed(self, start: int, end: int) -> str:
        """The part `start:end` of what is read, as it is printed."""
        parts, at = [], start
        for first, last, words in self.places:
            if start <= first and last <= end:
                parts += [self.read[at:first], words]
                at = last
        return "".join([*parts, self.read[at:end]])


@dataclass(frozen=True, slots=True)
class PutRight:
    """A document to be read, its misspelt words put right, and what was printed: the whole text as it is read and as it
    is printed, and the paragraphs that differ."""

    document: Document
    findings: tuple[Finding, ...]
    changed: tuple[Changed, ...]
    read: str
    printed: str

    def as_printed(self, record: T) -> T:
        """The record with each text in it as the paper has it."""
        return cast("T", _with_texts(record, _Printing(self).printed)) if self.changed else record


class _Printing:
    """Finds what is printed for a text of a record."""

    def __init__(self, right: PutRight) -> None:
        self.right = right
        self.words = {each.read[start:end] for each in right.changed for start, end, _ in each.places}
        self.lines = dict(pair for each in right.changed for pair in _lines_of(each))

    @cached_property
    def lines_read(self) -> re.Pattern[str]:
        """Any of the lines that were put right, the longest first."""
        return re.compile("|".join(map(re.escape, sorted(self.lines, key=len, reverse=True))))

    def printed(self, text: str) -> str:
        if text == self.right.read:
            return self.right.printed
        # Without a word put right it is printed so; what stands so elsewhere in the paper may be from there.
        if not any(word in text for word in self.words) or text in self.right.printed:
            return text
        for each in self.right.changed:
            if (at := each.read.find(text)) >= 0:
                return each.printed(at, at + len(text))
        return self.lines_read.sub(lambda found: self.lines[found[0]], text)


def _lines_of(changed: Changed) -> Iterator[tuple[str, str]]:
    """The paragraph and its lines that were put right, as read and as printed; the longest first."""
    ends = [(0, len(changed.read)), *((line.start(), line.end()) for line in re.finditer(r"[^\n]+", changed.read))]
    for start, end in ends:
        read, printed = changed.read[start:end], changed.printed(start, end)
        if read != printed:
            yield read, printed
            yield read.replace("\n", " "), printed.replace("\n", " ")


def put_right(document: Document) -> PutRight:
    """The document with misspelt words of the field put right; those that may be other words are unsure."""
    printed = paper_text(document)
    # Most papers have none, and to look at each word of theirs once is far faster than at each paragraph.
    if not any(map(_holds_misspelt, set(printed.split()))):
        return PutRight(document, (), (), printed, printed)
    changed: list[Changed] = []
    blocks = with_each_paragraph(document.blocks, partial(_paragraph, changed=changed))
    unsure: list[UnsureWord] = []
    told: dict[str, str] = {}
    for each in changed:
        for start, end, word in each.places:
            meant, context = word_meant(word), _context(each.read, start, end)
            # A word alone, a heading as a rule, cannot be told from the same word where it is spelt right.
            if meant is not None and not meant.sure and context not in printed:
                unsure.append(UnsureWord(meant.word, 0, context))
                told[word] = meant.word
    findings = tuple(Finding("word_misspelt", {"printed": one, "meant": meant}) for one, meant in told.items())
    right = replace(document, blocks=blocks, unsure=(*document.unsure, *unsure))
    return PutRight(right, findings, tuple(changed), paper_text(right), printed)


def _context(text: str, start: int, end: int) -> str:
    """The word at `start:end` with what stands before and behind it: the same word elsewhere may be spelt right."""
    before, after = _BEFORE.search(text, 0, start), _BEHIND.match(text, end)
    return text[before.start() if before else start : after.end() if after else end]


@reference_cache(200_000)
def _holds_misspelt(piece: str) -> bool:
    return any(map(word_meant, WORD.findall(piece)))


def _paragraph(text: str, changed: list[Changed]) -> str:
    parts, places = [], []
    at = length = 0
    for word in WORD.finditer(text):
        meant = word_meant(word[0])
        if meant is None:
            continue
        before = text[at : word.start()]
        places.append((length + len(before), length + len(before) + len(meant.word), word[0]))
        parts += [before, meant.word]
        at, length = word.end(), places[-1][1]
    if not places:
        return text
    read = "".join([*parts, text[at:]])
    changed.append(Changed(read, tuple(places)))
    return read


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    """A record with every text in it changed: in tuples, dicts and dataclasses too; the same one where none is."""
    kind: Any = type(value)
    if kind is str:
        return change(value)
    if kind is tuple:
        made = tuple([_with_texts(each, change) for each in value])
        return made if any(map(is_not, made, value)) else value
    if kind is dict:
        return {key: _with_texts(each, change) for key, each in value.items()}
    changed = {}
    for name in _names_of(kind):
        held = getattr(value, name)
        if (new := _with_texts(held, change)) is not held:
            changed[name] = new
    return replace(value, **changed) if changed else value


# Key: a type of the program's own.
@cache
def _names_of(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none of any other type."""
    return tuple(each.name for each in fields(kind)) if is_dataclass(kind) else ()
