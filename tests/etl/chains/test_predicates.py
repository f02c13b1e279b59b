"""What the last words of a clause say was done."""

import pytest

from etl.bengali.text import clean
from etl.chains.predicates import carries_out, is_of_a_decision, predicate_of


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("তালিকা প্রেরণ করা হয়েছে", "প্রেরন"),
        ("বাক্সটি স্থাপিত হইয়াছে", "স্থাপিত"),
        ("তালিকা পাওয়া গেছে", "পাওয়া"),
        ("আয়োজন স্থগিত রাখা হয়েছে", "স্থগিত"),
        ("করা হয়েছে", None),
    ],
)
def test_the_predicate_is_the_last_word_before_was_and_has_been_done(clause: str, word: str | None) -> None:
    found = predicate_of(clean(clause))
    assert (found.word if found else None) == (clean(word) if word else None)


@pytest.mark.parametrize(
    ("clause", "of_a_decision", "carried_out"),
    [
        ("বাক্স স্থাপনের সিদ্ধান্তটি প্রতিপালিত হয়েছে", True, True),
        ("বাক্স স্থাপনের সিদ্ধান্তটি গৃহীত হয়েছে", True, False),
        ("সিদ্ধান্ত মোতাবেক বাক্স স্থাপন করা হয়েছে", False, False),
    ],
)
def test_a_decision_is_carried_out_or_something_else_is_done_with_it(
    clause: str, of_a_decision: bool, carried_out: bool
) -> None:
    assert is_of_a_decision(clean(clause)) == of_a_decision
    assert carries_out(predicate_of(clean(clause))) == carried_out
