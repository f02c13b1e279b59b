"""Who owes something after its due day: the answer that names them, with what is not known of the others."""

from collections.abc import Callable, Sequence

from dashboard.parts.glance import Answer, AnswerPart, counted, name_in_view
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import month, number
from dashboard.words.last_word import count_before_due
from dashboard.words.rows import Row
from dashboard.words.status import Status
from etl import StatementKind

# Named at the head of a page; the rest is counted, and listed on the page that the count leads to.
MOST_PLACES = 12
# Where all are listed: a page, with its own part of the URL.
_LISTED: dict[str, tuple[str, dict[str, str]]] = {
    StatementKind.MINUTES_RECEIVED: ("reporting", {}),
    StatementKind.MEETING_HELD: ("reporting", {"kind": StatementKind.MEETING_HELD}),
    StatementKind.DIALOGUE_HELD: ("dialogues", {}),
    StatementKind.IDEA_SUBMITTED: ("ideas", {}),
}


def missing_of_view(kind: str, filters: Filters) -> Answer:
    """`missing_answer` of the view, from the queries of its kind."""
    overdue = [row for row in figure_rows("overdue", filters) if row["what"] == kind]
    if kind != StatementKind.DIALOGUE_HELD:
        return missing_answer(kind, overdue, figure_rows("upazila_months", filters, kind=kind), filters)
    plans = figure_rows("dialogue_plans", filters)
    due = [row for row in plans if row["planned_month"] and row["planned_month"] <= filters.to_month]
    return missing_answer(kind, overdue, due, filters)


def missing_answer(kind: str, overdue: Sequence[Row], known: Sequence[Row], filters: Filters) -> Answer:
    """What a source calls missing after its due day; how many a source missed before it and never spoke of since; of
    how many no source speaks. `overdue`: rows of queries/overdue.sql; `known`: all that is owed, with status.
    """
    language = filters.language
    unknown = sum(row["status"] == Status.NO_DATA for row in known)
    also = [AnswerPart(t("glance.unknown", language, count=number(unknown, language)))] if unknown else []
    before_due = _before_due(kind, known, filters)
    also = [*before_due, *also]
    # Of whom nothing was heard since a “no” it is not said that nobody is missing.
    if not overdue and not before_due and len(known) > unknown:
        also.insert(0, AnswerPart(t("glance.none_missing", language)))
    return answer_of_places("missing", kind, overdue, also, filters)


def says_again(missing: Answer, worst: Answer, language: str) -> bool:
    """Whether `missing`, who did not send, is what `worst` of the year says: those words, and nothing beside them."""
    return worst.question == t("glance.said_missing", language) and not missing.named and len(missing.also) == 1


def _before_due(kind: str, known: Sequence[Row], filters: Filters) -> list[AnswerPart]:
    """What a “no” older than its due day says, with both days where they are the same for all."""
    language = filters.language
    counts = count_before_due(kind, known, language)
    if not counts:
        return []
    total = number(counts.total(), language)
    if len(counts) > 1:
        words = t("glance.before_due.many", language, count=total)
    else:
        words = t("glance.before_due", language, words=next(iter(counts)), count=total)
    return [AnswerPart(words, _list_link(kind, filters))]


def answer_of_places(
    question: str,
    kind: str,
    rows: Sequence[Row],
    also: Sequence[AnswerPart],
    filters: Filters,
    note: Callable[[Row], str] | None = None,
) -> Answer:
    """An answer that names upazilas, each once, that of most months first.

    `note` says more of one that is named for a single month.
    """
    language = filters.language
    by_upazila: dict[str, list[Row]] = {}
    for row in rows:
        by_upazila.setdefault(row["upazila_code"], []).append(row)
    most_first = sorted(by_upazila.items(), key=lambda item: -len(item[1]))
    named = [
        AnswerPart(_named(kind, some, note, filters), _evidence(kind, code, some, filters))
        for code, some in most_first[:MOST_PLACES]
    ]
    left_out = len(by_upazila) - len(named)
    if left_out:
        more = t("overdue.more", language, count=number(left_out, language))
        named.append(AnswerPart(more, _list_link(kind, filters)))
    asked = t(f"glance.{question}.{kind}", language)
    return Answer(asked, counted("upazilas", len(by_upazila), language), named, also)


def _evidence(kind: str, upazila: str, rows: Sequence[Row], filters: Filters) -> str:
    """What says so, of the month where it is one; a dialogue is spoken of in the month of the meeting, not its plan."""
    one = len(rows) == 1 and kind != StatementKind.DIALOGUE_HELD
    return evidence_link(filters, kind, upazila=upazila, month=rows[0]["month"] if one else None)


def _named(kind: str, rows: Sequence[Row], note: Callable[[Row], str] | None, filters: Filters) -> str:
    """The name, in a division with its district; the number of its months, or a dialogue's month."""
    language, name = filters.language, name_in_view(rows[0], filters)
    if len(rows) > 1:
        more = t("glance.months", language, count=number(len(rows), language))
    elif kind == StatementKind.DIALOGUE_HELD:
        more = month(rows[0]["month"], language)
    else:
        more = note(rows[0]) if note else ""
    return f"{name} ({more})" if more else name


def _list_link(kind: str, filters: Filters) -> str:
    page, own = _LISTED[kind]
    return page_link(page, filters, **own)
