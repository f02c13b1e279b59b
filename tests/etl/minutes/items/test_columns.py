"""Which column of a decision table holds what."""

import pytest

from etl.bengali.text import clean
from etl.minutes.items.columns import earlier_columns, read_header
from etl.readers.document import Cell


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["আলোচনা ও সিদ্ধান্তের বিষয়", "আলোচনা", "গৃহীত সিদ্ধান্ত", "দায়িত্ব"], {"topic": 0, "discussion": 1, "decision": 2}),
        (["ক্রঃ নং", "পূর্বের আলোচনা ও সিদ্ধান্ত", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"], {"discussion": 2, "decision": 3}),
        (["ক্রমিক", "আলোচনা ও সিদ্ধান্ত", "বাস্তবায়নকারী"], {"decision": 1, "implementer": 2}),
        (["গৃহীত সিদ্ধান্ত", "ক্রমিক নং ও আলোচনা", "দায়িত্ব"], {"decision": 0, "discussion": 1, "implementer": 2}),
    ],
)
def test_a_plain_heading_beats_a_longer_one_with_the_same_word(headings: list[str], expected: dict[str, int]) -> None:
    header = read_header(tuple(Cell((clean(words),)) for words in headings))
    assert header is not None
    assert {column: header[0].get(column) for column in expected} == expected


@pytest.mark.parametrize(
    ("headings", "caption"),
    [
        (("ক্রঃ", "গত সভার সিদ্ধান্ত", "অগ্রগতি"), ""),
        (("ক্রঃ", "গত ১৪/০৩/২০১৮ তারিখের সভার সিদ্ধান্ত", "হালনাগাদ অবস্থা"), ""),
        (("ক্রঃ", "আগের সভার সিদ্ধান্ত", "গৃহীত ব্যবস্থা"), ""),
        (("ক্রঃ", "সিদ্ধান্ত", "বাস্তবায়ন পরিস্থিতি"), "বিগত সভার সিদ্ধান্তের অগ্রগতি"),
        (("ক্রঃ", "বিগত সভার সিদ্ধান্ত", "মন্তব্য"), ""),
    ],
)
def test_a_table_of_earlier_decisions_is_known_by_any_heading_of_what_became_of_them(
    headings: tuple[str, ...], caption: str
) -> None:
    columns = earlier_columns(tuple(Cell((clean(words),)) for words in headings), clean(caption))
    assert columns is not None
    assert (columns["earlier"], columns["progress"]) == (1, 2)


def test_remarks_under_a_caption_may_be_on_the_meetings_own_decisions() -> None:
    headings = tuple(Cell((clean(words),)) for words in ("ক্রঃ", "সিদ্ধান্ত", "মন্তব্য"))
    assert earlier_columns(headings, "গত সভার সিদ্ধান্ত পাঠ করা হয়") is None
