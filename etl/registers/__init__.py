"""Registers → rows: the workbooks and CSV files that an office keeps beside its minutes.

workbook.py opens a file, headings.py finds the table of each sheet and which register it is, values.py, days.py and
place_cells.py read a cell, models.py a row, and reading.py puts them together. template.py writes the workbook to be
filled in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from etl.registers.reading import ReadRegister, read_register

__all__ = ["ReadRegister", "read_register"]


def __getattr__(name: str) -> Any:
    """Loaded when first asked for: the names of the tables are wanted where no register is read."""
    if name not in __all__:
        raise AttributeError(f"module 'etl.registers' has no attribute {name!r}")
    from etl.registers import reading

    return getattr(reading, name)
