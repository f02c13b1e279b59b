"""Words around the verb that turn it: left open, denied, corrected, listed, elided, of several months, of others."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_claims import read, setting

MEETING, IDEA, PORTAL, TRAINING = Topic.UPAZILA_MEETING, Topic.IDEA, Topic.PORTAL, Topic.TRAINING
DIALOGUE, OTHER = Topic.DIALOGUE, Topic.OTHER
FIVE = ("আদিতমারী", "কালীগঞ্জ", "পাটগ্রাম", "লালমনিরহাট সদর", "হাতীবান্ধা")

NOTHING = [
    pytest.param(MEETING, "আদিতমারী উপজেলায় মাসিক সভা আয়োজন করা হয়েছে কিনা তা জানতে চাওয়া হয়।", id="a question"),
    pytest.param(MEETING, "হাতীবান্ধা উপজেলার কার্যবিবরণী প্রেরণ করা হয়েছে কি না জানা যায়নি।", id="whether it was sent"),
    pytest.param(DIALOGUE, "পাটগ্রাম উপজেলায় সংলাপ সম্পন্ন হয়েছে মর্মে নিশ্চিত হওয়া যায়নি।", id="not certain"),
    pytest.param(MEETING, "পাটগ্রাম উপজেলার কার্যবিবরণী পাওয়া গেছে মর্মে কোন তথ্য পাওয়া যায়নি।", id="no word that it came"),
    pytest.param(PORTAL, "পাটগ্রাম পৌরসভার পোর্টাল হালনাগাদ নেই।", id="the town's portal"),
    pytest.param(MEETING, "আদিতমারী উপজেলার রাজস্ব সভার কার্যবিবরণী পাওয়া যায়নি।", id="minutes of another meeting"),
    pytest.param(MEETING, "হাতীবান্ধা উপজেলার কার্যবিবরণীতে স্মারক নম্বর পাওয়া যায়নি।", id="something missing in the minutes"),
    pytest.param(MEETING, "রংপুর জেলার কালীগঞ্জ উপজেলার কার্যবিবরণী পাওয়া গেছে।", id="a namesake of another district"),
    pytest.param(TRAINING, "আদিতমারী উপজেলার সদস্যদের জেলা পর্যায়ের প্রশিক্ষণ সম্পন্ন হয়েছে।", id="the district's training"),
    pytest.param(IDEA, "পাটগ্রাম উপজেলা সমবায় দপ্তর হতে আইডিয়া পাওয়া যায়নি।", id="one office of an upazila"),
    pytest.param(IDEA, "পাটগ্রাম উপজেলার কৃষি অফিস হতে আইডিয়া পাওয়া যায়নি।", id="an office of an upazila"),
    pytest.param(MEETING, "আদিতমারী উপজেলায় সভা অনুষ্ঠিত হয়েছে কি? সভাপতি প্রশ্ন করেন।", id="asked outright"),
    pytest.param(MEETING, "আদিতমারী উপজেলার কাজে গতি এসেছে।", id="what came was no paper"),
    pytest.param(MEETING, "কোন উপজেলা হতেই কার্যবিবরণী পাওয়া যায়নি তা সঠিক নয়।", id="denied"),
    pytest.param(
        TRAINING,
        "পাটগ্রাম উপজেলায় নভেম্বর/২০১৭ মাসে প্রশিক্ষণ আয়োজনের কথা থাকলেও তা স্থগিত করা হয়েছে।",
        id="put off before its month",
    ),
    pytest.param(IDEA, "পাটগ্রাম উপজেলায় আইডিয়ার সংখ্যা ৫টি করতে হবে।", id="a number to reach"),
]

SAID = [
    pytest.param(
        MEETING,
        "পাটগ্রাম উপজেলার কার্যবিবরণী পাওয়া যায়নি মর্মে উল্লেখ করা হলেও তা সঠিক নয়; পাটগ্রাম উপজেলার কার্যবিবরণী প্রাপ্ত হয়েছে।",
        {"পাটগ্রাম minutes_received 2017-09 yes"},
        id="denied and corrected in one sentence",
    ),
    pytest.param(
        MEETING,
        "হাতীবান্ধা উপজেলার কার্যবিবরণী ই-মেইলে পাওয়া গেলেও হার্ড কপি পাওয়া যায়নি।",
        {"হাতীবান্ধা minutes_received 2017-09 yes"},
        id="by mail, not on paper",
    ),
    pytest.param(
        MEETING,
        "পাটগ্রাম উপজেলা ইনোভেশন টিমের সভা উপজেলা পরিষদ সভাকক্ষে অনুষ্ঠিত হয়।",
        {"পাটগ্রাম meeting_held 2017-09 yes"},
        id="held in the council's hall",
    ),
    pytest.param(
        MEETING,
        "কালীগঞ্জ উপজেলা পরিষদ মিলনায়তনে আদিতমারী উপজেলার সভা অনুষ্ঠিত হয়।",
        {"আদিতমারী meeting_held 2017-09 yes"},
        id="held in another upazila's hall",
    ),
    pytest.param(
        MEETING,
        "আদিতমারী উপজেলার কার্যবিবরণী স্বাক্ষরিত অবস্থায় পাওয়া গেছে।",
        {"আদিতমারী minutes_received 2017-09 yes"},
        id="received signed",
    ),
    pytest.param(
        MEETING,
        "আদিতমারীর কার্যবিবরণী এসেছে, পাটগ্রামেরটি আসেনি।",
        {"আদিতমারী minutes_received 2017-09 yes", "পাটগ্রাম minutes_received 2017-09 no"},
        id="the one of the other",
    ),
    pytest.param(
        OTHER,
        "হাতীবান্ধা উপজেলার জুলাই ও আগস্ট/২০১৭ মাসের কার্যবিবরণী পাওয়া যায়নি।",
        {"হাতীবান্ধা minutes_received 2017-07 no", "হাতীবান্ধা minutes_received 2017-08 no"},
        id="two months in one sentence",
    ),
    pytest.param(
        MEETING,
        "আদিতমারী উপজেলায় ১১ সেপ্টেম্বরের পরিবর্তে ১৪ সেপ্টেম্বর ২০১৭ তারিখে সভা অনুষ্ঠিত হয়।",
        {"আদিতমারী meeting_held 2017-09 yes 2017-09-14"},
        id="put off to another day",
    ),
    pytest.param(
        DIALOGUE,
        "পাটগ্রাম উপজেলায় সংলাপ নভেম্বর মাসের পরিবর্তে ডিসেম্বর মাসে আয়োজন করা হবে।",
        {"পাটগ্রাম dialogue_planned 2017-12 yes"},
        id="put off to another month",
    ),
    pytest.param(
        IDEA,
        "আদিতমারী উপজেলা হতে আইডিয়া পাওয়া গেছে ৭টি, তন্মধ্যে ২টি বাছাই করা হয়েছে।",
        {"আদিতমারী idea_submitted 2017-09 yes x7"},
        id="a number after the verb",
    ),
    pytest.param(
        IDEA,
        "পাটগ্রাম হতে ৩টি, হাতীবান্ধা হতে ৯টি, মোট ১২টি আইডিয়া পাওয়া গেছে।",
        {"পাটগ্রাম idea_submitted 2017-09 yes x3", "হাতীবান্ধা idea_submitted 2017-09 yes x9"},
        id="a sum is no upazila's number",
    ),
    pytest.param(
        IDEA,
        "আদিতমারী উপজেলা হতে ০টি আইডিয়া পাওয়া গেছে।",
        {"আদিতমারী idea_submitted 2017-09 no x0"},
        id="none said as a number",
    ),
    pytest.param(
        MEETING,
        "নিম্নলিখিত উপজেলা হতে কার্যবিবরণী পাওয়া গেছেঃ ১) পাটগ্রাম ২) আদিতমারী।",
        {"পাটগ্রাম minutes_received 2017-09 yes", "আদিতমারী minutes_received 2017-09 yes"},
        id="a list after the verb",
    ),
    pytest.param(
        MEETING,
        "নিম্নোক্ত উপজেলায় সভা অনুষ্ঠিত হয়েছেঃ আদিতমারী, পাটগ্রাম। হাতীবান্ধা উপজেলায় সভা হয়নি।",
        {"আদিতমারী meeting_held 2017-09 yes", "পাটগ্রাম meeting_held 2017-09 yes", "হাতীবান্ধা meeting_held 2017-09 no"},
        id="the list ends with its sentence",
    ),
    pytest.param(
        MEETING,
        "যে সকল উপজেলা হতে কার্যবিবরণী পাওয়া যায়নি সেগুলো হলো- হাতীবান্ধা ও কালীগঞ্জ।",
        {"হাতীবান্ধা minutes_received 2017-09 no", "কালীগঞ্জ minutes_received 2017-09 no"},
        id="those that did not, named after",
    ),
    pytest.param(
        MEETING,
        "আদিতমারী ও পাটগ্রাম উপজেলা হতে জুন ও জুলাই মাসের কার্যবিবরণী পাওয়া যায়নি।",
        {
            f"{upazila} minutes_received {month} no"
            for upazila in ("আদিতমারী", "পাটগ্রাম")
            for month in ("2017-06", "2017-07")
        },
        id="two months of two upazilas",
    ),
    pytest.param(
        MEETING,
        "হাতীবান্ধা উপজেলা হতে মে/জুন মাসের কার্যবিবরণী প্রেরণ করা হয়েছে।",
        {"হাতীবান্ধা minutes_received 2017-05 yes", "হাতীবান্ধা minutes_received 2017-06 yes"},
        id="months parted by a stroke",
    ),
    pytest.param(
        DIALOGUE,
        "পাটগ্রাম উপজেলায় আগস্ট মাসে সংলাপ হওয়ার কথা ছিল কিন্তু হয়নি।",
        {"পাটগ্রাম dialogue_planned 2017-08 yes", "পাটগ্রাম dialogue_held 2017-09 no"},
        id="was to be, but was not",
    ),
    pytest.param(
        TRAINING,
        "আদিতমারী উপজেলায় আগস্ট/২০১৭ মাসে প্রশিক্ষণ আয়োজনের কথা থাকলেও তা আয়োজন করা হয়নি।",
        {"আদিতমারী training_held 2017-08 no"},
        id="not held in the month it was meant for",
    ),
]


@pytest.mark.parametrize(("topic", "text"), NOTHING)
def test_what_is_left_open_or_is_not_the_upazilas_own_gives_no_claim(topic: Topic, text: str) -> None:
    assert read("lalmonirhat", topic, text, review="2017-07" if topic is TRAINING else None) == set()


LEFT_OPEN = [
    pytest.param(MEETING, "হাতীবান্ধা উপজেলার কার্যবিবরণী প্রেরণ করা হয়েছে কি না জানা যায়নি।", True, id="left open"),
    pytest.param(MEETING, "কোন উপজেলা হতেই কার্যবিবরণী পাওয়া যায়নি তা সঠিক নয়।", True, id="denied"),
    pytest.param(MEETING, "পাটগ্রাম উপজেলার সভা অনুষ্ঠানের বিষয়ে কোন তথ্য জানা যায়নি।", True, id="nothing known"),
    pytest.param(MEETING, "পাটগ্রাম উপজেলা নির্বাহী অফিসারকে ধন্যবাদ জানানো হয়।", False, id="thanks"),
    pytest.param(MEETING, "বাজেট পাওয়া গেছে কিনা তা জানা যায়নি।", False, id="of no upazila"),
]


@pytest.mark.parametrize(("topic", "text", "warned"), LEFT_OPEN)
def test_what_is_left_open_of_an_upazila_is_warned_of(topic: Topic, text: str, warned: bool) -> None:
    findings = read_claims(clean(text), topic, setting("lalmonirhat"))[1]
    assert [finding.code for finding in findings] == ["left_open"] * warned


def test_a_denial_in_unknown_words_is_warned_of() -> None:
    text = "পাটগ্রাম উপজেলায় নভেম্বর মাসে সংলাপ আয়োজনের নির্দেশনা ছিল, যা প্রতিপালিত হয়নি।"
    claims, findings = read_claims(clean(text), DIALOGUE, setting("lalmonirhat"))
    assert (claims, [finding.code for finding in findings]) == ([], ["not_understood"])


def test_offices_of_ones_own_upazila_are_counted_by_their_sum() -> None:
    text = "উপজেলা কৃষি অফিস হতে ২টি ও উপজেলা শিক্ষা অফিস হতে ১টি, মোট ৩টি আইডিয়া পাওয়া গেছে।"
    assert read("lalmonirhat", IDEA, text, team="555270") == {"পাটগ্রাম idea_submitted 2017-09 yes x3"}


@pytest.mark.parametrize(("topic", "text", "expected"), SAID)
def test_the_words_around_the_verb_are_heard(topic: Topic, text: str, expected: set[str]) -> None:
    assert read("lalmonirhat", topic, text, review="2017-07" if topic is TRAINING else None) == expected


@pytest.mark.parametrize("rest", ["অন্যান্য উপজেলা হতে পাওয়া যায়নি।", "বাকিরা প্রেরণ করেনি।"])
def test_the_rest_need_not_name_the_minutes_again(rest: str) -> None:
    found = read("lalmonirhat", MEETING, f"পাটগ্রাম উপজেলা হতে কার্যবিবরণী পাওয়া গেছে। {rest}")
    kind = "minutes_received 2017-09"
    assert found == {f"পাটগ্রাম {kind} yes"} | {f"{name} {kind} no (rule)" for name in FIVE if name != "পাটগ্রাম"}


def test_all_but_one_without_a_verb_is_held() -> None:
    found = read("lalmonirhat", MEETING, "পাটগ্রাম উপজেলা বাদে সবকটি উপজেলায় সেপ্টেম্বর মাসের সভা সম্পন্ন।")
    kind = "meeting_held 2017-09"
    assert found == {f"পাটগ্রাম {kind} no"} | {f"{name} {kind} yes (rule)" for name in FIVE if name != "পাটগ্রাম"}


def test_not_from_all_may_mean_from_none_and_is_doubted() -> None:
    claims, _ = read_claims(clean("সকল উপজেলা হতে কার্যবিবরণী পাওয়া যায়নি।"), MEETING, setting("lalmonirhat"))
    assert [(claim.value, claim.doubtful) for claim in claims] == [(False, True)] * 5


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("আদিতমারী উপজেলা নির্বাহী অফিসার অসুস্থ থাকায় সভা অনুষ্ঠিত হয়নি।", "উপজেলা নির্বাহী অফিসার অসুস্থ থাকায়"),
        ("পাটগ্রাম উপজেলায় সভার সিদ্ধান্ত থাকলেও বন্যার কারণে সভা অনুষ্ঠিত হয়নি।", "বন্যার কারণে"),
        ("পাটগ্রাম উপজেলায় সভা অনুষ্ঠিত হয়নি বিধায় কার্যবিবরণী পাওয়া যায়নি।", "সভা অনুষ্ঠিত হয়নি বিধায়"),
    ],
)
def test_a_reason_is_whole_and_nothing_but_the_reason(text: str, reason: str) -> None:
    claims, _ = read_claims(clean(text), MEETING, setting("lalmonirhat"))
    assert claims[-1].reason == clean(reason)
