"""A verb that no list has, or one before its names: the names are not those of the next verb."""

import pytest

from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import read

MEETING, IDEA, TEAM = Topic.UPAZILA_MEETING, Topic.IDEA, Topic.TEAM

UNREAD = [
    "উলিপুর ও চিলমারী উপজেলার কার্যবিবরণী হস্তান্তরিত হয়েছে; রৌমারী উপজেলা কার্যবিবরণী পাঠায়নি।",
    "উলিপুর উপজেলার কার্যবিবরণী হস্তান্তরিত হয়েছে, রৌমারী উপজেলা কার্যবিবরণী পাঠায়নি।",
    "উলিপুর উপজেলার কার্যবিবরণী হস্তান্তরিত হয়েছে কিন্তু রৌমারী উপজেলার কার্যবিবরণী পাওয়া যায়নি।",
    "উলিপুর উপজেলা কার্যবিবরণী হস্তান্তর করালেও রৌমারী উপজেলা কার্যবিবরণী পাঠায়নি।",
    "কার্যবিবরণী পাঠিয়েছে: উলিপুর (৫), চিলমারী (২); পাঠায়নি: রৌমারী।",
    "কার্যবিবরণী পৌঁছাইয়াছে উলিপুর ও চিলমারী; রৌমারী পাঠায়নি।",
]


@pytest.mark.parametrize("text", UNREAD)
def test_names_of_a_verb_that_is_not_known_are_not_denied_anything(text: str) -> None:
    assert read(MEETING, text) == {"রৌমারী minutes 2016-08 no"}


SAID = [
    (
        MEETING,
        "কার্যবিবরণী দাখিল করেছে উলিপুর ও চিলমারী; রৌমারী দাখিল করেনি।",
        {"উলিপুর minutes 2016-08 yes", "চিলমারী minutes 2016-08 yes", "রৌমারী minutes 2016-08 no"},
    ),
    (
        MEETING,
        "কার্যবিবরণী দাখিল করেছে উলিপুর ও চিলমারী, রৌমারী দাখিল করেনি।",
        {"উলিপুর minutes 2016-08 yes", "চিলমারী minutes 2016-08 yes", "রৌমারী minutes 2016-08 no"},
    ),
    (
        MEETING,
        "সভার কার্যবিবরণী (minutes) দিয়েছে উলিপুর ও চিলমারী; দেয়নি রৌমারী।",
        {"উলিপুর minutes 2016-08 yes", "চিলমারী minutes 2016-08 yes", "রৌমারী minutes 2016-08 no"},
    ),
    (
        TEAM,
        "টিমের তালিকা উলিপুর উপজেলা পাঠালেও চিলমারী উপজেলা পাঠায়নি।",
        {"উলিপুর roster 2016-08 yes", "চিলমারী roster 2016-08 no"},
    ),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী ৯ আগস্ট হাতে এসেছে।", {"উলিপুর minutes 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলায় সভা হয়েছে। রৌমারী উপজেলা দেয়নি।", {"উলিপুর meeting 2016-08 yes"}),
    (MEETING, "রৌমারী উপজেলায় পরীক্ষার জন্য সভা ডাকা হয়নি।", {"রৌমারী meeting 2016-08 no"}),
    (
        TEAM,
        "হালনাগাদ তালিকা উলিপুর উপজেলা দিলেও চিলমারী উপজেলা দেয়নি।",
        {"উলিপুর roster 2016-08 yes", "চিলমারী roster 2016-08 no"},
    ),
    (IDEA, "আইডিয়া উলিপুর ও চিলমারী উপজেলা দেয়নি।", {"উলিপুর idea 2016-08 no", "চিলমারী idea 2016-08 no"}),
]


@pytest.mark.parametrize(("topic", "text", "expected"), SAID)
def test_each_verb_has_its_own_names(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


def test_what_is_reported_is_of_who_reports_it() -> None:
    assert read(MEETING, "উলিপুর উপজেলা জানিয়েছে, সভা অনুষ্ঠিত হয়নি।") == {"উলিপুর meeting 2016-08 no"}
