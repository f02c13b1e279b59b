"""The rows of a table by upazila: in a division's pack under each district's name, with its sum below."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from dashboard.exports.pack import cells
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.records import PackColumn, PackRow
from dashboard.words.rows import Row


def by_district(
    data: PackData,
    found: Iterable[Row],
    columns: Sequence[PackColumn],
    row_of: Callable[[Row], PackRow],
    sum_of: Callable[[str], PackRow | None],
) -> Iterator[PackRow]:
    """A row for each of `found`, which have a district_code and are sorted by it.

    `sum_of` gives the row below a district's by its code, None for none.
    """
    if data.asked.district:
        yield from map(row_of, found)
        return
    names = data.district_names
    for code, records in groupby(found, key=lambda record: str(record["district_code"])):
        yield cells.heading_row(names[code], columns, code)
        yield from map(row_of, records)
        if (last := sum_of(code)) is not None:
            yield last
