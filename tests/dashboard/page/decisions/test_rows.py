"""What was done of an open matter in part: the latest words stand, those before them are one click away."""

from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path

import duckdb
import pytest
from lxml.html import HtmlElement, fromstring

from dashboard.words.chains import MOST_REMARKS
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Decided, World, Written, save

MEETINGS = [f"2016-0{month}-26" for month in range(1, 7)]
WORDS = ("এক", "দুই", "তিন", "চার", "পাঁচ")
TAKEN = [f"5549-{day}/1/1" for day in MEETINGS]
WORLD = World(
    [Written(day, decides=(Decided(text="তালিকা দিতে হবে", carried_over=True),)) for day in MEETINGS],
    links=tuple((later, earlier, False) for earlier, later in pairwise(TAKEN)),
)


def _add_progress(connection: duckdb.DuckDBPyConnection) -> None:
    """Each decision was done in part, as the next meeting's paper says."""
    for decision, told_on, word in zip(TAKEN, MEETINGS[1:], WORDS, strict=False):
        told = [decision, f"5549-{told_on}", f"কাজ {word}"]
        connection.execute("insert into decision_progress values (?, ?, 1, ?, false)", told)


def _folds(html: str) -> list[HtmlElement]:
    return [each for each in fromstring(f"<div>{html}</div>").iter("summary") if "◐" in each.text_content()]


@pytest.mark.usefixtures("all_words_known")
@pytest.mark.parametrize(("language", "words"), [("en", "3 earlier words"), ("bn", "আরও ৩টি কথা")])
def test_what_was_done_in_part_shows_its_latest_words_and_folds_the_others(
    run_page: PageRunner, tmp_path: Path, language: str, words: str
) -> None:
    with WORLD.open("2016-09-01", _add_progress) as connection:
        save(connection, tmp_path)
    show = partial(run_page, tmp_path, "decisions", date(2016, 6, 1), date(2016, 6, 1))
    html = html_of(show(language))
    (fold,) = _folds(html)
    assert words in fold.text_content()
    folded = fold.getparent().text_content()
    before, latest = WORDS[:-MOST_REMARKS], WORDS[-MOST_REMARKS:]
    assert len(before) == 3
    assert all(f"কাজ {word}" in folded for word in before)
    assert all(f"কাজ {word}" not in folded for word in latest)
    assert all(html.count(f"কাজ {word}") == 1 for word in WORDS)
