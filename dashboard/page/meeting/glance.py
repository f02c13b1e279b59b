"""What the coordination meeting's page opens with: how the month stands, and whom letters go to."""

from dataclasses import replace

from dashboard.exports.pack.letterhead import BadOffice
from dashboard.page.meeting.files import asked_of, shown
from dashboard.parts.glance import Answer, AnswerPart
from dashboard.parts.missing import missing_of_view
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, month, number
from dashboard.words.rows import Row
from etl import StatementKind


def opening(filters: Filters) -> list[Answer]:
    """The answers; the page is of the whole place, whatever upazilas are chosen."""
    whole = replace(filters, upazilas=None)
    totals = [row for row in figure_rows("monthly_return", whole) if row["level"] == "total"]
    missing = missing_of_view(StatementKind.MINUTES_RECEIVED, whole)
    return [*(_return(row, whole) for row in totals), missing, *_letters(filters)]


def _return(total: Row, filters: Filters) -> Answer:
    """Meetings, minutes and ideas, each with what it is counted over: ideas since the plan year began."""
    language = filters.language
    meetings = total["held_meetings"], total["expected_meetings"], total["meeting_rate"]
    minutes = total["received_reports"], total["expected_reports"], total["reporting_rate"]
    named = [
        AnswerPart(
            t("glance.return.minutes", language, figures=count_and_rate(*minutes, language)),
            evidence_link(filters, StatementKind.MINUTES_RECEIVED),
        ),
        AnswerPart(
            t("glance.return.meetings", language, figures=count_and_rate(*meetings, language)),
            evidence_link(filters, StatementKind.MEETING_HELD),
        ),
        _ideas(total, filters),
    ]
    return Answer(t("glance.return", language, month=month(filters.to_month, language)), "", named, [])


def _ideas(total: Row, filters: Filters) -> AnswerPart:
    """The ideas of the return; leads to the page Ideas over the same months, where the number is the same."""
    language, first = filters.language, total["ideas_from"]
    if total["ideas_received"] is None:
        return AnswerPart(t("glance.return.ideas_unknown", language), page_link("ideas", filters))
    ideas = number(total["ideas_received"], language)
    if first is None or first == filters.to_month:
        return AnswerPart(t("glance.return.ideas", language, ideas=ideas), page_link("ideas", filters))
    span = {"first": month(first, language), "last": month(filters.to_month, language)}
    words = t("glance.return.ideas_since", language, ideas=ideas, **span)
    return AnswerPart(words, page_link("ideas", replace(filters, from_month=first)))


def _letters(filters: Filters) -> list[Answer]:
    """How many reminders and thanks the pack has, the first recipients; none where the letterhead cannot be read."""
    language = filters.language
    try:
        letters = shown(asked_of(filters)).letters
    except BadOffice:
        return []
    counts = {kind: sum(letter.kind == kind for letter in letters) for kind in ("reminder", "thanks")}
    told = {kind: number(count, language) for kind, count in counts.items()}
    to_check = sum(letter.to_check for letter in letters)
    also = [AnswerPart(t("glance.letters.to_check", language, count=number(to_check, language)))] if to_check else []
    return [Answer(t("glance.letters", language), "", [AnswerPart(t("glance.letters.count", language, **told))], also)]
