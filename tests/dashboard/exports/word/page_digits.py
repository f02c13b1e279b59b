"""Make again exports/fonts/page-digits.ttf: a font whose digits 0-9 look Bengali, for fields that Word fills in.

    python -m tests.dashboard.exports.word.page_digits

Word counts pages in Latin digits whatever the language; in this font a reader sees ১২ where the field holds 12.
"""

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.exports.word.fonts import PAGE_DIGITS, PAGE_DIGITS_FILE

_SOURCE = PAGE_DIGITS_FILE.with_name("noto-sans-bengali-regular.ttf")
_ZERO, _BENGALI_ZERO = ord("0"), ord("০")
# Of the name table: family, style, unique name, full name, PostScript name; the licence stays.
_NAMES = {1: PAGE_DIGITS, 2: "Regular", 3: PAGE_DIGITS, 4: PAGE_DIGITS, 6: PAGE_DIGITS.replace(" ", "")}


def page_digits() -> TTFont:
    """The ten digits of Noto Sans Bengali, each under the code of the Latin digit of its value."""
    font = TTFont(_SOURCE, recalcTimestamp=False)
    subsetter = Subsetter(Options(layout_features=[], name_IDs=[*_NAMES, 0, 13, 14], hinting=False))
    subsetter.populate(unicodes=range(_BENGALI_ZERO, _BENGALI_ZERO + 10))
    subsetter.subset(font)
    for table in font["cmap"].tables:
        table.cmap = {_ZERO + code - _BENGALI_ZERO: glyph for code, glyph in table.cmap.items()}
    font["name"].names = [each for each in font["name"].names if each.nameID in (0, 13, 14)]
    for number, words in _NAMES.items():
        font["name"].setName(words, number, 3, 1, 0x409)
    return font


if __name__ == "__main__":
    page_digits().save(PAGE_DIGITS_FILE)
