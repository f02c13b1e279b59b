"""Tell whether a clause says of one office what is asked of all: "the fisheries office has sent its idea"."""

import re

from etl.bengali.spelling import plain
from etl.bengali.words import WORD_ENDS, WORD_STARTS
from etl.chains.matter import Matter, matter_of
from etl.chains.telling import Telling

_OFFICE = r"(?:অধিদপ্তর|দপ্তর|অফিস|কার্যাল[\u09af]\u09bc?|সাখা)"
# Not "in", "to" or "of this" office, and not several.
_ONE_OFFICE = re.compile(
    rf"{WORD_STARTS}(?!(?:অত্র|এ|এই|ঐ|উক্ত)\s)([\u0980-\u09e5-]+\s+{_OFFICE})(?:টি|ের|কে)?(?:\s*(?:হতে|থেকে))?{WORD_ENDS}"
)
_THANKED = "ধন্যবাদ"


def is_of_one_office(telling: Telling, decision: Matter, decision_text: str, district_code: str) -> bool:
    """Whether all are asked, and the clause, or the thanks for it, are of one office, not named in the decision."""
    if not decision.every or telling.whole or matter_of(telling.words, district_code).every:
        return False
    words = plain(telling.quote if _THANKED in telling.quote else telling.words)
    asked = plain(decision_text)
    return any(found[1] not in asked for found in _ONE_OFFICE.finditer(words))
