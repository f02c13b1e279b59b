"""Which rows are headings, and what a heading says that its column holds."""

import pytest

from etl.plans.headings import heading_kind, is_further_heading, is_heading
from etl.readers.document import Cell

HEADINGS = [
    ("ক্রমিক নং", "no"),
    ("প্রস্তাবিত বিষয় (গৃহীতব্য কাজের নাম)", "activity"),
    ("কার্যক্রম (Activities)", "activity"),
    ("বাস্তবায়নকাল (শুরু ও সমাপ্তির তারিখ)", "time"),
    ("আরম্ভের তারিখ", "start"),
    ("কার্যক্রম সমাপ্তির তারিখ", "end"),
    ("কার্যক্রম বাস্তবায়নের সময়সীমা", "time"),
    ("দায়িত্বপ্রাপ্ত কর্মকর্তা/ইনোভেশন টিম", "responsible"),
    ("বাস্তবায়নকারী উপজেলা", "upazila"),
    ("কর্মসম্পাদন সূচক", "indicator"),
    ("কর্মসম্পাদন সূচকের মান", "weight"),
    ("বিষয়ের মান", "objective_weight"),
    ("চলতি মানের নিম্নে", "band_60"),
    ("১০০%", "band_100"),
    ("২য় সংলাপ", "dialogue"),
    ("হতে", "start"),
    ("পর্যন্ত", "end"),
    ("বিষয়", "subject"),
    ("সংলাপের বিষয়", "topic"),
    ("উলিপুর", None),
]


@pytest.mark.parametrize(("words", "kind"), HEADINGS, ids=[each[0] for each in HEADINGS])
def test_a_heading_says_what_its_column_holds(words: str, kind: str | None) -> None:
    assert heading_kind(words) == kind


def row(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((each,)) if each else Cell((), continues=True) for each in words)


@pytest.mark.parametrize(
    "words", [("১", "ইনোভেশন টিমের কার্যক্রম পর্যালোচনা", "প্রতি মাস", "সংশ্লিষ্ট কর্মকর্তা"), ("উলিপুর", "মে ২০১৬"), ("১", "২", "৩")]
)
def test_a_row_of_the_plan_is_no_heading(words: tuple[str, ...]) -> None:
    assert not is_heading(row(*words))


def test_a_row_below_a_heading_with_a_first_cell_and_one_month_is_an_activity() -> None:
    assert not is_further_heading(row("সংলাপ আয়োজন", "মে", "সংশ্লিষ্ট কর্মকর্তা"))
    assert is_further_heading(row("কার্যক্রম", "মে", "জুন", "জুলাই"))
    assert is_further_heading(row("", "মে", "জুন"))
