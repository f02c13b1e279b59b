"""Columns headed by months, in full or shortened, and by a few months."""

import pytest

from etl.plans.month_columns import is_span, months_across
from etl.readers.document import Cell

ROWS = [
    ("কাজ|জানু|ফেব্রু.|মার্চ|এপ্রি|লক্ষ্য", {1: 1, 2: 2, 3: 3, 4: 4}),
    ("জুলা'১৮|আগ'১৮|সেপ্টে'১৮|মোট|অক্টো|নভে|ডিসে", {0: 7, 1: 8, 2: 9, 4: 10, 5: 11, 6: 12}),
    ("জু|আ|সে|অ|ন|ডি|জা|ফে|মা|এ|মে|জু", dict(enumerate([7, 8, 9, 10, 11, 12, 1, 2, 3, 4, 5, 6]))),
    ("J|F|M|A|M|J|J|A|S|O|N|D", {place: place + 1 for place in range(12)}),
    # Two or three single letters, or one beginning alone, are not months.
    ("আ|সে|অ", {}),
    ("নভে|মন্তব্য", {}),
    ("জুলাই/১৬|মে ২০১৭", {0: 7, 1: 5}),
    ("|৭|৮|৯|১০|১১|১২|১|২|৩|৪|৫|৬|", {place: (place + 5) % 12 + 1 for place in range(1, 13)}),
    # Numbers from 1 on are those of the columns.
    ("১|২|৩|৪|৫|৬|৭|৮|৯|১০|১১|১২", {}),
]


@pytest.mark.parametrize(("row", "months"), ROWS)
def test_months_are_known_by_their_names_and_shortened_ones_by_their_order(row: str, months: dict[int, int]) -> None:
    assert months_across([Cell((words,)) for words in row.split("|")]) == months


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("জুলাই-সেপ্টেম্বর", True),
        ("১ম কোয়ার্টার", True),
        ("Q2", True),
        ("১ম\n(জুলাই-সেপ্টেম্বর)", True),
        ("সময় (জুলাই হতে জুন)", True),
        ("জুন পর্যন্ত অগ্রগতি", False),
        ("১ম সংলাপ", False),
    ],
)
def test_a_heading_is_a_few_months_only_where_it_says_nothing_more(words: str, expected: bool) -> None:
    assert is_span(words) is expected
