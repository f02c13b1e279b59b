"""The divisional commissioner's story: the three worst upazilas of the division, and why."""

import pytest
from playwright.sync_api import Page, expect

from dashboard.wording import t
from etl.bengali.text import clean
from tests.browser.phone import assert_fits
from tests.browser.test_story import asked, choose

VIEW = "division=55&month=2017-04&as_of=2017-06-01"
WORST = ("হাতীবান্ধা", "পাটগ্রাম", "রৌমারী")
TRANSFERRED = "উপজেলা নির্বাহী অফিসার বদলি হওয়ায়"


def test_the_commissioner_finds_the_three_worst_upazilas_of_the_division_and_why(
    page: Page, division_address: str
) -> None:
    page.goto(division_address)
    choose(page, "জেলা বা বিভাগ", "রংপুর বিভাগ")
    expect(page.get_by_role("heading", name="রংপুর বিভাগ")).to_be_visible()
    page.get_by_role("link", name="বিভাগ", exact=True).click()
    # Nobody has told of districts without papers: a sentence names them.
    ranks = page.locator("table.figures").first.locator("tbody th")
    expect(ranks.first).to_contain_text(clean("লালমনিরহাট"))
    expect(ranks.last).to_contain_text(clean("পঞ্চগড়"))
    rows = page.locator("table.behind tbody tr")
    for place, name in enumerate(WORST):
        expect(rows.nth(place).locator("th")).to_contain_text(clean(name))
    expect(rows.first).to_contain_text("০/৪ · ০%")
    expect(rows.first).to_contain_text(clean("৪ মাস, জানুয়ারি ২০১৭ থেকে"))
    rows.first.get_by_role("link", name=clean(TRANSFERRED)).click()
    window = page.get_by_role("dialog")
    expect(window).to_contain_text(clean(f"হাতীবান্ধা উপজেলায় {TRANSFERRED} কার্যবিবরণী পাওয়া যায়নি"))
    assert asked(page)["evidence"] == "minutes_received:555233"
    window.get_by_role("link").first.click()
    page.wait_for_url("**/minutes?*")
    expect(page.locator("mark").filter(has_text=clean(TRANSFERRED)).first).to_be_visible()


def test_the_name_of_an_upazila_leads_to_all_about_it(page: Page, division_address: str) -> None:
    page.goto(f"{division_address}division?{VIEW}")
    page.locator("table.behind tbody th").first.get_by_role("link").click()
    expect(page.get_by_role("heading", name=clean("হাতীবান্ধা উপজেলা, লালমনিরহাট জেলা"))).to_be_visible()
    grid = page.locator("table.status-grid tbody tr").first
    expect(grid.locator(".status-not_received")).to_have_count(4)
    expect(page.get_by_role("link", name=clean(TRANSFERRED)).first).to_be_visible()


def test_a_month_without_papers_is_said_in_words_and_claims_nothing(page: Page, division_address: str) -> None:
    page.goto(f"{division_address}division?division=40&month=2017-04&as_of=2017-06-01&lang=en")
    expect(page.get_by_text("none can be ranked")).to_be_visible()
    expect(page.get_by_text("no source says anything of any upazila of these districts")).to_be_visible()
    assert "0%" not in " ".join(page.locator("table.figures").all_inner_texts())


@pytest.mark.parametrize(
    "page_of",
    [
        "division?lang=bn",
        "division?lang=en",
        "upazila?lang=bn",
        "upazila?lang=bn&upazila=555233",
        "upazila?lang=en&upazila=555233",
        "reporting?lang=bn",
        "dialogues?lang=bn",
        "ideas?lang=bn",
        "decisions?lang=bn&upazila=555233",
        "minutes?lang=bn",
    ],
)
def test_no_page_of_a_division_is_wider_than_a_phone_or_breaks(
    phone: Page, division_address: str, page_of: str
) -> None:
    title = t(f"page.{page_of.partition('?')[0]}.title", "en" if "lang=en" in page_of else "bn")
    assert_fits(phone, f"{division_address}{page_of}&from=2017-01&{VIEW}", title)


def test_the_page_of_an_upazila_prints_on_a4_without_the_filters(page: Page, division_address: str) -> None:
    page.goto(f"{division_address}upazila?{VIEW}&upazila=555233")
    expect(page.locator("table.status-grid")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".st-key-filters")).to_be_hidden()
    expect(page.locator("table.status-grid")).to_be_visible()
    main = page.locator("[data-testid=stMain]")
    assert main.evaluate("box => getComputedStyle(box).overflow") == "visible"
