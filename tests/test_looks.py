"""A look changes nothing: whoever reads, checks, previews or downloads leaves every byte of the office as it was.

`data/` holds what is the office's. Beside the warehouse a look may keep what it worked out (hashes, parsed papers,
packs); the warehouse itself and its pointer stay.
"""

import json
import os
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner, Result

import etl
import queries
from dashboard.exports.command import app as exports
from dashboard.page import PAGES
from dashboard.page.data.page import PARTS
from dashboard.view.offered import OfferedFile
from etl.commands.program import app as program
from etl.files.folders import PRODUCT
from queries.__main__ import app as ask
from tests.dashboard.conftest import html_of, opened_at

PAPER = "minutes/kurigram/2016-07.txt"
JULY = ("--month", "2016-07", "--district", "5549")
# What a look may leave in the warehouse folder.
DERIVED = {"build.lock", "hashes.json", "hashes-new.json", "parsed", "ocr", "packs"}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with everything that an office may have in it, and its warehouse."""
    data = tmp_path_factory.mktemp("office") / "data"
    shutil.copytree(PRODUCT / "data" / "minutes", data / "minutes")
    (data / "reference").mkdir()
    for name in ("deadlines.csv", "office.csv"):
        shutil.copy(PRODUCT / "data" / "reference" / name, data / "reference")
    (data / "registers").mkdir()
    (data / "registers" / "receipts.csv").write_text(
        "উপজেলার নাম,মাস,কার্যবিবরণী প্রাপ্তির তারিখ\nউলিপুর,জুলাই ২০১৬,27/07/2016\nনেই,জুলাই ২০১৬,\n", encoding="utf-8"
    )
    (data / "notes of the office.txt").write_text("stray", encoding="utf-8")
    place = etl.statement_place("minutes_received", "554977", "2016-07")
    told: dict[str, Any] = {"why": "কারণ", "who": "কর্মকর্তা", "today": date(2016, 8, 1)}
    etl.correct(data, file=PAPER, place=place, field="value", old="true", new="false", **told)
    etl.build_in_child(data, data / "warehouse")
    # Long ago: whatever is written now has another time.
    for path in data.rglob("*"):
        os.utime(path, ns=(10**18, 10**18))
    return data


@pytest.fixture(autouse=True)
def left_as_it_was(office: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What every test of this file is about."""
    monkeypatch.setenv("DATA_DIR", str(office))
    monkeypatch.setenv("WAREHOUSE_DIR", str(office / "warehouse"))
    before = everything(office)
    yield
    assert {PAPER, "corrections.csv", "warehouse/current.json"} <= before.keys()
    assert everything(office) == before


def everything(data: Path) -> dict[str, tuple[bytes, int]]:
    """The content and time of each file, by name, but for what a look may leave."""
    files = {path.relative_to(data).as_posix(): path for path in data.rglob("*") if path.is_file()}
    derived = tuple(f"warehouse/{name}" for name in DERIVED)
    return {
        name: (path.read_bytes(), path.stat().st_mtime_ns)
        for name, path in files.items()
        if not name.startswith(derived)
    }


def _script(page: str) -> None:
    from dashboard.page import PAGES, show_page
    from dashboard.view.filter_row import choose_filters
    from dashboard.view.up_to_date import prepare_warehouse
    from dashboard.windows.correct import show_correcting
    from dashboard.windows.evidence import show_evidence
    from dashboard.windows.record import show_recording

    (asked,) = [each for each in PAGES if each.name == page]
    prepare_warehouse(sample=False, language="en")
    filters = choose_filters(page, sample=False)
    show_page(asked, filters)
    show_evidence(filters)
    show_correcting(filters)
    show_recording(filters)


def opened(page: str, **url: str) -> AppTest:
    """A page as script.py shows it; every file that it offers for download was made."""
    app = opened_at(AppTest.from_function(_script, default_timeout=120, args=(page,)), lang="en", **url)
    assert not app.error, [each.value for each in app.error]
    return app


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The files offered for download, made when they are offered."""
    made: list[bytes] = []

    def button(*given: Any, data: Any, **more: Any) -> bool:
        made.append(data() if callable(data) else data)
        return False

    def offer(key: str, file: OfferedFile) -> str:
        made.append(file.make())
        return key

    monkeypatch.setattr(st, "download_button", button)
    monkeypatch.setattr("dashboard.parts.download.offer", offer)
    return made


def test_every_page_and_what_it_offers_for_download(downloads: list[bytes]) -> None:
    for page in PAGES:
        opened(page.name)
    for part in PARTS:
        opened("data", part=part)
    assert len(downloads) > 20
    assert all(downloads)


def test_every_window(office: Path) -> None:
    with queries.connect(office / "warehouse") as connection:
        ((fact,),) = connection.execute("select fact_id from fact order by fact_id limit 1").fetchall()
    opened("overview", evidence="minutes_received:554977:2016-07")
    opened("overview", correct=fact)
    opened("overview", record="5549-2016-07-26/8/2")
    opened("data", part="corrections", undo="2")
    opened("data", part="loaded", remove=PAPER)


def test_a_pack_made_on_its_page(downloads: list[bytes]) -> None:
    app = opened("meeting", formats="ics,xlsx,letters")
    app.button(key="pack.make").click().run()
    assert not app.exception
    assert len(downloads) > 2


def test_a_preview_of_what_is_brought() -> None:
    app = opened("data", part="add")
    january = PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt"
    app.file_uploader[0].set_value([("জানুয়ারি.txt", january.read_bytes(), "text/plain"), ("x.exe", b"MZ", "")]).run()
    assert not app.exception
    assert "minutes/kurigram/2017-01-5549-" in html_of(app)


def run(program: Any, *arguments: str) -> Result:
    done = CliRunner().invoke(program, arguments)
    assert done.exit_code in (0, 3), done.output
    return done


def test_the_commands_that_read(office: Path, tmp_path: Path) -> None:
    run(program, "check", str(office))
    assert json.loads(run(program, "parse", str(office / PAPER)).stdout)["meeting"]["month"] == "2016-07"
    run(exports, *JULY, "--out", str(tmp_path / "pack"), "--formats", "ics,data")


@pytest.mark.parametrize(
    "question",
    [
        ("upazila_months", *JULY, "--kind", "minutes_received"),
        ("decision_followup", *JULY, "--as-of", "2016-08-15"),
        ("meeting_text", "--meeting-id", "5549-2016-07-26"),
        ("load_summary",),
    ],
    ids=lambda question: question[0],
)
def test_a_query(question: tuple[str, ...]) -> None:
    assert run(ask, *question).stdout.count("\n") > 1
