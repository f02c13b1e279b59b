"""Answers about ideas and decisions."""

from dashboard.page.search.asking.columns import (
    idea_columns,
    matter_columns,
)
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance
from dashboard.page.search.asking.told import Told, names_of, table
from dashboard.parts.headline import measure_row, unit_words
from dashboard.view.answers import figure_rows
from dashboard.view.evidence_request import ANYWHERE
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.display import count, measured_words, number
from dashboard.words.status import DecisionStatus
from etl import StatementKind

MOST_MATTERS = 10


def of_ideas(question: Question, view: Filters) -> Told:
    """How many ideas came and from whom, by queries/idea_sums.sql, overview.sql and idea_submissions.sql."""
    language, kind = view.language, StatementKind.IDEA_SUBMITTED
    sums = [row for row in figure_rows("idea_sums", view) if row["level"] == "total"]
    measured = measure_row(kind, view)
    if not measured["expected"] and all(row["ideas_received"] is None for row in sums):
        yield t("ask.nothing_known", language)
        return
    for row in sums:
        if row["ideas_received"] is None:
            yield t("ask.ideas.no_number", language)
        else:
            known = count(row["idea_upazilas"], row["upazilas"], language)
            yield t("ask.ideas.sum", language, count=number(row["ideas_received"], language), known=known)
    if measured["expected"]:
        figure = measured_words(measured, language)
        yield t("ask.ideas.sentence", language, figure=figure, unit=unit_words(kind, view))
    rows = list(figure_rows("idea_submissions", view))
    if question.stance is not None:
        column = "missed_months" if question.stance is Stance.MISSING else "submitted_months"
        rows = [row for row in rows if row[column]]
    if measured["expected"]:
        yield from names_of(rows, question, view)
    if measured["unknown"]:
        yield t("ask.unknown_months", language, count=number(measured["unknown"], language))
    yield from table(rows, idea_columns(view), view)


def of_decisions(question: Question, view: Filters) -> Told:
    """What is open and what of it overdue, by queries/open_matter_counts.sql and open_matters.sql."""
    language = view.language
    (counts,) = figure_rows("open_matter_counts", view)
    if not counts["open_matters"] and not figure_rows("decision_counts", view, from_month=ANYWHERE["from_month"]):
        yield t("ask.nothing_known", language)
        return
    told = {name: number(counts[f"{name}_matters"], language) for name in ("open", "overdue", "due_passed", "standing")}
    yield t("ask.decisions.sentence", language, **told)
    status = DecisionStatus.OVERDUE if question.stance is Stance.OVERDUE else None
    rows = list(figure_rows("open_matters", view, decision_status=status, standing=False, first=0, most=MOST_MATTERS))
    if status and not rows:
        yield t("ask.decisions.none_overdue", language)
    yield from table(rows, matter_columns(view), view, of=counts["overdue_matters" if status else "open_matters"])
