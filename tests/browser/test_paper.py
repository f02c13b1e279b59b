"""Every page of a division on paper; those of a district: test_accessible.py."""

from playwright.sync_api import Page

from tests.browser.paper import misprints
from tests.browser.phone import open_page

PATHS = ("", "division", "reporting", "dialogues", "plan", "ideas", "decisions")


def test_every_page_of_a_division_fits_a_sheet_in_ink_and_without_controls(page: Page, division_address: str) -> None:
    found = []
    for path in PATHS:
        open_page(page, f"{division_address}{path}?division=55")
        found += misprints(page, path)
    assert not found, "\n".join(map(str, found))
