"""Read the words of a decision or a sentence: what is done, to what, where, and what only says which or when."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from etl.bengali.digits import read_number
from etl.bengali.months import month_of
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD

SHORTEST_STEM = 3
# Finishing may be said of anything that is to be done; beginning only where that is asked for.
FINISHED, BEGUN, SENT = fold_word("সম্পন্ন"), fold_word("শুরু"), fold_word("প্রেরণ")

_TOKEN = re.compile(rf"\d+(?:[./–-]\d+)*(?:(?:টি|টা|জন)[\u0980-\u09e5]*)?|{WORD.pattern}|[^\s\w]")
_NUMBER = re.compile(r"\d+(?=\D|$)")
# "three", "the three persons"
_IN_WORDS = re.compile(
    r"(দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|দশ)(?:টি|টা|জন)?(?:র|ের|কে|ই|তে|তেই)?$".replace("\u09df", "(?:\u09df|য\u09bc)")
)
_QUOTES = re.compile("[\"'‘’“”`]")
# "of", written apart from its word
_OF_APART = re.compile(r"([\u0980-\u09e5])\s+(এর|র)(?![\u0980-\u09e5])")
_NOT_DONE = re.compile("(?:ন|\u09df|\u09af\u09bc|ে)নি$")
_DONE = re.compile("[েি]ছ(?:েন?|িল(?:েন)?)$")
_MANNER = re.compile("ভাবে$")
_VERBAL_NOUN = ("তে", "নো")
_PARTICIPLE = ("িত", "কৃত")
_HOW_MANY = ("টি", "সমুহ", "গুলি", "গুলো")
_LOCATIVE = tuple(map(fold_word, ("ে", "তে", "য়")))
# Many a word ends in য় by itself.
_SURELY_LOCATIVE = _LOCATIVE[:2]
_VOWEL = re.compile("[\u0985-\u0994\u09be-\u09cc]$")
_TO = ("নিকট", "বরাবর", "মহোদয়")
_ADJECTIVAL = ("করা", "নেওয়া", "নেয়া", "দেওয়া", "দেয়া", "হওয়া", "পাওয়া")
_IN_A_DATE = tuple("./–-")
_LONGEST_COUNT = 3
_SHORTEST_WORD = 2
_IN_A_RUN = {"word", "common", "same"}
# Who does it, unless it is formed.
BODIES = tuple(map(fold_word, ("টিম", "দপ্তর", "অফিসার", "সদস্য")))
LEVELS = (fold_word("জেলা"), fold_word("উপজেলা"))


class WordKind(StrEnum):
    """What a word is in its sentence.

    THING: what something is done to: the last word of a run of words that nothing parts, where it bears no case ending
    (in "list of the trainees", the list). ACT: what is done: a word before "do", "be" or "give", or a listed one.
    DEPENDING: one that depends on another act ("for the sending of"). WHERE: where it is done. BODY: a team or office,
    which does it unless it is formed. REPLACED: what another thing takes the place of ("instead of the list").
    ASIDE: what stands before it only says which ("for").
    """

    THING = "thing"
    ACT = "act"
    DEPENDING = "depending"
    WHERE = "where"
    BODY = "body"
    REPLACED = "replaced"
    WORD = "word"
    COUNT = "count"
    ASIDE = "aside"


class SentenceWord(NamedTuple):
    """A word's kind, the stem that stands for it, and the stem before it in its run ("": it is the first)."""

    kind: WordKind
    stem: str
    before: str = ""


class _Listed(NamedTuple):
    """A word's kind in `decision_words.csv` ("word" where it is not there), and the stem that stands for it."""

    kind: str
    stem: str


# It parts no run of words, and tells nothing itself.
_RELATIVE = _Listed("same", "")


def stems_of(text: str) -> set[str]:
    """The stems of the words of `text` that may name a matter: two texts of one matter have some in common."""
    listed = (_listed(word) for word in WORD.findall(text))
    return {each.stem for each in listed if each.kind in _IN_A_RUN and each.stem not in LEVELS}


def read_words(text: str) -> Iterator[SentenceWord]:
    """The words of `text` that tell something, in order. An act is told twice: as a word, and as an act."""
    tokens = [match[0] for match in _TOKEN.finditer(_OF_APART.sub(r"\1\2", _QUOTES.sub(" ", text)))]
    listed = _with_verbs([_read(word) for word in tokens], tokens)
    place = 0
    while place < len(tokens):
        end = _run_end(tokens, listed, place)
        if end > place:
            yield from _of_run(tokens, listed, place, end)
            place = end
        else:
            yield from _alone(tokens, listed, place)
            place += 1


def _with_verbs(listed: list[_Listed], tokens: list[str]) -> list[_Listed]:
    """The same with "to write" and "the writing" before "is" as acts; what "instead" replaces is nothing."""
    for place, word in enumerate(tokens):
        following = _kind(listed, place + 1)
        if word.endswith(_ADJECTIVAL) and following in {*_IN_A_RUN, "count"} and listed[place].kind == "light":
            listed[place] = _RELATIVE  # "the officers who took the training"
        if listed[place].kind in _IN_A_RUN and word.endswith(_VERBAL_NOUN) and following == "light":
            listed[place] = _Listed("act", fold_word(word.removesuffix("তে").removesuffix("নো")))
        elif listed[place].kind == "act" and following in _IN_A_RUN and _is_bare(word, listed[place]):
            listed[place] = _Listed("common", listed[place].stem)  # "the updated list"
        run = place - 1 if listed[place].kind == "instead" else -1
        while run >= 0 and listed[run].kind in _IN_A_RUN:
            listed[run] = _Listed("replaced", listed[run].stem)
            run -= 1
    return listed


def _kind(listed: list[_Listed], place: int) -> str:
    return listed[place].kind if place < len(listed) else "break"


def _run_end(tokens: list[str], listed: list[_Listed], start: int) -> int:
    """Where the run of words ends that begins at `start`: behind a place, or before a level ("of the district")."""
    end = start
    while _kind(listed, end) in _IN_A_RUN and (end == start or listed[end].stem not in LEVELS):
        end += 1
        if _is_placed(tokens[end - 1], listed[end - 1], _SURELY_LOCATIVE):
            break
    return end


def _is_placed(word: str, listed: _Listed, endings: tuple[str, ...]) -> bool:
    """Whether the word has the ending of a place, or of a person something is done to."""
    return not _is_bare(word, listed) and fold_word(word).endswith(endings)


def _is_of(word: str, listed: _Listed) -> bool:
    """Whether what follows is "of" the word: not of the district or upazila, whose name stands before it."""
    return not _is_bare(word, listed) and listed.stem not in LEVELS


def _of_run(tokens: list[str], listed: list[_Listed], start: int, end: int) -> Iterator[SentenceWord]:
    following = _kind(listed, end)
    last = end - 1
    bare = _is_bare(tokens[last], listed[last]) and not tokens[last].endswith(_PARTICIPLE)
    if following == "time" and not bare:  # "after the election"
        return
    to_whom = end < len(tokens) and tokens[end].startswith(_TO)
    where = following != "light" and (_is_placed(tokens[last], listed[last], _LOCATIVE) or (to_whom and not bare))
    for place in range(start, end):
        stem = listed[place].stem
        if listed[place] is _RELATIVE:
            continue
        # Before "do": the thing, or the act, whose thing stands before it.
        is_thing = bare or following == "light"
        if place < last:  # and in "the list to the branch", which nothing parts, the list
            behind_of = where and any(_is_of(tokens[n], listed[n]) for n in range(start, place))
            part = behind_of or (following == "light" and place == last - 1)
            is_thing = part and _is_bare(tokens[place], listed[place])
        kind = WordKind.WHERE if where and place == last else WordKind.WORD
        kind = WordKind.THING if is_thing and stem not in {*LEVELS, *BODIES} else kind
        kind = WordKind.BODY if is_thing and stem in BODIES else kind
        yield SentenceWord(kind, stem, listed[place - 1].stem if place > start else "")
    if following == "light":
        yield SentenceWord(WordKind.ACT, listed[last].stem)


def _alone(tokens: list[str], listed: list[_Listed], place: int) -> Iterator[SentenceWord]:
    kind, stem = listed[place]
    following = _kind(listed, place + 1)
    if kind == "replaced":
        yield SentenceWord(WordKind.REPLACED, stem)
    if kind == "count" and not _says_when(tokens, place):
        yield SentenceWord(WordKind.COUNT, stem)
    elif kind == "act" and following != "time":  # not "in the last week"
        yield SentenceWord(WordKind.WORD, stem)
        is_main = following == "light" or _is_bare(tokens[place], listed[place])
        yield SentenceWord(WordKind.ACT if is_main else WordKind.DEPENDING, stem)
    elif kind == "about" and any(each.kind in {*_IN_A_RUN, "act"} for each in listed[place + 1 :]):
        yield SentenceWord(WordKind.ASIDE, "")


def _is_bare(word: str, listed: _Listed) -> bool:
    """Whether the word has no ending but one that says how many: "the ideas"."""
    key = fold_word(word)
    return key.endswith((listed.stem, *_HOW_MANY)) or key in _known_words()


def _says_when(tokens: list[str], place: int) -> bool:
    """Whether a number beside these words is a day or a term."""
    near = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
    return any(month_of(word) or _read(word).kind == "time" for word in near)


def _read(word: str) -> _Listed:
    if word[0].isdigit():
        number = _NUMBER.match(word)
        is_count = number is not None and number.end() <= _LONGEST_COUNT and word[number.end() :][:1] not in _IN_A_DATE
        return _Listed("count", number[0].lstrip("0")) if number and is_count else _Listed("break", "")
    if in_words := _IN_WORDS.match(word):
        return _Listed("count", str(read_number(in_words[1])))
    if not WORD.match(word) or month_of(word) is not None:
        return _Listed("break", "")
    listed = _listed(word)
    if _DONE.search(word) or word.endswith("লেও"):
        return _Listed("light", "")
    is_verb = listed.kind == "word" and (_NOT_DONE.search(word) or _MANNER.search(word))
    return _Listed("empty", "") if is_verb or len(listed.stem) < _SHORTEST_WORD else listed


@reference_cache(100_000)
def _listed(word: str) -> _Listed:
    """A word's kind and its stem without endings, or the stem that stands for it."""
    key = fold_word(word)
    known = _known_words()
    while key not in known:
        stems = [key.removesuffix(ending) for ending in _endings() if _may_end(key, ending)]
        if not stems:
            return _Listed("word" if key else "break", key)
        key = next((stem for stem in stems if stem in known), stems[0])
    return known[key]


def _may_end(key: str, ending: str) -> bool:
    """Whether a word may bear the ending: র stands behind a vowel, and nothing behind half a letter."""
    stem = key.removesuffix(ending)
    if stem == key or len(stem) < SHORTEST_STEM or stem[-1] == "্":
        return False
    return not ending.startswith("র") or _VOWEL.search(stem) is not None


@reference_cache()
def _known_words() -> dict[str, _Listed]:
    """By folded word: its kind in `decision_words.csv`, and the stem that stands for it."""
    rows = read_list("decision_words")
    themselves = {fold_word(row["meaning"]): _Listed(row["kind"], fold_word(row["meaning"])) for row in rows}
    listed = {fold_word(row["word"]): _Listed(row["kind"], fold_word(row["meaning"] or row["word"])) for row in rows}
    return themselves | listed


@reference_cache()
def listed_acts() -> frozenset[str]:
    """The stems of acts that the list knows, each standing for all words of its meaning."""
    return frozenset(listed.stem for listed in _known_words().values() if listed.kind == "act")


@reference_cache()
def weak_words() -> frozenset[str]:
    """The stems that tell little by themselves: acts, and words of the trade."""
    return frozenset(listed.stem for listed in _known_words().values() if listed.kind in ("act", "common"))


@reference_cache()
def _endings() -> tuple[str, ...]:
    """Case and plural endings, longest first."""
    rows = (*read_list("case_endings"), *read_list("plural_endings"))
    endings = {fold_word(row["ending"]) for row in rows} | {fold_word(_PARTICIPLE[0])}
    return tuple(sorted(endings, key=len, reverse=True))
