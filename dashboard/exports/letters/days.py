"""Days as letters write them: never broken over two lines."""

from datetime import date

from dashboard.words import display

_SPACE_KEPT = "\u00a0"


def day_words(day: date | None, language: str) -> str:
    """As display.day: ২৬-০৭-২০১৬, 26 Jul 2016; unknown in words. The hyphens are kept together by word/text.py."""
    return display.day(day, language).replace(" ", _SPACE_KEPT) if day else display.day(day, language)
