"""Part a clause that tells of several works: "the committee was formed, the dialogue of A held and the list sent"."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from etl.bengali.spelling import plain
from etl.chains.matter import matter_of
from etl.chains.predicates import carries_out, predicate_of
from etl.chains.sentence_words import FINISHED
from etl.chains.telling import Telling, Told
from etl.chains.telling_verbs import told_by

_JOINED = re.compile(r"\s*[,;]\s*|\s+(?:ও|এবং|আর)\s+")
_WAS_DONE = "করা হয়েছে"
# Of words in a paper of a district.
_Test = Callable[[str, str], bool]


@dataclass(frozen=True, slots=True)
class Work:
    """One of the works that a clause tells of; `placed`: it names its upazilas."""

    telling: Telling
    placed: bool


def works_of(telling: Telling, district_code: str) -> Sequence[Work]:
    """The works of the clause, where it tells of several that each have a thing of their own; else none.

    Either each is named with its act ("the forming of the committee and the setting up of the desk"), or all share the
    verb and each names its place ("the dialogue of A and the training of B were held").
    """
    words = telling.words
    predicate = predicate_of(words)
    if (
        predicate is None
        or telling.told not in (Told.DONE, Told.PARTLY)
        or telling.only
        or _is_purpose_of_act(plain(words), district_code)
    ):
        return ()
    ways: tuple[tuple[_Test, _Test, str], ...] = (
        (_has_act, _has_its_act, _WAS_DONE),
        (_has_place, _has_place, words[predicate.start :]),
    )
    for is_work, is_last, verb in ways:
        parts = _parted(words, is_work, district_code)
        if len(parts) > 1 and is_last(parts[-1], district_code):
            return [_work(telling, f"{part} {verb}", district_code) for part in parts[:-1]] + [
                _work(telling, parts[-1], district_code)
            ]
    return ()


def _is_purpose_of_act(words: str, district_code: str) -> bool:
    """Whether an act is only what something else was done for ("a letter to form the committee"), not a thing."""
    before = (words[: purpose.start].split()[-1:] for purpose in told_by("purpose").find(words))
    return any(matter_of(word, district_code).acts for last in before for word in last)


def _parted(words: str, is_work: _Test, district_code: str) -> list[str]:
    """The words from joint to joint, as many together as make one work; the last with the verb."""
    parts: list[str] = []
    begin = 0
    for joint in _JOINED.finditer(words):
        if is_work(words[begin : joint.start()], district_code):
            parts.append(words[begin : joint.start()])
            begin = joint.end()
    return [*parts, words[begin:]]


def _has_act(words: str, district_code: str) -> bool:
    """Whether the words end with an act, and name the thing it is done to."""
    matter = matter_of(words, district_code)
    last = words.split()[-1:]
    return bool(last and matter_of(last[0], district_code).acts and matter.things - matter.acts)


def _has_its_act(words: str, district_code: str) -> bool:
    """Whether the last words name a thing and one act, and say that it was done or carried out."""
    matter, predicate = matter_of(words, district_code), predicate_of(words)
    acts = matter.acts - {FINISHED}
    if predicate is None or len(acts) != 1 or not matter.things - acts:
        return False
    return carries_out(predicate) or bool(acts & matter_of(predicate.word, district_code).acts)


def _has_place(words: str, district_code: str) -> bool:
    """Whether the words name a place and a thing."""
    matter = matter_of(words, district_code)
    return bool(matter.places and matter.things)


def _work(telling: Telling, words: str, district_code: str) -> Work:
    return Work(replace(telling, words=words, done=words), bool(matter_of(words, district_code).places))
