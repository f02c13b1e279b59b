"""Portals, teams, tour days, the Facebook group and trainings by place: what is known, the district's own apart."""

from typing import Any

import pytest

from tests.queries.small_world import PlaceSaid, Said, World, Written, ask, table

D, U, V = "5549", "554901", "554902"
YEAR = {"district": D, "from_month": "2016-01", "to_month": "2016-12"}
Row = tuple[str, str, tuple[Any, ...]]


def look(on: str, current: bool, office: str | None = None, right: str | None = None, upazila: str | None = U) -> Row:
    return "portal_check", "a", (D, upazila, on, current, None if current else "old list", office, right)


def post(
    name: str,
    filled: bool,
    since: str | None = None,
    told: str | None = None,
    upazila: str | None = U,
    denied: bool = False,
) -> Row:
    return "team_member", "a", (D, upazila, name, filled, since, told, denied, False, None)


def held(on: str, upazila: str = U, file: str = "a") -> Row:
    return "training_entry", file, (D, upazila, on, False, "service", 30, None, None, None, None)


def places(world: World, *columns: str, **asked: Any) -> dict[str, tuple[Any, ...]]:
    """The columns by place: an upazila's code, "own" or "total"."""
    rows = ask(world, "upkeep", **(YEAR | asked))
    names = [row["upazila_code"] or ("own" if row["level"] == "district" else "total") for row in rows]
    return dict(zip(names, table(rows, *columns), strict=True))


def test_list_and_trainings_are_as_the_latest_source_says_and_what_nobody_says_is_unknown() -> None:
    registers = [
        ("roster_update", "a", (D, U, "2016-02-03", None, None)),
        held("2016-04-09"),
        held("2016-04-09", file="b"),
    ]
    world = World([Written("2016-06-26", (Said("roster_updated", U, value=False),))], registers=registers)
    columns = ("roster_updated", "roster_updated_on", "trainings", "last_training_on")
    june = places(world, *columns, as_of="2016-06-30")
    assert (june[U], june[V]) == ((False, "2016-02-03", 1, "2016-04-09"), (None,) * 4)
    assert places(world, *columns, as_of="2016-04-30")[U] == (True, "2016-02-03", 1, "2016-04-09")


def test_a_portal_page_is_as_it_was_last_looked_at_until_it_is_put_right() -> None:
    looks = [
        look("2016-03-01", False, "Farm"),
        look("2016-04-01", False, right="2016-05-20"),
        look("2016-05-02", True, "Farm"),
    ]
    columns = ("open_pages", "open_since", "open_office", "looked_on", "looked_months")
    world = World(registers=looks)
    assert places(world, *columns, as_of="2016-04-30")[U] == (2, "2016-03-01", "Farm", "2016-04-01", 2)
    assert places(world, *columns, as_of="2016-05-19")[U] == (1, "2016-04-01", "", "2016-05-02", 3)
    assert places(world, *columns)[U] == (0, None, None, "2016-05-02", 3)
    assert places(world, "portal_strip", to_month="2016-05")[U][0] == ["no_data"] * 2 + [
        "not_received",
        "late",
        "on_time",
    ]


def test_a_portal_is_not_looked_at_for_a_year_only_where_an_earlier_look_is_listed() -> None:
    looks = [look("2015-12-31", True), look("2016-01-01", True, upazila=V), look("2015-06-01", True, upazila=None)]
    told = places(World(registers=looks), "not_for_a_year", "looked_places", "unlooked_places")
    assert told == {
        "own": (True, 1, 1),
        U: (True, 1, 1),
        V: (False, 1, 0),
        "554903": (None, 0, 0),
        "total": (None, 2, 1),
    }


def test_a_post_is_as_its_latest_row_and_a_change_without_a_day_of_telling_was_not_told() -> None:
    posts = [
        post("UNO", True),
        post("Farm", False, "2016-03-05", "2016-06-01"),
        post("Farm", True, "2016-09-05"),
        post("Fish", False, "2016-04-05", "2016-04-20"),
        post("ADC", False, "2016-04-05", upazila=None),
    ]
    columns = ("posts", "vacant_posts", "vacant_since", "vacant_post", "untold_changes", "untold_since")
    world = World(registers=posts)
    may = places(world, *columns, as_of="2016-05-01")
    assert may[U] == (3, 2, "2016-03-05", "Farm", 1, "2016-03-05")
    assert may["own"] == (1, 1, "2016-04-05", "ADC", None, None)
    assert may[V] == (None,) * 6
    assert places(world, *columns)[U] == (3, 1, "2016-04-05", "Fish", 1, "2016-09-05")


def teams(world: World, **asked: Any) -> list[tuple[Any, ...]]:
    """What the evidence window of teams lists of the upazila."""
    rows = ask(world, "upkeep_entries", **YEAR | {"from_month": "2016-11", "what": "team", "place": U} | asked)
    return table(rows, "said", "day", "words", "was_told", "later_on")


VIEW = {"from_month": "2016-11", "to_month": "2016-11"}
NOVEMBER = [
    post("UNO", True),
    post("UNO", False, "2016-12-06"),
    post("Farm", False, "2016-05-15", "2016-12-02"),
    post("Farm", True, "2016-12-01"),
    # Written in a register of December, about October.
    ("team_member", "december", (D, U, "Fish", False, "2016-10-07", "2016-11-30", False, False, None)),
]


def test_a_post_in_a_view_is_as_at_the_end_of_its_last_month() -> None:
    columns = ("posts", "vacant_posts", "vacant_since", "vacant_post", "untold_changes", "untold_since")
    november = (3, 2, "2016-05-15", "Farm", 1, "2016-05-15")
    world = World(registers=NOVEMBER)
    for day in ("2016-11-30", "2016-12-31"):
        assert places(world, *columns, **VIEW, as_of=day)[U] == november
        assert teams(world, **VIEW, as_of=day) == [
            ("vacant", "2016-10-07", "Fish", True, "2016-11-30"),
            ("vacant", "2016-05-15", "Farm", False, None),
            ("in_post", None, "UNO", None, None),
        ]
    # A view of the current month is as on the day of knowledge.
    december = {"from_month": "2016-12", "to_month": "2016-12"}
    assert places(world, *columns, **december, as_of="2016-12-05")[U] == (3, 1, "2016-10-07", "Fish", 1, "2016-12-01")
    assert places(world, *columns, **december, as_of="2016-12-31")[U] == (3, 2, "2016-10-07", "Fish", 2, "2016-12-01")
    assert len(teams(world, **december)) == 5


def test_a_vacant_post_without_a_day_was_not_told_where_the_register_says_so() -> None:
    posts = [
        post("UNO", False, denied=True),
        post("Farm", False),
        post("Fish", True, denied=True),
        post("ADC", False, denied=True, upazila=None),
    ]
    world = World(registers=posts)
    told = places(world, "vacant_posts", "untold_changes", "untold_since", "untold_places")
    assert (told[U], told["own"]) == ((2, 1, None, 1), (1, None, None, 0))
    listed = {words: was_told for _, _, words, was_told, _ in teams(world)}
    assert listed == {"Farm": None, "Fish": None, "UNO": False}


def test_lists_orders_and_trainings_of_a_view_end_with_its_last_month_and_the_window_has_them() -> None:
    registers: list[Row] = [
        ("roster_update", "a", (D, U, on, None, order))
        for on, order in (("2016-02-03", "1"), ("2016-03-03", "2"), ("2016-09-05", None), ("2016-12-05", "3"))
    ]
    plan = ("training_entry", "a", (D, U, "2016-12-18", False, None, 30, "2016-11-01", None, None, None))
    paper = Written("2016-12-05", (Said("roster_updated", V, month="2016-11"),), month="2016-11")
    world = World([paper], registers=[*registers, held("2016-11-09"), plan])
    columns = ("listed_on", "formed_on", "order_no", "roster_updated", "roster_updated_on", "last_training_on")
    november = places(world, *columns, **VIEW)
    assert november[U] == ("2016-09-05", "2016-03-03", "2", True, "2016-09-05", "2016-11-09")
    # What a paper of December says of November counts, its own day is no day of the list.
    assert november[V] == (None, None, None, True, None, None)
    window = [("listed", "2016-09-05", None, None, None), ("formed", "2016-03-03", "2", None, None)]
    assert teams(world, **VIEW) == window
    assert places(world, "formed_on", "order_no")[U] == ("2016-12-05", "3")
    assert teams(world, **VIEW | {"to_month": "2016-12"}) == [("formed", "2016-12-05", "3", None, None)]


def test_whether_a_meeting_was_on_a_tour_day_is_known_only_where_both_days_are() -> None:
    meetings = [
        ("report_receipt", "a", (U, f"2016-{month}-01", day, False, False, None, False, None, None))
        for month, day in (("06", "2016-06-09"), ("07", "2016-07-10"))
    ]
    days = [("tour_day", "a", (U, day, None)) for day in ("2016-06-09", "2016-06-20", "2016-07-09", "2016-08-09")]
    paper = Written("2016-07-26", of_places=(PlaceSaid("tour_planned", "2016-09", V, day="2016-09-03"),))
    told = places(World([paper], registers=[*meetings, *days]), "tour_days", "known_tour_months", "meetings_on_tour")
    assert (told[U], told[V], told["own"]) == ((4, 2, 1), (1, 0, 0), (None, None, None))


def test_the_group_is_as_of_its_latest_month_and_posts_left_blank_are_unknown() -> None:
    months = [
        ("group_month", "a", (D, U, "2016-05-01", 12, 8, None)),
        ("group_month", "a", (D, U, "2016-06-01", 12, 9, None)),
        ("group_month", "a", (D, V, "2016-06-01", 10, 0, 0)),
    ]
    told = places(World(registers=months), "members_asked", "members_joined", "posts_made")
    assert (told[U], told[V], told["total"]) == ((12, 9, None), (10, 0, 0), (22, 9, 0))
    assert places(World(registers=months), "members_joined", as_of="2016-06-30")[U] == (8,)


def test_of_two_rows_for_one_thing_the_later_stands_whole_and_both_are_listed() -> None:
    months = [
        ("group_month", "a", (D, U, "2016-06-01", 12, 9, 3)),
        ("group_month", "a", (D, U, "2016-06-01", 14, 7, None)),
        ("group_month", "a", (D, V, "2016-06-01", 10, 5, 1)),
        ("group_month", "a", (D, V, "2016-06-01", 10, 5, 1)),
    ]
    looks = [look("2016-05-02", True, "Farm"), look("2016-05-02", False, "Farm"), look("2016-05-02", True, "Fish")]
    world = World(registers=[*months, *looks])
    columns = ("members_asked", "members_joined", "posts_made", "open_pages", "open_office")
    told = places(world, *columns)
    assert (told[U], told[V]) == ((14, 7, None, 1, "Farm"), (10, 5, 1, None, None))
    assert places(World(registers=[looks[1], looks[0]]), "open_pages")[U] == (0,)
    rows = ask(world, "register_conflicts", **YEAR)
    assert table(rows, "what", "upazila_code", "day", "office", "said", "asked", "joined", "posts", "stands") == [
        ("group", U, "2016-06-01", None, None, 12, 9, 3, False),
        ("group", U, "2016-06-01", None, None, 14, 7, None, True),
        ("portal", U, "2016-05-02", "Farm", "current", None, None, None, False),
        ("portal", U, "2016-05-02", "Farm", "not_current", None, None, None, True),
    ]


def test_the_districts_own_stands_first_and_is_never_added_to_the_upazilas() -> None:
    rows: list[Row] = [
        ("training_entry", "a", (D, code, None, False, None, None, "2016-07-01", None, None, None))
        for code in (None, U, V)
    ]
    told = places(World(registers=rows), "due_trainings", "overdue_trainings", "training_overdue_places")
    assert list(told) == ["own", U, V, "554903", "total"]
    assert (told["own"], told["total"]) == ((1, 1, 1), (2, 2, 2))
    assert "own" not in places(World(registers=rows), "due_trainings", upazilas=[U])


def test_rows_and_sentences_are_listed_as_they_stand_the_open_ones_of_earlier_months_too() -> None:
    registers = [look("2016-05-01", False), look("2016-05-02", True, "Farm"), held("2016-06-09", V)]
    paper = Written("2016-06-26", of_places=(PlaceSaid("training_planned", "2016-06", quote="জুন মাসে"),))
    rows = ask(World([paper], registers=registers), "upkeep_entries", **YEAR | {"from_month": "2016-06"})
    assert table(rows, "upazila_code", "what", "said", "day", "words", "path", "quote") == [
        (V, "training", "held", "2016-06-09", "service", "registers/a.xlsx", ""),
        (None, "training", "planned", None, None, "minutes/5549-2016-06-26.txt", "জুন মাসে"),
        (U, "portal", "not_current", "2016-05-01", None, "registers/a.xlsx", ""),
    ]
    own = ask(World([paper], registers=registers), "upkeep_entries", **YEAR, level="district")
    assert table(own, "what", "quote") == [("training", "জুন মাসে")]


def test_a_post_listed_without_a_day_has_no_day_from_which_it_is_known() -> None:
    world = World(registers=[post("UNO", True), post("Farm", False, "2016-03-05")])
    rows = ask(world, "upkeep_entries", **YEAR, as_of="2016-03-05")
    assert table(rows, "words", "known_on") == [("Farm", "2016-03-05"), ("UNO", None)]
    assert table(ask(world, "upkeep_entries", **YEAR, as_of="2016-03-04"), "words", "known_on") == [("UNO", None)]


def planned(month: str, moved: str | None, upazila: str | None = U, topic: str | None = None) -> Row:
    return (
        "training_entry",
        "a",
        (D, upazila, None, False, topic, None, f"{month}-01", moved and f"{moved}-01", 2, None),
    )


def activity(month: str, done_on: str | None = None) -> Row:
    return "activity", "plan", (D, U, "2016-01-01", "ক", f"{month}-01", done_on, False)


def test_letters_remind_of_a_training_moved_twice_and_of_a_portal_found_in_an_earlier_month() -> None:
    twice, once = [planned("2016-03", "2016-04"), planned("2016-03", "2016-05")], [planned("2016-03", "2016-04", V)]
    looks = [
        look("2016-05-02", False, "Farm"),
        look("2016-06-02", False, "Farm"),
        look("2016-05-09", False, "Fish"),
        look("2016-06-04", False, "Land"),
        look("2016-06-03", False, upazila=V),
        look("2016-05-03", False, right="2016-07-20", upazila="554903"),
    ]
    paper = Written(
        "2016-06-26", of_places=(PlaceSaid("training_moved", "2016-03", U, to_month="2016-06", quote="জুন মাসে"),)
    )
    world = World([paper], registers=[*twice, *once, planned("2016-02", "2016-09", None), *looks])
    asked = {"district": D, "to_month": "2016-07", "as_of": "2016-08-17"}
    rows = ask(world, "upkeep_owed_by_upazila", **asked)
    columns = ("what", "upazila_code", "month", "since", "times_moved", "moved_to", "found", "quote")
    assert table(rows, *columns) == [
        ("portal_open", U, "2016-05-01", "2016-05-02", None, None, "Farm: old list; Fish: old list", None),
        ("portal_open", U, "2016-06-01", "2016-06-04", None, None, "Land: old list", None),
        ("training_moved", U, "2016-03-01", "2016-03-31", 3, "2016-06-01", None, "জুন মাসে"),
        ("portal_open", V, "2016-06-01", "2016-06-03", None, None, "old list", None),
    ]
    assert rows[2]["said_held_on"] == "2016-06-26"
    june = ask(world, "upkeep_owed_by_upazila", **asked | {"to_month": "2016-06"})
    assert V not in [row["upazila_code"] for row in june]


TWO_MOVED_ONCE = [
    planned("2016-07", "2016-08", topic="=1+1"),
    planned("2016-07", "2016-09", topic="e-filing"),
    planned("2016-08", None, topic="portal"),
]


def test_two_trainings_of_a_month_each_moved_once_are_no_matter_of_a_letter() -> None:
    world = World(registers=TWO_MOVED_ONCE)
    told = places(world, "overdue_trainings", "overdue_since", "overdue_topic", "moved_to", "times_moved")
    assert told[U] == (3, "2016-07-01", "=1+1", "2016-08-01", 1)
    assert ask(world, "upkeep_owed_by_upazila", district=D, to_month="2016-10", as_of="2016-11-17") == []


def test_letters_name_each_training_that_was_moved_twice_by_its_topic_and_cite_the_paper_that_moved_it() -> None:
    papers = [
        Written(
            f"2016-{month}-26",
            of_places=(PlaceSaid("training_moved", f"2016-{month}", U, to_month=to, topic=topic, quote=topic),),
        )
        for month, to, topic in (("08", "2016-10", "=1+1"), ("09", "2016-11", "e-filing"))
    ]
    rows = ask(
        World(papers, registers=TWO_MOVED_ONCE),
        "upkeep_owed_by_upazila",
        **{"district": D, "to_month": "2016-10", "as_of": "2016-11-17"},
    )
    assert table(rows, "month", "topic", "times_moved", "moved_to", "quote") == [
        ("2016-07-01", "=1+1", 2, "2016-10-01", "=1+1"),
        ("2016-07-01", "e-filing", 2, "2016-11-01", "e-filing"),
    ]


def test_in_sum_a_place_is_told_of_by_its_oldest_overdue_training() -> None:
    rows = [
        planned("2015-01", "2015-02", None, "service"),
        planned("2015-01", "2015-03", None, "service"),
        planned("2016-02", "2016-04", None, "portal"),
    ]
    told = places(World(registers=rows), "overdue_since", "overdue_topic", "moved_to", "times_moved")
    assert told["own"] == ("2015-01-01", "service", "2015-03-01", 2)
    june = [*rows, ("training_entry", "b", (D, None, "2016-06-09", False, "service", 30, "2015-01-01", None, 2, 12))]
    told = places(World(registers=june), "overdue_since", "overdue_topic", "moved_to", "times_moved")
    assert told["own"] == ("2016-02-01", "portal", "2016-04-01", 1)


def test_who_is_reminded_of_a_portal_is_not_thanked_in_the_same_month() -> None:
    receipts: list[Row] = [
        ("report_receipt", "a", (code, "2016-07-01", "2016-07-05", False, False, "2016-07-20", False, None, None))
        for code in (U, V)
    ]
    world = World(registers=[*receipts, look("2016-05-02", False)])
    thanked = ask(world, "sent_by_upazila", district=D, from_month="2016-07", to_month="2016-07", as_of="2016-08-17")
    assert [row["upazila_code"] for row in thanked] == [V]


@pytest.mark.parametrize(
    ("owed", "settled"),
    [
        (planned("2016-06", None), planned("2016-08", None)),
        (look("2016-07-20", False, "Farm"), look("2016-07-20", False, "Farm", right="2016-08-01")),
        (post("Farm", True, "2016-07-05"), post("Farm", True, "2016-07-05", "2016-07-06")),
        (activity("2016-07"), activity("2016-07", "2016-07-30")),
    ],
    ids=["a training overdue", "a portal found that month", "a change not told of", "an activity overdue"],
)
def test_who_has_anything_open_is_not_thanked_and_late_minutes_are_not_owed(owed: Row, settled: Row) -> None:
    receipts: list[Row] = [
        ("report_receipt", "a", (code, "2016-07-01", "2016-07-05", False, False, day, False, None, None))
        for code, day in ((U, "2016-07-20"), (V, "2016-08-02"))
    ]
    asked = {"district": D, "from_month": "2016-01", "to_month": "2016-07", "as_of": "2016-08-17"}
    for row, thanked in ((owed, [V]), (settled, [U, V])):
        rows = ask(World(registers=[*receipts, row]), "sent_by_upazila", **asked)
        assert [each["upazila_code"] for each in rows] == thanked


def test_what_is_asked_of_portals_and_trainings_is_as_in_the_sums() -> None:
    paper = Written("2016-07-26", (Said("portal_updated", U, value=False), Said("training_held", V, value=False)))
    told = places(World([paper], registers=[held("2016-07-09")]), "portal_current", "portal_stated_on", "trainings")
    assert (told[U], told[V], told["own"]) == ((False, "2016-07-26", 1), (None, None, 0), (None, None, None))
