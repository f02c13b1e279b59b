"""What is searched for: the words typed, each with its forms without endings and other words for the same thing."""

import re

from dashboard.frame.page_bar import LONGEST_QUERY
from dashboard.page.search.asking.vocabulary import nearest
from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import stems

# A shorter stem is the beginning of too many words.
SHORTEST_STEM = 4
# A run of letters and digits, as macro written_words of queries/marts/04_spelling.sql has it.
WORD = re.compile("[a-zA-Z0-9\u0980-\u09ff\u200c\u200d]+")


def typed_query(text: str) -> str:
    """What was typed, in the one form of letters that papers are read in."""
    return " ".join(clean(text[:LONGEST_QUERY]).split())


def search_terms(query: str) -> list[str]:
    """The terms of queries/search_words.sql: a word each, with its alternatives behind it, | between them."""
    return ["|".join(dict.fromkeys([word, *_alternatives(word)])) for word in typed_words(query)]


def typed_words(query: str) -> list[str]:
    """The words of a query, each once, in order."""
    return list(dict.fromkeys(WORD.findall(query)))


def _alternatives(word: str) -> list[str]:
    """Its stems, and the other words of each meaning that the word or a stem of it has.

    A misspelt English word is known by likeness here: papers have the Bengali one.
    """
    forms = stems(fold_word(word), shortest=SHORTEST_STEM)
    if word.isascii() and forms[0] not in _same_meaning() and (near := nearest(forms[0], _same_meaning())):
        forms = (*forms, near)
    return [*forms[1:], *(other for form in forms for other in _same_meaning().get(form, ()))]


@reference_cache()
def _same_meaning() -> dict[str, tuple[str, ...]]:
    """The words that mean the same as a folded word, itself among them, from search_meanings.csv."""
    by_meaning: dict[str, list[str]] = {}
    for row in read_list("search_meanings"):
        by_meaning.setdefault(row["meaning"], []).append(row["word"])
    return {fold_word(word): tuple(words) for words in by_meaning.values() for word in words}
