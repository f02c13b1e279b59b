"""A page on paper: no wider than an A4 sheet, without what is to be pressed, light whatever the screen's theme."""

from playwright.sync_api import Page

from tests.browser.phone import DRAWN, SOON_MS

# What the margins (frame/theme.css) leave of 210 mm, at 96 dots an inch.
SHEET = round((210 - 24) / 25.4 * 96)
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


def misprints(page: Page, path: str) -> list[tuple[object, ...]]:
    """What of the page that is open would be cut, pale or of no use on paper; the screen's theme is dark."""
    page.emulate_media(media="print", color_scheme="dark")
    page.set_viewport_size({"width": SHEET, "height": 900})
    page.evaluate(DRAWN, SOON_MS)
    found: list[tuple[object, ...]] = [(path, "wide", each) for each in page.evaluate(WIDER)]
    found += [(path, "pale", each) for each in page.evaluate(PALE)]
    found += [(path, "pressed", each.inner_text()) for each in page.locator(PRESSED).all() if each.is_visible()]
    page.emulate_media(media="screen", color_scheme="light")
    return found
