"""Measure how alike two decisions are, and decide whether one repeats the other."""

from dataclasses import dataclass

from rapidfuzz import fuzz

from etl.chains.key import Key

# Two stems that differ by a slip of the pen.
SAME_STEM = 80
# Chosen on the tuning half of tests/etl/chains/pairs.csv: `python -m tests.bench.chains`.
LIKE = 0.6
LIKE_CARRIED_OVER = 0.55
SURE = 0.75
SHARE_OF_SHORTER = 0.5
# Where so little of the shorter is shared letter by letter, slips of the pen are not looked for.
TOO_LITTLE = 0.25
NO_PLACE = 0.85


@dataclass(frozen=True, slots=True)
class Likeness:
    """0 to 1, and whether a person should look: the texts are near the threshold, or places or numbers differ."""

    value: float
    doubtful: bool


def compare(earlier: Key, later: Key, carried_over: bool = False) -> Likeness | None:
    """How alike two decisions of one team and topic are; None where the later one does not repeat the earlier.

    Upazilas, plan years and ordinals that both name must have something in common. `carried_over`: the later paper says
    itself that it repeats something, so that less likeness is enough.
    """
    if earlier.contradicts(later):
        return None
    value = likeness(earlier, later)
    if bool(earlier.places) != bool(later.places):
        value *= NO_PLACE
    if value < (LIKE_CARRIED_OVER if carried_over else LIKE):
        return None
    differs = earlier.places != later.places or earlier.counts != later.counts
    return Likeness(round(value, 3), value < SURE or differs)


def likeness(one: Key, other: Key) -> float:
    """0 to 1, by the weight of the words they share: of both together, and of the shorter of the two."""
    return _weighed(one, other, min(one.weight, other.weight))


def coverage(decision: Key, said: Key) -> float:
    """0 to 1, how far a sentence covers the whole decision: as `likeness`, but by the decision's weight alone."""
    return _weighed(decision, said, decision.weight)


def _weighed(one: Key, other: Key, whole: float) -> float:
    if not one.weight or not other.weight:
        return 0.0
    shared = _shared(one, other)
    both = 2 * shared / (one.weight + other.weight)
    return (1 - SHARE_OF_SHORTER) * both + SHARE_OF_SHORTER * min(1.0, shared / whole)


def _shared(one: Key, other: Key) -> float:
    exact = one.words.keys() & other.words.keys()
    shared = sum(one.words[word] for word in exact)
    if shared < TOO_LITTLE * min(one.weight, other.weight):
        return shared
    left = [word for word in other.words if word not in exact]
    for word in one.words.keys() - exact:
        near = next((each for each in left if fuzz.ratio(word, each) >= SAME_STEM), None)
        if near is not None:
            left.remove(near)
            shared += min(one.words[word], other.words[near])
    return shared
