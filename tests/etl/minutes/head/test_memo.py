"""Memo numbers that contradict the paper's district."""

import pytest

from etl.minutes.head.memo import find_memos, repair_memo

PRINTED = "০৫.৪৭.৩৯০০.০১১.০২.০০৫.১৭-৪১"


@pytest.mark.parametrize(
    ("other", "repaired"),
    [
        pytest.param("০৫.৪৭.৫২০০.০১১.০২.০০৫.১৭-৩৩", "05.47.5200.011.02.005.17-41", id="the same file"),
        pytest.param("০৫.৪৭.৫২০০.০১১.০২.০০৫.১৬-৯৯", "05.47.5200.011.02.005.17-41", id="the same file, a year before"),
        pytest.param("০৫.৪৭.৫২০০.০২৬.০৩.০০৯.১৭-৩৩", "05.47.3900.011.02.005.17-41", id="another file"),
        pytest.param("০৫.৪৭.৮৫০০.০১১.০২.০০৫.১৭-৩৩", "05.47.3900.011.02.005.17-41", id="another office"),
    ],
)
def test_the_districts_part_is_taken_from_another_memo_of_the_same_file(other: str, repaired: str) -> None:
    memo, finding = repair_memo(find_memos(PRINTED)[0], "5200", other)
    assert str(memo) == repaired
    assert finding is not None
    assert finding.code == ("memo_geo_contradicts" if "3900" in repaired else "memo_geo_repaired")


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        pytest.param("০৫.১০.০৯০০.০১৮.০০৬.০২.১৯-৯৭(১৫)", "05.10.0900.018.006.02.19-97", id="parts in another order"),
        pytest.param(
            "০৫.৩০.৮২০০.০১৩.১৮.০০১.২০.৩৯", "05.30.8200.013.18.001.20-39", id="a dot before the running number"
        ),
    ],
)
def test_a_number_in_another_shape_is_read(printed: str, read: str) -> None:
    assert [str(each) for each in find_memos(f"নং {printed} তারিখ: ২৮/০২/২০১৯")] == [read]
