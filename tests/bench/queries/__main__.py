"""python -m tests.bench.queries: what each query of each page costs at the size of the country.

Each page is drawn for three districts, divisions and upazilas; what it asks of the first warms the server, what it asks
of the others and not of the first is timed. Planned: EXPLAIN. Run: the query's text, less its planning. Asked: through
the dashboard's answers, one after another, nothing at hand. Milliseconds: of the wall's and the processors' the lesser,
and the least of several, as others may use the machine.
"""

import math
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import duckdb
import typer

import queries
from dashboard.page import PAGES
from dashboard.view import answers
from queries.runner import execute, query_text
from tests.bench.measuring import seconds, show
from tests.bench.queries.recording import Question, questions_of
from tests.bench.synthetic_warehouse import BENCH_MONTH, write_synthetic_warehouse

NAMES = [page.name for page in PAGES]
# The first of each warms the server.
PLACES: dict[str, tuple[dict[str, str], ...]] = {
    "district": ({"district": "5549"}, {"district": "3026"}, {"district": "1004"}),
    "division": ({"division": "55"}, {"division": "30"}, {"division": "10"}),
    "upazila": (
        {"district": "5549", "upazila": "554952"},
        {"district": "3026", "upazila": "302614"},
        {"district": "1004", "upazila": "100409"},
    ),
}
LEVELS = list(PLACES)
NEW_SERVER = "a new server's first page, besides"
QUERY_MS, PAGE_MS = 10.0, 25.0
REPEATS = 3


@dataclass(frozen=True, slots=True)
class Timed:
    """Milliseconds of a query of a page; how often the page asks it, each time with other parameters."""

    name: str
    times: int
    planned: float
    run: float
    asked: float


def main(
    pages: Annotated[list[str], typer.Option("--page", help="Pages to measure.")] = NAMES,
    levels: Annotated[list[str], typer.Option("--level", help="district, division, upazila.")] = LEVELS,
) -> None:
    """Build the synthetic warehouse in a temporary folder, draw the pages, time their questions."""
    with tempfile.TemporaryDirectory() as folder:
        data, warehouse = Path(folder) / "data", Path(folder) / "warehouse"
        write_synthetic_warehouse(data, warehouse)
        os.environ |= {"DATA_DIR": str(data), "WAREHOUSE_DIR": str(warehouse)}
        file = str(queries.current_file(warehouse))
        first = _drawn(NAMES[0], PLACES["district"][0])
        once = set(first) - set(_drawn(NAMES[0], PLACES["district"][0]))
        rows = list(_table(NEW_SERVER, _timed(file, [], [list(once)])))
        for level in levels:
            for page in pages:
                warm, *others = (_drawn(page, place) for place in PLACES[level])
                rows += _table(f"{page}, {level}", _timed(file, warm, others))
        note = f"! a query above {QUERY_MS:.0f} ms, a page above {PAGE_MS:.0f} ms"
        show(
            ("page", "query", "times", "planned", "run", "asked", ""),
            rows,
            note,
            title="ms at 495 upazilas x 120 months",
        )


def _drawn(page: str, place: dict[str, str]) -> list[Question]:
    return questions_of(page, month=BENCH_MONTH[:7], **place)


def _timed(file: str, first: list[Question], others: list[list[Question]]) -> list[Timed]:
    """The questions of a page of the `others`, query by query, by a server that was asked those of the first."""
    places = [[question for question in place if question not in first] for place in others]
    asked = _asked(file, first, [question for place in places for question in place])
    cursor = queries.open_file(Path(file)).cursor()
    costs = {question: (*_planned_and_run(cursor, question), cost) for question, cost in asked.items()}
    names = {name for place in places for name, _ in place}
    return sorted((_least(name, places, costs) for name in names), key=lambda each: -each.asked)


def _asked(file: str, first: list[Question], questions: list[Question]) -> dict[Question, float]:
    """Milliseconds of each question, the least of REPEATS servers that were asked the first questions before."""
    costs: dict[Question, float] = {}
    for _ in range(REPEATS):
        _forget()
        for question in first:
            _ask(file, question)
        for question in dict.fromkeys(questions):
            costs[question] = min(costs.get(question, math.inf), _cost(partial(_ask, file, question)))
    return costs


def _forget() -> None:
    """Rows and connections that the dashboard keeps."""
    for kept in vars(answers).values():
        if hasattr(kept, "cache_clear"):
            kept.cache_clear()


def _ask(file: str, question: Question) -> None:
    answers._kept(file, *question, None)


def _bound(question: Question) -> dict[str, Any]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in question[1]}


def _planned_and_run(cursor: duckdb.DuckDBPyConnection, question: Question) -> tuple[float, float]:
    """Milliseconds of planning and of running the query's text, each the least of REPEATS."""
    # Reads as known on the day that is asked for, which is laid down now where nobody asked before.
    execute(question[0], _bound(question), cursor).fetchall()
    text, bound = query_text(question[0]), _bound(question)
    planned = min(_cost(lambda: cursor.execute(f"explain {text}", bound).fetchall()) for _ in range(REPEATS))
    whole = min(_cost(lambda: cursor.execute(text, bound).fetchall()) for _ in range(REPEATS))
    return planned, max(0.0, whole - planned)


def _cost(call: Callable[[], object]) -> float:
    """Milliseconds: who waits for a processor is longer on the wall, who uses several has more of their time."""
    used = time.process_time()
    wall = seconds(call)
    return min(wall, time.process_time() - used) * 1e3


def _least(name: str, places: list[list[Question]], costs: dict[Question, tuple[float, float, float]]) -> Timed:
    """A query of a page: the sum of all that a page asks of it, at the place where that is least."""
    asked = [[costs[question] for question in place if question[0] == name] for place in places]
    sums = [[sum(column) for column in zip(*some, strict=True)] for some in asked if some]
    return Timed(name, min(len(some) for some in asked if some), *(min(column) for column in zip(*sums, strict=True)))


def _table(title: str, timed: list[Timed]) -> Iterator[tuple[str, ...]]:
    """The page's sum, then its queries, the dearest first."""
    total = sum(each.asked for each in timed)
    typer.echo(f"{title}: {total:.1f} ms", err=True)
    sums = (sum(each.times for each in timed), sum(each.planned for each in timed), sum(each.run for each in timed))
    yield (title, "", *_cells(*sums, total), "!" if total > PAGE_MS else "")
    for each in timed:
        slow = each.asked / each.times > QUERY_MS
        yield ("", each.name, *_cells(each.times, each.planned, each.run, each.asked), "!" if slow else "")


def _cells(times: int, *values: float) -> tuple[str, ...]:
    return (str(times), *(f"{value:.1f}" for value in values))


if __name__ == "__main__":
    typer.run(main)
