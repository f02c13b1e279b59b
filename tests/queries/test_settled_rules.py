"""The settled rules of figures, one by one, each on a few rows worked by hand (the oracle uses the same numbers)."""

from typing import Any

import pytest

from tests.queries.small_world import Decided, Said, World, Written, ask, table

ULIPUR, CHILMARI, RAJARHAT = "554901", "554902", "554903"


Entry = tuple[str, str, tuple[Any, ...]]


def receipt(upazila: str, received_on: str | None, denied: bool = False, remark: str | None = None) -> Entry:
    """A row of the register of receipts, of July 2016; `denied`: the meeting was not held."""
    return (
        "report_receipt",
        "receipts",
        (upazila, "2016-07-01", None, denied, False, received_on, False, None, remark),
    )


def dialogue(upazila: str, planned: str, held_on: str | None = None, undated: bool = False) -> Entry:
    """A row of the register of dialogues; `undated`: held, the day unknown."""
    return ("dialogue_entry", "dialogues", (upazila, f"{planned[:4]}-01-01", f"{planned}-01", held_on, undated, None))


def idea(
    upazila: str,
    office: str,
    due_on: str | None,
    sent_on: str | None,
    title: str = "আইডিয়া",
    none: bool = False,
    undated: bool = False,
) -> Entry:
    """A row of the register of ideas; without a day the office sent none.

    `none`: the office says on that day that it has none; `undated`: sent, the day unknown.
    """
    told = f"{title} {office} {due_on}" if (sent_on or undated) and not none else None
    return ("idea", "ideas", (upazila, office, told, None, None, due_on, sent_on, none, undated, None))


def activity(planned: str | None, done_on: str | None = None, undated: bool = False) -> Entry:
    """An activity of Ulipur's plan of 2016."""
    row = ("5549", ULIPUR, "2016-01-01", "ক", planned and f"{planned}-01", done_on, undated)
    return ("activity", "plan", row)


def plans(world: World, month: str = "2016-12", **asked: Any) -> list[tuple[Any, ...]]:
    """Planned month, status and day held of each dialogue of the plan year."""
    rows = ask(world, "dialogue_plans", district="5549", month=month, **{"as_of": "2017-03-01"} | asked)
    return table(rows, "planned_month", "status", "held_on")


# Rule 1: a dialogue is one event that meets one plan.


def test_a_registers_row_speaks_of_its_own_plan_alone() -> None:
    world = World(registers=[dialogue(ULIPUR, "2016-03"), dialogue(ULIPUR, "2016-06", "2016-06-15")])
    assert plans(world) == [("2016-03-01", "not_received", None), ("2016-06-01", "on_time", "2016-06-15")]


def test_a_sentence_that_says_for_which_month_it_was_planned_speaks_of_that_plan() -> None:
    both = "মার্চ মাসের সংলাপ এখন পর্যন্ত আয়োজন করা হয়নি"
    paper = Written(
        "2016-06-26",
        (
            Said("dialogue_planned", ULIPUR, month="2016-03", quote="মার্চ মাসের সংলাপ"),
            Said("dialogue_held", ULIPUR, value=False, quote=both),
            Said("dialogue_planned", ULIPUR, month="2016-06", quote="জুন মাসে সংলাপ"),
            Said("dialogue_held", ULIPUR, month="2016-06", day="2016-06-15", quote="১৫ জুন সংলাপ হয়েছে"),
        ),
    )
    assert plans(World([paper])) == [("2016-03-01", "not_received", None), ("2016-06-01", "on_time", "2016-06-15")]


def test_what_names_no_plan_meets_the_oldest_unmet_one_already_due_or_due_in_its_month() -> None:
    planned = tuple(Said("dialogue_planned", ULIPUR, month=month) for month in ("2016-03", "2016-05", "2016-09"))
    held = Said("dialogue_held", ULIPUR, month="2016-05", day="2016-05-20")
    assert plans(World([Written("2016-05-26", (*planned, held))])) == [
        ("2016-03-01", "late", "2016-05-20"),
        ("2016-05-01", "no_data", None),
        ("2016-09-01", "no_data", None),
    ]


def test_a_day_of_the_next_plan_year_meets_the_unmet_plan_of_the_last() -> None:
    world = World(
        [
            Written("2016-12-26", (Said("dialogue_planned", ULIPUR, month="2016-12"),)),
            Written("2017-01-26", (Said("dialogue_held", ULIPUR, month="2017-01", day="2017-01-05"),)),
        ]
    )
    assert plans(world) == [("2016-12-01", "late", "2017-01-05")]
    assert plans(world, "2017-01") == []


def test_two_days_for_one_plan_are_one_event_and_a_contradiction() -> None:
    world = World(
        [Written("2016-07-26", (Said("dialogue_held", ULIPUR, month="2016-07", day="2016-07-02"),))],
        registers=[dialogue(ULIPUR, "2016-06", "2016-06-28"), dialogue(ULIPUR, "2016-09")],
    )
    assert plans(world) == [("2016-06-01", "on_time", "2016-06-28"), ("2016-09-01", "not_received", None)]
    span = {"from_month": "2016-01", "to_month": "2016-12"}
    assert {row["day"] for row in ask(world, "conflicts", **span)} == {"2016-06-28", "2016-07-02"}


def test_an_undated_word_in_a_later_month_is_the_same_event_until_another_plan_is_due() -> None:
    told = [Written(f"2016-{month}-26", (Said("dialogue_held", ULIPUR),)) for month in ("07", "10")]
    world = World(told, registers=[dialogue(ULIPUR, "2016-06", "2016-06-10")])
    assert plans(world) == [("2016-06-01", "on_time", "2016-06-10")]
    world = World(
        [Written("2016-05-26", (Said("dialogue_planned", ULIPUR, month="2016-09"),)), *told],
        registers=[dialogue(ULIPUR, "2016-06", "2016-06-10")],
    )
    assert plans(world) == [("2016-06-01", "on_time", "2016-06-10"), ("2016-09-01", "received", None)]


def test_an_event_meets_one_plan_at_most_and_a_plan_denied_by_name_last() -> None:
    world = World(
        [
            Written(
                "2016-06-26",
                (
                    Said("dialogue_planned", ULIPUR, month="2016-03", quote="মার্চের"),
                    Said("dialogue_held", ULIPUR, value=False, quote="মার্চের সংলাপ হয়নি"),
                    Said("dialogue_planned", ULIPUR, month="2016-07", quote="জুলাইয়ের"),
                ),
            ),
            Written("2016-07-26", (Said("dialogue_held", ULIPUR, day="2016-07-10"),)),
        ]
    )
    assert plans(world) == [("2016-03-01", "not_received", None), ("2016-07-01", "on_time", "2016-07-10")]
    world.papers.append(Written("2016-08-26", (Said("dialogue_held", ULIPUR, day="2016-08-20"),)))
    assert plans(world) == [("2016-03-01", "late", "2016-08-20"), ("2016-07-01", "on_time", "2016-07-10")]


NO_OF_MAY = Written(
    "2016-07-26",
    (
        Said("dialogue_planned", ULIPUR, month="2016-05", quote="মে মাসের সংলাপ"),
        Said("dialogue_held", ULIPUR, value=False, quote="মে মাসের সংলাপ হয়নি"),
    ),
)


@pytest.mark.parametrize(
    ("held", "expected", "other_days"),
    [
        pytest.param(
            Said("dialogue_held", ULIPUR, month="2016-05", day="2016-05-20"),
            [("2016-05-01", "on_time", "2016-05-20")],
            [],
            id="a day in the planned month meets the plan",
        ),
        pytest.param(
            Said("dialogue_held", ULIPUR, month="2016-06", day="2016-06-20"),
            [("2016-05-01", "not_received", None), (None, "received", "2016-06-20")],
            ["2016-06-20"],
            id="another day is counted apart",
        ),
        pytest.param(
            Said("dialogue_held", ULIPUR, month="2016-05"),
            [("2016-05-01", "not_received", None)],
            [],
            id="an undated word",
        ),
    ],
)
def test_a_no_that_names_a_plan_against_an_earlier_word_that_names_none_is_a_contradiction(
    held: Said, expected: list[tuple[Any, ...]], other_days: list[str]
) -> None:
    world = World([Written("2016-06-26", (held,)), NO_OF_MAY])
    assert plans(world) == expected
    (plan, *_) = ask(world, "dialogue_plans", district="5549", month="2016-12")
    assert (plan["in_conflict"], [day.isoformat() for day in plan["other_days"]]) == (True, other_days)
    listed = ask(world, "conflicts", from_month="2016-01", to_month="2016-12")
    assert table(listed, "value", "day", "disagreement") == [
        (True, held.day, "yes_and_no"),
        (False, None, "yes_and_no"),
    ]
    assert len({row["month"] for row in listed}) == 1


def test_a_no_that_names_a_plan_before_a_day_that_names_none_is_no_contradiction() -> None:
    later = Written("2016-08-26", (Said("dialogue_held", ULIPUR, month="2016-08", day="2016-08-20"),))
    world = World([NO_OF_MAY, later])
    assert plans(world) == [("2016-05-01", "late", "2016-08-20")]
    assert ask(world, "conflicts", from_month="2016-01", to_month="2016-12") == []


def test_the_card_counts_plans_without_a_word_and_upazilas_without_a_plan_apart() -> None:
    world = World(
        [Written("2016-02-26", (Said("dialogue_planned", ULIPUR, month="2016-03"),))],
        registers=[dialogue(ULIPUR, "2016-06", "2016-06-15")],
    )
    (card,) = (
        row
        for row in ask(world, "overview", district="5549", month="2016-12", as_of="2017-03-01")
        if row["measure"] == "dialogue_held"
    )
    figures = [card[name] for name in ("done", "expected", "unknown", "unknown_plans", "planless_upazilas")]
    assert figures == [1, 1, 3, 1, 2]


# Rule 2: a late day is also a miss until that day.


@pytest.mark.parametrize(
    ("as_of", "status"),
    [
        ("2016-07-28", "not_due_yet"),
        ("2016-07-29", "not_received"),
        ("2016-08-19", "not_received"),
        ("2016-08-20", "late"),
        ("2016-12-31", "late"),
    ],
)
@pytest.mark.parametrize("source", ["register", "paper"])
def test_a_late_day_is_a_miss_until_that_day_whoever_gives_it(source: str, as_of: str, status: str) -> None:
    world = (
        World(registers=[receipt(ULIPUR, "2016-08-20")])
        if source == "register"
        else World([Written("2016-09-26", (Said("minutes_received", ULIPUR, month="2016-07", day="2016-08-20"),))])
    )
    (row,) = ask(world, "upazila_months", upazilas=[ULIPUR], as_of=as_of)
    assert (row["status"], row["in_conflict"]) == (status, False)


def test_a_late_dialogue_and_a_late_idea_are_missed_until_their_day() -> None:
    late_idea = idea(ULIPUR, "কৃষি", "2016-07-10", "2016-07-20")
    world = World(registers=[dialogue(ULIPUR, "2016-06", "2016-07-20"), late_idea])
    assert plans(world, as_of="2016-07-19") == [("2016-06-01", "not_received", None)]
    assert plans(world, as_of="2016-07-20") == [("2016-06-01", "late", "2016-07-20")]
    for as_of, status in (("2016-07-19", "not_received"), ("2016-07-20", "late")):
        (row,) = ask(world, "idea_submissions", upazilas=[ULIPUR], as_of=as_of)
        assert row["latest_status"] == status


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2016-06-30", ("not_due_yet", None, False)),
        ("2016-07-01", ("not_received", None, True)),
        ("2016-08-19", ("not_received", None, True)),
        ("2016-08-20", ("late", "2016-08-20", False)),
        ("2016-08-26", ("late", "2016-08-20", False)),
        ("2016-12-31", ("late", "2016-08-20", False)),
    ],
)
def test_a_late_day_that_names_no_plan_is_a_miss_before_of_the_plan_it_meets(
    as_of: str, expected: tuple[Any, ...]
) -> None:
    world = World(
        [
            Written("2016-05-20", (Said("dialogue_planned", ULIPUR, month="2016-06"),)),
            Written("2016-08-26", (Said("dialogue_held", ULIPUR, month="2016-08", day="2016-08-20"),)),
        ]
    )
    rows = ask(world, "dialogue_plans", from_month="2016-06", to_month="2016-08", as_of=as_of)
    assert table(rows, "status", "held_on", "is_overdue") == [expected]
    assert [row["in_conflict"] for row in rows] == [False]


def test_a_late_day_proves_a_miss_of_the_plan_it_meets_alone() -> None:
    """The plan for March was met in March, as a paper says later: the day of June is that of May."""
    world = World(
        [
            Written("2016-02-20", tuple(Said("dialogue_planned", ULIPUR, month=f"2016-0{n}") for n in (3, 5))),
            Written("2016-06-26", (Said("dialogue_held", ULIPUR, month="2016-06", day="2016-06-10"),)),
            Written("2016-07-26", (Said("dialogue_held", ULIPUR, month="2016-03", day="2016-03-10"),)),
        ]
    )
    assert plans(world, as_of="2016-06-09") == [("2016-03-01", "no_data", None), ("2016-05-01", "not_received", None)]
    assert plans(world) == [("2016-03-01", "on_time", "2016-03-10"), ("2016-05-01", "late", "2016-06-10")]


def test_an_undated_held_that_a_later_no_takes_back_leaves_its_plan_unmet() -> None:
    says = (
        Said("dialogue_planned", ULIPUR, month="2016-01", quote="জানুয়ারি মাসের সংলাপ"),
        Said("dialogue_held", ULIPUR, quote="জানুয়ারি মাসের সংলাপ হয়েছে"),
    )
    world = World(
        [Written("2016-01-21", says), Written("2016-03-26", (Said("dialogue_held", ULIPUR, day="2016-03-02"),))],
        registers=[dialogue(ULIPUR, "2016-01"), dialogue(ULIPUR, "2016-02")],
    )
    assert plans(world) == [("2016-01-01", "late", "2016-03-02"), ("2016-02-01", "not_received", None)]


def test_what_a_paper_says_of_a_later_day_is_known_from_that_day() -> None:
    """A paper of 1 August that says "held on 10 August" is a slip of one of its days: never known before the day."""
    says = (
        Said("dialogue_planned", ULIPUR, month="2016-08"),
        Said("dialogue_held", ULIPUR, month="2016-08", day="2016-08-10"),
        Said("minutes_received", ULIPUR, month="2016-07", day="2016-08-10"),
    )
    world = World([Written("2016-08-01", says)])
    for as_of, dialogues, minutes in (
        ("2016-08-09", [("2016-08-01", "not_due_yet", None)], ("not_received", None)),
        ("2016-08-10", [("2016-08-01", "on_time", "2016-08-10")], ("late", "2016-08-10")),
    ):
        assert plans(world, as_of=as_of) == dialogues
        (row,) = ask(world, "upazila_months", upazilas=[ULIPUR], as_of=as_of)
        assert (row["status"], row["event_on"]) == minutes
        assert row["event_on"] is None or row["stated_on"] >= row["event_on"]


# Rule 3: a "no" older than the due day is not a default.


def test_a_no_older_than_the_due_day_counts_in_the_rate_and_nothing_else_rests_on_it() -> None:
    says = (Said("minutes_received", ULIPUR), *(Said("minutes_received", u, value=False) for u in (CHILMARI, RAJARHAT)))
    world = World([Written("2016-07-26", says)])
    (total,) = ask(world, "reporting_totals", district="5549", as_of="2026-12-31")
    assert (total["received_reports"], total["expected_reports"]) == (1, 3)
    for name in ("overdue", "owed_by_upazila"):
        assert ask(world, name, district="5549", as_of="2026-12-31") == []
    behind = ask(world, "furthest_behind", district="5549", as_of="2026-12-31")
    assert [(row["is_behind"], row["overdue_reports"], row["missed_months"]) for row in behind] == [(False, 0, 0)] * 3
    months = ask(world, "upazila_months", district="5549", as_of="2026-12-31")
    assert table(months, "status", "stated_on", "due_on", "is_overdue")[1] == (
        "not_received",
        "2016-07-26",
        "2016-07-28",
        False,
    )
    said = ask(world, "said_before_due", district="5549", as_of="2026-12-31")
    assert said == [{"stated_on": "2016-07-26", "due_on": "2016-07-28", "upazilas": 2}]


def test_months_overdue_run_to_the_last_word_and_never_to_today() -> None:
    says = (Said("dialogue_planned", ULIPUR, month="2016-03"), Said("dialogue_held", ULIPUR, value=False))
    rows = ask(World([Written("2016-07-26", says)]), "dialogue_plans", upazilas=[ULIPUR], as_of="2026-12-31")
    assert table(rows, "months_overdue", "is_overdue") == [(4, True)]


# Rule 4: zero said is zero.


def test_none_is_zero_and_a_none_beside_three_is_a_contradiction_not_a_miss_with_three_ideas() -> None:
    says = (
        Said("idea_submitted", ULIPUR, value=False, count=0),
        Said("idea_submitted", CHILMARI, count=3),
        Said("idea_submitted", CHILMARI, value=False),
    )
    world = World([Written("2016-07-26", says)], registers=[idea(RAJARHAT, "কৃষি", "2016-07-21", None)])
    rows = ask(world, "idea_submissions", district="5549")
    assert table(rows, "upazila_code", "ideas_received", "missed_months") == [
        (ULIPUR, 0, 1),
        (CHILMARI, 3, 0),
        (RAJARHAT, 0, 1),
    ]
    assert {row["upazila_code"] for row in ask(world, "conflicts", district="5549")} == {CHILMARI}


def test_of_two_counts_of_one_campaign_the_later_stands_and_a_smaller_later_one_is_listed() -> None:
    for first, second, listed in ((2, 3, 0), (3, 2, 2)):
        world = World(
            [
                Written("2016-07-26", (Said("idea_submitted", ULIPUR, count=first),)),
                Written("2016-08-26", (Said("idea_submitted", ULIPUR, month="2016-07", count=second),)),
            ]
        )
        (row,) = ask(world, "idea_submissions", upazilas=[ULIPUR])
        assert row["ideas_received"] == second
        found = ask(world, "conflicts", district="5549")
        assert [row["disagreement"] for row in found] == ["counts"] * listed


def idea_of_ulipur(*rows: Entry, as_of: str = "2016-12-31") -> tuple[Any, ...]:
    """Status, ideas and whether overdue, as known of July's ideas."""
    (row,) = ask(World(registers=list(rows)), "upazila_months", kind="idea_submitted", upazilas=[ULIPUR], as_of=as_of)
    return row["status"], row["counted"], row["is_overdue"]


def test_an_office_that_says_none_on_a_day_sent_none_on_that_day() -> None:
    due = "2016-07-21"
    none, other = idea(ULIPUR, "কৃষি", due, "2016-07-10", none=True), idea(ULIPUR, "মৎস্য", due, None)
    assert idea_of_ulipur(none, as_of="2016-07-09") == ("not_due_yet", None, False)
    assert idea_of_ulipur(none, as_of="2016-07-10") == ("not_received", 0, False)
    assert idea_of_ulipur(none) == ("not_received", 0, False)  # said before it was due: no default (rule 3)
    # The other office may still send one.
    assert idea_of_ulipur(none, other, as_of="2016-07-10") == ("not_due_yet", None, False)
    assert idea_of_ulipur(none, other) == ("not_received", 0, True)
    assert idea_of_ulipur(none, idea(ULIPUR, "মৎস্য", due, "2016-07-20")) == ("on_time", 1, False)
    assert idea_of_ulipur(idea(ULIPUR, "কৃষি", None, "2016-07-10", none=True)) == ("not_received", 0, False)


def test_none_said_is_no_submission_and_has_nothing_to_be_in_time() -> None:
    none = idea(ULIPUR, "কৃষি", "2016-07-21", "2016-07-10", none=True)
    world = World(registers=[none, ("office_count", "offices", (ULIPUR, 2, None))])
    (row,) = ask(world, "idea_submissions", upazilas=[ULIPUR])
    figures = ("ideas_received", "submitted_months", "missed_months", "owing_offices", "sent_offices", "office_rate")
    assert [row[name] for name in figures] == [0, 0, 1, 2, 0, 0]
    (rates,) = ask(world, "reporting_rates", kind="idea_submitted", upazilas=[ULIPUR])
    assert (rates["on_time_reports"], rates["timed_reports"], rates["on_time_rate"]) == (0, 0, None)
    (office,) = ask(world, "ideas_by_office", upazilas=[ULIPUR])
    assert (office["sent_upazilas"], office["ideas_received"]) == (0, 0)


def test_none_said_after_an_idea_of_the_same_office_is_a_contradiction() -> None:
    sent = idea(ULIPUR, "কৃষি", "2016-07-21", "2016-07-10")
    for day, listed in (("2016-07-09", 0), ("2016-07-15", 2)):
        world = World(registers=[sent, idea(ULIPUR, "কৃষি", "2016-07-21", day, none=True)])
        assert len(ask(world, "idea_conflicts", upazilas=[ULIPUR])) == listed


# Rule 5: campaigns are kept apart.


def test_each_campaign_has_its_day_its_offices_and_its_figure() -> None:
    world = World(
        registers=[
            idea(ULIPUR, "কৃষি", "2016-07-10", "2016-07-12"),
            idea(ULIPUR, "কৃষি", "2016-07-25", None),
            idea(ULIPUR, "মৎস্য", "2016-07-10", None),
            idea(ULIPUR, "মৎস্য", "2016-07-25", "2016-07-24"),
            idea(CHILMARI, "কৃষি", "2016-07-10", "2016-07-12"),
            *(("office_count", "offices", (upazila, 2, None)) for upazila in (ULIPUR, CHILMARI)),
        ]
    )
    rows = ask(world, "idea_submissions", upazilas=[ULIPUR, CHILMARI])
    assert table(rows, "latest_status", "due_on", "owing_offices", "sent_offices", "office_rate", "ideas_received") == [
        ("late", "2016-07-10", 4, 2, 0.5, 2),
        ("late", "2016-07-10", 2, 1, 0.5, 1),
    ]


def test_who_sent_ideas_in_a_month_without_a_campaign_is_not_said_to_have_sent_none() -> None:
    """They are listed for the campaign of the next month; who sent none then stays missed; nothing counts twice."""
    says = tuple(Said("idea_submitted", upazila, value=False) for upazila in (ULIPUR, CHILMARI))
    registers = [
        idea(ULIPUR, "কৃষি", "2016-08-20", "2016-07-12"),
        idea(ULIPUR, "মৎস্য", "2016-08-20", "2016-07-14"),
        idea(CHILMARI, "কৃষি", "2016-08-20", "2016-08-02"),
    ]
    world = World([Written("2016-07-26", says)], registers=registers)
    columns = ("latest_status", "latest_event_on", "latest_counted_in", "ideas_received", "missed_months")
    assert table(ask(world, "idea_submissions", upazilas=[ULIPUR, CHILMARI]), *columns) == [
        ("received", "2016-07-12", "2016-08-01", 2, 0),
        ("not_received", None, None, 0, 1),
    ]
    both = ask(world, "idea_submissions", upazilas=[ULIPUR, CHILMARI], from_month="2016-07", to_month="2016-08")
    assert table(both, "ideas_received") == [(2,), (1,)]
    shown = ask(world, "evidence", upazilas=[ULIPUR], kind="idea_submitted")
    assert {(row["origin"], row["value"], row["day"]) for row in shown} >= {
        ("minutes", False, None),
        ("register", True, "2016-07-12"),
    }


def test_the_offices_that_owe_are_the_same_on_the_upazilas_page_and_in_the_figure() -> None:
    counts = [("office_count", "offices", (ULIPUR, 20, None)), ("office_count", "offices", (ULIPUR, 25, "2016-10-01"))]
    for as_of, offices in (("2016-09-30", 20), ("2016-10-01", 25)):
        (row,) = ask(World(registers=counts), "upazila_profile", upazilas=[ULIPUR], as_of=as_of)
        assert row["offices"] == offices


# Rule 6: a plan that lists nothing for this month is still a known plan.


def test_a_plan_is_known_in_its_whole_year() -> None:
    world = World(registers=[activity("2016-12")])
    for month, known in (("2016-07", True), ("2017-07", False)):
        rows = ask(world, "plan_listed", district="5549", month=month, as_of="2017-12-31")
        assert [row["plan_known"] for row in rows] == [known, False, False]


# Rule 8: of a slip the sure part counts, the day unknown.


def test_a_dialogue_of_an_unknown_day_is_held_once_its_month_is_over() -> None:
    world = World(registers=[dialogue(ULIPUR, "2016-06", undated=True)])
    assert plans(world, as_of="2016-06-30") == [("2016-06-01", "not_due_yet", None)]
    assert plans(world, as_of="2016-07-01") == [("2016-06-01", "received", None)]
    assert ask(world, "conflicts", from_month="2016-01", to_month="2016-12") == []


def test_an_idea_of_an_unknown_day_is_sent_and_neither_in_time_nor_late() -> None:
    undated = idea(ULIPUR, "কৃষি", "2016-07-21", None, undated=True)
    assert idea_of_ulipur(undated, as_of="2016-07-21") == ("not_due_yet", None, False)
    assert idea_of_ulipur(undated, as_of="2016-07-22") == ("received", 1, False)
    # The earliest day that is known stands; the idea without one counts.
    assert idea_of_ulipur(undated, idea(ULIPUR, "মৎস্য", "2016-07-21", "2016-07-20")) == ("on_time", 2, False)
    world = World(registers=[undated, ("office_count", "offices", (ULIPUR, 2, None))])
    (row,) = ask(world, "idea_submissions", upazilas=[ULIPUR])
    assert [row[name] for name in ("ideas_received", "sent_offices", "office_rate")] == [1, 1, 0.5]
    (listed,) = ask(world, "idea_list", upazilas=[ULIPUR])
    assert (listed["is_sent"], listed["submitted_on"]) == (True, None)


@pytest.mark.parametrize(
    ("planned", "as_of", "status"),
    [
        ("2016-05", "2016-05-31", "not_due_yet"),
        ("2016-05", "2016-06-01", "received"),
        (None, "2016-12-31", "no_data"),
        (None, "2017-01-01", "received"),
    ],
)
def test_an_activity_done_on_an_unknown_day_is_done_once_its_time_is_over(
    planned: str | None, as_of: str, status: str
) -> None:
    rows = ask(World(registers=[activity(planned, undated=True)]), "activities", month="2016-05", as_of=as_of)
    assert table(rows, "status", "done_on") == [(status, None)]


def test_an_activity_done_on_an_unknown_day_counts_as_done() -> None:
    world = World(registers=[activity("2016-05", undated=True)])
    (*_, total) = ask(world, "activity_totals", month="2016-05")
    assert (total["expected_activities"], total["done_activities"], total["late_activities"]) == (1, 1, 0)


def test_a_receipt_that_cannot_be_read_says_neither_yes_nor_no() -> None:
    row = (ULIPUR, "2016-07-01", "2016-07-08", False, False, None, None, None, None)
    world = World(registers=[("report_receipt", "receipts", row)])
    for kind, status in (("meeting_held", "on_time"), ("minutes_received", "no_data")):
        (found,) = ask(world, "upazila_months", upazilas=[ULIPUR], kind=kind)
        assert found["status"] == status


# Rule 10: a decision taken again with a new date is overdue by its first.


def test_a_decision_taken_again_with_a_new_date_is_overdue_by_its_first() -> None:
    papers = [
        Written(f"2016-0{month}-26", decides=(Decided(due_on=due_on),))
        for month, due_on in ((6, "2016-07-21"), (7, "2016-08-21"), (8, "2016-09-21"), (9, "2016-12-21"))
    ]
    links = tuple((f"5549-2016-0{n}-26/1/1", f"5549-2016-0{n - 1}-26/1/1", False) for n in (7, 8, 9))
    world = World(papers, links=links)
    rows = ask(world, "decision_followup", month="2016-09", as_of="2016-10-01")
    assert table(rows, "status", "due_day", "first_due_on", "times_redated") == [
        ("overdue", "2016-12-21", "2016-07-21", 3)
    ]
    (chain,) = ask(world, "decision_chains", month="2016-09", as_of="2016-10-01")
    assert (chain["first_due_on"], chain["times_redated"]) == ("2016-07-21", 3)
    (late,) = ask(world, "overdue", month="2016-09", as_of="2016-10-01")
    assert late["since"] == "2016-07-21"


# Rule 11: as_of holds in every query.


def test_nothing_of_a_later_day_is_known_of_meetings_and_gaps() -> None:
    world = World([Written("2016-06-26"), Written("2016-07-26", issued_on="2016-08-17"), Written("2016-08-26")])
    (meeting,) = ask(world, "meetings", as_of="2016-08-16")
    assert (meeting["issued_on"], meeting["days_to_issue"]) == (None, None)
    (meeting,) = ask(world, "meetings", as_of="2016-08-17")
    assert (meeting["issued_on"], meeting["days_to_issue"]) == ("2016-08-17", 22)
    span = {"from_month": "2016-01", "to_month": "2016-12"}
    world = World([Written("2016-06-26"), Written("2016-10-26", month="2016-07")])
    assert table(ask(world, "gaps", **span, as_of="2016-08-01"), "month") == [("2016-07-01",)]
    assert ask(world, "gaps", **span, as_of="2016-05-01") == []


def test_minutes_issued_before_the_meeting_are_no_number_of_days() -> None:
    (meeting,) = ask(World([Written("2016-07-26", issued_on="2016-07-20")]), "meetings")
    assert meeting["days_to_issue"] is None


def test_a_calendar_year_ends_where_fiscal_years_begin() -> None:
    says = (
        Said("dialogue_planned", ULIPUR, month="2018-03"),
        Said("dialogue_held", ULIPUR, value=False, month="2018-03"),
        Said("dialogue_planned", ULIPUR, month="2018-09"),
    )
    world = World([Written("2018-03-26", says)])
    assert plans(world, "2018-06", as_of="2018-12-31") == [("2018-03-01", "not_received", None)]
    assert plans(world, "2018-12", as_of="2018-12-31") == [("2018-09-01", "no_data", None)]


# Rule 12: a meeting that was not held makes its minutes a miss at once.


RECEIVED = Said("minutes_received", ULIPUR, month="2016-07", day="2016-08-02")
NOT_HELD = Said("meeting_held", ULIPUR, value=False, month="2016-07")


@pytest.mark.parametrize(
    ("papers", "registers"),
    [
        pytest.param([], [receipt(ULIPUR, "2016-07-25", denied=True)], id="one row of a register"),
        pytest.param([Written("2016-08-26", (RECEIVED,))], [receipt(ULIPUR, None, denied=True)], id="a paper's day"),
        pytest.param([Written("2016-08-26", (NOT_HELD,))], [receipt(ULIPUR, "2016-07-25")], id="a register's day"),
        pytest.param([Written("2016-07-26", (NOT_HELD,)), Written("2016-08-26", (RECEIVED,))], [], id="two papers"),
        pytest.param([Written("2016-08-26", (NOT_HELD, RECEIVED))], [], id="one paper"),
    ],
)
def test_minutes_of_a_meeting_that_was_not_held_are_a_contradiction(
    papers: list[Written], registers: list[Entry]
) -> None:
    world = World(papers, registers=registers)
    listed = ask(world, "conflicts", upazilas=[ULIPUR])
    assert {(row["kind"], row["value"]) for row in listed} >= {("meeting_held", False), ("minutes_received", True)}
    assert "no_meeting" in {row["disagreement"] for row in listed}
    assert {row["month"] for row in listed} == {"2016-07-01"}


def test_a_meeting_held_after_a_no_may_leave_minutes() -> None:
    papers = [
        Written("2016-07-20", (NOT_HELD,)),
        Written("2016-08-26", (Said("meeting_held", ULIPUR, month="2016-07", day="2016-07-30"), RECEIVED)),
    ]
    assert ask(World(papers), "conflicts", upazilas=[ULIPUR]) == []


# Rule 13: no rank where fewer than three are known.


def test_there_is_no_rank_among_fewer_than_three() -> None:
    for upazilas, places in ((2, [None, None]), (3, [1, 1, 1])):
        says = tuple(Said("minutes_received", u) for u in (ULIPUR, CHILMARI, RAJARHAT)[:upazilas])
        rows = ask(World([Written("2016-07-26", says)]), "furthest_behind", district="5549")
        assert [row["place"] for row in rows if row["standing"] == "ranked"] == places


# Rule 14: an upazila's own paper is received when another source has it received.


OWN = Written("2016-07-09", upazila=ULIPUR)
SAID_UNDATED = Written("2016-07-26", (Said("minutes_received", ULIPUR, month="2016-07"),))


@pytest.mark.parametrize(
    ("papers", "registers", "by_day"),
    [
        pytest.param([OWN], [], {"2016-07-08": "not_due_yet", "2016-07-09": "received"}, id="no other source"),
        pytest.param(
            [OWN],
            [receipt(ULIPUR, "2016-08-02")],
            {"2016-07-20": "not_due_yet", "2016-07-29": "not_received", "2016-08-02": "late"},
            id="a register's late day",
        ),
        pytest.param(
            [OWN],
            [receipt(ULIPUR, "2016-07-25")],
            {"2016-07-24": "not_due_yet", "2016-07-25": "on_time"},
            id="a register's day in time",
        ),
        pytest.param(
            [OWN, SAID_UNDATED],
            [],
            {"2016-07-25": "not_due_yet", "2016-07-26": "received"},
            id="the district's minutes",
        ),
        pytest.param(
            [OWN], [receipt(ULIPUR, None)], {"2016-07-20": "received", "2016-07-29": "received"}, id="only a blank cell"
        ),
    ],
)
def test_an_own_paper_is_received_when_another_source_has_it_received(
    papers: list[Written], registers: list[Entry], by_day: dict[str, str]
) -> None:
    world = World(papers, registers=registers)
    told = {day: ask(world, "upazila_months", upazilas=[ULIPUR], as_of=day)[0]["status"] for day in by_day}
    assert told == by_day


def test_minutes_denied_before_they_came_are_no_contradiction_of_the_own_paper() -> None:
    denied = Written("2016-07-20", (Said("minutes_received", ULIPUR, value=False),))
    world = World([OWN, denied], registers=[receipt(ULIPUR, "2016-07-25")])
    assert ask(world, "conflicts", upazilas=[ULIPUR]) == []
