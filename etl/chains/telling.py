"""Find what a paper's sentences say became of something: done, done in part, dropped, or another put in its place."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from etl.bengali.dates import find_dates
from etl.bengali.spelling import plain
from etl.bengali.words import WORD_ENDS
from etl.chains.predicates import carries_out, is_of_a_decision, only_says_which, predicate_of
from etl.chains.telling_verbs import NEAR, Told, done_verb, of_an_act, told_by, verbs_that_tell
from etl.minutes.phrases import Phrase
from etl.minutes.sentences.governing import Standing, governed

__all__ = ["Telling", "Told", "find_tellings", "tells_in_a_cell"]

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")
_LETTERS = "[\u0980-\u09e5]*"
_Y = "(?:য\u09bc?|\u09df)"
# "in print", "under consideration"
_IN_THE_MAKING = re.compile(r"\u09be\u09a7\u09bf\u09a8\s*$")
# Other finite verbs: what follows is a clause of its own.
_FINITE = r"(?:[\u09a8\u09c7\u09df]|য\u09bc)\s*নি|নাই|নেই|হবে|বেন|ছিল|ছিলেন|লেও|কিন্তু|তবে|অথচ"
_OTHER_VERB = re.compile(rf"(?:{_FINITE}){WORD_ENDS}|[;।]")
# "as no money was given": what was dropped for it has its matter there, what was done all the same has not.
_CAUSE = re.compile(rf"(?<![\u0980-\u09e5])না\s+{_LETTERS}\u09be(?:{_Y}|র){WORD_ENDS}")
_TIME_IS_OVER = re.compile(rf"(?:সম{_Y}|সম{_Y}সিমা|মে{_Y}াদ)\s+(?:সেস|উত্তির্ন|অতিক্রান্ত|পার)")
_REPORTS = re.compile(rf"(?:জানান|বলেন|করেন)\s*(?:,?\s*যে{WORD_ENDS}|,)")
# "was done, it is reported; but …": only said to be done, and found otherwise
_BUT_ONLY_SAID = re.compile(rf"\s*(?:মর্মে|বলে)\s+(?:{_LETTERS}\s+){{0,2}}(?:{_LETTERS}লেও|সত\S{{0,5}}েও){WORD_ENDS}")
_NEGATED = re.compile(rf"(?:[\u09a8\u09c7\u09df]|য\u09bc)\s*নি{WORD_ENDS}|(?:নাই|নেই|নয\u09bc?){WORD_ENDS}")
_UNFINISHED = re.compile(rf"(?:চ্ছে|চলছে|চলেছে|তেছে|হবে|বেন){WORD_ENDS}")
_NONE_LEFT = re.compile(rf"(?:বাকি|অবসিস্ট|বকে{_Y}া|অনিস্পন্ন)\s*(?:নেই|নাই){WORD_ENDS}")
_PERCENT = re.compile(r"(?<!\d)(\d{1,3})\s*(?:%|সতাংস|ভাগ)")
_SO_MANY_OF = re.compile(r"(?<![\d/.-])(\d{1,3})\s*(?:টি|জন)[^।;,]{0,40}?মধ্যে[^।;,\d]{0,15}(\d{1,3})\s*(?:টি|জন)")
_FRACTION = re.compile(r"(?<![\d/.-])(\d{1,2})\s*(?:টি)?\s*/\s*(\d{1,2})\s*টি")
_ACCORDINGLY = rf"সে মতে|সে অনুযা{_Y}ি|সে মোতাবেক|তদনুযা{_Y}ি|তদনুসারে"
_POINTS_BACK = re.compile(
    rf"(?<![\u0980-\u09e5])(?:তা|এটি|সেটি|ইহা|উক্ত|যা|যাহা|যেটি|এ সংক্রান্ত|এতদসংক্রান্ত|এ বিস{_Y}ে|{_ACCORDINGLY}){WORD_ENDS}"
)
_ONLY_VERB = re.compile(rf"{_LETTERS}\s*(?:অবস্থা{_Y}\s*)?(?:ঘোসনা\s*)?(?:(?:করা|রাখা|দে(?:ও)?{_Y}া|হ{_Y}ে)\s*)?{_LETTERS}$")
_LAST_YEAR = re.compile(r"(?:গত|বিগত)\s+(?:অর্থ\s*)?(?:বছর|বৎসর)")
# "to do it (a letter was sent)"
_IN_ORDER_TO = re.compile(rf"(?<![\u0980-\u09e5])(?:কর|করি|দি|নি|লই|রাখ|আন|পাঠা|জানা|বসা)তে{WORD_ENDS}")
# "with success", "amid rejoicing": how it was done, right before the verb
_VERY = "(?:ব্যাপক|বিপুল|অত্যন্ত|গভির|যথেস্ট|যথাযোগ্য|যথাযথ)"
_MANNER = re.compile(rf"(?:{_VERY}\s+)?\S+র\s+(?:সহিত|সাথে|সংগে|সঙ্গে|মধ্য\s+দি{_Y}ে)\s+$")
_JOINED_DAYS = re.compile(r"\s*(?:,|ও|এবং|-|–|হতে|থেকে)\s*")
# "settled", of "to settle"
_DONE_TO = "\u09bf\u09a4"
_CARRIED_OUT = "বাস্তবায়ন"
_JOINS = re.compile(r"(?:(?:তবে|কিন্তু|এবং|ও|আর)\s+)?")
_ANY_DAY = date(2020, 1, 1)
_WHOLE = 100
_FAR = 50
# "according to the instruction"
_ACCORDING = re.compile(rf"{_LETTERS}\s*(?:অনুযা{_Y}ি|মোতাবেক|অনুসারে|আলোকে|প্রেক্সিতে|পর{WORD_ENDS})")


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause that tells what became of something.

    `words`: the clause, with the words it points back to; `done`: what of it was done ("a letter was sent", of "for the
    training a letter was sent"). `quote`: its sentence, as written. `of_decision`: it speaks of an earlier decision;
    `of_all`: of all of them. `of_others`: of all but the places named. `only`: the word that says that no more was done
    than to prepare, ask or plan. `whole`: it says that it is all of it; `not_done`: what its sentence goes on to say is
    not done. `doubtful`: the words around leave a doubt. `in_part`: the one word by which it is in part.
    """

    told: Told
    words: str
    done: str
    quote: str
    of_decision: bool = False
    of_all: bool = False
    of_others: bool = False
    only: str = ""
    whole: bool = False
    not_done: str = ""
    doubtful: bool = False
    in_part: str = ""


def find_tellings(text: str, may_matter: Callable[[str], bool] = bool) -> Iterator[Telling]:
    """The clauses of `text` that tell what became of something, in order; of sentences that `may_matter` alone."""
    found = [each[0].strip() for each in _SENTENCE.finditer(text)]
    sentences = [sentence for sentence in found if sentence]
    for place, sentence in enumerate(sentences):
        before = sentences[place - 1] if place else ""
        after = sentences[place + 1] if place + 1 < len(sentences) else ""
        if may_matter(f"{before} {sentence}" if _POINTS_BACK.search(plain(sentence)) else sentence):
            yield from _tellings(sentence, before, plain(after))


def tells_in_a_cell(text: str) -> list[Telling]:
    """What a cell beside an earlier decision says became of it ("sent on 04/01", "carried out"), the last first.

    One alone where something is left to do.
    """
    tellings = [*find_tellings(text)]
    flat = _plain(text)
    if _NEGATED.search(flat) or any(each.not_done for each in tellings) or told_by("rest", "part").find(flat):
        return [replace(each, told=Told.PARTLY) if each.told is Told.DONE else each for each in tellings[:1]]
    if tellings:
        return [each for each in tellings if each.told is Told.PARTLY][:1] or tellings[::-1]
    if find_dates(text) and not told_by("not_yet", "only").find(flat) and not _UNFINISHED.search(flat):
        return [Telling(Told.DONE, text, text, text, of_decision=True, doubtful=True)]
    return []


def _tellings(sentence: str, before: str, after: str) -> Iterator[Telling]:
    flat = _plain(sentence)
    low = 0
    for start, end, told in verbs_that_tell(flat):
        own = _clause_start(flat, low, start, told)
        clause = flat[own:end]
        standing = _standing(flat, own, start, end, told)
        if standing is not Standing.OPEN and not (told is Told.DONE and _tells_nothing(flat, own, start, end)):
            words = sentence[own : start if told is Told.SUPERSEDED else end]
            left = _leaves_something(clause, flat[end:].strip(" ,;।") or after)
            in_part = told_by("part", "except").find(clause)
            pointed_to = (sentence[low:own] or sentence[:low] or before) if _POINTS_BACK.search(clause) else ""
            yield Telling(
                Told.PARTLY if told is Told.DONE and (left or in_part) else told,
                _in_few_words(f"{pointed_to} {words}".strip(" ,;")),
                _in_few_words(_what_was_done(words, clause)),
                sentence,
                of_decision=bool(told_by("earlier", "decision").find(flat)),
                of_all=bool(told_by("all").find(flat)),
                of_others=bool(told_by("except").find(clause)),
                only=_only(clause),
                whole=all(_shares(clause)) and bool(_shares(clause) or told_by("whole").find(clause)),
                not_done=_not_done(sentence[end:], flat[end:]),
                doubtful=standing is Standing.DOUBTFUL,
                in_part="" if left else _only_part(in_part, clause),
            )
        low = end


def _clause_start(flat: str, low: int, start: int, told: Told) -> int:
    """Where the clause begins whose verb stands at `start`: behind the last verb of another from `low` on."""
    ends = [verb.end() for verb in _OTHER_VERB.finditer(flat, low, start)]
    if told is Told.DONE:
        ends += [cause.end() for cause in _CAUSE.finditer(flat, low, start)]
    return max(ends, default=low)


def _plain(text: str) -> str:
    """The text in one spelling, with spaces for "nothing is left"."""
    return _NONE_LEFT.sub(lambda found: " " * len(found[0]), plain(text))


def _tells_nothing(flat: str, low: int, start: int, end: int) -> bool:
    """Whether the verb tells of no end: it is under way or long past, only says which, or what else was decided."""
    clause = flat[low:end]
    if any(each.search(clause) for each in (_LAST_YEAR, _TIME_IS_OVER)):
        return True
    if _is_under_way(clause, start - low) or only_says_which(flat, low, start, end):
        return True
    return is_of_a_decision(clause) and not carries_out(predicate_of(clause))


def _in_few_words(words: str) -> str:
    """A clause without how it was done and all days but the last; "complied with" of a decision is "carried out"."""
    predicate = predicate_of(words)
    if predicate is not None:
        before, verb = words[: predicate.start], words[predicate.start :]
        if is_of_a_decision(words) and carries_out(predicate):
            verb = f"{_CARRIED_OUT}{words[predicate.end :]}"
        words = before[: manner.start()] + verb if (manner := _MANNER.search(plain(before))) else before + verb
    for one, following in reversed([*pairwise(find_dates(words, near=_ANY_DAY))]):
        if words[slice(*one.span)].isdigit() and _JOINED_DAYS.fullmatch(words, one.span[1], following.span[0]):
            words = words[: one.span[0]] + words[following.span[0] :]
    return words


def _not_done(words: str, flat: str) -> str:
    """The rest of the sentence where it only says that something is not done, or under way."""
    unfinished = _NEGATED.search(flat) or _UNFINISHED.search(flat) or told_by("not_yet", "rest").find(flat)
    return words if unfinished and not done_verb().search(flat) else ""


def _only(clause: str) -> str:
    """The word near the clause's end that says that no more was done than to prepare, ask or plan."""
    predicate = predicate_of(clause)
    if is_of_a_decision(clause) and carries_out(predicate):
        return ""
    for each in told_by("only").find(clause):
        if len(clause) - each.end < _FAR and not _ACCORDING.match(clause, each.end):
            return clause[each.start : each.end]
    if predicate is not None and told_by("no_end").at_start(predicate.word):
        return predicate.word.removesuffix(_DONE_TO)
    return ""


def _standing(flat: str, low: int, start: int, end: int, told: Told) -> Standing:
    """How the clause stands in its sentence; that something is dropped, the meeting itself decides."""
    after = flat[end : end + 2 * NEAR]
    if told is Told.DROPPED and told_by("decided").find(flat[start:end] + after):
        return Standing.ASSERTED
    if told_by("wish").find(after) or _BUT_ONLY_SAID.match(flat, end):
        return Standing.OPEN
    # "In part" is no doubt whether anything was done.
    for phrase in reversed(told_by("part").find(flat, low, start)):
        flat = f"{flat[: phrase.start]}{' ' * (phrase.end - phrase.start)}{flat[phrase.end :]}"
    return governed(flat, low, start, end, negative=False).standing


def _is_under_way(clause: str, verb: int) -> bool:
    """Whether the word of the verb at `verb`, or right before it, means that it is not done: "is under way"."""
    return _IN_THE_MAKING.search(clause[:verb]) is not None or any(
        phrase.start <= verb and _ONLY_VERB.match(clause, phrase.end) for phrase in told_by("not_yet").find(clause)
    )


def _leaves_something(clause: str, after: str) -> bool:
    """Whether the clause, or what follows it, leaves something to do."""
    if told_by("rest").at_start(after[_JOINS.match(after).end() :]) and not done_verb().search(after):  # type: ignore[union-attr]
        return True
    return not all(_shares(clause))


def _only_part(found: Sequence[Phrase], clause: str) -> str:
    """The word for a part, where it is the only one."""
    words = [clause[each.start : each.end] for each in found if each.meaning == "part"]
    return words[0] if len(words) == len(found) == 1 else ""


def _shares(clause: str) -> list[bool]:
    """For each share that the clause names ("80 %", "5 of 7"), whether it is all."""
    shares = [int(found[1]) >= _WHOLE for found in _PERCENT.finditer(clause)]
    shares += [int(found[2]) >= int(found[1]) for found in _SO_MANY_OF.finditer(clause)]
    return shares + [int(found[1]) >= int(found[2]) for found in _FRACTION.finditer(clause)]


def _what_was_done(words: str, flat: str) -> str:
    """The clause behind "for", "reports that" and an act that something belongs to.

    "For the training a letter was sent" tells of a letter, "leave to set it up was given" of leave.
    """
    ends = [phrase.end for phrase in told_by("purpose").find(flat)]
    ends += [found.end() for each in (_REPORTS, _IN_ORDER_TO, of_an_act()) for found in each.finditer(flat)]
    return words[max(ends, default=0) :]
