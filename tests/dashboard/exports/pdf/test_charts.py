"""Charts as pictures: each value at its height, the axis from 0, what is unknown a gap in words."""

from dataclasses import replace
from typing import Any

import pytest

from dashboard.exports.pack.records import PackChart, Series
from dashboard.exports.pdf.charts import chart_png, drawn, ink

RATES = PackChart(
    key="rates",
    title="হার",
    kind="line",
    unit="rate",
    table="t",
    category="month",
    categories=("মে ২০১৬", "জুন ২০১৬"),
    series=(Series("হার", "rate", "#0072B2", (None, 0.111)),),
    alt="জুন ১১.১%",
)
COUNTS = replace(
    RATES,
    kind="composition",
    unit="count",
    series=(
        Series("প্রাপ্ত", "received", "#0072B2", (3, 0)),
        Series("বিলম্বে", "late", "#E69F00", (0, 0)),
        Series("নয়", "not", "#F3F3F3", (4, 9)),
    ),
)


def points(chart: PackChart) -> list[list[Any]]:
    return [series["points"] for series in drawn(chart, "bn")["series"]]


def test_a_rate_stands_at_its_share_of_the_axis_and_an_unknown_one_nowhere() -> None:
    assert points(RATES) == [[None, {"from": 0, "to": 0.111, "label": "১১.১%"}]]
    assert drawn(RATES, "bn")["gap"] == "তথ্য নেই"
    assert [tick["label"] for tick in drawn(RATES, "en")["ticks"]] == ["0%", "25%", "50%", "75%", "100%"]


def test_pieces_stand_on_each_other_and_an_empty_series_is_not_in_the_legend() -> None:
    chart = drawn(COUNTS, "bn")
    assert [entry["name"] for entry in chart["legend"]] == ["প্রাপ্ত", "নয়"]
    assert chart["ticks"][-1]["label"] == "১০"
    assert points(COUNTS) == [
        [{"from": 0, "to": 0.3, "label": "৩"}, None],
        [{"from": 0.3, "to": 0.7, "label": "৪"}, {"from": 0, "to": 0.9, "label": "৯"}],
    ]


def test_a_chart_of_nothing_known_says_so_and_is_not_bare_axes() -> None:
    nothing = replace(RATES, series=(replace(RATES.series[0], values=(None, None)),))
    assert drawn(nothing, "en")["empty"]
    assert drawn(RATES, "en")["empty"] == ""


@pytest.mark.parametrize("kind", ["bar", "line", "composition"])
def test_a_picture_is_made_of_every_kind(kind: Any) -> None:
    chart = replace(COUNTS, kind=kind)
    assert chart_png(chart, "bn").startswith(b"\x89PNG")


def test_a_picture_of_made_up_figures_says_so_itself() -> None:
    assert chart_png(COUNTS, "bn", "নমুনা: বানানো") != chart_png(COUNTS, "bn")


def test_words_on_a_colour_are_dark_on_light_and_light_on_dark() -> None:
    assert (ink("#F3F3F3"), ink("#0072B2")) == ("#1f2933", "#ffffff")
