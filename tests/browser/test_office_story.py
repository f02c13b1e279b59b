"""The office loads August's papers, one of them with mistakes, fixes them, and sees the figures change."""

from pathlib import Path

from openpyxl import Workbook
from playwright.sync_api import Page, expect

from tests.browser.conftest import Clicks

UPAZILAS = ("কুড়িগ্রাম সদর", "নাগেশ্বরী", "ভুরুঙ্গামারী", "ফুলবাড়ী", "রাজারহাট", "উলিপুর", "চিলমারী", "রৌমারী", "রাজিবপুর")
HEADINGS = ("উপজেলার নাম", "মাস", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য")
# The mistake: June has thirty days, and the month is August.
MISTAKE, RIGHT = "৩১/০৬/২০১৬", "২৫/০৮/২০১৬"


def write_register(file: Path, of_ulipur: str) -> Path:
    """August's receipts of Kurigram: all on the 25th but Chilmari's, which is blank, and what is written of Ulipur."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADINGS)
    for name in UPAZILAS:
        received = of_ulipur if name == "উলিপুর" else None if name == "চিলমারী" else RIGHT
        sheet.append((name, "আগস্ট ২০১৬", "০৮/০৮/২০১৬", received, None))
    book.save(file)
    return file


def bring(page: Page, file: Path) -> None:
    """Choose a file to upload and wait until it has been looked at."""
    page.locator("input[type=file]").set_input_files(file)
    expect(page.locator(".upload-file")).to_be_visible()


def test_the_office_loads_augusts_papers_mends_a_mistake_and_sees_the_figures_change(
    page: Page, office_address: str, tmp_path: Path
) -> None:
    add = f"{office_address}data?district=5549&month=2016-08&part=add"
    reporting = f"{office_address}reporting?district=5549&month=2016-08"
    page.goto(add)
    bring(page, write_register(tmp_path / "আগস্ট.xlsx", MISTAKE))
    expect(page.locator(".upload-file")).to_contain_text(MISTAKE)
    expect(page.locator(".upload-file")).to_contain_text("কার্যবিবরণী প্রাপ্তির তারিখ")
    expect(page.get_by_role("table")).to_contain_text("যথাসময়ে")
    page.get_by_role("button", name="১টি ফাইল লোড করুন").click()
    expect(page.get_by_text("১টি ফাইল লোড হয়েছে।")).to_be_visible()
    page.goto(reporting)
    # Ulipur's came on a day that is not known, Chilmari's blank is a no.
    expect(page.get_by_text("৮/৯").filter(visible=True).first).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="উলিপুর").first).to_contain_text("তারিখ অজানা")
    expect(page.get_by_text("লোড হয়নি").filter(visible=True).first).to_be_visible()

    page.goto(add)
    bring(page, write_register(tmp_path / "আগস্ট, ঠিক করা.xlsx", RIGHT))
    box = page.get_by_role("combobox", name="আগের কোন ফাইলের বদলে")
    box.click()
    page.get_by_role("option", name="registers/kurigram").first.click()
    page.get_by_label("কারণ").fill("উলিপুরের তারিখ ভুল ছিল")
    page.get_by_label("আপনার নাম").fill("সহকারী কমিশনার")
    page.get_by_role("button", name="১টি ফাইল লোড করুন").click()
    expect(page.get_by_text("১টি ফাইল লোড হয়েছে।")).to_be_visible()
    page.goto(reporting)
    expect(page.get_by_role("row").filter(has_text="উলিপুর").first).to_contain_text("যথাসময়ে")
    expect(page.get_by_text("লোড হয়নি")).to_have_count(0)
    page.goto(f"{office_address}data?district=5549&month=2016-08&part=corrections")
    expect(page.get_by_role("table")).to_contain_text("উলিপুরের তারিখ ভুল ছিল")


def test_a_wrong_reading_is_corrected_from_its_evidence_and_taken_back_in_four_clicks(
    page: Page, office_address: str
) -> None:
    clicks = Clicks()
    page.goto(f"{office_address}reporting?district=5549&month=2016-07")
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    row = page.get_by_role("row").filter(has_text="রাজারহাট").first
    clicks.on(row.get_by_role("link").first)
    clicks.on(page.get_by_role("dialog").get_by_role("link", name="এটি সংশোধন করুন"))
    window = page.get_by_role("dialog")
    expect(window).to_contain_text("রাজারহাট কি জুলাই ২০১৬ মাসের কার্যবিবরণী পাঠিয়েছে?")
    # The box for the reason has the keys, the next one is the name.
    expect(window.get_by_label("কারণ")).to_be_focused()
    page.keyboard.type("মূল কাগজে নেই")
    page.keyboard.press("Tab")
    page.keyboard.type("সহকারী কমিশনার")
    clicks.on(window.get_by_role("button", name="না", exact=True))
    said = page.locator(".st-key-corrected")
    expect(said).to_contain_text("রাজারহাট · জুলাই ২০১৬")
    expect(said).to_contain_text("আগে “হ্যাঁ”, এখন “না”")
    expect(page.get_by_text("০/৯").filter(visible=True).first).to_be_visible()
    assert "reporting" in page.url
    clicks.on(page.get_by_role("button", name="ফেরত নিন"))
    assert clicks.count == 4
    expect(page.get_by_text("১/৯").filter(visible=True).first).to_be_visible()
    expect(said).to_have_text("সংশোধন ফেরত নেওয়া হয়েছে।")
