"""Which column of a decision table holds what."""

import pytest

from etl.bengali.text import clean
from etl.minutes.items.columns import read_header
from etl.readers.document import Cell


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["আলোচনা ও সিদ্ধান্তের বিষয়", "আলোচনা", "গৃহীত সিদ্ধান্ত", "দায়িত্ব"], {"topic": 0, "discussion": 1, "decision": 2}),
        (["ক্রঃ নং", "পূর্বের আলোচনা ও সিদ্ধান্ত", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"], {"discussion": 2, "decision": 3}),
        (["ক্রমিক", "আলোচনা ও সিদ্ধান্ত", "বাস্তবায়নকারী"], {"decision": 1, "implementer": 2}),
    ],
)
def test_a_plain_heading_beats_a_longer_one_with_the_same_word(headings: list[str], expected: dict[str, int]) -> None:
    header = read_header(tuple(Cell((clean(words),)) for words in headings))
    assert header is not None
    assert {column: header[0].get(column) for column in expected} == expected
