"""holidays.csv: every year's days, an office's own, and what cannot be read."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.letters.writing import letters_of
from dashboard.exports.pack.holidays import BadHolidays, days_off, holidays_of
from dashboard.exports.pack.parts import make_pack
from dashboard.exports.pack.records import Holiday
from dashboard.exports.pack.request import PackRequest
from tests.dashboard.exports.packs import kurigram, office_data

HEAD = "place,year,month,day,days,bn,en\n"


def office(data: Path, lines: str) -> PackRequest:
    (data / "reference").mkdir(exist_ok=True)
    (data / "reference" / "holidays.csv").write_text(HEAD + lines, "utf-8")
    return PackRequest(data / "w", data, date(2016, 7, 1), "5549", None, date(2016, 8, 1), "en")


def test_an_office_has_its_own_days_and_those_of_all(tmp_path: Path) -> None:
    asked = office(tmp_path, "*,,2,21,,a,a\n5549,২০১৬,৭,৪,৬,b,b\n5527,2016,9,1,1,c,c\n")
    assert holidays_of(asked, sample=False) == (Holiday(None, 2, 21), Holiday(2016, 7, 4, 6))


@pytest.mark.parametrize(
    "line", ["*,,2,30,1,a,a", "*,,,21,1,a,a", "*,2015,2,29,1,a,a", "*,,2,x,1,a,a", "*,,2,21,40,a,a"]
)
def test_a_line_that_is_no_day_is_said_with_its_number(tmp_path: Path, line: str) -> None:
    with pytest.raises(BadHolidays, match=r"holidays\.csv: line 2: "):
        holidays_of(office(tmp_path, f"{line}\n"), sample=False)


def test_days_of_every_year_fall_in_this_one_and_the_next_and_29_february_where_there_is_one() -> None:
    every, eid, leap = Holiday(None, 12, 16), Holiday(2016, 12, 30, 3), Holiday(None, 2, 29)
    assert days_off((every, eid, leap), date(2016, 12, 1)) == [
        date(2016, 2, 29),
        date(2016, 12, 16),
        *(date(2016, 12, 30), date(2016, 12, 31), date(2017, 1, 1)),
        date(2017, 12, 16),
    ]


def test_an_answer_is_asked_for_after_the_holidays(warehouse: Path, tmp_path: Path) -> None:
    own = office_data(tmp_path, "Office", "A. Rahman")
    with (own / "reference" / "office.csv").open("a", encoding="utf-8") as file:
        file.write("\n*district,answer_days,3,3")
    office(own, "5549,2016,9,4,2,Eid,Eid\n")
    letters = letters_of(make_pack(kurigram(warehouse, "en", parts=(), data=own, as_of=date(2016, 8, 30))))
    reminders = [letter.closing for letter in letters if letter.kind == "reminder"]
    assert reminders
    assert all("by 6\u00a0Sep\u00a02016 (3 working days)" in closing for closing in reminders)
