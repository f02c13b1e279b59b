"""A decision that returns, in words; what ended, on the page."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.words.chains import age_words, chain_words, closing_words, doubt_words
from dashboard.words.decisions import status_words
from tests.dashboard.conftest import html_of
from tests.dashboard.page.conftest import PageRunner
from tests.queries.small_world import Decided, World, Written
from tests.queries.test_decision_chains import AUGUST, JULY, JUNE, WORLD

ROW = {
    "times_raised": 3,
    "first_raised_on": date(2016, 6, 28),
    "age_months": 6,
    "first_due_on": None,
    "times_redated": 0,
    "doubtful_link": False,
    "doubtful_end": False,
    "closed_quote": None,
    "closed_path": None,
    "closed_sheet": None,
    "closed_row_no": None,
    "ending": None,
    "closed_on": None,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The warehouse of tests/queries/test_decision_chains.py, for WAREHOUSE_DIR."""
    return WORLD.save(tmp_path)


@pytest.mark.parametrize(
    ("language", "more", "words"),
    [
        ("en", {}, "First raised 28 Jun 2016 · 3 times · 6 months"),
        ("bn", {}, "প্রথম উত্থাপন ২৮-০৬-২০১৬ · ৩ বার · ৬ মাস"),
        ("en", {"doubtful_link": True}, "First raised 28 Jun 2016 · 3 times · 6 months · match uncertain"),
        ("en", {"times_raised": 1}, ""),
    ],
)
def test_a_returning_decision_says_since_when_and_how_often(language: str, more: dict[str, object], words: str) -> None:
    assert chain_words(ROW | more, language) == words


@pytest.mark.parametrize(("months", "words"), [(0, "less than a month"), (1, "1 month"), (14, "14 months")])
def test_an_age_is_said_in_whole_months(months: int, words: str) -> None:
    assert age_words(months, "en") == words


def test_a_closing_is_quoted_with_its_day_and_its_doubt() -> None:
    ended = ROW | {"ending": "done", "closed_on": date(2016, 8, 29)}
    closed = ended | {"closed_quote": "সম্পন্ন হয়েছে।", "doubtful_end": True}
    assert closing_words(ROW, "en") == ""
    assert closing_words(closed, "en") == "done: “সম্পন্ন হয়েছে।” (29 Aug 2016) · end uncertain"
    assert doubt_words(closed, "en") == "end uncertain"
    in_register = ended | {"closed_path": "registers/a.xlsx", "closed_sheet": "S", "closed_row_no": 2}
    assert closing_words(in_register, "en") == "done: registers/a.xlsx, sheet S, row 2 (29 Aug 2016)"


@pytest.mark.parametrize("ending", ["dropped", "superseded"])
def test_what_was_not_carried_out_is_never_said_to_be_done(ending: str) -> None:
    row = ROW | {"status": "concluded", "ending": ending, "closed_quote": "বাতিল", "closed_on": date(2016, 8, 29)}
    assert status_words(row, "en") == ending
    assert closing_words(row, "en") == f"{ending}: “বাতিল” (29 Aug 2016)"


def test_what_ended_is_shown_once_with_the_words_that_say_so_and_leads_to_every_paper(
    run_page: PageRunner, folder: Path
) -> None:
    page = run_page(folder, "decisions", first=date(2016, 6, 1), last=date(2016, 8, 1), list="ended")
    (body,) = (block.proto.body for block in page.get("html") if "Raised at the meetings of" in block.proto.body)
    assert body.count('class="decision-text"') == 2
    assert "match uncertain" in body
    for decision in (f"{JUNE}/8/1", f"{JULY}/9/3", f"{JUNE}/1/1"):
        assert f"fact={decision}" in body.replace("%2F", "/")


def test_what_was_dropped_never_looks_done(run_page: PageRunner, tmp_path: Path) -> None:
    world = replace(WORLD, closings=((f"{JULY}/9/3", AUGUST, "dropped", False),))
    page = run_page(world.save(tmp_path), "decisions", first=date(2016, 7, 1), last=date(2016, 8, 1), list="ended")
    body = html_of(page)
    assert "⊘" in body
    assert "dropped" in body
    assert "✓" not in body


def test_where_nothing_ended_the_page_says_so(run_page: PageRunner, tmp_path: Path) -> None:
    world = World([Written("2016-07-26", decides=(Decided((1, 1), "কাজ"),))])
    page = run_page(world.save(tmp_path), "decisions", list="ended")
    assert any("No source says that a matter of these months has ended" in info.value for info in page.info)


def test_what_ended_in_the_month_is_a_list_of_its_own_that_leads_back_to_all(
    folder: Path, run_page: PageRunner
) -> None:
    august = date(2016, 8, 1)
    body = html_of(run_page(folder, "decisions", august, august, list="ended", within="month"))
    assert "Closed in August 2016: 1" in body
    assert body.count('class="decision-text"') == 1
    assert "decisions closed, 1: “প্রশিক্ষণ”" in body
