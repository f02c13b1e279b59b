"""CSV as spreadsheets write it: UTF-8 with or without its mark, Excel's "Unicode text" (UTF-16), any delimiter."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from etl.readers.document import NotReadable
from etl.readers.text import BYTE_ORDER_MARKS

_DELIMITERS = ",\t;|"
_LOOKED_AT = 40
# Excel's own first line: which delimiter follows.
_NAMED_DELIMITER = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n")
# "CSV" saved in a Western Windows turns each Bengali letter into a question mark.
_LETTERS_LOST = re.compile(r"\?{3,}")


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows of a CSV, and the encoding it is written in."""

    encoding: str
    rows: list[list[str]]


def read_delimited(content: bytes) -> Delimited:
    """The rows of a CSV's bytes. Raises NotReadable: in no encoding that holds Bengali, letters lost, or no table."""
    encoding = _encoding(content)
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise NotReadable("register_not_utf8") from None
    if "\0" in text:
        raise NotReadable("register_damaged")
    if len(_LETTERS_LOST.findall(text[:4000])) >= 3:
        raise NotReadable("register_letters_lost")
    named = _NAMED_DELIMITER.match(text)
    delimiter = named[1] if named else _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text[named.end() :] if named else text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise NotReadable("register_damaged") from None
    # The line that names the delimiter is a row of the sheet too.
    return Delimited(encoding, [[], *rows] if named else rows)


def _encoding(content: bytes) -> str:
    marked = next((name for mark, name in BYTE_ORDER_MARKS if content.startswith(mark)), None)
    if marked:
        return marked
    # UTF-16 without its mark: commas, digits and line ends have a zero byte, always on the same side.
    zeros = [content[place:4000:2].count(0) for place in (0, 1)]
    if max(zeros) > 20 and min(zeros) == 0:
        return "utf-16-be" if zeros[0] else "utf-16-le"
    return "utf-8"


def _delimiter(text: str) -> str:
    """The mark that parts most lines into the same number of cells, two or more."""
    lines = text.splitlines(keepends=True)[:_LOOKED_AT]
    return max(_DELIMITERS, key=lambda mark: _regularity(lines, mark))


def _regularity(lines: list[str], mark: str) -> tuple[int, int]:
    """How many lines have the commonest number of cells (one cell is none), and that number."""
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=mark) if len(row) > 1)
    except csv.Error:
        return (0, 0)
    return max(((times, width) for width, times in widths.items()), default=(0, 0))
