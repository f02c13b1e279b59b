"""District's own offices: what the district itself owes beside its upazilas: trainings, portal, team, group."""

from collections.abc import Iterator, Sequence

from dashboard.page.own_offices.ideas import own_ideas
from dashboard.parts.download import downloads_html
from dashboard.parts.drawn import Piece, draw, heading_html, info_html, sentence_html
from dashboard.parts.place_entries import entry_columns, newest_entries, part_title
from dashboard.parts.place_upkeep import part_columns, place_file_columns
from dashboard.parts.tables import Column, html_table
from dashboard.view.answers import figure_rows
from dashboard.view.areas import district_names
from dashboard.view.definitions import defined
from dashboard.view.filters import Filters, page_link
from dashboard.view.span import known_year, span_words
from dashboard.wording import t
from dashboard.words.display import number
from dashboard.words.place_parts import PlacePart
from dashboard.words.rows import Row
from dashboard.words.upkeep import is_known, supply_words

# Of each part on the page; the file has them all.
MOST_ENTRIES = 10
# The Deputy Commissioner tours upazilas, not his own office.
OWN_PARTS = tuple(part for part in PlacePart if part is not PlacePart.TOUR)


def show(filters: Filters) -> None:
    """Of a division a row a district; of a district what is written of it too. Then the ideas of their offices."""
    longer = own_view(filters)
    rows = own_rows(longer)
    draw(_places(rows, longer), _entries(rows, longer), own_ideas(longer))


def own_view(filters: Filters) -> Filters:
    """The view of whole districts, reaching back over a year."""
    whole = filters if filters.district is None else filters.of_district(filters.district)
    return known_year(whole)


def own_rows(filters: Filters) -> list[Row]:
    """The rows of queries/upkeep.sql that are the districts' own."""
    return [row for row in figure_rows("upkeep", filters) if row["level"] == "district"]


def _places(rows: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """A row a district, under its name."""
    language, names = filters.language, district_names(filters)
    yield heading_html(t("own.heading", language, span=span_words(filters)), defined("upkeep", filters))
    missing = [part for part in OWN_PARTS if not any(is_known(row, part) for row in rows)]
    if missing:
        yield sentence_html(supply_words(missing, language))
    if len(missing) == len(OWN_PARTS):
        return
    told = [row for row in rows if any(is_known(row, part) for part in OWN_PARTS)]
    columns = part_columns(told, filters)
    title = t("column.district", language)
    district = Column(
        "district_code",
        title,
        "place",
        words=lambda row: names.get(row["district_code"], ""),
        link=lambda row: page_link("own_offices", filters.of_district(row["district_code"])),
    )
    yield html_table(told, [district, *columns], t("own.caption", language), language, compact=True)
    if unknown := [names.get(row["district_code"], "") for row in rows if row not in told]:
        count = number(len(unknown), language)
        yield sentence_html(t("own.unknown", language, count=count, places=", ".join(unknown)))
    yield downloads_html(rows, [district, *place_file_columns(filters)[1:]], "upkeep", filters, key="own.places")


def _entries(rows: Sequence[Row], filters: Filters) -> Iterator[Piece]:
    """The rows of registers and the sentences behind the row of one district, the newest of each part."""
    language = filters.language
    if filters.district is None or not any(is_known(row, part) for row in rows for part in OWN_PARTS):
        return
    entries = figure_rows("upkeep_entries", filters, level="district")
    yield heading_html(t("own.entries.heading", language))
    if not entries:
        yield info_html(t("own.entries.none", language))
        return
    shown = newest_entries(entries, MOST_ENTRIES)
    counts = {"shown": number(len(shown), language), "count": number(len(entries), language)}
    columns = entry_columns(filters)
    caption = t("place.entries.caption", language, **counts)
    yield html_table(shown, columns, caption, language, compact=True, group=lambda row: part_title(row, language))
    yield downloads_html(entries, columns, "upkeep_entries", filters, key="own.entries")
