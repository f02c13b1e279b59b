"""A meeting's agenda and working paper in words, before they are laid out."""

from dataclasses import dataclass

from dashboard.exports.pack.records import Office


@dataclass(frozen=True, slots=True)
class AgendaDecision:
    """A decision that is still open: its words, its state, who must carry it out (as the paper says).

    `remarks`: what was done of it in part; earlier decisions that may be the same. `check`: what the clerk must compare
    with the paper before it is printed, "" for nothing.
    """

    text: str
    state: str
    implementers: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    check: str = ""


@dataclass(frozen=True, slots=True)
class DraftAgendaItem:
    """An item: `introduction` or "", open decisions, what is `known`."""

    title: str
    introduction: str = ""
    decisions: tuple[AgendaDecision, ...] = ()
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft for one district: the paper's title, the office, the items in order.

    `chair`, `time` and `venue` are those of the last meeting; "" where its paper does not say.
    """

    title: str
    office: Office
    items: tuple[DraftAgendaItem, ...]
    chair: str = ""
    time: str = ""
    venue: str = ""
