"""The timeline of dialogues ends with what is known and says what was last said."""

from datetime import date, timedelta
from typing import Any

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from dashboard.charts.timeline import dialogue_timeline
from dashboard.words.rows import Row
from dashboard.words.status import STATUSES


def plan(code: str, month: int, status: str, **known: object) -> Row:
    start, due = date(2016, month, 1), date(2016, month + 1, 1) - timedelta(days=1)
    row = {"held_on": None, "stated_on": None, "months_overdue": None, "is_overdue": False, "corrected": False, **known}
    names = {"upazila_code": code, "upazila_bn": f"ক{code}", "upazila_en": f"K{code}", "district_code": "5549"}
    return {**names, "planned_month": start, "due_on": due, "status": status, **row}


SAID = date(2016, 7, 26)
OVERDUE = plan("1", 3, "not_received", stated_on=SAID, months_overdue=4, is_overdue=True)
HELD = plan("2", 4, "late", held_on=date(2016, 6, 10), stated_on=SAID)
SILENT = plan("3", 5, "no_data")


def drawn(*rows: Row, language: str = "en", mark: str = "") -> HtmlElement:
    html = dialogue_timeline(rows, language, lambda code: f"?evidence=dialogue_held:{code}", mark)
    return fragment_fromstring(html.strip())


def place_of(element: HtmlElement) -> dict[str, float]:
    """The per cent of an element's style."""
    parts = (part.split(":") for part in element.get("style").split(";"))
    return {name.strip(): float(value.strip().removesuffix("%")) for name, value in parts}


def month_at(first: int, months: int, month: float) -> Any:
    """Where a month of 2016 begins on an axis of equal months."""
    return pytest.approx(100 * (month - first) / months, abs=0.01)


def test_a_line_ends_on_the_day_it_was_held_else_last_said_else_due() -> None:
    ends = [place_of(link)["left"] for link in drawn(OVERDUE, HELD, SILENT).iterfind(".//a")]
    # From March to August: 26 July, 10 June, 31 May.
    assert ends == [month_at(3, 6, 7 + 25 / 31), month_at(3, 6, 6 + 9 / 30), month_at(3, 6, 5 + 30 / 31)]


def test_what_a_person_corrected_is_marked_and_said() -> None:
    chart = drawn(OVERDUE | {"corrected": True}, HELD)
    assert [name.text_content().strip() for name in chart.iterfind(".//tbody//th")] == ["K1*", "K2"]
    assert "* corrected" in " ".join(chart.text_content().split())
    assert "corrected" not in drawn(OVERDUE, HELD).text_content()


def test_the_axis_ends_a_month_after_the_last_thing_known_and_not_today() -> None:
    chart = drawn(OVERDUE, HELD)
    assert chart.find("table").get("style") == "--months: 6"
    ticks = chart.findall(".//span[@class='tick']")
    assert [tick.text for tick in ticks] == ["Mar", "Apr", "May", "Jun", "Jul", "Aug"]
    assert [place_of(tick)["left"] for tick in ticks] == [month_at(3, 6, month + 0.5) for month in range(3, 9)]


def test_of_a_long_axis_every_second_or_third_month_is_named_and_always_the_last() -> None:
    late = plan("2", 1, "late", held_on=date(2016, 12, 1))
    names = [tick.text_content() for tick in drawn(late, language="bn").iterfind(".//span[@class='tick']")]
    assert len(names) == 5
    assert names[-1] == "জানু২০১৭"


def test_the_line_begins_after_the_due_day_and_is_dotted_where_nothing_was_held() -> None:
    overdue, held = drawn(OVERDUE, HELD).xpath(".//span[starts-with(@class, 'line')]")
    assert place_of(overdue) == {"left": month_at(3, 6, 4), "width": month_at(0, 6, 3 + 25 / 31)}
    assert place_of(held) == {"left": month_at(3, 6, 5), "width": month_at(0, 6, 1 + 9 / 30)}
    assert [line.get("class") for line in (overdue, held)] == ["line dotted", "line"]


def test_a_plan_no_source_speaks_of_has_no_line_of_delay() -> None:
    chart = drawn(SILENT, language="bn")
    assert chart.xpath(".//span[starts-with(@class, 'line')]") == []
    (link,) = chart.iterfind(".//a")
    assert link.text_content() == STATUSES["no_data"].mark


def test_a_delay_is_written_in_months_in_the_digits_of_the_language() -> None:
    overdue, silent = drawn(OVERDUE, SILENT, language="bn").iterfind(".//a")
    assert overdue.text_content() == "✗৪ মাস বিলম্ব"
    assert silent.text_content() == "?"


def test_the_planned_block_stands_in_its_month() -> None:
    blocks = drawn(OVERDUE, HELD).findall(".//td//span[@class='planned']")
    assert [place_of(block)["left"] for block in blocks] == [month_at(3, 6, 3), month_at(3, 6, 4)]
    assert blocks[0].get("title") == "Planned for March 2016"


def test_a_mark_leads_to_its_evidence_and_says_what_was_last_said() -> None:
    overdue, held = drawn(OVERDUE, HELD).iterfind(".//a")
    assert overdue.get("href") == "?evidence=dialogue_held:1"
    assert overdue.get("aria-label") == "K1, planned for March 2016, not held, last said on 26 Jul 2016"
    assert held.get("aria-label") == "K2, planned for April 2016, held late, 10 Jun 2016"


def test_a_no_older_than_its_due_day_is_told_with_both_days_and_has_no_line() -> None:
    chart = drawn(plan("4", 7, "not_received", stated_on=SAID))
    assert "not held by 26 Jul 2016; due 31 Jul 2016; nothing known since" in chart.find(".//a").get("aria-label")
    assert chart.xpath(".//span[starts-with(@class, 'line')]") == []


def test_the_sentence_names_every_place_and_hides_no_link() -> None:
    chart = drawn(OVERDUE, HELD)
    assert chart.get("aria-label").startswith("2 planned dialogues: K1, planned for March 2016")
    assert "K2" in chart.get("aria-label")
    assert chart.get("role") is None


def test_each_status_that_occurs_is_told_in_words() -> None:
    legend = drawn(OVERDUE, SILENT).find(".//p[@class='grid-legend']")
    assert [part.text_content().strip() for part in legend] == ["planned month", "✗ not held", "? no data"]


def test_made_up_dialogues_are_marked_across_and_in_the_sentence() -> None:
    chart = drawn(HELD, mark="Sample data")
    assert chart.find(".//span[@class='sample-mark']").text == "Sample data"
    assert chart.get("aria-label").startswith("Sample data. 1 planned")
    assert drawn(HELD).find(".//span[@class='sample-mark']") is None


def test_a_name_with_markup_comes_out_as_text() -> None:
    html = dialogue_timeline([{**HELD, "upazila_en": "<b>\u202e"}], "en", lambda code: code)
    assert "<b>" not in html
    assert "&lt;b&gt;⟨U+202E⟩" in html
