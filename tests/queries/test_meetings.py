"""One meeting and its paper, the lists the filters are filled from, and the load itself."""

from typing import Any

import duckdb
import pytest

from tests.queries.small_world import Decided, Said, World, Written, add, ask, table

U, V = "554901", "554902"
KEY = "5549-2016-07-26"
JULY = Written(
    "2016-07-26",
    (Said("minutes_received", V), Said("meeting_held", U), Said("minutes_received", U, value=False, inferred=True)),
    decides=(Decided((1, 1)), Decided((3, 1)), Decided((3, 2))),
    text="পাওয়া গেছে [masked]",
    attends=((2, "ক", "এসি"), (1, "খ", None)),
)
AUGUST = Written("2016-08-26")
OTHER = Written("2016-07-20", district="3026")
OWN = Written("2016-07-09", upazila=U)


@pytest.fixture(scope="module")
def office() -> duckdb.DuckDBPyConnection:
    """Three district papers and one of an upazila, with what else stands in a warehouse."""
    connection = World([JULY, AUGUST, OTHER, OWN]).open()
    add(connection, "warning", 1, "memo_repaired", "item 9", "{}")
    add(connection, "warning", 1, "item_renumbered", "item 1", "{}")
    add(connection, "warning", 2, "no_month", "head", "{}")
    add(connection, "rejected", "minutes/b.txt", "2", "no_date", "{}")
    add(connection, "rejected", "minutes/a.txt", "1", "unreadable", "{}")
    add(connection, "stated_deadline", KEY, "minutes_received", 28, 0)
    add(connection, "stated_deadline", KEY, "meeting_held", 15, 0)
    add(connection, "stated_deadline", "3026-2016-07-20", "meeting_held", 5, 1)
    add(connection, "load", "2016-08-01 10:00:00", "abc", 1.5, False)
    return connection


@pytest.mark.parametrize(
    ("name", "asked", "columns", "expected"),
    [
        ("meeting_items", {"meeting_id": KEY}, ("item_no", "title"), [(1, "বিষয় 1"), (3, "বিষয় 3")]),
        ("meeting_attendance", {"meeting_id": KEY}, ("no", "name", "post"), [(1, "খ", None), (2, "ক", "এসি")]),
        ("meeting_text", {"meeting_id": KEY}, ("path", "text"), [(f"minutes/{KEY}.txt", "পাওয়া গেছে [masked]")]),
        (
            "meeting_warnings",
            {"meeting_id": KEY},
            ("code", "place"),
            [("memo_repaired", "item 9"), ("item_renumbered", "item 1")],
        ),
        (
            "meeting_statements",
            {"meeting_id": KEY},
            ("fact_id", "kind", "upazila_code", "value", "inferred"),
            [
                (f"{KEY}#3", "minutes_received", U, False, True),
                (f"{KEY}#1", "minutes_received", V, True, False),
                (f"{KEY}#2", "meeting_held", U, True, False),
            ],
        ),
        ("view_sources", {"district": "5549"}, ("path",), [(f"minutes/{KEY}.txt",), (f"minutes/{U}-2016-07-09.txt",)]),
        ("view_sources", {"district": "5549", "as_of": "2016-07-25"}, ("path",), [(f"minutes/{U}-2016-07-09.txt",)]),
        ("view_sources", {"division": "55", "month": "2016-08"}, ("path",), [("minutes/5549-2016-08-26.txt",)]),
        ("view_sources", {"district": "5527"}, ("path",), []),
        ("meeting_items", {"meeting_id": "none"}, ("item_no",), []),
        (
            "meetings",
            {"from_month": "2016-07", "to_month": "2016-08"},
            ("meeting_id", "items", "decisions", "statements", "attendees"),
            [
                ("5549-2016-08-26", 0, 0, 0, 0),
                (KEY, 2, 3, 3, 2),
                ("3026-2016-07-20", 0, 0, 0, 0),
                (f"{U}-2016-07-09", 0, 0, 0, 0),
            ],
        ),
        ("meetings", {"district": "5549", "as_of": "2016-07-25"}, ("meeting_id",), [(f"{U}-2016-07-09",)]),
        ("meetings", {"meeting_id": KEY}, ("meeting_id",), [(KEY,)]),
        ("meetings", {"division": "30"}, ("meeting_id",), [("3026-2016-07-20",)]),
        (
            "months",
            {},
            ("district_code", "month", "meetings"),
            [("3026", "2016-07-01", 1), ("5549", "2016-07-01", 2), ("5549", "2016-08-01", 1)],
        ),
        ("months", {"district": "3026"}, ("month", "meetings"), [("2016-07-01", 1)]),
        ("rejected", {}, ("path", "code"), [("minutes/a.txt", "unreadable"), ("minutes/b.txt", "no_date")]),
        (
            "load_summary",
            {},
            ("fingerprint", "sources", "meetings", "decisions", "statements", "rejected", "warnings"),
            [("abc", 4, 4, 3, 3, 2, 3)],
        ),
        (
            "places",
            {},
            ("upazila_code", "district_code", "has_papers"),
            [
                ("302601", "3026", True),
                ("552701", "5527", False),
                ("552702", "5527", False),
                (U, "5549", True),
                (V, "5549", True),
                ("554903", "5549", True),
            ],
        ),
        (
            "stated_deadlines",
            {},
            ("district_code", "kind", "day", "month_offset", "rule_day", "rule_month_offset", "differs"),
            [
                ("5549", "minutes_received", 28, 0, 28, 0, False),
                ("3026", "meeting_held", 5, 1, None, None, True),
                ("5549", "meeting_held", 15, 0, 10, 0, True),
            ],
        ),
        ("stated_deadlines", {"month": "2016-08"}, ("kind",), []),
    ],
)
def test_a_query_gives_the_rows_worked_out_by_hand(
    office: duckdb.DuckDBPyConnection,
    name: str,
    asked: dict[str, Any],
    columns: tuple[str, ...],
    expected: list[tuple[Any, ...]],
) -> None:
    assert table(ask(office, name, **asked), *columns) == expected
