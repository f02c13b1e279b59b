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


@pytest.mark.parametrize(
    ("discussion", "decisions", "expected"),
    [
        pytest.param(
            "সাঘাটা উপজেলার কার্যবিবরণী অদ্যাবধি পাওয়া যায়নি।",
            ("সাঘাটা উপজেলা ৩০ নভেম্বরের মধ্যে কার্যবিবরণী দিবে।",),
            [False],
            id="the month's own minutes",
        ),
        pytest.param(
            "নভেম্বর মাসের কার্যবিবরণী এখনো কোন উপজেলা হতে পাওয়া যায়নি।",
            ("সকল উপজেলা কার্যবিবরণী দিবে।",),
            [False],
            id="the month's own minutes, the month named",
        ),
        pytest.param(
            "সাঘাটা উপজেলার সেপ্টেম্বর মাসের কার্যবিবরণী অদ্যাবধি পাওয়া যায়নি।",
            ("সাঘাটা উপজেলা ৩০ নভেম্বরের মধ্যে কার্যবিবরণী দিবে।",),
            [True],
            id="minutes of an earlier month",
        ),
        pytest.param(
            "সাঘাটা উপজেলার গত মাসের কার্যবিবরণী এখনও পাওয়া যায়নি।",
            ("সাঘাটা উপজেলা কার্যবিবরণী দিবে।",),
            [True],
            id="minutes of the month before",
        ),
        pytest.param(
            "সাঘাটা উপজেলাকে গত সভায় বলা হলেও কার্যবিবরণী অদ্যাবধি পাওয়া যায়নি।",
            ("সাঘাটা উপজেলা কার্যবিবরণী দিবে।",),
            [True],
            id="minutes that were asked for",
        ),
        pytest.param(
            "সাঘাটা উপজেলার টিমের তালিকা অদ্যাবধি পাওয়া যায়নি।",
            ("সাঘাটা উপজেলা তালিকা দিবে।",),
            [True],
            id="what is not due anew each month",
        ),
        pytest.param(
            "সাঘাটা উপজেলার সেপ্টেম্বর মাসের কার্যবিবরণী অদ্যাবধি পাওয়া যায়নি।",
            ("ফুলছড়ি উপজেলা কার্যবিবরণী দিবে।", "টিমের সভা প্রতি মাসের ১০ তারিখের মধ্যে করতে হবে।"),
            [False, False],
            id="a sentence about another upazila than those that are asked",
        ),
        pytest.param(
            "ফুলছড়িতে নভেম্বর মাসের মাসিক সভা হয়েছে; সাঘাটায় এখনও হয়নি।",
            ("সাঘাটা উপজেলা ৩০ নভেম্বরের মধ্যে সভা করবে।",),
            [False],
            id="the meeting of the month itself",
        ),
        pytest.param(
            "ফুলছড়িতে অক্টোবর মাসের মাসিক সভা হয়েছে; সাঘাটায় এখনও হয়নি।",
            ("সাঘাটা উপজেলা ৩০ নভেম্বরের মধ্যে সভা করবে।",),
            [True],
            id="the meeting of the month before",
        ),
        pytest.param(
            "সাঘাটা উপজেলার সেপ্টেম্বর মাসের কার্যবিবরণী অদ্যাবধি পাওয়া যায়নি।",
            ("বকেয়া কার্যবিবরণী প্রেরণ করতে হবে।", "ফুলছড়ি উপজেলা মেলার স্থান ঠিক করবে।"),
            [True, False],
            id="all upazilas are asked",
        ),
    ],
)
def test_what_has_not_come_to_this_day_was_asked_for_before_where_it_was_due_before(
    discussion: str, decisions: tuple[str, ...], expected: list[bool]
) -> None:
    parts = [NumberedPart((), clean(each)) for each in decisions]
    assert carried_over(clean(discussion), parts, SETTING) == expected
