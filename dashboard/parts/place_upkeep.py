"""Trainings, portals, teams, tour days, the Facebook group of a place: the columns of a table and of a file."""

from dashboard.exports.table.sheet import ColumnKind
from dashboard.parts.tables import Column
from dashboard.view.filters import Filters, page_link
from dashboard.view.links import evidence_link
from dashboard.wording import t
from dashboard.words.display import place
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.upkeep import is_known, part_words

# The page about what is the district's own.
OWN_PAGE = "own_offices"


def place_columns(filters: Filters) -> list[Column]:
    """One row a place, from queries/upkeep.sql: each cell in words leads to the rows and sentences that say so."""
    language = filters.language

    def name(row: Row) -> str:
        return place(row, language) if row["upazila_code"] else t("place.own", language)

    def name_link(row: Row) -> str:
        if row["upazila_code"]:
            return page_link("upazila", filters.of_upazila(row["upazila_code"]))
        return page_link(OWN_PAGE, filters.of_district(row["district_code"]))

    def told(part: PlacePart, key: str) -> Column:
        def link(row: Row) -> str | None:
            if not is_known(row, part):
                return None
            return evidence_link(filters, part.evidence, upazila=row["upazila_code"] or row["district_code"])

        return Column(key, t(f"place.{part}", language), words=lambda row: part_words(row, part, language), link=link)

    return [
        Column("upazila_code", t("place.column.place", language), "place", words=name, link=name_link),
        told(PlacePart.TRAINING, "overdue_since"),
        told(PlacePart.PORTAL, "looked_on"),
        Column("portal_strip", t("place.column.portal_strip", language), "strip", measure="portal_look"),
        told(PlacePart.TEAM, "vacant_since"),
        told(PlacePart.TOUR, "tour_days"),
        told(PlacePart.GROUP, "group_month"),
    ]


# The columns of a file: those of queries/upkeep.sql that are numbers, days and words as they stand.
FILE_COLUMNS: tuple[tuple[str, ColumnKind], ...] = (
    ("planned_trainings", "count"),
    ("due_trainings", "count"),
    ("held_trainings", "count"),
    ("overdue_trainings", "count"),
    ("overdue_since", "month"),
    ("moved_to", "month"),
    ("times_moved", "count"),
    ("last_training_on", "day"),
    ("participants", "count"),
    ("looked_on", "day"),
    ("looked_months", "count"),
    ("asked_months", "count"),
    ("open_pages", "count"),
    ("open_since", "day"),
    ("posts", "count"),
    ("vacant_posts", "count"),
    ("vacant_since", "day"),
    ("untold_changes", "count"),
    ("formed_on", "day"),
    ("order_no", "text"),
    ("tour_days", "count"),
    ("known_tour_months", "count"),
    ("meetings_on_tour", "count"),
    ("members_asked", "count"),
    ("members_joined", "count"),
    ("posts_made", "count"),
)


def place_file_columns(filters: Filters) -> list[Column]:
    """The same rows for a file: each figure in a column of its own."""
    language = filters.language
    first = place_columns(filters)[0]
    return [
        Column(first.key, first.title, "place", words=first.words),
        *(Column(key, t(f"place.file.{key}", language), kind) for key, kind in FILE_COLUMNS),
    ]
