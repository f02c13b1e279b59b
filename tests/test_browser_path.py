"""A browser is found where one is; where none can be had, one sentence says what to install."""

from pathlib import Path

import pytest

from tests import browser_path
from tests.browser_path import NoBrowser, find_browser


@pytest.fixture
def bare_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> pytest.MonkeyPatch:
    """A machine with no program at all: nothing on the PATH, no usual folders, no installing."""
    monkeypatch.delenv("BROWSER_PATH", raising=False)
    for variable in browser_path.WINDOWS_FOLDERS:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr(browser_path, "MAC_APPS", ())
    monkeypatch.setattr(browser_path, "_succeeds", lambda command: False)
    return monkeypatch


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", ["chromium", "google-chrome", "microsoft-edge"])
def test_a_browser_on_the_path_is_found(bare_machine: pytest.MonkeyPatch, tmp_path: Path, name: str) -> None:
    installed = program(tmp_path, name)
    assert find_browser() == installed


def test_the_browser_named_in_the_environment_is_taken_first(bare_machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "chromium")
    named = program(tmp_path / "else", "mine")
    bare_machine.setenv("BROWSER_PATH", str(named))
    assert find_browser() == named
    bare_machine.setenv("BROWSER_PATH", str(tmp_path / "gone"))
    with pytest.raises(NoBrowser, match="BROWSER_PATH"):
        find_browser()


def test_edge_is_found_in_its_windows_folder(bare_machine: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bare_machine.setenv("PROGRAMFILES(X86)", str(tmp_path))
    edge = program(tmp_path, "Microsoft/Edge/Application/msedge.exe")
    assert find_browser() == edge


def test_where_there_is_none_a_sentence_says_what_to_install(bare_machine: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoBrowser, match="playwright install"):
        find_browser()
