"""Whether something happened, as a register's cell for a day says it: on a day, on an unknown day, no, nothing."""

from collections.abc import Mapping
from enum import StrEnum

YES, NO, NOTHING = "yes", "no", ""
# What beside its day a cell may say, each in a field of its own.
UNDATED, DENIED = "_undated", "_denied"
# Of an idea that an office does not have, the day is that on which it said so.
_DAY_OF_THE_NO = ("submitted_on",)


class Happened(StrEnum):
    """What the cell says."""

    ON_DAY = "on_day"
    UNDATED = "undated"
    NO = "no"
    BLANK = "blank"
    # Its words cannot be read.
    UNREAD = "unread"


def beside(field: str, ending: str) -> str:
    """The field that says more of a day: `held_on` → `held_undated`."""
    return field.removesuffix("_on") + ending


def happened(cells: Mapping[str, str], field: str) -> Happened:
    """What the cells of a row say of a day's field. `cells`: as corrections.csv writes them."""
    if cells.get(beside(field, DENIED)) == YES:
        return Happened.NO
    if cells[field]:
        return Happened.ON_DAY
    undated = cells.get(beside(field, UNDATED))
    return Happened.UNDATED if undated == YES else Happened.UNREAD if undated == NOTHING else Happened.BLANK


def answers(cells: Mapping[str, str], field: str) -> list[Happened]:
    """What a person can say instead; what cannot be read stands there only as it was read."""
    denied = [Happened.NO] if beside(field, DENIED) in cells else []
    unread = [Happened.UNREAD] if happened(cells, field) is Happened.UNREAD else []
    return [Happened.ON_DAY, Happened.UNDATED, *denied, Happened.BLANK, *unread]


def answered(cells: Mapping[str, str], field: str, answer: Happened, day: str) -> dict[str, str]:
    """The cells after a person chose an answer and a day: what was changed of the two counts, the answer first.

    The day stays blank where the answer is ON_DAY and none was chosen.
    """
    before = happened(cells, field)
    if answer is before and day != cells[field] and not (answer is Happened.NO and field in _DAY_OF_THE_NO):
        answer = Happened.ON_DAY if day else Happened.BLANK
    elif answer is before:
        return {**_fields(cells, field), field: day}
    with_day = answer is Happened.ON_DAY or (answer is Happened.NO and field in _DAY_OF_THE_NO)
    said = {
        field: day if with_day else NOTHING,
        beside(field, DENIED): YES if answer is Happened.NO else NO,
        beside(field, UNDATED): YES if answer is Happened.UNDATED else NO,
    }
    return {name: said[name] for name in _fields(cells, field)}


def _fields(cells: Mapping[str, str], field: str) -> dict[str, str]:
    """The fields of a day as they are, those that the row has."""
    names = (field, beside(field, DENIED), beside(field, UNDATED))
    return {name: cells[name] for name in names if name in cells}
