"""The one list of statuses: mark, colour and word. A status is never shown by its colour alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dashboard.wording import t
from dashboard.words.colours import BLUE, GREY, ORANGE, PALE, SKY, VERMILION, WHITE
from etl import StatementKind


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """How a status looks: `mark` stands beside its word, `colour` is #RRGGBB (Okabe and Ito's, for all eyes)."""

    mark: str
    colour: str
    dashed: bool = False


class Status(StrEnum):
    """How an upazila's month stands, as queries/marts/06_status.sql decides it; in the order of legends."""

    ON_TIME = "on_time"
    RECEIVED = "received"
    LATE = "late"
    NOT_RECEIVED = "not_received"
    NOT_DUE_YET = "not_due_yet"
    NO_DATA = "no_data"


class DecisionStatus(StrEnum):
    """How a decision stands, as queries/shared/50_decisions.sql names it; in the order of legends."""

    OVERDUE = "overdue"
    DUE_PASSED = "due_passed"
    NOT_DUE_YET = "not_due_yet"
    UNDATED = "undated"
    CONCLUDED = "concluded"
    REPEATED = "repeated"


STATUSES: Mapping[str, StatusStyle] = MappingProxyType(
    {
        Status.ON_TIME: StatusStyle("✓", BLUE),
        Status.RECEIVED: StatusStyle("●", SKY),
        Status.LATE: StatusStyle("◷", ORANGE),
        Status.NOT_RECEIVED: StatusStyle("✗", VERMILION),
        Status.NOT_DUE_YET: StatusStyle("…", GREY),
        Status.NO_DATA: StatusStyle("?", PALE, dashed=True),
    }
)
DECISION_STATUSES: Mapping[str, StatusStyle] = MappingProxyType(
    {
        DecisionStatus.OVERDUE: StatusStyle("✗", VERMILION),
        DecisionStatus.DUE_PASSED: StatusStyle("◷", ORANGE),
        DecisionStatus.NOT_DUE_YET: StatusStyle("…", GREY),
        DecisionStatus.UNDATED: StatusStyle("○", PALE, dashed=True),
        DecisionStatus.CONCLUDED: StatusStyle("✓", BLUE),
        DecisionStatus.REPEATED: StatusStyle("↻", WHITE, dashed=True),
    }
)

# A decision is no longer open: carried out, or taken again and counted there.
CLOSED_DECISIONS = (DecisionStatus.CONCLUDED, DecisionStatus.REPEATED)
# Endings of a decision that was not carried out.
NOT_DONE = ("dropped", "superseded")
# An open decision whose due day is over: a paper says so, or no paper has spoken of it since.
PAST_DUE_DECISIONS = (DecisionStatus.OVERDUE, DecisionStatus.DUE_PASSED)
# The statuses of an upazila's month in which the thing was done.
DONE = (Status.ON_TIME, Status.LATE, Status.RECEIVED)
# The kinds of statement that every upazila owes every month.
MONTHLY_KINDS = (StatementKind.MINUTES_RECEIVED, StatementKind.MEETING_HELD)

# The names are those of queries/day/50_known_chain.sql.
CHAIN_STATUSES: Mapping[str, StatusStyle] = MappingProxyType(
    {"open": StatusStyle("○", ORANGE), "closed": StatusStyle("✓", BLUE)}
)


def word(kind: str, status: str, language: str) -> str:
    """The status in words: of minutes "received late", of a dialogue "held late"."""
    return t(f"status.{kind}.{status}", language)
