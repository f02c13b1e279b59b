"""The sign-in page and signing out: plain forms, no script."""

import json
import math
import time
from collections.abc import Mapping
from functools import cache, partial
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

import etl
from dashboard.accounts.kept import Busy, CannotRead
from dashboard.accounts.sessions import SESSION_SECONDS
from dashboard.accounts.signing_in import Refused, sign_in, sign_in_by_email, sign_out
from dashboard.markup import render
from dashboard.server.kept_files import FONTS
from dashboard.server.refusal import refusal
from dashboard.wording import LANGUAGES, t

SIGN_IN, SIGN_OUT, PROVIDER_PATH = "/sign-in", "/sign-out", "/sign-in/with/"
COOKIE = "dashboard_session"
# Where somebody was going who is now at a provider's page.
_NEXT_COOKIE = "dashboard_next"
_MOST_BYTES = 8192
_PROVIDER_MINUTES = 10


async def show(request: Request) -> Response:
    """The form; or, for who comes back from a provider, a session."""
    after = _inside(request.query_params.get("next"))
    language = _language(request.query_params.get("lang") or _language_of(after))
    if email := _vouched_for(request):
        return await _with_email(request, email, language)
    response = _form(language, after)
    if providers():
        response.set_cookie(_NEXT_COOKIE, after, 600, path=SIGN_IN, httponly=True, samesite="lax")
    return response


async def take(request: Request) -> Response:
    """Name and password; a cookie and the page that was asked for, or the form again."""
    fields = await _fields(request)
    if fields is None:
        return refusal("bad_form", 400)
    language, after = _language(fields.get("lang")), _inside(fields.get("next"))
    name = fields.get("name", "")
    check = partial(sign_in, etl.data_dir(), name, fields.get("password", ""), _address(request), time.time())
    try:
        token = await to_thread.run_sync(check, limiter=_checks())
    except (CannotRead, Busy, OSError):
        return refusal("accounts_damaged", 503)
    if isinstance(token, Refused):
        return _form(language, after, name, _why(token, language), 429 if token.wait_seconds else 403)
    return _signed_in(request, token, after, language)


async def leave(request: Request) -> Response:
    """End the session, here and in the browser."""
    try:
        out = partial(sign_out, etl.data_dir(), request.cookies.get(COOKIE, ""), _address(request), time.time())
        await to_thread.run_sync(out)
    except (CannotRead, Busy, OSError):
        return refusal("accounts_damaged", 503)
    response = RedirectResponse(SIGN_IN, 303)
    response.delete_cookie(COOKIE)
    return response


async def to_provider(request: Request) -> Response:
    """On to Streamlit's route, which asks for a token that holds for minutes."""
    from streamlit.auth_util import encode_provider_token

    name = request.path_params["name"]
    if name not in providers():
        return refusal("signed_out", 404)
    return RedirectResponse(f"/auth/login?{urlencode({'provider': encode_provider_token(name)})}", 303)


ROUTES = [
    Route(SIGN_IN, show, methods=["GET"]),
    Route(SIGN_IN, take, methods=["POST"]),
    Route(f"{PROVIDER_PATH}{{name}}", to_provider, methods=["GET"]),
    Route(SIGN_OUT, leave, methods=["POST"]),
]


def providers() -> list[str]:
    """The providers of OpenID Connect that secrets.toml names; none where it names none."""
    from streamlit.auth_util import get_secrets_auth_section

    section: Mapping[str, Any] = get_secrets_auth_section()
    named = [name for name, each in section.items() if isinstance(each, Mapping) and "client_id" in each]
    return ["default", *named] if "client_id" in section else named


def _vouched_for(request: Request) -> str | None:
    """The e-mail address in the cookie that Streamlit signed minutes ago, when somebody came back from a provider."""
    if not providers():
        return None
    from streamlit.auth_util import get_cookie_with_chunks
    from streamlit.web.server.server_util import get_cookie_secret
    from streamlit.web.server.starlette.starlette_app_utils import decode_signed_value
    from streamlit.web.server.starlette.starlette_server_config import USER_COOKIE_NAME

    def signed(name: str) -> bytes | None:
        value = request.cookies.get(name, "").encode("latin-1", "replace")
        return decode_signed_value(get_cookie_secret(), name, value, _PROVIDER_MINUTES / (24 * 60))

    try:
        user = json.loads(get_cookie_with_chunks(signed, USER_COOKIE_NAME) or b"{}")
    except ValueError:
        return None
    # A provider that says of itself that it has not checked the address vouches for nothing.
    return str(user["email"]) if user.get("email") and user.get("email_verified") is not False else None


async def _with_email(request: Request, email: str, language: str) -> Response:
    try:
        check = partial(sign_in_by_email, etl.data_dir(), email, _address(request), time.time())
        token = await to_thread.run_sync(check)
    except (CannotRead, Busy, OSError):
        return refusal("accounts_damaged", 503)
    if isinstance(token, Refused):
        response: Response = _form(language, "/", "", t("sign_in.not_listed", language, email=email), 403)
    else:
        response = _signed_in(request, token, _inside(request.cookies.get(_NEXT_COOKIE)), language)
    # Our own session holds from here on; Streamlit's would hold for a month, whatever becomes of the account.
    for name in request.cookies:
        if name.startswith("_streamlit_user"):
            response.delete_cookie(name)
    return response


def _signed_in(request: Request, token: str, after: str, language: str) -> Response:
    # The page opens in the language of the form, where its address names none.
    if language != LANGUAGES[0] and not _language_of(after):
        after += f"{'&' if '?' in after else '?'}lang={language}"
    response = RedirectResponse(after, 303)
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, token, SESSION_SECONDS, httponly=True, samesite="lax", secure=secure)
    return response


def _form(language: str, after: str, name: str = "", wrong: str = "", status: int = 200) -> HTMLResponse:
    others = [(code, t(f"filter.language.{code}", code)) for code in LANGUAGES if code != language]
    page = render(
        "sign_in",
        language=language,
        words={key: t(f"sign_in.{key}", language) for key in ("title", "name", "password", "enter", "forgotten")},
        product=t("app.title", language),
        fonts={script: FONTS[f"noto-sans-{script}"] for script in ("bengali", "latin")},
        providers=[(f"{PROVIDER_PATH}{each}", _provider_words(each, language)) for each in providers()],
        others=[(f"?{urlencode({'lang': code, 'next': after})}", code, words) for code, words in others],
        after=after,
        name=name,
        wrong=wrong,
    )
    return HTMLResponse(page, status, {"cache-control": "no-store"})


def _provider_words(name: str, language: str) -> str:
    return t("sign_in.provider", language) if name == "default" else t("sign_in.with", language, provider=name)


def _why(refused: Refused, language: str) -> str:
    if refused.wait_seconds:
        return t("sign_in.wait", language, minutes=math.ceil(refused.wait_seconds / 60))
    return t("sign_in.wrong", language)


async def _fields(request: Request) -> dict[str, str] | None:
    """The fields of a short form; None where it is none."""
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > _MOST_BYTES:
            return None
    try:
        return {name: values[0] for name, values in parse_qs(body.decode(), max_num_fields=10).items()}
    except ValueError:
        return None


def _inside(address: str | None) -> str:
    """A page of this dashboard, else the first one: nobody is sent elsewhere by a link to the sign-in page."""
    if not address or not address.startswith("/") or address.startswith(SIGN_IN) or not address.isprintable():
        return "/"
    parts = urlsplit(address)
    # A browser reads \ as /, and // as the beginning of another host.
    return "/" if parts.netloc or parts.scheme or address[1:2] in ("/", "\\") else address


def _language_of(address: str) -> str | None:
    return next(iter(parse_qs(urlsplit(address).query).get("lang", [])), None)


def _language(asked: str | None) -> str:
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


# One for the process. Each check takes 64 MB and a processor for a tenth of a second.
@cache
def _checks() -> CapacityLimiter:
    return CapacityLimiter(2)
