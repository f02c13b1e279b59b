"""Tables inside a paper with a row an upazila: meeting held on, minutes received on, ideas, … → claims."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from etl.bengali.dates import find_dates, find_months
from etl.bengali.digits import read_number, to_ascii
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list
from etl.minutes.claims import Claim, read_claims
from etl.minutes.phrases import phrase_list
from etl.minutes.predicates import find_predicates
from etl.minutes.reading import row_text
from etl.minutes.records import Finding, Setting
from etl.places import find_upazilas
from etl.readers.document import Cell, Table
from etl.records import StatementKind, Topic

K = StatementKind
_HEADING_LENGTH = 90


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of statements: its kind, and the month its heading names."""

    place: int
    kind: StatementKind
    month: str | None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which column holds the upazilas, which the remark, which statements; rows before `first_row` are headings."""

    upazila: int
    remark: int | None
    columns: tuple[_Column, ...]
    first_row: int


@dataclass(frozen=True, slots=True)
class _Reading:
    """What one cell says: yes, no, or nothing (value None)."""

    value: bool | None
    day: date | None = None
    count: int | None = None
    month: str | None = None


def read_status_table(table: Table, caption: str, setting: Setting) -> tuple[list[Claim], list[Finding]] | None:
    """The claims of a status table, None where the table is none.

    `caption`: the words before it, which may name a month.
    """
    shape = _shape(table, setting)
    if shape is None:
        return None
    near = date.fromisoformat(f"{setting.month}-15")
    named = find_months(caption, near=near)
    month = named[0].month if named else setting.default_month
    claims: list[Claim] = []
    findings: list[Finding] = []
    above: dict[int, _Reading] = {}
    for row in table.rows[shape.first_row :]:
        upazila = _upazila(row[shape.upazila], setting)
        if upazila is None:
            findings.extend(_unread_row(row, shape, claims, month))
            continue
        claims.extend(_row_claims(row, shape, upazila, month, setting, above))
    return claims, findings


def _shape(table: Table, setting: Setting) -> _Shape | None:
    """The table's columns, from its first rows; None without a column of upazilas and one of statements."""
    for heading_rows in (1, 2):
        if len(table.rows) <= heading_rows:
            return None
        if heading_rows == 1 and _is_heading(table.rows[1]):
            continue
        headings = [_heading(table.rows[:heading_rows], place) for place in range(len(table.rows[0]))]
        upazila = next((at for at, words in enumerate(headings) if _means(words, "upazila")), None)
        columns = tuple(_columns(headings, upazila, setting))
        named = upazila is not None and any(_upazila(row[upazila], setting) for row in table.rows[heading_rows:])
        if upazila is not None and columns and named:
            remark = next((at for at, words in enumerate(headings) if _means(words, "remark")), None)
            return _Shape(upazila, remark, columns, heading_rows)
    return None


def _is_heading(row: tuple[Cell, ...]) -> bool:
    """A second row of headings, below merged ones: it begins with a merged or empty cell and names what is told."""
    filled = [cell.text for cell in row if cell.text]
    return not row[0].text and len(filled) > 1 and all(_kind(words.replace("\n", " ")) for words in filled)


def _heading(rows: tuple[tuple[Cell, ...], ...], place: int) -> str:
    return " ".join(row[place].text.replace("\n", " ") for row in rows if row[place].text)


@cache
def _column_words() -> list[tuple[str, str]]:
    return [(fold_word(row["words"]), row["column"]) for row in read_list("status_columns")]


@cache
def _whole_headings() -> frozenset[tuple[str, str]]:
    return frozenset(_column_words())


def _means(heading: str, column: str) -> bool:
    return (fold_word(heading), column) in _whole_headings()


def _columns(headings: list[str], upazila: int | None, setting: Setting) -> Iterator[_Column]:
    near = date.fromisoformat(f"{setting.month}-15")
    for place, heading in enumerate(headings):
        if place == upazila or not heading or len(heading) > _HEADING_LENGTH:
            continue
        kind = _kind(heading)
        if kind:
            months = find_months(heading, near=near)
            yield _Column(place, kind, months[0].month if months else None)


def _kind(heading: str) -> StatementKind | None:
    """What a column is about: the listed words it contains, those standing later in it ("সভার কার্যবিবরণী") first."""
    key = fold_word(heading)
    found = [(key.rfind(words) + len(words), len(words), column) for words, column in _column_words() if words in key]
    kinds = [each for each in found if each[2] in set(StatementKind)]
    if not kinds:
        return None
    if any(column == K.MINUTES_RECEIVED for _, _, column in kinds):
        return K.MINUTES_RECEIVED
    return StatementKind(max(kinds, key=lambda each: each[1])[2])


def _upazila(cell: Cell, setting: Setting) -> tuple[str, bool] | None:
    """Code of the one upazila a cell names, and whether that is doubtful; None for a total or anything else."""
    if _value_words(cell.text) == "total":
        return None
    # In a column of upazilas a name that is also a word (বিরল) is a name.
    words = cell.text if "উপজেলা" in cell.text else f"{cell.text} উপজেলা"
    found = find_upazilas(words, setting.district_code, setting.month)
    codes = {place.upazila_code for place in found}
    return (codes.pop(), any(place.doubtful for place in found)) if len(codes) == 1 else None


@cache
def _listed_values() -> dict[str, str]:
    return {_key(row["words"]): row["meaning"] for row in read_list("status_values")}


def _key(words: str) -> str:
    return plain(words).replace(" ", "").strip("।.")


def _value_words(words: str) -> str | None:
    """The listed meaning of a whole cell: yes, no, unknown, same, total; None where it is not listed."""
    if not words.strip(" .-–—।\n"):
        return "unknown"
    return _listed_values().get(_key(words))


def _row_claims(
    row: tuple[Cell, ...],
    shape: _Shape,
    upazila: tuple[str, bool],
    month: str,
    setting: Setting,
    above: dict[int, _Reading],
) -> Iterator[Claim]:
    code, doubtful = upazila
    quote = row_text(row)
    remark = row[shape.remark].text if shape.remark is not None else ""
    for column in shape.columns:
        reading = _read_cell(row[column.place].text, column.kind, above.get(column.place), setting)
        above[column.place] = reading
        if reading.value is None:
            continue
        claimed_month = reading.month or column.month or month
        yield Claim(
            column.kind,
            code,
            claimed_month,
            reading.value,
            quote,
            date=reading.day if reading.value else None,
            count=reading.count if column.kind is K.IDEA_SUBMITTED else None,
            reason=(remark or None) if not reading.value and column.kind is K.MEETING_HELD else None,
            doubtful=doubtful,
        )
    if remark:
        yield from _remark_claims(remark, code, quote, setting, month)


def _read_cell(words: str, kind: StatementKind, above: _Reading | None, setting: Setting) -> _Reading:
    """A date, a count, words for yes or no; an empty cell or a dash says nothing; ঐ repeats the cell above."""
    meaning = _value_words(words)
    if meaning == "same":
        return above or _Reading(None)
    if meaning in ("yes", "no"):
        return _Reading(None) if kind is K.DIALOGUE_PLANNED else _Reading(meaning == "yes")
    if meaning in ("unknown", "total"):
        return _Reading(None)
    near = date.fromisoformat(f"{setting.month}-15")
    predicates = [each for each in find_predicates(plain(words)) if each.act != "void"]
    if any(each.sense == "not_done" for each in predicates):
        return _Reading(False) if kind is not K.DIALOGUE_PLANNED else _Reading(None)
    days = find_dates(words, near=near)
    if kind is K.DIALOGUE_PLANNED:
        months = find_months(words, near=near)
        month = months[0].month if months else (f"{days[0].day:%Y-%m}" if days else None)
        return _Reading(True if month else None, month=month)
    if days:
        held = kind in (K.DIALOGUE_HELD, K.TRAINING_HELD)
        return _Reading(True, days[0].day if len(days) == 1 else None, month=f"{days[0].day:%Y-%m}" if held else None)
    number = read_number(words)
    if number is not None and kind is K.IDEA_SUBMITTED:
        return _Reading(number > 0, count=number)
    if any(each.sense == "done" for each in predicates):
        return _Reading(True)
    return _Reading(None)


def _remark_claims(remark: str, code: str, quote: str, setting: Setting, month: str) -> Iterator[Claim]:
    """What a remark says of the row's upazila: "সংলাপ অনুষ্ঠিত" as well as a whole sentence."""
    own = Setting(setting.district_code, setting.month, month, code, setting.upazilas)
    words = remark if list(find_predicates(plain(remark))) and not _ends_bare(remark) else f"{remark} হয়েছে"
    for claim in read_claims(words, Topic.OTHER, own)[0]:
        if claim.code == code and claim.kind is not K.MEETING_HELD:
            yield Claim(claim.kind, code, claim.month, claim.value, quote, date=claim.date, count=claim.count)


def _ends_bare(remark: str) -> bool:
    """A remark that ends with a participle (সংলাপ অনুষ্ঠিত) says that it happened."""
    last = max(find_predicates(plain(remark)), key=lambda each: each.end, default=None)
    return last is not None and last.participle


def _unread_row(row: tuple[Cell, ...], shape: _Shape, claims: list[Claim], month: str) -> Iterator[Finding]:
    """A total that disagrees with the rows above it; any other row whose upazila is not known."""
    words = row[shape.upazila].text or row[0].text
    first = next((cell.text for cell in row if cell.text), "")
    if "total" not in (_value_words(words), _value_words(first)):
        if (
            words
            and phrase_list("status_columns", "column").at_start(plain(words)) is None
            and not to_ascii(words).strip(" ।.").isdigit()
        ):
            yield Finding("place_unknown", {"words": row_text(row)})
        return
    for column in shape.columns:
        said = read_number(row[column.place].text)
        told = [claim for claim in claims if claim.kind is column.kind and claim.value]
        counted = sum(c.count or 0 for c in told) if column.kind is K.IDEA_SUBMITTED else len(told)
        if said is not None and said != counted:
            yield Finding("total_disagrees", {"kind": column.kind.value, "said": str(said), "counted": str(counted)})
