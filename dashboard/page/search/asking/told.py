"""What all answers are made of: sentences, what is shown below them, who they are that are asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dashboard.page.search.asking.question import Question
from dashboard.parts.by_district import district_table
from dashboard.parts.drawn import Piece
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.rows import Row

# Named in the sentence; more are counted there and listed below it.
MOST_NAMED = 8


def stance_words(question: Question, language: str) -> str:
    """Which of them are asked for; "" where all are."""
    if question.stance is None:
        return ""
    if question.of_districts:
        return t(f"ask.stance.{question.subject}.{question.stance}_district", language)
    words = t(f"ask.stance.{question.subject}.{question.stance}", language)
    if question.in_a_row is None:
        return words
    return t("ask.in_a_row", language, stance=words, months=number(question.in_a_row, language))


@dataclass(frozen=True, slots=True)
class Below:
    """What is shown below the sentences."""

    piece: Piece


Told = Iterator[str | Below]


def table(rows: list[Row], columns: list[Column], view: Filters, of: int | None = None) -> Iterator[Below]:
    """The rows as a table, where there are any. `of`: how many there are in all, where these are the first of them."""
    if rows:
        many = {"shown": number(len(rows), view.language), "count": number(of or len(rows), view.language)}
        caption = t("ask.list_of" if of and of > len(rows) else "ask.list", view.language, **many)
        yield Below(district_table(rows, columns, caption, "ask.list", view))


def names_of(
    rows: list[Row], question: Question, view: Filters, name: Callable[[Row], str] | None = None
) -> Iterator[str]:
    """Which upazilas are asked for, by name where they are few; that there is none. `name`: what is said of each."""
    language = view.language
    if question.stance is None:
        return
    stance = stance_words(question, language)
    names = list(dict.fromkeys((name(row) if name else place(row, language)) for row in rows))
    if not names:
        yield t("ask.none", language, stance=stance)
        return
    told = {"stance": stance, "count": number(len(names), language), "names": ", ".join(names[:MOST_NAMED])}
    yield t("ask.names" if len(names) <= MOST_NAMED else "ask.names_and_more", language, **told)


def listed(names: list[str], question: Question, view: Filters) -> Iterator[str]:
    """As `names_of`, of what is no upazila: offices, moves, teams; each in its words."""
    if question.stance is None:
        return
    told = {"stance": stance_words(question, view.language), "count": number(len(names), view.language)}
    key = "listed" if len(names) <= MOST_NAMED else "listed_and_more"
    words = ", ".join(names[:MOST_NAMED])
    yield t(f"ask.{key if names else 'none_listed'}", view.language, names=words, **told)


def unknown(upazilas: int, view: Filters) -> Iterator[str]:
    """Of how many no source speaks."""
    if upazilas:
        yield t("ask.unknown", view.language, count=number(upazilas, view.language))
