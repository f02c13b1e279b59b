"""The files of rules in a data folder's reference/: how their rows are told apart and what their cells may hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from etl.bengali.digits import to_ascii
from etl.bengali.phone_numbers import mask_phones
from etl.corrections.lines import read_words
from etl.files.csv_cells import BadCell, CsvCell, digits, month, one_of, open_table, whole
from etl.files.delimited import BadTable, CsvTable
from etl.files.folders import reference_file
from etl.files.regular import why_not_read
from etl.records import StatementKind
from queries.cells import looks_like_formula

EVERY = "*"
EVERY_PLACE = ("*district", "*division")
# The lines of a letterhead, in the order of a letter.
SLOTS = (
    "heading",
    "section",
    "signature_name",
    "signature_post",
    "signature",
    "telephone",
    "email",
    "copy",
    "answer_days",
)
MOST_LETTERS = 200
# Working days to answer a letter.
MOST_ANSWER_DAYS = 60

RuleRow = Mapping[str, str]
"""The cells of a row that say what holds, as they are written in the file."""


class RuleFile(StrEnum):
    """A file of rules, by its name in reference/."""

    DEADLINES = "deadlines.csv"
    PLAN_YEARS = "plan_years.csv"
    LETTERHEAD = "office.csv"


@dataclass(frozen=True, slots=True)
class RuleColumn:
    """A column: what may stand in it, the sentence for what may not, and whether it tells rules apart."""

    read: CsvCell
    code: str
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """The table of a file, and its rows by number: the cells of all columns but the source, each in one form."""

    table: CsvTable
    rows: Mapping[int, RuleRow]

    def of(self, key: RuleRow) -> dict[int, RuleRow]:
        """The rows that have all these cells."""
        return {no: row for no, row in self.rows.items() if key.items() <= row.items()}


def _text(written: str) -> str:
    """A line of a letterhead: nothing that a spreadsheet would run, no phone number."""
    words = _line(written)
    if mask_phones(words) != words:
        raise BadCell("bad_line")
    return words


def _line(written: str) -> str:
    """The same where the office gives its own telephone."""
    words = " ".join(written.split())
    if len(words) > MOST_LETTERS or looks_like_formula(words):
        raise BadCell("bad_line")
    return words


def _answer_days(written: str) -> int:
    """A number of working days, in the digits of either language."""
    return int(whole(1, MOST_ANSWER_DAYS)(to_ascii(written)))


def _place(written: str) -> str:
    """*district, *division, or the code of one."""
    if written in EVERY_PLACE or (written.isascii() and written.isdigit() and len(written) in (2, 4)):
        return written
    raise BadCell("bad_place")


def _district_or_every(written: str) -> str:
    return written if written == EVERY else str(digits(4)(written))


_KINDS = one_of({kind.value for kind in StatementKind}, "bad_kind")
_SINCE = RuleColumn(month, "bad_month", is_key=True)
COLUMNS: Mapping[RuleFile, Mapping[str, RuleColumn]] = {
    RuleFile.DEADLINES: {
        "district_code": RuleColumn(digits(4), "bad_place", is_key=True),
        "kind": RuleColumn(_KINDS, "bad_kind", is_key=True),
        "day": RuleColumn(whole(1, 31), "bad_day"),
        "month_offset": RuleColumn(whole(0, 12), "bad_offset"),
        "from_month": _SINCE,
    },
    RuleFile.PLAN_YEARS: {
        "district_code": RuleColumn(_district_or_every, "bad_place", is_key=True),
        "first_month": RuleColumn(whole(1, 12), "bad_first_month"),
        "from_month": _SINCE,
    },
    RuleFile.LETTERHEAD: {
        "place": RuleColumn(_place, "bad_place", is_key=True),
        "slot": RuleColumn(one_of(SLOTS, "bad_slot"), "bad_slot", is_key=True),
        "bn": RuleColumn(_text, "bad_line"),
        "en": RuleColumn(_text, "bad_line"),
    },
}
# Slots of a letterhead that hold no line of words.
_OF_SLOT: Mapping[str, RuleColumn] = {
    "telephone": RuleColumn(_line, "bad_line"),
    "answer_days": RuleColumn(_answer_days, "bad_answer_days"),
}


def read_rules(data: Path, file: RuleFile) -> Rules:
    """The rules in use for a data folder: of its own file, else of the product's. Raises BadTable."""
    own = data / "reference" / file
    if code := why_not_read(own, data):
        raise BadTable(code)
    table = open_table(reference_file(data, file))
    table.need(COLUMNS[file])
    return Rules(table, {no: _row(line, _columns(file, line)) for no, line in table.lines()})


def checked(cells: RuleRow, file: RuleFile, refused: Callable[[str], Exception]) -> RuleRow:
    """The cells of a new row in the form of the file; raises what `refused` makes of the code of a sentence."""
    columns = _columns(file, cells)
    try:
        return {heading: _written(column.read(cells[heading])) for heading, column in columns.items()}
    except BadCell:
        bad = next(heading for heading, column in columns.items() if not _reads(column, cells[heading]))
        raise refused(columns[bad].code) from None


def _columns(file: RuleFile, cells: RuleRow) -> Mapping[str, RuleColumn]:
    """The columns of a row: of a letterhead, the slot says what its lines may hold."""
    columns = COLUMNS[file]
    if file is not RuleFile.LETTERHEAD or cells["slot"] not in _OF_SLOT:
        return columns
    return {**columns, **dict.fromkeys(("bn", "en"), _OF_SLOT[cells["slot"]])}


def _row(line: RuleRow, columns: Mapping[str, RuleColumn]) -> RuleRow:
    """The cells of a line; one that cannot be read as it is written."""
    return {
        heading: _written(column.read(line[heading])) if _reads(column, line[heading]) else read_words(line[heading])
        for heading, column in columns.items()
    }


def _reads(column: RuleColumn, written: str) -> bool:
    try:
        column.read(written)
    except BadCell:
        return False
    return True


def _written(value: Any) -> str:
    return f"{value:%Y-%m}" if isinstance(value, date) else str(value)
