"""Mend the ruling lines of a scan: pieces of one line made one, lines that end inside a cell led to its border."""

from collections.abc import Iterable, Sequence

from etl.readers.page import RulingLine

# In points: pieces of one line lie this near, the longest gap between them and that inside a cell (where cells are one,
# none is drawn from border to border), how near a line ends at another (of a pale line the ends are not seen).
_ASIDE, _GAP, _WIDEST_GAP, _AT = 3.5, 40.0, 100.0, 8.0
# A line that goes this share of its way between two others, and so many points, was drawn to the further one.
_BEGUN, _LEAST = 0.25, 18.0


def mended(rules: Iterable[RulingLine]) -> tuple[RulingLine, ...]:
    """The rules with what thin print and a pale scan took from them; a gap that ends at lines on both sides stays."""
    every = list(rules)
    across, down = [each for each in every if each.across], [each for each in every if not each.across]
    across, down = _bridged(across, down), _bridged(down, across)
    return *(_led_on(each, down) for each in across), *(_led_on(each, across) for each in down)


def _bridged(rules: Sequence[RulingLine], others: Sequence[RulingLine]) -> list[RulingLine]:
    whole: list[RulingLine] = []
    for rule in sorted(rules, key=lambda each: each.start):
        before = next((each for each in whole if _goes_on(each, rule, others)), None)
        if before is None:
            whole.append(rule)
        else:
            whole[whole.index(before)] = _together(before, rule)
    return whole


def _goes_on(before: RulingLine, rule: RulingLine, others: Sequence[RulingLine]) -> bool:
    if abs(before.at - rule.at) > _ASIDE or rule.start - before.end > _WIDEST_GAP:
        return False
    # Between cells that are one, a line is missing from border to border.
    ends = (before.end, rule.start)
    at_border = [any(abs(other.at - end) < _AT for other in _crossing(rule.at, others)) for end in ends]
    return rule.start <= before.end + (_GAP if any(at_border) else _WIDEST_GAP) and not all(at_border)


def _together(before: RulingLine, rule: RulingLine) -> RulingLine:
    """One line of two pieces, at the place of both by their lengths: a bent page leads a line aside."""
    long, more = before.end - before.start, rule.end - rule.start
    at = (before.at * long + rule.at * more) / (long + more)
    return RulingLine(rule.across, at, before.start, max(before.end, rule.end))


def _crossing(at: float, others: Sequence[RulingLine]) -> list[RulingLine]:
    return [other for other in others if other.start - _AT <= at <= other.end + _AT]


def _led_on(rule: RulingLine, others: Sequence[RulingLine]) -> RulingLine:
    """The rule up to the borders between which its ends lie, if it meets one already and goes a part of the way."""
    borders = sorted(other.at for other in _crossing(rule.at, others))
    met = [at for at in borders if rule.start - _AT <= at <= rule.end + _AT]
    if not met:
        return rule
    start, end = min(rule.start, met[0]), max(rule.end, met[-1])
    further = next((at for at in borders if at > end + _AT), end)
    nearer = next((at for at in reversed(borders) if at < start - _AT), start)
    if end - met[-1] >= max(_BEGUN * (further - met[-1]), _LEAST):
        end = further
    if met[0] - start >= max(_BEGUN * (met[0] - nearer), _LEAST):
        start = nearer
    return RulingLine(rule.across, rule.at, start, end)
