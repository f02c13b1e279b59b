"""Dialogues on a time axis: from the planned month to the day each was held or last reported as not held."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from dashboard.charts.template import INK, QUIET, RULE, Chart, axis, layout, month_ticks, names_axis
from dashboard.markup import in_chart
from dashboard.wording import t
from dashboard.words.display import day, month, number, place
from dashboard.words.last_word import before_due_words, is_before_due, status_in_full
from dashboard.words.rows import Row
from dashboard.words.status import DONE, STATUSES, word
from etl import StatementKind

ROW_HEIGHT = 46


def dialogue_timeline(rows: Sequence[Row], language: str) -> Chart:
    """One line a planned dialogue; the axis ends a month after the last known day.

    `rows`: rows of queries/dialogue_plans.sql with a planned month, at least one, in the order to draw
    (upazila_code, upazila_bn, upazila_en, planned_month, due_on, status, held_on, stated_on,
    months_overdue, is_overdue).
    """
    last = max(_end(row) for row in rows)
    months = _months(min(row["planned_month"] for row in rows), last)
    figure = {
        "data": [
            _planned_trace(rows, language),
            *(_waiting_trace(place_no, row) for place_no, row in enumerate(rows) if _end(row) > row["due_on"]),
            _end_trace(rows, language),
        ],
        "layout": _timeline_layout(rows, months, language),
    }
    return Chart(figure, _alt(rows, language))


def _planned_trace(rows: Sequence[Row], language: str) -> dict[str, Any]:
    """The planned month of each row as a block that fills the month."""
    starts = [row["planned_month"] for row in rows]
    lengths = [(_next_month(start) - start) / timedelta(milliseconds=1) for start in starts]
    return {
        "type": "bar",
        "orientation": "h",
        "base": [start.isoformat() for start in starts],
        "x": lengths,
        "y": list(range(len(rows))),
        "width": 0.5,
        "marker": {"color": "#E3E9EC", "line": {"color": QUIET, "width": 1}},
        "hovertext": [
            t(
                "chart.timeline.planned_hover",
                language,
                place=in_chart(place(row, language)),
                month=month(start, language),
            )
            for row, start in zip(rows, starts, strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _waiting_trace(place_no: int, row: Row) -> dict[str, Any]:
    """The line from the due day to the last report on one dialogue; dotted if it was not held."""
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [_next_month(row["planned_month"]).isoformat(), _end(row).isoformat()],
        "y": [place_no, place_no],
        "line": {
            "color": STATUSES[row["status"]].colour,
            "width": 4,
            "dash": "solid" if row["status"] in DONE else "dot",
        },
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _end_trace(rows: Sequence[Row], language: str) -> dict[str, Any]:
    """The mark of each row's status at its last known day."""
    styles = [STATUSES[row["status"]] for row in rows]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [_end(row).isoformat() for row in rows],
        "y": list(range(len(rows))),
        "text": [f"<b>{style.mark}</b>" for style in styles],
        "textfont": {"size": 15, "color": INK},
        "textposition": "middle center",
        "marker": {
            "size": 26,
            "color": "#FFFFFF",
            "line": {"color": [QUIET if style.dashed else style.colour for style in styles], "width": 3},
        },
        "customdata": [[row["upazila_code"]] for row in rows],
        "hovertext": [_last_word(row, language) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "cliponaxis": False,
        "showlegend": False,
    }


def _timeline_layout(rows: Sequence[Row], months: Sequence[date], language: str) -> dict[str, Any]:
    """Names on the left, months below, each delay in words beside its mark."""
    delays = [
        {
            "x": _end(row).isoformat(),
            "y": place_no,
            "text": t("chart.timeline.months_late", language, count=number(int(row["months_overdue"]), language)),
            "showarrow": False,
            "xanchor": "left",
            "xshift": 18,
            "font": {"size": 13, "color": INK},
        }
        for place_no, row in enumerate(rows)
        if row["months_overdue"] is not None
    ]
    names = [in_chart(place(row, language)).replace(" ", "<br>", 1) for row in rows]
    return layout(
        90 + ROW_HEIGHT * len(rows),
        xaxis=axis(
            type="date",
            range=[months[0].isoformat(), months[-1].isoformat()],
            showgrid=False,
            minor={
                "tickvals": [start.isoformat() for start in months],
                "showgrid": True,
                "gridcolor": RULE,
                "ticklen": 0,
            },
            **month_ticks(months[:-1], language, most=6, day=15),
        ),
        yaxis=names_axis(names, space=0.6),
        annotations=delays,
        hovermode="closest",
        barmode="overlay",
        margin={"l": 8, "r": 64, "t": 8, "b": 8},
    )


def _last_word(row: Row, language: str) -> str:
    """The place, its status in words and the day of the event, or from which the status is known."""
    told = word(StatementKind.DIALOGUE_HELD, row["status"], language)
    if row["held_on"]:
        told = t("chart.timeline.held_on", language, status=told, day=day(row["held_on"], language))
    elif is_before_due(row):
        told = before_due_words(StatementKind.DIALOGUE_HELD, row, language)
    elif row["stated_on"]:
        told = t("chart.timeline.stated_on", language, status=told, day=day(row["stated_on"], language))
    return f"<b>{in_chart(place(row, language))}</b><br>{told}"


def _alt(rows: Sequence[Row], language: str) -> str:
    """Each dialogue's planned month and what was last said of it."""
    parts = [
        t(
            "chart.timeline.alt_part",
            language,
            place=place(row, language),
            month=month(row["planned_month"], language),
            status=status_in_full(StatementKind.DIALOGUE_HELD, row, language),
        )
        for row in rows
    ]
    return t("chart.timeline.alt", language, count=number(len(rows), language), parts="; ".join(parts))


def _end(row: Row) -> date:
    """The last day that is known of a row: held, else last said, else due."""
    day_known: date = row["held_on"] or row["stated_on"] or row["due_on"]
    return day_known


def _months(first: date, last: date) -> list[date]:
    """The first days of the months from `first` to the second after `last`: where the last drawn month ends."""
    days = [first.replace(day=1)]
    while days[-1] <= _next_month(last):
        days.append(_next_month(days[-1]))
    return days


def _next_month(start: date) -> date:
    return (start.replace(day=1) + timedelta(days=32)).replace(day=1)
