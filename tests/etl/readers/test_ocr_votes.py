"""Of several readings of a line each word is as most have it; what too few have is marked."""

from etl.readers.ocr_votes import voted
from etl.readers.page import Word
from tests.etl.readers.printed_words import set_line


def reading(*lines: str, confidence: float = 90.0) -> dict[int, list[Word]]:
    return {number: set_line(line, 0, 0, confidence) for number, line in enumerate(lines)}


def test_a_word_that_most_have_is_taken_and_sure() -> None:
    result = voted([reading("তারখে হয়", confidence=95.0), *[reading("তারিখে হয়")] * 3])
    assert [(word.text, word.confidence) for word in result[0]] == [("তারিখে", 90.0), ("হয়", 95.0)]


def test_a_number_on_which_they_disagree_is_marked_though_it_stands_elsewhere() -> None:
    result = voted([*[reading("১২টি", "৭২টি")] * 2, *[reading("৭২টি", "৭২টি", confidence=80.0)] * 2])
    assert [(word.text, word.confidence) for words in result.values() for word in words] == [
        ("১২টি", 50.0),
        ("৭২টি", 90.0),
    ]


def test_of_two_readings_the_word_that_stands_elsewhere_too_is_taken_and_marked() -> None:
    result = voted([reading("মতেম্বর মাস", "নভেম্বর"), reading("নভেম্বর মাস", "নভেম্বর", confidence=80.0)])
    assert [(word.text, word.confidence) for word in result[0]] == [("নভেম্বর", 50.0), ("মাস", 90.0)]


def test_a_word_that_one_reading_cut_short_is_whole() -> None:
    result = voted([reading("বাম", confidence=96.0), *[reading("বামনা")] * 3])
    assert [word.text for word in result[0]] == ["বামনা"]
