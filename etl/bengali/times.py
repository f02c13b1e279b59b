"""Read times of day as Bangladeshi offices write them."""

import re
from dataclasses import dataclass

from etl.bengali.digits import to_ascii
from etl.bengali.text import clean
from etl.bengali.wording import read_list, reference_cache

_NUKTA_LETTERS = {"\u09a1\u09bc": "\u09dc", "\u09a2\u09bc": "\u09dd", "\u09af\u09bc": "\u09df"}


@dataclass(frozen=True, slots=True)
class WrittenTime:
    """A time found in text, 24 hours `HH:MM`, and where it stands."""

    time: str
    span: tuple[int, int]


@reference_cache()
def _values() -> dict[str, dict[str, str]]:
    return {clean(row["word"]): row for row in read_list("time_words")}


@reference_cache()
def _hour_words() -> dict[str, int]:
    """এক … বারো, in the spellings of `number_words.csv`."""
    rows = [row for row in read_list("number_words") if row["kind"] == "number" and not row["word"].isascii()]
    return {clean(row["word"]): int(row["value"]) for row in rows if 1 <= int(row["value"]) <= 12}


def _either(words: list[str]) -> str:
    """A pattern for any of `words`, longest first, each nukta letter in both of its encodings."""
    pattern = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    for letters, letter in _NUKTA_LETTERS.items():
        pattern = pattern.replace(letters, f"(?:{letters}|{letter})")
    return pattern


@reference_cache()
def _pattern() -> re.Pattern[str]:
    def of_kind(kind: str) -> str:
        return _either([word for word, row in _values().items() if row["kind"] == kind])

    hour = r"(?<![\d./:])(?<!\d[-–])(?P<hour>\d{1,2})(?: ?[:.ঃ] ?(?P<minute>[0-5]\d))?(?!\d|[:.ঃ/-]\d)(?:[:]\d\d)?"
    # ১০-৩০ মিঃ: past 12 or 00 it is no second hour
    dashed = (
        r"(?<![\d./:])(?<!\d[-–])(?P<dash_hour>\d{1,2}) ?[-–] ?(?P<dash_minute>00|1[3-9]|[2-5]\d)"
        r"(?!\d|[:.ঃ/-]\d)(?=\s?(?:মি|ঘটিকা|টা))"
    )
    # ৯টা ৩০ মিনিট
    later = r"(?:\s?(?:টা|ঘটিকা|ঘন্টা|ঘণ্টা)\s?(?:বেজে\s?)?(?P<later>[0-5]?\d)(?=\s?মি))?"
    unit = rf"(?:\s?(?P<unit>{of_kind('unit')})|\s?(?P<weak>{of_kind('weak_unit')})|\s?(?P<half>{of_kind('half')})\b)?"
    return re.compile(
        rf"(?:(?<![\u0980-\u09e3])(?P<part>{of_kind('day_part')})(?:ে|য়|য়)?[\s:ঃ,–-]{{0,3}})?"
        rf"(?:(?<![\u0980-\u09e3])(?P<fraction>{of_kind('fraction')})\s?)?"
        rf"(?:{dashed}|{hour}{later}|(?<![\u0980-\u09e3])(?P<hour_of>{of_kind('hour')})|(?<![\u0980-\u09e3])(?P<word>{_either([*_hour_words()])})(?=\s?(?:টা|ঘ)))"
        # ১১.০০ টা (সকাল)
        rf"{unit}(?:\s?\(\s?(?P<part_behind>{of_kind('day_part')})(?:ে|য়|য়)?\s?\))?",
        re.IGNORECASE,
    )


def find_times(text: str) -> list[WrittenTime]:
    """All times of day in `text`, in order: ১১:০০ ঘটিকা, ১১.00 মি, সাড়ে ১০টা, পৌনে ৩টা, বিকাল ৩:০০, দুপুর ১২.০০.

    A part of the day moves the hour (বিকাল ৩টা is 15:00). Without one, hours before 7 are taken as after noon: offices
    do not meet at night. A bare number, or ৩টা without a part of the day, is not a time.
    """
    times = []
    for found in _pattern().finditer(to_ascii(text)):
        minutes = _minutes(found)
        if minutes is not None:
            times.append(WrittenTime(f"{minutes // 60:02}:{minutes % 60:02}", found.span()))
    return times


def _minutes(found: re.Match[str]) -> int | None:
    """Minutes after midnight, or None where the words are no time."""
    part, fraction, half = found["part"] or found["part_behind"], found["fraction"], found["half"]
    half_hours = found["hour_of"] and (found["weak"] or "").startswith("টা")
    weakly = (found["weak"] and fraction) or half_hours or (found["hour"] and _with_colon(found))
    if not (part or found["unit"] or half or weakly):
        return None
    minute = found["minute"] or found["later"] or found["dash_minute"]
    if found["unit"] and found["unit"].startswith("মি") and not minute:
        return None
    minutes = _minutes_on_the_clock(found)
    hour = minutes // 60 if not fraction else int(found["hour"] or 0) or minutes // 60
    period = _values()[clean(part or half).lower()] if part or half else None
    if period is None:
        minutes += 12 * 60 if 1 <= minutes // 60 <= 6 else 0
    elif period["from_hour"] and int(period["from_hour"]) <= hour <= int(period["to_hour"]):
        minutes += 12 * 60
    elif part and clean(part).startswith("রাত") and hour == 12:
        minutes -= 12 * 60
    return minutes if 0 <= minutes < 24 * 60 else None


def _with_colon(found: re.Match[str]) -> bool:
    return found["minute"] is not None and ":" in found[0]


def _minutes_on_the_clock(found: re.Match[str]) -> int:
    if found["hour_of"]:
        return int(_values()[clean(found["hour_of"])]["value"])
    written = found["hour"] or found["dash_hour"]
    hour = int(written) if written else _hour_words()[clean(found["word"])]
    minute = found["minute"] or found["later"] or found["dash_minute"] or 0
    extra = int(_values()[clean(found["fraction"])]["value"]) if found["fraction"] else int(minute)
    return hour * 60 + extra
