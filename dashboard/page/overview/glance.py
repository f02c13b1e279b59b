"""Three questions before a meeting, answered at once: who did not send, who is late, which decisions are overdue."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from dashboard.parts.glance import Answer, AnswerPart
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, number, place
from dashboard.words.last_word import count_before_due
from dashboard.words.rows import Row
from dashboard.words.status import DecisionStatus, Status
from etl import StatementKind

KIND = StatementKind.MINUTES_RECEIVED
# Named at the head of the page; the rest is counted, and listed on the page that the count leads to.
MOST_PLACES, MOST_DECISIONS = 12, 2


def answers(overdue: Sequence[Row], months: Sequence[Row], decisions: Sequence[Row], filters: Filters) -> list[Answer]:
    """The answers: rows of queries/overdue.sql, upazila_months.sql (minutes) and decision_counts.sql."""
    by_status = Counter(row["status"] for row in months)
    return [
        _missing([row for row in overdue if row["what"] == KIND], months, by_status[Status.NO_DATA], filters),
        _late([row for row in months if row["status"] == Status.LATE], by_status, filters),
        _decisions([row for row in overdue if row["what"] == "decision"], decisions, filters),
    ]


def _missing(rows: Sequence[Row], months: Sequence[Row], unknown: int, filters: Filters) -> Answer:
    """Minutes that a source calls missing after their due day; how many a source missed before it and never spoke of
    since; how many upazilas no source mentions.
    """
    language = filters.language
    also = [AnswerPart(t("glance.unknown", language, count=number(unknown, language)))] if unknown else []
    also = [*_before_due(months, filters), *also]
    if not rows and len(months) > unknown:
        also.insert(0, AnswerPart(t("glance.none_missing", language)))
    return _of_places("missing", rows, also, filters, lambda _: "")


def _before_due(months: Sequence[Row], filters: Filters) -> list[AnswerPart]:
    """Minutes whose “no” is older than their due day, with both days where they are the same for all."""
    language = filters.language
    counts = count_before_due(KIND, months, language)
    if not counts:
        return []
    total = number(counts.total(), language)
    if len(counts) > 1:
        words = t("glance.before_due.many", language, count=total)
    else:
        words = t("glance.before_due", language, words=next(iter(counts)), count=total)
    return [AnswerPart(words, page_link("reporting", filters))]


def _late(rows: Sequence[Row], by_status: Mapping[str, int], filters: Filters) -> Answer:
    """Minutes received after the due day; how many were received on a day that no source gives."""
    language = filters.language
    undated = by_status[Status.RECEIVED]
    also = [AnswerPart(t("glance.undated", language, count=number(undated, language)))] if undated else []
    if not rows:
        known = "none_late" if by_status[Status.ON_TIME] else "no_late_known"
        also.insert(0, AnswerPart(t(f"glance.{known}", language)))
    return _of_places("late", rows, also, filters, lambda row: day(row["event_on"], language))


def _of_places(
    question: str, rows: Sequence[Row], also: Sequence[AnswerPart], filters: Filters, note: Callable[[Row], str]
) -> Answer:
    """An answer that names upazilas, each once; `note` says more of one that is named for a single month."""
    language = filters.language
    by_upazila: dict[str, list[Row]] = {}
    for row in rows:
        by_upazila.setdefault(row["upazila_code"], []).append(row)
    named = [
        AnswerPart(
            _named(some, note, language),
            evidence_link(filters, KIND, upazila=code, month=some[0]["month"] if len(some) == 1 else None),
        )
        for code, some in list(by_upazila.items())[:MOST_PLACES]
    ]
    left_out = len(by_upazila) - len(named)
    if left_out:
        named.append(
            AnswerPart(t("overdue.more", language, count=number(left_out, language)), page_link("reporting", filters))
        )
    return Answer(t(f"glance.{question}", language), number(len(by_upazila), language) if rows else "", named, also)


def _named(rows: Sequence[Row], note: Callable[[Row], str], language: str) -> str:
    """An upazila's name, with the number of its months where there are several."""
    more = note(rows[0]) if len(rows) == 1 else t("glance.months", language, count=number(len(rows), language))
    return f"{place(rows[0], language)} ({more})" if more else place(rows[0], language)


def _decisions(rows: Sequence[Row], counts: Sequence[Row], filters: Filters) -> Answer:
    """Decisions that a paper calls not done after their due day; how many more are past it without a later word."""
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
    return Answer(
        t("glance.decisions", language), number(len(rows), language) if rows else "", named, also, in_lines=True
    )
