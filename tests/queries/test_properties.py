"""What holds in any office: rates, totals, time passing, and the overview beside the pages (small random worlds)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.queries.small_world import PLACES, Decided, Said, World, Written, ask

MONTHS = [f"2016-{month:02}" for month in range(4, 10)]
DAYS = st.dates(date(2016, 3, 20), date(2016, 11, 5)).map(date.isoformat)
KINDS = ("minutes_received", "meeting_held", "idea_submitted", "dialogue_planned", "dialogue_held")
REPORTED = ("minutes_received", "meeting_held", "idea_submitted")

says = st.builds(
    Said,
    kind=st.sampled_from(KINDS),
    upazila=st.sampled_from(sorted(PLACES)),
    value=st.booleans(),
    month=st.sampled_from(MONTHS),
    day=st.none() | DAYS,
    count=st.none() | st.integers(0, 5),
).map(lambda s: s if s.value else Said(s.kind, s.upazila, False, s.month))
decides = st.builds(
    Decided,
    topic=st.sampled_from(["confirmation", "idea", "other"]),
    text=st.sampled_from(["আইডিয়া প্রেরণ", "অন্য"]),
    carried_over=st.booleans(),
    due_on=st.none() | DAYS,
    who=st.lists(st.tuples(st.just("uno"), st.sets(st.sampled_from(sorted(PLACES))).map(tuple)), max_size=2).map(tuple),
)
papers = st.builds(
    Written,
    held_on=st.dates(date(2016, 5, 1), date(2016, 10, 30)).map(date.isoformat),
    says=st.lists(says, max_size=8).map(tuple),
    decides=st.lists(decides, max_size=1).map(tuple),
    district=st.sampled_from(sorted(set(PLACES.values()))),
)
worlds = st.builds(
    World,
    papers=st.lists(papers, max_size=4, unique_by=lambda paper: paper.meeting_id),
    deadlines=st.sampled_from(
        [
            (),
            (("5549", "minutes_received", 28, 0, "2016-01"),),
            (
                ("5549", "minutes_received", 31, 0, "2016-01"),
                ("5549", "minutes_received", 5, 1, "2016-07"),
                ("5527", "meeting_held", 10, 0, "2016-06"),
            ),
        ]
    ),
    created=st.sampled_from([{}, {"554903": ("2016-06-15", "554902")}]),
)
spans = st.tuples(st.sampled_from(MONTHS), st.sampled_from(MONTHS)).map(sorted)
scopes = st.sampled_from(
    [
        {},
        {"division": "55"},
        {"district": "5549"},
        {"upazilas": ["554901", "554903"]},
        {"division": "55", "upazilas": ["302601"]},
    ]
)
SETTINGS = settings(max_examples=10, deadline=None)


@SETTINGS
@given(worlds, spans, scopes, DAYS, st.integers(0, 120))
def test_every_office_keeps_these_promises(
    world: World, span: list[str], scope: dict[str, Any], as_of: str, days: int
) -> None:
    """All over one office: to load it takes longer than to ask."""
    asked: dict[str, Any] = scope | {"from_month": span[0], "to_month": span[1], "as_of": as_of}
    later = (date.fromisoformat(as_of) + timedelta(days)).isoformat()
    with world.open(as_of) as office:
        every_rate_is_null_or_from_nought_to_one_and_totals_add_up(office, world, scope, asked)
        the_overview_is_the_sum_of_the_pages(office, asked)
        each_plan_is_listed_once_and_each_status_leads_to_a_sentence(office, as_of)
        time_passing_never_turns_a_dated_receipt_into_a_miss(office, as_of, later)


def every_rate_is_null_or_from_nought_to_one_and_totals_add_up(
    office: duckdb.DuckDBPyConnection, world: World, scope: dict[str, Any], asked: dict[str, Any]
) -> None:
    for rows in answers(office, asked):
        for row in rows:
            for column, value in row.items():
                assert not column.endswith("rate") or value is None or 0 <= value <= 1, (column, row)
            if "rate" in row:
                assert row["done"] <= row["expected"]
                assert (row["rate"] is None) == (row["expected"] == 0)
    for kind in REPORTED:
        for month in ask(office, "reporting_totals", kind=kind, **asked):
            parts = [
                month[status] for status in ("on_time", "late", "received", "not_received", "not_due_yet", "no_data")
            ]
            assert sum(parts) == month["upazilas"] == existing(world, scope, month["month"])
            assert sum(parts[:4]) == month["expected_reports"]
        for row in ask(office, "reporting_rates", kind=kind, **asked):
            known = ("on_time_reports", "late_reports", "day_unknown_reports", "missing_reports")
            assert sum(row[name] for name in known) == row["expected_reports"]


def answers(office: duckdb.DuckDBPyConnection, asked: dict[str, Any]) -> Iterator[list[dict[str, Any]]]:
    """All rows that carry rates."""
    yield ask(office, "overview", **asked)
    yield ask(office, "dialogue_completion", **asked)
    yield ask(office, "league", **asked)
    yield ask(office, "furthest_behind", **asked)
    for kind in REPORTED:
        yield ask(office, "reporting_rates", kind=kind, **asked)
        yield ask(office, "reporting_totals", kind=kind, **asked)
        yield ask(office, "district_trend", kind=kind, **asked)
        yield ask(office, "movers", kind=kind, **asked)


def existing(world: World, scope: dict[str, Any], month: str) -> int:
    """How many upazilas of the scope stood on the first day of the month."""
    return sum(
        PLACES[code] == scope.get("district", PLACES[code])
        and code[:2] == scope.get("division", code[:2])
        and code in scope.get("upazilas", [code])
        and world.created.get(code, ("2000-01-01", None))[0] <= month
        for code in PLACES
    )


def the_overview_is_the_sum_of_the_pages(office: duckdb.DuckDBPyConnection, asked: dict[str, Any]) -> None:
    overview = {row["measure"]: (row["done"], row["expected"]) for row in ask(office, "overview", **asked)}
    for kind in REPORTED:
        rates, totals = (ask(office, name, kind=kind, **asked) for name in ("reporting_rates", "reporting_totals"))
        assert overview[kind] == summed(rates, "received_reports", "expected_reports")
        assert overview[kind] == summed(totals, "received_reports", "expected_reports")
    completion = ask(office, "dialogue_completion", **asked)
    assert overview["dialogue_held"] == summed(completion, "held_dialogues", "due_dialogues")
    league = ask(office, "league", **asked)
    assert overview["minutes_received"] == summed(league, "received_reports", "expected_reports")
    assert overview["meeting_held"] == summed(league, "held_meetings", "expected_meetings")
    assert overview["dialogue_held"] == summed(league, "held_dialogues", "due_dialogues")
    behind = ask(office, "furthest_behind", **asked)
    assert overview["minutes_received"] == summed(behind, "received_reports", "expected_reports")
    counts = ask(office, "decision_counts", **asked)
    open_decisions, decisions = summed(counts, "open_decisions", "decisions")
    assert overview["decision_open"] == (
        open_decisions,
        decisions - sum(row["repeated_decisions"] for row in counts),
    )
    listed = Counter(row["topic"] for row in ask(office, "decision_followup", **asked))
    assert listed == {row["topic"]: row["decisions"] for row in counts}


def summed(rows: list[dict[str, Any]], *columns: str) -> tuple[int, ...]:
    """The sum of each column; an unknown adds nothing."""
    return tuple(sum(row[column] or 0 for row in rows) for column in columns)


def time_passing_never_turns_a_dated_receipt_into_a_miss(
    office: duckdb.DuckDBPyConnection, as_of: str, later: str
) -> None:
    for kind in REPORTED:
        asked: dict[str, Any] = {"kind": kind, "from_month": MONTHS[0], "to_month": MONTHS[-1]}
        before, after = (ask(office, "upazila_months", as_of=day, **asked) for day in (as_of, later))
        for then, now in zip(before, after, strict=True):
            if then["event_on"]:
                assert now["status"] in ("on_time", "late", "received"), (then, now)
            if then["status"] not in ("not_due_yet", "no_data"):
                assert now["status"] not in ("not_due_yet", "no_data"), (then, now)


def each_plan_is_listed_once_and_each_status_leads_to_a_sentence(office: duckdb.DuckDBPyConnection, as_of: str) -> None:
    asked: dict[str, Any] = {"from_month": MONTHS[0], "to_month": MONTHS[-1], "as_of": as_of}
    plans = [
        (row["upazila_code"], row["planned_month"])
        for row in ask(office, "dialogue_plans", **asked)
        if row["planned_month"]
    ]
    assert len(plans) == len(set(plans))
    for kind in REPORTED:
        facts = Counter((row["upazila_code"], row["month"]) for row in ask(office, "evidence", kind=kind, **asked))
        for row in ask(office, "upazila_months", kind=kind, **asked):
            assert facts[row["upazila_code"], row["month"]] == row["facts"]
            assert (row["facts"] == 0) == (row["status"] in ("not_due_yet", "no_data"))
