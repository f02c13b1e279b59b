"""Plain text files: one paragraph a line, tables with tabs or bars between the cells, sometimes with HTML tags inside
a cell."""

import codecs
import html
import re
from collections.abc import Iterator

from etl.readers.bijoy_letters import is_bijoy
from etl.readers.document import Block, Cell, Document, NotReadable, full_grid, make_cell, tidy

_UNDERLINED_HEADING = re.compile(r"^\s*((?:<(?:p|b|strong)[^>]*>\s*)*)<u\b[^>]*>(.*?)</u>", re.IGNORECASE | re.DOTALL)
_STRUCK = re.compile(r"<(?P<tag>s|strike|del)\b[^>]*>.*?</(?P=tag)>", re.IGNORECASE)
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_BLOCK_TAG = re.compile(r"</?(?:p|div|li|ul|ol)\b[^>]*>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"</?(?:u|b|i|em|strong|span|font|sup|sub|center)\b[^>]*>", re.IGNORECASE)
_PARAGRAPH = "\u2029"
# The number that begins a table's row, in a cell of its own.
_ROW_NUMBER = re.compile(r"\s*[(\[]?(?P<no>\d{1,3})\s?[.।)\]]?\s*\t")
_LONGEST_ROW = 30
_FEWEST_BARS = 2
_RULE_OF_BARS = re.compile(r"[\s|:+=-]+")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_text(content: bytes) -> Document:
    """The document of a text file: UTF-8, UTF-16 with its mark, Bijoy in Windows-1252. NotReadable("not_text")."""
    lines = decode_text(content).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    blocks: list[Block] = []
    rows: list[list[Cell]] = []
    for line in _whole_rows(_with_tabs_for_bars(lines)):
        if "\t" in line.strip():
            rows.append([make_cell(_cell_paragraphs(cell)) for cell in line.split("\t")])
            continue
        if rows:
            blocks.append(full_grid(rows))
            rows = []
        blocks.extend(kept for kept in map(tidy, _cell_paragraphs(line)) if kept)
    if rows:
        blocks.append(full_grid(rows))
    return Document(tuple(blocks), reader="text")


def _with_tabs_for_bars(lines: list[str]) -> list[str]:
    """The lines, with tabs for the bars of a table drawn with bars (| ১ | বিষয় | …); what rules it is left out.

    A table is told by two lines, one after the other, with as many bars: two at least, as some write a bar for a danda;
    one in lines that bars begin and end. Where bars stand between the cells only, one at a line's end is that of an
    empty cell.
    """
    bars = [line.strip().strip("|").count("|") for line in lines]
    out: list[str] = []
    at = 0
    in_table = is_closed = False
    while at < len(lines):
        line = lines[at].strip()
        fewest = 1 if all(map(_is_framed, lines[at : at + 2])) else _FEWEST_BARS
        begins = bars[at] >= fewest and bars[at] in bars[at + 1 : at + 2] and "\t" not in line
        begins = begins or (at + 1 < len(lines) and _is_open_head(line, lines[at + 1].strip()))
        is_closed = line.endswith("|") if begins and not in_table else is_closed
        in_table = begins or (in_table and bars[at] > 0)
        end = at + 1
        if in_table and is_closed:
            # Where each row is closed by a bar, one that is not goes on.
            while not lines[end - 1].rstrip().endswith("|") and end < min(len(lines), at + _LONGEST_ROW):
                end += 1
            line = _PARAGRAPH.join(lines[at:end]).strip()
        if not in_table:
            out.append(lines[at])
        elif not _RULE_OF_BARS.fullmatch(line):
            is_framed = is_closed or line.startswith("|")
            cells = line.removeprefix("|").removesuffix("|") if is_framed else line
            out.append("\t".join(cell.strip() for cell in cells.split("|")))
        at = end
    return out


def _is_framed(line: str) -> bool:
    return len(line.strip()) > 1 and line.strip().startswith("|") and line.strip().endswith("|")


def _is_open_head(line: str, below: str) -> bool:
    """Whether a line with bars between its cells only has as many as the one below, whose last cell is empty."""
    is_open = not line.startswith("|") and not line.endswith("|") and not below.startswith("|") and below.endswith("|")
    return is_open and line.count("|") > _FEWEST_BARS and line.count("|") == below.count("|")


def _whole_rows(lines: list[str]) -> Iterator[str]:
    """The lines; those of a table row with a cell of several lines as one. A table's first line has all its tabs."""
    at = width = longest = 0
    while at < len(lines):
        tabs = lines[at].count("\t") if "\t" in lines[at].strip() else 0
        if not tabs:
            width = longest = 0
        width = width or tabs
        end = _row_end(lines, at, width) if tabs < width else at
        if width > 1 and (number := _row_number(lines[at])):
            more = _rest_of_row(lines, end + 1, longest, number)
            end, longest = end + more, max(longest, more)
        yield _PARAGRAPH.join(lines[at : end + 1])
        at = end + 1


def _row_number(line: str) -> int:
    """The number in a cell of its own with which a table's row begins; 0 where it begins with none."""
    found = _ROW_NUMBER.match(line)
    return int(found["no"]) if found else 0


def _rest_of_row(lines: list[str], at: int, longest: int, number: int) -> int:
    """How many lines from line `at` on belong to the last cell of the row `number` above: those before the next number.

    Below the last row they are no more than `longest`, what such cells of the table had before, and no sentence.
    """
    end = at
    while end < min(at + _LONGEST_ROW, len(lines)) and lines[end].strip() and "\t" not in lines[end]:
        end += 1
    if end < len(lines) and _row_number(lines[end]) > number:
        return end - at
    is_cell = end - at <= longest and not any(line.rstrip().endswith("।") for line in lines[at:end])
    return end - at if is_cell else 0


def _row_end(lines: list[str], at: int, width: int) -> int:
    """The line on which the row that begins on line `at` has all its tabs; `at` itself where none is.

    Blank lines are within its cells where the next row's number follows.
    """
    tabs, over_blank = lines[at].count("\t"), False
    for end in range(at + 1, min(at + _LONGEST_ROW, len(lines))):
        line = lines[end]
        if _ROW_NUMBER.match(line):
            break
        over_blank = over_blank or not line.strip()
        tabs += line.count("\t") if line.strip() else 0
        if tabs >= width:
            is_row = tabs == width and not (over_blank and not _leads_to_next(lines, end + 1, _row_number(lines[at])))
            return end if is_row else at
    return at


def _leads_to_next(lines: list[str], at: int, number: int) -> bool:
    """Whether the next line with tabs from line `at` on begins a row with a number above `number`, of a row itself."""
    below = next((line for line in lines[at : at + _LONGEST_ROW] if "\t" in line), "")
    return 0 < number < _row_number(below)


def decode_text(content: bytes) -> str:
    """Bytes as text. Windows-1252 is accepted only if the text is Bijoy: no other Bengali text is written in it."""
    encoding = next((name for mark, name in BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
        if "\ufffd" in text or _CONTROL.search(text) or not is_bijoy(text):
            raise NotReadable("not_text") from None
    if "\0" in text:
        raise NotReadable("not_text")
    return text


def _cell_paragraphs(cell: str) -> list[str]:
    """The paragraphs of a line or cell; HTML tags are replaced by the breaks they stand for."""
    if "<" in cell:
        cell = _STRUCK.sub("", cell)
        cell = _UNDERLINED_HEADING.sub(r"\1\2\n", cell)
        cell = _BLOCK_TAG.sub(_PARAGRAPH, _LINE_BREAK.sub("\n", cell))
        cell = _OTHER_TAG.sub("", cell)
    if "&" in cell:
        cell = html.unescape(cell)
    return cell.split(_PARAGRAPH)
