"""What ties a decision to other words, side by side, in words: rows of queries/decision_ties.sql."""

from collections.abc import Callable, Iterable
from typing import Any

from dashboard.wording import t
from dashboard.words.corrected_decisions import verdict_words
from dashboard.words.display import day, month, number
from dashboard.words.rows import Row


def tie_cards(rows: Iterable[Row], language: str, link: Callable[[Row], str] | None = None) -> list[dict[str, Any]]:
    """Cards for templates/ties.html: what is said of both, each with its day and words; `link`: where it is judged."""
    return [
        {
            "said": t(f"tie.{row['what']}", language, place=number(place, language)),
            "mark": _mark(row, language),
            "mine": {"title": _when(row["held_on"], row["month"], language), "words": row["text"]},
            "other": {"title": _when(row["other_held_on"], row["other_month"], language), "words": row["other_text"]},
            "ending": t(f"ending.{row['ending']}", language) if row["ending"] else "",
            "href": link(row) if link else "",
            "link": t("tie.judge", language),
        }
        for place, row in enumerate(rows, start=1)
    ]


def _mark(row: Row, language: str) -> str:
    if row["verdict"]:
        return verdict_words(row["what"], row["verdict"], language)
    return t("tie.doubtful", language) if row["doubtful"] else ""


def _when(held_on: Any, of_month: Any, language: str) -> str:
    return t("tie.meeting", language, day=day(held_on, language) if held_on else month(of_month, language))
