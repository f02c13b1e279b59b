"""What tests share: the warehouse built from the papers of the product, and a browser.

Tests run side by side (pytest-xdist): each worker is a process with session fixtures of its own. What is costly to make
is made by the first worker that needs it, in `run_folder`.
"""

import gc
import os
import shutil
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

import etl
from etl.files.folders import PRODUCT
from tests.browser_path import NoBrowser, launch_browser

# The machine's other work must not fail a test: Hypothesis measures time on the wall, not the processor's.
settings.register_profile("no deadline", deadline=None)
settings.load_profile("no deadline")

# A worker holds nine thousand tests and all that they import: cycles are looked for seldom, and among what comes later.
gc.set_threshold(100_000, 50, 50)

# The rooms of the longest files, which are begun first: else the workers that are through wait for the last of them.
LONG = tuple(str(Path(__file__).parent / room) for room in ("browser", "oracle", "queries"))

# A worker of pytest-xdist has a main module that a process started by a test cannot import: it gets pytest's own.
if getattr(sys.modules["__main__"], "__spec__", None) is None:
    sys.modules["__main__"] = import_module("pytest.__main__")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not str(item.path).startswith(LONG))


def pytest_collection_finish() -> None:
    gc.freeze()


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Put the main module back after each test: Streamlit's AppTest leaves a page there.

    Needed by tests alone: a ReaderPool that a later test starts in this process imports the main module into each of
    its processes, so that they would run the page. The server starts its pools in a child (etl/workers/child.py).
    """
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A temporary folder that all workers of this run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def warehouse(run_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a warehouse of the product's own data/, built once for all tests: to be read, not written."""
    built = run_folder / "built-warehouse"
    with FileLock(run_folder / "built-warehouse.lock"):
        if not built.exists():
            unfinished = run_folder / "unfinished-warehouse"
            etl.build_in_child(PRODUCT / "data", unfinished)
            unfinished.rename(built)
    # A copy for this worker: what a test might leave in it meets no test that runs at the same time.
    return shutil.copytree(built, tmp_path_factory.mktemp("product") / "warehouse")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless browser for all tests. Where none can be had, the tests that need it fail with what to install."""
    with sync_playwright() as playwright:
        try:
            launched = launch_browser(playwright)
        except NoBrowser as missing:
            pytest.fail(str(missing), pytrace=False)
        yield launched
        launched.close()
