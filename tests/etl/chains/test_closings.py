"""An earlier decision is closed by words that the whole of it was done: not planned, not in part, not elsewhere."""

from datetime import date
from pathlib import Path

import pytest

from etl.bengali.wording import read_list
from etl.chains.closings import find_closings
from etl.chains.matching import OpenDecision
from etl.chains.matter import matter_of
from etl.chains.records import Closing, Discussion, TeamDecision, TeamMeeting

CASES = read_list("closings", Path(__file__).parent)


def closings_of(case: dict[str, str]) -> list[Closing]:
    """What a paper that tells the case's words, in an item of the decision's topic, closes."""
    earlier = TeamDecision("e/1/1", 1, case["topic"], case["decision"], carried_over=False)
    new = TeamDecision("l/5/1", 5, case["topic"], "অন্য সিদ্ধান্ত", carried_over=False)
    meeting = TeamMeeting("l", date(2018, 1, 29), (new,), (Discussion(5, case["told"]),))
    matter = matter_of(earlier.text, case["district_code"])
    waiting = [OpenDecision(earlier, matter, date(2015, 6, 1))]
    return find_closings(meeting, waiting, {}, case["district_code"]).closings


@pytest.mark.parametrize("case", CASES, ids=[f"{case['closed']}: {case['told'][:60]}" for case in CASES])
def test_words_close_a_decision_or_do_not(case: dict[str, str]) -> None:
    found = closings_of(case)
    said = ("doubtful" if found[0].doubtful else "sure") if found else "no"
    assert said == case["closed"]


def test_a_closing_quotes_the_sentence_as_the_paper_has_it() -> None:
    case = CASES[1]
    (closing,) = closings_of(case)
    assert closing.quote in case["told"]
    assert closing.quote.endswith("সম্পন্ন হয়েছে।")
    assert (closing.decision_id, closing.meeting_id, closing.item_no) == ("e/1/1", "l", 5)
