"""What sentences of the discussion say of upazilas: yes, no, planned, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Claim, Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Topic

MEETING, TEAM, DIALOGUE = Topic.UPAZILA_MEETING, Topic.TEAM, Topic.DIALOGUE
IDEA, PORTAL, TRAINING, OTHER = Topic.IDEA, Topic.PORTAL, Topic.TRAINING, Topic.OTHER

# Districts of the tests, with the month of the meeting.
PAPERS = {
    "kurigram": ("5549", "2016-07"),
    "gaibandha": ("5532", "2017-05"),
    "nilphamari": ("5573", "2019-02"),
    "rangpur": ("5585", "2018-11"),
    "lalmonirhat": ("5552", "2017-09"),
}


def setting(district: str, review: str | None = None, team: str | None = None) -> Setting:
    code, month = PAPERS[district]
    return Setting(code, month, review, team, {u.code: u.name for u in upazilas_of(code, month)})


def said(claim: Claim, names: dict[str, str]) -> str:
    """A claim in one line: upazila, kind, month, yes or no; day, count; (by rule)."""
    words = [names[claim.code], claim.kind.value, claim.month, "yes" if claim.value else "no"]
    words += [str(claim.date)] if claim.date else []
    words += [f"x{claim.count}"] if claim.count is not None else []
    words += ["(rule)"] if claim.inferred else []
    return " ".join(words)


def read(district: str, topic: Topic, text: str, review: str | None = None, team: str | None = None) -> set[str]:
    paper = setting(district, review, team)
    return {said(claim, paper.upazilas) for claim in read_claims(clean(text), topic, paper)[0]}


NAMED = [
    pytest.param(
        "lalmonirhat",
        MEETING,
        "হাতীবান্ধা উপজেলার কার্যবিবরণী ২০/০৯/২০১৭ তারিখে, পাটগ্রাম উপজেলার ২১/০৯/২০১৭ তারিখে পাওয়া গেছে। "
        "আদিতমারী উপজেলা হতে কার্যবিবরণী পাওয়া যাচ্ছে না।",
        {
            "হাতীবান্ধা minutes_received 2017-09 yes 2017-09-20",
            "পাটগ্রাম minutes_received 2017-09 yes 2017-09-21",
            "আদিতমারী minutes_received 2017-09 no",
        },
        id="each place takes the day that follows it",
    ),
    pytest.param(
        "nilphamari",
        MEETING,
        "ডিমলা ও জলঢাকা উপজেলার সভা যথাক্রমে ০৫/০২/২০১৯ ও ০৭/০২/২০১৯ তারিখে অনুষ্ঠিত হয়েছে; ডোমার উপজেলায় সভা অনুষ্ঠিত হয় নি।",
        {
            "ডিমলা meeting_held 2019-02 yes 2019-02-05",
            "জলঢাকা meeting_held 2019-02 yes 2019-02-07",
            "ডোমার meeting_held 2019-02 no",
        },
        id="respectively pairs names with days, a split negation is one",
    ),
    pytest.param(
        "nilphamari",
        MEETING,
        "সৈয়দপুর উপজেলার ০৬/০২/২০১৯ তারিখে অনুষ্ঠিত সভার কার্যবিবরণী ১২/০২/২০১৯ তারিখে পাওয়া গেছে।",
        {"সৈয়দপুর meeting_held 2019-02 yes 2019-02-06", "সৈয়দপুর minutes_received 2019-02 yes 2019-02-12"},
        id="a participle says in passing that the meeting was held",
    ),
    pytest.param(
        "kurigram",
        MEETING,
        "উলিপুর উপজেলায় গত ০৭/০৭/২০১৬ তারিখে সভা অনুষ্ঠিত হলেও উক্ত সভার কার্যবিবরণী পাওয়া যায় নাই।",
        {"উলিপুর meeting_held 2016-07 yes 2016-07-07", "উলিপুর minutes_received 2016-07 no"},
        id="held, but its minutes did not come",
    ),
    pytest.param(
        "kurigram",
        MEETING,
        "উলিপুরঃ সভা ০৭/০৭/২০১৬ তারিখে অনুষ্ঠিত হয়েছে। কার্যবিবরণী পাওয়া যায়নি।\nচিলমারীঃ সভা অনুষ্ঠিত হয়নি।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-07",
            "উলিপুর minutes_received 2016-07 no",
            "চিলমারী meeting_held 2016-07 no",
        },
        id="a line that begins with an upazila's name is about it",
    ),
    pytest.param(
        "rangpur",
        IDEA,
        "পীরগাছা উপজেলা হতে ৪টি ও মিঠাপুকুর উপজেলা হতে একটি আইডিয়া পাওয়া গেছে। তারাগঞ্জ উপজেলা অদ্যাবধি কোন আইডিয়া প্রেরণ করেনি।",
        {
            "পীরগাছা idea_submitted 2018-11 yes x4",
            "মিঠাপুকুর idea_submitted 2018-11 yes x1",
            "তারাগঞ্জ idea_submitted 2018-11 no",
        },
        id="counts in digits and in words",
    ),
    pytest.param(
        "rangpur",
        IDEA,
        "পীরগাছা ও কাউনিয়া উপজেলা হতে ২টি করে আইডিয়া পাওয়া গেছে। গংগাচড়া ও সদর উপজেলা হতে মোট ৫টি আইডিয়া পাওয়া গেছে।",
        {
            "পীরগাছা idea_submitted 2018-11 yes x2",
            "কাউনিয়া idea_submitted 2018-11 yes x2",
            "গংগাচড়া idea_submitted 2018-11 yes",
            "রংপুর সদর idea_submitted 2018-11 yes",
        },
        id="a count for each, but a sum of several is no one's",
    ),
    pytest.param(
        "rangpur",
        PORTAL,
        "পীরগঞ্জ উপজেলার ওয়েব পোর্টাল হালনাগাদ করা হলেও তারাগঞ্জ উপজেলার পোর্টাল হালনাগাদ নেই।",
        {"পীরগঞ্জ portal_updated 2018-11 yes", "তারাগঞ্জ portal_updated 2018-11 no"},
        id="two portals in one sentence",
    ),
    pytest.param(
        "rangpur",
        TEAM,
        "পীরগঞ্জ উপজেলা ইনোভেশন টিম পুনর্গঠন করে হালনাগাদ তালিকা দাখিল করেছে। মিঠাপুকুর উপজেলা এখনো টিম পুনর্গঠন করেনি।",
        {"পীরগঞ্জ roster_updated 2018-11 yes", "মিঠাপুকুর roster_updated 2018-11 no"},
        id="team lists",
    ),
    pytest.param(
        "kurigram",
        TRAINING,
        "উলিপুর উপজেলায় ১২-১৩ জুলাই ২০১৬ তারিখে প্রশিক্ষণ অনুষ্ঠিত হয়েছে। চিলমারী উপজেলায় জুলাই মাসে প্রশিক্ষণ আয়োজন করার "
        "সিদ্ধান্ত ছিল। কিন্তু উক্ত মাসে প্রশিক্ষণটি আয়োজন করা হয় নাই।",
        {"উলিপুর training_held 2016-07 yes", "চিলমারী training_held 2016-07 no"},
        id="of a training of two days no single day is given; a plan is no event",
    ),
]

BY_RULE = [
    pytest.param(
        "lalmonirhat",
        "শুধুমাত্র পাটগ্রাম উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"পাটগ্রাম yes"},
        {"আদিতমারী no", "হাতীবান্ধা no", "কালীগঞ্জ no", "লালমনিরহাট সদর no"},
        id="only",
    ),
    pytest.param(
        "lalmonirhat",
        "পাটগ্রাম ও হাতীবান্ধা ব্যতীত সকল উপজেলা হতে কার্যবিবরণী প্রাপ্ত হয়েছে।",
        {"পাটগ্রাম no", "হাতীবান্ধা no"},
        {"আদিতমারী yes", "কালীগঞ্জ yes", "লালমনিরহাট সদর yes"},
        id="all but two",
    ),
    pytest.param(
        "lalmonirhat",
        "পাটগ্রাম উপজেলা ছাড়া অন্য কোন উপজেলা হতে কার্যবিবরণী পাওয়া যায়নি।",
        {"পাটগ্রাম yes"},
        {"আদিতমারী no", "হাতীবান্ধা no", "কালীগঞ্জ no", "লালমনিরহাট সদর no"},
        id="none but one",
    ),
    pytest.param(
        "lalmonirhat",
        "পাটগ্রাম ও সদর উপজেলার কার্যবিবরণী পাওয়া গেছে। অবশিষ্ট ৩টি উপজেলা হতে পাওয়া যায় নাই।",
        {"পাটগ্রাম yes", "লালমনিরহাট সদর yes"},
        {"আদিতমারী no", "হাতীবান্ধা no", "কালীগঞ্জ no"},
        id="the rest, with their number",
    ),
    pytest.param(
        "lalmonirhat",
        "কোন উপজেলা হতেই কার্যবিবরণী প্রেরণ করা হয়নি।",
        set(),
        {"আদিতমারী no", "হাতীবান্ধা no", "কালীগঞ্জ no", "লালমনিরহাট সদর no", "পাটগ্রাম no"},
        id="none at all",
    ),
    pytest.param(
        "lalmonirhat",
        "৫টি উপজেলা হতেই কার্যবিবরণী পাওয়া গেছে।",
        set(),
        {"আদিতমারী yes", "হাতীবান্ধা yes", "কালীগঞ্জ yes", "লালমনিরহাট সদর yes", "পাটগ্রাম yes"},
        id="all five of five",
    ),
]

NOTHING = [
    pytest.param(MEETING, "হাতীবান্ধা উপজেলার সভার সিদ্ধান্ত বাস্তবায়ন করা হয়েছে।", id="decisions of a meeting"),
    pytest.param(MEETING, "উপজেলা হতে কার্যবিবরণী পাওয়া যাচ্ছে না।", id="no one is named"),
    pytest.param(MEETING, "যে সকল উপজেলা হতে কার্যবিবরণী পাওয়া গেছে তাদের ধন্যবাদ জানানো হয়।", id="those that sent"),
    pytest.param(MEETING, "অধিকাংশ উপজেলা হতে কার্যবিবরণী পাওয়া গেছে। কয়েকটি উপজেলা হতে পাওয়া যায়নি।", id="most and some"),
    pytest.param(MEETING, "অন্যান্য উপজেলা হতে কার্যবিবরণী পাওয়া যায়নি।", id="the rest of what nobody named"),
    pytest.param(MEETING, "পাটগ্রাম উপজেলার সভা আয়োজন করা হবে মর্মে জানানো হয়।", id="a meeting to come"),
    pytest.param(MEETING, "হাতীবান্ধা উপজেলার সভা অনুষ্ঠানের বিষয়ে কোন তথ্য জানা যায়নি।", id="nothing is known"),
    pytest.param(MEETING, "সকল উপজেলাকে কার্যবিবরণী প্রেরণ করার জন্য পত্র প্রেরণ করা হয়েছে।", id="a letter went out"),
    pytest.param(TEAM, "পাটগ্রাম উপজেলাকে হালনাগাদ তালিকা প্রেরণ করা হয়েছে।", id="a list sent to an upazila"),
    pytest.param(IDEA, "পাটগ্রাম উপজেলা হতে আইডিয়া বাস্তবায়নের প্রতিবেদন পাওয়া যায়নি।", id="a report, not an idea"),
    pytest.param(IDEA, "পাটগ্রাম উপজেলায় আইডিয়া সংগ্রহের কাজ চলমান আছে।", id="work goes on"),
    pytest.param(PORTAL, "পাটগ্রাম উপজেলার ইউনিয়ন পোর্টালসমূহ হালনাগাদ নেই।", id="the unions' portals"),
    pytest.param(TRAINING, "জেলা পর্যায়ে প্রশিক্ষণ আয়োজন করা হয়েছে।", id="the district's own training"),
    pytest.param(Topic.WORK_PLAN, "পাটগ্রাম উপজেলার কর্মপরিকল্পনা পাওয়া যায়নি।", id="a work plan"),
    pytest.param(OTHER, "পাটগ্রাম উপজেলায় উদ্ভাবনী মেলা অনুষ্ঠিত হয়েছে।", id="a fair"),
]

DIALOGUES = [
    pytest.param(
        "কাউনিয়া, পীরগাছা ও বদরগঞ্জ উপজেলায় যথাক্রমে ডিসেম্বর, জানুয়ারি ও ফেব্রুয়ারি মাসে সংলাপ আয়োজনের সিদ্ধান্ত গৃহীত হয়।",
        {"কাউনিয়া planned 2018-12", "পীরগাছা planned 2019-01", "বদরগঞ্জ planned 2019-02"},
        id="months across the new year",
    ),
    pytest.param(
        "বার্ষিক কর্মপরিকল্পনা ২০১৮-১৯ অনুযায়ী বদরগঞ্জ উপজেলায় মার্চ মাসে সংলাপ আয়োজনের জন্য নির্ধারিত আছে।",
        {"বদরগঞ্জ planned 2019-03"},
        id="the work plan's fiscal year",
    ),
    pytest.param(
        "তারাগঞ্জে অক্টোবর মাসে সংলাপ আয়োজনের কথা থাকলেও তা আয়োজন করা হয় নাই।",
        {"তারাগঞ্জ planned 2018-10", "তারাগঞ্জ held 2018-11 no"},
        id="planned for October, not held so far",
    ),
    pytest.param(
        "মিঠাপুকুর উপজেলায় সেপ্টেম্বর মাসে নির্ধারিত সংলাপ এখনো আয়োজন করা হয়নি।",
        {"মিঠাপুকুর planned 2018-09", "মিঠাপুকুর held 2018-11 no"},
        id="planned in passing",
    ),
    pytest.param(
        "পীরগঞ্জ উপজেলায় ১৫ নভেম্বর ২০১৮ তারিখে সোশ্যাল মিডিয়া সংলাপ সম্পন্ন হয়েছে।", {"পীরগঞ্জ held 2018-11 yes"}, id="held"
    ),
    pytest.param(
        "গঙ্গাচড়া উপজেলায় সংলাপ আয়োজন করার জন্য সভাপতি উপজেলা নির্বাহী অফিসার, গঙ্গাচড়াকে অনুরোধ করেন।",
        set(),
        id="a request is neither plan nor event",
    ),
]


@pytest.mark.parametrize(("district", "topic", "text", "expected"), NAMED)
def test_what_is_said_of_a_named_upazila_is_read(district: str, topic: Topic, text: str, expected: set[str]) -> None:
    assert read(district, topic, text) == expected


@pytest.mark.parametrize(("district", "text", "named", "by_rule"), BY_RULE)
def test_a_quantifier_speaks_of_every_place_it_covers(
    district: str, text: str, named: set[str], by_rule: set[str]
) -> None:
    kind = "minutes_received 2017-09 "
    found = {line.replace(kind, "") for line in read(district, MEETING, text)}
    assert found == named | {f"{line} (rule)" for line in by_rule}


@pytest.mark.parametrize(("topic", "text"), NOTHING)
def test_words_that_say_nothing_of_an_upazila_give_no_claim(topic: Topic, text: str) -> None:
    assert read("lalmonirhat", topic, text) == set()


@pytest.mark.parametrize(("text", "expected"), DIALOGUES)
def test_planned_and_held_dialogues_are_told_apart(text: str, expected: set[str]) -> None:
    found = {line.replace("dialogue_", "").removesuffix(" 2018-11-15") for line in read("rangpur", DIALOGUE, text)}
    assert {line.removesuffix(" yes") if "planned" in line else line for line in found} == expected


def test_the_month_under_discussion_is_the_month_of_what_names_none() -> None:
    text = "পাটগ্রাম উপজেলার কার্যবিবরণী পাওয়া গেছে। সেপ্টেম্বর/১৭ মাসে হাতীবান্ধা উপজেলায় সভা অনুষ্ঠিত হয়নি।"
    assert read("lalmonirhat", MEETING, text, review="2017-08") == {
        "পাটগ্রাম minutes_received 2017-08 yes",
        "হাতীবান্ধা meeting_held 2017-09 no",
    }


def test_only_in_time_says_nothing_of_the_others() -> None:
    text = "শুধুমাত্র পাটগ্রাম উপজেলা নির্ধারিত সময়ের মধ্যে কার্যবিবরণী প্রেরণ করেছে।"
    assert read("lalmonirhat", MEETING, text) == {"পাটগ্রাম minutes_received 2017-09 yes"}


def test_an_upazila_teams_own_minutes_speak_of_it_without_naming_it() -> None:
    text = "অত্র উপজেলায় ০৭/০২/২০১৯ তারিখে সোশ্যাল মিডিয়া সংলাপ অনুষ্ঠিত হয়েছে।"
    assert read("nilphamari", DIALOGUE, text, team="557312") == {"ডিমলা dialogue_held 2019-02 yes 2019-02-07"}


def test_the_reason_why_not_is_the_papers_own_words() -> None:
    text = clean("উপজেলা নির্বাহী অফিসার, ডোমার জানান যে, ভোট গ্রহণের কাজে ব্যস্ত থাকায় তাঁর উপজেলায় সভা আয়োজন করা হয়নি।")
    claims = read_claims(text, MEETING, setting("nilphamari"))[0]
    assert [claim.reason for claim in claims] == [clean("ভোট গ্রহণের কাজে ব্যস্ত থাকায়")]


def test_a_wrong_number_of_remaining_upazilas_is_doubted_and_warned_of() -> None:
    text = clean("পাটগ্রাম উপজেলার কার্যবিবরণী পাওয়া গেছে। অবশিষ্ট ৭টি উপজেলা হতে পাওয়া যায়নি।")
    claims, findings = read_claims(text, MEETING, setting("lalmonirhat"))
    assert [finding.code for finding in findings] == ["count_disagrees"]
    assert all(claim.doubtful for claim in claims if claim.inferred)


WORDS = st.sampled_from(
    [
        *("পাটগ্রাম", "হাতীবান্ধা", "উপজেলা", "উপজেলার", "সকল", "কোন", "অন্যান্য", "ব্যতীত", "শুধুমাত্র", "যথাক্রমে"),
        *("কার্যবিবরণী", "সভা", "সংলাপ", "পাওয়া", "গেছে", "যায়নি", "আয়োজন", "করা", "হয়নি", "হবে", "কিন্তু", "উক্ত"),
        *("১০/০৯/২০১৭", "তারিখে", "মাসে", "জুলাই", "৩টি", "আইডিয়া", "যে,", "।", ";", "(", ")", "১)", "এবং", "ও"),
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_any_words_are_read_without_an_error_and_every_quote_stands_in_them(words: list[str]) -> None:
    text = clean(" ".join(words))
    for claim in read_claims(text, MEETING, setting("lalmonirhat"))[0]:
        assert claim.quote in text
        assert claim.code in setting("lalmonirhat").upazilas
