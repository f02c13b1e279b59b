"""Names of upazilas that OCR read with another first letter."""

import pytest

from etl.minutes.misread_names import with_names_mended
from etl.readers.document import Cell, Document, Table

RANGPUR = "5585"


def mended(text: str) -> tuple[object, int]:
    document, findings = with_names_mended(Document((text,), "ocr"), RANGPUR)
    assert len(document.unsure) == len(findings)
    return document.blocks[0], len(findings)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("গীরগাছা উপজেলা হতে পাওয়া গেছে।", "পীরগাছা উপজেলা হতে পাওয়া গেছে।"),
        ("কাউনিয়া ও সীরগাছা ছাড়া সকল উপজেলা", "কাউনিয়া ও পীরগাছা ছাড়া সকল উপজেলা"),
        ("গীরগাছার, কাউনিয়ার", "পীরগাছার, কাউনিয়ার"),
        ("গীরগাছা", "পীরগাছা"),
    ],
)
def test_a_name_with_another_first_letter_is_mended_where_a_name_stands(read: str, meant: str) -> None:
    assert mended(read) == (meant, 1)


@pytest.mark.parametrize(
    "text",
    ["পীরগাছা উপজেলা হতে পাওয়া গেছে।", "বীরগঞ্জ উপজেলা হতে পাওয়া গেছে।", "সভায় গীরগাছা শব্দটি লেখা ছিল।"],
    ids=["right", "another district's name", "no place for a name"],
)
def test_nothing_else_is_touched(text: str) -> None:
    assert mended(text) == (text, 0)


def test_names_in_cells_are_mended_too() -> None:
    table = Table(((Cell(("উপজেলা",)), Cell(("তারিখ",))), (Cell(("গীরগাছা",)), Cell(("১০/০১/২০১৭",)))))
    document, _ = with_names_mended(Document((table,), "ocr"), RANGPUR)
    block = document.blocks[0]
    assert isinstance(block, Table)
    assert block.rows[1][0].text == "পীরগাছা"
