"""A meeting's agenda and working paper in words, before they are laid out."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.exports.pack import Office


@dataclass(frozen=True, slots=True)
class Open:
    """A decision that is still open: its words, how it stands, who must carry it out in the paper's own words."""

    text: str
    stands: str
    implementers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the agenda: `introduction` where something is to be said first, what is open, what is known.

    `earlier`: what is open is of meetings before the last.
    """

    title: str
    introduction: str = ""
    earlier: bool = False
    decisions: tuple[Open, ...] = ()
    known: tuple[str, ...] = ()

    @property
    def implementers(self) -> tuple[str, ...]:
        """Who must carry out what is open, each once."""
        return tuple(dict.fromkeys(name for decision in self.decisions for name in decision.implementers))


@dataclass(frozen=True, slots=True)
class Draft:
    """The draft for one district: what the paper is called, whose it is, its items in order."""

    title: str
    office: Office
    items: tuple[Item, ...]
