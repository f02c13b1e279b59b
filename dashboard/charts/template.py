"""The colours and months of every chart, and one look for those that Plotly draws, from plain dicts, the fastest."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from babel.dates import format_date

from dashboard.words.display import digits, rate

INK = "#1F2A30"
QUIET = "#5B6770"
RULE = "#D5DBDF"
PAPER = "#FFFFFF"
# As --paper in frame/theme.css.
DARK_PAPER = "#14191C"
# Red, green and blue of a colour above this have no share in how it looks on dark paper.
_NEARLY_WHITE = 0xE0
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


def rate_axis(language: str, thresholds: Sequence[float], **more: Any) -> dict[str, Any]:
    """An axis of rates from 0 to 1, with a tick at 0 and at each of `thresholds`."""
    ticks = [0.0, *sorted(thresholds)]
    return axis(
        range=[-0.03, 1.08], tickvals=ticks, ticktext=[rate(tick, language, digits=0) for tick in ticks], **more
    )


def named_months(months: Sequence[date], most: int) -> Sequence[date]:
    """Those of `months` (in order) that an axis names: every second or third where they are more than `most`."""
    # The last month is always named: it is the one the reader asked for.
    return months[::-1][:: max(1, math.ceil(len(months) / most))][::-1]


def short_month(start: date, language: str) -> tuple[str, str]:
    """A month's short name and its year, narrow enough for a telephone one over the other: জুলাই, ২০১৬."""
    return format_date(start, "LLL", locale=language), digits(str(start.year), language)


def month_ticks(months: Sequence[date], language: str, most: int) -> dict[str, Any]:
    """`tickvals` and `ticktext` for `months` (first days, in order), at most so many."""
    named = named_months(months, most)
    return {
        "tickvals": [start.isoformat() for start in named],
        "ticktext": ["<br>".join(short_month(start, language)) for start in named],
    }


def tint(colour: str, share: float = 0.5) -> str:
    """`colour` (#RRGGBB) mixed with the paper of either theme, as CSS, so that the words' ink can be read on it.

    `share` is the colour's part. One that hardly shows on white paper hardly shows on dark.
    """
    parts = _parts(colour)
    on_dark = 0.1 if min(parts) > _NEARLY_WHITE else 0.8 * share
    return f"light-dark({_mixed(parts, _parts(PAPER), share)}, {_mixed(parts, _parts(DARK_PAPER), on_dark)})"


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def _mixed(colour: Sequence[int], paper: Sequence[int], share: float) -> str:
    return "#" + "".join(
        f"{round(below + (part - below) * share):02X}" for part, below in zip(colour, paper, strict=True)
    )
