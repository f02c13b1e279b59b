"""The map: every upazila asked for is drawn once, in its status' colour, with a mark, and can be clicked."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import etl
from dashboard.charts.map import CITY, MOST_NAMES, upazila_map
from dashboard.charts.outlines import Outline, borders, middle, read_outlines
from dashboard.charts.plane import path, plane_of
from dashboard.charts.template import tint
from dashboard.wording import t
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES, word

SQUARE = ((0.0, 0.0), (4.0, 0.0), (4.0, 1.0), (0.0, 1.0), (0.0, 0.0))
BESIDE = ((0.0, 1.0), (4.0, 1.0), (4.0, 2.0), (0.0, 2.0), (0.0, 1.0))
TALL = ((4.0, 0.0), (5.0, 0.0), (5.0, 3.0), (4.0, 3.0), (4.0, 0.0))
# As paths on their plane: 5 by 3 degrees at the equator, 1,000 units wide and an edge of 5 on each side, 200 a degree.
WIDE, HIGH = "M5 605l800 0 0-200-800 0z", "M805 605l200 0 0-600-200 0z"
OUTLINES = (
    Outline("1", "9", (SQUARE,)),
    Outline("2", "9", (TALL,)),
    Outline(None, "9", (SQUARE,)),
    Outline("3", "8", (SQUARE,)),
)


def upazilas(*statuses: str) -> list[Row]:
    return [
        {
            "upazila_code": str(no),
            "upazila_bn": f"ক{no}",
            "upazila_en": f"K{no}",
            "district_code": "9",
            "status": status,
            "is_overdue": status == "not_received",
            "corrected": False,
        }
        for no, status in enumerate(statuses, start=1)
    ]


def areas(**owners: str) -> list[Row]:
    return [
        {"area_code": code.removeprefix("a"), "upazila_code": owner, "district_code": "9"}
        for code, owner in owners.items()
    ]


BOTH = areas(a1="1", a2="2")


def drawn(
    rows: list[Row], owners: list[Row] = BOTH, outlines: tuple[Outline, ...] = OUTLINES, language: str = "bn"
) -> dict[str, Any]:
    return upazila_map(rows, owners, outlines, "minutes_received", language).drawing


def test_an_upazila_carries_its_code_name_status_and_outline() -> None:
    assert drawn(upazilas("received", "late")) == {
        "width": 1010,
        "height": 610,
        "silent": [{"path": WIDE, "fill": CITY, "line": "var(--paper)"}],
        "statuses": {
            "received": {
                "fill": tint(STATUSES["received"].colour),
                "dashed": False,
                "mark": "●",
                "word": word("minutes_received", "received", "bn"),
            },
            "late": {
                "fill": tint(STATUSES["late"].colour),
                "dashed": False,
                "mark": "◷",
                "word": word("minutes_received", "late", "bn"),
            },
        },
        "places": [
            {
                "code": "1",
                "path": WIDE,
                "x": 40.1,
                "y": 82.8,
                "name": "ক1",
                "status": "received",
            },
            {"code": "2", "path": HIGH, "x": 89.6, "y": 50.0, "name": "ক2", "status": "late"},
        ],
        "named": True,
        "districts": [],
        "others": [{"fill": CITY, "word": t("chart.map.city", "bn")}],
    }


def test_what_is_unknown_is_dashed_and_drawn_over_its_neighbours() -> None:
    drawing = drawn(upazilas("no_data", "late"))
    assert [place["code"] for place in drawing["places"]] == ["2", "1"]
    assert {name: each["dashed"] for name, each in drawing["statuses"].items()} == {"late": False, "no_data": True}


def test_a_no_older_than_its_due_day_is_told_with_both_days() -> None:
    early = {"is_overdue": False, "stated_on": date(2016, 7, 26), "due_on": date(2016, 7, 28)}
    rows = [{**row, **early} for row in upazilas("not_received", "late")]
    first, second = drawn(rows, language="en")["places"]
    assert first["told"] == "not received by 26 Jul 2016; due 28 Jul 2016; nothing known since"
    assert "told" not in second


def test_before_its_day_an_upazilas_area_is_drawn_with_its_parent() -> None:
    (place,) = drawn(upazilas("received"), areas(a1="1", a2="1"))["places"]
    assert place["path"] == WIDE + HIGH
    assert place["x"] == 40.1


def test_an_upazila_that_was_not_asked_for_is_drawn_without_a_status() -> None:
    drawing = drawn(upazilas("received"))
    assert [place["code"] for place in drawing["places"]] == ["1"]
    assert drawing["silent"][1] == {"path": HIGH, "fill": "var(--paper)", "line": "var(--rule)"}
    assert [each["word"] for each in drawing["others"]] == [
        t(f"chart.map.{name}", "bn") for name in ("city", "not_chosen")
    ]


def test_of_several_districts_each_has_its_border_and_its_name() -> None:
    outlines = (Outline("1", "9", (SQUARE,)), Outline("2", "9", (BESIDE,)), Outline("3", "8", (TALL,)))
    rows = [{**row, "district_code": code} for row, code in zip(upazilas("late", "late", "late"), "998", strict=True)]
    owners = [
        {"area_code": row["upazila_code"], "upazila_code": row["upazila_code"], "district_code": row["district_code"]}
        for row in rows
    ]
    names = {"9": "নয়", "8": "আট", "7": "সাত"}
    districts = upazila_map(rows, owners, outlines, "minutes_received", "bn", names).drawing["districts"]
    assert [district["name"] for district in districts] == ["নয়", "আট"]
    # The line between 1 and 2 is no border.
    assert borders(outlines)["9"].lines == (
        ((0.0, 0.0), (0.0, 1.0), (0.0, 2.0), (4.0, 2.0), (4.0, 1.0), (4.0, 0.0), (0.0, 0.0)),
    )


def test_our_boundaries_give_every_district_a_closed_border() -> None:
    found = borders(read_outlines(etl.reference_file(None, "boundaries.geojson")))
    assert len(found) == 64
    assert all(line[0] == line[-1] and len(line) > 3 for border in found.values() for line in border.lines)


def test_a_neighbouring_district_is_not_drawn() -> None:
    far = Outline("3", "8", (((90.0, 20.0), (91.0, 20.0), (90.0, 21.0), (90.0, 20.0)),))
    assert drawn(upazilas("received", "late"), outlines=(*OUTLINES, far)) == drawn(upazilas("received", "late"))


def test_with_many_places_the_marks_stay_and_the_names_are_told() -> None:
    count = MOST_NAMES + 1
    outlines = tuple(Outline(str(no), "9", (SQUARE,)) for no in range(1, count + 1))
    owners = areas(**{f"a{no}": str(no) for no in range(1, count + 1)})
    drawing = drawn(upazilas(*["received"] * count), owners, outlines)
    assert drawing["named"] is False
    assert drawing["places"][0]["name"] == "ক1"


def test_the_sentence_names_the_places_of_each_status() -> None:
    alt = upazila_map(upazilas("received", "not_received"), BOTH, OUTLINES, "minutes_received", "en").alt
    assert "K1" in alt
    assert "K2" in alt


def test_an_islet_below_a_unit_is_not_drawn_and_a_point_is_not_repeated() -> None:
    islet = ((1.0, 1.0), (1.001, 1.0), (1.0, 1.001), (1.0, 1.0))
    slow = ((0.0, 0.0), (0.001, 0.0), (4.0, 0.0), (4.0, 1.0), (0.0, 1.0), (0.0, 0.0))
    area = Outline("1", "9", (slow, islet))
    assert path(area, plane_of((area,))) == "M5 255l1000 0 0-250-1000 0z"


def test_a_divisions_outlines_stay_small_and_none_is_lost() -> None:
    divisions: dict[str, list[Outline]] = {}
    for area in read_outlines(etl.reference_file(None, "boundaries.geojson")):
        divisions.setdefault(area.district_code[:2], []).append(area)
    assert len(divisions) == 8
    for group in map(tuple, divisions.values()):
        paths = [path(area, plane_of(group)) for area in group]
        assert all(paths)
        assert sum(map(len, paths)) < 16_000


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


def test_an_upazila_whose_status_a_person_corrected_is_marked_and_said() -> None:
    rows = [{**row, "corrected": row["upazila_code"] == "1"} for row in upazilas("late", "late")]
    places = upazila_map(rows, areas(a1="1", a2="2"), OUTLINES, "minutes_received", "en").drawing["places"]
    told = f"{word('minutes_received', 'late', 'en')} · corrected"
    assert [(each["name"], each.get("told")) for each in places] == [("K1*", told), ("K2", None)]
