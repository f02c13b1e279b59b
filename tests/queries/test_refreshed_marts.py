"""Which marts a load of what changed makes anew, and which rows of them."""

import re
from datetime import date

import duckdb

from etl.warehouse.rows import TABLES
from queries import Touched, create_marts, create_schema, marts_by_district, refresh_marts
from tests.queries.small_world import Said, World, Written

JUNE, JULY = date(2016, 6, 1), date(2016, 7, 1)


def test_a_mart_of_registers_reads_nothing_of_papers_and_no_other_mart() -> None:
    with duckdb.connect() as connection:
        create_schema(connection)
        create_marts(connection)
        of_registers = [mart.name for mart in marts_by_district() if mart.of_registers]
        assert of_registers == ["roll_office", "roll_span", "idea_once", "plan_paper"]
        others = {mart.name for mart in marts_by_district()} - set(of_registers)
        for mart in of_registers:
            ((sql,),) = connection.execute(
                "select macro_definition from duckdb_functions() where function_name = $name", {"name": f"{mart}_rows"}
            ).fetchall()
            assert not set(re.findall(r"\w+", sql)) & (TABLES.keys() | others)


def test_where_papers_changed_only_the_months_they_speak_of_are_made_anew() -> None:
    papers = [Written(f"2016-0{month}-26", (Said("minutes_received", "554901"),)) for month in (6, 7)]
    with World(papers).open() as office:
        whole = office.execute("select * from fact order by fact_id").fetchall()
        office.execute("update fact set reason = 'stale'")
        refresh_marts(office, Touched({"5549"}, set(), {JULY}))
        assert office.execute("select month, reason from fact order by month").fetchall() == [
            (JUNE, "stale"),
            (JULY, None),
        ]
        refresh_marts(office, Touched({"5549"}, {"5549"}, set()))
        assert office.execute("select * from fact order by fact_id").fetchall() == whole


def test_where_registers_changed_what_is_made_of_papers_alone_stays() -> None:
    papers = [Written(f"2016-0{month}-26", (Said("minutes_received", "554901"),)) for month in (6, 7)]
    with World(papers).open() as office:
        office.execute("update search_posting set word = 'stale'")
        refresh_marts(office, Touched({"5549"}, {"5549"}, set()))
        assert office.execute("select distinct word from search_posting").fetchall() == [("stale",)]
        refresh_marts(office, Touched({"5549"}, {"5549"}, {JULY}))
        words = "select distinct month from search_posting where word = 'stale'"
        assert office.execute(words).fetchall() == [(JUNE,)]
        assert [mart.name for mart in marts_by_district() if mart.of_papers] == ["search_passage", "search_posting"]
