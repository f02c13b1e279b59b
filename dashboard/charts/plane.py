"""The plane a map is drawn on: outlines in degrees become short SVG paths of whole numbers."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise

from dashboard.charts.outlines import Outline, Point, Ring, borders, middle

# The longer side in units: about half a pixel each at the size a map is drawn.
UNITS = 1000
# Around the outlines, as a share of the longer side: half a line is drawn outside.
EDGE = 0.005


@dataclass(frozen=True, slots=True)
class Plane:
    """`west`, `north`: degrees of the corner at the top left; `across`, `down`: units of a degree; size in units."""

    west: float
    north: float
    across: float
    down: float
    width: int
    height: int

    def at(self, point: Point) -> tuple[int, int]:
        """Where a longitude and latitude lies, in units from the left and from the top."""
        return round((point[0] - self.west) * self.across), round((self.north - point[1]) * self.down)

    def share(self, point: Point) -> tuple[float, float]:
        """Where a longitude and latitude lies, in per cent of the width and the height."""
        x, y = self.at(point)
        return round(100 * x / self.width, 1), round(100 * y / self.height, 1)


# Key: the areas by identity (they are read once a file), of which one plane follows.
@lru_cache(maxsize=256)
def plane_of(areas: tuple[Outline, ...]) -> Plane:
    """The smallest plane that shows `areas`, where a degree of latitude is as long as it is at the map's middle."""
    points = [point for area in areas for line in area.lines for point in line]
    west, east = min(x for x, _ in points), max(x for x, _ in points)
    south, north = min(y for _, y in points), max(y for _, y in points)
    narrowing = math.cos(math.radians((south + north) / 2))
    down = UNITS / max((east - west) * narrowing, north - south)
    across = down * narrowing
    edge = EDGE * UNITS
    width, height = (east - west) * across + 2 * edge, (north - south) * down + 2 * edge
    return Plane(west - edge / across, north + edge / down, across, down, round(width), round(height))


# Key: the areas by identity.
@lru_cache(maxsize=256)
def borders_of(areas: tuple[Outline, ...]) -> dict[str, Outline]:
    """The borders of the districts among `areas`, by code."""
    return borders(areas)


# Key: the area by identity, and the plane.
@lru_cache(maxsize=2048)
def path(area: Outline, plane: Plane) -> str:
    """The area's outlines as an SVG path, each from its first point by steps; an islet below a unit is not drawn."""
    return "".join(_ring_path(line, plane) for line in area.lines)


# Key: the area by identity, and the plane.
@lru_cache(maxsize=2048)
def label_place(area: Outline, plane: Plane) -> tuple[float, float]:
    """Where a name fits best inside the area, in per cent of the plane's width and height."""
    return plane.share(middle(area))


def _ring_path(line: Ring, plane: Plane) -> str:
    points = [plane.at(point) for point in line]
    steps = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in pairwise(points)]
    moved = [step for step in steps if step != (0, 0)]
    # The last step leads back to the first point: `z` draws it.
    return f"M{_numbers(points[0])}l{_numbers(chain.from_iterable(moved[:-1]))}z" if len(moved) > 2 else ""


def _numbers(values: Iterable[int]) -> str:
    """Numbers with nothing between them where a minus already parts them."""
    return " ".join(map(str, values)).replace(" -", "-")
