"""The disk, watched: a sentence above the page while there still is room, another when there is none."""

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    from dashboard.frame.disk import show_disk

    show_disk(False, "bn")


@pytest.fixture
def warned(papers: None, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], list[str]]:
    def warnings(megabytes: int) -> list[str]:
        usage = type("Usage", (), {"free": megabytes * 1_000_000})()
        monkeypatch.setattr("etl.files.disk.shutil.disk_usage", lambda folder: usage)
        return [each.value for each in AppTest.from_function(page, default_timeout=60).run().warning]

    return warnings


def test_it_is_said_before_it_is_full(warned: Callable[[int], list[str]]) -> None:
    assert warned(100_000) == []
    (low,) = warned(500)
    assert "ভরে আসছে" in low
    assert "৫০০ মেগাবাইট" in low
    (full,) = warned(5)
    assert "নতুন কাগজ লোড হবে না" in full
