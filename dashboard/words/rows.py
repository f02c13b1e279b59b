"""Rows of a query as mappings, for code that turns figures into words."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd

Row = dict[str, Any]
# What a table, a file or a chart is made of: the rows of a query, or a frame of them.
Table = pd.DataFrame | Sequence[Row]


def records(table: Table) -> list[Row]:
    """The rows in order: days and months as `date`, what is not known as None, arrays as lists, all else as it is."""
    if not isinstance(table, pd.DataFrame):
        return list(table)
    columns = [[plain(cell) for cell in table[name].tolist()] for name in table]
    names = list(map(str, table))
    return [dict(zip(names, row, strict=True)) for row in zip(*columns, strict=True)]


def plain(cell: Any) -> Any:
    """A cell of a frame or of DuckDB: a time as its day, an exact decimal as a number, an array as a list."""
    match cell:
        case str() | bool() | int() | list() | None:
            return cell
        case datetime():
            return None if cell is pd.NaT else cell.date()
        case Decimal():
            return float(cell)
        case np.ndarray():
            return (cell.astype("datetime64[D]") if cell.dtype.kind == "M" else cell).tolist()
        case _:
            return None if cell is pd.NA or cell != cell else cell
