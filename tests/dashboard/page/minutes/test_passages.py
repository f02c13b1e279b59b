"""Quoted words are found in the paper and the text loses nothing when it is cut for marking."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.page.minutes.passages import Passage, cut_passages, find_words, lead_in

TEXT = "সভার কার্যবিবরণী পাওয়া\tযায়নি (a.*b)"


@pytest.mark.parametrize("quote", ["কার্যবিবরণী পাওয়া যায়নি", "পাওয়া\n  যায়নি", "(a.*b)", TEXT])
def test_words_are_found_whatever_stands_between_them(quote: str) -> None:
    found = find_words(TEXT, quote)
    assert found is not None
    assert TEXT[slice(*found)].split() == quote.split()


@pytest.mark.parametrize("quote", ["নেই এমন", "a..b", "", "  ", None])
def test_words_that_are_not_there_are_not_found(quote: str | None) -> None:
    assert find_words(TEXT, quote) is None


def test_overlapping_quotes_are_cut_where_they_begin_and_end() -> None:
    assert cut_passages("abcdef", [("x", (1, 4)), ("y", (3, 5))], asked="y") == [
        Passage("a", (), False),
        Passage("bc", ("x",), False),
        Passage("d", ("x", "y"), True),
        Passage("e", ("y",), True),
        Passage("f", (), False),
    ]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_cutting_keeps_every_character_in_order(text: str, pairs: list[tuple[int, int]]) -> None:
    spans = [(str(n), (min(*pair, len(text)), min(max(pair), len(text)))) for n, pair in enumerate(pairs)]
    assert "".join(piece.text for piece in cut_passages(text, spans, "0")) == text


@given(st.text(max_size=400), st.integers(0, 400))
def test_reading_begins_at_or_before_the_words(text: str, start: int) -> None:
    start = min(start, len(text))
    assert 0 <= lead_in(text, start) <= start


def test_reading_begins_with_the_sentence_before_the_words() -> None:
    text = "ক " * 200 + "। গত সভা। শুধুমাত্র রাজারহাট"
    assert text[lead_in(text, text.index("শুধুমাত্র")) :].startswith("গত সভা।")
