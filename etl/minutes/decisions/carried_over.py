"""Decide which decisions repeat an earlier one that was not carried out."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from etl.bengali.dates import find_months
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.decisions.topics import topics_of
from etl.minutes.items.numbered import NumberedPart, split_numbered
from etl.minutes.phrases import Phrase, PhraseList, compile_phrases, phrase_list
from etl.minutes.records import Setting
from etl.places.upazilas import find_upazilas

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")
# What a sentence begins with that goes on with the one before it.
_REFERS = re.compile(r"\s*(?:কিন্তু|তবে|অথচ|উক্ত|তা |ঐ |এ সিদ্ধান্ত)")

# As `plain` spells them. What is due anew each month: an upazila's meeting and its minutes.
_MONTHLY = re.compile(
    r"কার্যবিবরনি|টিম(?:ের|\s*এর)\s+(?:মাসিক\s+)?সভা|উপজেলা(?:র|য\u09bc?)\s+(?:মাসিক\s+)?সভা"
    r"|মাসের\s+(?:মাসিক\s+)?সভা(?![\u0980-\u09ff])"
)
_EARLIER_MONTH = re.compile(r"(?:গত|বিগত|আগের|পুর্ববর্তি|পুর্বের)\s+(?:\S+\s+)?মাস")
# "কর্মকর্তা না থাকায় …"
_CIRCUMSTANCE = re.compile(r"না\s+(?:হ[ওয]\u09bc?|থাক|মেল)[\u0980-\u09e5]*(?:[া-ৌ]য\u09bc?|কারনে)(?![\u0980-\u09ff])")
# "পূর্বের নির্দেশনা পুনরায় | দেওয়া হলো"
_GIVEN = re.compile(
    r"\s*(?:দেও?য\u09bc?া|নেও?য\u09bc?া|প্রদান\s+করা|গ্রহন\s+করা|জানানো|করা|ব্যক্ত\s+করা)\s+(?:হ[ওয]?\u09bc?লো?|হইল|হয\u09bc?)"
)
_MOST_BEFORE_GIVEN = 30
# "the earlier decision (must be kept to)"; not "according to the earlier decision"
_EARLIER_DECISION = re.compile(
    r"(?:পুর্ব|পুর্বের|পুর্ববর্তি|আগের|গত|বিগত)\s+(?:[^।\s]+\s+){0,3}সিদ্ধান্ত(?:টি|সমুহ|গুলো|গুলি)?\s+"
    r"(?!মোতাবেক|অনুযায়?ি|অনুসারে|আলোকে)(?:[^।\s]+\s+){0,2}$"
)
# "if it does not come, remind them": whoever is reminded then has not failed yet
_IF_NOT = re.compile(r"(?<![ঀ-৥])না\s+[ঀ-৥]+লে(?![ঀ-৥])|ব্যর্থ\s+হলে(?![ঀ-৥])")
# "when the fair is over, … again"
_AFTERWARDS = re.compile(r"(?<![ঀ-৥])(?:সেসে|অন্তে|সেস\s+হলে)(?![ঀ-৥])")
_ASKED = re.compile("অনুরোধ|নির্দেস|তাগিদ|তাগাদা|বলা|আহ")
_NOT_DONE = re.compile(r"[ঀ-৥]{2,}(?:[\u09a8\u09c7\u09df]|য\u09bc)\s*(?:নি|নাই)(?![ঀ-৥])")
_MUST = re.compile(r"[ঀ-৥]*\s+(?:করতে|করিতে|চলতে|চলিতে)\s+(?:হবে|হইবে)|[ঀ-৥]*\s+(?:নিস্চিত|করবেন|করিবেন)")


def carried_over(discussion: str, decisions: Sequence[NumberedPart], setting: Setting) -> list[bool]:
    """For each decision whether it is carried over.

    A decision's own words decide (পুনরায়, তাগিদ, বলা হলেও … করেননি). A sentence of the discussion that says so is
    assigned to the decision with the same printed number, else to the decisions that name the same upazilas, else, if
    no decision says so itself, to those of the item that share most of its words and name no other upazilas.
    """
    carried = [says_so(decision.text) for decision in decisions]
    numbered = [part for part in split_numbered(discussion) if part.numbers]
    if len(numbered) == len(decisions) > 1:
        return [own or bool(_repeating(part.text, setting)) for own, part in zip(carried, numbered, strict=True)]
    left_over: list[list[bool]] = []
    sentences = _repeating(discussion, setting)
    named_by = [_named(decision.text, setting) for decision in decisions] if sentences else []
    for sentence in sentences:
        named = _named(sentence, setting)
        same_places = [bool(named & own) for own in named_by]
        if any(same_places):
            carried = [own or same for own, same in zip(carried, same_places, strict=True)]
        else:
            may_be = [not (named and own) for own in named_by]
            left_over.append(_nearest(sentence, decisions, may_be))
    if any(carried) or not left_over:
        return carried
    return [any(each) for each in zip(*left_over, strict=True)]


def _nearest(sentence: str, decisions: Sequence[NumberedPart], may_be: Sequence[bool]) -> list[bool]:
    """The decisions that share most words with a sentence, or more than half as many (all where none shares any), if
    they `may_be` meant."""
    told = _content(sentence)
    shared = [
        sum(any(_is_same(one, other) for other in _content(decision.text)) for one in told) for decision in decisions
    ]
    return [may and (2 * count > max(shared) or not max(shared)) for count, may in zip(shared, may_be, strict=True)]


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


def _repeating(discussion: str, setting: Setting) -> list[str]:
    """The sentences that say that something asked for earlier has not been done.

    Minutes of the month itself that have not come "to this day" were not asked for before.
    """
    return [each for each in _repeating_sentences(discussion) if not _is_of_the_month(each, setting)]


def _is_of_the_month(sentence: str, setting: Setting) -> bool:
    spelled = plain(sentence)
    if not _MONTHLY.search(spelled) or _repeats(spelled, until_now=False):
        return False
    months = [each.month for each in find_months(sentence, near=setting.today)]
    return not _EARLIER_MONTH.search(spelled) and all(month >= setting.default_month for month in months)


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


def _repeats(spelled: str, start: int = 0, end: int | None = None, *, until_now: bool = True) -> bool:
    """Whether a sentence repeats something; without `until_now`: by other words than "to this day"."""
    end = len(spelled) if end is None else end
    found = phrase_list("carried_over").find(spelled, start, end)
    if provided := _IF_NOT.search(spelled, start, end):
        found = [phrase for phrase in found if phrase.end <= provided.start()]
    if any(phrase.meaning == "always" for phrase in found):
        return True
    unmet_at = max((phrase.start for phrase in found if phrase.meaning == "unmet"), default=-1)
    return any(
        (phrase.meaning == "if_unmet" and unmet_at > phrase.start)
        or (phrase.meaning == "until_now" and until_now and _is_unmet_until_now(spelled, phrase, found, end))
        or (phrase.meaning == "with_unmet" and unmet_at >= 0)
        or (phrase.meaning == "stands" and "সিদ্ধান্ত" in spelled[start : phrase.start])
        or (phrase.meaning == "kept_to" and _is_to_be_kept(spelled, start, phrase))
        or (phrase.meaning == "again" and _asks_again(spelled, phrase, found))
        for phrase in found
    )


def _is_to_be_kept(spelled: str, start: int, phrase: Phrase) -> bool:
    """Whether an earlier decision is to be kept to or carried out, which it would not have to be if it had been."""
    told = _EARLIER_DECISION.search(spelled[start : phrase.start])
    return told is not None and _MUST.match(spelled, phrase.end) is not None


def _is_unmet_until_now(spelled: str, until_now: Phrase, found: Sequence[Phrase], end: int) -> bool:
    """Whether "to this day" is said of what has not been done, and not of a circumstance that hindered it: "এখনও
    কর্মকর্তা পদায়ন না হওয়ায় সভা হয়নি"; not "এখনও সংলাপ না হওয়ায় প্রতিবেদন পাওয়া যায়নি"."""
    unmet_at = [phrase.start for phrase in found if phrase.meaning == "unmet" and phrase.start > until_now.start]
    unmet_at += [each.start() for each in _NOT_DONE.finditer(spelled, until_now.end, end)]
    cause = _CIRCUMSTANCE.search(spelled, until_now.end)
    if not unmet_at or cause is None or cause.end() > unmet_at[-1]:
        return bool(unmet_at)
    return bool(topics_of(spelled[until_now.end : cause.start()]))


def _asks_again(spelled: str, again: Phrase, found: Sequence[Phrase]) -> bool:
    """Whether "again" repeats a request, and nothing is done anew: "পুনরায় অনুরোধ", not "পুনরায় যাচাই করে"."""
    after = [phrase for phrase in found if phrase.start >= again.end]
    anew = bool(after) and after[0].meaning == "anew" and not spelled[again.end : after[0].start].strip()
    asked = [phrase for phrase in after if phrase.meaning == "asked"]
    if _AFTERWARDS.search(spelled[: again.start]):
        asked = [phrase for phrase in asked if _ASKED.match(spelled, phrase.start)]
    if not anew and asked:
        return True
    before = [phrase.end for phrase in found if phrase.meaning == "asked" and phrase.end <= again.start]
    is_near = (
        bool(before) and again.start - before[-1] <= _MOST_BEFORE_GIVEN and "," not in spelled[before[-1] : again.start]
    )
    return is_near and _GIVEN.match(spelled, again.end) is not None
