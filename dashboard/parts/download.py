"""Links that download a table or a chart's figures as CSV or XLSX; a file is made only when its link is followed."""

from collections.abc import Callable, Iterable, Sequence

import streamlit as st

from dashboard.exports.table import csv_file as csv
from dashboard.exports.table import xlsx_file as xlsx
from dashboard.exports.table.sheet import ColumnKind, FigureSheet, FigureValue, Heading
from dashboard.markup import render
from dashboard.parts.tables import Column, cell_words
from dashboard.view.answers import figure_rows
from dashboard.view.file_names import file_namer
from dashboard.view.filters import Filters, written_month
from dashboard.view.offered import OfferedFile, offer
from dashboard.view.sample_mark import marked_words, shows_sample
from dashboard.wording import t
from dashboard.words.display import day, month
from dashboard.words.rows import Row

# Rows, or what asks for them: a list that is shown in parts is asked for as a whole when its file is made.
Table = Sequence[Row] | Callable[[], Sequence[Row]]
# The kinds of columns whose cells stay numbers or days in a file; all others are words.
_AS_THEY_ARE: dict[str, ColumnKind] = {"count": "count", "rate": "rate", "day": "day", "month": "month"}


def show_downloads(
    table: Table, columns: Sequence[Column], name: str, filters: Filters, key: str, also: Sequence[str] = ()
) -> None:
    """The links of `downloads_html` as an element of their own."""
    st.html(downloads_html(table, columns, name, filters, key, also))


def downloads_html(
    table: Table, columns: Sequence[Column], name: str, filters: Filters, key: str, also: Sequence[str] = ()
) -> str:
    """Two links as HTML. `name`: the query of the figure, its title under figure.<name>; `key`: unique on the page.

    `also`: what the page's own filters ask for, in words; the file names it beside the view.
    """

    name_of = file_namer(filters.language)

    def sheet() -> FigureSheet:
        # Asked when a link is followed: a page that is only looked at does not pay for it.
        title = marked_words(t(f"figure.{name}", filters.language), filters)
        view = " · ".join([view_words(filters, figure_rows("places", filters)), *also])
        sources = [name_of(row["path"]) for row in figure_rows("view_sources", filters)]
        rows = table() if callable(table) else table
        return as_sheet(rows, columns, title, view, sources, filters.language)

    makers: dict[str, tuple[str, Callable[[], bytes]]] = {
        "csv": (csv.MIME, lambda: csv.to_csv(sheet())),
        "xlsx": (xlsx.MIME, lambda: xlsx.to_xlsx(sheet(), filters.as_of)),
    }
    stem = file_stem(name, filters)
    links = []
    for suffix, (mime, make) in makers.items():
        address = offer(f"{key}.{suffix}", OfferedFile(f"{stem}.{suffix}", mime, make))
        links.append((t(f"export.{suffix}", filters.language), address))
    return render("downloads", links=links)


def as_sheet(
    table: Sequence[Row], columns: Sequence[Column], title: str, view: str, sources: Iterable[str], language: str
) -> FigureSheet:
    """The rows as the files write them: numbers and days as they are, all else in words; sources below."""
    notes = [(t("export.source", language), path) for path in sources]
    return FigureSheet(
        title=title,
        subtitle=view,
        headings=tuple(_heading(column) for column in columns),
        rows=tuple(tuple(_cell(column, row, language) for column in columns) for row in table),
        notes=tuple(notes or [(t("export.source", language), t("export.no_sources", language))]),
        unknown=t("display.no_data", language),
        language=language,
    )


def _heading(column: Column) -> Heading:
    return Heading(column.title, _AS_THEY_ARE.get(column.kind, "text"))


def _cell(column: Column, row: Row, language: str) -> FigureValue:
    """A number or a day as it is; words where there is none, or the column is of words."""
    held: FigureValue = row.get(column.key) if column.kind in _AS_THEY_ARE else None
    if held is None and (column.words is not None or column.kind not in _AS_THEY_ARE):
        return cell_words(column, row, language)
    return held


def view_words(filters: Filters, places: Sequence[Row]) -> str:
    """What was asked for, in words: places, months, the day of knowledge. `places`: queries/places.sql."""
    language = filters.language
    months = [month(filters.from_month, language), month(filters.to_month, language)]
    when = (
        t("export.one_month", language, month=months[0])
        if months[0] == months[1]
        else t("export.months", language, from_month=months[0], to_month=months[1])
    )
    return " · ".join(
        [*_place_words(filters, places), when, t("export.as_of", language, day=day(filters.as_of, language))]
    )


def _place_words(filters: Filters, places: Sequence[Row]) -> list[str]:
    """The district or division, and the upazilas where some are chosen."""
    level = "district" if filters.district else "division"
    code = filters.district or filters.division
    names = [row[f"{level}_{filters.language}"] for row in places if row[f"{level}_code"] == code][:1]
    if filters.upazilas:
        chosen = [row[f"upazila_{filters.language}"] for row in places if row["upazila_code"] in filters.upazilas]
        names.append(t("export.upazilas", filters.language, names=", ".join(chosen)))
    return names


def file_stem(name: str, filters: Filters) -> str:
    """A file name that sorts and that every system takes: figure, place, months, as of."""
    months = dict.fromkeys((written_month(filters.from_month), written_month(filters.to_month)))
    place = filters.district or filters.division or "all"
    mark = ["sample"] if shows_sample(filters) else []
    return "_".join([*mark, name, place, *months, f"as-of-{filters.as_of.isoformat()}"])
