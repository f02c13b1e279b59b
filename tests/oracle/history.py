"""What stands in the registers and papers of one made-up district office: plain records, without any rule.

Upazilas are numbers from 0 on (writing.py gives them real names); months are dates, the first day of the month.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

Cell = date | str | None
"""A cell for a day: the day, "yes" (done, without the day), "no", or None (blank)."""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A row of the register of receipts: when a month's meeting was held and its minutes came."""

    upazila: int
    month: date
    meeting: Cell = None
    minutes: Cell = None
    book: int = 0


@dataclass(frozen=True, slots=True)
class Dialogue:
    """A row of the register of dialogues; `planned` None: a dialogue entered without its plan."""

    upazila: int
    planned: date | None
    held: Cell = None
    book: int = 0


@dataclass(frozen=True, slots=True)
class Idea:
    """A row of the register of ideas; `title` None: an office that owes an idea and sent none.

    `none`: the day on which the office says that it has none.
    """

    upazila: int
    office: str
    due: date
    title: str | None = None
    sent: Cell = None
    stage: str | None = None
    book: int = 0
    none: date | None = None


@dataclass(frozen=True, slots=True)
class OfficeCount:
    """A row of the register of offices: how many of an upazila owe an idea, from a month on (None: always)."""

    upazila: int
    offices: int
    from_month: date | None = None
    book: int = 0


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the roll: an office that owes ideas, from a month (None: always) up to a month (None: still)."""

    upazila: int
    office: str
    from_month: date | None = None
    until_month: date | None = None
    book: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the register of stages: an office's idea came to a stage on a day."""

    upazila: int
    office: str
    title: str
    stage: str
    day: date
    book: int = 0


Row = Receipt | Dialogue | Idea | OfficeCount | Listed | Step


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a paper says of an upazila. `month` None: of the paper's own month. `plan`: the planned month it names."""

    kind: str
    upazila: int
    yes: bool = True
    month: date | None = None
    day: date | None = None
    count: int | None = None
    plan: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the matter `matter`; `again`: the paper says that it is still unmet; `done`: that it was done."""

    matter: int
    due: date | None = None
    again: bool = False
    done: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """Minutes of the district team's meeting, or of an upazila team's (`upazila`), of the month it was held in.

    `asks_by`: a decision asks every office for an idea by that day.
    """

    held: date
    upazila: int | None = None
    says: tuple[Sentence, ...] = ()
    decides: tuple[Decision, ...] = ()
    asks_by: date | None = None

    @property
    def issued(self) -> date:
        """The day on which it was written out."""
        return self.held + timedelta(days=3)

    def day_of(self, said: Sentence) -> date | None:
        """The day that a sentence gives; none where it is after the paper was written, which is a slip (rule 8)."""
        return said.day if said.day and said.day <= self.issued else None


@dataclass(frozen=True, slots=True)
class Correction:
    """A person's correction of a cell of the `row`-th register row; `undone`: taken back later."""

    row: int
    field: str
    new: date
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """`kind` is due by `day` of the month `offset` months later, for months from `from_month` on."""

    kind: str
    day: int
    offset: int
    from_month: date


@dataclass(frozen=True, slots=True)
class Office:
    """One district's office. `created`, `renamed`: (upazila, day).

    `first_month`: of its plan year, 1 or 7; from the month `fiscal_from` on it is 7.
    """

    upazilas: int = 3
    first_month: int = 7
    fiscal_from: date | None = None
    deadlines: tuple[Deadline, ...] = ()
    created: tuple[tuple[int, date], ...] = ()
    renamed: tuple[tuple[int, date], ...] = ()
    rows: tuple[Row, ...] = ()
    papers: tuple[Paper, ...] = ()
    corrections: tuple[Correction, ...] = ()

    def corrected(self) -> tuple[Row, ...]:
        """The register rows as the office means them: its corrections laid over, but those taken back."""
        rows: list[Any] = list(self.rows)
        for each in self.corrections:
            if not each.undone:
                rows[each.row] = replace(rows[each.row], **{each.field: each.new})
        return tuple(rows)


RECORDS = {
    each.__name__: each
    for each in (
        Receipt,
        Dialogue,
        Idea,
        OfficeCount,
        Listed,
        Step,
        Sentence,
        Decision,
        Paper,
        Correction,
        Deadline,
        Office,
    )
}


def to_json(value: Any) -> Any:
    """A record as JSON: its class under "is", its fields that are not the usual; days as ISO text."""
    if isinstance(value, date):
        return {"day": value.isoformat()}
    if isinstance(value, tuple):
        return [to_json(each) for each in value]
    if type(value).__name__ in RECORDS:
        return {"is": type(value).__name__} | {name: to_json(getattr(value, name)) for name in value.__slots__}
    return value


def from_json(value: Any) -> Any:
    """The record that `to_json` wrote."""
    if isinstance(value, list):
        return tuple(from_json(each) for each in value)
    if isinstance(value, dict) and "day" in value and len(value) == 1:
        return date.fromisoformat(value["day"])
    if isinstance(value, dict):
        fields = {name: from_json(each) for name, each in value.items() if name != "is"}
        return RECORDS[value["is"]](**fields)
    return value
