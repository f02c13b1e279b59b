"""Where an error was raised, for a log: files, lines and functions, never the words, which may quote a paper."""

import traceback
from pathlib import Path
from types import TracebackType

from etl.files.folders import PRODUCT

MOST_FRAMES = 6


def error_place(raised: TracebackType | None) -> list[str]:
    """The last frames as `etl/minutes/parser.py:120 parse`."""
    frames = traceback.extract_tb(raised)[-MOST_FRAMES:]
    return [f"{_in_product(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]


def _in_product(file: str) -> str:
    path = Path(file)
    return path.relative_to(PRODUCT).as_posix() if path.is_relative_to(PRODUCT) else path.name
