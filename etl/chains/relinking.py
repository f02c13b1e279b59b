"""Recompute the links and closings of teams whose meetings changed, and return only the rows that differ."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import duckdb

from etl.chains.linking import follow_teams, read_teams, rows_of
from etl.warehouse.rows import Rows

TeamName = tuple[str, str]
"""Its district's code, and its own: an upazila's or the district's."""


def teams_of(connection: duckdb.DuckDBPyConnection, meetings: Sequence[str]) -> set[TeamName]:
    """The teams of these meetings."""
    rows = connection.execute(
        """
        select district_code, coalesce(upazila_code, district_code)
        from meeting
        where meeting_id in (select unnest($meetings::varchar[]))
        """,
        {"meetings": meetings},
    ).fetchall()
    return {(str(district), str(team)) for district, team in rows}


def relink_teams(
    connection: duckdb.DuckDBPyConnection, names: Iterable[TeamName], changed_meetings: Iterable[str]
) -> tuple[dict[str, list[str]], Rows]:
    """Follow these teams again: by table, the decisions whose rows are to be deleted, and the rows to insert.

    `changed_meetings`: meetings whose old decisions may still have rows.
    """
    by_district: dict[str, list[str]] = defaultdict(list)
    for district, team in sorted(names):
        by_district[district].append(team)
    teams = [team for district, some in by_district.items() for team in read_teams(connection, district, some)]
    found = rows_of(follow_teams(teams))
    meetings = sorted({meeting.meeting_id for team in teams for meeting in team.meetings} | set(changed_meetings))
    gone: dict[str, list[str]] = {}
    rows: Rows = {}
    for table, now in found.items():
        then = _rows_of(connection, table, meetings)
        gone[table], rows[table] = _difference(then, now)
    return gone, rows


def _rows_of(connection: duckdb.DuckDBPyConnection, table: str, meetings: list[str]) -> list[tuple[Any, ...]]:
    """The rows of the decisions of `meetings`, which are in order."""
    if not meetings:
        return []
    return connection.execute(
        f"select * from {table}"  # noqa: S608  # our own table names
        # A decision's id is its meeting's, a slash, and what follows: most rows are passed over by the first line.
        " where decision_id between $first and $last || '0'"
        " and split_part(decision_id, '/', 1) in (select unnest($meetings::varchar[]))",
        {"meetings": meetings, "first": meetings[0], "last": meetings[-1]},
    ).fetchall()


def _difference(
    then: Iterable[tuple[Any, ...]], now: Iterable[tuple[Any, ...]]
) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The decisions (first column) whose old rows are outdated, and the new rows."""
    before, after = _by_decision(then), _by_decision(now)
    changed = {decision for decision in before.keys() | after.keys() if before.get(decision) != after.get(decision)}
    return sorted(changed & before.keys()), [row for each in sorted(changed & after.keys()) for row in after[each]]


def _by_decision(rows: Iterable[tuple[Any, ...]]) -> dict[str, list[tuple[Any, ...]]]:
    grouped: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for row in sorted(rows):
        grouped[row[0]].append(tuple(row))
    return grouped
