"""The font that a Bengali Word file carries for its page numbers, which Word counts in Latin digits."""

import hashlib
from functools import cache
from pathlib import Path
from uuid import UUID

# Its digits 0-9 look Bengali; tests/dashboard/exports/word/page_digits.py makes it. A program that does not use it
# shows Latin digits.
PAGE_DIGITS = "Page Digits Bengali"
PAGE_DIGITS_FILE = Path(__file__).parent.parent / "fonts" / "page-digits.ttf"
# So many bytes of an embedded font are mixed with its key, twice the key's length.
_MIXED = 32


@cache
def embedded_font() -> tuple[bytes, str]:
    """The font as Word embeds it, and its key (ECMA-376, part 4: the first bytes are mixed with the key)."""
    font = PAGE_DIGITS_FILE.read_bytes()
    key = UUID(bytes=hashlib.sha256(font).digest()[:16])
    mask = key.bytes[::-1] * 2
    mixed = bytes(letter ^ part for letter, part in zip(font[:_MIXED], mask, strict=True))
    return mixed + font[_MIXED:], f"{{{str(key).upper()}}}"
