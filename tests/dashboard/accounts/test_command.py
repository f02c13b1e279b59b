"""python -m dashboard.accounts: what it writes, what it refuses, and that no password is an argument."""

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dashboard.accounts.account import Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.book import entries
from dashboard.accounts.command import app
from queries.scope import Level
from tests.dashboard.accounts.conftest import CHEAP, PASSWORD

Command = Callable[..., Result]


@pytest.fixture
def accounts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Command:
    monkeypatch.setattr("dashboard.accounts.command.hashed", CHEAP.hash)

    def run(*words: str, given: str = PASSWORD) -> Result:
        return CliRunner().invoke(app, [*words, "--data", str(tmp_path), "--language", "en"], input=f"{given}\n")

    return run


def test_the_first_account_is_an_administrator_s(accounts: Command, tmp_path: Path) -> None:
    refused = accounts("add", "Karim", "--role", "officer", "--stdin")
    assert refused.exit_code == 1
    assert "administrator" in refused.output
    assert not entries(tmp_path)
    assert accounts("add", "Rahim", "--role", "administrator", "--stdin").exit_code == 0
    assert accounts("add", "Karim", "--role", "officer", "--scope", "5549", "--stdin").exit_code == 0
    karim = entries(tmp_path)["karim"]
    assert (karim.role, karim.level, karim.code) == (Role.OFFICER, Level.DISTRICT, "5549")
    assert PASSWORD not in (tmp_path / "accounts" / "accounts.json").read_text(encoding="utf-8")
    for refused in (accounts("remove", "Rahim"), accounts("change", "Rahim", "--role", "viewer")):
        assert (refused.exit_code, entries(tmp_path)["rahim"].role) == (1, Role.ADMINISTRATOR)
    assert "Karim\tofficer\t5549\tno end\tpassword" in accounts("list").output
    assert accounts("change", "karim", "--country", "--expires", "2027-06-30").exit_code == 0
    assert accounts("remove", "Karim").exit_code == 0
    assert [each.act for each in read_log(tmp_path)[0]] == [
        "account_removed",
        "account_changed",
        "account_added",
        "account_added",
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("add", "Karim", "--stdin", "--scope", "9999"),
        ("add", "Karim", "--stdin", "--scope", "55494"),
        ("add", "Karim", "--stdin", "--expires", "soon"),
        ("add", "rahim", "--stdin"),
        ("add", " ", "--stdin"),
        ("add", "Kar\nim\tx\u0007", "--stdin"),
        ("change", "Rahim"),
        ("change", "Nobody", "--role", "viewer"),
        ("sign-out", "Nobody"),
        ("password", "Nobody", "--stdin"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(accounts: Command, tmp_path: Path, words: tuple[str, ...]) -> None:
    accounts("add", "Rahim", "--role", "administrator", "--stdin")
    before = (tmp_path / "accounts" / "accounts.json").read_bytes()
    refused = accounts(*words)
    assert refused.exit_code == 1
    assert refused.output.strip().endswith((".", ")."))
    assert "Traceback" not in refused.output
    assert (tmp_path / "accounts" / "accounts.json").read_bytes() == before


def test_a_short_password_is_refused(accounts: Command, tmp_path: Path) -> None:
    assert accounts("add", "Rahim", "--role", "administrator", "--stdin", given="12345").exit_code == 1
    assert not entries(tmp_path)


def test_a_password_that_is_asked_for_is_asked_twice(
    accounts: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter([PASSWORD, PASSWORD + "x", PASSWORD, PASSWORD])
    monkeypatch.setattr("getpass.getpass", lambda words: next(typed))
    assert accounts("add", "Rahim", "--role", "administrator").exit_code == 1
    assert accounts("add", "Rahim", "--role", "administrator").exit_code == 0
    assert list(entries(tmp_path)) == ["rahim"]


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps a user's own folder private by other means")
def test_nobody_else_on_the_machine_reads_the_files(accounts: Command, tmp_path: Path) -> None:
    accounts("add", "Rahim", "--role", "administrator", "--stdin")
    assert stat.S_IMODE((tmp_path / "accounts").stat().st_mode) == 0o700
    for name in ("accounts/accounts.json", "activity.jsonl"):
        assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600
