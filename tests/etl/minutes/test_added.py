"""Months and days that stand behind the verb, in a range, or in the genitive before their days."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.test_not_this_month_or_team import KURIGRAM, read

MONTHS = [
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, যা জুন মাসের।", {"উলিপুর minutes 2016-06 yes"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, তবে তা জুন মাসের।", {"উলিপুর minutes 2016-06 yes"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে (জুন মাসের)।", {"উলিপুর minutes 2016-06 yes"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে; এটি গত মাসের কার্যবিবরণী।", {"উলিপুর minutes 2016-07 yes"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে। তবে তা জুন মাসের।", {"উলিপুর minutes 2016-06 yes"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া যায়নি জুলাই মাসের।", {"উলিপুর minutes 2016-07 no"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, যা এ মাসের নয়।", {"উলিপুর minutes 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলার জুন মাসের কার্যবিবরণী পাওয়া গেছে, যা মূলত মে মাসের।", {"উলিপুর minutes 2016-06 yes doubtful"}),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, জুলাই মাসে তাগিদ দেওয়া হয়।", {"উলিপুর minutes 2016-08 yes"}),
    ("উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে মে মাসে।", {"উলিপুর dialogue 2016-05 yes"}),
    ("উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে, গত বছর।", set()),
    ("উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে, যা মে মাসে হওয়ার কথা ছিল।", {"উলিপুর dialogue 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলার মে মাসের সংলাপ জুন মাসে অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue 2016-06 yes"}),
    ("উলিপুর উপজেলার জুলাই মাসের সভা আগস্ট মাসে অনুষ্ঠিত হয়েছে।", {"উলিপুর meeting 2016-07 yes"}),
    ("উলিপুর উপজেলার গত তিন মাসের কার্যবিবরণী পাওয়া যায়নি।", {"উলিপুর minutes 2016-08 no doubtful"}),
    ("ইতিপূর্বে উলিপুর উপজেলায় আগামী মাসে সংলাপ আয়োজনের সিদ্ধান্ত হয়।", {"উলিপুর dialogue 2016-09 yes doubtful"}),
]
RANGES = [
    ("উলিপুর উপজেলার জুন হতে আগস্ট মাসের কার্যবিবরণী পাওয়া যায়নি।", ("06", "07", "08")),
    ("উলিপুর উপজেলার জুন-আগস্ট মাসের কার্যবিবরণী পাওয়া যায়নি।", ("06", "07", "08")),
    ("উলিপুর উপজেলার মে থেকে জুলাই/২০১৬ মাসের কার্যবিবরণী পাওয়া যায়নি।", ("05", "06", "07")),
    ("উলিপুর উপজেলার জুন মাস হতে কার্যবিবরণী পাওয়া যায়নি।", ("06", "07", "08")),
    ("উলিপুর উপজেলার জুন ও আগস্ট মাসের কার্যবিবরণী পাওয়া যায়নি।", ("06", "08")),
]
DAYS = [
    ("উলিপুর উপজেলায় আগস্টের ৩০ তারিখে সভা অনুষ্ঠিত হয়েছে।", "2016-08", "2016-08-30"),
    ("উলিপুর উপজেলায় জুলাইয়ের ১৫ তারিখে সংলাপ অনুষ্ঠিত হয়েছে।", "2016-07", "2016-07-15"),
    ("উলিপুর উপজেলার কার্যবিবরণী আগস্টের ২৫ তারিখে পাওয়া গেছে।", "2016-08", "2016-08-25"),
    ("উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে ১০/০৫/২০১৬ তারিখে।", "2016-05", "2016-05-10"),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, ১০/০৮/২০১৬ তারিখে।", "2016-08", "2016-08-10"),
    ("উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে ০৫/০৮/২০১৬ তারিখের সভার।", "2016-08", "None"),
]


@pytest.mark.parametrize(("text", "expected"), MONTHS)
def test_a_month_is_read_by_its_case_and_place(text: str, expected: set[str]) -> None:
    assert read(Topic.OTHER, text) == expected


@pytest.mark.parametrize(("text", "months"), RANGES)
def test_a_range_of_months_holds_those_between(text: str, months: tuple[str, ...]) -> None:
    assert read(Topic.OTHER, text) == {f"উলিপুর minutes 2016-{month} no" for month in months}


@pytest.mark.parametrize(("text", "month", "day"), DAYS)
def test_a_day_is_read_behind_the_verb_and_behind_its_month(text: str, month: str, day: str) -> None:
    claims = read_claims(clean(text), Topic.OTHER, KURIGRAM)[0]
    assert [(claim.month, str(claim.date)) for claim in claims] == [(month, day)]
