"""The formats a pack is written in: one module each, with `render(pack)`. A new format is a module and a line here.

A module is loaded when its format is asked for: nobody pays for a library that is not used.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import Any

from dashboard.exports.pack.records import Pack

# Name, as --formats takes it, to the module beside this file; in the order their files are listed.
FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "pdf": "pdf.pack",
        "docx": "word.pack",
        "letters": "word.letters",
        "next_meeting": "word.next_meeting",
        "pptx": "slides.pack",
        "xlsx": "workbook.file",
        "data": "data_package",
        "ics": "calendar_file",
    }
)

Files = dict[str, bytes]
Tell = Callable[[str, int, int], None]


class FormatFailed(Exception):
    """A format could not be made on this machine; the message is a sentence in the pack's language."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """By format, in the order of FORMATS: the files (path within the pack's folder to bytes), or why there are none."""

    files: dict[str, Files]
    failed: dict[str, str]


def render(pack: Pack, names: Iterable[str], tell: Tell = lambda name, ready, total: None) -> Rendered:
    """The files of the formats named; paths are ASCII, with `/` between folders, and begin with `pack.stem`.

    Each module has `render(pack: Pack) -> Files`, and raises FormatFailed where it cannot be made; one that takes long
    has `begin(pack)` too: it starts the work beside the others, and returns what waits for it.
    `tell` hears of each format before it is made: its name, how many are ready, of how many.
    """
    modules = {name: import_module(f"dashboard.exports.{FORMATS[name]}") for name in FORMATS if name in set(names)}
    begun = {name: module.begin(pack) for name, module in modules.items() if _is_begun(module, modules)}
    made: dict[str, Files] = {}
    failed: dict[str, str] = {}
    for ready, name in enumerate(sorted(modules, key=lambda name: name in begun)):
        tell(name, ready, len(modules))
        try:
            made[name] = begun[name]() if name in begun else modules[name].render(pack)
        except FormatFailed as failure:
            failed[name] = str(failure)
    return Rendered({name: made[name] for name in modules if name in made}, failed)


def _is_begun(module: Any, modules: Mapping[str, Any]) -> bool:
    """Whether its work is worth a process beside the others: alone it would only be later."""
    return len(modules) > 1 and hasattr(module, "begin")
