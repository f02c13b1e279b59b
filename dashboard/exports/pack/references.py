"""Number the sentences and register rows that figures come from, in the order they are first cited."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from dashboard.exports.pack.records import Citation, CitedSource
from dashboard.exports.wording import say
from dashboard.words.display import digits
from dashboard.words.rows import Row
from etl.bengali.digits import runs_of

# A figure with more sources than this gets one number for all of them: nobody reads a mark of twenty numbers.
MOST_NUMBERS = 8
# The most folders and workbooks named for a reference of many sources.
MOST_NAMED = 8


class Citations:
    """The references of one pack; a source that is cited again keeps its number."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._sources: dict[tuple[Any, ...], CitedSource] = {}
        self._numbers: dict[frozenset[Any], int] = {}
        self._references: list[Citation] = []

    def cite(self, facts: Iterable[Row]) -> tuple[int, ...]:
        """The numbers of the facts' sources, ascending. Rows of one sheet that are cited together are one source.

        Reads path, meeting_id, item_no, quote, known_on and, of registers, sheet and row_no: the columns of
        queries/evidence.sql.
        """
        sheets: dict[tuple[str, str], dict[int, Row]] = {}
        sources: dict[tuple[Any, ...], CitedSource] = {}
        for fact in facts:
            if fact.get("row_no") is None:
                key: tuple[Any, ...] = (fact["path"], fact["meeting_id"], fact["item_no"], fact["quote"])
                sources[key] = self._sources.get(key) or self._of_paper(key, fact)
            else:
                sheets.setdefault((fact["path"], fact["sheet"]), {})[int(fact["row_no"])] = fact
        for (path, sheet), rows in sheets.items():
            key = (path, sheet, tuple(sorted(rows)))
            sources[key] = self._sources.get(key) or self._of_register(key, list(rows.values()))
        if len(sources) <= MOST_NUMBERS:
            return tuple(sorted(self._number(frozenset([key]), (source,)) for key, source in sources.items()))
        return (self._number(frozenset(sources), tuple(sources.values())),)

    def all(self) -> tuple[Citation, ...]:
        """Every reference, by number."""
        return tuple(self._references)

    def sources(self, numbers: Iterable[int]) -> list[CitedSource]:
        """The sources behind some numbers."""
        return [source for number in numbers for source in self._references[number - 1].sources]

    def without(self, source: CitedSource, known: Collection[str]) -> CitedSource | None:
        """The part of a source whose keys are not in `known`: all of it, some rows of a register, or None."""
        if source.sheet is None:
            return None if source.keys[0] in known else source
        rows = tuple(row for row, key in zip(source.rows, source.keys, strict=True) if key not in known)
        return replace(source, rows=rows, where=self._rows_in_words(source.sheet, rows)) if rows else None

    def _rows_in_words(self, sheet: str, rows: Sequence[int]) -> str:
        word = "reference.row" if len(rows) == 1 else "reference.rows"
        return say(f"{word}_of_sheet" if sheet else word, self._language, sheet=sheet, rows=ranges(rows, "en"))

    def _of_paper(self, key: tuple[Any, ...], fact: Row) -> CitedSource:
        item_no = None if fact["item_no"] is None else int(fact["item_no"])
        where = "reference.paper" if item_no is None else "reference.item"
        source = CitedSource(
            path=fact["path"],
            where=say(where, self._language, no=item_no),
            quote=fact["quote"] or "",
            said_on=fact["known_on"],
            item_no=item_no,
        )
        return self._sources.setdefault(key, source)

    def _of_register(self, key: tuple[Any, ...], facts: Sequence[Row]) -> CitedSource:
        path, sheet, rows = key
        quotes = {fact["quote"] or "" for fact in facts}
        source = CitedSource(
            path=path,
            where=self._rows_in_words(sheet, rows),
            quote=quotes.pop() if len(quotes) == 1 else "",
            said_on=_latest(fact["known_on"] for fact in facts),
            sheet=sheet,
            rows=rows,
        )
        return self._sources.setdefault(key, source)

    def _number(self, key: frozenset[Any], sources: tuple[CitedSource, ...]) -> int:
        if key not in self._numbers:
            number = self._numbers[key] = len(self._references) + 1
            self._references.append(self._reference(number, sources))
        return self._numbers[key]

    def _reference(self, number: int, sources: tuple[CitedSource, ...]) -> Citation:
        if len(sources) == 1:
            [only] = sources
            return Citation(number, only.path, only.where, only.quote, only.said_on, sources)
        many = say("reference.many", self._language, count=len(sources))
        return Citation(
            number, many, self._in_short(sources), "", _latest(source.said_on for source in sources), sources
        )

    def _in_short(self, sources: Sequence[CitedSource]) -> str:
        """The folders of papers with how many papers each, and the workbooks; at most MOST_NAMED of them."""
        papers = {source.path for source in sources if source.sheet is None}
        folders = Counter(path.rpartition("/")[0] for path in papers)
        named = [say("reference.papers", self._language, folder=f, count=n) for f, n in sorted(folders.items())]
        named += sorted({source.path for source in sources if source.sheet is not None})
        rest = len(named) - MOST_NAMED
        more = [say("reference.more", self._language, count=rest)] if rest > 0 else []
        return "; ".join([*named[:MOST_NAMED], *more])


def _latest(days: Iterable[date | None]) -> date | None:
    return max((day for day in days if day is not None), default=None)


def ranges(numbers: Sequence[int], language: str) -> str:
    """Ascending numbers as text: ১, ৩–৫; three or more in a row become a range."""
    parts = [f"{a}–{b}" if b > a + 1 else ", ".join(map(str, range(a, b + 1))) for a, b in runs_of(numbers)]
    return digits(", ".join(parts), language)


def reference_mark(numbers: Sequence[int], language: str) -> str:
    """The mark beside a figure: [১, ৩–৫]; "" without a reference."""
    return f"[{ranges(numbers, language)}]" if numbers else ""
