"""Upazilas compared: who is furthest behind and why, streaks of misses, who improves and who falls."""

from tests.queries.small_world import Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"
HALF_YEAR = {"district": "5549", "from_month": "2016-01", "to_month": "2016-06"}


def papers_of(upazila: str, said: str, first: int = 1, **more: str) -> list[Written]:
    """A paper a month of 2016 from `first` on, after the due day: + the minutes came, - they did not, . nobody says."""
    return [
        Written(f"2016-{month:02}-29", (Said("minutes_received", upazila, mark == "+", reason=more.get("reason")),))
        for month, mark in enumerate(said, first)
        if mark != "."
    ]


def together(**said: str) -> World:
    """A world in which each month's one paper speaks of all the upazilas: u="+--", v="-++"."""
    codes = {"u": U, "v": V, "w": W}
    months = max(len(marks) for marks in said.values())
    return World(
        [
            Written(
                f"2016-{month + 1:02}-29",
                tuple(
                    Said("minutes_received", codes[name], marks[month] == "+")
                    for name, marks in said.items()
                    if marks[month] != "."
                ),
            )
            for month in range(months)
        ]
    )


def streak(said: str) -> list[tuple[object, ...]]:
    rows = ask(World(papers_of(U, said)), "streaks", upazilas=[U], month="2016-06")
    return table(rows, "missed_months", "in_streak", "since_month", "last_known_month", "unknown_within")


def test_a_streak_is_counted_back_from_the_last_known_month() -> None:
    assert streak("-+----") == [(4, True, "2016-03-01", "2016-06-01", 0)]
    assert streak("----.+") == [(0, False, None, "2016-06-01", None)]


def test_a_month_of_no_data_neither_breaks_a_streak_nor_counts_in_it() -> None:
    assert streak("+-.--.") == [(3, True, "2016-02-01", "2016-05-01", 1)]


def test_one_miss_is_no_streak_and_an_upazila_nobody_speaks_of_is_not_listed() -> None:
    assert streak("+++++-") == [(1, False, "2016-06-01", "2016-06-01", 0)]
    assert streak("......") == []


def test_a_streak_of_another_month_or_day_is_the_one_known_then() -> None:
    world = World(papers_of(U, "+---"))
    early = ask(world, "streaks", upazilas=[U], month="2016-06", as_of="2016-03-25")
    assert table(early, "missed_months", "last_known_month") == [(1, "2016-02-01")]
    assert table(ask(world, "streaks", upazilas=[U], month="2016-03"), "missed_months") == [(2,)]


def test_months_before_an_upazila_existed_are_in_no_streak() -> None:
    world = World(papers_of(U, "----"), created={U: ("2016-02-15", V)})
    assert table(ask(world, "streaks", upazilas=[U], month="2016-06"), "missed_months", "since_month") == [
        (2, "2016-03-01")
    ]


def test_who_missed_no_known_month_is_ranked_but_not_behind() -> None:
    rows = ask(together(u="------", v="++++++", w="++++++"), "furthest_behind", **HALF_YEAR)
    assert table(rows, "upazila_code", "place", "is_behind") == [(U, 1, True), (V, 2, False), (W, 2, False)]


def test_the_furthest_behind_stands_first() -> None:
    rows = ask(together(u="+++++-", v="------", w="+-+-+-"), "furthest_behind", **HALF_YEAR)
    assert table(rows, "place", "upazila_code", "received_reports", "expected_reports", "missed_months") == [
        (1, V, 0, 6, 6),
        (2, W, 3, 6, 1),
        (3, U, 5, 6, 1),
    ]


def test_of_equal_rates_the_longer_streak_is_further_behind_and_true_equals_share_a_rank() -> None:
    rows = ask(together(u="+-+-+-", v="+++---", w="-+-+-+"), "furthest_behind", **HALF_YEAR)
    assert table(rows, "place", "upazila_code", "missed_months") == [(1, V, 3), (2, U, 1), (3, W, 0)]
    same = ask(together(u="+-+-+-", v="+-+-+-", w="++++++"), "furthest_behind", **HALF_YEAR)
    assert table(same, "place", "upazila_code", "sharing") == [(1, U, 1), (1, V, 1), (3, W, 0)]


def test_an_upazila_of_which_less_than_half_is_known_is_not_ranked_nor_one_without_data() -> None:
    rows = ask(together(u="+-+-+-", v="-.....", w="......"), "furthest_behind", **HALF_YEAR)
    assert table(rows, "place", "upazila_code", "standing", "reporting_rate") == [
        (None, U, "ranked", 0.5),
        (None, V, "little_known", 0.0),
        (None, W, "no_data", None),
    ]


def test_the_reasons_are_the_papers_own_the_most_frequent_first_and_one_handed_on_is_one() -> None:
    no = [
        Written("2016-03-26", (Said("meeting_held", U, False, reason="ইউএনও বদলি"),)),
        Written("2016-04-26", (Said("minutes_received", U, False, reason="বন্যা"),)),
        Written("2016-05-26", (Said("minutes_received", U, False, reason="বন্যা"),)),
        Written("2016-06-26", (Said("minutes_received", U, True, reason="পড়ে না"),)),
    ]
    (row, *_) = ask(World(no), "furthest_behind", **HALF_YEAR)
    assert row["reasons"] == ["বন্যা", "ইউএনও বদলি"]
    assert row["reason_times"] == [2, 1]
    listed = ask(World(no), "reasons", **HALF_YEAR)
    assert table(listed, "month", "kind", "reason") == [
        ("2016-05-01", "minutes_received", "বন্যা"),
        ("2016-04-01", "minutes_received", "বন্যা"),
        ("2016-03-01", "meeting_held", "ইউএনও বদলি"),
    ]


MOVED = ("upazila_code", "done_earlier", "expected_earlier", "done_latest", "expected_latest", "direction")


def test_the_later_half_of_the_months_is_set_against_the_earlier() -> None:
    rows = ask(together(u="---+++", v="++++--", w="+-++-+"), "movers", **HALF_YEAR)
    assert table(rows, *MOVED) == [(U, 0, 3, 3, 3, "improves"), (V, 3, 3, 1, 3, "falls"), (W, 2, 3, 2, 3, "steady")]


def test_a_single_month_looks_at_three_against_three() -> None:
    rows = ask(together(u="---+++", v="++++--"), "movers", district="5549", month="2016-06")
    assert table(rows, "upazila_code", "earlier_from", "latest_from", "direction")[:2] == [
        (U, "2016-01-01", "2016-04-01", "improves"),
        (V, "2016-01-01", "2016-04-01", "falls"),
    ]


def test_with_one_known_month_on_a_side_nothing_is_claimed() -> None:
    rows = ask(together(u="-..+++", v="......"), "movers", **HALF_YEAR)
    assert table(rows, "upazila_code", "change", "direction") == [(c, None, "unknown") for c in (U, V, W)]
