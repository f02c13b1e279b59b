"""Every page on paper: no wider than an A4 sheet, without what is to be pressed, light whatever the screen's theme."""

from playwright.sync_api import Page, ViewportSize

from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.view.filters import START
from tests.browser.phone import DRAWN, open_page

# What the margins (frame/theme.css) leave of 210 mm, at 96 dots an inch.
SHEET = round((210 - 24) / 25.4 * 96)
DESK: ViewportSize = {"width": 1440, "height": 900}
SOON_MS = 100
PRESSED = ", ".join(
    (
        "button",
        "input:not([role=combobox])",
        ".page-bar a",
        ".downloads a",
        ".card-link",
        ".evidence-link a",
        ".decision-link",
        ".act",
        ".term-link",
        ".st-key-pack-make",
        ".st-key-decision-filters",
        "[class*=st-key-part-]",
        ".decision-list details:not([open])",
    )
)
WIDER = f"""() => [...document.querySelectorAll("[data-testid='stMainBlockContainer'] *")]
    .filter(element => element.checkVisibility() && element.getBoundingClientRect().right > {SHEET} + 1)
    .map(element => element.outerHTML.slice(0, 120))"""
PALE = """() => [...document.querySelectorAll("[data-testid='stMainBlockContainer'] *")]
    .filter(element => element.checkVisibility())
    .filter(element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
    .filter(element => {
        const [red, green, blue] = getComputedStyle(element).color.match(/[0-9.]+/g).map(Number);
        return 0.3 * red + 0.6 * green + 0.1 * blue > 140;
    })
    .map(element => element.outerHTML.slice(0, 120))"""


def test_every_page_of_a_district_fits_a_sheet_in_ink_and_without_controls(page: Page, address: str) -> None:
    paths = ["" if each.name == START else each.name for each in PAGES] + [f"data?part={part}" for part in PARTS]
    assert_fits_paper(page, address, paths, "district=5549&month=2016-07")


def test_every_page_of_a_division_fits_a_sheet_in_ink_and_without_controls(page: Page, division_address: str) -> None:
    paths = ["", "division", "reporting", "dialogues", "plan", "ideas", "decisions"]
    assert_fits_paper(page, division_address, paths, "division=55")


def assert_fits_paper(page: Page, address: str, paths: list[str], view: str) -> None:
    found = []
    for path in paths:
        page.emulate_media(media="screen", color_scheme="dark")
        page.set_viewport_size(DESK)
        url = f"{address}{path}{'&' if '?' in path else '?'}{view}"
        open_page(page, url)
        page.emulate_media(media="print", color_scheme="dark")
        page.set_viewport_size({"width": SHEET, "height": 900})
        page.evaluate(DRAWN, SOON_MS)
        found += [(path, "wide", each) for each in page.evaluate(WIDER)]
        found += [(path, "pale", each) for each in page.evaluate(PALE)]
        found += [(path, "pressed", each.inner_text()) for each in page.locator(PRESSED).all() if each.is_visible()]
    assert not found, "\n".join(map(str, found))
