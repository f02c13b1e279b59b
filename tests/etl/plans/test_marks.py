"""Activities planned by marks in columns of months and quarters."""

from pathlib import Path

from etl.plans.parser import parse_content
from etl.records import Recurrence, WorkPlan
from tests.etl.plans.plan_files import read_text

HEAD = "উপজেলা নির্বাহী অফিসারের কার্যালয়\nউলিপুর, কুড়িগ্রাম\nবার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৮-১৯\n\n"
MONTHS = ["জুলাই", "আগ", "সেপ্টে", "অক্টো", "নভে", "ডিসে", "জানু", "ফেব্রু", "মার্চ", "এপ্রি", "মে", "জুন"]
NAMES = [*(f"2018-{month:02}" for month in range(7, 13)), *(f"2019-{month:02}" for month in range(1, 7))]


def months_plan(*rows: tuple[str, str]) -> WorkPlan:
    """A plan with months across; each row: an activity and its twelve cells, a letter each, a dot for an empty one."""
    lines = [
        f"| {no} | {words} | {' | '.join(cells.replace('.', ' '))} | ইউএনও |"
        for no, (words, cells) in enumerate(rows, 1)
    ]
    years = f"| ক্রম | কার্যক্রম | ২০১৮ {'| ' * 5}| ২০১৯ {'| ' * 5}| দায়িত্ব |"
    return read_text(HEAD + "\n".join([years, f"| | | {' | '.join(MONTHS)} | |", *lines]))


def test_ticks_below_months_are_a_month_a_stretch_or_a_list() -> None:
    plan = months_plan(
        ("টিমের তালিকা হালনাগাদ", "√..........."),
        ("সেবা বুথ স্থাপন", "..✓✓✓......."),
        ("পোর্টাল হালনাগাদ", "..√..√..√..√"),
        ("মাসিক সভা", "√√√√√√√√√√√√"),
        ("সোশ্যাল মিডিয়া সংলাপ", "...√√......."),
        ("কর্মশালা", "×...১...০..-"),
    )
    assert [(each.start, each.planned_month) for each in plan.activities] == [
        (None, "2018-07"),
        ("2018-09", "2018-11"),
        (None, "2019-06"),
        ("2018-07", "2019-06"),
        (None, "2018-11"),
        (None, "2018-11"),
    ]
    quarters = Recurrence("quarter", "2018-09", "2019-06", ("2018-09", "2018-12", "2019-03", "2019-06"))
    assert [each.recurring for each in plan.activities[2:4]] == [
        quarters,
        Recurrence("month", NAMES[0], NAMES[-1], tuple(NAMES)),
    ]
    assert [each.month for each in plan.dialogues] == ["2018-10", "2018-11"]
    assert plan.warnings == ()


def test_words_below_a_month_that_are_no_mark_are_not_read_and_said() -> None:
    plan = months_plan(("টিমের সভা", "√...........".replace("√", "?")), ("কর্মশালা", "....√......."))
    assert [(each.planned_month, each.recurring) for each in plan.activities] == [(None, None), ("2018-11", None)]
    assert [(each.code, each.values["words"]) for each in plan.warnings] == [("plan_time_not_read", "?")]


QUARTERS = "| ক্রম | কার্যক্রম | ১ম কোয়ার্টার | ২য় কোয়ার্টার | ৩য় কোয়ার্টার | ৪র্থ কোয়ার্টার | লক্ষ্য | মন্তব্য |\n"


def quarters_plan(*rows: str) -> WorkPlan:
    return read_text(f"{HEAD}{QUARTERS}" + "\n".join(f"| {row} |" for row in rows))


def test_a_marked_quarter_is_its_last_month_and_a_month_named_beside_it_is_nearer() -> None:
    plan = quarters_plan(
        "১ | প্রশিক্ষণ | | √ | | | ১টি | ",
        "২ | পাইলটিং | | √ | √ | | ২টি | ",
        "৩ | টিমের সভা | √ | √ | √ | √ | ১২টি | ",
        "৪ | সোশ্যাল মিডিয়া সংলাপ | | √ | | | ১টি | নভেম্বর ২০১৮",
        "৫ | সোশ্যাল মিডিয়া সংলাপ: নারী শিক্ষা | | √ | | √ | ২টি | ডিসেম্বর ও মে",
        # A month outside the quarter is of something else.
        "৬ | শোকেসিং | | | | √ | ১টি | জুলাই মাসের সভায় গৃহীত",
    )
    assert [(each.start, each.planned_month) for each in plan.activities] == [
        ("2018-10", "2018-12"),
        ("2018-10", "2019-03"),
        ("2018-07", "2019-06"),
        (None, "2018-11"),
        (None, "2019-05"),
        ("2019-04", "2019-06"),
    ]
    assert plan.activities[2].recurring == Recurrence(
        "quarter", "2018-09", "2019-06", ("2018-09", "2018-12", "2019-03", "2019-06")
    )
    assert [each.month for each in plan.dialogues] == ["2018-11", "2018-12", "2019-05"]


def test_columns_of_what_was_reached_or_of_money_are_no_time() -> None:
    head = "| ক্রম | কার্যক্রম | সময় | অর্জন | |\n| | | | ১ম কোয়ার্টার | ২য় কোয়ার্টার |\n"
    plan = read_text(f"{HEAD}{head}| ১ | কর্মশালা | মে | ২ | |\n| ২ | পাইলটিং | | ৫ | ৬ |\n")
    assert [each.planned_month for each in plan.activities] == ["2019-05", None]


def test_a_sign_over_several_months_is_a_stretch_and_of_a_dialogue_its_last_month() -> None:
    head = "<tr><th>ক্রম</th><th>কাজ</th>" + "".join(f"<th>{month}</th>" for month in MONTHS) + "</tr>"
    across = "<td></td><td colspan=4>⟶</td>" + "<td></td>" * 7
    rows = f"<tr><td>১</td><td>পাইলটিং</td>{across}</tr><tr><td>২</td><td>সংলাপ</td>{across}</tr>"
    page = f"<p>{HEAD.strip()}</p><table>{head}{rows}</table>".replace("\n", "<br>")
    plan = parse_content(page.encode(), Path("plan.html"))
    assert isinstance(plan, WorkPlan)
    assert [(each.start, each.planned_month) for each in plan.activities] == [("2018-08", "2018-11")] * 2
    assert [each.month for each in plan.dialogues] == ["2018-11"]


def test_ticks_below_headings_that_are_not_understood_are_said() -> None:
    plan = read_text(f"{HEAD}| ক্রম | কার্যক্রম | ধাপ ক | সূচক | দায়িত্ব |\n| ১ | শোকেসিং | √ | | টিম |\n")
    assert [(each.code, each.values["words"]) for each in plan.warnings] == [("plan_time_not_read", "√")]


def test_quarters_are_also_q1_to_q4() -> None:
    plan = read_text(f"{HEAD}Sl\tActivity\tQ1\tQ2\tQ3\tQ4\n1\tPiloting\t\tx\tx\t\n2\tDialogue\tx\t\t\tx\n")
    assert [(each.start, each.planned_month) for each in plan.activities] == [("2018-10", "2019-03"), (None, "2019-06")]
    assert [each.month for each in plan.dialogues] == ["2018-09", "2019-06"]
