"""A meeting's agenda and working paper in words, before they are laid out."""

from dataclasses import dataclass

from dashboard.exports.pack.records import Office


@dataclass(frozen=True, slots=True)
class AgendaDecision:
    """A decision that is still open: its words, its state in words, who must carry it out (as the paper says)."""

    text: str
    state: str
    implementers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DraftAgendaItem:
    """An item: `introduction` or "", open decisions (`earlier`: of meetings before the last), what is `known`."""

    title: str
    introduction: str = ""
    earlier: bool = False
    decisions: tuple[AgendaDecision, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def implementers(self) -> tuple[str, ...]:
        """Who must carry out the decisions, each once."""
        return tuple(dict.fromkeys(name for decision in self.decisions for name in decision.implementers))


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft for one district: the paper's title, the office, the items in order."""

    title: str
    office: Office
    items: tuple[DraftAgendaItem, ...]
