"""A chart of the pack as data for chart.typ (positions between 0 and 1, labels), and as a picture."""

import math
from collections.abc import Iterator, Sequence
from typing import Any

from dashboard.exports.pack.patterns import PATTERNS
from dashboard.exports.pack.records import PackChart, Series
from dashboard.exports.pdf.lines import line
from dashboard.exports.pdf.typesetter import typeset
from dashboard.exports.wording import say
from dashboard.words import display

Drawn = dict[str, Any]
_DARK, _LIGHT = "#1f2933", "#ffffff"
# An axis has at most this many steps.
_MOST_STEPS = 5


def chart_png(chart: PackChart, language: str, sample: str = "") -> bytes:
    """The chart as a PNG, 170 × 75 mm at 200 pixels an inch; `sample`: the sentence that its figures are made up."""
    return typeset("picture", {"chart": drawn(chart, language), "language": language, "sample": line(sample)}, "png")


def drawn(chart: PackChart, language: str) -> Drawn:
    """What chart.typ reads. Heights are shares of the axis (0 below, 1 above); a missing value is null, a gap."""
    known = [value for series in chart.series for value in series.values if value is not None]
    top, ticks = _axis(chart, language)
    shown = [series for series in chart.series if any(series.values)] if chart.kind == "composition" else chart.series
    return {
        "kind": chart.kind,
        "title": line(chart.title),
        "alt": line(chart.alt),
        "empty": "" if known else say("chart.nothing_known", language),
        "gap": display.number(None, language),
        "categories": [line(category) for category in chart.categories],
        "ticks": ticks,
        "legend": [
            {"name": line(series.name), "colour": series.colour, "pattern": PATTERNS.get(series.colour, "")}
            for series in shown
            if len(shown) > 1
        ],
        "series": list(
            _stacked(shown, top, language) if chart.kind == "composition" else _beside(chart, top, language)
        ),
    }


def _axis(chart: PackChart, language: str) -> tuple[float, list[Drawn]]:
    """The end of the axis and its ticks; a rate ends at 1, a count at or above the largest value."""
    if chart.unit == "rate":
        return 1.0, [{"at": n / 4, "label": display.rate(n / 4, language, digits=0)} for n in range(5)]
    step = _step(_largest(chart))
    steps = max(1, math.ceil(_largest(chart) / step))
    return step * steps, [{"at": n / steps, "label": display.number(n * step, language)} for n in range(steps + 1)]


def _largest(chart: PackChart) -> float:
    if chart.kind != "composition":
        return max((value for series in chart.series for value in series.values if value is not None), default=1)
    return max(
        (sum(value or 0 for value in values) for values in zip(*(s.values for s in chart.series), strict=True)),
        default=1,
    )


def _step(largest: float) -> int:
    """A round step (1, 2, 5, 10, …) that reaches `largest` in at most _MOST_STEPS steps."""
    magnitude = 1
    while True:
        for round_number in (1, 2, 5):
            if round_number * magnitude * _MOST_STEPS >= largest:
                return round_number * magnitude
        magnitude *= 10


def _stacked(shown: Sequence[Series], top: float, language: str) -> Iterator[Drawn]:
    """Each series on top of those before it."""
    base = [0.0] * (len(shown[0].values) if shown else 0)
    for series in shown:
        points = []
        for place, value in enumerate(series.values):
            points.append(_point(series, value, base[place], top, "count", language) if value else None)
            base[place] += value or 0
        yield {
            "colour": series.colour,
            "pattern": PATTERNS.get(series.colour, ""),
            "ink": ink(series.colour),
            "points": points,
        }


def _beside(chart: PackChart, top: float, language: str) -> Iterator[Drawn]:
    for series in chart.series:
        points = [
            None if value is None else _point(series, value, 0, top, chart.unit, language) for value in series.values
        ]
        yield {"colour": series.colour, "pattern": "", "ink": ink(series.colour), "points": points}


def _point(series: Series, value: float, base: float, top: float, unit: str, language: str) -> Drawn:
    label = display.rate(value, language) if unit == "rate" else display.number(value, language)
    return {"from": base / top, "to": (base + value) / top, "label": label}


def ink(colour: str) -> str:
    """The colour of words on `colour` (#RRGGBB), dark or light, by WCAG's relative luminance."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return _DARK if luminance > 0.25 else _LIGHT
