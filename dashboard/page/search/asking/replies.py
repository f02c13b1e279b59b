"""What is drawn of a question: its answer, or what of it was not understood, with three that are."""

from collections.abc import Iterator

from dashboard.frame.page_bar import QUERY
from dashboard.markup import render
from dashboard.page.search.asking.answers import answer
from dashboard.page.search.asking.places import LEVELS, NamedPlace, place_names
from dashboard.page.search.asking.question import NotUnderstood, Question, View, read_question
from dashboard.parts.drawn import Piece
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of, district_names, upazila_names
from dashboard.view.filters import SEARCH, Filters, page_link
from dashboard.wording import t
from queries.scope import Level

# The address' parameter that asks for the words of a question to be searched instead.
AS_WORDS = "words"
EXAMPLES = ("in_a_row", "ideas", "overdue")


def asked_question(query: str, filters: Filters) -> Question | NotUnderstood | None:
    """The question that was typed, or None where it is none; of the places that the reader sees whole."""
    levels = [level for level in LEVELS if filters.scope.sees_whole(Level(level))]
    names = place_names(figure_rows("places", filters), levels)
    return read_question(query, names, View(filters.to_month, filters.district, area_of(filters).division))


def answer_pieces(question: Question, query: str, filters: Filters) -> Iterator[Piece]:
    """The answer, with the address that searches the words instead."""
    language, given = filters.language, answer(question, filters)
    yield render(
        "answer",
        title=t("ask.answer", language),
        understood_title=t("ask.understood", language),
        understood=given.understood,
        sentences=given.sentences,
        href=given.href,
        link=t("ask.open_page", language, page=t(f"page.{given.page}.title", language)),
        search_href=page_link(SEARCH, filters, **{QUERY: query, AS_WORDS: "1"}),
        search=t("ask.search_words", language),
    )
    yield from given.pieces


def not_understood_html(said: NotUnderstood, filters: Filters) -> str:
    """Why a question cannot be answered, and three that can be, as links."""
    language = filters.language
    about = t(f"ask.subject.{said.about}", language) if said.reason == "stance" else said.about
    words = {
        "about": about,
        "places": "; ".join(sorted(_place_words(place, filters) for place in said.places)),
    }
    reason = "places" if said.places else said.reason
    upazila = next(iter(area_of(filters).upazilas))
    place = area_of(filters).upazila_name(upazila, language)
    examples = [t(f"ask.example.{name}", language, place=place) for name in EXAMPLES]
    return render(
        "not_understood",
        title=t("ask.answer", language),
        why=t(f"ask.not_understood.{reason}", language, **words),
        examples_title=t("ask.examples", language),
        examples=[{"words": each, "href": page_link(SEARCH, filters, **{QUERY: each})} for each in examples],
    )


def _place_words(place: NamedPlace, filters: Filters) -> str:
    """An upazila with its district; of others the name."""
    districts = district_names(filters)
    if place.level == "upazila":
        return f"{upazila_names(filters)[place.code]} ({districts[place.district]})"
    return districts.get(place.code, place.code)
