"""Gathers the items of running prose line by line: each line belongs to a part of an item until a label or heading."""

import re
from dataclasses import dataclass, field

from etl.bengali.spelling import plain
from etl.minutes.items.drafts import DraftItem, DraftRow, tidy_title, title_and_discussion
from etl.minutes.items.numbered import split_decisions, split_numbered
from etl.minutes.items.prose_headings import HEADING_LENGTH, Headings, decisions_of_item, printed_number
from etl.minutes.items.prose_labels import part_label, part_of, without_label
from etl.minutes.sentences.grammar import Act
from etl.minutes.sentences.predicates import find_predicates

# "… নিম্নরূপ সিদ্ধান্তসমূহ গৃহীত হয়ঃ"
_LEADS_TO_DECISIONS = re.compile(r"সিদ্ধান্ত[^।]*[ঃ:][\s–-]*$")

# What stands beside decisions: a table (reading.py puts bars between its cells) that follows is no part of it.
_BESIDE = ("implementer", "due")
_ROW = re.compile(r" \| .* \| ")
_LEADS_TO_TABLE = re.compile(r"[ঃ:][\s–-]*$")


@dataclass(slots=True)
class _DecisionGroup:
    decisions: list[str] = field(default_factory=list)
    implementer: list[str] = field(default_factory=list)
    due: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Item:
    """An item so far: the number and title printed at its head, its talk, its decisions with those who implement."""

    printed_no: int | None
    title: str
    discussion: list[str] = field(default_factory=list)
    rows: list[_DecisionGroup] = field(default_factory=list)

    @property
    def is_number_alone(self) -> bool:
        """Whether no words were read of it yet: "আলোচ্যসূচি-১", above "বিষয়ঃ সংলাপ"."""
        return self.printed_no is not None and not (self.title.strip() or self.discussion or self.rows)

    @property
    def awaits_decisions(self) -> bool:
        """Whether its last words are a label for decisions."""
        return bool(self.rows) and not (self.rows[-1].decisions or self.rows[-1].implementer)

    def add(self, part: str, line: str) -> None:
        """Add a line of the part."""
        if part in ("title", "discussion"):
            self.discussion.append(line.strip())
        else:
            if not self.rows:
                self.rows.append(_DecisionGroup())
            row = self.rows[-1]
            {"decision": row.decisions, "implementer": row.implementer, "due": row.due}[part].append(line.strip())


@dataclass(slots=True)
class Gathered:
    """The items so far, the one that the next lines belong to, and the part of it that a line without a label goes on
    with. `lists_decisions`: below the talk of all items their decisions follow, under the items' numbers."""

    headings: Headings
    part: str = "none"
    items: list[Item] = field(default_factory=list)
    item: Item | None = None
    lists_decisions: bool = False

    @property
    def _last_number(self) -> int:
        """The number of the last item, as printed; where none is, its place."""
        return (self.items[-1].printed_no or len(self.items)) if self.items else 0

    def open(self, number: int | None, title: str) -> None:
        """Begin the next item; or give its title to one of which no more than the number was read."""
        if number is None and self.item and self.item.is_number_alone:
            self.item.title = title
        else:
            self.item = Item(number, title)
            self.items.append(self.item)

    def take(self, at: int, line: str) -> None:
        """Put the line at the place `at` where it belongs."""
        spelled = plain(line)
        if not spelled.strip():
            return
        if (label := decisions_of_item().match(spelled)) and (item := self._numbered(printed_number(label))):
            self._go_on_with(item)
            line = line[label.end() :]
        elif heading := self.headings.find(at, spelled, self.part, self._last_number):
            title = line[heading.end() :]
            item = self._decided_again(printed_number(heading))
            if item is None:
                self.open(printed_number(heading), title)
                self.part = "title"
                return
            self._go_on_with(item)
            line = "" if tidy_title(title) == tidy_title(item.title) else title
        elif label := part_label().match(spelled):
            self.part = part_of(label)
            line = without_label(line, label)
            if self.part == "decision" and self.item:
                # Decisions that are labelled with numbers have one list of implementers below them; a number before a
                # list ("সিদ্ধান্ত-২ঃ (ক) … (খ) …") is that of the item.
                numbered = label["no"] is not None and len(split_numbered(line)) == 1
                if not numbered or not self.item.rows or self.item.rows[-1].implementer:
                    self.item.rows.append(_DecisionGroup())
                line = f"{label['no']}) {line}" if numbered else line
        elif self.part in _BESIDE and _ROW.search(line):
            self._leave_to_table()
        # Above its first label a paper without headings has its opening.
        if self.item and self.part != "none" and line.strip():
            self.item.add(self.part, line)

    def _leave_to_table(self) -> None:
        """A table below who carries out is none of them, nor is the line that leads to it: "সভা সংক্রান্ত তথ্যঃ"."""
        if self.item and self.item.rows:
            beside = getattr(self.item.rows[-1], self.part)
            if beside and _LEADS_TO_TABLE.search(beside[-1]):
                beside.pop()
        self.part = "none"

    def _numbered(self, number: int | None) -> Item | None:
        """The item with that printed number; where none is printed, the one at that place."""
        by_place = (item for no, item in enumerate(self.items, start=1) if (item.printed_no or no) == number)
        return next(by_place, None)

    def _decided_again(self, number: int | None) -> Item | None:
        """The item whose heading stands a second time, in a list of all decisions: "সিদ্ধান্তসমূহঃ | আলোচ্য বিষয়-১ঃ …"."""
        if number is None or self.item is None or not (self.lists_decisions or self.item.awaits_decisions):
            return None
        item = self._numbered(number)
        self.lists_decisions = item is not None
        return item

    def _go_on_with(self, item: Item) -> None:
        """Go on with the decisions of an item that was left before; what led to the decisions of all is no talk of the
        last one."""
        last = self.items[-1]
        if last.discussion and _LEADS_TO_DECISIONS.search(plain(last.discussion[-1])):
            last.discussion.pop()
        if last.awaits_decisions:
            last.rows.pop()
        item.rows.append(_DecisionGroup())
        self.item, self.part = item, "decision"


def draft(no: int, item: Item) -> DraftItem:
    """The item as a draft, the `no`th of its paper."""
    rows = tuple(
        DraftRow(split_decisions(tuple(row.decisions)), "\n".join(row.implementer), "\n".join(row.due))
        for row in item.rows
    )
    title, told = title_and_discussion((item.title,)) if item.title.strip() else (None, ())
    if title is None:
        title, told = (tidy_title(item.title), ()) if len(item.title) <= HEADING_LENGTH else (None, told)
    happened = (each for each in find_predicates(plain(item.title)) if each.act is not Act.CARRIED_OUT)
    if not (told or item.discussion) and any(happened):
        # A sentence of what happened, in place of a title, is what was discussed.
        title, told = None, (item.title.strip(),)
    return DraftItem(no, item.printed_no, title, (*told, *item.discussion), rows)
