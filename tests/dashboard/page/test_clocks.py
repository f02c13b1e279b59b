"""The computer's clock is wrong: no page fails, and each says so."""

from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

import queries
from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.view.current_day import FIRST_DAY, LAST_DAY, current_day
from dashboard.view.filters import read_day, read_month
from dashboard.wording import t
from dashboard.words.display import day
from tests.clocks import clock_at
from tests.dashboard.conftest import opened_at

EARLY, LATE = date(1970, 1, 1), date(9999, 12, 31)
# The paper is of a meeting of 26 July 2016.
RIGHT = (date(2016, 7, 26), date(2040, 2, 29), date(2100, 3, 1))
DECISION, FACT = "5549-2016-07-26/8/2", "minutes_received:554977:2016-07"


def _page(name: str) -> None:
    from dashboard.page import PAGES, show_page
    from dashboard.view.filter_row import choose_filters
    from dashboard.windows.correct import show_correcting
    from dashboard.windows.evidence import show_evidence
    from dashboard.windows.record import show_recording

    (asked,) = [each for each in PAGES if each.name == name]
    filters = choose_filters(name, False)
    show_page(asked, filters)
    show_evidence(filters)
    show_correcting(filters)
    show_recording(filters)


def opened(name: str, **url: str) -> AppTest:
    """A page with the filters that the URL and the clock give; it raised nothing."""
    return opened_at(AppTest.from_function(_page, default_timeout=60, args=(name,)), lang="en", **url)


def warnings(app: AppTest) -> list[str]:
    return [each.value for each in app.warning]


@pytest.mark.parametrize(("now", "shown"), [(EARLY, FIRST_DAY), (LATE, LAST_DAY)], ids=str)
def test_every_page_opens_and_says_that_the_clock_is_not_set(papers: None, now: date, shown: date) -> None:
    sentence = t("clock.unset", "en", clock=day(now, "en"), shown=day(shown, "en"), last="")
    with clock_at(now):
        for page in PAGES:
            assert sentence in warnings(opened(page.name)), page.name
        for part in PARTS:
            assert sentence in warnings(opened("data", part=part)), part


@pytest.mark.parametrize("now", [date(1999, 12, 31), date(2009, 6, 15), date(2016, 7, 15), *RIGHT], ids=str)
def test_a_clock_behind_the_papers_is_said_and_what_they_speak_of_is_offered(papers: None, now: date) -> None:
    with clock_at(now):
        app = opened("overview")
    behind = t("clock.behind", "en", clock=day(now, "en"), shown="", last=day(date(2016, 7, 26), "en"))
    assert (behind in warnings(app)) == (FIRST_DAY < now < date(2016, 7, 26))
    assert (warnings(app) == []) == (now in RIGHT)
    assert "July 2016" in app.selectbox(key="filter.month").options


@pytest.mark.parametrize("now", [EARLY, LATE], ids=str)
@pytest.mark.parametrize("window", [{"record": DECISION}, {"evidence": FACT}], ids=str)
def test_every_window_opens(papers: None, now: date, window: dict[str, str]) -> None:
    with clock_at(now):
        opened("overview", **window)


def test_a_day_that_was_read_can_be_corrected_whatever_the_clock_says(
    two_months: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAREHOUSE_DIR", str(two_months))
    with queries.connect(two_months) as connection:
        ((fact, read),) = connection.execute("select fact_id, day from fact where day is not null limit 1").fetchall()
    with clock_at(EARLY):
        app = opened("overview", correct=fact)
    assert read in [each.value for each in app.date_input]


def test_a_view_of_any_day_that_is_shown_can_be_written_in_a_link() -> None:
    for first in (FIRST_DAY, LAST_DAY):
        assert read_day(first.isoformat()) == first
        assert read_month(f"{first:%Y-%m}") == first.replace(day=1)
    with clock_at(LATE):
        assert current_day() == LAST_DAY
