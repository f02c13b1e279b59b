"""Offices of the roll and their ideas: the columns and sentences of the Ideas and Upazila pages."""

from collections.abc import Iterator, Sequence

from dashboard.parts.activities import source_column
from dashboard.parts.tables import Column
from dashboard.view.areas import district_names
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters, page_link
from dashboard.view.row_link import row_links
from dashboard.wording import t
from dashboard.words.display import count_and_rate, number, place, place_in_district
from dashboard.words.facts import register_words
from dashboard.words.rows import Row
from etl import StatementKind

# Names of offices in a cell; the page of the upazila lists them all.
MOST_NAMES = 6


def owner_name(row: Row, filters: Filters) -> str:
    """The upazila (in a division with its district), or that it is of the district itself."""
    language, names = filters.language, district_names(filters)
    if row["upazila_code"] is None:
        return t("offices.own", language, district=names.get(row["district_code"], ""))
    return place_in_district(row, names, language) if filters.district is None else place(row, language)


def owner_column(filters: Filters) -> Column:
    """The place of a row; an upazila's name leads to its page."""

    def link(row: Row) -> str | None:
        return page_link("upazila", filters.of_upazila(row["upazila_code"])) if row["upazila_code"] else None

    def words(row: Row) -> str:
        return owner_name(row, filters)

    return Column("upazila_code", t("offices.column.place", filters.language), "place", words=words, link=link)


def office_sentences(sums: Sequence[Row], language: str) -> Iterator[str]:
    """How many offices sent an idea: of upazilas, of the district itself. `sums`: of queries/office_idea_sums.sql."""
    for row in sums:
        if row["level"] != "total":
            continue
        figures = count_and_rate(row["sent_offices"], row["expected_offices"], row["office_rate"], language)
        names = ("missing_offices", "unknown_offices", "not_due_yet_offices")
        counts = {name: number(row[name], language) for name in names}
        yield t(f"offices.sum.{'own' if row['is_own'] else 'upazilas'}", language, figures=figures, **counts)
        if row["missing_different"] < row["missing_offices"]:
            different = number(row["missing_different"], language)
            yield t("offices.sum.by_call", language, missing=counts["missing_offices"], different=different)


def sum_columns(filters: Filters) -> list[Column]:
    """One row a place and campaign, from queries/office_idea_sums.sql."""
    language = filters.language

    def sent(row: Row) -> str:
        return count_and_rate(row["sent_offices"], row["expected_offices"], row["office_rate"], language)

    return [
        owner_column(filters),
        Column("due_on", t("column.due_on", language), "day"),
        Column("office_rate", t("offices.column.sent", language), "rate", words=sent),
        Column("missing_offices", t("offices.column.missing", language), "count"),
        Column("missing", t("offices.column.names", language), words=lambda row: _named(row["missing"], language)),
        Column("unknown_offices", t("offices.column.unknown", language), "count"),
        Column("off_roll", t("offices.column.off_roll", language), words=lambda row: _named(row["off_roll"], language)),
    ]


def _named(names: Sequence[str] | None, language: str) -> str:
    """The first names, and how many more there are."""
    if not names:
        return ""
    more = len(names) - MOST_NAMES
    rest = [t("overdue.more", language, count=number(more, language))] if more > 0 else []
    return ", ".join([*names[:MOST_NAMES], *rest])


def office_columns(filters: Filters, *, with_place: bool = True) -> list[Column]:
    """One row an office and campaign, from queries/office_ideas.sql: where the roll and the ideas list it."""
    language, name_of = filters.language, file_namer(filters.language)

    def kind(row: Row) -> str:
        return t(f"office_kind.{row['kind']}", language) if row["kind"] else ""

    def idea(row: Row) -> str:
        if row["idea_path"] is None:
            return ""
        at = {"sheet": row["idea_sheet"], "row_no": row["idea_row_no"]}
        return f"{name_of(row['idea_path'])}, {register_words(at, language)}"

    return [
        *([owner_column(filters)] if with_place else []),
        Column("office", t("upazila.column.office", language)),
        Column("kind", t("offices.column.kind", language), words=kind),
        Column("due_on", t("column.due_on", language), "day"),
        Column("status", t("column.status", language), "status", StatementKind.IDEA_SUBMITTED),
        Column("submitted_on", t("upazila.column.submitted_on", language), "day"),
        Column(
            "idea_path",
            t("offices.column.idea", language),
            "path",
            words=idea,
            link=row_links(filters, "idea_row_key"),
        ),
        source_column(filters, t("offices.column.roll", language)),
    ]
