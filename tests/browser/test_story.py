"""What a colleague does with the dashboard, in a real browser."""

import csv
import re
from pathlib import Path
from urllib.parse import parse_qs, urlparse

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page, WebSocket, expect

from dashboard.page import PAGES
from dashboard.view.filters import START
from dashboard.wording import t
from etl.bengali.text import clean
from tests.browser.conftest import PATIENCE_MS
from tests.browser.phone import assert_fits, close_window, wait_until_drawn

ONLY_RAJARHAT = "শুধুমাত্র রাজারহাট উপজেলার"


def choose(page: Page, label: str, option: str) -> None:
    """Choose `option` in the select box called `label`, by typing it."""
    box = page.get_by_role("combobox", name=label)
    box.click()
    box.fill(option)
    page.get_by_role("option", name=option).first.click()


def asked(page: Page) -> dict[str, str]:
    """The parameters in the window's address."""
    return {name: values[0] for name, values in parse_qs(urlparse(page.url).query).items()}


def test_the_app_builds_the_warehouse_and_shows_the_latest_month_in_bengali(page: Page, address: str) -> None:
    page.goto(address)
    expect(page.get_by_role("heading", name="কুড়িগ্রাম জেলা")).to_be_visible()
    expect(page.get_by_text("৭/৯").filter(visible=True).first).to_be_visible()


def test_another_month_and_upazila_are_in_the_address_and_a_copied_link_shows_the_same(
    page: Page, address: str
) -> None:
    page.goto(address)
    expect(page.get_by_text("৭/৯").filter(visible=True).first).to_be_visible()
    choose(page, "মাস", "জুলাই ২০১৬")
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    page.get_by_role("button", name="সকল উপজেলা").click()
    choose(page, "উপজেলা", "উলিপুর")
    page.keyboard.press("Escape")
    expect(page.get_by_text("০/১").filter(visible=True).first).to_be_visible()
    expect(page.get_by_role("button", name="উপজেলা: উলিপুর")).to_be_visible()
    page.wait_for_url(lambda url: "month=2016-07" in url and "upazila=554994" in url)
    link = page.url
    colleague = page.context.new_page()
    colleague.goto(link)
    expect(colleague.get_by_text("০/১").filter(visible=True).first).to_be_visible()
    assert asked(colleague) == asked(page)


def test_a_figure_leads_to_its_sentence_and_on_to_the_paper(page: Page, address: str) -> None:
    page.goto(f"{address}reporting?district=5549&month=2016-07")
    row = page.get_by_role("row").filter(has_text="রাজারহাট").first
    row.get_by_role("link").first.click()
    window = page.get_by_role("dialog")
    expect(window).to_contain_text(clean(ONLY_RAJARHAT))
    assert asked(page)["evidence"] == "minutes_received:554977:2016-07"
    window.get_by_role("link").first.click()
    page.wait_for_url("**/minutes?*")
    expect(page.locator("mark").filter(has_text=clean(ONLY_RAJARHAT)).first).to_be_visible()


def test_a_misspelt_word_is_found_by_one_click_and_leads_on_to_its_words(page: Page, address: str) -> None:
    page.goto(f"{address}ideas?district=5549&month=2016-07")
    page.get_by_role("searchbox").fill("ফেসবূক")
    page.get_by_role("button", name="খুঁজুন").click()
    page.wait_for_url("**/search?*")
    expect(page.locator(".search-found mark").first).to_be_visible()
    assert asked(page)["month"] == "2016-07"
    page.locator(".search-found a").first.click()
    page.wait_for_url("**/minutes?**")
    expect(page.locator(".paper-text mark.asked").first).to_be_visible()


def test_a_mark_of_a_chart_opens_its_evidence(page: Page, address: str) -> None:
    page.goto(f"{address}dialogues?district=5549&month=2016-07")
    mark = page.locator("figure.chart").get_by_role("link", name="উলিপুর")
    mark.click()
    assert_evidence(page, "উলিপুর", "dialogue_held:554994")
    mark.press("Enter")
    assert_evidence(page, "উলিপুর", "dialogue_held:554994")


def test_a_piece_of_the_decisions_chart_lists_its_decisions(page: Page, address: str) -> None:
    page.goto(f"{address}decisions?district=5549&month=2016-07&list=months")
    piece = page.locator("figure.chart").get_by_role("link", name="আইডিয়া, বকেয়া, বাস্তবায়িত হয়নি: ১টি")
    piece.click()
    expect(page.locator(".decision-no")).to_have_count(1)
    assert (asked(page)["topic"], asked(page)["status"]) == ("idea", "overdue")
    # What the list shows is above the chart.
    expect(page.locator(".page-head")).to_be_in_viewport()


def test_a_place_on_the_map_opens_its_evidence_by_mouse_and_keys(page: Page, address: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda asked: fetched.append(asked.url))
    page.goto(f"{address}?district=5549&month=2016-07")
    place = page.locator(".upazila-map").get_by_role("link", name="রাজারহাট: প্রাপ্ত")
    expect(place).to_be_visible()
    wait_until_drawn(page)
    place.click()
    assert_evidence(page, "রাজারহাট", "minutes_received:554977:2016-07")
    # In the area itself, beside its mark and name.
    box = place.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] + 4)
    assert_evidence(page, "রাজারহাট", "minutes_received:554977:2016-07")
    place.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".upazila-map a:focus")).to_have_attribute("aria-label", re.compile("^কুড়িগ্রাম সদর: "))
    expect(page.locator(".upazila-map .tip")).to_contain_text("কুড়িগ্রাম সদর")
    page.keyboard.press("Space")
    assert_evidence(page, "কুড়িগ্রাম সদর", "minutes_received:554952:2016-07")
    page.locator(".upazila-map a[tabindex='0']").press("Enter")
    assert_evidence(page, "কুড়িগ্রাম সদর", "minutes_received:554952:2016-07")
    assert [url for url in fetched if "plotly" in url.lower()] == []
    # Another status changes what is drawn, not what it is drawn on.
    plane = page.locator(".upazila-map .plane").element_handle()
    page.get_by_role("radio", name="সভা").click()
    expect(page.locator(".upazila-map .legend")).to_have_text("? তথ্য নেই")
    assert plane.evaluate("plane => plane.isConnected")


def assert_evidence(page: Page, name: str, evidence: str) -> None:
    """The evidence of a place is open, as the address says; closed again."""
    expect(page.get_by_role("dialog")).to_contain_text(clean(name))
    assert asked(page)["evidence"] == evidence
    close_window(page)
    wait_until_drawn(page)


def test_a_rate_of_many_months_leads_to_the_sentences_of_those_months(page: Page, address: str) -> None:
    page.goto(f"{address}reporting?district=5549&month=2017-01")
    rate = page.get_by_role("link", name="১/২ · ৫০.০%").first
    rate.click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert asked(page)["from"] == "2016-02"
    assert asked(page)["evidence"].startswith("minutes_received:")


def test_the_figures_of_a_page_can_be_taken_away(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}reporting?district=5549&month=2016-07")
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV নামান").nth(1).click()
    raw = waiting.value.path().read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(raw.decode("utf-8-sig").splitlines()))
    assert sum("রাজারহাট" in row for row in rows) == 1
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Excel নামান").nth(1).click()
    workbook = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(workbook)
    sheet = load_workbook(workbook).worksheets[0]
    assert any(cell == "রাজারহাট" for row in sheet.iter_rows(values_only=True) for cell in row)


@pytest.mark.parametrize("language", ["bn", "en"])
@pytest.mark.parametrize("name", [page.name for page in PAGES])
def test_no_page_is_wider_than_a_phone_or_breaks(phone: Page, address: str, name: str, language: str) -> None:
    path = "" if name == START else name
    assert_fits(
        phone, f"{address}{path}?district=5549&month=2016-07&lang={language}", t(f"page.{name}.title", language)
    )


def test_a_page_is_one_touch_away_on_a_phone_and_keeps_the_view(phone: Page, address: str) -> None:
    assert_fits(phone, f"{address}?district=5549&month=2016-07", t("page.overview.title", "bn"))
    phone.get_by_role("navigation").get_by_role("link", name=t("page.dialogues.title", "bn"), exact=True).click()
    expect(phone.locator(".page-head .page-name")).to_have_text(t("page.dialogues.title", "bn"))
    assert asked(phone) == {"district": "5549", "month": "2016-07"}


def test_a_grid_of_a_year_scrolls_by_itself_on_a_phone(phone: Page, address: str) -> None:
    url = f"{address}upazila?district=5549&upazila=554994&month=2017-01"
    assert_fits(phone, url, t("page.upazila.title", "bn"), "table.marks-only")


def test_a_first_visit_is_small_a_second_takes_almost_nothing_and_no_change_sends_the_look_again(
    browser: Browser, address: str
) -> None:
    office = browser.new_context()
    office.set_default_timeout(PATIENCE_MS)
    first, frames, said = office.new_page(), list[bytes](), list[str]()

    def watch(socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: frames.append(frame if isinstance(frame, bytes) else frame.encode()))

    first.on("websocket", watch)
    first.on("console", lambda message: said.extend([message.text] if message.type == "error" else []))
    fetched = counted(first)
    first.goto(f"{address}reporting?month=2016-07")
    wait_until_drawn(first)
    assert 300_000 < sum(fetched.values()) < 900_000
    frames.clear()
    choose(first, "মাস", "জানুয়ারি ২০১৭")
    wait_until_drawn(first)
    assert frames
    assert sum(map(len, frames)) < 45_000
    assert not [frame for frame in frames if b"<style" in frame or b"<script" in frame or b"@media" in frame]
    # The policy let everything run, and Streamlit did not look for its server below the page's own path.
    assert not said
    assert not [path for path in fetched if path.startswith("/reporting/")]
    second = office.new_page()
    fetched = counted(second)
    second.goto(f"{address}decisions?month=2016-07&lang=en")
    wait_until_drawn(second)
    assert second.evaluate("document.documentElement.lang") == "en"
    assert sum(fetched.values()) < 40_000
    office.close()


def counted(page: Page) -> dict[str, int]:
    """A dictionary that fills with the bytes of each answer from the net, by path."""
    paths, sizes = dict[str, str](), dict[str, int]()
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    session.on(
        "Network.requestWillBeSent",
        lambda sent: paths.update({sent["requestId"]: urlparse(sent["request"]["url"]).path}),
    )
    session.on(
        "Network.loadingFinished", lambda got: sizes.update({paths[got["requestId"]]: int(got["encodedDataLength"])})
    )
    return sizes
