"""The yearly report and the half-year's evaluation: the pack's parts over other months."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.formats import render
from dashboard.exports.pack.paper import paper
from dashboard.exports.pack.parts import make_pack, report_title
from dashboard.exports.pack.records import Pack
from dashboard.exports.pack.report import REPORT_FORMATS, REPORT_PARTS
from dashboard.exports.pack.request import Calendar, PackRequest, Report, of_report
from tests.dashboard.exports.packs import kurigram, shown
from tests.queries.small_world import World, save
from tests.queries.test_scores import OFFICE
from tests.queries.test_settled_rules import idea

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.fixture(scope="session")
def scored(tmp_path_factory: pytest.TempPathFactory) -> PackRequest:
    """The hand-worked office of scored plans, at the end of its year."""
    folder = tmp_path_factory.mktemp("scored")
    with World(registers=OFFICE).open("2017-02-01") as connection:
        connection.execute("insert into load values (timestamp '2017-02-01', 'made of this', 1, false)")
        save(connection, folder)
    return kurigram(folder, "en", month=date(2016, 5, 1), as_of=date(2017, 2, 1))


def rows(pack: Pack, table: str) -> list[list[str]]:
    return [shown(row) for row in pack.table(table).all_rows]


@pytest.mark.parametrize("language", ["bn", "en"])
def test_page_1_of_the_year_2016_is_what_a_person_has_read(warehouse: Path, language: str) -> None:
    answer = make_pack(of_report(kurigram(warehouse, language), Report.YEAR)).answer
    told = "\n".join([*answer.sentences, "", *answer.points]) + "\n"
    assert told == (GOLDEN / f"year_{language}.txt").read_text("utf-8")


def test_a_part_of_which_nothing_is_known_is_one_sentence(warehouse: Path) -> None:
    pack = make_pack(of_report(kurigram(warehouse, "en"), Report.YEAR))
    parts = {part.key: part for part in pack.parts}
    assert list(parts) == list(REPORT_PARTS)
    for key in ("plan", "year_before"):
        assert (len(parts[key].sentences), parts[key].tables) == (1, ()), key


def test_plans_stand_with_what_was_done_and_points_by_team_and_part_of_the_year(scored: PackRequest) -> None:
    pack = make_pack(of_report(scored, Report.YEAR))
    assert [row[:6] + row[7:] for row in rows(pack, "plan_teams")] == [
        ["District team", "1", "1", "100%", "0", "3/3 · 100%", ""],
        ["U554901", "4", "5", "80.0%", "1", "12.5/21 · 59.5%", "4"],
        ["U554902", "0", "1", "0%", "1", "0/8 · 0%", ""],
        ["Total", "5", "7", "71.4%", "2", "15.5/32 · 48.4%", "4"],
    ]
    assert [row[:2] for row in rows(pack, "plan_parts")] == [
        ["Year, from January 2016", "15.5/32 · 48.4%"],
        ["First half-year, from January 2016", "15.5/26 · 59.6%"],
        ["Second half-year, from July 2016", "0/6 · 0%"],
        ["Quarter 1, from January 2016", "12/21 · 57.1%"],
        ["Quarter 2, from April 2016", "3.5/5 · 70.0%"],
        ["Quarter 4, from October 2016", "0/6 · 0%"],
    ]
    assert [row[-1] for row in rows(pack, "plan_behind")] == ["8 of 8", "6 of 6", "1.5 of 5", "1 of 10"]


def test_a_months_pack_tells_of_its_plan_year_up_to_that_month(scored: PackRequest) -> None:
    pack = make_pack(scored)
    assert rows(pack, "plan_teams")[-1][5] == "12/21 · 57.1%"
    assert [row[:2] for row in rows(pack, "plan_parts")] == [
        ["Year, from January 2016", "12/21 · 57.1%"],
        ["First half-year, from January 2016", "12/21 · 57.1%"],
        ["Quarter 1, from January 2016", "12/21 · 57.1%"],
    ]
    [said] = [part.lines for part in pack.parts if part.key == "plan"]
    assert "Activities overdue: 1; most of them: U554902 (1)." in said


@pytest.mark.parametrize(
    ("report", "calendar", "months", "title"),
    [
        (Report.YEAR, Calendar.PLAN, ("2016-01", "2016-12"), "Full yearly report on innovation, dist district, 2016"),
        (Report.YEAR, Calendar.FISCAL, ("2015-07", "2016-06"), "dist district, fiscal year 2015-16"),
        (Report.HALF_YEAR, Calendar.PLAN, ("2016-01", "2016-06"), "first half-year (January 2016 – June 2016)"),
        (Report.HALF_YEAR, Calendar.FISCAL, ("2016-01", "2016-06"), "second half-year (January 2016 – June 2016)"),
    ],
)
def test_a_report_is_of_the_year_or_half_year_that_its_month_belongs_to(
    scored: PackRequest, report: Report, calendar: Calendar, months: tuple[str, str], title: str
) -> None:
    asked = of_report(scored, report, calendar)
    assert (f"{asked.first_month:%Y-%m}", f"{asked.month:%Y-%m}") == months
    assert report_title(asked).endswith(title)


def test_half_a_year_holds_its_own_months_alone(scored: PackRequest) -> None:
    pack = make_pack(of_report(replace(scored, month=date(2016, 9, 1)), Report.HALF_YEAR))
    assert rows(pack, "plan_teams")[-1][5] == "0/6 · 0%"
    assert [row[-1] for row in rows(pack, "plan_behind")] == ["6 of 6"]
    assert rows(pack, "minutes_received_months")[0][0] == "July 2016"


def test_a_report_is_written_in_its_formats(scored: PackRequest) -> None:
    pack = make_pack(of_report(scored, Report.YEAR))
    made = render(pack, REPORT_FORMATS)
    assert made.failed == {}
    stem = "year-report_2016-01_2016-12_5549_as-of-2017-02-01_en"
    assert [name for files in made.files.values() for name in files] == [f"{stem}.{each}" for each in REPORT_FORMATS]


def test_beside_the_ideas_of_a_year_stands_no_status_and_a_month_s_status_names_its_month(tmp_path: Path) -> None:
    sent = [idea("554901", office, "2016-03-31", "2016-03-20") for office in ("Farm", "Fish")]
    with World(registers=sent).open("2017-02-01") as connection:
        connection.execute("insert into load values (timestamp '2017-02-01', 'made of this', 1, false)")
        save(connection, tmp_path)
    month = kurigram(tmp_path, "en", month=date(2016, 12, 1), as_of=date(2017, 2, 1))
    table = make_pack(month).table("ideas_upazilas")
    assert [column.title for column in table.columns][:3] == ["Upazila", "Status, December 2016", "Due by"]
    year = make_pack(of_report(month, Report.YEAR))
    assert not {"idea_status", "idea_due_on"} & {column.key for column in year.table("ideas_upazilas").columns}
    [part] = [each for each in paper(year).parts if each.key == "ideas"]
    assert shown(part.tables[0].rows[0])[:2] == ["U554901", "2"]
    assert shown(year.table("ideas_upazilas").all_rows[-1])[-1] == "ideas known of 1 of 3 upazilas"
