"""The cards of the evidence window for activities of work plans: what is planned, in the words of the plan's paper."""

from collections.abc import Iterator

from dashboard.parts.activities import source_words, team_name
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters
from dashboard.view.row_link import row_link
from dashboard.windows.evidence_cards import Card
from dashboard.wording import t
from dashboard.words.display import day, month
from dashboard.words.rows import Row
from dashboard.words.scores import band_words, points, target_words, targets_words


def activity_card(row: Row, filters: Filters) -> Card:
    """An activity (a row of queries/activities.sql) for templates/evidence.html."""
    language = filters.language
    return {
        "said": row["activity"],
        "marks": [*_marks(row, language)],
        "places": team_name(row, language),
        "quote": row["quote"] or "",
        "reason": "",
        "source": source_words(row, file_namer(language), language),
        "href": None,
        "link": "",
        "corrections": _corrections(row, filters),
        "correct": t("data.correct_this", language),
    }


def _corrections(row: Row, filters: Filters) -> list[dict[str, str]]:
    """To the window of its row, and to that of the plan's paper where it stands there too."""
    name_of = file_namer(filters.language)
    keys = {row["row_key"]: name_of(row["path"])}
    if row["paper_path"]:
        keys.setdefault(row["paper_row_key"], name_of(row["paper_path"]))
    links = {key: link for key in keys if (link := row_link(filters, key))}
    words = keys if len(links) > 1 else dict.fromkeys(keys, t("data.correct_this", filters.language))
    return [{"words": words[key], "href": link} for key, link in links.items()]


def _marks(row: Row, language: str) -> Iterator[str]:
    if row["corrected"]:
        yield t("fact.mark.corrected", language)
    # A day of the paper that another month has overtaken is no longer when it is planned.
    if row["planned_on"] and row["planned_month"] in (None, row["planned_on"].replace(day=1)):
        yield t("plan.card.planned_on", language, day=day(row["planned_on"], language))
    elif row["planned_month"]:
        yield t("plan.card.planned_month", language, month=month(row["planned_month"], language))
    if row["start_from"]:
        yield t("plan.card.start", language, day=day(row["start_from"], language))
    if row["recurs"]:
        yield t(f"plan.recurs.{row['recurs']}", language)
    if row["paper_month"]:
        yield t("plan.paper_month", language, month=month(row["paper_month"], language))
    if row["responsible"]:
        yield t("plan.card.responsible", language, who=row["responsible"])
    if row["indicator"]:
        yield t("plan.card.indicator", language, words=row["indicator"])
    if row["weight"] is not None:
        yield t("plan.card.weight", language, weight=points(row["weight"], language))
    if any(row["bands"] or ()):
        yield t("plan.card.bands", language, words=targets_words(row["bands"], language))
    if row["achieved"]:
        yield t("plan.card.achieved", language, words=target_words(row["achieved"], language))
    if row["score_status"]:
        told = {"points": points(row["points"], language), "band": band_words(row, language)}
        yield t(f"plan.card.score.{row['score_status']}", language, **told)
