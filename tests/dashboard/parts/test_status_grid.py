"""The grid of upazilas by month: a cell is a mark, a word and a link; a month before the upazila is none."""

import re
from datetime import date

import pytest

from dashboard.page.reporting.due import due_sentence
from dashboard.parts.status_grid import MOST_WORDS, kind_grid_html, status_grid_html
from dashboard.words.status import STATUSES, word

MONTHS = [date(2016, 1 + month, 1) for month in range(MOST_WORDS + 1)]


def row(code: str, month: date, status: str = "late", district: str = "5549", **more: object) -> dict[str, object]:
    names = {"upazila_bn": f"ক{code}", "upazila_en": f"K{code}"}
    known = {"month": month, "status": status, "is_overdue": status == "not_received", "corrected": False}
    return {"district_code": district, "upazila_code": code, **known, **names, **more}


def grid(*rows: dict[str, object], language: str = "en") -> str:
    return status_grid_html(
        rows,
        "minutes_received",
        language,
        lambda code, month: f"?{code}:{month}",
        {"5549": "Kurigram", "5585": "Rangpur"},
    )


def test_each_cell_has_its_mark_its_word_and_its_own_link() -> None:
    html = grid(row("1", MONTHS[0], "late"), row("1", MONTHS[1], "not_received"))
    assert re.findall(r'href="\?(\S+)"', html) == ["1:2016-01-01", "1:2016-02-01"]
    assert STATUSES["not_received"].mark in html
    assert "not received" in html


def test_a_no_older_than_its_due_day_has_a_mark_of_its_own_and_both_days() -> None:
    days = {"stated_on": date(2016, 1, 26), "due_on": date(2016, 1, 28)}
    html = grid({**row("1", MONTHS[0], "not_received"), **days, "is_overdue": False})
    assert "(✗)" in html
    assert "not received by 26 Jan 2016; due 28 Jan 2016; nothing known since" in html


@pytest.mark.parametrize(
    ("due_days", "legend"),
    [
        ([date(2016, 1, 28)], "a “no” older than the due day; nothing known since"),
        # A portal's month has no due day: no “no” about it can be older.
        ([None], "a “no” about something that has no due day"),
        (
            [date(2016, 1, 28), None],
            "a “no” older than the due day; nothing known since; a “no” about something that has no due day",
        ),
    ],
)
def test_the_legend_speaks_of_a_due_day_only_where_there_is_one(due_days: list[date | None], legend: str) -> None:
    said = {"stated_on": date(2016, 1, 26), "is_overdue": False}
    # Of so many months the cells are marks alone, which the legend explains.
    by_month = {month: row("1", month) for month in MONTHS}
    for month, due_on in zip(MONTHS, due_days, strict=False):
        by_month[month] = {**row("1", month, "not_received"), **said, "due_on": due_on}
    cells = list(by_month.values())
    assert f"(✗)</span> {legend}" in re.sub(r"\s+", " ", grid(*cells))


def test_what_a_person_corrected_is_marked_in_its_cell_and_in_the_legend() -> None:
    told = word("minutes_received", "late", "en")
    assert f"{told} · corrected" in grid(row("1", MONTHS[0], corrected=True), row("2", MONTHS[0]))
    many = grid(*(row("1", month, corrected=month == MONTHS[0]) for month in MONTHS))
    assert many.count(f">{STATUSES['late'].mark}*</a>") == 1
    assert ">*</span> corrected" in many
    assert "corrected" not in grid(*(row("1", month) for month in MONTHS))


def test_a_month_before_the_upazila_existed_is_said_and_has_no_link() -> None:
    html = grid(row("1", MONTHS[0]), row("1", MONTHS[1]), row("2", MONTHS[1]))
    assert html.count("href=") == 3
    assert html.count("not yet an upazila") == 1


def test_an_upazila_stands_with_its_district_only_where_there_are_several() -> None:
    assert "Kurigram" not in grid(row("1", MONTHS[0]))
    both = grid(row("1", MONTHS[0]), row("2", MONTHS[0], district="5585"))
    assert re.findall(r'<th scope="row">(.*?)</th>', both) == ["K1 (Kurigram)", "K2 (Rangpur)"]


@pytest.mark.parametrize(("months", "marks_only"), [(MOST_WORDS, False), (MOST_WORDS + 1, True)])
def test_with_many_months_cells_show_marks_but_keep_their_words_for_screen_readers(
    months: int, marks_only: bool
) -> None:
    html = grid(*(row("1", month) for month in MONTHS[:months]))
    assert ("marks-only" in html) is marks_only
    assert html.count('aria-label="received late"' if marks_only else 'class="word">received late') == months


def test_a_name_with_markup_comes_out_as_text() -> None:
    html = grid(row("<b>", MONTHS[0]))
    assert "<b>" not in html
    assert "&lt;b&gt;" in html


def test_where_only_marks_are_shown_they_are_explained_below_and_only_those_that_occur() -> None:
    html = grid(*(row("1", month) for month in MONTHS))
    legend = html.partition("grid-legend")[2]
    assert "received late" in legend
    assert "not received" not in legend
    assert "grid-legend" not in grid(row("1", MONTHS[0]))


def test_one_upazila_has_a_row_a_kind_and_dialogues_cells_in_their_planned_months_alone() -> None:
    rows = [
        *(row("1", month, kind="minutes_received") for month in MONTHS[:2]),
        row("1", MONTHS[1], "not_received", kind="dialogue_held"),
    ]
    html = kind_grid_html(
        rows, ("minutes_received", "dialogue_held"), "en", lambda kind, month: f"?{kind}:{month}", "x"
    )
    assert re.findall(r'href="\?(\S+)"', html) == [
        "minutes_received:2016-01-01",
        "minutes_received:2016-02-01",
        "dialogue_held:2016-02-01",
    ]
    assert html.count('class="not-yet">–') == 1


FEBRUARY = date(2016, 2, 28)


@pytest.mark.parametrize(
    ("days", "expected", "absent"),
    [
        ((FEBRUARY, FEBRUARY), "due with the district by 28 Feb 2016", "Deadlines and letterhead"),
        ((FEBRUARY, date(2016, 3, 5)), "28 Feb 2016, 5 Mar 2016", "No deadline"),
        ((FEBRUARY, None), "28 Feb 2016, depending on the district", "No deadline"),
        ((None, None), "No deadline is known for minutes of February 2016", "28 Feb"),
    ],
)
def test_the_due_day_of_the_last_month_is_said_as_far_as_it_is_known(
    days: tuple[date | None, date | None], expected: str, absent: str
) -> None:
    earlier = row("1", MONTHS[0], due_on=date(2016, 1, 28))
    rows = [earlier, *(row(str(no), MONTHS[1], due_on=day) for no, day in enumerate(days))]
    sentence = due_sentence(rows, "minutes_received", "en")
    assert expected in sentence
    assert absent not in sentence
