"""What holds in any office, whoever computes the figures: checked on the product's own answers."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import duckdb
import pytest

from tests.oracle.comparing import Placed, answer, loaded
from tests.oracle.history import Dialogue, Idea, Office, Receipt, Row
from tests.oracle.offices import make_office, make_questions
from tests.oracle.words import DIALOGUE, IDEA, MINUTES, plan_year, sent_known, words_of
from tests.oracle.writing import place

SEED = 1971
QUESTIONS = [
    {"from_month": asked.first, "to_month": asked.last, "as_of": asked.on} for asked in make_questions(Random(SEED), 4)
]
PAST_DAYS = (date(2016, 4, 20), date(2016, 8, 29))


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


def test_a_past_day_is_as_a_load_of_what_was_known_then(placed: list[Placed]) -> None:
    """Of registers: a row whose day had not come was blank then. What a later paper proves of the past is left out."""
    registers = [(district, replace(made, papers=(), corrections=())) for district, made in placed]
    differences = []
    with loaded(registers) as now:
        for day in PAST_DAYS:
            with loaded([(district, as_it_was(made, day)) for district, made in registers]) as then:
                for query, kind in (
                    *(("upazila_months", kind) for kind in (MINUTES, IDEA)),
                    ("reporting_totals", MINUTES),
                    ("dialogue_plans", None),
                    ("dialogue_completion", None),
                    ("idea_submissions", None),
                ):
                    asked = {"from_month": date(2016, 1, 1), "to_month": date(2016, 12, 1), "as_of": day, "kind": kind}
                    rows = answer(now, query, **asked), answer(then, query, **asked)
                    assert rows[0], query
                    differences += [(day, query, row) for row in differing(*rows)]
    assert differences == [], "\n".join(map(str, differences[:10]))


def differing(now: list[dict[str, Any]], then: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Rows with another figure: what names them, and each column that differs as (now, then)."""
    if len(now) != len(then):
        return [{"rows": (len(now), len(then))}]
    return [
        {name: a[name] for name in ("upazila_code", "month", "planned_month") if name in a}
        | {name: (a[name], b[name]) for name in a if a[name] != b[name]}
        for a, b in zip(now, then, strict=True)
        if any(a[name] != b[name] for name in a if name not in ("facts", "in_conflict"))
    ]


def as_it_was(office: Office, day: date) -> Office:
    """The office's registers as they stood on a day: rows of what had begun, without the days to come."""
    rows: list[Row] = []
    for row in office.rows:
        match row:
            case Receipt() if row.month <= day:
                rows.append(replace(row, minutes=_by(row.minutes, day), meeting=_by(row.meeting, day)))
            case Dialogue(planned=None):
                rows += [row] if _by(row.held, day) else []
            case Dialogue() if row.planned and plan_year(office, row.planned) <= day:
                rows.append(replace(row, held=_by(row.held, day)))
            case Idea():
                sent = (known := sent_known(row)) and known <= day
                none = row.none if row.none and row.none <= day else None
                rows.append(row if sent else replace(row, title=None, sent=None, stage=None, none=none))
            case _:
                rows.append(row)
    return replace(office, rows=tuple(rows))


def _by(cell: Any, day: date) -> Any:
    return None if isinstance(cell, date) and cell > day else cell
