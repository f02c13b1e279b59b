"""Which column holds what, by the words of its headings."""

import pytest

from etl.plans.columns import find_columns
from etl.readers.document import Cell


def row(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((each,)) if each else Cell((), continues=True) for each in words)


def test_the_columns_of_a_scored_frame_are_found_below_merged_heads() -> None:
    rows = [
        row("ক্রম", "কার্যক্রম", "সূচক", "লক্ষ্যমাত্রা", "", "", "", ""),
        row("", "", "", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে"),
        row("১", "২", "৩", "৪", "৫", "৬", "৭", "৮"),
        row("১", "সভা", "সভা অনুষ্ঠিত", "১২", "১০", "৮", "৭", "৬"),
    ]
    found = find_columns(rows)
    assert found is not None
    columns, start, first_row = found
    assert (start, first_row, columns.targets) == (0, 3, [3, 4, 5, 6, 7])
    assert (columns.places["activity"], columns.places["indicator"]) == (1, 2)


def test_targets_without_names_of_bands_are_the_best_first() -> None:
    rows = [row("ক্রম", "কার্যক্রম", "লক্ষ্যমাত্রা", "", ""), row("১", "সভা", "১২", "১০", "৮")]
    found = find_columns(rows)
    assert found is not None
    assert found[0].targets == [2, 3, 4]


def test_a_table_of_something_else_has_no_columns_of_a_plan() -> None:
    assert find_columns([row("ক্রম", "নাম", "পদবি", "মোবাইল"), row("১", "রহিম", "ইউএনও", "-")]) is None


@pytest.mark.parametrize(
    ("headings", "activity", "number"),
    [
        (("নং", "কাজের বর্ণনা", "শুরুর তারিখ", "সমাপ্তির তারিখ", "দায়িত্বপ্রাপ্ত কর্মকর্তা", "মন্তব্যের ঘর"), 1, 0),
        (("ক্রমিক", "যা করা হবে", "সময়সীমা", "দায়িত্ব", "টীকা"), 1, 0),
        (("নং", "উদ্দেশ্য", "আরম্ভ", "সমাপ্তি", "দায়িত্বে"), 1, 0),
        (("ক্রমিক নং", "উদ্দেশ্য", "বিষয়ের মান", "ক্রম", "কার্যক্রম", "সময়সীমা"), 4, 3),
        (("ক্রম", "কার্যক্রম", "সময়সীমা", "যাচাইয়ের ক্রমিক নং"), 1, 0),
    ],
)
def test_activities_and_their_numbers_are_found_under_headings_of_an_offices_own(
    headings: tuple[str, ...], activity: int, number: int
) -> None:
    found = find_columns([row(*headings), row("১", *("ক" * (len(headings) - 1)))])
    assert found is not None
    assert (found[0].places["activity"], found[0].places["no"]) == (activity, number)


@pytest.mark.parametrize(
    "headings",
    [
        ("ক্রম", "নাম", "পদবি", "মোবাইল", "তারিখ"),
        ("উপজেলা", "ইউনিয়ন", "তারিখ", "দায়িত্বে", "মন্তব্য"),
        ("সদস্য", "স্বাক্ষর", "তারিখ"),
    ],
)
def test_a_list_of_persons_or_places_has_no_activities(headings: tuple[str, ...]) -> None:
    found = find_columns([row(*headings), row(*("ক" * len(headings)))])
    assert found is None or "activity" not in found[0].places
