"""The page that Streamlit draws in has our files in it, whatever its path; what is fetched for it is kept for ever."""

import re
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import httpx
import pytest
from fontTools.ttLib import TTFont
from starlette.applications import Starlette
from starlette.responses import HTMLResponse
from starlette.routing import Route
from streamlit.web.server.starlette.starlette_static_routes import create_streamlit_static_assets_routes

from dashboard.frame.style_sheet import FILES
from dashboard.server.kept_files import DASHBOARD, FONTS, STREAMLIT, KeptFiles, kept, own
from dashboard.server.packed import FOR_EVER
from dashboard.server.shell import DRAWN_WITH, INDEX, Shell, chunks, shell_html
from dashboard.windows.clickable_map import SCRIPT
from tests.dashboard.server.small_fonts import MARKS, glyphs_of, icons
from tests.own_loop import done

PAGE = {"accept": "text/html,*/*"}


Ask = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def ask() -> Ask:
    """A request to Streamlit's own routes for its files, and one of ours, behind what stands in front of them."""
    ours = Route("/sign-in", lambda _: HTMLResponse("a form"))
    app = KeptFiles(Shell(Starlette(routes=[ours, *create_streamlit_static_assets_routes("")])))

    async def answer(path: str, headers: dict[str, str], method: str) -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://localhost") as client:
            return await client.request(method, path, headers={"accept-encoding": "br"} | headers)

    return lambda path, headers, method="GET": done(answer(path, headers, method))


def test_our_files_stand_where_they_have_to() -> None:
    page = shell_html()
    theirs, sheet, script = own()
    assert '<html lang="bn">' in page
    assert page.count(".css") == 2
    order = [page.index(part) for part in (script, 'type="module"', theirs, "</head>", sheet, '<div id="root">')]
    assert order == sorted(order)
    # No script in the page itself: the content security policy lets none run.
    assert not re.search(r"<script(?![^>]* src=)", page)
    assert "SourceSans" not in page


def test_all_of_the_look_is_in_one_sheet_with_the_words_of_both_languages() -> None:
    _, sheet, _ = own().values()
    text = sheet.decode()
    assert all((DASHBOARD / "frame" / name).read_text(encoding="utf-8") in text for name in FILES)
    assert set(DASHBOARD.joinpath("frame").glob("*.css")) == {DASHBOARD / "frame" / name for name in FILES}
    for part in ("--late:", 'html[lang="bn"]', 'html[lang="en"]'):
        assert part in text


def test_what_every_page_is_drawn_with_is_fetched_along() -> None:
    names = [path.rpartition("/")[2].partition(".")[0] for path in chunks()]
    assert set(DRAWN_WITH) <= set(names)
    assert all((STREAMLIT / path).is_file() and f'href="/{path}"' in shell_html() for path in chunks())
    assert not [name for name in names if "Plotly" in name]


@pytest.mark.parametrize("path", ["/", "/data", "/no-such-page"])
def test_every_page_s_path_answers_with_it_compressed(ask: Ask, path: str) -> None:
    answer = ask(path, PAGE)
    assert (answer.status_code, answer.text) == (200, shell_html())
    assert (answer.headers["content-encoding"], answer.headers["cache-control"]) == ("br", "no-cache")
    again = ask(path, PAGE | {"if-none-match": answer.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert ask(path, PAGE, "HEAD").status_code == 200


def test_a_browser_that_holds_streamlit_s_own_page_gets_ours(ask: Ask) -> None:
    theirs = ask("/", {"accept": "*/*"})
    assert theirs.content == INDEX.read_bytes()
    held = {"if-none-match": theirs.headers["etag"], "if-modified-since": theirs.headers["last-modified"]}
    assert ask("/", PAGE | held).text == shell_html()


def test_another_page_of_ours_is_left_as_it_is(ask: Ask) -> None:
    answer = ask("/sign-in", PAGE)
    assert answer.text == "a form"
    assert "content-encoding" not in answer.headers


def test_each_file_that_the_page_names_is_kept_for_ever_and_each_script_compressed(ask: Ask) -> None:
    page = shell_html()
    paths = [f"/{path.lstrip('./')}" for path in re.findall(r'(?:src|href)="([^"]+\.(?:js|css|woff2))"', page)]
    assert len(paths) > 60
    for path in paths:
        answer = ask(path, {})
        assert (answer.status_code, answer.headers["cache-control"]) == (200, FOR_EVER), path
        assert (answer.headers.get("content-encoding") == "br") == (not path.endswith(".woff2")), path
    file = next(path for path in paths if "/static/js/" in path)
    # httpx has unpacked it.
    assert ask(file, {}).content == (STREAMLIT / file.lstrip("/")).read_bytes()


@pytest.mark.parametrize("path", ["/static/js/../../index.html", "/static/js/none.js", "/app/look.css"])
def test_nothing_else_is_answered_from_memory(path: str) -> None:
    assert path not in kept()


def test_the_map_s_script_is_kept_for_ever(ask: Ask) -> None:
    answer = ask(f"/app/static/{SCRIPT.name}", {})
    assert (answer.status_code, answer.headers["cache-control"]) == (200, FOR_EVER)
    assert answer.content == SCRIPT.read_bytes()


def test_the_name_of_each_of_our_files_holds_a_hash_of_what_is_in_it() -> None:
    settings = (DASHBOARD.parent / ".streamlit" / "config.toml").read_text(encoding="utf-8")
    assert {"noto-sans-bengali", "noto-sans-latin", "marks", "icons"} == FONTS.keys()
    for name, path in FONTS.items():
        digest = sha256(DASHBOARD.joinpath(path.removeprefix("/app/")).read_bytes()).hexdigest()
        assert path == f"/app/static/{name}.{digest[:8]}.woff2"
        assert (f'"{path.removeprefix("/")}"' in settings) == name.startswith("noto")


def test_no_icon_and_no_mark_is_missing_from_the_small_fonts() -> None:
    def font(path: Path) -> TTFont:
        return TTFont(path)

    ours = font(DASHBOARD / FONTS["icons"].removeprefix("/app/"))
    theirs = font(next((STREAMLIT / "static" / "media").glob("MaterialSymbols-Rounded*.woff2")))
    assert len(icons()) > 50
    # Made again by small_fonts.py.
    assert len(glyphs_of(ours, icons())) == len(glyphs_of(theirs, icons()))
    assert set(map(ord, MARKS)) <= font(DASHBOARD / FONTS["marks"].removeprefix("/app/")).getBestCmap().keys()


def test_streamlit_s_large_fonts_are_in_no_style_sheet() -> None:
    theirs = next(iter(own().values())).decode()
    assert "SourceSansVF" not in theirs
    assert "MaterialSymbols" not in theirs
    for family, name in (("Source Sans", "marks"), ("Material Symbols Rounded", "icons")):
        assert f'font-family: "{family}"; src: url({FONTS[name]})' in theirs
    assert "url(../" not in theirs
