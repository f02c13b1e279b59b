"""The districts of the bench's filter, by their Bengali names."""

import csv
from pathlib import Path

DISTRICTS = Path(__file__).parents[2] / "data" / "reference" / "districts.csv"


def district_names() -> list[str]:
    """The 64 districts' names in Bengali, in the order of the reference file."""
    with DISTRICTS.open(encoding="utf-8", newline="") as lines:
        return [row["district_bn"] for row in csv.DictReader(lines)]
