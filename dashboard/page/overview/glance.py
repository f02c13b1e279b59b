"""Three questions before a meeting, answered at once: who did not send, who is late, which decisions are overdue."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dashboard.parts.glance import Answer, AnswerPart, counted, lead_answers
from dashboard.parts.missing import answer_of_places, missing_answer, says_again
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.rows import Row
from dashboard.words.status import DecisionStatus, Status
from etl import StatementKind

KIND = StatementKind.MINUTES_RECEIVED
# Decisions named at the head of the page; the rest is counted.
MOST_DECISIONS = 2


def opening(filters: Filters) -> list[Answer]:
    """The answers that the page opens with."""
    [counts] = figure_rows("open_matter_counts", filters)
    minutes = figure_rows("upazila_months", filters, kind=KIND)
    decisions = figure_rows("decision_counts", filters)
    overdue = figure_rows("overdue", filters)
    leads, three = lead_answers(filters), answers(overdue, minutes, decisions, counts, filters)
    return [*leads, *(three[1:] if says_again(three[0], leads[0], filters.language) else three)]


def answers(
    overdue: Sequence[Row], months: Sequence[Row], decisions: Sequence[Row], matters: Row, filters: Filters
) -> list[Answer]:
    """The three: rows of queries/overdue.sql, upazila_months.sql (minutes), decision_counts.sql; the one of
    open_matter_counts.sql.
    """
    by_status = Counter(row["status"] for row in months)
    return [
        missing_answer(KIND, [row for row in overdue if row["what"] == KIND], months, filters),
        _late([row for row in months if row["status"] == Status.LATE], by_status, filters),
        _decisions([row for row in overdue if row["what"] == "decision"], decisions, matters, filters),
    ]


def _late(rows: Sequence[Row], by_status: Mapping[str, int], filters: Filters) -> Answer:
    """Minutes received after the due day; how many were received on a day that no source gives."""
    language = filters.language
    undated = by_status[Status.RECEIVED]
    also = [AnswerPart(t("glance.undated", language, count=number(undated, language)))] if undated else []
    if not rows:
        known = "none_late" if by_status[Status.ON_TIME] else "no_late_known"
        also.insert(0, AnswerPart(t(f"glance.{known}", language)))
    return answer_of_places("late", KIND, rows, also, filters, lambda row: day(row["event_on"], language))


def _decisions(rows: Sequence[Row], counts: Sequence[Row], matters: Row, filters: Filters) -> Answer:
    """Decisions of the months' meetings that a paper calls not done after their due day; how many more are past it
    without a later word; how many matters of all months are overdue, which the Decisions page opens with.
    """
    language = filters.language
    passed = int(sum(row["due_passed_decisions"] for row in counts))
    named = [
        AnswerPart(row["text"], evidence_link(filters, "decision", decision=row["decision_id"]))
        for row in rows[:MOST_DECISIONS]
    ]
    also = []
    if len(rows) > MOST_DECISIONS:
        more = t("overdue.more", language, count=number(len(rows) - MOST_DECISIONS, language))
        also.append(AnswerPart(more, page_link("decisions", filters, list="months", status=DecisionStatus.OVERDUE)))
    if not rows:
        also.append(AnswerPart(t("glance.none_overdue" if len(counts) else "display.no_data", language)))
    if passed:
        words = t("glance.due_passed", language, count=number(passed, language))
        also.append(AnswerPart(words, page_link("decisions", filters, list="months", status=DecisionStatus.DUE_PASSED)))
    if matters["overdue_matters"]:
        words = t("glance.all_months", language, count=number(matters["overdue_matters"], language))
        also.append(AnswerPart(words, page_link("decisions", filters, status=DecisionStatus.OVERDUE)))
    asked = t("glance.decisions", language)
    return Answer(asked, counted("decisions", len(rows), language), named, also, in_lines=True)
