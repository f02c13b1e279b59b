"""Answers about offices of the rolls and their ideas, and about innovators who moved."""

from collections.abc import Iterator, Sequence

from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance
from dashboard.page.search.asking.told import Told, listed, table, unknown
from dashboard.parts.idea_lives import move_columns, move_sentence
from dashboard.parts.idea_offices import office_sentences, owner_name, sum_columns
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.span import known_year
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.rows import Row
from dashboard.words.status import DONE


def of_offices(question: Question, view: Filters) -> Told:
    """Offices that sent an idea or none, by queries/office_idea_sums.sql, over a year as on the page Ideas."""
    language, longer = view.language, known_year(view)
    sums = figure_rows("office_idea_sums", longer)
    if not sums:
        yield t("ask.nothing_known", language)
        return
    yield from office_sentences(sums, language)
    rows = [row for row in sums if row["level"] == "place"]
    if question.stance is not None:
        column = "missing_offices" if question.stance is Stance.MISSING else "sent_offices"
        rows = [row for row in rows if row[column]]
    yield from listed(list(_offices(question, rows, longer)), question, view)
    on_roll = {row["upazila_code"] for row in sums if row["level"] == "place"}
    asked = figure_rows("idea_submissions", longer)
    yield from unknown(sum(row["upazila_code"] not in on_roll for row in asked), view)
    yield from table(rows, sum_columns(longer), longer)


def _offices(question: Question, sums: Sequence[Row], view: Filters) -> Iterator[str]:
    """The offices that are asked for, each by campaign as the figures count them: with its place and the due day."""
    if question.stance is Stance.MISSING:
        for row in sums:
            yield from (_office(name, row, view) for name in row["missing"])
    elif question.stance is Stance.DONE:
        sent = [row for row in figure_rows("office_ideas", view) if row["status"] in DONE]
        yield from (_office(row["office"], row, view) for row in sent)


def _office(name: str, row: Row, view: Filters) -> str:
    due = day(row["due_on"], view.language)
    return t("ask.offices.of", view.language, office=name, place=owner_name(row, view), day=due)


def of_moves(question: Question, view: Filters) -> Told:
    """Innovators who moved up to the last month, by queries/idea_life_sums.sql and innovator_moves.sql."""
    language = view.language
    (sums,) = figure_rows("idea_life_sums", view)
    if not sums["moves"]:
        yield t("ask.nothing_known", language)
        return
    yield move_sentence(sums, language)
    moves = figure_rows("innovator_moves", view)
    rows = list(moves)
    if question.stance is not None:
        rows = [row for row in rows if row["is_reported"] is (question.stance is Stance.TOLD)]
    yield from listed([_move(row, view) for row in rows], question, view)
    if untold := sum(row["is_reported"] is None for row in moves):
        yield t("ask.moves.unknown", language, count=number(untold, language))
    yield from table(rows, move_columns(view), view)


def _move(row: Row, view: Filters) -> str:
    """The office of the innovator, its place, and the day of the move."""
    moved = day(row["moved_on"], view.language)
    return t("ask.moves.of", view.language, office=row["office"], place=owner_name(row, view), day=moved)
