"""Packs that the page keeps: never of an earlier letterhead, load or kept pack, and never the office's on a sample."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import duckdb
import pytest

import queries
from dashboard.exports.pack.kept import keep
from dashboard.exports.pack.request import PackRequest
from dashboard.page.meeting.files import contents, make_files
from tests.dashboard.exports.packs import kurigram, office_data

EARLY, LATE = date(2016, 8, 5), date(2016, 9, 5)


@pytest.fixture
def asked(own: Path, tmp_path: Path) -> PackRequest:
    """Kurigram in July 2016, from a warehouse that packs may be kept in and a data folder with its own letterhead."""
    return kurigram(own, "en", data=office_data(tmp_path / "data", "Office of Kurigram", "A. Rahman"))


def test_an_edited_letterhead_and_signatory_are_on_the_next_pack(asked: PackRequest) -> None:
    assert contents(asked).office.heading == ("Office of Kurigram",)
    office_data(asked.data, "Office of Rangpur", "B. Begum")
    office = contents(asked).office
    assert (office.heading, office.signature[0]) == (("Office of Rangpur",), "B. Begum")


def test_a_pack_that_another_process_kept_is_compared_with(asked: PackRequest) -> None:
    late = replace(asked, as_of=LATE)
    assert contents(late).table("changes_reported").empty.startswith("No earlier pack")
    keep(contents(replace(asked, as_of=EARLY)))
    assert not contents(late).table("changes_reported").empty.startswith("No earlier pack")


def _new_load(asked: PackRequest) -> None:
    """Another warehouse file becomes the current one."""
    folder, current = asked.warehouse, queries.current_file(asked.warehouse)
    shutil.copy(current, folder / "next.duckdb")
    pointer = folder / "current.json"
    pointer.write_text(pointer.read_text("utf-8").replace(current.name, "next.duckdb"), "utf-8")


def _edited_letterhead(asked: PackRequest) -> None:
    office_data(asked.data, "Office of Rangpur", "B. Begum")


@pytest.mark.parametrize("change", [_new_load, _edited_letterhead])
def test_files_made_before_a_change_are_not_offered_after_it(
    asked: PackRequest, change: Callable[[PackRequest], None]
) -> None:
    made = make_files(asked, ("ics",), lambda *_: None)
    assert made.is_of(asked, ("ics",))
    assert not made.is_of(asked, ("pdf",))
    assert not made.is_of(replace(asked, as_of=LATE), ("ics",))
    change(asked)
    assert not made.is_of(asked, ("ics",))


def test_a_samples_pack_bears_the_samples_letterhead_not_the_offices(asked: PackRequest, tmp_path: Path) -> None:
    with duckdb.connect(str(queries.current_file(asked.warehouse))) as connection:
        connection.execute("update load set sample = true")
    government = "Government of the People's Republic of Bangladesh"
    # The sample's folder is not known: the letterhead that comes with the product, never the office's own.
    assert contents(asked).office.heading[0] == government
    sample = office_data(tmp_path / "papers", "Office of the sample", "C. Das")
    (sample / "sample.json").write_text("{}", "utf-8")
    assert contents(replace(asked, data=sample)).office.heading == ("Office of the sample",)
    (sample / "reference" / "office.csv").unlink()
    assert contents(replace(asked, data=sample)).office.heading[0] == government
