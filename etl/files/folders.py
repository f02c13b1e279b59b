"""Where the papers, the warehouse and the reference data are."""

import os
from functools import cache
from pathlib import Path

from etl.files.regular import is_file_of, read_regular
from queries.json_file import parse_json

PRODUCT = Path(__file__).resolve().parents[2]


def data_dir() -> Path:
    """The folder of the papers: DATA_DIR in the environment, else `data/` of the product, wherever it is started."""
    return _whole(Path(os.environ.get("DATA_DIR") or PRODUCT / "data").absolute())


def warehouse_dir() -> Path:
    """The folder of the warehouse: WAREHOUSE_DIR in the environment, else `data/warehouse/` of the product."""
    return _whole(Path(os.environ.get("WAREHOUSE_DIR") or PRODUCT / "data" / "warehouse").absolute())


# Asked many times a run of a page. Key: the name; where a link leads is looked up once, as a program keeps its folders.
@cache
def _whole(named: Path) -> Path:
    return named.resolve()


# The folders of the data folder in which papers lie, and registers.
PAPERS, REGISTERS = ("minutes", "plans"), "registers"
# A person's corrections of what was read, at the top of the data folder.
CORRECTIONS = "corrections.csv"
# Who may come in, and what they did: kept by the dashboard beside the papers, read by no load.
ACCOUNTS, ACTIVITY = "accounts", "activity.jsonl"
# A data folder that holds this file is made up (python -m etl sample writes it): every figure from it must say so.
SAMPLE_MARK = "sample.json"


def is_sample(data: Path) -> bool:
    """Whether the papers of this data folder are made up. Whatever bears the mark's name says so; it is not read."""
    return os.path.lexists(data / SAMPLE_MARK)


def is_whole_sample(data: Path) -> bool:
    """Whether it is a sample that was written to its end."""
    return is_sample(data) and not is_half_sample(data)


def is_half_sample(data: Path) -> bool:
    """Whether it is a sample that was not written to its end: what was written is counted last."""
    try:
        return is_sample(data) and not parse_json(read_regular(data / SAMPLE_MARK))["written"]
    except (OSError, ValueError, LookupError, TypeError):
        return True


def reference_file(data: Path | None, name: str) -> Path:
    """`name` of the reference data: the office's own under `data`/reference, else (or for None) the product's.

    What is no regular file of the data folder is not used; a load lists it.
    """
    own = data / "reference" / name if data else None
    return own if data and own and is_file_of(own, data) else PRODUCT / "data" / "reference" / name
