"""The country's districts and upazilas, from the reference files in use."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from etl.bengali.wording import read_list, reference_cache, reference_path
from etl.files.csv_cells import open_table
from etl.files.delimited import BadTable

T = TypeVar("T")
ListLine = dict[str, str]


@dataclass(frozen=True, slots=True)
class District:
    """A district: four-digit code, names, and the four digits that stand for it in memo numbers."""

    code: str
    name: str
    name_en: str
    division: str
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
    renamed_on: date | None
    former_name: str | None

    def existed_in(self, month: str) -> bool:
        """True from the month in which it was created on; `month` is `YYYY-MM`."""
        return self.exists_from is None or self.exists_from.isoformat()[:7] <= month

    def name_in(self, month: str | None) -> str:
        """Its Bengali name in `month` (now, if None)."""
        renamed_later = month and self.renamed_on and month < self.renamed_on.isoformat()[:7]
        return self.former_name if renamed_later and self.former_name else self.name


@reference_cache()
def districts() -> tuple[District, ...]:
    """The country's districts, in the order of `districts.csv`."""
    return _read("districts.csv", _district)


@reference_cache()
def upazilas() -> tuple[Place, ...]:
    """The country's upazilas, in the order of `upazilas.csv`."""
    return _read("upazilas.csv", _upazila)


def _read(name: str, record: Callable[[ListLine], T]) -> tuple[T, ...]:
    """The records of a reference file. Rows that cannot be read are left out: the load lists them."""
    found = []
    with suppress(BadTable):
        for _, line in open_table(reference_path(name)).lines():
            with suppress(KeyError, ValueError, TypeError, AttributeError):
                found.append(record(line))
    return tuple(found)


def _district(line: ListLine) -> District:
    name = line["district_bn"]
    spellings = (row["written"] for row in read_list("district_spellings") if row["district_bn"] == name)
    return District(
        code=line["division_code"] + line["bbs_code"],
        name=name,
        name_en=line["district_en_portal"],
        division=line["division_bn"],
        memo_geo=line["memo_geo"],
        other_names=(line.get("district_en_bbs") or name, *spellings),
    )


def _upazila(line: ListLine) -> Place:
    return Place(
        code=line["upazila_code"],
        district_code=line["district_code"],
        name=line["upazila_bn"],
        name_en=line["upazila_en"],
        variants=tuple(filter(None, (line.get("variants") or "").split(";"))),
        exists_from=_day(line.get("exists_from")),
        renamed_on=_day(line.get("renamed_on")),
        former_name=line.get("former_name_bn") or None,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def district_by_code(code: str) -> District | None:
    """The district of a four-digit code, or of an upazila's six-digit code."""
    return next((district for district in districts() if district.code == code[:4]), None)


def district_by_memo_geo(geo: str) -> District | None:
    """The district whose memo numbers bear `geo` as third part, in ASCII digits: 4900 → Kurigram."""
    return next((district for district in districts() if district.memo_geo == geo), None)


@reference_cache()
def upazila_by_code(code: str) -> Place | None:
    """The upazila of a six-digit code."""
    return next((place for place in upazilas() if place.code == code), None)


@reference_cache()
def upazilas_of(district_code: str, month: str | None = None) -> tuple[Place, ...]:
    """The district's upazilas by code; with `month` (`YYYY-MM`) only those that existed in it."""
    found = _by_district().get(district_code, ())
    return tuple(place for place in found if month is None or place.existed_in(month))


@reference_cache()
def _by_district() -> dict[str, list[Place]]:
    """The upazilas of each district, by code."""
    found: dict[str, list[Place]] = {}
    for place in sorted(upazilas(), key=lambda place: place.code):
        found.setdefault(place.district_code, []).append(place)
    return found
