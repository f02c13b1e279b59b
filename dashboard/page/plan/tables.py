"""Work plans in words: the columns of the Work plan page."""

from dashboard.parts.activities import COUNTS, done_words, team_name
from dashboard.parts.tables import Column
from dashboard.view.areas import district_names
from dashboard.view.filters import Filters, page_link
from dashboard.wording import t
from dashboard.words.rows import Row


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
