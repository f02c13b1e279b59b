"""A frame's rows, one mapping a row, for code that turns figures into words."""

from typing import Any

import numpy as np
import pandas as pd

Row = dict[str, Any]


def records(frame: pd.DataFrame) -> list[Row]:
    """The rows in order: days and months as `date`, what is not known as None, arrays as lists, all else as it is."""
    return [{str(key): _plain(cell) for key, cell in row.items()} for row in frame.to_dict("records")]


def _plain(cell: Any) -> Any:
    if isinstance(cell, np.ndarray):
        return cell.tolist()
    if isinstance(cell, list) or not pd.isna(cell):
        return cell.date() if isinstance(cell, pd.Timestamp) else cell
    return None
