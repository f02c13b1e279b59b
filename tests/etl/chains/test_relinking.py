"""A team whose meetings changed is followed again, and only what came out differently is written."""

import duckdb

from etl.chains.linking import link_team_decisions
from etl.chains.relinking import relink_teams, teams_of
from tests.queries.small_world import Decided, World, Written

MENTOR = "প্রাপ্ত আইডিয়ার জন্য মেন্টর নিয়োগ করতে হবে।"
PAPERS = [Written(f"2016-0{month}-26", decides=(Decided((6, 1), MENTOR, "idea"),)) for month in (6, 7, 8)]
ELSEWHERE = [
    Written(f"2016-0{month}-26", decides=(Decided((6, 1), MENTOR, "idea"),), district="5527") for month in (6, 7)
]
TABLES = ("decision_link", "decision_closing", "decision_progress")


def link_all(office: duckdb.DuckDBPyConnection) -> None:
    for table in TABLES:
        office.execute(f"delete from {table}")  # noqa: S608
    for rows in link_team_decisions(office):
        for table, some in rows.items():
            for row in some:
                office.execute(f"insert into {table} values ({', '.join('?' * len(row))})", row)  # noqa: S608


def links(office: duckdb.DuckDBPyConnection) -> list[tuple[str, str]]:
    return office.execute("select decision_id, earlier_id from decision_link order by 1").fetchall()


def test_where_nothing_changed_nothing_is_written() -> None:
    with World([*PAPERS, *ELSEWHERE]).open() as office:
        link_all(office)
        assert len(links(office)) == 3
        gone, rows = relink_teams(office, {("5549", "5549"), ("5527", "5527")}, [])
        assert gone == {table: [] for table in TABLES}
        assert rows == {table: [] for table in TABLES}


def test_a_meeting_that_goes_takes_its_links_and_those_after_it_are_made_again() -> None:
    with World([*PAPERS, *ELSEWHERE]).open() as office:
        link_all(office)
        (july,) = office.execute(
            "select meeting_id from meeting where district_code = '5549' and month = '2016-07-01'"
        ).fetchall()[0]
        teams = teams_of(office, [july])
        assert teams == {("5549", "5549")}
        before = dict(links(office))
        for table in ("decision", "meeting"):
            office.execute(f"delete from {table} where meeting_id = $july", {"july": july})  # noqa: S608
        gone, rows = relink_teams(office, teams, [july])
        assert gone["decision_link"] == sorted(key for key in before if key.startswith("5549"))
        (row,) = rows["decision_link"]
        assert (row[0], row[1]) == ("5549-2016-08-26/6/1", "5549-2016-06-26/6/1")
