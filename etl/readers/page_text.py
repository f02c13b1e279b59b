"""Words in a box → lines → paragraphs."""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from etl.readers.labels import begins_with_label
from etl.readers.list_marks import lines_with_marks, with_marks_closed
from etl.readers.page import Box, Word, around

# A line begins a list's point: ১) ক) (খ) ১। ৩. • -
_LIST_MARK = re.compile(r"[(\[]?(?:[\d০-৯]{1,2}|[ক-হa-zA-Z])\s?(?:[)\]।]|\.(?!\d|[০-৯]))|[•●▪◦–-]$")
# A heading ends with a colon; খ্রিঃ, মোঃ and the like do not end one.
_HEADING_END = re.compile(r"[^\s]{5,}[ঃ:]\s?[-–—]?$")
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_HASANTA = ("\u09cd", "\u09cd\u200c", "\u09cd\u200d")
_PART_OF_DATE = re.compile(r"\d{1,2}[/.-]\d{0,2}(?:[/.-]\d{0,4})?")
# Words stand on one line where this share of the lower word's height is beside the other; lines further apart than
# this many usual steps are two paragraphs; a line this many heights short of the right edge ends one.
_BESIDE, _STEPS, _SHORT = 0.5, 1.6, 0.4
# A line outside of cells that begins this many heights from where the one before begins is a paragraph of its own.
_ASIDE = 3.0


@dataclass(frozen=True, slots=True)
class Line:
    """Words on one line, from the left."""

    words: tuple[Word, ...]
    box: Box

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The words as lines from the top."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda each: each.box.middle[1]):
        row = next((row for row in reversed(rows[-3:]) if _beside(word, row)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = []
    for row in rows:
        ordered = sorted(row, key=lambda each: each.box.left)
        lines.append(Line(tuple(ordered), around([word.box for word in ordered])))
    return sorted(lines, key=lambda line: line.box.middle[1])


def _beside(word: Word, row: list[Word]) -> bool:
    top, bottom = median([each.box.top for each in row]), median([each.box.bottom for each in row])
    common = min(bottom, word.box.bottom) - max(top, word.box.top)
    return common > _BESIDE * min(bottom - top, word.box.height)


def paragraphs_of(words: Iterable[Word], within: Box | None = None) -> list[str]:
    """The paragraphs of the words; `within` is the cell they stand in, if any."""
    return join_lines(lines_of(words), within)


def join_lines(lines: Sequence[Line], within: Box | None = None) -> list[str]:
    """Lines as paragraphs: a line goes on with the next one where it is full and the next begins nothing new."""
    if not lines:
        return []
    lines = [
        replace(line, words=words)
        for line, words in zip(lines, lines_with_marks([line.words for line in lines]), strict=True)
    ]
    left = min(line.box.left for line in lines)
    right = max(line.box.right for line in lines)
    if within is not None:
        right = max(right, within.right - max(left - within.left, 0))
    steps = [after.box.middle[1] - before.box.middle[1] for before, after in itertools.pairwise(lines)]
    step = median(steps) if steps else 0.0
    paragraphs = [lines[0].text]
    for before, line in itertools.pairwise(lines):
        begins_new = (
            _is_short(before, line, right)
            or line.box.middle[1] - before.box.middle[1] > _STEPS * step
            or begins_point(line.text)
            or (len(paragraphs) == 1 and _HEADING_END.search(before.text) is not None)
            or (within is None and (_is_aside(before, line) or begins_with_label(line.text)))
        )
        if begins_new:
            paragraphs.append(line.text)
        else:
            paragraphs[-1] = joined(paragraphs[-1], line.text)
    return [with_marks_closed(paragraph) for paragraph in paragraphs]


def _is_short(before: Line, line: Line, right: float) -> bool:
    """Whether the next line's first word would have had room."""
    height = median([word.box.height for word in before.words])
    return before.box.right + _SHORT * height + line.words[0].box.width < right - _SHORT * height


def _is_aside(before: Line, line: Line) -> bool:
    """A centred line, a signature: it begins far from where the line before begins."""
    height = median([word.box.height for word in line.words])
    return abs(line.box.left - before.box.left) > _ASIDE * height


def begins_point(text: str) -> bool:
    """Whether a line begins with the mark of a list's point."""
    return _LIST_MARK.match(text.partition(" ")[0]) is not None


def joined(before: str, after: str) -> str:
    """Two lines as one; a sign that cannot begin a word, a conjunct's rest or a date's were parted by a narrow cell."""
    conjunct = before.endswith(_HASANTA) and after and unicodedata.category(after[0]) == "Lo"
    forced = conjunct or (after and unicodedata.category(after[0]) in ("Mn", "Mc"))
    return f"{before}{after}" if forced or _is_cut_date(before, after) else f"{before} {after}"


def _is_cut_date(before: str, after: str) -> bool:
    together = f"{before.rpartition(' ')[2]}{after.partition(' ')[0]}"
    whole = _DATE.fullmatch(after.partition(" ")[0]) or _DATE.fullmatch(before.rpartition(" ")[2])
    return whole is None and _PART_OF_DATE.fullmatch(together) is not None
