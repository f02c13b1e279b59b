"""What sentences have said so far, for those that only refer to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from etl.minutes.marks import Value
from etl.minutes.records import Finding
from etl.records import StatementKind

HELD = (StatementKind.MEETING_HELD, StatementKind.DIALOGUE_HELD, StatementKind.TRAINING_HELD)


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement before it is merged with the others.

    `named`: the place is named in the sentence itself. `weak`: gives way to any other words (the other
    side of "only X", "not in time"). `target`: a dialogue that was asked for again, no plan of its own.
    `rests_on`: the words without which it would say something else; empty where that may be any of the quote.
    """

    kind: StatementKind
    code: str
    month: str
    value: bool
    quote: str
    date: date | None = None
    count: int | None = None
    reason: str | None = None
    inferred: bool = False
    weak: bool = False
    target: bool = False
    doubtful: bool = False
    named: bool = True
    correction: bool = False
    item_no: int | None = None
    rests_on: tuple[str, ...] = ()


@dataclass(slots=True)
class Memory:
    """What the sentences so far have said, for those that only refer to it.

    `meant_month`: the month for which this sentence says that something was meant.
    """

    places: tuple[str, ...] = ()
    doubtful: bool = False
    object: str | None = None
    item_no: int | None = None
    since: tuple[int, int] = (0, 0)
    sentence: tuple[int, int] = (-1, -1)
    month_in_sentence: Value[str] | None = None
    meant_month: Value[str] | None = None
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
