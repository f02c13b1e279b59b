"""Phone numbers stop at the reader."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.bengali.digits import to_ascii, to_bengali
from etl.bengali.file_names import masked_name
from etl.bengali.phone_numbers import mask_phones
from etl.bengali.phone_shapes import PARTING
from tests.etl.made_numbers import made_numbers


@pytest.mark.parametrize(
    "number",
    [
        "০১৭১৫০৩০৫৪৫",
        "01700819281",
        "০1700-১২৮২৫৬",
        "০১৭০০-১২৮২৫৬",
        "০১৮০০ ৪৪৬৬৮৮",
        "0 1 7 0 0-128256",
        "01700.128256",
        "০১৭০০–১২৮২৫৬",
        "017 00 12 82 56",
        "01700\u200c128256",
        "01700-\n128256",
        "+৮৮০১৭০০৫৭৭২১৫",
        "+880 1700-128256",
        "008801700128256",
        "(+88) 01700 128256",
        "O1700-128256",
        "০৫৮১-৬২৪০২",
        "০৫৬১-৫২০০৯",
        "০৫৮১ – ৬২৪০২",
        "(০৫৮১) ৬২৪০২",
        "০৫৮১৬২৪০২",
        "০২-৯৫৫৫৫৫৫",
        "02 55100000",
        "+880-2-55100000",
        "+৮৮-০২-৯৫৫৫৫৫৫",
        "০৯৬৬৬-৭৮৯৭৮৯",
    ],
)
@pytest.mark.parametrize("around", ["{}", "জনাব রহিম, {}, কুড়িগ্রাম", "১\t{}\tস্বাক্ষরিত", "তারিখ ২৬/০৭/২০১৬ {}।"])
def test_a_phone_number_is_masked_wherever_it_stands(number: str, around: str) -> None:
    text = around.format(number)
    masked = mask_phones(text)
    assert len(masked) == len(text)
    assert masked == around.format(re.sub(r"\d", "×", number))


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("ফোনঃ ৬২৪০২", "ফোনঃ ×××××"),
        ("ফোন : ৬২৪০২, ৬২৪০৩", "ফোন : ×××××, ×××××"),
        ("Tel: 0581 62402", "Tel: ×××× ×××××"),
        ("মোবাইল নং ১৭০০১২৮২৫৬", "মোবাইল নং ××××××××××"),
        ("ফোন (অফিস) - ৬২৪০২", "ফোন (অফিস) - ×××××"),
        ("ফ্যাক্স=৬২৪০২১", "ফ্যাক্স=××××××"),
        ("০১৭০০১২৮২৫৬/০১৭১১০০০২৪৬", "×××××××××××/×××××××××××"),
        ("০১৭০০১২৮২৫৬, ০৫৮১-৬২৪০২", "×××××××××××, ××××-×××××"),
        ("১০১৭০০১২৮২৫৬", "১×××××××××××"),
        ("ফোনঃ ০৫৮১-৬২৪০২ তারিখ ২৬/০৭/২০১৬", "ফোনঃ ××××-××××× তারিখ ২৬/০৭/২০১৬"),
    ],
)
def test_numbers_after_a_word_for_phone_and_beside_each_other(text: str, masked: str) -> None:
    assert mask_phones(text) == masked


@pytest.mark.parametrize(
    "text",
    [
        "স্মারক নং-০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬",
        "স্মারক নং-০৫.৪৭.৪৯০০.০১৬.০৩.০০৯.১৬-২২৬",
        "স্মারক নং-০৫. ৪৭. ৪৯০০. ০১৬. ০৩. ০০৯. ১৬-২২৬",
        "স্মারক নং- ০৫.৪৭.৯৪০০.০২৬.০৬.০০১.১৮-৩১২(২০)",
        "২৬-০৭-২০১৬ ২৬/০৭/২০১৬ ২৬.০৭.২০১৬ ২০১৬-০৭-২৬",
        "০১/৭/২০১৬ ১১.৩০ মি",
        "০১-০৭-২০১৬ ১১৩০",
        "ফোনঃ ২৬-০৭-২০১৬",
        "টাকা ১,৭০,০০,১২৮.৫৬",
        "১৭০০১২৮২৫৬ টাকা",
        "৳ ১৭০০১২৮২৫৬",
        "২০১৬-১৭ অর্থ বছর, ২০১৭-২০১৮",
        "কোড ৫৫৪৯৭৭, 554977",
        "acict2016@yahoo.com",
        "০১×××××××××",
        "০১৭০০-××××××",
        "মোবাইল কোর্ট আইন, ২০০৯",
        "মোবাইল নম্বরসহ তালিকা ২০১৬",
        "টেলিফোন ৩৩৩",
        "১\n০\n১\n৭\n২\n৩\n০\n১\n১\n২\n৩\n৪",
        "০১। ৩৪৫৬৭৮৯০১ ক",
    ],
)
def test_other_numbers_stay(text: str) -> None:
    assert mask_phones(text) == text


MOBILE = st.from_regex(r"01[3-9][0-9]{8}", fullmatch=True)
MARK = st.sampled_from(["", "", "", "-", " ", "–", " - ", "\u00a0", "\u200c", "(", ") ", "\u202f"])


@given(MOBILE, st.lists(MARK, min_size=10, max_size=10), st.lists(st.booleans(), min_size=11, max_size=11))
@example("01700128256", [""] * 4 + ["-"] + [""] * 5, [True, False] * 5 + [True])
def test_no_mobile_number_survives_in_any_mix_of_digits_and_marks(
    number: str, marks: list[str], bengali: list[bool]
) -> None:
    digits = [to_bengali(digit) if other else digit for digit, other in zip(number, bengali, strict=True)]
    written = "".join(digit + mark for digit, mark in zip(digits, [*marks, ""], strict=True))
    assert not re.search(r"\d", mask_phones(f"জনাব রহিম, {written}, স্বাক্ষরিত"))


@given(MOBILE, st.lists(st.sampled_from(["", "", ".", "/", "-", " "]), min_size=8, max_size=8))
def test_dots_and_strokes_after_the_operators_code_hide_nothing(number: str, marks: list[str]) -> None:
    written = number[:3] + "".join(mark + digit for mark, digit in zip(marks, number[3:], strict=True))
    assert not re.search(r"\d", mask_phones(f"মোঃ রহিম {written}"))


@given(st.text(), MOBILE, st.text())
def test_eleven_digits_in_one_piece_never_survive(before: str, number: str, after: str) -> None:
    assert not re.search(r"01[3-9]\d{8}", to_ascii(mask_phones(before + to_bengali(number) + after)))


NOISE = st.text() | st.text(alphabet="০১৭৮৯0123456789 -./()+\n\t×", max_size=60)


@given(NOISE)
def test_the_text_keeps_its_length_and_all_but_digits(text: str) -> None:
    masked = mask_phones(text)
    assert len(masked) == len(text)
    assert all(new == old or (new == "×" and old.isdecimal()) for new, old in zip(masked, text, strict=True))


@given(NOISE)
def test_no_number_is_left_for_a_second_pass_to_find(text: str) -> None:
    assert not re.search(r"01[3-9]\d{8}", to_ascii(mask_phones(text)))


@pytest.mark.parametrize("around", ["{}", "জনাব রহিম, {}, কুড়িগ্রাম", "১\t{}\tস্বাক্ষরিত", "সভায় {}।"])
def test_two_hundred_shapes_are_masked_to_the_last_digit(around: str) -> None:
    numbers = made_numbers()
    assert len(numbers) == 200
    left = [mask_phones(around.format(number)) for number in numbers]
    allowed = sum(letter.isdecimal() for letter in around)
    assert [text for text in left if sum(letter.isdecimal() for letter in text) > allowed] == []


@pytest.mark.parametrize("digits", ["٠١٧١٢٣٤٠٩٨٧", "０１７１２３４０９８７", "०१७१२३४०९८७", "০১৭১২٣٤٠৯৮৭"])
def test_digits_of_any_script_are_masked(digits: str) -> None:
    assert mask_phones(f"রহিম {digits}") == f"রহিম {'×' * 11}"


@pytest.mark.parametrize(
    "text",
    [
        "তারিখ\n০১-০৭-২০১৬\nসময় ১১.০০",
        "০৯.৩০-১১.০০ ঘটিকা, ০৮.৩০ - ০৯.৪৫",
        "০৫/০৭/২০১৬ ০৬/০৭/২০১৬, 03072016",
        "হার ০.৫৮১৬২৪০২, ০.০৫৮১৬২৪৩৭",
        "ক্রমিক\n০১\n৫০০০০০০০০\n০২\n৩০০০০০০০০",
        "০১৩\n২০১৬\n০১৪\n২০১৭",
        "মোবাইল ২০১৬-২০১৭ অর্থ বছর",
        f"মোবাইল\n{PARTING}\n৫৫৪৯৭৭\n{PARTING}\n৫৫৪৯০৮",
        "৫৫৪৯৭৭, ৫৫৪৯০৮/৫৫৪৯৯৪",
        "জাতীয় পরিচয়পত্র ১৯৮৭৪৯১৭৭১২৩৪৫৬৭৮",
        "স্মারক নং-০৫.৫৫.৪৯০০.০১৭.১২.৩৪০.১৬-৯৮৭ তারিখ ০২/০৮/২০১৬",
        "৳ ১,৭১,২৩,৪০,৯৮৭",
        "IMG-20160726-WA0001.jpg",
        "Screenshot_20160726-101112.png",
    ],
)
def test_dates_times_rates_money_and_codes_stay(text: str) -> None:
    assert mask_phones(text) == text


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("minutes/kurigram/2016-07-554977-01712340.txt", "minutes/kurigram/2016-07-554977-01712340.txt"),
        ("minutes/জুলাই ২০১৬.docx", "minutes/জুলাই ২০১৬.docx"),
        ("registers/55087643.csv", "registers/55087643.csv"),
    ],
)
def test_names_without_a_number_stay(name: str, masked: str) -> None:
    assert masked_name(name) == masked


def test_a_number_in_a_files_name_or_folder_is_masked_and_names_that_differ_in_it_stay_two() -> None:
    names = [f"minutes/{folder}/রহিম {number}.txt" for folder in ("ক", "01712340987") for number in made_numbers()]
    masked = [masked_name(name) for name in names if "\n" not in name and "\t" not in name]
    assert len(masked) > 300
    assert not [name for name in masked if re.search(r"[\d০-৯]", name.rpartition("~")[0])]
    assert [masked_name(name) for name in masked] == masked
    one, other = masked_name("minutes/01712340987.txt"), masked_name("minutes/01712340988.txt")
    assert one != other
    assert (one[:20], one[-4:]) == ("minutes/×××××××××××~", ".txt")
