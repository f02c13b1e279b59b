"""The plan of a table: its columns declared once, each with the cell it makes of a query's row."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import Literal

from dashboard.exports.pack import cells
from dashboard.exports.pack.cells import References
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackCell, PackColumn, PackRow, PackTable, RowRole
from dashboard.exports.table.sheet import ColumnKind
from dashboard.exports.wording import CATALOGUE, say, title
from dashboard.words import display
from dashboard.words.rows import Row

# Suggested widths, in characters.
_WIDTHS: dict[ColumnKind, int] = {"text": 24, "count": 9, "rate": 10, "day": 13, "month": 16}
_NONE: Mapping[str, PackCell] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """A column; `width` 0 is its kind's own. `cell` makes a cell from a row and the row's references.

    Without `cell`, a cell is the row's value of `key`. Of these, counts and rates have the row's references: all of
    them, those that are `known`, or `none`. `word` is the title's key, where it is not one of the table's columns;
    `title` stands in its place where the heading names more than the catalogue, such as a month.
    """

    key: str
    kind: ColumnKind = "text"
    width: int = 0
    cell: Callable[[Row, References], PackCell] | None = None
    cites: Literal["all", "known", "none"] = "all"
    word: str = ""
    title: str = ""


class TablePlan:
    """Makes the rows of a table, and the table."""

    def __init__(self, data: PackData, key: str, columns: Iterable[ColumnPlan], words: str = "") -> None:
        """`words`: the name under which the titles of columns are in the catalogue, if it is not `key`."""
        self._data, self._key, self._plans = data, key, tuple(columns)
        self._columns = tuple(_column(words or key, plan, data.language) for plan in self._plans)

    def row(
        self,
        row: Row,
        cited: References = (),
        place_code: str = "",
        role: RowRole = "row",
        given: Mapping[str, PackCell] = _NONE,
    ) -> PackRow:
        """A row of the table; `given`: cells by the key of their column, in place of what the plan would make."""
        made = (given[plan.key] if plan.key in given else self._cell(plan, row, cited) for plan in self._plans)
        return PackRow(tuple(made), place_code, role)

    def _cell(self, plan: ColumnPlan, row: Row, cited: References) -> PackCell:
        if plan.cell:
            return plan.cell(row, cited)
        value, language = row[plan.key], self._data.language
        cited = () if plan.cites == "none" or (plan.cites == "known" and value is None) else cited
        match plan.kind:
            case "count":
                return cells.count(value, language, cited)
            case "rate":
                return cells.rate(value, language, cited)
            case "day":
                return cells.day(value, language)
            case "month":
                return cells.month(value, language)
            case _:
                return cells.text(value)

    def by_district(
        self,
        found: Iterable[Row],
        row_of: Callable[[Row], PackRow],
        sum_of: Callable[[str], PackRow | None] = lambda code: None,
    ) -> Iterator[PackRow]:
        """A row for each of `found`, which have a district_code and are sorted by it.

        In a division's pack they are under each district's name; `sum_of` gives the row below a district's by its
        code, None for none.
        """
        if self._data.asked.district:
            yield from map(row_of, found)
            return
        nothing = [cells.NOTHING] * (len(self._columns) - 1)
        for code, rows in groupby(found, key=lambda row: str(row["district_code"])):
            yield PackRow((cells.text(self._data.district_names[code]), *nothing), code, "group")
            yield from map(row_of, rows)
            if (last := sum_of(code)) is not None:
                yield last

    def sum_row(self, row: Row, role: RowRole, cited: References, given: Mapping[str, PackCell] = _NONE) -> PackRow:
        """The row of a district's sum or of the total, named in the column `upazila`."""
        name = say(f"row.{role}", self._data.language, place=row[f"district_{self._data.language}"] or "")
        place_code = row["district_code"] or self._data.asked.place_code
        return self.row(row, cited, place_code, role, {"upazila": cells.text(name), **given})

    def table(
        self,
        rows: Sequence[PackRow],
        total: PackRow | None = None,
        notes: Iterable[str] = (),
        empty: str = "",
        title: str = "",
        **values: object,
    ) -> PackTable:
        """The table. Its title is `title`, else table.<key> filled with `values`; `empty` is a key, by default
        table.<key>.empty.

        `rows` are made beforehand: references are numbered in the order in which cells are made.
        """
        language, word = self._data.language, f"table.{self._key}"
        empty = self._data.word(empty or f"{word}.empty")
        said = say(empty, language) if empty in CATALOGUE.keys(language) else ""
        title = title or say(word, language, **values)
        sums = f"{word}.districts"
        of_sums = say(sums, language, **values) if sums in CATALOGUE.keys(language) else ""
        return PackTable(self._key, title, self._columns, tuple(rows), total, tuple(notes), said, of_sums)


def place_column(language: str) -> ColumnPlan:
    """The column of a row's upazila."""
    return ColumnPlan("upazila", "text", 18, lambda row, _: cells.text(display.place(row, language)))


def district_column(data: PackData) -> ColumnPlan:
    """The column of a row's district."""
    return ColumnPlan("district", width=16, cell=lambda row, _: cells.text(data.district_names[row["district_code"]]))


def _column(words: str, plan: ColumnPlan, language: str) -> PackColumn:
    """The title is the catalogue's column.<words>.<key> if there is one, else column.<key>."""
    own = f"column.{words}.{plan.key}"
    word = plan.word or (own if own in CATALOGUE.keys(language) else f"column.{plan.key}")
    return PackColumn(plan.key, plan.title or title(word, language), plan.kind, plan.width or _WIDTHS[plan.kind], word)
