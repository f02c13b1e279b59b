"""What lies inside a scope is in its file as it is in the whole warehouse; what lies outside is not there at all."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import duckdb
import pytest

import queries
from etl.warehouse.publish import sweep
from queries.runner import create_schema
from queries.scope import COUNTRY, Level, Scope, scope_folder, scope_of
from queries.scoped_file import NoRule, write_scoped
from tests.queries.small_world import Decided, Said, World, Written, ask

DISTRICT, ULIPUR = Scope(Level.DISTRICT, "5549"), Scope(Level.UPAZILA, "554901")
WITHHELD = "\ue000"
ALL = ("554901", "554902", "554903")
OWN, BOTH, SHARED = "উলিপুর হতে পাওয়া গেছে", "উলিপুর ও চিলমারি হতে পাওয়া যায়নি", "উহাদের কারও আইডিয়া নেই"


def paper(district: str, upazilas: tuple[str, ...], marker: str) -> Written:
    """A district's paper with `marker` in each of its words."""
    return Written(
        "2016-07-26",
        says=(
            *(Said("minutes_received", code, quote=f"কথা {marker}", reason=f"কারণ {marker}") for code in upazilas),
            *(Said("dialogue_planned", code, month="2016-06", quote=f"সংলাপ {marker}") for code in upazilas),
        ),
        decides=(Decided(text=f"সিদ্ধান্ত {marker}", due_on="2016-08-10", who=(("uno", upazilas),)),),
        district=district,
        text=f"পুরো লেখা {marker}",
        attends=((1, f"জনাব {marker}", None),),
    )


KURIGRAM = Written(
    "2016-07-26",
    says=(
        Said("minutes_received", "554901", quote=OWN),
        Said("meeting_held", "554901", value=False, quote=BOTH, reason="চিলমারীর বন্যা"),
        Said("meeting_held", "554902", value=False, quote=BOTH),
        Said("idea_submitted", "554901", value=False, quote=SHARED),
        Said("idea_submitted", "554903", value=False, quote=SHARED),
    ),
    decides=(
        Decided((1, 1), "সকলকে কার্যবিবরণী দিতে হবে", who=(("uno", ALL), ("ac", ()))),
        Decided((2, 1), "উলিপুর ও রাজারহাটকে দিতে হবে", who=(("uno", ("554901", "554903")),)),
        Decided((3, 1), "চিলমারীকে দিতে হবে", who=(("uno", ("554902",)),)),
    ),
    text="জেলার পুরো লেখা",
    attends=((1, "জনাব জেলা", None),),
)
RECEIPT = (None, False, False, "2016-07-20", False, None)
WORLD = World(
    papers=[
        KURIGRAM,
        paper("5527", ("552701", "552702"), "DINAJPUR"),
        paper("3026", ("302601",), "DHAKA"),
        Written("2016-07-09", district="5549", upazila="554901", text="উলিপুর দলের লেখা", decides=(Decided(),)),
        Written("2016-07-08", district="5549", upazila="554902", text="CHILMARI", decides=(Decided(text="CHILMARI"),)),
    ],
    registers=[
        ("report_receipt", "shared", ("554901", "2016-07-01", *RECEIPT, "নিজের")),
        ("report_receipt", "shared", ("552701", "2016-07-01", *RECEIPT, "DINAJPUR")),
        ("report_receipt", "dinajpur", ("552702", "2016-07-01", *RECEIPT, "DINAJPUR")),
        ("activity", "plan", ("5549", None, "2016-01-01", "জেলার কাজ", "2016-07-01", None, False)),
        ("activity", "plan", ("5549", "554901", "2016-01-01", "উলিপুরের কাজ", "2016-07-01", None, False)),
    ],
    entries=(("5527-2016-07-26/1/1", "done 2016-08-01 DINAJPUR", "DINAJPUR"),),
)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the warehouse of WORLD."""
    folder = WORLD.save(tmp_path_factory.mktemp("whole"), "warehouse-w")
    with duckdb.connect(str(folder / "warehouse-w.duckdb")) as connection:
        connection.execute("insert into load values (timestamp '2016-12-31', 'w', 1, false)")
        connection.execute("insert into rejected values ('minutes/x.txt', '', 'DINAJPUR', '{}')")
        connection.execute("insert into file values ('minutes/DINAJPUR.txt', null)")
    return folder


@pytest.fixture(scope="module")
def opened(whole: Path) -> Iterator[dict[Scope, duckdb.DuckDBPyConnection]]:
    """A connection to the file of each scope."""
    scopes = (COUNTRY, DISTRICT, ULIPUR, Scope(Level.DIVISION, "55"))
    connections = {scope: queries.open_file(queries.reader_file(scope_folder(whole, scope))) for scope in scopes}
    yield connections
    for connection in connections.values():
        connection.close()


def everything(connection: duckdb.DuckDBPyConnection) -> dict[str, list[tuple[object, ...]]]:
    """All rows by table."""
    tables = connection.execute("select table_name from duckdb_tables() where database_name = 'warehouse'").fetchall()
    return {name: connection.execute(f"select * from {name}").fetchall() for (name,) in tables}  # noqa: S608


@pytest.mark.parametrize(
    ("scope", "outside"),
    [
        (DISTRICT, r"DINAJPUR|DHAKA|বিরল|খানসামা|সাভার|\b(5527|3026|55270[12]|302601)"),
        (ULIPUR, r"DINAJPUR|DHAKA|CHILMARI|চিলমার|রাজারহাট|জেলার|জনাব|\b(5527|3026|554902|554903)"),
        (Scope(Level.DIVISION, "55"), r"DHAKA|সাভার|\b(3026|302601)"),
    ],
)
def test_nothing_from_outside_is_in_the_file(
    opened: dict[Scope, duckdb.DuckDBPyConnection], whole: Path, scope: Scope, outside: str
) -> None:
    held = everything(opened[scope])
    assert held["statement"]
    assert held["fact"]
    assert held["known_month"]
    assert held["known_decision"]
    found = [(table, row) for table, rows in held.items() for row in rows if re.search(outside, str(row))]
    assert not found
    content = queries.reader_file(scope_folder(whole, scope)).read_bytes()
    assert not [
        marker for marker in (b"DINAJPUR", b"DHAKA") if re.search(marker.decode(), outside) and marker in content
    ]


def test_what_is_inside_is_as_it_is_in_the_whole_warehouse(opened: dict[Scope, duckdb.DuckDBPyConnection]) -> None:
    country, district = everything(opened[COUNTRY]), everything(opened[DISTRICT])
    inside = re.compile(r"\b5549")
    for table in (
        "meeting",
        "statement",
        "decision",
        "attendance",
        "fact",
        "known_month",
        "known_decision",
        "activity",
    ):
        assert district[table] == [row for row in country[table] if inside.search(str(row))], table
    for name in ("upazila_months", "decision_followup", "overview", "evidence"):
        for day in ("2016-08-01", "2016-12-31"):
            asked = {"district": "5549", "kind": "minutes_received", "as_of": day}
            assert ask(opened[DISTRICT], name, **asked) == ask(opened[COUNTRY], name, **asked), (name, day)


def test_an_upazila_is_given_what_its_district_s_paper_says_of_it(
    opened: dict[Scope, duckdb.DuckDBPyConnection],
) -> None:
    said = opened[ULIPUR].execute("select kind, quote, reason from statement order by kind").fetchall()
    assert said == [
        ("minutes_received", OWN, None),
        ("meeting_held", WITHHELD, WITHHELD),
        ("idea_submitted", WITHHELD, None),
    ]
    decided = opened[ULIPUR].execute(
        "select d.decision_id, d.text, r.upazila_codes from decision as d left join responsibility as r "
        "using (decision_id) order by d.decision_id, r.seq"
    )
    assert decided.fetchall() == [
        ("5549-2016-07-26/1/1", "সকলকে কার্যবিবরণী দিতে হবে", ["554901"]),
        ("5549-2016-07-26/1/1", "সকলকে কার্যবিবরণী দিতে হবে", []),
        ("5549-2016-07-26/2/1", WITHHELD, ["554901"]),
        ("554901-2016-07-09/1/1", "সিদ্ধান্ত", None),
    ]
    texts = opened[ULIPUR].execute("select text from paper_text").fetchall()
    assert texts == [("উলিপুর দলের লেখা",)]
    assert opened[ULIPUR].execute("select activity from activity").fetchall() == [("উলিপুরের কাজ",)]


def test_a_register_of_several_districts_is_there_with_the_rows_inside_and_without_a_checksum(
    opened: dict[Scope, duckdb.DuckDBPyConnection],
) -> None:
    files = opened[DISTRICT].execute("select path, sha256 from source where kind = 'register' order by path").fetchall()
    assert files == [("registers/plan.xlsx", "sha"), ("registers/shared.xlsx", "")]
    loaded = {row["path"]: (row["register_rows"], row["rows_left_out"]) for row in ask(opened[DISTRICT], "sources")}
    assert loaded["registers/plan.xlsx"] == (2, 0)
    assert loaded["registers/shared.xlsx"] == (1, None)


def test_a_place_that_is_none_sees_nothing(whole: Path, tmp_path: Path) -> None:
    for code in ("", "9999"):
        file = tmp_path / f"x{code}.duckdb"
        write_scoped(whole / "warehouse-w.duckdb", Scope(Level.DISTRICT, code), file)
        with queries.open_file(file) as connection:
            assert {name for name, rows in everything(connection).items() if rows} <= {
                "load",
                "known_day",
                "monthly_kind",
                "pilot_silence",
                "plan_year",
            }


def test_a_table_that_nobody_has_ruled_on_makes_it_fail(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "whole.duckdb")) as connection:
        create_schema(connection)
        connection.execute("create table telephone (upazila_code varchar)")
    with pytest.raises(NoRule, match="telephone"):
        write_scoped(tmp_path / "whole.duckdb", DISTRICT, tmp_path / "scoped.duckdb")


def test_it_is_made_once_a_load_and_made_again_where_it_is_damaged(whole: Path) -> None:
    folder = scope_folder(whole, DISTRICT)
    assert scope_of(folder) == (whole, DISTRICT)
    file = queries.reader_file(folder)
    assert queries.reader_file(folder) == file
    assert queries.found_damaged(file, duckdb.Error("Corrupt database file"))
    again = queries.reader_file(folder)
    assert again != file
    assert again.name.startswith("warehouse-w.")
    assert not list(folder.glob("*.making"))


def test_of_several_who_ask_at_once_one_makes_it(whole: Path) -> None:
    folder = scope_folder(whole, Scope(Level.DISTRICT, "3026"))
    with ThreadPoolExecutor(3) as pool:
        files = set(pool.map(queries.reader_file, [folder] * 3))
    assert files == set(folder.glob("*.duckdb"))
    assert len(files) == 1


def test_a_load_deletes_the_files_made_of_the_one_it_deletes(whole: Path, tmp_path: Path) -> None:
    folder = scope_folder(tmp_path, DISTRICT)
    folder.mkdir(parents=True)
    (tmp_path / "current.json").write_text('{"file": "warehouse-b.duckdb", "previous": {"file": "warehouse-a.duckdb"}}')
    for name in ("warehouse-old.1-1.duckdb", "warehouse-a.1-1.duckdb", "warehouse-b.1-1.duckdb"):
        (folder / name).touch()
    sweep(tmp_path)
    assert sorted(path.name for path in folder.iterdir()) == ["warehouse-a.1-1.duckdb", "warehouse-b.1-1.duckdb"]


def test_a_code_begins_with_that_of_the_place_it_lies_in() -> None:
    assert DISTRICT.has_place("5549")
    assert DISTRICT.has_place("554901")
    assert not DISTRICT.has_place("5527")
    assert not DISTRICT.has_place("55")
    assert COUNTRY.has_place("55")
    assert not Scope(Level.DISTRICT).has_place("55")
    assert ULIPUR.has_place("554901")
    assert not ULIPUR.has_place("5549")
    assert COUNTRY.sees_whole(Level.DIVISION)
    assert not DISTRICT.sees_whole(Level.DIVISION)


def test_of_a_file_of_several_meetings_those_inside_are_there_with_their_text_and_warnings(tmp_path: Path) -> None:
    own = Written("2016-07-09", upazila="554901", text="উলিপুর দলের লেখা", decides=(Decided(),))
    other = Written("2016-07-08", upazila="554902", text="CHILMARI", decides=(Decided(text="CHILMARI"),))
    folder = World(papers=[own, other]).save(tmp_path, "warehouse-w")
    with duckdb.connect(str(folder / "warehouse-w.duckdb")) as connection:
        connection.execute("update paper_text set source_id = 1, part = 2 where source_id = 2")
        connection.execute("update meeting set source_id = 1, part = 2 where source_id = 2")
        connection.execute("insert into warning values (1, 'own', '', '{}', 1), (1, 'CHILMARI', '', '{}', 2)")
    write_scoped(folder / "warehouse-w.duckdb", ULIPUR, tmp_path / "scoped.duckdb")
    with queries.open_file(tmp_path / "scoped.duckdb") as scoped:
        assert scoped.execute("select sha256 from source").fetchall() == [("",)]
        (paper,) = ask(scoped, "meeting_text", meeting_id="554901-2016-07-09")
        assert paper["text"] == "উলিপুর দলের লেখা"
        assert [row["code"] for row in ask(scoped, "meeting_warnings", meeting_id="554901-2016-07-09")] == ["own"]
    assert b"CHILMARI" not in (tmp_path / "scoped.duckdb").read_bytes()
