"""Decision tables whose heading takes two rows."""

import pytest

from etl.minutes.items.table_items import TableItems
from etl.readers.document import Cell, Table

COVERED = Cell(continues=True)


def row(*words: str | None) -> tuple[Cell, ...]:
    """Cells of these words; None: covered by the cell above or to the left."""
    return tuple(COVERED if each is None else Cell((each,)) for each in words)


ITEM = row("১", "উলিপুর হতে কার্যবিবরণী পাওয়া গেছে।", "ধন্যবাদ জানানো হলো।", "এসি (আইসিটি)")


@pytest.mark.parametrize(
    "headings",
    [
        [
            row("ক্রঃ", "আলোচনা", "সিদ্ধান্ত ও বাস্তবায়ন", None),
            row(None, None, "সিদ্ধান্ত", "বাস্তবায়নকারী"),
        ],
        [row("ক্রঃ", "আলোচনা", "সিদ্ধান্ত", "বাস্তবায়নকারী")],
    ],
    ids=["merged headings parted below", "one row"],
)
def test_a_heading_of_one_row_or_two_gives_each_column_its_words(headings: list[tuple[Cell, ...]]) -> None:
    items = TableItems()
    assert items.take(Table((*headings, ITEM)))
    (item,) = items.items
    assert item.discussion == ("উলিপুর হতে কার্যবিবরণী পাওয়া গেছে।",)
    assert [part.text for part in item.rows[0].decisions] == ["ধন্যবাদ জানানো হলো।"]
    assert item.rows[0].implementer == "এসি (আইসিটি)"
    assert items.warnings == []
