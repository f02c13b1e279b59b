"""Clauses that lean on others: what was decided, who was named before, what was said or hoped elsewhere.

Each row: topic, sentence, and what is said, `*` for all upazilas of the district that are not named in another line.
"""

from dataclasses import replace

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import DIALOGUE, IDEA, KURIGRAM, MEETING, PORTAL, TEAM, read

NOTHING: set[str] = set()
HELD_BY_ALL = {"* meeting 2016-08 yes"}
TWO_LISTS = {"উলিপুর roster 2016-08 yes", "চিলমারী roster 2016-08 yes"}

SET_AGAINST = [
    (
        MEETING,
        "চিলমারী উপজেলায় আগস্ট মাসে সভা হয়নি, যদিও জুলাই মাসের সভা ১২-০৭-২০১৬ তারিখে অনুষ্ঠিত হয়েছিল।",
        {"চিলমারী meeting 2016-08 no", "চিলমারী meeting 2016-07 yes"},
    ),
    (
        MEETING,
        "সকল উপজেলায় সভা অনুষ্ঠিত হয়েছে, যদিও উলিপুর উপজেলায় সভা হয়নি।",
        {"* meeting 2016-08 yes", "উলিপুর meeting 2016-08 no"},
    ),
    (MEETING, "চিলমারী উপজেলায় উপজেলা পর্যায়ের সভা অনুষ্ঠিত হয়েছে।", {"চিলমারী meeting 2016-08 yes"}),
    (MEETING, "চিলমারী উপজেলায় মাঠ পর্যায়ের সভা অনুষ্ঠিত হয়েছে।", NOTHING),
    (MEETING, "চিলমারী উপজেলায় ইউনিয়ন পর্যায়ের সভা অনুষ্ঠিত হয়েছে।", NOTHING),
]

OF_SO_MANY = [
    (MEETING, "নয়টি উপজেলার সবকটিতেই আগস্ট মাসের সভা অনুষ্ঠিত হয়েছে বিধায় ধন্যবাদ জানানো হয়।", HELD_BY_ALL),
    (MEETING, "জেলার ৯টি উপজেলার ৯টিতেই সভা অনুষ্ঠিত হয়েছে।", HELD_BY_ALL),
    (MEETING, "নয়টি উপজেলার পাঁচটিতেই আগস্ট মাসের সভা অনুষ্ঠিত হয়েছে।", NOTHING),
    (MEETING, "তিনটি উপজেলার সবকটিতেই আগস্ট মাসের সভা অনুষ্ঠিত হয়েছে।", NOTHING),
]

NAMED_BEFORE = [
    (
        TEAM,
        "উলিপুর ও চিলমারী উপজেলার হালনাগাদ তালিকা পাওয়া গেছে। উক্ত উপজেলাসমূহ ব্যতীত অন্যান্য উপজেলার তালিকা পাওয়া যায়নি।",
        TWO_LISTS | {"* roster 2016-08 no"},
    ),
    (
        TEAM,
        "উলিপুর ও চিলমারী উপজেলার হালনাগাদ তালিকা পাওয়া গেছে। উপরে উল্লিখিত উপজেলা ছাড়া অপর সাতটি উপজেলার তালিকা পাওয়া যায়নি।",
        TWO_LISTS | {"* roster 2016-08 no"},
    ),
    (
        TEAM,
        "উলিপুর ও চিলমারী উপজেলার হালনাগাদ তালিকা পাওয়া গেছে। সভাপতি ধন্যবাদ জানান। উক্ত উপজেলা ব্যতীত অন্যান্য উপজেলার তালিকা পাওয়া যায়নি।",
        TWO_LISTS,
    ),
    (TEAM, "তালিকা নিয়ে আলোচনা হয়। উক্ত উপজেলা ব্যতীত অন্যান্য উপজেলার তালিকা পাওয়া যায়নি।", NOTHING),
]

DECIDED = [
    (
        DIALOGUE,
        "চিলমারী উপজেলায় জুন ২০১৬ মাসে সংলাপ আয়োজনের সিদ্ধান্ত গৃহীত হলেও এখনো তা বাস্তবায়িত হয়নি।",
        {"চিলমারী dialogue 2016-06 yes", "চিলমারী dialogue 2016-08 no"},
    ),
    (
        DIALOGUE,
        "রৌমারী উপজেলায় সংলাপ অনুষ্ঠানের সিদ্ধান্ত ছিল কিন্তু অদ্যাবধি বাস্তবায়িত হয়নি।",
        {"রৌমারী dialogue 2016-08 no"},
    ),
    (DIALOGUE, "চিলমারী উপজেলায় সংলাপের সিদ্ধান্তসমূহ বাস্তবায়িত হয়নি।", NOTHING),
    (DIALOGUE, "চিলমারী উপজেলায় সংলাপে গৃহীত সিদ্ধান্ত থাকলেও তা বাস্তবায়িত হয়নি।", NOTHING),
    (DIALOGUE, "চিলমারী উপজেলায় সংলাপ আয়োজনের সিদ্ধান্ত থাকলেও প্রচারণা বাস্তবায়িত হয়নি।", NOTHING),
]

SAID_OR_HOPED = [
    (MEETING, "জুলাই মাসের সভায় সিদ্ধান্ত হলেও উলিপুর উপজেলার সভা অনুষ্ঠিত হয়নি।", {"উলিপুর meeting 2016-08 no"}),
    (
        MEETING,
        "জুলাই মাসের জেলা টিমের সভায় তাগিদ দেওয়া হলেও চিলমারী উপজেলার কার্যবিবরণী পাওয়া যায়নি।",
        {"চিলমারী minutes 2016-08 no"},
    ),
    (
        MEETING,
        "জুলাই মাসের সভা উলিপুর উপজেলায় অনুষ্ঠিত হলেও কার্যবিবরণী পাওয়া যায়নি।",
        {"উলিপুর meeting 2016-07 yes", "উলিপুর minutes 2016-07 no"},
    ),
    (PORTAL, "আশা করা যায় ইতোমধ্যে উলিপুর উপজেলার পোর্টাল হালনাগাদ করা হয়েছে।", NOTHING),
    (PORTAL, "ধারণা করা যাচ্ছে উলিপুর উপজেলার পোর্টাল হালনাগাদ করা হয়েছে।", NOTHING),
    (
        PORTAL,
        "আশানুরূপ ফল পাওয়া যায় এবং উলিপুর উপজেলার পোর্টাল হালনাগাদ করা হয়েছে।",
        {"উলিপুর portal 2016-08 yes"},
    ),
]

ROWS = [*SET_AGAINST, *OF_SO_MANY, *NAMED_BEFORE, *DECIDED, *SAID_OR_HOPED]


@pytest.mark.parametrize(("topic", "text", "expected"), ROWS)
def test_a_clause_says_what_it_says_with_those_it_leans_on(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("এক অফিস এক আইডিয়া কার্যক্রমে উপজেলা হতে কোন আইডিয়া প্রেরণ করা হয়নি মর্মে সভাপতি ক্ষোভ প্রকাশ করেন।", True),
        ("এক অফিস এক আইডিয়া কার্যক্রমে মৎস্য অফিস হতে কোন আইডিয়া প্রেরণ করা হয়নি।", False),
    ],
)
def test_the_programme_one_office_one_idea_is_no_office(text: str, told: bool) -> None:
    own = replace(KURIGRAM, team_upazila="554994")
    assert [each.value for each in read_claims(clean(text), IDEA, own)[0]] == ([False] if told else [])
