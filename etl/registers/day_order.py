"""Tell whether a sheet's columns write days with the month first (08/25/2016), so that others are ambiguous."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto

from etl.bengali.digits import to_ascii
from etl.registers.days import day_of_serial
from etl.registers.values import shown
from etl.registers.workbook import CellValue

_IN_NUMBERS = re.compile(r"(?<!\d)(?P<first>\d{1,2})\s*[-/.]\s*(?P<second>\d{1,2})\s*[-/.]\s*(?:\d{4}|\d{2})(?!\d)")


class DayOrder(Enum):
    """In which order a day in numbers can be read. EITHER: both give a day, and not the same one."""

    DAY_FIRST = auto()
    MONTH_FIRST = auto()
    EITHER = auto()


def order_of(cell: CellValue) -> DayOrder | None:
    """How a cell's day can be read; None where both orders mean the same, and for what is no day in numbers.

    A date of the spreadsheet itself may be a day that was typed with the month first and taken with the day first.
    """
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        cell = day_of_serial(cell) or ""
    if isinstance(cell, date):
        return DayOrder.EITHER if cell.day <= 12 and cell.day != cell.month else None
    found = _IN_NUMBERS.search(to_ascii(cell)) if isinstance(cell, str) else None
    if found is None:
        return None
    first, second = int(found["first"]), int(found["second"])
    if not (1 <= min(first, second) <= 12 and max(first, second) <= 31) or first == second:
        return None
    if max(first, second) <= 12:
        return DayOrder.EITHER
    return DayOrder.MONTH_FIRST if first <= 12 else DayOrder.DAY_FIRST


def month_first_columns(columns: Mapping[str, Iterable[CellValue]]) -> dict[str, str]:
    """The columns of days, by field, in which a day that can be read in both orders is not sure, each with an example.

    Those in which one value proves that the month is written first; where there is one, also the others of the sheet in
    which no value proves the contrary.
    """
    proofs: dict[str, str] = {}
    open_columns: list[str] = []
    for name, cells in columns.items():
        orders = {order: cell for cell in cells if (order := order_of(cell)) is not None}
        if DayOrder.MONTH_FIRST in orders:
            proofs[name] = shown(orders[DayOrder.MONTH_FIRST])
        elif DayOrder.DAY_FIRST not in orders:
            open_columns.append(name)
    return proofs | dict.fromkeys(open_columns, next(iter(proofs.values()))) if proofs else {}
