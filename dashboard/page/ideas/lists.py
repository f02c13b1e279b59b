"""Below the submissions: offices without an idea, the life of ideas, innovators who moved; each worst first."""

from collections.abc import Iterator

from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import heading_html, notes_html, sentence_html
from dashboard.parts.idea_lives import life_columns, life_sentences, move_columns, move_sentence
from dashboard.parts.idea_offices import office_columns, office_sentences, sum_columns
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import number

# Rows of each list on the page, the worst first; the files have them all.
MOST_ROWS = 20


def offices(filters: Filters) -> Iterator[str]:
    """Which offices of the rolls sent no idea, by place and campaign; what would supply a roll."""
    language = filters.language
    sums = figure_rows("office_idea_sums", filters)
    yield heading_html(t("offices.heading", language, span=span_words(filters)), defined("idea_offices", filters))
    if not sums:
        yield notes_html([t("offices.no_roll", language)])
        return
    for words in office_sentences(sums, language):
        yield sentence_html(words)
    places = [row for row in sums if row["level"] == "place"]
    yield html_table(
        places[:MOST_ROWS],
        sum_columns(filters),
        t("offices.caption", language, **_counts(len(places), language)),
        language,
    )
    # Office by office only when the file is asked for.
    yield downloads_html(
        lambda: figure_rows("office_ideas", filters), office_columns(filters), "office_ideas", filters, "ideas.offices"
    )


def lives(filters: Filters) -> Iterator[str]:
    """The stages of ideas with their days, pilots that stand still first."""
    language = filters.language
    (sums,) = figure_rows("idea_life_sums", filters)
    yield heading_html(t("lives.heading", language), defined("idea_life", filters))
    yield notes_html(life_sentences(sums, language))
    if not sums["ideas"]:
        return
    rows, columns = figure_rows("idea_lives", filters), life_columns(filters)
    caption = t("lives.caption", language, **_counts(len(rows), language))
    yield html_table(rows[:MOST_ROWS], columns, caption, language, compact=True)
    yield downloads_html(rows, columns, "idea_lives", filters, "ideas.lives")


def moves(filters: Filters) -> Iterator[str]:
    """Ideas whose innovator was moved, those first of which nobody told the district."""
    language = filters.language
    (sums,) = figure_rows("idea_life_sums", filters)
    yield heading_html(t("moves.heading", language), defined("innovator_move", filters))
    yield notes_html([move_sentence(sums, language)])
    if not sums["moves"]:
        return
    rows, columns = figure_rows("innovator_moves", filters), move_columns(filters)
    caption = t("moves.caption", language, **_counts(len(rows), language))
    yield html_table(rows[:MOST_ROWS], columns, caption, language, compact=True)
    yield downloads_html(rows, columns, "innovator_moves", filters, "ideas.moves")


def _counts(of: int, language: str) -> dict[str, str]:
    return {"shown": number(min(MOST_ROWS, of), language), "count": number(of, language)}
