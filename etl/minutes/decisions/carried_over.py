"""Decide which decisions repeat an earlier one that was not carried out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.items.numbered import NumberedPart, split_numbered
from etl.minutes.phrases import Phrase, PhraseList, compile_phrases, phrase_list
from etl.minutes.records import Setting
from etl.places.upazilas import find_upazilas

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")
# What a sentence begins with that goes on with the one before it.
_REFERS = re.compile(r"\s*(?:কিন্তু|তবে|অথচ|উক্ত|তা |ঐ |এ সিদ্ধান্ত)")


def carried_over(discussion: str, decisions: Sequence[NumberedPart], setting: Setting) -> list[bool]:
    """For each decision whether it is carried over.

    A decision's own words decide (পুনরায়, তাগিদ, বলা হলেও … করেননি). A sentence of the discussion that says so is
    assigned to the decision with the same printed number, else to the decisions that name the same upazilas, else, if
    no decision says so itself, to those of the item that share most of its words.
    """
    carried = [says_so(decision.text) for decision in decisions]
    numbered = [part for part in split_numbered(discussion) if part.numbers]
    if len(numbered) == len(decisions) > 1:
        return [own or bool(_repeating_sentences(part.text)) for own, part in zip(carried, numbered, strict=True)]
    left_over: list[str] = []
    sentences = _repeating_sentences(discussion)
    named_by = [_named(decision.text, setting) for decision in decisions] if sentences else []
    for sentence in sentences:
        named = _named(sentence, setting)
        same_places = [bool(named & own) for own in named_by]
        if any(same_places):
            carried = [own or same for own, same in zip(carried, same_places, strict=True)]
        else:
            left_over.append(sentence)
    if any(carried) or not left_over:
        return carried
    shared = [_nearest(sentence, decisions) for sentence in left_over]
    return [any(each) for each in zip(*shared, strict=True)]


def _nearest(sentence: str, decisions: Sequence[NumberedPart]) -> list[bool]:
    """The decisions that share most words with a sentence, or more than half as many; all where none shares any."""
    told = _content(sentence)
    shared = [
        sum(any(_is_same(one, other) for other in _content(decision.text)) for one in told) for decision in decisions
    ]
    return [2 * count > max(shared) or not max(shared) for count in shared]


def _is_same(one: str, other: str) -> bool:
    """Whether one word is the other with an ending (পোর্টাল, পোর্টালসমূহের)."""
    return one.startswith(other) or other.startswith(one)


@reference_cache(4_000)
def _content(text: str) -> frozenset[str]:
    """The words of a text by their shortest stems, without short words and those that every decision says."""
    words = {min(stems(fold_word(word[0])), key=len) for word in WORD.finditer(text)}
    return frozenset(word for word in words - _said_in_all() if len(word) > 3)


@reference_cache()
def _said_in_all() -> frozenset[str]:
    rows = read_list("decision_words")
    return frozenset(min(stems(fold_word(row["word"])), key=len) for row in rows if row["kind"] == "empty")


def _named(text: str, setting: Setting) -> set[str]:
    return {place.upazila_code for place in find_upazilas(text, setting.district_code)}


def says_so(text: str) -> bool:
    """Whether a decision's words say that something asked for earlier has not been done."""
    return bool(_repeating_sentences(text)) or _unfinished().first(plain(text)) is not None


@reference_cache(4_000)
def _repeating_sentences(text: str) -> tuple[str, ...]:
    """Sentences that say so, each joined to the one before it where it only refers to that (কিন্তু …)."""
    return tuple(_find_repeating(text))


def _find_repeating(text: str) -> Iterator[str]:
    spelled = plain(text)
    marked = _marks().spotter.starts(spelled)
    if not marked:
        return
    before, before_marked = "", False
    for found in _SENTENCE.finditer(text):
        start, end = found.span()
        is_marked = bisect_left(marked, start) < bisect_left(marked, end)
        if is_marked and _repeats(spelled, start, end):
            yield before + found[0] if _refers_back(spelled, start) else found[0]
        elif (
            (is_marked or before_marked)
            and _refers_back(spelled, start)
            and _repeats(plain(before.rstrip("।\n") + found[0]))
        ):
            yield before + found[0]
        before, before_marked = found[0], is_marked


# Phrases that say nothing alone, only beside a mark.
_BESIDE_A_MARK = ("unmet", "asked", "anew")
_UNFINISHED = "unfinished"


@reference_cache()
def _marks() -> PhraseList:
    """The phrases that mark a repetition; every sentence that repeats something contains one."""
    rows = read_list("carried_over")
    marks = [row for row in rows if row["sense"] not in (*_BESIDE_A_MARK, _UNFINISHED)]
    return compile_phrases((row["sense"], row["words"]) for row in marks)


@reference_cache()
def _unfinished() -> PhraseList:
    """Words for what was begun and not done, in a decision that asks for it."""
    return compile_phrases(
        (row["sense"], row["words"]) for row in read_list("carried_over") if row["sense"] == _UNFINISHED
    )


def _refers_back(spelled: str, start: int) -> bool:
    return _REFERS.match(spelled, start) is not None


def _repeats(spelled: str, start: int = 0, end: int | None = None) -> bool:
    found = phrase_list("carried_over").find(spelled, start, end)
    if any(phrase.meaning == "always" for phrase in found):
        return True
    unmet_at = max((phrase.start for phrase in found if phrase.meaning == "unmet"), default=-1)
    return any(
        (phrase.meaning == "if_unmet" and unmet_at > phrase.start)
        or (phrase.meaning == "with_unmet" and unmet_at >= 0)
        or (phrase.meaning == "stands" and "সিদ্ধান্ত" in spelled[start : phrase.start])
        or (phrase.meaning == "again" and _asks_again(spelled, phrase, found))
        for phrase in found
    )


def _asks_again(spelled: str, again: Phrase, found: Sequence[Phrase]) -> bool:
    """Whether "again" repeats a request, and nothing is done anew: "পুনরায় অনুরোধ", not "পুনরায় যাচাই করে"."""
    after = [phrase for phrase in found if phrase.start >= again.end]
    anew = bool(after) and after[0].meaning == "anew" and not spelled[again.end : after[0].start].strip()
    return not anew and any(phrase.meaning == "asked" for phrase in after)
