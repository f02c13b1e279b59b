"""Answers about what is planned or kept up: dialogues, the work plan, team lists, portals, trainings."""

from collections.abc import Iterator, Sequence

from dashboard.page.search.asking.columns import (
    Upkeep,
    dialogue_columns,
    plan_columns,
)
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance, Subject
from dashboard.page.search.asking.told import MOST_NAMED, Told, names_of, table, unknown
from dashboard.parts.activities import done_words
from dashboard.parts.dialogue_plans import plan_columns as dialogue_plan_columns
from dashboard.parts.headline import measure_row, planless_words, unit_words
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import day, measured_words, month, number, place
from dashboard.words.last_word import status_in_full
from dashboard.words.rows import Row
from etl import StatementKind

UPKEEP = {
    Subject.LISTS: Upkeep(StatementKind.ROSTER_UPDATED, "roster_updated", "roster_stated_on"),
    Subject.TRAININGS: Upkeep(StatementKind.TRAINING_HELD, "trainings", "last_training_on"),
}


def of_dialogues(question: Question, view: Filters) -> Told:
    """Dialogues held of those planned and due, by queries/overview.sql, dialogue_completion.sql, dialogue_plans.sql."""
    language = view.language
    measured = measure_row(StatementKind.DIALOGUE_HELD, view)
    completion = figure_rows("dialogue_completion", view)
    if measured["expected"]:
        figure = measured_words(measured, language)
        unit = unit_words(StatementKind.DIALOGUE_HELD, view)
        yield t("ask.dialogues.sentence", language, figure=figure, unit=unit)
    plans = figure_rows("dialogue_plans", view)
    in_full = not measured["expected"] or len(completion) == 1
    if in_full:
        yield from _planned_dialogues(plans, view)
    rows = [row for row in completion if row["due_dialogues"]]
    if question.stance is Stance.MISSING:
        rows = [row for row in rows if row["held_dialogues"] < row["due_dialogues"]]
    elif question.stance is Stance.DONE:
        rows = [row for row in rows if row["held_dialogues"]]
    if measured["expected"]:
        yield from names_of(rows, question, view)
    if planless := planless_words(completion, "plans_known", "ask.planless", language):
        yield planless
    if in_full:
        yield from table(list(plans), dialogue_plan_columns(view), view)
    else:
        yield from table(rows, dialogue_columns(view), view)


def _planned_dialogues(plans: Sequence[Row], view: Filters) -> Iterator[str]:
    """What is known of dialogues that are few, or of which none is due: each with its month and how it stands."""
    language = view.language
    if not plans:
        yield t("ask.nothing_known", language)
        return
    if all(row["planned_month"] and row["planned_month"] > view.to_month for row in plans):
        yield t("ask.dialogues.none_due", language, month=month(view.to_month, language))
    named = "; ".join(_planned(row, view) for row in plans[:MOST_NAMED])
    key = "ask.dialogues.planned" if len(plans) <= MOST_NAMED else "ask.dialogues.planned_and_more"
    yield t(key, language, count=number(len(plans), language), dialogues=named)


def _planned(row: Row, view: Filters) -> str:
    """The upazila, the planned month, how it stands; of one held without a known plan its day."""
    language, planned = view.language, row["planned_month"]
    when = t("dialogues.no_plan", language)
    if planned is not None:
        when = t("ask.dialogues.planned_for", language, month=month(planned, language))
    status = status_in_full(StatementKind.DIALOGUE_HELD, row, language)
    held = f", {day(row['held_on'], language)}" if row["held_on"] else ""
    return f"{place(row, language)} ({when}): {status}{held}"


def of_plan(question: Question, view: Filters) -> Told:
    """Activities done of those due, over a year where the question is of a month, as on the page Work plan."""
    language, longer = view.language, known_year(view)
    sums = [row for row in figure_rows("activity_sums", longer) if row["district_code"] is None]
    planned = any(row["planned_activities"] for row in sums)
    for row in sums:
        if planned:
            overdue = number(row["overdue_activities"], language)
            told = {"figure": done_words(row, language), "overdue": overdue, "span": span_words(longer)}
            yield t("ask.plan.sentence", language, **told)
        yield from unknown(row["planless_upazilas"], view)
    if not planned:
        yield t("ask.nothing_known", language)
    rows = list(figure_rows("activity_totals", longer))
    if question.stance is not None:
        column = "overdue_activities" if question.stance is Stance.MISSING else "done_activities"
        rows = [row for row in rows if row[column]]
    yield from table(rows, plan_columns(longer), longer)
