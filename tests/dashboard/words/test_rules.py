"""What an office sets itself, in words."""

import pytest

from dashboard.words.rules import line_words, note_words


@pytest.mark.parametrize(
    ("source", "language", "said"),
    [
        ("চিঠি ১২ (করিম, 2026-11-30)", "bn", "চিঠি ১২ (করিম, ৩০-১১-২০২৬)"),
        ("Letter 12 (Karim, 2026-11-30)", "en", "Letter 12 (Karim, 30 Nov 2026)"),
        ("2026-13-30, 12026-11-300", "bn", "2026-13-30, 12026-11-300"),
        ("", "bn", ""),
    ],
)
def test_the_day_of_a_change_is_written_as_pages_write_days(source: str, language: str, said: str) -> None:
    assert note_words({"source": source}, language) == said


@pytest.mark.parametrize(
    ("slot", "written", "language", "said"),
    [
        ("answer_days", "7", "bn", "৭"),
        ("answer_days", "৭", "bn", "৭"),
        ("answer_days", "7", "en", "7"),
        ("telephone", "0581-61000", "bn", "0581-61000"),
    ],
)
def test_days_to_answer_in_are_written_in_the_digits_of_the_page(
    slot: str, written: str, language: str, said: str
) -> None:
    assert line_words(slot, written, language) == said
