"""Tell what the main verb of a sentence makes of a clause: asserted, doubtful, or left open.

A Bengali sentence ends with its main verb. A clause before মর্মে, বলে, এ কথা is the object of that verb, as is one behind
"… যে": what an officer reports (জানান, অবহিত করেন) is the paper's way of stating a fact; what is claimed, heard, asked,
denied, ordered or said to be untrue is not stated at all. Words of `main_verbs.csv`, by `part`.
"""

import re
from enum import StrEnum
from typing import NamedTuple

from etl.bengali.words import WORD
from etl.minutes.sentences.main_verbs import (
    LETTER,
    NEGATED,
    denial,
    of_no_use,
    report,
    without_evidence,
    words_of,
    yet_not,
)
from etl.places.spelling import is_place_word

_LONGEST = 140
_LONGEST_ENDING = 8
_SENTENCE_END = re.compile(r"[।;?!\n]+")
_NOT = re.compile(NEGATED)
_FINITE = re.compile(
    rf"(?:লেও|ছে|ছেন|ছিল|ছিলো|ছিলেন|লো|লেন|হয\u09bc?|যায\u09bc?|হবে|বেন|রেন|নান|আছে|{NEGATED})(?!{LETTER})"
)
# Where the main clause ends: at a connective behind a finite verb.
_NEXT_CLAUSE = re.compile(
    rf"\s(?:কিন্তু|তবে|অথচ)\s|(?:[\u09c7\u09a8\u09bf\u09b2]|য\u09bc?)\s+এবং\s|{_SENTENCE_END.pattern}"
)
_THERE_IS_NONE = re.compile("নেই|নাই")
_BUT = re.compile(r"\s(?:কিন্তু|তবে|অথচ)\s")
_THAT_BEFORE = re.compile(rf"(?<!{LETTER})যে(?!{LETTER})")
# Behind a word of hearsay: "শোনা যায়", "দাবি করেন", "জনশ্রুতি রয়েছে,", "উপজেলার দাবি, …".
_HEARD = re.compile(
    r"\S*\s*(?:[,:]|(?:কর(?:েন|ে|েছে|েছেন|া\s*(?:হ|যা)\S+)|যা(?:য\u09bc?|চ্ছে)|গেছে|হয\u09bc?|হচ্ছে|রয\u09bc?েছে|আছে|প্রকাস)(?![\u0980-\u09e5]))"
)
# "৭৫% সম্পন্ন": less than all of it
_IN_PART = re.compile(r"(?<!\d)(?!100\D)\d{1,3}\s*(?:%|সতাংস|ভাগ)\s*(?:কাজ|কার্যক্রম)?\s*$")
_SUBORDINATE = re.compile(r"(?:লেও|ায\u09bc?)$")
_OF_UPAZILAS = re.compile(r"\s*উপজেলা")
_IN_REPLY = re.compile(r"(?:জবাবে|উত্তরে)\s")
_CONDITION = re.compile(rf"\S+(?:লে|লেও)\s|{_IN_REPLY.pattern}")
# "হয়েছে কি হয়নি": the second half is asked too.
_ALTERNATIVE = re.compile(rf"(?<!{LETTER})(?:কি|নাকি|না|অথবা|কিংবা)\s*$")
_REST_OF_WORD = re.compile("[\u0985-\u09e5]*")
_REFUSED = re.compile(rf"\s*না(?!{LETTER})")
_LAST_WORDS = re.compile(r"(?:\S+\s+){0,4}\S+$")


class Standing(StrEnum):
    """ASSERTED: the sentence states it. DOUBTFUL: it may. OPEN: it does not state it."""

    ASSERTED = "asserted"
    DOUBTFUL = "doubtful"
    OPEN = "open"


class Governed(NamedTuple):
    """How a clause stands in its sentence, and where the words that say so end (0: before the clause, or nowhere)."""

    standing: Standing
    end: int = 0


_ASSERTED = Governed(Standing.ASSERTED)
_DOUBTFUL = Governed(Standing.DOUBTFUL)


def governed(text: str, low: int, start: int, end: int, *, negative: bool) -> Governed:
    """How the clause stands whose verb is `start:end` of `text` (from `plain`); `low`: where it may begin.

    `negative`: the verb says that something was not done; asking why then takes it for granted.
    """
    end = _word_end(text, end)
    sentence = max(
        (found.end() for found in _SENTENCE_END.finditer(text, max(0, start - 4 * _LONGEST), start)), default=0
    )
    after = _after(text, end)
    if after.standing is Standing.OPEN or (not negative and _REFUSED.match(text, end)):
        return Governed(Standing.OPEN, after.end)
    before = _before(text, sentence, max(low, sentence), start, negative)
    return before if before.standing is not Standing.ASSERTED else after


def _word_end(text: str, end: int) -> int:
    """Where the word ends that a predicate ends in: "করেছে" in "করেছেন"."""
    return _REST_OF_WORD.match(text, end).end()  # type: ignore[union-attr]


def is_refused(text: str, end: int) -> bool:
    """Whether a plan that ends at `end` is one not to do it ("আয়োজন করা হবে না"), or is asked about."""
    return bool(_REFUSED.match(text, end)) or _asked(text, end) > 0


def is_of_no_use(text: str, end: int) -> bool:
    """Whether a clause follows that denies it its worth: "পাওয়া গেছে কিন্তু পড়া যায়নি", "কিন্তু অনুমোদিত হয়নি"."""
    return of_no_use().match(text, end) is not None


def _asked(text: str, end: int) -> int:
    """Where the word ends that makes a question of what stands before it; 0 where none does."""
    tail = _tail(text, end)
    found = words_of("asked").at_start(text[tail : tail + _LONGEST])
    if found:
        return tail + found.end
    stop = _SENTENCE_END.search(text, end)
    return stop.end() if stop and "?" in stop[0] else 0


def _tail(text: str, end: int) -> int:
    return end + len(text[end:]) - len(text[end:].lstrip(" ,(–—-"))


def _after(text: str, end: int) -> Governed:
    """What the words behind the verb say of its clause."""
    if asked := _asked(text, end):
        return Governed(Standing.OPEN, asked)
    if denied := _denied(text, end):
        return Governed(Standing.OPEN, denied)
    tail = _tail(text, end)
    stop = _NEXT_CLAUSE.search(text, tail, tail + _LONGEST)
    stop_at = stop.start() if stop else min(len(text), tail + _LONGEST)
    that = words_of("that", "because").at_start(text[tail:stop_at])
    if that and not _OF_UPAZILAS.match(text, tail + that.end):
        return _main_verb(text, tail + that.end, stop_at, may_be_because=that.meaning == "because")
    if _SUBORDINATE.search(text[max(0, end - _LONGEST_ENDING) : end]):
        return _ASSERTED
    told = report().match(text, tail, stop_at)
    if told and told["although"]:  # "… করা হয়েছে বলা হলেও বাস্তবে …"
        return _of_told(text, told)
    doubting = words_of("doubted", "unsure", "heard").at_start(text[tail:stop_at])
    if (doubting and not _begins_a_name(text, tail)) or without_evidence().match(text, tail, stop_at):
        return Governed(Standing.OPEN, _verb_end(text, tail, stop_at))
    return _ASSERTED


def _main_verb(text: str, start: int, stop: int, *, may_be_because: bool) -> Governed:
    """What the main verb of the clause `start:stop` makes of the clause that is its object.

    `may_be_because`: "সভা হয়নি বলে কার্যবিবরণী আসেনি" gives a reason.
    """
    told = report().search(text, start, stop)
    until = told.start() if told else stop
    doubting = next(iter(words_of("doubted", "unsure", "heard", "ordered").find(text, start, until)), None)
    alleged = not doubting and words_of("alleged").find(text, start, until)
    negated = _NOT.search(text, start, until)
    if told and not doubting and not alleged and not negated:
        return _of_told(text, told)
    if alleged:
        return Governed(Standing.OPEN, _verb_end(text, alleged[0].start, stop)) if negated else _DOUBTFUL
    if may_be_because and not doubting and not without_evidence().search(text, start, stop):
        verb = _FINITE.search(text, start, stop)
        return _ASSERTED if verb and not _THERE_IS_NONE.match(verb[0]) else Governed(Standing.OPEN, stop)
    ends = _verb_end(text, doubting.start if doubting else start, stop)
    return Governed(Standing.OPEN, _without_evidence_after(text, ends, stop))


def _of_told(text: str, told: re.Match[str]) -> Governed:
    """What a verb of reporting makes of what it reports: a later clause may deny it."""
    if denied := _denied(text, told.end()):
        return Governed(Standing.OPEN, denied)
    # "… মর্মে জানানো হলেও তা পাওয়া যায়নি"
    if yet_not().match(text, told.end()):
        return Governed(Standing.OPEN, told.end())
    return _DOUBTFUL if told["although"] else _ASSERTED


def _verb_end(text: str, start: int, stop: int) -> int:
    """Where the first finite verb ends behind `start`."""
    found = _FINITE.search(text, start, stop)
    return found.end() if found else stop


def _without_evidence_after(text: str, end: int, stop: int) -> int:
    """Where "কোন প্রমাণ পাওয়া যায়নি" right behind a verb ends, else `end`."""
    found = without_evidence().match(text, _tail(text, end), stop)
    return found.end() if found else end


def _denied(text: str, end: int) -> int:
    """Where a clause ends that calls what stands before it untrue or unknown ("… তা সঠিক নয়"); 0 where none does."""
    found = denial().match(text, end)
    return found.end() if found else 0


def _begins_a_name(text: str, at: int) -> bool:
    """Whether the word at `at` is a place's name that begins like another word: আশাশুনি is no hope (আশা)."""
    word = WORD.match(text, at)
    return word is not None and is_place_word(word[0])


# "সব কয়টি" is no question.
_EVERY = re.compile(r"(?<![\u0980-\u09ff])(?:সব|সকল)\s*$")


def _before(text: str, sentence: int, low: int, start: int, negative: bool) -> Governed:
    """What the words before the verb say of its clause, which begins at `low`, its sentence at `sentence`."""
    # "in reply to the question … says that": what is asked before, is told.
    low = max((reply.end() for reply in _IN_REPLY.finditer(text, low, start)), default=low)
    found = words_of("hedge", "question", "almost", "heard", "unsure").find(text, low, start)
    found = [each for each in found if not _begins_a_name(text, each.start)]
    words = {each.meaning for each in found if not _EVERY.search(text, low, each.start)}
    if not text[low:start].strip() and _ALTERNATIVE.search(text[:start][-_LONGEST_ENDING:]):
        return Governed(Standing.OPEN)
    if words & {"hedge", "heard"} or _IN_PART.search(text[low:start]) or ("question" in words and not negative):
        return Governed(Standing.OPEN)
    if any(each.meaning == "unsure" and _HEARD.match(text, each.end, start) for each in found):
        return Governed(Standing.OPEN)
    main = _main_verb_before(text, sentence, start)
    if main is not Standing.ASSERTED:
        return Governed(main)
    return _DOUBTFUL if words & {"question", "almost"} else _ASSERTED


def _main_verb_before(text: str, sentence: int, start: int) -> Standing:
    """What a main clause that comes first ("… জানান যে") makes of all that follows it, up to a "but"."""
    for that in reversed([*_THAT_BEFORE.finditer(text, sentence, start)]):
        said = _LAST_WORDS.search(text[sentence : that.start()].rstrip(" ,"))
        if said and (_FINITE.search(said[0][-12:]) or report().search(said[0])):
            return Standing.ASSERTED if _BUT.search(text, that.end(), start) else _of_report(said[0])
    return Standing.ASSERTED


def _of_report(said: str) -> Standing:
    """What the last words before "যে" make of what follows; "জানতে চাইলে … জানান যে" says what was told."""
    said = _CONDITION.split(said)[-1]
    if _NOT.search(said) or words_of("doubted", "unsure", "heard", "ordered").find(said):
        return Standing.OPEN
    return Standing.ASSERTED if report().search(said) else Standing.DOUBTFUL
