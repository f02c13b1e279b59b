"""What Minutes opens with: what a paper says is missing and what to check in it; of a list, whose papers lack."""

from collections.abc import Sequence

from dashboard.parts.glance import Answer, AnswerPart, counted
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.evidence_request import ANYWHERE
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import span_words
from dashboard.wording import t
from dashboard.words.display import day, month, number, place
from dashboard.words.rows import Row
from etl import StatementKind

# Named in an answer; the rest is counted.
MOST_NAMED = 6


def of_paper(meeting: Row, filters: Filters) -> list[Answer]:
    """The answers of one paper: a row of queries/meetings.sql."""
    language, one = filters.language, {**ANYWHERE, "meeting_id": meeting["meeting_id"]}
    statements = figure_rows("meeting_statements", filters, **one)
    decisions = figure_rows("decision_followup", filters, **one)
    missing = [row for row in statements if row["kind"] == StatementKind.MINUTES_RECEIVED and not row["value"]]
    names = [AnswerPart(f"{place(row, language)} ({month(row['month'], language)})") for row in missing[:MOST_NAMED]]
    doubtful = sum(row["doubtful"] for row in statements)
    holds = {
        "decisions": number(len(decisions), language),
        "statements": number(len(statements), language),
        "doubtful": number(doubtful, language),
    }
    answers = [Answer(t("glance.paper", language), "", [AnswerPart(t("glance.paper.holds", language, **holds))], [])]
    if missing:
        told = t("glance.paper.missing", language)
        answers.append(Answer(told, counted("things", len(missing), language), names, _more(len(missing), language)))
    return answers


def of_list(meetings: Sequence[Row], filters: Filters) -> list[Answer]:
    """The answers of many papers, or none: how many, the last; the districts that lack one in between."""
    language = filters.language
    gaps = figure_rows("gaps", filters)
    answers = []
    if meetings:
        last = max(row["held_on"] for row in meetings if row["held_on"])
        said = [AnswerPart(t("glance.papers.last", language, day=day(last, language))), AnswerPart(span_words(filters))]
        answers.append(Answer(t("glance.papers", language), counted("papers", len(meetings), language), [], said))
    if gaps:
        names = district_names(filters)
        lacking = [
            AnswerPart(
                f"{names.get(row['district_code'], '')} ({month(row['month'], language)})",
                page_link("minutes", filters.of_district(row["district_code"])),
            )
            for row in gaps[:MOST_NAMED]
        ]
        also = _more(len(gaps), language)
        answers.append(Answer(t("glance.gaps", language), counted("months", len(gaps), language), lacking, also))
    return answers


def _more(count: int, language: str) -> list[AnswerPart]:
    """How many are not named."""
    if count <= MOST_NAMED:
        return []
    return [AnswerPart(t("overdue.more", language, count=number(count - MOST_NAMED, language)))]
