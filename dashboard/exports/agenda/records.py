"""A meeting's agenda and working paper in words, before they are laid out."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.pack import Pack


@dataclass(frozen=True, slots=True)
class Open:
    """A decision that is still open: its words, how it stands, who must carry it out in the paper's own words."""

    text: str
    stands: str
    implementers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda: `introduction` where there is something to say first, what is open of it, what is known."""

    title: str
    introduction: str = ""
    decisions: tuple[Open, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def implementers(self) -> tuple[str, ...]:
        """Who must carry out what is open, each once."""
        return tuple(dict.fromkeys(name for decision in self.decisions for name in decision.implementers))


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft for one district. `pack` is the district's own; `month`, in words, is the meeting's."""

    pack: Pack
    title: str
    month: str
    items: tuple[Item, ...]
