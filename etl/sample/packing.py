"""Zip files (which Word and Excel files are) with nothing in them of the day or the system they were made on."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable

EARLIEST = (1980, 1, 1, 0, 0, 0)
UNIX = 3
LEVEL = 6


def packed(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """A zip of named parts, in their order."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        for name, part in parts:
            entry = zipfile.ZipInfo(name, EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = UNIX
            file.writestr(entry, part, compresslevel=LEVEL)
    return content.getvalue()


def repacked(content: bytes) -> bytes:
    """Another program's zip, packed our way."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return packed([(name, file.read(name)) for name in file.namelist()])
