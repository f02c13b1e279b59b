"""A paper before it is laid out: its head, items and table, and what it says of each upazila."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from etl.records import StatementKind


@dataclass(frozen=True, slots=True)
class Said:
    """What the paper says of an upazila: the statement a careful reader takes from it. `month` is 2016-07."""

    kind: StatementKind
    upazila_code: str
    month: str
    value: bool
    date: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class DraftDecision:
    """A decision and who carries it out. `chain` names the matter it belongs to, the same from meeting to meeting."""

    text: str
    implementer: str
    chain: str | None = None


@dataclass(slots=True)
class DraftItem:
    """An agenda item, filled sentence by sentence."""

    title: str
    discussion: list[str] = field(default_factory=list)
    decisions: list[DraftDecision] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A whole paper. `statuses`: a table by upazila with its heading row first; `closes`: chains told as done."""

    letterhead: list[str]
    title: str
    chair: str
    held_on: date
    time: str
    venue: str
    opening: str
    items: list[DraftItem]
    closing: str
    signature: list[str]
    memo: str
    issued_on: date
    copies: list[str]
    present: list[tuple[str, str, str]]
    statuses: list[list[str]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    closes: list[str] = field(default_factory=list)
