"""Letters go whole to the cell and the line that they belong to; specks and rests of lines to none."""

import numpy as np

from etl.readers.page import Box, RulingLine
from etl.readers.scan import Picture, Scan
from etl.readers.scan_letters import cell_picture, without_rests, without_specks
from etl.readers.scan_lines import text_lines


def white(height: int = 200, width: int = 400) -> Picture:
    return np.full((height, width), 255, np.uint8)


def scan_of(picture: Picture, *, across: int | None = None, rules: tuple[RulingLine, ...] = ()) -> Scan:
    lines = np.zeros_like(picture)
    if across is not None:
        lines[across : across + 3] = 255
    return Scan(picture, lines, np.zeros_like(picture), rules, 1.0)


def test_a_hook_over_the_cells_border_is_the_cells_and_the_line_is_nobodys() -> None:
    page = white()
    page[50:53] = 0
    page[44:80, 100:104] = page[44:47, 100:112] = 0
    found = cell_picture(scan_of(page, across=50), Box(20, 51, 300, 150))
    above = cell_picture(scan_of(page, across=50), Box(20, 5, 300, 51))
    assert found is not None
    assert above is not None
    picture, left, top = found
    assert (picture[45 - top, 110 - left], picture[60 - top, 101 - left], picture[51 - top, 150 - left]) == (0, 0, 255)
    assert above[0].min() == 255


def test_a_line_keeps_a_hook_that_reaches_into_the_line_above() -> None:
    part = white(90, 200)
    part[10:32, 20:180] = 0
    part[44:66, 20:180] = 255
    part[46:66, 20:60] = part[30:66, 100:104] = part[46:66, 100:180] = 0
    part[30:34] = 255
    part[34:37, 100:112] = 0
    first, second = text_lines(part, 22.0)
    assert first.picture.shape[0] < 30
    assert second.picture.shape[0] >= 32


def test_a_speck_by_itself_goes_and_a_dot_of_a_letter_a_dash_and_a_colon_stay() -> None:
    page = white()
    page[20:25, 20:25] = 0
    page[60:82, 100:120] = page[84:88, 108:112] = 0
    page[60:64, 200:214] = 0
    page[60:65, 300:305] = page[74:79, 300:305] = 0
    clean = without_specks(page)
    assert clean[22, 22] == 255
    assert (clean[86, 110], clean[62, 205], clean[62, 302], clean[76, 302]) == (0, 0, 0, 0)


def test_a_piece_of_a_broken_line_goes_and_a_danda_beside_it_stays() -> None:
    page = white()
    page[20:50, 99:102] = page[120:142, 92:95] = 0
    clean = without_rests(scan_of(page, rules=(RulingLine(False, 100.0, 60.0, 180.0),)))
    assert (clean[30, 100], clean[130, 93]) == (255, 0)


def test_pieces_of_a_pale_stamp_are_taken_out_and_their_line_is_told() -> None:
    part = white(120, 300)
    for left in range(20, 200, 30):
        part[20:42, left : left + 20] = part[70:92, left : left + 20] = 0
    part[10:40, 230:260] = 150
    (first, second) = text_lines(part, 22.0)
    assert (first.stamped, second.stamped) == (True, False)
    assert first.picture.shape[1] == second.picture.shape[1]
