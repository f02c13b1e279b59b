"""The words of made-up papers: lists and sentences under `wording/`."""

from collections.abc import Sequence
from functools import cache
from pathlib import Path
from random import Random

from etl.bengali.wording import read_list


def word_list(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `wording/NAME.csv`."""
    return read_list(name, Path(__file__).parent / "wording")


# Key: list, column and values; the lists are the product's own.
@cache
def words(name: str, column: str, **values: str) -> tuple[str, ...]:
    """One column of `wording/NAME.csv`, of the rows whose other columns have these values."""
    return tuple(row[column] for row in word_list(name) if values.items() <= row.items())


def sentence(chances: Random, key: str, **gaps: object) -> str:
    """One of the ways to say `key`, its gaps filled. IndexError if sentences.csv has no such key."""
    return chances.choice(words("sentences", "text", key=key)).format_map(gaps)


def one_idea(chances: Random) -> str:
    """The title of an idea: for whom, and what."""
    whom, what = (chances.choice(words("ideas", "words", part=part)) for part in ("for", "what"))
    return f"{whom} জন্য {what}"


def listed(names: Sequence[str], last: str = " ও ") -> str:
    """রাজারহাট, উলিপুর ও নাগেশ্বরী."""
    return last.join(filter(None, (", ".join(names[:-1]), *names[-1:])))
