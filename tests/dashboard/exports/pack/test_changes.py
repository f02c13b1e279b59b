"""What a pack says of figures that an earlier one reported otherwise: what, and because of which source."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.pack.kept import FOLDER, keep, last_kept
from dashboard.exports.pack.parts import make_pack, make_shown
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.request import PackRequest
from etl.files.folders import PRODUCT
from tests.dashboard.exports.packs import JULY, shown
from tests.queries.small_world import Said, World, Written, save

EARLY, LATE = date(2016, 8, 5), date(2016, 9, 5)
JULY_PAPER = Written("2016-07-26", says=(Said("minutes_received", "554901", value=False, quote="পাওয়া যায়নি"),))
AUGUST_PAPER = Written(
    "2016-08-28", says=(Said("minutes_received", "554901", day="2016-08-02", month="2016-07", quote="পাওয়া গেছে"),)
)
PAPERS = {"july": [JULY_PAPER], "both": [JULY_PAPER, AUGUST_PAPER]}


def asked(folder: Path, as_of: date, month: date = JULY) -> PackRequest:
    return PackRequest(folder, PRODUCT / "data", month, "5549", None, as_of, "en")


Build = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def build(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Puts a warehouse of PAPERS, by its name, in a folder, and gives the folder."""
    made = {name: load(tmp_path_factory.mktemp(name), name) for name in PAPERS}
    return lambda folder, name: Path(shutil.copytree(made[name], folder, dirs_exist_ok=True))


def load(folder: Path, name: str) -> Path:
    with World(papers=PAPERS[name]).open() as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', ?, 1, false)", [name])
        save(connection, folder, name)
    return folder


@pytest.fixture
def office(tmp_path: Path, build: Build) -> Path:
    """A warehouse with July's paper, and August's that tells of a late arrival."""
    return build(tmp_path, "both")


@pytest.fixture
def reported(tmp_path: Path, build: Build) -> Path:
    """The same office after a pack that was made from July's paper alone.

    Not of both papers as of an early day: a receipt that a later paper dates counts from its own day on,
    so that a pack made anew for 5 August has it.
    """
    keep(make_pack(asked(build(tmp_path, "july"), EARLY)))
    return build(tmp_path, "both")


def changed(folder: Path, as_of: date, month: date = JULY, key: str = "return") -> list[list[str]]:
    pack = make_pack(asked(folder, as_of, month))
    table = pack.table("changes_reported")
    return [shown(row)[1:] for row in table.rows if key in row.cells[0].shown.lower()]


def of_upazilas(rows: list[list[str]]) -> list[list[str]]:
    return [row for row in rows if row[0] != "Total"]


def test_a_late_arrival_is_named_with_what_was_reported_and_what_is_known_now(reported: Path) -> None:
    rows = changed(reported, LATE)
    assert of_upazilas(rows) == [
        [
            "U554901",
            "Minutes received on",
            "not received",
            "2 Aug 2016",
            "new source: minutes/5549-2016-08-28.txt, item 3",
        ]
    ]


def test_a_sum_that_changed_with_it_is_named_too(reported: Path) -> None:
    assert [row[:4] for row in changed(reported, LATE) if row[0] == "Total"] == [
        ["Total", "Minutes received on", "0/1 · 0%", "1/1 · 100%"]
    ]


def test_last_months_figures_are_looked_at_again(reported: Path) -> None:
    rows = of_upazilas(changed(reported, LATE, date(2016, 8, 1)))
    assert [row[:4] for row in rows] == [["U554901", "Minutes received on", "not received", "2 Aug 2016"]]


def test_a_pack_made_again_of_the_same_papers_says_the_same(office: Path) -> None:
    keep(make_pack(asked(office, EARLY)))
    first = make_pack(asked(office, LATE))
    keep(first)
    assert make_pack(asked(office, LATE)) == first


def test_without_an_earlier_pack_that_is_said_and_with_one_that_nothing_changed(office: Path) -> None:
    assert make_pack(asked(office, EARLY)).table("changes_reported").empty.startswith("No earlier pack")
    keep(make_pack(asked(office, EARLY)))
    table = make_pack(asked(office, date(2016, 8, 6))).table("changes_reported")
    assert (table.rows, table.empty) == ((), "No figure reported before has changed.")
    assert table.notes == ("Compared with what was reported as of 5 Aug 2016",)


def test_what_a_page_shows_of_a_pack_is_what_the_pack_says_compared_or_not(office: Path, build: Build) -> None:
    compared = []
    for papers in ("both", "july"):
        build(office, papers)
        whole, looked_at = make_pack(asked(office, LATE)), make_shown(asked(office, LATE))
        assert looked_at.table("changes_reported") == whole.table("changes_reported")
        assert cells_of(looked_at, "return") == cells_of(whole, "return")
        compared.append(bool(whole.table("changes_reported").rows))
        keep(whole)
    assert compared == [False, True]


def cells_of(pack: Pack, key: str) -> list[list[str]]:
    return [shown(row) for row in pack.table(key).all_rows]


def test_a_paper_that_was_taken_away_is_named(office: Path, build: Build) -> None:
    keep(make_pack(asked(office, LATE)))
    build(office, "july")
    [row] = of_upazilas(changed(office, LATE))
    assert row[2:] == ["2 Aug 2016", "not received", "no longer resting on: minutes/5549-2016-08-28.txt"]


def test_a_kept_file_that_is_damaged_is_as_none(office: Path) -> None:
    kept = keep(make_pack(asked(office, EARLY)))
    assert last_kept(asked(office, LATE), JULY, "both") is not None
    kept.write_text('{"tables": 3}', encoding="utf-8")
    assert last_kept(asked(office, LATE), JULY, "both") is None
    assert kept.parent.name == FOLDER


def test_a_pack_of_some_parts_does_not_replace_the_figures_that_a_whole_pack_reported(office: Path) -> None:
    keep(make_pack(asked(office, EARLY)))
    keep(make_pack(replace(asked(office, EARLY), parts=("ideas",))))
    kept = last_kept(asked(office, LATE), JULY, "both")
    assert kept is not None
    assert {"return", "ideas_upazilas"} <= set(kept.tables)
