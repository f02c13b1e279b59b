"""Notes on an .xlsx sheet's cells: errors, formulas without a stored value, struck-out words; and its hidden rows."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Self

from lxml import etree

_ON = ("1", "true")
_MOST_COLUMNS = 16_384
# Types of a formula's stored result that may be an empty text, which is known to be blank.
_TEXT_RESULTS = ("str", "s", "inlineStr")


class NotKnown(str):
    """A cell whose value is not known or does not hold any more: the words it shows; `code` names the sentence why."""

    code: str

    def __new__(cls, words: str, code: str) -> Self:
        cell = super().__new__(cls, words)
        cell.code = code
        return cell


@dataclass(frozen=True, slots=True)
class Struck:
    """What is struck through in a workbook: the styles of cells, and texts by index without their struck words."""

    styles: frozenset[str] = frozenset()
    texts: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellNote:
    """What replaces a cell's value. `code`: why it is not known; None where `words` are what is left of it.

    `words` None: those of the value itself.
    """

    words: str | None
    code: str | None = None


@dataclass(frozen=True, slots=True)
class SheetNotes:
    """Notes by row and column of their cell (from 0); the numbers of hidden rows (from 1) and columns (from 0)."""

    cells: dict[tuple[int, int], CellNote] = field(default_factory=dict)
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


def read_struck(styles: IO[bytes] | None, texts: IO[bytes] | None) -> Struck:
    """What is struck through, by the parts styles.xml and sharedStrings.xml. Raises etree.XMLSyntaxError."""
    struck_styles: frozenset[str] = frozenset()
    if styles is not None:
        root = etree.parse(styles, etree.XMLParser(resolve_entities=False, no_network=True)).getroot()
        fonts = {str(at) for at, font in enumerate(root.iterfind("{*}fonts/{*}font")) if _is_struck(font)}
        formats = enumerate(root.iterfind("{*}cellXfs/{*}xf"))
        struck_styles = frozenset(str(at) for at, each in formats if each.get("fontId") in fonts)
    left: dict[str, str] = {}
    for at, text in enumerate(_elements(texts, "{*}si") if texts is not None else ()):
        if (words := _unstruck(text)) is not None:
            left[str(at)] = words
    return Struck(struck_styles, left)


def read_notes(sheet: IO[bytes], struck: Struck) -> SheetNotes:
    """The notes of a sheet's part. Raises etree.XMLSyntaxError."""
    cells: dict[tuple[int, int], CellNote] = {}
    hidden_rows: set[int] = set()
    hidden_columns: set[int] = set()
    row_no = 0
    for row in _elements(sheet, "{*}row", "{*}col"):
        hidden = row.get("hidden") in _ON or row.get("ht") == "0" or row.get("width") == "0"
        if row.tag.endswith("col"):
            first = _number(row.get("min"), 1)
            columns = range(first - 1, min(_number(row.get("max"), first), _MOST_COLUMNS))
            hidden_columns.update(columns if hidden else ())
            continue
        row_no = _number(row.get("r"), row_no + 1)
        if hidden:
            hidden_rows.add(row_no)
        column = -1
        for cell in row.iterchildren("{*}c"):
            column = _column_of(cell.get("r"), column + 1)
            if (note := _note(cell, struck)) is not None:
                cells[row_no - 1, column] = note
    return SheetNotes(cells, frozenset(hidden_rows), frozenset(hidden_columns))


def _elements(part: IO[bytes], *tags: str) -> Iterator[etree._Element]:
    """The elements of these tags, one at a time: each is emptied once the next is asked for."""
    for _, element in etree.iterparse(part, tag=tags, resolve_entities=False, no_network=True):
        yield element
        element.clear()
        while (before := element.getprevious()) is not None and (parent := element.getparent()) is not None:
            parent.remove(before)


def _note(cell: etree._Element, struck: Struck) -> CellNote | None:
    kind, value, formula = cell.get("t"), cell.find("{*}v"), cell.find("{*}f")
    stored = value.text or "" if value is not None else ""
    if kind == "e":
        return CellNote(stored, "register_formula_error")
    if formula is not None and not stored and (value is None or kind not in _TEXT_RESULTS):
        return CellNote(f"={formula.text or '…'}", "register_formula_not_calculated")
    inline = cell.find("{*}is")
    if cell.get("s") in struck.styles and (stored or inline is not None):
        return CellNote(None, "register_struck_out")
    left = struck.texts.get(stored) if kind == "s" else _unstruck(inline) if inline is not None else None
    if left is None:
        return None
    return CellNote(left) if left.strip() else CellNote(None, "register_struck_out")


def _unstruck(text: etree._Element) -> str | None:
    """What is left of a text of several runs without the struck ones; None where none is struck."""
    runs = text.findall("{*}r")
    kept = [run for run in runs if (look := run.find("{*}rPr")) is None or not _is_struck(look)]
    return "".join(run.findtext("{*}t") or "" for run in kept) if len(kept) < len(runs) else None


def _is_struck(font: etree._Element) -> bool:
    mark = font.find("{*}strike")
    return mark is not None and mark.get("val", "1") in _ON


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and written.isascii() and written.isdigit() and len(written) < 10 else otherwise


def _column_of(place: str | None, otherwise: int) -> int:
    letters = (place or "").rstrip("0123456789")
    return column_number(letters) if letters.isascii() and letters.isalpha() and len(letters) <= 3 else otherwise


def column_number(letters: str) -> int:
    """The number of a column from 0: A → 0, AA → 26."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number - 1
