"""CSV as spreadsheets write it: UTF-8 with or without its mark, Excel's "Unicode text" (UTF-16), any delimiter."""

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

from etl.files.delimited import NAMED_DELIMITER, encoding_of
from etl.readers.document import NotReadable

_DELIMITERS = ",\t;|"
_LOOKED_AT = 40
# "CSV" saved in a Western Windows turns each Bengali letter into a question mark.
_LETTERS_LOST = re.compile(r"\?{3,}")


@dataclass(frozen=True, slots=True)
class Delimited:
    """The rows of a CSV, and the encoding it is written in."""

    encoding: str
    rows: list[list[str]]


def read_delimited(content: bytes) -> Delimited:
    """The rows of a CSV's bytes. Raises NotReadable: in no encoding that holds Bengali, letters lost, or no table."""
    mark, encoding = encoding_of(content)
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise NotReadable("register_not_utf8") from None
    if "\0" in text:
        raise NotReadable("register_damaged")
    if len(_LETTERS_LOST.findall(text[:4000])) >= 3:
        raise NotReadable("register_letters_lost")
    named = NAMED_DELIMITER.match(text)
    delimiter = named[1] if named else _delimiter(text)
    try:
        rows = list(csv.reader(io.StringIO(text[named.end() :] if named else text, newline=""), delimiter=delimiter))
    except csv.Error:
        raise NotReadable("register_damaged") from None
    # The line that names the delimiter is a row of the sheet too.
    return Delimited(encoding, [[], *rows] if named else rows)


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
