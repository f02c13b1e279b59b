"""Read agenda items from decision tables; an item takes one row or several."""

import re
from dataclasses import replace

from etl.minutes.items.columns import Columns, is_number_row, printed_number, read_header
from etl.minutes.items.drafts import DraftItem, DraftRow, tidy_title, title_and_discussion
from etl.minutes.items.numbered import split_decisions
from etl.minutes.items.prose_lines import part_cell
from etl.readers.document import Cell, Table
from etl.records import PaperWarning

_LEADING_NUMBER = re.compile(r"^\s*[(\[]?[\d০-৯]{1,2}\s?[).।\]]\s*")


class TableItems:
    """Gathers the items of a paper's decision tables, one table after another."""

    def __init__(self) -> None:
        self.items: list[DraftItem] = []
        self.warnings: list[PaperWarning] = []
        self._columns: Columns | None = None
        self._width = 0

    def take(self, table: Table) -> bool:
        """Add the table's rows if it is a decision table or continues the last one; False if it is neither."""
        if not table.rows:
            return False
        header_at = next((place for place, row in enumerate(table.rows[:3]) if read_header(row)), None)
        if header_at is None and not self._goes_on(table):
            return False
        self._width = len(table.rows[0])
        rows = table.rows[header_at or 0 :]
        if header_at is not None and len(rows) > 1 and (whole := _header_of_two_rows(*rows[:2])):
            rows = (whole, *rows[2:])
        for row in rows:
            self._row(row)
        return True

    def _goes_on(self, table: Table) -> bool:
        """Whether a table without a header continues the last one: same width, then the next item's number."""
        if self._columns is None or len(table.rows[0]) != self._width or "no" not in self._columns:
            return False
        number = printed_number(table.rows[0][self._columns["no"]])
        return number == len(self.items) + 1

    def _row(self, row: tuple[Cell, ...]) -> None:
        header = read_header(row)
        if header:
            where = f"item {len(self.items) + 1}"
            if self._columns is not None:
                self.warnings.append(PaperWarning("header_repeated", where))
            self.warnings.extend(finding.at(where) for finding in header[1])
            self._columns = header[0]
        elif not is_number_row(row) and self._columns is not None:
            self._item_row(row, self._columns)

    def _item_row(self, row: tuple[Cell, ...], columns: Columns) -> None:
        parts = part_cell(_words(row, columns, "decision"), "decision")
        draft_row = DraftRow(
            decisions=split_decisions(tuple(parts["decision"])),
            implementer="\n".join((*_words(row, columns, "implementer"), *parts["implementer"])),
            due="\n".join((*_words(row, columns, "due"), *parts["due"])),
            progress="\n".join(_words(row, columns, "progress")),
            earlier="\n".join(_words(row, columns, "earlier")),
        )
        told = (*_words(row, columns, "discussion"), *parts["discussion"])
        more = (*_words(row, columns, "progress"), *_words(row, columns, "remark"))
        printed = printed_number(row[columns["no"]]) if "no" in columns else None
        if self.items and self._continues(row, columns, printed):
            last = self.items[-1]
            rows = (*last.rows, draft_row) if draft_row.decisions or draft_row.implementer else last.rows
            self.items[-1] = replace(last, discussion=(*last.discussion, *told, *more), rows=rows)
            return
        if "topic" in columns:
            title: str | None = tidy_title(" ".join(_words(row, columns, "topic")))
        else:
            title, told = title_and_discussion(told if "no" in columns else _without_number(told))
        if not (title or told or draft_row.decisions):
            return
        no = len(self.items) + 1
        if printed is not None and printed != no:
            values = {"printed": str(printed), "no": str(no)}
            self.warnings.append(PaperWarning("item_number_repaired", f"item {no}", values))
        self.items.append(DraftItem(no, printed, title, (*told, *more), (draft_row,)))

    def _continues(self, row: tuple[Cell, ...], columns: Columns, printed: int | None) -> bool:
        """Whether the row belongs to the item above: its number cell is merged with the one above, or empty."""
        if "no" in columns:
            return printed is None and not row[columns["no"]].text
        return "discussion" in columns and row[columns["discussion"]].continues


def _header_of_two_rows(upper: tuple[Cell, ...], lower: tuple[Cell, ...]) -> tuple[Cell, ...] | None:
    """A header whose second row parts merged headings of the first ("সিদ্ধান্ত ও বাস্তবায়ন"); None for any other row."""
    parts_heading = any(above.continues and below.paragraphs for above, below in zip(upper, lower, strict=True))
    goes_through = any(above.paragraphs and below.continues for above, below in zip(upper, lower, strict=True))
    if not (parts_heading and goes_through):
        return None
    whole = tuple(below if below.paragraphs else above for above, below in zip(upper, lower, strict=True))
    return whole if read_header(whole) else None


def _words(row: tuple[Cell, ...], columns: Columns, column: str) -> tuple[str, ...]:
    return row[columns[column]].paragraphs if column in columns else ()


def _without_number(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The paragraphs without the item's number, where it has no column of its own."""
    return (_LEADING_NUMBER.sub("", paragraphs[0], count=1), *paragraphs[1:]) if paragraphs else ()
