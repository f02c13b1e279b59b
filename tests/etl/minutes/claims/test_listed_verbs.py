"""Lists in which numbers and days stand beside verbs: each upazila has its own value."""

import pytest

from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import read

MEETING, IDEA = Topic.UPAZILA_MEETING, Topic.IDEA

SAID = [
    (
        IDEA,
        "আগস্ট মাসের প্রাপ্তি: উলিপুর- ৫টি, চিলমারী- ২টি, রৌমারী- পাওয়া যায়নি, রাজারহাট- ১টি, নাগেশ্বরী- পাওয়া যায়নি।",
        {"উলিপুর yes", "চিলমারী yes", "রৌমারী no", "রাজারহাট yes", "নাগেশ্বরী no"},
    ),
    (IDEA, "উলিপুর (৫টি), রৌমারী (পাঠায়নি), চিলমারী (২টি) আইডিয়া।", {"উলিপুর yes", "রৌমারী no", "চিলমারী yes"}),
    (IDEA, "উলিপুর- ৫টি; রৌমারী- কোনো আইডিয়া দিতে পারেনি; চিলমারী- ২টি।", {"উলিপুর yes", "রৌমারী no", "চিলমারী yes"}),
    (
        MEETING,
        "টিমের সভা: উলিপুর- ০৭/০৮/২০১৬, রৌমারী- সভা হয়নি, চিলমারী- ০৯/০৮/২০১৬।",
        {"উলিপুর yes", "রৌমারী no", "চিলমারী yes"},
    ),
    (MEETING, "কার্যবিবরণী: উলিপুর- পাওয়া গেছে, রৌমারী- পাওয়া যায়নি।", {"উলিপুর yes", "রৌমারী no"}),
]


@pytest.mark.parametrize(("topic", "text", "expected"), SAID)
def test_each_upazila_of_a_list_has_its_own_value(topic: Topic, text: str, expected: set[str]) -> None:
    said = (line.split() for line in read(topic, text))
    assert {f"{words[0]} {words[3]}" for words in said} == expected


def test_minutes_that_did_not_come_are_no_meeting_that_was_not_held() -> None:
    said = read(MEETING, "টিমের সভা: উলিপুর- ০৭/০৮/২০১৬, রৌমারী- পাওয়া যায়নি, চিলমারী- ০৯/০৮/২০১৬।")
    assert not any("meeting" in line and "no" in line.split() for line in said)
