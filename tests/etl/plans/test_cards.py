"""Plans that give each activity a small table of its own."""

from etl.plans.cards import read_cards
from etl.readers.document import Cell


def rows(*pairs: tuple[str, str]) -> list[tuple[Cell, ...]]:
    return [(Cell((label,)), Cell((value,))) for label, value in pairs]


CARD = (("কার্যক্রম-১", "সোশ্যাল মিডিয়া সংলাপ"), ("সময়", "মার্চ ২০১৭"), ("দায়িত্ব", "ইউএনও"))


def test_labels_and_values_are_an_activity_for_each_first_label() -> None:
    found = read_cards(rows(*CARD, ("কার্যক্রম-২", "শোকেসিং"), ("সময়", "মে ২০১৭")))
    assert [(each.get("activity"), each.get("time"), each.get("responsible")) for each in found] == [
        ("সোশ্যাল মিডিয়া সংলাপ", "মার্চ ২০১৭", "ইউএনও"),
        ("শোকেসিং", "মে ২০১৭", ""),
    ]
    assert found[1].quote == "কার্যক্রম-২ | শোকেসিং\nসময় | মে ২০১৭"


def test_a_table_of_two_columns_with_activities_below_a_heading_is_none() -> None:
    assert read_cards(rows(("কার্যক্রম", "সময়"), ("টিমের সভা", "মার্চ"), ("শোকেসিং", "মে"))) == []
    assert read_cards(rows(("কার্যক্রম", "সংলাপ"), ("দায়িত্ব", "ইউএনও"))) == []
