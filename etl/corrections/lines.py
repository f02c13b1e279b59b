"""The lines of corrections.csv: what was corrected, by whom, when and why; an undone line stays, marked as undone."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from etl.files.csv_cells import BadCell, day
from etl.files.folders import CORRECTIONS
from etl.warehouse.rows import RejectedRow, rejected

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

    Places of a paper: `meeting`, `statement KIND CODE YYYY-MM`, `decision ITEM.NO`; of a register `SHEET!ROW`; of a
    whole file "" (field `file`, old its SHA-256, new `removed`, or the path of the file that takes its place).
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
class Outcome:
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
    """The corrections of a data folder; none where it has no such file. Lines that cannot be read are listed."""
    try:
        with (data / CORRECTIONS).open(encoding="utf-8-sig", newline="") as stream:
            lines = list(csv.DictReader(stream))
    except FileNotFoundError:
        return Corrections()
    except UnicodeDecodeError:
        return Corrections(rejected=(rejected(CORRECTIONS, "reference_not_utf8"),))
    except (OSError, csv.Error):
        return Corrections(rejected=(rejected(CORRECTIONS, "reference_cannot_open"),))
    good: list[Correction] = []
    bad: list[RejectedRow] = []
    for line_no, line in enumerate(lines, start=2):
        complaints = list(_complaints(line, line_no))
        bad.extend(complaints)
        if not complaints:
            good.append(_correction(line, line_no))
    return Corrections(tuple(good), tuple(bad))


def _complaints(line: dict[str, str | None], line_no: int) -> Iterator[RejectedRow]:
    for heading in HEADINGS:
        code = _wrong(heading, line.get(heading))
        if code is not None:
            yield rejected(
                CORRECTIONS,
                code,
                place=f"{line_no}:{heading}",
                row=str(line_no),
                column=heading,
                value=line.get(heading) or "",
            )


def _wrong(heading: str, written: str | None) -> str | None:
    """What is wrong with a cell, or None."""
    if written is None:
        return "reference_no_column"
    if not written.strip():
        return "reference_blank" if heading in ("file", "field", "why", "who", "when") else None
    if heading in ("when", "undone"):
        try:
            day(written.strip())
        except BadCell as bad:
            return bad.code
    return None


def _correction(line: dict[str, str | None], line_no: int) -> Correction:
    file, place, field, old, new, why, who, when, undone = ((line[heading] or "").strip() for heading in HEADINGS)
    undone_on = date.fromisoformat(undone) if undone else None
    return Correction(line_no, file, place, field, old, new, why, who, date.fromisoformat(when), undone_on)
