"""Find the table in a sheet: the row of headings, which register it is, which column is which."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeGuard

from rapidfuzz.distance import Levenshtein

from etl.bengali.text import clean, fold
from etl.bengali.wording import reference_cache
from etl.registers.columns import COMMON, Register, RegisterColumn, common_columns, registers
from etl.registers.sheet_notes import NotKnown
from etl.registers.values import shown
from etl.registers.workbook import CellValue, Sheet

_LOOKED_AT = 15
_LONGEST_HEADING = 80
# How well a heading fits: the column's own heading, a listed variant, a similar spelling.
_OWN, _VARIANT, _LIKE = 1.0, 0.9, 0.75
# Registers whose headings fit almost equally well are told apart by the sheet's name.
_CLEARLY_BETTER = 0.5
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")


@dataclass(frozen=True, slots=True)
class FoundColumn:
    """A heading as written, at column `at` (from 0), and the column of a register that it names."""

    at: int
    heading: str
    column: RegisterColumn


@dataclass(frozen=True, slots=True)
class SheetTable:
    """The table of a sheet. `first_row` is the first below the headings, from 0; `title` the words above them.

    `columns` by field; `district`: the column, if any, that names each row's district; `unknown`: columns not read.
    """

    register: Register
    headings: tuple[str, ...]
    heading_row: int
    first_row: int
    title: tuple[str, ...]
    columns: Mapping[str, FoundColumn]
    district: int | None = None
    ignored: frozenset[int] = frozenset()
    unknown: tuple[tuple[int, str], ...] = ()

    @property
    def missing(self) -> tuple[RegisterColumn, ...]:
        """Columns that the register must have and the sheet has not."""
        return tuple(each for each in self.register.columns if each.required and each.name not in self.columns)


@dataclass(frozen=True, slots=True)
class NoTable:
    """Why a sheet gives no table: `code` names the sentence, `details` fill its gaps."""

    code: str
    details: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A row taken for the headings of a register, and how well it fits."""

    score: float
    table: SheetTable


def find_table(sheet: Sheet, hints: Sequence[str]) -> SheetTable | NoTable:
    """The table of a sheet. `hints`: words that may name the register where its headings leave it open, best first."""
    candidates = sorted(_candidates(sheet), key=lambda each: (-each.score, each.table.heading_row))
    if not candidates:
        return NoTable("register_sheet_unknown", {"headings": _first_words(sheet)})
    best: dict[str, _Candidate] = {}
    for each in candidates:
        best.setdefault(each.table.register.name, each)
    rivals = [each for each in best.values() if each.score > candidates[0].score - _CLEARLY_BETTER]
    fewest = min(len(each.table.missing) for each in rivals)
    whole = [each for each in rivals if len(each.table.missing) == fewest]
    chosen = whole if len(whole) == 1 else _named(whole, [sheet.name, *whole[0].table.title, *hints])
    if len(chosen) != 1:
        names = " / ".join(each.table.register.sheet_bn for each in whole)
        names_en = " / ".join(each.table.register.sheet_en for each in whole)
        return NoTable("register_sheet_ambiguous", {"registers": names, "registers_en": names_en})
    return chosen[0].table


def _named(candidates: list[_Candidate], words: Sequence[str]) -> list[_Candidate]:
    """Those whose register the first telling words name; all where none do."""
    for some in words:
        key = fold(some)
        named = [each for each in candidates if any(name in key for name in _names(each.table.register))]
        if named:
            return named
    return candidates


def _names(register: Register) -> tuple[str, ...]:
    return fold(register.sheet_bn), fold(register.sheet_en)


def _first_words(sheet: Sheet) -> str:
    """What stands in the sheet's fullest row near its top, to show which sheet it is."""
    rows = [[words for cell in row if (words := shown(cell))] for row in sheet.rows[:_LOOKED_AT]]
    fullest = max(rows, key=len, default=[])
    return " | ".join(words[:30] for words in fullest[:8])


def _candidates(sheet: Sheet) -> Iterator[_Candidate]:
    """Each row near the top as headings of each register it could be; with the row below it, where that fits better."""
    rows = [tuple(_heading(cell) for cell in row) for row in sheet.rows[: _LOOKED_AT + 1]]
    for place, alone in enumerate(rows[:_LOOKED_AT]):
        for register in registers():
            one = _candidate(sheet, place, alone, 1, register)
            if one:
                yield one
            if place + 1 < len(rows):
                both = _candidate(sheet, place, _together(alone, rows[place + 1]), 2, register)
                below = _candidate(sheet, place + 1, rows[place + 1], 1, register)
                if both and both.score > max(each.score if each else 0.0 for each in (one, below)):
                    yield both


def _together(above: tuple[str, ...], below: tuple[str, ...]) -> tuple[str, ...]:
    """Headings over two rows; a heading merged over both rows is one, so is one repeated by a merged cell."""
    width = max(len(above), len(below))
    pairs = zip(_padded(above, width), _padded(below, width), strict=True)
    return tuple(top if top == bottom or not bottom else f"{top} {bottom}".strip() for top, bottom in pairs)


def _padded(row: tuple[str, ...], width: int) -> tuple[str, ...]:
    return row + ("",) * (width - len(row))


def _heading(cell: CellValue) -> str:
    """A cell's words on one line; '' for what can be no heading."""
    if not _is_words(cell):
        return ""
    words = " ".join(clean(cell).split())
    return words if len(words) <= _LONGEST_HEADING else ""


def _candidate(
    sheet: Sheet, place: int, headings: tuple[str, ...], height: int, register: Register
) -> _Candidate | None:
    """The headings as those of the register; None where they have no column of places, or no other that it has."""
    if sum(map(bool, headings)) < 2:
        return None
    matched = _match(headings, register)
    fits = {found.column.name: fit for found, fit in matched if found.column.register != COMMON}
    if len(fits) < 2 or "upazila" not in fits:
        return None
    return _Candidate(sum(fits.values()), _table(sheet, place, height, headings, register, matched))


def _table(
    sheet: Sheet,
    place: int,
    height: int,
    headings: tuple[str, ...],
    register: Register,
    matched: list[tuple[FoundColumn, float]],
) -> SheetTable:
    columns = {each.column.name: each for each, _ in matched if each.column.register != COMMON}
    common = [each for each, _ in matched if each.column.register == COMMON]
    known = {each.at for each, _ in matched}
    first_row = place + height
    while first_row < len(sheet.rows) and _is_numbering(sheet.rows[first_row]):
        first_row += 1
    return SheetTable(
        register=register,
        headings=headings,
        heading_row=place,
        first_row=first_row,
        title=tuple(_title(sheet.rows[:place])),
        columns=columns,
        district=next((each.at for each in common if each.column.kind == "district"), None),
        ignored=frozenset(each.at for each in common if each.column.kind == "ignored"),
        unknown=tuple((at, words) for at, words in enumerate(headings) if words and at not in known),
    )


def _title(rows: Sequence[Sequence[CellValue]]) -> Iterator[str]:
    """The different words above the headings, a line each; a merged cell is repeated in all it covers."""
    for row in rows:
        words = dict.fromkeys(" ".join(clean(cell).split()) for cell in row if _is_words(cell))
        if words:
            yield " ".join(words)


def _is_words(cell: CellValue) -> TypeGuard[str]:
    return isinstance(cell, str) and not isinstance(cell, NotKnown) and bool(cell.strip())


_NUMBERING = re.compile(r"[(\[]?\d{1,2}[)\].।]?")


def _is_numbering(row: Sequence[CellValue]) -> bool:
    """A second row of headings: 1 2 3 4, in either digits, perhaps in brackets."""
    numbers: list[int] = []
    for cell in row:
        if isinstance(cell, float | int) and not isinstance(cell, bool):
            numbers.append(int(cell))
        elif isinstance(cell, str) and cell.strip():
            written = fold(cell)
            if not _NUMBERING.fullmatch(written):
                return False
            numbers.append(int(re.sub(r"\D", "", written)))
        elif not isinstance(cell, str):
            return False
    return len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers))) and numbers[0] in (0, 1)


def _match(headings: tuple[str, ...], register: Register) -> list[tuple[FoundColumn, float]]:
    """Which column each heading names: of several for one column the best fit, the others may be common columns."""
    own = [(at, words, *_best(words, register.columns)) for at, words in enumerate(headings) if words]
    taken: dict[str, tuple[FoundColumn, float]] = {}
    for at, words, column, fit in sorted(own, key=lambda each: -each[3]):
        if column is not None and column.name not in taken:
            taken[column.name] = (FoundColumn(at, words, column), fit)
    matched = list(taken.values())
    places = {each.at for each, _ in matched}
    for at, words in enumerate(headings):
        column, fit = _best(words, common_columns()) if words and at not in places else (None, 0.0)
        if column is not None:
            matched.append((FoundColumn(at, words, column), fit))
    return matched


@reference_cache(50_000)
def _best(heading: str, columns: tuple[RegisterColumn, ...]) -> tuple[RegisterColumn | None, float]:
    """The column that a heading names and how well it fits: exact after folding, with a bracket left out, or alike."""
    for words in dict.fromkeys((heading, _IN_BRACKETS.sub("", heading))):
        key = fold(words)
        for column in columns:
            if key in _keys(column):
                return column, _OWN if key in _keys(column)[:2] else _VARIANT
    key = fold(_IN_BRACKETS.sub("", heading))
    alike = {(slips, column.name): column for column in columns if (slips := _slips(key, column)) is not None}
    nearest = [column for (slips, _), column in alike.items() if slips == min(alike)[0]]
    return (nearest[0], _LIKE) if len(nearest) == 1 else (None, 0.0)


@reference_cache()
def _keys(column: RegisterColumn) -> tuple[str, ...]:
    return tuple(map(fold, column.headings))


def _slips(key: str, column: RegisterColumn) -> int | None:
    """The edit distance of a heading to the nearest of the column's; None beyond one in seven letters."""
    allowed = {name: max(len(name) // 7, 1 if len(name) >= 5 else 0) for name in _keys(column)}
    slips = [
        distance
        for name, most in allowed.items()
        if most and (distance := Levenshtein.distance(key, name, score_cutoff=most)) <= most
    ]
    return min(slips, default=None)
