"""Files as offices save them, and files that cannot be read."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.readers.document import NotReadable
from etl.registers.reading import read_register
from etl.registers.workbook import read_workbook
from etl.warehouse.rows import RejectedRow
from etl.wording.sentences import say_warning
from tests.bench.fuzz.damage import packed
from tests.etl.registers.made_registers import RECEIPTS, read, receipts, write_csv, write_xlsx

ROWS = [RECEIPTS, ("উলিপুর", "জুলাই ২০১৬", "১২/০৭/২০১৬", "২৬/০৭/২০১৬", 'বলেন, "ভালো"; ঠিক')]


def xlsx() -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        page = book.add_worksheet("ক")
        page.write_row(0, 0, RECEIPTS)
    return file.getvalue()


WHOLE = xlsx()


def with_part(name: str, content: bytes) -> bytes:
    """A workbook with one part of its package replaced."""
    with zipfile.ZipFile(io.BytesIO(WHOLE)) as whole:
        parts = {each: whole.read(each) for each in whole.namelist()}
    return packed((parts | {name: content}).items())


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ","), ("utf-8-sig", ";"), ("utf-16", "\t"), ("utf-16-le", "\t"), ("utf-16-be", ","), ("utf-8", "|")],
)
def test_a_csv_is_read_in_each_encoding_and_delimiter(tmp_path: Path, encoding: str, delimiter: str) -> None:
    register = read(write_csv(tmp_path / "r.csv", ROWS, encoding, delimiter), "registers/kurigram/r.csv")
    assert register.rows["report_receipt"] == [
        (
            1,
            "",
            2,
            "554994",
            date(2016, 7, 1),
            date(2016, 7, 12),
            False,
            False,
            date(2016, 7, 26),
            False,
            None,
            'বলেন, "ভালো"; ঠিক',
        )
    ]
    assert (register.source.kind, register.source.reader) == ("register", "csv")


def test_excels_line_that_names_the_delimiter_counts_as_a_row(tmp_path: Path) -> None:
    path = tmp_path / "r.csv"
    path.write_text("sep=;\nউপজেলা;মাস\nউলিপুর;2016-07\n", encoding="utf-8")
    assert receipts(read(path, "registers/kurigram/r.csv")) == [(3, "554994", "2016-07")]


def test_a_cell_of_several_lines_is_one_row(tmp_path: Path) -> None:
    rows = [RECEIPTS, ("উলিপুর", "2016-07", "", "", "এক\nদুই"), ("চিলমারী", "2016-07")]
    register = read(write_csv(tmp_path / "r.csv", rows), "registers/kurigram/r.csv")
    assert [row_no for row_no, *_ in receipts(register)] == [2, 3]
    assert register.rows["report_receipt"][0][-1] == "এক দুই"


def test_a_workbook_gives_days_numbers_and_merged_cells(tmp_path: Path) -> None:
    rows = [("উপজেলা", "দপ্তর", "আইডিয়া", "জমার তারিখ"), ("", "কৃষি", "ক", date(2016, 7, 20)), ("", "মৎস্য", "খ", 42571)]
    path = write_xlsx(tmp_path / "r.xlsx", {"আইডিয়া": rows}, [("আইডিয়া", "A2:A3", "উলিপুর")])
    ideas: list[Any] = list(read(path, "registers/kurigram/r.xlsx").rows["idea"])
    assert [(row.upazila_code, row.office, row.submitted_on) for row in ideas] == [
        ("554994", "কৃষি", date(2016, 7, 20)),
        ("554994", "মৎস্য", date(2016, 7, 20)),
    ]


_FAR = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>%s</sheetData></worksheet>'
_SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("r.csv", b"", "empty"),
        ("r.csv", "উপজেলা,মাস\n".encode() + b"\xe9\xe8,2016\n", "register_not_utf8"),
        ("r.csv", "Upazila,Month,Café\nUlipur,2016-07,é\n".encode("cp1252"), "register_not_utf8"),
        ("r.csv", b"??????? ???,???,???? ?????\n???????,2016-07,\n", "register_letters_lost"),
        ("r.csv", b"a,b\0c\n", "register_damaged"),
        ("r.xlsx", b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "register_encrypted"),
        ("r.xls", b"\xd0\xcf\x11\xe0" + b"\0" * 600, "register_old_excel"),
        ("r.xlsx", b"PK\x03\x04 not a zip", "register_damaged"),
        ("r.xlsx", WHOLE[:900], "register_damaged"),
        ("r.xlsx", with_part(_SHEET, b"<worksheet"), "register_damaged"),
        ("r.xlsx", with_part("xl/workbook.xml", b"not xml"), "register_damaged"),
        ("r.ods", packed([("mimetype", b"application/vnd.oasis.opendocument.spreadsheet")]), "register_open_document"),
        ("r.xlsb", packed([("xl/workbook.bin", b"")]), "register_old_excel"),
        ("r.docx", packed([("word/document.xml", b"<a/>")]), "register_not_workbook"),
        ("r.pdf", b"%PDF-1.4", "register_unsupported"),
        ("r.csv", b"<html><table>", "register_unsupported"),
        ("r.xlsx", b"upazila,month\n", "register_not_workbook"),
        (
            "r.xlsx",
            with_part(_SHEET, _FAR % b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
            "register_cells_far_apart",
        ),
        (
            "r.xlsx",
            with_part(_SHEET, _FAR % b'<row r="1"><c r="A1000000000"><v>1</v></c></row>'),
            "register_cells_far_apart",
        ),
        ("r.xlsx", with_part("xl/sharedStrings.xml", b'<sst count="9" uniqueCount="999999999"/>'), "register_damaged"),
        # Made when the test runs: it takes seconds.
        ("r.xlsx", lambda: with_part("xl/media/bomb", bytes(700_000_000)), "register_too_large"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(
    tmp_path: Path, name: str, content: bytes | Callable[[], bytes], code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content())
    refused = read_register(path, f"registers/{name}", 1)
    assert isinstance(refused, RejectedRow)
    assert (refused.path, refused.code) == (f"registers/{name}", code)
    for language in ("bn", "en"):
        assert say_warning(code, {}, "", language) != code


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    refused = read_register(tmp_path / "none.xlsx", "registers/none.xlsx", 1)
    assert isinstance(refused, RejectedRow)
    assert refused.code == "cannot_open"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_a_damaged_workbook_never_raises_anything_else(data: Any) -> None:
    content = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 6))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    for some in (bytes(content), bytes(content[:cut]), data.draw(st.binary(max_size=200))):
        for suffix in (".xlsx", ".csv"):
            with suppress(NotReadable):
                read_workbook(some, suffix)
