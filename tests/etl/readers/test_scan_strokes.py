"""Ruling lines of poor scans are found, and what only looks like one is none."""

import itertools

import cv2
import numpy as np
import pytest

from etl.readers.page_tables import find_grids
from etl.readers.scan import Picture, Scan, make_readable

ROWS, COLUMNS = (400, 520, 640, 760), (200, 500, 900, 1400)


def paper(grey: int = 0) -> Picture:
    """A table of 3 × 3 on a white page."""
    page = np.full((2339, 1654), 255, np.uint8)
    for y in ROWS:
        page[y : y + 3, COLUMNS[0] : COLUMNS[-1] + 3] = grey
    for x in COLUMNS:
        page[ROWS[0] : ROWS[-1] + 3, x : x + 3] = grey
    return page


def write_words(page: Picture, top: int, left: int, right: int, grey: int = 0) -> None:
    """A headline from which letters hang, with white between words."""
    for start in range(left, right - 130, 140):
        page[top : top + 4, start : start + 128] = grey
        for stem in range(start + 6, start + 128, 16):
            page[top : top + 24, stem : stem + 4] = grey


def scanned(page: Picture, grain: float = 5.0) -> Scan:
    noisy = page * 0.9 + np.random.default_rng(1).normal(0, grain, page.shape)
    return make_readable(np.asarray(np.clip(noisy, 0, 255), np.uint8))


def shapes(scan: Scan) -> list[tuple[int, int]]:
    return [(len(grid.ys) - 1, len(grid.xs) - 1) for grid in find_grids(scan.rules, scan.picture.shape[0] * scan.scale)]


@pytest.mark.parametrize("grey", [0, 110, 170], ids=["black", "faded", "pale"])
def test_words_however_pale_their_ink_are_no_rows(grey: int) -> None:
    page = paper(grey)
    for top in range(ROWS[0] + 14, ROWS[1] - 30, 32):
        for left, right in itertools.pairwise(COLUMNS):
            write_words(page, top, left + 8, right - 4, grey)
    assert shapes(scanned(page)) == [(3, 3)]


def test_a_line_close_over_words_is_found() -> None:
    page = paper()
    for left, right in itertools.pairwise(COLUMNS):
        write_words(page, ROWS[1] + 6, left + 12, right - 12)
    assert shapes(scanned(page)) == [(3, 3)]


def test_lines_broken_into_short_pieces_are_found_also_where_letters_are_near() -> None:
    page = paper()
    for gap in range(260, 1400, 130):
        page[ROWS[1] : ROWS[1] + 3, gap : gap + 9] = 255
    for gap in range(430, 760, 90):
        page[gap : gap + 9, COLUMNS[1] : COLUMNS[1] + 3] = 255
    write_words(page, ROWS[1] + 6, COLUMNS[1] + 12, COLUMNS[2] - 12)
    assert shapes(scanned(page)) == [(3, 3)]


def test_grain_of_grey_paper_is_no_line() -> None:
    page = paper()
    page[900:1100] = 255
    assert shapes(scanned(page, grain=11.0)) == [(3, 3)]


def test_the_ring_of_a_stamp_parts_no_column() -> None:
    page = paper()
    cv2.circle(page, (1150, 700), 124, 90, 4)
    assert shapes(scanned(page)) == [(3, 3)]


def test_a_shadow_at_the_edge_is_paper() -> None:
    page = paper()
    fall = 1 - 0.55 * np.exp(-np.arange(page.shape[1]) / 41)
    scan = scanned(np.asarray(page * fall, np.uint8))
    assert shapes(scan) == [(3, 3)]
    assert (scan.picture[:, :150] < 128).mean() < 0.001
