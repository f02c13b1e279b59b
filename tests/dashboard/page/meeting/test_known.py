"""An old month's pack is as known on one day, whether the page or the command makes it; the page says which."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.dashboard.conftest import html_of, opened_at
from tests.dashboard.exports.test_command import run

pytestmark = pytest.mark.usefixtures("all_words_known")
OF_JULY = ("--district", "5549", "--month", "2016-07", "--language", "en")


def _meeting(language: str, as_of: str) -> None:
    from dataclasses import replace
    from datetime import date as day

    from dashboard.page import PAGES, show_page
    from tests.dashboard.conftest import july

    (page,) = [each for each in PAGES if each.name == "meeting"]
    standard = (("as_of", day.today().isoformat()), ("lang", "bn"))
    view = replace(july("5549", language), as_of=day.fromisoformat(as_of), standard=standard)
    show_page(page, view)


def meeting(language: str = "en", as_of: str | None = None, **url: str) -> AppTest:
    day = as_of or date.today().isoformat()
    asked = {"as_of": as_of} if as_of else {}
    return opened_at(AppTest.from_function(_meeting, default_timeout=60, args=(language, day)), **asked, **url)


def test_page_and_command_make_an_old_month_as_of_the_same_day(own: Path, tmp_path: Path) -> None:
    page, out = meeting(), str(tmp_path / "out")
    page.pills(key="pack.formats").set_value(["ics"]).run()
    page.button(key="pack.make").click().run()
    (made,) = page.session_state["pack.made"].files
    assert made == "2016-07_5549_as-of-2016-08-28_en.ics"
    assert run(*OF_JULY, "--warehouse", str(own), "--formats", "ics", "--out", out)[0] == 0
    page.button(key="report.make").click().run()
    (report,) = [name for name in page.session_state["report.made"].files if name.endswith(".pdf")]
    assert run(*OF_JULY, "--warehouse", str(own), "--report", "year", "--formats", "pdf", "--out", out)[0] == 0
    assert {made, report} <= {path.name for path in Path(out).iterdir()}


@pytest.mark.usefixtures("papers")
@pytest.mark.parametrize(
    ("language", "words"), [("en", "As known on 28 Aug 2016, when"), ("bn", "২৮-০৮-২০১৬ তারিখে যা জানা ছিল")]
)
def test_the_page_says_the_day_and_leads_to_todays_knowledge(language: str, words: str) -> None:
    html = unescape(html_of(meeting(language)))
    assert words in html
    assert re.search(r'<p class="more"><a href="[^"]*known=today"', html)


@pytest.mark.usefixtures("papers")
def test_today_and_a_day_that_is_chosen_stay_and_lead_back() -> None:
    for page, day in ((meeting(known="today"), ""), (meeting(as_of="2016-09-15"), "As known on 15 Sep 2016. Where")):
        html = unescape(html_of(page))
        assert day in html
        assert "Where no day is chosen, page and command show what was known on 28 Aug 2016" in html
        (back,) = re.findall(r'<p class="more"><a href="([^"]*)"', html)
        assert "as_of" not in back
        assert "known" not in back
