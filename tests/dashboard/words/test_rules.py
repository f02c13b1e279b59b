"""What an office sets itself, in words."""

import pytest

from dashboard.words.rules import note_words


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
