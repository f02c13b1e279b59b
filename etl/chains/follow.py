"""Follow one team's decisions from meeting to meeting: which repeats which, and which were carried out."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from etl.chains.closings import find_closings
from etl.chains.key import key_of
from etl.chains.likeness import Likeness, compare
from etl.chains.records import Followed, Link, TeamDecision, TeamMeeting
from etl.records import Topic

# A monthly meeting may be missing, or several: after so many months a decision like an old one is a new one.
LONGEST_GAP_MONTHS = 4
# Of two earlier decisions that are so nearly as like, neither is sure.
RIVAL = 0.05


@dataclass(frozen=True, slots=True)
class _Last:
    """The last decision of an open chain, and the day it was taken."""

    decision: TeamDecision
    day: date


def follow_team(meetings: Sequence[TeamMeeting], district_code: str) -> Followed:
    """What is found of one team's `meetings`, which are in the order of their days.

    A decision repeats at most one earlier decision and is repeated by at most one, both of one topic. A chain goes no
    further where its last decision was carried out, or is older than LONGEST_GAP_MONTHS. Confirming the last minutes
    is done by saying so and repeats nothing.
    """
    all_found = Followed()
    last: dict[str, _Last] = {}
    for meeting in meetings:
        last = {key: each for key, each in last.items() if _months_between(each.day, meeting.day) <= LONGEST_GAP_MONTHS}
        waiting = [each.decision for each in last.values()] if meeting.discussions else []
        closed = find_closings(meeting, waiting, district_code)
        for closing in closed:
            del last[closing.decision_id]
        all_found.closings += closed
        new = [decision for decision in meeting.decisions if decision.topic != Topic.CONFIRMATION]
        found = _links(last.values(), new, district_code)
        for link in found:
            del last[link.earlier_id]
        all_found.links += found
        last |= {decision.decision_id: _Last(decision, meeting.day) for decision in new}
    return all_found


def _months_between(earlier: date, later: date) -> int:
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def _links(last: Iterable[_Last], new: Sequence[TeamDecision], district_code: str) -> list[Link]:
    """The best pairs first; each earlier and each new decision in one pair at most."""
    by_topic: dict[str, list[_Last]] = defaultdict(list)
    for each in last:
        by_topic[each.decision.topic].append(each)
    pairs = [
        (like, earlier, decision)
        for decision in new
        for earlier in by_topic.get(decision.topic, ())
        if (like := _compare(earlier.decision, decision, district_code)) is not None
    ]
    # Of equals the more recent, then the paper's own order: the same papers give the same links.
    pairs.sort(key=lambda pair: (-pair[0].value, -pair[1].day.toordinal(), pair[1].decision.decision_id))
    taken: dict[str, tuple[Likeness, str]] = {}
    repeated: set[str] = set()
    for like, earlier, decision in pairs:
        if decision.decision_id not in taken and earlier.decision.decision_id not in repeated:
            taken[decision.decision_id] = like, earlier.decision.decision_id
            repeated.add(earlier.decision.decision_id)
    return [
        Link(decision.decision_id, earlier_id, like.value, like.doubtful or _rivalled(decision, like, pairs, repeated))
        for decision in new
        if decision.decision_id in taken
        for like, earlier_id in [taken[decision.decision_id]]
    ]


def _compare(earlier: TeamDecision, later: TeamDecision, district_code: str) -> Likeness | None:
    return compare(key_of(earlier.text, district_code), key_of(later.text, district_code), later.carried_over)


def _rivalled(
    decision: TeamDecision,
    like: Likeness,
    pairs: Iterable[tuple[Likeness, _Last, TeamDecision]],
    repeated: set[str],
) -> bool:
    """Whether an earlier decision that nothing repeats is nearly as like."""
    return any(
        later is decision and earlier.decision.decision_id not in repeated and other.value > like.value - RIVAL
        for other, earlier, later in pairs
    )
