"""The sample's book of offices: the roll, ideas of the district's own, stages and moves, that load with their slips."""

from pathlib import Path
from typing import Any

import pytest

from etl.registers.reading import ReadRegister
from etl.registers.values import IdeaStage
from etl.sample.months import month_no
from etl.sample.office_registers import write_office_registers
from etl.sample.registers import write_registers
from etl.sample.world import Sample, world_of
from tests.etl.registers.made_registers import complaints, read

SAMPLE = Sample(1, month_no(2016, 1), month_no(2018, 12))
CODE = "5549"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("office")
    for write in (write_office_registers, write_registers):
        write(folder, world_of(SAMPLE, CODE), 2016)
    return folder


@pytest.fixture(scope="module")
def offices(folder: Path) -> ReadRegister:
    return read(folder / "registers" / "kurigram" / "2016-offices.xlsx", "registers/kurigram/2016-offices.xlsx")


def rows_of(register: ReadRegister, table: str) -> list[Any]:
    return list(register.rows[table])


def test_it_loads_whole_and_its_own_ideas_are_of_the_district(offices: ReadRegister) -> None:
    assert complaints(offices) == []
    assert {row.upazila_code for row in rows_of(offices, "idea")} == {None}
    own = [row for row in rows_of(offices, "office_roll") if row.upazila_code is None]
    assert {row.kind for row in own} == {"government", "ngo", "private"}
    assert len(rows_of(offices, "office_roll")) > 9 * 28
    assert {row.reported_on is None for row in rows_of(offices, "innovator_move")} == {True, False}


def test_the_last_stage_of_an_idea_is_the_one_that_the_register_of_ideas_gives(
    folder: Path, offices: ReadRegister
) -> None:
    ideas = rows_of(read(folder / "registers" / "kurigram" / "2016.xlsx", "registers/kurigram/2016.xlsx"), "idea")
    given = {_idea(row): row.stage for row in ideas if row.title}
    last: dict[tuple[str, ...], str] = {}
    for row in sorted(
        rows_of(offices, "idea_step"), key=lambda row: (row.changed_on, list(IdeaStage).index(row.stage))
    ):
        last[_idea(row)] = row.stage
    # Some titles are written in other words, as offices do; an office sends one idea to two calls at times.
    same = [given[key] == stage for key, stage in last.items() if key in given]
    assert len(same) > 50
    assert sum(same) > 0.9 * len(same)


def _idea(row: Any) -> tuple[str, ...]:
    """An idea by its office, whose name has long vowels for short ones at times."""
    return row.upazila_code, row.office.replace("ী", "ি"), row.title
