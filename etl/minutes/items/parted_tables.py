"""Join a table of what was discussed with one further down of what was decided, row by row of the same number."""

from collections.abc import Sequence

from etl.minutes.items.columns import Columns, printed_number, read_header, talk_columns
from etl.readers.document import Block, Cell, Table

Row = tuple[Cell, ...]

_TALK = {"topic", "discussion"}
_NO_CELL = Cell(continues=True)


def with_parted_tables_joined(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, with the rows of the second table behind those of the first, where their numbers are the same."""
    for at, talk in enumerate(blocks):
        columns = talk_columns(talk.rows[0]) if isinstance(talk, Table) and talk.rows else None
        if isinstance(talk, str) or columns is None:
            continue
        for further, decided in enumerate(blocks[at + 1 :], start=at + 1):
            if isinstance(decided, Table) and (joined := _joined(talk, columns, decided)):
                return [*blocks[:at], joined, *blocks[at + 1 : further], *blocks[further + 1 :]]
    return list(blocks)


def _joined(talk: Table, columns: Columns, decided: Table) -> Table | None:
    header = read_header(decided.rows[0]) if decided.rows else None
    if header is None or "no" not in header[0] or header[0].keys() & _TALK:
        return None
    own = header[0]["no"]
    further = [place for place in range(len(decided.rows[0])) if place != own]
    by_number = _by_number(decided.rows[1:], own)
    numbers = [printed_number(row[columns["no"]]) for row in talk.rows[1:]]
    if not by_number or not set(by_number) <= {*filter(None, numbers)}:
        return None
    rows = [(*talk.rows[0], *(decided.rows[0][place] for place in further))]
    for row, number in zip(talk.rows[1:], numbers, strict=True):
        behind = by_number.get(number, []) if number else []
        first, *more = behind or [()]
        rows.append((*row, *(first[place] if first else Cell() for place in further)))
        # Further decisions of the same item: their talk stands in the row above.
        rows += [(*(_NO_CELL for _ in row), *(each[place] for place in further)) for each in more]
    return Table(tuple(rows))


def _by_number(rows: Sequence[Row], place: int) -> dict[int, list[Row]]:
    """The rows by the number of their item, those without one with the rows above; none where the first has none."""
    found: dict[int, list[Row]] = {}
    number = None
    for row in rows:
        number = printed_number(row[place]) or number
        if number is None:
            return {}
        found.setdefault(number, []).append(row)
    return found
