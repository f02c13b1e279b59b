"""What of a pack is carried into the meeting: its parts in short, notes and source numbers in an annex.

Whole lists, references and doubtful readings stand in the workbook and the data package. Nothing is counted here: cells
are the pack's own, some of a row put into one.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from dashboard.exports.pack.records import (
    Pack,
    PackCell,
    PackChart,
    PackColumn,
    PackPart,
    PackRow,
    PackTable,
    Paper,
    Sentence,
)
from dashboard.exports.pack.references import ranges
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.status import OPEN_DECISIONS, WORST_FIRST, Status

# A cell of at most so many letters with a number in it is not broken over lines.
LONGEST_FIGURE = 22
# Words of a cell beyond this many letters stand in the workbook.
_LONGEST = 170
# Hints of widths: of a rate with its count at least, of words at most.
_COUNTED, _WIDEST = 14, 48
# Numbers longer than this are said by the first and the last.
_MOST_NUMBERS = 60


@dataclass(frozen=True, slots=True)
class Short:
    """How a table is shortened: its `columns`, none for all; `rates` (done, expected, rate) in one column each;
    at most so many rows, the worst by the column `worst` first; `sums`: of a division only the districts' sums, a row
    each; `form`: its columns stay, also where all is unknown; `of_division`: only a division's paper carries it.
    """

    columns: tuple[str, ...] = ()
    rates: tuple[tuple[str, str, str], ...] = ()
    most: int | None = None
    worst: str = ""
    sums: bool = False
    form: bool = False
    of_division: bool = False


_RECEIVED = ("received_reports", "expected_reports", "reporting_rate")
_ON_TIME = ("on_time_reports", "timed_reports", "on_time_rate")
_OFFICES = ("sent_offices", "owing_offices", "office_rate")
_ACTIVITIES = ("done_activities", "expected_activities", "done_rate")
# The tables that are carried; of the others only the charts are.
_TABLES: Mapping[str, Short] = MappingProxyType(
    {
        "return": Short(sums=True, form=True),
        "districts": Short(rates=(_RECEIVED, _ON_TIME, ("held_dialogues", "due_dialogues", "dialogue_rate"), _OFFICES)),
        # Of a district's paper the upazilas stand beside each other already.
        "behind": Short(rates=(_RECEIVED,), most=10, of_division=True),
        "minutes_received_upazilas": Short(rates=(_RECEIVED, _ON_TIME), sums=True),
        "dialogues": Short(most=6, worst="dialogue_status"),
        "ideas_upazilas": Short(
            columns=(
                "upazila",
                "idea_status",
                "ideas_received",
                "ongoing_ideas",
                "implemented_ideas",
                "office_rate",
                "remarks",
            ),
            rates=(_OFFICES,),
            sums=True,
        ),
        "ideas_missing": Short(most=4),
        "idea_lives": Short(columns=("owner", "office", "idea", "stage", "days_in_stage", "still_days"), most=3),
        "innovator_moves": Short(
            columns=("owner", "office", "idea", "moved_on", "reported", "successor_post", "runs"), most=3
        ),
        "decisions_roles": Short(
            columns=("role", "decisions", "open_decisions", "overdue_decisions", "due_passed_decisions"), most=5
        ),
        "decisions_open": Short(
            columns=("team", "decision_text", "implementers", "due", "decision_status"),
            most=5,
            worst="decision_status",
        ),
        "changes_measures": Short(
            rates=(("done", "expected", "rate"), ("done_before", "expected_before", "rate_before"))
        ),
        "changes_upazilas": Short(most=5),
        "changes_reported": Short(columns=("table", "about", "figure", "was", "is_now"), most=6),
        "plan_teams": Short(rates=(_ACTIVITIES,), sums=True, of_division=True),
        "plan_parts": Short(),
        "plan_behind": Short(most=5),
        "year_before": Short(form=True),
        "unknown_papers": Short(columns=("what", "places"), most=12),
        "unknown_what": Short(columns=("what", "places"), most=12),
    }
)
# What a report carries more, or otherwise: a year's meetings by upazila, what became of its decisions.
_OF_REPORT: Mapping[str, Short] = MappingProxyType(
    {
        **_TABLES,
        "plan_teams": Short(rates=(_ACTIVITIES,), sums=True),
        "plan_behind": Short(most=10),
        "meeting_held_upazilas": Short(rates=(_RECEIVED, _ON_TIME), sums=True),
        "decisions_roles": Short(
            columns=("role", "decisions", "concluded_decisions", "open_decisions", "overdue_decisions"), most=8
        ),
    }
)
# What begins a page in a division's paper; a district's parts follow one another.
_NEW_PAGE = frozenset(("behind", "reporting", "dialogues", "decisions", "changes", "annex"))
# Of a report, whose first part is not across: page 1 is the answer's alone.
_AFTER_ANSWER = frozenset(("plan",))
_NOT_KNOWN = (Status.NO_DATA, Status.NOT_DUE_YET)
# Columns that number rows, and due days: a value there says nothing of what was done.
_NUMBERING = ("serial", "place", "item_no", "times_raised", "age_months", "idea_due_on")
_WORST: list[str] = [*(status for status in WORST_FIRST if status not in _NOT_KNOWN), *OPEN_DECISIONS, *_NOT_KNOWN]


def paper(pack: Pack) -> Paper:
    """The parts in short, without marks; the notes of their tables; the source numbers of each part."""
    parts = tuple(part for each in pack.parts if (part := _part(each, pack)) is not None)
    shown = {table.key for part in parts for table in part.tables}
    # What a number in brackets is, only the workbook must say.
    marks = say("note.references", pack.language)
    notes = dict.fromkeys(n for table in pack.tables() if table.key in shown for n in table.notes if n != marks)
    begins = _NEW_PAGE if pack.asked.division else frozenset()
    if pack.asked.span:
        begins |= _AFTER_ANSWER
    return Paper(parts, tuple(notes), tuple(_sources(pack)), begins)


def is_known(table: PackTable) -> bool:
    """Whether any source speaks of anything in the table; of words alone, whether it has rows."""
    keys = [column.key for column in table.columns]
    if "reporting_rate" in keys:
        return any(value is not None for value in table.column_numbers("reporting_rate"))
    told = [n for n, column in enumerate(table.columns) if column.kind != "text" and column.key not in _NUMBERING]
    cells = [cell for row in table.all_rows if row.role != "group" for cell in row.cells]
    coded = {cell.code for cell in cells if cell.code}
    if not told and not coded:
        return bool(cells)
    rows = [row for row in table.all_rows if row.role != "group"]
    return any(row.cells[n].value is not None for row in rows for n in told) or bool(coded.difference(_NOT_KNOWN))


def _part(part: PackPart, pack: Pack) -> PackPart | None:
    """The part in short: of what is unknown throughout only a sentence; None where nothing is left to say."""
    shorts = _OF_REPORT if pack.asked.span else _TABLES
    carried = [t for t in part.tables if t.key in shorts and not (pack.asked.district and shorts[t.key].of_division)]
    known = [table for table in carried if is_known(table)]
    charts = tuple(chart for chart in part.charts if _is_drawn(chart))
    said = [Sentence(sentence.text) for sentence in part.sentences]
    empty = [Sentence(nothing(table, pack.language)) for table in carried if table not in known]
    if not (known or charts or said or empty):
        return None
    tables = tuple(_table(table, shorts[table.key], pack) for table in known)
    return replace(part, sentences=(*said, *empty), tables=tables, charts=charts)


def _is_drawn(chart: PackChart) -> bool:
    """Whether it is carried: statuses by month, of which any is known."""
    return chart.kind == "composition" and any(
        value for series in chart.series if series.column not in _NOT_KNOWN for value in series.values
    )


def nothing(table: PackTable, language: str) -> str:
    """The table's own words for nothing, else that there is no data."""
    return table.empty if table.empty and not table.rows else say("paper.nothing", language, title=table.title)


def _table(table: PackTable, short: Short, pack: Pack) -> PackTable:
    """The table in short; what was left out is said below it."""
    summed = short.sums and pack.asked.division is not None
    rows = _of_districts(table, pack) if summed else _flat(table, pack)
    rows = sorted(rows, key=lambda row: _rank(table, row, short.worst))
    shown = rows[: short.most]
    total = table.total and _bare(table.total)
    columns, made, unknown = _columns(table, short, [*shown, *([total] if total else [])], pack)
    notes = []
    if unknown:
        notes.append(say("paper.nothing", pack.language, title=", ".join(unknown)))
    if len(shown) < len(rows):
        notes.append(say("paper.rest", pack.language, count=display.number(len(rows) - len(shown), pack.language)))
    body, last = (made[:-1], made[-1]) if total else (made, None)
    title = table.title_of_sums if summed and table.title_of_sums else table.title
    return replace(table, title=title, columns=columns, rows=tuple(body), total=last, notes=tuple(notes))


def _rank(table: PackTable, row: PackRow, worst: str) -> int:
    """The place of the row's status among all, 0 where rows stay as they are."""
    code = table.by_key(row)[worst].code if worst else ""
    return _WORST.index(code) if code in _WORST else (len(_WORST) if worst else 0)


def _bare(row: PackRow) -> PackRow:
    """Without references, long words cut, short figures kept on a line."""
    cells = (replace(c, shown=_unbroken(display.cut(c.shown, _LONGEST)), references=()) for c in row.cells)
    return replace(row, cells=tuple(cells))


def _unbroken(text: str) -> str:
    """A figure, day or month with its unit on one line."""
    short = len(text) <= LONGEST_FIGURE and any(letter.isdecimal() for letter in text)
    return text.replace(" ", "\u00a0") if short else text


def _heads(table: PackTable) -> dict[str, str]:
    """The districts that head rows, by code."""
    return {row.place_code: row.cells[0].shown for row in table.rows if row.role == "group"}


def _of_districts(table: PackTable, pack: Pack) -> list[PackRow]:
    """The sums of a division's districts, numbered, each under its name."""
    heads, places = _heads(table), [column.key for column in table.columns]
    rows = []
    for number, row in enumerate((row for row in table.rows if row.role == "sum"), 1):
        cells = list(_bare(row).cells)
        cells[places.index("upazila")] = PackCell(heads[row.place_code], heads[row.place_code])
        if "serial" in places:
            cells[places.index("serial")] = PackCell(number, display.number(number, pack.language))
        rows.append(PackRow(tuple(cells), row.place_code))
    return rows


def _flat(table: PackTable, pack: Pack) -> list[PackRow]:
    """The plain rows; of a division an upazila bears its district."""
    rows, district = [], ""
    column = next((n for n, column in enumerate(table.columns) if column.key == "upazila"), None)
    for row in table.rows:
        if row.role == "group":
            district = row.cells[0].shown
        elif row.role == "row":
            cells = list(_bare(row).cells)
            if column is not None and district:
                name = f"{cells[column].shown.removesuffix(f' ({district})')} ({district})"
                cells[column] = replace(cells[column], shown=name)
            rows.append(replace(row, cells=tuple(cells)))
    return rows


def _columns(
    table: PackTable, short: Short, rows: Sequence[PackRow], pack: Pack
) -> tuple[tuple[PackColumn, ...], list[PackRow], list[str]]:
    """The columns that are carried and the cells of the rows; the titles of those of which nothing is known."""
    keys = [column.key for column in table.columns]
    merged = {rate: (done, expected) for done, expected, rate in short.rates if rate in keys}
    inside = {key for pair in merged.values() for key in pair}
    columns, cells, unknown = [], [], []
    for n, column in enumerate(table.columns):
        if column.key in inside or (short.columns and column.key not in short.columns):
            continue
        found = [row.cells[n] for row in rows]
        if column.key in merged:
            done, expected = (keys.index(key) for key in merged[column.key])
            found = [_counted(row.cells[done], row.cells[expected], row.cells[n], pack.language) for row in rows]
        if not short.form and not any(cell.shown for cell in found):
            continue
        figures = column.kind in ("count", "rate") and not short.form
        if figures and column.key not in _NUMBERING and all(cell.value is None for cell in found):
            unknown.append(column.title)
            continue
        if column.key == "upazila" and short.sums and pack.asked.division:
            column = replace(column, title=say("column.district", pack.language))
        least = _COUNTED if column.key in merged else 0
        columns.append(replace(column, width=max(min(column.width, _WIDEST), least)))
        cells.append(found)
    made = [replace(row, cells=of) for row, of in zip(rows, zip(*cells, strict=True), strict=True)]
    return tuple(columns), made, unknown


def _counted(done: PackCell, expected: PackCell, rate: PackCell, language: str) -> PackCell:
    """A rate beside its count; no data where nothing is expected."""
    shown = display.count_and_rate(done.value, expected.value, rate.value, language)
    return PackCell(rate.value, _unbroken(shown))


def _sources(pack: Pack) -> Iterator[tuple[str, str]]:
    """Of each part how many sources its figures have, and their numbers in the workbook."""
    language = pack.language
    for part in pack.parts:
        cited = {n for table in part.tables for row in table.all_rows for n in row.references} | set(part.cited)
        if cited:
            numbers = sorted(cited)
            shown = ranges(numbers, language)
            if len(shown) > _MOST_NUMBERS:
                shown = ranges([numbers[0]], language) + " – " + ranges([numbers[-1]], language)
            count = display.number(len(numbers), language)
            yield part.title, say("paper.source_count", language, count=count, numbers=shown)
