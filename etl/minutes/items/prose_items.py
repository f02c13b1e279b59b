"""Agenda items from running prose: "১ নং আলোচ্য বিষয়ঃ …", "আলোচনাঃ …", "সিদ্ধান্তঃ- …", "বাস্তবায়নেঃ …"."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, pairwise

from etl.bengali.spelling import plain
from etl.bengali.wording import reference_cache
from etl.minutes.head.head import team_words
from etl.minutes.head.head_labels import MOST_HEAD_LINES, OF_MEETING, label_of
from etl.minutes.items.drafts import DraftItem, DraftRow, tidy_title, title_and_discussion
from etl.minutes.items.foot import closes, end_of_paper
from etl.minutes.items.introduced import with_labels
from etl.minutes.items.numbered import split_decisions
from etl.minutes.items.prose_headings import (
    HEADING_LENGTH,
    NO_HEADINGS,
    Headings,
    headings_of,
    item_heading,
    printed_number,
)
from etl.minutes.items.prose_labels import PARTS, label_words, part_label
from etl.minutes.sentences.grammar import Act
from etl.minutes.sentences.predicates import find_predicates
from etl.records import PaperWarning

# Labels that stand in a head alone.
_OF_HEAD = {*OF_MEETING, "held_on"}


@dataclass(slots=True)
class _DecisionGroup:
    decisions: list[str] = field(default_factory=list)
    implementer: list[str] = field(default_factory=list)
    due: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Item:
    printed_no: int | None
    title: str
    discussion: list[str] = field(default_factory=list)
    rows: list[_DecisionGroup] = field(default_factory=list)


@reference_cache()
def _inlinepart_label() -> re.Pattern[str]:
    """A label after a sentence in the same line."""
    words = "|".join(label_words(part) for part in ("decision", "implementer"))
    return re.compile(rf"[।.\n]\s*(?=(?:{words})\s*[ঃ:])")


def has_prose_items(lines: Iterable[str]) -> bool:
    """Whether the paper's items stand in prose: some line begins with a label for decisions."""
    return any(map(_is_decision, _prose_lines(lines)))


def _prose_lines(lines: Iterable[str]) -> list[str]:
    """Lines, one for each label: the sentence that introduces decisions counts as one."""
    return [*with_labels([*_split_lines(lines)])]


def _split_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines, parted also before labels that follow a sentence."""
    return chain.from_iterable(map(_split_line, lines))


# An office heads and closes each month's paper with the same lines.
@reference_cache(4_000)
def _split_line(line: str) -> tuple[str, ...]:
    ends = [found.end() for found in _inlinepart_label().finditer(plain(line))]
    before = (line[start:end].strip() for start, end in pairwise([0, *ends]))
    return (*filter(None, before), line[ends[-1] :] if ends else line)


def part_cell(paragraphs: Iterable[str], first: str) -> dict[str, list[str]]:
    """A cell's paragraphs by what they are: discussion, decision, implementer, due.

    What stands before the first label is of the part `first`; where a label for decisions follows, it is discussion.
    """
    parts: dict[str, list[str]] = {part: [] for part in PARTS}
    lines = list(paragraphs)
    if not any(_inlinepart_label().search(plain(line)) or part_label().match(plain(line)) for line in lines):
        parts[first] = lines
        return parts
    split = list(_split_lines(lines))
    labels = [part_label().match(plain(line)) for line in split]
    part = "discussion" if any(label and label["decision"] for label in labels[1:]) else first
    for line, label in zip(split, labels, strict=True):
        if label:
            part = next(name for name in PARTS if label[name])
            line = line[label.end() :]
        if line.strip():
            parts[part].append(line.strip())
    return parts


def read_prose_items(lines: Iterable[str]) -> tuple[list[DraftItem], list[PaperWarning]]:
    """The items of the paper's prose, and the repairs to their numbers."""
    split = list(_without_title(_below_head(_prose_lines(lines))))
    items = _items_of(split, headings_of(split), "none") or _one_item(split)
    drafts = [_draft(no, item) for no, item in enumerate(items, start=1)]
    return drafts, [warning for draft in drafts if (warning := _number_warning(draft))]


def _items_of(lines: Sequence[str], headings: Headings, part: str, *, opened: bool = False) -> list[_Item]:
    """The items on the lines, of which the first goes on with `part`; `opened`: the first item needs no heading."""
    items, end = _taken(lines, headings, part, opened=opened)
    paper = end_of_paper(lines, end)
    return items if paper == end else _taken(lines[:paper], headings, part, opened=opened)[0]


def _taken(lines: Sequence[str], headings: Headings, part: str, *, opened: bool) -> tuple[list[_Item], int]:
    """The items up to the line that closes them, and its place."""
    items = [_Item(None, "")] if opened else []
    for at, line in enumerate(lines):
        if part != "none" and closes(line):
            return items, at
        part = _take(at, line, part, items, headings)
    return items, len(lines)


def _one_item(lines: Sequence[str]) -> list[_Item]:
    """What was discussed and decided, in a paper without any heading."""
    labelled = any((label := part_label().match(plain(line))) and label["discussion"] for line in lines)
    items = _items_of(lines, NO_HEADINGS, "none" if labelled else "discussion", opened=True)
    return [item for item in items if item.rows]


def _below_head(lines: list[str]) -> list[str]:
    """The lines below the last of the head's labels: above may stand a letter that sends the minutes, and to whom."""
    first_decision = next((at for at, line in enumerate(lines) if _is_decision(line)), 0)
    head = [at for at, line in enumerate(lines[: min(first_decision, MOST_HEAD_LINES)]) if label_of(line) in _OF_HEAD]
    return lines[head[-1] + 1 :] if head else lines


def _is_decision(line: str) -> bool:
    label = part_label().match(plain(line))
    return label is not None and label["decision"] is not None


def _without_title(lines: Iterable[str]) -> Iterator[str]:
    """The lines without a title that is called a subject, as a letter's is, where that is their first heading:
    "বিষয়ঃ জেলা ইনোভেশন টিমের জুলাই মাসের সভার কার্যবিবরণী"."""
    sought = True
    for line in lines:
        spelled = plain(line)
        heading = item_heading().match(spelled) if sought else None
        if heading:
            sought = False
            numbered = heading["before"] or heading["after"]
            if not numbered and all(team_words(words).first(spelled) for words in ("field", "minutes")):
                continue
        yield line


def _take(at: int, line: str, part: str, items: list[_Item], headings: Headings) -> str:
    """Put the line at the place `at` where it belongs; the part that the next line without a label goes on with."""
    spelled = plain(line)
    if not spelled.strip():
        return part
    heading = headings.find(at, spelled, part, len(items))
    if heading:
        items.append(_Item(printed_number(heading), line[heading.end() :]))
        return "title"
    label = part_label().match(spelled)
    if label:
        part = next(name for name in PARTS if label[name])
        line = line[label.end() :]
        if part == "decision" and items:
            # Decisions that are labelled with numbers have one list of implementers below them.
            if label["no"] is None or not items[-1].rows or items[-1].rows[-1].implementer:
                items[-1].rows.append(_DecisionGroup())
            line = f"{label['no']}) {line}" if label["no"] else line
    if items and line.strip():
        _add(items[-1], part, line)
    return part


def _add(item: _Item, part: str, line: str) -> None:
    if part in ("title", "discussion"):
        item.discussion.append(line.strip())
    else:
        if not item.rows:
            item.rows.append(_DecisionGroup())
        row = item.rows[-1]
        {"decision": row.decisions, "implementer": row.implementer, "due": row.due}[part].append(line.strip())


def _draft(no: int, item: _Item) -> DraftItem:
    rows = tuple(
        DraftRow(split_decisions(tuple(row.decisions)), "\n".join(row.implementer), "\n".join(row.due))
        for row in item.rows
    )
    title, told = title_and_discussion((item.title,)) if item.title.strip() else (None, ())
    if title is None:
        title, told = (tidy_title(item.title), ()) if len(item.title) <= HEADING_LENGTH else (None, told)
    if not (told or item.discussion) and any(
        each.act is not Act.CARRIED_OUT for each in find_predicates(plain(item.title))
    ):
        # A sentence of what happened, in place of a title, is what was discussed.
        title, told = None, (item.title.strip(),)
    return DraftItem(no, item.printed_no, title, (*told, *item.discussion), rows)


def _number_warning(draft: DraftItem) -> PaperWarning | None:
    if draft.printed_no is None or draft.printed_no == draft.no:
        return None
    return PaperWarning(
        "item_number_repaired", f"item {draft.no}", {"printed": str(draft.printed_no), "no": str(draft.no)}
    )
