"""Days and numbers that stand behind their verb, and the parts of a sum: of which upazila they are."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from tests.etl.minutes.claims.test_claims import IDEA, MEETING, read, setting

DAYS = [
    pytest.param(
        "জুলাই মাসে উলিপুর ও চিলমারী উপজেলায় সভা অনুষ্ঠিত হয়; তারিখ যথাক্রমে ০৩/০৭/২০১৬ এবং ০৯/০৭/২০১৬।",
        {"উলিপুর meeting_held 2016-07 yes 2016-07-03", "চিলমারী meeting_held 2016-07 yes 2016-07-09"},
        id="respectively behind the last verb",
    ),
    pytest.param(
        "উলিপুর ও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে যথাক্রমে ০৩/০৭/২০১৬, ০৫/০৭/২০১৬ ও ০৯/০৭/২০১৬ তারিখে।",
        {"উলিপুর minutes_received 2016-07 yes", "চিলমারী minutes_received 2016-07 yes"},
        id="more days than upazilas are of neither",
    ),
    pytest.param(
        "উলিপুর উপজেলার সভা হয় ৩ জুলাই, চিলমারী উপজেলার সভা হয় ৫ জুলাই এবং রৌমারী উপজেলার সভা হয় ৯ জুলাই ২০১৬ তারিখে।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-03",
            "চিলমারী meeting_held 2016-07 yes 2016-07-05",
            "রৌমারী meeting_held 2016-07 yes 2016-07-09",
        },
        id="each verb has the day behind it",
    ),
    pytest.param(
        "রাজারহাট উপজেলার কার্যবিবরণী পাওয়া গেছে ০৮/০৭/২০১৬ তারিখে ও নাগেশ্বরী উপজেলার কার্যবিবরণী পাওয়া গেছে ১০/০৭/২০১৬ তারিখে।",
        {
            "রাজারহাট minutes_received 2016-07 yes 2016-07-08",
            "নাগেশ্বরী minutes_received 2016-07 yes 2016-07-10",
        },
        id="so has what was received",
    ),
    pytest.param(
        "রৌমারী উপজেলার সভা হয় ৪ জুলাই কিন্তু কার্যবিবরণী পাওয়া যায়নি।",
        {"রৌমারী meeting_held 2016-07 yes 2016-07-04", "রৌমারী minutes_received 2016-07 no"},
        id="before but",
    ),
    pytest.param(
        "উলিপুর উপজেলার সভা হয়নি ৫ জুলাই, চিলমারী উপজেলার সভা হয় ৯ জুলাই।",
        {"উলিপুর meeting_held 2016-07 no", "চিলমারী meeting_held 2016-07 yes 2016-07-09"},
        id="a denial has its own day too",
    ),
    pytest.param(
        "উলিপুর উপজেলার সভা অনুষ্ঠিত হয়, ৫ জুলাই চিলমারী উপজেলার সভা অনুষ্ঠিত হয়।",
        {"উলিপুর meeting_held 2016-07 yes", "চিলমারী meeting_held 2016-07 yes 2016-07-05"},
        id="behind a comma the day is the next clause's",
    ),
    pytest.param(
        "উলিপুর উপজেলার সভা অনুষ্ঠিত হয় এবং ৫ জুলাই চিলমারী উপজেলার সভা অনুষ্ঠিত হয়।",
        {"উলিপুর meeting_held 2016-07 yes", "চিলমারী meeting_held 2016-07 yes 2016-07-05"},
        id="so it is behind and",
    ),
    pytest.param(
        "উলিপুর ও চিলমারী উপজেলার সভা হয় ৩ ও ৯ জুলাই এবং রৌমারী উপজেলার সভা হয় ১০ জুলাই।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-03",
            "চিলমারী meeting_held 2016-07 yes 2016-07-09",
            "রৌমারী meeting_held 2016-07 yes 2016-07-10",
        },
        id="as many days as upazilas",
    ),
    pytest.param(
        "উলিপুর উপজেলার সভা হয় ৩ ও ৯ জুলাই এবং রৌমারী উপজেলার সভা হয় ১০ জুলাই।",
        {"উলিপুর meeting_held 2016-07 yes", "রৌমারী meeting_held 2016-07 yes 2016-07-10"},
        id="two days of one are neither",
    ),
    pytest.param(
        "উলিপুর উপজেলার জুলাই মাসের সভা হয় ৩ জুলাই এবং রৌমারী উপজেলার সভা হয় ১০ জুলাই।",
        {"উলিপুর meeting_held 2016-07 yes 2016-07-03", "রৌমারী meeting_held 2016-07 yes 2016-07-10"},
        id="the month stands before the verb",
    ),
    pytest.param(
        "উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে মে মাসের এবং চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে জুন মাসের।",
        {"উলিপুর minutes_received 2016-05 yes", "চিলমারী minutes_received 2016-06 yes"},
        id="a month behind the verb",
    ),
]

NUMBERS = [
    pytest.param(
        "উলিপুর উপজেলা হতে পাওয়া গেছে ৭টি এবং চিলমারী উপজেলা হতে পাওয়া গেছে ৩টি আইডিয়া।",
        {"উলিপুর idea_submitted 2016-07 yes x7", "চিলমারী idea_submitted 2016-07 yes x3"},
        id="each verb has the number behind it",
    ),
    pytest.param(
        "উলিপুর উপজেলা হতে আইডিয়া পাওয়া গেছে গত মাসের চেয়ে দুইটি বেশি অর্থাৎ ১২টি।",
        {"উলিপুর idea_submitted 2016-07 yes x12"},
        id="a comparison said once more as a number",
    ),
    pytest.param(
        "উলিপুর উপজেলা হতে আইডিয়া পাওয়া গেছে অর্থাৎ ৩টি উপজেলা বাকি।",
        {"উলিপুর idea_submitted 2016-07 yes"},
        id="a number of upazilas is none of ideas",
    ),
]

PARTS = [
    pytest.param(
        "এ মাসে মোট ১০টি আইডিয়া পাওয়া গেছে, তন্মধ্যে উলিপুর উপজেলা হতে ৭টি ও চিলমারী উপজেলা হতে ৩টি।",
        {"উলিপুর idea_submitted 2016-07 yes x7", "চিলমারী idea_submitted 2016-07 yes x3"},
        id="among them",
    ),
    pytest.param(
        "তিন উপজেলা মিলিয়ে মোট ৯টি আইডিয়া পাওয়া গেছে (রৌমারী ২টি, নাগেশ্বরী ৪টি এবং রাজারহাট ৩টি)।",
        {
            "রৌমারী idea_submitted 2016-07 yes x2",
            "নাগেশ্বরী idea_submitted 2016-07 yes x4",
            "রাজারহাট idea_submitted 2016-07 yes x3",
        },
        id="in parentheses",
    ),
    pytest.param(
        "সর্বমোট ৯টি আইডিয়া পাওয়া গেছে। এর মধ্যে উলিপুর ৫টি ও চিলমারী ৪টি।",
        {"উলিপুর idea_submitted 2016-07 yes x5", "চিলমারী idea_submitted 2016-07 yes x4"},
        id="in a sentence of their own",
    ),
    pytest.param(
        "উলিপুর ও চিলমারী উপজেলা হতে মোট ৯টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর ৫টি ও চিলমারী ৪টি।",
        {"উলিপুর idea_submitted 2016-07 yes x5", "চিলমারী idea_submitted 2016-07 yes x4"},
        id="of those named with the sum",
    ),
    pytest.param(
        "মোট ১০টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর উপজেলার ৭টি বাস্তবায়নযোগ্য।", set(), id="parts of which more is said"
    ),
    pytest.param(
        "মোট ১০টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর উপজেলার ৭টি বাছাই করা হয়েছে।", set(), id="parts with a verb of their own"
    ),
    pytest.param(
        "মোট ১০টি আইডিয়া পাওয়া গেছে, যার মধ্যে উলিপুর ৭টি, চিলমারী ২টি, অলকা ১টি।", set(), id="a name that is not known"
    ),
    pytest.param(
        "উপজেলাওয়ারী আইডিয়ার সংখ্যা নিম্নরূপ- উলিপুর ৩টি, চিলমারী ২টি ও রৌমারী ৪টি।",
        {
            "উলিপুর idea_submitted 2016-07 yes x3",
            "চিলমারী idea_submitted 2016-07 yes x2",
            "রৌমারী idea_submitted 2016-07 yes x4",
        },
        id="a list whose last is joined by and",
    ),
    pytest.param(
        "উলিপুর ৩টি, চিলমারী ২টি এবং রৌমারী ৪টি আইডিয়া প্রেরণ করেছে।",
        {
            "উলিপুর idea_submitted 2016-07 yes x3",
            "চিলমারী idea_submitted 2016-07 yes x2",
            "রৌমারী idea_submitted 2016-07 yes x4",
        },
        id="a list that its verb closes",
    ),
    pytest.param("আইডিয়ার লক্ষ্যমাত্রা নিম্নরূপ- উলিপুর ৩টি, চিলমারী ২টি এবং রৌমারী ৪টি।", set(), id="what is only wanted"),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_day_behind_a_verb_is_that_of_its_clause(text: str, expected: set[str]) -> None:
    assert read("kurigram", MEETING, text) == expected


@pytest.mark.parametrize(("text", "expected"), [*NUMBERS, *PARTS])
def test_a_number_behind_a_verb_is_that_of_the_place_it_stands_with(text: str, expected: set[str]) -> None:
    assert read("kurigram", IDEA, text) == expected


def test_the_parts_of_a_sum_are_quoted_with_it() -> None:
    text = "সর্বমোট ৯টি আইডিয়া পাওয়া গেছে। এর মধ্যে উলিপুর ৫টি ও চিলমারী ৪টি।"
    claims = read_claims(clean(text), IDEA, setting("kurigram"))[0]
    assert [each.quote for each in claims] == [clean(text)] * 2


ONLY_THESE = [
    ("পাওয়া যায়নি কেবল উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী, অবশিষ্ট সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর"}),
    ("কার্যবিবরণী পাওয়া যায়নি শুধু উলিপুর ও চিলমারী উপজেলার জুলাই মাসের, বাকি সকল উপজেলার পাওয়া গেছে।", {"উলিপুর", "চিলমারী"}),
    ("পাওয়া যায়নি শুধুমাত্র রৌমারী উপজেলার কার্যবিবরণী এবং অন্যান্য সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"রৌমারী"}),
    ("জমা পড়েনি কেবল রৌমারী উপজেলা টিমের সভার কার্যবিবরণী; অবশিষ্ট সকল উপজেলা কার্যবিবরণী পাঠিয়েছে।", {"রৌমারী"}),
]


@pytest.mark.parametrize(("text", "missing"), ONLY_THESE)
def test_what_only_some_did_not_send_may_stand_behind_their_names(text: str, missing: set[str]) -> None:
    said = {line.split()[0]: line.split()[3] for line in read("kurigram", MEETING, text)}
    assert {name for name, value in said.items() if value == "no"} == missing
    assert len(said) == len(setting("kurigram").upazilas)


def test_of_those_set_apart_from_the_rest_by_an_unknown_verb_nothing_is_sure() -> None:
    text = "বাকি আছে শুধু উলিপুর উপজেলার কার্যবিবরণী, অবশিষ্ট সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।"
    paper = setting("kurigram")
    claims = read_claims(clean(text), MEETING, paper)[0]
    assert [paper.upazilas[claim.code] for claim in claims if claim.doubtful] == ["উলিপুর"]


def test_each_name_behind_its_verb_has_the_day_in_its_brackets() -> None:
    text = "কার্যবিবরণী জমা দিয়েছে উলিপুর (০৮/০৭/২০১৬) ও চিলমারী (১১/০৭/২০১৬)। রৌমারী উপজেলার কার্যবিবরণী পাওয়া যায়নি।"
    assert read("kurigram", MEETING, text) == {
        "উলিপুর minutes_received 2016-07 yes 2016-07-08",
        "চিলমারী minutes_received 2016-07 yes 2016-07-11",
        "রৌমারী minutes_received 2016-07 no",
    }


SHARED = [
    (
        "জুলাই মাসে রৌমারী উপজেলা থেকে ৩টি আইডিয়া এসেছে, চিলমারী থেকে ২টি, নাগেশ্বরী থেকে একটিও না।",
        {"রৌমারী yes x3", "চিলমারী yes x2", "নাগেশ্বরী no"},
    ),
    ("রৌমারী হতে ৩টি আইডিয়া পাওয়া গেছে, আর চিলমারী উপজেলা হতে ১টি।", {"রৌমারী yes x3", "চিলমারী yes x1"}),
    ("রৌমারী হতে ৩টি আইডিয়া পাওয়া গেছে, চিলমারীর সহকারী প্রোগ্রামার ২টি দেখেছেন।", {"রৌমারী yes x3"}),
]


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_names_and_numbers_behind_the_last_verb_share_it(text: str, expected: set[str]) -> None:
    said = (line.replace(" x0", "").split() for line in read("kurigram", IDEA, text))
    assert {" ".join((words[0], *words[3:])) for words in said} == expected


def test_no_office_of_the_team_s_upazila_is_none_of_the_upazila() -> None:
    ulipur = next(code for code, name in setting("kurigram").upazilas.items() if name == "উলিপুর")
    text = "জুলাই মাস পর্যন্ত উপজেলার কোনো দপ্তর থেকে আইডিয়া পাওয়া যায়নি।"
    assert read("kurigram", IDEA, text, team=ulipur) == {"উলিপুর idea_submitted 2016-07 no"}


def test_nothing_at_all_is_nothing_of_what_the_item_is_about() -> None:
    text = "জুলাই মাসে রৌমারী থেকে ৬টি আইডিয়া জমা পড়েছে। নাগেশ্বরী থেকে কিছুই জমা পড়েনি।"
    assert "নাগেশ্বরী idea_submitted 2016-07 no" in read("kurigram", IDEA, text)
