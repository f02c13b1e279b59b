"""Sentences as a clerk writes them that were once read wrong, doubted or lost: what is read of them.

Each row: topic, sentence, and what is said, `*` for all upazilas of the district that are not named in another line.
"""

from dataclasses import replace

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import DIALOGUE, IDEA, KURIGRAM, MEETING, TEAM, read

NOTHING: set[str] = set()
RECEIVED = {"উলিপুর minutes 2016-08 yes"}
DIALOGUE_HELD = {"উলিপুর dialogue 2016-08 yes"}

DENIED_IN_PASSING = [
    (
        MEETING,
        "রাজারহাট উপজেলার সভা না হলেও অন্যান্য সকল উপজেলায় সভা অনুষ্ঠিত হয়েছে।",
        {"রাজারহাট meeting 2016-08 no", "* meeting 2016-08 yes"},
    ),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী না পাওয়া গেলেও রৌমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes 2016-08 no", "রৌমারী minutes 2016-08 yes"},
    ),
    (
        IDEA,
        "রৌমারী উপজেলার আইডিয়া না আসলেও অন্যান্য সকল উপজেলার আইডিয়া পাওয়া গেছে।",
        {"রৌমারী idea 2016-08 no", "* idea 2016-08 yes"},
    ),
    (
        MEETING,
        "রাজারহাট উপজেলা কার্যবিবরণী প্রেরণ না করলেও সভা অনুষ্ঠিত হয়েছে মর্মে জানিয়েছে।",
        {"রাজারহাট minutes 2016-08 no", "রাজারহাট meeting 2016-08 yes"},
    ),
    (MEETING, "রৌমারী উপজেলার কার্যবিবরণী এখনো না আসায় সভাপতি অসন্তোষ প্রকাশ করেন।", {"রৌমারী minutes 2016-08 no"}),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী না ঘটলেও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"চিলমারী minutes 2016-08 yes"},
    ),
]

TO_WHOM = [
    (MEETING, "গত সভার কার্যবিবরণী সকল উপজেলায় প্রেরণ করা হয়েছে।", NOTHING),
    (MEETING, "এ সভার কার্যবিবরণী সকল উপজেলা নির্বাহী অফিসারকে প্রেরণ করা হয়েছে।", NOTHING),
    (MEETING, "উলিপুর উপজেলা নির্বাহী অফিসারকে কার্যবিবরণীর অনুলিপি প্রেরণ করা হয়েছে।", NOTHING),
    (MEETING, "সকল উপজেলা হতে জেলা প্রশাসকের কার্যালয়ে কার্যবিবরণী প্রেরণ করা হয়েছে।", {"* minutes 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী মন্ত্রিপরিষদ বিভাগে প্রেরণ করা হয়েছে।", {"উলিপুর minutes 2016-08 yes doubtful"}),
    (IDEA, "উলিপুর উপজেলার আইডিয়া এটুআই-এ প্রেরণ করা হয়েছে।", {"উলিপুর idea 2016-08 yes doubtful"}),
    (MEETING, "উলিপুর উপজেলায় সভা আয়োজনের নির্দেশনা প্রেরণ করা হয়েছে।", NOTHING),
]

MONTHS = [
    (
        MEETING,
        "জুলাই মাসের কার্যবিবরণী নিয়ে আলোচনা করা হয়। উলিপুর উপজেলা হতে পাওয়া গেছে, রৌমারী উপজেলা হতে পাওয়া যায়নি।",
        {"উলিপুর minutes 2016-07 yes", "রৌমারী minutes 2016-07 no"},
    ),
    (MEETING, "গত জুলাই মাসের সভার কার্যবিবরণী পাঠ করে শোনানো হয়। উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে।", RECEIVED),
    (
        MEETING,
        "উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী পাওয়া গেছে। আগস্ট মাসেরটি পাওয়া যায়নি।",
        {"উলিপুর minutes 2016-07 yes", "উলিপুর minutes 2016-08 no"},
    ),
    (
        DIALOGUE,
        "মে মাসে উলিপুর, জুন মাসে চিলমারী এবং জুলাই মাসে রাজারহাট উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।",
        {"উলিপুর dialogue 2016-05 yes", "চিলমারী dialogue 2016-06 yes", "রাজারহাট dialogue 2016-07 yes"},
    ),
    (
        MEETING,
        "আগস্ট মাসে উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী ও চিলমারী উপজেলার জুন মাসের কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes 2016-07 yes", "চিলমারী minutes 2016-06 yes"},
    ),
]

COVERED = [
    (
        MEETING,
        "সকল উপজেলায় ইনোভেশন টিমের সভা অনুষ্ঠিত হয়েছে এবং কার্যবিবরণী পাওয়া গেছে।",
        {"* meeting 2016-08 yes", "* minutes 2016-08 yes"},
    ),
    (
        MEETING,
        "সকল উপজেলার মধ্যে শুধু উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes 2016-08 yes", "* minutes 2016-08 no"},
    ),
    (IDEA, "উলিপুর উপজেলা সকল দপ্তরের আইডিয়া প্রেরণ করেছে।", {"উলিপুর idea 2016-08 yes"}),
    (IDEA, "উলিপুর উপজেলার কোন কোন দপ্তর হতে আইডিয়া পাওয়া যায়নি।", NOTHING),
    (
        MEETING,
        "উলিপুর- প্রাপ্ত, চিলমারী- অপ্রাপ্ত, রৌমারী- প্রাপ্ত।",
        {"উলিপুর minutes 2016-08 yes", "চিলমারী minutes 2016-08 no", "রৌমারী minutes 2016-08 yes"},
    ),
    (MEETING, "উলিপুর - হ্যাঁ, চিলমারী - না, রৌমারী - হ্যাঁ।", NOTHING),
    (MEETING, "চিলমারী উপজেলার আগস্ট মাসের ইনোভেশন টিমের সভা বাদ দিলে সকল সভা অনুষ্ঠিত হয়েছে।", NOTHING),
]

OTHER_THINGS = [
    (TEAM, "রৌমারী উপজেলার আইসিটি কমিটি পুনর্গঠন করা হয়েছে।", NOTHING),
    (TEAM, "উলিপুর উপজেলা ইনোভেশন কমিটি পুনর্গঠন করা হয়েছে।", {"উলিপুর roster 2016-08 yes"}),
    (MEETING, "নাগেশ্বরী উপজেলার সভার উপস্থিতি তালিকা পাওয়া গেছে।", NOTHING),
    (TEAM, "উলিপুর উপজেলার উদ্ভাবকদের তালিকা প্রেরণ করা হয়েছে।", NOTHING),
    (TEAM, "উলিপুর উপজেলা ইনোভেশন টিমের সদস্যদের নামের তালিকা পাওয়া গেছে।", {"উলিপুর roster 2016-08 yes"}),
]

PLAIN = [
    (DIALOGUE, "উলিপুর উপজেলায় ভূমি সেবা সংক্রান্ত সংলাপ অনুষ্ঠিত হয়েছে।", DIALOGUE_HELD),
    (DIALOGUE, "উলিপুর উপজেলায় ডিজিটাল বাংলাদেশ শীর্ষক সংলাপ অনুষ্ঠিত হয়।", DIALOGUE_HELD),
    (DIALOGUE, "উলিপুর উপজেলায় বার্ষিক কর্মপরিকল্পনা অনুযায়ী সংলাপ আয়োজন করা হয়েছে।", DIALOGUE_HELD),
    (DIALOGUE, "উলিপুর উপজেলায় উপজেলা পর্যায়ের সংলাপ অনুষ্ঠিত হয়েছে।", DIALOGUE_HELD),
    (DIALOGUE, "উলিপুর উপজেলায় একাধিকবার তাগিদ দেওয়া সত্ত্বেও সংলাপ আয়োজন করা হয়নি।", {"উলিপুর dialogue 2016-08 no"}),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী অদ্য পাওয়া গেছে।", RECEIVED),
    (MEETING, "উলিপুর উপজেলার মাসিক কার্যবিবরণী দেরিতে পাওয়া গেছে।", RECEIVED),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী বাহক মারফত পাওয়া গেছে।", RECEIVED),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী পত্রযোগে প্রাপ্ত হয়েছে।", RECEIVED),
    (MEETING, "উলিপুর উপজেলার চূড়ান্ত কার্যবিবরণী পাওয়া গেছে।", RECEIVED),
    (MEETING, "উলিপুর উপজেলার খসড়া কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes doubtful"}),
    (
        MEETING,
        "উলিপুর উপজেলার ইউএনও জানান, সভা অনুষ্ঠিত হয়েছে কিন্তু কার্যবিবরণী প্রেরণ করা হয়নি।",
        {"উলিপুর meeting 2016-08 yes", "উলিপুর minutes 2016-08 no"},
    ),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী সম্পর্কে জানতে চাইলে সহকারী কমিশনার জানান যে, তা পাওয়া যায়নি।", {"উলিপুর minutes 2016-08 no"}),
]

TABLES = [*DENIED_IN_PASSING, *TO_WHOM, *MONTHS, *COVERED, *OTHER_THINGS, *PLAIN]

COUNTS = [
    ("উলিপুর উপজেলা থেকে প্রাপ্ত আইডিয়া ৪টি।", 4),
    ("উলিপুর উপজেলা হতে প্রাপ্ত আইডিয়ার সংখ্যা- ৬টি।", 6),
    ("উলিপুর উপজেলা হতে প্রাপ্ত আইডিয়ার সংখ্যা শূন্য।", 0),
    ("উলিপুর উপজেলার লক্ষ্যমাত্রা ১০টি, পাওয়া গেছে ৪টি আইডিয়া।", 4),
    ("উলিপুর উপজেলা হতে ২টির বেশি আইডিয়া পাওয়া গেছে।", None),
]

UNDERSTOOD_IN_PART = [
    (MEETING, "উলিপুর - হ্যাঁ, চিলমারী - না, রৌমারী - হ্যাঁ।"),
    (MEETING, "উলিপুর উপজেলার সভার নোটিশ পাওয়া গেছে কিন্তু কার্যবিবরণী পাওয়া যায়নি।"),
    (MEETING, "উলিপুর উপজেলায় আইসিটি কমিটির সভা অনুষ্ঠিত হয়েছে। ইনোভেশন টিমের সভা অনুষ্ঠিত হয়নি।"),
    (DIALOGUE, "কুড়িগ্রাম সদর ও উলিপুর উপজেলার সংলাপ বাদে অন্যান্য উপজেলার নির্ধারিত সংলাপ আয়োজন করা হয়নি।"),
    (MEETING, "এ সভার কার্যবিবরণী সকল উপজেলা নির্বাহী অফিসারকে প্রেরণ করা হয়েছে।"),
]


@pytest.mark.parametrize(("topic", "text", "expected"), TABLES)
def test_a_sentence_says_no_more_and_no_less_than_its_words(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("text", "expected"), COUNTS)
def test_a_count_is_of_what_came(text: str, expected: int | None) -> None:
    (claim,) = read_claims(clean(text), IDEA, KURIGRAM)[0]
    assert (claim.value, claim.count) == (expected != 0, expected)


def test_a_dialogue_at_the_level_of_the_district_is_not_the_teams_own() -> None:
    own = replace(KURIGRAM, team_upazila="554994")
    assert read_claims(clean("জেলা পর্যায়ে সংলাপ অনুষ্ঠিত হয়েছে।"), DIALOGUE, own)[0] == []
    assert len(read_claims(clean("উপজেলা পর্যায়ে সংলাপ অনুষ্ঠিত হয়েছে।"), DIALOGUE, own)[0]) == 1


def test_a_list_of_counts_with_one_verb_says_zero_where_it_says_zero() -> None:
    claims = read_claims(clean("উলিপুর-৫, চিলমারী-৩, রাজারহাট-০ টি আইডিয়া পাওয়া গেছে।"), IDEA, KURIGRAM)[0]
    assert [(KURIGRAM.upazilas[each.code], each.value, each.count) for each in claims] == [
        ("উলিপুর", True, 5),
        ("চিলমারী", True, 3),
        ("রাজারহাট", False, 0),
    ]


@pytest.mark.parametrize(("topic", "text"), UNDERSTOOD_IN_PART)
def test_what_is_not_understood_is_listed(topic: Topic, text: str) -> None:
    assert "not_understood" in {finding.code for finding in read_claims(clean(text), topic, KURIGRAM)[1]}
