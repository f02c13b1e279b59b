"""The gate: every request, page, websocket, upload and file alike, passes here before Streamlit sees it.

Without accounts only this machine is answered. With accounts only who is signed in, but for the sign-in page; the
script learns who it is from a header that no client can send.

Behind a proxy (nginx) the client's address and TLS are known from its X-Forwarded-For and X-Forwarded-Proto. uvicorn
believes them from 127.0.0.1, or from the addresses in its own setting FORWARDED_ALLOW_IPS. The proxy has to hand on the
Host as the browser sent it (nginx: $http_host), else its origin belongs into Streamlit's server.corsAllowedOrigins.
"""

import re
import time
from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

import etl
from dashboard.accounts.account import Account
from dashboard.accounts.alone import came_through_proxy, is_this_machine
from dashboard.accounts.book import entries
from dashboard.accounts.kept import CannotRead
from dashboard.accounts.rights import Right, may
from dashboard.accounts.sessions import SESSION_HEADER, account_of, digest_of
from dashboard.server.given import Given
from dashboard.server.kept_files import FONTS
from dashboard.server.refusal import refusal
from dashboard.server.sign_in import COOKIE, PROVIDER_PATH, SIGN_IN, SIGN_OUT, providers
from dashboard.server.signed_socket import SignedSocket

# What is answered to anybody: whether the server lives, and the letters of the sign-in page.
READ = frozenset({"GET", "HEAD"})
OPEN = {
    "/health": READ,
    "/_stcore/health": READ,
    **dict.fromkeys(FONTS.values(), READ),
    SIGN_IN: READ | {"POST"},
    SIGN_OUT: {"POST"},
}
# Streamlit's own routes of OpenID Connect: nothing of ours is to be had by them.
PROVIDER_ROUTES = frozenset({"/auth/login", "/oauth2callback"})
# Streamlit's sign-out by a mere link; ours asks for a form.
CLOSED = frozenset({"/auth/logout"})
_UPLOAD = re.compile(r"/_stcore/upload_file/(?:([^/]+)/[^/]+$)?")
_MEDIA = re.compile(r"/media/(?:([^/.]+)[^/]*$)?")


class Gate:
    """ASGI middleware around the whole app."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._given = Given()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        scope = {**scope, "headers": list(_without_ours(scope["headers"]))}
        try:
            answer = self._alone(scope) if not entries(etl.data_dir()) else self._shared(scope)
        except CannotRead:
            answer = refusal("accounts_damaged", 503)
        if answer is None:
            await self._app(scope, receive, send)
        elif isinstance(answer, SignedSocket):
            await answer.run(self._app, scope, receive, send)
        elif scope["type"] == "websocket":
            # Before it is accepted: the server answers 403.
            await send({"type": "websocket.close", "code": 1008})
        else:
            await answer(scope, receive, send)

    def _alone(self, scope: Scope) -> Response | None:
        """What to answer instead of the app where there is no account: nothing on this machine, else a refusal."""
        headers = Headers(scope=scope)
        client = scope.get("client")
        here = is_this_machine(client[0] if client else None) and is_this_machine(_host_name(headers.get("host")))
        if not here or came_through_proxy(scope["headers"]) or not _is_own_origin(headers):
            return refusal("only_this_machine", 403)
        return RedirectResponse("/", 303) if scope["path"] == SIGN_IN else None

    def _shared(self, scope: Scope) -> Response | SignedSocket | None:
        """The same where there are accounts; a websocket of somebody signed in is watched. Raises CannotRead."""
        path, method = scope["path"], scope.get("method", "GET")
        connection = HTTPConnection(scope)
        if not _is_own_origin(connection.headers) or path in CLOSED or (path in OPEN and method not in OPEN[path]):
            return refusal("foreign_origin", 403)
        opened = OPEN.get(path) or (READ if _is_of_provider(path) and providers() else ())
        if scope["type"] == "http" and method in opened:
            return None
        digest = digest_of(connection.cookies.get(COOKIE, ""))
        account = account_of(etl.data_dir(), digest, time.time())
        if account is None:
            return _to_sign_in(scope, connection.headers) if method in READ else refusal("signed_out", 401)
        scope["headers"].append((SESSION_HEADER.encode(), digest.encode()))
        if scope["type"] == "websocket":
            scope["headers"] = list(self._given.only_own_session(digest, scope["headers"]))
            return SignedSocket(digest, self._given)
        return self._unasked(path, method, digest, account)

    def _unasked(self, path: str, method: str, digest: str, account: Account) -> Response | None:
        """A refusal for an upload or a file that this sign-in was not given."""
        if upload := _UPLOAD.match(path):
            allowed = method == "OPTIONS" or may(account, Right.UPLOAD)
            if not allowed or not self._given.has_session(digest, upload[1] or ""):
                return refusal("not_allowed", 403)
        if (media := _MEDIA.match(path)) and not self._given.has_media(digest, media[1] or ""):
            return PlainTextResponse("404", 404)
        return None


def _without_ours(headers: Iterable[tuple[bytes, bytes]]) -> Iterable[tuple[bytes, bytes]]:
    """The headers without what only the gate may say; other servers read `_` in a name as `-`."""
    return ((name, value) for name, value in headers if name.replace(b"_", b"-").lower() != SESSION_HEADER.encode())


def _is_of_provider(path: str) -> bool:
    return path in PROVIDER_ROUTES or path.startswith(PROVIDER_PATH)


def _host_name(host: str | None) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname if host else None
    except ValueError:
        return None


def _is_own_origin(headers: Headers) -> bool:
    """Whether a request comes from a page of this address, or of none. Streamlit lets in every port of localhost."""
    if headers.get("sec-fetch-site") == "cross-site" and headers.get("sec-fetch-mode") != "navigate":
        return False
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc.casefold() == headers.get("host", "").casefold() or _listed(origin)


def _listed(origin: str) -> bool:
    """Whether an administrator named the origin, for a proxy that hands on another host's name than the browser's."""
    from streamlit import config

    return origin in {each.strip().rstrip("/") for each in config.get_option("server.corsAllowedOrigins")}


def _to_sign_in(scope: Scope, headers: Headers) -> Response:
    """The sign-in page for who opens a page, and back to it afterwards; a plain refusal for what a page fetches."""
    if "text/html" not in headers.get("accept", "") or headers.get("sec-fetch-dest", "document") != "document":
        return refusal("signed_out", 401)
    asked = scope["path"] + (f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else "")
    return RedirectResponse(f"{SIGN_IN}?next={quote(asked, safe='')}", 303)
