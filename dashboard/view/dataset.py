"""Which papers are shown: the office's own, or the made-up ones of a sample. Each has its folder and its warehouse.

A reader reads from `reader_dir`, which holds what lies inside his scope and nothing else; a load reads and writes the
whole.
"""

from pathlib import Path

import etl
from queries.scope import COUNTRY, Scope, scope_folder

# The URL's parameter and its one value; without it the office's own papers are shown.
PARAMETER, SAMPLE = "data", "sample"


def data_dir(sample: bool) -> Path:
    """The folder of the sample's papers, or of the office's own."""
    return _sample_folder() / "papers" if sample else etl.data_dir()


def warehouse_dir(sample: bool) -> Path:
    """The folder of the sample's warehouse, or of the office's own: all that was loaded. For loads, not for readers."""
    return _sample_folder() / "warehouse" if sample else etl.warehouse_dir()


def reader_dir(sample: bool, scope: Scope) -> Path:
    """The folder that a reader's figures come from; the sample is made up, everybody may see it whole."""
    return scope_folder(warehouse_dir(sample), COUNTRY if sample else scope)


def _sample_folder() -> Path:
    """Beside the office's warehouse: derived like it, and never among the office's papers."""
    return etl.warehouse_dir() / SAMPLE
