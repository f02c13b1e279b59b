"""Trainings, portals, teams, tour days, the Facebook group of a place: the columns of a table and of a file."""

from collections.abc import Sequence

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


# The column of the query that a part's words are sorted and named by.
KEYS = {
    PlacePart.TRAINING: "overdue_since",
    PlacePart.PORTAL: "looked_on",
    PlacePart.TEAM: "vacant_since",
    PlacePart.TOUR: "tour_days",
    PlacePart.GROUP: "group_month",
}


# The parts that are drawn over months too: the strip's column, and the measure whose words its statuses have.
STRIPS = {PlacePart.TRAINING: ("training_strip", "activity"), PlacePart.PORTAL: ("portal_strip", "portal_look")}


def place_column(filters: Filters) -> Column:
    """Whose row of queries/upkeep.sql it is: an upazila, or the district itself; it leads to the page about it."""
    language = filters.language

    def name(row: Row) -> str:
        return place(row, language) if row["upazila_code"] else t("place.own", language)

    def link(row: Row) -> str:
        if row["upazila_code"]:
            return page_link("upazila", filters.of_upazila(row["upazila_code"]))
        return page_link(OWN_PAGE, filters.of_district(row["district_code"]))

    return Column("upazila_code", t("place.column.place", language), "place", words=name, link=link)


def part_columns(rows: Sequence[Row], filters: Filters) -> list[Column]:
    """A column a part of which anything is known of any of the rows: words that lead to what says so.

    Of a part that no source speaks of a sentence tells (words.upkeep.supply_words), not a column without data.
    """
    columns = []
    for part in PlacePart:
        if any(is_known(row, part) for row in rows):
            columns.append(_part_column(part, filters))
            if part in STRIPS:
                key, measure = STRIPS[part]
                columns.append(Column(key, t(f"place.column.{key}", filters.language), "strip", measure=measure))
    return columns


def _part_column(part: PlacePart, filters: Filters) -> Column:
    language = filters.language

    def link(row: Row) -> str | None:
        if not is_known(row, part):
            return None
        return evidence_link(filters, part.evidence, upazila=row["upazila_code"] or row["district_code"])

    title = t(f"place.{part}", language)
    return Column(KEYS[part], title, words=lambda row: part_words(row, part, language), link=link)


# The columns of a file: those of queries/upkeep.sql that are numbers, days and words as they stand.
FILE_COLUMNS: tuple[tuple[str, ColumnKind], ...] = (
    ("planned_trainings", "count"),
    ("due_trainings", "count"),
    ("held_trainings", "count"),
    ("overdue_trainings", "count"),
    ("overdue_since", "month"),
    ("overdue_topic", "text"),
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
    first = place_column(filters)
    return [
        Column(first.key, first.title, "place", words=first.words),
        *(Column(key, t(f"place.file.{key}", language), kind) for key, kind in FILE_COLUMNS),
    ]
