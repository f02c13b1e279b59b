"""Native PowerPoint charts: their figures can be edited in the file."""

from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_AXIS_CROSSES, XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION
from pptx.enum.dml import MSO_PATTERN_TYPE
from pptx.util import Pt

from dashboard.exports.pack.patterns import PATTERNS
from dashboard.exports.pack.records import Pack, Series
from dashboard.exports.pdf.charts import ink
from dashboard.exports.pdf.lines import line
from dashboard.exports.slides.outline import SlideChart
from dashboard.exports.slides.text import ALARM, INK, set_fonts, write
from dashboard.exports.table.xlsx_file import FORMATS
from dashboard.exports.wording import say
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
_SIZE, _LABEL_SIZE = 12, 11
# With more values than this, labels would overlap.
_MOST_LABELS = 40


def add_chart(slide: Any, chart: SlideChart, place: tuple[int, int, int, int], pack: Pack) -> None:
    """Draw the chart at `place` (left, top, width, height in EMU); one of made-up figures says so itself."""
    language = pack.language
    frame = slide.shapes.add_chart(_TYPES[chart.kind], *place, _data(chart, language))
    frame._element.nvGraphicFramePr.cNvPr.set("descr", line(chart.alt))
    drawn = frame.chart
    drawn.font.size, drawn.font.color.rgb = Pt(_SIZE), INK
    set_fonts(drawn.font._element, language)
    drawn.has_title = bool(pack.sample)
    if pack.sample:
        write(drawn.chart_title.text_frame, [say("pdf.watermark", language)], language, _SIZE, True, ALARM)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    _axes(drawn, chart, language)
    labels = len(chart.categories) * len(chart.series) <= _MOST_LABELS
    for series, told in zip(drawn.plots[0].series, chart.series, strict=True):
        _colour(series, told, chart)
        if labels:
            _label(series, told, chart, language)


def _data(chart: SlideChart, language: str) -> CategoryChartData:
    """The chart's sheet; None is an empty cell and a gap in the chart."""
    data = CategoryChartData(number_format=_format(chart, language))
    data.categories = [_cell(name) for name in chart.categories]
    for series in chart.series:
        data.add_series(_cell(series.name), series.values)
    return data


def _cell(text: str) -> str:
    """Text that a spreadsheet does not run as a formula when the chart's figures are opened."""
    return not_a_formula(line(text))


def _format(chart: SlideChart, language: str) -> str:
    return FORMATS[language]["rate" if chart.unit == "rate" else "count"]


def _axes(drawn: Any, chart: SlideChart, language: str) -> None:
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
    if chart.kind == "composition":
        names.reverse_order, names.crosses = True, XL_AXIS_CROSSES.MAXIMUM
    if chart.kind != "line":
        drawn.plots[0].gap_width = 55
    if chart.kind == "composition":
        drawn.plots[0].overlap = 100


def _colour(series: Any, told: Series, chart: SlideChart) -> None:
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


def _label(series: Any, told: Series, chart: SlideChart, language: str) -> None:
    labels = series.data_labels
    labels.show_value = True
    labels.number_format, labels.number_format_is_linked = _label_format(chart, language), False
    labels.font.size = Pt(_LABEL_SIZE)
    if chart.kind == "composition":
        labels.font.color.rgb = RGBColor.from_string(ink(told.colour).removeprefix("#").upper())
    elif chart.kind == "line":
        labels.position = XL_LABEL_POSITION.ABOVE if _is_highest(told, chart) else XL_LABEL_POSITION.BELOW
    else:
        labels.position = XL_LABEL_POSITION.OUTSIDE_END
    set_fonts(labels.font._element, language)


def _is_highest(told: Series, chart: SlideChart) -> bool:
    """Whether the line's mean is the highest: its labels go above it, those of the others below."""
    means = {
        series.name: sum(known) / len(known)
        for series in chart.series
        if (known := [value for value in series.values if value is not None])
    }
    return max(means, key=lambda name: means[name]) == told.name


def _label_format(chart: SlideChart, language: str) -> str:
    """The number format; in a stack 0 has no label."""
    return f"{_format(chart, language).split(';')[-1]};;" if chart.kind == "composition" else _format(chart, language)
