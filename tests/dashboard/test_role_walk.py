"""Every page, window, link and file, as every scope and role: nothing from outside the scope is seen.

What is searched is all that the browser is sent and all that can be downloaded, for the names and the marks of places
outside (tests/dashboard/marked_country.py).
"""

import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import pypdfium2
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import etl
from dashboard.accounts.account import Account, Role
from dashboard.accounts.activity import Act, record
from dashboard.exports.formats import FORMATS
from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.page.decisions.page import LISTS
from dashboard.page.meeting.files import asked_of, make_files
from dashboard.view import answers
from dashboard.view.filters import START, Filters
from dashboard.view.offered import OfferedFile
from etl.files.folders import PRODUCT
from queries.scope import COUNTRY, WITHHELD, Level, Scope
from tests.dashboard import marked_country
from tests.dashboard.marked_country import DISTRICTS, DIVISIONS, FILES, JOINT, MARKS, NOWHERE
from tests.queries.small_world import NAMES, PLACES

SCOPES = (Scope(Level.DIVISION, "55"), Scope(Level.DISTRICT, "5549"), Scope(Level.UPAZILA, "554901"))
VIEW = {"month": "2016-07", "as_of": "2016-12-31", "lang": "en"}


@pytest.fixture(scope="module")
def country(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = marked_country.build(tmp_path_factory.mktemp("marked"))
    (folder / "data").mkdir()
    change = {"figure": NOWHERE, "district_code": "3026", "month": "2016-07", "before": NOWHERE, "after": NOWHERE}
    recounted = {"at": "2026-11-29", "compared": True, "papers_changed": True, "rules": [], "changes": [change]}
    (folder / "recounted.json").write_text(json.dumps(recounted), encoding="utf-8")
    key = {"district_code": "3026", "kind": "meeting_held", "from_month": "2016-01"}
    made = etl.RuleChange(key, (), ({**key, "day": "9", "month_offset": "0"},))
    asked = {"why": NOWHERE, "who": NOWHERE}
    etl.change_rules(folder / "data", etl.RuleFile.DEADLINES, [made], **asked, today=date(2016, 12, 31))
    record(folder / "data", Act.LEFT_OUT, NOWHERE, "127.0.0.1", file=NOWHERE)
    return folder


def outside(scope: Scope) -> re.Pattern[bytes]:
    """The names, marks and memo numbers of all that the scope does not hold."""
    places: dict[str, tuple[str, ...]] = {code: (mark,) for code, mark in MARKS.items()}
    for code in PLACES:
        places[code] += (NAMES[code], f"U{code}")
    for code, names in DISTRICTS.items():
        places[code] += () if scope.code.startswith(code) else (*names, FILES[code])
    for code, names in DIVISIONS.items():
        places[code] = () if scope.code.startswith(code) else names
    words = [word for code, some in places.items() if not scope.has_place(code) for word in some]
    words += [NOWHERE, WITHHELD] + ([JOINT] if scope.level == Level.UPAZILA else [])
    return re.compile("|".join(words).encode())


@dataclass(frozen=True)
class Seen:
    """What an address shows: the page's words in order; all bytes that are sent, files that it offers among them."""

    words: list[str]
    sent: bytes


@dataclass
class Reader:
    """Somebody with an account, who looks at pages.

    `taken`: the files that the page looked at offers; `asked`: the warehouse files that its queries were put to.
    """

    account: Account
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    asked: set[Path] = field(default_factory=set)

    def look(self, page: str = START, **url: str) -> Seen:
        """What a page shows at an address."""
        self.taken.clear()
        self.asked.clear()
        app = AppTest.from_file(PRODUCT / "dashboard" / "script.py", default_timeout=120)
        app._page_hash = calc_hash("" if page == START else page)
        for name, text in {**VIEW, **url}.items():
            app.query_params[name] = text
        app.run()
        assert not app.exception, (page, url, [failure.message for failure in app.exception])
        assert not app.error, (page, url, [box.value for box in app.error])
        assert self.asked
        words = [block.proto.body for block in app.get("html")]
        said: list[Any] = [box for kind in ("markdown", "warning", "info", "caption") for box in app.get(kind)]
        choices: list[Any] = [box for kind in ("selectbox", "multiselect") for box in app.get(kind)]
        words += [box.value for box in said] + [option for box in choices for option in box.options]
        sent = b"\n".join(_sent(app._tree)) + str(dict(app.query_params)).encode()
        return Seen(words, sent + b"".join(_text(name, content) for name, content in self.taken))


def _sent(node: Any) -> Iterator[bytes]:
    """The words of a part of the page and of all parts within; a chart's are JSON within JSON."""
    if getattr(node, "proto", None) is not None:
        sent = node.proto.SerializeToString()
        yield sent
        if b"\\u" in sent:
            yield re.sub(rb"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)).encode("utf-8", "replace"), sent)
    for child in getattr(node, "children", {}).values():
        yield from _sent(child)


def _text(name: str, content: bytes) -> bytes:
    """The words of a file, of those in it where it is an archive; and its name."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return name.encode() + b"".join(_text(each, archive.read(each)) for each in archive.namelist())
    if content.startswith(b"%PDF"):
        pages = pypdfium2.PdfDocument(content)
        return name.encode() + b"".join(page.get_textpage().get_text_range().encode() for page in pages)
    return name.encode() + content


@pytest.fixture
def reader(country: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Reader]:
    """Sign in: from now on pages are looked at by this role and scope."""
    monkeypatch.setenv("WAREHOUSE_DIR", str(country))
    monkeypatch.setenv("DATA_DIR", str(country / "data"))
    monkeypatch.setattr("etl.inventory.scan.is_current", lambda *_: True)

    def sign_in(scope: Scope, role: Role = Role.ADMINISTRATOR) -> Reader:
        signed_in = Reader(Account("officer", role, scope))
        # The viewer's own module last: whoever imports it first now would keep what stands in its place.
        for module in ("view.filter_row", "view.acts", "view.viewer"):
            monkeypatch.setattr(f"dashboard.{module}.viewer", lambda: signed_in.account)

        asked = answers._kept

        def ask(file: str, *question: Any) -> Any:
            signed_in.asked.add(Path(file))
            return asked(file, *question)

        monkeypatch.setattr(answers, "_kept", ask)

        def take(*_: Any, data: Any, file_name: str, **__: Any) -> bool:
            signed_in.taken.append((file_name, data() if callable(data) else data))
            return False

        def follow(key: str, file: OfferedFile) -> str:
            # A table's workbook is made of the rows of its CSV: once is enough, and takes half the time of the walk.
            if scope.level == Level.DISTRICT or not file.name.endswith(".xlsx"):
                signed_in.taken.append((file.name, file.make()))
            return key

        monkeypatch.setattr(st, "download_button", take)
        for module in ("parts.download", "page.data.template"):
            monkeypatch.setattr(f"dashboard.{module}.offer", follow)
        return signed_in

    return sign_in


# By page, what of it is reached by its address alone.
ADDRESSES: dict[str, list[dict[str, str]]] = {
    "data": [{"part": part} for part in PARTS],
    "decisions": [{"list": name} for name in LISTS],
    "reporting": [{"kind": kind} for kind in ("minutes_received", "idea_submitted")],
    "minutes": [{}, {"meeting": "5549-2016-07-26"}, {"meeting": "554901-2016-07-09"}],
    START: [{}, {"from": "2016-05", "lang": "bn"}],
    "search": [
        {"q": "সিদ্ধান্ত", "within": "everywhere_always", "shown": "200"},
        {"q": "who has not sent in July 2016?"},
        {"q": "which decisions are open?"},
    ],
}
# Windows about something inside, whatever the scope.
INSIDE = [
    *({"evidence": f"{kind}:554901:2016-07"} for kind in ("minutes_received", "idea_submitted", "roster_updated")),
    {"evidence": "dialogue_held:554901"},
    {"evidence": "decision:5549-2016-07-26/2/1"},
    {"correct": "5549-2016-07-26#1"},
    {"record": "5549-2016-07-26/1/1"},
    {"record": "554901-2016-07-09/1/1"},
]


# A division's pages take the longest, and what is left out of them is left out as of a district's.
MOST = {Level.DIVISION: 2, Level.DISTRICT: 99, Level.UPAZILA: 99}


@pytest.mark.parametrize("scope", SCOPES, ids=lambda scope: scope.level)
def test_no_page_shows_anything_from_outside(reader: Callable[..., Reader], scope: Scope) -> None:
    officer, others = reader(scope), outside(scope)
    asked = [(page.name, url) for page in PAGES for url in ADDRESSES.get(page.name, [{}])[: MOST[scope.level]]]
    asked += [(START, url) for url in INSIDE[: MOST[scope.level]]]
    for page, url in asked:
        found = others.findall(officer.look(page, **url).sent)
        assert not found, (page, url, {word.decode() for word in found})
        # A query that asks for nothing from outside would show nothing of the whole warehouse either.
        assert {file.parent.name for file in officer.asked} == {f"{scope.level}-{scope.code}"}, (page, url)


@pytest.mark.parametrize(("role", "scope"), [(Role.VIEWER, SCOPES[1]), (Role.OFFICER, SCOPES[2])])
def test_nor_does_it_to_another_role(reader: Callable[..., Reader], role: Role, scope: Scope) -> None:
    other, others = reader(scope, role), outside(scope)
    for page in (START, "minutes", "decisions", "data"):
        assert not others.findall(other.look(page).sent), page


@pytest.mark.parametrize(("role", "seen"), [(Role.VIEWER, False), (Role.OFFICER, False), (Role.ADMINISTRATOR, True)])
def test_a_papers_path_is_an_administrators_to_see(reader: Callable[..., Reader], role: Role, seen: bool) -> None:
    sent = reader(SCOPES[1], role).look("minutes", meeting="5549-2016-07-26").sent
    assert b"5549-2016-07-26.txt" in sent
    assert (b"minutes/5549-2016-07-26.txt" in sent) == seen


# An address of something outside; the same of something that there is not.
UNKNOWN = [
    (START, {"district": "5527"}, {"district": "9999"}),
    (START, {"division": "30"}, {"division": "99"}),
    (START, {"upazila": "552701"}, {"upazila": "999901"}),
    (START, {"evidence": "minutes_received:552701:2016-07"}, {"evidence": "minutes_received:999901:2016-07"}),
    (START, {"evidence": "decision:5527-2016-07-26/2/1"}, {"evidence": "decision:9999-2016-07-26/2/1"}),
    (START, {"correct": "5527-2016-07-26#1"}, {"correct": "9999-2016-07-26#1"}),
    (START, {"record": "5527-2016-07-26/2/1"}, {"record": "9999-2016-07-26/2/1"}),
    ("minutes", {"meeting": "5527-2016-07-26"}, {"meeting": "9999-2016-07-26"}),
    ("minutes", {"meeting": "552701-2016-07-09"}, {"meeting": "999901-2016-07-09"}),
    ("upazila", {"upazila": "552701"}, {"upazila": "999901"}),
    ("data", {"undo": "100", "part": "corrections"}, {"undo": "100999", "part": "corrections"}),
    ("data", {"remove": "minutes/DINAFILE/minutes/5527-2016-07-26.txt"}, {"remove": "minutes/none.txt"}),
    ("data", {"rule": "deadlines:5527", "part": "rules"}, {"rule": "deadlines:9999", "part": "rules"}),
    ("decisions", {"list": "months", "q": "BIRAMARK"}, {"list": "months", "q": "NOSUCHWORD"}),
    ("decisions", {"q": "বিরল"}, {"q": "NOSUCHWORD"}),
]


@pytest.mark.parametrize(("scope", "asked"), [(SCOPES[1], UNKNOWN), (SCOPES[2], UNKNOWN[3:8])])
def test_what_lies_outside_is_as_if_it_were_not(
    reader: Callable[..., Reader], scope: Scope, asked: list[tuple[str, dict[str, str], dict[str, str]]]
) -> None:
    officer = reader(scope)
    for page, url, none in asked:
        shown, known = officer.look(page, **url).words, officer.look(page, **none).words
        for name, text in url.items():
            # In an address, on paper as what was searched for, and as what is not here.
            for before, after in ((f"{name}=", ""), (": ", "<"), ("(", ")")):
                said, of_none = (f"{before}{each}{after}" for each in (text, none[name]))
                shown = [words.replace(said, of_none) for words in shown]
        assert shown == known, (page, url)


@pytest.mark.parametrize("scope", SCOPES[1:], ids=lambda scope: scope.level)
def test_words_and_places_of_outside_are_as_unknown_as_those_that_there_are_not(
    reader: Callable[..., Reader], scope: Scope
) -> None:
    officer = reader(scope)
    for query, none in (("BIRAMARK", "NOSUCHWORD"), ("ideas of বিরল?", "ideas of XYZXYZ?")):
        shown = [
            words.replace(query, none).replace(quote_plus(query), quote_plus(none)).replace("বিরল", "XYZXYZ")
            for words in officer.look("search", q=query).words
        ]
        assert shown == officer.look("search", q=none).words


def test_nothing_of_a_district_s_paper_that_is_not_of_the_upazila_is_opened(reader: Callable[..., Reader]) -> None:
    officer = reader(Scope(Level.UPAZILA, "554901"))
    for url, none in (
        ({"evidence": "minutes_received:554902:2016-07"}, {"evidence": "minutes_received:999901:2016-07"}),
        ({"record": "5549-2016-07-26/3/1"}, {"record": "9999-2016-07-26/3/1"}),
        ({"correct": "5549-2016-07-26#8"}, {"correct": "9999-2016-07-26#8"}),
    ):
        assert officer.look(**url).words == officer.look(**none).words, url


def view(scope: Scope) -> Filters:
    district, division = (scope.code, None) if scope.level == Level.DISTRICT else (None, scope.code)
    month = date(2016, 7, 1)
    return Filters("en", division, district, None, month, month, date(2016, 12, 31), scope=scope)


@pytest.mark.parametrize(("scope", "formats"), [(SCOPES[0], ["xlsx"]), (SCOPES[1], [*FORMATS])])
def test_no_file_of_a_pack_holds_anything_from_outside(
    reader: Callable[..., Reader], scope: Scope, formats: list[str]
) -> None:
    reader(scope)
    made = make_files(asked_of(view(scope)), formats, lambda *_: None)
    assert set(made.by_format) == set(formats)
    # Nothing falls due after the day of the view.
    assert [words for words in made.failed if "no calendar file" not in words] == []
    text = b"".join(_text(name, content) for name, content in made.files.items())
    assert b"KURIMARK" in text
    assert not {word.decode() for word in outside(scope).findall(text)}


def test_whole_warehouses_are_named_only_where_they_are_loaded_and_where_readers_are_given_theirs() -> None:
    named = {
        path.relative_to(PRODUCT / "dashboard").as_posix()
        for path in (PRODUCT / "dashboard").rglob("*.py")
        if re.search(r"\bwarehouse_dir\b|queries\.(connect|open_file|current_file)\b", path.read_text(encoding="utf-8"))
    }
    loads = {"view/acts.py", "view/up_to_date.py", "page/data/upload.py", "exports/command.py"}
    # They show no figure of a place, but for the list of recounted figures, which leaves out districts not in view.
    state = {"server/health.py", "frame/disk.py", "page/data/recounted.py"}
    assert named == {"view/dataset.py", "view/answers.py", *loads, *state}


def test_the_walk_finds_a_query_that_passes_the_scope_by(
    reader: Callable[..., Reader], country: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scope = Scope(Level.DISTRICT, "5549")
    monkeypatch.setattr("dashboard.view.answers.reader_dir", lambda *_: country)
    assert outside(scope).findall(reader(scope).look("data", part="loaded").sent)
    for part in ("left_out", "activity"):
        assert NOWHERE.encode() in reader(COUNTRY).look("data", part=part).sent
