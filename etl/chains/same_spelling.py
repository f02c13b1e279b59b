"""Bring the words of one matter into the spelling of another ("help desk" for "helpdesk") before they are compared."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from etl.chains.matter import Matter

# Two stems that differ by a slip of the pen, or by how a word is made of one verb.
SAME_STEM, BEGINS_ALIKE = 80, 5
# Two words of which one begins with the other, or nearly, begin with the same letters at least.
BEGUN_ALIKE = 2


def spelled_like(matter: Matter, other: Matter) -> Matter:
    """The same matter, with words that the other parts in two parted, and those that it spells otherwise as there."""
    begun = {word[:BEGUN_ALIKE] for word in other.words}
    mine = [word for word in matter.words if word[:BEGUN_ALIKE] in begun and word not in other.words]
    if not mine:
        return matter
    theirs = other.words.keys() - matter.words.keys()
    parts = {word: found for word in mine if (found := _parts(word, other.words) or _near(word, theirs))}
    if not parts:
        return matter
    last = {word: found[-1] for word, found in parts.items()}
    return replace(
        matter,
        words={part: weight for word, weight in matter.words.items() for part in parts.get(word, (word,))},
        things=frozenset(last.get(thing, thing) for thing in matter.things),
        acts=frozenset(last.get(act, act) for act in matter.acts),
        main=frozenset(last.get(act, act) for act in matter.main),
        aim=last.get(matter.aim, matter.aim),
        which=frozenset((last.get(before, before), last.get(stem, stem)) for before, stem in matter.which),
    )


def _near(word: str, words: Iterable[str]) -> tuple[str, ...]:
    """The one of the words that differs by an ending, or a slip of the pen."""
    alike = [each for each in words if each[:BEGINS_ALIKE] == word[:BEGINS_ALIKE]]
    return next(((each,) for each in alike if fuzz.ratio(word, each) >= SAME_STEM), ())


def _parts(word: str, words: Collection[str]) -> tuple[str, ...]:
    """The two of the words that make this one word, where there are such."""
    known = [each for each in words if word.startswith(each)]
    return next(((each, word[len(each) :]) for each in known if word[len(each) :] in words), ())
