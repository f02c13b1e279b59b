"""The map: every upazila asked for is drawn once, in its status' colour, with a mark, and can be clicked."""

import json
from pathlib import Path

import pandas as pd
import pytest

import etl
from dashboard.charts.map import MOST_NAMES, upazila_map
from dashboard.charts.outlines import Outline, middle, read_outlines
from dashboard.words.status import STATUSES

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 1.0), (0.0, 1.0), (0.0, 0.0))
TALL = ((4.0, 0.0), (5.0, 0.0), (5.0, 3.0), (4.0, 3.0), (4.0, 0.0))
OUTLINES = (
    Outline("1", "9", (SQUARE,)),
    Outline("2", "9", (TALL,)),
    Outline(None, "9", (SQUARE,)),
    Outline("3", "8", (SQUARE,)),
)


def upazilas(*statuses: str) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "upazila_code": str(no),
                "upazila_bn": f"ক{no}",
                "upazila_en": f"K{no}",
                "district_code": "9",
                "status": status,
                "is_overdue": status == "not_received",
            }
            for no, status in enumerate(statuses, start=1)
        ]
    )


def areas(**owners: str) -> pd.DataFrame:
    rows = [(code.removeprefix("a"), owner, "9") for code, owner in owners.items()]
    return pd.DataFrame(rows, columns=["area_code", "upazila_code", "district_code"])


BOTH = areas(a1="1", a2="2")


def labels(chart_data: list[dict]) -> dict:  # type: ignore[type-arg]
    return next(trace for trace in chart_data if "text" in trace)


def test_an_upazila_carries_its_mark_its_name_and_its_code() -> None:
    chart = upazila_map(upazilas("received", "not_received"), BOTH, OUTLINES, "minutes_received", "bn")
    label = labels(chart.figure["data"])
    assert label["customdata"] == [["1"], ["2"]]
    assert [text.split("<br>")[0] for text in label["text"]] == [
        f"<b>{STATUSES[status].mark}</b>" for status in ("received", "not_received")
    ]
    assert [text.split("<br>")[1] for text in label["text"]] == ["ক1", "ক2"]


def test_a_status_that_occurs_has_one_trace_and_one_entry_in_the_legend() -> None:
    chart = upazila_map(upazilas("received", "not_received"), BOTH, OUTLINES, "minutes_received", "en")
    named = [trace["name"] for trace in chart.figure["data"] if trace.get("showlegend")]
    assert len(named) == 2
    assert named[0].startswith(STATUSES["received"].mark)


def test_before_its_day_an_upazilas_area_is_drawn_with_its_parent() -> None:
    chart = upazila_map(upazilas("received"), areas(a1="1", a2="1"), OUTLINES, "minutes_received", "bn")
    (received,) = (trace for trace in chart.figure["data"] if trace.get("showlegend"))
    assert received["x"] == [x for x, _ in SQUARE] + [None] + [x for x, _ in TALL] + [None]
    assert labels(chart.figure["data"])["customdata"] == [["1"]]


def test_an_upazila_that_was_not_asked_for_is_drawn_without_a_status() -> None:
    chart = upazila_map(upazilas("received"), BOTH, OUTLINES, "minutes_received", "bn")
    silent = [trace for trace in chart.figure["data"] if not trace.get("showlegend") and "text" not in trace]
    assert [trace["x"] for trace in silent] == [[x for x, _ in SQUARE] + [None], [x for x, _ in TALL] + [None]]


def test_a_neighbouring_district_is_not_drawn() -> None:
    chart = upazila_map(upazilas("received", "late"), BOTH, OUTLINES, "minutes_received", "bn")
    assert sum(trace["x"].count(None) for trace in chart.figure["data"] if "text" not in trace) == 3


def test_with_many_places_the_marks_stay_and_the_names_go_to_the_hover() -> None:
    count = MOST_NAMES + 1
    frame = upazilas(*["received"] * count)
    outlines = [Outline(str(no), "9", (SQUARE,)) for no in range(1, count + 1)]
    chart = upazila_map(
        frame, areas(**{f"a{no}": str(no) for no in range(1, count + 1)}), outlines, "minutes_received", "bn"
    )
    label = labels(chart.figure["data"])
    assert set(label["text"]) == {STATUSES["received"].mark}
    assert "ক1" in label["hovertext"][0]


def test_the_sentence_names_the_places_of_each_status() -> None:
    chart = upazila_map(upazilas("received", "not_received"), BOTH, OUTLINES, "minutes_received", "en")
    assert "K1" in chart.alt
    assert "K2" in chart.alt


@pytest.mark.parametrize(("line", "expected"), [(SQUARE, (2.0, 0.5)), (TALL, (4.5, 1.5))])
def test_a_name_stands_in_the_middle_of_the_widest_part(
    line: tuple[tuple[float, float], ...], expected: tuple[float, float]
) -> None:
    assert middle(Outline("1", "9", (line,))) == pytest.approx(expected)


def test_our_boundaries_give_every_upazila_a_name_place_inside_its_outline() -> None:
    found = read_outlines(etl.reference_file(etl.data_dir(), "boundaries.geojson"))
    assert len([area for area in found if area.area_code]) == 495
    for area in found:
        x, y = middle(area)
        points = [point for line in area.lines for point in line]
        assert min(p[0] for p in points) < x < max(p[0] for p in points)
        assert min(p[1] for p in points) < y < max(p[1] for p in points)


def test_an_edited_boundaries_file_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "boundaries.geojson"
    for code in ("554901", "554902"):
        ring = [[0.0, 0.0], [1.0, 0.0], [0.0, 1.0], [0.0, 0.0]] + [[0.0, 0.0]] * (code == "554902")
        properties = {"upazila_code": code, "district_code": "5549"}
        feature = {"properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}
        file.write_text(json.dumps({"features": [feature]}), "utf-8")
        assert [area.area_code for area in read_outlines(file)] == [code]
