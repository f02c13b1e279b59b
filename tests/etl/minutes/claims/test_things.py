"""Things and numbers that belong to places of their own."""

import pytest

from etl.records import Topic
from tests.etl.minutes.claims.test_scope import DIALOGUE, IDEA, MEETING, TRAINING, read

THINGS = [
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী এবং চিলমারী উপজেলার আইডিয়া পাওয়া গেছে।", {"উলিপুর minutes yes", "চিলমারী idea yes"}),
    (MEETING, "উলিপুর উপজেলার প্রতিবেদন এবং চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"চিলমারী minutes yes"}),
    (MEETING, "উলিপুর উপজেলার সভা এবং চিলমারী উপজেলার সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর meeting yes", "চিলমারী dialogue yes"}),
    (MEETING, "সকল উপজেলার কার্যবিবরণী এবং উলিপুর উপজেলার আইডিয়া পাওয়া গেছে।", {"9 others minutes yes", "উলিপুর idea yes"}),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী ও আইডিয়া এবং চিলমারী উপজেলার কার্যবিবরণী পাওয়া যায়নি।",
        {"উলিপুর minutes no", "উলিপুর idea no", "চিলমারী minutes no"},
    ),
    (
        DIALOGUE,
        "উলিপুর ও চিলমারী উপজেলার সংলাপ ও প্রশিক্ষণ অনুষ্ঠিত হয়নি।",
        {"উলিপুর dialogue no", "উলিপুর training no", "চিলমারী dialogue no", "চিলমারী training no"},
    ),
    (
        TRAINING,
        "উলিপুর ব্যতীত সকল উপজেলার সংলাপ এবং চিলমারী উপজেলার প্রশিক্ষণ অনুষ্ঠিত হয়েছে।",
        {"উলিপুর dialogue no", "8 others dialogue yes", "চিলমারী training yes"},
    ),
]

NUMBERS = [
    (
        IDEA,
        "উলিপুর উপজেলা হতে মোট ১০টি এবং চিলমারী উপজেলা হতে কোনোটিই আইডিয়া পাওয়া যায়নি।",
        {"উলিপুর idea yes x10 ?", "চিলমারী idea no"},
    ),
    (
        IDEA,
        "উলিপুর হতে ৫টি, চিলমারী হতে ২টি ও রৌমারী হতে কোন আইডিয়া পাওয়া যায়নি।",
        {"উলিপুর idea yes x5 ?", "চিলমারী idea yes x2 ?", "রৌমারী idea no"},
    ),
    (
        IDEA,
        "উলিপুর, চিলমারী ও রৌমারী উপজেলা হতে যথাক্রমে ৫টি, ৩টি ও কোনটিই আইডিয়া পাওয়া যায়নি।",
        {"উলিপুর idea yes x5 ?", "চিলমারী idea yes x3 ?", "রৌমারী idea no"},
    ),
    (
        IDEA,
        "উলিপুর উপজেলা হতে ৫টি এবং অন্যান্য উপজেলা হতে কোনোটিই আইডিয়া পাওয়া যায়নি।",
        {"উলিপুর idea yes x5 ?", "8 others idea no"},
    ),
    (
        IDEA,
        "উলিপুর হতে ৩টি, চিলমারী হতে কোনটি নয় এবং রৌমারী হতে ২টি আইডিয়া পাওয়া গেছে।",
        {"উলিপুর idea yes x3", "চিলমারী idea no x0", "রৌমারী idea yes x2"},
    ),
    (IDEA, "উলিপুর হতে শূন্য এবং চিলমারী হতে ৪টি আইডিয়া পাওয়া গেছে।", {"উলিপুর idea no x0", "চিলমারী idea yes x4"}),
    (
        DIALOGUE,
        "উলিপুর উপজেলায় ২টি এবং চিলমারী উপজেলায় কোন সংলাপ অনুষ্ঠিত হয়নি।",
        {"উলিপুর dialogue yes ?", "চিলমারী dialogue no"},
    ),
    (DIALOGUE, "উলিপুর উপজেলায় ০টি সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue no"}),
    (
        MEETING,
        "উলিপুর উপজেলায় ১০/০৮/২০১৬ তারিখে এবং চিলমারী উপজেলায় কোন সভা অনুষ্ঠিত হয়নি।",
        {"উলিপুর meeting yes ?", "চিলমারী meeting no"},
    ),
    # So many are missing: that may not be all.
    (IDEA, "উলিপুর উপজেলা হতে ৩টি আইডিয়া পাওয়া যায়নি।", {"উলিপুর idea no ?"}),
    (IDEA, "উলিপুর হতে ৫টির মধ্যে ৩টি আইডিয়া পাওয়া যায়নি।", {"উলিপুর idea no ?"}),
    (IDEA, "উলিপুর হতে ৫টির মধ্যে ৩টি আইডিয়া পাওয়া গেছে।", {"উলিপুর idea yes x3"}),
    (IDEA, "উলিপুর উপজেলা হতে দুটি আইডিয়ার একটিও পাওয়া যায়নি।", {"উলিপুর idea no"}),
    (IDEA, "উলিপুর হতে একটি আইডিয়াও পাওয়া যায়নি।", {"উলিপুর idea no"}),
    (IDEA, "উলিপুর উপজেলার ১০টি দপ্তরের মধ্যে ৮টি হতে আইডিয়া পাওয়া গেছে।", {"উলিপুর idea yes"}),
    (IDEA, "উলিপুর উপজেলার ১০টি দপ্তরের মধ্যে ৮টি হতে আইডিয়া পাওয়া যায়নি।", set()),
    # Minutes are not counted: what is named later is.
    (MEETING, "উলিপুর হতে ৩টি পাওয়া গেলেও চিলমারী হতে একটিও আইডিয়া পাওয়া যায়নি।", {"উলিপুর idea yes x3", "চিলমারী idea no"}),
]


@pytest.mark.parametrize(("topic", "text", "expected"), [*THINGS, *NUMBERS])
def test_each_place_has_its_own_thing_and_number(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected
