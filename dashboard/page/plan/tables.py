"""Work plans, team lists, portals and trainings in words: the columns of the Work plan page and of the Upazila page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from dashboard.parts.tables import Column
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.windows.evidence import evidence_link
from dashboard.wording import t
from dashboard.words.display import count_and_rate, day, month, number, place
from dashboard.words.facts import register_words, value

Row = Mapping[str, Any]
# The measure whose words an activity's status is said in.
MEASURE = "activity"
COUNTS = ("planned", "late", "overdue", "early", "not_due_yet")


def done_words(row: Row, language: str) -> str:
    """Activities done of those whose month is over, as count and rate; in words where none is known."""
    return count_and_rate(row["done_activities"], row["expected_activities"], row["done_rate"], language)


def sum_columns(filters: Filters) -> list[Column]:
    """One row a district, from queries/activity_sums.sql; its name leads to its teams."""
    language = filters.language

    def name(row: Row) -> str:
        code = value(row["district_code"])
        return district_names(language).get(code, "") if code else t("plan.all_districts", language)

    def link(row: Row) -> str | None:
        code = value(row["district_code"])
        return page_link("plan", replace(filters, division=None, district=code, upazilas=None)) if code else None

    unknown = Column("planless_upazilas", t("plan.column.planless", language), "count")
    return [
        Column("district_code", t("column.district", language), "place", words=name, link=link),
        *_count_columns(language),
        unknown,
    ]


def team_columns(filters: Filters) -> list[Column]:
    """One row a team, from queries/activity_totals.sql; an upazila's name leads to its page."""
    language = filters.language

    def link(row: Row) -> str | None:
        code = value(row["upazila_code"])
        return page_link("upazila", replace(filters, upazilas=(code,))) if code else None

    title = t("plan.column.team", language)
    return [
        Column("upazila_code", title, "place", words=lambda row: team_name(row, language), link=link),
        *_count_columns(language),
    ]


def _count_columns(language: str) -> list[Column]:
    done = Column("done_rate", t("plan.column.done", language), "rate", words=lambda row: done_words(row, language))
    planned, *others = (Column(f"{name}_activities", t(f"plan.column.{name}", language), "count") for name in COUNTS)
    return [planned, done, *others]


def team_name(row: Row, language: str) -> str:
    """The upazila, or that it is the district's own team."""
    if value(row["upazila_code"]) is None:
        return t("plan.district_team", language)
    return place(row, language)


def activity_columns(filters: Filters, *, with_team: bool = True) -> list[Column]:
    """One row an activity, from queries/activities.sql, with where in the register it stands."""
    language = filters.language

    def planned(row: Row) -> str:
        start = value(row["planned_month"])
        return t("plan.no_month", language) if start is None else month(start, language)

    team = Column("upazila_code", t("plan.column.team", language), "place", words=lambda row: team_name(row, language))
    return [
        *([team] if with_team else []),
        Column("activity", t("plan.column.activity", language)),
        Column("planned_month", t("column.planned_month", language), "month", words=planned),
        Column("status", t("column.status", language), "status", measure=MEASURE),
        Column("done_on", t("plan.column.done_on", language), "day"),
        source_column(language),
    ]


def source_column(language: str) -> Column:
    """File, sheet and row of a register's row."""

    def where(row: Row) -> str:
        return f"{row['path']}, {register_words(row, language)}"

    return Column("path", t("upazila.column.source", language), "path", words=where)


def plan_sentence(rows: Sequence[Row], language: str) -> str:
    """What a register says of one team's plan, from its row of queries/activity_totals.sql; what would tell."""
    if not rows:
        return t("empty.activities", language)
    row = rows[0]
    counts = {name: number(row[f"{name}_activities"], language) for name in COUNTS}
    return t("plan.sentence", language, done=done_words(row, language), **counts)


def planless_names(rows: Sequence[Row], language: str) -> str:
    """The upazilas of which no register lists an activity: unknown, not undone; "" where there are none.

    `rows`: of queries/plan_listed.sql.
    """
    names = [place(row, language) for row in rows if not row["plan_known"]]
    if not names:
        return ""
    return t("plan.planless", language, count=number(len(names), language), places=", ".join(names))


def upkeep_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/upkeep.sql: each word leads to what says so."""
    language = filters.language

    def told(name: str, yes: str, no: str, on: str) -> Column:
        kind = f"{name}_updated"

        def words(row: Row) -> str:
            said = value(row[yes])
            if said is None:
                return t("display.no_data", language)
            if said:
                return t(f"plan.{name}.yes", language, day=day(value(row[on]), language))
            stated = day(value(row[f"{name}_stated_on"]), language)
            return t(f"plan.{name}.no", language, day=stated, reason=_reason(row, no))

        def link(row: Row) -> str | None:
            return None if value(row[yes]) is None else _latest(kind, row, f"{name}_stated_on", filters)

        return Column(yes, t(f"kind.{kind}", language), words=words, link=link)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        told("roster", "roster_updated", "", "roster_updated_on"),
        told("portal", "portal_current", "portal_reason", "portal_stated_on"),
        _training_column(filters),
    ]


def _latest(kind: str, row: Row, on: str, filters: Filters) -> str:
    return evidence_link(filters, kind, upazila=row["upazila_code"], month=value(row[on]).replace(day=1))


def _reason(row: Row, name: str) -> str:
    reason = value(row[name]) if name else None
    return f" ({reason})" if reason else ""


def _training_column(filters: Filters) -> Column:
    language = filters.language

    def words(row: Row) -> str:
        held = value(row["trainings"])
        if not held:
            return t("display.no_data", language)
        return t(
            "plan.trainings", language, count=number(held, language), day=day(value(row["last_training_on"]), language)
        )

    def link(row: Row) -> str | None:
        held = value(row["trainings"])
        return evidence_link(filters, "training_held", upazila=row["upazila_code"]) if held else None

    return Column("trainings", t("kind.training_held", language), words=words, link=link)


def entry_columns(language: str) -> list[Column]:
    """One row a register's row, from queries/upkeep_entries.sql."""

    def said(row: Row) -> str:
        return t(f"plan.entry.{row['kind']}.{'yes' if row['done'] else 'no'}", language)

    def people(row: Row) -> str:
        return number(row["participants"], language) if value(row["participants"]) is not None else ""

    return [
        Column("day", t("plan.column.day", language), "day"),
        Column("kind", t("column.what", language), words=said),
        Column("words", t("plan.column.words", language), words=lambda row: value(row["words"]) or ""),
        Column("participants", t("plan.column.participants", language), "count", words=people),
        source_column(language),
    ]
