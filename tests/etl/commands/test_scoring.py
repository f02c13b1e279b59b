"""The comparison of what is read with what is expected."""

import json
import shutil
from pathlib import Path
from typing import Any

from etl.commands.scoring import score_folder, score_lines

EXAMPLES = Path(__file__).parents[1] / "papers" / "examples"
NAME = "kurigram-2017-01"


def folder_with(tmp_path: Path, **changes: Any) -> Path:
    """One example paper, with changes to what is expected of it."""
    shutil.copy(EXAMPLES / f"{NAME}.txt", tmp_path)
    expected = json.loads((EXAMPLES / f"{NAME}.expected.json").read_text(encoding="utf-8")) | changes
    (tmp_path / f"{NAME}.expected.json").write_text(json.dumps(expected), encoding="utf-8")
    return tmp_path


def statement(**values: Any) -> dict[str, Any]:
    return {"kind": "minutes_received", "upazila_code": "554994", "month": "2017-01", "value": False} | values


def test_a_missing_and_an_extra_statement_are_each_listed(tmp_path: Path) -> None:
    score = score_folder(folder_with(tmp_path, statements=[statement(month="2016-01")]))
    assert f"{NAME}.txt: - minutes_received 554994 2016-01 false" in score.differences
    assert any(line.startswith(f"{NAME}.txt: + minutes_received 554994 2017-01 false") for line in score.differences)
    assert score.tallies["minutes_received"].recall == 0.0


def test_a_wrong_day_of_a_statement_is_a_difference(tmp_path: Path) -> None:
    wrong = statement(kind="meeting_held", value=True, date="2017-01-09")
    score = score_folder(folder_with(tmp_path, statements=[wrong]))
    assert any("date of meeting_held 554994" in line for line in score.differences)


def test_open_statements_never_count(tmp_path: Path) -> None:
    kept = [statement(), statement(upazila_code="554979")]
    either = [["minutes_received", code, "2017-01", True] for code in ("554906", "554908", "554909", "554918")]
    score = score_folder(folder_with(tmp_path, statements=kept, open=either))
    assert score.tallies["minutes_received"].extra == 3


def test_a_paper_that_cannot_be_read_counts_as_all_missing(tmp_path: Path) -> None:
    folder = folder_with(tmp_path)
    (folder / f"{NAME}.txt").write_bytes(b"")
    score = score_folder(folder)
    assert score.refused == 1
    assert score.tallies["minutes_received"].missing == 9
    assert score.differences == [f"{NAME}.txt: not read (empty)"]


def test_the_last_line_gives_the_totals(tmp_path: Path) -> None:
    lines = list(score_lines(score_folder(folder_with(tmp_path))))
    assert lines[-1] == "1 papers, 0 not read, 0 differences, 0 doubtful statements"
