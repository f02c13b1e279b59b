"""The bar of pages: every page by one touch, with the view, and the page that is shown marked."""

from lxml import html

from dashboard.frame.page_bar import page_bar_html
from tests.dashboard.conftest import july


def test_each_link_takes_the_view_along_and_one_is_the_page_shown() -> None:
    links = html.fromstring(page_bar_html(["overview", "data"], "data", july("5549", "en"))).findall(".//nav/a")
    assert [link.text for link in links] == ["Overview", "Data"]
    assert [link.get("aria-current") for link in links] == [None, "page"]
    query = "district=5549&month=2016-07&as_of=2016-12-31&lang=en"
    assert [link.get("href") for link in links] == [f"./?{query}", f"./data?{query}"]


def test_the_search_leads_to_its_page_in_this_view_and_what_is_searched_stands_in_it() -> None:
    bar = html.fromstring(page_bar_html(["overview"], "search", july("5549", "en"), '"পোর্টাল" <b>'))
    assert [link.text for link in bar.findall(".//nav/a")] == ["Overview"]
    form = bar.find(".//form")
    assert form is not None
    assert form.get("action") == "./search?district=5549&month=2016-07&as_of=2016-12-31&lang=en"
    assert [(box.get("name"), box.get("value")) for box in form.findall("input")] == [("q", '"পোর্টাল" <b>')]
