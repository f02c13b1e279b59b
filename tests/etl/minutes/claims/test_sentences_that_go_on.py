"""Sentences that leave out what the one before named, and words that only seem to say when or whose."""

import pytest

from etl.records import Topic
from tests.etl.minutes.claims.test_claims import read as read_full
from tests.etl.minutes.claims.test_not_this_month_or_team import read

MEETING, DIALOGUE, PORTAL, IDEA = Topic.UPAZILA_MEETING, Topic.DIALOGUE, Topic.PORTAL, Topic.IDEA

SAID = [
    (
        DIALOGUE,
        "উলিপুর উপজেলায় জুন মাসে সংলাপ আয়োজনের সিদ্ধান্ত ছিল। বন্যার কারণে এখনও আয়োজন করা হয়নি।",
        {"উলিপুর dialogue 2016-06 yes", "উলিপুর dialogue 2016-08 no"},
    ),
    (
        DIALOGUE,
        "মে মাসে নির্ধারিত উলিপুর উপজেলার সংলাপ এখনও অনুষ্ঠিত হয়নি।",
        {"উলিপুর dialogue 2016-05 yes", "উলিপুর dialogue 2016-08 no"},
    ),
    (
        DIALOGUE,
        "উলিপুর উপজেলায় ‘আগামী দিনের চরাঞ্চল’ বিষয়ে ০৭/০৮/২০১৬ তারিখে সংলাপ অনুষ্ঠিত হয়।",
        {"উলিপুর dialogue 2016-08 yes"},
    ),
    (
        MEETING,
        "জুন মাসের কার্যবিবরণী উলিপুর হতে পাওয়া গেছে। রৌমারী হতে এখনো আসেনি। চিলমারী উপজেলার কার্যবিবরণীও আসেনি।",
        {"উলিপুর minutes 2016-06 yes", "রৌমারী minutes 2016-06 no", "চিলমারী minutes 2016-06 no doubtful"},
    ),
    (MEETING, "উলিপুর উপজেলা টিম এ মাসে সভায় মিলিত হয়েছে।", {"উলিপুর meeting 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলার কর্মকর্তাগণ আইন শৃঙ্খলা কমিটির সভায় মিলিত হয়েছে।", set()),
    (
        IDEA,
        "তিন উপজেলা মিলিয়ে মোট ৯টি আইডিয়া জমা হয়েছে, তার মধ্যে উলিপুর থেকেই ৭টি।",
        {"উলিপুর idea 2016-08 yes"},
    ),
    (
        PORTAL,
        "উলিপুর ব্যতীত অন্য আটটি হালনাগাদ নেই।",
        {"উলিপুর portal 2016-08 yes", "* portal 2016-08 no"},
    ),
]


@pytest.mark.parametrize(("topic", "text", "expected"), SAID)
def test_a_sentence_is_read_with_what_it_leaves_out(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


def test_why_it_was_not_done_is_not_what_was_not_done() -> None:
    said = read_full(
        "kurigram",
        Topic.TRAINING,
        "উদ্ভাবন বিষয়ক প্রশিক্ষণ আয়োজনের সিদ্ধান্ত থাকলেও বরাদ্দ না পাওয়ায় এখন পর্যন্ত আয়োজন করা হয়নি।",
        team="554994",
    )
    assert [line.split()[-3:] for line in said] == [["training_held", "2016-07", "no"]]


def test_a_reminder_received_makes_the_teams_list_no_other_bodys() -> None:
    said = read_full(
        "kurigram",
        Topic.TEAM,
        "দুইবার তাগিদ পাওয়া সত্ত্বেও উপজেলা টিমের তালিকা এখন পর্যন্ত হালনাগাদ করা হয়নি।",
        team="554994",
    )
    assert [line.split()[-3:] for line in said] == [["roster_updated", "2016-07", "no"]]
