"""Tables whose rows begin with labels: each item's parts below each other."""

from etl.bengali.text import clean
from etl.minutes.items.drafts import DraftItem
from etl.minutes.items.labelled_rows import with_labelled_rows
from etl.minutes.items.prose_items import read_prose_items
from etl.readers.document import Block, Cell, Table

ACROSS = Cell(continues=True)


def cell(words: str | Cell) -> Cell:
    """A cell of paragraphs, one a line."""
    return words if isinstance(words, Cell) else Cell(tuple(clean(words).split("\n")) if words else ())


def table(*rows: tuple[str | Cell, ...]) -> Table:
    return Table(tuple(tuple(map(cell, row)) for row in rows))


def items_of(*blocks: Block) -> list[DraftItem]:
    laid_out = with_labelled_rows(blocks)
    assert all(isinstance(block, str) for block in laid_out)
    return read_prose_items([line for block in laid_out if isinstance(block, str) for line in block.split("\n")])[0]


Seen = tuple[str | None, str, list[str], str]


def seen(item: DraftItem) -> Seen:
    row = item.rows[0]
    return item.title, item.discussion_text, [part.text for part in row.decisions], row.implementer


def expected(title: str, told: str, decisions: list[str], implementer: str) -> Seen:
    return clean(title), clean(told), [clean(each) for each in decisions], clean(implementer)


PORTAL = expected("পোর্টাল", "তালা উপজেলার পোর্টাল দেখা হয়।", ["ছবি দিতে হবে।", "নাম দিতে হবে।"], "সহকারী প্রোগ্রামার")
FAIR = expected("মেলা", "মেলার দিন নিয়ে আলোচনা হয়।", ["স্টল দিতে হবে।"], "জেলা শিক্ষা অফিসার")


def test_a_table_an_item_below_a_line_with_its_number() -> None:
    one = table(
        ("বিষয়", "পোর্টাল"),
        ("আলোচনা", "তালা উপজেলার পোর্টাল দেখা হয়।"),
        ("সিদ্ধান্ত", "১) ছবি দিতে হবে।\n২) নাম দিতে হবে।"),
        ("বাস্তবায়নকারী", "সহকারী প্রোগ্রামার"),
    )
    two = table(
        ("আলোচ্য বিষয় :", "মেলা"),
        ("আলোচনা :", "মেলার দিন নিয়ে আলোচনা হয়।"),
        ("সিদ্ধান্ত :", "স্টল দিতে হবে।"),
        ("বাস্তবায়নে :", "জেলা শিক্ষা অফিসার"),
    )
    items = items_of(clean("আলোচ্যসূচি-১"), one, clean("আলোচ্যসূচি-২"), two)
    assert [item.printed_no for item in items] == [1, 2]
    assert list(map(seen, items)) == [PORTAL, FAIR]


def test_an_item_across_the_table_with_its_parts_below_and_the_implementers_in_a_column() -> None:
    whole = table(
        ("আলোচনা ও সিদ্ধান্ত", ACROSS, "বাস্তবায়নে"),
        ("১। পোর্টাল", ACROSS, ACROSS),
        ("আলোচনা", "তালা উপজেলার পোর্টাল দেখা হয়।", ""),
        ("সিদ্ধান্ত", "ক। ছবি দিতে হবে।\nখ। নাম দিতে হবে।", "সহকারী প্রোগ্রামার"),
        ("২। মেলা", ACROSS, ACROSS),
        ("আলোচনা", "মেলার দিন নিয়ে আলোচনা হয়।", ""),
        ("সিদ্ধান্ত", "স্টল দিতে হবে।", "জেলা শিক্ষা অফিসার"),
    )
    assert list(map(seen, items_of(whole))) == [PORTAL, FAIR]


def test_a_band_without_a_number_and_a_number_in_a_column_of_its_own_head_items_too() -> None:
    bands = table(
        ("পোর্টাল", ""),
        ("সিদ্ধান্ত", "ছবি দিতে হবে।"),
        ("বাস্তবায়ন", "সহকারী প্রোগ্রামার"),
        ("মেলা", ""),
        ("সিদ্ধান্ত", "স্টল দিতে হবে।"),
    )
    assert [item.title for item in items_of(bands)] == [clean("পোর্টাল"), clean("মেলা")]
    numbered = table(
        ("১", "বিষয়", "পোর্টাল"),
        (ACROSS, "সিদ্ধান্ত", "ছবি দিতে হবে।"),
        ("২", "আলোচনা", "মেলার দিন নিয়ে আলোচনা হয়।"),
        (ACROSS, "সিদ্ধান্ত", "স্টল দিতে হবে।"),
    )
    items = items_of(numbered)
    assert [(item.printed_no, len(item.rows[0].decisions)) for item in items] == [(1, 1), (2, 1)]


def test_rows_above_the_first_item_stay_a_table_and_other_tables_stay_as_they_are() -> None:
    head = ("সভাপতি", "জনাব ক")
    mixed = table(head, ("সময়", "সকাল ১০টা"), ("১। মেলা", ACROSS), ("আলোচনা", "আলোচনা হয়।"), ("সিদ্ধান্ত", "স্টল দিতে হবে।"))
    laid_out = with_labelled_rows([mixed])
    assert laid_out[0] == table(head, ("সময়", "সকাল ১০টা"))
    others = [
        table(("সিদ্ধান্ত", "বাস্তবায়নকারী"), ("স্টল দিতে হবে।", "জেলা শিক্ষা অফিসার")),
        table(("ক্রঃ নং", "আলোচনা", "সিদ্ধান্ত"), ("১", "আলোচনা হয়।", "সিদ্ধান্তঃ স্টল দিতে হবে।")),
        table(("গত সভার সিদ্ধান্ত", "অগ্রগতি"), ("স্টল দিতে হবে।", "দেওয়া হয়েছে।")),
        table(("সিদ্ধান্ত", "অগ্রগতি"), ("স্টল দিতে হবে।", "দেওয়া হয়েছে।")),
        table(head, ("সময়", "সকাল ১০টা")),
    ]
    assert with_labelled_rows(others) == others
