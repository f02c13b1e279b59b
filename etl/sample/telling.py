"""The sentences a paper needs, with the office's way of writing days and months in them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from etl.bengali.digits import to_bengali
from etl.records import StatementKind
from etl.sample.draft import DraftDecision, DraftItem, Said
from etl.sample.manner import Manner
from etl.sample.months import iso
from etl.sample.words import roles, sentence


@dataclass(slots=True)
class Telling:
    """What is needed to tell of a meeting: chance, manner, place; and all that was said so far."""

    chances: Random
    manner: Manner
    month: int
    district: str
    said: list[Said] = field(default_factory=list)
    closes: list[str] = field(default_factory=list)

    def says(self, key: str, **gaps: object) -> str:
        """A sentence; days, months (`month…` gaps, by number) and counts among the gaps as the office writes them."""
        return sentence(self.chances, key, **{name: self._written(name, gap) for name, gap in gaps.items()})

    def _written(self, name: str, gap: object) -> object:
        if isinstance(gap, date):
            return self.manner.day(gap)
        if isinstance(gap, int):
            return self.manner.month(gap) if name.startswith("month") else to_bengali(str(gap))
        return gap

    def item(self, topic: str, intro: str | None = None) -> DraftItem:
        """A new item with its title and first sentence."""
        return DraftItem(self.says(f"title.{topic}"), [self.says(intro)] if intro else [])

    def decision(self, text: str, role: str, u: str = "", chain: str | None = None) -> DraftDecision:
        """A decision with the words for who carries it out; `u` names upazilas."""
        return DraftDecision(text, roles()[role].format(u=u, district=self.district), chain)

    def note(
        self,
        kind: StatementKind,
        upazila_code: str,
        value: bool,
        *,
        month: int | None = None,
        day: date | None = None,
        count: int | None = None,
    ) -> None:
        """Keep what the paper now says; of the meeting's month unless `month` is another."""
        self.said.append(Said(kind, upazila_code, iso(self.month if month is None else month), value, day, count))
