"""Bijoy that no font tells: text files and web pages, known by their letters; Unicode and English are left alone."""

import re
from pathlib import Path

import pytest

from etl.minutes.parser import parse_content, parse_file
from etl.readers.bijoy_letters import is_bijoy, letters_to_unicode
from etl.readers.document import Cell, Document, NotReadable, Table
from etl.readers.kinds import read_content
from tests.etl.readers.made_bijoy import as_bijoy
from tests.etl.readers.made_word import cell, docx, paragraph, table
from tests.etl.readers.test_readers_agree import EXAMPLES, as_page, as_text, facts

SEED = Path(__file__).parents[3] / "data" / "minutes" / "kurigram" / "2016-07.txt"
MINUTES = as_bijoy("জেলা ইনোভেশন টিমের সভার কার্যবিবরণী। উপজেলা নির্বাহী অফিসার কর্তৃক প্রেরণ করা হয়নি মর্মে সিদ্ধান্ত গৃহীত হয়। ") * 3


def typed(text: str) -> str:
    words = re.split(r"(\s+)", text)
    return "".join(word if re.search("[A-Za-z@]", word) else as_bijoy(word) for word in words)


def in_bijoy(document: Document) -> Document:
    """A paper typed again in Bijoy, its Latin words left as they are."""

    def retyped(each: Cell) -> Cell:
        return Cell(tuple(map(typed, each.paragraphs)), each.continues)

    blocks = (
        typed(block) if isinstance(block, str) else Table(tuple(tuple(map(retyped, row)) for row in block.rows))
        for block in document.blocks
    )
    return Document(tuple(blocks), document.reader)


@pytest.mark.parametrize("form", ["utf-8", "cp1252", "page"])
@pytest.mark.parametrize("path", [SEED, *EXAMPLES], ids=lambda path: path.name)
def test_a_whole_paper_typed_in_bijoy_gives_the_same_records(path: Path, form: str) -> None:
    first = parse_file(path)
    document = in_bijoy(read_content(path.read_bytes(), path.suffix))
    if form == "page":
        second = parse_content(as_page(document).encode(), Path("paper.html"))
    else:
        second = parse_content(as_text(document).encode(form, "ignore"), Path("paper.txt"))
    assert second.source.encoding == "bijoy"
    assert second.meeting == first.meeting
    assert facts(second) == facts(first)
    assert [len(item.decisions) for item in second.items] == [len(item.decisions) for item in first.items]
    due = [[(each.due_on, each.due_month, each.carried_over) for each in item.decisions] for item in first.items]
    assert [[(e.due_on, e.due_month, e.carried_over) for e in item.decisions] for item in second.items] == due


def test_words_whose_font_was_lost_are_converted_in_a_unicode_paper_and_no_others() -> None:
    blocks = read_content(
        docx(paragraph("সভার কার্যবিবরণী " * 20) + paragraph(MINUTES) + paragraph("One Idea")), ""
    ).blocks
    assert blocks[1] == letters_to_unicode(MINUTES.strip())
    assert blocks[2] == "One Idea"


def test_the_short_cells_of_a_table_in_bijoy_are_converted_with_it() -> None:
    content = docx(paragraph("সভার কার্যবিবরণী " * 40) + table(cell(paragraph("mfv")) + cell(paragraph(MINUTES))))
    block = read_content(content, ".docx").blocks[1]
    assert isinstance(block, Table)
    assert block.rows[0][0].text == "সভা"


def test_latin_words_and_addresses_stay() -> None:
    assert letters_to_unicode("(One Office One Idea) I ICT, dc@kurigram.gov.bd www.a2i.gov.bd mfv|") == (
        "(One Office One Idea) ও ICT, dc@kurigram.gov.bd www.a2i.gov.bd সভা।"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Le procès-verbal de la réunion de février a été approuvé à l'unanimité par les délégués présents. " * 5,
        "The minutes of the meeting were received on 26 July 2016 and circulated to all. " * 5,
        "সভায় আলোচনা হয় যে, মাসিক সভা অনুষ্ঠিত হয়েছে। " * 10,
        "÷×±µ¶·ÄÖÜäöüß" * 10,
        "",
    ],
)
def test_other_languages_are_not_taken_for_bijoy(text: str) -> None:
    assert not is_bijoy(text)


def test_bytes_of_windows_1252_are_read_only_where_they_are_bijoy() -> None:
    assert read_content(MINUTES.encode("cp1252"), ".txt").encoding == "bijoy"
    with pytest.raises(NotReadable, match="not_text"):
        read_content("Le procès-verbal approuvé à l'unanimité".encode("cp1252"), ".txt")
