"""The dashboard by keys alone: every stop is seen, what is opened can be closed, and one key skips to the page."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.wording import t
from tests.browser.phone import close_window, open_page

VIEW = "district=5549&month=2016-07"
MOST_STOPS = 60
# What has the keyboard's focus: its words, whether an outline or shadow shows it, whether it stands in the window.
FOCUSED = """() => {
    const focused = document.activeElement;
    if (focused === document.body) return null;
    const marked = element => {
        const style = getComputedStyle(element);
        return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== "none";
    };
    const around = [focused];
    while (around.length < 4 && around.at(-1).parentElement) around.push(around.at(-1).parentElement);
    const box = focused.getBoundingClientRect();
    return [focused.outerHTML.slice(0, 120), around.some(marked), box.top >= 0 && box.bottom <= innerHeight + 2];
}"""


@pytest.mark.parametrize("path", ["", "decisions", "meeting"])
def test_every_stop_of_the_tab_key_is_seen(page: Page, address: str, path: str) -> None:
    open_page(page, f"{address}{path}?{VIEW}")
    stops = []
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            break
        stops.append(stop)
    assert len(stops) > 20
    assert [html for html, is_marked, is_in_window in stops if not (is_marked and is_in_window)] == []


def test_the_first_stop_skips_what_stands_above_the_page(page: Page, address: str) -> None:
    open_page(page, f"{address}?{VIEW}")
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text(t("streamlit.skip", "bn"))
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(".page-head :focus")).to_be_visible()


def test_a_place_of_the_map_opens_and_escape_leads_back_to_it(page: Page, address: str) -> None:
    open_page(page, f"{address}?{VIEW}")
    page.locator(".upazila-map .plane a[tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    place = page.locator(":focus").get_attribute("aria-label")
    page.keyboard.press("Enter")
    # The focus follows some hundredths of a second after the window is seen.
    expect(page.locator("[role='dialog']:focus, [role='dialog'] :focus")).to_have_count(1)
    close_window(page)
    expect(page.locator(":focus")).to_have_attribute("aria-label", place or "")


def test_escape_closes_a_window_also_where_the_focus_is_outside_it(page: Page, address: str) -> None:
    open_page(page, f"{address}?{VIEW}")
    page.locator(".upazila-map .plane a[tabindex='0']").press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.locator("[data-testid='stMain']").dispatch_event("keydown", {"key": "Escape", "bubbles": True})
    expect(page.get_by_role("dialog")).to_be_hidden()
