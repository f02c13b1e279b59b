"""Find what is said to have happened, not to have happened, or to be planned: a verb's stem and its ending.

A stem (পাওয়া, প্রেরণ, আয়োজন …) tells the act, an ending (গেছে, হয়নি, করা হবে …) the sense; whole phrases are listed
where the two do not part (পৌঁছেছে). A participle (… তারিখে অনুষ্ঠিত সভার …) says in passing that something was held.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from etl.bengali.spelling import without_optional
from etl.bengali.spotting import VOCABULARY, Spotter
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_STARTS
from etl.minutes.phrases import beginnings, trie_pattern
from etl.minutes.sentences.governing import Standing, governed, is_of_no_use, is_refused
from etl.minutes.sentences.grammar import Act, Sense

_ACTS = (Act.SENT, Act.HELD, Act.UPDATED, Act.CARRIED_OUT)
# A negation that fits wins over what it negates: "যায় নাই" begins like "যায়".
SENSES = (Sense.NOT_DONE, Sense.OPEN, Sense.TARGET, Sense.PLAN, Sense.DONE)
_LISTS = (("predicates", "words"), ("acts", "stem"))
_PARTICIPLE = (
    r"(?P<participle>অনুস্ঠিত(?![\u0980-\u09ff])|আয়?োজিত(?![\u0980-\u09ff])"
    r"|তারিখের(?=\s*(?:উপজেলা\s*)?(?:ইনোভেসন\s*)?(?:টিম(?:ের|\s*এর)?\s*|কমিটির\s*)?(?:মাসিক\s*)?সভার))"
)
# "আইডিয়ার সংখ্যা ৪টি।" says without a verb how many there are.
_COUNTED = (
    r"(?P<counted>(?:(?:আইডিয়?়?ার|ধারনার)\s*(?:মোট\s*)?সংখ্যা|(?:প্রাপ্ত|প্রেরিত)\s*(?:উদ্ভাবনি\s*)?(?:আইডিয়?়?া|ধারনা))"
    r"(?:\s*(?:মোট|হলো|হল|ছিল))?(?:\s*[:ঃ-])?(?=\s*(?:\d{1,3}\s*(?:\([^)]{1,12}\)\s*)?টি|সুন্য(?:টি)?)\s*(?:[।,;\n]|$)))"
)
_OTHER_BEGINNINGS = ("অনুষ্ঠিত", "আয়োজিত", "তারিখের", "আইডিয়ার", "ধারণার")


# Made by the hundred in a paper: a tuple is made three times as fast as a frozen dataclass.
class Predicate(NamedTuple):
    """A predicate found in text: act, sense ("open": the words do not say whether) and place (`start`, `end`).

    `doubtful`: the words around it leave a doubt that it is so.
    """

    act: Act
    sense: Sense
    start: int
    end: int
    participle: bool = False
    doubtful: bool = False


@reference_cache(256)
def find_predicates(plain_text: str) -> tuple[Predicate, ...]:
    """The predicates in `plain_text`, in order. One that its main verb leaves open (কিনা) or denies is OPEN."""
    return tuple(_predicates(plain_text))


def _predicates(plain_text: str) -> Iterator[Predicate]:
    at = 0
    for start in _spotter().starts(plain_text):
        found = _pattern().match(plain_text, start) if start >= at else None
        if found is None:
            continue
        before, at = at, found.end()
        if found["participle"]:
            yield Predicate(Act.HELD, Sense.DONE, found.start(), at, participle=True)
        elif found["counted"]:
            yield Predicate(Act.SENT, Sense.DONE, found.start(), at)
        else:
            act, _, sense = (found.lastgroup or "").removeprefix("p_").partition("_x_")
            predicate = Predicate(Act(act), Sense(sense.rstrip("2")), found.start(), at)
            predicate = in_its_sentence(predicate, plain_text, before)
            at = predicate.end
            yield predicate


def in_its_sentence(predicate: Predicate, plain_text: str, low: int) -> Predicate:
    """The predicate as its main verb leaves it; `low`: where the predicate before it ends."""
    sense, start, end = predicate.sense, predicate.start, predicate.end
    if sense in (Sense.PLAN, Sense.TARGET):
        refused = is_refused(plain_text, end)
        return predicate._replace(sense=Sense.OPEN) if refused else predicate
    if sense not in (Sense.DONE, Sense.NOT_DONE):
        return predicate
    found = governed(plain_text, low, start, end, negative=sense is Sense.NOT_DONE)
    if found.standing is Standing.OPEN:
        return predicate._replace(sense=Sense.OPEN, end=max(end, found.end))
    return predicate._replace(doubtful=found.standing is Standing.DOUBTFUL or is_of_no_use(plain_text, end))


@reference_cache()
def _pattern() -> re.Pattern[str]:
    branches = [*_whole_phrases(), *_stems_with_endings(), _PARTICIPLE, _COUNTED]
    return re.compile(f"{WORD_STARTS}(?:{'|'.join(branches)})")


@reference_cache()
def _spotter() -> Spotter:
    """Finds the words that a predicate can begin with: a listed phrase, or a stem, alone or joined to an ending."""
    phrases = beginnings([*(row["words"] for row in read_list("predicates")), *_OTHER_BEGINNINGS])
    stems = beginnings(row["stem"] for row in read_list("acts"))
    endings = beginnings(row["words"] for row in read_list("endings"))

    first_letters = {word[:2] for word in (*phrases.whole, *phrases.starts, *stems.whole, *stems.starts)}

    def can_begin(word: str) -> bool:
        letters = without_optional(word)
        if letters[:2] not in first_letters and letters[:1] not in first_letters:
            return False
        if phrases.fit(letters) or letters in stems.whole:
            return True
        joined = (letters[length:] for length in range(1, len(letters) + 1) if letters[:length] in stems.starts)
        return any(not rest or endings.fit(rest) for rest in joined)

    return VOCABULARY.spotter(can_begin)


def _whole_phrases() -> list[str]:
    by_meaning: dict[tuple[str, str], list[str]] = {}
    for row in read_list("predicates"):
        by_meaning.setdefault((row["sense"], row["act"]), []).append(row["words"])
    order = [Sense.NOT_DONE, Sense.PLAN, Sense.OPEN, Sense.VOID, Sense.DONE]
    return [
        f"(?P<p_{act}_x_{sense}>{trie_pattern(words)})"
        for (sense, act), words in sorted(by_meaning.items(), key=lambda item: order.index(Sense(item[0][0])))
    ]


def _stems_with_endings() -> list[str]:
    """One branch an act; the group that closes last names act and sense."""
    branches = []
    for act in _ACTS:
        stems = trie_pattern([row["stem"] for row in read_list("acts") if row["act"] == act])
        endings = "|".join(f"(?P<p_{act}_x_{sense}2>{_endings(act, sense)})" for sense in SENSES)
        branches.append(rf"{stems}\s*(?:{endings})")
    return branches


def _endings(act: Act, sense: Sense) -> str:
    return trie_pattern(endings_of(act, sense))


def endings_of(act: Act, sense: Sense) -> list[str]:
    """The endings that give a stem of this act this sense."""
    return [row["words"] for row in read_list("endings") if row["sense"] == sense and row["act"] in ("", act)]
