"""Ideas of the district's own offices, NGOs and private bodies: who sent none, what became of them, who moved."""

from collections.abc import Iterator, Sequence

from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import Piece, heading_html, notes_html, sentence_html
from dashboard.parts.idea_lives import life_columns, move_columns
from dashboard.parts.idea_offices import office_columns, office_sentences, sum_columns
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# Rows of each list, the worst first; the files have them all.
MOST_ROWS = 20


def own_ideas(filters: Filters) -> Iterator[Piece]:
    """The offices by call, the lives of their ideas, their innovators' moves; what would supply a roll."""
    language = filters.language
    sums = [row for row in figure_rows("office_idea_sums", filters) if row["is_own"]]
    yield heading_html(t("own.ideas.heading", language, span=span_words(filters)), defined("idea_offices", filters))
    if sums:
        for words in office_sentences(sums, language):
            yield sentence_html(words)
        places = [row for row in sums if row["level"] == "place"]
        caption = t("offices.caption", language, **_counts(places, language))
        yield html_table(places[:MOST_ROWS], sum_columns(filters), caption, language)
        # Office by office only when the file is asked for.
        yield downloads_html(
            lambda: _own("office_ideas", filters), office_columns(filters), "office_ideas", filters, "own.offices"
        )
    else:
        yield notes_html([t("own.ideas.none", language)])
    yield from _list("idea_lives", "lives.caption", life_columns(filters), filters)
    yield from _list("innovator_moves", "moves.caption", move_columns(filters), filters)


def _own(query: str, filters: Filters) -> list[Row]:
    """The rows that are of districts themselves."""
    return [row for row in figure_rows(query, filters) if row["upazila_code"] is None]


def _list(query: str, caption: str, columns: Sequence[Column], filters: Filters) -> Iterator[str]:
    """A table of the worst, and the file of all; nothing where no register has any."""
    language, rows = filters.language, _own(query, filters)
    if rows:
        title = t(caption, language, **_counts(rows, language))
        yield html_table(rows[:MOST_ROWS], columns, title, language, compact=True)
        yield downloads_html(rows, columns, query, filters, key=f"own.{query}")


def _counts(rows: Sequence[Row], language: str) -> dict[str, str]:
    return {"shown": number(min(MOST_ROWS, len(rows)), language), "count": number(len(rows), language)}
