"""Upazilas by status as tiles of one size, by district: where a map is too small for their names."""

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from dashboard.charts.template import tint
from dashboard.markup import render
from dashboard.wording import t
from dashboard.words.display import place
from dashboard.words.last_word import CORRECTED, word_of
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES


def upazila_tiles(
    rows: Sequence[Row], kind: str, language: str, districts: Mapping[str, str], link: Callable[[str], str]
) -> str:
    """A tile an upazila as HTML: its mark, its name and, for a screen reader, its status in words.

    `rows`: as for charts/map.py (upazila_code, upazila_bn, upazila_en, district_code, status). `districts`: names by
    code. `link` gives the address that an upazila leads to, from its code.
    """
    by_district = groupby(sorted(rows, key=_district), key=_district)
    groups = [
        {"title": districts[code], "tiles": [_tile(row, kind, language, link) for row in some]}
        for code, some in by_district
    ]
    return render("tiles", groups=groups, said=t("chart.tiles.said", language))


def _district(row: Row) -> str:
    return str(row["district_code"])


def _tile(row: Row, kind: str, language: str, link: Callable[[str], str]) -> dict[str, str]:
    style = STATUSES[row["status"]]
    return {
        "name": place(row, language) + (CORRECTED if row.get("corrected") else ""),
        "mark": style.mark,
        "word": word_of(kind, row["status"], [row], language),
        "colour": tint(style.colour),
        "href": link(str(row["upazila_code"])),
    }
