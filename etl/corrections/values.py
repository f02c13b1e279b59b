"""Values as corrections.csv writes them: days and months as ISO, yes and no in words, nothing as an empty cell.

Days and months are also read as a spreadsheet saves them again.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from etl.bengali.digits import to_ascii
from etl.bengali.targets import read_target
from etl.files.written_days import read_day, read_month
from etl.records import Implementer, Role, Topic

YES, NO = "yes", "no"
_UPAZILA = re.compile(r"\d{6}", re.ASCII)
_MOST, _MOST_POINTS = 1_000_000, 100


@dataclass(frozen=True, slots=True)
class ValueKind:
    """A kind of value: how it is read from a correction (ValueError where it is none) and how it is written."""

    read: Callable[[str], Any]
    write: Callable[[Any], str] = str


def _yes_no(written: str) -> bool:
    if written not in (YES, NO):
        raise ValueError(written)
    return written == YES


def _whole(written: str) -> int:
    number = int(to_ascii(written))
    if not 0 <= number <= _MOST:
        raise ValueError(written)
    return number


def _points(written: str) -> float:
    """A weight, as registers have it: above 0, at most 100."""
    points = float(to_ascii(written))
    if not 0 < points <= _MOST_POINTS:
        raise ValueError(written)
    return points


def _upazila(written: str) -> str:
    if not _UPAZILA.fullmatch(written):
        raise ValueError(written)
    return written


def _one_of(listed: Sequence[str]) -> Callable[[str], str]:
    def read(written: str) -> str:
        if written not in listed:
            raise ValueError(written)
        return written

    return read


def written_implementers(implementers: Iterable[tuple[str, Sequence[str], str]]) -> str:
    """Role, upazila codes and words of each, as corrections.csv writes them: "uno 554994,554908 WORDS; ac - WORDS"."""
    each = (
        f"{role} {','.join(codes) or '-'} {' '.join(words.replace(';', ',').split())}"
        for role, codes, words in implementers
    )
    return "; ".join(one.strip() for one in each)


def _implementers(written: str) -> tuple[Implementer, ...]:
    found = []
    for each in written.split("; "):
        role, codes, *words = each.split(" ", 2)
        places = () if codes == "-" else tuple(codes.split(","))
        if not all(_UPAZILA.fullmatch(code) for code in places):
            raise ValueError(written)
        found.append(Implementer(Role(role), places, *words or [""]))
    return tuple(found)


def _write_implementers(value: tuple[Implementer, ...]) -> str:
    return written_implementers((each.role.value, each.upazila_codes, each.text) for each in value)


DAY = ValueKind(read_day, lambda value: value.isoformat())
# A month as records of papers hold it ("2016-07"), and as rows of registers do (its first day).
MONTH = ValueKind(lambda written: f"{read_month(written):%Y-%m}")
IMPLEMENTERS = ValueKind(_implementers, _write_implementers)
TOPIC = ValueKind(Topic, lambda value: value.value)
MONTH_START = ValueKind(read_month, lambda value: f"{value:%Y-%m}")
YES_NO = ValueKind(_yes_no, lambda value: YES if value else NO)
WHOLE = ValueKind(_whole)
POINTS = ValueKind(_points, lambda value: f"{value:g}")
WORDS = ValueKind(str)
# A target of a scored plan, or what was achieved of it: a day, a month, a number in its words.
TARGET = ValueKind(read_target)
PLACE = ValueKind(_upazila)
# Closed sets of queries/schema: any other word would not load.
STAGES = ("received", "selected", "piloting", "implemented", "replicated", "dropped")
OFFICE_KINDS = ("government", "ngo", "private")
STATES = ("done", "partly", "dropped")
STAGE, OFFICE_KIND, STATE = (ValueKind(_one_of(listed)) for listed in (STAGES, OFFICE_KINDS, STATES))


def read_value(kind: ValueKind, written: str) -> Any:
    """The value, None for an empty cell. Raises ValueError."""
    return kind.read(written) if written else None


def write_value(kind: ValueKind, value: Any) -> str:
    """The value as a correction writes it."""
    return "" if value is None else kind.write(value)


def is_written(kind: ValueKind, value: Any, written: str) -> bool:
    """Whether a correction's words are this value, in whatever way a spreadsheet saved them."""
    if write_value(kind, value) == written:
        return True
    try:
        return value is not None and bool(read_value(kind, written) == value)
    except ValueError:
        return False
