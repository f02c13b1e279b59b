"""Which meeting a paper is of, and which of two papers about one meeting is taken."""

from datetime import date

import pytest

from etl.records import Paper
from etl.warehouse.meetings import CannotPlace, PaperChoice, is_corrected, meeting_row, paper_head
from tests.etl.made_papers import made_paper


def paper_of(meeting: dict[str, str | None]) -> Paper:
    return made_paper("0" * 64, "কার্যবিবরণী", **meeting)


@pytest.mark.parametrize(
    ("meeting", "expected"),
    [
        ({}, "5549-2016-07-26"),
        ({"held_on": None}, "5549-2016-07"),
        ({"team_level": "upazila", "upazila_code": "554977"}, "554977-2016-07-26"),
        ({"team_level": "upazila", "upazila_code": "554977", "district_code": None}, "554977-2016-07-26"),
        ({"month": None}, "5549-2016-07-26"),
    ],
)
def test_a_meeting_is_known_by_its_team_and_its_day(meeting: dict[str, str | None], expected: str) -> None:
    assert meeting_row(paper_of(meeting), 1).meeting_id == expected


@pytest.mark.parametrize(
    ("meeting", "code"),
    [
        ({"district_code": None}, "meeting_place_unknown"),
        ({"team_level": "upazila"}, "meeting_place_unknown"),
        ({"month": None, "held_on": None, "issued_on": "2016-08-17"}, "meeting_month_unknown"),
    ],
)
def test_a_paper_without_team_or_month_is_not_placed(meeting: dict[str, str | None], code: str) -> None:
    with pytest.raises(CannotPlace) as refusal:
        meeting_row(paper_of(meeting), 1)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("meeting", "known_on"),
    [
        ({"issued_on": "2016-08-17"}, date(2016, 7, 26)),
        ({"held_on": None, "issued_on": "2016-08-17"}, date(2016, 8, 17)),
        ({"held_on": None, "month": "2016-02"}, date(2016, 2, 29)),
    ],
)
def test_what_a_paper_says_is_known_from_its_meeting_its_issue_or_the_end_of_its_month(
    meeting: dict[str, str | None], known_on: date
) -> None:
    assert meeting_row(paper_of(meeting), 1).known_on == known_on


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("জুলাই ২০১৬ মাসের সভার কার্যবিবরণী (সংশোধিত)\n…", True),
        ("\n\nসংশোধিত কার্যবিবরণী", True),
        ("কার্যবিবরণী\nসভাপতি: ক", False),
        ("কার্যবিবরণী" + "\nসারি" * 20 + "\nসংশোধিত তালিকা", False),
        ("কার্যবিবরণী\n" + "সভায় বলা হয় যে " * 10 + "সংশোধিত তালিকা পাঠানো হোক", False),
    ],
)
def test_a_paper_is_corrected_where_its_heading_says_so(text: str, expected: bool) -> None:
    assert is_corrected(text) is expected


@pytest.mark.parametrize(
    ("first", "second", "taken"),
    [
        ("কার্যবিবরণী", "কার্যবিবরণী", [True, False]),
        ("কার্যবিবরণী", "সংশোধিত কার্যবিবরণী", [True, True]),
        ("সংশোধিত কার্যবিবরণী", "কার্যবিবরণী", [True, False]),
        ("সংশোধিত কার্যবিবরণী", "সংশোধিত কার্যবিবরণী", [True, False]),
    ],
)
def test_the_first_paper_is_taken_unless_a_later_one_corrects_it(first: str, second: str, taken: list[bool]) -> None:
    choice = PaperChoice()
    heads = []
    for n, text in enumerate((first, second), start=1):
        paper = made_paper(text=text)
        heads.append(paper_head(paper, meeting_row(paper, n), f"{n}.txt"))
    assert [choice.offer(head).taken for head in heads] == taken


def test_the_warning_on_the_paper_left_out_names_the_fields_that_differ() -> None:
    choice = PaperChoice()
    warnings = []
    for n, chair in enumerate(("ক", "খ", "ক"), start=1):
        paper = made_paper(chair=chair)
        warnings.append(choice.offer(paper_head(paper, meeting_row(paper, n), f"{n}.txt")).left_out)
    assert warnings[0] is None
    assert warnings[1] is not None
    assert (warnings[1].source_id, warnings[1].code) == (2, "same_meeting_twice")
    assert '"chair"' in warnings[1].details
    assert '"1.txt"' in warnings[1].details
    assert warnings[2] is not None
    assert warnings[2].code == "same_meeting_copy"
