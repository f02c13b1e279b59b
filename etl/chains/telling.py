"""Find what a paper's sentences say became of something: done, done in part, dropped, or another put in its place."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from etl.bengali.dates import find_dates
from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_ENDS
from etl.minutes.phrases import PhraseList, compile_phrases, trie_pattern
from etl.minutes.sentences.governing import Standing, governed

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")
_LETTERS = "[\u0980-\u09e5]*"
_Y = "(?:য\u09bc?|\u09df)"
_NOT = rf"(?!\s*(?:না|নি|নাই){WORD_ENDS})"
# "has been sent", "was found"
_PERFECT = rf"(?<![\u0980-\u09e5])(?!র{_Y}েছে){_LETTERS}[\u09c7\u09bfা]ছে(?:ন)?"
# "is sent", "was sent", "although it was sent", "has gone": behind what was done
_WAS = rf"(?:হ{_Y}(?:েছিল|ে\s+গেল)?|হ[’']?লো?|হলেও|হইলেও|যা{_Y}|গেল|গি{_Y}েছিল|গেলেও|করেন|করলেন|দেন|দিলেন)"
_STATE = rf"(?:চালু|সচল|যুক্ত|উন্মুক্ত)\s+(?:আছে|র{_Y}েছে)"
# "X is thanked for making it"
_THANKED = rf"(?:করা|পাঠানো|দেও{_Y}া|দে{_Y}া){_Y}(?=[^।;]*ধন্যবাদ)"
# "in print", "under consideration"
_IN_THE_MAKING = re.compile(r"\u09be\u09a7\u09bf\u09a8\s*$")
# Other finite verbs: what follows is a clause of its own.
_FINITE = r"(?:[\u09a8\u09c7\u09df]|য\u09bc)\s*নি|নাই|নেই|হবে|বেন|ছিল|ছিলেন|লেও|কিন্তু|তবে|অথচ"
_OTHER_VERB = re.compile(rf"(?:{_FINITE}){WORD_ENDS}|[;।]")
_REPORTS = re.compile(rf"(?:জানান|বলেন|করেন)\s*(?:,?\s*যে{WORD_ENDS}|,)")
_NEGATED = re.compile(rf"(?:[\u09a8\u09c7\u09df]|য\u09bc)\s*নি{WORD_ENDS}|(?:নাই|নেই){WORD_ENDS}")
_UNFINISHED = re.compile(rf"(?:চ্ছে|চলছে|হবে|বেন){WORD_ENDS}")
# "approved", "published": a participle ends a clause without a verb
_PARTICIPLE_ENDS = re.compile(rf"{_LETTERS}[\u0995-\u09b9](?:\u09bf\u09a4|কৃত)(?=\s*(?:[।;,)]|$))")
_CLAUSE_ENDS = re.compile(r"\s*(?:[।;,)]|$)")
_PERCENT = re.compile(r"(?<!\d)(\d{1,3})\s*(?:%|সতাঙস|ভাগ)")
_SO_MANY_OF = re.compile(r"(?<![\d/.-])(\d{1,3})\s*(?:টি|জন)[^।;,]{0,40}?মধ্যে[^।;,\d]{0,15}(\d{1,3})\s*(?:টি|জন)")
_FRACTION = re.compile(r"(?<![\d/.-])(\d{1,2})\s*(?:টি)?\s*/\s*(\d{1,2})\s*টি")
_ACCORDINGLY = rf"সে মতে|সে অনুযা{_Y}ি|সে মোতাবেক|তদনুযা{_Y}ি|তদনুসারে"
_POINTS_BACK = re.compile(
    rf"(?<![\u0980-\u09e5])(?:তা|এটি|সেটি|ইহা|উক্ত|এ সংক্রান্ত|এতদসংক্রান্ত|এ বিস{_Y}ে|{_ACCORDINGLY}){WORD_ENDS}"
)
_ONLY_VERB = re.compile(rf"{_LETTERS}\s*(?:অবস্থা{_Y}\s*)?(?:করা\s*)?{_LETTERS}$")
_WHOLE = 100
_NEAR, _FAR = 30, 50
# "according to the instruction"
_ACCORDING = re.compile(rf"{_LETTERS}\s*(?:অনুযা{_Y}ি|মোতাবেক|অনুসারে|আলোকে|প্রেক্সিতে|পর{WORD_ENDS})")


class Told(StrEnum):
    """What a clause says became of its matter."""

    DONE = "done"
    PARTLY = "partly"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True)
class Telling:
    """A clause that tells what became of something.

    `words`: the clause, with the words it points back to; `done`: what of it was done ("a letter was sent", of "for the
    training a letter was sent"). `quote`: its sentence, as written. `of_decision`: it speaks of an earlier decision;
    `of_all`: of all of them. `of_others`: of all but the places named. `only`: the word that says that no more was done
    than to prepare, ask or plan. `whole`: it says that it is all of it; `not_done`: what its sentence goes on to say is
    not done. `doubtful`: the words around leave a doubt.
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


def find_tellings(text: str, may_matter: Callable[[str], bool] = bool) -> Iterator[Telling]:
    """The clauses of `text` that tell what became of something, in order; of sentences that `may_matter` alone."""
    found = [each[0].strip() for each in _SENTENCE.finditer(text)]
    sentences = [sentence for sentence in found if sentence]
    for place, sentence in enumerate(sentences):
        before = sentences[place - 1] if place else ""
        after = sentences[place + 1] if place + 1 < len(sentences) else ""
        if may_matter(f"{before} {sentence}" if _POINTS_BACK.search(plain(sentence)) else sentence):
            yield from _tellings(sentence, before, plain(after))


def tells_in_a_cell(text: str) -> Telling | None:
    """What a cell beside an earlier decision says became of it, where it says so: "sent on 04/01", "carried out"."""
    tellings = [*find_tellings(text)]
    flat = plain(text)
    if _NEGATED.search(flat):
        return replace(tellings[0], told=Told.PARTLY) if tellings else None
    if tellings:
        return next((each for each in tellings if each.told is Told.PARTLY), tellings[-1])
    if find_dates(text) and not _phrases("not_yet", "only").find(flat) and not _UNFINISHED.search(flat):
        return Telling(Told.DONE, text, text, text, of_decision=True, doubtful=True)
    return None


def _tellings(sentence: str, before: str, after: str) -> Iterator[Telling]:
    flat = plain(sentence)
    low = 0
    for start, end, told in _ends(flat):
        own = max((verb.end() for verb in _OTHER_VERB.finditer(flat, low, start)), default=low)
        clause = flat[own:end]
        standing = _standing(flat, own, start, end, told)
        if standing is not Standing.OPEN and not (told is Told.DONE and _is_under_way(clause, start - own)):
            words = sentence[own : start if told is Told.SUPERSEDED else end]
            pointed_to = (sentence[low:own] or before) if _POINTS_BACK.search(clause) else ""
            yield Telling(
                Told.PARTLY
                if told is Told.DONE and _leaves_something(clause, flat[end:].strip(" ,;।") or after)
                else told,
                f"{pointed_to} {words}".strip(" ,;"),
                _what_was_done(words, clause),
                sentence,
                of_decision=bool(_phrases("earlier", "decision").find(flat)),
                of_all=bool(_phrases("all").find(flat)),
                of_others=bool(_phrases("except").find(clause)),
                only=_only(clause),
                whole=all(_shares(clause)) and bool(_shares(clause) or _phrases("whole").find(clause)),
                not_done=_not_done(sentence[end:], flat[end:]),
                doubtful=standing is Standing.DOUBTFUL,
            )
        low = end


def _not_done(words: str, flat: str) -> str:
    """The rest of the sentence where it only says that something is not done, or under way."""
    unfinished = _NEGATED.search(flat) or _UNFINISHED.search(flat) or _phrases("not_yet", "rest").find(flat)
    return words if unfinished and not _verb().search(flat) else ""


def _only(clause: str) -> str:
    """The word near the clause's end that says that no more was done than to prepare, ask or plan."""
    for each in _phrases("only").find(clause):
        if len(clause) - each.end < _FAR and not _ACCORDING.match(clause, each.end):
            return clause[each.start : each.end]
    return ""


def _ends(flat: str) -> list[tuple[int, int, Told]]:
    """The verbs that tell what became of a matter, in order: where each stands, and what it tells."""
    found = {match.end(): (match.start(), match.end(), Told.DONE) for match in _verb().finditer(flat)}
    for phrase in _phrases("state").find(flat):
        if _CLAUSE_ENDS.match(flat, phrase.end):
            found.setdefault(phrase.end, (phrase.start, phrase.end, Told.DONE))
    for match in _PARTICIPLE_ENDS.finditer(flat):
        found.setdefault(match.end(), (match.start(), match.end(), Told.DONE))
    for phrase in _phrases(Told.DROPPED, Told.SUPERSEDED).find(flat):
        # "was cancelled": one clause, whose verb follows
        end = next((verb for verb in found if 0 <= verb - phrase.end < _NEAR), phrase.end)
        found[end] = (phrase.start, end, Told(phrase.meaning))
    return sorted(found.values())


def _standing(flat: str, low: int, start: int, end: int, told: Told) -> Standing:
    """How the clause stands in its sentence; that something is dropped, the meeting itself decides."""
    after = flat[end : end + 2 * _NEAR]
    if told is Told.DROPPED and _phrases("decided").find(flat[start:end] + after):
        return Standing.ASSERTED
    if _phrases("wish").find(after):
        return Standing.OPEN
    # "In part" is no doubt whether anything was done.
    for phrase in reversed(_phrases("part").find(flat, low, start)):
        flat = f"{flat[: phrase.start]}{' ' * (phrase.end - phrase.start)}{flat[phrase.end :]}"
    return governed(flat, low, start, end, negative=False).standing


def _is_under_way(clause: str, verb: int) -> bool:
    """Whether the word right before the verb, at `verb`, means that it is not done: "is under way"."""
    return _IN_THE_MAKING.search(clause[:verb]) is not None or any(
        phrase.start < verb and _ONLY_VERB.match(clause, phrase.end) for phrase in _phrases("not_yet").find(clause)
    )


def _leaves_something(clause: str, after: str) -> bool:
    """Whether the clause, or what follows it, leaves something to do."""
    if _phrases("rest").find(after[: _NEAR // 2]) and not _verb().search(after):
        return True
    return bool(_phrases("part", "except").find(clause)) or not all(_shares(clause))


def _shares(clause: str) -> list[bool]:
    """For each share that the clause names ("80 %", "5 of 7"), whether it is all."""
    shares = [int(found[1]) >= _WHOLE for found in _PERCENT.finditer(clause)]
    shares += [int(found[2]) >= int(found[1]) for found in _SO_MANY_OF.finditer(clause)]
    return shares + [int(found[1]) >= int(found[2]) for found in _FRACTION.finditer(clause)]


def _what_was_done(words: str, flat: str) -> str:
    """The clause behind "for" and "reports that": "for the training a letter was sent" tells of a letter."""
    ends = [phrase.end for phrase in _phrases("purpose").find(flat)]
    ends += [found.end() for found in _REPORTS.finditer(flat)]
    return words[max(ends, default=0) :]


@reference_cache()
def _verb() -> re.Pattern[str]:
    """Where a verb tells that something was done: a perfect, or any tense behind an act or a participle."""
    acts = trie_pattern([row["word"] for row in read_list("decision_words") if row["kind"] == "act"])
    done = rf"(?<![\u0980-\u09e5])(?:{acts}|করা|{_LETTERS}(?:\u09bf\u09a4|নো)|দে{_Y}া|দেও{_Y}া|পাও{_Y}া)"
    verb = rf"{_STATE}|{done}\s+(?:করা\s+)?{_WAS}|{_PERFECT}|{_THANKED}"
    return re.compile(rf"(?:{verb}){WORD_ENDS}{_NOT}")


@reference_cache()
def _phrases(*senses: str) -> PhraseList:
    return compile_phrases((row["sense"], row["words"]) for row in read_list("carried_out") if row["sense"] in senses)
