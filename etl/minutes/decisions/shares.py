"""Split an implementers' cell at the numbers of the decisions it is about: ১-২) · ১ ও ২ নং: · (ক) ও (খ) · ৪.১ · ১)."""

import re
from collections.abc import Iterator

from etl.bengali.digits import to_ascii
from etl.bengali.wording import reference_cache
from etl.minutes.items.numbered import LETTERS, NumberedPart, split_numbered

_ONE = rf"[(\[]?(?:(?:\d{{1,2}}\.)?\d{{1,2}}|[{LETTERS}])[)\]]?"
_TO = r"\s*(?:-|–|—|হতে|থেকে)\s*"
_AND = r"\s*(?:,|/|&|ও|এবং)\s*"
_CLOSED = r"(?<=[)\]])|[।.:ঃ|]|\s?[)\]]"
_NUMBERED = r"\s*(?:নং|নম্বর)(?:\s*(?:সিদ্ধান্ত|ক্রমিক)[\u0980-\u09e5]*)?"
_MARK = re.compile(
    r"(?:^|(?<=[\s;।]))(?:(?:সিদ্ধান্ত|ক্রমিক|ক্রঃ)\s*(?:নং|নম্বর)?\s*[:ঃ-]?\s*)?"
    rf"(?P<group>{_ONE}(?:(?:{_TO}|{_AND}){_ONE})*)"
    rf"(?P<close>{_NUMBERED}|{_CLOSED}|(?<=\d\.\d)(?=\s)|(?<=\d\.\d\d)(?=\s))[\s:ঃ।.–-]*(?!\d)"
)
_SEVERAL = re.compile(rf"{_ONE}(?:{_TO}|{_AND}){_ONE}")
_PIECE = re.compile(rf"(?P<to>{_TO})?(?:{_AND})?(?P<one>{_ONE})")


# An office repeats its cells month after month.
@reference_cache(4_000)
def split_shares(cell: str) -> tuple[NumberedPart, ...]:
    """The parts of `cell` with the numbers of their decisions; as `split_numbered` where no number is shared."""
    marks = list(_marks(cell))
    if not marks or not any(_is_shared(mark) for mark in marks):
        return split_numbered(cell)
    ends = [*(mark.start() for mark in marks[1:]), len(cell)]
    return tuple(
        NumberedPart(_numbers(mark["group"]), cell[mark.end() : end].strip())
        for mark, end in zip(marks, ends, strict=True)
    )


def _marks(cell: str) -> Iterator[re.Match[str]]:
    """The marks from the cell's beginning on; inside a line only one whose number is higher than all before it."""
    highest = 0
    for mark in _MARK.finditer(to_ascii(cell)):
        numbers = _numbers(mark["group"])
        opens_line = not cell[cell.rfind("\n", 0, mark.start()) + 1 : mark.start()].strip()
        if (highest == 0 and mark.start() > 0) or not numbers:
            continue
        if opens_line or min(numbers) == highest + 1:
            highest = max(highest, *numbers)
            yield mark


def _is_shared(mark: re.Match[str]) -> bool:
    return _SEVERAL.search(mark["group"]) is not None or "ন" in mark["close"]


def _numbers(group: str) -> tuple[int, ...]:
    """The numbers of a group, ranges filled in: ১-৩ → 1, 2, 3; of dotted ones (৪.১) the last part."""
    numbers: list[int] = []
    for piece in _PIECE.finditer(group):
        written = piece["one"].strip("()[]")
        number = LETTERS.index(written) + 1 if written in LETTERS else int(written.rpartition(".")[2])
        numbers.extend(range(numbers[-1] + 1 if piece["to"] and numbers else number, number + 1))
    return tuple(numbers)
