"""Lay out as lines a table whose rows begin with labels (বিষয়, আলোচনা, সিদ্ধান্ত), as those of running prose are."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.items.columns import is_number_row, read_header
from etl.minutes.items.prose_headings import item_heading
from etl.minutes.items.prose_labels import PARTS, label_words, part_label, part_of
from etl.readers.document import Block, Cell, Table

Row = tuple[Cell, ...]

_LONGEST_LABEL = 40
# Beside a number in a column of its own the label stands in the second one.
_LABEL_COLUMNS = 2
_NUMBER = re.compile(r"\(?(?P<no>\d{1,2})\s?[।.):]*\s*")


class _Labelled(NamedTuple):
    """A row with a label: what the label says that the cell beside it is (a part, or "item"), and its place."""

    part: str
    place: int


def with_labelled_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with each such table replaced by its lines; its rows above the first item are left a table."""
    out: list[Block] = []
    for block in blocks:
        labelled = _labelled_rows(block.rows) if isinstance(block, Table) else {}
        if isinstance(block, str) or not {"decision"} < {each.part for each in labelled.values()}:
            out.append(block)
            continue
        first = _first_of_items(block.rows, labelled)
        if above := [row for row in block.rows[:first] if not read_header(row)]:
            out.append(Table(tuple(above)))
        out.extend(_lines(block.rows, first, labelled))
    return out


def _labelled_rows(rows: Sequence[Row]) -> dict[int, _Labelled]:
    """The rows that begin with a label, by their places."""
    found = {}
    for at, row in enumerate(rows):
        for place, cell in enumerate(row[:_LABEL_COLUMNS]):
            part = _part_of(cell.text) if cell.paragraphs and len(cell.paragraphs[0]) <= _LONGEST_LABEL else None
            words_beside = any(each.paragraphs for each in row[place + 1 :])
            if part and words_beside and not read_header(row):
                found[at] = _Labelled(part, place)
                break
    return found


@reference_cache(2_000)
def _part_of(words: str) -> str | None:
    """What a label in a cell of its own says that the next cell is; None for any other words."""
    spelled = plain(words.replace("\n", " ")).strip()
    if len(spelled) > _LONGEST_LABEL:
        return None
    if label := part_label().fullmatch(spelled):
        return part_of(label)
    return "item" if _item_label().fullmatch(spelled) else None


@reference_cache()
def _item_label() -> re.Pattern[str]:
    return re.compile(rf"(?:{label_words('item')})\s*(?:নং|নম্বর)?\s*[-–]?\s*(?:\(?\d{{1,2}}\)?)?\s*[ঃ:।–-]*")


def _first_of_items(rows: Sequence[Row], labelled: dict[int, _Labelled]) -> int:
    """The row with which the items begin: the first with a label, or the item's band above it."""
    first = min(labelled)
    return first - 1 if first and _is_band(rows[first - 1]) else first


def _is_band(row: Row) -> bool:
    """Whether a row has words in its first cell alone: an item's title across the table."""
    return bool(row[0].paragraphs) and not any(cell.paragraphs for cell in row[1:]) and not is_number_row(row)


def _lines(rows: Sequence[Row], first: int, labelled: dict[int, _Labelled]) -> Iterator[str]:
    """The lines of the rows from `first` on, each part with its label before it."""
    headings = next((row for row in rows if read_header(row)), ())
    for at, row in enumerate(rows[first:], start=first):
        label = labelled.get(at)
        if label:
            yield from _labelled_lines(row, label, headings)
        elif _is_band(row) and at + 1 in labelled:
            yield item_line(row[0].text.replace("\n", " "))
        elif not read_header(row):
            yield from _cells(row, 0, headings)


def _labelled_lines(row: Row, label: _Labelled, headings: Row) -> Iterator[str]:
    words = row[label.place].text.replace("\n", " ").rstrip(" :ঃ-–।")
    beside = label.place + 1
    number = row[0].text if label.place else ""
    if label.part == "item":
        yield item_line(f"{number} {row[beside].text}".replace("\n", " "), words)
    else:
        if number:
            yield item_line(number)
        yield f"{words}ঃ {row[beside].text}".rstrip()
    yield from _cells(row, beside + 1, headings)


def _cells(row: Row, start: int, headings: Row) -> Iterator[str]:
    """The cells of a row from `start` on, each behind the label that heads its column, where one does."""
    for place, cell in enumerate(row[start:], start=start):
        heading = headings[place].text.strip() if place < len(headings) else ""
        if cell.paragraphs:
            is_label = _part_of(heading) in PARTS
            yield f"{heading}ঃ {cell.text}" if is_label else cell.text


def item_line(title: str, label: str = "") -> str:
    """The line that heads an item: "আলোচ্য বিষয়-২ঃ সংলাপ"."""
    if not label and item_heading().match(plain(title)):
        return title
    label = label or next(row["words"] for row in read_list("prose_labels") if row["part"] == "item")
    found = _NUMBER.match(plain(title).lstrip())
    if found is None or any(letter.isdigit() for letter in label):
        return f"{label}ঃ {title.strip()}"
    return f"{label}-{found['no']}ঃ {title.lstrip()[found.end() :]}".rstrip()
