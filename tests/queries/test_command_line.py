"""python -m queries: what it prints, and how it refuses."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner, Result

from queries import NoWarehouse, connect, query_names
from queries.__main__ import app, as_csv, cell
from queries.ask import WrongQuestion, parameters_of
from tests.damage import DAMAGES
from tests.queries.small_world import Decided, Said, World, Written

ROOT = Path(__file__).parents[2]
NO_MONTHS: dict[str, str | None] = {"month": None, "from_month": None, "to_month": None}
PAPER = Written(
    "2016-07-26",
    (
        Said("minutes_received", "554901", day="2016-07-28"),
        Said("minutes_received", "554902", value=False, reason='ক, "খ"'),
    ),
    decides=(Decided(text="আইডিয়া\nপ্রেরণ", who=(("uno", ("554901", "554902")), ("ac", ()))),),
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder as a load leaves it: the file, and the pointer that names it."""
    return World([PAPER]).save(tmp_path_factory.mktemp("warehouse"), "one")


def queries(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a console that knows no Bengali."""
    environment = os.environ | {"PYTHONIOENCODING": "ascii"} | ({"WAREHOUSE_DIR": str(folder)} if folder else {})
    command = [sys.executable, "-m", "queries", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False, timeout=120)


def test_rows_are_printed_as_csv_in_utf8_with_bare_line_feeds(warehouse: Path) -> None:
    done = queries(
        "upazila_months",
        "--upazila",
        "554901,554902",
        "--upazila",
        "554903",
        "--month",
        "2016-07",
        "--as-of",
        "2016-08-01",
        folder=warehouse,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8") == (
        "division_code,district_code,upazila_code,upazila_bn,upazila_en,month,status,due_on,event_on,counted,counted_in,stated_on,reason,"
        "inferred,doubtful,corrected,in_conflict,facts,is_overdue\n"
        "55,5549,554901,উলিপুর,U554901,2016-07-01,on_time,2016-07-28,2016-07-28,,,2016-07-28,,false,false,false,false,1,false\n"
        "55,5549,554902,চিলমারী,U554902,2016-07-01,not_received,2016-07-28,,,,2016-07-26,"
        '"ক, ""খ""",false,false,false,false,1,false\n'
        "55,5549,554903,রাজারহাট,U554903,2016-07-01,no_data,2016-07-28,,,,,,false,false,false,false,0,false\n"
    )


def test_several_values_stand_in_one_cell_and_a_line_break_stays_in_it(warehouse: Path) -> None:
    done = queries("decision_followup", "--month", "2016-07", "--warehouse", str(warehouse))
    assert ',"আইডিয়া\nপ্রেরণ",' in done.stdout.decode("utf-8")
    assert done.stdout.decode("utf-8").endswith("uno; ac,uno; ac,554901; 554902,,0\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "Name a query"),
        (["no_such"], "There is no query 'no_such'"),
        (["reporting_rates"], "--month 2016-07"),
        (["reporting_rates", "--month", "2016-13"], "'2016-13' is not a month"),
        (["reporting_rates", "--month", "2016-07", "--as-of", "2016-06-31"], "'2016-06-31' is not a day"),
        (["reporting_rates", "--month", "2016-07", "--district", "9999"], "There is no district 9999"),
        (["reporting_rates", "--month", "2016-07", "--upazila", "554901,1"], "There is no upazila 1"),
        (["reporting_rates", "--nonsense"], "No such option"),
        (["reporting_rates", "--kind", "dialogue_held", "--month", "2016-07"], "--kind is one of minutes_received"),
        (["evidence", "--month", "2016-07"], "--kind is one of"),
    ],
)
def test_wrong_usage_says_what_is_wrong_prints_nothing_and_leaves_with_two(
    warehouse: Path, arguments: list[str], sentence: str
) -> None:
    done = CliRunner().invoke(app, arguments, env={"WAREHOUSE_DIR": str(warehouse)})
    assert (done.exit_code, done.stdout) == (2, "")
    assert sentence in done.stderr


def test_without_a_warehouse_it_says_how_to_build_one_and_leaves_with_one(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["places", "--warehouse", str(tmp_path)])
    assert (done.exit_code, done.stdout) == (1, "")
    assert "python -m etl build" in done.stderr


@pytest.fixture(scope="module")
def two_loads(warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse folder after two loads of the same, the second of which is current."""
    folder = tmp_path_factory.mktemp("two_loads")
    for name in ("before", "current"):
        shutil.copy(warehouse / "one.duckdb", folder / f"{name}.duckdb")
    pointer = {"file": "current.duckdb", "previous": {"file": "before.duckdb"}}
    (folder / "current.json").write_text(json.dumps(pointer), encoding="utf-8")
    return folder


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_of_a_damaged_warehouse_come_the_rows_of_the_load_before_with_a_word_or_a_sentence(
    two_loads: Path, tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    folder = shutil.copytree(two_loads, tmp_path / "warehouse")
    damage(folder / "current.duckdb")
    done = ask("upazila_months", "--month", "2016-07", folder=folder)
    assert (done.exit_code, done.stdout) == (0, ask("upazila_months", "--month", "2016-07", folder=two_loads).stdout)
    # Where no table of the question lies in the damaged place, there is nothing to say.
    assert ("of the load before" in done.stderr) == (folder / "current.duckdb.damaged").exists()
    (folder / "before.duckdb").unlink()
    alone = ask("upazila_months", "--month", "2016-07", folder=folder)
    if done.stderr:
        assert (alone.exit_code, alone.stdout) == (1, "")
        assert "python -m etl build" in alone.stderr
    else:
        assert alone.stdout == done.stdout


EVIDENCE = ("evidence", "--month", "2016-07", "--kind", "idea_submitted")


@pytest.mark.parametrize(
    ("change", "question"),
    [
        ("drop table statement", ("meeting_statements", "--meeting-id", PAPER.meeting_id)),
        ("alter table load rename built_at to ended_at", ("load_summary",)),
        ("foreign", EVIDENCE),
    ],
)
def test_a_warehouse_of_another_program_is_refused_with_what_to_do(
    two_loads: Path, tmp_path: Path, change: str, question: tuple[str, ...]
) -> None:
    folder = shutil.copytree(two_loads, tmp_path / "warehouse")
    if change == "foreign":
        (folder / "current.duckdb").unlink()
        change = "create table accounts (name varchar)"
    with duckdb.connect(str(folder / "current.duckdb")) as connection:
        connection.execute(change)
    done = ask(*question, folder=folder)
    assert (done.exit_code, done.stdout) == (1, "")
    assert "another version of the program" in done.stderr


def ask(*arguments: str, folder: Path) -> Result:
    return CliRunner().invoke(app, [*arguments, "--warehouse", str(folder)], catch_exceptions=False)


def test_help_names_the_exit_codes() -> None:
    done = CliRunner().invoke(app, ["--help"])
    assert done.exit_code == 0
    assert "0 done, 1 there is no warehouse, 2 wrong usage" in " ".join(done.stdout.split())


def test_the_list_gives_each_query_with_its_first_line() -> None:
    lines = queries("--list").stdout.decode("utf-8").splitlines()
    assert [line.split()[0] for line in lines] == query_names()
    assert all(len(line) > 30 for line in lines)


@pytest.mark.parametrize(
    ("name", "filters", "months", "sentence"),
    [
        ("reporting_rates", {}, {"month": "2016-07", "to_month": "2016-08"}, "not both"),
        ("reporting_rates", {}, {"from_month": "2016-07"}, "asks for months"),
        ("reporting_rates", {}, {"from_month": "2016-08", "to_month": "2016-07"}, "is after the last"),
        ("reporting_rates", {"search": "x"}, {"month": "2016-07"}, "takes no --search"),
        ("places", {}, {"month": "2016-07"}, "takes no months"),
        ("places", {"upazilas": ["554901"]}, {}, "takes no --upazila"),
        ("meeting_items", {}, {}, "--meeting-id"),
        ("map_areas", {}, {}, "asks for a month"),
        ("months", {}, {"month": "০৭-২০১৬"}, "takes no months"),
        ("meetings", {}, {"month": "২০১৬-০৭"}, "is not a month"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(
    name: str, filters: dict[str, object], months: dict[str, str | None], sentence: str
) -> None:
    with pytest.raises(WrongQuestion, match=sentence):
        parameters_of(name, filters, NO_MONTHS | months, "2016-08-01")


@pytest.mark.parametrize(
    "pointer", [None, "", "[]", "{}", '{"file": "gone.duckdb"}', '{"file": "broken.duckdb"}', '{"file": 7}']
)
def test_a_folder_without_a_good_warehouse_is_refused_with_what_to_do(tmp_path: Path, pointer: str | None) -> None:
    (tmp_path / "broken.duckdb").write_bytes(b"this is no database, but it is long enough to look like one" * 100)
    if pointer is not None:
        (tmp_path / "current.json").write_text(pointer, encoding="utf-8")
    with pytest.raises(NoWarehouse, match="python -m etl build"):
        connect(tmp_path)


def test_no_cell_is_a_formula_and_numbers_stay_numbers() -> None:
    words = ["=1+1", "+8801", "-ক", "@x", "\tx", " =x", "\u200e=x", "＝x", "a=b", "ক\x07খ"]
    safe = ["'=1+1", "'+8801", "'-ক", "'@x", "'\tx", "' =x", "'\u200e=x", "'＝x", "a=b", "কখ"]
    assert [cell(each) for each in words] == safe
    assert cell(["=1", "=2"]) == "'=1; =2"
    numbers = [-1, -0.5, Decimal("-2.50"), date(2016, 7, 1), None]
    assert [cell(each) for each in numbers] == numbers
    assert as_csv(["a", "b"], [("=1", -1), ("-", -0.5)]) == "a,b\n'=1,-1\n'-,-0.5\n"


def test_a_reader_cannot_write(warehouse: Path) -> None:
    with connect(warehouse) as connection, pytest.raises(duckdb.Error):
        connection.execute("delete from statement")
