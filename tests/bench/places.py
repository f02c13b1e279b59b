"""The districts and divisions of the bench's filter, as the dashboard's filter names them."""

import csv
from dataclasses import dataclass
from pathlib import Path

DISTRICTS = Path(__file__).parents[2] / "data" / "reference" / "districts.csv"


@dataclass(frozen=True, slots=True)
class Place:
    """A district (four-digit code) or a division (two), and how the filter shows it in Bengali."""

    code: str
    label: str


def districts() -> list[Place]:
    """The 64 districts, in the order of the reference file."""
    return [Place(row["division_code"] + row["bbs_code"], row["district_bn"]) for row in _rows()]


def divisions() -> list[Place]:
    """The eight divisions."""
    names = {row["division_code"]: row["division_bn"] for row in _rows()}
    return [Place(code, f"{name} বিভাগ (সকল জেলা)") for code, name in names.items()]


def _rows() -> list[dict[str, str]]:
    with DISTRICTS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
