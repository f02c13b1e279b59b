"""Bodies that bear an upazila's name and are no upazila: municipalities, unions, city corporations."""

from etl.bengali.text import fold
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD


@reference_cache()
def _beginnings() -> tuple[str, ...]:
    return tuple(fold(row["word"]) for row in read_list("register_other_bodies"))


@reference_cache(20_000)
def is_other_body(word: str) -> bool:
    """Whether a word names a municipality, a union or a city corporation: পৌরসভার, পৌর, ইউনিয়নে."""
    return fold(word).startswith(_beginnings())


def names_other_body(text: str) -> bool:
    """Whether any word of `text` does."""
    return any(is_other_body(word[0]) for word in WORD.finditer(text))
