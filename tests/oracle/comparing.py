"""Load made-up offices together and compare the product's answers with the oracle's."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import duckdb

import etl
from etl.bengali.wording import use_reference
from etl.workers.pool import InThisProcess
from queries.runner import execute
from queries.warehouse import connect
from tests.oracle.expected import EXPECTED, Asked
from tests.oracle.figures import Answers
from tests.oracle.history import Office, Paper
from tests.oracle.words import month_of
from tests.oracle.writing import MATTERS, District, matter_of, place, write_offices

Placed = tuple[District, Office]


class Difference(NamedTuple):
    """A figure that is not as the oracle says. `office`: which of the offices compared."""

    office: Office
    query: str
    asked: Asked
    row: tuple[Any, ...]
    column: str
    expected: Any
    got: Any

    @property
    def kind(self) -> tuple[str, ...]:
        """Differences of one kind are told once: of a query's column, and of words (statuses) those that differ."""
        words = [said for said in (self.expected, self.got) if isinstance(said, str)]
        return self.query, self.column, *(words if len(words) == 2 else ["nothing" if self.got is None else "other"])

    def __str__(self) -> str:
        asked = f"{self.asked.first:%Y-%m} to {self.asked.last:%Y-%m} as of {self.asked.on}"
        return f"{self.query} {asked} {self.row}: {self.column} expected {self.expected!r}, got {self.got!r}"


@dataclass
class Comparison:
    """What was compared so far."""

    offices: int = 0
    figures: int = 0
    differences: list[Difference] = field(default_factory=list)
    misread: list[str] = field(default_factory=list)


def compare(offices: Sequence[Office], questions: Sequence[Asked], so_far: Comparison | None = None) -> Comparison:
    """Load `offices` (as many as there are districts for) and put every question to them."""
    found = so_far or Comparison()
    placed = place(offices)
    with loaded(placed) as connection:
        found.misread += misread(placed, connection)
        found.offices += len(placed)
        answers = {district.code: Answers(office) for district, office in placed}
        for asked in questions:
            _compare_asked(placed, answers, asked, connection, found)
    return found


@contextmanager
def loaded(placed: Sequence[Placed]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A warehouse built from the offices' papers and registers."""
    with TemporaryDirectory() as folder:
        write_offices(Path(folder) / "data", placed)
        # Read in this process: to start others takes longer than these papers.
        etl.build(Path(folder) / "data", Path(folder) / "warehouse", readers=InThisProcess())
        use_reference(None)  # the made-up offices' places and rules are nobody else's
        with connect(Path(folder) / "warehouse") as connection:
            yield connection


def answer(connection: duckdb.DuckDBPyConnection, query: str, **parameters: Any) -> list[dict[str, Any]]:
    found = execute(query, parameters, connection)
    columns = [column[0] for column in found.description or []]
    return [dict(zip(columns, row, strict=True)) for row in found.fetchall()]


def _compare_asked(
    placed: Sequence[Placed],
    answers: dict[str, Answers],
    asked: Asked,
    connection: duckdb.DuckDBPyConnection,
    found: Comparison,
) -> None:
    for question in EXPECTED:
        months = {"from_month": asked.first, "to_month": asked.last}
        rows: dict[str | None, list[dict[str, Any]]] = {}
        for row in answer(connection, question.query, **{**months, "as_of": asked.on, **question.parameters}):
            rows.setdefault(row["district_code"], []).append(row)
        for district, office in placed:
            numbers = {code: number for number, (code, _) in enumerate(district.upazilas)}
            got = {key: row for row in rows.get(district.code, ()) if (key := question.key(row, numbers)) is not None}
            expected = question.expect(answers[district.code], asked)
            for key in sorted(expected.keys() | got.keys(), key=repr):
                for column, value in expected.get(key, {"row": "no row"}).items():
                    said = got[key].get(column, "no such column") if key in got else "no row"
                    said = "a row" if column == "row" else said
                    found.figures += 1
                    if not _same(value, said):
                        name = f"{question.query} {question.parameters or ''}".strip()
                        found.differences.append(Difference(office, name, asked, key, column, value, said))


def _same(expected: Any, got: Any) -> bool:
    if isinstance(expected, float) and isinstance(got, float):
        return abs(expected - got) < 1e-9
    return bool(expected == got)


def misread(placed: Sequence[Placed], connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Where a paper or register was not read as it was written: then its figures say nothing."""
    asked = "select path, place, code, details from rejected order by all"
    found = [f"rejected: {row}" for row in connection.execute(asked).fetchall()]
    said = set(
        connection.execute(
            "select upazila_code, kind::varchar, month, value, day, count, meeting_id from statement"
        ).fetchall()
    )
    written = {row for district, office in placed for paper in office.papers for row in _statements(district, paper)}
    found += [f"not read: {row}" for row in sorted(written - said, key=repr)]
    found += [f"never written: {row}" for row in sorted(said - written, key=repr)]
    corrections = connection.execute("select file, place, field, state from correction").fetchall()
    found += [f"correction not used: {row}" for row in corrections if row[3] not in ("applied", "undone")]
    linked = connection.execute(
        "select earlier_id, decision_id, text from decision_link inner join decision using (decision_id)"
        " union all select decision_id, c.meeting_id, text"
        " from decision_closing as c inner join decision using (decision_id)"
    ).fetchall()
    told = {f"{_meeting_of(a)} {_meeting_of(b)}" for a, b, text in linked if matter_of(text) is not None}
    meant = {f"{district.code}-{a} {district.code}-{b}" for district, office in placed for a, b in _chained(office)}
    return found + [f"not linked: {pair}" for pair in meant - told] + [f"linked: {pair}" for pair in told - meant]


def _meeting_of(decision: str) -> str:
    return decision.partition("/")[0]


def _chained(office: Office) -> Iterator[tuple[date, date]]:
    """The meetings of each decision and of the next that takes it again, or says that it was done."""
    papers = sorted((paper for paper in office.papers if paper.upazila is None), key=lambda paper: paper.held)
    for matter in range(len(MATTERS)):
        held = [paper.held for paper in papers if any(each.matter == matter for each in paper.decides)]
        yield from pairwise(held)


def _statements(district: District, paper: Paper) -> Iterator[tuple[Any, ...]]:
    """The statements that a paper makes, as the warehouse keeps them."""
    month = month_of(paper.held)
    team = district.code if paper.upazila is None else district.upazilas[paper.upazila][0]
    meeting = f"{team}-{paper.held}"
    if paper.upazila is not None:
        yield team, "meeting_held", month, True, paper.held, None, meeting
    for said in paper.says:
        code = district.upazilas[said.upazila][0]
        day = paper.day_of(said)
        about = month_of(day) if said.kind == "dialogue_held" and day else said.month or month
        yield code, said.kind, about, said.yes, day, said.count, meeting
        if said.plan:
            yield code, "dialogue_planned", said.plan, True, None, None, meeting
