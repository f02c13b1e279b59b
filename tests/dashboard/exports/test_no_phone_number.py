"""Two hundred shapes of phone numbers, in papers, registers, corrections and names of files, reach no artefact."""

import csv
import gzip
import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import typst
from docx import Document
from typer.testing import CliRunner

from dashboard.exports import command
from etl.bengali.digits import to_ascii
from etl.corrections.lines import HEADINGS
from etl.files.folders import PRODUCT
from etl.minutes.parser import parse_file
from queries import current_file
from tests.etl.made_numbers import made_numbers
from tests.etl.made_papers import load

PAPER = PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt"
FONTS = PRODUCT / "dashboard" / "exports" / "fonts"
BEARER = "minutes/kurigram/জনাব রহিম 01712340987.txt"
TWIN = "minutes/kurigram/জনাব রহিম 01998760432.txt"
NAMES = (
    "minutes/kurigram/০১৩১২-৯৮৭৬৫০/নোট.txt",
    "registers/kurigram/+8801609871234.csv",
    "minutes/scan.01555109876",
    "নোট 0581-62437.txt",
)
# What is left of the made numbers where nothing parts their digits, and the ends of land lines standing alone.
JOINED = re.compile(
    "12340987|98760432|12987650|09871234|55109876|76501239|58162437|56152089|52163871|582675123|255087643"
)
ALONE = re.compile(r"(?<![\da-f])(?:62437|62438|52089|63871|75123|55087643|340987|760432)(?![\da-f])")


def paper_text(month: str) -> str:
    """The real paper as that of another month."""
    return PAPER.read_text(encoding="utf-8").replace("-০৭-২০১৬", f"-{month}-২০১৬").replace("জুলাই", "আগস্ট")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder full of numbers, loaded, its pack made beside it (`out`)."""
    folder = tmp_path_factory.mktemp("numbers")
    data = folder / "data"
    shutil.copytree(PRODUCT / "data" / "minutes", data / "minutes")
    every = made_numbers()
    written = "\n\n".join(f"জনাব করিম, {number}\n\nকুড়িগ্রাম" for number in every)
    (data / BEARER).write_text(f"{paper_text('০৮')}\n\n{written}", encoding="utf-8")
    (data / TWIN).write_text(f"{paper_text('০৯')}\n\n{written}", encoding="utf-8")
    for name in NAMES:
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text("নেই", encoding="utf-8")
    write_word(data / "minutes" / "kurigram" / "সারণি.docx", every)
    print_paper(data / "minutes" / "kurigram" / "ছাপা.pdf", every)
    write_register(data / "registers" / "kurigram" / "প্রাপ্তি.csv", every)
    write_corrections(data, every)
    load(data, folder / "warehouse", parse_file)
    asked = ("--district", "5549", "--month", "2016-08", "--as-of", "2016-09-30", "--formats", "docx,xlsx,data")
    given = ("--warehouse", str(folder / "warehouse"), "--data", str(data), "--out", str(folder / "out"))
    result = CliRunner().invoke(command.app, (*asked, *given))
    assert result.exit_code in (0, 3), result.output
    (folder / "out" / "said.log").write_text(result.output, encoding="utf-8")
    return folder


def write_word(file: Path, every: list[str]) -> None:
    """A paper in Word: each number over two cells of a row, over two paragraphs of a cell, and beside its label."""
    word = Document()
    for line in paper_text("১০").splitlines():
        word.add_paragraph(line)
    table = word.add_table(0, 3)
    for number in every:
        row = table.add_row().cells
        row[0].text, row[1].text, row[2].text = "ফোন", number, "কুড়িগ্রাম"
        first, _, rest = number.rpartition("\n")
        row = table.add_row().cells
        row[0].text, row[1].text = first or number[:6], rest if first else number[6:]
        if re.fullmatch(r"\d{11}", to_ascii(number)):
            cell = table.add_row().cells[0]
            cell.text = number[:7]
            cell.add_paragraph(number[7:])
    word.save(str(file))


def print_paper(file: Path, every: list[str]) -> None:
    """A paper as a PDF with a text layer, a number a paragraph."""
    lines = [*paper_text("১১").splitlines(), *(f"জনাব করিম, {number}" for number in every)]
    shown = "\n\n".join(f"#text({quoted(line)})" for line in lines if line.strip())
    source = file.with_suffix(".typ")
    source.write_text(f'#set text(font: ("Noto Sans Bengali", "Noto Sans"), size: 9pt)\n{shown}', encoding="utf-8")
    typst.compile(source, file, font_paths=[FONTS], ignore_system_fonts=True)
    source.unlink()


def quoted(line: str) -> str:
    return '"' + line.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def write_register(file: Path, every: list[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(("উপজেলার নাম", "মাস", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য"))
        rows.writerows(("রাজারহাট", "আগস্ট ২০১৬", "০৮/০৮/২০১৬", "২৫/০৮/২০১৬", f"জনাব ক {each}") for each in every)
        rows.writerows(("রাজারহাট", "আগস্ট ২০১৬", each, "২৫/০৮/২০১৬", "") for each in every)


def write_corrections(data: Path, every: list[str]) -> None:
    """Each number as the reason and the new text of a correction; the file's real name is given, by hand."""
    with (data / "corrections.csv").open("w", encoding="utf-8-sig", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(HEADINGS)
        rows.writerow(
            (
                BEARER,
                "meeting",
                "chair",
                parse_file(PAPER).meeting.chair,
                "ফোন ০১৭১২৩৪০৯৮৭",
                "ভুল",
                "ক",
                "2016-09-01",
                "",
            )
        )
        rows.writerows((BEARER, "meeting", "chair", each, each, each, each, "2016-09-01", "") for each in every)


def artefacts(folder: Path) -> Iterator[tuple[str, str]]:
    """Everything that was written, each with its name, unpacked; the tables of the warehouse as text."""
    for room in ("warehouse", "out"):
        for file in sorted(each for each in (folder / room).rglob("*") if each.is_file()):
            yield from opened(str(file.relative_to(folder)), file.read_bytes())
    with duckdb.connect(str(current_file(folder / "warehouse")), read_only=True) as connection:
        tables = connection.execute("select table_name from duckdb_tables() where not internal").fetchall()
        for (table,) in tables:
            for row in connection.execute(f"select * from {table}").fetchall():  # noqa: S608
                yield table, "\n".join(map(str, row))


def opened(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """The name and the text of a file; of the parts of one that is packed."""
    if content.startswith(b"\x1f\x8b"):
        content = gzip.decompress(content)
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for part in package.namelist():
                yield from opened(f"{name}/{part}", package.read(part))
    else:
        yield name, f"{name}\n{content.decode('utf-8', 'replace')}"


def found_in(text: str) -> list[str]:
    """What is left of numbers in the text, whatever stands between their digits (tags of XML among it)."""
    plain = re.sub(r"<[^<>]*>", "", to_ascii(text))
    return [*JOINED.findall(re.sub(r"[^\d×a-z]", "", plain)), *ALONE.findall(plain)]


def test_no_number_is_in_any_artefact(office: Path) -> None:
    looked_at = list(artefacts(office))
    assert {"source", "rejected", "correction", "file", "statement"} <= {name for name, _ in looked_at}
    assert any(name.startswith("warehouse/parsed/") for name, _ in looked_at)
    assert any("said.log" in name for name, _ in looked_at)
    assert any(found_in(text) for _, text in opened("data", (office / "data" / BEARER).read_bytes()))
    assert {(name, end) for name, text in looked_at for end in found_in(text)} == set()


def test_papers_whose_masked_names_coincide_stay_two_and_corrections_by_the_real_name_hold(office: Path) -> None:
    with duckdb.connect(str(current_file(office / "warehouse")), read_only=True) as connection:
        rows = connection.execute(
            "select s.path, m.month, m.chair from source as s join meeting as m using (source_id)"
            " where s.path like '%রহিম ×××××××××××~%' order by m.month"
        ).fetchall()
    assert len({path for path, _, _ in rows}) == len(rows) == 2
    assert rows[0][2] == "ফোন ×××××××××××"
