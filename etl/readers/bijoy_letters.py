"""Bijoy text without a font to tell it (plain text, web pages, pasted words): recognised by its letters, converted."""

import re
from collections.abc import Callable
from dataclasses import replace

from etl.bengali.wording import read_list, reference_cache
from etl.readers.bijoy import to_unicode
from etl.readers.document import Block, Cell, Document, Table, paragraphs_in

# Characters of Bijoy text that no language writes in numbers; accented letters are not among them.
_TELLING = re.compile("[†‡ˆ‰©®¯±²³µ¶¸¹º¼½¾¿¨ª«›™‹]")
_LATIN = re.compile("[A-Za-z]")
_BENGALI = re.compile("[\u0985-\u09b9]")
_FEWEST_IN_A_PAPER = 20
_FEWEST_IN_A_PARAGRAPH = 3
# Of the Latin letters: in Bijoy about one in six is telling, in English or French next to none.
_LEAST_SHARE = 0.04
_ADDRESS = re.compile(r"https?://|www\.|\w@\w+\.\w|\w\.(?:gov|com|org|net)\b")
_BETWEEN_WORDS = re.compile(r"(\s+)")
_OPENING, _CLOSING = "([", ")],;:.|"


def is_bijoy(text: str, fewest: int = _FEWEST_IN_A_PAPER) -> bool:
    """Whether most of `text` is Bijoy by its letters; `fewest`: how many that tell are asked for."""
    telling, latin = len(_TELLING.findall(text)), len(_LATIN.findall(text))
    return telling >= fewest and latin > telling >= latin * _LEAST_SHARE and len(_BENGALI.findall(text)) < latin / 4


def with_bijoy_converted(document: Document) -> Document:
    """The document with all text that is Bijoy by its letters made Unicode, and so marked; as it is, where none is."""
    text = "\n".join(paragraphs_in(document.blocks))
    # Most papers hold no such letter at all.
    if len(_TELLING.findall(text)) < _FEWEST_IN_A_PARAGRAPH:
        return document
    convert = letters_to_unicode if is_bijoy(text) else _converted_alone
    blocks = tuple(_block(block, convert) for block in document.blocks)
    return document if blocks == document.blocks else replace(document, blocks=blocks, encoding="bijoy")


def letters_to_unicode(text: str) -> str:
    """Bijoy text as Unicode, but addresses of the net and the Latin words of `latin_words.csv` as they are."""
    return "".join(
        word if word.isspace() or _ADDRESS.search(word) else _word(word) for word in _BETWEEN_WORDS.split(text)
    )


def _word(word: str) -> str:
    opened = word.lstrip(_OPENING)
    bare = opened.rstrip(_CLOSING)
    if bare in _latin_words():
        return word[: len(word) - len(opened)] + bare + to_unicode(opened[len(bare) :])
    return to_unicode(word)


@reference_cache()
def _latin_words() -> frozenset[str]:
    return frozenset(row["words"] for row in read_list("latin_words"))


def _converted_alone(paragraph: str) -> str:
    """A paragraph of a paper in Unicode: converted where its own letters tell."""
    return letters_to_unicode(paragraph) if is_bijoy(paragraph, _FEWEST_IN_A_PARAGRAPH) else paragraph


def _block(block: Block, convert: Callable[[str], str]) -> Block:
    """A block with its paragraphs converted; the cells of a table that is Bijoy as a whole are, too."""
    if isinstance(block, str):
        return convert(block)
    if is_bijoy("\n".join(paragraphs_in((block,))), _FEWEST_IN_A_PARAGRAPH):
        convert = letters_to_unicode
    return Table(tuple(tuple(_cell(cell, convert) for cell in row) for row in block.rows))


def _cell(cell: Cell, convert: Callable[[str], str]) -> Cell:
    return Cell(tuple(map(convert, cell.paragraphs)), cell.continues) if cell.paragraphs else cell
