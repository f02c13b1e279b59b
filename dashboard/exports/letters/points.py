"""The points of a letter: one thing owed or sent, and which source says so. They claim no more than the source."""

from collections.abc import Iterator
from datetime import date

from dashboard.exports.letters.records import Point
from dashboard.exports.wording import say
from dashboard.words import display
from dashboard.words.rows import Row
from dashboard.words.status import Status


def owed_point(row: Row, language: str) -> Point:
    """What is missing, since when, who said so, which decision requires it. `row`: of queries/owed_by_upazila.sql."""
    what = row["what"]
    sentences = [
        say(f"letter.owed.{what}", language, month=display.month(row["month"], language)),
        *([say(f"letter.since.{what}", language, day=display.day(row["since"], language))] if row["since"] else []),
        _said(row, say(f"letter.not_done.{what}", language), language),
        *([say("letter.reason", language, reason=row["reason"])] if row["reason"] else []),
        *_decided(row, language),
    ]
    return Point(" ".join(sentences), _check(row, language))


def sent_point(row: Row, language: str) -> Point:
    """What was received, and the day if known, else who said so. `row`: of queries/sent_by_upazila.sql."""
    what, counted = row["what"], row["counted"]
    key = f"letter.sent.{what}" if what != "idea_submitted" or counted is None else "letter.sent.ideas_counted"
    month, count = display.month(row["month"], language), display.number(counted, language)
    return Point(f"{say(key, language, month=month, count=count)} {_came(row, language)}", _check(row, language))


def meeting_words(meeting: Row, language: str) -> str:
    """The minutes of a meeting, memo number and day where known. Reads month, held_on, memo_no, issued_on."""
    held_on, memo_no, issued_on = meeting["held_on"], meeting["memo_no"], meeting["issued_on"]
    words = say("letter.source", language, month=display.month(meeting["month"], language))
    if held_on:
        words += say("letter.source.held", language, day=display.day(held_on, language))
    if memo_no:
        words += say("letter.source.memo", language, memo=display.digits(memo_no, language))
    if issued_on:
        words += say("letter.source.issued", language, day=display.day(issued_on, language))
    return words + say("letter.source.end", language)


def _said(row: Row, what: str, language: str) -> str:
    """`what`, and who says so: a meeting of the district's team, the upazila's minutes, or the office's register."""
    day: date = row["said_held_on"] or row["stated_on"]
    level = row["said_team_level"] or "register"
    return say(f"letter.said.{level}", language, day=display.day(day, language), item=_item(row, language), what=what)


def _item(row: Row, language: str) -> str:
    item = row["said_item_no"]
    return "" if item is None else say("letter.item", language, item=display.number(item, language))


def _decided(row: Row, language: str) -> Iterator[str]:
    """The number of the decision; also its meeting's day if that is not the meeting just named; its target."""
    if row["decision_id"] is None:
        return
    at = {
        "item": display.number(row["decision_item_no"], language),
        "no": display.number(row["decision_no"], language),
        "day": display.day(row["decision_held_on"], language),
    }
    key = "letter.decided" if row["decision_meeting_id"] == row["said_meeting_id"] else "letter.decided_elsewhere"
    yield say(key, language, **at)
    if row["decision_due_on"]:
        yield say("letter.target", language, target=display.day(row["decision_due_on"], language))
    elif row["decision_due_month"]:
        yield say("letter.target", language, target=display.month(row["decision_due_month"], language))


def _came(row: Row, language: str) -> str:
    """When it was received; "in time" only where the day and the due day are known."""
    if row["event_on"]:
        key = "letter.came.on_time" if row["status"] == Status.ON_TIME else "letter.came"
        due = display.day(row["due_on"], language)
        return say(key, language, day=display.day(row["event_on"], language), due=due)
    if row["origin"] == "own_paper":
        return say("letter.came.own_paper", language)
    return _said(row, say(f"letter.has_come.{row['what']}", language), language)


def _check(row: Row, language: str) -> str:
    return say("letter.check", language) if row["to_check"] else ""
