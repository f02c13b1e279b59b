"""Files that every browser fetches, answered from memory: Streamlit's scripts, our style sheet, scripts and fonts.

Each has a hash of what is in it in its name, so that a browser keeps it for ever.
"""

import re
from functools import cache, partial
from hashlib import sha256
from pathlib import Path

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from dashboard.frame.start_script import start_script
from dashboard.frame.style_sheet import style_sheet
from dashboard.server.packed import Packed

STREAMLIT = Path(get_static_dir())
DASHBOARD = Path(__file__).parents[1]
MEDIA_TYPES = {".js": "text/javascript", ".css": "text/css"}
# Letters and icons: the path in the URL of each (as .streamlit/config.toml says it), by its name without the hash.
FONTS = {file.name.partition(".")[0]: f"/app/static/{file.name}" for file in (DASHBOARD / "static").glob("*.woff2")}
# Of Streamlit's own fonts our pages show a few marks (171 KB are letters) and icons (of 4,000, 375 KB).
INSTEAD = {"Source Sans": "marks", "Material Symbols Rounded": "icons"}
_FACE = re.compile(r"@font-face\{font-family:(?:" + "|".join(INSTEAD) + r");[^}]*\}")


class KeptFiles:
    """ASGI middleware that answers for the files of `kept()`; anything else goes on to the app."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        file = kept().get(scope["path"]) if scope["type"] == "http" and scope["method"] in ("GET", "HEAD") else None
        answer = await file.answer(Headers(scope=scope)) if file else self._app
        await answer(scope, receive, send)


# Key: none, as nothing of it changes while the server runs.
@cache
def kept() -> dict[str, Packed]:
    """Each file by its path in the URL."""
    return {
        **{path: Packed(partial(_font, path), "font/woff2", encodings=()) for path in FONTS.values()},
        **{
            f"/app/static/{file.name}": Packed(file.read_bytes, MEDIA_TYPES[file.suffix])
            for file in (DASHBOARD / "static").glob("*.js")
        },
        **{path: Packed(partial(bytes, body), MEDIA_TYPES[Path(path).suffix]) for path, body in own().items()},
        **{
            f"/{file.relative_to(STREAMLIT).as_posix()}": Packed(file.read_bytes, MEDIA_TYPES[file.suffix])
            for file in (STREAMLIT / "static").rglob("*")
            if file.suffix in MEDIA_TYPES
        },
    }


@cache
def own() -> dict[str, bytes]:
    """By their paths in the URL: Streamlit's style sheet, ours and our script, in this order."""
    (file,) = (STREAMLIT / "static" / "css").glob("index.*.css")
    theirs = _FACE.sub("", file.read_text(encoding="utf-8")).replace("url(../media/", "url(/static/media/")
    faces = "".join(_face(family, FONTS[name]) for family, name in INSTEAD.items())
    script = start_script()
    files = (("streamlit", ".css", theirs + faces), ("look", ".css", style_sheet()), ("start", ".js", script))
    return {_path(name, suffix, text.encode()): text.encode() for name, suffix, text in files}


def _font(path: str) -> bytes:
    return (DASHBOARD / path.removeprefix("/app/")).read_bytes()


def _face(family: str, path: str) -> str:
    return f'@font-face {{ font-family: "{family}"; src: url({path}); font-weight: 100 900; font-display: block; }}'


def _path(name: str, suffix: str, body: bytes) -> str:
    return f"/app/{name}.{sha256(body).hexdigest()[:8]}{suffix}"
