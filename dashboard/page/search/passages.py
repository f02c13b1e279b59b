"""Passages that a search found, in words: where each stands, its text cut short around the words, those marked."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.page.search.terms import WORD
from dashboard.view.evidence_request import DECISION, PARAMETER, EvidenceRequest
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link, this_page
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.meetings import meeting_title
from dashboard.words.rows import Row

# A longer text is cut: so much before its first word found, so much in all (characters).
LEAD, LONGEST = 90, 360


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text, in order and without gaps; `found` where it is a word that was searched."""

    text: str
    found: bool


def marked_pieces(text: str, marked: Collection[str]) -> list[Piece]:
    """`text` cut at the words in `marked`; a long text is cut short around the first of them."""
    spans = [word.span() for word in WORD.finditer(text) if word[0] in marked]
    begin, end = _shown_part(text, spans[0][0] if spans else 0)
    pieces = [Piece("… ", False)] if begin else []
    at = begin
    for start, stop in spans:
        if begin <= start and stop <= end:
            pieces += [Piece(text[at:start], False), Piece(text[start:stop], True)]
            at = stop
    pieces.append(Piece(text[at:end] + (" …" if end < len(text) else ""), False))
    return [piece for piece in pieces if piece.text]


def _shown_part(text: str, first: int) -> tuple[int, int]:
    """Where the part of a text begins and ends that is shown, at spaces, so that the word at `first` is in it."""
    if len(text) <= LONGEST:
        return 0, len(text)
    begin = 0 if first <= LEAD else text.find(" ", first - LEAD, first) + 1 or first
    end = begin + LONGEST
    return begin, len(text) if end >= len(text) else max(text.rfind(" ", begin, end), first) or end


def worded_passages(rows: Sequence[Row], filters: Filters, **state: str) -> list[dict[str, Any]]:
    """Rows of queries/search_found.sql for templates/search_found.html. `state`: what the page's address asks for."""
    return [_worded(row, filters, state) for row in rows]


def _worded(row: Row, filters: Filters, state: dict[str, str]) -> dict[str, Any]:
    language, marked = filters.language, frozenset(row["marked"])
    is_decision = row["kind"] == "decision"
    request = EvidenceRequest(DECISION, decision=row["fact_id"]).written()
    who = "; ".join(row["implementers"] or ()) if is_decision else ""
    return {
        "where": meeting_title(row, language),
        "at": _place_in_paper(row, language),
        "href": minutes_link(filters, row["meeting_id"], row["fact_id"]),
        "decision": this_page(filters, **{PARAMETER: request}, **state) if is_decision else "",
        "title": marked_pieces(row["title"] or "", marked),
        "text": marked_pieces(row["text"] or "", marked),
        "who": marked_pieces(who, marked),
    }


def _place_in_paper(row: Row, language: str) -> str:
    """The day of the meeting, and the item or decision within its paper."""
    item = row["item_no"]
    parts = [day(row["held_on"], language)] if row["held_on"] else []
    if row["kind"] == "decision":
        no = row["fact_id"].rpartition("/")[2]
        numbers = {"item": number(item, language), "no": number(int(no), language)}
        parts.append(t("paper.decision_numbered", language, **numbers))
    elif item is not None:
        parts.append(t("paper.item_numbered", language, item=number(item, language)))
    return " · ".join(parts)
