"""Lines that a scan broke are made whole; those that were never drawn are not."""

from etl.readers.page import RulingLine
from etl.readers.scan_rules import mended

BORDERS = [RulingLine(False, x, 100, 300) for x in (50.0, 150.0, 350.0, 500.0)]


def across(*pieces: tuple[float, float], at: float = 200.0) -> list[tuple[float, float]]:
    """The pieces of one line across the borders, mended."""
    rules = mended([*BORDERS, *(RulingLine(True, at, start, end) for start, end in pieces)])
    return [(rule.start, rule.end) for rule in rules if rule.across]


def test_a_gap_inside_a_cell_is_closed() -> None:
    assert across((50, 200), (230, 500)) == [(50, 500)]


def test_a_gap_from_border_to_border_is_a_cell_that_spans_rows() -> None:
    assert across((50, 150), (350, 500)) == [(50, 150), (350, 500)]


def test_a_line_that_ends_inside_a_cell_is_led_to_its_border() -> None:
    assert across((50, 290)) == [(50, 350)]
    assert across((240, 500)) == [(150, 500)]


def test_ends_that_a_pale_line_lost_reach_the_border_they_are_near() -> None:
    assert across((56, 494)) == [(50, 500)]


def test_an_underline_that_meets_no_border_stays() -> None:
    assert across((170, 320)) == [(170, 320)]


def test_pieces_of_a_bent_line_are_one() -> None:
    rules = mended([RulingLine(False, 50, 100, 200), RulingLine(False, 52, 215, 315)])
    assert [(rule.at, rule.start, rule.end) for rule in rules] == [(51, 100, 315)]
