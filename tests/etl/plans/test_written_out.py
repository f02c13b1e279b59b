"""Shortened times, written out."""

import pytest

from etl.plans.written_out import written_out


@pytest.mark.parametrize(
    ("words", "full"),
    [
        ("অক্টো-ডিসে ২০১৮", "অক্টোবর-ডিসেম্বর ২০১৮"),
        ("Q2", "2 quarter"),
        # Names that are known, words of two letters, and words that are no month's beginning.
        ("জানু. ও মার্চ", "জানু. ও মার্চ"),
        ("আগ নভেল", "আগ নভেল"),
    ],
)
def test_a_month_is_written_out_where_its_name_begins_so_and_no_other_does(words: str, full: str) -> None:
    assert written_out(words) == full
