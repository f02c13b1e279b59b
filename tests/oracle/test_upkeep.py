"""What the product says of trainings, portals, teams, tour days and the Facebook group is what the oracle says."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

import etl
from etl.bengali.wording import use_reference
from etl.workers.pool import InThisProcess
from queries.warehouse import connect
from tests.oracle.comparing import answer
from tests.oracle.figures import Answers
from tests.oracle.offices import make_office
from tests.oracle.upkeep import figures, make_rows, write_rows
from tests.oracle.words import MEETING, later
from tests.oracle.writing import place, write_offices

SEED, OFFICES = 2016, 40
FIRST = date(2016, 1, 1)


def questions(dice: Random) -> list[tuple[date, date, date]]:
    """First and last month, day of knowledge; the first asks for everything, after all was said."""
    asked = [(FIRST, date(2017, 3, 1), date(2017, 7, 1))]
    for _ in range(3):
        first, last = sorted(later(FIRST, dice.randint(0, 12)) for _ in range(2))
        asked.append((first, last, FIRST + timedelta(days=dice.randint(20, 420))))
    return asked


def test_figures_of_places_are_those_of_the_oracle(tmp_path: Path) -> None:
    made = [make_office(Random(f"{SEED}/{number}")) for number in range(OFFICES)]
    placed = place([replace(office, created=(), renamed=(), corrections=()) for office in made])
    rows = [make_rows(Random(f"{SEED}/{district.code}"), office.upazilas) for district, office in placed]
    write_offices(tmp_path / "data", placed)
    write_rows(
        tmp_path / "data" / "registers", [(district, own) for (district, _), own in zip(placed, rows, strict=True)]
    )
    etl.build(tmp_path / "data", tmp_path / "warehouse", readers=InThisProcess())
    use_reference(None)
    differences, compared = [], 0
    with connect(tmp_path / "warehouse") as connection:
        assert connection.execute("select path, code from rejected").fetchall() == []
        for first, last, on in questions(Random(SEED)):
            got = answer(connection, "upkeep", from_month=first, to_month=last, as_of=on)
            by_place = {row["upazila_code"] or row["district_code"]: row for row in got}
            months = [later(first, n) for n in range(24) if later(first, n) <= last]
            for (district, office), own in zip(placed, rows, strict=True):
                statuses = Answers(office).statuses(MEETING, months, on)
                for number in (None, *range(office.upazilas)):
                    code = district.code if number is None else district.upazilas[number][0]
                    meetings = {month: each.day for (of, month), each in statuses.items() if of == number and each.day}
                    for column, value in figures(own, number, first, last, on, meetings).items():
                        compared += 1
                        if number is None and column.endswith("trainings"):
                            # Papers speak of the district's own trainings.
                            continue
                        if by_place[code][column] != value:
                            differences.append((code, first, last, on, column, value, by_place[code][column]))
    assert compared > 5_000
    assert differences == []
