"""Whatever a person changes: refused where the account has no right, signed with its name, written down."""

import ast
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import etl
from dashboard.accounts.account import ALONE, Account, Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.rights import NotAllowed
from dashboard.view import acts
from etl.files.folders import PRODUCT
from queries.scope import COUNTRY, Level, Scope

LINE = {"file": "minutes/a.txt", "place": "1/1", "field": "value", "old": "yes", "new": "no", "why": "wrong"}
WHOLE = LINE | {"field": "file", "place": ""}
LOOKED: Any = object()
SUMMARY = etl.BuildSummary(True, defaultdict(int), {}, (), (), 1.0)


def ignore(*_: object) -> None:
    """Nobody looks at the progress here."""


ACTS: dict[str, tuple[Role, Callable[[], object]]] = {
    "corrected": (Role.OFFICER, lambda: acts.correct(**LINE, who="typed")),
    "replaced": (Role.OFFICER, lambda: acts.correct(**WHOLE | {"new": "minutes/b.txt"}, who="typed")),
    "left_out": (Role.ADMINISTRATOR, lambda: acts.correct(**WHOLE | {"new": etl.REMOVED}, who="typed")),
    "taken_back": (Role.OFFICER, lambda: acts.undo({"line_no": 2, "field": "value"})),
    "taken_back, a whole file": (Role.ADMINISTRATOR, lambda: acts.undo({"line_no": 2, "field": "file"})),
    "rules_set": (Role.OFFICER, lambda: acts.set_rules(etl.RuleFile.DEADLINES, "5549", [], why="why", who="typed")),
    "uploaded": (Role.OFFICER, lambda: acts.keep_uploads([LOOKED])),
    "sample_made": (Role.OFFICER, lambda: acts.make_sample().thread.join()),
    "view_saved": (Role.OFFICER, lambda: acts.save_view("দল", "reporting", {"district": "5549"}, "5549", "typed")),
    "view_dropped": (Role.OFFICER, lambda: acts.drop_view("দল")),
    "rebuilt": (Role.ADMINISTRATOR, lambda: acts.build(False, ignore, anew=True)),
}


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, dict[str, Any]]:
    """What was done: etl's functions by their names, with what they were given."""
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    monkeypatch.setenv("WAREHOUSE_DIR", str(tmp_path / "warehouse"))
    called: dict[str, dict[str, Any]] = {}
    for name in (
        "correct",
        "undo_correction",
        "change_rules",
        "keep_upload",
        "make_sample_in_child",
        "build_in_child",
    ):

        def noted(*_: object, name: str = name, **given: Any) -> object:
            called[name] = given
            return SUMMARY if name == "build_in_child" else "minutes/kept.txt"

        monkeypatch.setitem(etl.__dict__, name, noted)
    for name in ("save", "drop"):

        def told(_: object, account: Account, view: object, name: str = name) -> object:
            called[name] = {"who": account.name}
            return view

        monkeypatch.setattr(f"dashboard.accounts.saved_views.{name}", told)
    return called


def by(role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts, "viewer", lambda: Account("Karim", role, COUNTRY))


@pytest.mark.parametrize("act", ACTS)
@pytest.mark.parametrize("role", Role)
def test_each_act_needs_its_role_and_leaves_a_line(
    act: str, role: Role, done: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    least, do = ACTS[act]
    by(role, monkeypatch)
    if list(Role).index(role) < list(Role).index(least):
        with pytest.raises(NotAllowed):
            do()
        assert (done, read_log(tmp_path)) == ({}, ([], 0))
        return
    do()
    ((line,), _) = read_log(tmp_path)
    assert len(done) == 1
    assert (line.act, line.account) == (act.partition(",")[0], "Karim")


def test_a_load_of_what_changed_is_anybody_s_and_no_act(
    done: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by(Role.VIEWER, monkeypatch)
    acts.build(False, ignore)
    assert list(done) == ["build_in_child"]
    assert read_log(tmp_path) == ([], 0)


def test_a_correction_bears_the_account_s_name_and_the_log_no_person_s(
    done: dict[str, dict[str, Any]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    by(Role.OFFICER, monkeypatch)
    acts.correct(**LINE, who="Somebody else")
    assert done["correct"]["who"] == "Karim"
    monkeypatch.setattr(acts, "viewer", lambda: ALONE)
    acts.correct(**LINE, who="Somebody else")
    assert done["correct"]["who"] == "Somebody else"
    assert "Somebody" not in (tmp_path / "activity.jsonl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("scope", "place", "may"),
    [
        (COUNTRY, "55", True),
        (Scope(Level.DIVISION, "55"), "55", True),
        (Scope(Level.DIVISION, "55"), "5549", True),
        (Scope(Level.DIVISION, "55"), "3026", False),
        (Scope(Level.DISTRICT, "5549"), "5549", True),
        (Scope(Level.DISTRICT, "5549"), "55", False),
        (Scope(Level.UPAZILA, "554901"), "5549", False),
    ],
)
def test_the_rules_of_a_place_are_changed_by_who_sees_it_whole(
    scope: Scope, place: str, may: bool, done: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(acts, "viewer", lambda: Account("Karim", Role.OFFICER, scope))
    if may:
        acts.set_rules(etl.RuleFile.LETTERHEAD, place, [], why="why", who="typed")
        assert done["change_rules"]["who"] == "Karim"
    else:
        with pytest.raises(NotAllowed):
            acts.set_rules(etl.RuleFile.LETTERHEAD, place, [], why="why", who="typed")
        assert done == {}


def test_a_line_that_is_refused_is_no_act(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    by(Role.OFFICER, monkeypatch)
    with pytest.raises(etl.CannotCorrect):
        acts.correct(**LINE | {"why": " "}, who="")
    assert read_log(tmp_path) == ([], 0)


def test_nothing_else_of_the_dashboard_changes_papers_corrections_or_the_warehouse() -> None:
    changing = {"correct", "undo_correction", "change_rules", "keep_upload", "make_sample_in_child", "build"}
    changing.add("build_in_child")
    found = set()
    for path in (PRODUCT / "dashboard").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "etl":
                found |= {path.relative_to(PRODUCT).as_posix()} if node.attr in changing else set()
            if isinstance(node, ast.ImportFrom) and node.module == "etl":
                assert not {each.name for each in node.names} & changing, path
    assert found == {"dashboard/view/acts.py"}
