"""The timeline of dialogues ends with what is known and says what was last said."""

from datetime import date, timedelta

from dashboard.charts.timeline import dialogue_timeline
from dashboard.words.status import STATUSES


def plan(code: str, month: int, status: str, **known: object) -> dict[str, object]:
    start, due = date(2016, month, 1), date(2016, month + 1, 1) - timedelta(days=1)
    row = {"held_on": None, "stated_on": None, "months_overdue": None, **known}
    names = {"upazila_code": code, "upazila_bn": f"ক{code}", "upazila_en": f"K{code}", "district_code": "5549"}
    return {**names, "planned_month": start, "due_on": due, "status": status, **row}


SAID = date(2016, 7, 26)
OVERDUE = plan("1", 3, "not_received", stated_on=SAID, months_overdue=4, is_overdue=True)
HELD = plan("2", 4, "late", held_on=date(2016, 6, 10), stated_on=SAID)
SILENT = plan("3", 5, "no_data")


def ends(*rows: dict[str, object]) -> dict[str, object]:
    chart = dialogue_timeline(rows, "en")
    marks = chart.figure["data"][-1]
    return dict(zip([code for (code,) in marks["customdata"]], marks["x"], strict=True))


def test_a_line_ends_on_the_day_it_was_held_else_last_said_else_due() -> None:
    assert ends(OVERDUE, HELD, SILENT) == {"1": "2016-07-26", "2": "2016-06-10", "3": "2016-05-31"}


def test_the_axis_ends_a_month_after_the_last_thing_known_and_not_today() -> None:
    layout = dialogue_timeline([OVERDUE, HELD], "bn").figure["layout"]
    assert layout["xaxis"]["range"] == [date(2016, 3, 1).isoformat(), date(2016, 9, 1).isoformat()]


def test_a_plan_no_source_speaks_of_has_no_line_of_delay() -> None:
    chart = dialogue_timeline([SILENT], "bn")
    assert [trace["type"] for trace in chart.figure["data"]] == ["bar", "scatter"]
    assert chart.figure["data"][-1]["text"] == [f"<b>{STATUSES['no_data'].mark}</b>"]
    assert chart.figure["layout"]["annotations"] == []


def test_a_delay_is_written_in_months_in_the_digits_of_the_language() -> None:
    (note,) = dialogue_timeline([OVERDUE, SILENT], "bn").figure["layout"]["annotations"]
    assert "৪" in note["text"]


def test_the_planned_block_is_as_long_as_its_month() -> None:
    block = dialogue_timeline([OVERDUE], "bn").figure["data"][0]
    assert block["x"] == [31 * 24 * 3600 * 1000]
    assert block["base"] == ["2016-03-01"]


def test_the_sentence_names_every_place() -> None:
    alt = dialogue_timeline([OVERDUE, HELD], "en").alt
    assert "K1" in alt
    assert "K2" in alt
