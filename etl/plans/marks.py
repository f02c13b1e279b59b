"""The cells of columns headed by a month or a few: which of them say that something is planned then."""

import re
from collections.abc import Iterable, Sequence

from etl.bengali.digits import to_ascii
from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.plans.columns import Columns, Row
from etl.plans.drafts import Marked
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
    return found


def marks_of(rows: Iterable[Row], columns: Columns) -> frozenset[str]:
    """The marks that mean "here" in the month columns of these rows."""
    found = {plain(row[place].text).strip() for row in rows for place in columns.spans if place < len(row)}
    return _ticks() if found & _ticks() else _ticks() | _CROSSES


def _read(words: str, heading: int | str, marks: frozenset[str]) -> Marked | None:
    spelled = plain(words).strip()
    is_mark = bool(spelled in marks or _COUNT.fullmatch(to_ascii(spelled)) or says("dialogue", words))
    if not is_mark and (_NOTHING.fullmatch(to_ascii(spelled)) or spelled in _noes()):
        return None
    return Marked(heading, words, is_mark, heading)


@reference_cache()
def _ticks() -> frozenset[str]:
    return frozenset({*_status_words("yes"), "●", "•", "■", "*", "+"})


@reference_cache()
def _noes() -> frozenset[str]:
    return frozenset({*_status_words("no"), *_status_words("unknown"), *_CROSSES})


def _status_words(meaning: str) -> Sequence[str]:
    return [plain(row["words"]) for row in read_list("status_values") if row["meaning"] == meaning]
