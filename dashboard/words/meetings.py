"""A meeting's head and the standing rules its paper states, in words; what is not given is said to be missing."""

from collections.abc import Iterable
from typing import Any

from dashboard.wording import t
from dashboard.words.display import day, digits, month, number
from dashboard.words.rows import Row

# Those that have words; a newer reader is named as it is.
READERS = ("text", "docx", "html", "office", "pdf", "ocr", "bijoy")


def meeting_title(row: Row, language: str) -> str:
    """Whose meeting of which month: জুলাই ২০১৬ · জেলা ইনোভেশন টিম, কুড়িগ্রাম. Reads a row of queries/meetings.sql."""
    level = row["team_level"]
    place = row[f"{level}_{language}"] or row[f"district_{language}"]
    return t(f"meeting.title.{level}", language, month=month(row["month"], language), place=place)


def meeting_link_words(row: Row, language: str) -> str:
    """The title with the day held and what was read of it, for a list of meetings."""
    counts = {name: number(int(row[name]), language) for name in ("items", "decisions", "statements")}
    held = row["held_on"]
    parts = [meeting_title(row, language)]
    if held is not None:
        parts.append(t("meeting.held_on_day", language, day=day(held, language)))
    parts.append(t("meeting.counts", language, **counts))
    return " · ".join(parts)


def head_rows(row: Row, language: str) -> list[dict[str, Any]]:
    """Label and words of each line of the head, in the order of a paper's own; what is not there says so."""
    held, issued = row["held_on"], row["issued_on"]
    review = row["review_month"]
    lines = {
        "held_on": held and day(held, language),
        "start_time": clock(row["start_time"], language),
        "venue": row["venue"],
        "chair": row["chair"],
        "memo_no": digits(row["memo_no"] or "", language),
        "issued_on": issued and _issued(row, language),
        "attendees": _people(row["attendees"], language),
        "path": row["path"],
        "reader": t(f"reader.{row['reader']}", language) if row["reader"] in READERS else row["reader"],
    }
    if review is not None:
        lines["review_month"] = month(review, language)
    return [
        {
            "label": t(f"meeting.{name}", language),
            "words": words or t("meeting.not_given", language),
            "missing": not words,
        }
        for name, words in lines.items()
    ]


def _people(count: int | None, language: str) -> str:
    """How many attended; not shown where only a part of the paper is."""
    if count is None:
        return t("scope.withheld", language)
    return t("meeting.people", language, count=number(int(count), language))


def clock(time: str | None, language: str) -> str | None:
    """A time of day with the language's digits."""
    if time is None:
        return None
    return ":".join(number(int(part), language).rjust(2, number(0, language)) for part in time.split(":"))


def _issued(row: Row, language: str) -> str:
    """The day of issue and how many days after the meeting it is."""
    words = day(row["issued_on"], language)
    days = row["days_to_issue"]
    if days is None:
        return words
    return t("meeting.issued_after", language, day=words, days=number(int(days), language))


def deadline_sentences(rows: Iterable[Row], language: str) -> list[str]:
    """One sentence a rule that the paper states, beside the rule in use; reads queries/stated_deadlines.sql."""
    return [_deadline_sentence(row, language) for row in rows]


def _deadline_sentence(row: Row, language: str) -> str:
    what = t(f"deadline.{row['kind']}", language)
    stated = rule_words(int(row["day"]), int(row["month_offset"]), language)
    if not row["differs"]:
        return t("deadline.same", language, what=what, stated=stated)
    if row["rule_day"] is None:
        return t("deadline.no_rule", language, what=what, stated=stated)
    used = rule_words(int(row["rule_day"]), int(row["rule_month_offset"]), language)
    return t("deadline.differs", language, what=what, stated=stated, used=used)


def rule_words(day_of_month: int, month_offset: int, language: str) -> str:
    """By which day, of the month itself or of one after it."""
    which = "same_month" if month_offset == 0 else "next_month" if month_offset == 1 else "later_month"
    return t(
        f"deadline.rule.{which}", language, day=number(day_of_month, language), months=number(month_offset, language)
    )
