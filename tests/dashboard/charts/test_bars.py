"""Bars of ideas, of decisions, and the bar of what was expected: their pieces add up and unknown is never a zero."""

import re

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


def test_an_unknown_number_of_ideas_is_words_and_a_known_nought_is_a_nought() -> None:
    (bars,) = ideas_bars(ideas(None, 0, 12), "en").figure["data"]
    assert [code for (code,) in bars["customdata"]] == ["2", "1", "0"]
    assert bars["text"][:2] == ["12", "0"]
    assert not re.search(r"\d", bars["text"][2])


def test_ideas_are_counted_in_bengali_digits() -> None:
    chart = ideas_bars(ideas(3), "bn")
    assert chart.figure["data"][0]["text"] == ["৩"]
    assert set("".join(chart.figure["layout"]["xaxis"]["ticktext"])) <= set("০১২৩৪৫৬৭৮৯")


def topic(name: str, **counts: int) -> dict[str, object]:
    by_status = {f"{status}_decisions": counts.get(status, 0) for status in DECISION_STATUSES}
    return {"topic": name, "decisions": sum(by_status.values()), **by_status}


def test_the_pieces_of_a_topic_add_up_to_its_decisions() -> None:
    rows = [topic("portal", undated=3, overdue=1), topic("idea", overdue=2)]
    data = decisions_by_topic(rows, "bn").figure["data"]
    assert [sum(trace["x"][no] for trace in data) for no in range(2)] == [4, 2]
    assert all(trace["name"].split()[0] in {style.mark for style in DECISION_STATUSES.values()} for trace in data)


def test_a_status_no_decision_has_is_left_out_of_the_legend() -> None:
    data = decisions_by_topic([topic("portal", undated=3)], "en").figure["data"]
    assert len(data) == 1


def totals(**counts: int) -> list[Row]:
    full = {status: counts.get(status, 0) for status in STATUSES}
    return [{"month": "2016-07-01", "upazilas": sum(full.values()), **full}]


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
