"""The app as a whole: the view stands in the URL, a link opens it, and what breaks is said in the reader's language."""

import re
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import etl
from dashboard.page import Page
from dashboard.view.filters import START
from dashboard.wording import t
from etl.files.folders import PRODUCT
from tests.dashboard.conftest import html_of, url_of

App = Callable[..., AppTest]
TIMEOUT = 60.0


@pytest.fixture
def app(warehouse: Path, monkeypatch: pytest.MonkeyPatch) -> App:
    """Open the app at a URL, over the warehouse of the product's own papers."""
    monkeypatch.setenv("WAREHOUSE_DIR", str(warehouse))

    def run(**url: str) -> AppTest:
        opened = AppTest.from_file(PRODUCT / "dashboard" / "script.py", default_timeout=TIMEOUT)
        for name, text in url.items():
            opened.query_params[name] = text
        return opened.run()

    return run


def heading(app: AppTest) -> str:
    found = re.search("<h1>(.*?)</h1>", html_of(app), re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[1]) if found else ""


def test_it_opens_in_bengali_at_the_latest_month_of_a_district_with_papers(app: App) -> None:
    opened = app()
    assert not opened.exception
    assert heading(opened) == "কুড়িগ্রাম জেলা জুলাই ২০১৬"
    assert url_of(opened) == {"district": "5549", "month": "2016-07"}


def test_the_cards_of_july_2016_say_what_the_paper_supports(app: App) -> None:
    cards = re.findall(r'<a class="card.*?</a>', html_of(app(as_of="2016-09-01")), re.DOTALL)
    figures = [re.findall(r"<strong[^>]*>(.*?)</strong>", card) for card in cards]
    assert figures == [["১/৯"], ["তথ্য নেই"], ["০/৩"], ["তথ্য নেই"], ["১৭/১৮"]]


def test_a_link_opens_the_view_it_was_copied_from(app: App) -> None:
    asked = {"upazila": "554977,554994", "from": "2016-05", "as_of": "2016-09-01", "lang": "en"}
    opened = app(**asked)
    assert heading(opened) == "Kurigram district May 2016 – July 2016"
    assert "Upazilas: Rajarhat, Ulipur" in html_of(opened)
    assert url_of(opened) == {"district": "5549", "month": "2016-07", **asked}


def test_a_division_is_a_view_too(app: App) -> None:
    opened = app(division="55", lang="en")
    assert heading(opened).startswith("Rangpur division")
    assert url_of(opened) == {"division": "55", "month": "2016-07", "lang": "en"}


@pytest.mark.parametrize(
    "asked",
    [
        {"district": "9999"},
        {"district": "<script>", "month": "2016-99", "lang": "fr"},
        {"upazila": "999902,x", "as_of": "2016-02-30", "from": "2016"},
        {"as_of": "2999-01-01"},
    ],
)
def test_what_a_url_says_wrongly_is_the_standard_view(app: App, asked: dict[str, str]) -> None:
    opened = app(**asked)
    assert not opened.exception
    assert heading(opened) == "কুড়িগ্রাম জেলা জুলাই ২০১৬"
    assert url_of(opened) == {"district": "5549", "month": "2016-07"}


def test_a_month_of_which_nothing_can_be_known_becomes_the_nearest(app: App) -> None:
    assert heading(app(month="2199-01", **{"from": "1900-01"}, as_of="2017-01-01")).startswith("কুড়িগ্রাম জেলা জানুয়ারি ২০১০")


def test_months_in_the_wrong_order_become_the_last_one(app: App) -> None:
    assert heading(app(**{"from": "2016-07", "month": "2016-03"})) == "কুড়িগ্রাম জেলা মার্চ ২০১৬"


def test_a_chosen_month_moves_into_the_url_and_a_page_s_own_parameters_stay(app: App) -> None:
    opened = app(kind="meeting_held")
    opened.selectbox(key="filter.month").set_value(date(2016, 6, 1)).run()
    assert heading(opened) == "কুড়িগ্রাম জেলা জুন ২০১৬"
    assert url_of(opened) == {"district": "5549", "month": "2016-06", "kind": "meeting_held"}


def test_a_later_month_alone_is_one_month(app: App) -> None:
    opened = app(month="2016-06")
    opened.selectbox(key="filter.month").set_value(date(2016, 7, 1)).run()
    assert heading(opened) == "কুড়িগ্রাম জেলা জুলাই ২০১৬"


def test_another_district_forgets_the_upazilas_of_the_first(app: App) -> None:
    opened = app(upazila="554977")
    opened.selectbox(key="filter.area").set_value("5585").run()
    assert not opened.exception
    assert heading(opened).startswith("রংপুর জেলা")
    assert "upazila" not in url_of(opened)


def test_the_language_changes_words_and_nothing_else(app: App) -> None:
    opened = app(month="2016-06")
    assert 'href="?district=5549&amp;month=2016-06&amp;lang=en"' in html_of(opened)
    opened.query_params["lang"] = "en"
    opened.run()
    assert heading(opened) == "Kurigram district June 2016"
    assert url_of(opened) == {"district": "5549", "month": "2016-06", "lang": "en"}


def test_a_place_and_month_without_papers_is_said_in_words(app: App) -> None:
    opened = app(district="5585", lang="en")
    assert not opened.exception
    words = html_of(opened)
    assert "There are no minutes of a meeting of this month" in words
    assert "0%" not in words
    assert opened.info


def test_the_map_shows_what_is_chosen(app: App) -> None:
    opened = app(lang="en")
    (drawn,) = opened.get("bidi_component")
    opened.segmented_control(key="overview.map_of").set_value("dialogue_held").run()
    (other,) = opened.get("bidi_component")
    assert "not received" in drawn.proto.json
    assert "not held" in other.proto.json


def test_an_error_of_a_page_is_a_sentence_in_the_reader_s_language(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ValueError("secret of the server")

    monkeypatch.setattr("dashboard.page.PAGES", (Page(START, broken),))
    opened = app(lang="en")
    assert not opened.exception
    assert [box.value for box in opened.error] == [t("app.error", "en")]


def test_without_a_warehouse_and_papers_there_is_a_sentence_and_no_traceback(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path / "warehouse"))
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "nowhere"))
    opened = app(lang="en")
    assert not opened.exception
    (said,) = opened.error
    assert said.value.startswith("There are no figures to show, and none could be made")
    assert "{" not in said.value


def test_when_a_load_fails_the_last_good_warehouse_is_shown_with_a_sentence(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise etl.BuildFailed("disk_full", folder="data", error="")

    monkeypatch.setattr("etl.load.child.build_in_child", full)
    monkeypatch.setattr("etl.inventory.scan.is_current", lambda *_: False)
    opened = app(lang="en")
    assert heading(opened) == "Kurigram district July 2016"
    (said,) = opened.warning
    assert said.value.startswith("The new papers could not be loaded")


def test_papers_are_loaded_when_there_is_no_warehouse_yet(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path))
    opened = app()
    assert not opened.exception
    assert heading(opened) == "কুড়িগ্রাম জেলা জুলাই ২০১৬"
    assert etl.is_current(etl.data_dir(), tmp_path)


def test_papers_that_could_not_be_loaded_are_named_with_the_reason_and_the_rest_is_shown(
    app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PRODUCT / "data" / "minutes", tmp_path / "data" / "minutes")
    (tmp_path / "data" / "minutes" / "broken & torn.docx").write_bytes(b"PK no document")
    monkeypatch.setenv("DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path / "warehouse"))
    opened = app(lang="en")
    assert heading(opened) == "Kurigram district July 2016"
    (box,) = [each for each in opened.expander if "not loaded" in each.label]
    assert box.label == "1 file, row or cell was not loaded; the rest is shown"
    assert "minutes/broken &amp; torn.docx" in html_of(opened)


def test_where_everything_loaded_nothing_is_said_of_it(app: App) -> None:
    assert not app(lang="en").expander
