"""A person's corrections: laid over what was read, never in its place; taken back without a trace being lost."""

import json
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from etl import build
from etl.corrections.lines import Correction, read_corrections
from etl.corrections.papers import correct_paper
from etl.corrections.registers import correct_rows
from etl.corrections.writing import CannotCorrect, correct, undo_correction
from etl.files.folders import PRODUCT
from etl.minutes.parser import parse_file
from etl.warehouse.rows import source_id
from etl.workers.pool import InThisProcess
from queries import connect, run

PAPER = "minutes/kurigram/2016-07.txt"
SEED = PRODUCT / "data" / PAPER
RAJARHAT = "statement minutes_received 554977 2016-07"
TODAY = date(2026, 11, 25)


def line(place: str, field: str, old: str, new: str, undone_on: date | None = None) -> Correction:
    return Correction(2, PAPER, place, field, old, new, "স্ক্যানে ভুল পড়া", "ক", TODAY, undone_on)


def test_what_a_person_corrected_is_no_longer_inferred() -> None:
    paper = parse_file(SEED)
    inferred = next(each for each in paper.statements if each.inferred)
    place = f"statement {inferred.kind.value} {inferred.upazila_code} {inferred.month}"
    now, new = ("yes", "no") if inferred.value else ("no", "yes")
    corrected, _ = correct_paper(paper, [line(place, "value", now, new)])
    changed = corrected.statements[paper.statements.index(inferred)]
    assert (changed.value, changed.inferred) == (not inferred.value, False)


@pytest.mark.parametrize(
    ("correction", "state"),
    [
        (line(RAJARHAT, "date", "", "2016-07-27"), "applied"),
        (line(RAJARHAT, "date", "2016-07-20", "2016-07-27"), "stale"),
        (line(RAJARHAT, "date", "", "২৭ জুলাই"), "stale"),
        (line(RAJARHAT, "date", "", "27-Jul-16"), "applied"),
        (line(RAJARHAT, "date", "", "7/8/2016"), "stale"),
        (line("meeting", "held_on", "26-07-2016", "25/07/2016"), "applied"),
        (line("meeting", "month", "Jul-16", "Aug-16"), "applied"),
        (line(RAJARHAT, "date", "", "2016-07-27", undone_on=TODAY), "undone"),
        (line(RAJARHAT, "colour", "", "red"), "no_target"),
        (line("statement minutes_received 554977 2016-05", "date", "", "2016-07-27"), "no_target"),
        (line("meeting", "memo_no", "05.47.4900.026.03.009.16-226", "05.47.4900.026.03.009.16-227"), "applied"),
        (line("decision 3.1", "due_on", "", "2016-08-10"), "applied"),
        (line("decision 99.1", "due_on", "", "2016-08-10"), "no_target"),
        (line("decision 3.1", "topic", "upazila_meeting", "team"), "applied"),
        (line("decision 3.1", "topic", "upazila_meeting", "weather"), "stale"),
    ],
)
def test_a_correction_holds_only_where_the_paper_still_says_what_was_corrected(
    correction: Correction, state: str
) -> None:
    paper = parse_file(SEED)
    corrected, outcomes = correct_paper(paper, [correction])
    assert [each.state for each in outcomes] == [state]
    assert (corrected != paper) == (state == "applied")


@pytest.mark.parametrize(
    ("correction", "state"),
    [
        (line("decision 3.1", "progress", "", "done 2016-08-10"), "applied"),
        (line("decision 3.1", "progress", "", "partly 2016-08-10 05.47.4900-12"), "applied"),
        (line("decision 3.1", "progress", "", "done"), "stale"),
        (line("decision 3.1", "progress", "", "done 2016-02-31"), "stale"),
        (line("decision 99.1", "progress", "", "done 2016-08-10"), "no_target"),
        (line("decision 3.1", "progress", "", "done 2016-08-10", undone_on=TODAY), "undone"),
        (line("decision 3.1", "link", "5549-2016-06-28/3/1", "confirmed"), "applied"),
        (line("decision 3.1", "link", "5549-2016-06-28/3/1", "perhaps"), "stale"),
        (line("decision 3.1", "closing", "5549-2016-08-29", "rejected"), "applied"),
    ],
)
def test_what_a_person_says_of_a_decision_changes_nothing_that_was_read(correction: Correction, state: str) -> None:
    paper = parse_file(SEED)
    corrected, (outcome,) = correct_paper(paper, [correction])
    assert corrected == paper
    assert outcome.state == state
    assert outcome.row == (None if state == "undone" else correction.place)


def test_a_statement_that_the_paper_does_not_make_is_taken_out_and_the_others_are_named_by_their_new_places() -> None:
    paper = parse_file(SEED)
    second = paper.statements[1]
    gone, kept = (
        line(RAJARHAT, "said", "yes", "no"),
        line(f"statement {second.kind.value} {second.upazila_code} {second.month}", "reason", "", "বদলি"),
    )
    first = next(n for n, s in enumerate(paper.statements) if s.upazila_code == "554977" and s.value)
    corrected, outcomes = correct_paper(paper, [gone, kept])
    assert len(corrected.statements) == len(paper.statements) - 1
    place = 1 if first < 1 else 2
    assert [each.row for each in outcomes] == [None, f"statement {place}"]
    assert corrected.statements[place - 1].reason == "বদলি"


class Receipt(NamedTuple):
    sheet: str
    row_no: int
    upazila_code: str
    received_on: date | None


def test_a_cell_of_a_register_is_corrected_by_its_sheet_and_row() -> None:
    rows = {"report_receipt": [Receipt("প্রাপ্তি", 7, "554977", None), Receipt("প্রাপ্তি", 8, "554994", None)]}
    corrected, outcomes = correct_rows(
        rows, [line("প্রাপ্তি!8", "received_on", "", "2016-07-28"), line("প্রাপ্তি!9", "received_on", "", "2016-07-28")]
    )
    assert [each.received_on for each in corrected["report_receipt"]] == [None, date(2016, 7, 28)]
    assert [(each.state, each.row) for each in outcomes] == [("applied", "প্রাপ্তি!8"), ("no_target", None)]
    assert rows["report_receipt"][1].received_on is None


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A data folder with the seed paper."""
    paper = tmp_path / "data" / PAPER
    paper.parent.mkdir(parents=True)
    paper.write_bytes(SEED.read_bytes())
    return tmp_path


Asked = Callable[[str], list[tuple[Any, ...]]]


def load(office: Path) -> Asked:
    """Build, and give a way to ask the warehouse. Read in this process: to start others takes longer than a paper."""
    build(office / "data", office / "warehouse", readers=InThisProcess())

    def ask(sql: str) -> list[tuple[Any, ...]]:
        with connect(office / "warehouse") as connection:
            return connection.execute(sql).fetchall()

    return ask


RECEIVED = "select value, day, corrected from fact where kind = 'minutes_received' and upazila_code = '554977'"
CORRECTIONS = "select line_no, state, row_key is not null, why, undone_on from correction order by line_no"


def write(office: Path, place: str, field: str, new: str, file: str = PAPER, **said: str) -> None:
    said = {"old": "", "why": "খাম দেখে", "who": "ক"} | said
    correct(office / "data", file=file, place=place, field=field, new=new, today=TODAY, **said)


def undo(office: Path, line_no: int) -> None:
    """Take back the correction that the warehouse shows on this line."""
    with connect(office / "warehouse") as connection:
        rows: list[Any] = run("corrections", {}, connection).to_dict("records")
    undo_correction(office / "data", next(row for row in rows if row["line_no"] == line_no), TODAY)


def received_on(office: Path, new: str, old: str = "") -> None:
    write(office, RAJARHAT, "date", new, old=old)


def test_a_correction_changes_the_figure_and_stands_beside_it_and_can_be_taken_back(office: Path) -> None:
    assert load(office)(RECEIVED) == [(True, None, False)]
    received_on(office, "2016-07-27")
    ask = load(office)
    assert ask(RECEIVED) == [(True, date(2016, 7, 27), True)]
    assert ask(CORRECTIONS) == [(2, "applied", True, "খাম দেখে", None)]
    undo(office, 2)
    ask = load(office)
    assert ask(RECEIVED) == [(True, None, False)]
    assert ask(CORRECTIONS) == [(2, "undone", False, "খাম দেখে", TODAY)]
    assert (office / "data" / PAPER).read_bytes() == SEED.read_bytes()


def test_of_two_corrections_of_one_thing_the_second_corrects_the_first(office: Path) -> None:
    received_on(office, "2016-07-27")
    received_on(office, "2016-07-29", old="2016-07-27")
    assert load(office)(RECEIVED) == [(True, date(2016, 7, 29), True)]


def test_a_file_removed_is_not_loaded_and_not_deleted_and_comes_back(office: Path) -> None:
    write(office, "", "file", "removed", why="ভুল ফাইল")
    ask = load(office)
    assert ask("select count(*) from meeting") == [(0,)]
    assert ask(CORRECTIONS) == [(2, "applied", False, "ভুল ফাইল", None)]
    assert (office / "data" / PAPER).exists()
    undo(office, 2)
    assert load(office)("select count(*) from meeting") == [(1,)]


def test_a_broken_line_is_listed_and_the_others_hold(office: Path) -> None:
    received_on(office, "2016-07-27")
    file = office / "data" / "corrections.csv"
    file.write_text(
        file.read_text(encoding="utf-8") + f"{PAPER},meeting,month,,2016-08,,ক,yesterday,\n", encoding="utf-8"
    )
    ask = load(office)
    assert ask(RECEIVED) == [(True, date(2016, 7, 27), True)]
    rejected = ask("select path, code, details from rejected order by place")
    assert [(path, code, json.loads(details)["row"]) for path, code, details in rejected] == [
        ("corrections.csv", "reference_not_a_day", "3"),
        ("corrections.csv", "reference_blank", "3"),
    ]


def test_a_correction_needs_a_reason_and_a_name_and_keeps_no_phone_number(office: Path) -> None:
    with pytest.raises(CannotCorrect, match="no_reason"):
        write(office, "meeting", "chair", "ক", why=" ")
    with pytest.raises(CannotCorrect, match="no_name"):
        write(office, "meeting", "chair", "ক", who="")
    with pytest.raises(CannotCorrect, match="no_line"):
        undo_correction(office / "data", asdict(line("meeting", "chair", "", "ক")), TODAY)
    write(office, "meeting", "chair", "ক", why="=ফোনে 01712345678")
    (only,) = read_corrections(office / "data").lines
    assert only.why == "=ফোনে ×××××××××××"
    assert ",'=ফোনে ×" in (office / "data" / "corrections.csv").read_text(encoding="utf-8")


def test_a_correction_of_a_file_that_is_not_there_is_said_to_have_no_target(office: Path) -> None:
    write(office, "meeting", "month", "2016-08", file="minutes/x.txt")
    assert load(office)("select state from correction") == [("no_target",)]
    assert source_id("minutes/x.txt") != source_id(PAPER)
