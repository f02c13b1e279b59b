"""Compute the rows of decision_link, decision_closing and decision_progress of whole districts."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from itertools import groupby

import duckdb

from etl.chains.follow import follow_team
from etl.chains.records import Discussion, Followed, TeamDecision, TeamMeeting
from etl.records import EarlierDecision
from etl.warehouse.rows import Rows

# Districts waiting for a worker: some 7,000 decisions each, of a country over ten years.
MOST_AHEAD = 8

_DECISIONS = """
select
    coalesce(m.upazila_code, m.district_code) as team,
    m.meeting_id,
    coalesce(m.held_on, m.month) as day,
    decision_id,
    d.item_no,
    d.topic,
    d.text,
    d.carried_over,
    d.due_text
from meeting as m
inner join decision as d using (meeting_id)
where m.district_code = $district and ($teams is null or list_contains($teams::varchar[], team))
order by team, day, m.meeting_id, d.item_no, d.decision_no
"""

_DISCUSSIONS = """
select meeting_id, item_no, discussion
from agenda_item
where meeting_id in (select unnest($meetings)) and discussion is not null
order by meeting_id, item_no
"""

_EARLIER = """
select meeting_id, text, progress
from earlier_decision
where meeting_id in (select unnest($meetings))
order by meeting_id, seq
"""


@dataclass(frozen=True, slots=True)
class Team:
    """A district's or an upazila's team and its meetings, in the order of their days."""

    district_code: str
    meetings: tuple[TeamMeeting, ...]


def link_team_decisions(connection: duckdb.DuckDBPyConnection, executor: Executor | None = None) -> Iterator[Rows]:
    """The rows of the three tables, a district at a time; with an `executor` side by side."""
    found = connection.execute("select distinct district_code from meeting order by 1").fetchall()
    teams = (read_teams(connection, str(district)) for (district,) in found)
    for followed in map(follow_teams, teams) if executor is None else _side_by_side(teams, executor):
        yield rows_of(followed)


def rows_of(followed: Followed) -> Rows:
    """The rows by table."""
    return {
        "decision_link": [*followed.links],
        "decision_closing": [*followed.closings],
        "decision_progress": [*followed.progress],
    }


def _side_by_side(teams: Iterable[list[Team]], executor: Executor) -> Iterator[Followed]:
    """As `map`, in order, with at most MOST_AHEAD districts read ahead to bound memory."""
    ahead: deque[Future[Followed]] = deque()
    for of_district in teams:
        ahead.append(executor.submit(follow_teams, of_district))
        if len(ahead) == MOST_AHEAD:
            yield ahead.popleft().result()
    while ahead:
        yield ahead.popleft().result()


def follow_teams(teams: Sequence[Team]) -> Followed:
    """What is found of several teams, each followed by itself."""
    found = Followed()
    for team in teams:
        found.add(follow_team(team.meetings, team.district_code))
    return found


def read_teams(
    connection: duckdb.DuckDBPyConnection, district_code: str, teams: Sequence[str] | None = None
) -> list[Team]:
    """The teams of a district that decided anything, with what their papers tell; `teams`: those with these codes."""
    rows = connection.execute(_DECISIONS, {"district": district_code, "teams": teams}).fetchall()
    asked = {"meetings": list(dict.fromkeys(row[1] for row in rows))}
    discussions: dict[str, list[Discussion]] = {}
    for meeting_id, item_no, discussion in connection.execute(_DISCUSSIONS, asked).fetchall():
        discussions.setdefault(meeting_id, []).append(Discussion(item_no, discussion))
    earlier: dict[str, list[EarlierDecision]] = {}
    for meeting_id, text, progress in connection.execute(_EARLIER, asked).fetchall():
        earlier.setdefault(meeting_id, []).append(EarlierDecision(text, progress))
    found = []
    for _, of_team in groupby(rows, key=lambda row: row[0]):
        meetings = [
            TeamMeeting(
                meeting_id,
                day,
                tuple(TeamDecision(*row[3:]) for row in of_meeting),
                (*discussions.get(meeting_id, ()),),
                (*earlier.get(meeting_id, ()),),
            )
            for (meeting_id, day), of_meeting in groupby(of_team, key=lambda row: (row[1], row[2]))
        ]
        found.append(Team(district_code, tuple(meetings)))
    return found
