"""The areas a reader can choose: districts and divisions, with their upazilas and the months of their meetings."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType

from dashboard.view.answers import MOST_FILES, answer_of, figure_rows, from_current, unique_names
from dashboard.view.current_day import FIRST_DAY, current_day
from dashboard.view.dataset import reader_dir
from dashboard.view.filters import Filters
from dashboard.wording import t
from dashboard.words.rows import Row
from etl.bengali.month_counting import months_between, months_later
from queries.scope import Level, Scope


@dataclass(frozen=True, slots=True)
class Area:
    """A district (four-digit code) or a division (two). `names` and the names of `upazilas` (by code) are (bn, en).

    `division` is its division's code, or its own. `meeting_months` are the first days of months for which a meeting is
    recorded, in order.
    """

    code: str
    division: str
    names: tuple[str, str]
    upazilas: Mapping[str, tuple[str, str]]
    meeting_months: tuple[date, ...]
    latest_month: date

    @property
    def is_division(self) -> bool:
        """Whether this is a whole division."""
        return len(self.code) == 2

    def label(self, language: str) -> str:
        """The name as the filter shows it, unique among areas; marked where no meeting is recorded."""
        name = self.names[language == "en"]
        if self.is_division:
            name = t("filter.division", language, division=name)
        return name if self.meeting_months else t("filter.no_papers", language, name=name)

    def upazila_name(self, code: str, language: str) -> str:
        """An upazila's name, unique in the area."""
        return self.upazilas[code][language == "en"]

    def nearest_month(self, asked: date) -> date:
        """The month asked for, or the nearest of which anything could be known: a URL is typed by anybody."""
        first = min(FIRST_DAY, *self.meeting_months, self.latest_month)
        last = max(*self.meeting_months, self.latest_month, months_later(current_day().replace(day=1), 12))
        return min(max(asked, first), last)

    def months_up_to(self, asked: date) -> list[date]:
        """The months to choose from, newest first: the papers' years up to this month, and the month asked for."""
        known = (*self.meeting_months, self.latest_month)
        this_month = current_day().replace(day=1)
        first, last = date(min(known).year, 1, 1), min(date(max(known).year, 12, 1), this_month)
        span = (months_later(first, after) for after in range(months_between(first, last) + 1))
        return sorted({*span, *self.meeting_months, asked}, reverse=True)


def read_areas(sample: bool, scope: Scope) -> Mapping[str, Area]:
    """All areas by code: districts with papers, divisions with papers, then the rest. Raises queries.NoWarehouse.

    A district is an area also to who sees one upazila of it; a division only to who sees it whole.
    """
    this_month = current_day().replace(day=1)
    divisions = sample or scope.sees_whole(Level.DIVISION)
    return from_current(reader_dir(sample, scope), lambda file: _areas(file, this_month, divisions))


def area_of(filters: Filters) -> Area:
    """The district or division of the view."""
    return read_areas(filters.sample, filters.scope)[filters.district or filters.division or ""]


def district_names(filters: Filters) -> dict[str, str]:
    """The names of districts by code, in the view's language."""
    areas = read_areas(filters.sample, filters.scope).values()
    return {area.code: area.names[filters.language == "en"] for area in areas if not area.is_division}


def upazila_names(filters: Filters) -> dict[str, str]:
    """The names of all upazilas by code, in the view's language."""
    return {row["upazila_code"]: row[f"upazila_{filters.language}"] for row in figure_rows("places", filters)}


# Key: the file holds places and months; this month is where an area opens when no paper was loaded at all.
@lru_cache(maxsize=MOST_FILES)
def _areas(file: str, this_month: date, divisions: bool) -> Mapping[str, Area]:
    months: dict[str, list[date]] = defaultdict(list)
    for row in answer_of(file, "months", {}):
        months[row["district_code"]].append(row["month"])
    standard = max((month for some in months.values() for month in some), default=this_month)
    places: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in answer_of(file, "places", {}):
        for level in ("district", "division") if divisions else ("district",):
            places[level, row[f"{level}_code"]].append(row)
    areas = []
    for (level, _), rows in places.items():
        spoken = {month for code in {row["district_code"] for row in rows} for month in months[code]}
        areas.append(_area(file, rows, level, tuple(sorted(spoken)), standard))
    areas.sort(key=lambda area: (not area.meeting_months, area.is_division, area.code))
    return MappingProxyType({area.code: area for area in areas})


def _area(file: str, rows: Sequence[Row], level: str, months: tuple[date, ...], standard: date) -> Area:
    first, codes = rows[0], [row["upazila_code"] for row in rows]
    names = (unique_names(codes, [row[f"upazila_{each}"] for row in rows], file, each) for each in ("bn", "en"))
    return Area(
        code=first[f"{level}_code"],
        division=first["division_code"],
        names=(first[f"{level}_bn"], first[f"{level}_en"]),
        upazilas=dict(zip(codes, zip(*names, strict=True), strict=True)),
        meeting_months=months,
        latest_month=months[-1] if months else standard,
    )
