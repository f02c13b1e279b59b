"""A browser is found where one is; where none can be had, one sentence says what to install."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Error

from tests import browser_path
from tests.browser_path import NoBrowser, launch_browser


def launched(*channels: str) -> Any:
    """What is launched, as the options given, on a machine whose installers put these `channels` in their places."""

    def launch(args: list[str], **options: str) -> dict[str, str]:
        if "channel" in options and options["channel"] not in channels:
            raise Error("not installed")
        return options

    return launch_browser(SimpleNamespace(chromium=SimpleNamespace(launch=launch)))  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A machine with no program at all: nothing on the PATH, no installing."""
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(browser_path, "_succeeds", lambda command: False)
    return monkeypatch


def program(path: Path) -> str:
    path.touch(mode=0o755)
    return str(path)


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge"])
def test_a_browser_on_the_path_is_found(tmp_path: Path, name: str) -> None:
    installed = program(tmp_path / name)
    assert launched("chrome") == {"executable_path": installed}


def test_the_browser_named_in_the_environment_is_taken_first(bare_machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path / "chromium")
    named = program(tmp_path / "mine")
    bare_machine.setenv("BROWSER_PATH", named)
    assert launched() == {"executable_path": named}
    bare_machine.setenv("BROWSER_PATH", str(tmp_path / "gone"))
    with pytest.raises(NoBrowser, match="BROWSER_PATH"):
        launched()


def test_edge_is_found_where_its_installer_puts_it() -> None:
    assert launched("msedge") == {"channel": "msedge"}


def test_where_there_is_none_a_sentence_says_what_to_install() -> None:
    with pytest.raises(NoBrowser, match="playwright install"):
        launched()
