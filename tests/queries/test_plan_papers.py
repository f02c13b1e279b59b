"""What a work plan's paper says beside the register: planned months, activities, and nothing of what was done."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import duckdb

from queries.scope import Level, Scope
from queries.scoped_file import write_scoped
from tests.queries.small_world import Said, World, Written, add, ask, first, table

U, V = "554901", "554902"
YEAR = {"district": "5549", "from_month": "2016-01", "to_month": "2016-12"}
PAPER, OTHER = 5001, 5002

Dialogue = tuple[str, str]
Activity = tuple[str, str | None]


def plan_paper(
    dialogues: Sequence[Dialogue] = (),
    activities: Sequence[Activity] = (),
    *,
    source: int = PAPER,
    team: str | None = U,
    path: str = "plans/a.docx",
    corrected: bool = False,
) -> Callable[[duckdb.DuckDBPyConnection], None]:
    """A plan of 2016 read from a paper: dialogues as (upazila, month), activities as (words, month)."""

    def put(connection: duckdb.DuckDBPyConnection) -> None:
        add(connection, "source", source, path, "sha", "plan", "docx", "unicode")
        add(connection, "paper_text", source, 1, "কথা")
        add(
            connection,
            "work_plan",
            source,
            f"{team or '5549'}-plan-2016-01",
            "5549",
            team,
            "2016-01-01",
            corrected,
            path,
        )
        rows: list[tuple[str, Any, str, bool]] = []
        for words, month in activities:
            values = ("5549", team, "2016-01-01", words, month and first(month), None, False)
            rows.append(("activity", values, words, "সংলাপ" in words))
        for upazila, month in dialogues:
            rows.append(("dialogue_entry", (upazila, "2016-01-01", first(month), None, False, None), month, True))
        for no, (name, values, quote, is_dialogue) in enumerate(rows, 1):
            add(connection, name, source, "", no, *values)
            more: tuple[Any, ...] = (None, None, None, None, None, None, [], None, [], is_dialogue, False, quote)
            add(connection, "plan_line", source, no, *more)

    return put


def opened(world: World, *papers: Callable[[duckdb.DuckDBPyConnection], None]) -> duckdb.DuckDBPyConnection:
    def also(connection: duckdb.DuckDBPyConnection) -> None:
        for put in papers:
            put(connection)

    return world.open("2016-12-31", also)


def planned(month: str, upazila: str = U, held: str | None = None) -> tuple[str, str, Any]:
    return "dialogue_entry", "d", (upazila, None, first(month), held, False, None)


def listed(words: str, month: str | None, done: str | None = None) -> tuple[str, str, Any]:
    return "activity", "a", ("5549", U, None, words, month and first(month), done, False)


def test_a_planned_dialogue_is_a_plan_and_no_word_that_it_was_not_held() -> None:
    world = opened(World(), plan_paper([(U, "2016-05"), (U, "2016-11")]))
    rows = ask(world, "dialogue_plans", **YEAR)
    assert table(rows, "planned_month", "status") == [("2016-05-01", "no_data"), ("2016-11-01", "no_data")]
    evidence = ask(world, "evidence", kind="dialogue_held", **YEAR)
    assert table(evidence, "kind", "origin", "quote", "path") == [
        ("dialogue_planned", "plan", "2016-05", "plans/a.docx"),
        ("dialogue_planned", "plan", "2016-11", "plans/a.docx"),
    ]


def test_minutes_tell_of_the_dialogue_that_the_paper_plans() -> None:
    minutes = Written("2016-07-26", (Said("dialogue_held", U, day="2016-05-20"),))
    world = opened(World([minutes]), plan_paper([(U, "2016-05")], [("৫। সংলাপ আয়োজন", "2016-05")]))
    assert table(ask(world, "dialogue_plans", **YEAR), "status", "held_on") == [("on_time", "2016-05-20")]
    assert table(ask(world, "activities", **YEAR), "status", "done_on") == [("on_time", "2016-05-20")]


def test_of_two_months_for_one_dialogue_the_registers_stands_and_both_are_listed() -> None:
    world = opened(
        World(registers=[planned("2016-06"), planned("2016-11")]), plan_paper([(U, "2016-05"), (U, "2016-11")])
    )
    rows = ask(world, "dialogue_plans", **YEAR)
    assert table(rows, "planned_month", "in_conflict") == [("2016-06-01", True), ("2016-11-01", False)]
    conflicts = [row for row in ask(world, "conflicts", **YEAR) if row["disagreement"] == "planned_months"]
    assert sorted(table(conflicts, "origin", "month", "dispute_month")) == [
        ("plan", "2016-05-01", "2016-06-01"),
        ("register", "2016-06-01", "2016-06-01"),
    ]


def test_what_the_paper_plans_beyond_the_register_is_a_plan_of_its_own() -> None:
    world = opened(World(registers=[planned("2016-05")]), plan_paper([(U, "2016-05"), (U, "2016-11"), (V, "2016-03")]))
    rows = ask(world, "dialogue_plans", **YEAR)
    assert table(rows, "upazila_code", "planned_month", "status", "in_conflict") == [
        (V, "2016-03-01", "no_data", False),
        (U, "2016-05-01", "not_received", False),
        (U, "2016-11-01", "no_data", False),
    ]


def test_a_month_that_minutes_name_too_is_kept_beside_the_registers() -> None:
    minutes = Written("2016-02-26", (Said("dialogue_planned", U, month="2016-05"),))
    world = opened(World([minutes], registers=[planned("2016-06")]), plan_paper([(U, "2016-05")]))
    assert table(ask(world, "dialogue_plans", **YEAR), "planned_month") == [("2016-05-01",), ("2016-06-01",)]


def test_an_activity_that_only_the_paper_lists_is_unknown_once_due_and_outside_the_rate() -> None:
    activities = [("প্রশিক্ষণ", "2016-03"), ("মেলা", "2016-12"), ("নিয়মিত কাজ", None)]
    world = opened(World(registers=[listed("আইডিয়া", "2016-02", "2016-02-10")]), plan_paper(activities=activities))
    rows = ask(world, "activities", **YEAR, as_of="2016-07-01")
    assert table(rows, "activity", "status") == [
        ("আইডিয়া", "on_time"),
        ("প্রশিক্ষণ", "no_data"),
        ("মেলা", "not_due_yet"),
        ("নিয়মিত কাজ", "no_data"),
    ]
    (total,) = [row for row in ask(world, "activity_sums", **YEAR, as_of="2016-07-01") if row["district_code"] is None]
    assert (total["planned_activities"], total["expected_activities"], total["unknown_activities"]) == (3, 1, 1)
    assert (total["done_rate"], total["planless_upazilas"]) == (1, 2)


def test_one_activity_of_both_is_one_row_with_the_registers_month() -> None:
    paper = plan_paper(
        activities=[("৪.২ দুই দিনের প্রশিক্ষণ আয়োজন", "2016-04"), ("আইডিয়া সংগ্রহ", "2016-02"), ("মেলা", "2016-09")]
    )
    registers = [
        listed("দুই দিনের প্রশিক্ষণ", "2016-03", "2016-03-20"),
        listed("আইডিয়া সংগ্রহ", None),
        listed("মেলার প্রচার", "2016-09"),
    ]
    world = opened(World(registers=registers), paper)
    rows = ask(world, "activities", **YEAR)
    assert table(rows, "activity", "planned_month", "paper_month", "status") == [
        ("আইডিয়া সংগ্রহ", "2016-02-01", None, "not_received"),
        ("দুই দিনের প্রশিক্ষণ", "2016-03-01", "2016-04-01", "on_time"),
        ("মেলা", "2016-09-01", None, "no_data"),
        ("মেলার প্রচার", "2016-09-01", None, "not_received"),
    ]
    conflicts = ask(world, "activity_conflicts", **YEAR)
    assert table(conflicts, "activity", "planned_month", "paper_month", "paper_path") == [
        ("দুই দিনের প্রশিক্ষণ", "2016-03-01", "2016-04-01", "plans/a.docx")
    ]


def test_of_two_papers_of_one_plan_the_corrected_counts_else_the_first() -> None:
    one = plan_paper([(U, "2016-05")])
    other = plan_paper([(U, "2016-06")], source=OTHER, path="plans/b.docx")
    better = plan_paper([(U, "2016-06")], source=OTHER, path="plans/b.docx", corrected=True)
    assert table(ask(opened(World(), one, other), "dialogue_plans", **YEAR), "planned_month") == [("2016-05-01",)]
    world = opened(World(), one, better)
    assert table(ask(world, "dialogue_plans", **YEAR), "planned_month") == [("2016-06-01",)]
    sources = {row["path"]: row["plan_is_taken"] for row in ask(world, "sources")}
    assert sources == {"plans/a.docx": False, "plans/b.docx": True}


def test_a_plan_is_known_from_the_first_day_of_its_year() -> None:
    world = opened(World(), plan_paper([(U, "2016-05")], [("প্রশিক্ষণ", "2016-03")]))
    assert ask(world, "dialogue_plans", **YEAR, as_of="2015-12-31") == []
    assert len(ask(world, "dialogue_plans", **YEAR, as_of="2016-01-01")) == 1
    assert ask(world, "activities", **YEAR, as_of="2015-12-31") == []


def test_an_upazilas_reader_is_given_its_own_plan_whole_and_of_its_districts_only_its_own_dialogues(
    tmp_path: Path,
) -> None:
    own = plan_paper([(U, "2016-05")], [("প্রশিক্ষণ", "2016-03")])
    districts = plan_paper(
        [(U, "2016-06"), (V, "2016-07")],
        [("জেলার মেলা", "2016-09")],
        source=OTHER,
        team=None,
        path="plans/district.docx",
    )
    with opened(World(), own, districts) as connection:
        connection.execute("update plan_line set quote = 'চিলমারী ও উলিপুর' where source_id = ? and row_no = 2", [OTHER])
        connection.execute("attach ? as saved", [str(tmp_path / "whole.duckdb")])
        connection.execute("copy from database memory to saved")
    write_scoped(tmp_path / "whole.duckdb", Scope(Level.UPAZILA, U), tmp_path / "scoped.duckdb")
    with duckdb.connect(str(tmp_path / "scoped.duckdb")) as scoped:
        sources = scoped.execute(
            "select path, sha256, text from source left join paper_text using (source_id) order by path"
        ).fetchall()
        lines = scoped.execute("select source_id, row_no, quote from plan_line order by all").fetchall()
        known = scoped.execute(
            "select upazila_code, planned_month::varchar from known_dialogue order by all"
        ).fetchall()
        activities = scoped.execute("select activity from known_activity").fetchall()
    assert sources == [("plans/a.docx", "sha", "কথা"), ("plans/district.docx", "", None)]
    assert lines == [(PAPER, 1, "প্রশিক্ষণ"), (PAPER, 2, "2016-05"), (OTHER, 2, "\ue000")]
    assert (known, activities) == ([(U, "2016-05-01"), (U, "2016-06-01")], [("প্রশিক্ষণ",)])
