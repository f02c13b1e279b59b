"""The bound of what visitors upload: for each of them, and for the server in all."""

import re
from collections import Counter

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config, runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager

from dashboard.view.uploads_on_disk import MEGABYTE, SERVER_MEGABYTES, VISITOR_MEGABYTES, UploadsOnDisk, keep_on_disk

_ADDRESS = re.compile(r"/_stcore/upload_file/([^/]+)/[^/]+")
_REFUSED = (
    f"Not taken: a visitor may bring {VISITOR_MEGABYTES} MB at a time, all together {SERVER_MEGABYTES} MB. "
    "Load or remove what was brought, then try again."
)


class BoundedUploads:
    """Refuses an upload (413) that would pass a bound; what is under way counts with what was brought.

    A middleware. An upload that does not say its length counts as the largest one.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        # Bytes under way, by session.
        self._under_way: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            try:
                await self._app(scope, receive, send)
            finally:
                # A server that is told to stop ends by the signal, and Python deletes nothing then.
                _store().close()
            return
        address = _ADDRESS.search(scope["path"]) if scope["type"] == "http" and scope["method"] == "PUT" else None
        # Streamlit refuses what is of no session before it reads it.
        if address is None or not runtime.get_instance().is_active_session(address[1]):
            await self._app(scope, receive, send)
            return
        session, length = address[1], _length_of(scope)
        if not self._fits(session, length):
            await PlainTextResponse(_REFUSED, status_code=413)(scope, receive, send)
            return
        self._under_way[session] += length
        try:
            await self._app(scope, receive, send)
        finally:
            self._under_way[session] -= length
            self._under_way += Counter()

    def _fits(self, session: str, length: int) -> bool:
        store = _store()
        of_visitor = store.bytes_of(session) + self._under_way[session] + length
        of_all = store.bytes_of_all() + self._under_way.total() + length
        return of_visitor <= VISITOR_MEGABYTES * MEGABYTE and of_all <= SERVER_MEGABYTES * MEGABYTE


def _length_of(scope: Scope) -> int:
    said = dict(scope["headers"]).get(b"content-length", b"")
    return int(said) if said.isdigit() else config.get_option("server.maxUploadSize") * MEGABYTE


def _store() -> UploadsOnDisk:
    manager = runtime.get_instance().uploaded_file_mgr
    assert isinstance(manager, MemoryUploadedFileManager)
    return keep_on_disk(manager)
