"""Number the sentences and rows that figures come from, in the order a reader meets them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dashboard.display import digits
from dashboard.exports.pack.records import Reference
from dashboard.exports.wording import say

Row = Mapping[str, Any]


class Citations:
    """The references of one pack; a source that is cited again keeps its number."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._references: list[Reference] = []

    def cite(self, facts: Iterable[Row]) -> tuple[int, ...]:
        """The numbers of what the facts stand in, ascending. Rows of one sheet that are cited together share one.

        Reads path, meeting_id, item_no, quote, known_on and, of registers, sheet and row_no: the columns of
        queries/evidence.sql.
        """
        sheets: dict[tuple[str, str], list[Row]] = {}
        numbers = set()
        for fact in facts:
            if fact.get("row_no") is None:
                numbers.add(self._of_paper(fact))
            else:
                sheets.setdefault((fact["path"], fact["sheet"]), []).append(fact)
        numbers.update(self._of_register(path, sheet, rows) for (path, sheet), rows in sheets.items())
        return tuple(sorted(numbers))

    def all(self) -> tuple[Reference, ...]:
        """Every reference, by number."""
        return tuple(self._references)

    def _of_paper(self, fact: Row) -> int:
        item_no = None if fact["item_no"] is None else int(fact["item_no"])
        key = (fact["path"], fact["meeting_id"], item_no, fact["quote"])
        if key not in self._numbers:
            where = "" if item_no is None else say("reference.item", self._language, no=item_no)
            self._add(
                key,
                path=fact["path"],
                where=where or say("reference.paper", self._language),
                quote=fact["quote"] or "",
                said_on=fact["known_on"],
                meeting_id=fact["meeting_id"],
                item_no=item_no,
            )
        return self._numbers[key]

    def _of_register(self, path: str, sheet: str, facts: Sequence[Row]) -> int:
        rows = tuple(sorted({int(fact["row_no"]) for fact in facts}))
        key = (path, sheet, rows)
        if key not in self._numbers:
            named = ranges(rows, self._language)
            kind = "row" if len(rows) == 1 else "rows"
            where = say(
                f"reference.{kind}_of_sheet" if sheet else f"reference.{kind}", self._language, sheet=sheet, rows=named
            )
            quotes = {fact["quote"] or "" for fact in facts}
            self._add(
                key,
                path=path,
                where=where,
                quote=quotes.pop() if len(quotes) == 1 else "",
                said_on=max(fact["known_on"] for fact in facts),
                sheet=sheet,
                rows=rows,
            )
        return self._numbers[key]

    def _add(self, key: tuple[Any, ...], **what: Any) -> None:
        number = len(self._references) + 1
        self._references.append(Reference(number=number, **what))
        self._numbers[key] = number


def ranges(numbers: Sequence[int], language: str) -> str:
    """Ascending numbers in words: ১, ৩–৫; three or more in a row are drawn together."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    return digits(", ".join(parts), language)


def reference_mark(numbers: Sequence[int], language: str) -> str:
    """The mark beside a figure: [১, ৩–৫]; nothing without a reference."""
    return f"[{ranges(numbers, language)}]" if numbers else ""
