"""Two decisions are one matter, or two, by who does what to which thing, where, when and why: a table of kinds."""

from pathlib import Path

import pytest

from etl.bengali.wording import read_list
from etl.chains.likeness import compare
from etl.chains.matter import matter_of
from etl.minutes.decisions.carried_over import says_so

PLACES = {"a": "সাঘাটা", "b": "ফুলছড়ি", "c": "পলাশবাড়ী"}
PAIRS = read_list("same_matter", Path(__file__).parent)


@pytest.mark.parametrize("pair", PAIRS, ids=[pair["kind"] for pair in PAIRS])
def test_a_matter_is_known_again_or_told_from_another(pair: dict[str, str]) -> None:
    earlier, later = (matter_of(pair[side].format(**PLACES), "5532") for side in ("earlier", "later"))
    found = compare(earlier, later, {}, carried_over=says_so(pair["later"]) or later.left_over)
    assert (found is not None) == (pair["same"] == "yes")


def test_acts_that_are_not_known_to_be_one_are_doubtful() -> None:
    called, judged = (matter_of(f"সার্ভারের দরপত্র {act} করতে হবে।", "5532") for act in ("আহ্বান", "মূল্যায়ন"))
    found = compare(called, judged, {})
    assert found is None or found.doubtful
