"""The log: one line of JSON an event; of errors type and place, never words of a paper; bounded."""

import json
import logging
import subprocess
import sys
from collections.abc import Iterator
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import Any

import pytest

from dashboard.server import log
from dashboard.server.log import set_up_logging
from dashboard.view.events import log_event, log_trouble
from dashboard.wording import t
from etl.files.folders import PRODUCT

SECRET = "রাজারহাট 01712-345678"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The log's file; the loggers as they were afterwards."""
    before = {name: (logging.getLogger(name).handlers[:], logging.getLogger(name).level) for name in ("", *log.FOREIGN)}
    monkeypatch.setenv("LOG_FILE", str(tmp_path / "log"))
    set_up_logging()
    yield tmp_path / "log"
    for handler in logging.getLogger().handlers:
        handler.close()
    for name, (handlers, level) in before.items():
        logging.getLogger(name).handlers[:] = handlers
        logging.getLogger(name).setLevel(level)


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_an_event_is_one_line_with_its_counts(file: Path) -> None:
    log_event("load_ended", seconds=1.5, source=3)
    log_trouble("load_failed", code="died")
    ended, failed = lines(file)
    assert ended.items() >= {"level": "info", "event": "load_ended", "seconds": 1.5, "source": 3}.items()
    assert failed.items() >= {"level": "warning", "event": "load_failed", "code": "died"}.items()


def test_a_word_that_is_missing_is_named_with_its_catalogue(file: Path) -> None:
    assert t("no.such_key", "bn") == "no.such_key"
    (line,) = lines(file)
    told = {"level": "warning", "event": "no_words", "key": "no.such_key", "language": "bn"}
    assert line.items() >= told.items()


@pytest.mark.parametrize("logger", ["dashboard.frame.guard", "streamlit.runtime.scriptrunner.exec_code", "asyncio"])
def test_an_error_has_its_type_and_place_and_none_of_its_words(file: Path, logger: str) -> None:
    try:
        raise ValueError(SECRET)
    except ValueError:
        logging.getLogger(logger).exception("a page failed: %s\nforged", SECRET)
    (line,) = lines(file)
    assert (line["error"], line["at_code"][-1].split(":")[0]) == ("ValueError", "tests/dashboard/server/test_log.py")
    assert "01712" not in file.read_text(encoding="utf-8")
    assert "রাজারহাট" not in file.read_text(encoding="utf-8")


def test_it_does_not_grow_without_end(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (handler,) = (each for each in logging.getLogger().handlers if isinstance(each, RotatingFileHandler))
    monkeypatch.setattr(handler, "maxBytes", 2000)
    for number in range(300):
        log_event("slow_page", seconds=number)
    kept = sorted(file.parent.glob("log*"))
    assert len(kept) == log.MOST_FILES + 1
    assert all(each.stat().st_size <= 2000 for each in kept)


def test_a_child_that_breaks_says_where_and_not_what() -> None:
    call = f"import pickle, sys; pickle.dump((int, ({SECRET!r},)), sys.stdout.buffer)"
    asked = subprocess.run([sys.executable, "-c", call], capture_output=True, check=True).stdout
    child = subprocess.run([sys.executable, "-m", "etl.workers"], input=asked, capture_output=True, cwd=PRODUCT)
    said = json.loads(child.stderr)
    assert (child.returncode, said["event"]) == (1, "child_failed")
    assert "01712" not in child.stderr.decode()
