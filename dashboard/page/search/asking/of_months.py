"""Answers about what is owed every month: minutes sent, meetings held, who is furthest behind."""

from collections import Counter

from dashboard.charts.composition import composition_bar
from dashboard.page.search.asking.columns import (
    behind_columns,
    league_columns,
    streak_columns,
)
from dashboard.page.search.asking.question import Question
from dashboard.page.search.asking.subjects import Stance, Subject
from dashboard.page.search.asking.told import Below, Told, names_of, table, unknown
from dashboard.parts.drawn import notes_html
from dashboard.parts.glance import answer_text, worst_of_year
from dashboard.parts.headline import measure_row, unit_words
from dashboard.parts.last_year import last_year_column, marks_note, with_last_year
from dashboard.parts.month_table import month_columns
from dashboard.parts.tables import html_table
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters
from dashboard.view.span import known_year
from dashboard.wording import t
from dashboard.words.display import measured_words, number, place, received_words
from dashboard.words.last_word import count_before_due, is_before_due, word_of
from dashboard.words.status import DONE, Status, worst_first
from etl import StatementKind

KINDS = {Subject.MINUTES: StatementKind.MINUTES_RECEIVED, Subject.MEETINGS: StatementKind.MEETING_HELD}
OF_STANCE = {
    Stance.MISSING: (Status.NOT_RECEIVED,),
    Stance.DONE: DONE,
    Stance.LATE: (Status.LATE,),
    Stance.ON_TIME: (Status.ON_TIME,),
}
MOST_BEHIND = 10


def of_months(question: Question, view: Filters) -> Told:
    """Minutes sent or meetings held, by queries/overview.sql, reporting_totals.sql, upazila_months.sql, streaks.sql."""
    language, kind = view.language, KINDS[question.subject]
    if question.stance is Stance.BEHIND:
        yield from _districts_behind(view) if question.of_districts else _behind(view)
        return
    months = figure_rows("upazila_months", view, kind=kind)
    if question.in_a_row:
        known = figure_rows("streaks", view, kind=kind)
        rows = [row for row in known if row["missed_months"] >= question.in_a_row]
        yield from names_of(rows, question, view)
        yield from unknown(len(months) - len(known), view)
        shown = with_last_year(rows, kind, view)
        yield from table(shown, [*streak_columns(view), last_year_column(kind, view)], view)
        if shown:
            yield Below(notes_html([marks_note(shown, language)]))
        return
    measured = measure_row(kind, view)
    if not measured["expected"]:
        yield t("ask.nothing_known", language)
        return
    if question.place is not None and question.place.level == "upazila" and len(months) == 1:
        yield word_of(kind, months[0]["status"], months, language)
    figure = measured_words(measured, language)
    told = {"figure": figure, "late": number(measured["late"], language), "unit": unit_words(kind, view)}
    yield t(f"ask.{question.subject}.sentence", language, **told)
    wanted = OF_STANCE[question.stance] if question.stance else tuple(Status)
    rows = [row for row in months if row["status"] in wanted]
    # Who was last said not to have sent before the due day is not called missing, here as on every page.
    yield from names_of([row for row in rows if not is_before_due(row)], question, view)
    if question.stance is not None:
        for words, times in count_before_due(kind, rows, language).items():
            yield t("ask.before_due", language, said=words, count=number(times, language))
    if measured["unknown"]:
        yield t("ask.unknown_months", language, count=number(measured["unknown"], language))
    yield Below(composition_bar(figure_rows("reporting_totals", view, kind=kind), kind, language))
    yield from table(worst_first(rows), month_columns(kind, view), view)


def _behind(view: Filters) -> Told:
    """Who is furthest behind, by queries/furthest_behind.sql, over a year where the question is of a month."""
    language, longer = view.language, known_year(view)
    behind = figure_rows("furthest_behind", longer)
    yield answer_text(worst_of_year(view))
    standings = Counter(behind.column("standing"))
    if unranked := standings["little_known"] + standings["no_data"]:
        yield t("ask.behind.unranked", language, count=number(unranked, language))
    rows = behind.where("standing", "ranked").where("is_behind", True)[:MOST_BEHIND]
    if rows:
        caption = t("division.behind.caption", language, shown=number(len(rows), language))
        kind = StatementKind.MINUTES_RECEIVED
        shown = with_last_year(rows, kind, longer)
        yield Below(html_table(shown, [*behind_columns(longer), last_year_column(kind, longer)], caption, language))
        yield Below(notes_html([marks_note(shown, language)]))


def _districts_behind(view: Filters) -> Told:
    """Districts by queries/league.sql, the last of the ranking first; none is named last where all share a place."""
    language = view.language
    league = figure_rows("league", view)
    ranked = [row for row in league if row["place"] is not None]
    if not ranked:
        yield t("ask.behind.no_district", language)
    elif ranked[-1]["place"] == ranked[0]["place"]:
        yield t("ask.behind.same_district", language, count=number(len(ranked), language))
    else:
        last = [row for row in ranked if row["place"] == ranked[-1]["place"]]
        names = ", ".join(f"{place(row, language)} {received_words(row, language)}" for row in last)
        yield t("ask.behind.district", language, names=names, count=number(len(ranked), language))
    if ranked and (unranked := len(league) - len(ranked)):
        yield t("ask.behind.unranked_districts", language, count=number(unranked, language))
    if ranked:
        caption = t("ask.behind.districts", language, count=number(len(ranked), language))
        yield Below(html_table(ranked[::-1], league_columns(view), caption, language))
