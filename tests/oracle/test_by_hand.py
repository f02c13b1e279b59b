"""The oracle itself, against figures worked out by hand from the rules in words.py."""

from datetime import date

import pytest

from tests.oracle.figures import Answers, counts
from tests.oracle.history import Deadline, Dialogue, Idea, Office, OfficeCount, Paper, Receipt, Sentence
from tests.oracle.words import IDEA, MEETING, MINUTES

MAR, MAY, JUN, JUL, SEP, OCT, DEC = (date(2016, month, 1) for month in (3, 5, 6, 7, 9, 10, 12))
LATER = date(2017, 3, 1)
BY_28TH = (Deadline(MINUTES, 28, 0, date(2016, 1, 1)), Deadline(MEETING, 10, 0, date(2016, 1, 1)))


def status_of(office: Office, kind: str, on: date, upazila: int = 0, month: date = JUL) -> str:
    return Answers(office).statuses(kind, [month], on)[upazila, month].status


def plans_of(office: Office, on: date = LATER) -> list[tuple[int, int, str, date | None]]:
    """Upazila, planned month's number, status, day held."""
    plans, _ = Answers(office).dialogues(on)
    return [(plan.upazila, plan.month.month, plan.status.status, plan.status.day) for plan in plans]


def test_a_late_receipt_was_missing_until_it_came() -> None:
    """Rule 2: three came on 25 July, six on 20 August: 3 of 9 as of 5 August, 9 of 9 in March."""
    days = [date(2016, 7, 25)] * 3 + [date(2016, 8, 20)] * 6
    office = Office(9, deadlines=BY_28TH, rows=tuple(Receipt(n, JUL, None, day) for n, day in enumerate(days)))
    then = counts(Answers(office).statuses(MINUTES, [JUL], date(2016, 8, 5)).values())
    assert [then[name] for name in ("on_time", "not_received", "done", "expected")] == [3, 6, 3, 9]
    now = counts(Answers(office).statuses(MINUTES, [JUL], LATER).values())
    assert [now[name] for name in ("on_time", "late", "done", "expected")] == [3, 6, 9, 9]


@pytest.mark.parametrize(
    ("on", "status", "is_default"),
    [
        (date(2016, 7, 25), "not_due_yet", False),
        (date(2016, 7, 26), "not_received", False),  # said two days before it was due
        (date(2016, 12, 31), "not_received", False),  # and nothing known since (rule 3)
    ],
)
def test_a_no_older_than_the_due_day_is_not_a_default(on: date, status: str, is_default: bool) -> None:
    paper = Paper(date(2016, 7, 26), says=(Sentence(MINUTES, 0, False),))
    known = Answers(Office(deadlines=BY_28TH, papers=(paper,))).statuses(MINUTES, [JUL], on)[0, JUL]
    assert (known.status, known.is_default) == (status, is_default)


def test_a_blank_row_is_missing_once_due() -> None:
    office = Office(deadlines=BY_28TH, rows=(Receipt(0, JUL),))
    days = (date(2016, 7, 28), date(2016, 7, 29))
    assert [status_of(office, MINUTES, day) for day in days] == ["not_due_yet", "not_received"]


def test_no_meeting_is_no_minutes_at_once() -> None:
    """Rule 12: from 11 July, the day after meetings were due, not from 29 July."""
    office = Office(deadlines=BY_28TH, rows=(Receipt(0, JUL, "no"),))
    days = (date(2016, 7, 10), date(2016, 7, 11))
    assert [status_of(office, MINUTES, day) for day in days] == ["not_due_yet", "not_received"]


def test_a_day_stands_against_a_no() -> None:
    paper = Paper(date(2016, 8, 26), says=(Sentence(MINUTES, 0, False, JUL),))
    office = Office(deadlines=BY_28TH, rows=(Receipt(0, JUL, None, date(2016, 7, 20)),), papers=(paper,))
    assert status_of(office, MINUTES, LATER) == "on_time"


def test_a_planned_month_and_its_day_stay_together() -> None:
    rows = (Dialogue(0, MAR), Dialogue(0, JUN, date(2016, 6, 15)))
    assert plans_of(Office(rows=rows)) == [(0, 3, "not_received", None), (0, 6, "on_time", date(2016, 6, 15))]


def test_two_days_and_an_undated_word_are_one_dialogue() -> None:
    rows = (
        *(Dialogue(0, MAY, date(2016, 6, 10)), Dialogue(0, SEP)),
        *(Dialogue(1, JUN, date(2016, 6, 10)), Dialogue(1, OCT)),
    )
    said = (Sentence("dialogue_held", 0, day=date(2016, 6, 12)), Sentence("dialogue_held", 1))
    office = Office(first_month=1, rows=rows, papers=(Paper(date(2016, 7, 26), says=said),))
    assert plans_of(office) == [
        (0, 5, "late", date(2016, 6, 10)),
        (0, 9, "not_received", None),
        (1, 6, "on_time", date(2016, 6, 10)),
        (1, 10, "not_received", None),
    ]
    assert Answers(office).dialogues(LATER)[1] == []


def test_a_dialogue_meets_its_plan_across_plan_years() -> None:
    rows = (Dialogue(0, JUN, date(2016, 7, 1)), Dialogue(0, JUL), Dialogue(1, DEC, date(2017, 1, 5)))
    assert plans_of(Office(rows=rows)) == [
        (0, 6, "late", date(2016, 7, 1)),
        (0, 7, "not_received", None),
        (1, 12, "late", date(2017, 1, 5)),
    ]


def test_a_dialogue_of_no_plan_never_meets_a_later_one() -> None:
    office = Office(first_month=1, rows=(Dialogue(0, MAY), Dialogue(0, None, date(2016, 1, 12))))
    assert plans_of(office) == [(0, 5, "not_received", None)]
    assert [each.day for each in Answers(office).dialogues(LATER)[1]] == [date(2016, 1, 12)]


def test_a_dialogue_of_no_plan_meets_the_oldest_due() -> None:
    rows = (Dialogue(0, MAR), Dialogue(0, MAY), Dialogue(0, None, date(2016, 5, 12)))
    assert plans_of(Office(rows=rows)) == [(0, 3, "late", date(2016, 5, 12)), (0, 5, "not_received", None)]


@pytest.mark.parametrize(
    ("on", "status"),
    [
        (date(2016, 5, 31), "not_due_yet"),
        (date(2016, 6, 1), "not_received"),
        (date(2016, 6, 11), "not_received"),
        (date(2016, 6, 12), "late"),
        (date(2016, 6, 30), "late"),
    ],
)
def test_a_late_day_of_no_plan_was_a_miss_of_the_plan_it_meets(on: date, status: str) -> None:
    """Rule 2: the dialogue of 12 June, told on 26 June, is that planned for May; on 1 June it had not been held."""
    says = (Sentence("dialogue_held", 0, day=date(2016, 6, 12)),)
    planned = Paper(date(2016, 4, 12), says=(Sentence("dialogue_planned", 0, month=MAY),))
    office = Office(first_month=1, papers=(planned, Paper(date(2016, 6, 26), says=says)))
    assert plans_of(office, on)[0][:3] == (0, 5, status)


def test_an_undated_held_that_a_later_no_takes_back_leaves_its_plan_unmet() -> None:
    """Rule 1: the "no" stands; a day of March that names no plan is then that of January, the oldest unmet."""
    told = Paper(date(2016, 1, 21), says=(Sentence("dialogue_held", 0, plan=date(2016, 1, 1)),))
    rows = (Dialogue(0, date(2016, 1, 1)), Dialogue(0, date(2016, 2, 1)), Dialogue(0, None, date(2016, 3, 2)))
    assert plans_of(Office(first_month=1, rows=rows, papers=(told,))) == [
        (0, 1, "late", date(2016, 3, 2)),
        (0, 2, "not_received", None),
    ]


def test_a_dialogue_of_an_unknown_day_is_known_once_its_month_is_over() -> None:
    office = Office(first_month=1, rows=(Dialogue(0, MAY, "yes"),))
    statuses = [plans_of(office, day)[0][2] for day in (date(2016, 5, 31), date(2016, 6, 1))]
    assert statuses == ["not_due_yet", "received"]


@pytest.mark.parametrize(
    ("day", "statuses"),
    [
        pytest.param(date(2016, 8, 4), ["not_received", "not_received", "late"], id="until the paper was written"),
        pytest.param(date(2016, 8, 10), ["received", "received", "received"], id="later: a slip, of no day"),
    ],
)
def test_a_day_after_the_meeting_is_known_from_that_day(day: date, statuses: list[str]) -> None:
    said = Sentence(MINUTES, 0, day=day, month=JUL)
    office = Office(deadlines=BY_28TH, papers=(Paper(date(2016, 8, 1), says=(said,)),))
    days = (date(2016, 8, 1), date(2016, 8, 3), date(2016, 8, 4))
    assert [status_of(office, MINUTES, each) for each in days] == statuses


def test_campaigns_of_a_month_are_kept_apart() -> None:
    """Rule 5: each of two offices sent to one of two campaigns: 2 of 4; Chilmari's alone was late."""
    first, second = date(2016, 7, 10), date(2016, 7, 25)
    ideas = (
        Idea(0, "কৃষি", first, "ক", date(2016, 7, 12)),
        Idea(0, "কৃষি", second),
        Idea(0, "মৎস্য", first),
        Idea(0, "মৎস্য", second, "খ", date(2016, 7, 24)),
        Idea(1, "কৃষি", first, "গ", date(2016, 7, 12)),
    )
    answers = Answers(Office(rows=(*ideas, OfficeCount(0, 2), OfficeCount(1, 2))))
    assert [(owing, sent) for owing, sent, _ in answers.idea_offices(0, [JUL], LATER)] == [(2, 1), (2, 1)]
    assert answers.statuses(IDEA, [JUL], LATER)[1, JUL].status == "late"
    assert answers.statuses(IDEA, [JUL], LATER)[0, JUL].number == 2


def test_zero_said_is_zero() -> None:
    """Rule 4: "0 ideas", 3 ideas, an office listed that sent none; of the third nobody speaks before it is due."""
    said = (Sentence(IDEA, 0, False, count=0), Sentence(IDEA, 1, count=3))
    paper = Paper(date(2016, 7, 26), says=said)
    answers = Answers(Office(rows=(Idea(2, "কৃষি", date(2016, 7, 21)),), papers=(paper,)))
    statuses = answers.statuses(IDEA, [JUL], LATER)
    assert [statuses[n, JUL].number for n in range(3)] == [0, 3, 0]
    assert answers.statuses(IDEA, [JUL], date(2016, 7, 21))[2, JUL].number is None


def test_an_office_that_says_none_sent_none() -> None:
    """Rule 4: from the day on which every office listed has said so; said before the due day it is no default."""
    due = date(2016, 7, 21)
    none, other = Idea(0, "কৃষি", due, none=date(2016, 7, 10)), Idea(0, "মৎস্য", due)
    alone = Answers(Office(rows=(none,)))
    found = [alone.statuses(IDEA, [JUL], day)[0, JUL] for day in (date(2016, 7, 9), date(2016, 7, 10), LATER)]
    assert [(each.status, each.number, each.is_default) for each in found] == [
        ("not_due_yet", None, False),
        ("not_received", 0, False),
        ("not_received", 0, False),
    ]
    both = Answers(Office(rows=(none, other)))
    assert both.statuses(IDEA, [JUL], due)[0, JUL].status == "not_due_yet"
    assert both.statuses(IDEA, [JUL], LATER)[0, JUL].is_default


def test_an_idea_of_an_unknown_day_was_sent_and_is_neither_in_time_nor_late() -> None:
    answers = Answers(Office(rows=(Idea(0, "কৃষি", date(2016, 7, 21), "ক", "yes"),)))
    found = [answers.statuses(IDEA, [JUL], day)[0, JUL] for day in (date(2016, 7, 21), date(2016, 7, 22))]
    assert [(each.status, each.number) for each in found] == [("not_due_yet", None), ("received", 1)]


def test_an_upazila_owes_nothing_before_it_stood() -> None:
    office = Office(1, created=((0, date(2016, 6, 15)),))
    assert list(Answers(office).statuses(MINUTES, [MAY, JUN, JUL], LATER)) == [(0, JUL)]


def test_a_changed_deadline_holds_from_its_month() -> None:
    rules = (*BY_28TH, Deadline(MINUTES, 5, 1, JUL))
    rows = (Receipt(0, JUN, None, date(2016, 7, 4)), Receipt(0, JUL, None, date(2016, 8, 4)))
    answers = Answers(Office(deadlines=rules, rows=rows)).statuses(MINUTES, [JUN, JUL], LATER)
    assert [answers[0, month].status for month in (JUN, JUL)] == ["late", "on_time"]
