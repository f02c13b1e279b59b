"""The cells of columns headed by a month or a few: which of them say that something is planned then."""

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import category

from etl.bengali.digits import to_ascii
from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.plans.columns import Columns
from etl.plans.drafts import Marked
from etl.plans.headings import Row
from etl.plans.words import says
from etl.readers.document import Cell

# In a table that marks nothing otherwise; beside a tick it is a "no".
_CROSSES = frozenset(["×", "x", "✕", "✗"])
# How many, or on which day; also with what is counted: ২টি, ২৫ জন.
_COUNT = re.compile(r"\(?0*[1-9]\d*(?:[.,]\d+)?\)?(?:\s?(?:%|টি|টা|জন|বার)\S*)?")
_NOTHING = re.compile(r"[0\s.%–—-]*(?:টি|জন|বার)?")


def read_marks(row: Row, columns: Columns, marks: frozenset[str]) -> list[Marked]:
    """What the cells of a row's month columns say, in order; those that say no, or nothing, give none."""
    found: list[Marked] = []
    goes_on = False
    for place, heading in sorted(columns.spans.items()):
        cell = row[place] if place < len(row) else Cell()
        if cell.text.strip():
            read = _read(cell.text, heading, marks)
            found += [read] if read else []
            goes_on = read is not None
        elif goes_on and cell.continues:
            found[-1] = found[-1]._replace(until=heading)
        else:
            goes_on = False
    return found or [*_unheaded(row, columns)]


def _unheaded(row: Row, columns: Columns) -> Iterator[Marked]:
    """Ticks in columns whose headings say nothing we know: of a time that cannot be read."""
    for place in columns.unknown:
        if place < len(row) and _is_tick(plain(row[place].text).strip()):
            yield Marked("", row[place].text, False, "")


def marks_of(rows: Iterable[Row], columns: Columns) -> frozenset[str]:
    """The marks that mean "here" in the month columns of these rows."""
    found = {plain(row[place].text).strip() for row in rows for place in columns.spans if place < len(row)}
    ticks = frozenset(filter(_is_tick, found))
    return ticks or _CROSSES


def _read(words: str, heading: int | str, marks: frozenset[str]) -> Marked | None:
    spelled = plain(words).strip()
    is_mark = bool(spelled in marks or _COUNT.fullmatch(to_ascii(spelled)) or says("dialogue", words))
    if not is_mark and (_NOTHING.fullmatch(to_ascii(spelled)) or spelled in _noes()):
        return None
    return Marked(heading, words, is_mark, heading)


def _is_tick(spelled: str) -> bool:
    """Whether a cell's words say yes, or are one or a few signs that are no cross: √, ●, ⟶."""
    is_sign = bool(spelled) and all(category(sign) in ("So", "Sm") or sign in "•*\ufe0f" for sign in spelled)
    return (is_sign and not _CROSSES.intersection(spelled)) or spelled in _yeses()


@reference_cache()
def _yeses() -> frozenset[str]:
    return frozenset(_status_words("yes"))


@reference_cache()
def _noes() -> frozenset[str]:
    return frozenset({*_status_words("no"), *_status_words("unknown"), *_CROSSES})


def _status_words(meaning: str) -> Sequence[str]:
    return [plain(row["words"]) for row in read_list("status_values") if row["meaning"] == meaning]
