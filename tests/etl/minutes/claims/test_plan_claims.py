"""Dialogues planned, postponed, or of a month in which they were not held."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import KURIGRAM

SAID = [
    ("উলিপুর উপজেলায় জুন মাসের সংলাপ আজও হয়নি।", {"planned 2016-06 yes", "held 2016-08 no"}),
    (
        "উলিপুর উপজেলার মে মাসের সংলাপ ঝড়ের কারণে স্থগিত হয়, জুলাই মাসেও আয়োজন হয়নি।",
        {"planned 2016-05 yes", "held 2016-08 no", "held 2016-07 no"},
    ),
    ("উলিপুর উপজেলার মে মাসের সংলাপ বারবার বলার পরও এখন পর্যন্ত হয়নি।", {"planned 2016-05 yes", "held 2016-08 no"}),
    ("উলিপুর উপজেলার জুন মাসে নির্ধারিত আড্ডা এখনো অনুষ্ঠিত হয়নি।", {"planned 2016-06 yes", "held 2016-08 no"}),
    ("উলিপুর উপজেলার সংলাপ অক্টোবর ২০১৬ মাসের জন্য নির্ধারিত।", {"planned 2016-10 yes"}),
    ("উলিপুর উপজেলায় জুন ২০১৬ মাসে সংলাপের সময় ধার্য ছিল।", {"planned 2016-06 yes"}),
    (
        "উলিপুর উপজেলায় জুন মাসে সংলাপ নির্ধারিত ছিল। এ বিষয়ে দুইবার তাগিদ দেয়া হলেও এখন পর্যন্ত সংলাপ আয়োজন করা হয়নি।",
        {"planned 2016-06 yes", "held 2016-08 no"},
    ),
]
SAID += [
    ("উলিপুর উপজেলার সংলাপের জন্য অক্টোবর ২০১৬ মাস ঠিক করা হয়েছে।", {"planned 2016-10 yes"}),
    ("উলিপুর উপজেলা অক্টোবর ২০১৬ মাসে সংলাপ আয়োজন করতে যাচ্ছে।", {"planned 2016-10 yes"}),
    ("উলিপুর উপজেলায় জুন মাসে সংলাপ করার কথা ছিল, করা যায়নি।", {"planned 2016-06 yes", "held 2016-08 no"}),
    ("উলিপুর উপজেলার জুন মাসের সংলাপটি এখনও বকেয়া।", {"planned 2016-06 yes", "held 2016-08 no"}),
]
SAID += [
    ("উলিপুর উপজেলায় জুন মাসের জন্য নির্ধারিত সংলাপ এখনও হয়নি।", {"planned 2016-06 yes", "held 2016-08 no"}),
    (
        "উলিপুর উপজেলায় জুন মাসে সংলাপ করার পরিকল্পনা ছিল। অদ্যাবধি সংলাপ আয়োজন করা হয়নি।",
        {"planned 2016-06 yes", "held 2016-08 no"},
    ),
    ("উলিপুর উপজেলার কর্মপরিকল্পনায় অক্টোবর ২০১৬ মাসে সংলাপ ধরা রয়েছে।", {"planned 2016-10 yes"}),
]
OPPOSITE = [
    ("উলিপুর উপজেলায় জুন মাসে সংলাপ অনুষ্ঠিত হয়েছে। অদ্যাবধি সংলাপ আয়োজন করা হয়নি।", {"held 2016-06 yes"}),
    ("উলিপুর উপজেলায় জুন মাসে সংলাপ করার পরিকল্পনা ছিল। এখন পর্যন্ত মেলায় সংলাপ হয়নি।", {"planned 2016-06 yes"}),
    ("উলিপুর উপজেলায় আগস্ট মাসের সংলাপ অনুষ্ঠিত হয়নি।", {"held 2016-08 no"}),
    ("উলিপুর উপজেলায় জুন মাসে সংলাপ অনুষ্ঠিত হয়নি।", {"held 2016-06 no"}),
    ("উলিপুর উপজেলার জুন মাসের সংলাপ জুলাই মাসে অনুষ্ঠিত হয়েছে।", {"held 2016-07 yes"}),
    ("উলিপুর উপজেলার বকেয়া সংলাপ আয়োজন করতে হবে।", set()),
    ("উলিপুর উপজেলার জুন মাসের সংলাপের প্রতিবেদন পাওয়া যায়নি।", set()),
    ("উলিপুর উপজেলায় জুন মাসে সংলাপ নির্ধারিত ছিল। এ বিষয়ে অন্য জেলায় সংলাপ অনুষ্ঠিত হয়েছে।", {"planned 2016-06 yes"}),
]


@pytest.mark.parametrize(("text", "expected"), [*SAID, *OPPOSITE])
def test_the_month_of_a_dialogue_that_was_not_held_is_its_plans(text: str, expected: set[str]) -> None:
    claims, _ = read_claims(clean(text), Topic.DIALOGUE, KURIGRAM)
    said = {
        f"{claim.kind.value.removeprefix('dialogue_')} {claim.month} {'yes' if claim.value else 'no'}"
        for claim in claims
    }
    assert said == expected
