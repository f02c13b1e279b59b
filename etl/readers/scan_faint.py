"""Parts of a scan's ruling lines that are hardly seen: where a line stops at a border, its further way is looked at."""

import itertools
from collections.abc import Iterator, Sequence

import numpy as np

from etl.readers.page import RulingLine
from etl.readers.scan_strokes import Picture

# In points: a line is the one at a border so near; a part of its way is looked at when so much of it lacks; a way no
# longer than this may be a stroke of a letter.
_AT, _LACKS, _STROKE = 4.0, 6.0, 24.0
# A line is there where it is seen on this share of its way, so many pixels aside at most: a blank page shows a few in a
# hundred, words less than this on a line as thin.
_SEEN, _ASIDE = 0.62, 3
# Pixels at a border that are not looked at.
_BORDER = 6


def with_faint(
    rules: Sequence[RulingLine], seen_across: Picture, seen_down: Picture, scale: float
) -> tuple[RulingLine, ...]:
    """The rules and, from border to border, what is faintly seen of them there (255 in the pictures)."""
    across, down = [each for each in rules if each.across], [each for each in rules if not each.across]
    more_across = [each for rule in across for each in _faint_parts(rule, across, down, seen_across, scale)]
    more_down = [each for rule in down for each in _faint_parts(rule, down, across, seen_down.T, scale)]
    return (*rules, *more_across, *more_down)


def _faint_parts(
    rule: RulingLine, same: Sequence[RulingLine], others: Sequence[RulingLine], seen: Picture, scale: float
) -> Iterator[RulingLine]:
    """What lacks of a rule between two borders, and beyond its ends from border to border as far as it is seen."""
    borders = sorted(other.at for other in others if other.start - _AT <= rule.at <= other.end + _AT)
    parts = list(itertools.pairwise(borders))
    beside = [each for each in same if abs(each.at - rule.at) <= _AT]
    before = [part for part in reversed(parts) if part[0] < rule.start]
    behind = [part for part in parts if part[1] > rule.end]
    inside = [part for part in parts if part not in before and part not in behind]
    for way in (before, behind, *([part] for part in inside)):
        for start, end in way:
            drawn = sum(max(min(each.end, end) - max(each.start, start), 0.0) for each in beside)
            if end - start - drawn <= _LACKS:
                continue
            if end - start <= _STROKE or not _is_seen(seen, rule.at, start, end, scale):
                break
            yield RulingLine(rule.across, rule.at, start, end)


def _is_seen(seen: Picture, at: float, start: float, end: float, scale: float) -> bool:
    """Whether a line across is seen at a height between two borders."""
    middle, first, last = (round(side / scale) for side in (at, start, end))
    band = seen[max(middle - _ASIDE, 0) : middle + _ASIDE + 1, first + _BORDER : last - _BORDER]
    # A line keeps to one row or two; words are seen in one row here, in another there.
    rows = (band > 0).mean(axis=1) if band.size else np.zeros(1)
    return float(rows.max()) >= _SEEN
