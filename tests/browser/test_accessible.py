"""Every page as axe-core sees it: nothing that keeps a person with a screen reader, a keyboard or weak eyes from it."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, ViewportSize, expect

from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.view.filters import START
from tests.browser.phone import MOVE, PHONE, wait_until_drawn

DESK: ViewportSize = {"width": 1440, "height": 900}
VIEW = "district=5549&month=2016-07"
ADDRESSES = [
    *("" if page.name == START else page.name for page in PAGES),
    *(f"data?part={part}" for part in PARTS),
    "upazila?upazila=554977",
    "minutes?meeting=5549-2016-07-26",
    "search?q=পোর্টল",
    "reporting?evidence=minutes_received:554977:2016-07",
]


# Streamlit's own: the box for files is a button beside its label too.
STREAMLITS = ("presentation-role-conflict", "stFileUploaderDropzone")


@pytest.mark.parametrize(("size", "language"), [(DESK, "bn"), (PHONE, "en")], ids=["desk", "phone"])
def test_axe_finds_nothing_on_any_page(page: Page, address: str, size: ViewportSize, language: str) -> None:
    page.set_viewport_size(size)
    found = []
    for path in ADDRESSES:
        url = f"{address}{path}{'&' if '?' in path else '?'}{VIEW}&lang={language}"
        if page.url.startswith("http"):
            page.evaluate(MOVE, url)
        else:
            page.goto(url)
        expect(page.locator(".page-head")).to_be_visible()
        wait_until_drawn(page)
        for violation in Axe().run(page).response["violations"]:
            found += [
                (path, violation["id"], node["html"][:120])
                for node in violation["nodes"]
                if violation["id"] != STREAMLITS[0] or STREAMLITS[1] not in node["html"]
            ]
    assert not found, "\n".join(map(str, found))
