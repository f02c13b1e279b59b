"""Bars of ideas, of decisions, and the bar of what was expected: their pieces add up and unknown is never a zero."""

import re

from lxml.html import HtmlElement, fragment_fromstring

from dashboard.charts.composition import composition_bar
from dashboard.charts.decisions import decisions_by_topic
from dashboard.charts.ideas import ideas_bars
from dashboard.words.rows import Row
from dashboard.words.status import DECISION_STATUSES, STATUSES


def ideas(*counts: float | None) -> list[Row]:
    return [
        {
            "upazila_code": str(no),
            "upazila_bn": f"ক{no}",
            "upazila_en": f"K{no}",
            "district_code": "9",
            "ideas_received": count,
        }
        for no, count in enumerate(counts)
    ]


def bars(*counts: float | None, language: str = "en", **more: str) -> HtmlElement:
    html = ideas_bars(ideas(*counts), language, lambda code: f"?upazila={code}", **more)
    return fragment_fromstring(html.strip())


def test_an_unknown_number_of_ideas_is_words_and_a_known_nought_is_a_nought() -> None:
    chart = bars(None, 0, 12)
    links = chart.findall(".//a")
    assert [link.get("href") for link in links] == ["?upazila=2", "?upazila=1", "?upazila=0"]
    assert [link.find("span[@class='bar']").text_content() for link in links] == ["12", "0", "no data"]
    assert [bar.get("style") for bar in chart.iterfind(".//i")] == ["width: 100.0%", "width: 0.0%"]
    assert chart.get("aria-label") == "Ideas received by upazila: K2: 12; K1: 0; K0: no data."


def test_a_bar_is_as_long_as_its_share_of_the_most() -> None:
    assert [bar.get("style") for bar in bars(3, 12, 6).iterfind(".//i")] == [
        "width: 100.0%",
        "width: 50.0%",
        "width: 25.0%",
    ]
    assert [bar.get("style") for bar in bars(0, 0).iterfind(".//i")] == ["width: 0.0%"] * 2


def test_ideas_are_counted_in_bengali_digits() -> None:
    assert bars(3, language="bn").find(".//span[@class='bar-number']").text == "৩"


def test_bars_of_districts_say_so_and_made_up_ones_are_marked() -> None:
    chart = bars(3, code="district_code", mark="Sample data")
    assert chart.get("aria-label") == "Sample data. Ideas received by district: K0: 3."
    assert chart.find(".//a").get("href") == "?upazila=9"
    assert chart.find("span[@class='sample-mark']").text == "Sample data"


def topic(name: str, **counts: int) -> dict[str, object]:
    by_status = {f"{status}_decisions": counts.get(status, 0) for status in DECISION_STATUSES}
    return {"topic": name, "decisions": sum(by_status.values()), **by_status}


def stacked(*rows: dict[str, object], language: str = "en") -> HtmlElement:
    html = decisions_by_topic(rows, language, lambda name, status: f"?topic={name}&status={status}", "Sample data")
    return fragment_fromstring(html.strip())


def test_the_pieces_of_a_topic_add_up_to_its_decisions() -> None:
    chart = stacked(topic("portal", undated=3, overdue=1), topic("idea", overdue=2))
    pieces = chart.findall(".//span[@class='pieces']")
    assert [piece.get("style") for piece in pieces] == ["width: 100.0%", "width: 50.0%"]
    assert [[int(re.findall(r"flex-grow: (\d+)", part.get("style"))[0]) for part in piece] for piece in pieces] == [
        [1, 3],
        [2],
    ]
    assert [name.text for name in chart.iterfind(".//span[@class='bar-name']")] == ["Web portal (4)", "Ideas (2)"]


def test_each_piece_leads_to_its_decisions_and_bears_mark_count_and_words() -> None:
    overdue, undated = stacked(topic("portal", undated=3, overdue=1), language="bn").iterfind(".//a")
    assert overdue.get("href") == "?topic=portal&status=overdue"
    assert [link.text for link in (overdue, undated)] == ["✗ ১", "○ ৩"]
    assert undated.get("aria-label") == "ওয়েব পোর্টাল, তারিখ নির্ধারিত নেই: ৩টি"


def test_a_piece_too_short_for_its_label_has_it_behind_the_bar() -> None:
    chart = stacked(topic("portal", undated=99, overdue=1))
    piece, _ = chart.find(".//span[@class='pieces']")
    assert (piece.tag, piece.text, piece.get("title")) == ("i", None, "Web portal, overdue, not done: 1")
    (behind,) = chart.findall(".//span[@class='bar']/a")
    assert (behind.text, behind.get("href")) == ("✗ 1", "?topic=portal&status=overdue")


def test_the_sentence_of_decisions_tells_every_topic_and_that_they_are_made_up() -> None:
    chart = stacked(topic("portal", undated=3, overdue=1))
    told = "Decisions by topic: Web portal: overdue, not done 1, no date named 3."
    assert chart.get("aria-label") == f"Sample data. {told}"
    assert chart.get("role") is None


def test_a_status_no_decision_has_is_left_out_of_the_legend() -> None:
    (part,) = stacked(topic("portal", undated=3)).findall(".//ul[@class='legend']/li")
    assert part.text_content() == "○no date named"


def totals(**counts: int) -> list[Row]:
    full = {status: counts.get(status, 0) for status in STATUSES}
    return [{"month": "2016-07-01", "upazilas": sum(full.values()), "received_without_due_day": 0, **full}]


def test_each_piece_of_the_composition_has_its_mark_its_word_and_its_number() -> None:
    html = composition_bar(totals(received=1, not_received=8), "minutes_received", "bn")
    pieces = re.findall(r"flex: ?(\d+) 0 0", html)
    assert pieces == ["1", "8"]
    assert html.count(STATUSES["not_received"].mark) >= 2
    assert "৮" in html
    assert "৯" in html


def test_the_pieces_of_several_months_add_up_to_the_upazilas_of_all_of_them() -> None:
    rows = [*totals(received=1, no_data=8), *totals(on_time=4, late=1, not_received=4)]
    pieces = re.findall(r"flex: ?(\d+) 0 0", composition_bar(rows, "minutes_received", "en"))
    assert sum(map(int, pieces)) == sum(row["upazilas"] for row in rows) == 18
