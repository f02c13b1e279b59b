"""Labels and values set in columns without ruling lines: "সভাপতি : …" with a value of several lines beside it."""

import itertools
from collections.abc import Sequence
from statistics import median

from etl.readers.labels import is_head_label
from etl.readers.page import Box, Word, around
from etl.readers.page_text import Line

_MARKS = (":", "ঃ", ":-", "ঃ-")
# Lines of one value begin within this share of a word's height of each other.
_ALIGNED = 0.4
# A value stands at least so many heights behind its label of so many words at most; values begin so near, in points.
_FAR, _LABEL_WORDS, _NEAR = 1.5, 5, 6.0


def join_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines, each label's value put behind it; a label stands beside its value's first or middle line."""
    written, lines = lines, _with_colons(lines)
    labels = {number: mark for number, line in enumerate(lines) if (mark := _mark(line)) is not None}
    column = _common([value for number, mark in labels.items() if (value := _value_left(lines[number], mark))], lines)
    if column is None:
        return list(lines)
    height = _height(lines)
    labels = {
        number: mark
        for number, mark in labels.items()
        if abs((_value_left(lines[number], mark) or column) - column) < height and lines[number].box.left < column
    }
    # A table's labels stand at the top of their values: what is above the first is the paper's title.
    top = min(labels, default=0) if lines != list(written) else 0
    value_lines = {
        number
        for number, line in enumerate(lines)
        if number not in labels
        and number >= top
        and abs(line.box.left - column) < _ALIGNED * height
        and not line.words[0].text.endswith(_MARKS)
    }
    return _merged(lines, _owners(lines, sorted(labels), value_lines))


def _with_colons(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the colon that a table without lines spares between its labels and values."""
    bare = {number: line for number, line in enumerate(lines) if _mark(line) is None}
    ends = {number: end for number, line in bare.items() if (end := _label_end(line)) is not None}
    column = _common([lines[number].words[end].box.left for number, end in ends.items()], lines)
    if column is None:
        return list(lines)
    near = {number: end for number, end in ends.items() if abs(lines[number].words[end].box.left - column) < _NEAR}
    return [_with_colon(line, near[number]) if number in near else line for number, line in enumerate(lines)]


def _label_end(line: Line) -> int | None:
    """The place of the first word behind a label of the head that stands far from it; None where there is none."""
    for number, (word, after) in enumerate(itertools.pairwise(line.words[:_LABEL_WORDS]), start=1):
        if after.box.left - word.box.right > _FAR * word.box.height:
            return number if is_head_label(" ".join(each.text for each in line.words[:number])) else None
    return None


def _with_colon(line: Line, at: int) -> Line:
    box = line.words[at - 1].box
    colon = Word(":", Box(box.right, box.top, box.right, box.bottom))
    return Line((*line.words[:at], colon, *line.words[at:]), line.box)


def _mark(line: Line) -> int | None:
    """The place of the first word that is only a colon, among the line's first six words."""
    return next((number for number, word in enumerate(line.words[:6]) if word.text in _MARKS), None)


def _value_left(line: Line, mark: int) -> float | None:
    """Where the words behind the mark begin; None without any."""
    return line.words[mark + 1].box.left if mark + 1 < len(line.words) else None


def _common(places: list[float], lines: Sequence[Line]) -> float | None:
    """The x at which most values begin, two of them at least."""
    near = [[other for other in places if abs(other - place) < _height(lines)] for place in places]
    best = max(near, key=len, default=[])
    return median(best) if len(best) > 1 else None


def _height(lines: Sequence[Line]) -> float:
    return median([word.box.height for line in lines for word in line.words])


def _owners(lines: Sequence[Line], labels: list[int], value_lines: set[int]) -> dict[int, int]:
    """Value line → the label line it belongs to."""
    owners: dict[int, int] = {}
    known = set(labels)
    centred = any((above := _run(label, -1, value_lines)) and above[-1] - 1 not in known for label in labels)
    for label in labels:
        above = _run(label, -1, value_lines - owners.keys()) if centred else []
        below = _run(label, 1, value_lines)
        owners.update(dict.fromkeys([*above, *(below[: len(above)] if centred else below)], label))
    return owners


def _run(label: int, step: int, value_lines: set[int]) -> list[int]:
    run = []
    number = label + step
    while number in value_lines:
        run.append(number)
        number += step
    return run


def _merged(lines: Sequence[Line], owners: dict[int, int]) -> list[Line]:
    merged = []
    for number, line in enumerate(lines):
        if number in owners:
            continue
        own = [lines[each] for each in sorted(each for each, label in owners.items() if label == number)]
        if not own:
            merged.append(line)
            continue
        mark = (_mark(line) or 0) + 1
        before = [word for each in own if each.box.middle[1] < line.box.middle[1] for word in each.words]
        after = [word for each in own if each.box.middle[1] >= line.box.middle[1] for word in each.words]
        words = (*line.words[:mark], *before, *line.words[mark:], *after)
        merged.append(Line(words, around([line.box, *(each.box for each in own)])))
    return merged
