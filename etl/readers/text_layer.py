"""Judge whether a PDF page's text layer matches what the page shows.

Broken ones come in visual order (a vowel sign before its letter: "িদনাজপুর"), with letters of other scripts
("িসʺাˉ"), in the codes of a legacy font, without letters for some glyphs, or written behind a scan by a scanner's own
OCR, unseen.
"""

import re
import unicodedata
from collections.abc import Iterable

from etl.readers.page import Word

# Stands for a glyph that is seen and has no letter in the layer; a sound one has so many at most (a list's own mark).
LOST = "\ufffd"
_MOST_LOST = 2
# Marks that Bengali and English papers hold beside letters of their scripts.
_USUAL_MARKS = frozenset("‘’“”–—−…•●▪◦■□✓°×÷·।॥৳«»©®")
_BENGALI = re.compile("[\u0980-\u09ff]")
# A vowel sign, hasanta or nukta without its letter: at a word's beginning, or after another vowel sign.
_LOST_SIGN = re.compile("^[\u09be-\u09cd\u09d7]|[\u09be-\u09cc\u09d7][\u09be\u09bf\u09c1-\u09cc]|\u09cd[\u09be-\u09cc]")
# A sound layer has less than this share of wrong words; a few may be the paper's own.
_MOST_WRONG, _FEW = 0.03, 3


def is_sound(words: Iterable[Word]) -> bool:
    """Whether the words of a page can be what it shows. True without any words."""
    texts = [word.text for word in words if any(letter.isalnum() or ord(letter) > 127 for letter in word.text)]
    if sum(text.count(LOST) for text in texts) > _MOST_LOST:
        return False
    wrong = sum(_is_wrong(text) for text in texts)
    return wrong <= max(_FEW, _MOST_WRONG * len(texts)) and (wrong == 0 or wrong < 0.5 * len(texts))


def _is_wrong(text: str) -> bool:
    text = unicodedata.normalize("NFC", text.strip("()[]{}\"'.,;:-/\u200b\u200c\u200d\ufeff"))
    return _LOST_SIGN.search(text) is not None or any(_is_foreign(letter) for letter in text)


def _is_foreign(letter: str) -> bool:
    if letter == LOST or letter.isascii() or _BENGALI.match(letter) or letter in _USUAL_MARKS or letter.isspace():
        return False
    return unicodedata.category(letter) != "Cf"
