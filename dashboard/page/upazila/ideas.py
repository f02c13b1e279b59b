"""One upazila's offices without an idea, the life of its ideas, its innovators who moved, as registers tell."""

from collections.abc import Iterator, Sequence

from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import notes_html, sentence_html
from dashboard.parts.idea_lives import life_columns, life_sentences, move_columns, move_sentence
from dashboard.parts.idea_offices import office_columns
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row

# Rows of each list, the worst first; the files have them all.
MOST_ROWS = 20


def idea_lists(filters: Filters) -> Iterator[str]:
    """The three lists, each under its sentence."""
    language = filters.language
    yield from _list("office_ideas", "offices", office_columns(filters, with_place=False), filters)
    (sums,) = figure_rows("idea_life_sums", filters)
    if sums["ideas"] or sums["undated_pilots"]:
        yield notes_html(life_sentences(sums, language))
        yield from _list("idea_lives", "lives", life_columns(filters, with_place=False), filters)
    if sums["moves"]:
        yield sentence_html(move_sentence(sums, language))
        yield from _list("innovator_moves", "moves", move_columns(filters, with_place=False), filters)


def _list(query: str, name: str, columns: Sequence[Column], filters: Filters) -> Iterator[str]:
    """A table of the worst, and the file of all."""
    language = filters.language
    rows: Sequence[Row] = figure_rows(query, filters)
    if not rows:
        return
    counts = {"shown": number(min(MOST_ROWS, len(rows)), language), "count": number(len(rows), language)}
    caption = t(f"upazila.{name}.caption", language, **counts)
    yield html_table(rows[:MOST_ROWS], columns, caption, language, compact=True)
    yield downloads_html(rows, columns, query, filters, key=f"upazila.{name}")
