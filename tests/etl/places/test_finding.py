"""Districts and upazilas in a paper's words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.places.districts import district_in, find_districts
from etl.places.gazetteer import (
    District,
    Place,
    district_by_code,
    district_by_memo_geo,
    districts,
    upazila_by_code,
    upazilas,
    upazilas_of,
)
from etl.places.upazilas import find_upazilas

KURIGRAM, GAIBANDHA, PANCHAGARH, THAKURGAON, RANGPUR = "5549", "5532", "5577", "5594", "5585"


def names_in(text: str, district: str) -> list[str]:
    return [found.name for found in find_upazilas(text, district)]


def test_the_country_has_64_districts_and_495_upazilas() -> None:
    assert len(districts()) == 64
    assert len(upazilas()) == len({place.code for place in upazilas()}) == 495
    assert {place.district_code for place in upazilas()} == {district.code for district in districts()}


@pytest.mark.parametrize("district", [district.code for district in districts()])
def test_every_name_and_variant_of_every_upazila_is_found_for_sure(district: str) -> None:
    for place in upazilas_of(district):
        for name in (place.name, place.name_en.partition(" (")[0], *place.variants):
            (found,) = find_upazilas(f"উপজেলা নির্বাহী অফিসার, {name} উপজেলা", district)
            assert (found.upazila_code, found.doubtful) == (place.code, False), name
            assert found.span == (24, 24 + len(name)), name


@pytest.mark.parametrize("district", districts(), ids=lambda district: district.code)
def test_the_name_of_a_district_alone_is_no_upazila_of_it(district: District) -> None:
    assert find_upazilas(f"উপজেলা নির্বাহী অফিসার (সকল), {district.name}", district.code) == []


@pytest.mark.parametrize("district", districts(), ids=lambda district: district.code)
def test_every_name_of_a_district_is_found(district: District) -> None:
    for name in (district.name, district.name_en, *district.other_names):
        assert district_in(f"জেলা প্রশাসকের কার্যালয়, {name}।") == district.code, name


@pytest.mark.parametrize(
    ("text", "district", "name"),
    [
        ("রাজার হাট উপজেলার সভা", KURIGRAM, "রাজারহাট"),
        ("ভূরুংগামারী উপজেলায়", KURIGRAM, "ভুরুঙ্গামারী"),
        ("চিলমারি উপজেলার", KURIGRAM, "চিলমারী"),
        ("নাগেশ্বরি", KURIGRAM, "নাগেশ্বরী"),
        ("রাজীবপুর উপজেলা", KURIGRAM, "চর রাজিবপুর"),
        ("রাজিবপুর উপজেলা", KURIGRAM, "চর রাজিবপুর"),
        ("চর রাজীবপুর উপজেলা", KURIGRAM, "চর রাজিবপুর"),
        ("ফুলবাড়ি উপজেলা", KURIGRAM, "ফুলবাড়ী"),
        ("\u09ab\u09c1\u09b2\u09ac\u09be\u09dc\u09c0", KURIGRAM, "ফুলবাড়ী"),
        ("কুড়িগ্রাম সদর, কুড়িগ্রাম", KURIGRAM, "কুড়িগ্রাম সদর"),
        ("কুড়ীগ্রাম-সদর", KURIGRAM, "কুড়িগ্রাম সদর"),
        ("মতলব (উত্তর) উপজেলায়", "2013", "মতলব উত্তর"),
        ("চর (রাজিবপুর)", KURIGRAM, "চর রাজিবপুর"),
        ("সদর উপজেলার ওয়েব পোর্টাল", KURIGRAM, "কুড়িগ্রাম সদর"),
        ("সদরের ওয়েব পোর্টাল", KURIGRAM, "কুড়িগ্রাম সদর"),
        ("Sadar Upazila", KURIGRAM, "কুড়িগ্রাম সদর"),
        ("UNO, Nageshwary", KURIGRAM, "নাগেশ্বরী"),
        ("রানীশংকৈল উপজেলা", THAKURGAON, "রাণীশংকৈল"),
        ("বালিয়াডাংগী উপজেলা", THAKURGAON, "বালিয়াডাঙ্গী"),
        ("ঠাকুরগাঁ সদর", THAKURGAON, "ঠাকুরগাঁও সদর"),
        ("তেতুলিয়া উপজেলার", PANCHAGARH, "তেঁতুলিয়া"),
        ("আটোয়ারি উপজেলা", PANCHAGARH, "আটোয়ারী"),
        ("সাদুল্যাপুর", GAIBANDHA, "সাদুল্লাপুর"),
        ("পলাশবাড়ি", GAIBANDHA, "পলাশবাড়ী"),
    ],
)
def test_a_name_is_found_however_it_is_spelt(text: str, district: str, name: str) -> None:
    (found,) = find_upazilas(text, district)
    assert (found.name, found.doubtful) == (name, False)


@pytest.mark.parametrize(
    "text",
    ["উলিপুরে", "উলিপুরের", "উলিপুরকে", "উলিপুর-কে", "উলিপুরও", "উলিপুর।", "(উলিপুর)", "১)উলিপুর", "উলিপুরসহ", "উলিপুরউপজেলার"],
)
def test_a_name_bears_a_case_ending_or_punctuation(text: str) -> None:
    assert names_in(text, KURIGRAM) == ["উলিপুর"]


@pytest.mark.parametrize("text", ["মহিউলিপুর", "উলিপুরহাট", "বিরলতম", "সদরঘাট", "চরম", "রাজার"])
def test_a_name_inside_a_longer_word_is_no_name(text: str) -> None:
    assert names_in(text, KURIGRAM) == names_in(text, "5527") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("কুড়িগ্রাম সদর/উলিপুর/ চিলমারী কুড়িগ্রাম", ["কুড়িগ্রাম সদর", "উলিপুর", "চিলমারী"]),
        ("রাজারহাট, উলিপুর, নাগেশ্বরী ও ফুলবাড়ী উপজেলা", ["রাজারহাট", "উলিপুর", "নাগেশ্বরী", "ফুলবাড়ী"]),
        ("রাজীবপুর/ভূরুংগামারী, কুড়িগ্রাম", ["রাজীবপুর", "ভূরুংগামারী"]),
        ("উলিপুর ও উলিপুর", ["উলিপুর", "উলিপুর"]),
        ("উলিপুর\tচিলমারী\nরৌমারী", ["উলিপুর", "চিলমারী", "রৌমারী"]),
    ],
)
def test_each_name_of_a_list_is_found_with_its_words(text: str, words: list[str]) -> None:
    assert [text[slice(*found.span)] for found in find_upazilas(text, KURIGRAM)] == words


def test_a_shared_name_is_the_upazila_of_the_papers_own_district() -> None:
    assert [find_upazilas("ফুলবাড়ী উপজেলা", code)[0].upazila_code for code in (KURIGRAM, "5527")] == ["554918", "552738"]
    assert [find_upazilas("পীরগঞ্জ উপজেলা", code)[0].upazila_code for code in (RANGPUR, THAKURGAON)] == [
        "558576",
        "559482",
    ]


@pytest.mark.parametrize(
    ("text", "district"),
    [
        ("পীরগঞ্জ, রংপুর", THAKURGAON),
        ("ফুলবাড়ী, দিনাজপুর", KURIGRAM),
        ("রংপুর সদর", KURIGRAM),
        ("বীরগঞ্জ উপজেলা", RANGPUR),
        ("উলিপুর উপজেলা", GAIBANDHA),
        ("মন্ত্রিপরিষদ বিভাগ, বাংলাদেশ সচিবালয়, ঢাকা", "3056"),
    ],
)
def test_a_place_of_another_district_is_not_ours(text: str, district: str) -> None:
    assert names_in(text, district) == []


def test_a_shared_name_with_our_own_district_after_it_is_ours() -> None:
    assert names_in("পীরগঞ্জ, ঠাকুরগাঁও", THAKURGAON) == ["পীরগঞ্জ"]


@pytest.mark.parametrize(
    ("text", "district", "name"),
    [
        ("চিলমরী উপজেলার সভা", KURIGRAM, "চিলমারী"),
        ("রাজারহাটি", KURIGRAM, "রাজারহাট"),
        ("ভুরুংগমারি", KURIGRAM, "ভুরুঙ্গামারী"),
        ("গোবিন্দগজ্ঞ উপজেলা", GAIBANDHA, "গোবিন্দগঞ্জ"),
    ],
)
def test_a_slip_of_the_pen_is_found_and_marked_doubtful(text: str, district: str, name: str) -> None:
    (found,) = find_upazilas(text, district)
    assert (found.name, found.doubtful) == (name, True)


def test_a_word_that_resembles_two_upazilas_is_neither() -> None:
    assert names_in("বাঘাইছড়ি ও বিলাইছড়ি", "2084") == ["বাঘাইছড়ি", "বিলাইছড়ি"]
    assert names_in("বালাইছড়ি উপজেলা", "2084") == []


@pytest.mark.parametrize("text", ["জেলা সদর হতে দূরে", "উপজেলা সদরে অবস্থিত", "সদর দপ্তর", "সদর হাসপাতাল"])
def test_a_seat_or_headquarters_is_not_the_sadar_upazila(text: str) -> None:
    assert names_in(text, KURIGRAM) == []


@pytest.mark.parametrize("text", ["উপজেলা নির্বাহী অফিসার, সদর", "জেলা সদর উপজেলা", "কুড়িগ্রাম জেলার সদর উপজেলা"])
def test_sadar_among_other_words_is_the_sadar_upazila(text: str) -> None:
    assert names_in(text, KURIGRAM) == ["কুড়িগ্রাম সদর"]


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("বিরল উপজেলা হতে", False),
        ("বিরল উপজেলার", False),
        ("বিরলের উদ্যোগ", True),
        ("বিরল, কাহারোল ও খানসামা উপজেলা", False),
        ("কাহারোল ও বিরল", False),
        ("এ ধরনের উদ্যোগ বিরল।", True),
    ],
)
def test_a_name_that_is_also_a_common_word_is_doubted_where_nothing_says_upazila(text: str, doubtful: bool) -> None:
    assert [found.doubtful for found in find_upazilas(text, "5527") if found.name == "বিরল"] == [doubtful]


def test_an_upazila_is_found_only_in_months_in_which_it_existed() -> None:
    assert [found.upazila_code for found in find_upazilas("লালমাই উপজেলা", "2019", "2017-01")] == ["201973"]
    assert find_upazilas("লালমাই উপজেলা", "2019", "2016-12") == []
    assert "201973" not in {place.code for place in upazilas_of("2019", "2016-12")}
    assert "201973" in {place.code for place in upazilas_of("2019", "2017-01")}
    assert "201973" in {place.code for place in upazilas_of("2019")}


@pytest.mark.parametrize(("month", "name"), [("2016-12", "জিয়ানগর"), ("2017-01", "ইন্দুরকানী"), (None, "ইন্দুরকানী")])
def test_an_upazila_bears_the_name_of_its_month_and_is_found_by_both(month: str | None, name: str) -> None:
    for written in ("জিয়ানগর", "ইন্দুরকানী"):
        (found,) = find_upazilas(f"{written} উপজেলা", "1079", month)
        assert (found.upazila_code, found.name) == ("107990", name)


def test_a_district_without_a_sadar_upazila_has_none_named_sadar() -> None:
    assert names_in("সদর উপজেলা", "3026") == []


def test_codes_and_memo_numbers_lead_to_places() -> None:
    kurigram = district_by_code(KURIGRAM)
    assert kurigram is not None
    assert (kurigram.name, kurigram.name_en, kurigram.division, kurigram.memo_geo) == (
        "কুড়িগ্রাম",
        "Kurigram",
        "রংপুর",
        "4900",
    )
    assert district_by_code("554977") == district_by_memo_geo("4900") == kurigram
    assert district_by_code("9999") is None
    assert district_by_memo_geo("8900") != kurigram
    assert district_by_memo_geo("") is None
    rajarhat = upazila_by_code("554977")
    assert rajarhat is not None
    assert rajarhat.name == "রাজারহাট"
    assert upazila_by_code("000000") is None


def test_every_district_has_a_memo_code_of_its_own() -> None:
    assert len({district.memo_geo for district in districts()}) == 64


def test_a_division_is_no_district() -> None:
    text = "বিভাগীয় কমিশনার, রংপুর বিভাগ, রংপুর। জেলা প্রশাসক, কুড়িগ্রামের"
    assert [(found.name, text[slice(*found.span)]) for found in find_districts(text)] == [
        ("রংপুর", "রংপুর"),
        ("কুড়িগ্রাম", "কুড়িগ্রামের"),
    ]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম। কুড়িগ্রাম।", KURIGRAM),
        ("রংপুর বিভাগ, কুড়িগ্রাম", KURIGRAM),
        ("রংপুর ও কুড়িগ্রাম", None),
        ("সভার কার্যবিবরণী", None),
    ],
)
def test_the_district_of_a_text_is_the_only_one_it_names(text: str, code: str | None) -> None:
    assert district_in(text) == code


NAMES = [place.name for place in upazilas_of(KURIGRAM)] + ["সদর", "কুড়িগ্রাম", "রংপুর", "উপজেলা", "ও", "Sadar", "Chilmari"]


@given(st.text() | st.lists(st.sampled_from([*NAMES, *" ,/-\n\tের়১"]), max_size=20).map("".join))
def test_spans_lie_within_the_text_in_order_without_overlap(text: str) -> None:
    for spans in ([f.span for f in find_upazilas(text, KURIGRAM)], [f.span for f in find_districts(text)]):
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(before[1] <= after[0] for before, after in pairwise(spans))


@given(st.lists(st.sampled_from(upazilas_of(KURIGRAM)), max_size=9), st.sampled_from([", ", "/", " ও ", "\t", "; "]))
def test_a_list_of_upazilas_is_read_back(places: list[Place], between: str) -> None:
    text = between.join(place.name for place in places)
    assert [found.upazila_code for found in find_upazilas(text, KURIGRAM)] == [place.code for place in places]
