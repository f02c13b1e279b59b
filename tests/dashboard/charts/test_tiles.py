"""Tiles: every upazila once, under its district, with its mark and its status in words."""

import re

from dashboard.charts.tiles import upazila_tiles
from dashboard.words.rows import Row
from dashboard.words.status import word


def row(code: str, district: str, status: str, name: str = "") -> Row:
    name = name or f"K{code}"
    return {"upazila_code": code, "upazila_bn": name, "upazila_en": name, "district_code": district, "status": status}


ROWS = [row("1", "9", "late"), row("2", "8", "not_received"), row("3", "9", "no_data", "<b>K</b>")]


def tiles() -> str:
    return upazila_tiles(ROWS, "minutes_received", "en", {"9": "Nine", "8": "Eight"}, lambda code: f"?of={code}")


def test_each_upazila_stands_once_under_its_district() -> None:
    said = re.findall(r"<h3>(\w+)</h3>|aria-label=\"(\S+): ([^\"]*)\"", tiles())
    late, missing, unknown = (word("minutes_received", status, "en") for status in ("late", "not_received", "no_data"))
    assert said == [
        ("Eight", "", ""),
        ("", "K2", missing),
        ("Nine", "", ""),
        ("", "K1", late),
        ("", "&lt;b&gt;K&lt;/b&gt;", unknown),
    ]


def test_an_upazila_whose_status_a_person_corrected_is_marked() -> None:
    rows = [{**row("1", "9", "late"), "corrected": True}, row("2", "9", "late")]
    html = upazila_tiles(rows, "minutes_received", "en", {"9": "Nine"}, lambda code: f"?of={code}")
    assert "K1*" in html
    assert "K2*" not in html


def test_a_tile_leads_to_its_upazila_and_shows_its_mark() -> None:
    assert re.findall(r"href=\"(\S+)\".*<span[^>]*>(\S)</span>", tiles()) == [
        ("?of=2", "✗"),
        ("?of=1", "◷"),
        ("?of=3", "?"),
    ]
