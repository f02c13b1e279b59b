"""Add a correction to corrections.csv, or undo one: lines are added and marked, never deleted."""

import csv
import io
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from etl.bengali.phone_numbers import mask_phones
from etl.corrections.lines import HEADINGS
from etl.files.atomic import write_atomically
from etl.files.folders import CORRECTIONS

WAIT_SECONDS = 10.0


class CannotCorrect(Exception):
    """The correction was not written: `code` names the sentence (no_reason, no_name, no_line, busy)."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def correct(
    data: Path, *, file: str, place: str, field: str, old: str, new: str, why: str, who: str, today: date
) -> None:
    """Add a line to the corrections of a data folder. Raises CannotCorrect, OSError."""
    if not why.strip():
        raise CannotCorrect("no_reason")
    if not who.strip():
        raise CannotCorrect("no_name")
    line = [file, place, field, old, new, _free_text(why), _free_text(who), today.isoformat(), ""]
    with corrections_locked(data):
        _write(data, [*_lines(data), line])


def undo_correction(data: Path, line_no: int, today: date) -> None:
    """Undo the correction on this line; the line stays, marked with the day. Raises CannotCorrect, OSError."""
    with corrections_locked(data):
        lines = _lines(data)
        if not 2 <= line_no <= len(lines) + 1:
            raise CannotCorrect("no_line")
        line = lines[line_no - 2]
        if not line[HEADINGS.index("undone")].strip():
            line[HEADINGS.index("undone")] = today.isoformat()
            _write(data, lines)


def _free_text(text: str) -> str:
    """A person's words on one line, phone numbers masked, and no formula that a spreadsheet would run."""
    text = " ".join(mask_phones(text).split())
    return f"'{text}" if text.startswith(("=", "+", "-", "@")) else text


@contextmanager
def corrections_locked(data: Path) -> Iterator[None]:
    lock = FileLock(data / f".{CORRECTIONS}.lock")
    try:
        lock.acquire(timeout=WAIT_SECONDS)
    except Timeout as error:
        raise CannotCorrect("busy") from error
    try:
        yield
    finally:
        lock.release()


def _lines(data: Path) -> list[list[str]]:
    """The lines below the headings, in their order, each with one cell a heading."""
    try:
        text = (data / CORRECTIONS).read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return []
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    return [[row.get(heading) or "" for heading in HEADINGS] for row in rows]


def _write(data: Path, lines: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(HEADINGS)
    writer.writerows(lines)
    write_atomically(data / CORRECTIONS, stream.getvalue().encode("utf-8-sig"))
