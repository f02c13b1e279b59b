"""Search: the words of decisions and minutes, of all months and places that the reader sees."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from dashboard.frame.page_bar import QUERY
from dashboard.markup import render
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.replies import AS_WORDS, answer_pieces, asked_question, not_understood_html
from dashboard.page.search.passages import worded_passages
from dashboard.page.search.terms import search_terms, typed_query, typed_words
from dashboard.parts.drawn import draw, info_html, notes_html
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of
from dashboard.view.filters import SEARCH, Filters, page_link
from dashboard.view.url_state import asked
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from queries.scope import Level

# Parameters of the address beside what is searched: where, and how many passages are shown.
WITHIN, SHOWN = "within", "shown"
# Where it is searched, with the column of queries/search_counts.sql that counts it; the narrowest first.
RANGES = ("here_now", "here_always", "everywhere_now", "everywhere_always")
# The first of these that finds anything is shown where the address names none.
USUAL = ("here_always", "everywhere_always")
AT_A_TIME, MOST = 20, 200


def whole_places(filters: Filters) -> Filters:
    """The view without single upazilas: papers are searched by district. Of who sees one upazila, as it is."""
    return replace(filters, upazilas=None) if filters.scope.sees_whole(Level.DISTRICT) else filters


def show(filters: Filters) -> None:
    """The page: the answer to the question in the address, or what is found of its words."""
    query = typed_query(asked(QUERY))
    question = asked_question(query, filters) if query and not asked(AS_WORDS) else None
    if not query:
        draw([info_html(t("search.empty", filters.language))])
    elif isinstance(question, Question):
        draw(answer_pieces(question, query, filters))
    elif question is not None:
        draw([not_understood_html(question, filters)], _found(query, filters))
    else:
        draw(_found(query, filters))


def _found(query: str, filters: Filters) -> Iterator[str]:
    """How many passages there are, where; the passages; which words are in no paper, or are spelt otherwise."""
    language = filters.language
    terms = search_terms(query)
    words = figure_rows("search_words", filters, terms=terms)
    notes = list(_notes(typed_words(query), words, language))
    if not words:
        yield info_html(t("search.none", language, query=query))
        return
    asked_words = {"words": [row["word"] for row in words], "word_terms": [row["term"] for row in words]}
    [counts] = figure_rows("search_counts", filters, **asked_words)
    within = _range(counts)
    shown = _shown()
    rows = figure_rows("search_found", filters, **asked_words, **_range_parameters(within, filters), most=shown)
    yield render(
        "search_ranges",
        title=t("search.ranges", language),
        ranges=[_worded_range(name, counts, within, query, filters) for name in RANGES],
    )
    yield notes_html(notes)
    if not rows:
        yield info_html(t("search.none_here" if counts["everywhere_always"] else "search.none_together", language))
        return
    more = counts[within] > shown and shown < MOST
    link = page_link(SEARCH, filters, **_state(query, within), shown=str(shown + AT_A_TIME)) if more else ""
    yield render(
        "search_found",
        title=t("search.found", language),
        passages=worded_passages(rows, filters, **_state(query, within)),
        words={name: t(f"search.{name}", language) for name in ("show_decision", "who")},
        show_words=t("evidence.open_minutes", language),
        more=link,
        more_words=t("search.more", language, count=number(AT_A_TIME, language)),
    )


def _notes(typed: Sequence[str], words: Sequence[Row], language: str) -> Iterator[str]:
    """Words of which no paper has any form, and those that papers spell otherwise."""
    slips = {row["term"]: row["slips"] for row in words}
    missing = [word for term, word in enumerate(typed, 1) if term not in slips]
    near = [word for term, word in enumerate(typed, 1) if slips.get(term)]
    if missing:
        yield t("search.word_missing", language, words=", ".join(missing))
    if near:
        yield t("search.word_near", language, words=", ".join(near))


def _range(counts: Row) -> str:
    """The range that the address asks for, else the first usual one that finds anything."""
    if asked(WITHIN) in RANGES:
        return asked(WITHIN)
    return next((name for name in USUAL if counts[name]), USUAL[-1])


def _state(query: str, within: str) -> dict[str, str]:
    """The page's own part of an address: what is searched and where, a question's words too where they are searched."""
    as_words = {AS_WORDS: asked(AS_WORDS)} if asked(AS_WORDS) else {}
    return {QUERY: query, WITHIN: within, **as_words}


def _range_parameters(within: str, filters: Filters) -> dict[str, Any]:
    """What of the view does not narrow this range."""
    everywhere = {"division": None, "district": None} if within.startswith("everywhere") else {}
    always = {"from_month": None, "to_month": None} if within.endswith("always") else {}
    return everywhere | always


def _shown() -> int:
    """How many passages the address asks for."""
    text = asked(SHOWN)
    return min(max(int(text), AT_A_TIME), MOST) if text.isascii() and text.isdecimal() else AT_A_TIME


def _worded_range(name: str, counts: Row, within: str, query: str, filters: Filters) -> dict[str, Any]:
    """A range in words, with what it finds and the address that shows it."""
    language = filters.language
    return {
        "words": t(f"search.range.{name}", language, place=area_of(filters).names[language == "en"]),
        "count": number(counts[name], language),
        "href": page_link(SEARCH, filters, **_state(query, name)),
        "is_shown": name == within,
    }
