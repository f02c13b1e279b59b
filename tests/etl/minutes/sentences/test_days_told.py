"""Days written as a number alone, days told without a verb, and days that are none of an event."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import KURIGRAM

DAYS = [
    (
        "আগস্ট ২০১৬ মাসে উলিপুর উপজেলার সভা ৪ তারিখে এবং চিলমারী উপজেলার সভা ৯ তারিখে অনুষ্ঠিত হয়।",
        {"উলিপুর 2016-08-04", "চিলমারী 2016-08-09"},
    ),
    ("জুলাই মাসে উলিপুর ও চিলমারী উপজেলার সভা যথাক্রমে ৫ ও ৭ তারিখে অনুষ্ঠিত হয়।", {"উলিপুর 2016-07-05", "চিলমারী 2016-07-07"}),
    ("জুলাই মাসের সভা রৌমারী উপজেলায় ৬ তারিখে অনুষ্ঠিত হয়েছে।", {"রৌমারী 2016-07-06"}),
    (
        "উলিপুর ও চিলমারী উপজেলায় আগস্ট মাসে সভা হয়েছে; সভার তারিখ যথাক্রমে ০২/০৮/২০১৬ ও ০৭/০৮/২০১৬।",
        {"উলিপুর 2016-08-02", "চিলমারী 2016-08-07"},
    ),
    (
        "রৌমারী উপজেলার সভার তারিখ ০৮-০৮-২০১৬ এবং উলিপুর উপজেলার সভার তারিখ ১০-০৮-২০১৬।",
        {"রৌমারী 2016-08-08", "উলিপুর 2016-08-10"},
    ),
    (
        "উলিপুর উপজেলার সভা ৩ আগস্ট তারিখে ডাকা হলেও কোরাম না হওয়ায় মুলতবি থাকে এবং পরে ৮ আগস্ট তারিখে অনুষ্ঠিত হয়।",
        {"উলিপুর 2016-08-08"},
    ),
]
NO_DAYS = [
    "জুলাই মাসের কার্যবিবরণী উলিপুর উপজেলা ৫ তারিখে প্রেরণ করেছে।",
    "আগস্ট মাসে উলিপুর উপজেলার সভা ১০ তারিখের মধ্যে অনুষ্ঠিত হয়েছে।",
    "উলিপুর উপজেলার সভা প্রতি মাসের ১০ তারিখে অনুষ্ঠিত হয়েছে।",
    "উলিপুর উপজেলার সভার তারিখ ০৮/০৮/২০১৬ নির্ধারিত ছিল।",
    "উলিপুর উপজেলার সভার সম্ভাব্য তারিখ ০৮/০৮/২০১৬।",
    "উলিপুর উপজেলার সভা হয়েছে। জেলা টিমের সভার তারিখ ২৫/০৮/২০১৬।",
]


def _days(text: str) -> set[str]:
    claims, _ = read_claims(clean(text), Topic.UPAZILA_MEETING, KURIGRAM)
    return {f"{KURIGRAM.upazilas[claim.code]} {claim.date}" for claim in claims if claim.date}


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_the_day_of_a_meeting_is_read(text: str, expected: set[str]) -> None:
    assert _days(text) == expected


@pytest.mark.parametrize("text", NO_DAYS)
def test_a_day_of_something_else_is_not_the_meetings(text: str) -> None:
    assert _days(text) == set()
