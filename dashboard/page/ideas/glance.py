"""What Ideas opens with: how many came from whom, and who owes one after the campaign's day."""

from collections.abc import Iterator

from dashboard.page.ideas.tables import KIND
from dashboard.parts.glance import Answer, AnswerPart
from dashboard.parts.missing import missing_of_view
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import count_and_rate, number
from dashboard.words.rows import Row


def opening(filters: Filters) -> list[Answer]:
    """The answers."""
    totals = [row for row in figure_rows("idea_sums", filters) if row["level"] == "total"]
    return [missing_of_view(KIND, filters), *(_received(row, filters) for row in totals), *_standing(filters)]


def _received(total: Row, filters: Filters) -> Answer:
    """How many ideas of how many upazilas are known, over which months; how many offices sent, where registers say."""
    language = filters.language
    known = {name: number(total[name], language) for name in ("ideas_received", "idea_upazilas", "upazilas")}
    also = [AnswerPart(span_words(filters))]
    if total["owing_offices"]:
        of_offices = total["sent_offices"], total["owing_offices"], total["office_rate"]
        figures = count_and_rate(*of_offices, language)
        also.insert(0, AnswerPart(t("glance.ideas.offices", language, figures=figures)))
    if total["ideas_received"] is None:
        named = [AnswerPart(t("glance.ideas.unknown", language))]
    else:
        named = [AnswerPart(t("glance.ideas.of", language, **known), evidence_link(filters, KIND))]
    return Answer(t("glance.ideas", language), "", named, also)


def _standing(filters: Filters) -> Iterator[Answer]:
    """Innovators' moves that nobody reported, pilots that stand still, the district's own offices without an idea."""
    language, longer = filters.language, known_year(filters)
    (life,) = figure_rows("idea_life_sums", longer)
    own = [row for row in figure_rows("office_idea_sums", longer) if row["level"] == "total" and row["is_own"]]
    told = {"moves": life["unreported_moves"], "pilots": life["still_pilots"]}
    told["own"] = own[0]["missing_different"] if own else 0
    said = [t(f"glance.ideas.{name}", language, count=number(many, language)) for name, many in told.items() if many]
    if said:
        yield Answer(t("glance.ideas.standing", language), "", [AnswerPart(words) for words in said], [])
