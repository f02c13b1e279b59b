"""Upazilas as a pack lists them: of a district plainly, of a division each district's under its name, then its sum."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from dashboard.exports.pack import cells
from dashboard.exports.pack.gathering import Gathering
from dashboard.exports.pack.records import Column, Row
from dashboard.words.rows import Row as Record


def by_district(
    gathering: Gathering,
    found: Iterable[Record],
    columns: Sequence[Column],
    row_of: Callable[[Record], Row],
    sum_of: Callable[[str], Row | None],
) -> Iterator[Row]:
    """The rows of `found` (records with district_code, of one district in one stretch).

    `sum_of` gives the last row of a district by its code, None for no such row.
    """
    if gathering.asked.district:
        yield from map(row_of, found)
        return
    names = gathering.district_names
    for code, records in groupby(found, key=lambda record: str(record["district_code"])):
        yield cells.heading_row(names[code], columns, code)
        yield from map(row_of, records)
        if (last := sum_of(code)) is not None:
            yield last
