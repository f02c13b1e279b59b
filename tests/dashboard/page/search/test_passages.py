"""Words found are marked in the text as it is; a long text is cut short around them."""

from hypothesis import given
from hypothesis import strategies as st

from dashboard.page.search.passages import LONGEST, Piece, marked_pieces


def test_words_found_are_marked_and_the_text_stays() -> None:
    assert marked_pieces("ওয়েব পোর্টাল, পোর্টালে <b>", {"পোর্টাল"}) == [
        Piece("ওয়েব ", False),
        Piece("পোর্টাল", True),
        Piece(", পোর্টালে <b>", False),
    ]
    assert marked_pieces("কথা", set()) == [Piece("কথা", False)]
    assert marked_pieces("", {"কথা"}) == []


def test_a_long_text_is_cut_at_spaces_around_the_first_word_found() -> None:
    text = "এক দুই তিন চার " * 100
    pieces = marked_pieces(f"{text}পোর্টাল {text}", {"পোর্টাল"})
    assert [piece.text for piece in pieces if piece.found] == ["পোর্টাল"]
    assert (pieces[0].text, pieces[-1].text[-2:]) == ("… ", " …")
    assert sum(len(piece.text) for piece in pieces) <= LONGEST + 4


@given(st.text(alphabet="কখ গ।a1 ", max_size=900), st.sets(st.sampled_from(["ক", "কখ", "a", "a1", "খগ"])))
def test_what_is_shown_stands_so_in_the_text(text: str, marked: set[str]) -> None:
    shown = "".join(piece.text for piece in marked_pieces(text, marked))
    assert shown.removeprefix("… ").removesuffix(" …") in text
