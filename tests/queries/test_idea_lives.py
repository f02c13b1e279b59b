"""The life of ideas and the moves of innovators: hand-worked registers, as known on a day."""

from typing import Any

import pytest

from tests.queries.small_world import World, ask, table

U, DISTRICT = "554901", "5549"


def idea(title: str, sent: str | None, stage: str | None = None, office: str = "কৃষি অফিস") -> tuple[str, str, Any]:
    return ("idea", "ideas", (U, office, title, "কৃষি অফিসার", "আহ্বান", "2016-03-21", sent, False, False, stage))


def step(
    stage: str,
    day: str,
    title: str = "ক",
    office: str = "কৃষি অফিস",
    upazila: str | None = U,
    place: str | None = None,
    remark: str | None = None,
) -> tuple[str, str, Any]:
    return ("idea_step", "steps", (DISTRICT, upazila, office, title, stage, day, place, remark))


def move(
    reported: str | None = None, stage: str | None = None, undated: bool | None = False, title: str | None = "ক"
) -> tuple[str, str, Any]:
    told = (reported, False, undated)
    values = (DISTRICT, U, "কৃষি অফিস", title, "কৃষি অফিসার", "2016-06-01", "ঢাকা", *told, "সম্প্রসারণ অফিসার", stage, None)
    return ("innovator_move", "moves", values)


LIFE = World(
    registers=[
        idea("ক", "2016-03-10", "replicated"),
        idea("খ", "2016-03-11", "piloting"),
        step("selected", "2016-04-01"),
        # The office and the title in another spelling are the same.
        step("piloting", "2016-05-01", office="কৃষি অফিস।", title="“ক”"),
        step("piloting", "2016-06-10"),
        step("implemented", "2016-11-01"),
        step("piloting", "2016-05-05", title="তালিকায় নেই", upazila=None),
        step("dropped", "2016-07-01", title="তালিকায় নেই", upazila=None, remark="বাজেট নেই"),
    ]
)


@pytest.mark.parametrize(
    ("day", "told"),
    [
        ("2016-04-15", [("ক", "selected", "2016-04-01", 14, None)]),
        ("2016-05-20", [("ক", "piloting", "2016-05-01", 19, None), ("তালিকায় নেই", "piloting", "2016-05-05", 15, None)]),
        # In it since the first day, a word from the last one on: 90 days without another, and it stands still.
        ("2016-09-08", [("ক", "piloting", "2016-05-01", 130, None), ("তালিকায় নেই", "dropped", "2016-07-01", 69, None)]),
        ("2016-09-09", [("ক", "piloting", "2016-05-01", 131, 91), ("তালিকায় নেই", "dropped", "2016-07-01", 70, None)]),
        (
            "2016-12-31",
            [("তালিকায় নেই", "dropped", "2016-07-01", 183, None), ("ক", "implemented", "2016-11-01", 60, None)],
        ),
    ],
)
def test_an_idea_is_in_the_stage_of_its_latest_day_and_a_pilot_without_a_word_stands_still(
    day: str, told: list[tuple[Any, ...]]
) -> None:
    lives = ask(LIFE, "idea_lives", month="2016-12", as_of=day)
    assert table(lives, "title", "stage", "since", "days_in_stage", "still_days") == told


@pytest.mark.parametrize(
    ("month", "end"), [("2016-04", "2016-04-30"), ("2016-05", "2016-05-31"), ("2016-09", "2016-09-30")]
)
def test_a_month_tells_nothing_that_came_after_it(month: str, end: str) -> None:
    for query in ("idea_lives", "idea_life_sums"):
        assert ask(LIFE, query, month=month) == ask(LIFE, query, month=month, as_of=end)


def test_a_life_in_a_month_is_as_at_its_end() -> None:
    (grown, other) = ask(LIFE, "idea_lives", month="2016-05")
    assert table([grown, other], "title", "stage", "since", "days_in_stage", "dropped_on") == [
        ("ক", "piloting", "2016-05-01", 30, None),
        ("তালিকায় নেই", "piloting", "2016-05-05", 26, None),
    ]
    assert [each["stage"] for each in grown["steps"]] == ["selected", "piloting"]
    (sums,) = ask(LIFE, "idea_life_sums", month="2016-06")
    assert (sums["pilots"], sums["dropped_ideas"]) == (2, 0)
    # Sent on 10 March; of its stages the first is of April.
    assert ask(LIFE, "idea_lives", month="2016-03") == []


def test_the_day_of_report_counts_in_a_month_that_it_lies_in() -> None:
    world = World(registers=[step("piloting", "2016-05-01"), move("2016-08-01")])
    for month, told in (("2016-07", ("2016-05-01", 91)), ("2016-08", ("2016-08-01", None))):
        (life,) = ask(world, "idea_lives", month=month)
        assert (life["told_on"], life["still_days"]) == told


def test_its_way_is_told_with_its_days_and_a_further_stage_of_the_register_beside_it() -> None:
    dropped, grown = ask(LIFE, "idea_lives", month="2016-12")
    days = ("received_on", "selected_on", "piloted_on", "implemented_on", "replicated_on")
    assert [grown[name] for name in days] == ["2016-03-10", "2016-04-01", "2016-05-01", "2016-11-01", None]
    assert (grown["listed_stage"], grown["is_listed"]) == ("replicated", True)
    assert [each["stage"] for each in grown["steps"]] == ["selected", "piloting", "piloting", "implemented"]
    assert (dropped["dropped_why"], dropped["is_listed"], dropped["upazila_code"]) == ("বাজেট নেই", False, None)


def test_what_registers_call_a_pilot_without_a_day_is_counted_apart() -> None:
    (sums,) = ask(LIFE, "idea_life_sums", month="2016-12", as_of="2016-09-09")
    told = ("ideas", "pilots", "still_pilots", "longest_still", "dropped_ideas", "undated_pilots", "least_silence")
    assert [sums[name] for name in told] == [2, 1, 1, 91, 1, 1, 90]
    # Of one upazila: what is the district's own is left out.
    (sums,) = ask(LIFE, "idea_life_sums", month="2016-12", as_of="2016-09-09", upazilas=[U])
    assert (sums["ideas"], sums["dropped_ideas"]) == (1, 0)


@pytest.mark.parametrize(
    ("end", "day", "stage", "ongoing", "implemented"),
    [
        # As at the end of the months, by all that is known later; before the first of its days it was received.
        ("2016-03", "2016-12-31", "received", 1, 0),
        ("2016-04", "2016-12-31", "selected", 2, 0),
        ("2016-05", "2016-12-31", "piloting", 2, 0),
        ("2016-12", "2016-12-31", "implemented", 1, 1),
        # On the day of knowledge where that is earlier.
        ("2016-12", "2016-06-01", "piloting", 2, 0),
        # Where no day of a stage is known, the register of ideas says it.
        ("2016-03", "2016-03-31", "replicated", 1, 1),
    ],
)
def test_lists_and_the_return_give_the_stage_as_at_the_end_of_the_months(
    end: str, day: str, stage: str, ongoing: int, implemented: int
) -> None:
    asked = {"from_month": "2016-01", "to_month": end, "as_of": day, "upazilas": [U]}
    listed = {row["title"]: row["stage"] for row in ask(LIFE, "idea_list", **asked)}
    assert listed == {"ক": stage, "খ": "piloting"}
    (told,) = ask(LIFE, "idea_submissions", **asked)
    (returned,) = (row for row in ask(LIFE, "monthly_return", **asked) if row["level"] == "upazila")
    (summed,) = (row for row in ask(LIFE, "idea_sums", **asked) if row["level"] == "total")
    (by_office,) = ask(LIFE, "ideas_by_office", **asked)
    for row in (told, returned, summed, by_office):
        assert (row["ongoing_ideas"], row["implemented_ideas"]) == (ongoing, implemented)


def test_an_idea_that_came_later_is_in_none_of_the_stages_of_a_view() -> None:
    late = World(registers=[idea("ক", "2016-04-02", "piloting"), idea("খ", "2016-03-10", "piloting")])
    for end, ongoing in (("2016-03", 1), ("2016-04", 2)):
        asked = {"from_month": "2016-03", "to_month": end, "upazilas": [U]}
        (told,) = ask(late, "idea_submissions", **asked)
        assert (told["ideas_received"], told["ongoing_ideas"], told["stage_unknown_ideas"]) == (2, ongoing, 0)
        stages = {row["title"]: row["stage"] for row in ask(late, "idea_list", **asked)}
        assert stages == {"ক": "piloting" if ongoing == 2 else None, "খ": "piloting"}


@pytest.mark.parametrize(
    ("registers", "day", "told"),
    [
        ([move()], "2016-05-31", []),
        ([move()], "2016-06-11", [(False, None, 10, None)]),
        ([move("2016-07-01", "piloting")], "2016-06-30", [(False, None, 29, None)]),
        ([move("2016-07-01", "piloting")], "2016-07-01", [(True, "2016-07-01", None, True)]),
        ([move(undated=True, stage="dropped")], "2016-07-01", [(True, None, None, False)]),
        ([move(undated=None)], "2016-07-01", [(None, None, None, None)]),
        # Two registers of one move: the one that says it was told stands.
        ([move(), move("2016-07-01")], "2016-08-01", [(True, "2016-07-01", None, None)]),
        # A later step of the idea says whether it goes on; an earlier one does not.
        ([move(), step("piloting", "2016-05-01")], "2016-08-01", [(False, None, 61, None)]),
        ([move(), step("piloting", "2016-07-01")], "2016-08-01", [(False, None, 61, True)]),
        ([move(), step("dropped", "2016-07-01")], "2016-08-01", [(False, None, 61, False)]),
    ],
)
def test_a_move_is_untold_until_its_day_of_report(registers: list[Any], day: str, told: list[tuple[Any, ...]]) -> None:
    moves = ask(World(registers=registers), "innovator_moves", month="2016-12", as_of=day)
    assert table(moves, "is_reported", "reported_on", "waiting_days", "runs") == told


def test_that_the_district_was_told_of_a_move_is_a_word_of_the_pilot() -> None:
    world = World(registers=[step("piloting", "2016-05-01"), move("2016-07-01")])
    (life,) = ask(world, "idea_lives", month="2016-12", as_of="2016-09-01")
    assert (life["told_on"], life["still_days"]) == ("2016-07-01", None)


def test_a_move_in_a_month_is_as_at_its_end() -> None:
    world = World(
        registers=[move("2016-08-01", "dropped"), step("piloting", "2016-05-01"), step("piloting", "2016-07-15")]
    )
    told = ("is_reported", "reported_on", "waiting_days", "runs")
    for month, said in (
        ("2016-05", []),
        ("2016-06", [(False, None, 29, None)]),
        ("2016-07", [(False, None, 60, True)]),
        ("2016-08", [(True, "2016-08-01", None, False)]),
    ):
        assert table(ask(world, "innovator_moves", month=month), *told) == said
        (sums,) = ask(world, "idea_life_sums", month=month)
        assert sums["unreported_moves"] == len([each for each in said if not each[0]])


def test_untold_moves_come_first_the_longest_ago_at_the_top() -> None:
    world = World(registers=[move("2016-06-02", title="ক"), move(title="খ"), move(undated=None, title="গ")])
    assert ask(world, "innovator_moves", month="2016-12")[0]["title"] == "খ"
    (sums,) = ask(world, "idea_life_sums", month="2016-12")
    assert (sums["moves"], sums["unreported_moves"], sums["longest_waiting"]) == (3, 1, 213)


@pytest.mark.parametrize(("first", "later"), [("replicated", "dropped"), ("dropped", "replicated")])
def test_of_an_idea_replicated_and_dropped_on_one_day_the_later_row_stands_and_both_are_listed(
    first: str, later: str
) -> None:
    rows = [
        step("piloting", "2016-04-01"),
        step("selected", "2016-04-01"),
        step(first, "2016-05-01"),
        step(later, "2016-05-01"),
    ]
    world = World(registers=rows)
    asked = {"district": DISTRICT, "from_month": "2016-01", "to_month": "2016-12", "as_of": "2016-12-31"}
    [life] = ask(world, "idea_lives", **asked)
    assert (life["stage"], life["since"]) == (later, "2016-05-01")
    assert (life["replicated_on"] is None, life["dropped_on"] is None) == (later == "dropped", later == "replicated")
    listed = table(ask(world, "register_conflicts", **asked), "what", "day", "title", "said", "stands")
    assert listed == [("life", "2016-05-01", "ক", first, False), ("life", "2016-05-01", "ক", later, True)]
