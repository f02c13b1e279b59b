"""The columns of the lists that answer questions; each name leads to what says so, or to the upazila's page."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.parts.activities import done_words, team_name
from dashboard.parts.glance import name_in_view
from dashboard.parts.place_upkeep import KEYS
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import minutes_link
from dashboard.wording import t
from dashboard.words.decisions import status_words
from dashboard.words.display import number, received_words
from dashboard.words.last_word import latest_status
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.upkeep import part_words
from etl import StatementKind


def _upazila(filters: Filters) -> Column:
    def link(row: Row) -> str:
        return page_link("upazila", filters.of_district(row["district_code"]).of_upazila(row["upazila_code"]))

    return Column("upazila_code", t("column.upazila", filters.language), "place", link=link)


def streak_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/streaks.sql."""
    language = filters.language
    return [
        _upazila(filters),
        Column("missed_months", t("behind.column.missed_months", language), "count"),
        Column("since_month", t("behind.column.since_month", language), "month"),
        Column("last_known_month", t("behind.column.last_known_month", language), "month"),
    ]


def behind_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/furthest_behind.sql."""
    language = filters.language

    def link(row: Row) -> str:
        return page_link("upazila", filters.of_upazila(row["upazila_code"]))

    def streak(row: Row) -> str:
        return number(row["missed_months"], language) if row["in_streak"] else ""

    return [
        Column(
            "place", t("column.upazila", language), "place", words=lambda row: name_in_view(row, filters), link=link
        ),
        _received_column(filters),
        Column("missed_months", t("behind.column.missed_months", language), "count", words=streak),
    ]


def league_columns(filters: Filters) -> list[Column]:
    """One row a district, from queries/league.sql; its name leads to its page."""

    def link(row: Row) -> str:
        return page_link("reporting", filters.of_district(row["district_code"]))

    return [
        Column("district_code", t("column.district", filters.language), "place", link=link),
        _received_column(filters),
    ]


def _received_column(filters: Filters) -> Column:
    language = filters.language
    title = t("column.reporting_rate.minutes_received", language)
    return Column("reporting_rate", title, "rate", words=lambda row: received_words(row, language))


def idea_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/idea_submissions.sql; over several months the status is that of the last."""
    language, kind = filters.language, StatementKind.IDEA_SUBMITTED

    def status(row: Row) -> str:
        return latest_status(kind, row, language)

    return [
        _upazila(filters),
        Column("latest_status", t("column.status", language), "status", kind, status),
        Column("ideas_received", t("column.ideas_received", language), "count"),
    ]


def dialogue_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/dialogue_completion.sql."""
    language = filters.language
    return [
        _upazila(filters),
        Column("due_dialogues", t("column.due_dialogues", language), "count"),
        Column("held_dialogues", t("column.held_dialogues", language), "count"),
        Column("completion_rate", t("column.completion_rate", language), "rate"),
    ]


def plan_columns(filters: Filters) -> list[Column]:
    """One row a team, from queries/activity_totals.sql."""
    language = filters.language

    def worded(words: Callable[[Row, str], str]) -> Callable[[Row], str]:
        return lambda row: words(row, language)

    return [
        Column("upazila_code", t("plan.column.team", language), "place", words=worded(team_name)),
        Column("done_rate", t("plan.column.done", language), "rate", words=worded(done_words)),
        Column("overdue_activities", t("plan.column.overdue", language), "count"),
    ]


@dataclass(frozen=True, slots=True)
class Upkeep:
    """A thing that queries/upkeep.sql tells of: its `kind`, the columns of what was told and of the day."""

    kind: StatementKind
    value: str
    on: str


def upkeep_columns(of: Upkeep, filters: Filters) -> list[Column]:
    """One row an upazila, from queries/upkeep.sql: what was last told of one thing, and the day."""
    language = filters.language

    def told(row: Row) -> str:
        return t(f"correcting.value.{'yes' if row[of.value] else 'no'}", language)

    return [
        _upazila(filters),
        Column(of.value, t(f"kind.{of.kind}", language), words=told),
        Column(of.on, t("plan.column.day", language), "day"),
    ]


def kept_columns(part: PlacePart, filters: Filters) -> list[Column]:
    """One row an upazila, from queries/upkeep.sql: a part of it in the words of the page Work plan."""
    language = filters.language
    title = t(f"place.{part}", language)
    return [
        _upazila(filters),
        Column(KEYS[part], title, words=lambda row: part_words(row, part, language)),
    ]


def matter_columns(filters: Filters) -> list[Column]:
    """One row a matter, from queries/open_matters.sql; its words lead to the paper."""
    language = filters.language

    def link(row: Row) -> str:
        return minutes_link(filters, row["meeting_id"], row["decision_id"])

    return [
        Column("text", t("column.decision_text", language), link=link),
        Column("status", t("column.status", language), words=lambda row: status_words(row, language)),
    ]
