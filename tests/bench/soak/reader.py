"""A reader: a websocket session as a browser keeps it, page after page, until the time is over."""

import random
import time
import urllib.request
from dataclasses import dataclass, field
from threading import Event
from urllib.error import HTTPError

from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import WebSocketException
from websockets.sync.client import ClientConnection, connect

PAGES = (
    "",
    "division",
    "upazila",
    "reporting",
    "dialogues",
    "plan",
    "ideas",
    "decisions",
    "minutes",
    "meeting",
    "data",
)
LONGEST_SECONDS = 120.0
MOST_BYTES = 200_000_000


@dataclass
class Seen:
    """What a reader met: seconds of each page drawn, pages broken off by a kill, errors shown, answers of /health."""

    seconds: list[float] = field(default_factory=list)
    broken_off: int = 0
    errors: list[str] = field(default_factory=list)
    health: dict[int, int] = field(default_factory=dict)


def read(port: int, seed: int, over: Event, seen: Seen) -> None:
    """Open sessions and pages until `over`; a server that was killed is asked again."""
    choice = random.Random(seed)
    while not over.is_set():
        try:
            with connect(
                f"ws://127.0.0.1:{port}/_stcore/stream",
                subprotocols=["streamlit"],  # type: ignore[list-item]
                max_size=MOST_BYTES,
                open_timeout=10,
            ) as socket:
                for _ in range(choice.randint(3, 12)):
                    if over.is_set():
                        break
                    seen.seconds.append(_page(socket, choice, seen))
                    _ask_health(port, seen)
                    over.wait(choice.uniform(0.5, 3))
        except (OSError, WebSocketException, TimeoutError):
            seen.broken_off += 1
            over.wait(1)


def _page(socket: ClientConnection, choice: random.Random, seen: Seen) -> float:
    """Ask for a page and take all of it; its seconds. Raises OSError, WebSocketException, TimeoutError."""
    asked = BackMsg()
    asked.rerun_script.query_string = f"district=5549&language={choice.choice(('bn', 'en'))}"
    asked.rerun_script.page_name = choice.choice(PAGES)
    started = time.monotonic()
    socket.send(asked.SerializeToString())
    while True:
        message = ForwardMsg.FromString(socket.recv(timeout=LONGEST_SECONDS))
        kind = message.WhichOneof("type")
        if kind == "delta":
            element = message.delta.new_element
            if element.WhichOneof("type") == "exception":
                seen.errors.append(f"{asked.rerun_script.page_name}: {element.exception.type}")
            if element.alert.format == Alert.ERROR:
                seen.errors.append(f"{asked.rerun_script.page_name}: {element.alert.body[:150]}")
        # A page that asks to be run again does so before it is finished.
        elif kind == "script_finished" and message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY:
            return time.monotonic() - started


def _ask_health(port: int, seen: Seen) -> None:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=10) as answer:
            status = answer.status
    except HTTPError as refused:
        status = refused.code
    seen.health[status] = seen.health.get(status, 0) + 1
