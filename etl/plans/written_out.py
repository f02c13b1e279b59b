"""Times that offices shorten (সেপ্টে., নভে-ডিসে, Q1), written out."""

import re

from etl.bengali.calendar import Calendar
from etl.bengali.months import month_name, month_of
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD

_Q = re.compile(r"(?<![A-Za-z])Q\s?-?(?P<number>[1-4১-৪])(?!\d)")
_SHORTEST = 3


def written_out(text: str) -> str:
    """`text` with Q1 to Q4 as quarters in words, and with the names of months in full that a word begins and no other
    month's name does."""
    return WORD.sub(_full_month, _Q.sub(r"\g<number> quarter", text))


def _full_month(word: re.Match[str]) -> str:
    number = _shortened(word[0])
    return month_name(Calendar.GREGORIAN, number) if number else word[0]


@reference_cache(20_000)
def _shortened(word: str) -> int | None:
    key = fold_word(word)
    if len(key) < _SHORTEST or month_of(word):
        return None
    rows = (row for row in read_list("months") if row["calendar"] == Calendar.GREGORIAN)
    begun = {int(row["month"]) for row in rows if fold_word(row["word"]).startswith(key)}
    return begun.pop() if len(begun) == 1 else None
