"""The text of a typeset page is what was written, and its drawing operators stay balanced, whatever the letters."""

import io
import re
from typing import Any

import pikepdf
import pypdfium2
import pytest

from dashboard.exports.pdf.text_layer import readable
from dashboard.exports.pdf.typesetter import typeset

# fmt: off
WORDS = (
    "সমন্বয়", "প্রাপ্তি", "কুড়িগ্রাম", "রাজারহাট", "সিদ্ধান্ত", "কার্যবিবরণী", "আইডিয়া", "উপজেলা",
    "সংক্রান্ত", "বাস্তবায়িত", "ঠাকুরগাঁও", "দপ্তর", "তাগিদপত্র", "শ্রীশ্রী", "কিন্তু", "উপস্থাপন",
    "শুধুমাত্র", "শ্রদ্ধাঞ্জলি", "র্যাব", "উদ্যোক্তা", "মৎস্যচাষী", "দারিদ্র্য", "ব্যবস্থা", "ডিম্লা",
)
# fmt: on


def page_of(words: list[str]) -> bytes:
    """The words as source numbers of a pack that has nothing else."""
    lists = dict.fromkeys(("parts", "heading", "dates", "answer", "points", "signature", "copies", "notes"), ())
    said = (
        "copies",
        "watermark",
        "page",
        "point",
        "memo",
        "points",
        "enclosed",
        "annex",
        "notes",
        "definitions",
        "sources",
    )
    labels: dict[str, Any] = {**dict.fromkeys(said, "-"), "digits": list("0123456789")}
    content: dict[str, Any] = {**lists, "definitions": [], "sample": "", "annex_on_new_page": False, "words": labels}
    sources = [[f"[{n}]", word] for n, word in enumerate(words, 1)]
    return typeset(
        "pack", {**content, "language": "bn", "title": "t", "about": "", "running": "", "sources": sources}, "pdf"
    )


def text_of(document: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(document))


@pytest.mark.parametrize("word", WORDS)
def test_each_word_reads_as_it_was_written(word: str) -> None:
    assert re.findall(r"\[1\] (\S+)", text_of(readable(page_of([word])))) == [word]


def test_words_beside_each_other_stay_apart_and_signs_of_pdf_itself_are_letters() -> None:
    written = ['"পাওয়া গেছে" (ক) & </b>', "\\) EMC ET Q", "<FEFF0041> >>BDC", "প্রাপ্তি/প্রাপ্তি"]
    text = text_of(readable(page_of(written)))
    assert [word.strip() for word in re.findall(r"\[\d\] ?(.+?)(?= · |$)", text, re.MULTILINE)] == written


def test_every_marked_piece_is_opened_and_closed_and_every_tag_has_its_piece() -> None:
    with pikepdf.open(io.BytesIO(readable(page_of([*WORDS, '"পাওয়া" ("ক")'])))) as pdf:
        for page in pdf.pages:
            operators = [str(each.operator) for each in pikepdf.parse_content_stream(page)]
            assert operators.count("BDC") == operators.count("EMC")
            assert operators.count("BT") == operators.count("ET")
            drawn = set(map(int, re.findall(rb"/MCID (\d+)", page.Contents.read_bytes())))
            owners = pikepdf.NumberTree(pdf.Root.StructTreeRoot.ParentTree)[int(page.StructParents)]
            told = {int(kid) for owner in owners for kid in numbers_of(owner, page)}
            assert told == drawn


def test_the_text_of_a_word_ends_where_its_pieces_are_drawn() -> None:
    # Poppler places a word by the coordinates in force where its text ends: outside its item, in the page's corner.
    texts = 0
    with pikepdf.open(io.BytesIO(readable(page_of([*WORDS])))) as pdf:
        for page in pdf.pages:
            opened: list[bool] = []
            inside = False
            for each in pikepdf.parse_content_stream(page):
                operator = str(each.operator)
                if operator in ("BT", "ET"):
                    inside = operator == "BT"
                elif operator == "BDC":
                    is_text = "/ActualText" in each.operands[1]
                    texts += is_text
                    opened.append(is_text)
                elif operator == "EMC" and opened.pop():
                    assert inside
    assert texts >= len(WORDS)


def numbers_of(tag: Any, page: Any) -> list[int]:
    """The pieces of the page that belong to a tag."""
    kids = tag.K if isinstance(tag.K, pikepdf.Array) else [tag.K]
    return [
        int(kid if isinstance(kid, int) else kid.MCID)
        for kid in kids
        if (isinstance(kid, int) and tag.get("/Pg", page.obj).objgen == page.objgen)
        or (not isinstance(kid, int) and "/MCID" in kid and kid.get("/Pg", page.obj).objgen == page.objgen)
    ]
