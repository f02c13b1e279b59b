"""What registers say of an upazila's month, beside papers."""

from typing import Any

import pytest

from tests.queries.small_world import Said, World, Written, ask, first, table

U, V, NO_RULE = "554901", "554902", "552701"

Row = tuple[str, str, tuple[Any, ...]]


def receipt(
    upazila: str = U,
    received: str | None = None,
    meeting: str | None = None,
    *,
    denied: bool = False,
    undated: bool = False,
    remark: str | None = None,
    file: str = "a",
) -> Row:
    """A row of July 2016; `undated`: its cells say that the meeting was held and the minutes came, without a day."""
    values = (upazila, first("2016-07"), meeting, denied, undated, received, undated, None, remark)
    return "report_receipt", file, values


def idea(office: str, submitted: str | None, due: str | None = "2016-07-21", file: str = "a", upazila: str = U) -> Row:
    return "idea", file, (upazila, office, None, None, None, due, submitted, False, False, None)


def statuses(rows: list[Row], *papers: Written, as_of: str = "2016-12-31", upazila: str = U, **asked: Any) -> Any:
    """Status, day, number of facts and whether they conflict, of one upazila's July 2016."""
    world = World(list(papers), registers=rows)
    answer = ask(world, "upazila_months", upazilas=[upazila], as_of=as_of, **asked)
    return table(answer, "status", "event_on", "facts", "in_conflict")[0]


@pytest.mark.parametrize(
    ("upazila", "as_of", "status"),
    [
        (U, "2016-07-27", "not_due_yet"),
        (U, "2016-07-28", "not_due_yet"),
        (U, "2016-07-29", "not_received"),
        (NO_RULE, "2016-07-31", "not_due_yet"),
        (NO_RULE, "2016-08-01", "not_received"),
    ],
    ids=["before", "on the due day", "the day after", "no rule: within the month", "no rule: after the month"],
)
def test_a_blank_day_of_receipt_is_a_no_only_once_it_is_due(upazila: str, as_of: str, status: str) -> None:
    assert statuses([receipt(upazila)], as_of=as_of, upazila=upazila)[0] == status


def test_an_upazila_without_a_row_is_unknown_not_missing() -> None:
    assert statuses([receipt(U)], upazila=V) == ("no_data", None, 0, False)


@pytest.mark.parametrize(("received", "status"), [("2016-07-28", "on_time"), ("2016-07-29", "late")])
def test_a_day_of_receipt_says_whether_it_was_in_time(received: str, status: str) -> None:
    assert statuses([receipt(received=received)])[0] == status


SAID_NO = Written("2016-07-26", (Said("minutes_received", U, value=False),))
SAID_YES = Written("2016-07-26", (Said("minutes_received", U),))
SAID_27 = Written("2016-07-30", (Said("minutes_received", U, day="2016-07-27"),))


def test_the_registers_day_wins_over_that_of_the_minutes_and_the_two_days_are_a_conflict() -> None:
    assert statuses([receipt(received="2016-07-29")], SAID_27) == ("late", "2016-07-29", 2, True)
    assert statuses([receipt(received="2016-07-27")], SAID_27) == ("on_time", "2016-07-27", 2, False)


def test_a_registers_day_gives_timeliness_to_an_undated_receipt() -> None:
    assert statuses([receipt(received="2016-07-25")], SAID_YES) == ("on_time", "2016-07-25", 2, False)


def test_a_day_before_the_minutes_no_contradicts_it_and_a_later_one_does_not() -> None:
    assert statuses([receipt(received="2016-07-20")], SAID_NO) == ("on_time", "2016-07-20", 2, True)
    assert statuses([receipt(received="2016-07-28")], SAID_NO) == ("on_time", "2016-07-28", 2, False)


def test_a_blank_against_a_paper_that_says_yes_is_a_conflict() -> None:
    assert statuses([receipt()], SAID_YES, as_of="2016-07-28") == ("received", None, 1, False)
    assert statuses([receipt()], SAID_YES) == ("not_received", None, 2, True)
    assert statuses([receipt()], SAID_27) == ("on_time", "2016-07-27", 2, True)


def test_the_same_fact_in_two_registers_is_one_fact_and_two_days_are_both_kept() -> None:
    same = [receipt(received="2016-07-25"), receipt(received="2016-07-25", file="b")]
    assert statuses(same) == ("on_time", "2016-07-25", 1, False)
    other = [receipt(received="2016-07-25"), receipt(received="2016-07-30", file="b")]
    assert statuses(other) == ("on_time", "2016-07-25", 2, True)


def test_evidence_names_file_sheet_row_and_column() -> None:
    rows = ask(World(registers=[receipt(received="2016-07-25")]), "evidence", kind="minutes_received")
    assert table(rows, "path", "sheet", "row_no", "cell", "origin", "quote", "known_on") == [
        ("registers/a.xlsx", "S", 2, "received_on", "register", "", "2016-07-25")
    ]


def test_a_meeting_denied_is_not_held_and_left_no_minutes_with_the_remark_as_reason() -> None:
    rows = [receipt(denied=True, remark="ইউএনও বদলি")]
    world = World(registers=rows)
    held = ask(world, "upazila_months", kind="meeting_held", upazilas=[U])
    minutes = ask(world, "upazila_months", upazilas=[U], as_of="2016-07-11")
    assert table(held, "status", "reason", "stated_on") == [("not_received", "ইউএনও বদলি", "2016-07-11")]
    assert table(minutes, "status", "reason", "inferred") == [("not_received", "ইউএনও বদলি", True)]


def test_a_yes_without_its_day_is_received_and_neither_in_time_nor_late() -> None:
    rows = [receipt(undated=True, remark="পাওয়া গেছে")]
    assert statuses(rows) == ("received", None, 1, False)
    assert statuses(rows, kind="meeting_held")[:2] == ("received", None)
    assert statuses(rows, as_of="2016-07-28")[0] == "not_due_yet"
    assert statuses([*rows, receipt(received="2016-07-29", file="b")])[:2] == ("late", "2016-07-29")
    (rates,) = ask(World(registers=rows), "reporting_rates", upazilas=[U], month="2016-07", as_of="2016-12-31")
    assert (rates["received_reports"], rates["expected_reports"], rates["on_time_rate"]) == (1, 1, None)


def test_a_blank_day_of_meeting_claims_nothing() -> None:
    assert statuses([receipt(received="2016-07-25")], kind="meeting_held") == ("no_data", None, 0, False)
    assert statuses([receipt(meeting="2016-07-10")], kind="meeting_held")[:2] == ("on_time", "2016-07-10")


def counted(*rows: Row, as_of: str = "2016-12-31") -> Any:
    answer = ask(World(registers=list(rows)), "upazila_months", kind="idea_submitted", upazilas=[U], as_of=as_of)
    return table(answer, "status", "counted", "in_conflict")[0]


def test_ideas_are_counted_each_once_over_all_registers() -> None:
    rows = [idea("কৃষি", "2016-07-20"), idea("মৎস্য", "2016-07-20"), idea("সমাজসেবা", "2016-07-21"), idea("ভূমি", None)]
    assert counted(*rows) == ("on_time", 3, False)
    assert counted(*rows, *((table_name, "b", values) for table_name, _, values in rows)) == ("on_time", 3, False)


def test_ideas_of_one_day_in_two_registers_are_not_taken_for_one() -> None:
    assert counted(idea("কৃষি", "2016-07-20"), idea("মৎস্য", "2016-07-20", file="b")) == ("on_time", 2, False)


def test_ideas_are_counted_as_they_had_come_on_the_day() -> None:
    rows = (idea("কৃষি", "2016-07-20"), idea("মৎস্য", "2016-07-25"))
    assert [counted(*rows, as_of=day)[1] for day in ("2016-07-19", "2016-07-20", "2016-07-25")] == [None, 1, 2]


def test_where_no_office_sent_an_idea_none_came_once_it_was_due() -> None:
    rows = (idea("কৃষি", None), idea("মৎস্য", None))
    assert counted(*rows, as_of="2016-07-21")[0] == "not_due_yet"
    assert counted(*rows, as_of="2016-07-22") == ("not_received", 0, False)


def test_an_office_that_sent_nothing_in_one_register_does_not_contradict_another_that_did_in_another() -> None:
    assert counted(idea("কৃষি", None), idea("মৎস্য", "2016-07-20", file="b")) == ("on_time", 1, False)


def test_a_dialogue_planned_and_held_in_a_register_counts_in_its_plan_year() -> None:
    rows: list[Row] = [
        ("dialogue_entry", "a", (U, first("2016-01"), first("2016-03"), "2016-03-20", False, "কৃষি")),
        ("dialogue_entry", "a", (V, first("2016-01"), first("2016-05"), None, False, "সেবা")),
    ]
    answer = ask(World(registers=rows), "dialogue_completion", upazilas=[U, V])
    assert table(answer, "upazila_code", "planned_dialogues", "due_dialogues", "held_dialogues") == [
        (U, 1, 1, 1),
        (V, 1, 1, 0),
    ]


TRAINING = ("5549", U, "2016-07-03", False, "সেবা", 30, None, None, None, None)
OF_AN_OFFICE = ("5549", U, "2016-07-03", False, "পুরোনো", "কৃষি অফিস", None)


@pytest.mark.parametrize(
    ("kind", "table_name", "values", "status"),
    [
        ("roster_updated", "roster_update", ("5549", U, "2016-07-03", None, None), "received"),
        ("portal_updated", "portal_check", ("5549", U, "2016-07-03", True, None, None, None), "received"),
        ("portal_updated", "portal_check", ("5549", U, "2016-07-03", False, "পুরোনো", None, None), "not_received"),
        ("portal_updated", "portal_check", OF_AN_OFFICE, "no_data"),
        ("training_held", "training_entry", TRAINING, "received"),
        ("training_held", "training_entry", ("5549", None, *TRAINING[2:]), "no_data"),
    ],
)
def test_lists_portals_and_trainings_are_facts_of_their_month(
    kind: str, table_name: str, values: tuple[Any, ...], status: str
) -> None:
    assert statuses([(table_name, "a", values)], kind=kind)[0] == status


@pytest.mark.parametrize(
    ("rows", "paper", "over"),
    [
        ([receipt()], Written("2016-07-10", upazila=U), "own_paper"),
        ([receipt(received="2016-07-20")], SAID_NO, "yes_and_no"),
        ([receipt(received="2016-07-29")], SAID_27, "days"),
    ],
    ids=["its own paper lies here", "a yes and a no", "two days"],
)
def test_a_contradiction_says_what_the_sources_disagree_over(rows: list[Row], paper: Written, over: str) -> None:
    world = World([paper], registers=rows)
    asked = ask(world, "conflicts", upazilas=[U], month="2016-07", as_of="2016-12-31")
    assert {row["disagreement"] for row in asked if row["kind"] == "minutes_received"} == {over}
    assert len(asked) >= 2
