"""An activity before its time is read: the words of its cells, by what they hold."""

from dataclasses import dataclass, field
from typing import NamedTuple


class Marked(NamedTuple):
    """A cell of a column headed by a month (its number) or a few (their words), and its own words.

    `until`: the heading of the last column it is merged over. `is_mark`: it says "then" (√, ২টি); else its words may
    name a day.
    """

    heading: int | str
    words: str
    is_mark: bool
    until: int | str


@dataclass(slots=True)
class DraftActivity:
    """The words of one activity: by column (`no`, `activity`, `time`, `start`, `end`, …), and its targets, best first.

    `quote`: its words as they stand in the paper's text. `marked`: its cells in columns of months; `beside`: the words
    of columns that are not known.
    """

    words: dict[str, str] = field(default_factory=dict)
    targets: list[str] = field(default_factory=list)
    quote: str = ""
    marked: list[Marked] = field(default_factory=list)
    beside: str = ""

    def get(self, name: str) -> str:
        """The words of a column; empty where there are none."""
        return self.words.get(name, "")

    def go_on(self, more: "DraftActivity") -> None:
        """Take the words of a row that is the end of this one."""
        for name, words in more.words.items():
            if words.strip():
                self.words[name] = f"{self.get(name)}\n{words}".strip()
        for place, words in enumerate(more.targets):
            if words.strip():
                self.targets[place] = f"{self.targets[place]}\n{words}".strip()
        self.marked += more.marked
        self.beside = f"{self.beside}\n{more.beside}".strip()
        self.quote = f"{self.quote}\n{more.quote}"


@dataclass(frozen=True, slots=True)
class DraftDialogues:
    """A row of a table by upazila: the words that name upazilas, and the words, or the month, of each of its times."""

    upazilas: str
    times: tuple[str | int, ...]
    quote: str
