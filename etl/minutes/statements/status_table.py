"""Claims from tables with a row for each upazila: meeting held on, minutes received on, ideas, …"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from etl.bengali.dates import find_months
from etl.bengali.digits import read_number, to_ascii
from etl.bengali.spelling import plain
from etl.minutes.claims.claims import read_claims
from etl.minutes.claims.status_cells import (
    CellReading,
    ends_bare,
    is_bare,
    is_receipt,
    kind_of,
    means,
    read_cell,
    value_words,
)
from etl.minutes.phrases import phrase_list
from etl.minutes.reading import row_text
from etl.minutes.records import Claim, Finding, Setting
from etl.minutes.sentences.bodies import names_innovation, of_other_body
from etl.minutes.sentences.predicates import find_predicates
from etl.minutes.sentences.timing import is_of_other_year
from etl.minutes.statements.status_headings import headings_of, is_second_heading, with_bare_dates
from etl.places.upazilas import find_upazilas
from etl.readers.document import Cell, Table
from etl.records import StatementKind, Topic

K = StatementKind
_HEADING_LENGTH, _CAPTION_LENGTH = 90, 160
_FEWEST_ACROSS = 2
_UPAZILA = "উপজেলা"
# What a table is about, as its headings would say it, where the words before it alone do.
_ABOUT = {
    K.DIALOGUE_PLANNED: "সংলাপের",
    K.DIALOGUE_HELD: "সংলাপের",
    K.MEETING_HELD: "সভার",
    K.MINUTES_RECEIVED: "কার্যবিবরণী",
    K.PORTAL_UPDATED: "পোর্টাল",
    K.TRAINING_HELD: "প্রশিক্ষণ",
}


@dataclass(frozen=True, slots=True)
class _StatementColumn:
    """A column of statements: its kind, and the month its heading names."""

    place: int
    kind: StatementKind
    month: str | None


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which column holds the upazilas, which the remark, which statements; rows before `first_row` are headings.

    `quotes`: for a transposed table, the words of each column, which is a row in the paper.
    """

    upazila: int
    remark: int | None
    columns: tuple[_StatementColumn, ...]
    first_row: int
    quotes: tuple[str, ...] = ()


def read_status_table(table: Table, caption: str, setting: Setting) -> tuple[list[Claim], list[Finding]] | None:
    """The claims of a status table, None where the table is none.

    `caption`: the words before it, which may name a month.
    """
    turned = _turned(table, setting)
    shape = _shape(turned or table, setting) or _shape(turned or table, setting, _about(caption))
    if shape is None:
        return None
    if turned:
        shape = replace(shape, quotes=tuple(map(row_text, table.rows)))
        table = turned
    near = date.fromisoformat(f"{setting.month}-15")
    named = find_months(caption, near=near)
    if (is_of_other_year(caption, setting.default_month) and not named) or of_other_body(caption):
        return [], [Finding("table_not_read", {"words": row_text(table.rows[0])})]
    month = named[0].month if named else setting.default_month
    claims: list[Claim] = []
    findings: list[Finding] = []
    above: dict[int, CellReading] = {}
    for row in table.rows[shape.first_row :]:
        upazila = _upazila(row[shape.upazila], setting)
        if upazila is None:
            findings.extend(_unread_row(row, shape, claims, month))
            continue
        claims.extend(_row_claims(row, shape, upazila, month, setting, above))
    return claims, findings


def _turned(table: Table, setting: Setting) -> Table | None:
    """A table with a column for each upazila (বিষয় | উলিপুর | চিলমারী), transposed; None for any other table."""
    first = table.rows[0] if len(table.rows) > 1 else ()
    if sum(_upazila(cell, setting) is not None for cell in first[1:]) < _FEWEST_ACROSS:
        return None
    if not any(kind_of(row[0].text) for row in table.rows[1:]):
        return None
    columns = [tuple(row[place] for row in table.rows) for place in range(len(first))]
    heading = (Cell((_UPAZILA,)), *columns[0][1:])
    return Table((heading, *columns[1:]))


def _about(caption: str) -> str:
    """What the words before a table say that it is about, for its headings; "" where they say nothing."""
    kind = kind_of(caption) if len(caption) <= _CAPTION_LENGTH else None
    return _ABOUT.get(kind, "") if kind else ""


def _shape(table: Table, setting: Setting, about: str = "") -> _Shape | None:
    """The table's columns, from its first rows; None without a column of upazilas and one of statements.

    `about`: put before the headings that do not say what they are about (পরিকল্পিত মাস | অবস্থা).
    """
    for heading_rows in (1, 2):
        if len(table.rows) <= heading_rows:
            return None
        if heading_rows == 1 and is_second_heading(*table.rows[:2]):
            continue
        headings = headings_of(table.rows[:heading_rows])
        upazila = next((at for at, words in enumerate(headings) if means(words, "upazila")), None)
        if about and upazila is not None:
            told = (at == upazila or means(words, "no") or means(words, "remark") for at, words in enumerate(headings))
            headings = [words if kept else f"{about} {words}" for words, kept in zip(headings, told, strict=True)]
        columns = tuple(_columns(headings, upazila, setting))
        named = upazila is not None and any(_upazila(row[upazila], setting) for row in table.rows[heading_rows:])
        if upazila is not None and columns and named:
            remark = next((at for at, words in enumerate(headings) if means(words, "remark")), None)
            return _Shape(upazila, remark, columns, heading_rows)
    return None


def _columns(headings: list[str], upazila: int | None, setting: Setting) -> Iterator[_StatementColumn]:
    """The columns of statements. A bare "date of receipt" beside the date of the meeting is that of its minutes."""
    near = date.fromisoformat(f"{setting.month}-15")
    kinds = with_bare_dates(headings, [kind_of(each) if len(each) <= _HEADING_LENGTH else None for each in headings])
    if K.MEETING_HELD in kinds and K.MINUTES_RECEIVED not in kinds:
        bare = (kind is None and is_receipt(heading) for kind, heading in zip(kinds, headings, strict=True))
        kinds = [K.MINUTES_RECEIVED if receipt else kind for receipt, kind in zip(bare, kinds, strict=True)]
    of_others = K.MEETING_HELD not in kinds and any(map(of_other_body, headings))
    for place, (kind, heading) in enumerate(zip(kinds, headings, strict=True)):
        if kind is K.MINUTES_RECEIVED and of_others and not names_innovation(heading):
            # Beside "সমন্বয় সভার তারিখ" they are the minutes of that meeting.
            continue
        months = find_months(heading, near=near)
        if kind and place != upazila and (months or not is_of_other_year(heading, setting.default_month)):
            yield _StatementColumn(place, kind, months[0].month if months else None)


def _upazila(cell: Cell, setting: Setting) -> tuple[str, bool] | None:
    """Code of the one upazila a cell names, and whether that is doubtful; None for a total, for several (উলিপুর ব্যতীত
    সকল) or anything else."""
    if value_words(cell.text) == "total" or phrase_list("quantifiers").first(plain(cell.text)):
        return None
    # In a column of upazilas a name that is also a word (বিরল) is a name.
    words = cell.text if "উপজেলা" in cell.text else f"{cell.text} উপজেলা"
    found = find_upazilas(words, setting.district_code, setting.month)
    codes = {place.upazila_code for place in found}
    return (codes.pop(), any(place.doubtful for place in found)) if len(codes) == 1 else None


def _row_claims(
    row: tuple[Cell, ...],
    shape: _Shape,
    upazila: tuple[str, bool],
    month: str,
    setting: Setting,
    above: dict[int, CellReading],
) -> Iterator[Claim]:
    code, doubtful = upazila
    quote = "" if shape.quotes else row_text(row)
    remark = row[shape.remark].text if shape.remark is not None else ""
    told: set[StatementKind] = set()
    # What a bare remark (পাওয়া যায়নি) is about can only be the one column there is.
    alone = shape.columns[0] if len(shape.columns) == 1 and is_bare(remark) else None
    for column in shape.columns:
        reading = read_cell(row[column.place].text, column.kind, above.get(column.place), setting)
        above[column.place] = reading
        decided_by = row[column.place].text
        if reading.value is None and column is alone:
            reading, decided_by = read_cell(remark, column.kind, None, setting), remark
        if reading.value is None:
            continue
        told.add(column.kind)
        claimed_month = reading.month or column.month or month
        yield Claim(
            K.DIALOGUE_PLANNED if reading.planned else column.kind,
            code,
            claimed_month,
            reading.value,
            quote or shape.quotes[column.place],
            date=reading.day if reading.value else None,
            count=reading.count if column.kind is K.IDEA_SUBMITTED else None,
            reason=(remark or None) if not reading.value and column.kind is K.MEETING_HELD else None,
            doubtful=doubtful,
            rests_on=(row[shape.upazila].text, decided_by),
        )
    if remark and quote:
        for claim in _remark_claims(remark, code, quote, setting, month):
            if claim.kind is not K.MEETING_HELD or (claim.kind not in told and not claim.value):
                yield claim


def _remark_claims(remark: str, code: str, quote: str, setting: Setting, month: str) -> Iterator[Claim]:
    """What a remark says of the row's upazila: "সংলাপ অনুষ্ঠিত" as well as a whole sentence."""
    own = Setting(setting.district_code, setting.month, month, code, setting.upazilas)
    words = remark if list(find_predicates(plain(remark))) and not ends_bare(remark) else f"{remark} হয়েছে"
    for claim in read_claims(words, Topic.OTHER, own)[0]:
        if claim.code == code:
            yield Claim(claim.kind, code, claim.month, claim.value, quote, date=claim.date, count=claim.count)


def _unread_row(row: tuple[Cell, ...], shape: _Shape, claims: list[Claim], month: str) -> Iterator[Finding]:
    """A total that disagrees with the rows above it; any other row whose upazila is not known."""
    words = row[shape.upazila].text or row[0].text
    first = next((cell.text for cell in row if cell.text), "")
    if "total" not in (value_words(words), value_words(first)):
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
