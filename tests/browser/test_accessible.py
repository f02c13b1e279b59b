"""Every page, opened once and looked at in all ways: as axe-core sees it, light and dark, on a desk and on a phone;
the size of what is pressed; on paper."""

from collections import defaultdict
from datetime import date
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import BrowserContext, Page, ViewportSize, expect

from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.view.filters import START
from dashboard.wording import t
from dashboard.words.display import month
from tests.browser.paper import misprints
from tests.browser.phone import DRAWN, PHONE, SOON_MS, open_page, wait_until_drawn

DESK: ViewportSize = {"width": 1440, "height": 900}
VIEW = "district=5549&month=2016-07"
ADDRESSES = [
    *("" if page.name == START else page.name for page in PAGES),
    *(f"data?part={part}" for part in PARTS),
    "upazila?upazila=554977",
    "minutes?meeting=5549-2016-07-26",
    "search?q=পোর্টল",
    "search?q=কারা পাঠায়নি%3F",
    "search?q=weather%3F",
    "reporting?evidence=minutes_received:554977:2016-07",
]
# Those of the bar and the parts of Data, which are printed.
ON_PAPER = ADDRESSES[: len(PAGES) + len(PARTS)]
Found = dict[str, list[tuple[object, ...]]]
Look = tuple[ViewportSize, Literal["light", "dark"], dict[str, list[str]]]
# A page is loaded once and looked at four times; between the themes only colours differ.
COLOURS = {"runOnly": ["color-contrast"]}
LOOKS: tuple[Look, ...] = (
    (DESK, "light", {}),
    (DESK, "dark", COLOURS),
    (PHONE, "dark", COLOURS),
    (PHONE, "light", {}),
)
# Colours are the same in every language.
LOOKS_IN_LIGHT = tuple(look for look in LOOKS if look[2] != COLOURS)
AXE = "options => axe.run(options).then(results => results.violations)"
# What is said to a screen reader, or stands in an empty box, by Streamlit: in the page's language.
ENGLISH = """() => [...document.querySelectorAll("[aria-label], [placeholder], [aria-valuetext]")]
    .filter(element => !element.closest("[data-testid='stHtml']"))
    .flatMap(element => ["aria-label", "placeholder", "aria-valuetext"].map(name => element.getAttribute(name) ?? ""))
    .filter(words => /[a-z]/.test(words) && !/[\\u0980-\\u09ff]/.test(words))"""

# A link in words is as long as its words.
BOXES = "button, summary, input, [role=radio], .page-bar a, .downloads a, .upazila-map a"
SMALL = f"""() => [...document.querySelectorAll("a, {BOXES}")]
    .filter(element => element.checkVisibility({{ visibilityProperty: true }}))
    .filter(element => !element.closest("[aria-hidden=true]") && element.tabIndex >= 0)
    .map(element => [element, element.getClientRects()[0]])
    .filter(([element, box]) => box?.width > 1 && box.height > 1
        && (box.height < 24 || (box.width < 24 && element.matches("{BOXES}"))))
    .map(([element, box]) => `${{element.outerHTML.slice(0, 100)}} ${{box.width}}x${{box.height}}`)"""


@pytest.fixture(scope="module")
def found(office_computer: BrowserContext, address: str) -> Found:
    """What is wrong on any page in Bengali, by kind; each page is opened once and looked at in every way."""
    found: Found = defaultdict(list)
    page = office_computer.new_page()
    for path in ADDRESSES:
        open_page(page, f"{address}{path}{'&' if '?' in path else '?'}{VIEW}&lang=bn")
        found["axe"] += axe_finds(page, path, LOOKS)
        found["english"] += [(path, words) for words in page.evaluate(ENGLISH)]
        for size in (PHONE, DESK):
            page.set_viewport_size(size)
            found["small"] += [(path, size["width"], each) for each in page.evaluate(SMALL)]
        if path in ON_PAPER:
            found["paper"] += misprints(page, path)
    page.close()
    return found


@pytest.mark.parametrize(
    "kind",
    [
        pytest.param("axe", id="a screen reader, a keyboard or weak eyes meet no obstacle"),
        pytest.param("english", id="what is said to a screen reader is Bengali"),
        pytest.param("small", id="what is pressed is large enough for a finger and links in tables as high"),
        pytest.param("paper", id="each fits a sheet, in ink and without controls"),
    ],
)
def test_on_every_page_of_a_district(found: Found, kind: str) -> None:
    assert not found[kind], "\n".join(map(str, found[kind]))


def test_axe_finds_nothing_on_any_page_in_english(page: Page, address: str) -> None:
    found: list[tuple[object, ...]] = []
    for path in ADDRESSES:
        open_page(page, f"{address}{path}{'&' if '?' in path else '?'}{VIEW}&lang=en")
        found += axe_finds(page, path, LOOKS_IN_LIGHT)
    assert not found, "\n".join(map(str, found))


def axe_finds(page: Page, path: str, looks: tuple[Look, ...]) -> list[tuple[object, ...]]:
    """What axe-core finds on the page that is open, in each of the looks."""
    # From page to page the program stays loaded.
    if page.evaluate("!window.axe"):
        page.evaluate(AXE_SCRIPT)
    found: list[tuple[object, ...]] = []
    for size, theme, options in looks:
        page.set_viewport_size(size)
        page.emulate_media(media="screen", color_scheme=theme)
        page.evaluate(DRAWN, SOON_MS)
        for violation in page.evaluate(AXE, options | {"resultTypes": ["violations"]}):
            found += [
                (path, size["width"], theme, violation["id"], node["html"][:120], node["any"][:1])
                for node in violation["nodes"]
            ]
    return found


def test_the_page_follows_the_systems_theme_without_being_drawn_again(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="light")
    open_page(page, f"{address}?{VIEW}")
    colours = "['.stApp', '.upazila-map .area', '.card'].map(each => getComputedStyle(document.querySelector(each))"
    colours += ".getPropertyValue(each.includes('map') ? 'fill' : 'background-color'))"
    light = page.evaluate(colours)
    page.evaluate("document.querySelector('.card').dataset.same = 'yes'")
    page.emulate_media(color_scheme="dark")
    wait_until_drawn(page)
    dark = page.evaluate(colours)
    assert [light[0], light[2]] == ["rgb(255, 255, 255)"] * 2
    assert [dark[0], dark[2]] == ["rgb(20, 25, 28)"] * 2
    assert light[1] != dark[1]
    assert page.locator(".card[data-same]").count() == 1


@pytest.mark.parametrize("language", ["bn", "en"])
def test_on_an_offices_screen_no_page_is_off_the_bar(page: Page, address: str, language: str) -> None:
    page.set_viewport_size({"width": 1366, "height": 768})
    open_page(page, f"{address}?{VIEW}&lang={language}")
    assert page.evaluate("[...document.querySelectorAll('.page-bar')].every(bar => bar.scrollWidth <= bar.clientWidth)")


def test_on_a_phone_the_filters_are_a_line_that_opens(page: Page, address: str) -> None:
    page.set_viewport_size(PHONE)
    open_page(page, f"{address}?{VIEW}")
    month = page.get_by_role("combobox", name=t("filter.month", "bn"))
    expect(month).to_be_hidden()
    page.locator(".view-shown summary").click()
    expect(month).to_be_visible()
    expect(page.locator(".view-shown summary")).to_have_text("কুড়িগ্রাম · জুলাই ২০১৬")


def test_the_calendar_and_its_box_speak_the_pages_language(page: Page, address: str) -> None:
    open_page(page, f"{address}meeting?{VIEW}")
    box = page.get_by_test_id("stDateInputFieldsScroller").first
    expect(box).to_have_text("দিন-মাস-বছর")
    page.get_by_test_id("stDateInputCalendarButton").first.click()
    calendar = page.get_by_role("dialog").last
    expect(calendar.get_by_role("button", name=t("streamlit.month_after", "bn"))).to_be_visible()
    expect(calendar.get_by_role("grid")).to_have_attribute(
        "aria-label", t("streamlit.choose_date_in", "bn", month=month(date.today(), "bn"))
    )
    assert (
        page.evaluate(
            "element => element.innerText.match(/[A-Za-z0-9]/)", calendar.get_by_role("grid").element_handle()
        )
        is None
    )
    page.keyboard.press("Escape")
    page.locator("a.language").click()
    expect(box).to_have_text("dd-mm-yyyy")
    expect(page.get_by_test_id("stDateInputCalendarButton").first).to_have_attribute(
        "aria-label", t("streamlit.choose_date", "en")
    )
