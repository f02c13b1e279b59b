"""One look for every chart: font, colours, digits of the language. Figures are plain dicts, the fastest."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from dashboard.words.display import digits, number, rate

INK = "#1F2A30"
QUIET = "#5B6770"
RULE = "#D5DBDF"
PAPER = "#FFFFFF"
ACCENT = "#0B5C51"
FONT = "Nikosh, 'Noto Sans Bengali', 'Noto Sans', 'Segoe UI', sans-serif"

# What st.plotly_chart(config=...) is given: no tool bar, no zoom that a finger sets off while scrolling a page.
CONFIG: dict[str, Any] = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False, "responsive": True}


@dataclass(frozen=True, slots=True)
class Chart:
    """A Plotly figure as a plain dict, and the sentence that says to a screen reader what it shows."""

    figure: dict[str, Any]
    alt: str


def layout(height: int, **more: Any) -> dict[str, Any]:
    """The layout all charts share, `height` in pixels; `more` adds to it or replaces parts of it."""
    return {
        "height": height,
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "font": {"family": FONT, "size": 14, "color": INK},
            "bgcolor": PAPER,
            "bordercolor": QUIET,
            "align": "left",
        },
        "uniformtext": {"mode": "show", "minsize": 11},
        **more,
    }


def axis(**more: Any) -> dict[str, Any]:
    """An axis with words at its ticks and a hairline grid."""
    return {
        "fixedrange": True,
        "showline": False,
        "zeroline": False,
        "gridcolor": RULE,
        "tickfont": {"size": 13, "color": QUIET},
        "tickangle": 0,
        "automargin": True,
        **more,
    }


def names_axis(names: Sequence[str], space: float = 0.5) -> dict[str, Any]:
    """An axis of names from the top down, at 0, 1, 2, …, with `space` above the first and below the last."""
    return axis(
        range=[len(names) - 1 + space, -space],
        tickvals=list(range(len(names))),
        ticktext=list(names),
        tickfont={"size": 14, "color": INK},
        showgrid=False,
    )


def count_axis(largest: int, language: str, **more: Any) -> dict[str, Any]:
    """An axis of whole numbers from 0 to `largest`, four or five ticks, never between two whole numbers."""
    step = _round_step(max(largest, 1) / 4)
    ticks = list(range(0, largest + step, step))
    return axis(
        range=[0, ticks[-1] * 1.02], tickvals=ticks, ticktext=[number(tick, language) for tick in ticks], **more
    )


def rate_axis(language: str, thresholds: Sequence[float], **more: Any) -> dict[str, Any]:
    """An axis of rates from 0 to 1, with a tick at 0 and at each of `thresholds`."""
    ticks = [0.0, *sorted(thresholds)]
    return axis(
        range=[-0.03, 1.08], tickvals=ticks, ticktext=[rate(tick, language, digits=0) for tick in ticks], **more
    )


def month_ticks(months: Sequence[date], language: str, most: int = 8, day: int = 1) -> dict[str, Any]:
    """`tickvals` and `ticktext` for `months` (first days, in order), every second or third where more than `most`.

    `day` is the day of the month at which the name stands: 15 where a month is a stretch and not a point.
    """
    every = max(1, math.ceil(len(months) / most))
    # The last month is always named: it is the one the reader asked for.
    named = [start for place, start in enumerate(reversed(months)) if place % every == 0][::-1]
    return {
        "tickvals": [start.replace(day=day).isoformat() for start in named],
        "ticktext": [_short_month(start, language) for start in named],
    }


def tint(colour: str, share: float = 0.5) -> str:
    """`colour` (#RRGGBB) mixed with white, so that dark words can be read on it; `share` is the colour's part."""
    parts = [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
    return "#" + "".join(f"{round(255 - (255 - part) * share):02X}" for part in parts)


def _short_month(start: date, language: str) -> str:
    """A month's short name over its year, narrow enough for a telephone: জুলাই over ২০১৬."""
    name = format_date(start, "LLL", locale=language)
    return f"{name}<br>{digits(str(start.year), language)}"


def _round_step(step: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50, ... that is at least `step`."""
    power = 10 ** math.floor(math.log10(step)) if step > 1 else 1
    return next(int(factor * power) for factor in (1, 2, 5, 10) if factor * power >= step)
