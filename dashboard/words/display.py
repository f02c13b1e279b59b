"""How numbers, days, months and places are written in each language. What is not known is said in words, never as 0."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from dashboard.wording import t
from dashboard.words.rows import Row
from etl.bengali.digits import group_lakh, to_bengali


def is_unknown(value: Any) -> bool:
    """Whether a cell holds nothing: None, or what is not a number."""
    return value is None or value != value


def digits(text: str, language: str) -> str:
    """`text` with the digits of the language."""
    return to_bengali(text) if language == "bn" else text


def number(value: Any, language: str, decimals: int = 0) -> str:
    """A number grouped by thousand, lakh and crore: 12345678 → ১,২৩,৪৫,৬৭৮; unknown in words."""
    if is_unknown(value):
        return t("display.no_data", language)
    return group_lakh(value, decimals, bengali=language == "bn")


def number_or_blank(value: Any, language: str) -> str:
    """A number; empty where there is none, which says nothing of it."""
    return "" if is_unknown(value) else number(value, language)


def rate(value: Any, language: str, digits: int = 1) -> str:
    """A share (0-1) as a percentage: ১১.১%; never rounded to 100 % of less than all, nor to 0 % of some."""
    if is_unknown(value):
        return t("display.no_data", language)
    percent = round(100 * float(value), digits)
    step = 10**-digits
    if percent == 100 and value < 1:
        percent = 100 - step
    if percent == 0 and value > 0:
        percent = step
    shown = 0 if percent == int(percent) and percent in (0, 100) else digits
    return t("display.percent", language, value=group_lakh(percent, shown, bengali=language == "bn"))


def nothing_words(unknown: int, not_due_yet: int, language: str) -> str:
    """Where nothing is expected: that no source speaks, or, of what would all be due later, that it is not due yet."""
    return t("display.not_due_yet" if not_due_yet and not unknown else "display.no_data", language)


def count(done: Any, expected: Any, language: str) -> str:
    """So many of so many: ১/৯; in words where nothing is known to be expected."""
    if is_unknown(expected) or not expected:
        return t("display.no_data", language)
    return f"{number(done, language)}/{number(expected, language)}"


def count_and_rate(done: Any, expected: Any, share: Any, language: str) -> str:
    """A rate is never shown without its count: ১/৯ · ১১.১%; in words where nothing is known to be expected.

    `share` (0-1) is the query's: no rate is computed outside queries/.
    """
    if is_unknown(expected) or not expected:
        return t("display.no_data", language)
    counted = count(done, expected, language)
    return t("display.count_and_rate", language, count=counted, rate=rate(share, language))


def measured_words(row: Row, language: str) -> str:
    """What was done of what was expected, and the rate, of a row of queries/overview.sql."""
    return count_and_rate(row["done"], row["expected"], row["rate"], language)


def received_words(row: Row, language: str) -> str:
    """How many reports came of those expected, and their rate. Reads received_reports, expected_reports,
    reporting_rate.
    """
    return count_and_rate(row["received_reports"], row["expected_reports"], row["reporting_rate"], language)


def figures_then(done: Any, expected: Any, share: Any, language: str) -> str:
    """Count and rate of earlier months: ১/৯ · ১১.১%; where nothing is known of them, that there is no data of then."""
    if is_unknown(expected) or not expected:
        return t("display.no_data_then", language)
    return count_and_rate(done, expected, share, language)


def points(change: Any, language: str) -> str:
    """The difference of two rates (-1 to 1) in percentage points after its direction: ▲ ১২.৫, ▼ ৩, =; unknown ""."""
    if is_unknown(change):
        return ""
    size = group_lakh(round(abs(100 * float(change)), 1), 1, bengali=language == "bn")
    return t("display.points", language, mark="▲" if change > 0 else "▼", value=size) if round(change, 3) else "="


# Key of both: the day and the language, all that the words are made of; a grid says the same months in each line.
@lru_cache(maxsize=4096)
def day(value: date | None, language: str) -> str:
    """A day: ২৬-০৭-২০১৬, 26 Jul 2016; unknown in words."""
    if is_unknown(value) or value is None:
        return t("display.no_data", language)
    if language == "bn":
        return to_bengali(f"{value.day:02d}-{value.month:02d}-{value.year:04d}")
    return f"{value.day} {t(f'month.short.{value.month}', language)} {value.year}"


@lru_cache(maxsize=4096)
def month(value: date | None, language: str) -> str:
    """A month: জুলাই ২০১৬, July 2016; unknown in words."""
    if is_unknown(value) or value is None:
        return t("display.no_data", language)
    return f"{t(f'month.{value.month}', language)} {digits(str(value.year), language)}"


def cut(text: str, longest: int | None) -> str:
    """The text, or its beginning up to the end of a word, and …"""
    if longest is None or len(text) <= longest:
        return text
    return text[:longest].rpartition(" ")[0].rstrip(" ,;·") + "…"


def place_in_district(row: Row, districts: Mapping[str, str], language: str) -> str:
    """An upazila's name with its district's (by code), which a name that several have bears already."""
    name = place(row, language)
    return name if "(" in name else f"{name} ({districts.get(row['district_code'], '')})"


def place(row: Row, language: str) -> str:
    """The name of an upazila, else of a district, from a row with upazila_bn/_en or district_bn/_en.

    Names in rows of `view.answers.figure_rows` are unique: the district follows where two upazilas share one.
    """
    for level in ("upazila", "district"):
        name = row.get(f"{level}_{language}")
        if not is_unknown(name):
            return str(name)
    return t("display.no_data", language)
