"""Verbs that say nothing by themselves, behind the thing they are said of."""

import pytest

from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import read

MEETING, DIALOGUE, IDEA, TRAINING = Topic.UPAZILA_MEETING, Topic.DIALOGUE, Topic.IDEA, Topic.TRAINING

SAID = [
    (MEETING, "রৌমারী উপজেলার সভা জুলাই মাসে হয়নি।", {"রৌমারী meeting 2016-07 no"}),
    (MEETING, "চিলমারী উপজেলায় ইনোভেশন টিমের সভা এ মাসে হয়েছে।", {"চিলমারী meeting 2016-08 yes"}),
    (MEETING, "রাজারহাট উপজেলায় এ মাসে সভা বসেনি।", {"রাজারহাট meeting 2016-08 no"}),
    (MEETING, "উলিপুর উপজেলায় জুন মাসেও সভা হয়নি, জুলাই মাসেও হয়নি।", {"উলিপুর meeting 2016-06 no", "উলিপুর meeting 2016-07 no"}),
    (MEETING, "চিলমারী উপজেলায় সভা নদীভাঙনের কারণে এ মাসে হয়নি।", {"চিলমারী meeting 2016-08 no"}),
    (DIALOGUE, "উলিপুর উপজেলার সংলাপ জানুয়ারি/১৭ মাসে হবে।", {"উলিপুর dialogue 2017-01 yes"}),
    (DIALOGUE, "নাগেশ্বরী উপজেলায় নভেম্বর ২০১৬ মাসে সংলাপ রয়েছে।", {"নাগেশ্বরী dialogue 2016-11 yes"}),
    (TRAINING, "রৌমারী উপজেলায় প্রশিক্ষণ বরাদ্দ না থাকায় হয়নি।", {"রৌমারী training 2016-08 no"}),
    (IDEA, "চিলমারী উপজেলা কোন আইডিয়া দিতে পারেনি।", {"চিলমারী idea 2016-08 no"}),
    (IDEA, "উলিপুর উপজেলা থেকে কোনো আইডিয়া মেলেনি।", {"উলিপুর idea 2016-08 no"}),
    (IDEA, "উলিপুর উপজেলা আইডিয়া দিয়েছে, চিলমারী উপজেলা দেয়নি।", {"উলিপুর idea 2016-08 yes", "চিলমারী idea 2016-08 no"}),
]
SAID += [
    (MEETING, "রৌমারী উপজেলার জুলাই মাসের কার্যবিবরণী এখনও বকেয়া।", {"রৌমারী minutes 2016-07 no"}),
    (MEETING, "রৌমারী উপজেলার সভা এ মাসেও অনুষ্ঠিত হলো না।", {"রৌমারী meeting 2016-08 no"}),
    (MEETING, "রৌমারী উপজেলা সভা করতে সক্ষম হয়নি।", {"রৌমারী meeting 2016-08 no"}),
]
NOTHING = [
    (MEETING, "উলিপুর উপজেলার সভা জুলাই মাসে হয়েছে কিনা জানা যায়নি।"),
    (MEETING, "উলিপুর উপজেলার সভা জুলাই মাসে হয়েছে বলে শোনা যায়।"),
    (MEETING, "উলিপুর উপজেলায় উন্নয়ন সমন্বয় কমিটির সভা জুলাই মাসে হয়েছে।"),
    (MEETING, "উলিপুর উপজেলার সভা এ মাসের শেষে হবে।"),
    (DIALOGUE, "উলিপুর উপজেলার সংলাপ বিষয়ে জুলাই মাসে আলোচনা হয়েছে।"),
    (DIALOGUE, "উলিপুর উপজেলার সংলাপের প্রস্তুতি জুলাই মাসে হয়েছে।"),
    (DIALOGUE, "উলিপুর উপজেলার সংলাপ ভিডিও জুলাই মাসে প্রকাশ হয়েছে।"),
    (IDEA, "উলিপুর উপজেলা প্রতিটি আইডিয়ায় মতামত দিয়েছে।"),
    (IDEA, "উলিপুর উপজেলা হতে সাড়া মেলেনি।"),
]


@pytest.mark.parametrize(("topic", "text", "expected"), SAID)
def test_a_light_verb_says_what_became_of_the_thing_before_it(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text"), NOTHING)
def test_it_says_nothing_of_a_thing_that_another_noun_or_verb_parts_from_it(topic: Topic, text: str) -> None:
    assert read(topic, text) == set()


def test_a_reason_between_a_plan_and_its_denial_is_no_other_thing() -> None:
    put_off = "উলিপুর উপজেলায় জুলাই মাসে সংলাপ আয়োজনের কথা থাকলেও ঈদের ছুটির জন্য হয়নি।"
    other = "উলিপুর উপজেলায় জুলাই মাসে সংলাপ আয়োজনের কথা থাকলেও মেলা বৃষ্টির জন্য হয়নি।"
    assert any(each.endswith("no") for each in read(DIALOGUE, put_off))
    assert not any(each.endswith("no") for each in read(DIALOGUE, other))
