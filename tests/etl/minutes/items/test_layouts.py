"""One paper's items in the layouts of many offices: the same items each time."""

import pytest

from etl.bengali.text import clean
from etl.minutes.items.drafts import DraftItem
from etl.minutes.items.layouts import laid_out
from etl.minutes.items.prose_items import read_prose_items
from etl.minutes.items.table_items import TableItems
from etl.readers.document import Block, Cell, Table

ACROSS = Cell(continues=True)
ITEMS = [
    ("মেলা", "মেলার দিন আলোচিত হয়।", ["মাঠ চাইতে হবে।", "স্টল দিতে হবে।"], "জেলা শিক্ষা অফিসার"),
    ("পোর্টাল", "পোর্টাল দেখা হয়।", ["ছবি দিতে হবে।"], "সহকারী প্রোগ্রামার"),
]
NUMBERS = "১২"


def row(*cells: str | list[str] | Cell) -> tuple[Cell, ...]:
    """A row of cells: words, paragraphs or a cell as it is."""
    made = []
    for each in cells:
        paragraphs = [each] if isinstance(each, str) else each
        made.append(paragraphs if isinstance(paragraphs, Cell) else Cell(tuple(filter(None, map(clean, paragraphs)))))
    return tuple(made)


def numbered(decisions: list[str]) -> list[str]:
    return [f"{no}) {each}" for no, each in zip(NUMBERS, decisions, strict=False)] if len(decisions) > 1 else decisions


def bands(header: tuple[str, ...], *, number: bool) -> list[Block]:
    rows = [row(*header)]
    for no, (title, told, decisions, implementer) in zip(NUMBERS, ITEMS, strict=True):
        rows.append(row(f"{no}। {title}" if number else title, *[ACROSS] * (len(header) - 1)))
        rows.append(row(*([""] if len(header) > 3 else []), told, numbered(decisions), implementer))
    return [Table(tuple(rows))]


def whole_cells() -> list[Block]:
    rows = [row("ক্রমিক", "বিবরণ")]
    for no, (title, told, decisions, implementer) in zip(NUMBERS, ITEMS, strict=True):
        first, *more = numbered(decisions)
        parts = [f"বিষয়: {title}", f"আলোচনা: {told}", f"সিদ্ধান্ত: {first}", *more, f"বাস্তবায়নে: {implementer}"]
        rows.append(row(no, parts))
    return [Table(tuple(rows))]


def a_table_below_each_talk() -> list[Block]:
    blocks: list[Block] = []
    for no, (title, told, decisions, implementer) in zip(NUMBERS, ITEMS, strict=True):
        header = row("সিদ্ধান্ত", "বাস্তবায়নকারী")
        blocks += [clean(f"{no}। {title}"), clean(told), Table((header, row(numbered(decisions), implementer)))]
    return blocks


def a_table_of_talk_and_one_of_decisions(*, in_rows: bool) -> list[Block]:
    talk, decided = [row("ক্রঃ নং", "আলোচ্য বিষয়", "আলোচনা")], [row("ক্রঃ নং", "সিদ্ধান্ত", "বাস্তবায়নকারী")]
    for no, (title, told, decisions, implementer) in zip(NUMBERS, ITEMS, strict=True):
        talk.append(row(no, title, told))
        if in_rows:
            first, *more = decisions
            decided += [row(no, first, implementer), *(row("", each, "") for each in more)]
        else:
            decided.append(row(no, numbered(decisions), implementer))
    return [Table(tuple(talk)), clean("নিম্নরূপ সিদ্ধান্ত গৃহীত হয়ঃ"), Table(tuple(decided))]


LAYOUTS = {
    "bands with numbers": bands(("আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"), number=True),
    "bands without numbers": bands(("আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"), number=False),
    "bands over an empty column of numbers": bands(("ক্রঃ", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে"), number=True),
    "a whole item in a cell": whole_cells(),
    "a table of decisions below each talk": a_table_below_each_talk(),
    "a table of talk and one of decisions": a_table_of_talk_and_one_of_decisions(in_rows=False),
    "a row a decision": a_table_of_talk_and_one_of_decisions(in_rows=True),
}


def read(blocks: list[Block]) -> list[DraftItem]:
    tables, lines = TableItems(), list[str]()
    for block in laid_out(blocks):
        if isinstance(block, str):
            lines += block.split("\n")
        else:
            assert tables.take(block)
    return tables.items or read_prose_items(lines)[0]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_each_layout_gives_the_same_items(layout: str) -> None:
    found = [
        (
            item.title,
            item.discussion_text,
            [part.text for each in item.rows for part in each.decisions],
            item.rows[0].implementer,
        )
        for item in read(LAYOUTS[layout])
    ]
    assert found == [(clean(a), clean(b), [*map(clean, c)], clean(d)) for a, b, c, d in ITEMS]


HEADER = row("ক্রঃ", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নে")
ITEM = row("১", "আলোচনা হয়।", "মাঠ চাইতে হবে।", "জেলা শিক্ষা অফিসার")


@pytest.mark.parametrize(
    "blocks",
    [
        pytest.param(
            [Table((HEADER, row("প্রথম অংশ", ACROSS, ACROSS, ACROSS), ITEM))], id="a band above numbered items"
        ),
        pytest.param([Table((HEADER, ITEM))], id="a decision table"),
        pytest.param(
            ["১। মেলা", Table((row("সিদ্ধান্ত", "বাস্তবায়নকারী"), row("মাঠ চাইতে হবে।", "জেলা শিক্ষা অফিসার")))],
            id="one table of decisions alone",
        ),
        pytest.param(
            [
                Table((row("ক্রঃ নং", "আলোচ্য বিষয়", "অগ্রগতি"), row("১", "মেলা", "শেষ"))),
                Table((row("ক্রঃ নং", "সিদ্ধান্ত", "বাস্তবায়নকারী"), row("১", "মাঠ চাইতে হবে।", "জেলা শিক্ষা অফিসার"))),
            ],
            id="what became of other matters, above the decisions",
        ),
        pytest.param(
            [
                Table((row("ক্রঃ নং", "আলোচ্য বিষয়"), row("১", "মেলা"))),
                Table((row("ক্রঃ নং", "সিদ্ধান্ত"), row("১", "এক।"), row("২", "দুই।"), row("৩", "তিন।"))),
            ],
            id="more decisions than items",
        ),
    ],
)
def test_other_tables_stay_as_they_are(blocks: list[Block]) -> None:
    assert laid_out(blocks) == blocks


def test_a_head_in_the_rows_above_the_header_is_a_table_of_its_own() -> None:
    head = tuple(
        row(*cells, "", "")
        for cells in (("সভাপতি", "জনাব ক"), ("সভার তারিখ", "২৮/০৮/২০১৬"), ("সময়", "সকাল ১০টা"), ("স্থান", "সভাকক্ষ"))
    )
    assert laid_out([Table((*head, HEADER, ITEM))]) == [Table(head), Table((HEADER, ITEM))]
