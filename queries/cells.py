"""Text as a cell that a spreadsheet opens: without control characters, and never run as a formula."""

import unicodedata

# A spreadsheet may read text that begins with one of these as a formula; some also the full-width forms.
_FORMULA_SIGNS = frozenset("=+-@＝＋－＠")


def cell_text(text: str) -> str:
    """`text` without control characters (but tab and new line) and halves of surrogate pairs."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return "".join(letter for letter in whole if letter in "\t\n\r" or unicodedata.category(letter) != "Cc")


def looks_like_formula(text: str) -> bool:
    """Whether a spreadsheet might run `text`: it begins with tab, CR or (after spaces and invisible marks) a sign."""
    if text[:1] in ("\t", "\r"):
        return True
    visible = (letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return next(visible, "") in _FORMULA_SIGNS


def not_a_formula(text: str) -> str:
    """Text that no spreadsheet runs: an apostrophe goes before what looks like a formula."""
    return "'" + text if looks_like_formula(text) else text
