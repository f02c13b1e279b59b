"""Tables without lines: columns by the white between them, rows by their numbers or by wider white."""

from dataclasses import replace

from etl.readers.aligned import aligned_rules
from etl.readers.document import Table
from etl.readers.page import PaperPage, RulingLine, Word
from etl.readers.page_tables import Grid, find_grids
from etl.readers.pages import document_of
from tests.etl.readers.printed_words import HEIGHT, LETTER, STEP, page_of, set_line

LEFTS = (50.0, 100.0, 300.0, 430.0)
HEAD = ("ক্রম", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়ন")


def lines_in_columns(*lines: tuple[str, ...], top: float = 100.0, step: float = STEP) -> list[Word]:
    """One line of each column a tuple; "" leaves a column white."""
    return [
        word
        for number, line in enumerate(lines)
        for left, text in zip(LEFTS, line, strict=True)
        if text
        for word in set_line(text, left, top + number * step)
    ]


ITEMS = lines_in_columns(
    HEAD,
    ("১।", "বিগত সভার কার্যবিবরণী সভায়", "দৃঢ়করণ করা", "সকল সদস্য"),
    ("", "পাঠ করা হয়।", "হলো।", ""),
    ("২।", "সংলাপ আয়োজন করা সম্ভব মনে", "সংলাপ করতে", "ইউএনও"),
    ("", "হয়নি।", "হবে।", ""),
)


def grids(words: list[Word], known: tuple[float, ...] = ()) -> list[Grid]:
    return find_grids(aligned_rules([word.box for word in words], known), 842)


def rows(*pages: PaperPage) -> list[list[str]]:
    (table,) = [block for block in document_of(pages, "pdf").blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in table.rows]


def test_rows_begin_at_their_numbers() -> None:
    assert rows(page_of(ITEMS)) == [
        list(HEAD),
        ["১।", "বিগত সভার কার্যবিবরণী সভায় পাঠ করা হয়।", "দৃঢ়করণ করা হলো।", "সকল সদস্য"],
        ["২।", "সংলাপ আয়োজন করা সম্ভব মনে হয়নি।", "সংলাপ করতে হবে।", "ইউএনও"],
    ]


def test_a_row_goes_on_over_the_page_also_where_it_has_words_in_two_columns_only() -> None:
    rest = [*lines_in_columns(("", "পরের পাতায়।", "শেষ।", ""), top=60), *set_line("আর কোন আলোচ্য বিষয় না থাকায়", 50, 120)]
    document = document_of([page_of(ITEMS), page_of(rest)], "pdf")
    assert [type(block) for block in document.blocks] == [Table, str]
    assert rows(page_of(ITEMS), page_of(rest))[-1][1:3] == [
        "সংলাপ আয়োজন করা সম্ভব মনে হয়নি।\nপরের পাতায়।",
        "সংলাপ করতে হবে।\nশেষ।",
    ]


def test_without_numbers_rows_are_parted_by_the_wider_white() -> None:
    lefts = ("দপ্তর এক এবং আরও", "প্রথম কথা", "করতে হবে", "সকল")
    first = lines_in_columns(("বিষয় সমূহ", "আলোচনা", "সিদ্ধান্ত", "কে"), ("বিষয় এক", *lefts[1:]), ("", "দুই", "তিন", ""))
    second = lines_in_columns(("বিষয় দুই", *lefts[1:]), ("", "দুই", "তিন", ""), top=100 + 3 * STEP + HEIGHT)
    (grid,) = grids([*first, *second])
    assert len(grid.ys) - 1 == 2


def test_where_no_white_parts_the_rows_they_begin_at_their_numbers() -> None:
    lines = [
        HEAD,
        ("", "ও বিবরণ", "সমূহ", ""),
        ("১।", "গত সভার", "দৃঢ়করণ হলো।", "সকল"),
        ("", "কার্যবিবরণী", "", ""),
        ("২।", "সংলাপ আয়োজন করা", "সংলাপ করতে", "ইউএনও"),
        ("", "হয়নি বলে জানান", "হবে।", ""),
        ("", "সভাপতি।", "", ""),
        ("৩।", "বিবিধ", "কিছু নেই।", "-"),
    ]
    words = lines_in_columns(*lines, step=HEIGHT + 3)
    # A sign below its line: the white above a number is no longer the widest.
    deep = {"কার্যবিবরণী", "সভাপতি।"}
    words = [
        replace(each, box=replace(each.box, bottom=each.box.bottom + 2)) if each.text in deep else each
        for each in words
    ]
    assert [row[0] for row in rows(page_of(words))] == ["ক্রম", "১।", "২।", "৩।"]


def test_where_lines_are_as_far_apart_each_name_is_a_row() -> None:
    names = ("উপজেলার", "বোদা", "খানসামা", "বিরল", "পার্বতীপুর", "হরিপুর")
    lines = [("সভা", "প্রাপ্তি", "আইডিয়া", "মন্তব্য"), *[("০২/০৫", "০৯/০৫/২০১৭", "৩", "-")] * 5]
    words = lines_in_columns(*lines, step=17)
    words += [word for number, name in enumerate(names) for word in set_line(name, 20 - LETTER, 100 + number * 17)]
    # Signs above a line: the white there is narrower than elsewhere.
    words = [replace(each, box=replace(each.box, top=147)) if each.box.top == 151 else each for each in words]
    assert len(rows(page_of(words))) == 6


def test_lines_drawn_across_part_the_rows_and_end_the_table() -> None:
    lines = [HEAD, ("১", "এক", "দুই", "তিন"), ("", "চার", "", ""), ("২", "পাঁচ", "ছয়", "সাত"), ("", "", "উপস্থিতি", "")]
    page = page_of(lines_in_columns(*lines))
    across = [RulingLine(True, 100 + number * STEP - 2, 46, 500) for number in (1, 3, 4)]
    document = document_of([replace(page, rules=tuple(across))], "pdf")
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    assert [[cell.text for cell in row][:2] for row in table.rows] == [["ক্রম", "আলোচনা"], ["১", "এক\nচার"], ["২", "পাঁচ"]]
    assert document.blocks[-1] == "উপস্থিতি"


def test_the_last_column_may_be_wider_on_the_next_page() -> None:
    rest = lines_in_columns(("৩।", "পোর্টাল হালনাগাদ", "করতে হবে।", "নির্বাহী অফিসার (সকল)"), top=60)
    assert [row[0] for row in rows(page_of(ITEMS), page_of(rest))] == ["ক্রম", "১।", "২।", "৩।"]


def test_labels_and_values_with_a_colon_between_are_no_table() -> None:
    labels = lines_in_columns(*[("তারিখ", "", "", "")] * 5)
    colons = [word for number in range(5) for word in set_line("ঃ", 100, 100 + number * STEP)]
    narrow = [Word(":", word.box.__class__(100, word.box.top, 102, word.box.bottom)) for word in colons]
    values = [word for number in range(5) for word in set_line("২৬.১১.২০১৮", 150, 100 + number * STEP)]
    assert grids([*labels, *narrow, *values]) == []


def test_paragraphs_and_two_columns_are_no_table() -> None:
    paragraph = [word for number in range(8) for word in set_line("সভায় আলোচনা করা হয় যে সকল", 50, 100 + number * STEP)]
    assert grids(paragraph) == []
    assert grids(lines_in_columns(*[("এক", "", "দুই", "")] * 6)) == []
    assert aligned_rules([]) == []
