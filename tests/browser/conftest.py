"""The dashboard served as the README says, for a browser to read."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from etl.files.folders import PRODUCT
from tests.browser.division_papers import write_division
from tests.browser.phone import PHONE
from tests.served import served

JANUARY = PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt"
# A slow machine takes its time; what never comes is still missed.
PATIENCE_MS = 120_000
expect.set_options(timeout=PATIENCE_MS)


class Clicks:
    """Clicks of one story, counted."""

    def __init__(self) -> None:
        self.count = 0

    def on(self, target: Locator) -> None:
        target.click()
        self.count += 1


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard over July 2016 (the real paper) and January 2017 (an invented one), no warehouse yet."""
    data = tmp_path_factory.mktemp("office")
    shutil.copytree(PRODUCT / "data" / "minutes", data / "minutes")
    shutil.copy(JANUARY, data / "minutes" / "kurigram" / "2017-01.txt")
    with served(data, data / "warehouse", data.with_name(f"{data.name}.log")) as address:
        yield address


@pytest.fixture
def office_address(tmp_path: Path) -> Iterator[str]:
    """A dashboard over July 2016 alone, for a story that changes what is loaded."""
    data = tmp_path / "office"
    shutil.copytree(PRODUCT / "data" / "minutes", data / "minutes")
    with served(data, data / "warehouse", tmp_path / "office.log") as address:
        yield address


@pytest.fixture(scope="session")
def division_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard over four months of a division's made-up papers."""
    data = tmp_path_factory.mktemp("division")
    write_division(data)
    with served(data, data / "warehouse", data.with_name(f"{data.name}.log")) as address:
        yield address


@pytest.fixture(scope="session")
def office_computer(browser: Browser) -> Iterator[BrowserContext]:
    """A browser as wide as an office screen; what it fetched once it keeps, as an office's does."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    yield context
    context.close()


@pytest.fixture
def page(office_computer: BrowserContext) -> Iterator[Page]:
    """A fresh window, that waits long enough for a slow machine."""
    page = office_computer.new_page()
    yield page
    page.close()


@pytest.fixture(scope="module")
def phone(office_computer: BrowserContext) -> Iterator[Page]:
    """One window as wide as a phone for a file's tests: from page to page it goes as the app's own links do."""
    page = office_computer.new_page()
    page.set_viewport_size(PHONE)
    yield page
    page.close()
