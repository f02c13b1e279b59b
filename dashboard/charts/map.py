"""The map of upazilas by status, drawn from our own outlines: no tile server, nothing from the net."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.charts.outlines import Outline
from dashboard.charts.plane import Plane, borders_of, label_place, path, plane_of
from dashboard.charts.template import tint
from dashboard.markup import visible
from dashboard.wording import t
from dashboard.words.display import number, place
from dashboard.words.last_word import CORRECTED, status_marked, word_of
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES, Status, word

# With more places than this, names would overlap: only marks are drawn, names show when pointed at.
MOST_NAMES = 16
CITY = "light-dark(#E4E7EA, #2E373C)"


@dataclass(frozen=True, slots=True)
class Map:
    """What static/clickable_map.*.js draws, ready for JSON, and the sentence that tells a screen reader what it shows.

    `drawing`: `width` and `height` of the plane; `silent`, the areas without a status (`path`, `fill`, `line`);
    `statuses`, those that occur (`fill`, `dashed`, `mark`, `word`); `places`, one an upazila: `code`, `path`,
    `x` and `y` of its label (per cent), `name`, `status`, `told` (only where that is more than the status' word);
    `named`, whether names are drawn; `districts`, where there are several: `path` of the border, `x`, `y` and `name`;
    `others`: what the legend says of silent areas (`fill`, `word`).
    """

    drawing: dict[str, Any]
    alt: str


def upazila_map(
    rows: Sequence[Row],
    areas: Sequence[Row],
    outlines: Sequence[Outline],
    kind: str,
    language: str,
    districts: Mapping[str, str] | None = None,
) -> Map:
    """Upazilas coloured and marked by status.

    `rows`: rows of queries/upazila_months.sql for one month (upazila_code, upazila_bn, upazila_en, district_code,
    status). `areas`: rows of queries/map_areas.sql for the same month. `outlines`: read_outlines(...),
    longitude and latitude. Areas of upazilas that `rows` leaves out are drawn empty, city corporations grey.
    `districts`: their names by code, of those that `areas` names.
    """
    owner_of = {row["area_code"]: row["upazila_code"] for row in areas}
    shown = {row["district_code"] for row in areas}
    drawn = tuple(area for area in outlines if area.district_code in shown)
    plane = plane_of(drawn)
    apart = {row["upazila_code"] for row in rows} | {"city"}
    paths: dict[str, str] = {}
    for area in drawn:
        owner = "city" if area.area_code is None else owner_of.get(area.area_code)
        group = owner if owner and owner in apart else ""
        paths[group] = paths.get(group, "") + path(area, plane)

    own = {area.area_code: area for area in drawn}
    places = [
        _place(row, own[row["upazila_code"]], plane, paths, kind, language)
        for row in rows
        if row["upazila_code"] in own
    ]
    # The dashed line of what is unknown is drawn over its neighbours' plain ones.
    places.sort(key=lambda each: each["status"] == Status.NO_DATA)
    silent = (("city", CITY, "var(--paper)"), ("", "var(--paper)", "var(--rule)"))
    drawing = {
        "width": plane.width,
        "height": plane.height,
        "silent": [{"path": paths[key], "fill": fill, "line": line} for key, fill, line in silent if key in paths],
        "statuses": _statuses(rows, kind, language),
        "places": places,
        "named": len(places) <= MOST_NAMES,
        "districts": _districts(drawn, plane, districts or {}) if len(shown) > 1 else [],
        "others": _others(paths, language),
    }
    return Map(drawing, _alt(rows, kind, language))


def _districts(drawn: tuple[Outline, ...], plane: Plane, names: Mapping[str, str]) -> list[dict[str, Any]]:
    """The border of each district, its name in its widest part."""
    placed = ((code, border, label_place(border, plane)) for code, border in borders_of(drawn).items())
    return [
        {"path": path(border, plane), "x": x, "y": y, "name": visible(names.get(code, ""))}
        for code, border, (x, y) in placed
    ]


def _others(paths: Mapping[str, str], language: str) -> list[dict[str, str]]:
    """What the legend says of areas without a status."""
    looks = (("city", CITY, "chart.map.city"), ("", "var(--paper)", "chart.map.not_chosen"))
    return [{"fill": fill, "word": t(key, language)} for name, fill, key in looks if name in paths]


def _place(row: Row, area: Outline, plane: Plane, paths: Mapping[str, str], kind: str, language: str) -> dict[str, Any]:
    """One upazila: all its areas, with its label in the widest part of its own."""
    x, y = label_place(area, plane)
    code, status = row["upazila_code"], row["status"]
    drawn = {"code": code, "path": paths[code], "x": x, "y": y, "name": _name(row, language), "status": status}
    told = _told(row, kind, language)
    return drawn if told == word(kind, status, language) else {**drawn, "told": told}


def _name(row: Row, language: str) -> str:
    """The upazila's name, marked where a person corrected the status."""
    return visible(place(row, language)) + (CORRECTED if row.get("corrected") else "")


def _told(row: Row, kind: str, language: str) -> str:
    """The status in words; of dialogues, whose status is the gravest of several plans, without days."""
    return status_marked(kind, row, language) if "is_overdue" in row else word(kind, row["status"], language)


def _statuses(rows: Sequence[Row], kind: str, language: str) -> dict[str, dict[str, Any]]:
    """How each status that occurs looks, in the order of the legend."""
    occurring = {row["status"] for row in rows}
    return {
        name: {
            "fill": tint(style.colour),
            "dashed": style.dashed,
            "mark": style.mark,
            "word": word_of(kind, name, rows, language),
        }
        for name, style in STATUSES.items()
        if name in occurring
    }


def _alt(rows: Sequence[Row], kind: str, language: str) -> str:
    """How many upazilas have each status, and which."""
    names: dict[str, list[str]] = {}
    for row in rows:
        names.setdefault(row["status"], []).append(place(row, language))
    parts = [
        t(
            "chart.map.alt_part",
            language,
            status=word_of(kind, status, rows, language),
            count=number(len(names[status]), language),
            places=", ".join(names[status]),
        )
        for status in STATUSES
        if status in names
    ]
    return t("chart.map.alt", language, parts="; ".join(parts))
