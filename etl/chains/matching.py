"""Match a meeting's decisions with the open ones of earlier meetings: the meeting as a whole, the best pairs first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from etl.bengali.month_counting import months_between
from etl.chains.likeness import SURE, TELLING, Likeness, Rarity, compare
from etl.chains.matter import Matter
from etl.chains.records import Link, TeamDecision

# Of two earlier decisions that are so nearly as like, neither is sure.
RIVAL = 0.05
# A decision that was not taken up at a meeting in between is so much less likely to be meant.
PER_MONTH = 0.02
# And one of the same topic so much more.
SAME_TOPIC = 0.03


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """A decision, what it is about, and the day it was taken."""

    decision: TeamDecision
    matter: Matter
    day: date

    @property
    def says_again(self) -> bool:
        """Whether its words say that it was asked for before, or is left from before."""
        return self.decision.carried_over or self.matter.left_over


@dataclass(frozen=True, slots=True)
class _Pair:
    earlier: OpenDecision
    later: OpenDecision
    like: Likeness
    rank: float

    @property
    def ids(self) -> tuple[str, str]:
        return self.earlier.decision.decision_id, self.later.decision.decision_id


def find_links(waiting: Sequence[OpenDecision], new: Sequence[OpenDecision], rarity: Rarity) -> list[Link]:
    """The links of a meeting's `new` decisions to those that wait.

    First each with one at most, the best pairs first. Then what is left may join a pair: a decision split in two, or
    two that became one, where both halves are alike enough and speak of different parts.
    """
    pairs = sorted(_pairs(waiting, new, rarity), key=lambda pair: (-pair.rank, *pair.ids))
    taken: list[_Pair] = []
    for pair in pairs:
        if not any(each.earlier is pair.earlier or each.later is pair.later for each in taken):
            taken.append(pair)
    alone = list(taken)
    for pair in pairs:
        if pair not in alone and _joins(pair, alone):
            taken.append(pair)
    taken.sort(key=lambda pair: pair.ids[::-1])
    last = max((each.day for each in waiting), default=None)
    links = [
        Link(
            *pair.ids[::-1],
            pair.like.value,
            pair.like.doubtful or _passes_over(pair, last) or _rivalled(pair, pairs, taken),
        )
        for pair in taken
    ]
    return [*links, *_upheld(waiting, new)]


def _pairs(waiting: Sequence[OpenDecision], new: Sequence[OpenDecision], rarity: Rarity) -> Iterator[_Pair]:
    for later in new:
        for earlier in waiting:
            like = compare(earlier.matter, later.matter, rarity, carried_over=later.says_again)
            if like is not None:
                topic = SAME_TOPIC if earlier.decision.topic == later.decision.topic else 0.0
                yield _Pair(
                    earlier, later, like, like.value - PER_MONTH * months_between(earlier.day, later.day) + topic
                )


def _joins(pair: _Pair, alone: Sequence[_Pair]) -> bool:
    """Whether a side is in a pair already, and what it is paired with and the other side speak of different parts.

    Where both sides are, they must be surely alike.
    """
    of_earlier = [each for each in alone if each.earlier is pair.earlier]
    of_later = [each for each in alone if each.later is pair.later]
    if of_earlier and of_later and pair.like.value < SURE:
        return False
    return _are_parts(
        pair.earlier.matter, [each.later.matter for each in of_earlier], pair.later.matter
    ) and _are_parts(pair.later.matter, [each.earlier.matter for each in of_later], pair.earlier.matter)


def _are_parts(whole: Matter, others: Sequence[Matter], part: Matter) -> bool:
    """Whether `part` and each of the others are different parts of `whole`: other upazilas, things or periods."""
    periods = {*TELLING, "kind of period"}
    if others and periods & (part.facets.keys() - whole.facets.keys()):
        return False
    return all(_differ(part, other, whole) for other in others)


def _differ(part: Matter, other: Matter, whole: Matter) -> bool:
    if part.contradicts(other):
        return True
    if own_words(part, other) & whole.words.keys() and own_words(other, part) & whole.words.keys():
        return True
    if part.things - other.things and other.things - part.things:
        return bool(part.things & whole.things and other.things & whole.things)
    # "… of the other upazilas"
    return bool(part.places) != bool(other.places)


def own_words(matter: Matter, other: Matter) -> set[str]:
    """The words that tell most and that the other does not have."""
    return {word for word, weight in matter.words.items() if weight == 1 and word not in other.words}


def _passes_over(pair: _Pair, last: date | None) -> bool:
    """Whether the `last` meeting before did not take the matter up: it may have ended without a word."""
    return pair.earlier.day != last and not pair.later.says_again and not pair.earlier.matter.standing


def _rivalled(pair: _Pair, pairs: Sequence[_Pair], taken: Sequence[_Pair]) -> bool:
    """Whether an earlier decision that nothing takes up is nearly as like."""
    repeated = {each.earlier.decision.decision_id for each in taken}
    return any(
        each.later is pair.later
        and each.earlier.decision.decision_id not in repeated
        and each.like.value > pair.like.value - RIVAL
        for each in pairs
    )


def _upheld(waiting: Sequence[OpenDecision], new: Sequence[OpenDecision]) -> Iterator[Link]:
    """A decision that only says that the last one stands means those of its topic, of the last meeting that had any."""
    for later in new:
        if later.matter.words or not later.decision.carried_over:
            continue
        meant = [each for each in waiting if each.decision.topic == later.decision.topic]
        last = max((each.day for each in meant), default=None)
        for earlier in meant:
            if earlier.day == last:
                yield Link(later.decision.decision_id, earlier.decision.decision_id, 1.0, len(meant) > 1)
