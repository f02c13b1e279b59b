"""Phone numbers stop here: mobile and land lines are masked wherever they stand in a text.

Digits become ×, one for one, so that the text keeps its length and spans stay. Dates, memo numbers, money, years and
codes are left alone.
"""

from __future__ import annotations

import re

from etl.bengali.digits import to_ascii

_MASK = "×"
_DIGIT = re.compile(r"\d")

# Invisible characters and the marks people put between the digits of one number; never a tab or a new line.
_INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_BETWEEN = rf"[ \u00a0\u2000-\u200a\u202f()_{_INVISIBLE}\u2010-\u2015\u2212-]{{0,3}}"
_BETWEEN_WIDE = rf"[ \u00a0\u2000-\u200a\u202f()_./·•{_INVISIBLE}\u2010-\u2015\u2212-]{{0,3}}"
_COUNTRY = rf"(?:(?:\+|00)?{_BETWEEN}8{_BETWEEN}8{_BETWEEN})?"
_NOT_IN_A_MEMO_NUMBER = r"(?<!\d\.)(?<!\d\. )"

_MOBILES = (
    # eleven digits in one piece, also where a row number is glued to them
    re.compile(r"(?:88)?01[3-9]\d{8}"),
    # eleven digits with spaces and hyphens anywhere
    re.compile(rf"(?<!\d){_NOT_IN_A_MEMO_NUMBER}{_COUNTRY}0{_BETWEEN}1{_BETWEEN}[3-9](?:{_BETWEEN}\d){{8}}(?!\d)"),
    # the operator's code in one piece, then any marks; or a line break after five digits (a narrow table cell)
    re.compile(rf"(?<!\d){_NOT_IN_A_MEMO_NUMBER}{_COUNTRY}01[3-9](?:{_BETWEEN_WIDE}\d){{8}}(?!\d)(?!\.\d)"),
    re.compile(r"(?<!\d)01[3-9]\d{2}[ -]?\n[ \u00a0]*\d{6}(?!\d)"),
    # letters read for digits in a scan: O17…, 0l7…
    re.compile(r"(?<![0-9A-Za-z])[0Oo][1lI|][3-9]\d{2}[ -]?\d{6}(?!\d)"),
    # a spreadsheet drops the leading zero
    re.compile(r"(?<![\d.,/৳-])(?<!৳ )1[3-9]\d{8}(?![\d.,/-])(?!\s?(?:টাকা|/=|[Tt]aka|BDT))"),
)

_START = rf"(?<![\d./-]){_NOT_IN_A_MEMO_NUMBER}{_COUNTRY}\(?"
_END = r"(?!\d)(?![./-]\d)"
_LAND_LINES = (
    # Dhaka: 02 and seven or eight digits
    re.compile(rf"{_START}0{_BETWEEN}2\)?{_BETWEEN}\d{{7,8}}{_END}"),
    # elsewhere: an area code of two to four digits, a mark, five digits or more
    re.compile(
        rf"{_START}0{_BETWEEN}[3-9]\d{{1,3}}(?:\) ?| ?[\u2010-\u2015-] ?|\) ?[\u2010-\u2015-] ?)\d{{5,8}}{_END}"
    ),
    re.compile(rf"{_START}0[3-9]\d{{2}} \d{{5,6}}{_END}"),
    # in one piece: nothing else of nine digits or more begins with a zero
    re.compile(rf"{_START}0[2-9]\d{{7,9}}{_END}"),
)

_PHONE_WORD = (
    r"(?:টেলিফোন|টেলিফ্যাক্স|ফোন|ফ্যাক্স|মোবাইল|মোবাঃ|মোবা:|সেল|হোয়াটসঅ্যাপ|ইন্টারকম"
    r"|\b(?:tele)?phone|\btel|\bmobile|\bmob|\bcell|\bfax|\bwhatsapp)"
)
_NUMBER_WORDS = r"(?:\s*(?:নং|নম্বর|নাম্বার|নাম্বারঃ|\(?অফিস\)?|\(?বাসা\)?|no\.?|number|\(?office\)?))*"
_LISTED = rf"(?!\d{{1,2}}[-./]\d{{1,2}}[-./]\d{{2,4}}(?!\d))\d(?:{_BETWEEN}\d){{4,13}}(?!\d)(?![./]\d)"
_AFTER_A_PHONE_WORD = re.compile(
    rf"{_PHONE_WORD}{_NUMBER_WORDS}[\s:ঃ.;=+()–-]{{0,6}}(?P<numbers>{_LISTED}(?:\s?(?:,|/|;|ও|এবং|\n)\s?{_LISTED})*)",
    re.IGNORECASE,
)


def mask_phones(text: str) -> str:
    """`text` with the digits of every phone number as ×; same length. Masked text is returned as it is."""
    for pattern in _MOBILES:
        text = _mask(text, pattern)
    text = _mask(text, _AFTER_A_PHONE_WORD, group="numbers")
    for pattern in _LAND_LINES:
        text = _mask(text, pattern)
    return text


def _mask(text: str, pattern: re.Pattern[str], group: str | int = 0) -> str:
    """`text` with the digits of what `pattern` finds masked."""
    for found in pattern.finditer(to_ascii(text)):
        start, end = found.span(group)
        text = text[:start] + _DIGIT.sub(_MASK, text[start:end]) + text[end:]
    return text
