"""What is seen on one page: words and ruling lines, each with its place. Units are points, y grows downwards."""

from collections.abc import Sequence
from dataclasses import dataclass

# The confidence of a word from a text layer.
SURE = 100.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a page."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def holds(self, point: tuple[float, float]) -> bool:
        """Whether the point lies in the rectangle."""
        return self.left <= point[0] < self.right and self.top <= point[1] < self.bottom


def around(boxes: Sequence[Box]) -> Box:
    """The smallest rectangle that holds all of `boxes` (at least one)."""
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


@dataclass(frozen=True, slots=True)
class Word:
    """A word as printed; `confidence` from 0 to 100 as the reader of a picture gives it."""

    text: str
    box: Box
    confidence: float = SURE


@dataclass(frozen=True, slots=True)
class RulingLine:
    """A straight ruling line, across or down: `at` is its y or x, from `start` to `end` along the other axis."""

    across: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PaperPage:
    """A page's words in the order they were read, and its ruling lines."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[RulingLine, ...]
