"""Tell what the last words of a clause say was done, and whether that is to carry a decision out."""

import re
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_ENDS, WORD_STARTS
from etl.minutes.phrases import PhraseList, compile_phrases

_Y = "(?:য\u09bc?|\u09df)"
# "was", "has been done", "was given": what was done stands before them.
_LIGHT = re.compile(
    rf"""(?:হ{_Y}|হ{_Y}ে(?:ছে|ছেন|ছিল|ছিলো)?|হই{_Y}াছে|হ[’']?লো?|হইল|গেল|গেছে|গি{_Y}েছে|গি{_Y}াছে|যা{_Y}
    |কর(?:া|ে|েন|লেন|েছে|েছেন|ি{_Y}াছে|ি{_Y}াছেন|ানো)
    |রাখা|রেখেছে(?:ন)?|থাকে|আছে|র{_Y}েছে|প্রদান|গ্রহন
    |দে(?:ও)?{_Y}া|দি{_Y}ে(?:ছে|ছেন)?|নে(?:ও)?{_Y}া|নি{_Y}ে(?:ছে|ছেন)?)$""",
    re.VERBOSE,
)
_WORD = re.compile("[\u0980-\u09e5’'-]+")
_AFTER_DECISION = rf"\s*(?:অনুযা{_Y}ি|মোতাবেক|অনুসারে|মতে|আলোকে|প্রেক্সিতে|পরিপ্রেক্সিতে)"
_DECISION = re.compile(
    rf"{WORD_STARTS}(?:সিদ্ধান্ত|নির্দেসনা)(?:টি|দুটি|দ্ব{_Y}|সমুহ|গুলো|গুলি|সকল)?[ওই]?{WORD_ENDS}(?!{_AFTER_DECISION})"
)
# "those who sent it": which of them, not that all did
_WHO = re.compile(
    rf"{WORD_STARTS}(?:যে\s*(?:সকল|সব|সমস্ত|কয\u09bc?টি|কয\u09bc?জন|[\u0980-\u09e5]+(?:গুলো|গুলি|সমুহ))|যা\u0981?রা|যাহারা|যাদের|যাহাদের)"
)
_SAID_BEFORE = re.compile(r"(?:জানান|বলেন|করেন|জানানো\s+হ\S+|করা\s+হ\S+)\s*,?\s*$")
_SUCH = re.compile(rf"\s*(?:এমন|এরুপ|এ\s*ধরনের){WORD_ENDS}")
_THANKS = re.compile(r"(?:ধন্যবাদ|অভিনন্দন|কৃতজ্ঞতা|সুভেচ্ছা)\s*(?:জানানো|জ্ঞাপন|প্রদান|দেও?য\u09bc?া|প্রকাস)?\s*\S*\s*\S*$")


class Predicate(NamedTuple):
    """The word that says what was done, and where it stands in its clause."""

    word: str
    start: int
    end: int


def predicate_of(clause: str) -> Predicate | None:
    """The last word of `clause` before "was" and "has been done"; None where these say all."""
    for found in reversed([*_WORD.finditer(plain(clause))]):
        if not _LIGHT.match(found[0]):
            return Predicate(found[0], *found.span())
    return None


@reference_cache()
def _fulfilled() -> PhraseList:
    return compile_phrases(
        (row["sense"], row["words"]) for row in read_list("carried_out") if row["sense"] == "fulfilled"
    )


def carries_out(predicate: Predicate | None) -> bool:
    """Whether it is said of a decision that is carried out."""
    return predicate is not None and _fulfilled().at_start(predicate.word) is not None


def is_of_a_decision(clause: str) -> bool:
    """Whether the clause says what was done with a decision, and not what was done by it ("as decided")."""
    return _DECISION.search(plain(clause)) is not None


def only_says_which(flat: str, low: int, start: int, end: int) -> bool:
    """Whether the clause whose verb is `start:end` only says who is spoken of: "the offices that sent it are thanked".

    "The chair said that all offices …" begins with the same word.
    """
    who = _WHO.search(flat, low, start)
    if who is not None and not _SAID_BEFORE.search(flat[: who.start()]):
        return True
    return _SUCH.match(flat, end) is not None or _THANKS.search(flat[low:end]) is not None
