"""What was done of an open matter in part: the latest words stand, those before them are one click away."""

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path

import duckdb
import pytest
from lxml.html import HtmlElement, fromstring

from dashboard.words.chains import MOST_REMARKS
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Written, save
from tests.queries.test_open_matters import APRIL, WORLD

LATER = [(date(2016, 6, 28) + timedelta(days=7 * no)).isoformat() for no in range(5)]


def _add_progress(connection: duckdb.DuckDBPyConnection) -> None:
    for no, day in enumerate(LATER):
        told = [f"{APRIL}/1/1", f"5549-{day}", f"কাজ {no}"]
        connection.execute("insert into decision_progress values (?, ?, 1, ?, false)", told)


def _summaries(html: str) -> list[HtmlElement]:
    return [each for each in fromstring(f"<div>{html}</div>").iter("summary") if "◐" in each.text_content()]


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(("language", "words"), [("en", "3 earlier words"), ("bn", "আরও ৩টি কথা")])
def test_what_was_done_in_part_shows_its_latest_words_and_folds_the_others(
    run_page: PageRunner, tmp_path: Path, language: str, words: str
) -> None:
    world = replace(WORLD, papers=[*WORLD.papers, *(Written(day) for day in LATER)])
    with world.open("2016-09-01", _add_progress) as connection:
        save(connection, tmp_path)
    show = partial(run_page, tmp_path, "decisions", date(2016, 6, 1), date(2016, 6, 1))
    html = html_of(show(language))
    (fold,) = _summaries(html)
    assert words in fold.text_content()
    folded = fold.getparent().text_content()
    assert all(f"কাজ {no}" in folded for no in range(5 - MOST_REMARKS))
    assert f"কাজ {5 - MOST_REMARKS}" not in folded
    assert html.count("কাজ 4") == 1
