"""The formats a pack is written in: one module each, with `render(pack)`. A new format is a module and a line here.

A module is loaded when its format is asked for: nobody pays for a library that is not used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from types import MappingProxyType

from dashboard.exports.pack.records import Pack

# Name, as --formats takes it, to the module beside this file; in the order they are made.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "pdf",
        "docx": "word",
        "letters": "letters",
        "next_meeting": "next_meeting",
        "pptx": "slides",
        "xlsx": "workbook",
        "data": "data_package",
        "ics": "calendar_file",
    }
)


class FormatFailed(Exception):
    """A format could not be made on this machine; the message is a sentence in the pack's language."""


def render(pack: Pack, names: Iterable[str]) -> dict[str, bytes]:
    """The files of the formats named: path within the pack's folder (ASCII, `/` between folders) to bytes.

    Each module has `render(pack: Pack) -> dict[str, bytes]`, whose file names begin with `pack.stem`. Raises
    FormatFailed where one of them cannot be made.
    """
    files: dict[str, bytes] = {}
    for name in names:
        files |= import_module(f"{__name__}.{FORMATS[name]}").render(pack)
    return files
