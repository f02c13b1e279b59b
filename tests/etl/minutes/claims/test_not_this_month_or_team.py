"""Sentences that look like a receipt or an event of an upazila's team this month, and are not: what is read of them.

Each row: topic, sentence, and what is said, `*` for all upazilas of the district that are not named in another line.
"""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Claim, Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Topic

KURIGRAM = Setting("5549", "2016-08", None, None, {each.code: each.name for each in upazilas_of("5549", "2016-08")})


def said(claim: Claim) -> str:
    kind = claim.kind.value.partition("_")[0]
    words = [KURIGRAM.upazilas[claim.code], kind, claim.month, "yes" if claim.value else "no"]
    return " ".join([*words, *(["doubtful"] if claim.doubtful else [])])


def read(topic: Topic, text: str) -> set[str]:
    claims = read_claims(clean(text), topic, KURIGRAM)[0]
    by_rule = {said(claim).replace(KURIGRAM.upazilas[claim.code], "*") for claim in claims if claim.inferred}
    return {said(claim) for claim in claims if not claim.inferred} | by_rule


MEETING, DIALOGUE, IDEA, TRAINING, PORTAL, TEAM = (
    Topic.UPAZILA_MEETING,
    Topic.DIALOGUE,
    Topic.IDEA,
    Topic.TRAINING,
    Topic.PORTAL,
    Topic.TEAM,
)
BUT_ULIPUR = {"উলিপুর minutes 2016-08 no", "* minutes 2016-08 yes"}

EXCEPTIONS = [
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", BUT_ULIPUR),
    (MEETING, "উলিপুর উপজেলার ইউএনও ব্যতীত সকল ইউএনও কার্যবিবরণী প্রেরণ করেছেন।", BUT_ULIPUR),
    (MEETING, "উলিপুর উপজেলার উপজেলা নির্বাহী অফিসার ছাড়া সকল উপজেলা নির্বাহী অফিসার কার্যবিবরণী প্রেরণ করেছেন।", BUT_ULIPUR),
    (MEETING, "উলিপুর উপজেলা ইনোভেশন টিম ব্যতীত সকল টিম কার্যবিবরণী প্রেরণ করেছে।", BUT_ULIPUR),
    (MEETING, "উলিপুর বাদে বাকি ৮টি উপজেলার কার্যবিবরণী পাওয়া গেছে।", BUT_ULIPUR),
    (MEETING, "উলিপুর উপজেলাকে বাদ দিয়ে অবশিষ্ট সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", BUT_ULIPUR),
    (MEETING, "সকল উপজেলার কার্যবিবরণী পাওয়া গেছে, উলিপুর উপজেলা ব্যতীত।", BUT_ULIPUR),
    (MEETING, "সকল উপজেলার (উলিপুর উপজেলা ব্যতীত) কার্যবিবরণী পাওয়া গেছে।", BUT_ULIPUR),
    (MEETING, "সকল উপজেলা হতে কার্যবিবরণী পাওয়া গেছে, তবে উলিপুর থেকে নয়।", BUT_ULIPUR),
    (
        MEETING,
        "উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী বাদে সকল উপজেলার জুলাই মাসের কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes 2016-07 no", "* minutes 2016-07 yes"},
    ),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী এবং রৌমারী উপজেলার কার্যবিবরণী ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        BUT_ULIPUR | {"রৌমারী minutes 2016-08 no"},
    ),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী ব্যতীত আর কোন উপজেলার কার্যবিবরণী পাওয়া যায়নি।",
        {"উলিপুর minutes 2016-08 yes", "* minutes 2016-08 no"},
    ),
    (
        DIALOGUE,
        "উলিপুর উপজেলার নির্ধারিত সোশ্যাল মিডিয়া সংলাপ বাদে সকল উপজেলার সংলাপ অনুষ্ঠিত হয়েছে।",
        {"উলিপুর dialogue 2016-08 no", "* dialogue 2016-08 yes"},
    ),
    (
        MEETING,
        "উলিপুর ব্যতীত চিলমারী ও রাজারহাট উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।",
        {"চিলমারী minutes 2016-08 yes", "রাজারহাট minutes 2016-08 yes"},
    ),
    (MEETING, "উলিপুর হতে পাওয়া যায়নি। এ ছাড়া সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", BUT_ULIPUR),
    (
        MEETING,
        "সকল উপজেলার কার্যবিবরণী পাওয়া গেছে। উলিপুর উপজেলারটি ব্যতীত।",
        {"* minutes 2016-08 yes", "* minutes 2016-08 yes doubtful"},
    ),
    (MEETING, "২টি উপজেলা ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", set()),
    (MEETING, "জুলাই মাস ব্যতীত উলিপুর উপজেলার সকল মাসের কার্যবিবরণী পাওয়া গেছে।", set()),
    (IDEA, "উলিপুর উপজেলার কৃষি অফিস ব্যতীত সকল দপ্তর হতে আইডিয়া পাওয়া গেছে।", set()),
    (MEETING, "উলিপুর উপজেলা হতে স্বাক্ষর ব্যতীত কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes"}),
]

NOT_YET = [
    (
        DIALOGUE,
        "আগামী ১৪/০৯/২০১৬ খ্রিঃ তারিখে উলিপুর উপজেলায় সোশ্যাল মিডিয়া সংলাপের আয়োজন করা হয়েছে।",
        {"উলিপুর dialogue 2016-09 yes"},
    ),
    (DIALOGUE, "আগামী মাসে উলিপুর উপজেলায় সংলাপের আয়োজন করা হয়েছে।", {"উলিপুর dialogue 2016-09 yes"}),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ আগামী ২০ সেপ্টেম্বর আয়োজন করা হয়েছে।", {"উলিপুর dialogue 2016-09 yes"}),
    (DIALOGUE, "পরবর্তী মাসে উলিপুর উপজেলায় সংলাপ আয়োজন করা হয়েছে।", {"উলিপুর dialogue 2016-09 yes"}),
    (DIALOGUE, "আসছে সেপ্টেম্বরে উলিপুর উপজেলায় সংলাপ আয়োজন করা হয়েছে।", {"উলিপুর dialogue 2016-09 yes"}),
    (DIALOGUE, "সেপ্টেম্বর মাসে উলিপুর উপজেলায় সংলাপ আয়োজন করা হয়েছে।", {"উলিপুর dialogue 2015-09 yes doubtful"}),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ সংক্রান্ত সকল কাজ সম্পন্ন হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ আয়োজনের প্রস্তুতি সম্পন্ন হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপের ভেন্যু নির্ধারণ সম্পন্ন হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ আয়োজনের উদ্যোগ গৃহীত হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ আয়োজনের প্রস্তাব প্রেরণ করা হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপের দাওয়াতপত্র বিতরণ সম্পন্ন হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ সফলভাবে সম্পন্ন হয়েছে।", {"উলিপুর dialogue 2016-08 yes"}),
    (DIALOGUE, "উলিপুর উপজেলায় সংলাপ আয়োজনের জন্য পত্র দেওয়া হলেও সংলাপ অনুষ্ঠিত হয়নি।", {"উলিপুর dialogue 2016-08 no"}),
    (TRAINING, "উলিপুর উপজেলায় প্রশিক্ষণ আয়োজনের অনুমতি পাওয়া গেছে।", set()),
    (TRAINING, "আগামী সপ্তাহে উলিপুর উপজেলায় প্রশিক্ষণ আয়োজন করা হয়েছে।", set()),
    (TRAINING, "উলিপুর উপজেলায় প্রশিক্ষণের মডিউল প্রণয়ন সম্পন্ন হয়েছে।", set()),
    (IDEA, "উলিপুর উপজেলায় আইডিয়া সংগ্রহের কার্যক্রম গৃহীত হয়েছে।", set()),
    (PORTAL, "উলিপুর উপজেলায় পোর্টাল হালনাগাদের কাজ সম্পন্ন হয়েছে।", {"উলিপুর portal 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলা হতে কার্যবিবরণী প্রেরণের জন্য তাগিদপত্র প্রেরণ করা হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলায় সভা অনুষ্ঠানের নোটিশ প্রেরণ করা হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলায় সভা অনুষ্ঠানের পর কার্যবিবরণী প্রেরণ করা হয়েছে।", {"উলিপুর minutes 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলা হতে আগামী মাসের কর্মপরিকল্পনাসহ কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes doubtful"}),
]

OTHER_BODIES = [
    (MEETING, "চিলমারী উপজেলা আইসিটি কমিটির সভার কার্যবিবরণী পাওয়া যায়নি।", set()),
    (MEETING, "চিলমারী উপজেলায় মাল্টিমিডিয়া ক্লাসরুম মনিটরিং কমিটির সভা অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলায় এনজিও সমন্বয় সভা অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলা পরিষদের মাসিক সাধারণ সভা অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলার বাজেট সভা ১০/০৮/২০১৬ তারিখে অনুষ্ঠিত হয়।", set()),
    (MEETING, "উলিপুর উপজেলার কর্মশালার কার্যবিবরণী পাওয়া যায়নি।", set()),
    (MEETING, "উলিপুর উপজেলার ভূমি সেবা সংক্রান্ত সভার কার্যবিবরণী পাওয়া গেছে।", set()),
    (MEETING, "উলিপুর উপজেলায় আইসিটি কমিটির বৈঠক অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলায় আইসিটি কমিটির সভা অনুষ্ঠিত হয়নি। কার্যবিবরণীও পাওয়া যায়নি।", set()),
    (MEETING, "উলিপুর উপজেলায় ইনোভেশন টিমের সদস্যদের নিয়ে নারী নির্যাতন প্রতিরোধ কমিটির সভা অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "জেলা ইনোভেশন টিমের সভার কার্যবিবরণী সকল উপজেলায় প্রেরণ করা হয়েছে।", set()),
    (
        MEETING,
        "জেলা ইনোভেশন টিমের সভার সিদ্ধান্ত মোতাবেক উলিপুর উপজেলা ইনোভেশন টিমের সভা অনুষ্ঠিত হয়েছে।",
        {"উলিপুর meeting 2016-08 yes"},
    ),
    (
        MEETING,
        "চিলমারী উপজেলার আইন শৃঙ্খলা কমিটির সভার কার্যবিবরণী পাওয়া গেলেও ইনোভেশন টিমের সভার কার্যবিবরণী পাওয়া যায়নি।",
        {"চিলমারী minutes 2016-08 no"},
    ),
    (TEAM, "উলিপুর উপজেলায় টিম পুনর্গঠনের জন্য সভা অনুষ্ঠিত হয়েছে।", set()),
    (MEETING, "উলিপুর উপজেলা হতে নমুনা পাওয়া যায়নি।", set()),
    (MEETING, "উলিপুর উপজেলা ইনোভেশন কমিটির মাসিক সভা অনুষ্ঠিত হয়।", {"উলিপুর meeting 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলার উদ্ভাবনী টিমের সভার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলায় টিমের সভা অনুষ্ঠিত হয়েছে।", {"উলিপুর meeting 2016-08 yes"}),
]

OTHER_YEARS = [
    (MEETING, "গত বছরের আগস্ট মাসে উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes 2015-08 yes"}),
    (DIALOGUE, "গত বছর উলিপুর উপজেলায় আগস্ট মাসে সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue 2015-08 yes"}),
    (DIALOGUE, "গত বছরের ১২ আগস্ট তারিখে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue 2015-08 yes"}),
    (DIALOGUE, "২০১৫ সালে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", set()),
    (DIALOGUE, "উলিপুর উপজেলায় সর্বশেষ সংলাপ অনুষ্ঠিত হয়েছে ২০১৫ সালে।", set()),
    (DIALOGUE, "২০১৪-১৫ অর্থবছরে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়নি।", set()),
    (DIALOGUE, "২ বছর আগে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", set()),
    (DIALOGUE, "২০১৫ সালে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে। চিলমারী উপজেলায় হয়নি।", set()),
    (IDEA, "বিগত অর্থবছরে উলিপুর উপজেলা হতে ৫টি আইডিয়া পাওয়া গেছে।", set()),
    (DIALOGUE, "২০১৬ সালে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue 2016-08 yes doubtful"}),
    (DIALOGUE, "২০১৬ সালের কর্মপরিকল্পনা অনুযায়ী উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue 2016-08 yes"}),
    (DIALOGUE, "গত বছর উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হলেও এ মাসে অনুষ্ঠিত হয়নি।", {"উলিপুর dialogue 2016-08 no"}),
]

LEFT_OUT = [
    (
        Topic.OTHER,
        "উলিপুর উপজেলা হতে জুলাই/২০১৬ মাসের সভার কার্যবিবরণী পাওয়া গেছে। রাজারহাট উপজেলা হতে পাওয়া যায় নাই।",
        {"উলিপুর minutes 2016-07 yes", "রাজারহাট minutes 2016-07 no"},
    ),
    (
        MEETING,
        "উলিপুর উপজেলা হতে আইডিয়া পাওয়া গেছে। রাজারহাট উপজেলা হতে পাওয়া যায়নি।",
        {"উলিপুর idea 2016-08 yes", "রাজারহাট idea 2016-08 no"},
    ),
    (
        DIALOGUE,
        "উলিপুর উপজেলায় মে মাসে সংলাপ অনুষ্ঠিত হয়েছে। চিলমারীতে হয়নি।",
        {"উলিপুর dialogue 2016-05 yes", "চিলমারী dialogue 2016-05 no"},
    ),
    (
        MEETING,
        "উলিপুর হতে জুলাই/২০১৬ মাসের কার্যবিবরণী পাওয়া গেছে। রাজারহাট উপজেলা হতে কার্যবিবরণী পাওয়া যায় নাই।",
        {"উলিপুর minutes 2016-07 yes", "রাজারহাট minutes 2016-07 no doubtful"},
    ),
    (MEETING, "উলিপুর উপজেলা হতে পত্রের জবাব পাওয়া গেছে। রাজারহাট উপজেলা হতে পাওয়া যায়নি।", set()),
]


@pytest.mark.parametrize(("topic", "text", "expected"), EXCEPTIONS)
def test_what_is_excepted_is_not_said_of_it(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text", "expected"), NOT_YET)
def test_what_is_announced_prepared_or_ordered_is_not_done(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text", "expected"), OTHER_BODIES)
def test_meetings_and_minutes_of_other_bodies_are_not_the_team_s(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text", "expected"), OTHER_YEARS)
def test_what_happened_in_another_year_is_not_counted_for_this_month(
    topic: Topic, text: str, expected: set[str]
) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text", "expected"), LEFT_OUT)
def test_what_a_sentence_leaves_out_is_that_of_the_one_before(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


def test_an_exception_that_names_no_upazila_is_listed_to_look_at() -> None:
    findings = read_claims(clean("২টি উপজেলা ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।"), MEETING, KURIGRAM)[1]
    assert [finding.code for finding in findings] == ["not_understood"]
