"""Records of decision chains: a team's meetings in, links and closings out."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class TeamDecision:
    """One decision of a meeting."""

    decision_id: str
    item_no: int
    topic: str
    text: str
    carried_over: bool


@dataclass(frozen=True, slots=True)
class Discussion:
    """The discussion of an agenda item, in the paper's own words."""

    item_no: int
    text: str


@dataclass(frozen=True, slots=True)
class TeamMeeting:
    """One meeting of a team. `day`: the first of its month where the paper names no day."""

    meeting_id: str
    day: date
    decisions: tuple[TeamDecision, ...]
    discussions: tuple[Discussion, ...]


class Link(NamedTuple):
    """`decision_id` repeats `earlier_id`; a row of decision_link."""

    decision_id: str
    earlier_id: str
    likeness: float
    doubtful: bool


class Closing(NamedTuple):
    """Words of a later paper that `decision_id` was carried out; a row of decision_closing."""

    decision_id: str
    meeting_id: str
    item_no: int | None
    quote: str
    doubtful: bool
