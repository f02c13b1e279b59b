"""What District's own offices opens with: the training that is overdue, and since when."""

from dashboard.page.own_offices.page import own_rows, own_view
from dashboard.parts.glance import Answer, AnswerPart, counted
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.upkeep import training_words

# So many districts are named.
MOST_DISTRICTS = 3


def opening(filters: Filters) -> list[Answer]:
    """The answer, over the months that the page shows; none where no training of a district's own is known."""
    language, view = filters.language, own_view(filters)
    rows = [row for row in own_rows(view) if row["planned_trainings"]]
    if not rows:
        return []
    overdue = [row for row in rows if row["overdue_trainings"]]
    shown, names = (overdue or rows)[:MOST_DISTRICTS], district_names(view)
    named = [_named(row, names.get(row["district_code"], ""), view) for row in shown]
    if left_out := len(overdue or rows) - len(named):
        named.append(AnswerPart(t("overdue.more", language, count=number(left_out, language))))
    also = [AnswerPart(span_words(view))]
    if not overdue:
        also.insert(0, AnswerPart(t("own.glance.none", language)))
    return [Answer(t("own.glance", language), counted("own_districts", len(overdue), language), named, also)]


def _named(row: Row, district: str, view: Filters) -> AnswerPart:
    words = t("own.glance.of", view.language, district=district, words=training_words(row, view.language))
    return AnswerPart(words, page_link("own_offices", view.of_district(row["district_code"])))
