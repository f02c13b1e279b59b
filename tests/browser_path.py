"""Find a browser for the browser tests: one that is installed, else one that can be had."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
MAC_APPS = ("Google Chrome", "Chromium", "Microsoft Edge")
WINDOWS_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
)
WINDOWS_FOLDERS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
INSTALL_SECONDS = 600
# A browser for tests: no sandbox (as root, in containers), no graphics card, nothing of its own over the net.
CHROMIUM_FLAGS = [
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


def find_browser() -> Path:
    """The program of an installed browser; where there is none, apt's Chromium, then Playwright's. Raises NoBrowser."""
    for found in (_installed, _from_apt, _from_playwright):
        path = found()
        if path is not None:
            return path
    raise NoBrowser(MISSING)


def _installed() -> Path | None:
    """BROWSER_PATH where it is set (and then nothing else), a name on the PATH, or a usual place."""
    named = os.environ.get("BROWSER_PATH")
    if named:
        if Path(named).is_file():
            return Path(named)
        raise NoBrowser(f"BROWSER_PATH names {named}, which is not a file.")
    for name in NAMES:
        program = shutil.which(name)
        if program:
            return Path(program)
    return next((path for path in _usual_places() if path.is_file()), None)


def _usual_places() -> Iterator[Path]:
    for root in (Path("/Applications"), Path.home() / "Applications"):
        for app in MAC_APPS:
            yield root / f"{app}.app" / "Contents" / "MacOS" / app
    for variable in WINDOWS_FOLDERS:
        if folder := os.environ.get(variable):
            for program in WINDOWS_PROGRAMS:
                yield Path(folder) / program


def _from_apt() -> Path | None:
    """Chromium from the distribution, where we may install it without being asked for a password."""
    if not shutil.which("apt-get"):
        return None
    prefix: list[str] = []
    if os.geteuid() != 0:
        if not shutil.which("sudo") or not _succeeds(["sudo", "-n", "true"]):
            return None
        prefix = ["sudo", "-n"]
    _succeeds([*prefix, "apt-get", "update", "-qq"])
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if not _succeeds([*prefix, *environment, "apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]):
        return None
    program = shutil.which("chromium")
    return Path(program) if program else None


def _from_playwright() -> Path | None:
    """Playwright's own Chromium."""
    if not _succeeds([sys.executable, "-m", "playwright", "install", "chromium"]):
        return None
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    return path if path.is_file() else None


def _succeeds(command: list[str]) -> bool:
    """Whether the command ends well, without standard input and within the time allowed."""
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=INSTALL_SECONDS)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
