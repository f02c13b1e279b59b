"""Memo numbers: 18 digits in 7 parts and a running number, as in ০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬.

Some offices write the middle parts in another order (০১৮.০০৬.০২), or a dot before the running number.
"""

import re
from dataclasses import dataclass

from etl.bengali.digits import to_ascii, to_bengali
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.records import Finding

_DOT = r"\s?[.।]\s?"
_MEMO = re.compile(
    rf"(\d(?<!\d\d)\d){_DOT}(\d{{2}}){_DOT}(\d{{4}}){_DOT}(\d{{2,3}}){_DOT}(\d{{2,3}}){_DOT}(\d{{2,3}}){_DOT}(\d{{2,4}})"
    r"(?:\s?[-–—/]\s?|\.)(\d+)"
)


@dataclass(frozen=True, slots=True)
class Memo:
    """A memo number: its seven parts and the running number, ASCII digits."""

    parts: tuple[str, ...]
    serial: str

    @property
    def geo(self) -> str:
        """The part that says which district (4900 is Kurigram)."""
        return self.parts[2]

    def __str__(self) -> str:
        return f"{'.'.join(self.parts)}-{self.serial}"


def find_memos(text: str) -> list[Memo]:
    """All memo numbers in `text`, in order."""
    return [Memo(found.groups()[:7], found[8]) for found in _MEMO.finditer(to_ascii(text))]


@reference_cache()
def _confused() -> frozenset[tuple[str, str]]:
    """Digits that a scan takes for one another: (printed, meant)."""
    return frozenset((row["printed"], row["meant"]) for row in read_list("scanned_digits"))


def repair_memo(memo: Memo, geo: str, text: str) -> tuple[Memo, Finding | None]:
    """The memo of a paper of the district `geo`; where it contradicts that, mended after another memo of the
    same office in the paper's `text`.

    Mended where the two differ in nothing but the district's part, or where each differing digit of the first three
    parts is one that scans confuse (৪ and ৮); else kept, with a warning.
    """
    if memo.geo[:2] == geo[:2]:
        return memo, None
    printed = to_bengali(str(memo))
    for other in find_memos(text):
        if other.geo[:2] == geo[:2] and (_same_but_for_the_district(memo, other) or _same_office_misread(memo, other)):
            mended = Memo((*other.parts[:3], *memo.parts[3:]), memo.serial)
            return mended, Finding("memo_geo_repaired", {"printed": printed, "repaired": to_bengali(str(mended))})
    return memo, Finding("memo_geo_contradicts", {"printed": printed, "expected": to_bengali(geo)})


def _same_but_for_the_district(memo: Memo, other: Memo) -> bool:
    """One office's file: the same ministry, section and subject (the last part is the year)."""
    return memo.parts[:2] + memo.parts[3:6] == other.parts[:2] + other.parts[3:6]


def _same_office_misread(memo: Memo, other: Memo) -> bool:
    return all(
        a == b or (a, b) in _confused()
        for part, right in zip(memo.parts[:3], other.parts[:3], strict=True)
        for a, b in zip(part, right, strict=True)
    )
