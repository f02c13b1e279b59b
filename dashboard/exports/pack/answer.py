"""Page 1: who did not send, who is late, what is overdue, what changed, each in a sentence; what is to be decided."""

from collections.abc import Sequence

from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.naming import named
from dashboard.exports.pack.records import PackAnswer
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.last_word import count_before_due, is_before_due
from dashboard.words.rows import Row
from dashboard.words.status import Status
from etl import StatementKind

_MINUTES = StatementKind.MINUTES_RECEIVED
_DIALOGUE = StatementKind.DIALOGUE_HELD
MOST_POINTS = 3
# A decision's words beyond this many letters stand in the workbook.
_QUOTED = 110


def answer(data: PackData) -> PackAnswer:
    """Five sentences with names, and at most three points for the meeting."""
    minutes = data.ask("upazila_months", kind=_MINUTES)
    overdue = data.ask("overdue")
    missing = [row for row in minutes if row["status"] == Status.NOT_RECEIVED and row["is_overdue"]]
    unsure = [row for row in minutes if is_before_due(row)]
    held = [row for row in overdue if row["what"] == _DIALOGUE]
    undone = [row for row in overdue if row["what"] == "decision"]
    said = (
        _minutes(data, minutes, missing, unsure),
        _late(data, minutes),
        _dialogues(data, held),
        _decisions(data, undone),
        _changed(data),
    )
    return PackAnswer(
        said, _points(data, {"minutes": missing, "unsure": unsure, "dialogues": held, "decisions": undone})
    )


def _say(data: PackData, key: str, rows: Sequence[Row] = (), **values: object) -> str:
    """The words of answer.<key>; `count`: how many rows."""
    return say(f"answer.{key}", data.language, count=display.number(len(rows), data.language), **values)


def _minutes(data: PackData, minutes: Sequence[Row], missing: Sequence[Row], unsure: Sequence[Row]) -> str:
    """How many sent, who did not by name, of whom nothing is known."""
    language, month = data.language, display.month(data.asked.month, data.language)
    total = data.measure(_MINUTES)
    unknown = [row for row in minutes if row["status"] == Status.NO_DATA]
    if not total["expected"]:
        waiting = any(row["status"] == Status.NOT_DUE_YET for row in minutes)
        return _say(data, "minutes.not_due" if waiting else "minutes.unknown", month=month)
    figures = display.measured_words(total, language)
    parts = [_say(data, "minutes", month=month, figures=figures)]
    if missing:
        parts.append(_say(data, "minutes.missing", missing, names=named(data, missing)))
    for words in count_before_due(_MINUTES, unsure, language):
        of = [row for row in unsure if words in count_before_due(_MINUTES, [row], language)]
        parts.append(_say(data, "minutes.before_due", of, words=words, names=named(data, of)))
    if unknown:
        parts.append(_say(data, "minutes.no_word", unknown, names=named(data, unknown)))
    return " ".join(parts)


def _late(data: PackData, minutes: Sequence[Row]) -> str:
    """Who sent after the due day, with the day; that no day is known, where none is."""
    late = [row for row in minutes if row["status"] == Status.LATE]
    if late:
        return _say(
            data, "late", late, names=named(data, late, lambda row: display.day(row["event_on"], data.language))
        )
    timed = [row for row in minutes if row["status"] == Status.ON_TIME]
    return _say(data, "late.none" if timed else "late.unknown", timed)


def _dialogues(data: PackData, overdue: Sequence[Row]) -> str:
    """How many were held, and which are overdue by upazila and planned month."""
    language, total = data.language, data.measure(_DIALOGUE)
    if not total["expected"]:
        return _say(data, "dialogues.unknown")
    figures = display.measured_words(total, language)
    said = _say(data, "dialogues", figures=figures)
    if not overdue:
        return f"{said} {_say(data, 'dialogues.none')}"
    names = named(data, overdue, lambda row: display.month(row["month"], language))
    return f"{said} {_say(data, 'dialogues.overdue', overdue, names=names)}"


def _decisions(data: PackData, overdue: Sequence[Row]) -> str:
    """How many are open, how many overdue, and the one overdue longest in its own words."""
    language, total = data.language, data.measure("decision_open")
    if not total["expected"]:
        return _say(data, "decisions.unknown")
    figures = display.count(total["done"], total["expected"], language)
    said = _say(data, "decisions", figures=figures)
    if not overdue:
        return f"{said} {_say(data, 'decisions.none')}"
    oldest = min(overdue, key=lambda row: row["since"])
    words = _say(
        data,
        "decisions.overdue",
        overdue,
        since=display.day(oldest["since"], language),
        place=data.team_place(oldest["team_code"]),
        text=display.cut(oldest["text"], _QUOTED),
    )
    return f"{said} {words}"


def _changed(data: PackData) -> str:
    """Who is missing that sent the month before, or was said to before the due day; who sent again; how many matters
    ended.
    """
    found = data.ask("since_month_before")
    changes = ("missing", "said_before", "recovered")
    of = {change: [row for row in found if row["change"] == change] for change in (*changes, "ended")}
    parts = [
        _say(data, f"changed.{change}", of[change], names=named(data, of[change])) for change in changes if of[change]
    ]
    compared = next((row["count"] for row in found if row["change"] == "compared"), 0)
    if not parts:
        parts = [_say(data, "changed.none" if compared else "changed.unknown")]
    if of["ended"]:
        parts.append(_say(data, "changed.ended", of["ended"]))
    return " ".join(parts)


def _points(data: PackData, owed: dict[str, list[Row]]) -> tuple[str, ...]:
    """A point for each thing that waits for a decision of the meeting, the first three."""
    month = display.month(data.asked.month, data.language)
    return tuple(_say(data, f"point.{what}", rows, month=month) for what, rows in owed.items() if rows)[:MOST_POINTS]
