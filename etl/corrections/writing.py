"""Add a correction to corrections.csv, or undo one: a line is added or marked, and nothing else of the file changes."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from etl.bengali.file_names import masked_name
from etl.bengali.phone_numbers import mask_phones
from etl.corrections.lines import FILE_FIELD, HEADINGS, corrections_table, read_words, written_words
from etl.files.atomic import sweep_halves, write_atomically
from etl.files.delimited import BadTable, CsvTable
from etl.files.folders import CORRECTIONS

WAIT_SECONDS = 10.0
# What tells a line of corrections.csv from others: another may have its number since it was shown.
_SAID = ("file", "place", "field", "old", "new")


class CannotCorrect(Exception):
    """The correction was not written, and the file is as it was.

    `code` names the sentence (no_reason, no_name, no_line, busy, unreadable; of rules also those of
    etl/rules/files.py and changed_meanwhile); of a file that cannot be read whole,
    `reason` and `details` give the sentence of etl.say_warning that says why.
    """

    def __init__(self, code: str, reason: str = "", details: Mapping[str, str] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.reason = reason
        self.details = details or {}


def correct(
    data: Path, *, file: str, place: str, field: str, old: str, new: str, why: str, who: str, today: date
) -> None:
    """Add a line to the corrections of a data folder. Raises CannotCorrect, OSError."""
    if not why.strip():
        raise CannotCorrect("no_reason")
    if not who.strip():
        raise CannotCorrect("no_name")
    # Only words may hold a phone number: of a whole file `old` is a SHA-256.
    new = new if field == FILE_FIELD else mask_phones(new)
    cells = (file, place, field, old, new, free_text(why), free_text(who), today.isoformat(), "")
    line = {heading: written_words(cell) for heading, cell in zip(HEADINGS, cells, strict=True)}
    _change(data, lambda table: table.with_row(line))


def undo_correction(data: Path, line: Mapping[str, object], today: date) -> None:
    """Undo the correction that a row of queries/corrections.sql shows; its line stays, marked with the day.

    Raises CannotCorrect, also where another correction has its line by now; OSError.
    """

    def undone(table: CsvTable) -> bytes | None:
        written = dict(table.lines()).get(int(str(line["line_no"])))
        if written is None or _said({name: read_words(written[name]) for name in _SAID}) != _said(line):
            raise CannotCorrect("no_line")
        if written["undone"].strip():
            return None
        return table.with_cell(int(str(line["line_no"])), "undone", today.isoformat())

    _change(data, undone)


def _said(line: Mapping[str, object]) -> list[str]:
    """What a line says, as the warehouse has it: phone numbers masked, in names of files as those of files are."""
    names = ("file", "new") if line["field"] == FILE_FIELD else ("file",)
    words = {name: str(line[name] or "") for name in _SAID}
    return [masked_name(words[name]) if name in names else mask_phones(words[name]) for name in _SAID]


def free_text(text: str) -> str:
    """A person's words on one line, phone numbers masked."""
    return " ".join(mask_phones(text).split())


def _change(data: Path, change: Callable[[CsvTable], bytes | None]) -> None:
    """Put what `change` makes of the whole file in its place in one step; nothing for None."""
    with corrections_locked(data):
        try:
            content = change(corrections_table(data))
        except BadTable as bad:
            raise CannotCorrect("unreadable", bad.code, bad.details) from bad
        # Under the lock nobody else writes it.
        sweep_halves(data, CORRECTIONS, 0)
        if content is not None:
            # Where the file is a link to one in the folder, that one is written.
            write_atomically((data / CORRECTIONS).resolve(), content)


@contextmanager
def corrections_locked(data: Path) -> Iterator[None]:
    """While nobody else writes corrections. Raises CannotCorrect."""
    with file_locked(data / CORRECTIONS):
        yield


@contextmanager
def file_locked(file: Path) -> Iterator[None]:
    """While nobody else who asks so writes the file. Raises CannotCorrect where another takes too long."""
    lock = FileLock(file.with_name(f".{file.name}.lock"))
    try:
        lock.acquire(timeout=WAIT_SECONDS)
    except Timeout as error:
        raise CannotCorrect("busy") from error
    try:
        yield
    finally:
        lock.release()
