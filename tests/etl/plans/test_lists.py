"""A plan that is a numbered list."""

from hypothesis import given
from hypothesis import strategies as st

from etl.plans.lists import read_list_items

LINES = [
    "১। টিম পুনর্গঠন",
    "সময়: জানুয়ারি ২০১৬",
    "দায়িত্বে: উপজেলা নির্বাহী অফিসার",
    "২। ২য় সংলাপ – মে ২০১৬ – উপজেলা কৃষি অফিসার",
    "উপজেলা নির্বাহী অফিসার",
]


def test_items_are_parted_at_labels_and_dashes_and_the_signature_is_no_part_of_the_last() -> None:
    items = read_list_items(LINES)
    assert [(item.get("no"), item.get("activity"), item.get("time"), item.get("responsible")) for item in items] == [
        ("1", "টিম পুনর্গঠন", "জানুয়ারি ২০১৬", "উপজেলা নির্বাহী অফিসার"),
        ("2", "২য় সংলাপ", "মে ২০১৬", "উপজেলা কৃষি অফিসার"),
    ]
    assert [item.quote for item in items] == ["\n".join(LINES[:3]), LINES[3]]


def test_one_numbered_line_is_no_list() -> None:
    assert read_list_items(["১। টিম পুনর্গঠন", "কিছু কথা"]) == []


@given(st.lists(st.text(max_size=60), max_size=8))
def test_any_lines_give_items_of_their_own_words(lines: list[str]) -> None:
    assert all(item.quote in "\n".join(lines) for item in read_list_items(lines))


def test_items_below_a_month_are_planned_then_but_for_those_that_name_their_own() -> None:
    lines = ["জানুয়ারি ২০১৭", "- ই-নামজারি চালু", "২। মাসিক সভা - ২৫ জানুয়ারি", "এপ্রিল-জুন:", "• সংলাপ", "উপজেলা নির্বাহী অফিসার"]
    found = read_list_items(lines)
    assert [(each.get("activity"), each.get("time"), each.quote) for each in found] == [
        ("ই-নামজারি চালু", "জানুয়ারি ২০১৭", lines[1]),
        ("মাসিক সভা", "২৫ জানুয়ারি", lines[2]),
        ("সংলাপ", "এপ্রিল-জুন:", lines[4]),
    ]


def test_a_dash_from_one_month_to_another_parts_nothing() -> None:
    found = read_list_items(["১। পাইলটিং - জুলাই ২০১৬ - সেপ্টেম্বর ২০১৬ - কৃষি অফিসার", "২। সংলাপ - মে ২০১৬ - মৎস্য অফিসার"])
    assert [(each.get("time"), each.get("responsible")) for each in found] == [
        ("জুলাই ২০১৬ - সেপ্টেম্বর ২০১৬", "কৃষি অফিসার"),
        ("মে ২০১৬", "মৎস্য অফিসার"),
    ]


def test_a_time_below_an_item_is_its_own() -> None:
    found = read_list_items(["১। সংলাপ", "অক্টোবর", "২। শোকেসিং", "মে"])
    assert [each.get("no") for each in found] == ["1", "2"]


def test_a_heading_of_the_next_items_is_no_part_of_the_last_and_a_line_that_goes_on_is() -> None:
    lines = ["১. প্রশিক্ষণ, সেপ্টেম্বর ২০১৭", "খ. সংলাপ ও প্রচার", "২. নদী রক্ষা বিষয়ে", "সোশ্যাল মিডিয়া সংলাপ", "৩. শোকেসিং, মে"]
    found = read_list_items(lines)
    assert [each.quote for each in found] == [lines[0], f"{lines[2]}\n{lines[3]}", lines[4]]


def test_lettered_parts_of_an_item_with_a_time_each_are_activities_of_their_own() -> None:
    lines = ["২. সংলাপ:", "ক) মাদক - মার্চ", "খ) শিক্ষা - আগস্ট", "৩. প্রশিক্ষণ", "ক) প্রথম দিন", "খ) মে মাসে"]
    found = read_list_items(["১. সভা - জুন", *lines])[1:]
    assert [(each.get("activity"), each.get("time"), each.quote) for each in found[:2]] == [
        ("সংলাপ: মাদক", "মার্চ", lines[1]),
        ("সংলাপ: শিক্ষা", "আগস্ট", lines[2]),
    ]
    assert [each.quote for each in found[2:]] == ["\n".join(lines[3:])]


def test_items_may_begin_with_the_label_of_an_activity_each() -> None:
    lines = ["হালনাগাদ: ১৫ জুলাই", "কার্যক্রম-১: সংলাপ", "সময়: অক্টোবর", "কার্যক্রম-২: শোকেসিং", "সময়: মে", "ধন্যবাদ"]
    found = read_list_items(lines)
    assert [(each.get("activity"), each.get("time"), each.quote) for each in found] == [
        ("সংলাপ", "অক্টোবর", "\n".join(lines[1:3])),
        ("শোকেসিং", "মে", "\n".join(lines[3:5])),
    ]
