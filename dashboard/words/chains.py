"""A decision that returns, in words: since when, how often, how old, by which words it ended."""

from collections.abc import Callable
from typing import Any

from dashboard.wording import t
from dashboard.words.decisions import ending_words
from dashboard.words.display import day, number
from dashboard.words.rows import Row
from dashboard.words.status import CHAIN_STATUSES, ENDINGS, word


def age_words(months: int, language: str) -> str:
    """Whole months; less than one is said so."""
    if months < 1:
        return t("chain.age.new", language)
    return t("chain.age.one" if months == 1 else "chain.age", language, months=number(months, language))


def times_words(times: int, language: str) -> str:
    return t("chain.times", language, times=number(times, language))


def redated_words(row: Row, language: str) -> str:
    """Of a decision taken again with another due day: the first one, and how often it was changed; else nothing."""
    times = row["times_redated"]
    if not times:
        return ""
    first = day(row["first_due_on"], language)
    key = {1: "chain.redated.one", 3: "chain.redated.3"}.get(int(times), "chain.redated")
    return t(key, language, first=first, times=times_words(int(times), language))


def chain_words(row: Row, language: str) -> str:
    """Of a decision taken more than once: first raised, how often, how old; nothing of one that does not return."""
    if row["times_raised"] < 2:
        return ""
    return " · ".join(
        filter(
            None,
            (
                t("chain.first_raised", language, day=day(row["first_raised_on"], language)),
                times_words(row["times_raised"], language),
                age_words(row["age_months"], language),
                redated_words(row, language),
                t("chain.doubtful.link", language) if row["doubtful_link"] else "",
            ),
        )
    )


def closing_words(row: Row, language: str) -> str:
    """How it ended and what says so, with the day: words of a paper or of an entry, a register's row.

    Nothing of what is open, or ended by being said (the last minutes confirmed).
    """
    source = row["closed_quote"] and t("chain.quote", language, quote=row["closed_quote"])
    if not source and row["closed_row_no"] is not None:
        source = _register_words(row, language)
    if not source:
        return ""
    ended = t(f"ending.{row['ending']}", language)
    said = t("chain.closed_by", language, ending=ended, source=source, day=day(row["closed_on"], language))
    return " · ".join((said, t("chain.doubtful.end", language))) if row["doubtful_end"] else said


def _register_words(row: Row, language: str) -> str:
    key = "chain.register_row" if row["closed_sheet"] else "chain.register_row.csv"
    row_no = number(row["closed_row_no"], language)
    return t(key, language, path=row["closed_path"], sheet=row["closed_sheet"], row=row_no)


# What was said of a decision for years would push the others off the table: so much of it is shown at once, the latest.
MOST_REMARKS = 2


def progress_words(told: Row, language: str) -> str:
    """What a paper or an officer's entry says was done of a matter in part, with its day, and a doubt."""
    said = {"quote": told["quote"], "day": day(told["told_on"], language)}
    words = t(f"matters.progress.{told['told_by'] if told['quote'] else 'wordless'}", language, **said)
    return " · ".join((words, t("matters.progress.doubtful", language))) if told["doubtful"] else words


def doubt_words(row: Row, language: str) -> str:
    """What a person should look at: whether it is one decision, whether it was carried out."""
    doubts = [name for name in ("link", "end") if row[f"doubtful_{name}"]]
    return " · ".join(t(f"chain.doubtful.{name}", language) for name in doubts)


def worded_chains(
    rows: Any, link: Callable[[str, str], str], closing_link: Callable[[str], str], language: str
) -> list[dict[str, Any]]:
    """Rows of queries/decision_chains.sql for templates/chain_list.html; the links give addresses of papers."""
    return [
        {
            "text": row["text"],
            "topic": t(f"topic.{row['topic']}", language),
            "raised": [
                {
                    "day": day(raised, language),
                    "href": link(meeting, decision),
                    "doubt": t("chain.doubtful.link", language) if doubtful else "",
                }
                for meeting, decision, raised, doubtful in zip(
                    row["meeting_ids"], row["decision_ids"], row["raised_on"], row["doubtful_links"], strict=True
                )
            ],
            "times": times_words(row["times_raised"], language),
            "redated": redated_words(row, language),
            "age": age_words(row["age_months"], language),
            "status": ending_words(row, language) or word("chain", row["status"], language),
            "mark": ENDINGS.get(row["ending"], CHAIN_STATUSES[row["status"]]).mark,
            "colour": ENDINGS.get(row["ending"], CHAIN_STATUSES[row["status"]]).line,
            "closing": closing_words(row, language),
            "closing_href": closing_link(row["closed_meeting_id"]) if row["closed_meeting_id"] else "",
        }
        for row in rows
    ]
