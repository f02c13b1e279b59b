"""Outlines of the areas of the map, read from the boundaries file."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from queries.json_file import read_json

Point = tuple[float, float]
Ring = tuple[Point, ...]


# Compared by identity: what is computed of an area is kept, and to hash its points each time would cost more.
@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """An upazila's area, or a city corporation's (`area_code` None): closed outlines, longitude and latitude."""

    area_code: str | None
    district_code: str
    lines: tuple[Ring, ...]


class BadOutlines(Exception):
    """The file holds no outlines that can be drawn."""


def read_outlines(path: Path) -> tuple[Outline, ...]:
    """The outlines of a GeoJSON file whose features have `upazila_code` (or `city`) and `district_code`.

    Raises BadOutlines for a file that is damaged in any way.
    """
    try:
        stat = path.stat()
        return _read(path, stat.st_mtime_ns, stat.st_size)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadOutlines(str(path)) from error


# Key: the file as it is now; an office may put boundaries of its own in its place while the server runs.
@lru_cache(maxsize=2)
def _read(path: Path, changed_ns: int, size: int) -> tuple[Outline, ...]:
    return tuple(_outline(feature) for feature in read_json(path)["features"])


def _outline(feature: dict[str, Any]) -> Outline:
    """The record of one feature. Holes are outlines like any other: filled by the even-odd rule, they stay empty."""
    geometry = feature["geometry"]
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    lines = tuple(tuple((_degrees(x), _degrees(y)) for x, y in ring) for polygon in polygons for ring in polygon)
    if not all(lines) or not lines:
        raise ValueError("an outline without a point")
    code = feature["properties"].get("upazila_code")
    return Outline(None if code is None else str(code), str(feature["properties"]["district_code"]), lines)


def _degrees(number: object) -> float:
    """A longitude or latitude. Raises ValueError, TypeError."""
    if not isinstance(number, int | float):
        raise TypeError(number)
    if not -180 <= number <= 180:
        raise ValueError(number)
    return number


def borders(areas: Iterable[Outline]) -> dict[str, Outline]:
    """The border of each district of `areas`, by its code: the lines that are of one of its areas alone."""
    edges: dict[str, dict[frozenset[Point], tuple[Point, Point]]] = {}
    for area in areas:
        own = edges.setdefault(area.district_code, {})
        for ends in (ends for line in area.lines for ends in pairwise(line)):
            # Met a second time, a line lies between two areas of the district.
            if own.pop(frozenset(ends), None) is None:
                own[frozenset(ends)] = ends
    return {code: Outline(None, code, tuple(_rings(own.values()))) for code, own in edges.items() if own}


def _rings(edges: Iterable[tuple[Point, Point]]) -> Iterator[Ring]:
    """The lines put together, end to end, to closed outlines."""
    after: dict[Point, list[Point]] = defaultdict(list)
    for start, end in edges:
        after[start].append(end)
        after[end].append(start)
    for start in list(after):
        while after[start]:
            ring = [start]
            while ring[-1] != start or len(ring) == 1:
                here = ring[-1]
                if not after[here]:
                    break
                there = after[here].pop()
                after[there].remove(here)
                ring.append(there)
            yield (*ring, start) if ring[-1] != start else tuple(ring)


# How many parallels are tried to find where a name fits best.
_SCANS = 15


def middle(area: Outline) -> Point:
    """The middle of the widest stretch inside the area, its ends counting less: where a name, which is wide, fits."""
    points = [point for line in area.lines for point in line]
    south, north = min(y for _, y in points), max(y for _, y in points)
    best = (-1.0, (south + north) / 2, points[0][0])
    for step in range(1, _SCANS + 1):
        share = step / (_SCANS + 1)
        y = south + share * (north - south)
        for west, east in _stretches(area, y):
            score = (east - west) * (1 - abs(share - 0.5))
            best = max(best, (score, y, (west + east) / 2))
    return best[2], best[1]


def _stretches(area: Outline, y: float) -> list[tuple[float, float]]:
    """The stretches of the parallel `y` that lie inside the area, from west to east."""
    crossings = sorted(
        x1 + (y - y1) * (x2 - x1) / (y2 - y1)
        for line in area.lines
        for (x1, y1), (x2, y2) in pairwise(line)
        if (y1 > y) != (y2 > y)
    )
    return list(zip(crossings[::2], crossings[1::2], strict=True))
