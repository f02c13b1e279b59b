"""The window of a decision: what became of it, corrections of what was read, and what it is tied to.

`record=` in the URL names the decision. All that is saved is a line of corrections.csv, and can be taken back here.
"""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

import etl
from dashboard.accounts.rights import Right
from dashboard.markup import as_text, render, visible
from dashboard.view.acts import correct, undo, viewer_may
from dashboard.view.answers import figure_rows
from dashboard.view.current_day import FIRST_DAY, LAST_DAY, bounds_with, current_day
from dashboard.view.evidence_request import ANYWHERE
from dashboard.view.filters import Filters, page_link, written_month
from dashboard.windows.asked_window import show_asked
from dashboard.windows.evidence_cards import decision_card
from dashboard.windows.implementers import ask_implementers
from dashboard.windows.saving import Change, ask_why_and_who, load_again, was_written, written_day
from dashboard.windows.ties import tie_cards
from dashboard.wording import t
from dashboard.words.corrected_decisions import line_words
from dashboard.words.decisions import place_namer
from dashboard.words.display import month, number
from dashboard.words.rows import Row
from etl.bengali.digits import to_ascii
from queries.scope import Level

PARAMETER = "record"
STATES = ("done", "partly", "dropped")


def record_link(filters: Filters, page: str, decision_id: str, **more: str) -> str:
    """The address of `page` in this view with the window open on a decision; `more` is the page's own state.

    "" for who may not record.
    """
    return page_link(page, filters, **more, **{PARAMETER: decision_id}) if viewer_may(Right.CORRECT) else ""


def show_recording(filters: Filters) -> None:
    """Open the window where the URL asks for it. script.py calls it once."""
    show_asked(
        PARAMETER,
        t("recording.title", filters.language),
        t("recording.unknown", filters.language),
        lambda decision_id: figure_rows("decision_followup", filters, **{**ANYWHERE, "decision_id": decision_id}),
        lambda row: _show(row, filters),
    )


def _show(row: Row, filters: Filters) -> None:
    """The decision, what persons have said of it, and a part for each thing to be said."""
    language = filters.language
    (paper,) = figure_rows("meetings", filters, **{**ANYWHERE, "meeting_id": row["meeting_id"]})
    names = place_namer(figure_rows("places", filters), language)
    st.html(render("evidence", cards=[decision_card(row, paper["path"], names, "", language)], notes=[]))
    if filters.sample or not viewer_may(Right.CORRECT):
        st.info(t("sample.read_only" if filters.sample else "rights.look_only", language))
        return
    if paper["team_level"] == "district" and not filters.scope.sees_whole(Level.DISTRICT):
        st.info(t("scope.decision_of_district", language))
        return
    _show_lines(row, filters)
    ties = figure_rows("decision_ties", filters, **{**ANYWHERE, "decision_id": row["decision_id"]})
    parts: dict[str, Callable[[], None]] = {
        "progress": lambda: _progress_form(row, paper, filters),
        "correct": lambda: _correct_form(row, paper, filters),
        "ties": lambda: _ties_form(row, paper, ties, filters),
    }
    # What is doubtful is what the window was opened for.
    first = "ties" if any(tie["doubtful"] and tie["verdict"] is None for tie in ties) else "progress"
    part = st.segmented_control(
        t("recording.part", language),
        list(parts),
        default=first,
        format_func=lambda name: t(f"recording.part.{name}", language),
        required=True,
        label_visibility="collapsed",
        key=f"recording.part.{row['decision_id']}",
    )
    parts[part or first]()


def _show_lines(row: Row, filters: Filters) -> None:
    """What persons have said of the decision, each with a button that takes it back."""
    language = filters.language
    lines = figure_rows("corrections", filters, row_key=row["decision_id"])
    for line in [each for each in lines if each["state"] == "applied"]:
        words, button = st.columns([5, 1], vertical_alignment="center")
        words.text(visible(line_words(line, language)))
        pressed = button.button(t("recording.undo", language), key=f"recording.undo.{line['line_no']}")
        if pressed and was_written(partial(undo, line), language):
            load_again(filters)


def _progress_form(row: Row, paper: Row, filters: Filters) -> None:
    """That it was done, done in part or dropped: on which day, by which memo, with a remark."""
    language = filters.language
    raised = row["held_on"] or row["month"]
    today = max(current_day(), raised)
    with st.form("recording.progress", border=False):
        state = st.radio(
            t("recording.state", language),
            STATES,
            format_func=lambda name: t(f"recording.state.{name}", language),
            horizontal=True,
        )
        # Nothing stands there beforehand: a day that is none leaves the field empty, and nothing is saved.
        on = st.date_input(t("recording.day", language), value=None, min_value=raised, max_value=today)
        memo = st.text_input(t("recording.memo", language), max_chars=100)
        remark, who = ask_why_and_who(language, t("recording.remark", language))
        saved = st.form_submit_button(t("correcting.save", language), type="primary")
    if saved and on is None:
        st.error(t("recording.day_missing", language))
    elif saved and on is not None:
        new = " ".join(filter(None, (state, on.isoformat(), " ".join(to_ascii(memo).split()))))
        _save([("progress", "", new)], row, paper, remark, who, filters)


def _correct_form(row: Row, paper: Row, filters: Filters) -> None:
    """Its due day or month, topic and text, as they should have been read."""
    language = filters.language
    topics = list(etl.Topic)
    with st.form("recording.correct", border=False):
        text = st.text_area(t("recording.field.text", language), value=row["text"])
        topic = st.selectbox(
            t("recording.field.topic", language),
            topics,
            index=topics.index(row["topic"]),
            format_func=lambda name: t(f"topic.{name}", language),
        )
        first, last = bounds_with(row["due_on"], FIRST_DAY, LAST_DAY)
        due_on = st.date_input(
            t("recording.field.due_on", language), value=row["due_on"], min_value=first, max_value=last
        )
        month_help = t("correcting.month_help", language, example="2016-07")
        old_month = written_month(row["due_month"]) if row["due_month"] else ""
        due_month = st.text_input(t("recording.field.due_month", language), value=old_month, help=as_text(month_help))
        bound, binds = ask_implementers(row["decision_id"], row["district_code"], filters)
        why, who = ask_why_and_who(language)
        saved = st.form_submit_button(t("correcting.save", language), type="primary")
    if saved:
        changes: list[Change] = [
            ("text", row["text"], " ".join(text.split()) if text.split() != row["text"].split() else row["text"]),
            ("topic", row["topic"], topic.value),
            ("due_on", written_day(row["due_on"]), written_day(due_on)),
            ("due_month", old_month, to_ascii(due_month.strip())),
            ("implementers", bound, binds),
        ]
        _save([change for change in changes if change[1] != change[2]], row, paper, why, who, filters)


def _ties_form(row: Row, paper: Row, ties: Sequence[Row], filters: Filters) -> None:
    """The earlier decisions it takes up, and the words that end it, side by side with it, to confirm or reject."""
    language = filters.language
    if ties:
        st.html(render("ties", cards=tie_cards(ties, language)))
    else:
        st.caption(t("recording.no_ties", language))
    earlier = figure_rows("decision_earlier", filters, decision_id=row["decision_id"])
    by_hand = {each["decision_id"]: _earlier_words(each, language) for each in earlier}
    found = {(tie["what"], tie["other_id"]): tie for tie in ties}
    with st.form("recording.ties", border=False):
        verdicts = {key: _ask_verdict(tie, place, language) for place, (key, tie) in enumerate(found.items(), start=1)}
        added = st.selectbox(
            t("recording.link_to", language),
            ["", *by_hand],
            format_func=lambda decision: visible(by_hand.get(decision, t("recording.none", language))),
        )
        why, who = ask_why_and_who(language)
        saved = st.form_submit_button(t("correcting.save", language), type="primary")
    if saved:
        changes: list[Change] = [
            (what, other, verdict)
            for (what, other), verdict in verdicts.items()
            if verdict and verdict != found[what, other]["verdict"]
        ]
        changes += [("link", added, "added")] if added else []
        _save(changes, row, paper, why, who, filters)


def _ask_verdict(tie: Row, place: int, language: str) -> str | None:
    """Confirmed or rejected, as it is now; one that was added by hand is as good as confirmed."""
    now = "confirmed" if tie["verdict"] == "added" else tie["verdict"]
    verdicts = ("confirmed", "rejected")
    chosen = st.radio(
        as_text(t(f"recording.verdict.{tie['what']}", language, place=number(place, language))),
        verdicts,
        index=None if now is None else verdicts.index(now),
        format_func=lambda name: t(f"recording.verdict.{name}", language),
        horizontal=True,
        key=f"recording.verdict.{tie['what']}.{tie['other_id']}",
    )
    return tie["verdict"] if chosen == now else chosen


def _earlier_words(row: Row, language: str) -> str:
    numbers = {"item": number(row["item_no"], language), "no": number(row["decision_no"], language)}
    return f"{month(row['month'], language)} {t('decision.no', language, **numbers)}: {row['text'][:120]}"


def _save(changes: Sequence[Change], row: Row, paper: Row, why: str, who: str, filters: Filters) -> None:
    """Write the lines and load again; or say why not."""
    language = filters.language
    if not changes:
        st.info(t("correcting.no_change", language))
        return

    def write() -> None:
        for field, old, new in changes:
            place = etl.decision_place(int(row["item_no"]), int(row["decision_no"]), int(paper["part"]))
            correct(file=paper["path"], place=place, field=field, old=old, new=new, why=why, who=who)

    if was_written(write, language):
        load_again(filters)
