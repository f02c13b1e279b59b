"""As-of answers: those of a past day equal a load of only what was known on that day."""

import random
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import duckdb
import pytest

from queries import known_day, open_file, query_names, reader_file, statements
from tests.queries.small_world import DEADLINES, PLACES, Decided, Said, World, Written, ask

# The columns of days in a register's row, by table, each with what is told of that day: blank before it.
DAYS: dict[str, dict[int, tuple[int, ...]]] = {
    "report_receipt": {2: (), 5: ()},
    "dialogue_entry": {3: ()},
    "idea": {6: (2, 9)},
}
# What these tell is not of a day (what the folder holds), or names the row that a later day stands in.
NOT_OF_A_DAY = {
    "places",
    "months",
    "idea_list",
    "load_summary",
    "sources",
    "loaded_already",
    "spoken_of",
    "rejected",
    "corrections",
}
LATE = 40


def world_of(histories: Mapping[str, int]) -> World:
    """A history of its own in each district, by its seed; all of one calendar and one rule."""
    made = [history(district, random.Random(seed)) for district, seed in histories.items()]
    deadlines = tuple((district, *rule[1:]) for district in histories for rule in DEADLINES)
    return World(
        # By day: papers are numbered as they are written down, and what is known on a day comes first.
        sorted((paper for each in made for paper in each.papers), key=lambda paper: paper.held_on),
        deadlines,
        (("*", 1, "2013-04"),),
        links=tuple(link for each in made for link in each.links),
        registers=[row for each in made for row in each.registers],
    )


def history(district: str, dice: random.Random) -> World:
    """Half a year of papers and registers; a register's days lie up to forty days after their month begins."""
    papers: list[Written] = []
    registers: list[tuple[str, str, tuple[Any, ...]]] = []
    upazilas = [code for code in PLACES if PLACES[code] == district]
    for month in range(1, 8):
        start = date(2016, month, 1)
        for upazila in upazilas:
            # A blank day of a meeting says nothing: a late one, which proves a miss, was in no register before.
            met, came = (
                start + timedelta(days=dice.randrange(most)) if dice.random() < 0.6 else None for most in (10, LATE)
            )
            row = (upazila, start.isoformat(), _iso(met), False, False, _iso(came), False, None, None)
            if dice.random() < 0.7:
                registers.append(("report_receipt", "receipts", row))
            if dice.random() < 0.3:
                held = start + timedelta(days=dice.randrange(80)) if dice.random() < 0.6 else None
                plan = (upazila, "2016-01-01", start.isoformat(), _iso(held), False, None)
                registers.append(("dialogue_entry", "dialogues", plan))
            if dice.random() < 0.4:
                sent = start + timedelta(days=dice.randrange(LATE)) if dice.random() < 0.6 else None
                told = ("আইডিয়া", "piloting") if sent else (None, None)
                asked_for = (start + timedelta(days=20)).isoformat()
                idea = (upazila, "কৃষি", told[0], None, None, asked_for, _iso(sent), False, False, told[1])
                registers.append(("idea", "ideas", idea))
        says = tuple(
            Said(kind, upazila, dice.random() < 0.5)
            for kind in ("minutes_received", "meeting_held", "dialogue_held")
            for upazila in upazilas
            if dice.random() < 0.4
        )
        due = date(2016, month, 20) + timedelta(days=dice.randrange(60))
        papers.append(Written(f"2016-{month:02}-26", says, (Decided(due_on=due.isoformat()),), district))
    links = tuple(
        (f"{district}-2016-{month:02}-26/1/1", f"{district}-2016-{month - 1:02}-26/1/1", False)
        for month in range(2, 8)
        if dice.random() < 0.5
    )
    return World(papers, links=links, registers=registers)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def known_on(world: World, day: str) -> World:
    """Only what was known on `day`: the papers of meetings held by then, and the registers as they were."""
    papers = [paper for paper in world.papers if paper.held_on <= day]
    kept = {paper.meeting_id for paper in papers}
    links = tuple(link for link in world.links if link[0].split("/")[0] in kept)
    registers = []
    for table, file, values in world.registers:
        then = list(values)
        for column, told in DAYS[table].items():
            if then[column] is not None and then[column] > day:
                for blank in (column, *told):
                    then[blank] = None
        registers.append((table, file, tuple(then)))
    return replace(world, papers=papers, links=links, registers=registers)


def test_the_answers_of_a_past_day_are_those_of_a_load_of_what_was_known_then() -> None:
    world = world_of({"5549": 1, "5527": 2})
    asked: dict[str, Any] = {"from_month": "2016-01", "to_month": "2016-07"}
    names = [name for name in query_names() if name not in NOT_OF_A_DAY and not name.startswith("meeting_")]
    days = [(date(2016, 1, 21) + timedelta(days=40 * number + number % 2)).isoformat() for number in range(5)]
    assert len(names) > 30
    with world.open() as whole:
        for day in days:
            with known_on(world, day).open(day) as then:
                for name in names:
                    more = {**asked, "as_of": day, "kind": "minutes_received" if name == "evidence" else None}
                    assert ask(whole, name, **more) == ask(then, name, **more), f"{name} on {day}"


def test_a_reader_who_comes_while_a_day_is_laid_down_is_never_told_of_another_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = (Said("minutes_received", "554901"),)
    # Papers of the month before too: no reader has to wait for a month that is missing.
    world = World([Written(f"2016-{month:02}-26", came) for month in (5, 6, 7)])
    asked = {"from_month": "2016-07", "to_month": "2016-07", "as_of": "2016-07-20"}
    told: list[Any] = []
    readers: list[Thread] = []

    def laid_down_slowly(files: Any, connection: duckdb.DuckDBPyConnection, **given: Any) -> None:
        first_file, *later = files
        statements.execute_files([first_file], connection, **given)
        cursor = connection.cursor()
        reader = Thread(target=lambda: told.append(ask(cursor, "reporting_totals", kind="minutes_received", **asked)))
        reader.start()
        readers.append(reader)
        # Whoever does not wait for the whole day has answered by now.
        reader.join(0.5)
        statements.execute_files(later, connection, **given)

    with open_file(reader_file(world.save(tmp_path))) as whole:
        monkeypatch.setattr(known_day, "execute_files", laid_down_slowly)
        mine = ask(whole, "reporting_totals", kind="minutes_received", **asked)
        for reader in readers:
            reader.join()
    assert told == [mine]
    assert mine[0]["received_reports"] == 0
