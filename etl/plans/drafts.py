"""An activity before its time is read: the words of its cells, by what they hold."""

import re
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from etl.bengali.digits import to_ascii

_ITEM = re.compile(r"\s*\(?(?P<no>\d{1,2})\s?[.)।](?!\d)\s*")


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

    def parted(self) -> list["DraftActivity"]:
        """This activity, or each of those that are numbered line by line in one cell (১। … ২। …), with its line of the
        time where each has one."""
        items: list[str] = []
        for line in self.get("activity").split("\n"):
            number = _ITEM.match(to_ascii(line))
            if number and int(number["no"]) == len(items) + 1:
                items.append(line[number.end() :])
            elif items:
                items[-1] += f"\n{line}"
        if len(items) < 2 or self.get("no") or not _ITEM.match(to_ascii(self.get("activity"))):
            return [self]
        times = self.get("time").split("\n")
        each_time = times if len(times) == len(items) else [self.get("time")] * len(items)
        return [
            replace(self, words={**self.words, "activity": item, "time": time})
            for item, time in zip(items, each_time, strict=True)
        ]

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
