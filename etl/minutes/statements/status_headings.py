"""Read the headings of a status table: those merged over several columns, and dates that belong to the one before."""

from collections.abc import Sequence

from etl.bengali.dates import find_months
from etl.bengali.text import fold_word
from etl.bengali.words import blanked
from etl.minutes.claims.status_cells import is_receipt, kind_of
from etl.readers.document import Cell
from etl.records import StatementKind

K = StatementKind
_DATE = "তারিখ"
_LONGEST = 90
_ANY_YEAR = 2000
Row = tuple[Cell, ...]


def is_second_heading(first: Row, second: Row) -> bool:
    """Whether `second` is a row of headings below `first`: its first cell is merged with that above, or empty, and the
    others tell what their columns are about, or of which month.

    Below a heading that is merged over several columns any words are headings.
    """
    filled = [cell.text.replace("\n", " ") for cell in second if cell.text]
    if second[0].text or len(filled) < 2 or any(len(words) > _LONGEST for words in filled):
        return False
    merged = second[0].continues and any(cell.continues for cell in first)
    return merged or all(kind_of(words) or _is_month(words) for words in filled)


def _is_month(words: str) -> bool:
    """Whether words name a month and say no more: "জুলাই/১৬", "জুলাই মাসে"."""
    months = find_months(words, year=_ANY_YEAR)
    return bool(months) and fold_word(blanked(words, (each.span for each in months))) in ("", "মাস", "মাসে", "মাসের")


def headings_of(rows: Sequence[Row]) -> list[str]:
    """The heading of each column: the words of its cells, those of a cell merged over several columns in each of them.

    Words merged over all of them are a title, no heading.
    """
    return [" ".join(filter(None, (_words(row, place, rows) for row in rows))) for place in range(len(rows[0]))]


def _words(row: Row, place: int, rows: Sequence[Row]) -> str:
    """What a row of headings says of a column: an empty cell with a heading below it is merged with those before."""
    below = [bool(cell.text) for cell in rows[-1]]
    start = place
    while row is not rows[-1] and start and not row[start].text and below[start]:
        start -= 1
    is_title = all(not cell.text for cell in row[1:])
    return row[start if below[start] and not is_title else place].text.replace("\n", " ")


def with_bare_dates(headings: Sequence[str], kinds: Sequence[StatementKind | None]) -> list[StatementKind | None]:
    """The kinds of columns, a bare date (of receipt) being that of the column before it: "সভা হয়েছে কি | তারিখ"."""
    found = list(kinds)
    for place in range(1, len(found)):
        before = found[place - 1]
        if found[place] is not None or fold_word(_DATE) in fold_word(headings[place - 1]):
            continue
        bare = fold_word(headings[place]) == fold_word(_DATE) and before in (K.MEETING_HELD, K.MINUTES_RECEIVED)
        receipt = before is K.MINUTES_RECEIVED and is_receipt(headings[place])
        if bare or (receipt and fold_word(_DATE) in fold_word(headings[place])):
            found[place] = before
    return found
