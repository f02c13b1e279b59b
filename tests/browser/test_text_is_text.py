"""What people and papers wrote is seen as they wrote it, on every page and in every window; nothing is fetched."""

import json
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import quote

import duckdb
import pytest
from playwright.sync_api import Browser, Page, expect

import queries
from dashboard.markup import visible
from etl.files.sha256 import file_sha256
from etl.inventory.checksums import Hashes
from etl.inventory.scan import contents_of, take_inventory
from tests.browser.phone import MOVE, close_window, wait_until_drawn
from tests.dashboard import hostile_office
from tests.served import served

MEETING = hostile_office.MEETING
# Columns of the warehouse that hold words of papers and people; names of places are the office's own file's.
WORDS = frozenset(
    (
        *("path", "text", "quote", "reason", "title", "discussion", "due_text", "memo_no", "chair", "venue"),
        *("name", "post", "why", "who", "remark", "place", "file"),
    )
)
VIEW = "district=5549&month=2016-07&as_of=2016-12-31"
# Every page, its parts, and the windows over it, and whether words of papers or people stand there.
PLACES = {
    f"?{VIEW}": True,
    f"?{VIEW}&evidence=minutes_received:554901:2016-07": True,
    f"division?{VIEW}": True,
    f"upazila?{VIEW}&upazila=554901": True,
    f"reporting?{VIEW}": True,
    f"dialogues?{VIEW}": False,
    f"ideas?{VIEW}": True,
    f"decisions?{VIEW}": True,
    f"decisions?{VIEW}&list=months": True,
    f"decisions?{VIEW}&record={MEETING}/1/2": True,
    f"decisions?{VIEW}&evidence=decision:{MEETING}/1/2": True,
    f"plan?{VIEW}": False,
    f"own_offices?{VIEW}": False,
    f"minutes?{VIEW}&meeting={MEETING}": True,
    f"minutes?{VIEW}&meeting={MEETING}&correct={MEETING}%231": True,
    f"data?{VIEW}&part=loaded": True,
    f"data?{VIEW}&part=loaded&remove={{words}}": True,
    f"data?{VIEW}&part=left_out": True,
    f"data?{VIEW}&part=conflicts": False,
    f"data?{VIEW}&part=doubtful": True,
    f"data?{VIEW}&part=corrections": True,
    f"data?{VIEW}&part=corrections&undo=2": True,
    f"data?{VIEW}&part=add": False,
    f"meeting?{VIEW}": True,
}
WINDOWS = ("evidence", "record", "correct", "undo", "remove")


@dataclass(frozen=True)
class Office:
    """A dashboard over hostile words; `heard`: what the server that they name was asked."""

    address: str
    words: str
    heard: list[str]


def hostile_words(host: str) -> str:
    """HTML, Markdown, LaTeX, shortcodes, directives, bare addresses, marks that turn the order of letters round."""
    return (
        f"![ম](http://{host}/m.png) <img src=http://{host}/h.png> [ল](http://{host}/l) http://{host}/a "
        "$x^2$ :smile: :red[লাল] :material/home: **গ** `ঘ` <b>ঙ</b> &lt; -> _চ_ \u202eছ\u200f"
    )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    folder = tmp_path_factory.mktemp("text")
    data, warehouse = folder / "data", folder / "warehouse"
    (data / "minutes").mkdir(parents=True)
    heard: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            heard.append(self.path)
            self.send_error(404)

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Listener) as listener:
        threading.Thread(target=listener.serve_forever, daemon=True).start()
        words = hostile_words(f"127.0.0.1:{listener.server_port}")
        write_warehouse(warehouse, words)
        call_current(warehouse, data)
        with served(data, warehouse, folder / "server.log") as address:
            yield Office(address, words, heard)
        listener.shutdown()


def call_current(warehouse: Path, data: Path) -> None:
    """Let the pointer say that this warehouse was built from that data folder, so that it is served as it is."""
    pointer = warehouse / "current.json"
    fingerprint = contents_of(data, take_inventory(data, warehouse), Hashes(warehouse)).fingerprint
    current = {"fingerprint": fingerprint, "sha256": file_sha256(queries.current_file(warehouse))}
    pointer.write_text(json.dumps(json.loads(pointer.read_text()) | current))


def write_warehouse(folder: Path, words: str) -> None:
    """The hostile office's warehouse, with `words` wherever words of papers, people or places stand."""
    hostile_office.build(folder)
    with duckdb.connect(str(queries.current_file(folder))) as connection:
        line = "insert into correction values (?, ?, ?, ?, '', ?, ?, ?, date '2016-08-01', null, 'applied', ?)"
        decision = f"{MEETING}/1/2"
        connection.execute(line, [2, "x", "decision 1.2", "progress", f"done 2016-08-01 {words}", "x", "x", decision])
        connection.execute(line, [3, "x", "meeting", "chair", words, "x", "x", MEETING])
        connection.execute(
            "insert into rejected values ('x', ?, 'unexpected', ?)", [words, json.dumps({"error": words, "at": words})]
        )
        columns = connection.execute(
            "select table_name, column_name from duckdb_columns() where not internal and data_type = 'VARCHAR'"
            " and table_name in (select table_name from duckdb_tables())"
        ).fetchall()
        for table, column in columns:
            if column in WORDS and table not in ("deadline", "plan_year"):
                connection.execute(f"update {table} set {column} = ? where {column} is not null", [words])  # noqa: S608
            if column in ("upazila_bn", "upazila_en"):
                known = "upazila_code = '554901'"
                connection.execute(f"update {table} set {column} = ? where {known}", [words])  # noqa: S608


@pytest.fixture(scope="module")
def window(browser: Browser, office: Office) -> Iterator[Page]:
    """One window for all places: from one to the next it goes as the app's own links do."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.set_default_timeout(40_000)
    page = context.new_page()
    page.goto(f"{office.address}?{VIEW}")
    expect(page.locator(".page-head")).to_be_visible()
    yield page
    context.close()


def seen(page: Page) -> str:
    """All words on the page, and those that a screen reader is told."""
    told = "[...document.querySelectorAll('[aria-label],[title],input,textarea')]"
    more = f"{told}.map(each => [each.ariaLabel, each.title, each.value].join(' ')).join(' ')"
    words: str = page.evaluate(f"document.body.innerText + ' ' + {more}")
    return " ".join(words.replace("\u2060", "").split())


def assert_nothing_is_made_of_them(page: Page, office: Office) -> None:
    host = office.words.partition("http://")[2].partition("/")[0]
    links = f"[src*='{host}'], a[href^='http://{host}'], a[href^='//{host}']"
    marks = ".katex, [data-testid=stIconMaterial]:text-is('home'), b:text-is('ঙ'), em:text-is('চ'), code:text-is('ঘ')"
    assert page.locator(f"{links}, {marks}").count() == 0
    assert office.heard == []


@pytest.mark.parametrize("place", PLACES)
def test_hostile_words_are_seen_as_written_and_nothing_is_made_of_them(
    window: Page, office: Office, place: str
) -> None:
    window.evaluate(MOVE, office.address + place.format(words=quote(office.words)))
    wait_until_drawn(window)
    is_window = any(f"&{name}=" in place for name in WINDOWS)
    expect(window.get_by_role("dialog")).to_have_count(int(is_window))
    assert_nothing_is_made_of_them(window, office)
    assert window.locator("[data-testid=stException]").count() == 0
    words = seen(window)
    assert [mark for mark in ("😄", "\u202e", "\u200f") if mark in words] == []
    assert (" ".join(visible(office.words).split()) in words) or not PLACES[place]
    if is_window:
        close_window(window)


def test_the_name_of_a_file_that_somebody_brings_is_seen_as_written(window: Page, office: Office) -> None:
    window.evaluate(MOVE, f"{office.address}data?{VIEW}&part=add")
    wait_until_drawn(window)
    name = f"{office.words.replace('/', '-')}.txt"
    window.locator("input[type=file]").set_input_files({"name": name, "mimeType": "text/plain", "buffer": b"x"})
    expect(window.locator(".upload-file")).to_contain_text("$x^2$ :smile: :red[লাল]")
    assert_nothing_is_made_of_them(window, office)
