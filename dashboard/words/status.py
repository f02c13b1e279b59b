"""The one list of statuses: mark, colour and word. A status is never shown by its colour alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from dashboard.wording import t
from etl import StatementKind


@dataclass(frozen=True, slots=True)
class Style:
    """How a status looks: `mark` stands beside its word, `colour` is #RRGGBB (Okabe and Ito's, for all eyes)."""

    mark: str
    colour: str
    dashed: bool = False


# In the order of charts and legends. The names are those of queries/marts/30_upazila_month_status.sql.
STATUSES: Mapping[str, Style] = MappingProxyType(
    {
        "on_time": Style("✓", "#0072B2"),
        "received": Style("●", "#56B4E9"),
        "late": Style("◷", "#E69F00"),
        "not_received": Style("✗", "#D55E00"),
        "not_due_yet": Style("…", "#BDBDBD"),
        "no_data": Style("?", "#F3F3F3", dashed=True),
    }
)

# The names are those of queries/marts/50_decision_status.sql.
DECISION_STATUSES: Mapping[str, Style] = MappingProxyType(
    {
        "overdue": Style("✗", "#D55E00"),
        "due_passed": Style("◷", "#E69F00"),
        "not_due_yet": Style("…", "#BDBDBD"),
        "undated": Style("○", "#F3F3F3", dashed=True),
        "concluded": Style("✓", "#0072B2"),
        "repeated": Style("↻", "#FFFFFF", dashed=True),
    }
)

# A decision is no longer open: carried out, or taken again and counted there.
CLOSED_DECISIONS = ("concluded", "repeated")
# An open decision whose due day is over: a paper says so, or no paper has spoken of it since.
PAST_DUE_DECISIONS = ("overdue", "due_passed")
# The statuses of an upazila's month in which the thing was done.
DONE = ("on_time", "late", "received")
# The kinds of statement that every upazila owes every month.
MONTHLY_KINDS = (StatementKind.MINUTES_RECEIVED, StatementKind.MEETING_HELD)

# The names are those of queries/marts/45_decision_chain.sql.
CHAIN_STATUSES: Mapping[str, Style] = MappingProxyType({"open": Style("○", "#E69F00"), "closed": Style("✓", "#0072B2")})


def style_of(kind: str, status: str) -> Style:
    """The look of a status of `kind`: a statement kind (minutes_received, …) or `decision`."""
    return (DECISION_STATUSES if kind == "decision" else STATUSES)[status]


def word(kind: str, status: str, language: str) -> str:
    """The status in words: of minutes "received late", of a dialogue "held late"."""
    return t(f"status.{kind}.{status}", language)
