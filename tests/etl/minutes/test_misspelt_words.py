"""Words of the field are found though misspelt; other words stay as they are; what is kept is as printed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.wording import read_list
from etl.bengali.words import WORD
from etl.minutes.misspelt_words import put_right
from etl.minutes.parser import parse_content
from etl.minutes.reading import paper_text
from etl.minutes.word_meant import Meant, word_meant
from etl.readers.document import Cell, Document, Table, paragraphs_in

FREELY = {
    "কার্য্যবিবরণী": "কার্যবিবরণী",
    "কার\u200d্যবিবরণী": "কার্যবিবরণী",
    "সিদ্ধামত্মঃ": "সিদ্ধান্তঃ",
    "বাসত্মবায়নে": "বাস্তবায়নে",
    "জরম্নরী": "জরুরী",
    "কাযর্বিবরণী": "কার্যবিবরণী",
    "নিবার্হী": "নির্বাহী",
}
BY_A_SLIP = {
    "কার্যবিরণী": "কার্যবিবরণী",
    "কার্যবিরণীর": "কার্যবিবরণীর",
    "অনুষ্টিত": "অনুষ্ঠিত",
    "ইনোবেশন": "ইনোভেশন",
    "সিদ্বান্ত": "সিদ্ধান্ত",
    "হালনগাদ": "হালনাগাদ",
    "কাযবিবরণীর": "কার্যবিবরণীর",
    "নিবাহী": "নির্বাহী",
    "সিধান্ত": "সিদ্ধান্ত",
    "সিন্ধান্ত": "সিদ্ধান্ত",
    "উপজলার": "উপজেলার",
    "উপেজলা": "উপজেলা",
    "আইডয়া": "আইডিয়া",
    "পোটাল": "পোর্টাল",
    "প্রশিক্ষ্যণ": "প্রশিক্ষণ",
    "নভেম্ভর": "নভেম্বর",
    "জানুয়রী": "জানুয়ারি",
    "ডায়লগ": "সংলাপ",
    "ডায়ালোগের": "সংলাপের",
}


@pytest.mark.parametrize(("written", "meant"), FREELY.items())
def test_what_writers_and_converters_vary_freely_is_sure(written: str, meant: str) -> None:
    assert word_meant(written) == Meant(meant, sure=True)


@pytest.mark.parametrize(("written", "meant"), BY_A_SLIP.items())
def test_a_slip_within_a_long_word_of_the_field_is_unsure(written: str, meant: str) -> None:
    assert word_meant(written) == Meant(meant, sure=False)


@pytest.mark.parametrize(
    ("read", "meant"), [("কার্যাববরণী", "কার্যবিবরণী"), ("প্রাশক্ষণ", "প্রশিক্ষণ"), ("যায়ান", "যায়নি"), ("কালাম", None)]
)
def test_a_vowel_sign_without_its_hook_is_put_back_where_that_makes_a_known_word(read: str, meant: str | None) -> None:
    assert word_meant(read) == (Meant(meant, sure=False) if meant else None)


@pytest.mark.parametrize("word", ["কার্যবিবরণী", "কার্যবিবরণীর", "আলোচনায়", "জেলায়", "অনুষ্ঠান", "পাওয়া", "উলিপুর", "শিবালয়"])
def test_a_word_as_it_is_spelt_a_place_and_a_word_that_is_known_stay(word: str) -> None:
    assert word_meant(word) is None


def test_no_ordinary_word_of_the_dictionary_is_taken_for_one_of_the_field() -> None:
    assert [row["words"] for row in read_list("ordinary_words") if word_meant(row["words"])] == []


def test_no_word_of_any_list_is_taken_for_another() -> None:
    words = (word for name in ("objects", "acts", "roles") for row in read_list(name) for word in row.values())
    assert [word for word in words if WORD.fullmatch(word) and word_meant(word)] == []


@pytest.mark.parametrize("word", ["ডায়ালগ", "Dialogue", "ডায়ালগটি"])
def test_another_name_of_a_thing_is_surely_the_thing(word: str) -> None:
    assert word_meant(word) == Meant(f"সংলাপ{word.removeprefix('ডায়ালগ').removeprefix('Dialogue')}", sure=True)


@pytest.mark.parametrize(
    "word",
    [
        "করছেন",
        "করছিল",
        "আসছে",
        "হচ্ছিল",
        "প্রসূতি",
        "সাক্ষর",
        "সাক্ষরতা",
        "শ্রবণ",
        "জ্যেষ্ঠ",
        "অনন্য",
        "প্রকাশ্যে",
        "ডায়াগ্রাম",
        "Diagram",
    ],
)
def test_another_form_of_a_verb_and_a_word_of_its_own_stay(word: str) -> None:
    assert word_meant(word) is None


LETTERS = st.text(st.sampled_from([*map(chr, range(0x0980, 0x09FF)), *" ।\n,.-", "\u200d"]))
PARTS = st.lists(st.one_of(LETTERS, st.sampled_from([*FREELY, *BY_A_SLIP])), max_size=5).map(" ".join)


@given(st.lists(PARTS, max_size=4))
def test_what_is_kept_is_what_was_printed(paragraphs: list[str]) -> None:
    document = Document((*paragraphs, Table((tuple(Cell((each,)) for each in paragraphs),))), "text")
    right = put_right(document)
    assert right.as_printed(paper_text(right.document)) == paper_text(document)
    for read in paragraphs_in(right.document.blocks):
        assert put_right(Document((right.as_printed(read),), "text")).document.blocks == (read,)


PAPER = """জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম
জেলা ইনোবেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী
সভাপতি : অতিরিক্ত জেলা প্রশাসক
সভার তারিখ : ২৮/০৮/২০১৬
১। উলিপুর উপজেলায় সোশ্যাল মিডিয়া সংলাপ অনুষ্টিত হয়েছে।
সিদ্ধামত্মঃ- উলিপুর জরম্নরী ভিত্তিতে প্রেরণ করবে।
বাসত্মবায়নেঃ উপজেলা নির্বাহী অফিসার, উলিপুর
"""


def test_a_statement_that_rests_on_a_slip_is_doubtful_and_quotes_the_paper() -> None:
    paper = parse_content(PAPER.encode(), Path("x.txt"))
    (said,) = paper.statements
    assert (said.kind, said.upazila_code, said.value, said.doubtful) == ("dialogue_held", "554994", True, True)
    assert said.quote == "উলিপুর উপজেলায় সোশ্যাল মিডিয়া সংলাপ অনুষ্টিত হয়েছে।"
    (item,) = paper.items
    (decision,) = item.decisions
    assert decision.text == "উলিপুর জরম্নরী ভিত্তিতে প্রেরণ করবে।"
    assert paper.text.strip() == PAPER.strip()
    (told,) = (warning.values for warning in paper.warnings if warning.code == "word_misspelt")
    assert told == {"printed": "অনুষ্টিত", "meant": "অনুষ্ঠিত"}
