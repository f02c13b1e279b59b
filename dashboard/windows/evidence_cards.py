"""The cards of the evidence window in words: what is said, the quoted words, on which day, in which file."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from dashboard.view.file_names import file_words
from dashboard.wording import t
from dashboard.words.chains import chain_words, closing_words
from dashboard.words.decisions import due_words, implementer_words, status_words
from dashboard.words.display import day, number
from dashboard.words.facts import FactCard
from dashboard.words.rows import Row

Card = dict[str, Any]


def fact_card(card: FactCard, href: str | None, language: str, corrections: Sequence[Mapping[str, str]] = ()) -> Card:
    """A fact for templates/evidence.html; `href` leads to its words in the paper, None for a register's row.

    `corrections`: links (words, href) to where it can be corrected.
    """
    return {
        "said": card.said,
        "marks": card.marks,
        "places": ", ".join(card.places),
        "quote": card.quote,
        "reason": t("evidence.reason", language, reason=card.reason) if card.reason else "",
        "source": source_words(card.known_on, card.path, language, card.item_no, cell=card.cell),
        "href": href,
        "link": t("evidence.open_minutes", language),
        "corrections": corrections,
        "correct": t("data.correct_this", language),
    }


def decision_card(
    row: Row, path: str | None, place_names: Callable[[Sequence[str]], str], href: str, language: str
) -> Card:
    """A decision (a row of queries/decision_followup.sql) for templates/evidence.html."""
    marks = [t("decision.carried_over", language)] if row["carried_over"] else []
    if due := due_words(row, language):
        marks.append(t("decision.due", language, due=due))
    marks += [words for words in (chain_words(row, language), closing_words(row, language)) if words]
    return {
        "said": status_words(row, language),
        "marks": marks,
        "places": implementer_words(row, place_names, language),
        "quote": row["text"],
        "reason": "",
        "source": source_words(row["known_on"], path, language, int(row["item_no"]), int(row["decision_no"])),
        "href": href,
        "link": t("evidence.open_minutes", language),
        "corrections": [],
    }


def source_words(
    known_on: date | None,
    path: str | None,
    language: str,
    item_no: int | None = None,
    decision_no: int | None = None,
    cell: str = "",
) -> str:
    """Where the words stand: as stated on a day, agenda item, decision, file, cell; what is unknown is left out."""
    parts = []
    if known_on is not None:
        parts.append(t("evidence.stated_on", language, day=day(known_on, language)))
    if item_no is not None:
        parts.append(t("evidence.item", language, item=number(item_no, language)))
    if decision_no is not None:
        parts.append(t("evidence.decision_no", language, no=number(decision_no, language)))
    if path is not None:
        parts.append(file_words(path, language))
    if cell:
        parts.append(cell)
    return " · ".join(parts)
