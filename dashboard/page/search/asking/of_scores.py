"""Answers about the scores of work plans."""

from collections.abc import Sequence

from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance
from dashboard.page.search.asking.told import Told, listed, table, unknown
from dashboard.parts.activities import score_sentence
from dashboard.parts.plan_scores import score_columns, score_place, score_place_column
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.rows import Row
from dashboard.words.scores import by_place, score_words


def of_scores(question: Question, view: Filters) -> Told:
    """The plan year's score up to the last month, by queries/plan_scores.sql, as on the page Work plan."""
    language = view.language
    scores = by_place(figure_rows("plan_scores", view))
    totals = [row["year"] for row in scores if row["level"] == "total" and row["year"]]
    if not totals:
        yield t("plan.score.none", language)
        return
    for row in totals:
        yield score_sentence(row, view.to_month, language)
    level = "district" if question.of_districts else "team"
    rows = [row for row in scores if row["level"] == level and row["year"]]
    ranked = sorted((row for row in rows if row["year"]["score_rate"] is not None), key=_share)
    # Of an upazila that is asked for by name nobody else is compared.
    if question.stance is not None and len(ranked) > 1 and _share(ranked[0]) == _share(ranked[-1]):
        yield t("ask.scores.same", language, count=number(len(ranked), language))
    else:
        yield from listed([_named(row, level, view) for row in _first(question, ranked)], question, view)
    if level == "team":
        known = {row["upazila_code"] for row in ranked}
        listing = figure_rows("plan_listed", view)
        yield from unknown(sum(row["upazila_code"] not in known for row in listing), view)
    ordered = ranked[::-1] if question.stance is Stance.AHEAD else ranked
    ordered += [row for row in rows if row["year"]["score_rate"] is None]
    yield from table(ordered, [score_place_column(level, view), *score_columns(["year"], language)], view)


def _share(row: Row) -> float:
    return float(row["year"]["score_rate"])


def _first(question: Question, ranked: Sequence[Row]) -> list[Row]:
    """Those with the lowest or the highest share; several where they have the same."""
    if not ranked:
        return []
    best = _share(ranked[-1] if question.stance is Stance.AHEAD else ranked[0])
    return [row for row in ranked if _share(row) == best]


def _named(row: Row, level: str, view: Filters) -> str:
    return f"{score_place(row, level, view)} {score_words(row['year'], view.language)}"
