"""The websocket of somebody signed in: at each message it is asked whether the sign-in still holds."""

import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

import etl
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.sessions import account_of
from dashboard.server.given import Given
from dashboard.server.sign_in import SIGN_IN


class SignedSocket:
    """One websocket; what it sends is noted as given to the sign-in."""

    def __init__(self, digest: str, given: Given) -> None:
        self._digest = digest
        self._given = given
        self._session_known = False
        self._closed = False

    async def run(self, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
        async def watched_receive() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive" and not self._holds():
                # The browser is sent where one signs in, as Streamlit sends it to a provider.
                leave = ForwardMsg()
                leave.auth_redirect.url = SIGN_IN
                await send({"type": "websocket.send", "bytes": leave.SerializeToString()})
                await send({"type": "websocket.close", "code": 1008})
                self._closed = True
                return {"type": "websocket.disconnect", "code": 1008}
            return message

        async def watched_send(message: Message) -> None:
            if self._closed:
                return
            if message["type"] == "websocket.send" and (sent := message.get("bytes")):
                self._note(sent)
            await send(message)

        await app(scope, watched_receive, watched_send)

    def _note(self, sent: bytes) -> None:
        self._given.note(self._digest, sent)
        if not self._session_known:
            self._session_known = self._given.note_session(self._digest, sent)

    def _holds(self) -> bool:
        try:
            return account_of(etl.data_dir(), self._digest, time.time()) is not None
        except CannotRead:
            return False
