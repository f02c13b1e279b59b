"""The Dialogues page: 0 of 3 stays 0 of 3, and what nobody speaks of is named as unknown."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner

# Of Kurigram's nine, those whose plan the July 2016 paper does not name.
PLANLESS = ("Bhurungamari", "Char Rajibpur", "Phulbari", "Nageshwari", "Rajarhat", "Raumari")


def test_none_of_three_planned_dialogues_was_held(show: PageRunner) -> None:
    page = show("dialogues", language="bn")
    assert "০/৩" in html_of(page)
    assert html_of(page).count("evidence=dialogue_held:") >= 6
    assert html_of(page).count('<figure class="chart"') == 1


def test_months_overdue_are_counted_to_the_last_word_and_never_to_the_chosen_day(show: PageRunner) -> None:
    html = html_of(show("dialogues"))
    # Planned for March, May and June; last stated 26 July; as of 1 September, months later.
    told = [(months, words) for words in (" overdue", " by 26 Jul 2016") for months in ("4", "2", "1")]
    assert re.findall(r">(\d+) mo\.([^<]*)<", html) == told


def test_upazilas_whose_plan_nobody_names_are_listed_as_unknown(show: PageRunner) -> None:
    said = " ".join(block.value for block in show("dialogues").markdown)
    assert all(name in said for name in PLANLESS)
    assert "Ulipur" not in said


def test_the_file_of_the_headlines_figure_stands_below_it(show: PageRunner) -> None:
    html = html_of(show("dialogues"))
    assert html.rindex("0/3", 0, html.index("<figure")) < html.index("Download CSV") < html.index("<figure")


def test_the_page_says_that_nobody_spoke_since_the_last_word(show: PageRunner) -> None:
    said = re.findall(r'<p class="part-note">(.*?)</p>', html_of(show("dialogues")))
    assert any("26 Jul 2016" in sentence and "1 Sep 2016" in sentence for sentence in said)


def test_without_a_source_there_is_no_axis_but_a_sentence(two_months: Path, run_page: PageRunner) -> None:
    page = run_page(two_months, "dialogues", date(2016, 7, 1), date(2016, 7, 1))
    assert "<figure" not in html_of(page)
    assert page.info
    assert "0%" not in html_of(page)


def test_many_dialogues_are_folded_by_district_on_one_axis(show: PageRunner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dashboard.page.dialogues.page.MOST_LINES", 2)
    html = html_of(show("dialogues"))
    assert "<summary>Kurigram (3)</summary>" in html
    assert "Planned dialogues: 3, folded by district" in html
    assert html.count('<figure class="chart"') == 1
