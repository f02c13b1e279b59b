"""Measure how alike two matters are, and decide whether a decision takes an earlier one up again."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from math import log

from rapidfuzz import fuzz

from etl.bengali.text import fold_word
from etl.chains.listed_words import listed_acts
from etl.chains.matter import Matter
from etl.chains.same_spelling import SAME_STEM, spelled_like
from etl.chains.sentence_words import FINISHED

# Chosen on the tuning half of tests/etl/chains/pairs.csv: `python -m tests.bench.chains`.
LIKE = 0.61
LIKE_CARRIED_OVER = 0.55
SURE = 0.8
INSTEAD, MORE = 2.0, 0.1
# Where so little of the shorter is shared letter by letter, slips of the pen are not looked for.
TOO_LITTLE = 0.25
ONE_NAMES_PLACES = 0.9
OTHER_THING = 0.8
# A paper is made, settled and sent: one matter.
MADE = fold_word("প্রস্তুত")
STEPS = {fold_word(word) for word in ("প্রস্তুত", "চূড়ান্ত", "প্রেরণ")}
ANOTHER = 0.7
OTHER_ACT = 0.85
PART_OF_THING = 0.95
# A part may name so many words that the whole does not.
OF_ITS_OWN = 2
# Both are of the same quarter, say.
TELLING = ("period", "month", "ordinal", "year", "number", "district")
FIRST = frozenset({"1"})
SAME_FACET = 0.15
# Below so many decisions a team's papers do not yet tell which words are rare.
FEW_DECISIONS = 50

Rarity = Mapping[str, float]
"""How much a word tells in a team's papers, by its stem (0-1); a word that is not there tells all."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """0 to 1, and whether a person should look: the texts are near the threshold, or places or numbers differ."""

    value: float
    doubtful: bool


def rarity_of(matters: Iterable[Matter]) -> Rarity:
    """How much each word tells: all in one decision of many, little in most of them."""
    seen: dict[str, int] = {}
    many = 0
    for matter in matters:
        many += 1
        for word in matter.words:
            seen[word] = seen.get(word, 0) + 1
    all_of_them = log(2 + max(many, FEW_DECISIONS))
    return {word: 1 - log(1 + times) / all_of_them for word, times in seen.items()}


def compare(earlier: Matter, later: Matter, rarity: Rarity, *, carried_over: bool = False) -> Likeness | None:
    """How alike two decisions of one team are; None where the later one does not take up the earlier.

    `carried_over`: the later paper says itself that it repeats something, so that less likeness is enough.
    """
    if earlier.contradicts(later):
        return None
    earlier = spelled_like(earlier, later)
    later = spelled_like(later, earlier)
    if _is_next_one(earlier, later) or earlier.is_other_work(later, told=carried_over):
        return None
    if not carried_over and _asks_why_anew(earlier, later):
        return None
    value = likeness(earlier, later, rarity)
    if bool(earlier.places) != bool(later.places) and not (earlier if later.places else later).every:
        value *= ONE_NAMES_PLACES
    value *= _of_things(earlier, later)
    if earlier.is_another(later):
        value *= ANOTHER
    if _are_other_acts(earlier, later):
        value *= OTHER_ACT
    if earlier.places and earlier.places == later.places and earlier.things & later.things:
        value = min(1.0, value + SAME_FACET)
    if any(earlier.facets.get(kind, set()) & names for kind, names in later.facets.items() if kind in TELLING):
        value = min(1.0, value + SAME_FACET)
    if value < (LIKE_CARRIED_OVER if carried_over or _is_part(earlier, later) else LIKE):
        return None
    differs = earlier.places != later.places or (earlier.counts and later.counts and earlier.counts != later.counts)
    return Likeness(round(value, 3), value < SURE or bool(differs) or _may_be_other_acts(earlier, later))


def _is_next_one(earlier: Matter, later: Matter) -> bool:
    """Whether the later speaks of a second or third, and the earlier, which names no number, of the first.

    Or of what is to be done next with what the earlier asks for: the ideas sent are to be judged, the house is to be
    built by the outline.
    """
    if earlier.goal and earlier.goal <= later.given and later.things and not later.things & earlier.things:
        return True
    taken = STEPS | {earlier.aim} if earlier.aim in STEPS else {earlier.aim}
    if later.already & taken - later.acts and later.aim not in STEPS:
        return True
    return "ordinal" not in earlier.facets and bool(later.facets.get("ordinal", FIRST) - FIRST)


def _asks_why_anew(earlier: Matter, later: Matter) -> bool:
    """Whether both ask why a thing was not done, and not of one month: the later means what was not done since."""
    same_month = earlier.facets.get("month", frozenset()) & later.facets.get("month", frozenset())
    return earlier.asks_why and later.asks_why and not same_month


def _are_other_acts(earlier: Matter, later: Matter) -> bool:
    """Whether each does what the other does not, and the acts are known to be two: to form a committee, to choose."""
    aims = {earlier.aim, later.aim}
    known = aims <= listed_acts() - {FINISHED} and not aims <= STEPS
    return known and earlier.aim not in later.acts and later.aim not in earlier.acts


def _may_be_other_acts(earlier: Matter, later: Matter) -> bool:
    """Whether each ends with what the other does not speak of: to call for tenders, to judge them."""
    aims = {earlier.aim, later.aim}
    if earlier.aim == FINISHED and later.aim == MADE:  # a plan is carried out, another made
        return True
    if "" in aims or aims & {FINISHED} or aims <= STEPS:
        return False
    return earlier.aim not in later.acts | later.words.keys() and later.aim not in earlier.acts | earlier.words.keys()


def _of_things(earlier: Matter, later: Matter) -> float:
    """1 where both are about the same thing, less where it is a part of the other's, or another."""
    if not (earlier.things and later.things) or earlier.things & later.things:
        return 1.0
    if ("period" in earlier.facets) != ("period" in later.facets):  # a plan, and a quarter's report on it
        return ANOTHER
    mains = earlier.main | later.main
    if not earlier.main & later.main and earlier.main and later.main and mains <= listed_acts() - {FINISHED}:
        return ANOTHER
    is_part = earlier.things & later.words.keys() or later.things & earlier.words.keys()
    return PART_OF_THING if is_part else OTHER_THING


def likeness(one: Matter, other: Matter, rarity: Rarity) -> float:
    """0 to 1: the weight of the words they share, beside that of those one has more, or each instead of the other's."""
    shared = _shared(one, other, rarity)
    if not shared:
        return 0.0
    # Acts are compared by themselves.
    acts = one.acts | other.acts
    both = _shared(one, other, rarity, acts)
    left = sorted(
        _weight(each, rarity, acts | _only_venue(each, than))
        - both
        + len({*TELLING} & (each.facets.keys() - than.facets.keys()))
        for each, than in ((one, other), (other, one))
    )
    # "At the gate instead of on the ground floor" says itself what it changes.
    changed = one.replaced & other.words.keys() or other.replaced & one.words.keys()
    instead = MORE if changed or _is_part(one, other) else INSTEAD
    return shared / (shared + instead * max(0.0, left[0]) + MORE * max(0.0, left[1]))


def _only_venue(one: Matter, other: Matter) -> Set[str]:
    """The words of where it is done, of which the other does not speak."""
    return frozenset() if other.venue else one.venue - other.words.keys()


def _is_part(one: Matter, other: Matter) -> bool:
    """Whether one asks for more than the other, and for that too: the meeting and its minutes, a quarter and a year."""
    return any(_is_in(part, whole) for part, whole in ((one, other), (other, one)))


def _is_in(part: Matter, whole: Matter) -> bool:
    periods, of_whole = (each.facets.get("kind of period", frozenset()) for each in (part, whole))
    things = part.things - part.acts or part.things
    more = things and things <= whole.things and whole.things - part.things
    if not more and not (periods and periods < of_whole):
        return False
    if {*TELLING} & (part.facets.keys() - whole.facets.keys()):
        return False
    own = {word for word, weight in part.words.items() if weight == 1 and word not in part.acts}
    return len(own - whole.words.keys()) <= OF_ITS_OWN


def coverage(decision: Matter, said: Matter, rarity: Rarity) -> float:
    """0 to 1, how much of a decision a sentence says, by the weight of the decision's words, periods and ordinals."""
    named = [names & said.facets.get(kind, frozenset()) for kind, names in decision.facets.items() if kind in TELLING]
    whole = _weight(decision, rarity, _only_venue(decision, said)) + len(named)
    return min(1.0, (_shared(decision, said, rarity) + sum(map(bool, named))) / whole) if whole else 0.0


def _weight(matter: Matter, rarity: Rarity, without: Set[str] = frozenset()) -> float:
    return sum(weight * rarity.get(word, 1.0) for word, weight in matter.words.items() if word not in without)


def _shared(one: Matter, other: Matter, rarity: Rarity, without: Set[str] = frozenset()) -> float:
    exact = (one.words.keys() & other.words.keys()) - without
    shared = sum(max(one.words[word], other.words[word]) * rarity.get(word, 1.0) for word in exact)
    if shared < TOO_LITTLE * min(_weight(one, rarity), _weight(other, rarity)):
        return shared
    left = [word for word in other.words if word not in exact and word not in without]
    for word in one.words.keys() - exact - without:
        near = next((each for each in left if fuzz.ratio(word, each) >= SAME_STEM), None)
        if near is not None:
            left.remove(near)
            shared += min(one.words[word] * rarity.get(word, 1.0), other.words[near] * rarity.get(near, 1.0))
    return shared
