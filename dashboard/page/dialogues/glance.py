"""What Dialogues opens with: which dialogues a source calls not held after their month; whose plan is unknown."""

from dashboard.parts.dialogue_plans import KIND
from dashboard.parts.glance import Answer, AnswerPart, planless_answer
from dashboard.parts.headline import measure_row
from dashboard.parts.missing import missing_of_view
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count, measured_words


def opening(filters: Filters) -> list[Answer]:
    """The answers; of an office without a known plan the last alone says something."""
    language, row = filters.language, measure_row(KIND, filters)
    held = count(row["done"], row["expected"], language)
    if row["expected"]:
        held = measured_words(row, language)
    asked = Answer(t("glance.held", language), "", [AnswerPart(held, evidence_link(filters, KIND))], [])
    planless = planless_answer(figure_rows("dialogue_completion", filters), "plans_known", filters)
    return [missing_of_view(KIND, filters), asked, planless]
