"""Ideas received, by upazila: bars where a number is known, words where it is not."""

from collections.abc import Sequence

from dashboard.charts.template import ACCENT, INK, QUIET, Chart, count_axis, layout, names_axis
from dashboard.markup import in_chart
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.rows import Row

ROW_HEIGHT = 34


def ideas_bars(table: Sequence[Row], language: str, code: str = "upazila_code") -> Chart:
    """One bar an upazila, the most ideas at the top; upazilas whose number is unknown below, with words and no bar.

    `code` names the column of the place's code: district_code draws a bar a district, from queries/league.sql.

    `table`: rows of queries/idea_submissions.sql (upazila_code, upazila_bn, upazila_en, ideas_received), at least one
    number known.
    """
    rows = sorted(table, key=lambda row: (row["ideas_received"] is None, -(row["ideas_received"] or 0), row[code]))
    known = [row["ideas_received"] is not None for row in rows]
    counts = [int(row["ideas_received"]) if is_known else 0 for row, is_known in zip(rows, known, strict=True)]
    texts = [
        number(count, language) if is_known else t("display.no_data", language)
        for count, is_known in zip(counts, known, strict=True)
    ]
    names = [place(row, language) for row in rows]
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": counts,
        "y": list(range(len(rows))),
        "text": texts,
        "textposition": "outside",
        "textfont": {"size": 14, "color": [INK if is_known else QUIET for is_known in known]},
        "cliponaxis": False,
        "marker": {"color": ACCENT},
        "customdata": [[row[code]] for row in rows],
        "hovertext": [f"<b>{in_chart(name)}</b><br>{text}" for name, text in zip(names, texts, strict=True)],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    figure = {
        "data": [trace],
        "layout": layout(
            70 + ROW_HEIGHT * len(rows),
            xaxis=count_axis(max(counts), language),
            yaxis=names_axis(list(map(in_chart, names))),
            margin={"l": 8, "r": 56, "t": 8, "b": 8},
            bargap=0.35,
        ),
    }
    parts = "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True))
    return Chart(figure, t("chart.ideas.alt", language, parts=parts))
