"""Digits, numbers in words, South Asian grouping."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.digits import group_lakh, read_number, to_ascii, to_bengali
from etl.bengali.text import fold
from etl.bengali.wording import read_list


def test_digits_change_and_nothing_else() -> None:
    assert to_ascii("২6/০1/২০1৭ ইং") == "26/01/2017 ইং"
    assert to_bengali("26/01/2017 ইং") == "২৬/০১/২০১৭ ইং"


@given(st.text())
def test_digits_keep_the_length_of_the_text(text: str) -> None:
    assert len(to_ascii(text)) == len(to_bengali(text)) == len(text)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("২", 2),
        ("2", 2),
        ("০৫", 5),
        ("1৪", 14),
        ("2(দুই)", 2),
        ("০৫ (পাঁচ)", 5),
        ("০৫ (পাচ) টি", 5),
        ("৬ (ছয়) টি", 6),
        ("৫(পাঁচ)টি", 5),
        ("পাঁচ (৫) টি", 5),
        ("৪টি", 4),
        ("৩ জন", 3),
        ("পাঁচটি", 5),
        ("শূন্য", 0),
        ("শুন্য", 0),
        ("নয়", 9),
        ("একশত বিশ", 120),
        ("দুই হাজার পাঁচশত", 2500),
        ("তিন লক্ষ", 300_000),
        ("১,২৩,৪৫৬", 123_456),
        (" ৭ ", 7),
    ],
)
def test_numbers_as_papers_write_them(written: str, number: int) -> None:
    assert read_number(written) == number


@pytest.mark.parametrize(
    "written", ["", "-", "ঐ", "পাওয়া যায়নি", "৩.৫", "২০১৬-১৭", "৫ (ছয়)", "১০:৩০", "১ ২", "৪%", "টি", "()", "দশমিক"]
)
def test_what_is_no_whole_number_is_none(written: str) -> None:
    assert read_number(written) is None


@given(st.text())
def test_reading_a_number_never_fails(text: str) -> None:
    number = read_number(text)
    assert number is None or number >= 0


@given(st.integers(min_value=0, max_value=10**12))
def test_a_grouped_number_is_read_back(number: int) -> None:
    assert read_number(group_lakh(number)) == number
    assert read_number(to_bengali(str(number))) == number


@pytest.mark.parametrize(
    ("number", "decimals", "grouped"),
    [
        (0, 0, "০"),
        (999, 0, "৯৯৯"),
        (1000, 0, "১,০০০"),
        (100_000, 0, "১,০০,০০০"),
        (12_345_678, 0, "১,২৩,৪৫,৬৭৮"),
        (-1_234_567, 0, "-১২,৩৪,৫৬৭"),
        (11.1111, 1, "১১.১"),
        (1234.5, 2, "১,২৩৪.৫০"),
        (-0.4, 0, "০"),
    ],
)
def test_thousand_lakh_and_crore_are_grouped(number: float, decimals: int, grouped: str) -> None:
    assert group_lakh(number, decimals) == grouped


def test_grouping_in_latin_digits() -> None:
    assert group_lakh(12_345_678, bengali=False) == "1,23,45,678"


def test_every_number_to_a_hundred_has_words_and_no_word_has_two_numbers() -> None:
    rows = [row for row in read_list("number_words") if row["kind"] == "number"]
    values: dict[str, str] = {}
    for row in rows:
        assert values.setdefault(fold(row["word"]), row["value"]) == row["value"]
    assert {int(row["value"]) for row in rows} == set(range(100))
