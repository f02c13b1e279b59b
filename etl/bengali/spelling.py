"""One spelling of a text, of the same length: what words and phrases are looked for in."""

from functools import lru_cache

from etl.bengali.digits import to_ascii

_ONE_SPELLING = tuple(zip("ীূণশষঈঊৎ\u00a0", "িুনসসইউত ", strict=True))

# Nukta, chandrabindu and joiners: often left out, often put in.
OPTIONAL = "\u09bc\u0981\u200c\u200d"
_WITHOUT_OPTIONAL = dict.fromkeys(map(ord, OPTIONAL))


# Key: the text; its one spelling is fixed here, not in a word list.
@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """`text` in one spelling (long and short i and u, n, s, digits in ASCII, small Latin letters), of the same
    length."""
    for written, one_form in _ONE_SPELLING:
        text = text.replace(written, one_form)
    lowered = to_ascii(text).lower()
    return lowered if len(lowered) == len(text) else to_ascii(text)


def without_optional(words: str) -> str:
    """`words` without the signs that offices leave out or put in freely."""
    return words.translate(_WITHOUT_OPTIONAL)
