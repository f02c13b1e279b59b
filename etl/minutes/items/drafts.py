"""Agenda items as they stand in the paper, before their decisions are understood."""

import re
from dataclasses import dataclass, field

from etl.minutes.items.numbered import NumberedPart

_TITLE_LENGTH = 160
_LONE_TITLE_LENGTH = 80
_COLON_IN_TITLE = re.compile(r"(?<![\u0996\u09aa\u09b9]\u09cd)(?:ঃ|:)-?(?=\s|$)")
_SENTENCE_END = re.compile(r"[।?!]")
# A word that a colon shortens: মোঃ, খ্রিঃ
SHORTENED = re.compile(r"(?:মো|মোসা|মোছা|ক্র|খ্রি|ডা|ড|অতি|সহ|মোবা)[ঃ:]$")


@dataclass(frozen=True, slots=True)
class DraftRow:
    """Decisions that stand together, with the implementers, time limit and progress printed beside them.

    `earlier`: the earlier decision beside them whose progress that is, where the table has a column for it.
    """

    decisions: tuple[NumberedPart, ...]
    implementer: str = ""
    due: str = ""
    progress: str = ""
    earlier: str = ""


@dataclass(frozen=True, slots=True)
class DraftItem:
    """An agenda item: `printed_no` as in the paper (None: none), `no` by its place."""

    no: int
    printed_no: int | None
    title: str | None
    discussion: tuple[str, ...]
    rows: tuple[DraftRow, ...] = field(default=())

    @property
    def discussion_text(self) -> str:
        return "\n".join(self.discussion)


def title_and_discussion(paragraphs: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Separate an item's title from its discussion.

    A title is a first line that is no sentence, or what stands before a colon (ঃ) in the first sentence.
    """
    lines = [line for paragraph in paragraphs for line in paragraph.split("\n") if line.strip()]
    if not lines:
        return None, ()
    first = lines[0].strip()
    for colon in _COLON_IN_TITLE.finditer(first):
        head = first[: colon.end()]
        if len(head) > _TITLE_LENGTH or _SENTENCE_END.search(head):
            break
        if not SHORTENED.search(head.rstrip("-")):
            rest = first[colon.end() :].strip()
            return tidy_title(head), tuple(([rest] if rest else []) + lines[1:])
    longest = _TITLE_LENGTH if len(lines) > 1 else _LONE_TITLE_LENGTH
    if len(first) <= longest and not _SENTENCE_END.search(first):
        return tidy_title(first), tuple(lines[1:])
    return None, tuple(lines)


def tidy_title(title: str) -> str | None:
    """A title without the colon or danda after it and the number before it."""
    return re.sub(r"^[\d০-৯]{1,2}\s?[).।]\s*", "", title).strip(" \n:ঃ-–।") or None
