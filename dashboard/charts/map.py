"""The map of upazilas by status, drawn from our own outlines: no tile server, nothing from the net."""

import math
from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from dashboard.charts.outlines import Outline, Ring, middle
from dashboard.charts.template import INK, PAPER, QUIET, RULE, Chart, bare_axis, layout, tint
from dashboard.markup import in_chart
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.last_word import status_in_full
from dashboard.words.rows import Row, records
from dashboard.words.status import STATUSES, Status, word

# With more places than this, names would overlap: only marks are drawn, names show on hover.
MOST_NAMES = 16
CITY = "#E4E7EA"


def upazila_map(
    frame: pd.DataFrame, areas: pd.DataFrame, outlines: Sequence[Outline], kind: str, language: str, height: int = 430
) -> Chart:
    """Upazilas coloured and marked by status; a click on one gives its `upazila_code` as the point's customdata.

    `frame`: rows of queries/upazila_months.sql for one month (upazila_code, upazila_bn, upazila_en, district_code,
    status). `areas`: rows of queries/map_areas.sql for the same month. `outlines`: read_outlines(...),
    longitude and latitude. Areas of upazilas that `frame` leaves out are drawn empty, city corporations grey.
    """
    status_of = dict(zip(frame["upazila_code"], frame["status"], strict=True))
    owner_of = dict(zip(areas["area_code"], areas["upazila_code"], strict=True))
    districts = set(areas["district_code"])
    drawn = [area for area in outlines if area.district_code in districts]
    by_status: dict[str, list[Ring]] = {}
    for area in drawn:
        group = "city" if area.area_code is None else status_of.get(owner_of.get(area.area_code), "")
        by_status.setdefault(group, []).extend(area.lines)

    traces = [_area_trace(by_status.get("city", []), CITY, PAPER), _area_trace(by_status.get("", []), PAPER, RULE)]
    traces += [_status_trace(by_status.get(name, []), name, kind, language) for name in STATUSES if name in by_status]
    traces.append(_labels(frame, drawn, kind, language))
    return Chart(
        {"data": [trace for trace in traces if trace["x"]], "layout": _map_layout(drawn, height)},
        _alt(frame, kind, language),
    )


def _area_trace(lines: Iterable[Ring], fill: str, line: str) -> dict[str, Any]:
    """Filled areas without words: each outline closed, a gap (None) after each."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for outline in lines:
        xs += [x for x, _ in outline] + [None]
        ys += [y for _, y in outline] + [None]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": xs,
        "y": ys,
        "fill": "toself",
        "fillcolor": fill,
        "line": {"color": line, "width": 1},
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _status_trace(lines: Iterable[Ring], status: str, kind: str, language: str) -> dict[str, Any]:
    """The areas of one status, with their entry in the legend (mark and word)."""
    style = STATUSES[status]
    trace = _area_trace(lines, tint(style.colour), PAPER)
    dash = "dot" if status == Status.NO_DATA else "solid"
    line = {"color": QUIET if status == Status.NO_DATA else PAPER, "width": 1.5, "dash": dash}
    return {**trace, "line": line, "name": f"{style.mark} {word(kind, status, language)}", "showlegend": True}


def _labels(frame: pd.DataFrame, drawn: Sequence[Outline], kind: str, language: str) -> dict[str, Any]:
    """A mark and, where there is room, a name in the widest part of each upazila's own area."""
    asked = set(frame["upazila_code"])
    middles = {area.area_code: middle(area) for area in drawn if area.area_code in asked}
    rows = records(frame[frame["upazila_code"].isin(middles)])
    names = {row["upazila_code"]: in_chart(place(row, language)) for row in records(frame)}
    named = len(rows) <= MOST_NAMES
    marks = [STATUSES[row["status"]].mark for row in rows]
    texts = [
        f"<b>{mark}</b><br>{names[row['upazila_code']].replace(' ', '<br>', 1)}" if named else mark
        for row, mark in zip(rows, marks, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [middles[row["upazila_code"]][0] for row in rows],
        "y": [middles[row["upazila_code"]][1] for row in rows],
        "text": texts,
        "textposition": "middle center",
        "textfont": {"size": 13, "color": INK},
        "customdata": [[row["upazila_code"]] for row in rows],
        "hovertext": [f"<b>{names[row['upazila_code']]}</b><br>{_told(row, kind, language)}" for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        # Invisible, and wide enough for a finger.
        "marker": {"size": 44 if named else 22, "color": "rgba(255,255,255,0)"},
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}, "textfont": {"color": INK}},
        "showlegend": False,
    }


def _told(row: Row, kind: str, language: str) -> str:
    """The status in words; of dialogues, whose status is the gravest of several plans, without days."""
    return status_in_full(kind, row, language) if "is_overdue" in row else word(kind, row["status"], language)


def _map_layout(drawn: Sequence[Outline], height: int) -> dict[str, Any]:
    """A plane in which a degree of latitude is as long as it is at the map's middle."""
    points = [point for area in drawn for line in area.lines for point in line]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    stretch = 1 / math.cos(math.radians((south + north) / 2))
    edge = 0.02 * max(east - west, north - south)
    return layout(
        height,
        xaxis=bare_axis(range=[west - edge, east + edge], constrain="domain"),
        yaxis=bare_axis(range=[south - edge, north + edge], scaleanchor="x", scaleratio=stretch, constrain="domain"),
        showlegend=True,
        legend={
            "orientation": "h",
            "x": 0,
            "y": 0,
            "yanchor": "top",
            "itemclick": False,
            "itemdoubleclick": False,
            "font": {"size": 14},
        },
        hovermode="closest",
        hoverdistance=60,
        clickmode="event+select",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
    )


def _alt(frame: pd.DataFrame, kind: str, language: str) -> str:
    """How many upazilas have each status, and which."""
    names = {row["upazila_code"]: place(row, language) for row in records(frame)}
    parts = [
        t(
            "chart.map.alt_part",
            language,
            status=word(kind, status, language),
            count=number(len(group), language),
            places=", ".join(names[code] for code in group["upazila_code"]),
        )
        for status in STATUSES
        if len(group := frame[frame["status"] == status])
    ]
    return t("chart.map.alt", language, parts="; ".join(parts))
