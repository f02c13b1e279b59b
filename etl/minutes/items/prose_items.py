"""Agenda items from running prose: "১ নং আলোচ্য বিষয়ঃ …", "আলোচনাঃ …", "সিদ্ধান্তঃ- …", "বাস্তবায়নেঃ …"."""

from collections.abc import Sequence

from etl.bengali.spelling import plain
from etl.minutes.items.drafts import DraftItem
from etl.minutes.items.foot import closes, end_of_paper, is_signature
from etl.minutes.items.gathered import Gathered, Item, draft
from etl.minutes.items.prose_headings import NO_HEADINGS, Headings, headings_of
from etl.minutes.items.prose_labels import part_label
from etl.minutes.items.prose_lines import is_decision, items_part, prose_lines
from etl.records import PaperWarning


def has_prose_items(lines: Sequence[str]) -> bool:
    """Whether the paper's items stand in prose: some line begins with a label for decisions, or tells of one."""
    return any(map(is_decision, prose_lines(lines)))


def read_prose_items(lines: Sequence[str], chair: str | None = None) -> tuple[list[DraftItem], list[PaperWarning]]:
    """The items of the paper's prose, and the repairs to their numbers; `chair`: who signs below them."""
    split = items_part(prose_lines(lines))
    items = _items_of(split, headings_of(split), chair) or _one_item(split, chair)
    drafts = [draft(no, item) for no, item in enumerate(items, start=1)]
    return drafts, [warning for each in drafts if (warning := _number_warning(each))]


def above_items(lines: Sequence[str]) -> list[str]:
    """The lines of a paper in prose above its first item: its head."""
    split = prose_lines(lines)
    part = items_part(split)
    gathered = Gathered(headings_of(part))
    for at, line in enumerate(part):
        gathered.take(at, line)
        if gathered.items or gathered.part != "none":
            return split[: split.index(line)]
    return split


def _items_of(lines: Sequence[str], headings: Headings, chair: str | None, opened: str | None = None) -> list[Item]:
    """The items on the lines; `opened`: the part with which the first goes on, that needs no heading."""
    items, end = _taken(lines, headings, chair, opened)
    paper = end_of_paper(lines, end)
    return items if paper == end else _taken(lines[:paper], headings, chair, opened)[0]


def _taken(lines: Sequence[str], headings: Headings, chair: str | None, opened: str | None) -> tuple[list[Item], int]:
    """The items up to the line that closes them, and its place."""
    gathered = Gathered(headings)
    if opened:
        gathered.open(None, "")
        gathered.part = opened
    for at, line in enumerate(lines):
        if gathered.part != "none" and (closes(line, gathered.part) or is_signature(line, chair)):
            return gathered.items, at
        gathered.take(at, line)
    return gathered.items, len(lines)


def _one_item(lines: Sequence[str], chair: str | None) -> list[Item]:
    """What was discussed and decided, in a paper without any heading."""
    labelled = any((label := part_label().match(plain(line))) and label["discussion"] for line in lines)
    items = _items_of(lines, NO_HEADINGS, chair, "none" if labelled else "discussion")
    return [item for item in items if item.rows]


def _number_warning(draft: DraftItem) -> PaperWarning | None:
    if draft.printed_no is None or draft.printed_no == draft.no:
        return None
    return PaperWarning(
        "item_number_repaired", f"item {draft.no}", {"printed": str(draft.printed_no), "no": str(draft.no)}
    )
