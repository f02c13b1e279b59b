"""Phone numbers stop here: mobile and land lines are masked wherever they stand in a text.

Digits become ×, one for one, so that the text keeps its length and spans stay. Dates, memo numbers, money, years and
codes are left alone.
"""

import re
from collections.abc import Iterator

from etl.bengali.digits import to_ascii

_MASK = "×"
_DIGIT = re.compile(r"\d")

# What people and programs put between the digits of one number; never a tab or a new line, which part cells.
_MARKS = " \u00a0\u2000-\u200a\u202f()_\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015\u2212-"
_BETWEEN = rf"[{_MARKS}]{{0,3}}"
_BETWEEN_WIDE = rf"[./·•{_MARKS}]{{0,3}}"

# Each begins with a plain zero, which the engine finds fast; what follows is looked at, not consumed, so that a false
# start hides nothing behind it.
_MOBILES = (
    # eleven digits with spaces and hyphens anywhere
    re.compile(rf"0(?=({_BETWEEN}1{_BETWEEN}[3-9](?:{_BETWEEN}\d){{8}})(?!\d))"),
    # the operator's code in one piece, then any marks; not the beginning of a memo number
    re.compile(rf"0(?=(1[3-9](?:{_BETWEEN_WIDE}\d){{8}})(?!\d|\.\d))"),
    # a line break after five digits, as in a narrow cell of a table
    re.compile(r"0(?=(1[3-9]\d\d[ -]?\n[ \u00a0]*\d{6})(?!\d))"),
)
_LAND_LINES = (
    # Dhaka: 02 and seven or eight digits
    re.compile(rf"0(?=({_BETWEEN}2\)?{_BETWEEN}\d{{7,8}})(?!\d|[./-]\d))"),
    # elsewhere: an area code of three to five digits, a mark, five digits or more
    re.compile(r"0(?=([ -]?[3-9]\d{1,3}(?:\) ?[\u2010-\u2015-]?| ?[\u2010-\u2015-]) ?\d{5,8})(?!\d|[./-]\d))"),
    re.compile(r"0(?=([3-9]\d\d \d{5,6})(?!\d|[./-]\d))"),
    # in one piece: nothing else of nine digits or more begins with a zero
    re.compile(r"0(?=([2-9]\d{7,9})(?!\d|[./-]\d))"),
)
# Eleven digits in one piece are a number even where something is glued to them (the number of a table's row).
_IN_ONE_PIECE = re.compile(r"01[3-9]\d{8}")
# Letters read for digits in a scan: O17…, 0l7…
_WITH_LETTERS = re.compile(r"[0Oo](?<![0-9A-Za-z][0Oo])[1lI|][3-9]\d{2}[ -]?\d{6}(?!\d)")
# A spreadsheet drops the leading zero. With a sign of money beside it, it is money.
_WITHOUT_ZERO = re.compile(r"1(?<![\d.,/৳-]1)(?<!৳ 1)[3-9]\d{8}(?![\d.,/-])(?!\s?(?:টাকা|/=|[Tt]aka|BDT))")

_COUNTRY_CODE_BEFORE = re.compile(rf"(?<!\d)(?:\+|00)?{_BETWEEN}8{_BETWEEN}8{_BETWEEN}$")
# The start of a number cannot stand inside a memo number (০৫.৪৭.৪৯০০.০১৬…) or a longer row of digits.
_INSIDE_A_LONGER_NUMBER = re.compile(r"\d(?:\. ?|[/-])?$")

# Alternatives that each begin with a letter, so that the engine runs past all other letters.
_PHONE_WORD = re.compile(
    r"টেলিফোন|টেলিফ্যাক্স|ফোন|ফ্যাক্স|মোবাইল|মোবাঃ|মোবা:|সেল|হোয়াটসঅ্যাপ|ইন্টারকম"
    r"|t(?<!\w.)elephone|p(?<!\w.)hone|t(?<!\w.)el|m(?<!\w.)obile|m(?<!\w.)ob|c(?<!\w.)ell|f(?<!\w.)ax|w(?<!\w.)hatsapp"
)
_NUMBER_WORD = r"(?:\s*(?:নং|নম্বর|নাম্বার|\(?অফিস\)?|\(?বাসা\)?|no\.?|number|\(?office\)?))*"
_A_DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(?!\d)"
_ANY_NUMBER = rf"(?!{_A_DATE})\d(?:{_BETWEEN}\d){{4,13}}(?!\d|[./]\d)"
_NUMBERS_AFTER = re.compile(
    rf"{_NUMBER_WORD}[\s:ঃ.;=+()–-]{{0,6}}"
    rf"(?P<numbers>{_ANY_NUMBER}(?:\s?(?:,|/|;|ও|এবং|\n)\s?{_ANY_NUMBER})*)",
    re.IGNORECASE,
)

_MASKED_RUN = re.compile(f"{_MASK}+")


def mask_phones(text: str) -> str:
    """`text` with the digits of every phone number as ×; same length. Masked text is returned as it is."""
    digits = to_ascii(text)
    masked = _mask(digits, _IN_ONE_PIECE.finditer(digits))
    for pattern in _MOBILES:
        masked = _mask(masked, _whole_numbers(masked, pattern))
    for pattern in (_WITH_LETTERS, _WITHOUT_ZERO):
        masked = _mask(masked, pattern.finditer(masked))
    masked = _mask(masked, _after_phone_words(masked), group="numbers")
    for pattern in _LAND_LINES:
        masked = _mask(masked, _whole_numbers(masked, pattern))
    if masked == digits:
        return text
    pieces, copied = [], 0
    for run in _MASKED_RUN.finditer(masked):
        pieces += [text[copied : run.start()], run[0]]
        copied = run.end()
    return "".join([*pieces, text[copied:]])


def _after_phone_words(digits: str) -> Iterator[re.Match[str]]:
    """The numbers that follow a word for telephone, whatever their shape (group `numbers`)."""
    small = digits.lower()
    for word in _PHONE_WORD.finditer(small if len(small) == len(digits) else digits):
        if found := _NUMBERS_AFTER.match(digits, word.end()):
            yield found


def _whole_numbers(digits: str, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
    """What `pattern` finds in `digits` that is not a part of a longer number."""
    for found in pattern.finditer(digits):
        start = found.start()
        if _INSIDE_A_LONGER_NUMBER.search(digits, max(0, start - 3), start) is None or _country_code(digits, start):
            yield found


def _country_code(digits: str, start: int) -> re.Match[str] | None:
    return _COUNTRY_CODE_BEFORE.search(digits, max(0, start - 12), start)


def _mask(digits: str, matches: Iterator[re.Match[str]], group: str | None = None) -> str:
    """`digits` with those of each match masked, its look-ahead and a country code before it included."""
    for found in [*matches]:
        start, end = found.span(group) if group else (found.start(), max(found.end(), found.end(found.lastindex or 0)))
        country = _country_code(digits, start)
        start = country.start() if country else start
        digits = digits[:start] + _DIGIT.sub(_MASK, digits[start:end]) + digits[end:]
    return digits
