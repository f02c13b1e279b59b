"""Launch a browser for the browser tests: one that is installed, else one that can be had."""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Error, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge")
# Playwright knows where their installers put them on each system.
CHANNELS = ("chrome", "msedge")
INSTALL_SECONDS = 600
# A browser for tests: no sandbox (as root, in containers), no graphics card, nothing of its own over the net.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = (
    "The browser tests need Chrome, Edge or Chromium and found none: install one of them, or name it in BROWSER_PATH,"
    " or run  python -m playwright install --with-deps chromium"
)


class NoBrowser(Exception):
    """There is no browser and none could be had; the message says what to install."""


def launch_browser(playwright: Playwright) -> Browser:
    """BROWSER_PATH's where it is set, an installed one, apt's Chromium, or Playwright's own. Raises NoBrowser."""
    named = os.environ.get("BROWSER_PATH")
    if named and not Path(named).is_file():
        raise NoBrowser(f"BROWSER_PATH names {named}, which is not a file.")
    launch = playwright.chromium.launch
    if program := named or next(filter(None, map(shutil.which, NAMES)), None):
        return launch(executable_path=program, args=FLAGS)
    for channel in CHANNELS:
        with suppress(Error):
            return launch(channel=channel, args=FLAGS)
    if _apt_installs("chromium") and (program := shutil.which("chromium")):
        return launch(executable_path=program, args=FLAGS)
    if _succeeds([sys.executable, "-m", "playwright", "install", "chromium"]):
        return launch(args=FLAGS)
    raise NoBrowser(MISSING)


def _apt_installs(package: str) -> bool:
    """Whether the distribution gave it: tried where we may install without being asked for a password."""
    if not shutil.which("apt-get"):
        return False
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or not _succeeds(["sudo", "-n", "true"]):
            return False
        prefix = ["sudo", "-n"]
    _succeeds([*prefix, "apt-get", "update", "-qq"])
    quietly = ["env", "DEBIAN_FRONTEND=noninteractive"]
    return _succeeds([*prefix, *quietly, "apt-get", "install", "-y", "-qq", "--no-install-recommends", package])


def _succeeds(command: list[str]) -> bool:
    """Whether the command ends well, without standard input and within the time allowed."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=INSTALL_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
