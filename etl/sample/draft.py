"""A paper before it is laid out: its head, items and table, and what it says of each upazila."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from etl.bengali.digits import to_bengali
from etl.places.gazetteer import District
from etl.records import StatementKind
from etl.sample.manner import Manner
from etl.sample.months import iso, working_day
from etl.sample.words import listed, sentence, words

TIMES = ("সকাল ১০.৩০ ঘটিকা", "সকাল ১১:০০ ঘটিকা", "বেলা ১১.৩০ ঘটিকা", "বিকাল ৩:০০ ঘটিকা")
GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"


@dataclass(frozen=True, slots=True)
class SampleStatement:
    """What the paper says of an upazila: the statement a careful reader takes from it. `month` is 2016-07."""

    kind: StatementKind
    upazila_code: str
    month: str
    value: bool
    date: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class SampleDecision:
    """A decision and who carries it out. `chain` names the matter it belongs to, the same from meeting to meeting."""

    text: str
    implementer: str
    chain: str | None = None


@dataclass(slots=True)
class SampleItem:
    """An agenda item, filled sentence by sentence."""

    draft: SamplePaper
    title: str
    discussion: list[str] = field(default_factory=list)
    decisions: list[SampleDecision] = field(default_factory=list)

    def say(self, key: str, **gaps: object) -> SampleItem:
        """Add a sentence to the discussion; the item itself, for the next sentence or decision."""
        self.discussion.append(self.draft.says(key, **gaps))
        return self

    def decide(self, key: str, role: str, *upazilas: str, chain: str | None = None, **gaps: object) -> SampleItem:
        """Add a decision that names `upazilas`, carried out by a role of roles.csv."""
        return self.add_decision(self.draft.says(key, u=listed(upazilas), **gaps), role, *upazilas, chain=chain)

    def add_decision(self, text: str, role: str, *upazilas: str, chain: str | None = None) -> SampleItem:
        (who,) = words("roles", "text", role=role)
        implementer = who.format(u="/".join(upazilas), district=self.draft.district.name)
        self.decisions.append(SampleDecision(text, implementer, chain))
        return self


@dataclass(slots=True)
class SamplePaper:
    """A paper of the team `code` (a district or an upazila), called `name`; filled item by item.

    `statuses`: a table by upazila with its heading row first; `said`: what the paper says; `closes`: chains told as
    done.
    """

    code: str
    name: str
    month: int
    district: District
    held_on: date
    issued_on: date
    chances: Random
    manner: Manner
    letterhead: list[str]
    chair: str
    venue: str
    signature: list[str]
    copies: list[str]
    title: str = ""
    time: str = ""
    opening: str = ""
    items: list[SampleItem] = field(default_factory=list)
    statuses: list[list[str]] = field(default_factory=list)
    closing: str = ""
    memo: str = ""
    present: list[tuple[str, str]] = field(default_factory=list)
    said: list[SampleStatement] = field(default_factory=list)
    closes: list[str] = field(default_factory=list)

    def says(self, key: str, **gaps: object) -> str:
        """A sentence; days, months (`month…` gaps, by number) and counts among the gaps as the office writes them."""
        return sentence(self.chances, key, **{name: self._written(name, gap) for name, gap in gaps.items()})

    def _written(self, name: str, gap: object) -> object:
        if isinstance(gap, date):
            return self.manner.day(gap)
        if isinstance(gap, int):
            return self.manner.month(gap) if name == "month" else to_bengali(str(gap))
        return gap

    def item(self, topic: str, intro: str | None = None) -> SampleItem:
        """A new item with its title and first sentence."""
        item = SampleItem(self, self.says(f"title.{topic}"))
        return item.say(intro) if intro else item

    def note(
        self,
        kind: StatementKind,
        upazila_code: str,
        value: bool = True,
        *,
        month: int | None = None,
        day: date | None = None,
        count: int | None = None,
    ) -> None:
        """Note what the paper now says; of the meeting's month unless `month` is another."""
        self.said.append(
            SampleStatement(kind, upazila_code, iso(self.month if month is None else month), value, day, count)
        )

    def due(self, days: int) -> date:
        """The working day so many days after the meeting."""
        return working_day(self.held_on + timedelta(days=days))

    def open(self, titles: Sequence[str], opening: str) -> None:
        """Choose the title, the time and the opening sentence."""
        self.title = self.chances.choice(titles).format(month=self.manner.month(self.month), name=self.name)
        self.time = self.chances.choice(TIMES)
        self.opening = self.says(opening)

    def close(self) -> None:
        """Add the closing sentence, the memo number (18 digits, then a running number) and those present, made up."""
        chances = self.chances
        self.closing = self.says("closing")
        running = chances.randint(20, 480)
        self.memo = to_bengali(f"05.55.{self.district.memo_geo}.026.03.009.{self.issued_on:%y}-{running}")
        for _ in range(chances.randint(3, 7)):
            phone = to_bengali(f"01{chances.randint(3, 9)}00-000{chances.randint(0, 999):03d}")
            name, post = chances.choice(words("names", "name")), chances.choice(words("offices", "post"))
            self.present.append((f"জনাব {name}, {post}, {self.name}", phone))
