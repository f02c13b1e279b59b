"""Mark claims and decisions as doubtful where they depend on words that OCR was not sure of, and list those words.

A long quote nearly always contains an unsure word, so only the words that decide what a claim says count: the place,
the predicate and its neighbours, month, day and number.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from etl.bengali.dates import find_dates
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.records import Claim
from etl.readers.document import Document, UnsureWord
from etl.records import AgendaItem, Decision, PaperWarning

_LETTERS = re.compile(r"[\u0980-\u09ffA-Za-z0-9]+")
# As many digits that are no date may be part of somebody's phone number.
_MOST_DIGITS = 4


def with_doubts(claims: Iterable[Claim], document: Document) -> Iterator[Claim]:
    """The claims, doubtful where OCR was not sure of a word that they depend on."""
    unsure = [each for each in document.unsure if _may_be_another(each.word)]
    for claim in claims:
        doubted = any(_stands_in(each.context, claim.quote) and _is_in(each.word, claim.rests_on) for each in unsure)
        yield replace(claim, doubtful=True) if doubted else claim


def _may_be_another(word: str) -> bool:
    """Whether an unsure word could be a different word that matters; common words (`plain_words.csv`) could not."""
    parts = _LETTERS.findall(word)
    return bool(parts) and not all(fold_word(part) in _plain_words() for part in parts)


@reference_cache()
def _plain_words() -> frozenset[str]:
    return frozenset(fold_word(row["words"]) for row in read_list("plain_words"))


def _stands_in(context: str, text: str) -> bool:
    """Whether the words stand in the text as whole words: a lone ৭ is not that of ১৭."""
    at = text.find(context)
    while at >= 0:
        before, after = text[max(0, at - 1) : at], text[at + len(context) : at + len(context) + 1]
        if not _LETTERS.match(before) and not _LETTERS.match(after):
            return True
        at = text.find(context, at + 1)
    return False


def _is_in(word: str, rests_on: Sequence[str]) -> bool:
    """Whether `word` or a part of it is among the words a claim depends on; always, where those are not known."""
    if not rests_on:
        return True
    parts = set(_LETTERS.findall(word))
    return any(not parts.isdisjoint(_LETTERS.findall(words)) for words in rests_on)


def unsure_decisions(items: Iterable[AgendaItem], document: Document) -> Iterator[PaperWarning]:
    """A warning for each decision in which OCR was not sure of a number or of a word of the time limit."""
    unsure = [each for each in document.unsure if _LETTERS.search(each.word)]
    for item in items if unsure else ():
        for decision in item.decisions:
            words = [each.word for each in unsure if _matters(each, decision) and _shown(each)]
            if words:
                values = {"no": str(decision.no), "words": " · ".join(dict.fromkeys(words)), "text": decision.text}
                yield PaperWarning("decision_unsure", f"item {item.no}", values)


def _matters(unsure: UnsureWord, decision: Decision) -> bool:
    if not _stands_in(unsure.context, decision.text):
        return False
    limit = decision.due_text is not None and _is_in(unsure.word, (decision.due_text,))
    return limit or any(letter.isdigit() for letter in unsure.word)


def unsure_words(document: Document) -> Iterator[PaperWarning]:
    """A warning for each page with unsure words, listing them without digits that may be a phone number."""
    by_page: dict[int, list[str]] = {}
    for each in document.unsure:
        if each.page and _shown(each):
            by_page.setdefault(each.page, []).append(each.word)
    for page, words in by_page.items():
        yield PaperWarning("words_unsure", f"page {page}", {"count": str(len(words)), "words": " · ".join(words)})


def _shown(unsure: UnsureWord) -> bool:
    digits = sum(letter.isdigit() for letter in unsure.word)
    letters = _LETTERS.search(unsure.word) is not None
    return letters and (digits <= _MOST_DIGITS or bool(find_dates(unsure.word)))
