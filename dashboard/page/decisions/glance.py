"""What Decisions opens with: how much is open, who owes the most that is overdue, what has ended in the month."""

from dashboard.page.decisions.owing import owing_namer
from dashboard.page.decisions.rows import open_sentence
from dashboard.parts.glance import Answer, AnswerPart, counted, ended_part
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.status import DecisionStatus

# So many who owe something overdue are named.
MOST_OWING = 3


def opening(filters: Filters) -> list[Answer]:
    """The answers."""
    language = filters.language
    [counts] = figure_rows("open_matter_counts", filters)
    open_words = AnswerPart(open_sentence(counts, filters.as_of, language))
    answers = [Answer(t("glance.open", language), "", [open_words], _of_the_months(filters))]
    if counts["overdue_matters"]:
        answers.append(_owing(counts["overdue_matters"], filters))
    ended = [row for row in figure_rows("since_month_before", filters) if row["change"] == "ended"]
    if ended:
        answers.append(Answer(t("glance.ended", language), "", [ended_part(ended, filters)], []))
    return answers


def _of_the_months(filters: Filters) -> list[AnswerPart]:
    """The overdue among the decisions of the view's own meetings: what the Overview counts."""
    language = filters.language
    overdue = sum(row["overdue_decisions"] for row in figure_rows("decision_counts", filters))
    if not overdue:
        return []
    words = t("glance.open.of_months", language, span=span_words(filters), count=number(overdue, language))
    return [AnswerPart(words, page_link("decisions", filters, list="months", status=DecisionStatus.OVERDUE))]


def _owing(overdue: int, filters: Filters) -> Answer:
    """Who owes the most that is overdue."""
    language, name = filters.language, owing_namer(filters)
    owing = [row for row in figure_rows("open_duties", filters) if row["overdue_matters"]]
    named = [
        AnswerPart(
            f"{name(row)} ({number(row['overdue_matters'], language)})",
            page_link("decisions", filters, who=row["who"], status=DecisionStatus.OVERDUE),
        )
        for row in owing[:MOST_OWING]
    ]
    left_out = len(owing) - len(named)
    also = [AnswerPart(t("overdue.more", language, count=number(left_out, language)))] if left_out else []
    return Answer(t("glance.owing", language), counted("matters", overdue, language), named, also)
