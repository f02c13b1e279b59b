"""Settle what a verb of carrying out (বাস্তবায়ন, সম্পাদন, পরিচালনা) means by the thing that it is said of.

Of a dialogue or a training it means that it was held, whatever day or place stands between; ideas, plans and decisions
are carried out too, and then nothing was held.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.sentences.bodies import OwnerKind, kind_of
from etl.minutes.sentences.grammar import OTHER, Act, Sense
from etl.minutes.sentences.marks import ObjectMark
from etl.minutes.sentences.predicates import Predicate
from etl.records import StatementKind

_HELD = (StatementKind.DIALOGUE_HELD, StatementKind.TRAINING_HELD)
_SENTENCE_ENDS = re.compile(r"[।;?!\n]")
# What may follow the thing's name in its word: no case but "of", which the verb's own noun may govern.
_NUMBER = re.compile("(?:টি|টা|গুলো|গুলি|সমুহ)?(?:ও|ই)?(?![\u0980-\u09ff])")
_GENITIVE = re.compile(r"(?:টি|গুলো|সমুহে)?(?:ে?র)\s*")
# Right behind the thing: what was carried out only has to do with it.
_RELATES = re.compile(
    r"\s*(?:হতে|থেকে|অনুযায\u09bc?ি|মোতাবেক|অনুসারে|বিসয\u09bc?ক|সংক্রান্ত|সম্পর্কিত|ভিত্তিক|মারফত|পরে?|পুর্বে|আগে)(?![\u0980-\u09ff])"
)
_OF_A_CASE = re.compile("(?:তে|ভাবে|\u09c7|\u09be\u09af\u09bc?)$")
_DECISION_TO_HOLD = re.compile(
    r"(?:\s*(?:আয\u09bc?োজন|অনুস্ঠান)ের|\s*(?:আয\u09bc?োজন\s*|অনুস্ঠান\s*)?করার|(?:ের)?\s*আয\u09bc?োজনের)\s*(?:জন্য\s*)?(?:সিদ্ধান্ত|পরিকল্পনা)"
    r"(?:টি|\s*(?:গ্রহন\s*করা|গৃহিত|নেওয\u09bc?া|নেয\u09bc?া|হয\u09bc?))?\s*(?:(?:থাকলেও|হলেও|ছিল|হয\u09bc?েছিল|সত্ত্বেও)(?![\u0980-\u09ff])[\s,;]*)?"
    r"(?:(?:কিন্তু|তবে|অথচ)\s+)?"
)
# "Not finished" is not "not held".
_ENDED = ("সেস", "সমাপ্ত")


def settled(
    predicates: Iterable[Predicate], objects: Sequence[ObjectMark], marked: Sequence[tuple[int, int]], spelled: str
) -> Iterator[Predicate]:
    """The predicates; those of carrying out as HELD where they are said of a dialogue or training, else left out.

    `marked`: where places, times, counts and quantifiers stand.
    """
    for each in predicates:
        if each.act is not Act.CARRIED_OUT:
            yield each
        elif _is_of_what_is_held(each, objects, marked, spelled):
            unfinished = each.sense is Sense.NOT_DONE and spelled.startswith(_ENDED, each.start)
            yield each._replace(act=Act.HELD, sense=Sense.OPEN if unfinished else each.sense)


def _is_of_what_is_held(
    predicate: Predicate, objects: Sequence[ObjectMark], marked: Sequence[tuple[int, int]], spelled: str
) -> bool:
    before = [each for each in objects if each.end <= predicate.start]
    thing = before[-1] if before else None
    if thing and predicate.sense is Sense.NOT_DONE and (decided := _decided(before, predicate, spelled)):
        return all(_says_when_or_how(word, None, marked) for word in WORD.finditer(spelled, decided, predicate.start))
    if thing is None or thing.kind not in _HELD or _SENTENCE_ENDS.search(spelled, thing.end, predicate.start):
        return False
    if _GENITIVE.fullmatch(spelled, thing.end, predicate.start):
        return True
    bare = _NUMBER.match(spelled, thing.end)
    if bare is None or _RELATES.match(spelled, bare.end()):
        return False
    words = [*WORD.finditer(spelled, bare.end(), predicate.start)]
    return all(_says_when_or_how(word, after, marked) for word, after in zip_longest(words, words[1:]))


def _decided(before: Sequence[ObjectMark], predicate: Predicate, spelled: str) -> int:
    """Where the words end that say there was a decision to hold a thing; else 0. Not carried out, that was not held.

    "সংলাপ আয়োজনের সিদ্ধান্ত থাকলেও অদ্যাবধি তা বাস্তবায়িত হয়নি"; `before`: the things named before the predicate.
    """
    things = [each for each in before if each.kind != OTHER]
    found = _DECISION_TO_HOLD.match(spelled, things[-1].end) if things and things[-1].kind in _HELD else None
    return found.end() if found and found.end() <= predicate.start else 0


def _says_when_or_how(word: re.Match[str], following: re.Match[str] | None, marked: Sequence[tuple[int, int]]) -> bool:
    """Whether a word between the thing and the verb is no noun of its own: a time, a place, a filler, or in a case;
    so is a body before its hall ("উপজেলা পরিষদ হলরুমে")."""
    if any(first < word.end() and word.start() < last for first, last in marked):
        return True
    in_a_case = _OF_A_CASE.search(word[0]) is not None
    hall = following is not None and _OF_A_CASE.search(following[0]) and kind_of(word[0]) is OwnerKind.BODY
    return in_a_case or bool(hall) or is_filler(word[0])


def is_filler(word: str) -> bool:
    """Whether a word before a verb is no noun of its own (`before_verb.csv`)."""
    return any(stem in _fillers() for stem in stems(fold_word(word), shortest=1))


@reference_cache()
def _fillers() -> frozenset[str]:
    return frozenset(fold_word(clean(row["words"])) for row in read_list("before_verb"))
