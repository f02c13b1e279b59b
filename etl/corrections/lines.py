"""The lines of corrections.csv: what was corrected, by whom, when and why; an undone line stays, marked as undone."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from etl.bengali.file_names import masked_name
from etl.bengali.phone_numbers import mask_phones
from etl.files.csv_cells import CsvColumn, day, kept_table, read_line
from etl.files.delimited import BadTable, CsvTable
from etl.files.folders import CORRECTIONS
from etl.warehouse.rows import RejectedRow, rejected
from queries.cells import cell_text, looks_like_formula

_MAY_BE_BLANK = ("place", "old", "new", "undone")
HEADINGS = ("file", "place", "field", "old", "new", "why", "who", "when", "undone")
# The field of a correction of a whole file, and the value that leaves it out.
FILE_FIELD = "file"
REMOVED = "removed"


class CorrectionState(StrEnum):
    """What became of a correction, as in the table `correction`."""

    APPLIED = "applied"
    UNDONE = "undone"
    # What was read has changed since: it is no longer the value that was corrected.
    STALE = "stale"
    NO_TARGET = "no_target"


@dataclass(frozen=True, slots=True)
class Correction:
    """One line: `field` of `place` in `file` (its path under the data folder) was read as `old` and is `new`.

    Places of a paper: `meeting`, `statement KIND CODE YYYY-MM`, `place_statement KIND CODE YYYY-MM` (of trainings and
    tour days; then the day, where it has one), `decision ITEM.NO` (fields also `progress`, `link`, `closing`, see
    papers.py), each after `part N` where the file holds several meetings and it is not the first; of a register, and
    of a plan's paper, `SHEET!ROW` (its cells: cells.py); of a whole file "" (field `file`, old its SHA-256, new
    `removed`, or the path of the file that takes its place).
    Days are 2016-07-26, months 2016-07, yes and no `yes` and `no`, nothing "".
    """

    line_no: int
    file: str
    place: str
    field: str
    old: str
    new: str
    why: str
    who: str
    made_on: date
    undone_on: date | None

    @property
    def holds(self) -> bool:
        """Whether it was not undone."""
        return self.undone_on is None

    @property
    def of_whole_file(self) -> bool:
        return self.field == FILE_FIELD and not self.place


@dataclass(frozen=True, slots=True)
class CorrectionOutcome:
    """What became of the correction on a line; `row` names the corrected row in its file."""

    line_no: int
    state: CorrectionState
    row: str | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All lines that could be read, and those that could not."""

    lines: tuple[Correction, ...] = ()
    rejected: tuple[RejectedRow, ...] = ()

    def of_file(self, name: str) -> tuple[Correction, ...]:
        """The corrections within a file, also the undone ones, in the order of lines."""
        return tuple(each for each in self.lines if each.file == name and not each.of_whole_file)

    def removed(self) -> dict[str, Correction]:
        """The files that are not to be loaded, each with the correction that says so."""
        return {each.file: each for each in self.lines if each.of_whole_file and each.holds}


def read_corrections(data: Path) -> Corrections:
    """The corrections of a data folder; none where it has no such file. Lines that cannot be read are listed.

    A file of which any part cannot be read gives none and is listed itself: `correct` adds nothing to it either.
    """
    try:
        lines = corrections_table(data).lines()
    except BadTable as bad:
        return Corrections(rejected=(rejected(CORRECTIONS, bad.code, **bad.details),))
    good: list[Correction] = []
    left_out: list[RejectedRow] = []
    for line_no, line in lines:
        values, complaints = read_line(line, _COLUMNS)
        left_out += [rejected_cell(CORRECTIONS, line_no, *complaint) for complaint in complaints]
        if not complaints:
            file, place, field, old, new, why, who, made_on, undone_on = values
            words = (place or "", field, old or "", new or "", why, who)
            good.append(_masked(Correction(line_no, file, *words, made_on, undone_on)))
    return Corrections(tuple(good), tuple(left_out))


def _masked(line: Correction) -> Correction:
    """The line without phone numbers, as its file and its words stand in the warehouse."""
    whole = line.of_whole_file  # then `old` is a SHA-256, and `new` may be a file's name
    return replace(
        line,
        file=masked_name(line.file),
        old=line.old if whole else mask_phones(line.old),
        new=masked_name(line.new) if whole else mask_phones(line.new),
        why=mask_phones(line.why),
        who=mask_phones(line.who),
    )


def corrections_table(data: Path) -> CsvTable:
    """corrections.csv whole, as it is read and written; without rows where there is none. Raises BadTable."""
    return kept_table(data / CORRECTIONS, data, HEADINGS)


def written_words(words: str) -> str:
    """Words as corrections.csv holds them: an apostrophe goes before what a spreadsheet would run."""
    words = cell_text(words)
    return f"'{words}" if looks_like_formula(words.lstrip("'")) else words


def read_words(written: str) -> str:
    """The words that `written_words` wrote."""
    return written[1:] if written.startswith("'") and looks_like_formula(written.lstrip("'")) else written


_COLUMNS = [
    CsvColumn(name, day if name in ("when", "undone") else read_words, name in _MAY_BE_BLANK) for name in HEADINGS
]


def rejected_cell(path: str, line_no: int, column: str, value: str, code: str) -> RejectedRow:
    """The row of `rejected` for a cell of a table that is kept by hand."""
    return rejected(path, code, place=f"{line_no}:{column}", row=str(line_no), column=column, value=value)
