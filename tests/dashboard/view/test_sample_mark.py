"""Made-up papers are marked on every page, chart and file; real ones never are."""

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

import queries
from dashboard.charts.template import Chart
from dashboard.parts.download import file_stem
from dashboard.view.sample_mark import banner_html, marked_chart, marked_words, sample_link, shows_sample
from tests.dashboard.conftest import july

VIEW = july("5549", "en")
CHART = Chart({"data": [], "layout": {"height": 100}}, "What it shows")


@pytest.fixture
def made_up(own: Path) -> None:
    """The warehouse of the product's paper, as if it had been built from a sample."""
    with duckdb.connect(str(queries.current_file(own))) as connection:
        connection.execute("update load set sample = true")


@pytest.mark.usefixtures("made_up")
def test_a_sample_is_marked_on_charts_in_words_and_in_the_names_of_files() -> None:
    assert shows_sample(VIEW)
    marked = marked_chart(CHART, replace(VIEW, language="bn"))
    assert [note["text"] for note in marked.figure["layout"]["annotations"]] == ["নমুনা তথ্য"]
    assert marked.figure["layout"]["height"] == 100
    assert marked.alt.startswith("নমুনা তথ্য")
    assert marked_words("Ideas", VIEW) == "Ideas · Sample data"
    assert file_stem("ideas", VIEW).startswith("sample_ideas_5549")


@pytest.mark.usefixtures("papers")
def test_the_offices_own_papers_bear_no_mark() -> None:
    assert not shows_sample(VIEW)
    assert marked_chart(CHART, VIEW) is CHART
    assert marked_words("Ideas", VIEW) == "Ideas"
    assert file_stem("ideas", VIEW).startswith("ideas_5549")


def test_where_nothing_is_built_yet_nothing_is_marked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path))
    assert not shows_sample(VIEW)


def test_the_sample_stands_in_the_address_and_in_every_link_of_its_view() -> None:
    assert replace(VIEW, sample=True).written()["data"] == "sample"
    assert "data" not in VIEW.written()
    assert "data=sample" in sample_link("bn")
    assert "data=" not in banner_html("bn")
