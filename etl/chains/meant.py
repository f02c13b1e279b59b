"""Find the open decisions that a clause speaks of, and how much of each it says is done."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto
from typing import Self

from etl.bengali.dates import find_dates
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.chains.likeness import TELLING, Rarity, compare, coverage
from etl.chains.listed_words import listed_acts
from etl.chains.matching import OpenDecision, own_words
from etl.chains.matter import NOTHING, WHERE, Matter, matter_of
from etl.chains.sentence_words import BEGUN, FINISHED, SENT
from etl.chains.telling import Telling, Told
from etl.chains.telling_verbs import told_by
from etl.records import Topic

# Chosen on tests/etl/chains/closings.csv: `python -m tests.bench.chains`.
LIKE = 0.5
SURE = 0.75
# Words that say little more than the decision's own may say less of it, where only one decision can be meant.
SAYS_LITTLE_ELSE = 0.75
SHORT = 0.3
RIVAL = 0.05
_FISCAL_YEAR_BEGINS = 7
# What is done in another district by its nature.
_VISITS = frozenset(map(fold_word, ("সফর", "ভ্রমণ", "পরিদর্শন", "প্রশিক্ষণ")))


@dataclass(frozen=True, slots=True)
class Said:
    """A clause: what it is about (`matter`), what was done (`done`) and what not, and the days named."""

    telling: Telling
    matter: Matter
    done: Matter
    not_done: Matter
    days: tuple[date, ...]

    @classmethod
    def of(cls, telling: Telling, district_code: str, day: date, of_row: Matter | None = None) -> Self:
        """The clause in a paper of that day; `of_row`: the decision beside which it stands in a table."""
        matter = matter_of(telling.words, district_code)
        done = matter if telling.done == telling.words else matter_of(telling.done, district_code)
        days = tuple(found.day for found in find_dates(telling.words, near=day))
        if of_row is not None:
            matter, done = matter.with_context(of_row), done.with_context(of_row)
        not_done = matter_of(telling.not_done, district_code) if telling.not_done else NOTHING
        return cls(telling, matter, done, not_done, days)

    @property
    def of_decisions_only(self) -> bool:
        """Whether it names no matter, only decisions: "all decisions were carried out"."""
        telling, matter = self.telling, self.matter
        names_none = not matter.things and all(weight < 1 for weight in matter.words.values())
        return telling.of_decision and not telling.only and (telling.of_all or names_none)


@dataclass(frozen=True, slots=True)
class Meant:
    """A decision that a clause speaks of, how far, and whether only in part."""

    decision: OpenDecision
    value: float
    in_part: bool
    doubtful: bool


def meant_by(said: Said, waiting: Iterable[OpenDecision], rarity: Rarity) -> Iterator[Meant]:
    """The decisions that a clause speaks of: several where it names their places; of those all alike, one."""
    alike = [meant for each in waiting if (meant := compared(each, said, rarity)) is not None]
    # Of equals the last.
    alike.sort(key=lambda meant: (-meant.value, -meant.decision.day.toordinal(), meant.decision.decision.decision_id))
    yield from _told_apart(alike, said.matter)


def all_meant(said: Said, waiting: Sequence[OpenDecision], topics: set[str], rarity: Rarity) -> Iterator[Meant]:
    """All decisions of the last meeting but those excepted, where it says so, else the only one on the item's topic."""
    last = max((each.day for each in waiting), default=None)
    of_last = [each for each in waiting if each.day == last and not each.matter.standing]
    if said.telling.of_all:
        excepted = said.matter if said.telling.of_others else None
        of_last = [each for each in of_last if not (excepted and compare(each.matter, excepted, rarity))]
    else:
        of_last = [each for each in of_last if topics == {each.decision.topic} != {Topic.OTHER}]
        of_last = of_last if len(of_last) == 1 else []
    yield from (Meant(each, 1.0, in_part=False, doubtful=not said.telling.of_all) for each in of_last)


def compared(each: OpenDecision, said: Said, rarity: Rarity) -> Meant | None:
    """How far the clause speaks of the decision; None where it speaks of something else, or of something earlier."""
    decision, about = each.matter, said.matter
    said = _as_asked(each, said)
    if decision.standing or any(day < each.day for day in said.days) or not _same_year(each, about):
        return None
    if about.facets.keys() & {"elsewhere"} - decision.facets.keys() and not decision.words.keys() & _VISITS:
        return None
    if said.telling.of_others:
        if decision.places & about.places:
            return None
        about = replace(about, places=decision.places)
    work = _work(decision, said)
    if (
        work is _Work.OTHER
        or decision.contradicts(about)
        or decision.is_another(about)
        or _only_led_to_it(each, said.telling)
    ):
        return None
    value = coverage(decision, about, rarity)
    unsaid = any(kind in decision.facets and kind not in about.facets for kind in TELLING)
    little_else = not unsaid and coverage(about, decision, rarity) >= SAYS_LITTLE_ELSE
    if value < (SURE if work is _Work.OTHER_WORDS else SHORT if little_else else LIKE):
        return None
    unsure = value < SURE or work is _Work.OTHER_WORDS or (bool(decision.places) and not about.places)
    return Meant(each, value, _is_part(decision, about, said), unsure)


def _as_asked(each: OpenDecision, said: Said) -> Said:
    """The clause, as of the whole where it only repeats how the decision asks for it: "on trial"."""
    word = said.telling.in_part
    if said.telling.told is Told.PARTLY and word and word in plain(each.decision.text):
        return replace(said, telling=replace(said.telling, told=Told.DONE))
    return said


def _same_year(each: OpenDecision, about: Matter) -> bool:
    """Whether the plan year that the clause names is the decision's, or the one in which it was taken."""
    years = about.facets.get("year")
    own = each.matter.facets.get("year") or {str(each.day.year - (each.day.month < _FISCAL_YEAR_BEGINS))}
    return not years or bool(years & own)


def _only_led_to_it(each: OpenDecision, telling: Telling) -> bool:
    """Whether no more was done than to prepare, ask or plan, where the decision asks for more."""
    if telling.told in (Told.DROPPED, Told.SUPERSEDED):
        return False
    return bool(telling.only) and telling.only not in plain(each.decision.text)


class _Work(Enum):
    """Whether what was done is what a decision asks for; OTHER_WORDS: the acts are not known to be one, or two."""

    SAME = auto()
    OTHER_WORDS = auto()
    OTHER = auto()


def _work(decision: Matter, said: Said) -> _Work:
    """Whether the clause tells of the same thing, brought to the same end."""
    done, told = said.done, said.telling.told
    if told is Told.DROPPED:
        return _Work.SAME
    if _disjoint(done.things, decision.words) or _disjoint(decision.things, said.matter.words):
        return _Work.OTHER
    if told is Told.SUPERSEDED:
        return _Work.SAME
    if done.only_moved and not decision.only_moved:
        return _Work.OTHER
    if BEGUN in done.acts and BEGUN not in decision.acts:
        return _Work.OTHER
    if not (done.acts and decision.aim):
        return _Work.SAME if done.things or done.acts else _Work.OTHER
    if done.acts & {decision.aim, FINISHED, *decision.things} or decision.aim in {FINISHED, *decision.things}:
        return _Work.SAME
    known = decision.aim in listed_acts() and done.acts <= listed_acts()
    return _Work.OTHER if known else _Work.OTHER_WORDS


def _disjoint(things: Iterable[str], words: Iterable[str]) -> bool:
    """Whether there are things, and none of them is among the words."""
    things = {*things}
    return bool(things) and not things & {*words}


def _is_part(decision: Matter, about: Matter, said: Said) -> bool:
    """Whether the clause leaves something to do: it says so, or names fewer places, fewer things or an earlier step."""
    if said.telling.told in (Told.DROPPED, Told.SUPERSEDED):
        return False
    if said.telling.of_others:
        return not decision.places
    if said.telling.told is Told.PARTLY or _disjoint(decision.goal, about.words):
        return True
    if _speaks_of(said.not_done, decision) or _leaves_the_rest(said):
        return True
    counts = decision.counts & about.counts
    if decision.counts and about.counts and not counts:
        return max(map(int, about.counts)) < max(map(int, decision.counts))
    if decision.counts and "ordinal" in about.facets and "ordinal" not in decision.facets:  # the first of three
        return True
    if decision.places and not decision.places <= (about.places or decision.places):
        return True
    if decision.every and about.counts and not (counts or about.every or said.telling.whole):
        return True
    if decision.places:
        return False
    # What is to be sent is to be sent by all, where nobody is named; what some upazilas did, by the others too.
    of_all = (
        decision.every
        or len(about.places) > 1
        or (decision.aim == SENT and bool(about.places))
        or ("level" in decision.facets and not decision.is_of_district)
    )
    return of_all and not (about.every or said.telling.whole) and bool(about.places or (about.counts and not counts))


def _leaves_the_rest(said: Said) -> bool:
    """Whether something is left, of which nothing else is said: "that of the second day is left"."""
    names_nothing = all(weight < WHERE for weight in said.not_done.words.values()) and not said.not_done.places
    return names_nothing and bool(told_by("rest").find(plain(said.telling.not_done)))


def _speaks_of(not_done: Matter, decision: Matter) -> bool:
    """Whether what is not done is of the decision: of its places, or its words that tell most, and nothing else."""
    if decision.contradicts(not_done):
        return False
    telling = {word for word, weight in not_done.words.items() if weight >= WHERE}
    return bool(not_done.places & decision.places or telling & decision.words.keys())


def _told_apart(alike: Iterable[Meant], said: Matter) -> Iterator[Meant]:
    """The best of those that differ in nothing but their words, and each of those that name other places or periods.

    Of two that each have words of their own, both where the clause says them.
    """
    chosen: list[Meant] = []
    for meant in alike:
        matter = meant.decision.matter
        rivals = [each for each in chosen if not each.decision.matter.contradicts(matter)]
        if all(own_words(matter, each.decision.matter) & said.words.keys() for each in rivals):
            chosen.append(meant)
        elif any(each.value - meant.value < RIVAL for each in rivals):
            chosen = [replace(each, doubtful=True) if each in rivals else each for each in chosen]
    yield from chosen
