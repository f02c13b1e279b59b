"""The tables of a load's day, laid down for the districts of what changed, are those laid down for all."""

import re
from datetime import date
from typing import Any

import duckdb
import pytest

from queries import Touched, refresh_marts
from queries.day_of_load import DISTRICT_OF, MADE_OF, TABLES, lay_down_districts
from queries.known_day import DAY_FILES, OF_MONTHS
from tests.queries.small_world import Decided, Said, World, Written, load

HELD = "উলিপুরে সংলাপ করতে হবে।"
# Of both districts: planned and held dialogues, ideas, minutes; the second asks something of a place of the first.
BEFORE = [
    Written(
        "2016-07-26",
        (
            Said("minutes_received", "554901"),
            Said("dialogue_planned", "554901", month="2016-07"),
            Said("idea_submitted", "554902", count=3),
        ),
        (Decided(text=HELD, topic="dialogue", due_month="2016-08", who=(("uno", ("554901",)),)),),
    ),
    Written(
        "2016-07-25",
        (Said("minutes_received", "552701"), Said("dialogue_planned", "552702", month="2016-07")),
        (Decided(text=HELD, topic="dialogue", due_month="2016-08", who=(("uno", ("554901", "552701")),)),),
        district="5527",
    ),
    Written("2016-08-20", (Said("minutes_received", "302601", value=False),), district="3026"),
]
MORE = {
    "a late dialogue that names no plan": Written(
        "2016-10-26", (Said("dialogue_held", "554901", day="2016-09-05", month="2016-09"),)
    ),
    "a dialogue that does what two districts decided": Written(
        "2016-08-30", (Said("dialogue_held", "554901", day="2016-08-11", month="2016-08"),)
    ),
    "a month that nobody had spoken of": Written("2017-05-26", (Said("minutes_received", "554903", month="2017-05"),)),
}


def rows(connection: duckdb.DuckDBPyConnection, table: str) -> list[Any]:
    return connection.execute(f"from {table} order by all").fetchall()


@pytest.mark.parametrize("more", MORE.values(), ids=MORE)
def test_one_more_paper_leaves_the_tables_that_a_load_of_all_makes(more: Written) -> None:
    with World(BEFORE).open() as office, World([*BEFORE, more]).open() as whole:
        office.begin()
        load(office, len(BEFORE) + 1, more)
        refresh_marts(office, Touched({"5549"}, set(), {date.fromisoformat(f"{more.held_on[:7]}-01")} | months(more)))
        office.commit()
        for table in ("fact", *TABLES, *OF_MONTHS):
            assert rows(office, table) == rows(whole, table), table


def months(paper: Written) -> set[date]:
    return {date.fromisoformat(f"{said.month}-01") for said in paper.says if said.month}


def test_the_rows_of_other_districts_stay_as_they_are() -> None:
    with World(BEFORE).open() as office:
        office.execute("update known_month set reason = 'as it was'")
        lay_down_districts(office, date.today(), {"3026"})
        kept = office.execute("select distinct district_code, reason from known_month order by all").fetchall()
        assert kept == [("3026", None), ("5527", "as it was"), ("5549", "as it was")]


def test_a_district_that_asks_something_of_a_place_of_another_is_laid_down_with_it() -> None:
    with World(BEFORE).open() as office:
        office.execute("update known_month set reason = 'as it was'")
        lay_down_districts(office, date.today(), {"5549"})
        kept = office.execute("select distinct district_code, reason from known_month order by all").fetchall()
        assert kept == [("3026", "as it was"), ("5527", None), ("5549", None)]


def test_tables_of_another_day_are_laid_down_whole() -> None:
    with World(BEFORE).open(loaded_on="2016-08-01") as office, World(BEFORE).open() as today:
        lay_down_districts(office, date.today(), {"5549"})
        for table in ("known_day", *TABLES, *OF_MONTHS):
            assert rows(office, table) == rows(today, table), table


def test_all_that_a_day_is_made_of_is_narrowed_to_the_districts() -> None:
    with World(BEFORE).open() as office:
        found = office.execute("select table_name, column_name from duckdb_columns() where not internal").fetchall()
    of_districts = {table for table, column in found if column in DISTRICT_OF} - {*TABLES, *OF_MONTHS}
    texts = " ".join(re.sub("--.*", "", path.read_text(encoding="utf-8")) for path in DAY_FILES)
    read = {table for table in of_districts if re.search(rf"\b{table}\b", texts)}
    # Looked up by their key alone.
    assert read - {"district", "upazila"} == {*MADE_OF} - {"district", "upazila"}
