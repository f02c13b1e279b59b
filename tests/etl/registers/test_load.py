"""Registers of Kurigram, July 2016, beside its minutes: from the files to the figure."""

import shutil
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

import etl
import queries
from etl.commands.program import app
from etl.files.folders import PRODUCT
from etl.workers.pool import InThisProcess
from queries.__main__ import app as queries_app
from tests.etl.registers.made_registers import RECEIPTS, write_csv, write_xlsx

JULY = "জুলাই ২০১৬"
ROWS = [
    RECEIPTS,
    ("রাজারহাট", JULY, "০৯/০৭/২০১৬", "২৬/০৭/২০১৬"),
    ("উলিপুর", JULY, "হয়নি", "", "ইউএনও বদলি"),
    ("চিলমারী", JULY, date(2016, 7, 12), date(2016, 8, 3)),
    ("ফুলবাড়ী", JULY, "", ""),
]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    paper = tmp_path / "data" / "minutes" / "kurigram" / "2016-07.txt"
    paper.parent.mkdir(parents=True)
    shutil.copy(PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt", paper)
    write_xlsx(tmp_path / "data" / "registers" / "kurigram" / "receipts.xlsx", {"প্রাপ্তি": ROWS})
    return tmp_path / "data"


def test_the_registers_days_give_the_minutes_their_timeliness(data: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "warehouse"
    summary = etl.build(data, warehouse, readers=InThisProcess())
    assert (summary.counts["source"], summary.counts["report_receipt"], summary.counts["rejected"]) == (2, 4, 0)
    arguments = ["upazila_months", "--district", "5549", "--month", "2016-07", "--warehouse", str(warehouse)]
    printed = CliRunner().invoke(queries_app, arguments)
    assert printed.exit_code == 0
    lines = [line.split(",") for line in printed.stdout.splitlines()]
    at = {name: place for place, name in enumerate(lines[0])}
    said = {line[at["upazila_en"]]: (line[at["status"]], line[at["event_on"]]) for line in lines[1:]}
    assert said["Rajarhat"] == ("on_time", "2016-07-26")
    assert said["Chilmari"] == ("late", "2016-08-03")
    assert said["Ulipur"] == ("not_received", "")
    assert said["Phulbari"] == ("not_received", "")
    assert len(said) == 9


def test_a_figure_leads_to_the_cell_that_says_it(data: Path, tmp_path: Path) -> None:
    etl.build(data, tmp_path / "warehouse", readers=InThisProcess())
    asked = {"kind": "minutes_received", "from_month": date(2016, 7, 1), "to_month": date(2016, 7, 1)}
    with queries.connect(tmp_path / "warehouse") as connection:
        rows = queries.run("evidence", asked | {"upazilas": ["554909"], "as_of": date(2016, 12, 31)}, connection)
    found = rows[rows["origin"] == "register"].iloc[0]
    assert (found["path"], found["sheet"], int(found["row_no"]), found["cell"]) == (
        "registers/kurigram/receipts.xlsx",
        "প্রাপ্তি",
        4,
        "received_on",
    )


def test_broken_registers_are_listed_and_the_others_load(data: Path, tmp_path: Path) -> None:
    (data / "registers" / "locked.xlsx").write_bytes(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))
    (data / "registers" / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0" + b"\0" * 600)
    write_csv(
        data / "registers" / "kurigram" / "more.csv", [RECEIPTS, ("আকাশপুর", JULY), ("নাগেশ্বরী", JULY, "", "২৭/০৭/২০১৬")]
    )
    result = CliRunner().invoke(
        app, ["build", "--data", str(data), "--warehouse", str(tmp_path / "warehouse"), "--language", "en"]
    )
    assert result.exit_code == 3
    assert "registers/locked.xlsx: The file is locked with a password." in result.stdout
    assert "registers/old.xls: Old Excel files" in result.stdout
    assert "registers/kurigram/more.csv: Kurigram has no upazila called “আকাশপুর”" in result.stdout
    with queries.connect(tmp_path / "warehouse") as connection:
        assert connection.execute("select count(*) from report_receipt").fetchone() == (5,)


def test_check_says_what_a_register_would_give(data: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(data / "registers"), "--language", "en"])
    assert result.exit_code == 0
    assert "Registers: report receipts 4 rows" in result.stdout


def test_check_of_a_workbook_of_which_nothing_would_load_ends_with_1(tmp_path: Path) -> None:
    plan = [("উপজেলা ইনোভেশন টিমের কর্মপরিকল্পনা-২০১৬",), ("ক্রমিক", "প্রস্তাবিত বিষয়", "পরিমাপ"), ("০১", "সভা", "১২")]
    path = write_xlsx(tmp_path / "plan.xlsx", {"Sheet1": plan})
    result = CliRunner().invoke(app, ["check", str(path), "--language", "en"])
    assert result.exit_code == 1
    assert "The sheet is no register that is known" in result.stdout


def test_a_correction_of_a_cell_is_laid_over_what_was_read(data: Path, tmp_path: Path) -> None:
    name = "registers/kurigram/receipts.xlsx"
    heading = "file,place,field,old,new,why,who,when,undone\n"
    line = f"{name},প্রাপ্তি!4,received_on,2016-08-03,2016-07-23,slip,AC,2016-09-01,\n"
    (data / "corrections.csv").write_text(heading + line, encoding="utf-8")
    etl.build(data, tmp_path / "warehouse", readers=InThisProcess())
    with queries.connect(tmp_path / "warehouse") as connection:
        found = connection.execute("select received_on from report_receipt where upazila_code = '554909'").fetchone()
        assert found == (date(2016, 7, 23),)
        assert connection.execute("select state from correction").fetchone() == ("applied",)
