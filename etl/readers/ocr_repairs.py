"""Mend what OCR is known to misread on a page: stains, months; mask phone numbers before the page is cached."""

import re
from dataclasses import replace
from itertools import pairwise

from etl.bengali.months import find_month_phrases, month_name, month_of
from etl.bengali.phone_numbers import mask_phones
from etl.bengali.phone_shapes import PARTING
from etl.readers.ocr_votes import READ_ONCE
from etl.readers.page import PaperPage, Word

_STAIN = re.compile("(?<=[\u0985-\u09cd]{3})[.,](?=[\u0985-\u09cd]{3})")
# A mobile number whose zero was read as another digit, or not at all, or whose ones as dots.
_LIKE_MOBILE = re.compile(
    r"(?<![\d.])(?:\d?[1১][3-9৩-৯]\d{8}|[0০](?=(?:[.-]?\d){10}(?!\d))\d*(?:[.-]\d+){1,3})(?![\d.])"
)


def repaired(page: PaperPage) -> PaperPage:
    """The page as it is kept and read further."""
    return _without_phones(_with_months(_without_stains(page)))


def _without_phones(page: PaperPage) -> PaperPage:
    """The page with phone numbers masked before it is cached, also those in several words of a line."""
    between = ["", *(_between(before, word) for before, word in pairwise(page.words))]
    masked = mask_phones("".join(mark + word.text for mark, word in zip(between, page.words, strict=False)))
    words, at = [], 0
    for mark, word in zip(between, page.words, strict=False):
        start, at = at + len(mark), at + len(mark) + len(word.text)
        words.append(replace(word, text=_LIKE_MOBILE.sub(_masked, masked[start:at])))
    return replace(page, words=tuple(words))


def _masked(number: re.Match[str]) -> str:
    return re.sub(r"\d", "×", number[0])


def _without_stains(page: PaperPage) -> PaperPage:
    """The page without dots that stand between two whole words (পাওয়া.গেছে): a stain; those of মো. and বি.এ. stay."""
    return replace(page, words=tuple(replace(word, text=_STAIN.sub(" ", word.text)) for word in page.words))


def _with_months(page: PaperPage) -> PaperPage:
    """The page with a misread letter of a month mended where a year follows (নতেম্বর-২০১৮); such words are unsure."""
    words = []
    for number, word in enumerate(page.words):
        after = page.words[number + 1 : number + 2]
        phrases = find_month_phrases(" ".join(each.text for each in (word, *after)))
        misread = next((each for each in phrases if each.span[0] < len(word.text) and not month_of(each.word)), None)
        if misread is not None:
            text = word.text.replace(misread.word, month_name(misread.calendar, misread.month))
            words.append(replace(word, text=text, confidence=min(word.confidence, READ_ONCE)))
        else:
            words.append(word)
    return replace(page, words=tuple(words))


def _between(before: Word, word: Word) -> str:
    """A space between neighbours on a line, else the mark between paragraphs."""
    gap, height = word.box.left - before.box.right, max(before.box.height, word.box.height)
    return " " if 0 <= gap < height and before.box.top < word.box.middle[1] < before.box.bottom else f"\n{PARTING}\n"
