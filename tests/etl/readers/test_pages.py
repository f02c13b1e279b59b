"""Pages → one document: tables over pages, running heads, the web page around, unsure words."""

from etl.readers.document import Document, Table, UnsureWord
from etl.readers.page import PaperPage
from etl.readers.pages import document_of
from tests.etl.readers.printed_words import page_of, ruled_table, set_line, set_lines

HEADER = ["নং", "আলোচনা", "সিদ্ধান্ত"]
LEFTS, RIGHT = [50.0, 90.0, 300.0], 540.0


def texts(document: Document) -> list[str | list[list[str]]]:
    return [
        [[cell.text for cell in row] for row in block.rows] if isinstance(block, Table) else block
        for block in document.blocks
    ]


def table_page(*rows: list[str]) -> PaperPage:
    return ruled_table(list(rows), LEFTS, RIGHT)


def test_a_table_that_goes_on_is_one_without_its_repeated_header() -> None:
    document = document_of([table_page(HEADER, ["১", "ক", "খ"]), table_page(HEADER, ["২", "গ", "ঘ"])], "pdf")
    assert texts(document) == [[HEADER, ["১", "ক", "খ"], ["২", "গ", "ঘ"]]]


def test_a_row_that_the_page_cuts_is_one_row() -> None:
    first = table_page(HEADER, ["১", "সভায় আলোচনা", "প্রেরণ করতে হবে।"])
    second = table_page(HEADER, ["", "করা হয়।", "১) দুই"], ["২", "গ", "ঘ"])
    assert texts(document_of([first, second], "pdf")) == [
        [HEADER, ["১", "সভায় আলোচনা করা হয়।", "প্রেরণ করতে হবে।\n১) দুই"], ["২", "গ", "ঘ"]]
    ]


def test_tables_of_other_columns_stay_two() -> None:
    other = ruled_table([["ক্রমিক", "নাম"]], [50.0, 200.0], RIGHT)
    assert len(document_of([table_page(HEADER), other], "pdf").blocks) == 2


def test_page_numbers_and_running_heads_are_dropped_and_nothing_else() -> None:
    pages = [
        page_of([*set_line("ইনোভেশন টিম", 50, 20), *set_lines([f"লেখা {n}"], top=300), *set_line(f"পৃষ্ঠা {n}", 280, 820)])
        for n in (1, 2, 3)
    ]
    assert texts(document_of(pages, "pdf")) == ["লেখা 1", "লেখা 2", "লেখা 3"]


def test_a_sentence_goes_on_over_the_page() -> None:
    long = "সহকারী কমিশনার (আইসিটি) জানান যে, আলোচ্য মাসে শুধুমাত্র বোদা ও তেঁতুলিয়া উপজেলা হতে"
    pages = [page_of(set_lines([long])), page_of(set_lines(["কার্যবিবরণী পাওয়া গেছে।"]))]
    assert texts(document_of(pages, "pdf")) == [f"{long} কার্যবিবরণী পাওয়া গেছে।"]


def test_the_web_page_before_the_letterhead_is_left_out() -> None:
    lines = ["প্রথম পাতা", "যোগাযোগ", "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার", "জেলা প্রশাসকের কার্যালয়"]
    words = [word for number, line in enumerate(lines) for word in set_line(line, 50, 100 + 40 * number)]
    words += set_line("বিস্তারিত আলোচনা শেষে সর্বসম্মতিক্রমে নিম্নরূপ সিদ্ধান্তসমূহ গৃহীত হয়", 50, 400)
    assert texts(document_of([page_of(words)], "pdf"))[:-1] == lines[2:]


def test_unsure_words_are_told_with_their_page_and_a_word_beside_them() -> None:
    words = [*set_line("উপজেলা হতে", 50, 100), *set_line("পাওয়া", 200, 100, 40.0), *set_line("১৪/০১/২০১7", 300, 130, 95.0)]
    document = document_of([page_of([]), page_of(words)], "ocr")
    assert document.unsure == (UnsureWord("পাওয়া", 2, "হতে পাওয়া"), UnsureWord("১৪/০১/২০১7", 2, "১৪/০১/২০১7"))


def test_words_of_a_text_layer_are_never_unsure() -> None:
    assert document_of([page_of(set_line("১৪/০১/২০১7", 50, 100))], "pdf").unsure == ()
