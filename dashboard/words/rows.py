"""A frame's rows, one dict a row, for code that turns figures into words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pandas as pd

Row = dict[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows in order: days and months as `date`, what is not known as None, counts as int, all else as it is."""
    return [{str(key): _plain(cell) for key, cell in row.items()} for row in frame.to_dict("records")]


def _plain(cell: Any) -> Any:
    if isinstance(cell, list | tuple) or hasattr(cell, "tolist"):
        return cell if isinstance(cell, list | tuple) else cell.tolist()
    if pd.isna(cell):
        return None
    return cell.date() if isinstance(cell, pd.Timestamp) else cell


def as_day(cell: Any) -> date:
    """A known day of a frame as `date`."""
    return pd.Timestamp(cell).date()
