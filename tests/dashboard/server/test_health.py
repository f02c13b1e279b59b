"""Health tells the truth: of the warehouse that is really read, the last load, the disk; to whom it may."""

import errno
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

import queries
from dashboard.accounts.account import Account, Role
from dashboard.server import health
from etl.load.outcome import keep_outcome, last_load
from etl.progress import BuildFailed
from queries.scope import COUNTRY
from tests.etl.made_papers import load, write_paper


def ask(client: str = "127.0.0.1", **headers: str) -> tuple[int, dict[str, Any]]:
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "path": "/health", "headers": pairs, "client": (client, 1)}
    answer = health.answer(Request(scope))
    return answer.status_code, json.loads(bytes(answer.body))


@pytest.fixture
def folder(own: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A warehouse of its own; nothing seen of it before, a disk with room."""
    monkeypatch.setattr(health, "_seen", {})
    disk_with(100_000, monkeypatch)
    return own


def disk_with(megabytes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("Usage", (), {"free": megabytes * 1_000_000})()
    monkeypatch.setattr("etl.files.disk.shutil.disk_usage", lambda folder: usage)


def test_a_warehouse_that_answers_is_healthy_and_says_of_when_it_is(folder: Path) -> None:
    status, said = ask()
    assert (status, said["status"]) == (200, "ok")
    assert said["checks"]["warehouse"].items() >= {"sources": 1, "last_meeting_known_on": "2016-07-26"}.items()
    assert said["checks"]["disk"].items() >= {"status": "ok", "free_mb": 100_000}.items()


@pytest.mark.parametrize("damage", ["gone", "garbage", "no pointer"])
def test_a_warehouse_that_does_not_answer_is_503(folder: Path, damage: str) -> None:
    file = queries.current_file(folder)
    if damage == "gone":
        file.unlink()
    elif damage == "garbage":
        file.write_bytes(b"x" * 5000)
    else:
        (folder / "current.json").write_bytes(b"[[")
    status, said = ask()
    assert (status, said["checks"]["warehouse"]["status"]) == (503, "failing")


def test_a_failed_load_is_503_until_one_succeeds(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    write_paper(data, "a.txt")

    def full(*given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("etl.load.build.load_all", full)
        with pytest.raises(BuildFailed):
            load(data, folder, force=True)
    status, said = ask()
    assert (status, said["checks"]["last_load"]["failure"]) == (503, "disk_full")
    load(data, folder)
    assert health.look(folder).checks["last_load"]["status"] == "ok"


def test_what_is_no_load_leaves_the_last_ones_end(tmp_path: Path) -> None:
    keep_outcome(tmp_path, "", 1.0)
    with pytest.raises(BuildFailed, match="no_data_folder"):
        load(tmp_path / "no such folder", tmp_path)
    last = last_load(tmp_path)
    assert last is not None
    assert last.ok


@pytest.mark.parametrize(("free", "status", "said"), [(500, 200, "degraded"), (10, 503, "failing")])
def test_a_disk_is_told_of_before_it_is_full(
    folder: Path, monkeypatch: pytest.MonkeyPatch, free: int, status: int, said: str
) -> None:
    disk_with(free, monkeypatch)
    assert ask()[0] == status
    assert ask()[1]["status"] == said


@pytest.mark.parametrize(
    ("client", "headers"),
    [("10.1.2.3", {}), ("127.0.0.1", {"x_forwarded_for": "127.0.0.1"}), ("127.0.0.1", {"forwarded": "for=10.1.2.3"})],
)
def test_others_are_told_the_status_alone(folder: Path, client: str, headers: dict[str, str]) -> None:
    assert ask(client, **headers)[1] == {"status": "ok"}


def test_the_warehouse_is_not_opened_at_each_question(folder: Path) -> None:
    assert ask()[0] == 200
    shutil.rmtree(folder)
    assert ask()[0] == 200
    assert health.look(folder).status == "failing"


@pytest.mark.parametrize(("role", "told"), [(Role.ADMINISTRATOR, True), (Role.OFFICER, False)])
def test_an_administrator_is_told_why_from_anywhere(
    folder: Path, monkeypatch: pytest.MonkeyPatch, role: Role, told: bool
) -> None:
    monkeypatch.setattr(health, "account_of", lambda data, digest, now: Account("a", role, COUNTRY))
    assert ("checks" in ask("10.1.2.3", cookie="dashboard_session=x")[1]) is told
