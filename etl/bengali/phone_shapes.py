"""The shapes of phone numbers as offices write them, in ASCII digits: broken, cut, or told by a word before.

Whole numbers in their right shape are left to the library (see phone_numbers.py). Each pattern begins with a plain
character, which the engine finds fast; what follows is looked at, not consumed, so that a false start hides nothing
behind it.
"""

import re

MASK = "×"
# Stands on a line of its own between paragraphs and cells, over which a number may be cut.
PARTING = "\ue010"

# What people and programs put between the digits of one number; never a tab or a new line, which part cells.
MARKS = " \u00a0\u2000-\u200a\u202f()_\u00ad\u200b-\u200f\u2060\ufeff\u2010-\u2015\u2212-"
_BETWEEN = rf"[{MARKS}]{{0,3}}"
_BETWEEN_WIDE = rf"[./·•{MARKS}]{{0,3}}"
# Where a number is cut: the end of a line, a cell or a paragraph.
_CUT = rf"[{MARKS}]{{0,3}}[\n\t|{PARTING}][\n\t|{PARTING}{MARKS}]{{0,6}}"
_HYPHEN = r" ?[\u2010-\u2015-] ?"
# A stroke and five digits begin a second number; anything shorter goes on with a date or a memo number.
_ENDS = r"(?!\d|[.-]\d|/\d{1,4}(?!\d))"
NUMBER_ENDS = re.compile(_ENDS)
# Marks that are no hyphen, between large pieces.
_ODD_MARK = r" ?[,:;*~+।\\] ?"

MOBILES = (
    # eleven digits with spaces and hyphens anywhere
    re.compile(rf"0(?=({_BETWEEN}1{_BETWEEN}[3-9](?:{_BETWEEN}\d){{8}})(?!\d))"),
    # the operator's code in one piece, then any marks; not the beginning of a memo number
    re.compile(rf"0(?=(1[3-9](?:{_BETWEEN_WIDE}\d){{8}})(?!\d|\.\d))"),
    re.compile(rf"0(?=(1[3-9]\d\d{_ODD_MARK}\d{{3}}(?:{_ODD_MARK})?\d{{3}})(?!\d|[.,/-]\d))"),
    # one digit lost
    re.compile(rf"0(?=(1[3-9](?:\d{{7}}|\d\d{_HYPHEN}\d{{5}}|\d{_HYPHEN}\d{{6}})){_ENDS})"),
)
CUT_MOBILE = re.compile(rf"0(?=(1[3-9](?:(?:{_CUT}|[ -]?)\d){{8}}){_ENDS})")
AT_CUT = re.compile(_CUT)
LAND_LINES = (
    # Dhaka: 02 and seven or eight digits
    re.compile(rf"0(?=({_BETWEEN}2\)?(?:{_BETWEEN}|-[\n{PARTING}]{{1,3}})\d{{7,8}}){_ENDS})"),
    # elsewhere: an area code of three to five digits, a mark, five digits or more; a line may end after a hyphen
    re.compile(
        r"0(?=([ -]?[3-9]\d{1,3}(?:\) ?[\u2010-\u2015-]?| ?[\u2010-\u2015-])"
        rf"(?: ?|[\n{PARTING}]{{1,3}})\d{{5,8}}){_ENDS})"
    ),
    re.compile(rf"0(?=([3-9]\d\d \d{{5,6}}){_ENDS})"),
    # in one piece: nothing else of nine digits or more begins with a zero
    re.compile(rf"0(?=([2-9]\d{{7,9}}){_ENDS})"),
)
# Eleven digits in one piece are a number even where something is glued to them (the number of a table's row).
IN_ONE_PIECE = re.compile(r"01[3-9]\d{8}")
# Letters read for digits in a scan: O17…, 0l7…, 0171O-…
WITH_LETTERS = re.compile(
    r"[0Oo](?<![0-9A-Za-z][0Oo])[1lI|][3-9](?=(?:[OolI -]*\d){6})[\dOolI]{2}[ -]?[\dOolI]{6}(?![\dA-Za-z])"
)
# A spreadsheet drops the leading zero. With a sign of money beside it, it is money.
WITHOUT_ZERO = re.compile(r"1(?<![\d.,/৳-]1)(?<!৳ 1)[3-9]\d{8}(?![\d.,/-])(?!\s?(?:টাকা|/=|[Tt]aka|BDT))")

COUNTRY_CODE_BEFORE = re.compile(rf"(?<!\d)(?:\+|00)?{_BETWEEN}8{_BETWEEN}8{_BETWEEN}$")
# The start of a number cannot stand inside a memo number (০৫.৪৭.৪৯০০.০১৬…) or a longer row of digits.
INSIDE_A_LONGER_NUMBER = re.compile(r"\d(?:\. ?|[/-])?$")

# Alternatives that each begin with a letter, so that the engine runs past all other letters.
PHONE_WORD = re.compile(
    r"টেলিফোন|টেলিফ্যাক্স|টেলি(?=[.:ঃ])|ফোন|ফ্যাক্স|মোবাইল|মোবাঃ|মোবা[:.]|সেল|হোয়াটসঅ্যাপ|ইন্টারকম|দূরালাপনী|দুরালাপনী"
    r"|t(?<!\w.)elephone|p(?<!\w.)hone|p(?<!\w.)h(?=[.:])|t(?<!\w.)el|m(?<!\w.)obile|m(?<!\w.)ob|c(?<!\w.)ell"
    r"|f(?<!\w.)ax|w(?<!\w.)hatsapp"
)
A_DATE = r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}(?!\d)"
_YEARS = r"(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d(?!\d)"
_NUMBER_WORD = r"(?:\s*(?:নং|নম্বর|নাম্বার|\(?অফিস\)?|\(?বাসা\)?|no\.?|number|\(?office\)?))*"
_ANY_NUMBER = rf"(?!{A_DATE}|{_YEARS})(?:0\d{{1,4}}{_CUT}\d{{5,8}}|\d(?:{_BETWEEN}\d){{4,13}})(?!\d|[./]\d)"
NUMBERS_AFTER = re.compile(
    # Into the next paragraph or cell only after a colon, or to what begins as a number does.
    rf"{_NUMBER_WORD}(?:[\s:ঃ.;=+()–-]{{0,6}}"
    rf"|[\s.;()–-]*[:ঃ=][\s:ঃ=+(–{PARTING}-]{{0,6}}|[\s|.(){PARTING}]{{0,6}}\+?(?=0|88))"
    rf"(?P<numbers>{_ANY_NUMBER}(?:\s?(?:,|/|;|ও|এবং|\n)\s?{_ANY_NUMBER})*)",
    re.IGNORECASE,
)
# A second number of the same exchange, without its area code: as long as the first one's end.
SECOND = re.compile(rf"{MASK}(?<!{MASK}{{8}})(?=(\s?(?:,|/|;|ও|এবং)\s?(?P<numbers>\d{{5,8}}){_ENDS}))")
# What the library is asked about: seven digits or more from a +, 0 or 88 on; no dates, no decimals.
LIKELY = re.compile(
    rf"(?:\+|0(?!\.|\d?[-./]\d{{1,2}}[-./]\d)|8(?=8[{MARKS}]{{0,2}}0))(?=((?:{_BETWEEN_WIDE}\d){{6,15}}))"
)
