"""One form for Bengali text."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from etl.bengali.text import clean, fold

# Letters, signs, joiners and odd characters that meet in typed Bengali, so that their meetings are tried often.
TYPED = st.text(alphabet="কতডঢযরবলশষসংঙগঅআািীোেৌৗৎ়্ঁঃ\u09dc\u09dd\u09df\u200c\u200d\ufeff\u00a0\t\n\r।- aB১2", max_size=30)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("\u09aa\u09dc\u09be", "প\u09a1\u09bcা"),
        ("\u09a1\u09bc\u09bc", "\u09a1\u09bc"),
        ("\u09a1\u09bf\u09bc", "\u09a1\u09bc\u09bf"),
        ("\u09af\u09c7\u09bc\u09be", "\u09af\u09bc\u09cb"),
        ("\u09ac\u09bc", "র"),
        ("ক\u09c7\u09be", "ক\u09cb"),
        ("\u0985\u09beমি", "আমি"),
        ("ত\u09cd\u200d", "ৎ"),
        ("র\u200d\u09cdযালি", "র\u200d\u09cdযালি"),
        ("র\u200c\u09cdযালি", "র\u200d\u09cdযালি"),
        ("উদ\u09cd\u200cযাপন", "উদ\u09cd\u200cযাপন"),
        ("ব\u200d\u09cdযতীত", "ব্যতীত"),
        ("ডিম\u09cd\u200cলা", "ডিম্লা"),
        ("সভার\u00a0তারিখ", "সভার তারিখ"),
        ("ক\u2003খ\u3000গ", "ক খ গ"),
        ("\ufeff১\t২\r\n৩\r৪\u2028৫\x0c৬", "১\t২\n৩\n৪\n৫\n৬"),
        ("ক\u200e\u202bখ\u202c\u00ad\u200b\x00গ", "কখগ"),
        ("ক\ud800খ", "কখ"),
    ],
)
def test_what_is_typed_in_many_ways_is_shown_in_one(typed: str, shown: str) -> None:
    assert clean(typed) == shown


def test_double_spaces_and_wording_stay() -> None:
    assert clean("সিক্ষাত  ব্রমণসূচি") == "সিক্ষাত  ব্রমণসূচি"


@given(st.text() | TYPED)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text() | TYPED)
def test_clean_text_is_nfc_and_can_be_written_as_utf8(text: str) -> None:
    cleaned = clean(text)
    assert unicodedata.is_normalized("NFC", cleaned)
    assert cleaned.encode("utf-8").decode("utf-8") == cleaned


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("কার্যবিবরণী", "কার্যবিবরনি"),
        ("শূন্য", "শুন্য"),
        ("সোস্যাল মিডিয়া", "সোশ্যাল মিডিয়া"),
        ("সোসাল", "সোশ্যাল"),
        ("ভূরুংগামারী", "ভুরুঙ্গামারি"),
        ("বালিয়াডাংগী", "বালিয়াডাঙ্গী"),
        ("তেঁতুলিয়া", "তেতুলিয়া"),
        ("সাদুল্লাপুর", "সাদুল্যাপুর"),
        ("সাদুল্লাপুর", "সাদুল্ল্যাপুর"),
        ("কার্ত্তিক", "কার্তিক"),
        ("ন্যুনতম", "ন্যূনতম"),
        ("হঠাৎ", "হঠাত্"),
        ("সম্যক্", "সম্যক"),
        ("আষাঢ়", "আষাড়"),
        ("ফুলছড়ি", "ফুলছরি"),
        ("রাজার হাট", "রাজারহাট"),
        ("সিদ্ধান্তঃ-", "সিদ্ধান্ত:"),
        ("২০১৬", "2016"),
        ("Kurigram", "KURIGRAM"),
        ("\u09aa\u09dc\u09be", "প\u09a1\u09bcা"),
    ],
)
def test_spellings_of_one_word_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("হয়", "হয়নি"),
        ("জন", "জন্য"),
        ("সভা", "সব"),
        ("ফুলবাড়ী", "ফুলছড়ি"),
        ("পীরগঞ্জ", "বীরগঞ্জ"),
        ("কার্যালয়", "কারালয়"),
        ("মার্চ", "মাঘ"),
        ("১০", "১১"),
    ],
)
def test_different_words_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text() | TYPED)
@example("ে:ৗ")
@example("ত:্")
@example("অঁা")
def test_a_key_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text() | TYPED)
def test_a_key_does_not_depend_on_how_the_text_was_typed(text: str) -> None:
    assert fold(clean(text)) == fold(text)
