"""Which slips make one word into another, as people write and type Bengali: the bounds of likeness."""

import re

from rapidfuzz.distance import OSA, Levenshtein, Prefix

# In folded letters. Shorter words resemble too many others.
_SHORTEST_LIKE = 6
_ANY_OTHER_LETTER = 10
_A_LETTER_MORE_OR_LESS = 8
_HASANTA = "\u09cd"
_VOWEL_SIGNS = frozenset("\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c7\u09c8\u09cb\u09cc")
# Characters of half a joined letter: hasanta, and the letter before or behind it.
_HALF = 2
# Reph, ra-phala and ya-phala: one stroke of the pen.
_STROKES = ("\u09b0\u09cd", "\u09cd\u09b0", "\u09cd\u09af")
_VERB_FORM = re.compile("(?:ছে|ছি|ছেন|ছিল|ছিলে|ছিলেন|লেও|য\u09bc|য\u09bcে|বার|বে|বেন|নো)$")
# Letters that are taken for one another, by ear, by eye or by the finger.
_ALIKE = ("টঠ", "তথ", "দধ", "বভ", "চছ", "কখ", "গঘ", "পফ", "জঝয", "ডঢর", "ািুেোৈৌৃ", "ঙং", "বধ", "নত", "দন", "সশ")


def shortened(key: str) -> set[str]:
    """The word, and without each one of its letters, or halves of joined letters."""
    halves = (at for at in range(1, len(key)) if _HASANTA in key[at : at + _HALF])
    return {
        key,
        *(key[:at] + key[at + 1 :] for at in range(len(key))),
        *(key[:at] + key[at + _HALF :] for at in halves),
    }


def is_likely(written: str, known: str, own: int) -> bool:
    """Whether one slip makes the folded word `known` into `written`: of a kind that people make, and within its stem.

    `own`: how many letters of `written` are certainly no ending.
    """
    if len(known) < _SHORTEST_LIKE or known[0] != written[0]:
        return False
    if OSA.distance(written, known) != 1:
        return _differ_by_half_a_letter(written, known, own)
    first, *more = Levenshtein.opcodes(known, written)
    slip = first if first.tag != "equal" else more[0]
    if sum(each.tag != "equal" for each in (first, *more)) > 1:
        return len(known) >= _A_LETTER_MORE_OR_LESS or _may_lose_sign(known, known[slip.src_start : slip.src_start + 2])
    kind, at, to = slip.tag, slip.src_start, slip.dest_start
    # At the end it is another form of the word, at the beginning another word.
    if at >= len(known) - 1 or min(at, to) == 0 or to >= own:
        return False
    if kind == "replace":
        pair = {known[at], written[to]}
        return len(known) >= _ANY_OTHER_LETTER or any(pair <= set(alike) for alike in _ALIKE)
    slipped = known[at] if kind == "delete" else written[to]
    return len(known) >= _A_LETTER_MORE_OR_LESS or slipped == _HASANTA or _may_lose_sign(known, slipped)


def _may_lose_sign(known: str, slipped: str) -> bool:
    """Whether a short word bears a vowel's sign too many, too few or before its time; a verb then is of another form
    (করছিল, করেছিল)."""
    return not _VOWEL_SIGNS.isdisjoint(slipped) and _VERB_FORM.search(known) is None


def _differ_by_half_a_letter(written: str, known: str, own: int) -> bool:
    """Whether half of a joined letter is lost, or one too many: নিবাহী for নির্বাহী, সিধান্ত for সিদ্ধান্ত."""
    if abs(len(written) - len(known)) != _HALF:
        return False
    short, long = sorted((written, known), key=len)
    same = Prefix.similarity(short, long)
    # What is lost may begin with the letter that stands behind it.
    for at in range(max(1, same - 1), same + 1):
        half = long[at : at + _HALF]
        if long[:at] + long[at + _HALF :] == short and at + _HALF < own:
            return half in _STROKES or (_HASANTA in half and len(known) >= _A_LETTER_MORE_OR_LESS)
    return False
