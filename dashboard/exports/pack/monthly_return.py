"""The month's return, in the table that offices know (domain.md section 7)."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.exports.pack import cells
from dashboard.exports.pack.by_district import by_district
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackCell, PackColumn, PackRow, Part, Role, Sentence, Table
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import DONE
from etl import StatementKind

KEY = "return"
_MARKS = ("inferred", "doubtful", "corrected", "in_conflict")
_KINDS = {"meeting": StatementKind.MEETING_HELD, "minutes": StatementKind.MINUTES_RECEIVED}
_IDEAS = ("ideas_received", "implemented_ideas", "ongoing_ideas")


def monthly_return(data: PackData) -> Part:
    """One row an upazila, under each district its sum (of a division), and the sum of all."""
    language = data.language
    found = data.ask("monthly_return")
    columns = _columns(language)
    table = Table(
        key=KEY,
        title=say("table.return", language, month=display.month(data.asked.month, language)),
        columns=columns,
        rows=tuple(_rows(data, found, columns)),
        total=_sum_row(data, found[-1], found, "total") if found else None,
        notes=tuple(_notes(data, found)),
        empty=say("table.return.empty", language),
    )
    return Part(KEY, say("part.return", language), _sentences(data, found), (table,))


def _columns(language: str) -> tuple[PackColumn, ...]:
    return (
        cells.column(KEY, "serial", language, "count", 6),
        cells.column(KEY, "upazila", language, "text", 18),
        cells.column(KEY, "meeting_on", language, "day", 16),
        cells.column(KEY, "minutes_on", language, "day", 18),
        *(cells.column(KEY, key, language, "count", 11) for key in _IDEAS),
        cells.column(KEY, "remarks", language, "text", 34),
    )


def _rows(data: PackData, found: list[Row], columns: tuple[PackColumn, ...]) -> Iterator[PackRow]:
    """The upazilas, numbered throughout; of a division each district's sum below its upazilas."""
    serials = {row["upazila_code"]: n for n, row in enumerate((r for r in found if r["level"] == "upazila"), 1)}
    sums = {row["district_code"]: row for row in found if row["level"] == "district"}

    def sum_of(code: str) -> PackRow:
        return _sum_row(data, sums[code], [row for row in found if row["district_code"] == code], "sum")

    return by_district(
        data,
        [row for row in found if row["level"] == "upazila"],
        columns,
        lambda row: _upazila_row(data, row, serials[row["upazila_code"]]),
        sum_of,
    )


def _upazila_row(data: PackData, row: Row, serial: int) -> PackRow:
    language, code = data.language, row["upazila_code"]
    ideas = data.cite_since(StatementKind.IDEA_SUBMITTED, [code], row["ideas_from"] or data.asked.month)
    return PackRow(
        (
            cells.count(serial, language),
            cells.text(display.place(row, language)),
            *(_event(data, row, name) for name in _KINDS),
            *(cells.count(row[key], language, () if row[key] is None else ideas) for key in _IDEAS),
            cells.text(_remarks(row, language)),
        ),
        code,
    )


def _event(data: PackData, row: Row, name: str) -> PackCell:
    """The day it took place, else its status in words."""
    kind, code = _KINDS[name], row[f"{name}_status"]
    references = data.cite(kind, row["upazila_code"], row["month"])
    said = cells.status(kind, code, data.language, references)
    if row[f"{name}_on"] is None or code not in DONE:
        return PackCell(None, said.shown, references, code)
    return PackCell(row[f"{name}_on"], display.day(row[f"{name}_on"], data.language), references, code)


def _remarks(row: Row, language: str) -> str:
    """Why something is missing or late, and marks such as doubtful or in conflict."""
    words = []
    for name in _KINDS:
        if row[f"{name}_status"] == "late":
            due = display.day(row[f"{name}_due_on"], language)
            words.append(say(f"remark.{name}_late", language, due=due))
        marks = [say(f"remark.{mark}", language) for mark in _MARKS if row[f"{name}_{mark}"]]
        reason = row[f"{name}_reason"]
        said = [*([reason] if reason else []), *marks]
        if said:
            words.append(say(f"remark.{name}", language, said=", ".join(said)))
    words += _stages_unknown(row, language)
    return "; ".join(words)


def _stages_unknown(row: Row, language: str) -> list[str]:
    """How many of the ideas have no known stage, where there are any."""
    count = row["stage_unknown_ideas"]
    return [say("remark.stages_unknown", language, count=count)] if count else []


def _sum_row(data: PackData, row: Row, of: list[Row], role: Role) -> PackRow:
    """The sum of a district or of all; it cites the sources of the rows it sums."""
    language = data.language
    upazilas = [each["upazila_code"] for each in of if each["level"] == "upazila"]
    first = row["ideas_from"] or data.asked.month
    month = row["month"] or data.asked.month
    cited = {name: data.cite_since(kind, upazilas, month) for name, kind in _KINDS.items()}
    ideas = data.cite_since(StatementKind.IDEA_SUBMITTED, upazilas, first)
    title = say(f"row.{role}", language, place=row[f"district_{language}"] or "")

    def rate(done: str, expected: str, share: str, name: str) -> PackCell:
        return cells.counted_rate(row[done], row[expected], row[share], language, cited[name])

    return PackRow(
        (
            cells.NOTHING,
            cells.text(title),
            rate("held_meetings", "expected_meetings", "meeting_rate", "meeting"),
            rate("received_reports", "expected_reports", "reporting_rate", "minutes"),
            *(cells.count(row[key], language, () if row[key] is None else ideas) for key in _IDEAS),
            cells.text("; ".join(filter(None, [cells.ideas_known_of(row, language), *_stages_unknown(row, language)]))),
        ),
        row["district_code"] or data.asked.place_code,
        role,
    )


def _sentences(data: PackData, found: list[Row]) -> tuple[Sentence, ...]:
    """One sentence on minutes, one on meetings."""
    if not found:
        return ()
    language, total = data.language, found[-1]
    said = []
    for name, done, expected, share, unknown in (
        ("minutes", "received_reports", "expected_reports", "reporting_rate", "unknown_reports"),
        ("meeting", "held_meetings", "expected_meetings", "meeting_rate", "unknown_meetings"),
    ):
        references = data.cite_since(_KINDS[name], None, data.asked.month)
        known = "known" if total[unknown] else "all_known"
        key = known if total[expected] else "unknown"
        said.append(
            Sentence(
                say(
                    f"return.{name}.{key}",
                    language,
                    figures=display.count_and_rate(total[done], total[expected], total[share], language),
                    upazilas=display.number(total["upazilas"], language),
                    unknown=display.number(total[unknown], language),
                ),
                references,
            )
        )
    return tuple(said)


def _notes(data: PackData, found: list[Row]) -> Iterator[str]:
    """The due days, and the month from which ideas are counted."""
    language = data.language
    for name in _KINDS:
        days = sorted({row[f"{name}_due_on"] for row in found if row[f"{name}_due_on"]})
        if days:
            shown = ", ".join(display.day(day, language) for day in days)
            yield say(f"note.{name}_due", language, days=shown)
        else:
            yield say(f"note.{name}_due_unknown", language)
    first = sorted({row["ideas_from"] for row in found if row["ideas_from"]})
    if first:
        shown = ", ".join(display.month(month, language) for month in first)
        yield say("note.ideas_from", language, month=shown, to_month=display.month(data.asked.month, language))
    yield say("note.references", language)
