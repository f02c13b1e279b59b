"""Upazilas meant by what was said of them or by their number, and lists that stand behind their verb or label."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Claim
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import KURIGRAM

HELD = "আগস্ট মাসে উলিপুর, চিলমারী ও রৌমারী উপজেলার সভা অনুষ্ঠিত হয়েছে। রাজারহাট উপজেলায় সভা হয়নি।"
THREE = {"উলিপুর", "চিলমারী", "রৌমারী"}
MEANT = [
    ("উপরে বর্ণিত যে তিনটি উপজেলায় সভা হয়েছে সে তিনটি উপজেলার কার্যবিবরণী পাওয়া গেছে।", THREE, set()),
    (
        "যে তিনটি উপজেলায় সভা অনুষ্ঠিত হয়েছে সে তিনটি উপজেলা ছাড়াও নাগেশ্বরী উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।",
        {*THREE, "নাগেশ্বরী"},
        set(),
    ),
    (
        "সভা করেছে এমন তিনটি উপজেলার মধ্যে চিলমারী ব্যতীত অপর দুইটি উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর", "রৌমারী"},
        {"চিলমারী"},
    ),
    ("সভা করেছে এমন চারটি উপজেলার মধ্যে চিলমারী ব্যতীত অপর তিনটি উপজেলার কার্যবিবরণী পাওয়া গেছে।", set(), set()),
    ("যে পাঁচটি উপজেলায় সভা হয়েছে সে পাঁচটি উপজেলার কার্যবিবরণী পাওয়া গেছে।", set(), set()),
]
LISTED = [
    ("কার্যবিবরণী প্রেরণকারী উপজেলাগুলো হলো উলিপুর ও চিলমারী।", {"উলিপুর", "চিলমারী"}, set()),
    ("কার্যবিবরণী না পাঠানো উপজেলাগুলো হচ্ছে উলিপুর ও চিলমারী।", set(), {"উলিপুর", "চিলমারী"}),
    (
        "উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে। অপর উপজেলাসমূহের মধ্যে রৌমারী ও চিলমারী উপজেলা কার্যবিবরণী প্রেরণ করেনি।",
        {"উলিপুর"},
        {"রৌমারী", "চিলমারী"},
    ),
]


def _received(text: str, earlier: list[Claim] | None = None) -> tuple[set[str], set[str]]:
    claims, _ = read_claims(clean(text), Topic.UPAZILA_MEETING, KURIGRAM, earlier=earlier or [])
    minutes = [claim for claim in claims if claim.kind.value == "minutes_received"]
    yes, no = ({KURIGRAM.upazilas[c.code] for c in minutes if c.value is value} for value in (True, False))
    return yes, no


@pytest.mark.parametrize(("text", "yes", "no"), MEANT)
def test_those_of_whom_an_item_before_said_so_are_meant_if_they_are_as_many(
    text: str, yes: set[str], no: set[str]
) -> None:
    earlier, _ = read_claims(clean(HELD), Topic.UPAZILA_MEETING, KURIGRAM)
    assert _received(text, earlier) == (yes, no)


@pytest.mark.parametrize(("text", "yes", "no"), LISTED)
def test_a_list_behind_its_label_is_read(text: str, yes: set[str], no: set[str]) -> None:
    assert _received(text) == (yes, no)


def test_a_list_behind_the_verb_may_say_that_only_its_places_are_meant() -> None:
    yes, no = _received("জুলাই মাসে কার্যবিবরণী পাওয়া গেছে শুধু উলিপুর ও চিলমারী উপজেলা হতে।")
    assert yes == {"উলিপুর", "চিলমারী"}
    assert no == {*KURIGRAM.upazilas.values()} - yes
    in_time = _received("যথাসময়ে কার্যবিবরণী পাওয়া গেছে কেবল উলিপুর উপজেলা হতে।")
    assert in_time == ({"উলিপুর"}, set())


def test_all_others_than_those_counted_before() -> None:
    said = "উলিপুর, চিলমারী ও রৌমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।"
    yes, no = _received(f"{said} উপরোক্ত তিন উপজেলা ব্যতীত অন্য সকল উপজেলার কার্যবিবরণী পাওয়া যায়নি।")
    assert yes == THREE
    assert no == {*KURIGRAM.upazilas.values()} - THREE
    assert _received(f"{said} উপরোক্ত দুই উপজেলা ব্যতীত অন্য সকল উপজেলার কার্যবিবরণী পাওয়া যায়নি।") == (THREE, set())


def test_the_others_so_many_are_of_the_district_or_of_those_named_before() -> None:
    rest = {*KURIGRAM.upazilas.values()} - {"উলিপুর", "চিলমারী"}
    assert _received("উলিপুর ও চিলমারী ব্যতীত বাকি ৭টির কার্যবিবরণী পাওয়া গেছে।") == (rest, {"উলিপুর", "চিলমারী"})
    assert _received("উলিপুর ও চিলমারী ব্যতীত বাকি ৬টির কার্যবিবরণী পাওয়া গেছে।") == (set(), set())
    named = "উলিপুর, চিলমারী ও রৌমারী উপজেলায় সভা হয়েছে।"
    assert _received(f"{named} উলিপুর ব্যতীত অপর দুইটির কার্যবিবরণী পাওয়া গেছে।") == ({"চিলমারী", "রৌমারী"}, {"উলিপুর"})
    assert _received(f"{named} দুইটির কার্যবিবরণী পাওয়া গেছে।") == (set(), set())


def test_both_months_are_those_of_which_the_text_spoke() -> None:
    text = "উলিপুর হতে জুন ও জুলাই মাসের কার্যবিবরণী পাওয়া গেছে। রৌমারী উপজেলা হতে উভয় মাসের কার্যবিবরণী পাওয়া যায়নি।"
    claims, _ = read_claims(clean(text), Topic.UPAZILA_MEETING, KURIGRAM)
    assert {claim.month for claim in claims if not claim.value} == {"2016-06", "2016-07"}


def test_what_was_reported_sent_and_did_not_arrive_was_not_received() -> None:
    sent = "উলিপুর উপজেলার কার্যবিবরণী ডাকে পাঠানো হয়েছে বলে জানানো হলেও শাখায় পৌঁছেনি।"
    assert _received(sent) == (set(), {"উলিপুর"})
