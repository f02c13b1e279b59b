"""An office with accounts: a viewer looks and downloads, an officer uploads; the browser holds to our policy."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dashboard.accounts.account import Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.book import Entry, add, change
from dashboard.accounts.passwords import hashed
from etl.files.folders import PRODUCT
from queries.scope import Level
from tests.browser.conftest import JANUARY, PATIENCE_MS
from tests.browser.phone import PHONE
from tests.dashboard.accounts.conftest import CHEAP, PASSWORD
from tests.served import served

PEOPLE = {"রহিম": Role.ADMINISTRATOR, "করিম": Role.OFFICER, "সালমা": Role.VIEWER}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "office"
    shutil.copytree(PRODUCT / "data", folder, ignore=shutil.ignore_patterns("warehouse", "accounts", "activity.jsonl"))
    for name, role in PEOPLE.items():
        add(folder, Entry(name=name, role=role, level=Level.COUNTRY, password=hashed(PASSWORD, CHEAP)))
    return folder


@pytest.fixture
def address(data: Path, warehouse: Path, tmp_path: Path) -> Iterator[str]:
    own = shutil.copytree(warehouse, tmp_path / "warehouse")
    with served(data, own, tmp_path / "office.log", STREAMLIT_SERVER_ADDRESS="0.0.0.0") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of its own: nobody is signed in there yet."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def sign_in(page: Page, name: str, password: str = PASSWORD) -> None:
    page.get_by_label("অ্যাকাউন্টের নাম").fill(name)
    page.get_by_label("পাসওয়ার্ড").fill(password)
    page.get_by_role("button", name="প্রবেশ করুন").click()


def test_a_viewer_looks_and_an_officer_uploads(page: Page, address: str, data: Path) -> None:
    refused: list[str] = []
    own = (address, "data:", "blob:")
    page.on("console", lambda said: refused.append(said.text) if "Content Security Policy" in said.text else None)
    page.on("response", lambda got: refused.append(got.url) if "/static/" in got.url and got.status >= 400 else None)
    page.on("request", lambda asked: refused.append(asked.url) if not asked.url.startswith(own) else None)

    page.goto(f"{address}?district=5549&month=2016-07")
    sign_in(page, "সালমা", "ভুল পাসওয়ার্ড")
    expect(page.get_by_role("alert")).to_contain_text("মেলেনি")
    sign_in(page, "সালমা")
    expect(page.locator(".page-head h1")).to_contain_text("কুড়িগ্রাম জেলা")
    assert "month=2016-07" in page.url
    expect(page.locator(".signed-in")).to_contain_text("সালমা (দর্শক)")
    expect(page.locator(".upazila-map a").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="CSV").first.click()
    assert Path(download.value.path()).read_bytes().startswith(b"\xef\xbb\xbf")
    page.goto(f"{address}data?district=5549&month=2016-07&part=add")
    expect(page.get_by_text("যা লোড হয়েছে").filter(visible=True).first).to_be_visible()
    expect(page.locator("input[type=file]")).to_have_count(0)
    page.set_viewport_size(PHONE)
    page.get_by_role("button", name="সাইন আউট").click()
    expect(page.get_by_label("পাসওয়ার্ড")).to_be_visible()

    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{address}data?district=5549&month=2016-07&part=add")
    sign_in(page, "করিম")
    page.locator("input[type=file]").set_input_files(JANUARY)
    expect(page.locator(".upload-file")).to_be_visible()
    assert [(each.act, each.account) for each in read_log(data)[0][:2]] == [
        ("signed_in", "করিম"),
        ("signed_out", "সালমা"),
    ]
    change(data, "করিম")
    page.get_by_role("link", name="English").click(force=True)
    expect(page.get_by_label("পাসওয়ার্ড")).to_be_visible()
    assert refused == []
