"""One row by its key, whole and in a scope; what a person corrected of a row is listed to those who may see it."""

import json
from pathlib import Path

import duckdb
import pytest

import queries
from queries.scope import COUNTRY, Level, Scope, scope_folder
from tests.queries.small_world import PlaceSaid, World, Written, add, ask, save, table
from tests.queries.test_plan_papers import opened, plan_paper

U, V, OTHER = "554901", "554902", "552701"
WORLD = World(
    papers=[
        Written(
            "2016-07-26", of_places=(PlaceSaid("tour_planned", "2016-07", U, day="2016-07-12", quote="উলিপুর ভ্রমণ"),)
        )
    ],
    registers=[
        ("training_entry", "a", ("5549", U, None, False, "উদ্ভাবন", None, "2016-06-01", None, 2, None)),
        ("training_entry", "a", ("5549", V, None, False, "চিলমারীর", None, "2016-06-01", None, 2, None)),
        ("tour_day", "b", (OTHER, "2016-07-12", None)),
        ("innovator_move", "b", ("5527", None, "জেলার দপ্তর", None, None, "2016-07-05", "রংপুর", None, False, False)),
    ],
)
KEYS = {"ulipur": "1001!S!2", "chilmari": "1001!S!3", "tour": "1002!S!4", "district": "1002!S!5"}
TOUR = "5549-2016-07-26@1"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the warehouse of WORLD, with a correction of each of three rows and of the tour day."""
    folder = tmp_path_factory.mktemp("whole")

    def corrected(connection: duckdb.DuckDBPyConnection) -> None:
        add(connection, "load", "2016-12-31", "w", 1.0, False)
        targets = {
            "registers/a.xlsx": ("S!2", "S!3"),
            "registers/b.xlsx": ("S!4",),
            "minutes/5549-2016-07-26.txt": (f"place_statement tour_planned {U} 2016-07 2016-07-12",),
        }
        keys = iter([KEYS["ulipur"], KEYS["chilmari"], KEYS["tour"], TOUR])
        places = [(file, place) for file, some in targets.items() for place in some]
        for line_no, (file, place) in enumerate(places, 2):
            said = (file, place, "remark", "", "ক", f"কারণ {line_no}", "ক", "2016-12-01", None, "applied", next(keys))
            add(connection, "correction", line_no, *said)

    with WORLD.open("2016-12-31", corrected) as connection:
        save(connection, folder, "warehouse-w")
    return folder


def in_scope(whole: Path, scope: Scope) -> duckdb.DuckDBPyConnection:
    return queries.open_file(queries.reader_file(scope_folder(whole, scope)))


def test_a_row_is_given_with_its_cells_and_where_it_stands(whole: Path) -> None:
    with in_scope(whole, COUNTRY) as connection:
        (row,) = ask(connection, "one_row", row_key=KEYS["ulipur"])
        about = ("register", "path", "sheet", "row_no", "upazila_code", "corrected", "meeting_id")
        assert tuple(row[name] for name in about) == ("training_entry", "registers/a.xlsx", "S", 2, U, True, None)
        cells = json.loads(row["cells"])
        assert (cells["planned_month"], cells["topic"], cells["held_undated"]) == ("2016-06-01", "উদ্ভাবন", False)
        assert table(ask(connection, "one_row", row_key=KEYS["district"]), "upazila_code", "corrected") == [
            (None, False)
        ]
        assert ask(connection, "one_row", row_key="1001!S!9") == []


def test_what_a_paper_says_of_a_place_is_given_with_its_words(whole: Path) -> None:
    with in_scope(whole, COUNTRY) as connection:
        (row,) = ask(connection, "one_row", row_key=TOUR)
        told = ("register", "quote", "item_no", "part", "known_on", "corrected")
        assert tuple(row[name] for name in told) == ("place_statement", "উলিপুর ভ্রমণ", 9, 1, "2016-07-26", True)


@pytest.mark.parametrize(
    ("scope", "rows", "lines"),
    [
        (COUNTRY, {"ulipur", "chilmari", "tour", "district"}, [5, 4, 3, 2]),
        (Scope(Level.DISTRICT, "5549"), {"ulipur", "chilmari"}, [5, 3, 2]),
        (Scope(Level.DISTRICT, "5527"), {"tour", "district"}, [4]),
        (Scope(Level.UPAZILA, U), {"ulipur"}, [5, 2]),
        (Scope(Level.UPAZILA, OTHER), {"tour"}, [4]),
    ],
    ids=["country", "a district", "another district", "an upazila", "another upazila"],
)
def test_a_scope_is_given_its_own_rows_and_their_corrections(
    whole: Path, scope: Scope, rows: set[str], lines: list[int]
) -> None:
    with in_scope(whole, scope) as connection:
        assert {name for name, key in KEYS.items() if ask(connection, "one_row", row_key=key)} == rows
        assert bool(ask(connection, "one_row", row_key=TOUR)) == (5 in lines)
        assert [each for (each,) in table(ask(connection, "corrections"), "line_no")] == lines


def test_a_row_of_a_plan_s_paper_has_the_paper_s_words_and_weight() -> None:
    def scored(connection: duckdb.DuckDBPyConnection) -> None:
        plan_paper(activities=[("কাজ", "2016-06")])(connection)
        connection.execute("update plan_line set weight = 5, bands = ['5', null, null, null, '1'], indicator = 'সূচক'")

    with opened(World(), scored) as connection:
        (row,) = ask(connection, "one_row", row_key="5001!!1")
        cells = json.loads(row["cells"])
        assert (row["quote"], row["source_kind"]) == ("কাজ", "plan")
        assert (cells["weight"], cells["bands"], cells["indicator"]) == (5.0, ["5", None, None, None, "1"], "সূচক")
