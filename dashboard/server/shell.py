"""The page that Streamlit draws in: its index.html, with our style sheet, script and what else a first visit needs.

A style sheet that a script run wrote with st.html would be sent again at each change of a filter.
"""

import json
import re
from functools import cache

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import FileResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dashboard.server.kept_files import FONTS, STREAMLIT, own
from dashboard.server.packed import Packed
from dashboard.wording import LANGUAGES

INDEX = STREAMLIT / "index.html"
# What the filter row and every page are drawn with: fetched along with Streamlit's own start, not after it has run.
DRAWN_WITH = ("Html", "Selectbox", "ButtonGroup")
_OWN_FONT = re.compile(r'\s*<link\s+rel="preload"[^>]*SourceSans[^>]*>')
_SHEET = re.compile(r'<link rel="stylesheet" crossorigin href="\./static/css/index[^>]*>')
_INLINE = re.compile(r"\s*<script>.*?</script>", re.DOTALL)


class Shell:
    """ASGI middleware: where Streamlit answers with its index.html, whatever the path, ours goes out."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        asked = Headers(scope=scope) if scope["type"] == "http" else Headers()
        if "text/html" not in asked.get("accept", ""):
            await self._app(scope, receive, send)
            return
        replaced = False

        async def instead(message: Message) -> None:
            nonlocal replaced
            if (
                message["type"] == "http.response.start"
                and Headers(raw=message["headers"]).get("etag") == _index_etag()
            ):
                replaced = True
                answer = await shell().answer(asked)
                await answer(scope, receive, send)
            elif not replaced:
                await send(message)

        # A browser that holds an older index.html must not be told that it still is the one; and Streamlit compresses
        # nothing that has what somebody typed in it, as the form of the sign-in has. Files to be saved it may.
        passed = MutableHeaders(raw=list(scope["headers"]))
        for name in ("if-none-match", "if-modified-since", "accept-encoding"):
            if not scope["path"].startswith("/media/"):
                del passed[name]
        await self._app({**scope, "headers": passed.raw}, receive, instead)


# Key: none, as Streamlit's file does not change while the server runs.
@cache
def _index_etag() -> str:
    return FileResponse(INDEX, stat_result=INDEX.stat()).headers["etag"]


@cache
def shell() -> Packed:
    return Packed(lambda: shell_html().encode(), "text/html", "no-cache")


def shell_html() -> str:
    """Streamlit's index.html without its own font, which no page of ours shows, with our files."""
    theirs, sheet, script = own()
    page = _INLINE.sub("", _OWN_FONT.sub("", INDEX.read_text(encoding="utf-8")))
    page = page.replace('<html lang="en">', f'<html lang="{LANGUAGES[0]}">')
    page = _SHEET.sub(f'<link rel="stylesheet" href="{theirs}">', page)
    # Before Streamlit's own script: ours says where its server is.
    page = page.replace("<head>", f'<head>\n    <script src="{script}" defer></script>')
    page = page.replace("</head>", f"{_preloads()}</head>")
    # Below the head: what Streamlit writes there later must not win over it.
    return page.replace('<div id="root">', f'<link rel="stylesheet" href="{sheet}">\n    <div id="root">')


def _preloads() -> str:
    fonts = (
        f'  <link rel="preload" href="{path}" as="font" type="font/woff2" crossorigin>\n' for path in FONTS.values()
    )
    # After what Streamlit cannot begin without.
    scripts = (f'    <link rel="modulepreload" crossorigin fetchpriority="low" href="/{path}">\n' for path in chunks())
    return "  ".join(fonts) + "".join(scripts)


def chunks() -> list[str]:
    """The scripts that DRAWN_WITH need beside those that index.html names, in the order in which they are needed."""
    manifest = json.loads((STREAMLIT / "manifest.json").read_text(encoding="utf-8"))
    page = INDEX.read_text(encoding="utf-8")
    wanted = [key for name in DRAWN_WITH for key in manifest if key.endswith(f"/{name}.tsx")]
    found: dict[str, None] = {}
    while wanted:
        entry = manifest[wanted.pop(0)]
        if entry["file"] not in found and entry["file"] not in page:
            found[entry["file"]] = None
            wanted += entry.get("imports", ())
    return list(found)
