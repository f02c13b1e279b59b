"""Servers with the product's gate, and people who talk to them past any browser."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from socket import create_connection
from urllib.parse import urlencode, urlsplit

import httpx
import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from dashboard.accounts.account import Role
from dashboard.accounts.book import Entry, add
from dashboard.accounts.passwords import hashed
from queries.scope import Level
from tests.dashboard.accounts.conftest import CHEAP, PASSWORD
from tests.served import served

SMALL_APP = "tests/dashboard/server/small_app.py"


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with an administrator, two officers and a viewer."""
    folder = tmp_path_factory.mktemp("office")
    roles = {"Rahim": Role.ADMINISTRATOR, "Karim": Role.OFFICER, "Jamal": Role.OFFICER, "Salma": Role.VIEWER}
    for name, role in roles.items():
        add(folder, Entry(name=name, role=role, level=Level.COUNTRY, password=hashed(PASSWORD, CHEAP)))
    return folder


@pytest.fixture(scope="module")
def server(data: Path) -> Iterator[str]:
    """The address of a server open to all networks."""
    log = data.with_name(f"{data.name}.log")
    with served(data, data / "warehouse", log, SMALL_APP, STREAMLIT_SERVER_ADDRESS="0.0.0.0") as address:
        yield address.rstrip("/")


@dataclass
class Person:
    """Somebody with a cookie jar. Redirects are not followed."""

    server: str
    http: httpx.Client = field(init=False)

    def __post_init__(self) -> None:
        self.http = httpx.Client(base_url=self.server, timeout=30)

    def sign_in(self, name: str, password: str = PASSWORD, **headers: str) -> httpx.Response:
        fields = urlencode({"name": name, "password": password, "next": "/data?part=add"})
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.http.post("/sign-in", content=fields, headers=kind | {"origin": self.server} | headers)

    def socket(self, *protocols: str, host: str = "", **headers: str) -> ClientConnection:
        """A websocket to Streamlit, with the cookies of the jar; `host`: the server's name in the browser's address.

        Raises InvalidStatus where it is refused.
        """
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        sent = {"cookie": cookies} | {name.replace("_", "-"): text for name, text in headers.items()}
        here = urlsplit(self.server)
        return connect(
            f"ws://{host or here.netloc}/_stcore/stream",
            sock=create_connection((here.hostname, here.port)),
            additional_headers=sent,
            subprotocols=[Subprotocol(each) for each in ("streamlit", *protocols)],
            max_size=None,
        )


def signed_in(server: str, name: str) -> Person:
    person = Person(server)
    answer = person.sign_in(name)
    assert answer.status_code == 303, answer.text
    return person


def run(socket: ClientConnection) -> list[ForwardMsg]:
    """All messages of one run of the page."""
    ask = BackMsg()
    ask.rerun_script.query_string = ""
    socket.send(ask.SerializeToString())
    messages: list[ForwardMsg] = []
    while not messages or messages[-1].WhichOneof("type") not in ("script_finished", "auth_redirect"):
        data = socket.recv(timeout=30)
        assert isinstance(data, bytes)
        messages.append(ForwardMsg.FromString(data))
    return messages


def said(messages: list[ForwardMsg]) -> str:
    return " ".join(message.delta.new_element.text.body for message in messages)


def session_of(messages: list[ForwardMsg]) -> str:
    return next(message.new_session.initialize.session_id for message in messages if message.HasField("new_session"))


def file_of(messages: list[ForwardMsg]) -> str:
    urls = [message.delta.new_element.download_button.url for message in messages]
    return next(url for url in urls if url)
