"""A small office in memory: places, deadlines and papers in compact rows, and the queries asked over them."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from queries import create_marts, create_schema
from queries.runner import execute

# Two districts of Rangpur division (55) and one of Dhaka (30); three, two and one upazilas.
PLACES = {"554901": "5549", "554902": "5549", "554903": "5549", "552701": "5527", "552702": "5527", "302601": "3026"}
NAMES = {"554901": "উলিপুর", "554902": "চিলমারী", "554903": "রাজারহাট", "552701": "বিরল", "552702": "খানসামা", "302601": "সাভার"}
DEADLINES = (("5549", "minutes_received", 28, 0, "2016-01"), ("5549", "meeting_held", 10, 0, "2016-01"))
# The day of a question that names none.
AS_OF = "2016-12-31"
CALENDAR_AND_FISCAL = (("*", 7, "2013-04"), ("5549", 1, "2016-01"), ("*", 7, "2018-07"))


# The worlds asked or saved last, by all that they hold.
MOST_OPEN = 4
_kept_open: dict[str, duckdb.DuckDBPyConnection] = {}
_kept_files: dict[str, bytes] = {}


@dataclass(frozen=True)
class Said:
    """What a paper says of one upazila; without a month, of the month of the paper."""

    kind: str
    upazila: str
    value: bool = True
    month: str | None = None
    day: str | None = None
    count: int | None = None
    reason: str | None = None
    inferred: bool = False
    doubtful: bool = False
    quote: str = "কথা"


@dataclass(frozen=True)
class PlaceSaid:
    """What a paper says of an upazila, or of the district itself where none is named: of a training, a tour day."""

    kind: str
    month: str
    upazila: str | None = None
    to_month: str | None = None
    value: bool = True
    day: str | None = None
    quote: str = "কথা"
    topic: str | None = None


@dataclass(frozen=True)
class Decided:
    """A decision: item and number, its topic, when it is due, who must carry it out as (role, upazilas)."""

    at: tuple[int, int] = (1, 1)
    text: str = "সিদ্ধান্ত"
    topic: str = "other"
    carried_over: bool = False
    due_on: str | None = None
    due_month: str | None = None
    who: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Written:
    """A paper: when its meeting was held, month, what it says and decides; of an upazila team where one is named."""

    held_on: str
    says: tuple[Said, ...] = ()
    decides: tuple[Decided, ...] = ()
    district: str = "5549"
    month: str | None = None
    upazila: str | None = None
    text: str = "কথা"
    attends: tuple[tuple[int, str, str | None], ...] = ()
    issued_on: str | None = None
    memo_no: str | None = None
    of_places: tuple[PlaceSaid, ...] = ()

    @property
    def meeting_id(self) -> str:
        return f"{self.upazila or self.district}-{self.held_on}"


@dataclass
class World:
    """Everything a warehouse is filled with. `created` and `renamed` hold upazila: day (and former name).

    `links`: decision, the earlier one it repeats, doubtful. `closings`: decision, the meeting whose words end it;
    then how it ended and doubtful, where not done and sure. `verdicts`: decision, link or closing,
    the earlier decision or the meeting, what a person says of it.
    `entries`: decision, what became of it as corrections.csv writes it ("done 2016-08-11 MEMO"), the remark.
    `registers`: rows as (table, file, values of the table's columns after source_id, sheet and row_no).
    """

    papers: list[Written] = field(default_factory=list)
    deadlines: tuple[tuple[str, str, int, int, str], ...] = DEADLINES
    plan_years: tuple[tuple[str, int, str], ...] = CALENDAR_AND_FISCAL
    created: dict[str, tuple[str, str | None]] = field(default_factory=dict)
    renamed: dict[str, tuple[str, str]] = field(default_factory=dict)
    links: tuple[tuple[str, str, bool], ...] = ()
    closings: tuple[tuple[str, str] | tuple[str, str, str, bool], ...] = ()
    verdicts: tuple[tuple[str, str, str, str], ...] = ()
    entries: tuple[tuple[str, str, str], ...] = ()
    registers: list[tuple[str, str, tuple[Any, ...]]] = field(default_factory=list)

    def open(
        self, loaded_on: str | None = None, also: Callable[[duckdb.DuckDBPyConnection], None] | None = None
    ) -> duckdb.DuckDBPyConnection:
        """The warehouse as loaded today or on another day, marts and all; `also` puts in more before those are made.

        A query of another day than the load's lays down the tables of its day first, which costs a third of a load.
        """
        # One thread: over a handful of rows, threads cost more than they save.
        connection = duckdb.connect(config={"threads": 1})
        create_schema(connection)
        for district in sorted(set(PLACES.values())):
            add(connection, "district", district, district[:2], "div", "বিভাগ", "dist", "জেলা", district[2:] + "00")
        for code, district in PLACES.items():
            exists_from, parent = self.created.get(code, (None, None))
            renamed_on, former = self.renamed.get(code, (None, None))
            add(
                connection,
                "upazila",
                code,
                district,
                f"U{code}",
                NAMES[code],
                25.0,
                89.0,
                1.0,
                exists_from,
                parent,
                renamed_on,
                former,
            )
        for district, kind, day, offset, month in self.deadlines:
            add(connection, "deadline", district, kind, day, offset, first(month), "test")
        for district, first_month, month in self.plan_years:
            add(connection, "plan_year", district, first_month, first(month), "test")
        add(connection, "pilot_silence", "*", 90, "1971-12-01", "test")
        for number, paper in enumerate(self.papers, 1):
            load(connection, number, paper)
        for decision, earlier, doubtful in self.links:
            add(connection, "decision_link", decision, earlier, 0.9, doubtful)
        for decision, meeting, *how in self.closings:
            ending, unsure = how or ("done", False)
            add(connection, "decision_closing", decision, meeting, 1, "সম্পন্ন হয়েছে।", unsure, ending)
        lines = [(decision, what, old, new, "সভায় জানা গেল") for decision, what, old, new in self.verdicts]
        lines += [(decision, "progress", "", new, remark) for decision, new, remark in self.entries]
        for line_no, (decision, what, old, new, why) in enumerate(lines, start=2):
            place = ("minutes/x.txt", "decision", what, old, new, why, "কর্মকর্তা", "2016-12-01", None)
            add(connection, "correction", line_no, *place, "applied", decision)
        files = sorted({file for _, file, _ in self.registers})
        for number, file in enumerate(files, 1001):
            add(connection, "source", number, f"registers/{file}.xlsx", "sha", "register", "xlsx", "unicode")
        for row_no, (kind, file, values) in enumerate(self.registers, 2):
            add(connection, kind, 1001 + files.index(file), "S", row_no, *values)
        if also:
            also(connection)
        # Over so few rows a third of the time would be spent on plans; what is asked afterwards is planned as ever.
        connection.execute("pragma disable_optimizer")
        create_marts(connection, date.fromisoformat(loaded_on) if loaded_on else None)
        connection.execute("pragma enable_optimizer")
        return connection

    def save(self, folder: Path, fingerprint: str = "w") -> Path:
        """The warehouse in `folder` as a load leaves it: the file, and the pointer that names it; the folder."""
        key = repr((self, date.today()))
        if key in _kept_files:
            _put(_kept_files[key], folder, fingerprint)
            return folder
        with self.open() as connection:
            save(connection, folder, fingerprint)
        if len(_kept_files) == MOST_OPEN:
            _kept_files.pop(next(iter(_kept_files)))
        _kept_files[key] = (folder / f"{fingerprint}.duckdb").read_bytes()
        return folder


def save(connection: duckdb.DuckDBPyConnection, folder: Path, fingerprint: str = "w") -> None:
    """Write the warehouse in memory to `folder`, with the pointer that names its file."""
    connection.execute("attach ? as saved", [str(folder / f"{fingerprint}.duckdb")])
    connection.execute("copy from database memory to saved")
    connection.execute("checkpoint saved")
    _point(folder, fingerprint)


def _put(file: bytes, folder: Path, fingerprint: str) -> None:
    """A warehouse that was saved before."""
    (folder / f"{fingerprint}.duckdb").write_bytes(file)
    _point(folder, fingerprint)


def _point(folder: Path, fingerprint: str) -> None:
    pointer = {"file": f"{fingerprint}.duckdb", "fingerprint": fingerprint, "built_at": ""}
    (folder / "current.json").write_text(json.dumps(pointer), encoding="utf-8")


def load(connection: duckdb.DuckDBPyConnection, number: int, paper: Written) -> None:
    """One paper into the tables of queries/schema/."""
    month = paper.month or paper.held_on[:7]
    key = paper.meeting_id
    add(connection, "source", number, f"minutes/{key}.txt", "sha", "minutes", "text", "unicode")
    add(connection, "paper_text", number, 1, paper.text)
    add(
        connection,
        "meeting",
        key,
        number,
        "upazila" if paper.upazila else "district",
        paper.district,
        paper.upazila,
        first(month),
        None,
        paper.held_on,
        None,
        None,
        None,
        paper.memo_no,
        paper.issued_on,
        paper.held_on,
        1,
    )
    for no, name, post in paper.attends:
        add(connection, "attendance", key, no, name, post)
    for n, s in enumerate(paper.says, 1):
        add(
            connection,
            "statement",
            f"{key}#{n}",
            key,
            number,
            s.kind,
            s.upazila,
            first(s.month or month),
            s.value,
            s.day,
            s.count,
            s.reason,
            s.inferred,
            s.doubtful,
            3,
            s.quote,
        )
    for n, p in enumerate(paper.of_places, 1):
        about = (paper.district, p.upazila, first(p.month), p.to_month and first(p.to_month), p.value, p.day)
        add(connection, "place_statement", f"{key}@{n}", key, number, p.kind, *about, p.topic, False, 9, p.quote)
    for item in sorted({d.at[0] for d in paper.decides}):
        add(connection, "agenda_item", key, item, f"বিষয় {item}", "আলোচনা")
    for d in paper.decides:
        decision = f"{key}/{d.at[0]}/{d.at[1]}"
        add(
            connection,
            "decision",
            decision,
            key,
            *d.at,
            d.text,
            d.carried_over,
            d.due_on,
            d.due_month and first(d.due_month),
            None,
            d.topic,
        )
        for seq, (role, upazilas) in enumerate(d.who, 1):
            add(connection, "responsibility", decision, seq, role, list(upazilas), role)


def add(connection: duckdb.DuckDBPyConnection, table: str, *values: Any) -> None:
    """One row, its values in the order of queries/schema/; an idea of an upazila may leave out its district,
    and the last columns may be left to their default.
    """
    if table == "idea" and values[3] in PLACES:
        values = (*values[:3], PLACES[values[3]], *values[3:])
    columns = ", ".join(connection.table(table).columns[: len(values)])
    marks = ", ".join("?" * len(values))
    connection.execute(f"insert into {table} ({columns}) values ({marks})", list(values))  # noqa: S608 — names are the tests' own


def first(month: str) -> str:
    """The first day of the month `YYYY-MM`."""
    return f"{month}-01"


def ask(world: World | duckdb.DuckDBPyConnection, name: str, **asked: Any) -> list[dict[str, Any]]:
    """The rows of a query. `month` is from and to; months go in as `YYYY-MM`; days and months come back as ISO days.

    A world that was asked before, by any test, is not loaded anew: nobody else holds its connection.
    """
    month = asked.pop("month", "2016-07")
    parameters = {"from_month": month, "to_month": month, "as_of": AS_OF} | asked
    connection = _opened(world, parameters["as_of"]) if isinstance(world, World) else world
    for key in ("from_month", "to_month"):
        parameters[key] = first(parameters[key])
    answer = execute(name, parameters, connection)
    columns = [column[0] for column in answer.description or []]
    return [dict(zip(columns, map(plain, row), strict=True)) for row in answer.fetchall()]


def _opened(world: World, as_of: str) -> duckdb.DuckDBPyConnection:
    """The loaded world, kept for the next question about it; loaded on the day of the first one."""
    key = repr(world)
    if key not in _kept_open:
        if len(_kept_open) == MOST_OPEN:
            _kept_open.pop(next(iter(_kept_open))).close()
        _kept_open[key] = world.open(as_of)
    return _kept_open[key]


def plain(value: Any) -> Any:
    """Days as ISO text, so that expected tables read like papers."""
    return value.isoformat() if isinstance(value, date) and not isinstance(value, datetime) else value


def table(rows: list[dict[str, Any]], *columns: str) -> list[tuple[Any, ...]]:
    """The named columns of the rows, in order."""
    return [tuple(row[column] for column in columns) for row in rows]
