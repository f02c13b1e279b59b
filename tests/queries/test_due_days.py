"""By which day what is owed, and by whom: deadlines and places have dates."""

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

U, V, W = "554901", "554902", "554903"


def test_a_deadline_holds_from_its_own_month_until_the_next() -> None:
    rules = (("5549", "minutes_received", 28, 0, "2016-07"), ("5549", "minutes_received", 5, 1, "2016-09"))
    rows = ask(World(deadlines=rules), "upazila_months", upazilas=[U], from_month="2016-06", to_month="2016-10")
    assert table(rows, "month", "due_on") == [
        ("2016-06-01", None),
        ("2016-07-01", "2016-07-28"),
        ("2016-08-01", "2016-08-28"),
        ("2016-09-01", "2016-10-05"),
        ("2016-10-01", "2016-11-05"),
    ]


def test_the_same_deadline_is_found_when_its_month_alone_is_asked_for() -> None:
    rules = (("5549", "minutes_received", 28, 0, "2016-07"), ("5549", "minutes_received", 5, 1, "2016-09"))
    world = World(deadlines=rules).open()
    found = [
        table(ask(world, "upazila_months", upazilas=[U], month=m), "due_on")[0][0]
        for m in ("2016-06", "2016-08", "2016-09")
    ]
    assert found == [None, "2016-08-28", "2016-10-05"]


@pytest.mark.parametrize(
    ("month", "offset", "due_on"),
    [
        ("2016-01", 0, "2016-01-31"),
        ("2016-04", 0, "2016-04-30"),
        ("2016-02", 0, "2016-02-29"),
        ("2017-02", 0, "2017-02-28"),
        ("2016-01", 1, "2016-02-29"),
        ("2016-12", 1, "2017-01-31"),
        ("2016-12", 2, "2017-02-28"),
    ],
)
def test_the_thirty_first_is_the_last_day_of_a_short_month(month: str, offset: int, due_on: str) -> None:
    world = World(deadlines=(("5549", "minutes_received", 31, offset, "2016-01"),))
    assert table(ask(world, "upazila_months", upazilas=[U], month=month), "due_on") == [(due_on,)]


def test_a_rule_of_one_district_or_kind_is_not_anothers() -> None:
    world = World(deadlines=(("5549", "meeting_held", 10, 0, "2016-01"),)).open()
    assert {row["due_on"] for row in ask(world, "upazila_months")} == {None}
    held = ask(world, "upazila_months", kind="meeting_held", division="55")
    assert table(held, "upazila_code", "due_on") == [
        ("552701", None),
        ("552702", None),
        (U, "2016-07-10"),
        (V, "2016-07-10"),
        (W, "2016-07-10"),
    ]


def test_an_upazila_owes_nothing_for_months_before_it_existed() -> None:
    # W is cut from V on 15 August: its first whole month is September.
    world = World(
        [Written("2016-08-26", (Said("minutes_received", W, value=False),))], created={W: ("2016-08-15", V)}
    ).open()
    months = {"from_month": "2016-07", "to_month": "2016-09"}
    assert table(ask(world, "upazila_months", upazilas=[W], **months), "month") == [("2016-09-01",)]
    assert table(ask(world, "reporting_totals", district="5549", **months), "month", "upazilas", "not_received") == [
        ("2016-07-01", 2, 0),
        ("2016-08-01", 2, 0),
        ("2016-09-01", 3, 0),
    ]


def test_the_map_gives_the_area_of_an_upazila_not_yet_created_to_its_parent() -> None:
    world = World(created={W: ("2016-08-15", V)}).open()
    before = ask(world, "map_areas", district="5549", to_month="2016-08")
    after = ask(world, "map_areas", district="5549", to_month="2016-09")
    assert table(before, "area_code", "upazila_code") == [(U, U), (V, V), (W, V)]
    assert table(after, "area_code", "upazila_code") == [(U, U), (V, V), (W, W)]


RENAMED = {"554902": ("2016-08-15", "জিয়ানগর")}


def test_a_month_carries_the_name_of_its_day() -> None:
    world = World(renamed=RENAMED).open()
    rows = ask(world, "upazila_months", upazilas=[V], from_month="2016-07", to_month="2016-09")
    assert table(rows, "upazila_bn") == [("জিয়ানগর",), ("জিয়ানগর",), ("চিলমারী",)]
    both = ask(world, "reporting_rates", upazilas=[V], from_month="2016-07", to_month="2016-09")
    assert table(both, "upazila_bn") == [("চিলমারী",)]


def test_a_plan_and_a_fact_carry_the_name_of_their_month_too() -> None:
    paper = Written("2016-07-26", (Said("dialogue_planned", V, month="2016-05"), Said("minutes_received", V)))
    world = World([paper], renamed=RENAMED).open()
    assert table(ask(world, "dialogue_plans"), "upazila_bn") == [("জিয়ানগর",)]
    assert table(ask(world, "evidence", kind="minutes_received"), "upazila_bn") == [("জিয়ানগর",)]
    assert table(ask(world, "meeting_statements", meeting_id="5549-2016-07-26"), "upazila_bn") == [("জিয়ানগর",)] * 2


def test_ideas_are_due_on_their_campaigns_day_once_it_is_known() -> None:
    asks = Decided((6, 1), "আইডিয়া ২১/০৭/২০১৬ তারিখের মধ্যে প্রেরণ করতে হবে", "idea", due_on="2016-07-21")
    talks = Decided((6, 2), "আইডিয়া বাছাই করতে হবে", "idea", due_on="2016-07-25")
    world = World([Written("2016-07-12", decides=(asks, talks))]).open()
    assert table(ask(world, "idea_campaigns"), "month", "due_on", "decision_id") == [
        ("2016-07-01", "2016-07-21", "5549-2016-07-12/6/1")
    ]
    due = [
        table(ask(world, "upazila_months", kind="idea_submitted", upazilas=[U], as_of=day), "due_on", "status")[0]
        for day in ("2016-07-11", "2016-07-21", "2016-07-22")
    ]
    assert due == [(None, "not_due_yet"), ("2016-07-21", "not_due_yet"), ("2016-07-21", "no_data")]


def test_decisions_that_ask_for_the_same_day_are_one_campaign() -> None:
    asks = Decided((6, 1), "আইডিয়া ২১/০৭/২০১৬ তারিখের মধ্যে প্রেরণ করতে হবে", "idea", due_on="2016-07-21")
    reminds = Decided((8, 1), "২১/০৭/২০১৬ তারিখের মধ্যে আইডিয়া যাঁরা পাঠাননি তাঁরা প্রেরণ করবেন", "idea", due_on="2016-07-21")
    papers = [Written("2016-07-12", decides=(asks,)), Written("2016-07-26", decides=(reminds, asks))]
    named = [("idea", "ideas", (U, "কৃষি", "ক", None, "ওয়ান অফিস", "2016-07-21", "2016-07-20", False, False, None))]
    rows = ask(World(papers, registers=named), "idea_campaigns")
    assert table(rows, "due_on", "decision_id", "again", "campaign") == [
        ("2016-07-21", "5549-2016-07-12/6/1", 2, "ওয়ান অফিস")
    ]


def test_of_two_campaigns_in_a_month_the_later_day_is_due() -> None:
    text = "আইডিয়া প্রেরণ করতে হবে"
    first = Decided((6, 1), text, "idea", due_on="2016-07-21")
    second = Decided((8, 1), text, "pilot", due_on="2016-07-25")
    world = World([Written("2016-07-12", decides=(first, second))])
    assert table(ask(world, "upazila_months", kind="idea_submitted", upazilas=[U]), "due_on") == [("2016-07-25",)]


def test_created_or_renamed_on_the_first_of_a_month_counts_from_that_month() -> None:
    world = World(created={W: ("2016-08-01", V)}, renamed={V: ("2016-08-01", "জিয়ানগর")}).open()
    rows = ask(world, "upazila_months", upazilas=[V, W], from_month="2016-07", to_month="2016-08")
    assert table(rows, "upazila_code", "month", "upazila_bn") == [
        (V, "2016-07-01", "জিয়ানগর"),
        (V, "2016-08-01", "চিলমারী"),
        (W, "2016-08-01", "রাজারহাট"),
    ]


def test_only_a_district_papers_decision_about_ideas_is_a_campaign() -> None:
    text = "আইডিয়া প্রেরণ করতে হবে"
    other = Decided((6, 1), text, "training", due_on="2016-07-21")
    own = Decided((6, 1), text, "idea", due_on="2016-07-21")
    world = World([Written("2016-07-12", decides=(other,)), Written("2016-07-09", decides=(own,), upazila=U)])
    assert ask(world, "idea_campaigns") == []
