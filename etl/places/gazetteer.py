"""The country's districts and upazilas, as `data/reference` lists them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from etl.bengali.wording import REFERENCE, read_list


@dataclass(frozen=True, slots=True)
class District:
    """A district: four-digit code, names, and the four digits that stand for it in memo numbers."""

    code: str
    name: str
    name_en: str
    division: str
    division_en: str
    memo_geo: str
    other_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """An upazila. `exists_from` is None for those older than our lists; `renamed_on` ends the use of `former_name`."""

    code: str
    district_code: str
    name: str
    name_en: str
    variants: tuple[str, ...]
    exists_from: date | None
    parent_code: str | None
    renamed_on: date | None
    former_name: str | None

    def existed_in(self, month: str) -> bool:
        """True from the month in which it was created on; `month` is `YYYY-MM`."""
        return self.exists_from is None or self.exists_from.isoformat()[:7] <= month

    def name_in(self, month: str | None) -> str:
        """Its Bengali name in `month` (now, if None)."""
        renamed_later = month and self.renamed_on and month < self.renamed_on.isoformat()[:7]
        return self.former_name if renamed_later and self.former_name else self.name


@cache
def districts(folder: Path = REFERENCE) -> tuple[District, ...]:
    """The country's districts, as `districts.csv` under `folder` lists them."""
    spellings = read_list("district_spellings")
    return tuple(
        District(
            code=row["division_code"] + row["bbs_code"],
            name=row["district_bn"],
            name_en=row["district_en_portal"],
            division=row["division_bn"],
            division_en=row["division_en"],
            memo_geo=row["memo_geo"],
            other_names=(
                row["district_en_bbs"],
                *(other["written"] for other in spellings if other["district_bn"] == row["district_bn"]),
            ),
        )
        for row in _rows("districts.csv", folder)
    )


@cache
def upazilas(folder: Path = REFERENCE) -> tuple[Place, ...]:
    """The country's upazilas, as `upazilas.csv` under `folder` lists them."""
    return tuple(
        Place(
            code=row["upazila_code"],
            district_code=row["district_code"],
            name=row["upazila_bn"],
            name_en=row["upazila_en"],
            variants=tuple(filter(None, row["variants"].split(";"))),
            exists_from=_day(row["exists_from"]),
            parent_code=row["parent_code"] or None,
            renamed_on=_day(row["renamed_on"]),
            former_name=row["former_name_bn"] or None,
        )
        for row in _rows("upazilas.csv", folder)
    )


def _rows(name: str, folder: Path) -> list[dict[str, str]]:
    """Rows of the table in `folder`, or of our own where the folder has none."""
    path = folder / name if (folder / name).is_file() else REFERENCE / name
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def district_by_code(code: str, folder: Path = REFERENCE) -> District | None:
    """The district of a four-digit code, or of an upazila's six-digit code."""
    return next((district for district in districts(folder) if district.code == code[:4]), None)


def district_by_memo_geo(geo: str, folder: Path = REFERENCE) -> District | None:
    """The district whose memo numbers bear `geo` as third part, in ASCII digits: 4900 → Kurigram."""
    return next((district for district in districts(folder) if district.memo_geo == geo), None)


@cache
def upazila_by_code(code: str, folder: Path = REFERENCE) -> Place | None:
    """The upazila of a six-digit code."""
    return next((place for place in upazilas(folder) if place.code == code), None)


@cache
def upazilas_of(district_code: str, month: str | None = None, folder: Path = REFERENCE) -> tuple[Place, ...]:
    """The district's upazilas by code; with `month` (`YYYY-MM`) only those that existed in it."""
    found = _by_district(folder).get(district_code, ())
    return tuple(place for place in found if month is None or place.existed_in(month))


@cache
def _by_district(folder: Path) -> dict[str, list[Place]]:
    """The upazilas of each district, by code."""
    found: dict[str, list[Place]] = {}
    for place in sorted(upazilas(folder), key=lambda place: place.code):
        found.setdefault(place.district_code, []).append(place)
    return found
