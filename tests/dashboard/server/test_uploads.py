"""What visitors upload: on the disk, bounded for each and for all, gone at the end."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import TypeVar

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit import runtime
from streamlit.proto.Common_pb2 import FileURLs
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFile, UploadedFileRec

from dashboard.server.uploads import BoundedUploads
from dashboard.view.uploads_on_disk import MEGABYTE, SERVER_MEGABYTES, VISITOR_MEGABYTES, OnDisk, keep_on_disk
from tests.own_loop import done

LARGE = 46 * MEGABYTE
ACTIVE = [f"visitor-{n}" for n in range(30)]
T = TypeVar("T")


@pytest.fixture
def manager(monkeypatch: pytest.MonkeyPatch) -> Iterator[MemoryUploadedFileManager]:
    """The manager of a running server with ACTIVE sessions."""
    made = MemoryUploadedFileManager("/_stcore/upload_file")
    monkeypatch.setattr(
        runtime, "get_instance", lambda: SimpleNamespace(uploaded_file_mgr=made, is_active_session=ACTIVE.__contains__)
    )
    yield made
    for session in list(made.file_storage):
        made.remove_session_files(session)


def bring(manager: MemoryUploadedFileManager, session: str, file: str, content: bytes, name: str = "a.txt") -> None:
    manager.add_file(session, UploadedFileRec(file, name, "text/plain", content))


def content_of(manager: MemoryUploadedFileManager, session: str, file: str) -> OnDisk:
    (found,) = manager.get_files(session, [file])
    assert isinstance(found.data, OnDisk)
    return found.data


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("name", "ending"), [("a.TXT", ".txt"), ("a.d/../b", ""), ("a.b\0", ""), ("সভা.পিডিএফ", ""), ("a.tar.gz", ".gz")]
)
def test_a_file_lies_on_the_disk_under_a_name_of_our_own(
    manager: MemoryUploadedFileManager, name: str, ending: str
) -> None:
    keep_on_disk(manager)
    bring(manager, "s", "../../f", "কথা".encode(), name)
    content = content_of(manager, "s", "../../f")
    assert content.path.read_bytes() == "কথা".encode()
    assert (content.path.suffix, len(content), bytes(memoryview(content))) == (ending, 9, b"")
    widget = UploadedFile(manager.get_files("s", ["../../f"])[0], FileURLs())
    assert (widget.name, widget.size, widget.getvalue()) == (name, 9, b"")


def test_it_is_gone_when_it_is_removed_replaced_or_its_session_is_over(manager: MemoryUploadedFileManager) -> None:
    bring(manager, "s", "before", b"was in memory")
    store = keep_on_disk(manager)
    assert keep_on_disk(manager) is store
    folder = content_of(manager, "s", "before").path.parent.parent
    for file in ("removed", "replaced", "replaced"):
        bring(manager, "s", file, b"1234")
    bring(manager, "t", "other", b"12")
    assert len(files_under(folder)) == 4
    assert (store.bytes_of("s"), store.bytes_of_all()) == (13 + 4 + 4, 13 + 4 + 4 + 2)
    manager.remove_file("s", "removed")
    assert len(files_under(folder)) == 3
    manager.remove_session_files("s")
    assert files_under(folder) == [content_of(manager, "t", "other").path]
    assert store.bytes_of_all() == 2
    manager.remove_session_files("t")
    assert manager.get_stats() == {}


class Server:
    """Takes uploads as Streamlit does: the file is in the manager when it answers. `hold`: what it waits for."""

    def __init__(self, manager: MemoryUploadedFileManager) -> None:
        self.manager = manager
        self.hold: asyncio.Event | None = None
        self.bounded = BoundedUploads(self.take)

    async def take(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self.hold is not None:
            await self.hold.wait()
        *_, session, file = scope["path"].split("/")
        if session in ACTIVE:
            bring(self.manager, session, file, b"x")
            # Not written in full: only its length counts here.
            content_of(self.manager, session, file).size = LARGE
        await send({"type": "http.response.start", "status": 204, "headers": []})

    async def put(self, session: str, file: str, length: int | None = LARGE, method: str = "PUT") -> int:
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        async def receive() -> Message:
            raise AssertionError("the body was read")

        headers = [] if length is None else [(b"content-length", str(length).encode())]
        path = f"/_stcore/upload_file/{session}/{file}"
        await self.bounded({"type": "http", "method": method, "path": path, "headers": headers}, receive, send)
        return int(sent[0]["status"])


@pytest.fixture
def server(manager: MemoryUploadedFileManager) -> Server:
    return Server(manager)


def test_of_ten_large_files_a_visitor_brings_those_that_fit(server: Server) -> None:
    said = [done(server.put("visitor-0", str(n))) for n in range(10)]
    fit = VISITOR_MEGABYTES // 46
    assert said == [204] * fit + [413] * (10 - fit)
    server.manager.remove_file("visitor-0", "0")
    assert done(server.put("visitor-0", "again")) == 204
    server.manager.remove_session_files("visitor-0")
    assert done(server.put("visitor-0", "anew")) == 204


def test_all_visitors_together_bring_no_more_than_the_server_takes(server: Server) -> None:
    said = [done(server.put(visitor, "file")) for visitor in ACTIVE]
    fit = SERVER_MEGABYTES // 46
    assert said == [204] * fit + [413] * (len(ACTIVE) - fit)


def test_what_is_under_way_counts_and_what_says_no_length_counts_as_the_largest(server: Server) -> None:
    async def at_once() -> list[int]:
        server.hold = asyncio.Event()
        tasks = [asyncio.create_task(server.put("visitor-0", str(n), None)) for n in range(10)]
        await asyncio.sleep(0)
        server.hold.set()
        return [await task for task in tasks]

    said = done(at_once())
    assert sorted(said) == [204] * (VISITOR_MEGABYTES // 50) + [413] * (10 - VISITOR_MEGABYTES // 50)
    server.hold = None
    assert done(server.put("visitor-1", "file")) == 204


def test_a_server_that_stops_leaves_nothing(manager: MemoryUploadedFileManager) -> None:
    keep_on_disk(manager)
    bring(manager, "s", "file", b"1234")
    file = content_of(manager, "s", "file").path

    async def runs(scope: Scope, receive: Receive, send: Send) -> None:
        assert file.exists()

    async def never(*_: object) -> Message:
        raise AssertionError("nothing is said")

    done(BoundedUploads(runs)({"type": "lifespan"}, never, never))  # type: ignore[arg-type]
    assert not file.parent.parent.exists()


def test_what_is_of_no_session_or_no_upload_is_left_to_streamlit(server: Server) -> None:
    for n in range(10):
        assert done(server.put("nobody", str(n))) == 204
        assert done(server.put("nobody", str(n), 10**12, method="DELETE")) == 204
    assert server.manager.file_storage == {}
