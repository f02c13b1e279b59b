"""What an upazila's page opens with: what it owes, and how it stands beside its district."""

from dashboard.parts.glance import Answer, AnswerPart, counted, worst_of_year
from dashboard.view.answers import figure_rows
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import month, number, received_words
from dashboard.words.rows import Row
from dashboard.words.status import DecisionStatus
from etl import StatementKind
from queries.scope import Level

KIND = StatementKind.MINUTES_RECEIVED
# Months named of each kind of thing owed.
MOST_MONTHS = 4


def opening(filters: Filters) -> list[Answer]:
    """The answers over a year; where no upazila is chosen yet, who is furthest behind."""
    if filters.upazilas is None or len(filters.upazilas) != 1:
        return [worst_of_year(filters)]
    longer = known_year(filters)
    return [_owes(longer), _stands(longer)]


def _owes(filters: Filters) -> Answer:
    """What a source calls missing after its due day: of each kind the months, the earliest first."""
    language = filters.language
    overdue = figure_rows("overdue", filters)
    by_kind: dict[str, list[Row]] = {}
    for row in overdue:
        by_kind.setdefault(row["what"], []).append(row)
    named = [_owed(what, rows, filters) for what, rows in by_kind.items()]
    also = [AnswerPart(span_words(filters))]
    if not overdue:
        also.insert(0, AnswerPart(t("glance.none_missing", language)))
    return Answer(t("glance.owes", language), counted("things", len(overdue), language), named, also)


def _owed(what: str, rows: list[Row], filters: Filters) -> AnswerPart:
    language, (upazila,) = filters.language, filters.upazilas or ("",)
    if what == "decision":
        words = t("glance.owes.decisions", language, count=number(len(rows), language))
        return AnswerPart(words, page_link("decisions", filters, list="months", status=DecisionStatus.OVERDUE))
    months = ", ".join(month(row["month"], language) for row in rows[:MOST_MONTHS])
    if len(rows) > MOST_MONTHS:
        months += ", " + t("overdue.more", language, count=number(len(rows) - MOST_MONTHS, language))
    told = {"what": t(f"kind.{what}", language), "count": number(len(rows), language), "months": months}
    return AnswerPart(t("glance.owes.kind", language, **told), evidence_link(filters, what, upazila=upazila))


def _stands(filters: Filters) -> Answer:
    """Its rate of minutes and its streak; its place among its district's, to who sees the district whole."""
    language, (upazila,) = filters.language, filters.upazilas or ("",)
    alone = {"division": None, "district": upazila[:4], "upazilas": None}
    whole = filters.scope.sees_whole(Level.DISTRICT)
    beside = figure_rows("furthest_behind", filters, **(alone if whole else {}))
    rows = [row for row in beside if row["upazila_code"] == upazila]
    if not rows:
        return Answer(t("glance.stands", language), "", [], [AnswerPart(t("display.no_data", language))])
    (row,) = rows
    figures = received_words(row, language)
    named = [AnswerPart(t("glance.stands.minutes", language, figures=figures), evidence_link(filters, KIND))]
    also = []
    if row["in_streak"]:
        told = {"months": number(row["missed_months"], language), "since": month(row["since_month"], language)}
        also.append(AnswerPart(t("glance.stands.streak", language, **told)))
    ranked = sum(each["place"] is not None for each in beside)
    # Where all share one place, it says nothing of any.
    if row["place"] is not None and row["sharing"] + 1 < ranked:
        told = {"place": number(row["place"], language), "of": number(ranked, language)}
        told["others"] = number(row["sharing"], language)
        key = "glance.stands.place_shared" if row["sharing"] else "glance.stands.place"
        also.append(AnswerPart(t(key, language, **told)))
    return Answer(t("glance.stands", language), "", named, also)
