"""A reader's session: the websocket of a page as a browser keeps it, without the browser."""

import asyncio
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

import httpx
from streamlit.proto.Alert_pb2 import Alert
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Origin, Subprotocol

LONGEST_SECONDS = 120.0
MOST_BYTES = 200_000_000
# A browser keeps a long element for so many runs, and is then sent its hash instead of it.
RUNS_KEPT = 2


@dataclass
class Session:
    """An open page. `choices`: by a select box's key, its id and its options, as last sent."""

    socket: ClientConnection
    query: str
    choices: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    _chosen: dict[str, str] = field(default_factory=dict)
    _kept: dict[str, int] = field(default_factory=dict)
    _runs: int = 0

    async def run(self) -> float:
        """Have the page drawn with what is chosen; seconds. Raises RuntimeError where it shows that it failed."""
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        for widget, chosen in self._chosen.items():
            asked.rerun_script.widget_states.widgets.add(id=widget, string_value=chosen)
        asked.rerun_script.cached_message_hashes.extend(self._kept)
        started = time.perf_counter()
        await self.socket.send(asked.SerializeToString())
        async with asyncio.timeout(LONGEST_SECONDS):
            while not self._take(ForwardMsg.FromString(_bytes(await self.socket.recv()))):
                pass
        self._runs += 1
        self._kept = {each: run for each, run in self._kept.items() if self._runs - run <= RUNS_KEPT}
        return time.perf_counter() - started

    async def choose(self, key: str, option: str) -> float:
        """Choose an option in a select box; seconds until the page is drawn."""
        self._chosen[self.choices[key][0]] = option
        return await self.run()

    def _take(self, message: ForwardMsg) -> bool:
        """Whether the page is drawn."""
        match message.WhichOneof("type"):
            case "delta":
                self._take_element(message)
            case "ref_hash":
                self._kept[message.ref_hash] = self._runs
            case "page_info_changed":
                self.query = message.page_info_changed.query_string
            case "script_finished":
                # A run that asks for another ends before it is finished.
                return bool(message.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY)
        return False

    def _take_element(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        if element.WhichOneof("type") == "selectbox":
            box = element.selectbox
            self.choices[box.id.rpartition("-")[2]] = (box.id, tuple(box.options))
        elif element.WhichOneof("type") == "exception":
            raise RuntimeError(element.exception.message)
        elif element.WhichOneof("type") == "alert" and element.alert.format == Alert.ERROR:
            raise RuntimeError(element.alert.body)
        if message.metadata.cacheable:
            self._kept[message.hash] = self._runs


async def opened(url: str, query: str, cookie: str = "") -> Session:
    """A session whose page is drawn. `cookie`: who is signed in; those that the page sets go along."""
    parts = urlsplit(url)
    headers = {"cookie": cookie} if cookie else {}
    async with httpx.AsyncClient() as browser:
        page = await browser.get(f"{url}?{query}", headers=headers, timeout=LONGEST_SECONDS)
    page.raise_for_status()
    cookies = [cookie] if cookie else []
    cookies += [f"{name}={value}" for name, value in page.cookies.items()]
    socket = await connect(
        f"ws://{parts.netloc}/_stcore/stream",
        origin=Origin(f"http://{parts.netloc}"),
        subprotocols=[Subprotocol("streamlit")],
        additional_headers={"cookie": "; ".join(cookies)} if cookies else None,
        max_size=MOST_BYTES,
        open_timeout=LONGEST_SECONDS,
        ping_interval=None,
    )
    session = Session(socket, query)
    await session.run()
    return session


def _bytes(message: str | bytes) -> bytes:
    assert isinstance(message, bytes)
    return message
