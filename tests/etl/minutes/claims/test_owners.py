"""Whose minutes a sentence speaks of, by the case of the places it names."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import KURIGRAM, read

OWNED = [
    ("চিলমারীর কার্যবিবরণী উলিপুরে পাওয়া গেছে।", {"চিলমারী minutes 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলায় কার্যবিবরণী পাওয়া যায়নি।", {"উলিপুর minutes 2016-08 no doubtful"}),
    ("উলিপুর উপজেলার কার্যবিবরণী চিলমারী উপজেলা হতে পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলা হতে চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"চিলমারী minutes 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলা কার্যবিবরণী প্রাপ্ত হয়েছে।", {"উলিপুর minutes 2016-08 yes doubtful"}),
    ("উলিপুর উপজেলা কার্যবিবরণী প্রেরণ করেছে।", {"উলিপুর minutes 2016-08 yes"}),
    ("উলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes"}),
    ("উলিপুর উপজেলায় সভা অনুষ্ঠানের পর কার্যবিবরণী প্রেরণ করা হয়েছে।", {"উলিপুর minutes 2016-08 yes"}),
    (
        "উলিপুর উপজেলা হতে ও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes 2016-08 yes", "চিলমারী minutes 2016-08 yes"},
    ),
]
NOBODYS = [
    "উলিপুর উপজেলার নিকট জেলার কার্যবিবরণী প্রেরণ করা হয়েছে।",
    "উলিপুর উপজেলা জেলার কার্যবিবরণী প্রাপ্ত হয়েছে।",
    "জেলার কার্যবিবরণী উলিপুর উপজেলায় পাওয়া গেছে।",
    "জেলার কার্যবিবরণী উলিপুর উপজেলায় প্রেরণ করা হয়েছে।",
    "গত সভার কার্যবিবরণী উলিপুর ও চিলমারী উপজেলায় প্রেরণ করা হয়েছে।",
]


@pytest.mark.parametrize(("text", "expected"), OWNED)
def test_minutes_are_of_the_place_in_the_genitive_or_ablative(text: str, expected: set[str]) -> None:
    assert read(Topic.UPAZILA_MEETING, text) == expected


@pytest.mark.parametrize("text", NOBODYS)
def test_minutes_that_went_to_an_upazila_are_not_its_own_and_are_warned_of(text: str) -> None:
    claims, findings = read_claims(clean(text), Topic.UPAZILA_MEETING, KURIGRAM)
    assert (claims, [each.code for each in findings]) == ([], ["not_understood"])
