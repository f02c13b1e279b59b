"""Reduce a decision's words to a key that identifies it, without dates and phrases that every decision has."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self

from etl.bengali.digits import to_ascii
from etl.bengali.months import month_of
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD
from etl.places.finding import district_by_code, find_upazilas

# Words that many decisions share (প্রেরণ, উপজেলা) tell less than those that few have.
WEAK = 0.3
SHORTEST_STEM = 3

_TOKEN = re.compile(rf"{WORD.pattern}|\d+(?:[./–-]\d+)*")
_FISCAL_YEAR = re.compile(r"(20\d\d)[-–/](?:20)?(\d\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")
_ORDINAL = re.compile(r"(?:ম|য়|র্থ|ষ্ঠ|শ|তম)(?![\u0980-\u09e5])")
_IN_BRACKETS = re.compile(r"\([^()\d]{1,15}\)")
_TEAM, _INNOVATION = "টিম", "ইনোভেশন"
_LEVELS = ("জেলা", "উপজেলা")
# ১০ তারিখ, ৭ কর্মদিবস: when, not what
_OF_TIME = ("তারিখ", "ইং", "খ্রি", "মাস", "কর্মদিবস", "কার্যদিবস", "সপ্তাহ")


@dataclass(frozen=True, slots=True)
class Key:
    """Which decision a text is.

    `words`: folded stems and how much each tells (0-1), `weight` their sum. What must agree where both name any:
    `places` (upazila codes), `years` (of a plan), `ordinals` (১ম, ২য়), `teams` (জেলা or উপজেলা before টিম). `counts`:
    other numbers, that only raise a doubt where they differ.
    """

    words: Mapping[str, float]
    weight: float
    places: frozenset[str]
    years: frozenset[str]
    ordinals: frozenset[str]
    teams: frozenset[str]
    counts: frozenset[str]

    def contradicts(self, other: Self) -> bool:
        """Whether both name upazilas, years, ordinals or teams, and none in common."""
        return any(
            mine and theirs and not mine & theirs
            for mine, theirs in (
                (self.places, other.places),
                (self.years, other.years),
                (self.ordinals, other.ordinals),
                (self.teams, other.teams),
            )
        )


@reference_cache(50_000)
def key_of(text: str, district_code: str) -> Key:
    """The key of a decision's `text` in a paper of the district."""
    found = find_upazilas(text, district_code)
    # A place is compared as a place; as a word it would count twice.
    rest = _without(text, [place.span for place in found])
    told: dict[str, dict[str, float]] = {"word": {}, "year": {}, "ordinal": {}, "team": {}, "count": {}}
    district = stem_of(_district_name(district_code))
    for kind, token in _tokens(_IN_BRACKETS.sub(" ", to_ascii(rest))):
        if token != district:
            told[kind].setdefault(token, _weights().get(token, 1.0))
    words = told["word"]
    return Key(
        words,
        sum(words.values()),
        frozenset(place.upazila_code for place in found),
        *(frozenset(told[kind]) for kind in ("year", "ordinal", "team", "count")),
    )


@reference_cache()
def _district_name(code: str) -> str:
    district = district_by_code(code)
    return district.name if district else ""


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = f"{text[:start]} {text[end:]}"
    return text


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    """(kind, token) pairs of word, year, ordinal, team and count; dates and times are left out."""
    after_month = False
    level = ""
    tokens = [*_TOKEN.finditer(text)]
    for place, token in enumerate(tokens):
        word = token[0]
        if not word[0].isdigit():
            after_month = month_of(word) is not None
            stem = None if after_month else stem_of(word)
            if stem:
                yield "word", stem
                if stem == fold_word(_TEAM) and level:
                    yield "team", level
                is_level = stem in map(fold_word, _LEVELS)
                level = stem if is_level else level if stem == fold_word(_INNOVATION) else ""
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if fiscal := _FISCAL_YEAR.fullmatch(word):
            yield "year", fiscal[1]
        elif _ORDINAL.match(text, token.end()):
            yield "ordinal", word
        elif not after_month and not (following and _is_of_time(following[0])) and word.isdigit() and len(word) < 5:
            yield ("year" if _YEAR.fullmatch(word) else "count"), word.lstrip("0")
        after_month = False


def _is_of_time(word: str) -> bool:
    return month_of(word) is not None or fold_word(word).startswith(tuple(map(fold_word, _OF_TIME)))


@reference_cache(100_000)
def stem_of(word: str) -> str | None:
    """A word without its endings, or the word that stands for it; None where it tells nothing."""
    key = fold_word(word)
    known = _meanings()
    while key not in known:
        ending = next((e for e in _endings() if key.endswith(e) and len(key) - len(e) >= SHORTEST_STEM), None)
        if ending is None:
            return key or None
        key = key.removesuffix(ending)
    return known[key]


@reference_cache()
def _meanings() -> dict[str, str | None]:
    """Folded word → the stem that stands for it, None for words that every decision has."""
    rows = read_list("decision_words")
    themselves = {fold_word(row["meaning"]): fold_word(row["meaning"]) for row in rows if row["meaning"]}
    return themselves | {fold_word(row["word"]): fold_word(row["meaning"]) or None for row in rows}


@reference_cache()
def _weights() -> dict[str, float]:
    return {fold_word(row["meaning"]): WEAK for row in read_list("decision_words") if row["kind"] == "weak"}


@reference_cache()
def _endings() -> tuple[str, ...]:
    """Case and plural endings, longest first."""
    rows = (*read_list("case_endings"), *read_list("plural_endings"))
    return tuple(sorted({fold_word(row["ending"]) for row in rows}, key=len, reverse=True))
