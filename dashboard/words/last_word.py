"""A “no” that is older than its due day: it counts in the rate, and is shown with the days of both."""

from collections import Counter
from collections.abc import Iterable

from dashboard.wording import t
from dashboard.words.display import day, month
from dashboard.words.rows import Row
from dashboard.words.status import Status, word

# Beside the mark, or the name on a map, of what a person corrected.
CORRECTED = "*"


def is_before_due(row: Row) -> bool:
    """Whether the last word of a row (status, is_overdue) is a “no” not newer than the due day: nothing is overdue."""
    return row["status"] == Status.NOT_RECEIVED and not row["is_overdue"]


def before_due_words(kind: str, row: Row, language: str) -> str:
    """The words “not received by 26-07-2016; due 28-07-2016; nothing known since”. Reads stated_on, due_on."""
    said = {"status": word(kind, Status.NOT_RECEIVED, language), "stated": day(row["stated_on"], language)}
    if row["due_on"] is None:
        return t("status.before_due.undated", language, **said)
    return t("status.before_due", language, due=day(row["due_on"], language), **said)


def status_in_full(kind: str, row: Row, language: str) -> str:
    """The status in words; of a “no” older than the due day with both days, of what was done without a due day which
    of the two days is not known. Reads event_on or held_on, where there. Ideas that
    are listed for the campaign of another month (counted_in, where there) name it.
    """
    if is_before_due(row):
        return before_due_words(kind, row, language)
    if row.get("counted_in"):
        return t("status.idea_submitted.counted_in", language, month=month(row["counted_in"], language))
    return word_of(kind, row["status"], [row], language)


def latest_status(kind: str, row: Row, language: str) -> str:
    """The status of the last of several months in full, from the columns latest_… of queries/idea_submissions.sql."""
    names = ("status", "is_overdue", "stated_on", "due_on", "event_on", "counted_in")
    return status_in_full(kind, {name: row[f"latest_{name}"] for name in names}, language)


def word_of(kind: str, status: str, rows: Iterable[Row], language: str) -> str:
    """The status of these rows in words, as `received_word` has it."""
    if status != Status.RECEIVED:
        return word(kind, status, language)
    days = [row.get("event_on") or row.get("held_on") for row in rows if row["status"] == status]
    return received_word(kind, sum(day is not None for day in days), len(days), language)


def received_word(kind: str, dated: int, done: int, language: str) -> str:
    """“Received” of so many whose timeliness is not known: their own day is not known, or (`dated`) the due day."""
    if not dated:
        return word(kind, Status.RECEIVED, language)
    return t(f"status.{kind}.received.{'no_due' if dated == done else 'either'}", language)


def status_marked(kind: str, row: Row, language: str) -> str:
    """The status in full and that a person corrected it, where no remark beside it says so. Reads corrected."""
    told = status_in_full(kind, row, language)
    return f"{told} · {t('legend.corrected', language)}" if row["corrected"] else told


def count_before_due(kind: str, rows: Iterable[Row], language: str) -> Counter[str]:
    """How many of the rows are a “no” older than the due day, by its words."""
    return Counter(before_due_words(kind, row, language) for row in rows if is_before_due(row))
