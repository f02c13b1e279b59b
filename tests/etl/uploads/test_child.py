"""Files that a person brings are looked at in a process of its own."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from etl.files.folders import PRODUCT
from etl.uploads import child as looking
from etl.uploads.child import look_apart
from etl.uploads.look import Upload, look
from etl.workers.limits import Limits
from tests.etl.uploads.test_uploads import SEED, ULIPUR

TODAY = date(2026, 11, 25)
PAPER, REGISTER = Upload("2016.txt", SEED), Upload("জুলাই.xlsx", ULIPUR)


def test_a_process_of_its_own_tells_the_same(tmp_path: Path) -> None:
    brought = [PAPER, REGISTER, Upload("virus.exe", b"MZ")]
    assert look_apart(brought, "5549", tmp_path, TODAY) == look(brought, "5549", tmp_path, TODAY)


def test_a_file_that_takes_too_long_is_refused_with_the_time_it_had(tmp_path: Path) -> None:
    (looked,) = look_apart([PAPER], "5549", tmp_path, TODAY, Limits(seconds=0.01))
    assert looked.target is None
    assert [row.code for row in looked.rejected] == ["reader_too_slow"]


def test_a_file_that_kills_its_reader_is_refused_and_the_others_are_looked_at(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for the program in the process: it dies where the killer is among the files."""
    package = tmp_path / "etl"
    package.mkdir()
    (package / "looking.py").write_text("raise SystemExit(3)", encoding="ascii")
    answer = looking._answer

    def with_killer(question: tuple[list[Upload], Any, Any, Any], limits: Limits) -> Any:
        has_killer = any(each.name == "killer.txt" for each in question[0])
        monkeypatch.setattr(looking, "PRODUCT", tmp_path if has_killer else PRODUCT)
        return answer(question, limits)

    monkeypatch.setattr(looking, "_answer", with_killer)
    killer = Upload("killer.txt", b"?")
    looked = look_apart([PAPER, killer, REGISTER], "5549", tmp_path / "none", TODAY)
    assert [each.target is not None for each in looked] == [True, False, True]
    assert [row.code for row in looked[1].rejected] == ["reader_died"]
