"""The head of a page: in words what is shown, of which places and months, as known on which day, from which papers."""

from collections.abc import Sequence

import streamlit as st

from dashboard.frame.message import message_of
from dashboard.frame.saved_views import views_html
from dashboard.markup import render
from dashboard.parts.glance import Answer, answers_html
from dashboard.view.answers import figure_rows
from dashboard.view.areas import Area, area_of, district_names
from dashboard.view.definitions import PAGE
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import minutes_link
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import day, month, number
from dashboard.words.rows import Row


def show_head(page: str, answers: Sequence[Answer], filters: Filters) -> None:
    """The head, then the answers that the page opens with, where it has any."""
    registers = sum(row["is_register"] for row in figure_rows("view_sources", filters))
    head = head_html(page, area_of(filters), figure_rows("meetings", filters), registers, answers, filters)
    # One element of the page, as the browser takes longer for each than for what stands in it.
    st.html(head + (answers_html(answers, filters.language) if answers else ""))


def head_html(
    page: str, area: Area, papers: Sequence[Row], registers: int, answers: Sequence[Answer], filters: Filters
) -> str:
    """The head as HTML. `papers`: rows of queries/meetings.sql for the view; `registers`: how many speak of it;
    `answers`: what the message to be copied says.
    """
    language, place, months = filters.language, place_words(area, filters), span_words(filters)
    sources, link = _sources(papers, filters)
    if registers:
        key = "head.registers" if papers else "head.registers_alone"
        counted = t(key, language, count=number(registers, language))
        sources = f"{sources} {counted}" if papers else counted
    return render(
        "head",
        page=t(f"page.{page}.title", language),
        place=place,
        months=months,
        glossary=None
        if page == PAGE
        else {"href": page_link(PAGE, filters), "words": t("page.glossary.title", language)},
        views=views_html(filters),
        share=_share(page, place, months, answers, filters),
        upazilas=_upazilas(area, filters),
        as_of=t("head.as_of", language, day=day(filters.as_of, language)),
        sources=sources,
        link=link,
        link_words=t("head.open_paper" if len(papers) == 1 else "head.open_papers", language),
    )


def _share(page: str, place: str, months: str, answers: Sequence[Answer], filters: Filters) -> str:
    """The small menu that copies the page's address or a message."""
    words = {name: t(f"share.{name}", filters.language) for name in ("title", "link", "message", "send", "done")}
    message = message_of(page, place, months, answers, filters)
    return render("share", words=words, as_of=filters.as_of.isoformat(), message=message)


def place_words(area: Area, filters: Filters) -> str:
    """The district or division; of a single upazila its name and its district's."""
    language = filters.language
    if filters.upazilas and len(filters.upazilas) == 1:
        (code,) = filters.upazilas
        district = district_names(filters)[code[:4]]
        whole = t("head.district", language, name=district)
        return t("head.upazila", language, name=area.upazila_name(code, language), area=whole)
    name = area.names[language == "en"]
    return t("head.division" if area.is_division else "head.district", language, name=name)


def _upazilas(area: Area, filters: Filters) -> str:
    if not filters.upazilas or len(filters.upazilas) == 1:
        return ""
    names = ", ".join(area.upazila_name(code, filters.language) for code in filters.upazilas)
    return t("head.upazilas", filters.language, names=names)


def _sources(rows: Sequence[Row], filters: Filters) -> tuple[str, str]:
    """The sentence that names the papers, and where they can be read ("" where there are none)."""
    language = filters.language
    if not rows:
        return t("head.no_paper", language), ""
    if len(rows) == 1:
        row = rows[0]
        name = row["upazila_bn" if language == "bn" else "upazila_en"] or row[f"district_{language}"]
        words = t(
            f"head.paper.{row['team_level']}",
            language,
            place=name,
            month=month(row["month"], language),
            held=day(row["held_on"], language),
        )
        return words, minutes_link(filters, row["meeting_id"])
    counted = {"count": number(len(rows), language), "last": day(rows[0]["held_on"], language)}
    return t("head.papers", language, **counted), page_link("minutes", filters)
