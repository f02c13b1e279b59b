"""Answer a question by the query and view of the page that shows it: a sentence, a chart or a list, the link."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from dashboard.charts.composition import composition_bar
from dashboard.frame.head import place_words
from dashboard.page.search.asking.columns import (
    behind_columns,
    dialogue_columns,
    idea_columns,
    league_columns,
    matter_columns,
    plan_columns,
    streak_columns,
)
from dashboard.page.search.asking.question import Question, Stance, Subject
from dashboard.parts.activities import done_words
from dashboard.parts.by_district import district_table
from dashboard.parts.dialogue_plans import plan_columns as dialogue_plan_columns
from dashboard.parts.drawn import Piece
from dashboard.parts.glance import answer_text, worst_answer
from dashboard.parts.headline import measure_row, planless_words, unit_words
from dashboard.parts.month_table import month_columns
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import area_of, read_areas
from dashboard.view.evidence_request import ANYWHERE
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import count, day, measured_words, month, number, place, received_words
from dashboard.words.last_word import count_before_due, is_before_due, status_in_full
from dashboard.words.rows import Row
from dashboard.words.status import DONE, DecisionStatus, Status, word, worst_first
from etl import StatementKind

# The page of each subject, and what of its own state the question asks for.
PAGES: dict[Subject, tuple[str, dict[str, str]]] = {
    Subject.MINUTES: ("reporting", {}),
    Subject.MEETINGS: ("reporting", {"kind": StatementKind.MEETING_HELD.value}),
    Subject.DIALOGUES: ("dialogues", {}),
    Subject.IDEAS: ("ideas", {}),
    Subject.DECISIONS: ("decisions", {}),
    Subject.PLAN: ("plan", {}),
}
KINDS = {Subject.MINUTES: StatementKind.MINUTES_RECEIVED, Subject.MEETINGS: StatementKind.MEETING_HELD}
OF_STANCE = {
    Stance.MISSING: (Status.NOT_RECEIVED,),
    Stance.DONE: DONE,
    Stance.LATE: (Status.LATE,),
    Stance.ON_TIME: (Status.ON_TIME,),
}
# Named in the sentence; more are counted there and listed below it.
MOST_NAMED, MOST_MATTERS, MOST_BEHIND = 8, 10, 10


@dataclass(frozen=True, slots=True)
class Answer:
    """The question as it was understood, sentences, what is shown below them, and the page with that view."""

    understood: str
    sentences: tuple[str, ...]
    pieces: tuple[Piece, ...]
    page: str
    href: str


def answer(question: Question, filters: Filters) -> Answer:
    """The answer to a question asked in the view `filters`. Figures are the pages' own."""
    view = view_of(question, filters)
    said = {
        Subject.MINUTES: _of_months,
        Subject.MEETINGS: _of_months,
        Subject.DIALOGUES: _of_dialogues,
        Subject.IDEAS: _of_ideas,
        Subject.DECISIONS: _of_decisions,
        Subject.PLAN: _of_plan,
    }[question.subject](question, view)
    told = list(said)
    page, state = PAGES[question.subject]
    if question.stance is Stance.OVERDUE:
        state = {"status": DecisionStatus.OVERDUE.value}
    if question.stance is Stance.BEHIND and view.division:
        page = "division"
    return Answer(
        understood=understood_words(question, view),
        sentences=tuple(each for each in told if isinstance(each, str)),
        pieces=tuple(each.piece for each in told if not isinstance(each, str)),
        page=page,
        href=page_link(page, view, **state),
    )


def view_of(question: Question, filters: Filters) -> Filters:
    """The view that a question asks for: its months, and its place where it names one."""
    view = replace(filters, from_month=question.first, to_month=question.last)
    named = question.place
    if named is None:
        division = area_of(filters).division
        wider = question.everywhere and division in read_areas(filters.sample, filters.scope)
        return replace(view, division=division, district=None, upazilas=None) if wider else view
    if named.level == "division":
        return replace(view, division=named.code, district=None, upazilas=None)
    view = view.of_district(named.district)
    return view.of_upazila(named.code) if named.level == "upazila" else view


def understood_words(question: Question, view: Filters) -> str:
    """The question in the words of the pages: what, which of it, where, when."""
    language = view.language
    parts = [t(f"ask.subject.{question.subject}", language), stance_words(question, language)]
    up_to = question.in_a_row or question.subject in (Subject.DECISIONS, Subject.DIALOGUES)
    # The work plan's page and the list of who is furthest behind look back over a year.
    over_a_year = question.subject is Subject.PLAN or (question.stance is Stance.BEHIND and not question.of_districts)
    shown = known_year(view) if over_a_year else view
    when = t("ask.up_to", language, month=month(view.to_month, language)) if up_to else span_words(shown)
    return " · ".join(filter(None, [*parts, place_words(area_of(view), view), when]))


def stance_words(question: Question, language: str) -> str:
    """Which of them are asked for; "" where all are."""
    if question.stance is None:
        return ""
    if question.of_districts:
        return t("ask.stance.minutes.behind_district", language)
    words = t(f"ask.stance.{question.subject}.{question.stance}", language)
    if question.in_a_row is None:
        return words
    return t("ask.in_a_row", language, stance=words, months=number(question.in_a_row, language))


@dataclass(frozen=True, slots=True)
class _Below:
    """What is shown below the sentences."""

    piece: Piece


Told = Iterator[str | _Below]


def _table(rows: list[Row], columns: list[Column], view: Filters) -> Iterator[_Below]:
    """The rows as a table, where there are any."""
    if rows:
        caption = t("ask.list", view.language, count=number(len(rows), view.language))
        yield _Below(district_table(rows, columns, caption, "ask.list", view))


def _names(rows: list[Row], question: Question, view: Filters) -> Iterator[str]:
    """Who they are that are asked for, by name where they are few; that there is none."""
    language = view.language
    if question.stance is None:
        return
    stance = stance_words(question, language)
    names = list(dict.fromkeys(place(row, language) for row in rows))
    if not names:
        yield t("ask.none", language, stance=stance)
        return
    told = {"stance": stance, "count": number(len(names), language), "names": ", ".join(names[:MOST_NAMED])}
    yield t("ask.names" if len(names) <= MOST_NAMED else "ask.names_and_more", language, **told)


def _unknown(upazilas: int, view: Filters) -> Iterator[str]:
    """Of how many no source speaks."""
    if upazilas:
        yield t("ask.unknown", view.language, count=number(upazilas, view.language))


def _of_months(question: Question, view: Filters) -> Told:
    """Minutes sent or meetings held, by queries/overview.sql, reporting_totals.sql, upazila_months.sql, streaks.sql."""
    language, kind = view.language, KINDS[question.subject]
    if question.stance is Stance.BEHIND:
        yield from _districts_behind(view) if question.of_districts else _behind(view)
        return
    months = figure_rows("upazila_months", view, kind=kind)
    if question.in_a_row:
        known = figure_rows("streaks", view, kind=kind)
        rows = [row for row in known if row["missed_months"] >= question.in_a_row]
        yield from _names(rows, question, view)
        yield from _unknown(len(months) - len(known), view)
        yield from _table(rows, streak_columns(view), view)
        return
    measured = measure_row(kind, view)
    if not measured["expected"]:
        yield t("ask.nothing_known", language)
        return
    if question.place is not None and question.place.level == "upazila" and len(months) == 1:
        yield word(kind, months[0]["status"], language)
    figure = measured_words(measured, language)
    told = {"figure": figure, "late": number(measured["late"], language), "unit": unit_words(kind, view)}
    yield t(f"ask.{question.subject}.sentence", language, **told)
    wanted = OF_STANCE[question.stance] if question.stance else tuple(Status)
    rows = [row for row in months if row["status"] in wanted]
    # Who was last said not to have sent before the due day is not called missing, here as on every page.
    yield from _names([row for row in rows if not is_before_due(row)], question, view)
    if question.stance is not None:
        for words, times in count_before_due(kind, rows, language).items():
            yield t("ask.before_due", language, said=words, count=number(times, language))
    if measured["unknown"]:
        yield t("ask.unknown_months", language, count=number(measured["unknown"], language))
    yield _Below(composition_bar(figure_rows("reporting_totals", view, kind=kind), kind, language))
    yield from _table(worst_first(rows), month_columns(kind, view), view)


def _behind(view: Filters) -> Told:
    """Who is furthest behind, by queries/furthest_behind.sql, over a year where the question is of a month."""
    language, longer = view.language, known_year(view)
    behind = figure_rows("furthest_behind", longer)
    yield answer_text(worst_answer(behind, longer))
    standings = Counter(behind.column("standing"))
    if unranked := standings["little_known"] + standings["no_data"]:
        yield t("ask.behind.unranked", language, count=number(unranked, language))
    rows = behind.where("standing", "ranked").where("is_behind", True)[:MOST_BEHIND]
    if rows:
        caption = t("division.behind.caption", language, shown=number(len(rows), language))
        yield _Below(html_table(rows, behind_columns(longer), caption, language))


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
        yield _Below(html_table(ranked[::-1], league_columns(view), caption, language))


def _of_dialogues(question: Question, view: Filters) -> Told:
    """Dialogues held of those planned and due, by queries/overview.sql, dialogue_completion.sql, dialogue_plans.sql."""
    language = view.language
    measured = measure_row(StatementKind.DIALOGUE_HELD, view)
    table = figure_rows("dialogue_completion", view)
    if measured["expected"]:
        figure = measured_words(measured, language)
        unit = unit_words(StatementKind.DIALOGUE_HELD, view)
        yield t("ask.dialogues.sentence", language, figure=figure, unit=unit)
    plans = figure_rows("dialogue_plans", view)
    in_full = not measured["expected"] or len(table) == 1
    if in_full:
        yield from _planned_dialogues(plans, view)
    rows = [row for row in table if row["due_dialogues"]]
    if question.stance is Stance.MISSING:
        rows = [row for row in rows if row["held_dialogues"] < row["due_dialogues"]]
    elif question.stance is Stance.DONE:
        rows = [row for row in rows if row["held_dialogues"]]
    if measured["expected"]:
        yield from _names(rows, question, view)
    if planless := planless_words(table, "plans_known", "ask.planless", language):
        yield planless
    if in_full:
        yield from _table(list(plans), dialogue_plan_columns(view), view)
    else:
        yield from _table(rows, dialogue_columns(view), view)


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


def _of_ideas(question: Question, view: Filters) -> Told:
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
        yield from _names(rows, question, view)
    if measured["unknown"]:
        yield t("ask.unknown_months", language, count=number(measured["unknown"], language))
    yield from _table(rows, idea_columns(view), view)


def _of_decisions(question: Question, view: Filters) -> Told:
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
    yield from _table(rows, matter_columns(view), view)


def _of_plan(question: Question, view: Filters) -> Told:
    """Activities done of those due, over a year where the question is of a month, as on the page Work plan."""
    language, longer = view.language, known_year(view)
    sums = [row for row in figure_rows("activity_sums", longer) if row["district_code"] is None]
    planned = any(row["planned_activities"] for row in sums)
    for row in sums:
        if planned:
            overdue = number(row["overdue_activities"], language)
            told = {"figure": done_words(row, language), "overdue": overdue, "span": span_words(longer)}
            yield t("ask.plan.sentence", language, **told)
        yield from _unknown(row["planless_upazilas"], view)
    if not planned:
        yield t("ask.nothing_known", language)
    rows = list(figure_rows("activity_totals", longer))
    if question.stance is not None:
        column = "overdue_activities" if question.stance is Stance.MISSING else "done_activities"
        rows = [row for row in rows if row[column]]
    yield from _table(rows, plan_columns(longer), longer)
