"""The table of a letter from a division to a Deputy Commissioner: a row an upazila and thing owed or sent."""

from collections.abc import Sequence
from typing import Literal

from dashboard.exports.letters.days import day_words
from dashboard.exports.letters.points import (
    came_words,
    check_words,
    decision_place,
    is_seen_once,
    months_key,
    offices_words,
    sent_words,
    what_owed,
)
from dashboard.exports.letters.records import LetterRow, LetterTable
from dashboard.exports.letters.sources import Sources
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row

_OWED = ("serial", "upazila", "owed", "since", "told", "decided")
_SENT = ("serial", "upazila", "sent", "came")


def owed_table(rows: Sequence[Row], sources: Sources, language: str) -> LetterTable | None:
    """What is owed, since when, the last word, the decision that asks for it; None without rows.

    `rows`: of queries/owed_by_upazila.sql.
    """
    return _table("owed", _OWED, [_owed_cells(row, sources, language) for row in rows], rows, language)


def sent_table(rows: Sequence[Row], language: str) -> LetterTable | None:
    """What was received, and when; None without rows. `rows`: of queries/sent_by_upazila.sql."""
    cells = [(sent_words(row, language), _came(row, language)) for row in rows]
    return _table("sent", _SENT, cells, rows, language)


def _table(
    key: Literal["owed", "sent"],
    columns: tuple[str, ...],
    cells: Sequence[tuple[str, ...]],
    rows: Sequence[Row],
    language: str,
) -> LetterTable | None:
    if not rows:
        return None
    made = [
        LetterRow(
            (display.number(number, language), row[f"upazila_{language}"] or say("letter.own", language), *told),
            check_words(row, language),
        )
        for number, (row, told) in enumerate(zip(rows, cells, strict=True), 1)
    ]
    alt = say(f"letter.table.{key}", language, district=rows[0][f"district_{language}"])
    return LetterTable(key, columns, tuple(made), alt)


def _owed_cells(row: Row, sources: Sources, language: str) -> tuple[str, ...]:
    month = display.month(row["month"], language)
    if row["what"] in ("office_ideas", "innovator_moved"):
        owed = offices_words(row, language)
    else:
        owed = say(f"letter.row.{what_owed(row)}", language, month=month, topic=row.get("topic") or "")
    if row["reason"]:
        owed = say("letter.row.reason", language, owed=owed, reason=row["reason"])
    told = [say("letter.told.not_looked", language) if is_seen_once(row) else _told(row, language)]
    if row["months_overdue"]:
        told.append(say(f"letter.told.{months_key(row)}", language, count=row["months_overdue"]))
    decided = decision_place(row, sources, language) if row["decision_id"] else ""
    return owed, _since(row, language), " ".join(told), decided


def _since(row: Row, language: str) -> str:
    """The due day; of a portal, that has none, the day it was found not current."""
    if not row["since"]:
        return say("letter.since.unknown", language)
    day = day_words(row["since"], language)
    return say("letter.row.since.portal_open", language, day=day) if row["what"] == "portal_open" else day


def _came(row: Row, language: str) -> str:
    """The day it came, where it is known; else who says so: the register is the district's."""
    return came_words(row, language) if row["event_on"] or row["origin"] == "own_paper" else _told(row, language)


def _told(row: Row, language: str) -> str:
    level = row["said_team_level"] or "register"
    return say(f"letter.told.{level}", language, day=day_words(row["said_held_on"] or row["stated_on"], language))
