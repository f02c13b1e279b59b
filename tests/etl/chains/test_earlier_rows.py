"""The cell beside an earlier decision ends it only where it says that the whole of it was carried out."""

from datetime import date

import pytest

from etl.chains.closings import find_closings
from etl.chains.matching import OpenDecision
from etl.chains.matter import matter_of
from etl.chains.records import TeamDecision, TeamMeeting
from etl.records import EarlierDecision

TRAINING = "ই-নথি বিষয়ে দুই দিনের প্রশিক্ষণ আয়োজন করতে হবে।"
OF_ALL = "প্রত্যেক শাখা হতে একটি করে সেবার তালিকা দাখিল করতে হবে।"


def is_ended(decision: str, cell: str) -> bool:
    waiting = [
        OpenDecision(TeamDecision("e/1/1", 1, "other", decision, False), matter_of(decision, "5532"), date(2018, 1, 8))
    ]
    meeting = TeamMeeting("l", date(2018, 2, 12), (), (), (EarlierDecision(decision, cell),))
    return bool(find_closings(meeting, waiting, {}, "5532").closings)


@pytest.mark.parametrize(
    "cell",
    ["প্রতিপালিত", "পরিপালন করা হয়েছে", "কার্যকর করা হয়েছে", "শতভাগ বাস্তবায়িত", "১০/০২/২০১৮ তারিখে সম্পন্ন", "আয়োজন করা হয়েছে"],
)
def test_it_was_carried_out_in_any_word_for_it(cell: str) -> None:
    assert is_ended(TRAINING, cell)


@pytest.mark.parametrize(
    "cell",
    [
        "স্থগিত",
        "আগামী মাসে নির্ধারিত",
        "প্রশিক্ষণের তারিখ পুনর্নির্ধারণ করা হয়েছে",
        "প্রস্তাবিত",
        "সংশ্লিষ্টদের অবহিত করা হয়েছে",
        "প্রতিপালনের জন্য বলা হয়েছে",
        "প্রশিক্ষণার্থী মনোনীত করা হয়েছে",
    ],
)
def test_something_else_was_done(cell: str) -> None:
    assert not is_ended(TRAINING, cell)


@pytest.mark.parametrize("cell", ["ব্যাখ্যা পাওয়া গেছে", "কারণ দাখিল করা হয়েছে", "জানানো হয়েছে"])
def test_what_is_to_be_let_known_is_known_once_word_of_it_came(cell: str) -> None:
    assert is_ended("নথি জমে থাকার কারণ তিন দিনের মধ্যে জানাতে হবে।", cell)


@pytest.mark.parametrize("cell", ["৬টি শাখা হতে তালিকা পাওয়া গেছে", "৬টি শাখা পাঠিয়েছে। অন্যান্য শাখায় কাজ চলছে।"])
def test_some_have_done_what_all_are_asked(cell: str) -> None:
    assert not is_ended(OF_ALL, cell)
    assert is_ended(OF_ALL, "সকল শাখা হতে তালিকা পাওয়া গেছে")
