"""The clerk's day on the page Data: a paper is brought and seen, a deadline is changed; the way back leads back."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import JANUARY, Clicks

MOST_CLICKS = 5


def test_a_paper_is_brought_and_its_month_seen_in_at_most_five_clicks(page: Page, office_address: str) -> None:
    clicks = Clicks()
    page.goto(office_address)
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    clicks.on(page.locator(".page-bar").get_by_role("link", name="তথ্যভান্ডার"))
    with page.expect_file_chooser() as chosen:
        clicks.on(page.locator("[data-testid='stFileUploaderDropzone'] button"))
    # In the system's own window a file is chosen by another click.
    chosen.value.set_files(JANUARY)
    clicks.count += 1
    looked = page.locator(".upload-file")
    expect(looked).to_contain_text("১৭টি সিদ্ধান্ত")
    expect(page.get_by_text("এ কাগজের সিদ্ধান্ত (১৭টি)").first).to_be_visible()
    expect(page.get_by_role("table", name="সংলাপে যা বদলাবে")).to_contain_text("পরিকল্পিত · অনুষ্ঠিত হয়নি")
    clicks.on(page.get_by_role("button", name="১টি ফাইল লোড করুন"))
    clicks.on(page.get_by_role("link", name="জানুয়ারি ২০১৭ দেখুন"))
    expect(page.get_by_role("heading", name="কুড়িগ্রাম জেলা")).to_contain_text("জানুয়ারি ২০১৭")
    assert "month=2017-01" in page.url
    assert clicks.count <= MOST_CLICKS


def test_what_is_left_to_do_is_one_click_from_where_it_is_done(page: Page, office_address: str) -> None:
    page.goto(f"{office_address}data?district=5549&month=2016-07&as_of=2016-09-30")
    tasks = page.locator(".tasks")
    expect(tasks).to_contain_text("সন্দেহপূর্ণ কোনো পাঠ নেই")
    with page.expect_download() as workbook:
        tasks.get_by_role("link", name="জুলাই ২০১৬-এর ছক").click()
    assert workbook.value.suggested_filename == "register_5549_2016-07.xlsx"
    tasks.get_by_role("link", name="কার্যবিবরণী নেই এমন মাস: ১টি").click()
    expect(page.get_by_role("table").first).to_contain_text("আগস্ট ২০১৬")


def test_a_deadline_is_changed_on_the_page_and_the_figures_follow(
    page: Page, office_address: str, tmp_path: Path
) -> None:
    view = "district=5549&month=2016-07"
    page.goto(f"{office_address}data?{view}&part=rules")
    rules = page.get_by_role("table").first
    expect(rules).to_contain_text("সংশ্লিষ্ট মাসের ২৮ তারিখের মধ্যে")
    rules.get_by_role("row").filter(has_text="কার্যবিবরণী প্রাপ্তি").get_by_role("link", name="বদলান").click()
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("এখন আছে: কার্যবিবরণী প্রাপ্তি")
    window.get_by_role("combobox", name="কত তারিখের মধ্যে").click()
    page.get_by_role("option", name="৫", exact=True).click()
    window.get_by_role("combobox", name="কোন মাসের").click()
    page.get_by_role("option", name="পরের মাসের").click()
    window.get_by_label("কেন বদলাচ্ছেন").fill("জেলা প্রশাসকের আদেশ")
    window.get_by_role("button", name="সংরক্ষণ").click()
    expect(window).to_contain_text("আপনার নাম লিখুন")
    window.get_by_label("আপনার নাম").fill("সহকারী কমিশনার")
    window.get_by_role("button", name="সংরক্ষণ").click()
    expect(page.get_by_role("table").first).to_contain_text("পরের মাসের ৫ তারিখের মধ্যে")
    expect(page.get_by_role("table", name="সর্বশেষটি আগে")).to_contain_text("জেলা প্রশাসকের আদেশ")
    expect(page.get_by_role("dialog")).to_have_count(0)
    own = (tmp_path / "office" / "reference" / "deadlines.csv").read_text(encoding="utf-8")
    assert "5549,minutes_received,5,1,2016-07" in own
    page.goto(f"{office_address}reporting?{view}")
    expect(page.get_by_text("০৫-০৮-২০১৬").filter(visible=True).first).to_be_visible()


def test_back_leads_from_page_to_page_and_no_window_opens_again(page: Page, office_address: str) -> None:
    view = "district=5549&month=2016-07"
    overview = f"{office_address}?{view}"
    page.goto(overview)
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    # Without its part, which the page fills in.
    page.goto(f"{office_address}data?{view}")
    expect(page.locator(".tasks")).to_be_visible()
    page.get_by_role("radio", name="সময়সীমা ও শিরোনাম").click()
    page.get_by_role("link", name="বদলান").first.click()
    window = page.get_by_role("dialog")
    expect(window).to_be_visible()
    page.keyboard.press("Escape")
    expect(window).to_have_count(0)
    expect(page.get_by_role("radio", name="সময়সীমা ও শিরোনাম")).to_be_checked()
    # The server writes the address without the window.
    page.wait_for_url(lambda url: "rule=" not in url)
    page.go_back()
    expect(page.locator(".tasks")).to_be_visible()
    expect(window).to_have_count(0)
    page.go_back()
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    assert page.url == overview
