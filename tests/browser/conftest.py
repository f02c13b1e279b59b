"""The dashboard served as the README says, for a browser to read."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from etl.files.folders import PRODUCT
from tests.browser.division_papers import write_division

JANUARY = PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt"
START_SECONDS = 60
# A slow machine takes its time; what never comes is still missed.
PATIENCE_MS = 45_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard over July 2016 (the real paper) and January 2017 (an invented one), no warehouse yet."""
    data = tmp_path_factory.mktemp("office")
    shutil.copytree(PRODUCT / "data" / "minutes", data / "minutes")
    shutil.copy(JANUARY, data / "minutes" / "kurigram" / "2017-01.txt")
    with served(data) as address:
        yield address


@pytest.fixture
def office_address(tmp_path: Path) -> Iterator[str]:
    """A dashboard over July 2016 alone, for a story that changes what is loaded."""
    shutil.copytree(PRODUCT / "data" / "minutes", tmp_path / "office" / "minutes")
    with served(tmp_path / "office") as address:
        yield address


@pytest.fixture(scope="session")
def division_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard over four months of a division's made-up papers."""
    data = tmp_path_factory.mktemp("division")
    write_division(data)
    with served(data) as address:
        yield address


@contextmanager
def served(data: Path) -> Iterator[str]:
    """The address of a dashboard over the papers of `data`, as long as it is wanted."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py"]
    command += ["--server.port", str(port), "--server.headless", "true"]
    folders = {"DATA_DIR": str(data), "WAREHOUSE_DIR": str(data / "warehouse")}
    log = data.with_name("server.log").open("wb")
    server = subprocess.Popen(command, cwd=PRODUCT, env=os.environ | folders, stdout=log, stderr=log)
    try:
        _wait_until_up(f"http://127.0.0.1:{port}/_stcore/health", data.with_name("server.log"))
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(20)
        log.close()


def _wait_until_up(health: str, log: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(health, timeout=1):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"the dashboard did not start within {START_SECONDS} s:\n{log.read_text(errors='replace')}")


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh window, as wide as an office screen, that waits long enough for a slow machine."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, accept_downloads=True)
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()
