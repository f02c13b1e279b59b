"""Corrections are told in words: of whom, which month, from what to what; never in codes."""

import pytest

from dashboard.words.corrections import changed_words

NAMES = {"554977": "Rajarhat"}
LINE = {"field": "value", "old": "yes", "new": "no", "state": "applied"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            {"place": "statement minutes_received 554977 2016-07"},
            "Minutes received · Rajarhat · July 2016 · yes/no: was “yes”, is “no”",
        ),
        (
            {"place": "registers!12", "field": "received_on", "old": "", "new": "2016-07-26"},
            "sheet “registers”, row 12 · Day received: was “(blank)”, is “2016-07-26”",
        ),
        (
            {"place": "decision 5.1", "field": "text", "old": "a", "new": "b"},
            "agenda item 5, decision 1 · text: was “a”, is “b”",
        ),
        (
            {"place": "part 2 decision 5.1", "field": "text", "old": "a", "new": "b"},
            "meeting 2 of the file · agenda item 5, decision 1 · text: was “a”, is “b”",
        ),
        # A name that is not known any more is still named by its code.
        (
            {"place": "statement meeting_held 999999 2016-07"},
            "Team meeting · 999999 · July 2016 · yes/no: was “yes”, is “no”",
        ),
    ],
)
def test_a_correction_says(line: dict[str, str], said: str) -> None:
    assert changed_words({**LINE, **line}, NAMES, "en").lower() == said.lower()
