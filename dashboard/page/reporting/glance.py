"""What Reporting opens with: who owes, of the kind shown; who is furthest behind, or longest in a row."""

from dashboard.parts.glance import Answer, AnswerPart, counted, name_in_view, worst_of_year
from dashboard.parts.missing import missing_of_view, says_again
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.display import month, number
from etl import StatementKind

# So many of the longest streaks are named.
MOST_STREAKS = 3


def opening(kind: str, filters: Filters) -> list[Answer]:
    """The answers of the kind shown."""
    missing = missing_of_view(kind, filters)
    if kind != StatementKind.MINUTES_RECEIVED:
        return [missing, _streaks(kind, filters)]
    worst = worst_of_year(filters)
    return [worst] if says_again(missing, worst, filters.language) else [missing, worst]


def _streaks(kind: str, filters: Filters) -> Answer:
    """The longest streaks of months without it, up to the last month known."""
    language = filters.language
    rows = figure_rows("streaks", filters, kind=kind).where("in_streak", True)
    named = []
    for row in rows[:MOST_STREAKS]:
        told = {"months": number(row["missed_months"], language), "since": month(row["since_month"], language)}
        words = f"{name_in_view(row, filters)} ({t('behind.streak', language, **told)})"
        named.append(AnswerPart(words, page_link("upazila", filters.of_upazila(row["upazila_code"]))))
    also = [] if rows else [AnswerPart(t("empty.streaks", language))]
    return Answer(t("glance.streaks", language), counted("upazilas", len(rows), language), named, also)
