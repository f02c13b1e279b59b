"""Signing in by OpenID Connect, from the button to the page; and that the server asks nobody else."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from itsdangerous import URLSafeTimedSerializer
from websockets.exceptions import InvalidStatus

from dashboard.accounts.account import Role
from dashboard.accounts.activity import read_log
from dashboard.accounts.book import Entry, add, change
from queries.scope import Level
from tests.dashboard.server.conftest import SMALL_APP, Person, run, said, signed_in
from tests.dashboard.server.provider import SECRET, Provider, provider
from tests.served import served

# Python imports it at the start of each process: what it asks of the net is written down before it is done.
WATCH = """
import os, socket
def watched(name, real):
    def call(*given, **more):
        with open(os.environ["ASKED"], "a") as asked:
            asked.write(f"{name} {given[1] if name == 'connect' else given[0]}\\n")
        return real(*given, **more)
    return call
socket.socket.connect = watched("connect", socket.socket.connect)
socket.getaddrinfo = watched("getaddrinfo", socket.getaddrinfo)
"""


@dataclass
class Office:
    server: str
    data: Path
    provider: Provider
    asked: Path


@pytest.fixture(scope="module")
def office(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("watch")
    (folder / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    add(data, Entry(name="Nadia", role=Role.OFFICER, level=Level.COUNTRY, email="nadia@office.gov.bd"))
    settings = {
        "STREAMLIT_SERVER_ADDRESS": "0.0.0.0",
        "PYTHONPATH": str(folder),
        "ASKED": str(folder / "asked.txt"),
    }
    with (
        provider() as running,
        served(
            data, data / "warehouse", folder / "server.log", SMALL_APP, PROVIDER=running.address, **settings
        ) as address,
    ):
        yield Office(address.rstrip("/"), data, running, folder / "asked.txt")


def come_back(office: Office, person: Person, **claims: object) -> httpx.Response:
    """From the button of the sign-in page to where the provider's redirects end."""
    office.provider.claims = claims
    person.http.get("/sign-in", params={"next": "/reporting?month=2016-07"})
    return person.http.get("/sign-in/with/default", headers={"accept": "text/html"}, follow_redirects=True)


def test_who_is_listed_comes_in_and_streamlit_s_own_cookie_goes(office: Office) -> None:
    person = Person(office.server)
    assert 'href="/sign-in/with/default"' in person.http.get("/sign-in").text
    answer = come_back(office, person, email="Nadia@office.gov.bd", email_verified=True)
    assert answer.status_code == 200
    assert answer.url.path == "/reporting"
    assert [name for name in person.http.cookies if name.startswith("_streamlit_user")] == []
    with person.socket() as socket:
        assert "account=Nadia role=officer" in said(run(socket))
        change(office.data, "Nadia")
        assert run(socket)[-1].HasField("auth_redirect")
    assert person.http.get("/", headers={"accept": "text/html"}).status_code == 303
    assert ("signed_in", "Nadia") in {(each.act, each.account) for each in read_log(office.data)[0]}


@pytest.mark.parametrize(
    ("claims", "words"),
    [
        ({"email": "stranger@office.gov.bd", "email_verified": True}, "stranger@office.gov.bd"),
        ({"email": "<b>@office.gov.bd"}, "&lt;b&gt;@office.gov.bd"),
        ({"email": "nadia@office.gov.bd", "email_verified": False}, ""),
        ({"name": "Nadia"}, ""),
    ],
)
def test_who_is_not_listed_or_not_vouched_for_stays_outside(
    office: Office, claims: dict[str, object], words: str
) -> None:
    person = Person(office.server)
    answer = come_back(office, person, **claims)
    assert answer.url.path == "/sign-in"
    assert words in answer.text
    assert "dashboard_session" not in person.http.cookies
    with pytest.raises(InvalidStatus):
        person.socket()


@pytest.mark.parametrize(("secret", "age"), [("another secret", 0), (SECRET, 3600)])
def test_a_provider_s_word_is_not_forged_and_holds_for_minutes(
    office: Office, secret: str, age: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - age)
    user = '{"email": "nadia@office.gov.bd", "email_verified": true, "is_logged_in": true}'
    cookie = URLSafeTimedSerializer(secret, salt="_streamlit_user").dumps(user)
    monkeypatch.undo()
    person = Person(office.server)
    person.http.cookies["_streamlit_user"] = cookie
    assert person.http.get("/sign-in").status_code == 200
    assert "dashboard_session" not in person.http.cookies
    with pytest.raises(InvalidStatus):
        person.socket()


def test_the_server_asks_nobody_but_the_provider(office: Office) -> None:
    """Also where a page of another origin comes: Streamlit would ask a host of Amazon for its own address."""
    person = signed_in(office.server, "Rahim")
    for origin in ("http://evil.example", "http://203.0.113.7:8501"):
        with pytest.raises(InvalidStatus):
            person.socket(origin=origin)
    with person.socket(host="office-pc:8501", origin="http://office-pc:8501") as socket:
        run(socket)
    # The cookie of a person who comes back makes the server ask the provider: so it is seen that it is watched.
    come_back(office, Person(office.server), email="nadia@office.gov.bd")
    asked = office.asked.read_text(encoding="utf-8").splitlines()
    assert any(str(office.provider.server_port) in line for line in asked)
    assert [line for line in asked if "127.0.0.1" not in line] == []
