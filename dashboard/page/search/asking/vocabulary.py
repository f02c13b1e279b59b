"""The words that questions are made of (ask_words.csv), and how one is known though a letter of it is wrong."""

from collections.abc import Collection
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from etl.bengali.text import HASANTA, fold
from etl.bengali.wording import read_list, reference_cache

# The longest phrase has so many words.
MOST_WORDS = 5


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word or phrase says: `value` of `slot`; of a verb, the `subject` it is of where none is named."""

    slot: str
    value: str
    subject: str


@reference_cache()
def meanings() -> dict[str, Meaning]:
    """The meaning of each phrase by its folded key; numbers in words among them."""
    numbers = {
        fold(row["word"]): Meaning("number", row["value"], "")
        for row in read_list("number_words")
        if row["kind"] == "number"
    }
    return numbers | {
        fold(phrase): Meaning(row["slot"], row["value"], row["subject"])
        for row in read_list("ask_words")
        for phrase in row["words"].split("|")
    }


def nearest(key: str, known: Collection[str]) -> str | None:
    """The one of `known` that the folded word `key` resembles: one slip in five to eight letters, two in nine and more.

    Hasanta, which is left out and put in freely, is no letter. None where there is none, or several equally near.
    """
    letters = key.replace(HASANTA, "")
    if len(letters) < 5:
        return None
    allowed = 2 if len(letters) >= 9 else 1
    slips = {
        other: distance
        for other in known
        if len(plain := other.replace(HASANTA, "")) >= 5
        and (distance := Levenshtein.distance(letters, plain, score_cutoff=allowed)) <= allowed
    }
    fewest = [other for other, distance in slips.items() if distance == min(slips.values())]
    return fewest[0] if len(fewest) == 1 else None
