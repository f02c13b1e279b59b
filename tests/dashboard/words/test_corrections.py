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
            "sheet “registers”, row 12 · Day received: was “(blank)”, is “26 Jul 2016”",
        ),
        (
            {"place": "!12", "field": "weight", "old": "5", "new": "10", "register": "activity"},
            "row 12 · Weight: was “5”, is “10”",
        ),
        (
            {"place": "S!12", "field": "target_90", "old": "", "new": "2016-03-15", "register": "activity"},
            "sheet “S”, row 12 · Very good (90%): was “(blank)”, is “15 Mar 2016”",
        ),
        (
            {"place": "!3", "field": "moved_to", "old": "2016-07", "new": "2016-08", "register": "training_entry"},
            "row 3 · Moved to: was “July 2016”, is “August 2016”",
        ),
        (
            {"place": "!3", "field": "moved_to", "old": "Rangpur", "new": "=1+1", "register": "innovator_move"},
            "row 3 · Moved to: was “Rangpur”, is “=1+1”",
        ),
        (
            {"place": "!3", "field": "upazila_code", "old": "", "new": "554977", "register": "training_entry"},
            "row 3 · Upazila or district: was “(blank)”, is “Rajarhat”",
        ),
        (
            {"place": "!3", "field": "stage", "old": "piloting", "new": "odd", "register": "idea"},
            "row 3 · Stage: was “piloting”, is “odd”",
        ),
        (
            {"place": "!3", "field": "held_undated", "old": "no", "new": "yes", "register": "training_entry"},
            "row 3 · Training date: “yes” without a day: was “no”, is “yes”",
        ),
        # Of a row that is not loaded the register is not known, and what was written may be of no kind.
        (
            {"place": "!3", "field": "told_on", "old": "yesterday", "new": "2016-07-12", "register": None},
            "row 3 · District told on: was “yesterday”, is “12 Jul 2016”",
        ),
        (
            {
                "place": "place_statement tour_planned 554977 2016-07 2016-07-12",
                "field": "date",
                "old": "a",
                "new": "b",
            },
            "Deputy Commissioner's tour day · Rajarhat · 12 Jul 2016 · day: was “a”, is “b”",
        ),
        (
            {"place": "part 2 place_statement training_moved 5549 2016-07", "field": "said"},
            "meeting 2 of the file · Training moved · District's own · July 2016 · whether the paper says it: "
            "was “yes”, is “no”",
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
