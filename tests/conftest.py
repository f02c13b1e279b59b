"""What tests share: the warehouse built from the papers of the product, and a browser."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

import etl
from etl.files.folders import PRODUCT
from tests.browser_path import CHROMIUM_FLAGS, NoBrowser, find_browser


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Streamlit's AppTest leaves a page as the main module: a process started by a later test would run it again."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse built from the product's own data/, once for all tests: to be read, not written."""
    folder = tmp_path_factory.mktemp("warehouse")
    etl.build_in_child(PRODUCT / "data", folder)
    return folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for all tests. Where none can be had, the tests that need it fail with what to install."""
    try:
        program = find_browser()
    except NoBrowser as missing:
        pytest.fail(str(missing), pytrace=False)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=CHROMIUM_FLAGS)
        yield launched
        launched.close()
