"""A first visit is offered the sample and three steps; always where the office has no papers, never in a sample."""

from dataclasses import replace
from pathlib import Path

import pytest

from dashboard.page.overview.first_visit import first_visit_html
from tests.dashboard.conftest import july
from tests.queries.small_world import World

VIEW = july("5549", "en")


@pytest.mark.usefixtures("papers")
def test_where_there_are_papers_the_three_steps_are_for_a_new_browser_alone() -> None:
    html = first_visit_html(VIEW)
    assert html.count("<li>") == 3
    assert "data=sample" in html
    assert " always" not in html
    assert "<button" in html


def test_where_there_is_no_paper_they_are_always_in_sight(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(World([]).save(tmp_path)))
    html = first_visit_html(VIEW)
    assert "first-visit always" in html
    assert "There are no minutes yet" in html


@pytest.mark.usefixtures("papers")
def test_a_sample_offers_none() -> None:
    assert first_visit_html(replace(VIEW, sample=True)) == ""
