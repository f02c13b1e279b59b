"""Records of decision chains: a team's meetings in, links and closings out."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from etl.records import EarlierDecision


@dataclass(frozen=True, slots=True)
class TeamDecision:
    """One decision of a meeting. `due_text`: its words that say by when."""

    decision_id: str
    item_no: int
    topic: str
    text: str
    carried_over: bool
    due_text: str | None = None


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
    earlier: tuple[EarlierDecision, ...] = ()


class Ending(StrEnum):
    """How a decision ended."""

    DONE = "done"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"


class Link(NamedTuple):
    """`decision_id` takes up `earlier_id` again; a row of decision_link."""

    decision_id: str
    earlier_id: str
    likeness: float
    doubtful: bool


class Closing(NamedTuple):
    """Words of a later paper that end `decision_id`; a row of decision_closing."""

    decision_id: str
    meeting_id: str
    item_no: int | None
    quote: str
    doubtful: bool
    ending: Ending = Ending.DONE


class Progress(NamedTuple):
    """Words of a later paper that `decision_id` was carried out in part; a row of decision_progress."""

    decision_id: str
    meeting_id: str
    item_no: int | None
    quote: str
    doubtful: bool


@dataclass(slots=True)
class Followed:
    """What is found of a team's decisions, or of several teams'."""

    links: list[Link] = field(default_factory=list)
    closings: list[Closing] = field(default_factory=list)
    progress: list[Progress] = field(default_factory=list)

    def add(self, other: "Followed") -> None:
        """Take in what is found of more teams."""
        self.links += other.links
        self.closings += other.closings
        self.progress += other.progress
