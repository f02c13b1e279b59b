"""An activity before its time is read: the words of its cells, by what they hold."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class DraftActivity:
    """The words of one activity: by column (`no`, `activity`, `time`, `start`, `end`, …), and its targets, best first.

    `quote`: its words as they stand in the paper's text.
    """

    words: dict[str, str] = field(default_factory=dict)
    targets: list[str] = field(default_factory=list)
    quote: str = ""

    def get(self, name: str) -> str:
        """The words of a column; empty where there are none."""
        return self.words.get(name, "")


@dataclass(frozen=True, slots=True)
class DraftDialogues:
    """A row of a table by upazila: the words that name upazilas, and the words, or the month, of each of its times."""

    upazilas: str
    times: tuple[str | int, ...]
    quote: str
