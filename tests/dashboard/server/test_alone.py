"""Without accounts: this machine alone, by its own name, and never open to others by mistake."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from websockets.exceptions import InvalidStatus

from dashboard.server.start import why_not
from etl.files.folders import PRODUCT
from tests.dashboard.server.conftest import SMALL_APP, Person, run, said
from tests.served import served


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    data = tmp_path_factory.mktemp("alone")
    with served(data, data / "warehouse", data.with_name("alone.log"), SMALL_APP) as address:
        yield address.rstrip("/")


def test_on_this_machine_no_account_is_needed(alone: str) -> None:
    person = Person(alone)
    assert person.http.get("/").status_code == 200
    with person.socket() as socket:
        assert "account= role=administrator" in said(run(socket))
    assert person.http.get("/sign-in").headers["location"] == "/"


@pytest.mark.parametrize(
    "headers",
    [
        {"host": "evil.example"},
        {"host": "127.0.0.1.nip.io:8501"},
        {"host": "192.168.1.2:8501"},
        {"x-forwarded-for": "203.0.113.9"},
        {"x-forwarded-proto": "https"},
        {"forwarded": "for=203.0.113.9"},
        {"x-real-ip": "203.0.113.9"},
        {"origin": "http://evil.example"},
        {"origin": "http://localhost:9999"},
    ],
)
def test_what_comes_from_elsewhere_is_refused_with_a_sentence(alone: str, headers: dict[str, str]) -> None:
    for path in ("/", "/sign-in", "/_stcore/host-config", "/_stcore/health"):
        answer = httpx.get(f"{alone}{path}", headers=headers)
        assert answer.status_code == 403
        assert "localhost" in answer.text
    with pytest.raises(InvalidStatus) as refused:
        Person(alone).socket(**headers).close()
    assert refused.value.response.status_code == 403


def test_without_accounts_it_does_not_open_to_others_and_says_how(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "streamlit", "run", "dashboard/app.py", "--server.headless", "true"]
    ended = subprocess.run(
        [*command, "--server.address", "0.0.0.0", "--server.port", "0"],
        cwd=PRODUCT,
        env=os.environ | {"DATA_DIR": str(tmp_path)},
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 1
    said = ended.stderr.decode()
    assert "python -m dashboard.accounts add NAME --role administrator" in said
    assert "Traceback" not in said


def test_where_it_may_listen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATA_DIR", str(tmp_path))
    for address in ("127.0.0.1", "localhost", "::1"):
        assert why_not(address) is None
    for elsewhere in (None, "", "0.0.0.0", "::", "192.168.1.2", "office-pc"):
        assert why_not(elsewhere) == "no_accounts"
    (tmp_path / "accounts").mkdir()
    (tmp_path / "accounts" / "accounts.json").write_text("{", encoding="utf-8")
    assert why_not("127.0.0.1") == "accounts_damaged"
