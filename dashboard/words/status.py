"""The one list of statuses: mark, colour and word. A status is never shown by its colour alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from dashboard.wording import t
from dashboard.words.colours import BLUE, GREY, ORANGE, PALE, SKY, VERMILION, WHITE
from dashboard.words.rows import Row
from etl import StatementKind


@dataclass(frozen=True, slots=True)
class StatusStyle:
    """How a status looks: `mark` stands beside its word, `colour` is #RRGGBB (Okabe and Ito's, for all eyes)."""

    mark: str
    colour: str
    dashed: bool = False

    @property
    def line(self) -> str:
        """The colour of a line that stands for it, as CSS: of one drawn dashed its own is too pale for a line."""
        return "var(--unknown)" if self.dashed else self.colour


class Status(StrEnum):
    """How an upazila's month stands, as queries/marts/06_status.sql decides it; in the order of legends."""

    ON_TIME = "on_time"
    RECEIVED = "received"
    LATE = "late"
    NOT_RECEIVED = "not_received"
    NOT_DUE_YET = "not_due_yet"
    NO_DATA = "no_data"


# In the order in which lists are read: what is missed first; what is not known before what is done.
WORST_FIRST = (
    Status.NOT_RECEIVED,
    Status.LATE,
    Status.NO_DATA,
    Status.RECEIVED,
    Status.ON_TIME,
    Status.NOT_DUE_YET,
)


def worst_first(rows: Iterable[Row]) -> list[Row]:
    """The rows (`status`, `is_overdue`): what is overdue first, then by WORST_FIRST, else in the order they came."""
    return sorted(rows, key=lambda row: (not row["is_overdue"], WORST_FIRST.index(row["status"])))


def lowest_first(rows: Iterable[Row], rate: str) -> list[Row]:
    """The rows by the rate in column `rate`, the lowest first, equal ones in the order they came; unknown ones last."""
    return sorted(rows, key=lambda row: (row[rate] is None, row[rate] or 0))


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
# The statuses of an open decision, in the order of urgency.
OPEN_DECISIONS = tuple(status for status in DecisionStatus if status not in CLOSED_DECISIONS)
# How a decision ends, as queries/day/49_member_ending.sql names it. One that was not carried out never looks done.
ENDINGS: Mapping[str, StatusStyle] = MappingProxyType(
    {
        "done": StatusStyle("✓", "#0072B2"),
        "dropped": StatusStyle("⊘", "#8A8F94"),
        "superseded": StatusStyle("⇢", "#CC79A7"),
    }
)
NOT_DONE = tuple(ending for ending in ENDINGS if ending != "done")
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


def word_of_any(kind: str, status: str, language: str) -> str:
    """The status where it is not known of which of its rows the own day, or the due day, is not known."""
    return t(key_of_any(kind, status), language)


def key_of_any(kind: str, status: str) -> str:
    """The catalogue's key of `word_of_any`."""
    return f"status.{kind}.received.either" if status == Status.RECEIVED else f"status.{kind}.{status}"
