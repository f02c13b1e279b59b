"""What registers give as days, months and numbers is written as pages write them, in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

from dashboard.view.evidence_request import EvidenceRequest
from dashboard.view.filters import Filters
from dashboard.windows.evidence import evidence_html
from tests.dashboard.page.conftest import PageRunner
from tests.dashboard.page.data.test_page import words_of
from tests.queries.small_world import World
from tests.queries.test_scores import DAYS, FIVE, SHARES, scored
from tests.queries.test_trainings import training
from tests.queries.test_upkeep import look, post

U = "554901"
WORLD = World(
    registers=[
        scored(DAYS, achieved="2016-03-31", name="দিন"),
        scored(DAYS, achieved="2016-04-15", done="2016-04-15", name="দুইবার"),
        scored(["2016-03", "2016-04"], done="2016-04-30", achieved="2016-04", name="মাস"),
        scored(FIVE, achieved="3 টি সম্পন্ন", name="সংখ্যা"),
        scored(SHARES, achieved="62.5%", name="শতকরা", weight=2.5),
        scored(DAYS, name="বাকি", month="2016-02"),
        training("2016-05", moved="2016-06"),
        training("2016-03", "2016-03-20"),
        look("2016-03-01", False, right="2016-05-20"),
        post("কৃষি অফিসার", False, "2016-05-02", "2016-06-01"),
    ]
)
WESTERN = re.compile("[0-9]+")


def read(html: str) -> str:
    """What is read of the page: no markup, no address."""
    return re.sub("<[^>]*>", "", html)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return WORLD.save(tmp_path)


@pytest.mark.parametrize("page", ["plan", "upazila"])
def test_no_western_digit_stands_in_a_bengali_page(run_page: PageRunner, folder: Path, page: str) -> None:
    view = (date(2016, 1, 1), date(2016, 7, 1))
    shown = read(words_of(run_page(folder, page, *view, language="bn", upazilas=(U,))))
    assert "৩১-০৩-২০১৬" in shown or page == "upazila"
    assert not WESTERN.findall(shown)


@pytest.mark.parametrize(
    ("language", "said"),
    [("bn", ["৩১-০৩-২০১৬", "৩ টি সম্পন্ন", "৬২.৫%"]), ("en", ["31 Mar 2016", "3 টি সম্পন্ন", "62.5%"])],
)
def test_what_was_achieved_is_a_day_or_a_number_as_pages_write_it(
    run_page: PageRunner, folder: Path, language: str, said: list[str]
) -> None:
    shown = read(words_of(run_page(folder, "plan", date(2016, 1, 1), date(2016, 7, 1), language=language)))
    for words in said:
        assert words in shown
    assert not re.search(r"\d{4}-\d\d-\d\d", shown, re.ASCII)


@pytest.mark.parametrize("kind", ["activity", "place_training", "place_portal", "place_team"])
def test_no_western_digit_stands_in_a_bengali_card(folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(folder))
    view = Filters("bn", None, "5549", None, date(2016, 1, 1), date(2016, 7, 1), date(2016, 9, 1))
    shown = read(evidence_html(EvidenceRequest(kind, U), view))
    assert "২০১৬" in shown
    assert not WESTERN.findall(shown)
