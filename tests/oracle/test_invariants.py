"""What holds in any office, whoever computes the figures: checked on the product's own answers."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Any

import duckdb
import pytest

from tests.oracle.comparing import Placed, answer, loaded
from tests.oracle.offices import make_office, make_questions
from tests.oracle.words import DIALOGUE, words_of
from tests.oracle.writing import place

SEED = 1971
QUESTIONS = [
    {"from_month": asked.first, "to_month": asked.last, "as_of": asked.on} for asked in make_questions(Random(SEED), 4)
]


@pytest.fixture(scope="module")
def placed() -> list[Placed]:
    return place([make_office(Random(f"{SEED}/{number}")) for number in range(60)])


@pytest.fixture(scope="module")
def office(placed: list[Placed]) -> Iterator[duckdb.DuckDBPyConnection]:
    with loaded(placed) as connection:
        yield connection


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked["as_of"]))
@pytest.mark.parametrize("query", ["reporting_sums", "idea_sums", "monthly_return"])
def test_the_districts_sums_are_the_divisions(
    office: duckdb.DuckDBPyConnection, query: str, asked: dict[str, Any]
) -> None:
    for division in ("30", "55"):
        rows = answer(office, query, division=division, **asked)
        (total,) = [row for row in rows if row["level"] == "total"]
        districts = [row for row in rows if row["level"] == "district"]
        assert len(districts) > 1
        sums = [name for name, value in districts[0].items() if not name.endswith(("_rate", "_code", "_bn", "_en"))]
        for name in sums:
            values = [row[name] for row in districts if row[name] is not None]
            if values and all(type(value) is int for value in values):
                assert total[name] == sum(values), (division, name)


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked["as_of"]))
def test_a_dialogue_meets_one_plan_at_most(
    office: duckdb.DuckDBPyConnection, placed: list[Placed], asked: dict[str, Any]
) -> None:
    """No more plans are met on a day than rows and sentences name that day."""
    met = Counter(
        (row["upazila_code"], row["held_on"]) for row in answer(office, "dialogue_plans", **asked) if row["held_on"]
    )
    named = Counter(
        (district.upazilas[word.upazila][0], word.day)
        for district, made in placed
        for word in words_of(made)
        if word.kind == DIALOGUE and word.day
    )
    assert asked["as_of"] < date(2016, 3, 1) or met
    assert met - named == Counter()


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda asked: str(asked["as_of"]))
@pytest.mark.parametrize("query", ["owed_by_upazila", "overdue"])
def test_nothing_is_asked_for_on_a_word_older_than_its_due_day(
    office: duckdb.DuckDBPyConnection, query: str, asked: dict[str, Any]
) -> None:
    rows = [row for row in answer(office, query, **asked) if row["since"] is not None]
    assert asked["as_of"] < date(2017, 1, 1) or rows
    assert [row for row in rows if row["stated_on"] <= row["since"]] == []
