"""Activities of work plans in words, and the columns of a table of them."""

from collections.abc import Callable
from datetime import date

from dashboard.parts.tables import Column
from dashboard.view.evidence_request import ACTIVITY
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters
from dashboard.view.links import evidence_link
from dashboard.view.row_link import row_links
from dashboard.wording import t
from dashboard.words.display import count_and_rate, digits, month, number, place
from dashboard.words.facts import register_words
from dashboard.words.rows import Row
from dashboard.words.scores import band_words, points, score_words

# The measure whose words an activity's status is said in.
MEASURE = "activity"


COUNTS = ("planned", "late", "overdue", "early", "not_due_yet", "unknown")


def done_words(row: Row, language: str) -> str:
    """Activities done of those whose month is over, as count and rate; in words where none is known."""
    return count_and_rate(row["done_activities"], row["expected_activities"], row["done_rate"], language)


def team_name(row: Row, language: str) -> str:
    """The upazila, or that it is the district's own team."""
    if row["upazila_code"] is None:
        return t("plan.district_team", language)
    return place(row, language)


def score_sentence(row: Row, last: date, language: str) -> str:
    """The year's score up to a month, what is unknown and what is not due, from its row of queries/plan_scores.sql."""
    told = {
        "first": month(row["period_from"], language),
        "last": month(last, language),
        "unknown": number(row["unknown_activities"], language),
        "unknown_points": points(row["unknown_points"], language),
        "waiting": number(row["not_due_yet_activities"], language),
        "waiting_points": points(row["not_due_yet_points"], language),
        "lost": points(row["lost_points"], language),
    }
    if not row["told_activities"]:
        return t("plan.score.unknown", language, **told)
    figures = {"score": score_words(row, language), "band": band_words(row, language)}
    return t("plan.score.sentence", language, **figures, **told)


def activity_columns(filters: Filters, *, with_team: bool = True) -> list[Column]:
    """One row an activity, from queries/activities.sql, with where it stands; one of a paper leads to its words."""
    language = filters.language

    def planned(row: Row) -> str:
        start = row["planned_month"]
        words = [t("plan.no_month", language) if start is None else month(start, language)]
        if row["recurs"]:
            words.append(t(f"plan.recurs.{row['recurs']}", language))
        if row["paper_month"] is not None:
            words.append(t("plan.paper_month", language, month=month(row["paper_month"], language)))
        return " · ".join(words)

    link, name_of = activity_link(filters), file_namer(language)
    team = Column("upazila_code", t("plan.column.team", language), "place", words=lambda row: team_name(row, language))
    return [
        *([team] if with_team else []),
        Column("activity", t("plan.column.activity", language), link=link),
        Column("planned_month", t("column.planned_month", language), "month", words=planned),
        Column("status", t("column.status", language), "status", measure=MEASURE),
        Column("done_on", t("plan.column.done_on", language), "day"),
        Column(
            "path",
            t("upazila.column.source", language),
            "path",
            words=lambda row: source_words(row, name_of, language),
            link=row_links(filters),
        ),
    ]


def activity_link(filters: Filters) -> Callable[[Row], str | None]:
    """Leads from an activity to the words of its plan's paper, or to the targets that a register gives it."""

    def link(row: Row) -> str | None:
        if row["quote"] is None and row["weight"] is None:
            return None
        return evidence_link(filters, ACTIVITY, upazila=row["upazila_code"], month=row["planned_month"])

    return link


def source_words(row: Row, name_of: Callable[[str], str], language: str) -> str:
    """Where an activity stands: the register's row, and the plan's paper with the number that it has there.

    `name_of` names a file by its path.
    """
    words = [] if row["path"] == row["paper_path"] else [_register_row(row, name_of, language)]
    if row["paper_path"]:
        no = t("plan.activity_no", language, no=digits(row["no"], language)) if row["no"] else ""
        words.append(", ".join(filter(None, [name_of(row["paper_path"]), no])))
    return " · ".join(words)


def source_column(filters: Filters, title: str = "") -> Column:
    """File, sheet and row of a register's row, which lead to its window for who may correct it.

    `title`: what the column is called instead of the source.
    """
    language, name_of = filters.language, file_namer(filters.language)
    return Column(
        "path",
        title or t("upazila.column.source", language),
        "path",
        words=lambda row: _register_row(row, name_of, language),
        link=row_links(filters),
    )


def _register_row(row: Row, name_of: Callable[[str], str], language: str) -> str:
    return f"{name_of(row['path'])}, {register_words(row, language)}"
