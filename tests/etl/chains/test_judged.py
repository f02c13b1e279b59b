"""Short histories written by people who had not seen the program: what a later paper ends, and takes up again.

`judged.csv`: of a closing, the decisions of one meeting (parted by " | "), what the next meeting's paper tells ("⏎": a
new line), and which of them that ends; of a link, two decisions and whether the later takes up the earlier. {a}, {b},
{c}: upazilas.
"""

from collections import Counter
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from etl.bengali.wording import read_list
from etl.chains.follow import follow_team
from etl.chains.records import Discussion, Followed, TeamDecision, TeamMeeting
from etl.minutes.decisions.carried_over import says_so

PLACES = {"a": "সাঘাটা", "b": "ফুলছড়ি", "c": "পলাশবাড়ী"}
FIRST, SECOND = date(2017, 10, 22), date(2017, 11, 19)


def judged(kind: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in read_list("judged", Path(__file__).parent) if row["kind"] == kind)


def followed(row: dict[str, str], earlier: list[str], told: str, later: str) -> Followed:
    """What is found of two meetings, each with one item of the row's topic."""
    first = [TeamDecision(f"1/{n}", 1, row["topic"], text.format(**PLACES), False) for n, text in enumerate(earlier)]
    text = later.format(**PLACES)
    second = TeamDecision("2/0", 1, row["topic"], text, says_so(text))
    discussion = Discussion(1, told.format(**PLACES).replace(" ⏎ ", "\n"))
    meetings = [TeamMeeting("1", FIRST, tuple(first), ()), TeamMeeting("2", SECOND, (second,), (discussion,))]
    return follow_team(meetings, "5532")


def closings_score() -> Counter[str]:
    """How many closings are right, wrong and missed."""
    score: Counter[str] = Counter()
    for row in judged("closing"):
        found = followed(row, row["earlier"].split(" | "), row["later"], "অন্য কাজ করতে হবে।")
        closed = {closing.decision_id.removeprefix("1/") for closing in found.closings}
        expected = set(row["expected"].split()) - {"none"}
        score.update(right=len(closed & expected), wrong=len(closed - expected), missed=len(expected - closed))
    return score


def links_score(*, doubtful: bool) -> Counter[str]:
    """How many links are right, wrong and missed; without `doubtful`, of those not marked doubtful alone."""
    score: Counter[str] = Counter()
    for row in judged("link"):
        links = followed(row, [row["earlier"]], "আলোচনা হয়।", row["later"]).links
        linked, same = any(doubtful or not link.doubtful for link in links), row["expected"] == "yes"
        score["right" if linked and same else "wrong" if linked else "missed" if same else "apart"] += 1
    return score


@pytest.mark.parametrize(
    ("scored", "precision", "recall"),
    [
        pytest.param(closings_score, 0.96, 0.85, id="closings"),
        pytest.param(partial(links_score, doubtful=True), 0.93, 0.85, id="links"),
        pytest.param(partial(links_score, doubtful=False), 0.95, 0.5, id="links not marked doubtful"),
    ],
)
def test_what_strangers_wrote_is_understood(
    scored: Callable[[], Counter[str]], precision: float, recall: float
) -> None:
    score = scored()
    assert sum(score.values()) > 100
    assert score["right"] / (score["right"] + score["wrong"]) >= precision
    assert score["right"] / (score["right"] + score["missed"]) >= recall
