"""Rows of a plan's tables that take more than their cells to understand."""

from etl.minutes.reading import row_text
from etl.plans.tables import PlanTables
from etl.readers.document import Cell, Table


def cells(*words: str) -> tuple[Cell, ...]:
    return tuple(Cell((each,)) if each else Cell((), continues=True) for each in words)


FRAME = cells("উদ্দেশ্য", "কার্যক্রম", "সূচক", "সূচকের মান", "অসাধারণ", "অতি উত্তম")


def taken(*rows: tuple[Cell, ...]) -> PlanTables:
    tables = PlanTables()
    tables.take(Table(rows), "")
    return tables


def test_an_activity_with_two_indicators_is_two_rows_of_the_same_words() -> None:
    first = cells("সভা", "২.১ টিমের সভা", "সভা অনুষ্ঠিত", "৪", "১২", "১০")
    second = cells("", "", "সিদ্ধান্ত বাস্তবায়িত", "৩", "৯৫", "৯০")
    activities = taken(FRAME, first, second).activities
    assert [(each.get("activity"), each.get("indicator"), each.targets[0]) for each in activities] == [
        ("২.১ টিমের সভা", "সভা অনুষ্ঠিত", "১২"),
        ("২.১ টিমের সভা", "সিদ্ধান্ত বাস্তবায়িত", "৯৫"),
    ]
    assert activities[1].quote == row_text(second)


def test_a_heading_across_the_table_is_no_activity_and_is_listed() -> None:
    heading = cells("উদ্দেশ্য ১: সক্ষমতা বৃদ্ধি", "", "", "", "", "")
    tables = taken(FRAME, heading, cells("সভা", "২.১ টিমের সভা", "সভা অনুষ্ঠিত", "৪", "১২", "১০"))
    assert ([each.get("activity") for each in tables.activities], tables.unread) == (
        ["২.১ টিমের সভা"],
        [row_text(heading)],
    )


def test_a_table_that_goes_on_without_headings_has_the_columns_of_the_one_before() -> None:
    tables = taken(FRAME, cells("সভা", "২.১ টিমের সভা", "সভা অনুষ্ঠিত", "৪", "১২", "১০"))
    more = Table((cells("প্রশিক্ষণ", "৪.১ কর্মশালা", "কর্মশালা অনুষ্ঠিত", "৪", "২০-৯-২০১৮", "১১-১০-২০১৮"),))
    assert tables.take(more, "") == []
    assert [each.get("activity") for each in tables.activities] == ["২.১ টিমের সভা", "৪.১ কর্মশালা"]


def test_a_cross_beside_a_tick_is_a_no_and_alone_a_mark() -> None:
    months = cells("উপজেলা", "মার্চ", "এপ্রিল", "মে")
    with_ticks = PlanTables()
    with_ticks.take(Table((months, cells("উলিপুর", "√", "×", "×"))), "সংলাপের সূচি")
    crosses = PlanTables()
    crosses.take(Table((months, (*cells("উলিপুর", "×"), Cell(), Cell()))), "সংলাপের সূচি")
    assert [row.times for row in (*with_ticks.dialogues, *crosses.dialogues)] == [(3,), (3,)]


def test_a_time_merged_over_several_activities_is_that_of_each() -> None:
    head = cells("ক্রম", "কার্যক্রম", "সময়", "দায়িত্ব")
    first, second = cells("১", "টিম পুনর্গঠন", "জুলাই ২০১৭", "ইউএনও"), cells("২", "পরিকল্পনা অনুমোদন", "", "")
    blank = (*cells("৩", "শোকেসিং"), Cell(), *cells("টিম"))
    found = taken(head, first, second, blank).activities
    assert [(each.get("time"), each.get("responsible")) for each in found] == [
        ("জুলাই ২০১৭", "ইউএনও"),
        ("জুলাই ২০১৭", "ইউএনও"),
        ("", "টিম"),
    ]


def test_activities_numbered_in_one_cell_are_several_with_a_time_each_or_the_same() -> None:
    head = cells("মাস", "কার্যক্রম")
    lines = Cell(("১। টিম পুনর্গঠন", "২। সংলাপ", "(চর শিক্ষা)"))
    same, each_own = (Cell(("মার্চ",)), lines), (Cell(("মে", "জুন")), lines)
    assert [(each.get("activity"), each.get("time")) for each in taken(head, same, each_own).activities] == [
        ("টিম পুনর্গঠন", "মার্চ"),
        ("সংলাপ\n(চর শিক্ষা)", "মার্চ"),
        ("টিম পুনর্গঠন", "মে"),
        ("সংলাপ\n(চর শিক্ষা)", "জুন"),
    ]


def test_an_activity_with_a_number_and_steps_in_its_cell_is_one() -> None:
    steps = (*cells("১"), Cell(("১। জরিপ", "২। নকশা")), *cells("মে"))
    assert len(taken(cells("ক্রম", "কার্যক্রম", "সময়"), steps).activities) == 1


def test_an_activity_without_a_number_whose_cells_are_words_of_headings_is_no_heading() -> None:
    head, row = cells("কার্যক্রম", "সময়", "দায়িত্ব"), cells("সংলাপ আয়োজন", "মে", "সংশ্লিষ্ট কর্মকর্তা")
    assert [each.get("activity") for each in taken(head, row, head, row).activities] == ["সংলাপ আয়োজন"] * 2


def test_a_quarter_that_heads_rows_across_the_table_is_their_time() -> None:
    head = cells("ক্রম", "কার্যক্রম", "দায়িত্ব")
    quarter, other = cells("২য় কোয়ার্টার (অক্টোবর-ডিসেম্বর)", "", ""), cells("অন্যান্য", "", "")
    tables = taken(head, quarter, cells("১", "সংলাপ", "ইউএনও"), other, cells("২", "পোর্টাল", "ইউএনও"))
    assert [each.get("time") for each in tables.activities] == ["২য় কোয়ার্টার (অক্টোবর-ডিসেম্বর)", ""]
    assert tables.unread == [row_text(other)]
