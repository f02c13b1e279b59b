"""Find quickly the words of a text at which a listed phrase can begin.

Each distinct word is tested once and the result kept: papers repeat the same few thousand words, and a look-up is many
times as fast as trying patterns at each of them.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, compress

from etl.bengali.spelling import without_optional
from etl.bengali.wording import on_other_reference
from etl.bengali.words import WORD

# What ends a word and is no part of one; a piece with any other mark in it is looked into, once.
_SEPARATORS = "\n\t।,;:()[]/-–—.'\"‘’“”|0123456789"
_MOST_REMEMBERED = 100_000
_TEXTS = 256

# Where in a piece of text words begin that pass a test, and the numbers of the tests that each passes.
TestedWords = tuple[tuple[int, tuple[int, ...]], ...]
_NOWHERE: Sequence[int] = []


# Key: the text; the separators are fixed here.
@lru_cache(maxsize=_TEXTS)
def _pieces(text: str) -> tuple[list[str], list[int]]:
    """What stands between spaces and separators in `text`, empty pieces too, and where each begins."""
    for separator in _SEPARATORS:
        text = text.replace(separator, " ")
    pieces = text.split(" ")
    return pieces, [*accumulate([len(piece) + 1 for piece in pieces], initial=0)]


@dataclass(frozen=True, slots=True)
class Beginnings:
    """The words that something sought can begin with: `whole` words, and words with one of `starts`."""

    whole: frozenset[str]
    starts: frozenset[str]

    def fit(self, word: str) -> bool:
        """Whether one of them fits `word`."""
        return word in self.whole or any(word[:length] in self.starts for length in range(1, len(word) + 1))


class _KnownPieces(dict[str, TestedWords]):
    """Piece of text → what is told of its words."""

    def __init__(self, form: Callable[[str], str]) -> None:
        super().__init__()
        self._form = form
        self._tests: list[tuple[int, Callable[[str], bool]]] = []
        self._whole: dict[str, int] = {}
        self._starts: dict[str, int] = {}
        self._first_letters: set[str] = set()
        self._count = 0

    def add(self, sought: Beginnings | Callable[[str], bool]) -> int:
        """The number of a new test; all words are judged anew."""
        number = self._count
        bit = 1 << number
        self._count += 1
        self.clear()
        if not isinstance(sought, Beginnings):
            self._tests.append((bit, sought))
            return number
        for known, words in ((self._whole, sought.whole), (self._starts, sought.starts)):
            for word in words:
                known[word] = known.get(word, 0) | bit
        # Most words are told off by their first two letters.
        self._first_letters |= {start[:2] for start in sought.starts}
        return number

    def __missing__(self, piece: str) -> TestedWords:
        passed = ((word.start(), self._bits(word[0])) for word in WORD.finditer(piece))
        told = tuple((start, self._numbers(bits)) for start, bits in passed if bits)
        if len(self) >= _MOST_REMEMBERED:
            self.clear()
        self[piece] = told
        return told

    def _numbers(self, bits: int) -> tuple[int, ...]:
        return tuple(number for number in range(self._count) if bits & 1 << number)

    def _bits(self, word: str) -> int:
        form = self._form(word)
        bits = self._whole.get(form, 0) | self._starts.get(form[:1], 0)
        if form[:2] in self._first_letters:
            for length in range(2, len(form) + 1):
                bits |= self._starts.get(form[:length], 0)
        for bit, test in self._tests:
            if test(word):
                bits |= bit
        return bits


class Vocabulary:
    """Words, and which of the things sought can begin with each. `form` makes a word what `Beginnings` are given in."""

    def __init__(self, form: Callable[[str], str] = str) -> None:
        self._form = form
        self._known = _KnownPieces(form)
        self._told = lru_cache(maxsize=_TEXTS)(self._tell)

    def spotter(self, sought: Beginnings | Callable[[str], bool]) -> "Spotter":
        """A spotter of the words that fit `sought`, or pass it where it is a test."""
        self._told.cache_clear()
        return Spotter(self, self._known.add(sought))

    def forget(self) -> None:
        """Drop all tests: the spotters made so far must not be used any more."""
        self._told.cache_clear()
        self._known = _KnownPieces(self._form)

    def told(self, text: str) -> dict[int, list[int]]:
        """By the number of each test that any word of `text` passes where those words begin, in order."""
        return self._told(text)

    def _tell(self, text: str) -> dict[int, list[int]]:
        pieces, starts = _pieces(text)
        told = [*map(self._known.__getitem__, pieces)]
        by_test: dict[int, list[int]] = {}
        for start, words in zip(compress(starts, told), filter(None, told), strict=True):
            for offset, tests in words:
                for test in tests:
                    if test in by_test:
                        by_test[test].append(start + offset)
                    else:
                        by_test[test] = [start + offset]
        return by_test


class Spotter:
    """Finds the words of a text that pass one test."""

    def __init__(self, vocabulary: Vocabulary, test: int) -> None:
        self._vocabulary = vocabulary
        self._test = test

    def starts(self, text: str) -> Sequence[int]:
        """Where the words of `text` that pass begin, in order."""
        return self._vocabulary.told(text).get(self._test, _NOWHERE)


# The words of all lists that a paper is searched for. Its spotters are made by functions whose caches are emptied too.
VOCABULARY = Vocabulary(without_optional)
on_other_reference(VOCABULARY.forget)
