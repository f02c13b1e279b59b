"""The product's figures are the oracle's, for made-up offices and for those that once showed a difference."""

import json
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.oracle.comparing import Comparison, compare
from tests.oracle.expected import Asked
from tests.oracle.history import Office, from_json
from tests.oracle.offices import make_office, make_questions, offices

SEED = 2016
AT_ONCE = 60
CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))


def told(found: Comparison) -> list[str]:
    """One difference of each kind, with how many there are; what was misread first: then figures say nothing."""
    kinds = {each.kind: each for each in reversed(found.differences)}
    more = [f"… {len(found.differences)} differences in all"] if found.differences else []
    return found.misread + [str(each) for each in kinds.values()] + more


@pytest.mark.parametrize("batch", range(3))
def test_figures_are_those_of_the_oracle(batch: int) -> None:
    made = [make_office(Random(f"{SEED}/{batch}/{number}")) for number in range(AT_ONCE)]
    found = compare(made, make_questions(Random(f"{SEED}/{batch}"), 3))
    assert found.offices >= AT_ONCE - 5
    assert found.figures > 20_000
    assert not told(found), "\n".join(told(found))


# Not made simpler: each smaller office costs a load, which takes seconds.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


@settings(max_examples=3, deadline=None, derandomize=True, phases=PHASES, suppress_health_check=list(HealthCheck))
@given(st.lists(offices, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_figures_are_those_of_the_oracle_in_any_office(made: list[Office], dice: Random) -> None:
    found = compare(made, make_questions(dice, 2))
    assert found.figures > 0
    assert not told(found), "\n".join(told(found))


def test_what_once_differed_does_not() -> None:
    """Each kept case holds one office and the months and day asked for."""
    cases = [json.loads(path.read_text(encoding="utf-8")) for path in CASES]
    for start in range(0, len(cases), AT_ONCE):
        some = cases[start : start + AT_ONCE]
        asked = {Asked(*from_json(case["asked"])) for case in some}
        found = compare([from_json(case["office"]) for case in some], sorted(asked))
        assert not told(found), "\n".join(told(found))
