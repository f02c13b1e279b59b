"""Bengali and Latin digits, numbers as papers write them, and South Asian grouping."""

import re
from collections.abc import Iterable
from functools import lru_cache

from etl.bengali.text import clean, fold
from etl.bengali.wording import read_list, reference_cache

_DIGIT_PAIRS = tuple(zip("০১২৩৪৫৬৭৮৯", "0123456789", strict=True))
_TO_BENGALI = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")


# Key: the text; the digits are fixed here. Dates, months and numbers are looked for in the same text one by one.
@lru_cache(maxsize=256)
def to_ascii(text: str) -> str:
    """`text` with Bengali digits as 0-9. The length stays, so spans stay."""
    for bengali, latin in _DIGIT_PAIRS:  # two hundred times as fast as str.translate on a whole paper
        text = text.replace(bengali, latin)
    return text


def to_bengali(text: str) -> str:
    """`text` with 0-9 as Bengali digits. The length stays."""
    return text.translate(_TO_BENGALI)


@reference_cache()
def _words() -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """Number words and multipliers (hundred, lakh) by folded word, and the counters that may follow a number."""
    rows = read_list("number_words")
    by_kind = {kind: [row for row in rows if row["kind"] == kind] for kind in ("number", "multiplier", "counter")}
    numbers = {fold(row["word"]): int(row["value"]) for row in by_kind["number"]}
    multipliers = {fold(row["word"]): int(row["value"]) for row in by_kind["multiplier"]}
    return numbers, multipliers, frozenset(fold(row["word"]) for row in by_kind["counter"])


_SHAPE = re.compile(
    r"\s*(?P<digits>\d{1,3}(?:,\d{2,3})+|\d+)?(?P<words>[^\d()]*)(?:\((?P<inner>[^()]*)\)(?P<rest>[^\d()]*))?"
)


@reference_cache(20_000)
def read_number(text: str) -> int | None:
    """The whole number that `text` is: ২, 2, 2(দুই), ০৫ (পাঁচ) টি, ৭টি, পাঁচটি, ১,২৩,৪৫৬, একশত বিশ.

    None where `text` is anything else, or where digits and word contradict each other.
    """
    shape = _SHAPE.fullmatch(to_ascii(clean(text)))
    if shape is None or not _is_counter(shape["rest"] or ""):
        return None
    said: set[int | None] = set()
    if shape["digits"]:
        if not _is_counter(shape["words"]):
            return None
        said.add(int(shape["digits"].replace(",", "")))
    elif shape["words"].strip():
        said.add(_number_of_words(shape["words"]))
    inner = (shape["inner"] or "").strip()
    if inner:
        said.add(int(inner) if inner.isdecimal() else _number_of_words(inner))
    return said.pop() if len(said) == 1 else None


def _is_counter(text: str) -> bool:
    """True for টি, জন and the like, and for nothing at all; a decimal point or a mark is neither."""
    return not text.strip() or fold(text) in _words()[2]


def _number_of_words(text: str) -> int | None:
    """পাঁচ, পাঁচটি, একশত বিশ, দুই হাজার পাঁচশত."""
    counters = _words()[2]
    total, current, seen = 0, 0, False
    words = [fold(word) for word in re.split(r"[\s\-]+", text) if fold(word)]
    if len(words) > 1 and words[-1] in counters:
        words.pop()
    for place, word in enumerate(words):
        parts = _split_number_word(word, last=place == len(words) - 1)
        if parts is None:
            return None
        number, multiplier = parts
        seen = True
        if multiplier is None:
            current += number or 0
        elif multiplier == 100:
            current = (number if number is not None else current or 1) * 100
        else:
            total += (current + (number or 0) or 1) * multiplier
            current = 0
    return total + current if seen else None


def _split_number_word(word: str, last: bool) -> tuple[int | None, int | None] | None:
    """(number, multiplier) of one folded word: পাঁচ → (5, None), শত → (None, 100), পাঁচশত → (5, 100)."""
    numbers, multipliers, counters = _words()
    endings = ["", *(counters if last else ())]
    for ending in endings:
        stem = word.removesuffix(ending) if word.endswith(ending) else ""
        if stem in numbers:
            return numbers[stem], None
        if stem in multipliers:
            return None, multipliers[stem]
        for name, multiplier in multipliers.items():
            if stem.endswith(name) and stem.removesuffix(name) in numbers:
                return numbers[stem.removesuffix(name)], multiplier
    return None


def runs_of(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as runs of consecutive ones, each by its first and last: 1, 3, 4, 5 → (1, 1), (3, 5)."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        runs.append((runs.pop()[0] if runs and number == runs[-1][1] + 1 else number, number))
    return runs


# Key: all that goes in, 1 apart from 1.0 and True; a page and a pack write the same small numbers again and again.
@lru_cache(maxsize=4096, typed=True)
def group_lakh(number: int | float, decimals: int = 0, *, bengali: bool = True) -> str:
    """`number` grouped by thousand, lakh and crore: 12345678 → ১,২৩,৪৫,৬৭৮; `decimals` places after the point."""
    whole, _, fraction = f"{abs(number):.{decimals}f}".partition(".")
    sign = "-" if number < 0 and (whole + fraction).strip("0") else ""
    head, tail = whole[:-3], whole[-3:]
    groups = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    grouped = sign + ",".join([*groups, tail]) + (f".{fraction}" if fraction else "")
    return to_bengali(grouped) if bengali else grouped
