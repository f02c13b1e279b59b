"""A paper as read, as HTML: items and decisions beside the source text, the quoted words marked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from dashboard.markup import render
from dashboard.page.minutes.passages import cut_passages, find_words, lead_in
from dashboard.wording import t
from dashboard.words.decisions import decision_style, due_words, ending_words, implementer_words
from dashboard.words.display import number, place
from dashboard.words.facts import fact_marks, fact_words
from dashboard.words.rows import Row
from dashboard.words.status import word

_WORDS = (
    "items", "source", "carried_over", "due", "implementers", "show_words", "discussion", "no_items", "words_not_found",
    "whole_text", "earlier_part", "record",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PaperRead:
    """What the queries give of one meeting: rows of meeting_items, decision_followup, meeting_statements; the text."""

    items: Sequence[Row]
    decisions: Sequence[Row]
    statements: Sequence[Row]
    text: str


@dataclass(frozen=True, slots=True)
class MarkedPiece:
    """A piece of the text and, where it is quoted, the anchor that links lead to."""

    text: str
    facts: tuple[str, ...]
    asked: bool
    anchor: str


def quoted_facts(paper: PaperRead, asked: str | None) -> dict[str, str]:
    """The words of each fact of the paper by its id: a decision's own text, a statement's quote.

    An agenda item's discussion (without one its title) only where it is `asked` for: it would mark half of the paper.
    """
    items = {row["fact_id"]: row["discussion"] or row["title"] for row in paper.items if row["fact_id"] == asked}
    decisions = {row["decision_id"]: row["text"] for row in paper.decisions}
    return items | decisions | {row["fact_id"]: row["quote"] for row in paper.statements}


def marked_text(paper: PaperRead, asked: str | None) -> tuple[list[MarkedPiece], int | None]:
    """The text in pieces and, where `asked` is quoted in it, the number of the piece to begin reading at."""
    places = {fact: find_words(paper.text, words) for fact, words in quoted_facts(paper, asked).items()}
    spans = {fact: span for fact, span in places.items() if span}
    begin = lead_in(paper.text, spans[asked][0]) if asked in spans else 0
    # a span without words: it cuts the text where the reading begins
    cut = cut_passages(paper.text, [*spans.items(), ("", (begin, begin))], asked)
    pieces = [MarkedPiece(piece.text, piece.facts, piece.asked, f"w{no}") for no, piece in enumerate(cut)]
    ends = list(accumulate(len(piece.text) for piece in pieces))
    return pieces, next(no for no, end in enumerate(ends) if end > begin) if asked in spans else None


def paper_html(
    paper: PaperRead,
    asked: str | None,
    place_names: Callable[[Sequence[str]], str],
    language: str,
    whole_href: str,
    record_href: Callable[[str], str] = lambda decision: "",
) -> str:
    """templates/paper.html. `asked` is a fact's id, of this paper or not; `whole_href` the view without it.

    `record_href`: the address of the window in which a person says something of a decision; "" for none.
    """
    pieces, begin = marked_text(paper, asked)
    anchors = {fact: piece.anchor for piece in reversed(pieces) for fact in piece.facts}
    return render(
        "paper",
        language=language,
        words={name: t(f"paper.{name}", language) for name in _WORDS},
        items=[_item(row, paper, asked, anchors, place_names, language) for row in paper.items],
        record_href=record_href,
        asked=_asked_fact(paper, asked, begin is None and bool(paper.text), language),
        whole_href=whole_href,
        before=pieces[: begin or 0],
        after=pieces[begin or 0 :],
    )


def _item(
    row: Row,
    paper: PaperRead,
    asked: str | None,
    anchors: Mapping[str, str],
    place_names: Callable[[Sequence[str]], str],
    language: str,
) -> dict[str, Any]:
    """One agenda item for the template; open where nothing is asked for or where it holds what is asked for."""
    no = int(row["item_no"])
    decisions = [d for d in paper.decisions if d["item_no"] == no]
    said_here = {s["fact_id"] for s in paper.statements if s["item_no"] == no} | {d["decision_id"] for d in decisions}
    said_here.add(row["fact_id"])
    known = asked in quoted_facts(paper, asked)
    return {
        "no": no,
        "number": number(no, language),
        "title": row["title"] or t("paper.untitled", language),
        "counted": t("paper.decisions_counted", language, count=number(len(decisions), language)),
        "open": not known or asked in said_here,
        "asked": asked in said_here,
        "discussion": row["discussion"],
        "decisions": [_decision(d, asked, anchors, place_names, language) for d in decisions],
    }


def _decision(
    row: Row, asked: str | None, anchors: Mapping[str, str], place_names: Callable[[Sequence[str]], str], language: str
) -> dict[str, Any]:
    style = decision_style(row)
    return {
        "text": row["text"],
        "asked": row["decision_id"] == asked,
        "status": ending_words(row, language) or word("decision", row["status"], language),
        "mark": style.mark,
        "colour": style.line,
        "carried_over": bool(row["carried_over"]),
        "due": due_words(row, language),
        "implementers": implementer_words(row, place_names, language),
        "anchor": anchors.get(row["decision_id"]),
        "decision_id": row["decision_id"],
    }


def _asked_fact(paper: PaperRead, asked: str | None, missing: bool, language: str) -> dict[str, Any] | None:
    """What the fact asked for says, for the strip over the text; None where this paper has no such fact."""
    for row in paper.statements:
        if row["fact_id"] == asked:
            said = f"{place(row, language)} · {fact_words(row, language)}"
            marks = fact_marks(row, language)
            return {"said": said, "marks": marks, "quote": row["quote"], "missing": missing}
    for row in paper.decisions:
        if row["decision_id"] == asked:
            numbers = {"item": number(int(row["item_no"]), language), "no": number(int(row["decision_no"]), language)}
            said = t("paper.decision_numbered", language, **numbers)
            return {"said": said, "marks": (), "quote": row["text"], "missing": missing}
    for row in paper.items:
        if row["fact_id"] == asked:
            said = t("paper.item_numbered", language, item=number(int(row["item_no"]), language))
            return {"said": said, "marks": (), "quote": row["discussion"] or row["title"], "missing": missing}
    return None
