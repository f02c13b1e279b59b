"""What each letter of a pack tells: the rows of the queries, by whom they are addressed to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from dashboard.exports.letters.records import LetterKind
from dashboard.exports.pack.data import PackData
from dashboard.exports.pack.request import PackRequest
from dashboard.words.rows import Row

# Sorts after every upazila's code.
_OFFICES = "~"


@dataclass(frozen=True, slots=True)
class Told:
    """What one letter tells. `rows`: at least one; `office`: its number among the offices of its district, or ""."""

    kind: LetterKind
    rows: tuple[Row, ...]
    office: str
    to_district: bool

    @property
    def first(self) -> Row:
        return self.rows[0]

    @property
    def to_check(self) -> bool:
        """Whether a person must look at something before the letter leaves."""
        return self.is_unnamed or any(row["to_check"] for row in self.rows)

    @property
    def is_unnamed(self) -> bool:
        """Whether the paper does not say which office it is: a person must write the address."""
        return bool(self.office and self.first["is_unnamed"])


def told_in(asked: PackRequest) -> Iterator[Told]:
    """Of each letter what it tells: reminders, then thanks, by place; offices after the upazilas of their district.

    Reminders cover the months of the pack's trend, and decisions of any month that a paper says are not done. A letter
    rests on what was known on `as_of`, and cites what had been issued by its own day. Raises queries.NoWarehouse.
    """
    data = PackData(asked)

    def ask(name: str) -> list[Row]:
        return data.ask(name, data.trend_from, letter_day=asked.letter_day)

    to_districts = asked.district is None
    names = ("owed_by_upazila", "upkeep_owed_by_upazila", "owed_by_offices", "decisions_to_remind")
    owed = [row for name in names for row in ask(name)]
    yield from _by_addressee("reminder", owed, to_districts)
    yield from _by_addressee("thanks", ask("sent_by_upazila"), to_districts)


def _by_addressee(kind: LetterKind, found: Iterable[Row], to_districts: bool) -> Iterator[Told]:
    def addressee(row: Row) -> tuple[str, str, str]:
        """District, upazila and post: an office or a post has no upazila, and stands after them."""
        if to_districts:
            return row["district_code"], "", ""
        return row["district_code"], row["upazila_code"] or _OFFICES, row.get("post_key") or ""

    offices: Counter[str] = Counter()
    for (district, upazila, _), rows in groupby(sorted(found, key=addressee), key=addressee):
        if upazila == _OFFICES:
            offices[district] += 1
        yield Told(kind, tuple(rows), f"office-{offices[district]}" if upazila == _OFFICES else "", to_districts)
