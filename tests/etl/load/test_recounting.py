"""A new version of the program: the warehouse is built anew by itself, and what it counts differently is listed."""

import json
from pathlib import Path

import duckdb
import pytest

from dashboard.wording import t
from etl.commands.report import print_recounted
from etl.files.sha256 import file_sha256
from etl.load import recounting
from etl.load.recounting import FigureChange, Recounted, recounted, rule_changes
from etl.wording.sentences import say
from queries.runner import query_text
from tests.etl.made_papers import load, write_paper

NOT_RECEIVED = "update known_month set status = 'not_received' where kind = 'minutes_received'"
FIGURES = {rule["figure"] for rule in rule_changes()}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A paper of July 2016, loaded."""
    write_paper(tmp_path / "data", "a.txt")
    load(tmp_path / "data", tmp_path / "warehouse")
    return tmp_path / "data", tmp_path / "warehouse"


def made_by_another_version(warehouse: Path, change: str = "", rules: tuple[str, ...] = ()) -> None:
    """The warehouse as another version made it, which differs from ours by the SQL `change`."""
    held = {"program": "another", "rules": list(rules)}
    (warehouse / recounting.VERSION).write_text(json.dumps(held))
    pointer = json.loads((warehouse / "current.json").read_text())
    file = warehouse / pointer["file"]
    with duckdb.connect(str(file)) as connection:
        connection.execute(change or "select 1")
    pointer |= {"fingerprint": "another", "basis": "another", "sha256": file_sha256(file)}
    (warehouse / "current.json").write_text(json.dumps(pointer))


def test_a_figure_that_a_new_version_counts_differently_is_listed(folders: tuple[Path, Path]) -> None:
    made_by_another_version(folders[1], NOT_RECEIVED, rules=("matters",))
    found = load(*folders).recounted
    assert found is not None
    assert found == recounted(folders[1])
    assert found.changes == (FigureChange("minutes_received", "5549", "2016-07", "0/1", "1/1"),)
    assert (found.compared, found.papers_changed) == (True, False)
    assert set(found.rules) == {rule["id"] for rule in rule_changes()} - {"matters"}


def test_it_is_said_once_and_kept_until_the_next_version(folders: tuple[Path, Path]) -> None:
    made_by_another_version(folders[1], NOT_RECEIVED)
    said = load(*folders).recounted
    write_paper(folders[0], "b.txt", held_on="2016-07-27")
    assert load(*folders).recounted is None
    assert recounted(folders[1]) == said
    made_by_another_version(folders[1])
    write_paper(folders[0], "c.txt", held_on="2016-07-28")
    again = load(*folders).recounted
    assert again is not None
    assert again.papers_changed


def test_a_first_load_and_one_by_the_same_version_change_nothing(folders: tuple[Path, Path]) -> None:
    assert recounted(folders[1]) is None
    assert load(*folders, force=True).recounted is None


def test_a_warehouse_of_another_form_is_not_compared_and_that_is_said(folders: tuple[Path, Path]) -> None:
    made_by_another_version(folders[1], "drop table known_decision")
    found = load(*folders).recounted
    assert found is not None
    assert (found.compared, found.changes) == (False, ())


def test_the_command_names_the_rule_or_that_it_is_unknown(capsys: pytest.CaptureFixture[str]) -> None:
    changes = (
        FigureChange("decision_overdue", "5549", "2016-07", "0/1", "1/1"),
        FigureChange("ideas", "5549", "2016-07", None, "3"),
    )
    print_recounted(Recounted("2026-11-29", True, True, ("standing-rules",), changes), "en")
    said = capsys.readouterr().out
    assert "2016-07 5549 overdue decisions: 0/1 → 1/1" in said
    assert "! overdue decisions: A standing rule" in said
    assert "! number of ideas: by which rule is not known" in said
    assert "Papers came or changed at the same time" in said


def test_each_rule_is_of_a_figure_that_is_compared_and_said_in_both_languages() -> None:
    assert FIGURES
    assert {figure for figure in FIGURES if f"'{figure}'" not in query_text("recounted")} == set()
    assert len({rule["id"] for rule in rule_changes()}) == len(rule_changes())
    for rule in rule_changes():
        assert rule["bn"]
        assert rule["en"]
        for language in ("bn", "en"):
            key = f"recounted.figure.{rule['figure']}"
            assert say(key, language) == t(key, language) != key
