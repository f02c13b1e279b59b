"""Native Excel charts of a table. An unknown value is left empty, a gap: Excel draws a word in a cell as 0."""

from dataclasses import dataclass
from typing import Any

from dashboard.exports.pack.patterns import PATTERNS
from dashboard.exports.pack.records import PackChart, PackTable, Series
from dashboard.exports.table.xlsx_file import FONTS, FORMATS
from queries.cells import cell_text

_PATTERNS = {"hatched": "wide_upward_diagonal", "crossed": "outlined_diamond", "dotted": "dotted_grid"}
_TYPES: dict[str, dict[str, str]] = {
    "bar": {"type": "column"},
    "composition": {"type": "column", "subtype": "stacked"},
    "line": {"type": "line"},
}
# In pixels; the charts of a sheet are below its table, side by side.
HEIGHT = 340
# Rows of 20 pixels that a chart takes.
ROWS = 18


@dataclass(frozen=True, slots=True)
class ChartPlace:
    """Where a chart goes: at `row`; its table begins at `first_row`; columns from `spare` on are free.

    `left` and `width` are in pixels. `mark`: added to the title of a chart of made-up figures.
    """

    language: str
    first_row: int
    row: int
    spare: int
    left: int
    width: int
    mark: str


def add_chart(workbook: Any, page: Any, chart: PackChart, table: PackTable, place: ChartPlace) -> None:
    """Draw the chart; labels, and values not all known, are written to hidden columns from `spare` on."""
    first_row, spare = place.first_row, place.spare
    last = first_row + len(chart.categories) - 1
    page.write_column(first_row, spare, [cell_text(label) for label in chart.categories])
    page.set_column(spare, spare + len(chart.series), None, None, {"hidden": True})
    font = {"name": FONTS[place.language], "size": 10}
    drawn = workbook.add_chart(_TYPES[chart.kind])
    columns = [column.key for column in table.columns]
    for number, series in enumerate(chart.series, 1):
        column = columns.index(series.column)
        if any(value is None for value in series.values):
            column = spare + number
            for row, value in enumerate(series.values, first_row):
                if value is not None:
                    page.write_number(row, column, value)
        drawn.add_series(_series(series, chart, page.get_name(), (first_row, last, column, spare)))
    title = " · ".join(filter(None, [chart.title, place.mark]))
    drawn.set_title({"name": title, "name_font": {**font, "size": 12}, "overlay": False})
    number_format = FORMATS[place.language]["rate" if chart.unit == "rate" else "count"]
    top = {"max": 1} if chart.unit == "rate" else {}
    drawn.set_y_axis({"min": 0, **top, "num_format": number_format.replace("0.0%", "0%"), "num_font": font})
    drawn.set_x_axis({"num_font": font, "label_position": "low"})
    drawn.set_legend({"position": "bottom", "font": font})
    drawn.show_hidden_data()
    drawn.show_blanks_as("gap")
    drawn.set_size({"width": place.width, "height": HEIGHT})
    page.insert_chart(place.row, 0, drawn, {"x_offset": place.left, "description": chart.alt, "object_position": 2})


def _series(series: Series, chart: PackChart, sheet: str, at: tuple[int, int, int, int]) -> dict[str, Any]:
    first, last, column, labels = at
    line = {"color": series.colour, "width": 2.25}
    marker = {"type": "circle", "size": 6, "fill": {"color": series.colour}, "border": {"color": series.colour}}
    look = {"line": line, "marker": marker} if chart.kind == "line" else _fill(series.colour)
    return {
        "name": series.name,
        "categories": [sheet, first, labels, last, labels],
        "values": [sheet, first, column, last, column],
        "gap": 60,
        **look,
    }


def _fill(colour: str) -> dict[str, Any]:
    """Bars of the colour with a border, so that the palest is seen on white paper."""
    pattern = PATTERNS.get(colour)
    filled: dict[str, Any] = (
        {"pattern": {"pattern": _PATTERNS[pattern], "fg_color": "#1F2933", "bg_color": colour}}
        if pattern
        else {"fill": {"color": colour}}
    )
    return {**filled, "border": {"color": "#7F7F7F", "width": 0.5}}
