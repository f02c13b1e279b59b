"""Read what the table of earlier decisions says in the cell beside one: whether it was carried out."""

from collections.abc import Sequence
from dataclasses import replace

from etl.bengali.spelling import plain
from etl.chains.likeness import Rarity, compare
from etl.chains.matching import OpenDecision
from etl.chains.matter import Matter, matter_of
from etl.chains.meant import Meant, Said, compared
from etl.chains.predicates import Predicate, carries_out, predicate_of
from etl.chains.sentence_words import FINISHED, SENT, TO_LET_KNOW
from etl.chains.telling import Telling, Told, tells_in_a_cell
from etl.chains.telling_verbs import told_by
from etl.records import EarlierDecision

# By so many letters an act and its participle differ ("present", "presented").
_LONGEST_ENDING = 2


def told_in_a_row(
    row: EarlierDecision, waiting: Sequence[OpenDecision], rarity: Rarity, district_code: str
) -> tuple[Telling, Meant] | None:
    """The decision that a row of the table repeats, where its other cell says what became of it."""
    named = matter_of(row.text, district_code)
    each = _repeated(row.text, named, waiting, rarity)
    if each is None:
        return None
    for telling in tells_in_a_cell(row.progress):
        meant = _meant(telling, each, named, rarity, district_code)
        if meant is not None:
            return telling, meant
    return None


def _meant(telling: Telling, each: OpenDecision, named: Matter, rarity: Rarity, district_code: str) -> Meant | None:
    """How far the telling is of the decision beside it, in the row `named`; None where it tells of another work."""
    predicate = predicate_of(telling.words)
    if carries_out(predicate) and _names_nothing_else(telling, predicate, each.matter, district_code):
        return Meant(each, 1.0, in_part=telling.told is Told.PARTLY, doubtful=telling.doubtful)
    if telling.told is Told.DONE and _is_another_act(predicate, each.matter, district_code):
        return None
    if telling.done != telling.words and not _names_what_was_asked(telling.done, each.matter, district_code):
        return None
    meant = compared(each, Said.of(telling, district_code, each.day, of_row=named), rarity)
    if meant is not None and _is_of_some(telling, each.matter, district_code):
        return replace(meant, in_part=True)
    return meant


def _is_of_some(telling: Telling, decision: Matter, district_code: str) -> bool:
    """Whether all are asked, and the cell names some of them: so many, or these upazilas."""
    own = matter_of(telling.words, district_code)
    some = own.counts - decision.counts or (own.places and not decision.places)
    return telling.told is Told.DONE and decision.every and bool(some) and not (own.every or telling.whole)


def _names_what_was_asked(words: str, decision: Matter, district_code: str) -> bool:
    """Whether what was done, of a cell that says what for, has to do with what the row asks for."""
    own = matter_of(words, district_code)
    return not decision.words.keys().isdisjoint(own.words.keys() | own.acts)


def _repeated(text: str, named: Matter, waiting: Sequence[OpenDecision], rarity: Rarity) -> OpenDecision | None:
    """The decision whose words a row repeats; of equals the last."""
    alike = [
        (like.value + (plain(text) in plain(each.decision.text)), each.day, each.decision.decision_id, each)
        for each in waiting
        if (like := compare(each.matter, named, rarity, carried_over=True)) is not None
    ]
    return max(alike, key=lambda each: each[:3])[3] if alike else None


def _names_nothing_else(telling: Telling, predicate: Predicate | None, decision: Matter, district_code: str) -> bool:
    """Whether the cell says no more than "carried out", of whatever the row asks for."""
    words = plain(telling.words[: predicate.start if predicate else 0])
    for phrase in reversed(told_by("whole").find(words)):
        words = f"{words[: phrase.start]} {words[phrase.end :]}"
    own = matter_of(words, district_code)
    names = {word for word, weight in own.words.items() if weight == 1} - decision.words.keys()
    return not (names or own.places or own.counts or telling.only)


def _is_another_act(predicate: Predicate | None, decision: Matter, district_code: str) -> bool:
    """Whether the verb says that something else was done than the row asks for: "settled", "put off", "told"."""
    # "The dialogue will be on the 5th" names no act but the dialogue.
    if predicate is None or not decision.acts - decision.things:
        return False
    told = matter_of(f"{predicate.word} করা হয়েছে", district_code).acts
    asked = decision.words.keys() | decision.acts | {FINISHED}
    if decision.aim in TO_LET_KNOW:
        asked |= {SENT}
    return bool(told) and not any(_is_same_act(one, other) for one in told for other in asked)


def _is_same_act(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and len(longer) - len(shorter) <= _LONGEST_ENDING
