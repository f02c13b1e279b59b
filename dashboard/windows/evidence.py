"""The evidence window: a figure opened down to the sentences that say so. `evidence=` in the URL holds what is open."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import streamlit as st

from dashboard.markup import as_text, render
from dashboard.view.answers import figure_rows
from dashboard.view.evidence_request import ACTIVITY, DECISION, PARAMETER, EvidenceRequest, read_request
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.view.url_state import asked, forget
from dashboard.windows.activity_cards import activity_card
from dashboard.windows.correct import correct_links
from dashboard.windows.evidence_cards import Card, decision_card, fact_card
from dashboard.windows.place_cards import place_card
from dashboard.wording import t
from dashboard.words.decisions import place_namer
from dashboard.words.display import number
from dashboard.words.facts import fact_cards
from dashboard.words.last_word import count_before_due
from dashboard.words.place_parts import OF_EVIDENCE
from dashboard.words.rows import Row
from dashboard.words.status import MONTHLY_KINDS
from etl import StatementKind

MOST_CARDS = 60
# Kinds whose status is that of a month.
MONTHLY = (*MONTHLY_KINDS, StatementKind.IDEA_SUBMITTED)


def show_evidence(filters: Filters) -> None:
    """Open the window where the URL asks for it; closing it takes `evidence=` out of the URL. Called once a run."""
    text = asked(PARAMETER)
    if not text:
        return
    request = read_request(text)
    title = t(f"evidence.title.{request.kind}" if request else "evidence.title", filters.language)

    @st.dialog(as_text(title), width="large", on_dismiss=partial(forget, PARAMETER))
    def window() -> None:
        st.html(evidence_html(request, filters))

    window()


def evidence_html(request: EvidenceRequest | None, filters: Filters) -> str:
    """A card for each sentence, and notes: what would supply one, how many more there are, that the link is broken."""
    language = filters.language
    if request is None:
        return render("evidence", cards=[], notes=[t("evidence.not_understood", language)])
    count, cards = _CARDS_OF.get(request.kind, _fact_cards)(request, filters)
    notes = []
    if not cards:
        notes.append(t(f"evidence.none.{request.kind}", language))
    if count > len(cards):
        counts = {"shown": number(len(cards), language), "all": number(count, language)}
        notes.append(t("evidence.more", language, **counts))
    notes += _before_due_notes(request, filters)
    return render("evidence", cards=cards, notes=notes)


def _fact_cards(request: EvidenceRequest, filters: Filters) -> tuple[int, list[Card]]:
    """The facts asked for, those of one sentence on one card, which leads to the paper; a register has no page.

    How many cards there are, and those to show.
    """
    language = filters.language
    rows: Iterable[Row] = figure_rows("evidence", filters, **_narrowed(request, filters))
    if request.upazila is None:
        # Of many upazilas those that count as missing first; of one, in the order in which it was said.
        rows = sorted(rows, key=lambda row: int(row["standing"]))
    cards = fact_cards(rows, language)
    shown = [
        fact_card(
            card,
            minutes_link(filters, card.meeting_id, card.fact_id) if card.meeting_id else None,
            language,
            correct_links(card, filters),
        )
        for card in cards[:MOST_CARDS]
    ]
    return len(cards), shown


def _before_due_notes(request: EvidenceRequest, filters: Filters) -> list[str]:
    """Of one upazila's month: that the last word is a “no” older than the due day, with both days."""
    if request.kind not in MONTHLY or not (request.upazila and request.month):
        return []
    rows = figure_rows("upazila_months", filters, **_narrowed(request, filters))
    language = filters.language
    return [t("evidence.before_due", language, words=words) for words in count_before_due(request.kind, rows, language)]


def _decision_cards(request: EvidenceRequest, filters: Filters) -> tuple[int, list[Card]]:
    """One card: the decision asked for; none where no paper has it."""
    decisions = figure_rows("decision_followup", filters, **_narrowed(request, filters))
    meetings = figure_rows("meetings", filters, **_narrowed(request, filters))
    paths = {row["meeting_id"]: row["path"] for row in meetings}
    names = place_namer(figure_rows("places", filters), filters.language)
    cards = [
        decision_card(
            row,
            paths.get(row["meeting_id"]),
            names,
            minutes_link(filters, row["meeting_id"], row["decision_id"]),
            filters.language,
        )
        for row in decisions
    ]
    return len(cards), cards


def _activity_cards(request: EvidenceRequest, filters: Filters) -> tuple[int, list[Card]]:
    """A card an activity planned for the months asked for; those without a month belong to none."""
    rows = figure_rows("activities", filters, **_narrowed(request, filters))
    planned = [row for row in rows if row["planned_month"] or request.month is None]
    return len(planned), [activity_card(row, filters) for row in planned[:MOST_CARDS]]


def _place_cards(request: EvidenceRequest, filters: Filters) -> tuple[int, list[Card]]:
    """A card a register's row or sentence about a part of a place."""
    rows = figure_rows("upkeep_entries", filters, **_narrowed(request, filters))
    return len(rows), [place_card(row, filters) for row in rows[:MOST_CARDS]]


_CARDS_OF = {DECISION: _decision_cards, ACTIVITY: _activity_cards, **dict.fromkeys(OF_EVIDENCE, _place_cards)}


def _narrowed(request: EvidenceRequest, filters: Filters) -> dict[str, Any]:
    return request.parameters(filters.parameters())
