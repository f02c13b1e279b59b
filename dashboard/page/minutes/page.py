"""Minutes: a paper as it was read, its items and decisions beside its own text, the words of each fact marked."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import partial

import streamlit as st

import etl
from dashboard.markup import render
from dashboard.page.minutes.glance import of_list, of_paper
from dashboard.page.minutes.paper import PaperRead, paper_html, quoted_facts
from dashboard.page.minutes.statements import person_columns, statement_columns, statements_html
from dashboard.parts.download import show_downloads
from dashboard.parts.drawn import heading_html
from dashboard.parts.glance import Answer
from dashboard.parts.list_part import choose_part
from dashboard.view.answers import figure_rows
from dashboard.view.evidence_request import ANYWHERE
from dashboard.view.file_names import file_words
from dashboard.view.filters import Filters, page_link
from dashboard.view.url_state import asked
from dashboard.windows.record import record_link
from dashboard.wording import t
from dashboard.words.decisions import place_namer
from dashboard.words.display import count, number
from dashboard.words.meetings import deadline_sentences, head_rows, meeting_link_words, meeting_title
from dashboard.words.rows import Row, Rows

MEETING, FACT = "meeting", "fact"
# More meetings than this are folded away by district.
MOST_OPEN = 30
# Links to meetings at a time.
MOST_LINKS = 300


def show(filters: Filters) -> None:
    """The page: the list of the view's meetings, and the one that the URL names (or the only one)."""
    language = filters.language
    meetings, chosen = figure_rows("meetings", filters), _chosen(filters)
    if asked(MEETING) and not chosen:
        st.warning(t("minutes.unknown_meeting", language))
    if not meetings and not chosen:
        st.info(t("empty.minutes", language))
    if len(meetings) > 1:
        _show_meetings(meetings, filters, open_=not chosen)
    if chosen:
        _show_paper(chosen[0], filters)


def opening(filters: Filters) -> list[Answer]:
    """The answers that the page opens with: of the paper that it shows, or of the list."""
    if chosen := _chosen(filters):
        return of_paper(chosen[0], filters)
    return of_list(figure_rows("meetings", filters), filters)


def _chosen(filters: Filters) -> Rows:
    """The meeting that the URL names, or the only one of the view; else none."""
    if meeting_id := asked(MEETING):
        return figure_rows("meetings", filters, **ANYWHERE, meeting_id=meeting_id)
    meetings = figure_rows("meetings", filters)
    return meetings if len(meetings) == 1 else meetings[:0]


@st.fragment
def _show_meetings(meetings: Sequence[Row], filters: Filters, open_: bool) -> None:
    """A link to each meeting of the view, by district; of very many a part at a time."""
    language, district = filters.language, f"district_{filters.language}"
    count_of = Counter(row["district_code"] for row in meetings)
    together = sorted(meetings, key=lambda row: str(row["district_code"]))
    names = [row[district] for row in together]
    shown = together[choose_part(len(together), "minutes", language, MOST_LINKS, names.__getitem__, 360, in_file=False)]
    by_district: dict[tuple[str, str], list[Row]] = {}
    for row in shown:
        by_district.setdefault((row["district_code"], row[district]), []).append(row)
    districts = [
        {
            "title": t(
                "by_district.summary", language, district=name, count=_counted(len(rows), count_of[code], language)
            ),
            "links": [
                {
                    "words": meeting_link_words(row, language),
                    "href": page_link("minutes", filters, meeting=row["meeting_id"]),
                }
                for row in rows
            ],
        }
        for (code, name), rows in by_district.items()
    ]
    title = t("minutes.choose", language, count=number(len(meetings), language))
    st.html(render("meeting_links", title=title, districts=districts, open=open_, folded=len(meetings) > MOST_OPEN))


def _counted(shown: int, all_: int, language: str) -> str:
    """How many meetings of a district; where others of it are in another part, of how many."""
    return number(all_, language) if shown == all_ else count(shown, all_, language)


def _show_paper(meeting: Row, filters: Filters) -> None:
    """One paper: head, items beside text, statements, warnings, deadlines, attendance."""
    language, meeting_id = filters.language, meeting["meeting_id"]
    st.html(heading_html(meeting_title(meeting, language)))
    paper = _read(meeting_id, filters)
    fact = asked_fact(asked(FACT), paper)
    if fact is None and asked(FACT):
        st.warning(t("minutes.fact_unknown", language))
    head = head_rows({**meeting, "path": file_words(meeting["path"], language)}, language)
    st.html(render("meeting_head", rows=head, folded=fact is not None, title=t("minutes.head", language)))
    names = place_namer(figure_rows("places", filters), language)
    whole = page_link("minutes", filters, meeting=meeting_id)
    recording = partial(record_link, filters, "minutes", meeting=meeting_id)
    # A paper without its text is that of a whole district, to a reader of one upazila.
    if not paper.text:
        st.info(t("scope.part_of_paper", language))
    st.html(paper_html(paper, fact, names, language, whole, recording))
    _show_statements(paper, meeting, filters)
    if not paper.text:
        return
    _show_sentences("warnings", _warnings(meeting_id, filters), language)
    _show_sentences("deadlines", _deadlines(meeting_id, filters), language)
    _show_attendance(meeting_id, filters)


def _read(meeting_id: str, filters: Filters) -> PaperRead:
    """What was read of one meeting; all its decisions, whatever places and months the view has."""
    one = {**ANYWHERE, "meeting_id": meeting_id}
    text = figure_rows("meeting_text", filters, **one)[0]["text"]
    return PaperRead(
        items=figure_rows("meeting_items", filters, **one),
        decisions=figure_rows("decision_followup", filters, **one),
        statements=figure_rows("meeting_statements", filters, **one),
        text=text.strip(),
    )


def asked_fact(text: str | None, paper: PaperRead) -> str | None:
    """The fact of this paper that the URL asks for: itself, or the one it follows from (…/minutes), or none."""
    named = (text, (text or "").removesuffix("/minutes"))
    return next((fact for fact in named if fact in quoted_facts(paper, fact)), None)


def _warnings(meeting_id: str, filters: Filters) -> list[str]:
    """What the reading repaired or doubts, a sentence each."""
    rows = figure_rows("meeting_warnings", filters, meeting_id=meeting_id)
    return [etl.say_warning(row["code"], json.loads(row["details"]), row["place"], filters.language) for row in rows]


def _deadlines(meeting_id: str, filters: Filters) -> list[str]:
    """The standing rules that this paper states, beside those in use."""
    rows = figure_rows("stated_deadlines", filters, **ANYWHERE)
    return deadline_sentences((row for row in rows if row["meeting_id"] == meeting_id), filters.language)


def _show_sentences(name: str, sentences: list[str], language: str) -> None:
    """Sentences under their heading; without any, the words for that (where there are such words)."""
    title = t(f"minutes.{name}", language, count=number(len(sentences), language))
    none = t("minutes.no_warnings", language) if name == "warnings" else ""
    if sentences or none:
        st.html(render("sentences", title=title, sentences=sentences, otherwise=none))


def _show_statements(paper: PaperRead, meeting: Row, filters: Filters) -> None:
    """What the paper says of upazilas, each with a link to its words."""
    st.html(statements_html(paper.statements, meeting, filters))
    if paper.statements:
        show_downloads(
            paper.statements,
            statement_columns(filters.language),
            "meeting_statements",
            filters,
            key="minutes.statements",
        )


def _show_attendance(meeting_id: str, filters: Filters) -> None:
    """Who attended; the reader keeps no phone numbers."""
    language = filters.language
    people = figure_rows("meeting_attendance", filters, meeting_id=meeting_id)
    if not people:
        return
    st.html(
        render(
            "attendance",
            title=t("minutes.attendance", language, count=number(len(people), language)),
            caption=t("minutes.attendance_caption", language),
            headings={name: t(f"column.{name}", language) for name in ("person_no", "name", "post")},
            rows=[{**row, "no": number(int(row["no"]), language), "post": row["post"] or ""} for row in people],
        )
    )
    show_downloads(people, person_columns(language), "meeting_attendance", filters, key="minutes.attendance")
