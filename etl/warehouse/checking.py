"""Whether the last load's file is still what the load wrote."""

from collections.abc import Callable
from pathlib import Path

import duckdb

from etl.files.sha256 import file_sha256
from queries import NoWarehouse, mark_damaged, open_file
from queries.warehouse import is_damaged, pointed_files, read_pointer


def is_whole(folder: Path, sha256_of: Callable[[Path], str | None] = file_sha256) -> bool:
    """Whether the last load's file is, byte by byte, what the load wrote, and opens. One that is not is marked damaged.

    Reads the whole file, unless `sha256_of` knows a cheaper way.
    """
    try:
        file, written = pointed_files(folder)[0], read_pointer(folder).get("sha256")
    except NoWarehouse:
        return False
    # An older program wrote no checksum: its warehouse is good to read until it is built again.
    if written is None or is_damaged(file) or not file.is_file():
        return False
    try:
        whole = sha256_of(file) == str(written)
        if whole:
            open_file(file).close()
    except (OSError, duckdb.Error):
        whole = False
    if not whole:
        mark_damaged(file)
    return whole
