"""Legacy Bijoy text becomes Unicode: a known pair of papers, every example there and back, and typing's odd cases."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.text import clean
from etl.readers.bijoy import is_bijoy_font, to_unicode
from etl.readers.bijoy_letters import letters_to_unicode
from etl.readers.document import Table
from etl.readers.kinds import read_content
from tests.etl.readers.made_bijoy import Style, as_bijoy, clusters

PAPERS = Path(__file__).parents[1] / "papers"
SEED = Path(__file__).parents[3] / "data" / "minutes" / "kurigram" / "2016-07.txt"
# What is typed, not scanned.
EXAMPLES = sorted(path for path in (PAPERS / "examples").iterdir() if path.suffix not in (".json", ".pdf"))
INVENTED = sorted((PAPERS / "invented").iterdir())
VOWEL_SIGNS = ["", "া", "ি", "ী", "ু", "ূ", "ৃ", "ে", "ৈ", "ো", "ৌ", "াঁ", "িং"]


def words_of(path: Path) -> set[str]:
    """The Bengali words of a paper that can be typed in Bijoy: no Latin letters, no Latin digits."""
    words: list[str] = []
    for block in read_content(path.read_bytes(), path.suffix).blocks:
        texts = [cell.text for row in block.rows for cell in row] if isinstance(block, Table) else [block]
        words += [word for text in texts for word in clean(text).split()]
    return {word for word in words if not re.search("[A-Za-z0-9`|@×]", word)}


@pytest.mark.parametrize("style", ["classic", "newer"])
def test_every_word_of_papers_typed_in_bijoy_comes_back_as_it_was(style: Style) -> None:
    # Most words stand in several papers.
    words = set[str]().union(*map(words_of, (SEED, *EXAMPLES, *INVENTED)))
    assert {word: clean(to_unicode(as_bijoy(word, style))) for word in words} == {word: word for word in words}


@pytest.mark.parametrize("style", ["classic", "newer"])
@pytest.mark.parametrize("sign", VOWEL_SIGNS)
def test_every_conjunct_comes_back_with_a_vowel_sign_and_under_reph(sign: str, style: Style) -> None:
    words = [clean(before + cluster + sign) for cluster in clusters() for before in ("", "ক", "র্", "স")]
    assert {word: clean(to_unicode(as_bijoy(word, style))) for word in words} == {word: word for word in words}


_CONSONANTS = [chr(code) for code in range(ord("ক"), ord("হ") + 1) if code not in (0x9A9, 0x9B1, 0x9B3, 0x9B4, 0x9B5)]
_syllables = st.builds(
    lambda reph, letters, sign, mark: reph + "্".join(letters) + sign + mark,
    st.sampled_from(["", "র্"]),
    st.lists(st.sampled_from([*_CONSONANTS, "ড়", "য়"]), min_size=1, max_size=3),
    st.sampled_from(["", "া", "ি", "ী", "ু", "ূ", "ৃ", "ে", "ৈ", "ো", "ৌ"]),
    st.sampled_from(["", "ঁ", "ং", "ঃ"]),
)


# In Bijoy a reph over র্য is written as র‍্য is: which was meant cannot be told, and nobody writes the first.
@given(st.lists(_syllables, min_size=1, max_size=4).map("".join).map(clean).filter(lambda word: "র্র্য" not in word))
def test_any_syllables_come_back_as_they_were(word: str) -> None:
    assert clean(to_unicode(as_bijoy(word))) == word


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kvh©weeiYx", "কার্যবিবরণী"),
        ("wbe©vnx", "নির্বাহী"),
        ("Aš—f©‚³", "অন্তর্ভূক্ত"),
        ("KZ©„K KZ…©K", "কর্তৃক কর্তৃক"),
        ("i¨vwj", "র‍্যালি"),
        ("D`&hvcb", "উদ্‌যাপন"),
        ("G¨vcm", "এ্যাপস"),
        ("fr©mbv", "ভর্ৎসনা"),
        ("wbgœwjwLZ ch©‡e¶Y", "নিম্নলিখিত পর্যবেক্ষণ"),
        ("Rjv`x Aviæ", "জলাদী আরু"),
        ("mswk−ó mswk­ó mswk¬ó mswkøó", "সংশ্লিষ্ট সংশ্লিষ্ট সংশ্লিষ্ট সংশ্লিষ্ট"),
        ("AvZ¥v AvÍv Dc¯’vcb ¯ÍvšÍi", "আত্মা আত্মা উপস্থাপন স্তান্তর"),
        ("e‡jb, ÒnuÓ", "বলেন, “হঁ”"),
        ("“Av‡e`b” 2016–17", "“আবেদন” ২০১৬–১৭"),
        ("• cÖ_g; • ; —", "• প্রথম; • ; —"),
        ("Rb¨... Avi", "জন্য... আর"),
    ],
)
def test_what_is_typed_is_read_as_meant(typed: str, meant: str) -> None:
    assert clean(to_unicode(typed)) == clean(meant)


def test_bengali_characters_spaces_and_line_breaks_are_left_alone() -> None:
    assert to_unicode("সভা  ২০১৬\n\tmfv") == "সভা  ২০১৬\n\tসভা"


def test_characters_of_a_symbol_font_are_read_by_their_byte() -> None:
    assert to_unicode("Dc\uf087Rjv") == "উপজেলা"


@pytest.mark.parametrize("glyphs", ["‡", "š", "&", "&š", "‡š&", "Av©", ".", "“", "("])
def test_a_very_long_word_takes_no_longer_than_its_length(glyphs: str) -> None:
    begun = time.process_time()
    letters_to_unicode(glyphs * 50_000)
    assert time.process_time() - begun < 5


@given(st.text())
def test_any_text_is_converted_without_an_error(text: str) -> None:
    assert isinstance(to_unicode(text), str)


@pytest.mark.parametrize(
    ("font", "bijoy"),
    [
        ("SutonnyMJ", True),
        ("sutonnymj", True),
        ("SutonnyCMJ", True),
        ("SutonnyMJ Bold", True),
        ("KarnaphuliMJ", True),
        ("Siyam Rupali ANSI", True),
        ("SutonnyOMJ", False),
        ("Sutonny OMJ", False),
        ("Bijoy Unicode", False),
        ("NikoshBAN", False),
        ("Times New Roman", False),
    ],
)
def test_a_font_is_known_by_its_name(font: str, bijoy: bool) -> None:
    assert is_bijoy_font(font) is bijoy
