"""What one paper says of upazilas: its rows for the page, a row a sentence, and the columns of its file."""

from collections.abc import Callable, Sequence

from dashboard.markup import render
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters
from dashboard.view.links import minutes_link
from dashboard.windows.correct import correct_links
from dashboard.wording import t
from dashboard.words.display import number, number_or_blank
from dashboard.words.facts import fact_cards, fact_marks, fact_words
from dashboard.words.rows import Row


def statements_html(statements: Sequence[Row], meeting: Row, filters: Filters) -> str:
    """templates/statements.html: each sentence leads to its words, and can be corrected.

    Reads queries/meeting_statements.sql.
    """
    language, meeting_id = filters.language, meeting["meeting_id"]
    source = {name: meeting[name] for name in ("meeting_id", "known_on", "path")}
    cards = fact_cards(({**row, **source} for row in statements), language)
    return render(
        "statements",
        title=t("minutes.statements", language, count=number(len(statements), language)),
        caption=t("minutes.statements_caption", language),
        headings={name: t(f"column.{name}", language) for name in ("places", "fact", "quote", "words")},
        rows=[
            {
                "places": ", ".join(card.places),
                "said": card.said,
                "marks": card.marks,
                "quote": card.quote,
                "href": minutes_link(filters, meeting_id, card.fact_id),
                "corrections": correct_links(card, filters, meeting=meeting_id),
            }
            for card in cards
        ],
        correct=t("data.correct_this", language),
        link=t("paper.show_words", language),
        otherwise=t("minutes.no_statements", language),
    )


def statement_columns(language: str) -> list[Column]:
    """One row an upazila's statement, for the file."""

    def given(name: str) -> Callable[[Row], str]:
        return lambda row: number_or_blank(row[name], language)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        Column("kind", t("column.fact", language), words=lambda row: fact_words(row, language)),
        Column("month", t("column.month", language), "month"),
        Column("day", t("column.day", language), "day"),
        Column("count", t("column.count", language), "count", words=given("count")),
        Column("inferred", t("column.marks", language), words=lambda row: ", ".join(fact_marks(row, language))),
        Column("item_no", t("column.item_no", language), "count", words=given("item_no")),
        Column("quote", t("column.quote", language)),
    ]


def person_columns(language: str) -> list[Column]:
    """Who attended, for the file; queries/meeting_attendance.sql."""
    return [
        Column("no", t("column.person_no", language), "count"),
        Column("name", t("column.name", language)),
        Column("post", t("column.post", language)),
    ]
