"""A CSV table that people keep and spreadsheets save again: read whole or not at all, changed without losing a byte.

Read are UTF-8 and UTF-16, with their mark or without, any usual delimiter, columns in any order, cells of several
lines. What is added is written as the file is: in its encoding, with its delimiter, under its headings.
"""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DELIMITERS = ",;\t|"
# Excel's own first line: which delimiter follows.
NAMED_DELIMITER = re.compile(r"\ufeff?\"?sep=([,;\t|:])\"?\r?\n")
_LINE_END = re.compile(r"\r\n|\r|\n")


class BadTable(Exception):
    """A table that cannot be read, or not be written to: `code` names the sentence that says why, `details` fill it."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details


@dataclass(frozen=True, slots=True)
class CsvRow:
    """A row that is not blank: its number as a spreadsheet counts (from 1), its cells, where it stands in the text."""

    no: int
    cells: tuple[str, ...]
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class CsvTable:
    """A whole table: the byte order mark, encoding and text of its file, the headings of its first row, all others."""

    mark: bytes
    encoding: str
    text: str
    delimiter: str
    headings: tuple[str, ...]
    rows: tuple[CsvRow, ...]

    def lines(self) -> list[tuple[int, dict[str, str]]]:
        """The number of each row and its cells by heading; "" for those that a short row leaves out."""
        blank = dict.fromkeys(self.headings, "")
        return [(row.no, blank | dict(zip(self.headings, row.cells, strict=False))) for row in self.rows]

    def need(self, headings: Iterable[str]) -> None:
        """Raise BadTable unless each of these headings stands there once."""
        if wrong := [heading for heading in headings if self.headings.count(heading) != 1]:
            raise BadTable("reference_headings", columns=", ".join(wrong))

    def with_row(self, cells: Mapping[str, str]) -> bytes:
        """The file with one more row; all its bytes stay before it. A table without headings gets those of `cells`.

        Raises BadTable where the row would not be read back as it is.
        """
        headings = self.headings or tuple(cells)
        row = [cells.get(heading, "") for heading in headings]
        found = _LINE_END.search(self.text)
        line_end = found[0] if found else "\n"
        before = "" if not self.text or self.text.endswith(("\n", "\r")) else line_end
        added = [row] if self.headings else [headings, row]
        text = self.text + before + "".join(self._written(each) + line_end for each in added)
        return self._checked(text, headings, [*(each.cells for each in self.rows), tuple(row)])

    def with_rows_instead(self, gone: Sequence[int], rows: Sequence[Mapping[str, str]]) -> bytes:
        """The file with `rows` in place of those numbered `gone`, where the first of them stood, else at its end.

        Every other row keeps its bytes. Raises BadTable where that is not so.
        """
        found = _LINE_END.search(self.text)
        line_end = found[0] if found else "\n"
        added = [tuple(cells.get(heading, "") for heading in self.headings) for cells in rows]
        left = [row for row in self.rows if row.no not in gone]
        at = min((row.span[0] for row in self.rows if row.no in gone), default=len(self.text))
        text, end = "", 0
        for row in self.rows:
            if row.no in gone:
                text, end = text + self.text[end : row.span[0]], row.span[1]
        before = [row.cells for row in left if row.span[0] < at]
        after = [row.cells for row in left if row.span[0] >= at]
        text += self.text[end:]
        head, tail = text[:at], text[at:]
        if added and head and not head.endswith(("\n", "\r")):
            head += line_end
        return self._checked(
            head + "".join(self._written(each) + line_end for each in added) + tail,
            self.headings,
            [*before, *added, *after],
        )

    def with_cell(self, no: int, heading: str, value: str) -> bytes:
        """The file with another value in one cell; every other row keeps its bytes, every other cell its value.

        Raises BadTable where that is not so, KeyError where there is no such row.
        """
        changed = {row.no: row for row in self.rows}[no]
        at = self.headings.index(heading)
        cells = [*changed.cells, *[""] * (at + 1 - len(changed.cells))]
        cells[at] = value
        start, end = changed.span
        line_end = self.text[start:end][len(self.text[start:end].rstrip("\r\n")) :]
        text = self.text[:start] + self._written(cells) + line_end + self.text[end:]
        expected = [tuple(cells) if row is changed else row.cells for row in self.rows]
        return self._checked(text, self.headings, expected)

    def _written(self, cells: Sequence[str]) -> str:
        stream = io.StringIO(newline="")
        # With both marks of a line's end, so that a cell that holds either is quoted.
        csv.writer(stream, delimiter=self.delimiter, lineterminator="\r\n").writerow(cells)
        return stream.getvalue().removesuffix("\r\n")

    def _checked(self, text: str, headings: Sequence[str], expected: Sequence[tuple[str, ...]]) -> bytes:
        """The bytes of `text`, once they are read back as exactly these rows."""
        content = self.mark + text.encode(self.encoding)
        read = read_table(content)
        if (read.headings, [row.cells for row in read.rows]) != (tuple(headings), list(expected)):
            raise BadTable("reference_not_written")
        return content


def read_table(content: bytes) -> CsvTable:
    """The table in a file's bytes. Raises BadTable where any of it cannot be read."""
    mark, encoding = encoding_of(content)
    try:
        text = content[len(mark) :].decode(encoding)
    except UnicodeDecodeError:
        raise BadTable("reference_not_utf8") from None
    if "\0" in text:
        raise BadTable("reference_not_utf8")
    named = NAMED_DELIMITER.match(text)
    start = named.end() if named else 0
    delimiter = named[1] if named else _delimiter(text)
    # The line that names the delimiter is a row of the sheet too.
    first = 2 if named else 1
    rows = [row for row in _rows(text, start, first, delimiter) if any(cell.strip() for cell in row.cells)]
    headings = tuple(cell.strip() for cell in rows[0].cells) if rows else ()
    return CsvTable(mark, encoding, text, delimiter, headings, tuple(rows[1:]))


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte order mark of a text (b"" without one) and its encoding: UTF-16 where it is that, else UTF-8."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return mark, name
    # UTF-16 without its mark: delimiters, digits and line ends have a zero byte, always on the same side.
    zeros = [content[place:4000:2].count(0) for place in (0, 1)]
    if max(zeros) > 20 and min(zeros) == 0:
        return b"", "utf-16-be" if zeros[0] else "utf-16-le"
    return b"", "utf-8"


def _delimiter(text: str) -> str:
    """The mark that parts the first row, that of the headings, into the most cells."""
    lines = io.StringIO(text.lstrip(), newline="").readlines()[:20]

    def cells(mark: str) -> int:
        try:
            return len(next(csv.reader(lines, delimiter=mark), []))
        except csv.Error:
            return 0

    return max(_DELIMITERS, key=cells)


def _rows(text: str, start: int, first: int, delimiter: str) -> Iterator[CsvRow]:
    """Every row from `start` on, whose number is `first`. Raises BadTable at one that is broken."""
    lines = io.StringIO(text[start:], newline="").readlines()
    reader = csv.reader(iter(lines), delimiter=delimiter, strict=True)
    no, read, end = first, 0, start
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise BadTable("reference_broken", row=str(no)) from None
        begin, end = end, end + sum(map(len, lines[read : reader.line_num]))
        read = reader.line_num
        yield CsvRow(no, tuple(cells), (begin, end))
        no += 1
