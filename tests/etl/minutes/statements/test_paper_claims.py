"""Which items of a paper state something."""

from pathlib import Path

from etl.minutes.parser import parse_content

OWN = """উপজেলা নির্বাহী অফিসারের কার্যালয়
উলিপুর, কুড়িগ্রাম
উপজেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী
সভাপতি : উপজেলা নির্বাহী অফিসার, উলিপুর
সভার তারিখ : ২৮/০৮/২০১৬
১ নং আলোচ্য বিষয়ঃ গত সভার কার্যবিবরণী অনুমোদন
{told}
সিদ্ধান্তঃ কার্যবিবরণী অনুমোদন করা হলো।
"""


def test_a_team_may_tell_of_its_own_meetings_where_the_last_minutes_are_confirmed() -> None:
    told = "জুলাই মাসে এ উপজেলায় ইনোভেশন টিমের সভা অনুষ্ঠিত হয়নি বিধায় জুন মাসের কার্যবিবরণী পাঠ করা হয়।"
    paper = parse_content(OWN.format(told=told).encode(), Path("paper.txt"))
    assert {(each.month, each.value) for each in paper.statements} == {("2016-07", False), ("2016-08", True)}


def test_the_confirmation_of_the_last_minutes_itself_states_nothing() -> None:
    paper = parse_content(OWN.format(told="গত সভার কার্যবিবরণী পাঠ করা হয়।").encode(), Path("paper.txt"))
    assert [(each.month, each.value) for each in paper.statements] == [("2016-08", True)]


MONTHS = """জেলা ইনোভেশন টিমের আগস্ট ২০১৬ মাসের সভার কার্যবিবরণী
জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম
সভার তারিখ: ২৮/০৮/২০১৬
১। উপজেলা টিমের সভা
সভার তারিখ নিম্নরূপ:
উপজেলা | জুন ২০১৬ | জুলাই ২০১৬ | আগস্ট ২০১৬
উলিপুর | ০৬/০৬/২০১৬ | সভা হয়নি | ০৯/০৮/২০১৬
চিলমারী | - | ১০/০৭/২০১৬ | অনুষ্ঠিত হয়নি
সিদ্ধান্ত: প্রতি মাসের ১০ তারিখের মধ্যে সভা করতে হবে।
"""


def test_a_row_of_a_table_within_an_item_says_what_its_columns_say_and_no_more() -> None:
    paper = parse_content(MONTHS.encode(), Path("paper.txt"))
    assert {(each.upazila, each.month, each.value) for each in paper.statements} == {
        ("উলিপুর", "2016-06", True),
        ("উলিপুর", "2016-07", False),
        ("উলিপুর", "2016-08", True),
        ("চিলমারী", "2016-07", True),
        ("চিলমারী", "2016-08", False),
    }


def test_minutes_of_no_month_are_those_of_the_month_that_the_title_names() -> None:
    content = """জেলা ইনোভেশন টিমের আগস্ট ২০১৬ মাসের সভার কার্যবিবরণী
জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম
সভার তারিখ: ২৮/০৮/২০১৬
১। উপজেলা হতে জুলাই মাসের কার্যবিবরণী
উলিপুর, চিলমারী উপজেলারটি পাওয়া গেছে। রৌমারী উপজেলারটি পাওয়া যায়নি।
সিদ্ধান্ত: রৌমারী উপজেলা কার্যবিবরণী পাঠাবে।
"""
    paper = parse_content(content.encode(), Path("paper.txt"))
    said = [(each.kind.value, each.month, each.value, each.doubtful) for each in paper.statements]
    assert sorted(said) == [("minutes_received", "2016-07", value, False) for value in (False, True, True)]
