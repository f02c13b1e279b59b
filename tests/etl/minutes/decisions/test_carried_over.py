"""Which decisions repeat an earlier one that was not carried out."""

from pathlib import Path

import pytest

from etl.bengali.text import clean
from etl.bengali.wording import read_list
from etl.minutes.decisions.carried_over import carried_over, says_so
from etl.minutes.items.numbered import NumberedPart
from etl.minutes.records import Setting

SETTING = Setting("5532", "2017-11", None, None, {})
SENTENCES = [row.values() for row in read_list("carried_sentences", Path(__file__).parent)]


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES)
def test_a_decision_says_that_it_was_asked_for_before_and_not_done(sentence: str, expected: str) -> None:
    assert says_so(clean(sentence)) is (expected == "yes")


@pytest.mark.parametrize(
    ("discussion", "decisions", "expected"),
    [
        (
            "গত সভায় বলা হলেও ৮টি দপ্তর আইডিয়া প্রেরণ করেনি।",
            ("আইডিয়া প্রেরণ করেনি এমন দপ্তরকে আইডিয়া দাখিল করতে হবে।", "প্রাপ্ত আইডিয়া বাছাই করে উপস্থাপন করতে হবে।"),
            [True, False],
        ),
        (
            "প্রশিক্ষণটি নভেম্বর মাসে আয়োজন করার কথা থাকলেও আয়োজন করা যায়নি।",
            ("প্রশিক্ষণটি আগামী মাসে আয়োজন করা হবে।", "আগামী জানুয়ারি মাসে শিক্ষা সফরের ব্যবস্থা নিতে হবে।"),
            [True, False],
        ),
        ("এ বিষয়ে এখন পর্যন্ত কিছু করা হয়নি।", ("তালিকা দিতে হবে।", "ছবি দিতে হবে।"), [True, True]),
        ("অসম্পন্ন কার্যক্রম শেষ করার উপর গুরুত্বারোপ করা হয়।", ("কার্যক্রম বাস্তবায়ন করতে হবে।",), [False]),
    ],
)
def test_the_discussion_carries_over_the_decisions_that_share_its_words(
    discussion: str, decisions: tuple[str, ...], expected: list[bool]
) -> None:
    parts = [NumberedPart((), clean(each)) for each in decisions]
    assert carried_over(clean(discussion), parts, SETTING) == expected
