"""Read the words of a decision or a sentence: what is done, to what, where, and what only says which or when."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from etl.bengali.months import month_of
from etl.bengali.text import fold_word
from etl.bengali.words import WORD
from etl.chains.listed_words import NOT_DONE, PARTICIPLES, SEVERAL, Listed, is_bare, listed_token, listed_word
from etl.chains.verb_forms import in_parts, modern
from etl.chains.word_roles import IN_A_RUN, OF, RELATIVE, is_person, is_verbal_noun, kind_at, with_roles

PURPOSE = fold_word("জন্য")
# Finishing may be said of anything that is to be done; beginning only where that is asked for.
FINISHED, BEGUN, SENT = fold_word("সম্পন্ন"), fold_word("শুরু"), fold_word("প্রেরণ")
# Whoever is to let something be known has done so when a letter of his came.
TO_LET_KNOW = frozenset(map(fold_word, ("জানা", "জানানো", "অবহিত", "জানাই")))

_TOKEN = re.compile(rf"\d+(?:[./–-]\d+)*(?:(?:টি|টা|জন)[\u0980-\u09e5]*)?|{WORD.pattern}|[^\s\w]")
_QUOTES = re.compile("[\"'‘’“”`]")
# "of", written apart from its word
_OF_APART = re.compile(r"([\u0980-\u09e5])\s+(এর|র)(?![\u0980-\u09e5\u200c\u200d])")
_LOCATIVE = tuple(map(fold_word, ("ে", "তে", "য়")))
# Many a word ends in য় by itself.
_SURELY_LOCATIVE = _LOCATIVE[:2]
_TO = ("নিকট", "বরাবর", "মহোদয়")
# Who does it, unless it is formed.
BODIES = tuple(map(fold_word, ("টিম", "দপ্তর", "অফিসার", "সদস্য")))
LEVELS = (fold_word("জেলা"), fold_word("উপজেলা"))


class WordKind(StrEnum):
    """What a word is in its sentence.

    THING: what something is done to: the last word of a run of words that nothing parts, where it bears no case ending
    (in "list of the trainees", the list). ACT: what is done: a word before "do", "be" or "give", or a listed one.
    DEPENDING: one that depends on another act ("for the sending of"). WHERE: where it is done. BODY: a team or office,
    which does it unless it is formed. REPLACED: what another thing takes the place of ("instead of the list").
    ASIDE: what stands before it only says which ("for"). PERHAPS: a thing, where the sentence has no other. STATE: in
    which state the thing is ("selected", "postponed"). GIVEN: why, through whom or on what terms it is done. MOVED: a
    day is set or moved. LEFT: it is left from before ("the remaining", "those that did not").
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
    PERHAPS = "perhaps"
    STATE = "state"
    GIVEN = "given"
    MOVED = "moved"
    LEFT = "left"


class SentenceWord(NamedTuple):
    """A word's kind, the stem that stands for it, and the stem before it in its run ("": it is the first).

    `venue`: it only says where what was named before is done ("the fair … in the park by the station").
    """

    kind: WordKind
    stem: str
    before: str = ""
    venue: bool = False


def stems_of(text: str) -> set[str]:
    """The stems of the words of `text` that may name a matter: two texts of one matter have some in common."""
    listed = (listed_word(word) for word in WORD.findall(text))
    return {each.stem for each in listed if each.kind in IN_A_RUN and each.stem not in LEVELS}


def read_words(text: str) -> Iterator[SentenceWord]:
    """The words of `text` that tell something, in order. An act is told twice: as a word, and as an act."""
    text = in_parts(_OF_APART.sub(r"\1\2", _QUOTES.sub(" ", text)))
    tokens = [modern(match[0]) for match in _TOKEN.finditer(text)]
    listed = with_roles(tokens, [listed_token(word) for word in tokens])
    place = 0
    named = False
    while place < len(tokens):
        end = _run_end(tokens, listed, place)
        if end > place:
            last = tokens[end - 1], listed[end - 1]
            where = kind_at(listed, end) != "light" and _is_placed(*last, _LOCATIVE) and not is_person(*last)
            for word in _of_run(tokens, listed, place, end):
                perhaps = word.kind is WordKind.PERHAPS and kind_at(listed, end) == "given"
                word = word._replace(venue=named and where)
                yield word._replace(kind=WordKind.GIVEN) if perhaps and named else word
                named |= word.kind is WordKind.THING
            place = end
        else:
            yield from _alone(tokens, listed, place)
            place += 1


def _run_end(tokens: list[str], listed: list[Listed], start: int) -> int:
    """Where the run of words ends that begins at `start`: behind a place, or before a level ("of the district")."""
    end = start
    while kind_at(listed, end) in IN_A_RUN and (end == start or listed[end].stem not in LEVELS):
        end += 1
        if _is_placed(tokens[end - 1], listed[end - 1], _SURELY_LOCATIVE):
            break
    return end


def _is_placed(word: str, listed: Listed, endings: tuple[str, ...]) -> bool:
    """Whether the word has the ending of a place, or of a person something is done to."""
    return not is_bare(word, listed) and fold_word(word).endswith(endings)


def _is_of(word: str, listed: Listed) -> bool:
    """Whether what follows is "of" the word: not of the district or upazila, whose name stands before it."""
    return not is_bare(word, listed) and listed.stem not in LEVELS


def _of_run(tokens: list[str], listed: list[Listed], start: int, end: int) -> Iterator[SentenceWord]:
    following = kind_at(listed, end)
    last = end - 1
    bare = is_bare(tokens[last], listed[last]) and not tokens[last].endswith(PARTICIPLES)
    if following == "given" or (following == "time" and tokens[last].endswith(OF) and not bare):
        yield from _of_circumstance(tokens, listed, range(start, end), following)
        return
    to_whom = end < len(tokens) and tokens[end].startswith(_TO)
    where = following != "light" and (_is_placed(tokens[last], listed[last], _LOCATIVE) or (to_whom and not bare))
    for place in range(start, end):
        stem = listed[place].stem
        if listed[place] is RELATIVE:
            continue
        kind = WordKind.WORD
        if place == last:  # before "do": the thing, or the act, whose thing stands before it
            is_thing = bare or following == "light" or (following == "act" and tokens[last].endswith(OF))
            kind = WordKind.WHERE if where else WordKind.THING if is_thing else WordKind.WORD
        elif is_bare(tokens[place], listed[place]) or (place == last - 1 and is_verbal_noun(listed[last])):
            if tokens[place].endswith(SEVERAL):
                kind = WordKind.THING
            elif where and (to_whom or any(_is_of(tokens[n], listed[n]) for n in range(start, place))):
                kind = WordKind.PERHAPS
            elif following == "light" and place == last - 1:
                kind = WordKind.THING
        elif tokens[place].endswith(PARTICIPLES):
            kind = WordKind.STATE
        if listed[place].kind == "state":
            kind = WordKind.STATE
        if kind in (WordKind.THING, WordKind.PERHAPS) and stem in {*LEVELS, *BODIES}:
            kind = WordKind.BODY if stem in BODIES and kind is WordKind.THING else WordKind.WORD
        before = listed[place - 1].stem if place > start and not tokens[place - 1].endswith(PARTICIPLES) else ""
        yield SentenceWord(kind, stem, before)
    if following == "light":
        what_for = _is_what_for(tokens, listed, end)
        yield SentenceWord(WordKind.DEPENDING if what_for else WordKind.ACT, listed[last].stem)


def _is_what_for(tokens: list[str], listed: list[Listed], verb: int) -> bool:
    """Whether a "do" only says what something else is for: "for the sending of"."""
    return kind_at(listed, verb) == "light" and tokens[verb].endswith(OF) and kind_at(listed, verb + 1) == "about"


def _of_circumstance(tokens: list[str], listed: list[Listed], run: range, following: str) -> Iterator[SentenceWord]:
    """Of "(the training) after the feast" and "(the fair) because of the rain", what may be the thing before."""
    parted = tokens[run[-1]].endswith(OF)  # not in "by the yearly plan"
    for place in run[:-1]:
        may_be_thing = listed[place].stem not in {*LEVELS, *BODIES} if parted else listed[place].kind != "common"
        if may_be_thing and is_bare(tokens[place], listed[place]):
            yield SentenceWord(WordKind.PERHAPS, listed[place].stem)
    if following == "given":
        yield SentenceWord(WordKind.GIVEN, listed[run[-1]].stem)


def _alone(tokens: list[str], listed: list[Listed], place: int) -> Iterator[SentenceWord]:
    kind, stem = listed[place]
    following = kind_at(listed, place + 1)
    if kind == "replaced":
        yield SentenceWord(WordKind.REPLACED, stem)
    if kind == "count" and not _says_when(tokens, place):
        yield SentenceWord(WordKind.COUNT, stem)
    elif kind == "act" and following not in ("time", "given"):  # not "in the last week"
        yield SentenceWord(WordKind.WORD, stem)
        is_main = not _is_what_for(tokens, listed, place + 1) and (
            following == "light" or is_bare(tokens[place], listed[place])
        )
        yield SentenceWord(WordKind.ACT if is_main else WordKind.DEPENDING, stem)
    elif kind in ("moved", "left") or stem == NOT_DONE:
        yield SentenceWord(WordKind.MOVED if kind == "moved" else WordKind.LEFT, "")
    elif kind == "about" and any(each.kind in {*IN_A_RUN, "act"} for each in listed[place + 1 :]):
        yield SentenceWord(WordKind.ASIDE, stem)


def _says_when(tokens: list[str], place: int) -> bool:
    """Whether a number beside these words is a day or a term."""
    near = [*tokens[max(0, place - 1) : place], *tokens[place + 1 : place + 2]]
    return any(month_of(word) or listed_token(word).kind == "time" for word in near)
