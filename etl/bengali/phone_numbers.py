"""Phone numbers stop here: mobile and land lines are masked wherever they stand in a text.

Digits become ×, one for one, so that the text keeps its length and spans stay. Dates, memo numbers, money, years and
codes are left alone.
"""

import re
import unicodedata
from collections.abc import Iterator

from etl.bengali.digits import to_ascii
from etl.bengali.phone_shapes import (
    AT_CUT,
    COUNTRY_CODE_BEFORE,
    CUT_MOBILE,
    IN_ONE_PIECE,
    INSIDE_A_LONGER_NUMBER,
    LAND_LINES,
    LIKELY,
    MASK,
    MOBILES,
    NUMBER_ENDS,
    NUMBERS_AFTER,
    PHONE_WORD,
    SECOND,
    WITH_LETTERS,
    WITHOUT_ZERO,
)

_DIGIT = re.compile(r"\d")
_FIVE_DIGITS = re.compile(r"\d(?:\D*\d){4}")
_DIGITS = re.compile(r"\d+")
_MASKED_RUN = re.compile(f"{MASK}+")
_COUNTRY = "BD"
# Digits of the pieces of a cut number, from which on it is one: any after eight; four each; three beside a hyphen.
_LONG, _MIDDLE, _SHORT = 8, 4, 3


def mask_phones(text: str) -> str:
    """`text` with the digits of every phone number as ×; same length. Masked text is returned as it is.

    Paragraphs and cells that follow each other may be joined by a line with PARTING: numbers cut there are masked too.
    """
    if _FIVE_DIGITS.search(text) is None:
        return text
    digits = _in_ascii(text)
    masked = _mask(digits, _spans(IN_ONE_PIECE.finditer(digits)))
    for pattern in MOBILES:
        masked = _mask(masked, _whole_numbers(masked, pattern))
    for pattern in (WITH_LETTERS, WITHOUT_ZERO):
        masked = _mask(masked, _spans(pattern.finditer(masked)))
    masked = _mask(masked, _after_phone_words(masked))
    masked = _mask(masked, _cut_mobiles(masked))
    for pattern in LAND_LINES:
        masked = _mask(masked, _whole_numbers(masked, pattern))
    masked = _mask(masked, _known_numbers(masked))
    if masked == digits:
        return text
    masked = _mask(masked, _second_numbers(masked))
    pieces, copied = [], 0
    for run in _MASKED_RUN.finditer(masked):
        pieces += [text[copied : run.start()], run[0]]
        copied = run.end()
    return "".join([*pieces, text[copied:]])


Span = tuple[int, int]


def _in_ascii(text: str) -> str:
    """`text` with the digits of every script as 0-9."""
    digits = to_ascii(text)
    for other in [letter for letter in set(digits) if letter > "9" and letter.isdecimal()]:
        digits = digits.replace(other, str(unicodedata.decimal(other)))
    return digits


def _spans(matches: Iterator[re.Match[str]]) -> Iterator[Span]:
    for found in matches:
        yield found.span()


def _after_phone_words(digits: str) -> Iterator[Span]:
    """The numbers that follow a word for telephone, whatever their shape."""
    small = digits.lower()
    for word in PHONE_WORD.finditer(small if len(small) == len(digits) else digits):
        if found := NUMBERS_AFTER.match(digits, word.end()):
            yield found.span("numbers")


def _whole_numbers(digits: str, pattern: re.Pattern[str]) -> Iterator[Span]:
    """What `pattern` finds in `digits` that is not a part of a longer number."""
    for found in pattern.finditer(digits):
        if not _inside_a_longer(digits, found.start()):
            yield found.start(), found.end(1)


def _inside_a_longer(digits: str, start: int) -> bool:
    inside = INSIDE_A_LONGER_NUMBER.search(digits, max(0, start - 3), start) is not None
    return inside and _country_code(digits, start) is None


def _cut_mobiles(digits: str) -> Iterator[Span]:
    """Numbers cut once or twice by the end of a line, cell or paragraph, in pieces too long for chance."""
    for start, end in _whole_numbers(digits, CUT_MOBILE):
        cuts = [cut[0] for cut in AT_CUT.finditer(digits, start, end)]
        lengths = [len(_DIGIT.findall(piece)) for piece in AT_CUT.split(digits[start:end])]
        least = _SHORT if "-" in "".join(cuts) or _country_code(digits, start) else _MIDDLE
        if len(cuts) in (1, 2) and (lengths[0] >= _LONG or min(lengths) >= least):
            yield start, end


def _known_numbers(digits: str) -> Iterator[Span]:
    """Numbers of Bangladesh, and with a + those of any country, that the library knows as valid."""
    for found in LIKELY.finditer(digits):
        start = found.start()
        if _inside_a_longer(digits, start):
            continue
        pieces = list(_DIGITS.finditer(digits, start, found.end(1)))
        # An area code has three digits or more (Dhaka's is 02); the parts of dates, times and memo numbers have two.
        if digits[start] == "0" and len(pieces) > 1 and len(pieces[0][0]) < 3 and pieces[0][0] != "02":
            continue
        for piece in reversed(pieces):
            if NUMBER_ENDS.match(digits, piece.end()) and _is_valid(digits[start : piece.end()]):
                yield start, piece.end()
                break


def _is_valid(number: str) -> bool:
    # Imported here: most papers ask for no number, and it takes a tenth of a second.
    from phonenumbers import NumberParseException, is_valid_number, parse

    try:
        return is_valid_number(parse(number, _COUNTRY))
    except NumberParseException:
        return False


def _second_numbers(digits: str) -> Iterator[Span]:
    """Digits after a masked number and a comma or stroke, as many as it ended with: its exchange's second line."""
    for found in SECOND.finditer(digits):
        first = len(digits[: found.end()]) - len(digits[: found.end()].rstrip(MASK))
        start, end = found.span("numbers")
        if end - start == first:
            yield start, end


def _country_code(digits: str, start: int) -> re.Match[str] | None:
    return COUNTRY_CODE_BEFORE.search(digits, max(0, start - 12), start)


def _mask(digits: str, spans: Iterator[Span]) -> str:
    """`digits` with those of each span masked, and a country code before it."""
    for start, end in [*spans]:
        country = _country_code(digits, start)
        start = country.start() if country else start
        digits = digits[:start] + _DIGIT.sub(MASK, digits[start:end]) + digits[end:]
    return digits
