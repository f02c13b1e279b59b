"""Names and sentences as one line: marks that would forge a line, or turn its words round, are written out."""

import unicodedata

# Control marks, formats (among them those of direction), line and paragraph separators, halves of surrogate pairs.
_UNSEEN = frozenset(("Cc", "Cf", "Zl", "Zp", "Cs"))
# Without these two Bengali conjuncts are other ones.
_JOINERS = "\u200c\u200d"


def visible(text: str) -> str:
    """`text` with each mark that is not seen written as Python does: \\n, \\x1b, \\u202e."""
    if text.isprintable():
        return text
    return "".join(
        letter.encode("unicode_escape").decode("ascii")
        if unicodedata.category(letter) in _UNSEEN and letter not in _JOINERS
        else letter
        for letter in text
    )
