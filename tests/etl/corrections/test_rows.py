"""Cells of registers' rows and of plans' papers, what papers say of places: what can be corrected, what follows."""

import csv
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest

from etl import build, column_title, register_title
from etl.corrections.cells import CHOICES, TARGETS, CellKind, row_cells
from etl.corrections.lines import Correction
from etl.corrections.papers import correct_paper
from etl.corrections.registers import correct_rows
from etl.corrections.writing import correct, undo_correction
from etl.files.folders import PRODUCT
from etl.minutes.parser import parse_file
from etl.records import PlaceKind, PlaceStatement
from etl.registers.values import DecisionState, IdeaStage, OfficeKind
from etl.warehouse.plan_rows import PlanLineRow
from etl.warehouse.register_rows import REGISTER_TABLES, ActivityRow, TourDayRow
from etl.workers.pool import InThisProcess
from queries import connect, create_schema
from queries.runner import execute

TODAY = date(2016, 12, 1)
SEED = PRODUCT / "data/minutes/kurigram/2016-07.txt"
TYPES = {
    CellKind.DAY: "DATE",
    CellKind.MONTH: "DATE",
    CellKind.YES_NO: "BOOLEAN",
    CellKind.WHOLE: "INTEGER",
    CellKind.POINTS: "DOUBLE",
}


def line(place: str, field: str, old: str, new: str, line_no: int = 2) -> Correction:
    return Correction(line_no, "registers/a.csv", place, field, old, new, "মূল দেখে", "ক", TODAY, None)


@pytest.fixture(scope="module")
def columns() -> dict[tuple[str, str], tuple[str, bool]]:
    """Of each table's column its type, and whether it may be null."""
    with duckdb.connect() as connection:
        create_schema(connection)
        found = connection.execute("select table_name, column_name, data_type, is_nullable from duckdb_columns()")
        return {(table, column): (kind, nullable) for table, column, kind, nullable in found.fetchall()}


@pytest.mark.parametrize("table", [*REGISTER_TABLES, "plan_line"])
def test_each_cell_is_a_column_of_its_kind_and_blank_only_where_the_table_lets_it(
    table: str, columns: dict[tuple[str, str], tuple[str, bool]]
) -> None:
    cells = row_cells(table)
    assert cells
    for field, cell in cells.items():
        if field in TARGETS:
            assert (table, "bands") in columns
            continue
        kind, nullable = columns[table, field]
        assert (field, cell.required) == (field, not nullable)
        assert kind == TYPES.get(cell.kind, kind)
        assert (kind in set(TYPES.values())) == (cell.kind in TYPES), field


def test_a_closed_set_is_that_of_the_warehouse() -> None:
    assert {
        CellKind.STAGE: tuple(IdeaStage),
        CellKind.OFFICE_KIND: tuple(OfficeKind),
        CellKind.STATE: tuple(DecisionState),
    } == CHOICES


@pytest.mark.parametrize("language", ["bn", "en"])
def test_each_cell_of_a_register_has_its_column_s_title(language: str) -> None:
    titles = [column_title(table, field, language) for table in REGISTER_TABLES for field in row_cells(table)]
    assert all([*titles, *(register_title(table, language) for table in REGISTER_TABLES)])


ACTIVITY = ActivityRow(1, "S", 7, "5549", "554994", None, "কাজ", date(2016, 6, 1), None, False, None, 5.0, (), "2")


@pytest.mark.parametrize(
    ("field", "old", "new", "state", "value"),
    [
        ("weight", "5", "7.5", "applied", 7.5),
        ("weight", "5", "৭", "applied", 7.0),
        ("weight", "5", "101", "stale", 5.0),
        ("weight", "6", "7", "stale", 5.0),
        ("weight", "5", "", "applied", None),
        ("achieved", "2", "15/03/2016", "applied", "2016-03-15"),
        ("activity", "কাজ", "", "stale", "কাজ"),
        ("activity", "কাজ", "আরেক কাজ", "applied", "আরেক কাজ"),
        ("planned_month", "2016-06", "2016-05", "applied", date(2016, 5, 1)),
        ("done_undated", "no", "yes", "applied", True),
        ("done_undated", "no", "", "applied", None),
        ("upazila_code", "554994", "552701", "applied", "552701"),
        ("upazila_code", "554994", "", "applied", None),
        ("upazila_code", "554994", "কুড়িগ্রাম", "stale", "554994"),
        ("colour", "", "red", "no_target", None),
    ],
)
def test_a_cell_takes_only_what_its_column_can_hold(field: str, old: str, new: str, state: str, value: Any) -> None:
    corrected, (outcome,) = correct_rows({"activity": [ACTIVITY]}, [line("S!7", field, old, new)])
    (row,) = corrected["activity"]
    assert outcome.state == state
    assert getattr(row, field, None) == value
    assert row.district_code == ("5527" if new == "552701" else "5549")


def test_a_target_is_one_of_the_five_and_the_last_that_goes_leaves_none() -> None:
    lines = [line("S!7", "target_90", "", "৪টি"), line("S!7", "target_100", "", "5টি", 3)]
    corrected, outcomes = correct_rows({"activity": [ACTIVITY]}, lines)
    assert [each.state for each in outcomes] == ["applied", "applied"]
    assert corrected["activity"][0].bands == ["5টি", "4টি", None, None, None]
    back = [line("S!7", "target_90", "4টি", ""), line("S!7", "target_100", "5টি", "", 3)]
    assert correct_rows(corrected, back)[0]["activity"][0].bands == []


def test_the_same_field_of_two_registers_holds_what_each_holds() -> None:
    assert row_cells("training_entry")["moved_to"].kind is CellKind.MONTH
    assert row_cells("innovator_move")["moved_to"].kind is CellKind.WORDS


def test_a_day_that_a_row_cannot_be_without_is_not_taken_out() -> None:
    tour = TourDayRow(1, "S", 3, "554994", date(2016, 7, 12), None)
    corrected, (outcome,) = correct_rows({"tour_day": [tour]}, [line("S!3", "toured_on", "2016-07-12", "")])
    assert (corrected["tour_day"], outcome.state) == ([tour], "stale")


def test_what_a_plan_s_paper_says_beside_its_row_is_corrected_there() -> None:
    of_paper = PlanLineRow(1, 3, "৩", "সূচক", 5.0, None, None, None, [], None, ["5"], False, False, "কথা")
    row = ActivityRow(1, "", 3, "5549", None, date(2016, 1, 1), "কাজ", date(2016, 6, 1), None, False)
    lines = [line("!3", "weight", "5", "8"), line("!3", "achieved", "", "4", 3), line("!3", "indicator", "সূচক", "ক", 4)]
    corrected, outcomes = correct_rows({"plan_line": [of_paper], "activity": [row]}, lines)
    assert {each.state for each in outcomes} == {"applied"}
    assert corrected["plan_line"] == [of_paper._replace(weight=8.0, indicator="ক")]
    assert corrected["activity"] == [row._replace(achieved="4")]


def tour(day: str, upazila: str | None = "554994") -> PlaceStatement:
    on = date.fromisoformat(day)
    return PlaceStatement(PlaceKind.TOUR_PLANNED, "5549", upazila, day[:7], None, True, on, None, False, 3, "কথা")


TOUR = "place_statement tour_planned 554994 2016-07 2016-07-"


@pytest.mark.parametrize(
    ("correction", "state", "left"),
    [
        (line(f"{TOUR}12", "date", "2016-07-12", "2016-08-02"), "applied", ["2016-08-02", "2016-07-19"]),
        (line(f"{TOUR}19", "said", "yes", "no"), "applied", ["2016-07-12"]),
        (line(f"{TOUR}13", "said", "yes", "no"), "no_target", ["2016-07-12", "2016-07-19"]),
        (line(f"{TOUR}12", "month", "2016-07", ""), "stale", ["2016-07-12", "2016-07-19"]),
    ],
)
def test_of_several_tour_days_the_one_named_is_corrected(correction: Correction, state: str, left: list[str]) -> None:
    paper = parse_file(SEED)
    paper = type(paper)(
        **{each: getattr(paper, each) for each in paper.__slots__}
        | {"place_statements": (tour("2016-07-12"), tour("2016-07-19"))}
    )
    corrected, (outcome,) = correct_paper(paper, [correction])
    assert outcome.state == state
    assert [each.date.isoformat() for each in corrected.place_statements if each.date] == left
    assert [each.month for each in corrected.place_statements] == [day[:7] for day in left]
    assert outcome.row == ("place_statement 1" if state == "applied" and correction.field == "date" else None)


PLAN = "registers/plan.csv"
HEADINGS = ("activity", "planned_month", "weight", *TARGETS, "achieved")
Ask = Callable[..., list[dict[str, Any]]]


def write_csv(file: Path, *rows: Sequence[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8-sig", newline="") as opened:
        csv.writer(opened).writerows(rows)


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A data folder of two registers: an activity of Ulipur worth five points, and a training that is overdue."""
    place = column_title("activity", "upazila_code", "bn")
    write_csv(
        tmp_path / "data" / PLAN,
        [place, *(column_title("activity", name, "bn") for name in HEADINGS)],
        ["উলিপুর, কুড়িগ্রাম", "উদ্ভাবকের সম্মাননা", "2016-06", "5", "5", "4", "3", "2", "1", "2"],
    )
    names = ("held_on", "planned_month", "topic")
    write_csv(
        tmp_path / "data/registers/training.csv",
        [place, *(column_title("training_entry", name, "bn") for name in names)],
        ["উলিপুর, কুড়িগ্রাম", "", "2016-06", "উদ্ভাবন"],
    )
    return tmp_path


def load(office: Path) -> Ask:
    build(office / "data", office / "warehouse", readers=InThisProcess())

    def ask(name: str, **more: Any) -> list[dict[str, Any]]:
        asked = {"district": "5549", "from_month": date(2016, 1, 1), "to_month": date(2016, 7, 1), "as_of": TODAY}
        with connect(office / "warehouse") as connection:
            answer = execute(name, {**asked, **more}, connection)
            columns = [column[0] for column in answer.description or []]
            return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]

    return ask


def score(ask: Ask) -> list[tuple[Any, ...]]:
    """Points got and possible of the months asked for, of the upazila's team."""
    rows = ask("plan_scores")
    return [
        (row["points"], row["possible_points"])
        for row in rows
        if row["period"] == "asked" and row["upazila_code"] == "554994"
    ]


def test_an_activity_s_weight_and_achievement_change_its_score_until_they_are_taken_back(office: Path) -> None:
    said = {"file": PLAN, "place": "!2", "why": "মূল দেখে", "who": "ক", "today": TODAY}
    assert score(load(office)) == [(3.5, 5.0)]
    correct(office / "data", field="weight", old="5", new="10", **said)  # type: ignore[arg-type]
    correct(office / "data", field="achieved", old="2", new="4", **said)  # type: ignore[arg-type]
    ask = load(office)
    assert score(ask) == [(9.0, 10.0)]
    (activity,) = ask("activities")
    assert activity["corrected"]
    (row,) = ask("one_row", row_key=activity["row_key"])
    assert (row["register"], row["row_no"], row["corrected"]) == ("activity", 2, True)
    lines = ask("corrections")
    assert {(each["state"], each["register"]) for each in lines} == {("applied", "activity")}
    for each in lines:
        undo_correction(office / "data", each, TODAY)
    ask = load(office)
    assert score(ask) == [(3.5, 5.0)]
    assert not ask("activities")[0]["corrected"]


def test_a_training_that_was_held_is_overdue_no_longer(office: Path) -> None:
    def overdue(ask: Ask) -> list[int]:
        return [row["overdue_trainings"] for row in ask("upkeep") if row["upazila_code"] == "554994"]

    assert overdue(load(office)) == [1]
    file, place = "registers/training.csv", "!2"
    said = {"why": "মূল দেখে", "who": "ক", "today": TODAY}
    correct(office / "data", file=file, place=place, field="held_on", old="", new="2016-06-20", **said)  # type: ignore[arg-type]
    ask = load(office)
    assert overdue(ask) == [0]
    (entry,) = ask("upkeep_entries")
    assert (entry["said"], entry["corrected"], entry["day"]) == ("held", True, date(2016, 6, 20))
    undo_correction(office / "data", ask("corrections")[0], TODAY)
    assert overdue(load(office)) == [1]
