"""Read words, counts, stages, yes and no in a register's cells; days.py reads days and months."""

import re
from collections.abc import Mapping
from datetime import date, time, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TypeVar

from etl.bengali.digits import read_number, to_ascii
from etl.bengali.phone_numbers import mask_phones
from etl.bengali.text import clean
from etl.bengali.wording import read_list, reference_cache
from etl.registers.columns import blanks, meaning, units, words_key
from etl.registers.workbook import CellValue

_MOST = 1_000_000
_MOST_WEIGHT = 100
# Longer words than these are no day, month, year or number.
LONGEST_VALUE = 100


class WrongCell(Exception):
    """A cell that cannot be loaded; `code` names the sentence that says why, `details` fill its gaps."""

    def __init__(self, code: str, **details: str) -> None:
        super().__init__(code)
        self.code = code
        self.details = details


class IdeaStage(StrEnum):
    """The stages of an idea, as the warehouse names them."""

    RECEIVED = "received"
    SELECTED = "selected"
    PILOTING = "piloting"
    IMPLEMENTED = "implemented"
    REPLICATED = "replicated"
    DROPPED = "dropped"


class DecisionState(StrEnum):
    """What became of a decision, as the warehouse names it."""

    DONE = "done"
    PARTLY = "partly"
    DROPPED = "dropped"


class OfficeKind(StrEnum):
    """Whose an office is, as the warehouse names it."""

    GOVERNMENT = "government"
    NGO = "ngo"
    PRIVATE = "private"


def read_text(cell: CellValue) -> str | None:
    """A cell's words, phone numbers masked; None where it is blank or a dash."""
    words = shown(cell)
    return None if words in blanks() else words


def shown(cell: CellValue) -> str:
    """A cell as words on one line, phone numbers masked: also what complaints quote."""
    if isinstance(cell, str):
        return _masked(cell)
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, float):
        return _masked(str(int(cell)) if cell.is_integer() else str(cell))
    return str(cell)


_MAY_BE_PHONE = re.compile(r"(?:[\d০-৯][^\d০-৯]{0,9}){5}|×")


# Depends on the words alone.
@lru_cache(maxsize=100_000)
def _masked(words: str) -> str:
    if not (words.isascii() and words.isprintable()):
        words = clean(words)
    words = " ".join(words.split())
    return mask_phones(words) if _MAY_BE_PHONE.search(words) else words


def is_blank(cell: CellValue) -> bool:
    """Empty, or a dash."""
    return cell == "" or (isinstance(cell, str) and cell.strip() in blanks())


def read_count(cell: CellValue, column: str = "") -> int | None:
    """A whole number, 0 or more, in any digits or in words, with a unit of its column (২ দিন). Raises WrongCell."""
    if isinstance(cell, bool | date | time | timedelta):
        raise WrongCell("register_not_a_count")
    if isinstance(cell, str):
        if is_blank(cell):
            return None
        number: float | None = read_number(_without_unit(cell, column)) if len(cell) <= LONGEST_VALUE else None
    else:
        number = cell
    if number is None or number != number:
        raise WrongCell("register_not_a_count")
    if not 0 <= number <= _MOST:
        raise WrongCell("register_count_out_of_range")
    if number != int(number):
        raise WrongCell("register_not_a_count")
    return int(number)


def _without_unit(cell: str, column: str) -> str:
    """The words without the unit that they end with: ২ দিন, 15 days, ২ (দুই) দিনের."""
    words = " ".join(clean(cell).split()).rstrip(".।")
    unit = next((unit for unit in units().get(column, ()) if words.lower().endswith(unit)), "")
    return words[: len(words) - len(unit)].rstrip() if unit else cell


def read_weight(cell: CellValue) -> float | None:
    """The weight of an activity, above 0 and at most 100: 5, ২.৫০, ৫ নম্বর. Raises WrongCell."""
    if is_blank(cell):
        return None
    try:
        weight = float(to_ascii(_without_unit(cell, "weight"))) if isinstance(cell, str) else _plain_number(cell)
    except ValueError:
        raise WrongCell("register_not_a_weight") from None
    # Also where it is no number at all (nan).
    if not 0 < weight <= _MOST_WEIGHT:
        raise WrongCell("register_not_a_weight")
    return weight


def read_measure(cell: CellValue) -> str | None:
    """A number of the spreadsheet as it is said: 5; a share, as a cell of per cents holds it (0.85), as 85%."""
    number = _plain_number(cell)
    return f"{number * 100:g}%" if 0 < number < 1 else f"{number:g}"


def _plain_number(cell: CellValue) -> float:
    """The cell's number. Raises WrongCell for a day, a time, yes and no."""
    if isinstance(cell, bool | date | time | timedelta | str):
        raise WrongCell("register_not_a_count")
    return float(cell)


def read_yes_no(cell: CellValue) -> bool | None:
    """Yes or no, in listed words, a tick, or the spreadsheet's TRUE. Raises WrongCell."""
    if isinstance(cell, bool):
        return cell
    said = meaning(shown(cell))
    if said in ("yes", "no"):
        return said == "yes"
    if is_blank(cell):
        return None
    raise WrongCell("register_not_yes_or_no")


_Listed = TypeVar("_Listed", IdeaStage, DecisionState, OfficeKind)


def _read_listed(cell: CellValue, listed: Mapping[str, _Listed], wrong: str) -> _Listed | None:
    """The value of a closed set that a cell names in listed words. Raises WrongCell."""
    if is_blank(cell):
        return None
    found = listed.get(words_key(shown(cell)))
    if found is None:
        raise WrongCell(wrong)
    return found


@reference_cache()
def _stages() -> dict[str, IdeaStage]:
    return {words_key(row["words"]): IdeaStage(row["stage"]) for row in read_list("register_stages")}


def read_stage(cell: CellValue) -> IdeaStage | None:
    """The stage of an idea, in listed words. Raises WrongCell."""
    return _read_listed(cell, _stages(), "register_not_a_stage")


@reference_cache()
def _states() -> dict[str, DecisionState]:
    return {words_key(row["words"]): DecisionState(row["state"]) for row in read_list("register_states")}


def read_state(cell: CellValue) -> DecisionState | None:
    """What became of a decision, in listed words. Raises WrongCell."""
    return _read_listed(cell, _states(), "register_not_a_state")


@reference_cache()
def _office_kinds() -> dict[str, OfficeKind]:
    return {words_key(row["words"]): OfficeKind(row["office_kind"]) for row in read_list("register_office_kinds")}


def read_office_kind(cell: CellValue) -> OfficeKind | None:
    """Whose an office is, in listed words. Raises WrongCell."""
    return _read_listed(cell, _office_kinds(), "register_not_an_office_kind")
