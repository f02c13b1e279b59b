"""Know words by `decision_words.csv`: their kind, and the stem that stands for them."""

import re
from typing import NamedTuple

from etl.bengali.digits import read_number
from etl.bengali.months import month_of
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD
from etl.chains.verb_forms import is_light, is_pronoun, modern

SHORTEST_STEM = 3
PARTICIPLES = ("িত", "কৃত", "ভুক্ত")
_DONE_TO, _DOING = fold_word("িত"), fold_word("ন")
_BASED_ON = fold_word("ভিত্তিক")
_NUMBER = re.compile(r"\d+(?=\D|$)")
# "three", "the three persons"
_IN_WORDS = re.compile(
    r"(দুই|তিন|চার|পাঁচ|ছয়|সাত|আট|দশ)(?:টি|টা|জন)?(?:র|ের|কে|ই|তে|তেই)?$".replace("\u09df", "(?:\u09df|য\u09bc)")
)
NOT_DONE = "not done"
_NOT_DONE = re.compile("(?:ন|\u09df|\u09af\u09bc|ে)নি$")
_DONE = re.compile("[েি]ছ(?:েন?|িল(?:েন)?)$")
_MANNER = re.compile("ভাবে$")
_VOWEL = re.compile("[\u0985-\u0994\u09be-\u09cc]$")
_SIGN = re.compile("[\u09bc-\u09cd]")
SEVERAL = ("সমুহ", "গুলি", "গুলো")
_HOW_MANY = ("টি", *SEVERAL)
_THE_ONE = tuple(map(fold_word, ("টি", "টির", "টিতে", "টিকে")))
_IN_A_DATE = tuple("./–-")
_LONGEST_COUNT = 3
_SHORTEST_WORD = 2


class Listed(NamedTuple):
    """A word's kind in `decision_words.csv` ("word" where it is not there), and the stem that stands for it.

    Kinds: what is an `act`, `common` in the trade or the `same` as another; `empty`, a `time`, a `light` verb, `about`,
    `instead`. By `decision_roles.csv`: a `carrier` (`work`, `matter`, `term`, `duty`) of another word's act; a day that
    was `moved`; what is `left` from before; what is only `asked`; why or through whom (`given`).
    """

    kind: str
    stem: str


def listed_token(word: str) -> Listed:
    """The kind and stem of a token: also of a number, a verb, a pronoun, and of what parts words ("break")."""
    if word[0].isdigit():
        number = _NUMBER.match(word)
        is_count = number is not None and number.end() <= _LONGEST_COUNT and word[number.end() :][:1] not in _IN_A_DATE
        return Listed("count", number[0].lstrip("0")) if number and is_count else Listed("break", "")
    if in_words := _IN_WORDS.match(word):
        return Listed("count", str(read_number(in_words[1])))
    if not WORD.match(word) or month_of(word) is not None:
        return Listed("break", "")
    if _SIGN.match(word):  # what is left of a word whose number was read
        return Listed("empty", "")
    if fold_word(word) not in _known_words() and (is_light(word) or is_pronoun(word)):
        return Listed("light" if is_light(word) else "empty", NOT_DONE if _NOT_DONE.search(word) else "")
    listed = listed_word(word)
    if _DONE.search(word) or word.endswith("লেও"):
        return Listed("light", "")
    if listed.kind == "word" and _NOT_DONE.search(word):
        return Listed("left", "")
    is_manner = listed.kind == "word" and _MANNER.search(word)
    return Listed("empty", "") if is_manner or len(listed.stem) < _SHORTEST_WORD else listed


@reference_cache(100_000)
def listed_word(word: str) -> Listed:
    """A word's kind and its stem without endings, or the stem that stands for it."""
    key = fold_word(word)
    known = _known_words()
    if key not in known and key.endswith(_DONE_TO) and (act := key.removesuffix(_DONE_TO) + _DOING) in known:
        return known[act]  # "published" of "publishing"
    while key not in known:
        stems = [key.removesuffix(ending) for ending in _endings() if _may_end(key, ending)]
        if not stems:
            return Listed("word" if key else "break", key)
        key = next((stem for stem in stems if stem in known), stems[0])
    return known[key]


def is_bare(word: str, listed: Listed) -> bool:
    """Whether the word has no ending but one that says how many: "the ideas"."""
    key = fold_word(word)
    return key.endswith((listed.stem, *_HOW_MANY)) or key in _known_words()


def _may_end(key: str, ending: str) -> bool:
    """Whether a word may bear the ending: র stands behind a vowel, and nothing behind half a letter."""
    stem = key.removesuffix(ending)
    shortest = _SHORTEST_WORD if ending in _THE_ONE else SHORTEST_STEM
    if stem == key or len(stem) < shortest or stem[-1] == "্":
        return False
    return not ending.startswith("র") or _VOWEL.search(stem) is not None


@reference_cache()
def _known_words() -> dict[str, Listed]:
    """By folded word: its kind in `decision_words.csv`, and the stem that stands for it.

    `decision_roles.csv` says it of words that do more in a sentence than to tell nothing; verbs and pronouns that are
    known by their form are not looked up.
    """
    rows = [row for row in read_list("decision_words") if not _known_by_form(row["word"])]
    rows += read_list("decision_roles")
    themselves = {fold_word(row["meaning"]): Listed(row["kind"], fold_word(row["meaning"])) for row in rows}
    listed = {fold_word(row["word"]): Listed(row["kind"], fold_word(row["meaning"] or row["word"])) for row in rows}
    return themselves | listed


def _known_by_form(word: str) -> bool:
    form = modern(plain(word))
    return is_light(form) or is_pronoun(form)


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
    endings = {fold_word(row["ending"]) for row in rows} | {fold_word(PARTICIPLES[0]), _BASED_ON}
    return tuple(sorted(endings, key=len, reverse=True))
