"""Tell whose meeting or minutes a noun phrase names: the innovation team's, another body's, or that of an event."""

import re
from collections.abc import Collection, Iterator
from enum import StrEnum

from rapidfuzz.distance import Levenshtein

from etl.bengali.digits import read_number
from etl.bengali.months import month_of
from etl.bengali.spelling import plain
from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.places.spelling import is_place_word

_LONGEST_PHRASE = 160
_MOST_SLIPS = 2
_MOST_UNKNOWN = 2
_LEVELS = ("জেলা", "উপজেলা")
_OFFICER = re.compile(r"(?<!নির্বাহি\s)(?:অফিসার|কর্মকর্তা)[\u0980-\u09ff]*$")
# Between the words of one phrase: spaces, digits and the marks of dates and compound words.
_WITHIN_PHRASE = re.compile(r"[\s\d./’'–-]*(?:,\s*\d[\s\d./’'–-]*)?")
# With its emphatic particle, where there is one: "সবকটিতেই".
_LOCATIVE = re.compile("(?:তে(?:ই|ও)?|ভাবে|\u09c7|\u09be\u09af\u09bc(?:ই|ও)?|পর্যায়ে|মত|মতো|লেও|ত্বেও|পরে?ও)$")
_LEVEL = "পর্যায়"
_FOR = "জন্য"
_MEETING_OR_MINUTES = re.compile("(?<![\u0980-\u09ff])(?:সভা(?!পতি)|(?P<minutes>কার্য\\s*-?\\s*বিবরনি|রেজুলেসন))")
_GENITIVE = re.compile("র$")
_SHORTEST_WITH_CASE = 3
_COUNTED = re.compile("([\u0985-\u09e5]{0,6})টির")


class Whose(StrEnum):
    """TEAM: the phrase says innovation. OTHER: it names another body or event. UNSAID: it says neither."""

    TEAM = "team"
    OTHER = "other"
    UNSAID = "unsaid"


class OwnerKind(StrEnum):
    """What a word before "meeting" or "minutes", or behind a place's name, tells of whose they are."""

    OURS = "ours"
    TEAM = "team"
    BODY = "body"
    EVENT = "event"
    NEUTRAL = "neutral"
    STOP = "stop"
    PURPOSE = "purpose"
    NAME = "name"
    UNKNOWN = "unknown"


@reference_cache()
def _listed() -> dict[str, OwnerKind]:
    return {fold_word(clean(row["words"])): OwnerKind(row["kind"]) for row in read_list("meeting_words")}


@reference_cache()
def _connectives() -> frozenset[str]:
    """Words behind a reason (দরুন, বিধায়), or that set a clause against another (যদিও): what follows is no part of its
    phrase."""
    rows = (row["words"] for row in read_list("references") if row["reference"] in ("reason", "but"))
    return frozenset(fold_word(clean(words.rstrip("_"))) for words in rows)


@reference_cache(20_000)
def kind_of(word: str) -> OwnerKind:
    """The kind of a word by `meeting_words.csv`; STOP for an unlisted one in a case that ends a phrase (…তে, …য়)."""
    known = _listed()
    key = fold_word(word)
    ends_phrase = len(word) > _SHORTEST_WITH_CASE and _LOCATIVE.search(word) is not None
    if key not in known and (ends_phrase or key in _connectives()):
        return OwnerKind.STOP
    found = next((known[stem] for stem in stems(key, shortest=1) if stem in known), None)
    if found is None and _is_ours(key):
        return OwnerKind.OURS
    if found is None and month_of(word) is not None:
        return OwnerKind.NEUTRAL
    return found or OwnerKind.UNKNOWN


def _is_ours(key: str) -> bool:
    """Whether a folded word is innovation joined to another word (ইনোভেশনটিম), or innovation with a slip or two."""
    ours = [word for word, kind in _listed().items() if kind is OwnerKind.OURS]
    alike = (Levenshtein.distance(key[: len(word)], word, score_cutoff=_MOST_SLIPS) for word in ours if len(word) > 5)
    return any(key.startswith(word) for word in ours) or any(slips <= _MOST_SLIPS for slips in alike)


def whose(
    text: str, at: int, names: Collection[tuple[int, int]] = (), *, of_minutes: bool = False, denied: bool = False
) -> Whose:
    """Whose meeting (or minutes, `of_minutes`) the phrase names that ends before the noun at `at` of `text`.

    The words before the noun are read backwards to the beginning of its phrase: a case ending that ends a phrase (…য়,
    …তে), a postposition, a mark, or the name of a place (`names`: their spans). A word that is not known as a neutral
    attribute (মাসিক, নিয়মিত …) makes it another body's meeting, but for one or two right behind "ইনোভেশন টিমের". What
    stands before "for" (জন্য) is what a meeting is for, or, where it is `denied`, why there was none.
    """
    body = False
    seen_meeting = not of_minutes
    unknown = 0
    beside_name = False
    end = at
    for word in _phrase_backwards(text, at):
        end = word.start()
        kind = OwnerKind.NAME if any(start <= end < stop for start, stop in names) else kind_of(word[0])
        match kind:
            case OwnerKind.OURS:
                return Whose.OTHER if unknown and not body else Whose.TEAM
            case OwnerKind.EVENT:
                return Whose.OTHER
            case OwnerKind.TEAM | OwnerKind.BODY:
                if unknown and kind is OwnerKind.BODY:
                    return Whose.OTHER
                body = seen_meeting = True
            case OwnerKind.NEUTRAL:
                seen_meeting = seen_meeting or word[0].startswith("সভা")
            case OwnerKind.NAME:
                beside_name = True
                continue
            case OwnerKind.UNKNOWN if beside_name and not _GENITIVE.search(word[0]):
                # "নবগঠিত ডাসার উপজেলার সভা": it describes the place.
                continue
            case OwnerKind.UNKNOWN if _is_number_of_those(word[0]) or _is_of_upazilas(text, word):
                continue
            case OwnerKind.STOP:
                break
            case OwnerKind.PURPOSE if denied and word[0].startswith(_FOR):
                break
            case OwnerKind.PURPOSE:
                return Whose.UNSAID if of_minutes else Whose.OTHER
            case OwnerKind.UNKNOWN:
                is_owner = len(word[0]) > _SHORTEST_WITH_CASE and _GENITIVE.search(word[0]) is not None
                # A bare word before "minutes" may be an adverb; before "meeting" it says which meeting.
                if not seen_meeting and not is_owner:
                    return Whose.UNSAID
                unknown += 1
                if is_owner or body or unknown > _MOST_UNKNOWN:
                    return Whose.OTHER
    if unknown or (body and not _is_team(text, end, at)):
        return Whose.OTHER
    return Whose.UNSAID


def _is_of_upazilas(text: str, word: re.Match[str]) -> bool:
    """Whether a word is "level" behind "upazila": "উপজেলা পর্যায়ের সভা" are the upazilas' own."""
    before = [*WORD.finditer(text, max(0, word.start() - _LONGEST_PHRASE), word.start())]
    return fold_word(word[0]).startswith(fold_word(_LEVEL)) and bool(before) and fold_word(before[-1][0]) == _LEVELS[1]


def _is_number_of_those(word: str) -> bool:
    """Whether a word counts owners named elsewhere: "উলিপুর ব্যতীত বাকি আটটির কার্যবিবরণী"."""
    counted = _COUNTED.fullmatch(word)
    return counted is not None and (not counted[1] or read_number(counted[1] + "টি") is not None)


def _phrase_backwards(text: str, at: int) -> Iterator[re.Match[str]]:
    """The words of the phrase that ends at `at`, the last first, up to the next mark."""
    end = at
    for word in reversed([*WORD.finditer(text, max(0, at - _LONGEST_PHRASE), at)]):
        if not _WITHIN_PHRASE.fullmatch(text, word.end(), end):
            return
        end = word.start()
        yield word


def is_of_an_office(text: str, at: int) -> bool:
    """Whether the team named at `at` ("ইনোভেশন টিম") is that of an office below or beside the district or upazila.

    "উপজেলা প্রাণিসম্পদ দপ্তরের ইনোভেশন টিম"; not "সদরপুর উপজেলা ইনোভেশন টিম", nor "উপজেলা নির্বাহী অফিসারের কার্যালয়ের …".
    """
    for word in _phrase_backwards(text, at):
        kind = kind_of(word[0])
        if kind in (OwnerKind.BODY, OwnerKind.EVENT) or (kind is OwnerKind.UNKNOWN and not is_place_word(word[0])):
            return True
        if fold_word(word[0]).startswith(_LEVELS) or kind in (OwnerKind.PURPOSE, OwnerKind.STOP):
            return kind is OwnerKind.STOP and _OFFICER.search(plain(text[: word.end()])) is not None
    return False


def _is_team(text: str, start: int, end: int) -> bool:
    """Whether the body is called a team only: "উপজেলা টিমের সভা"."""
    kinds = {kind_of(word[0]) for word in WORD.finditer(text, start, end)}
    return OwnerKind.TEAM in kinds and OwnerKind.BODY not in kinds


def of_other_body(text: str) -> bool:
    """Whether a heading or title speaks of the meetings or minutes of another body, and of none of the team's."""
    told = {
        whose(text, noun.start(), of_minutes=noun["minutes"] is not None)
        for noun in _MEETING_OR_MINUTES.finditer(plain(text))
    }
    return Whose.OTHER in told and Whose.TEAM not in told


def names_innovation(text: str) -> bool:
    """Whether the text says innovation (ইনোভেশন, উদ্ভাবন), slips allowed."""
    return _has(text, OwnerKind.OURS)


def names_body(text: str) -> bool:
    """Whether the text names a body such as a ministry, a directorate or a committee."""
    return _has(text, OwnerKind.BODY)


def _has(text: str, kind: OwnerKind) -> bool:
    return any(kind_of(word[0]) is kind for word in WORD.finditer(text))
