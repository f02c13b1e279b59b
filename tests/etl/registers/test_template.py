"""The template workbook: what it holds, and that filling it in and loading it works."""

import io
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from typer.testing import CliRunner

import etl
from etl.commands.program import app
from etl.registers.columns import registers
from etl.registers.template import NoSuchDistrict, write_template
from etl.registers.values import IdeaStage, read_stage
from tests.etl.registers.made_registers import complaints, read, receipts, warnings

# Indicator, weight, targets, achieved of an activity that is not scored.
UNSCORED = (None, None, (), None)
RECEIPTS = {"bn": "কার্যবিবরণী প্রাপ্তি", "en": "Report receipts"}


def written(folder: Path, district: str = "5549", month: str = "2016-07", language: str = "bn") -> Path:
    path = folder / f"{month}.xlsx"
    etl.write_template(path, district, month, language)
    return path


@pytest.mark.parametrize("language", ["bn", "en"])
def test_it_loads_as_it_is_and_lists_every_upazila_of_the_month_as_blank(tmp_path: Path, language: str) -> None:
    register = read(written(tmp_path, language=language), "registers/t.xlsx")
    assert (complaints(register), warnings(register)) == ([], [])
    assert list(register.rows) == ["report_receipt"]
    assert len(receipts(register)) == 9
    assert {month for _, _, month in receipts(register)} == {"2016-07"}
    assert register.skipped == {"example": len(registers())}


@pytest.mark.parametrize(
    ("month", "count"), [("2016-07", 16), ("2017-01", 17)], ids=["before Lalmai was created", "and from that month on"]
)
def test_an_upazila_that_did_not_exist_is_not_listed(tmp_path: Path, month: str, count: int) -> None:
    register = read(written(tmp_path, "2019", month), "registers/t.xlsx")
    assert complaints(register) == []
    assert len(receipts(register)) == count


def test_a_renamed_upazila_is_listed_under_the_name_of_the_month(tmp_path: Path) -> None:
    names = []
    for month in ("2016-07", "2020-07"):
        page = openpyxl.load_workbook(written(tmp_path, "1079", month))[RECEIPTS["bn"]]
        names.append({row[1] for row in page.iter_rows(min_row=4, values_only=True)})
    assert "জিয়ানগর" in names[0] - names[1]
    assert "ইন্দুরকানী" in names[1] - names[0]


@pytest.mark.parametrize("language", ["bn", "en"])
def test_what_is_filled_in_loads(tmp_path: Path, language: str) -> None:
    path = written(tmp_path, language=language)
    book = openpyxl.load_workbook(path)
    names = {each.name: each.sheet_bn if language == "bn" else each.sheet_en for each in registers()}
    page = book[names["report_receipt"]]
    page["D4"], page["E4"] = date(2016, 7, 9), "২৭/০৭/২০১৬"
    page["D5"] = "হয়নি" if language == "bn" else "Not held"
    for row in range(6, 13):
        page.cell(row, 2).value = page.cell(row, 3).value = page.cell(row, 1).value = None
    page = book[names["idea"]]
    page["B4"], page["C4"], page["G4"], page["H4"] = "উলিপুর", "কৃষি", date(2016, 7, 21), "20-Jul-2016"
    page["I4"] = "পাইলটিং" if language == "bn" else "piloting"
    page = book[names["office_roll"]]
    page["B4"], page["C4"], page["D4"] = "কুড়িগ্রাম জেলা", "ব্র্যাক", "এনজিও" if language == "bn" else "NGO"
    page = book[names["activity"]]
    page["B4"], page["C4"], page["D4"], page["E4"] = "কুড়িগ্রাম জেলা", 2016, "প্রশিক্ষণ", "মার্চ"
    page = book[names["decision_entry"]]
    page["B4"], page["C4"], page["D4"], page["E4"] = "কুড়িগ্রাম জেলা", "জুলাই ২০১৬", "৫", 1
    page["F4"], page["G4"], page["H4"] = "বাস্তবায়িত" if language == "bn" else "done", "২৭/০৭/২০১৬", "স্মারক ১২"
    book.save(path)
    register = read(path, "registers/t.xlsx")
    assert (complaints(register), warnings(register)) == ([], [])
    sheets = [row[1:] for rows in register.rows.values() for row in rows]
    month = date(2016, 7, 1)
    assert sheets == [
        (
            names["report_receipt"],
            4,
            "554906",
            month,
            date(2016, 7, 9),
            False,
            False,
            date(2016, 7, 27),
            False,
            None,
            None,
        ),
        (names["report_receipt"], 5, "554908", month, None, True, False, None, False, None, None),
        (
            names["idea"],
            4,
            "5549",
            "554994",
            "কৃষি",
            None,
            None,
            None,
            date(2016, 7, 21),
            date(2016, 7, 20),
            False,
            False,
            "piloting",
        ),
        (names["activity"], 4, "5549", None, date(2016, 1, 1), "প্রশিক্ষণ", date(2016, 3, 1), None, False, *UNSCORED),
        (names["decision_entry"], 4, "5549", None, month, 5, 1, "done", date(2016, 7, 27), "স্মারক 12", None),
        (names["office_roll"], 4, "5549", None, "ব্র্যাক", "ngo", None, None),
    ]


def test_it_has_lists_frozen_headings_and_an_example_a_sheet() -> None:
    file = io.BytesIO()
    write_template(file, "5549", "2016-07")
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["নির্দেশনা", *(each.sheet_bn for each in registers()), "তালিকা"]
    assert book["তালিকা"].sheet_state == "hidden"
    for register in registers():
        page = book[register.sheet_bn]
        assert page.freeze_panes == "C3"
        assert [cell.value for cell in page[2]] == ["ক্রমিক", *(column.heading_bn for column in register.columns)]
        assert page["A3"].value == "উদাহরণ"
        assert all(cell.value for cell in page[3]), register.name
        assert page["A3"].font.name == "Nikosh"
        assert page.data_validations.dataValidation
    assert len([row for row in book["নির্দেশনা"].values if row[0]]) > 8


@pytest.mark.parametrize(("language", "going_on"), [("bn", ("চলমান", "বন্ধ")), ("en", ("Running", "Stopped"))])
def test_the_state_of_an_idea_whose_innovator_moved_is_running_or_stopped_or_a_stage(
    tmp_path: Path, language: str, going_on: tuple[str, str]
) -> None:
    book = openpyxl.load_workbook(written(tmp_path, language=language))
    (register,) = (each for each in registers() if each.name == "innovator_move")
    page = book[register.sheet_bn if language == "bn" else register.sheet_en]
    at = next(no for no, each in enumerate(register.columns, start=2) if each.name == "stage")
    letter = openpyxl.utils.get_column_letter(at)
    (check,) = (each for each in page.data_validations.dataValidation if f"{letter}4" in each.sqref)
    name, cells = check.formula1.replace("$", "").split("!")
    listed = tuple(cell.value for (cell,) in book[name.strip("'")][cells])
    assert listed[:2] == going_on
    assert [read_stage(words) for words in listed] == [IdeaStage.PILOTING, IdeaStage.DROPPED, *IdeaStage]
    assert page.cell(3, at).value == going_on[0]


def test_a_heading_is_dark_only_where_each_row_needs_it(tmp_path: Path) -> None:
    """A planned training has no day yet; its blank day is no fault."""
    book = openpyxl.load_workbook(written(tmp_path))
    (register,) = (each for each in registers() if each.name == "training_entry")
    page = book[register.sheet_bn]
    dark = {cell.value for cell in page[2] if cell.fill.fgColor.rgb == "FF1F4E79"}
    assert register.column("upazila").heading_bn in dark
    assert register.column("held_on").heading_bn not in dark
    page.cell(4, 2, "উলিপুর")
    at = next(no for no, each in enumerate(register.columns, start=2) if each.name == "planned_month")
    page.cell(4, at, "জুলাই ২০১৬")
    path = tmp_path / "planned.xlsx"
    book.save(path)
    read_back = read(path, "registers/t.xlsx")
    assert (complaints(read_back), len(read_back.rows["training_entry"])) == ([], 1)


def test_the_command_writes_it_and_says_where_to_put_it(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    said = CliRunner().invoke(
        app, ["template", str(path), "--district", "5549", "--month", "2016-07", "--language", "en"]
    )
    assert said.exit_code == 0
    assert "registers/" in said.stdout
    assert openpyxl.load_workbook(path).sheetnames[1] == RECEIPTS["en"]


def test_a_register_that_was_filled_in_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    path.write_bytes(b"a month's work")
    arguments = ["template", str(path), "--district", "5549", "--month", "2016-07", "--language", "en"]
    said = CliRunner().invoke(app, arguments)
    assert (said.exit_code, "not written over" in said.stderr) == (1, True)
    assert path.read_bytes() == b"a month's work"


@pytest.mark.parametrize(
    ("name", "district", "month", "words"),
    [
        ("t.xlsx", "9999", "2016-07", "No district"),
        ("t.xlsx", "554994", "2016-07", "No district"),
        ("t.xlsx", "5549", "July", "no month"),
        ("t.xls", "5549", "2016-07", ".xlsx"),
        ("none/t.xlsx", "5549", "2016-07", "could not be written"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, name: str, district: str, month: str, words: str
) -> None:
    arguments = ["template", str(tmp_path / name), "--district", district, "--month", month, "--language", "en"]
    said = CliRunner().invoke(app, arguments)
    assert (said.exit_code, said.stdout) == (1, "")
    assert words in said.stderr


def test_an_unknown_district_is_an_error_of_its_own() -> None:
    with pytest.raises(NoSuchDistrict):
        write_template(io.BytesIO(), "0000", "2016-07")
