"""Native charts of slides and Word files: their figures can be edited in the file."""

import re
from dataclasses import dataclass
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.oxml.ns import qn
from pptx.util import Pt

from dashboard.exports.drawing.records import NativeChart
from dashboard.exports.drawing.text import ALARM, INK, set_fonts, write
from dashboard.exports.pack.patterns import PATTERNS
from dashboard.exports.pack.records import Pack, Series
from dashboard.exports.pdf.charts import ink
from dashboard.exports.pdf.lines import line
from dashboard.exports.table.xlsx_file import FORMATS
from dashboard.exports.wording import say
from dashboard.exports.zip_file import to_zip, zip_members
from queries.cells import not_a_formula

_TYPES = {
    "bar": XL_CHART_TYPE.COLUMN_CLUSTERED,
    "composition": XL_CHART_TYPE.BAR_STACKED,
    "line": XL_CHART_TYPE.LINE_MARKERS,
}
_PATTERNS = {
    "hatched": MSO_PATTERN_TYPE.WIDE_UPWARD_DIAGONAL,
    "crossed": MSO_PATTERN_TYPE.DIAGONAL_CROSS,
    "dotted": MSO_PATTERN_TYPE.DOTTED_GRID,
}
_EDGE, _GRID = RGBColor(0x7F, 0x7F, 0x7F), RGBColor(0xD5, 0xDB, 0xE1)
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")
# Layouts of python-pptx's template: an empty slide.
_BLANK = 6
# With more values than this, labels would overlap.
_MOST_LABELS = 40


@dataclass(frozen=True, slots=True)
class ChartSizes:
    """Font sizes of a chart in points: of its words, of the figures at its bars."""

    words: float = 12
    figures: float = 11


@dataclass(frozen=True, slots=True)
class ChartFiles:
    """A chart as the files of an Office package: its XML, and the workbook of its figures."""

    xml: bytes
    workbook: bytes


def add_chart(
    slide: Any, chart: NativeChart, place: tuple[int, int, int, int], pack: Pack, sizes: ChartSizes = ChartSizes()
) -> Any:
    """Draw the chart at `place` (left, top, width, height in EMU); one of made-up figures says so itself."""
    language = pack.language
    kind = XL_CHART_TYPE.COLUMN_STACKED if chart.upright else _TYPES[chart.kind]
    frame = slide.shapes.add_chart(kind, *place, _data(chart, language))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", line(chart.alt))
    drawn = frame.chart
    drawn.font.size, drawn.font.color.rgb = Pt(sizes.words), INK
    set_fonts(drawn.font._element, language)
    drawn.has_title = bool(pack.sample)
    if pack.sample:
        write(drawn.chart_title.text_frame, [say("pdf.watermark", language)], language, sizes.words, True, ALARM)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(drawn, chart, language, sizes.words)
    labels = len(chart.categories) * len(chart.series) <= _MOST_LABELS
    for series, told in zip(drawn.plots[0].series, chart.series, strict=True):
        _colour(series, told, chart)
        if labels or chart.upright:
            _label(series, told, chart, language, sizes.figures)
    return drawn


def chart_files(chart: NativeChart, pack: Pack, sizes: ChartSizes) -> ChartFiles:
    """The chart outside a deck; the same chart makes the same bytes."""
    deck = Presentation()
    part = add_chart(deck.slides.add_slide(deck.slide_layouts[_BLANK]), chart, (0, 0, 1, 1), pack, sizes).part
    return ChartFiles(part.blob, timeless(part.chart_workbook.xlsx_part.blob))


def timeless(workbook: bytes) -> bytes:
    """The workbook of a chart without the time at which it was written."""
    members = zip_members(workbook)
    properties = "docProps/core.xml"
    return to_zip(members | {properties: _TIME.sub(rb"\g<1>1980-01-01T00:00:00Z", members[properties])})


def _data(chart: NativeChart, language: str) -> CategoryChartData:
    """The chart's sheet; None is an empty cell and a gap in the chart."""
    data = CategoryChartData(number_format=_format(chart, language))
    data.categories = [_cell(name) for name in chart.categories]
    for series in chart.series:
        data.add_series(_cell(series.name), series.values)
    return data


def _cell(text: str) -> str:
    """Text that a spreadsheet does not run as a formula when the chart's figures are opened."""
    return not_a_formula(line(text))


def _format(chart: NativeChart, language: str) -> str:
    return FORMATS[language]["rate" if chart.unit == "rate" else "count"]


def _axes(drawn: Any, chart: NativeChart, language: str, size: float) -> None:
    """Values from 0, a rate up to 1; horizontal bars in order from the top."""
    values, names = drawn.value_axis, drawn.category_axis
    values.minimum_scale = 0
    if chart.unit == "rate":
        values.maximum_scale, values.major_unit = 1, 0.25
    ticks = _format(chart, language).replace("0.0%", "0%")
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = ticks, False
    values.major_gridlines.format.line.color.rgb = _GRID
    values.format.line.fill.background()
    names.format.line.color.rgb = _EDGE
    if chart.upright or chart.kind != "composition":
        # Long names are set over two lines, not slanted.
        names.tick_labels.font.size = Pt(size)
        names._element.find(qn("c:txPr")).find(qn("a:bodyPr")).set("rot", "0")
    if chart.kind == "composition" and not chart.upright:
        names.reverse_order, names.crosses = True, XL_AXIS_CROSSES.MAXIMUM
    if chart.kind != "line":
        drawn.plots[0].gap_width = 55
    if chart.kind == "composition":
        drawn.plots[0].overlap = 100


def _colour(series: Any, told: Series, chart: NativeChart) -> None:
    colour = RGBColor.from_string(told.colour.removeprefix("#"))
    if chart.kind == "line":
        series.smooth = False
        series.format.line.color.rgb, series.format.line.width = colour, Pt(2.5)
        series.marker.format.fill.solid()
        series.marker.format.fill.fore_color.rgb = colour
        series.marker.format.line.color.rgb = colour
        return
    if told.colour in PATTERNS:
        fill = series.format.fill
        fill.patterned()
        fill.pattern, fill.fore_color.rgb, fill.back_color.rgb = _PATTERNS[PATTERNS[told.colour]], INK, colour
    else:
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = colour
    series.format.line.color.rgb, series.format.line.width = _EDGE, Pt(0.5)


def _label(series: Any, told: Series, chart: NativeChart, language: str, size: float) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _label_format(chart, language), False
    labels.font.size = Pt(size)
    if chart.kind == "composition":
        labels.font.color.rgb = RGBColor.from_string(ink(told.colour).removeprefix("#").upper())
        if told.colour in PATTERNS:
            _plate(labels, told)
    elif chart.kind == "line":
        labels.position = XL_LABEL_POSITION.ABOVE if _is_highest(told, chart) else XL_LABEL_POSITION.BELOW
    else:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    set_fonts(labels.font._element, language)


def _plate(labels: Any, told: Series) -> None:
    """Set the figures on a plain plate: they are not read on a pattern."""
    plate = etree.Element(qn("c:spPr"), nsmap=labels._element.nsmap)
    colour = etree.SubElement(etree.SubElement(plate, qn("a:solidFill")), qn("a:srgbClr"))
    colour.set("val", told.colour.removeprefix("#"))
    # The order of the schema: number format, plate, text.
    labels._element.find(qn("c:numFmt")).addnext(plate)


def _is_highest(told: Series, chart: NativeChart) -> bool:
    """Whether the line's mean is the highest: its labels go above it, those of the others below."""
    means = {
        series.name: sum(known) / len(known)
        for series in chart.series
        if (known := [value for value in series.values if value is not None])
    }
    return max(means, key=lambda name: means[name]) == told.name


def _label_format(chart: NativeChart, language: str) -> str:
    """The number format; in a stack 0 has no label."""
    return f"{_format(chart, language).split(';')[-1]};;" if chart.kind == "composition" else _format(chart, language)
