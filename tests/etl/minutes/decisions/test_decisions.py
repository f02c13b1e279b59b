"""Decisions: parted by their numbers, given to implementers, carried over or not; standing rules."""

import pytest

from etl.bengali.text import clean
from etl.minutes.decisions.carried_over import carried_over, says_so
from etl.minutes.decisions.deadlines import find_deadlines
from etl.minutes.decisions.implementers import pair_implementers
from etl.minutes.decisions.topics import decision_topic
from etl.minutes.items.numbered import NumberedPart, split_decisions, split_numbered
from etl.minutes.records import Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Topic

SETTING = Setting("5549", "2016-07", None, None, {u.code: u.name for u in upazilas_of("5549", "2016-07")})
ULIPUR, CHILMARI = "554994", "554909"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("১) এক। ২) দুই।", ["এক।", "দুই।"]),
        ("১) এক। ২। দুই। ৩। 2(দুই) দিনের", ["এক।", "দুই।", "2(দুই) দিনের"]),
        ("ক) এক। খ) দুই। গ) তিন।", ["এক।", "দুই।", "তিন।"]),
        ("(ক) এক\n(খ) দুই", ["এক", "দুই"]),
        ("(অ) এক। (আ) দুই। (ই) তিন।", ["এক।", "দুই।", "তিন।"]),
        ("1. এক ২০১৬ সালের ১০.৩০ ঘটিকায়। 2. দুই", ["এক ২০১৬ সালের ১০.৩০ ঘটিকায়।", "দুই"]),
        ("৩.১ এক\n৩.২ দুই", ["এক", "দুই"]),
        ("৩) তৃতীয়।", ["তৃতীয়।"]),
        ("- এক\n- দুই", ["এক", "দুই"]),
        ("১৭ ও ১৮ জুলাই ২) নয়", ["১৭ ও ১৮ জুলাই ২) নয়"]),
        ("নিম্নরূপ সিদ্ধান্ত গৃহীত হয়ঃ ১) এক। ২) দুই।", ["নিম্নরূপ সিদ্ধান্ত গৃহীত হয়ঃ\nএক।", "দুই।"]),
        ("১। এক।\n। দুই।\n৩। তিন।", ["এক।", "দুই।", "তিন।"]),
        ("", []),
    ],
)
def test_a_text_is_parted_at_its_printed_numbers(text: str, parts: list[str]) -> None:
    assert [part.text for part in split_numbered(clean(text))] == [clean(part) for part in parts]


def test_paragraphs_without_numbers_are_decisions_of_their_own_where_each_is_a_sentence() -> None:
    assert len(split_decisions(("এক করতে হবে।", "দুই করতে হবে।"))) == 2
    assert len(split_decisions(("এক করতে", "হবে এবং দুই।"))) == 1


def parts(*texts: str) -> list[NumberedPart]:
    return [NumberedPart((place,), clean(text)) for place, text in enumerate(texts, start=1)]


def codes(cell: str, *decisions: str) -> list[list[tuple[str, tuple[str, ...]]]]:
    paired, _ = pair_implementers(clean(cell), parts(*decisions), (), SETTING)
    return [[(each.role.value, each.upazila_codes) for each in who] for who in paired]


def test_numbers_that_match_pair_implementers_with_decisions() -> None:
    cell = "১) উপজেলা নির্বাহী অফিসার, উলিপুর/চিলমারী, কুড়িগ্রাম ২) সহকারী কমিশনার (আইসিটি), কুড়িগ্রাম"
    assert codes(cell, "এক", "দুই") == [[("uno", (ULIPUR, CHILMARI))], [("ac", ())]]


def test_numbers_that_do_not_match_give_all_implementers_to_each_decision() -> None:
    cell = "১) জেলা প্রশাসক ২) অতিরিক্ত জেলা প্রশাসক (আইসিটি)"
    assert codes(cell, "এক", "দুই", "তিন") == [[("dc", ()), ("adc", ())]] * 3


def test_where_a_place_contradicts_the_numbers_each_is_asked_of_its_own_upazila() -> None:
    cell = "১) উপজেলা নির্বাহী অফিসার, চিলমারী ২) উপজেলা নির্বাহী অফিসার, উলিপুর"
    assert codes(cell, "উলিপুর উপজেলায় আয়োজন", "চিলমারী উপজেলায় আয়োজন") == [
        [("uno", (ULIPUR,))],
        [("uno", (CHILMARI,))],
    ]


def test_two_numbers_may_share_an_implementer() -> None:
    cell = "(ক) উপজেলা নির্বাহী অফিসার, উলিপুর\n(খ) ও (গ) সংশ্লিষ্ট সকল"
    assert codes(cell, "এক", "দুই", "তিন") == [[("uno", (ULIPUR,))], [("other", ())], [("other", ())]]


def test_all_upazila_officers_are_every_upazila_of_the_district() -> None:
    assert codes("উপজেলা ইনোভেশন অফিসার (সকল), কুড়িগ্রাম", "এক") == [[("uno", tuple(SETTING.upazilas))]]


def test_ditto_repeats_the_implementers_above() -> None:
    above, _ = pair_implementers(clean("জেলা প্রশাসক"), parts("এক"), (), SETTING)
    assert pair_implementers("ঐ", parts("দুই"), above[0], SETTING)[0] == [above[0]]


@pytest.mark.parametrize("ditto", ["-ঐ-", "“ঐ”", "-do-", "– ঐ –"])
def test_ditto_may_stand_between_dashes(ditto: str) -> None:
    above, _ = pair_implementers(clean("অতিরিক্ত জেলা প্রশাসক (আইসিটি)"), parts("এক"), (), SETTING)
    assert pair_implementers(clean(ditto), parts("দুই"), above[0], SETTING)[0] == [above[0]]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("-", []),
        ("– – –", []),
        ("উপজেলা নির্বাহী অফিসার, রৌমারী ও এসি (আইসিটি)", [("uno", ("554979",)), ("ac", ())]),
        ("এসি ল্যান্ড, চিলমারী", [("other", (CHILMARI,))]),
        ("UNO (all)", [("uno", tuple(SETTING.upazilas))]),
    ],
)
def test_short_forms_of_implementers(cell: str, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert codes(cell, "এক") == [expected]


def test_decision_text_repeated_in_the_cell_is_left_out_with_a_finding() -> None:
    cell = clean("উপজেলা নির্বাহী অফিসার, উলিপুর, কুড়িগ্রাম কর্মপরিকল্পনা ২০১৬ অনুযায়ী এ মাসে সংলাপ আয়োজন করতে হবে।")
    paired, findings = pair_implementers(cell, parts("এক"), (), SETTING)
    assert paired[0][0].text == clean("উপজেলা নির্বাহী অফিসার, উলিপুর, কুড়িগ্রাম")
    assert [finding.code for finding in findings] == ["implementer_repeats_decision"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("পুনরায় অনুরোধ করা হলো।", True),
        ("তাগিদ প্রদান করেন।", True),
        ("এখন পর্যন্ত তা আয়োজন করা হয় নি।", True),
        ("২১/০৭/২০১৬ তারিখের মধ্যে বলা হলেও প্রেরণ করেননি।", True),
        ("পূর্বের সিদ্ধান্ত বহাল রাখা হলো।", True),
        ("গত সভার সিদ্ধান্ত অনুযায়ী প্রেরণ করার কথা ছিল। কিন্তু তা পাওয়া যায় নাই।", True),
        ("আয়োজন করার সিদ্ধান্ত ছিল। উক্ত মাসে তা আয়োজন করা হয়নি।", True),
        ("বিগত সভার সিদ্ধান্ত মোতাবেক প্রশিক্ষণ সম্পন্ন হয়েছে।", False),
        ("এখন পর্যন্ত ৩টি আইডিয়া পাওয়া গেছে।", False),
        ("টিম পুনরায় গঠন করতে হবে।", False),
        ("বিগত সভার সিদ্ধান্ত বলবৎ থাকবে।", True),
        ("বারংবার বলা সত্ত্বেও তালিকা দাখিল না করায় ব্যাখ্যা চাওয়া হয়।", True),
        ("প্রতি মাসে সভা করতে হবে।", False),
    ],
)
def test_words_that_say_an_earlier_decision_is_unmet(text: str, expected: bool) -> None:
    assert says_so(clean(text)) is expected


def test_the_discussion_carries_over_the_decision_of_the_same_upazila() -> None:
    discussion = clean("উলিপুর উপজেলায় এখন পর্যন্ত সংলাপ আয়োজন করা হয়নি।")
    decisions = parts("চিলমারী উপজেলায় আয়োজন করতে হবে।", "উলিপুর উপজেলায় আয়োজন করতে হবে।")
    assert carried_over(discussion, decisions, SETTING) == [False, True]


def test_a_numbered_discussion_carries_over_the_decision_of_the_same_number() -> None:
    discussion = clean("১। পুনরায় অনুরোধ করেন।\n২। আলোচনা হয়।")
    assert carried_over(discussion, parts("এক", "দুই"), SETTING) == [True, False]


@pytest.mark.parametrize(
    ("decisions", "rules"),
    [
        (["উপজেলা টিমের সভা প্রতি ইংরেজি মাসের ১০ তারিখের মধ্যে সম্পন্ন করে ২৮ তারিখের মধ্যে কার্যবিবরণী প্রেরণ করতে হবে।"],
         [("meeting_held", 10, 0), ("minutes_received", 28, 0)]),
        (["প্রতি মাসের ১২ তারিখের মধ্যে সভা করতে হবে।", "কার্যবিবরণী একই মাসের ২৫ তারিখের মধ্যে দাখিল করতে হবে।"],
         [("meeting_held", 12, 0), ("minutes_received", 25, 0)]),
        (["সভার কার্যবিবরণী পরবর্তী মাসের ৫ তারিখের মধ্যে প্রেরণ করতে হবে।"], [("minutes_received", 5, 1)]),
        (["কার্যবিবরণী পরের মাসের ৪ তারিখের মধ্যে দাখিল করতে হবে।"], [("minutes_received", 4, 1)]),
        (["উপজেলা কমিটির সভা প্রত্যেক মাসের ১১ তারিখের মধ্যে করতে হবে।"], [("meeting_held", 11, 0)]),
        (["প্রতি মাসের ১১ তারিখের মধ্যে কার্যবিবরণী হালনাগাদ করতে হবে।"], []),
        (["কার্যবিবরণী ১৪/০৭/২০১৬ তারিখের মধ্যে প্রেরণ করতে হবে।"], []),
        (["প্রতি মাসের ৭ তারিখের মধ্যে আইডিয়া প্রেরণ করতে হবে।"], []),
    ],
)  # fmt: skip
def test_standing_rules_of_meeting_and_minutes(decisions: list[str], rules: list[tuple[str, int, int]]) -> None:
    found = find_deadlines(map(clean, decisions))
    assert [(rule.kind.value, rule.day, rule.month_offset) for rule in found] == rules


def test_minutes_to_be_sent_by_a_day_are_the_topic_of_upazila_meetings() -> None:
    text = clean("সভার কার্যবিবরণী পরের মাসের ৬ তারিখের মধ্যে দাখিল করতে হবে।")
    assert decision_topic(Topic.OTHER, text) is Topic.UPAZILA_MEETING
    assert decision_topic(Topic.OTHER, clean("আইডিয়া ৬ তারিখের মধ্যে দাখিল করতে হবে।")) is Topic.IDEA


@pytest.mark.parametrize(
    "text",
    [
        "পূর্ববর্তী সভার কার্যবিবরণী পঠন",
        "কার্যবিবরণী কোনো আপত্তি না থাকায় দৃঢ়ীকরণ করা হলো।",
        "সভার কার্যবিবরণী সর্বসম্মতিক্রমে অনুমোদিত হয়।",
    ],
)
def test_confirming_the_minutes_is_known_in_other_words_too(text: str) -> None:
    assert decision_topic(Topic.OTHER, clean(text)) is Topic.CONFIRMATION
    assert decision_topic(Topic.OTHER, clean("কার্যবিবরণী প্রেরণে দৃঢ় পদক্ষেপ নিতে হবে।")) is not Topic.CONFIRMATION


@pytest.mark.parametrize(
    ("item", "text", "topic"),
    [
        (Topic.IDEA, "বাছাইকৃত আইডিয়াটির পাইলটিং পলাশবাড়ী উপজেলায় শুরু করতে হবে।", Topic.PILOT),
        (Topic.PILOT, "যে ৩টি দপ্তর আইডিয়া দেয়নি তারা আইডিয়া জমা দিবে।", Topic.IDEA),
        (Topic.WORK_PLAN, "সাঘাটা উপজেলায় সোশ্যাল মিডিয়া সংলাপ আয়োজন করতে হবে।", Topic.DIALOGUE),
        (Topic.PORTAL, "পোর্টাল হালনাগাদকরণের জন্য প্রশিক্ষণ আয়োজন করতে হবে।", Topic.PORTAL),
        (Topic.PORTAL, "তথ্য জেলা ইনোভেশন টিমের সভায় উপস্থাপন করতে হবে।", Topic.PORTAL),
        (Topic.WORK_PLAN, "প্রতিবেদন ৩০ জুনের মধ্যে দাখিল করতে হবে।", Topic.WORK_PLAN),
    ],
)
def test_a_decision_on_another_matter_than_its_item_has_a_topic_of_its_own(
    item: Topic, text: str, topic: Topic
) -> None:
    assert decision_topic(item, clean(text)) is topic
