"""The neutral document that every reader gives: paragraphs and tables in the order of the paper."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple, Self

_RUN_OF_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_SPACES_AT_BREAK = re.compile(r" *\n[ \n]*")


class NotReadable(Exception):
    """A file that cannot be read, or is no paper. `code` names the sentence, `values` fill its gaps."""

    def __init__(self, code: str, values: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.values = values or {}

    def __reduce__(self) -> tuple[type[Self], tuple[str, dict[str, str]]]:
        return type(self), (self.code, self.values)


# A paper has hundreds of them: a tuple is created three times as fast as a frozen dataclass.
class Cell(NamedTuple):
    """A table cell: its paragraphs (a soft line break is a new line inside one).

    `continues`: the place is covered by the cell above or to the left (merged); it has no words of its own.
    """

    paragraphs: tuple[str, ...] = ()
    continues: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.paragraphs)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, on a full grid: merged cells have their words at the first place, `continues` at the others."""

    rows: tuple[tuple[Cell, ...], ...]


Block = str | Table


@dataclass(frozen=True, slots=True)
class UnsureWord:
    """A word that may be another, and its page (from 1; 0: it is printed so, but misspelt).

    `context`: the word with its neighbour on the line, by which it is found again in the text.
    """

    word: str
    page: int
    context: str


@dataclass(frozen=True, slots=True)
class Document:
    """A paper as a person sees it: paragraphs (str) and tables.

    `encoding` is "unicode" or "bijoy", `reader` a module's name. `unsure`: the words that
    were read from a picture and may be other ones.
    """

    blocks: tuple[Block, ...]
    reader: str
    encoding: str = "unicode"
    unsure: tuple[UnsureWord, ...] = ()


def paragraphs_in(blocks: Iterable[Block]) -> Iterator[str]:
    """Every paragraph of the blocks, also those in the cells of tables, in order."""
    for block in blocks:
        if isinstance(block, str):
            yield block
        else:
            yield from (paragraph for row in block.rows for cell in row for paragraph in cell.paragraphs)


def with_each_paragraph(blocks: Iterable[Block], change: Callable[[str], str]) -> tuple[Block, ...]:
    """The blocks, each paragraph of theirs and of their cells as `change` makes it."""

    def cell(old: Cell) -> Cell:
        return Cell(tuple(map(change, old.paragraphs)), old.continues) if old.paragraphs else old

    def changed(block: Block) -> Block:
        return change(block) if isinstance(block, str) else Table(tuple(tuple(map(cell, row)) for row in block.rows))

    return tuple(map(changed, blocks))


def tidy(paragraph: str) -> str:
    """One paragraph with single spaces, no spaces around its soft line breaks, none at its ends."""
    if has_odd_spaces(paragraph):
        paragraph = _RUN_OF_SPACES.sub(" ", paragraph)
    return tidy_breaks(paragraph)


def has_odd_spaces(text: str) -> bool:
    """Whether `text` may hold other spaces than single ones; much faster than trying the pattern."""
    return "  " in text or not text.replace("\n", "").isprintable()


def tidy_breaks(paragraph: str) -> str:
    """`tidy` for a paragraph of a text without odd spaces."""
    if "\n" in paragraph and any(untidy in paragraph for untidy in ("\n\n", " \n", "\n ")):
        paragraph = _SPACES_AT_BREAK.sub("\n", paragraph)
    return paragraph.strip()


def make_cell(paragraphs: list[str]) -> Cell:
    """A cell of the paragraphs that hold anything."""
    return Cell(tuple(kept for kept in map(tidy, paragraphs) if kept))


def full_grid(rows: list[list[Cell]]) -> Table:
    """Rows padded with empty cells to one width; rows without any words are dropped."""
    width = max(map(len, rows), default=0)
    padded = (tuple(row) + (Cell(),) * (width - len(row)) for row in rows)
    return Table(tuple(row for row in padded if any(cell.paragraphs for cell in row)))
