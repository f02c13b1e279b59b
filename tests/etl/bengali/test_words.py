"""Words, their endings, and the lists that say them."""

from pathlib import Path

import pytest

from etl.bengali.text import clean, fold
from etl.bengali.wording import read_list
from etl.bengali.words import WORD, blanked, stems


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("উলিপুর/চিলমারী, কুড়িগ্রাম-কে", ["উলিপুর", "চিলমারী", "কুড়িগ্রাম", "কে"]),
        ("২৬জুলাই২০১৬", ["জুলাই"]),
        ("UNO-র ৩টি।", ["UNO", "র", "টি"]),
        ("র\u200d্যালি", ["র\u200d্যালি"]),
        ("", []),
    ],
)
def test_digits_and_punctuation_end_a_word(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@pytest.mark.parametrize(
    ("word", "stem"),
    [("উলিপুরের", "উলিপুর"), ("চিলমারীতে", "চিলমারী"), ("কাউনিয়ায়", "কাউনিয়া"), ("জুলাইয়ের", "জুলাই"), ("নাগেশ্বরীকেও", "নাগেশ্বরী")],
)
def test_a_word_without_its_ending_is_among_its_stems(word: str, stem: str) -> None:
    assert fold(stem) in stems(fold(word))


def test_the_word_itself_comes_first_and_a_short_rest_is_no_stem() -> None:
    assert stems("মের") == ("মের",)
    assert stems("উলিপুর")[0] == "উলিপুর"


def test_a_missing_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no_such_list"):
        read_list("no_such_list", tmp_path)


def test_a_list_saved_by_a_spreadsheet_with_a_mark_at_its_start_is_read(tmp_path: Path) -> None:
    (tmp_path / "saved.csv").write_bytes("\ufeffword,value\r\nএক,1\r\n".encode())
    assert read_list("saved", tmp_path) == ({"word": "এক", "value": "1"},)


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("months", ["calendar", "month", "word"]),
        ("number_words", ["kind", "word", "value"]),
        ("spelling", ["written", "key", "note"]),
        ("case_endings", ["ending", "note"]),
        ("time_words", ["kind", "word", "value", "from_hour", "to_hour", "note"]),
        ("district_spellings", ["district_bn", "written"]),
        ("place_traps", ["kind", "word", "note"]),
    ],
)
def test_our_lists_are_whole(name: str, columns: list[str]) -> None:
    rows = read_list(name)
    assert rows
    assert all(list(row) == columns and None not in row.values() for row in rows)


def test_a_months_name_means_one_month_and_is_listed_once() -> None:
    rows = read_list("months")
    assert len({fold(row["word"]) for row in rows}) == len(rows)
    assert len({(row["calendar"], row["month"]) for row in rows}) == 24


def test_every_spelling_rule_leads_to_a_form_that_no_rule_changes() -> None:
    for row in read_list("spelling"):
        assert fold(row["written"]) == fold(row["key"]), row["written"]
        assert clean(row["key"]) == row["key"]


def test_what_is_left_beside_blanks_stands_where_it_stood() -> None:
    assert blanked("one two three", [(0, 3), (8, 13)]) == "    two      "
