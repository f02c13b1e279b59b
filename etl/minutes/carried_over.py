"""Decide which decisions repeat an earlier one that was not carried out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.numbered import NumberedPart, split_numbered
from etl.minutes.phrases import PhraseList, compile_phrases, phrase_list
from etl.minutes.records import Setting
from etl.places.finding import find_upazilas

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")
# What a sentence begins with that goes on with the one before it.
_REFERS = re.compile(r"\s*(?:কিন্তু|তবে|অথচ|উক্ত|তা |ঐ |এ সিদ্ধান্ত)")


def carried_over(discussion: str, decisions: Sequence[NumberedPart], setting: Setting) -> list[bool]:
    """For each decision whether it is carried over.

    A decision's own words decide (পুনরায়, তাগিদ, বলা হলেও … করেননি). A sentence of the discussion that says so is
    assigned to the decision with the same printed number, else to the decisions that name the same upazilas, else, if
    no decision says so itself, to every decision of the item.
    """
    carried = [says_so(decision.text) for decision in decisions]
    numbered = [part for part in split_numbered(discussion) if part.numbers]
    if len(numbered) == len(decisions) > 1:
        return [own or says_so(part.text) for own, part in zip(carried, numbered, strict=True)]
    left_over = False
    sentences = _repeating_sentences(discussion)
    named_by = [_named(decision.text, setting) for decision in decisions] if sentences else []
    for sentence in sentences:
        named = _named(sentence, setting)
        same_places = [bool(named & own) for own in named_by]
        if any(same_places):
            carried = [own or same for own, same in zip(carried, same_places, strict=True)]
        else:
            left_over = True
    return [True] * len(decisions) if left_over and not any(carried) else carried


def _named(text: str, setting: Setting) -> set[str]:
    return {place.upazila_code for place in find_upazilas(text, setting.district_code)}


def says_so(text: str) -> bool:
    """Whether the words say that something asked for earlier has not been done."""
    return bool(_repeating_sentences(text))


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


@reference_cache()
def _marks() -> PhraseList:
    """The phrases that mark a repetition; every sentence that repeats something contains one."""
    rows = read_list("carried_over")
    return compile_phrases((meaning, row["words"]) for row in rows if (meaning := next(iter(row.values()))) != "unmet")


def _refers_back(spelled: str, start: int) -> bool:
    return _REFERS.match(spelled, start) is not None


def _repeats(spelled: str, start: int = 0, end: int | None = None) -> bool:
    marks: dict[str, int] = {}
    unmet_at = -1
    for phrase in phrase_list("carried_over").find(spelled, start, end):
        if phrase.meaning == "unmet":
            unmet_at = phrase.start
        else:
            marks.setdefault(phrase.meaning, phrase.start)
    return "always" in marks or ("if_unmet" in marks and unmet_at > marks["if_unmet"])
