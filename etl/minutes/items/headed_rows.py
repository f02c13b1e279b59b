"""Lay out as lines a decision table whose items are headed outside its rows: by bands across it, or by lines between
the paper's tables."""

from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list
from etl.minutes.items.columns import Columns, is_number_row, read_header
from etl.minutes.items.labelled_rows import item_line
from etl.minutes.items.prose_headings import is_numbered_title, item_heading
from etl.readers.document import Block, Cell, Table

Row = tuple[Cell, ...]

_TALK = ("topic", "discussion")
_TOLD = {**dict.fromkeys((*_TALK, "progress", "remark"), "discussion")}
_FEWEST_TABLES = 2


def with_headed_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each such table replaced by its lines."""
    between = _stand_between_headings(blocks)
    out: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and (between or any(map(_is_band, block.rows))) and (columns := _columns(block)):
            out.extend(_lines(block.rows, columns) if between or _has_bands(block.rows, columns) else [block])
        else:
            out.append(block)
    return out


def _columns(table: Table) -> Columns | None:
    header = read_header(table.rows[0]) if table.rows else None
    return header[0] if header and not header[1] else None


def _stand_between_headings(blocks: Sequence[Block]) -> bool:
    """Whether the paper has several decision tables without the talk, each below lines with the heading of its item."""
    tables = 0
    headed = False
    for block in blocks:
        if isinstance(block, str):
            headed = headed or any(map(_is_heading, block.split("\n")))
        elif not headed and not tables:
            # No paper of lines begins with a table of decisions.
            continue
        elif columns := _columns(block):
            if columns.keys() & {*_TALK} or not headed:
                return False
            tables, headed = tables + 1, False
    return tables >= _FEWEST_TABLES


def _is_heading(line: str) -> bool:
    return item_heading().match(plain(line)) is not None or is_numbered_title(line)


def _has_bands(rows: Sequence[Row], columns: Columns) -> bool:
    """Whether items are headed by bands: below the first band stands a row without a number of its own."""
    first = next((at for at, row in enumerate(rows) if _is_band(row)), None)
    if first is None or first + 1 >= len(rows) or _is_band(rows[first + 1]):
        return False
    return "no" not in columns or not rows[first + 1][columns["no"]].text.strip()


def _is_band(row: Row) -> bool:
    """Whether one cell with words goes through the whole row."""
    return len(row) > 1 and bool(row[0].paragraphs) and all(cell.continues for cell in row[1:])


def _lines(rows: Sequence[Row], columns: Columns) -> Iterator[str]:
    for row in rows:
        if read_header(row) or is_number_row(row):
            continue
        if _is_band(row):
            yield item_line(row[0].text.replace("\n", " "))
            continue
        for column, place in sorted(columns.items(), key=lambda each: each[1]):
            if column != "no" and row[place].paragraphs:
                yield f"{_label(_TOLD.get(column, column))}ঃ {row[place].text}"


def _label(part: str) -> str:
    return next(row["words"] for row in read_list("prose_labels") if row["part"] == part)
