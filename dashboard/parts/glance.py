"""What a page opens with: questions answered at once, with names and numbers; each name leads to what says so."""

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.markup import render
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import count, cut, month, number, place, place_in_district
from dashboard.words.last_word import before_due_words
from dashboard.words.rows import Row
from etl import StatementKind

KIND = StatementKind.MINUTES_RECEIVED
# So many are named as furthest behind, and of those that changed; the rest is counted.
MOST_WORST, MOST_CHANGED, MOST_ENDED = 3, 4, 2
# Letters of a decision's text where it is named in a line.
MOST_LETTERS = 60


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """Words of an answer, and where they lead ("" where to nothing); `short` stands for them in a message, if given."""

    words: str
    href: str = ""
    short: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A question and its answer: how many of what ("": none is known), the first by name, what else must be said.

    `in_lines`: what is named are whole sentences, each on its own line, for which a message has no room.
    """

    question: str
    count: str
    named: Sequence[AnswerPart]
    also: Sequence[AnswerPart]
    in_lines: bool = False


def answers_html(answers: Sequence[Answer], language: str) -> str:
    """The answers as HTML, a line each."""
    return render("glance", title=t("glance.title", language), lines=answers)


def counted(unit: str, many: int, language: str) -> str:
    """How many, with the unit: before names a number alone would read as a part of the first; "" of none."""
    return t(f"glance.count.{unit}", language, count=number(many, language)) if many else ""


def lead_answers(filters: Filters) -> list[Answer]:
    """Who is furthest behind, over a year where the view is a month, and what changed since the month before."""
    return [worst_of_year(filters), changed_answer(figure_rows("since_month_before", filters), filters)]


def worst_of_year(filters: Filters) -> Answer:
    """Who is furthest behind, over a year where the view is a month."""
    longer = known_year(filters)
    behind = figure_rows("furthest_behind", longer)
    if any(behind.column("is_behind")):
        return worst_answer(behind, longer)
    return said_missing_answer(filters) or worst_answer(behind, longer)


def said_missing_answer(filters: Filters) -> Answer | None:
    """Whose minutes of the last month a source missed before their due day, where it never spoke of them again: nobody
    is behind by that, and all of them may be. None where there is no such word.
    """
    language, link = filters.language, page_link("reporting", filters)
    rows = figure_rows("said_before_due", filters, kind=KIND, from_month=filters.to_month)
    if not rows:
        return None
    named = [AnswerPart(_counted_words(row, language), link) for row in rows]
    count = ""
    if len(rows) == 1:
        count = counted("upazilas", rows[0]["upazilas"], language)
        named = [AnswerPart(before_due_words(KIND, rows[0], language), link)]
    also = [AnswerPart(month(filters.to_month, language))]
    return Answer(t("glance.said_missing", language), count, named, also)


def _counted_words(row: Row, language: str) -> str:
    """A row of queries/said_before_due.sql: the words with both days, of how many upazilas."""
    said = {"words": before_due_words(KIND, row, language), "count": number(row["upazilas"], language)}
    return t("glance.before_due", language, **said)


def worst_answer(behind: Sequence[Row], filters: Filters) -> Answer:
    """Who is furthest behind with minutes, of how many a month is missing at all, be it one. `behind`: rows of
    queries/furthest_behind.sql, of the same months.
    """
    language = filters.language
    ranked = [row for row in behind if row["standing"] == "ranked"]
    worst = [row for row in ranked if row["is_behind"]]
    named = [
        AnswerPart(_behind_words(row, filters), page_link("upazila", filters.of_upazila(row["upazila_code"])))
        for row in _first_places(worst)
    ]
    also = [AnswerPart(span_words(filters))]
    if not worst:
        also.insert(0, AnswerPart(t("glance.none_behind" if ranked else "glance.behind_unknown", language)))
    counts = {"count": number(len(worst), language), "of": number(len(ranked), language)}
    said = t("glance.count.behind", language, **counts) if worst else ""
    return Answer(t("glance.worst", language), said, named, also)


def _first_places(worst: Sequence[Row]) -> list[Row]:
    """The first MOST_WORST, and who shares the last one's place, up to as many again."""
    first = list(worst[:MOST_WORST])
    ties = [row for row in worst[MOST_WORST:] if row["place"] is not None and row["place"] == first[-1]["place"]]
    return first + ties[:MOST_WORST]


def name_in_view(row: Row, filters: Filters) -> str:
    """The upazila's name, in a division with its district."""
    language = filters.language
    return place_in_district(row, district_names(filters), language) if filters.division else place(row, language)


def _behind_words(row: Row, filters: Filters) -> str:
    """The name, in a division with its district; how many came of how many; the streak, where there is one."""
    language = filters.language
    words = f"{name_in_view(row, filters)} {count(row['received_reports'], row['expected_reports'], language)}"
    if not row["in_streak"]:
        return words
    return t("glance.in_a_row", language, said=words, count=number(row["missed_months"], language))


def changed_answer(changes: Sequence[Row], filters: Filters) -> Answer:
    """What changed since the month before: rows of queries/since_month_before.sql."""
    language = filters.language
    [compared] = [row["count"] for row in changes if row["change"] == "compared"]
    parts = []
    for change in ("missing", "said_before", "recovered"):
        if rows := [row for row in changes if row["change"] == change]:
            names = ", ".join(name_in_view(row, filters) for row in rows[:MOST_CHANGED])
            if len(rows) > MOST_CHANGED:
                names += ", " + t("overdue.more", language, count=number(len(rows) - MOST_CHANGED, language))
            said = t(f"glance.changed.{change}", language, count=number(len(rows), language), places=names)
            parts.append(AnswerPart(said, page_link("reporting", filters)))
    also = []
    if not compared:
        also.append(AnswerPart(t("glance.changed.unknown", language)))
    elif not parts:
        also.append(AnswerPart(t("glance.changed.none", language, count=number(compared, language))))
    if ended := [row for row in changes if row["change"] == "ended"]:
        parts.append(ended_part(ended, filters))
    return Answer(t("glance.changed", language), "", parts, also)


def ended_part(ended: Sequence[Row], filters: Filters) -> AnswerPart:
    """The matters that ended in the last month, the first of them by their words; leads to the list of all of them."""
    language = filters.language
    texts = "; ".join(f"“{cut(row['text'], MOST_LETTERS)}”" for row in ended[:MOST_ENDED])
    if len(ended) > MOST_ENDED:
        texts += ", " + t("overdue.more", language, count=number(len(ended) - MOST_ENDED, language))
    count = number(len(ended), language)
    said = t("glance.changed.ended", language, count=count, decisions=texts)
    short = t("glance.changed.ended.count", language, count=count)
    return AnswerPart(said, page_link("decisions", filters, list="ended", within="month"), short)


def planless_answer(places: Sequence[Row], known: str, filters: Filters) -> Answer:
    """The upazilas of which no source names a plan (column `known`): outside every figure of the page."""
    language = filters.language
    planless = [row for row in places if not row[known]]
    named = [
        AnswerPart(name_in_view(row, filters), page_link("upazila", filters.of_upazila(row["upazila_code"])))
        for row in planless[:MOST_CHANGED]
    ]
    also = [] if planless else [AnswerPart(t("glance.planless.none", language))]
    if left_out := len(planless) - len(named):
        also.append(AnswerPart(t("overdue.more", language, count=number(left_out, language))))
    return Answer(t("glance.planless", language), counted("upazilas", len(planless), language), named, also)


def answer_text(answer: Answer) -> str:
    """The answer in one line of plain text, without the texts of decisions."""
    named = "" if answer.in_lines else "; ".join(part.short or part.words for part in answer.named)
    also = " · ".join(part.words for part in answer.also)
    said = " · ".join(filter(None, ("; ".join(filter(None, (answer.count, named))), also)))
    return f"{answer.question}: {said}"
