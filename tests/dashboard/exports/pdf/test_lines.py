"""A text on a page: without signs that steer it, its long words broken where letters end."""

import pytest

from dashboard.exports.pdf.lines import line


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("জনাব \u202eকরিম\u200f", "জনাব করিম"),
        ("এক\tদুই\x07", "এক দুই"),
        ("র\u200d্যাব", "র\u200d্যাব"),
        ("#let x = 1", "#let x = 1"),
    ],
)
def test_signs_of_direction_and_control_are_left_out_and_all_else_stays(written: str, set_as: str) -> None:
    assert line(written) == set_as


def test_a_very_long_word_can_break_but_never_within_a_cluster() -> None:
    broken = line("ক্ষি" * 20)
    assert broken.replace("\u200b", "") == "ক্ষি" * 20
    assert set(broken.split("\u200b")) <= {"ক্ষি" * n for n in range(1, 20)}
    assert "\u200b" in broken
    assert line("minutes/kurigram/2016-07.txt") == "minutes/kurigram/2016-07.txt"
