"""A paper before it is laid out: its head, items and table, what it says of each upazila, and the words for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from etl.bengali.digits import to_bengali
from etl.places.gazetteer import District
from etl.records import StatementKind
from etl.sample.manner import Manner
from etl.sample.months import iso
from etl.sample.words import roles, sentence, words

TIMES = ("সকাল ১০.৩০ ঘটিকা", "সকাল ১১:০০ ঘটিকা", "বেলা ১১.৩০ ঘটিকা", "বিকাল ৩:০০ ঘটিকা")
GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার"
PRESENT = (3, 7)


@dataclass(frozen=True, slots=True)
class Said:
    """What the paper says of an upazila: the statement a careful reader takes from it. `month` is 2016-07."""

    kind: StatementKind
    upazila_code: str
    month: str
    value: bool
    date: date | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True)
class DraftDecision:
    """A decision and who carries it out. `chain` names the matter it belongs to, the same from meeting to meeting."""

    text: str
    implementer: str
    chain: str | None = None


@dataclass(slots=True)
class DraftItem:
    """An agenda item, filled sentence by sentence."""

    title: str
    discussion: list[str] = field(default_factory=list)
    decisions: list[DraftDecision] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A whole paper. `statuses`: a table by upazila with its heading row first; `closes`: chains told as done."""

    letterhead: list[str]
    title: str
    chair: str
    held_on: date
    time: str
    venue: str
    opening: str
    items: list[DraftItem]
    closing: str
    signature: list[str]
    memo: str
    issued_on: date
    copies: list[str]
    present: list[tuple[str, str, str]]
    statuses: list[list[str]] = field(default_factory=list)
    said: list[Said] = field(default_factory=list)
    closes: list[str] = field(default_factory=list)


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
        """Note what the paper now says; of the meeting's month unless `month` is another."""
        self.said.append(Said(kind, upazila_code, iso(self.month if month is None else month), value, day, count))


def memo_no(chances: Random, district: District, day: date) -> str:
    """A memo number of the district's office: 18 digits in seven parts, then the running number."""
    running = chances.randint(20, 480)
    return to_bengali(f"05.55.{district.memo_geo}.026.03.009.{day:%y}-{running}")


def people(chances: Random, place: str) -> list[tuple[str, str, str]]:
    """Name, post and mobile number of those present; names and numbers are made up."""
    posts = words("offices", "post")
    found = []
    for _ in range(chances.randint(*PRESENT)):
        number = to_bengali(f"01{chances.randint(3, 9)}00-000{chances.randint(0, 999):03d}")
        found.append((f"জনাব {chances.choice(words('names', 'name'))}", f"{chances.choice(posts)}, {place}", number))
    return found
