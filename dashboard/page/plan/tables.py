"""Work plans, team lists, portals and trainings in words: the columns of the Work plan page."""

from dashboard.parts.activities import COUNTS, done_words, team_name
from dashboard.parts.tables import Column
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import day, number
from dashboard.words.rows import Row
from etl import StatementKind


def sum_columns(filters: Filters) -> list[Column]:
    """One row a district, from queries/activity_sums.sql; its name leads to its teams."""
    language, names = filters.language, district_names(filters)

    def name(row: Row) -> str:
        code = row["district_code"]
        return names.get(code, "") if code else t("plan.all_districts", language)

    def link(row: Row) -> str | None:
        code = row["district_code"]
        return page_link("plan", filters.of_district(code)) if code else None

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
        code = row["upazila_code"]
        return page_link("upazila", filters.of_upazila(code)) if code else None

    title = t("plan.column.team", language)
    return [
        Column("upazila_code", title, "place", words=lambda row: team_name(row, language), link=link),
        *_count_columns(language),
    ]


def _count_columns(language: str) -> list[Column]:
    done = Column("done_rate", t("plan.column.done", language), "rate", words=lambda row: done_words(row, language))
    planned, *others = (Column(f"{name}_activities", t(f"plan.column.{name}", language), "count") for name in COUNTS)
    return [planned, done, *others]


def upkeep_columns(filters: Filters) -> list[Column]:
    """One row an upazila, from queries/upkeep.sql: each word leads to what says so."""
    language = filters.language

    def told(name: str, yes: str, no: str, on: str) -> Column:
        kind = f"{name}_updated"

        def words(row: Row) -> str:
            said = row[yes]
            if said is None:
                return t("display.no_data", language)
            if said:
                return t(f"plan.{name}.yes", language, day=day(row[on], language))
            stated = day(row[f"{name}_stated_on"], language)
            return t(f"plan.{name}.no", language, day=stated, reason=_reason(row, no))

        def link(row: Row) -> str | None:
            return None if row[yes] is None else _latest(kind, row, f"{name}_stated_on", filters)

        return Column(yes, t(f"kind.{kind}", language), words=words, link=link)

    return [
        Column("upazila_code", t("column.upazila", language), "place"),
        told("roster", "roster_updated", "", "roster_updated_on"),
        told("portal", "portal_current", "portal_reason", "portal_stated_on"),
        _training_column(filters),
    ]


def _latest(kind: str, row: Row, on: str, filters: Filters) -> str:
    return evidence_link(filters, kind, upazila=row["upazila_code"], month=row[on].replace(day=1))


def _reason(row: Row, name: str) -> str:
    reason = row[name] if name else None
    return f" ({reason})" if reason else ""


def _training_column(filters: Filters) -> Column:
    language = filters.language

    def words(row: Row) -> str:
        held = row["trainings"]
        if not held:
            return t("display.no_data", language)
        return t("plan.trainings", language, count=number(held, language), day=day(row["last_training_on"], language))

    def link(row: Row) -> str | None:
        held = row["trainings"]
        return evidence_link(filters, StatementKind.TRAINING_HELD, upazila=row["upazila_code"]) if held else None

    return Column("trainings", t("kind.training_held", language), words=words, link=link)
