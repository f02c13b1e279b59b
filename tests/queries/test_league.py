"""Districts compared: rates with their counts, a fair rank, the change against earlier months, punctuality."""

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W, X, Y, Z = "554901", "554902", "554903", "552701", "552702", "302601"
KURIGRAM, DINAJPUR, DHAKA = "5549", "5527", "3026"
QUARTER = {"from_month": "2016-05", "to_month": "2016-07"}


def minutes(month: str, district: str, **received: bool) -> Written:
    """A district's paper of a month that says of which upazilas the minutes came: u=True, v=False."""
    codes = {"u": U, "v": V, "w": W, "x": X, "y": Y, "z": Z}
    says = tuple(Said("minutes_received", codes[name], value) for name, value in received.items())
    return Written(f"{month}-26", says, district=district)


def quarter(district: str, **received: bool) -> list[Written]:
    """The same paper in each of three months."""
    return [minutes(month, district, **received) for month in ("2016-05", "2016-06", "2016-07")]


def test_each_district_has_its_rate_with_its_counts_the_best_first() -> None:
    papers = [
        *quarter(KURIGRAM, u=True, v=False, w=False),
        *quarter(DINAJPUR, x=True, y=True),
        *quarter(DHAKA, z=False),
    ]
    rows = ask(World(papers), "league", **QUARTER)
    counts = ("received_reports", "expected_reports", "missing_reports", "reporting_rate")
    assert table(rows, "place", "district_code", *counts) == [
        (1, DINAJPUR, 6, 6, 0, 1.0),
        (2, KURIGRAM, 3, 9, 6, 1 / 3),
        (3, DHAKA, 0, 3, 3, 0.0),
    ]


def test_equal_rates_share_a_rank_and_the_one_with_more_known_stands_first() -> None:
    papers = [*quarter(KURIGRAM, u=True, v=True, w=True), *quarter(DINAJPUR, x=True, y=True), *quarter(DHAKA, z=False)]
    rows = ask(World(papers), "league", **QUARTER)
    assert table(rows, "place", "district_code") == [(1, KURIGRAM), (1, DINAJPUR), (3, DHAKA)]


def test_one_of_one_known_does_not_beat_a_district_that_is_known_and_is_listed_apart() -> None:
    papers = [minutes("2016-07", KURIGRAM, u=True), *quarter(DINAJPUR, x=True, y=False)]
    rows = ask(World(papers), "league", division="55", **QUARTER)
    assert table(rows, "place", "district_code", "standing", "reporting_rate", "unknown_reports") == [
        (None, DINAJPUR, "ranked", 0.5, 0),
        (None, KURIGRAM, "little_known", 1.0, 8),
    ]


def test_a_district_of_which_fewer_than_three_months_are_known_is_not_ranked() -> None:
    rows = ask(World([minutes("2016-07", DINAJPUR, x=True, y=True)]), "league", district=DINAJPUR)
    assert table(rows, "place", "standing", "reporting_rate") == [(None, "little_known", 1.0)]


def test_a_district_of_which_no_paper_speaks_has_no_rank_and_no_rate() -> None:
    rows = ask(World([minutes("2016-07", KURIGRAM, u=False, v=False, w=False)]), "league", division="55")
    assert table(rows, "place", "district_code", "standing", "reporting_rate", "ideas_received") == [
        (None, KURIGRAM, "ranked", 0.0, None),
        (None, DINAJPUR, "no_data", None, None),
    ]


def test_the_change_against_the_month_before_and_the_same_month_a_year_before() -> None:
    papers = [
        minutes("2015-07", KURIGRAM, u=True, v=True, w=False),
        minutes("2016-06", KURIGRAM, u=False, v=False, w=True),
        minutes("2016-07", KURIGRAM, u=True, v=True, w=True),
    ]
    rows = ask(World(papers), "league", district=KURIGRAM)
    assert table(rows, "received_before", "expected_before", "received_year_before", "expected_year_before") == [
        (1, 3, 2, 3)
    ]
    assert round(rows[0]["change_before"], 3) == 0.667
    assert round(rows[0]["change_year_before"], 3) == 0.333


def test_no_change_is_claimed_where_the_earlier_months_are_unknown() -> None:
    rows = ask(World([minutes("2016-07", KURIGRAM, u=True)]), "league", district=KURIGRAM)
    assert table(rows, "change_before", "change_year_before", "expected_year_before") == [(None, None, 0)]


def test_decisions_ideas_dialogues_and_meetings_are_counted_by_district() -> None:
    says = (
        Said("meeting_held", U),
        Said("meeting_held", V, value=False),
        Said("dialogue_planned", U, month="2016-03"),
        Said("dialogue_held", U, value=False),
        Said("idea_submitted", U, count=3),
        Said("idea_submitted", V, count=2),
    )
    decides = (Decided((1, 1), topic="confirmation"), Decided((2, 1), carried_over=True, due_on="2016-07-21"))
    rows = ask(World([Written("2016-07-26", says, decides)]), "league", district=KURIGRAM)
    assert table(rows, "held_meetings", "expected_meetings", "held_dialogues", "due_dialogues") == [(1, 2, 0, 1)]
    assert table(rows, "submitted_months", "ideas_received") == [(2, 5)]
    assert table(rows, "decisions", "open_decisions", "overdue_decisions") == [(2, 1, 1)]


def test_an_upazila_created_later_is_not_counted_before() -> None:
    world = World([minutes("2016-07", KURIGRAM, u=True, v=True)], created={W: ("2016-08-10", V)})
    rows = ask(world, "league", district=KURIGRAM)
    assert table(rows, "upazilas", "unknown_reports") == [(2, 0)]
    assert table(ask(world, "league", district=KURIGRAM, month="2016-09"), "upazilas") == [(3,)]


ISSUED = [
    Written("2016-05-26", issued_on="2016-06-05"),
    Written("2016-06-26", issued_on="2016-07-26"),
    Written("2016-07-26", issued_on="2016-08-17"),
    Written("2016-07-28", issued_on="2016-07-01"),
    Written("2016-08-26"),
]


def test_punctuality_is_the_days_from_a_meeting_to_the_issue_of_its_minutes() -> None:
    rows = ask(World(ISSUED), "punctuality", district=KURIGRAM, from_month="2016-05", to_month="2016-08")
    assert table(rows, "meeting_id", "days_to_issue", "dates_disagree") == [
        ("5549-2016-05-26", 10, False),
        ("5549-2016-06-26", 30, False),
        ("5549-2016-07-26", 22, False),
        ("5549-2016-07-28", None, True),
        ("5549-2016-08-26", None, False),
    ]


def test_the_leagues_punctuality_is_the_median_with_how_many_it_is_of() -> None:
    rows = ask(World(ISSUED), "league", district=KURIGRAM, from_month="2016-05", to_month="2016-08")
    assert table(rows, "median_days", "issued_meetings", "team_meetings") == [(22.0, 3, 5)]


def test_minutes_not_issued_by_the_day_of_knowledge_count_as_not_issued() -> None:
    rows = ask(World(ISSUED), "punctuality", district=KURIGRAM, month="2016-07", as_of="2016-08-16")
    assert table(rows, "issued_on", "days_to_issue")[0] == (None, None)


def test_small_multiples_have_a_row_a_district_and_month_and_no_rate_where_nothing_is_known() -> None:
    papers = [minutes("2016-07", KURIGRAM, u=True, v=False)]
    rows = ask(World(papers), "district_trend", district=KURIGRAM, from_month="2016-06", to_month="2016-07")
    assert table(rows, "month", "received_reports", "expected_reports", "unknown_reports", "reporting_rate") == [
        ("2016-06-01", 0, 0, 3, None),
        ("2016-07-01", 1, 2, 1, 0.5),
    ]


def test_overview_stands_beside_the_same_month_a_year_before() -> None:
    papers = [
        minutes("2015-07", KURIGRAM, u=True, v=True, w=False),
        minutes("2016-07", KURIGRAM, u=True, v=False, w=False),
    ]
    (row, *_) = ask(World(papers), "overview", district=KURIGRAM)
    year_before = ("done_year_before", "expected_year_before", "rate_year_before", "expected_before")
    assert table([row], *year_before) == [(2, 3, 2 / 3, 0)]


def test_eighteen_months_share_six_with_the_same_months_a_year_before() -> None:
    papers = [minutes("2016-01", KURIGRAM, u=True), minutes("2016-12", KURIGRAM, u=False, v=False, w=False)]
    (row, *_) = ask(
        World(papers), "overview", district=KURIGRAM, from_month="2016-01", to_month="2017-06", as_of="2017-07-01"
    )
    # A year before, January 2015 to June 2016 were meant: January 2016 is of both.
    assert table([row], "done", "expected", "done_year_before", "expected_year_before") == [(1, 4, 1, 1)]
