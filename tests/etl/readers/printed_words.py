"""Pages made for the tests: words set in lines, without drawing anything."""

from collections.abc import Iterable

from etl.readers.page import SURE, Box, PaperPage, RulingLine, Word

LETTER, HEIGHT, STEP = 6.0, 10.0, 16.0


def set_line(text: str, left: float, top: float, confidence: float = SURE) -> list[Word]:
    """The words of one line from the left, each letter LETTER points wide."""
    words = []
    for word in text.split():
        right = left + LETTER * len(word)
        words.append(Word(word, Box(left, top, right, top + HEIGHT), confidence))
        left = right + LETTER
    return words


def set_lines(texts: Iterable[str], top: float = 100) -> list[Word]:
    """Lines one under the other."""
    return [word for number, text in enumerate(texts) for word in set_line(text, 50, top + number * STEP)]


def page_of(words: Iterable[Word], rules: Iterable[RulingLine] = ()) -> PaperPage:
    return PaperPage(595, 842, tuple(words), tuple(rules))


def ruled_table(rows: list[list[str]], lefts: list[float], right: float) -> PaperPage:
    """A page with one table, a line of text a row."""
    edges = [*lefts, right]
    top = 100.0
    bottom = top + STEP * len(rows)
    rules = [RulingLine(True, top + STEP * number, edges[0], edges[-1]) for number in range(len(rows) + 1)]
    rules += [RulingLine(False, x, top, bottom) for x in edges]
    words = [
        word
        for number, row in enumerate(rows)
        for left, text in zip(lefts, row, strict=True)
        for word in set_line(text, left + 3, top + STEP * number + 3)
    ]
    return page_of(words, rules)
