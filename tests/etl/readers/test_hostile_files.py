"""Files made to harm, damaged or of another kind: each is refused with a code and a sentence, in little memory."""

import io
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.minutes.parser import parse_content
from etl.readers.document import NotReadable, Table
from etl.readers.docx import read_docx
from etl.readers.kinds import read_content
from etl.wording.catalogue import Catalogue
from tests.bench.fuzz.bombs import DOCTYPE
from tests.bench.fuzz.damage import packed
from tests.etl.readers.made_word import NAMESPACE, cell, docx, paragraph, table

ROOT = Path(__file__).parents[3]
WORDING = ROOT / "etl" / "wording"
PAPER = (ROOT / "tests" / "etl" / "papers" / "examples" / "panchagarh-2018-01.docx").read_bytes()


def zipped(**parts: bytes) -> bytes:
    return packed((f"word/{name}.xml", part) for name, part in parts.items())


def body(inside: str, before: str = "") -> bytes:
    return f"{before}<w:document {NAMESPACE}><w:body>{inside}</w:body></w:document>".encode()


def with_a_false_size(content: bytes) -> bytes:
    """The same zip, saying everywhere that its first part is 100 bytes long."""
    sizes = struct.pack("<I", zipfile.ZipFile(io.BytesIO(content)).infolist()[0].file_size)
    return content.replace(sizes, struct.pack("<I", 100))


def compound(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500) + stream.encode("utf-16-le") + bytes(500)


def big() -> bytes:
    return body(paragraph("ক" * 20_000_000))


# Each is made when its test runs: some take seconds.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "a zip bomb that says its size": (lambda: zipped(document=big()), "too_large"),
    "a zip bomb that hides its size": (lambda: with_a_false_size(zipped(document=big())), "damaged"),
    "many parts, large together": (
        lambda: zipped(document=body(""), **{f"header{no}": b" " * 5_000_000 for no in range(40)}),
        "too_large",
    ),
    "millions of tags": (lambda: zipped(document=body("<w:p/>" * 4_000_000)), "too_large"),
    "entities in the text": (lambda: zipped(document=body(paragraph("&l11;"), DOCTYPE)), "unsafe"),
    "entities in the numbering": (
        lambda: zipped(document=body(""), numbering=f"{DOCTYPE}<x>&l11;</x>".encode()),
        "unsafe",
    ),
    "entities in UTF-16": (
        lambda: zipped(document=f'<?xml version="1.0" encoding="UTF-16"?>{DOCTYPE}<x>&l2;</x>'.encode("utf-16")),
        "unsafe",
    ),
    "an entity that reads a file": (
        lambda: zipped(document=body(paragraph("&f;"), '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>')),
        "unsafe",
    ),
    "a thousand tables in each other": (
        lambda: zipped(document=body("<w:tbl><w:tr><w:tc>" * 1000 + "</w:tc></w:tr></w:tbl>" * 1000)),
        "damaged",
    ),
    "thousands of controls in each other": (
        lambda: zipped(document=body("<w:sdt>" * 5000 + "</w:sdt>" * 5000)),
        "damaged",
    ),
    "not XML": (lambda: zipped(document=b"\xff\xfe\x00"), "damaged"),
    "a document with a password": (lambda: compound("EncryptedPackage"), "encrypted"),
    "an old workbook": (lambda: compound("Workbook"), "spreadsheet"),
    "old slides": (lambda: compound("PowerPoint Document"), "unsupported"),
    "a cut compound file": (lambda: b"\xd0\xcf\x11\xe0\xa1\xb1", "damaged"),
    "the first half of a paper": (lambda: PAPER[: len(PAPER) // 2], "damaged"),
    "an ODF workbook": (
        lambda: b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
        "spreadsheet",
    ),
}


@pytest.mark.parametrize(("make", "code"), REFUSED.values(), ids=list(REFUSED))
def test_a_harmful_or_foreign_file_is_refused_with_a_sentence_in_both_languages(
    make: Callable[[], bytes], code: str
) -> None:
    content = make()
    tracemalloc.start()
    try:
        with pytest.raises(NotReadable) as refusal:
            parse_content(content, Path("paper.docx"))
        assert tracemalloc.get_traced_memory()[1] < 150_000_000
    finally:
        tracemalloc.stop()
    assert refusal.value.code == code
    for language in ("bn", "en"):
        sentence = Catalogue(WORDING).say(f"refusal.{code}", language, **refusal.value.values)
        assert sentence
        assert "…" not in sentence


def test_a_password_on_the_zips_own_parts_is_named_too() -> None:
    content = bytearray(zipped(document=body("")))
    for mark in (b"PK\x03\x04", b"PK\x01\x02"):
        content[content.index(mark) + (6 if mark.endswith(b"\x04") else 8)] |= 1
    with pytest.raises(NotReadable, match="encrypted"):
        read_docx(bytes(content))


@pytest.mark.parametrize("suffix", [".txt", ".docx", ".doc", ".rtf", ".html", ".pdf", ".xyz", ""])
def test_random_bytes_are_refused_under_any_name(suffix: str) -> None:
    content = random.Random(7).randbytes(5000)
    with pytest.raises(NotReadable):
        read_content(b"\x01" + content, suffix)


def test_a_text_file_under_a_word_files_name_is_read() -> None:
    assert read_content("কার্যবিবরণী".encode(), ".doc").blocks == ("কার্যবিবরণী",)


@pytest.mark.parametrize(
    "words", ["২। জনাব " + "(" * 40_000, "পাওয়া যায়নি " * 100_000, "সভা\n" * 400_000], ids=["a line", "a text", "lines"]
)
def test_text_without_end_is_refused_before_rules_look_through_it(words: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(f"কার্যবিবরণী\n{words}".encode(), Path("paper.txt"))
    assert refusal.value.code == "too_large"


def test_absurd_numbers_in_a_file_are_kept_within_bounds() -> None:
    wide = '<w:gridSpan w:val="99999999"/>'
    before = '<w:trPr><w:gridBefore w:val="88888888"/></w:trPr>'
    content = docx(f"<w:tbl><w:tr>{before}{cell(paragraph('ক'), wide)}</w:tr><w:tr>{cell('') * 2}</w:tr></w:tbl>")
    block = read_docx(content).blocks[0]
    assert isinstance(block, Table)
    assert len(block.rows[0]) == 200
    strange = paragraph("খ", '<w:numPr><w:ilvl w:val="-1x"/><w:numId w:val="²"/></w:numPr>')
    assert read_docx(docx(table(cell(strange) + cell(paragraph("গ"))))).blocks


def test_styles_based_on_each_other_do_not_turn_in_a_circle() -> None:
    style = '<w:style w:type="paragraph" w:styleId="{}"><w:basedOn w:val="{}"/></w:style>'
    styles = f"<w:styles {NAMESPACE}>{style.format('A', 'B')}{style.format('B', 'A')}</w:styles>"
    font = '<w:r><w:rPr><w:rFonts w:ascii="SutonnyMJ"/></w:rPr><w:t>mfv</w:t></w:r>'
    content = docx(paragraph("mfv", '<w:pStyle w:val="A"/>') + f"<w:p>{font}</w:p>", parts={"word/styles.xml": styles})
    assert read_docx(content).blocks == ("mfv", "সভা")


def outcome(content: bytes) -> str:
    try:
        read_docx(content)
    except NotReadable as refusal:
        return refusal.code
    return "read"


@given(st.lists(st.tuples(st.integers(0, len(PAPER) - 1), st.binary(min_size=1, max_size=8)), min_size=1, max_size=20))
def test_a_damaged_word_file_is_read_or_refused_and_nothing_else(changes: list[tuple[int, bytes]]) -> None:
    content = bytearray(PAPER)
    for place, replacement in changes:
        content[place : place + len(replacement)] = replacement
    assert outcome(bytes(content)) in {"read", "damaged", "encrypted", "not_word", "too_large", "unsafe"}


@given(st.integers(4, len(PAPER) - 1))
def test_a_cut_word_file_is_refused(length: int) -> None:
    with pytest.raises(NotReadable):
        read_content(PAPER[:length], ".docx")
