"""Words told off before a pattern is tried must never be words at which it fits."""

from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.spelling import plain
from etl.bengali.spotting import Beginnings, Vocabulary
from etl.bengali.text import clean, first_letter, fold
from etl.bengali.wording import read_list
from etl.minutes.phrases import compile_phrases, phrase_list

REFERENCES = [row["words"].replace("_", "").replace("…", " ") for row in read_list("references")]
PIECES = st.sampled_from([*REFERENCES, "সভা", "উপজেলার", "১২/০৭/২০১৬", "idea", "।", ",", "(", "-", "\n", " ", "‍", "ঃ"])


def test_each_word_is_judged_once_and_found_wherever_it_stands() -> None:
    judged: list[str] = []

    def test(word: str) -> bool:
        judged.append(word)
        return word == "সভা"

    spotter = Vocabulary().spotter(test)
    assert spotter.starts("সভা, (সভা)।সভার সভা") == [0, 6, 16]
    assert spotter.starts("সভা উপজেলা") == [0]
    assert judged == ["সভা", "সভার", "উপজেলা"]


def test_a_beginning_fits_as_a_whole_word_or_as_a_start() -> None:
    vocabulary = Vocabulary()
    whole = vocabulary.spotter(Beginnings(frozenset({"এ"}), frozenset()))
    start = vocabulary.spotter(Beginnings(frozenset(), frozenset({"সভা"})))
    assert whole.starts("এ এবং এ") == [0, 6]
    assert start.starts("সভায় এ সভাপতি") == [0, 8]
    assert not start.starts("এ এবং")


@given(st.lists(PIECES, max_size=12).map("".join))
def test_the_phrases_found_are_those_that_the_pattern_finds_by_itself(text: str) -> None:
    phrases = phrase_list("references")
    spelled = plain(clean(text))
    expected = [found.span() for found in phrases.pattern.finditer(spelled)]
    assert [(found.start, found.end) for found in phrases.find(spelled)] == expected


def test_a_phrase_is_found_joined_parted_and_without_its_dots() -> None:
    phrases = compile_phrases([("sent", "পাওয়া যায় নি"), ("end", "সভা_")])
    for written in ("পাওয়া যায় নি", "পাওয়া যায়নি", "পাওয়াযায়নি", "পাওযা যায নি"):
        assert [found.meaning for found in phrases.find(plain(clean(written)))] == ["sent"]


@given(st.text("কখগরশষসড়ঢ়য়ািীেঁং্abকA", min_size=1, max_size=8))
def test_the_first_letter_is_that_of_the_folded_word(word: str) -> None:
    word = clean(word)
    # No word begins with a sign.
    if word[:1].isalpha() and len(fold(word[:2])) > 1:
        assert first_letter(word) == fold(word)[:1]
