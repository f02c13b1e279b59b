"""Several readings of the same lines → one: word by word what most of them read; what too few read is unsure."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import fmean

from etl.readers.page import Word

# The words of each line that was read, by the line's number.
Reading = dict[int, list[Word]]

# The highest confidence of a word that too few of the readings have.
READ_ONCE = 50.0
# A word is sure where this share of the readings that were made have it.
_MOST = 0.7
# A word that stands in another line of the page too weighs as much as so many readings more.
_ELSEWHERE = 1.2


def voted(readings: Sequence[Reading]) -> Reading:
    """For each line the reading with the highest confidence, each word of it as most of the readings have it."""
    lines = _lines_with(readings)
    result: Reading = {}
    for number in sorted({number for reading in readings for number in reading}):
        ordered = sorted((reading.get(number, []) for reading in readings), key=sureness, reverse=True)
        result[number] = [_elected(word, ordered, lines) for word in ordered[0]]
    return result


def sureness(words: Sequence[Word]) -> float:
    """The mean confidence of words; less than any where there are none."""
    return fmean(word.confidence for word in words) if words else -1.0


def _lines_with(readings: Sequence[Reading]) -> Counter[str]:
    """In how many lines each word was read."""
    pairs = {(word.text, number) for reading in readings for number, words in reading.items() for word in words}
    return Counter(text for text, _ in pairs)


def _elected(word: Word, line: Sequence[Sequence[Word]], lines: Counter[str]) -> Word:
    """The word of the first reading, as most of the readings of the line have it."""
    same = [word, *_same_places(word, line[0], line[1:])]
    votes = Counter(each.text for each in same)

    def weight(text: str) -> tuple[float, float]:
        elsewhere = lines[text] > 1 and not any(letter.isdigit() for letter in text)
        return votes[text] + _ELSEWHERE * elsewhere, max(each.confidence for each in same if each.text == text)

    best = max(votes, key=weight)
    confidence = max(each.confidence for each in same if each.text == best)
    sure = votes[best] >= _MOST * len(line)
    return replace(word, text=best, confidence=confidence if sure else min(confidence, READ_ONCE))


def _same_places(word: Word, line: Sequence[Word], others: Sequence[Sequence[Word]]) -> Iterator[Word]:
    """The word of each other reading that is the same and over this one, or stands alone in the place of it alone."""
    for other in others:
        over = [each for each in other if _is_over(word, each)]
        alike = [each for each in over if each.text == word.text]
        if alike:
            yield alike[0]
        elif len(over) == 1 and sum(_is_over(each, over[0]) for each in line) == 1:
            yield over[0]


def _is_over(one: Word, other: Word) -> bool:
    return min(one.box.right, other.box.right) > max(one.box.left, other.box.left)
