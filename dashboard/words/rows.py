"""Rows of a query as mappings, for code that turns figures into words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, overload

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """The rows of an answer. Each is made when it is asked for: of thousands a page shows twenty.

    `cells`: a tuple a row, in the order of `columns`. A row that is changed is the asker's own.
    """

    columns: tuple[str, ...]
    cells: tuple[tuple[Any, ...], ...]

    def __len__(self) -> int:
        return len(self.cells)

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows": ...
    def __getitem__(self, at: int | slice) -> "Row | Rows":
        if isinstance(at, slice):
            return Rows(self.columns, self.cells[at])
        return dict(zip(self.columns, self.cells[at], strict=True))

    def __iter__(self) -> Iterator[Row]:
        return (dict(zip(self.columns, row, strict=True)) for row in self.cells)

    def column(self, name: str) -> list[Any]:
        """The cells of one column, without the rows around them; none where there is no row."""
        at = self.columns.index(name)
        return [row[at] for row in self.cells]

    def where(self, name: str, value: Any) -> "Rows":
        """The rows whose cell of a column is `value`."""
        at = self.columns.index(name)
        return Rows(self.columns, tuple(row for row in self.cells if row[at] == value))


def plain(cell: Any) -> Any:
    """A cell of DuckDB: a time as its day, an exact decimal as a number, what is not a number as None."""
    match cell:
        case str() | bool() | int() | list() | None:
            return cell
        case datetime():
            return cell.date()
        case Decimal():
            return float(cell)
        case _:
            return None if cell != cell else cell
