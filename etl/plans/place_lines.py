"""Dialogues that a plan without a table lists by upazila: a line for each, the place and its month beside it."""

import re
from collections.abc import Iterator, Sequence

from etl.plans.drafts import DraftDialogues
from etl.plans.lists import parted
from etl.plans.month_columns import is_span
from etl.plans.words import says

_COLON = re.compile(r"\s*[:ঃ]\s*")
_FEWEST = 2


def read_place_lines(lines: Sequence[str]) -> list[DraftDialogues]:
    """The rows of the lines below one that names dialogues, where two or more are a place and a month and no more."""
    for at, line in enumerate(lines):
        if says("dialogue", line) and _row(line) is None:
            rows = [*_rows(lines[at + 1 :])]
            if len(rows) >= _FEWEST:
                return rows
    return []


def _rows(lines: Sequence[str]) -> Iterator[DraftDialogues]:
    for line in lines:
        row = _row(line)
        if row is None:
            return
        yield row


def _row(line: str) -> DraftDialogues | None:
    parts = [part.strip() for words in parted(line) for part in _COLON.split(words) if part.strip()]
    if len(parts) != _FEWEST or not is_span(parts[1]) or is_span(parts[0]):
        return None
    return DraftDialogues(parts[0], (parts[1],), line)
