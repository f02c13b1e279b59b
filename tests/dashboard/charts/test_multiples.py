"""Small multiples: one scale, a month of no data is a mark and no bar, every month told to a screen reader."""

import re
from datetime import date

from dashboard.charts.multiples import district_multiples

MONTHS = [date(2016, month, 1) for month in (5, 6, 7)]


def rows(code: str, name: str, *figures: tuple[int, int], not_due_yet: int = 0) -> list[dict[str, object]]:
    """A district's months as (received, expected)."""
    return [
        {
            "district_code": code,
            "district_bn": name,
            "district_en": name,
            "month": month,
            "received_reports": done,
            "expected_reports": expected,
            "unknown_reports": 0 if expected or not_due_yet else 9,
            "not_due_yet_reports": not_due_yet,
            "reporting_rate": done / expected if expected else None,
        }
        for month, (done, expected) in zip(MONTHS, figures, strict=True)
    ]


KURIGRAM = rows("5549", "Kurigram", (9, 9), (0, 0), (1, 9))


def drawn(*districts: list[dict[str, object]]) -> str:
    trend = [row for district in districts for row in district]
    return district_multiples(trend, "minutes_received", "en", lambda code: f"./reporting?district={code}")


def test_a_bar_is_as_high_as_the_rate_and_a_month_of_no_data_has_none() -> None:
    html = drawn(KURIGRAM)
    assert re.findall(r"height:([\d.]+)%", html) == ["100.0", "11.1"]
    assert html.count('class="unknown">?') == 1


def test_a_month_of_none_received_is_not_a_month_of_no_data() -> None:
    html = drawn(rows("5549", "Kurigram", (0, 9), (0, 0), (0, 9)))
    assert re.findall(r"height:([\d.]+)%", html) == ["0.0", "0.0"]
    assert html.count('class="unknown">?') == 1


def test_every_month_is_told_with_its_count() -> None:
    (alt,) = re.findall(r'aria-label="([^"]+)"', drawn(KURIGRAM))
    assert alt == ("Kurigram, Minutes received: May 2016: 9/9 · 100%; June 2016: no data; July 2016: 1/9 · 11.1%.")


def test_a_district_of_which_nothing_is_known_says_so_in_words() -> None:
    html = drawn(KURIGRAM, rows("5585", "Rangpur", (0, 0), (0, 0), (0, 0)))
    assert html.count("no data of these months") == 2
    assert 'href="./reporting?district=5585"' in html


def test_a_name_with_markup_comes_out_as_text() -> None:
    html = drawn(rows("5549", "<b>x</b>", (1, 1), (1, 1), (1, 1)))
    assert "<b>" not in html


def test_the_last_known_month_is_marked() -> None:
    html = drawn(rows("5549", "Kurigram", (9, 9), (1, 9), (0, 0)))
    assert html.count('class="last"') == 1
    assert html.index('class="last"') > html.index("100.0%")


def test_a_month_that_is_not_due_yet_is_not_a_month_of_no_data() -> None:
    html = drawn(rows("5549", "Kurigram", (0, 0), (0, 0), (0, 0), not_due_yet=9))
    assert html.count('class="unknown">…') == 3
    assert "July 2016: not due yet" in html
