"""Upazilas whose first letter a picture's reader took for another one: গীরগাছা for পীরগাছা.

A slip in a first letter is too little for a typed paper, where the word may be another name. In a picture it is the
usual slip; it is mended only where an upazila's name stands, with a warning, and what rests on it is doubtful.
"""

import re
from dataclasses import replace
from functools import partial

from etl.bengali.words import WORD, stems
from etl.minutes.records import Finding
from etl.places.spelling import Names, upazila_names, word_key
from etl.places.upazilas import find_upazilas
from etl.readers.document import Document, UnsureWord, with_each_paragraph

_UPAZILA_AFTER = re.compile(r"\s*উপজেলা")
_LISTED_TOGETHER = re.compile(r"\s*(?:[,/]|ও|এবং)\s*")
_SHORTEST = 5


def with_names_mended(document: Document, district_code: str) -> tuple[Document, list[Finding]]:
    """The document with such names mended, each of them unsure; and what was mended."""
    mended: dict[str, str] = {}
    blocks = with_each_paragraph(document.blocks, partial(_mend, district_code=district_code, mended=mended))
    unsure = tuple(UnsureWord(meant, 0, meant) for meant in mended.values())
    findings = [Finding("name_misread", {"printed": printed, "meant": meant}) for printed, meant in mended.items()]
    return replace(document, blocks=blocks, unsure=(*document.unsure, *unsure)), findings


def _mend(text: str, district_code: str, mended: dict[str, str]) -> str:
    names = upazila_names(district_code)
    for word in reversed([*WORD.finditer(text)]):
        first = _first_letter_meant(word[0], names)
        if first and _stands_as_name(text, word.span(), district_code):
            mended[word[0]] = first + word[0][1:]
            text = text[: word.start()] + mended[word[0]] + text[word.end() :]
    return text


def _first_letter_meant(word: str, names: Names) -> str | None:
    """The first letter of the one name that differs from the word in that alone; None for any known name."""
    keys = [key for key in stems(word_key(word)) if len(key) >= _SHORTEST]
    if not keys or any(key in names.codes or key in names.elsewhere for key in keys):
        return None
    meant = {(name[0], code) for name, code in names.codes.items() for key in keys if name[1:] == key[1:]}
    return meant.pop()[0] if len(meant) == 1 else None


def _stands_as_name(text: str, span: tuple[int, int], district_code: str) -> bool:
    """Whether a word stands where a name does: alone, before উপজেলা, or in a list with another upazila."""
    start, end = span
    if _UPAZILA_AFTER.match(text, end) or text.strip() == text[start:end]:
        return True
    others = [found.span for found in find_upazilas(text, district_code)]
    return any(
        _LISTED_TOGETHER.fullmatch(text, left, right)
        for other in others
        for left, right in ((other[1], start), (end, other[0]))
        if left <= right
    )
