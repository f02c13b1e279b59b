"""Tables with a row an upazila."""

from etl.bengali.text import clean
from etl.minutes.records import Setting
from etl.minutes.statements.status_table import read_status_table
from etl.places.gazetteer import upazilas_of
from etl.readers.document import Cell, Table

SETTING = Setting("5527", "2017-05", None, None, {u.code: u.name for u in upazilas_of("5527", "2017-05")})


def table(*rows: tuple[str, ...]) -> Table:
    """A table; ^ and < are cells merged with that above and to the left."""
    return Table(
        tuple(
            tuple(Cell((clean(words),) if words not in ("", *"^<") else (), words in (*"^<",)) for words in row)
            for row in rows
        )
    )


def said(rows: Table, caption: str = "") -> list[tuple[str, str, bool, str | None, bool]]:
    read = read_status_table(rows, clean(caption), SETTING)
    assert read is not None
    names = SETTING.upazilas
    return [(names[c.code], c.kind.value, c.value, str(c.date) if c.date else None, c.doubtful) for c in read[0]]


def test_headings_of_two_rows_are_read_together() -> None:
    rows = table(
        ("নং", "উপজেলা", "টিমের সভা", "", "মন্তব্য"),
        ("", "", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তি", ""),
        ("১", "খানসামা", "০৪/০৫/২০১৭", "১১/০৫/২০১৭", ""),
        ("২", "হাকিমপুর", "০৭/০৫/২০১৭", "হয়নি", ""),
    )
    assert said(rows) == [
        ("খানসামা", "meeting_held", True, "2017-05-04", False),
        ("খানসামা", "minutes_received", True, "2017-05-11", False),
        ("হাকিমপুর", "meeting_held", True, "2017-05-07", False),
        ("হাকিমপুর", "minutes_received", False, None, False),
    ]


def test_a_name_that_is_also_a_word_is_sure_in_the_column_of_names() -> None:
    rows = table(("উপজেলার নাম", "কার্যবিবরণী"), ("বিরল", "প্রাপ্ত"), ("কাহারোল", "অপ্রাপ্ত"))
    assert said(rows) == [
        ("বিরল", "minutes_received", True, None, False),
        ("কাহারোল", "minutes_received", False, None, False),
    ]


def test_a_day_that_is_put_off_or_still_to_come_is_not_when_something_was_held() -> None:
    rows = table(
        ("উপজেলা", "সভার তারিখ", "পরবর্তী সভার তারিখ", "কার্যবিবরণী"), ("খানসামা", "০৪/০৫/২০১৭ (স্থগিত)", "১০/০৫/২০১৭", "প্রাপ্ত")
    )
    assert said(rows) == [("খানসামা", "minutes_received", True, None, False)]


def test_minutes_beside_the_meetings_of_another_body_are_not_the_teams() -> None:
    head, row = ("উপজেলার নাম", "সমন্বয় সভার তারিখ", "কার্যবিবরণী প্রাপ্তি"), ("বিরল", "০৪/০৫/২০১৭", "হ্যাঁ")
    assert read_status_table(table(head, row), "", SETTING) is None
    team = said(table((*head[:2], "ইনোভেশন টিমের কার্যবিবরণী"), row))
    assert team == [("বিরল", "minutes_received", True, None, False)]


def test_a_remark_that_the_meeting_was_not_held_fills_an_empty_cell() -> None:
    rows = table(("উপজেলা", "সভার তারিখ", "মন্তব্য"), ("খানসামা", "-", "সভা হয়নি"), ("বিরল", "-", "সমন্বয় সভা হয়নি"))
    assert said(rows) == [("খানসামা", "meeting_held", False, None, False)]


def test_a_bare_remark_fills_an_empty_cell_of_the_only_column_also_with_until_now() -> None:
    rows = table(
        ("উপজেলা", "কার্যবিবরণী প্রাপ্তির তারিখ", "মন্তব্য"),
        ("খানসামা", "-", "এখনও পাওয়া যায়নি"),
        ("বিরল", "-", "মেলার তথ্য পাওয়া যায়নি"),
    )
    assert said(rows) == [("খানসামা", "minutes_received", False, None, False)]


def test_what_only_the_words_before_a_table_name_is_what_its_columns_are_about() -> None:
    rows = table(("উপজেলা", "পরিকল্পিত মাস", "অবস্থা"), ("খানসামা", "মার্চ/২০১৭", "১৮/০৩/২০১৭ তারিখে অনুষ্ঠিত হয়েছে"))
    assert said(rows, "সোশ্যাল মিডিয়া সংলাপের মাস নিম্নরূপ নির্ধারিত আছে:") == [
        ("খানসামা", "dialogue_planned", True, None, False),
        ("খানসামা", "dialogue_held", True, "2017-03-18", False),
    ]


def test_a_cell_of_a_column_of_dialogues_may_tell_of_a_plan() -> None:
    rows = table(
        ("উপজেলা", "কার্যবিবরণী", "সোশ্যাল মিডিয়া সংলাপ"),
        ("খানসামা", "প্রাপ্ত নয়", "জুন ২০১৭ মাসে নির্ধারিত"),
        ("কাহারোল", "প্রাপ্ত", "নির্ধারিত নেই"),
        ("হাকিমপুর", "প্রাপ্ত", "১৫/০৫/২০১৭ তারিখে অনুষ্ঠিত"),
    )
    assert said(rows) == [
        ("খানসামা", "minutes_received", False, None, False),
        ("খানসামা", "dialogue_planned", True, None, False),
        ("কাহারোল", "minutes_received", True, None, False),
        ("হাকিমপুর", "minutes_received", True, None, False),
        ("হাকিমপুর", "dialogue_held", True, "2017-05-15", False),
    ]


def test_months_below_a_merged_heading_are_those_of_its_thing() -> None:
    rows = table(
        ("উপজেলার নাম", "সভা অনুষ্ঠান", "", "কার্যবিবরণী প্রাপ্তি", "", "মন্তব্য"),
        ("", "এপ্রিল/১৭", "মে/১৭", "এপ্রিল/১৭", "মে/১৭", ""),
        ("খানসামা", "০৪/০৪/২০১৭", "হয়নি", "-", "পাওয়া যায়নি", "কর্মকর্তা প্রশিক্ষণে"),
        ("বিরল", "হয়নি", "০৯/০৫/২০১৭", "২২/০৪/২০১৭", "-", "তথ্য নেই"),
    )
    read = read_status_table(rows, "", SETTING)
    assert read is not None
    assert [(SETTING.upazilas[c.code], c.kind.value, c.month, c.value, str(c.date or "")) for c in read[0]] == [
        ("খানসামা", "meeting_held", "2017-04", True, "2017-04-04"),
        ("খানসামা", "meeting_held", "2017-05", False, ""),
        ("খানসামা", "minutes_received", "2017-05", False, ""),
        ("বিরল", "meeting_held", "2017-04", False, ""),
        ("বিরল", "meeting_held", "2017-05", True, "2017-05-09"),
        ("বিরল", "minutes_received", "2017-04", True, "2017-04-22"),
    ]


def test_a_bare_date_belongs_to_the_column_before_that_asks_whether() -> None:
    below = table(
        ("উপজেলা", "সভা", "<", "কার্যবিবরণী", "<"),
        ("^", "হয়েছে কি না", "তারিখ", "পাওয়া গেছে কি না", "তারিখ"),
        ("খানসামা", "হ্যাঁ", "০৪/০৫/২০১৭", "না", "-"),
    )
    in_one_row = table(
        ("উপজেলা", "সভা হয়েছে কি", "কার্যবিবরণী পাওয়া গেছে কি", "প্রাপ্তির তারিখ", "প্রাপ্ত আইডিয়া"),
        ("খানসামা", "হ্যাঁ", "হ্যাঁ", "১১/০৫/২০১৭", "২"),
    )
    assert ("খানসামা", "meeting_held", True, "2017-05-04", False) in said(below)
    assert ("খানসামা", "minutes_received", True, "2017-05-11", False) in said(in_one_row)
    limit = table(("উপজেলা", "কার্যবিবরণী", "প্রেরণের শেষ তারিখ"), ("খানসামা", "প্রাপ্ত", "১১/০৫/২০১৭"))
    assert said(limit) == [("খানসামা", "minutes_received", True, None, False)]


def test_a_title_over_all_columns_is_no_heading_of_theirs() -> None:
    rows = table(("সভার তথ্য", "", ""), ("নং", "উপজেলা", "কার্যবিবরণী"), ("১", "খানসামা", "প্রাপ্ত"))
    assert said(rows) == [("খানসামা", "minutes_received", True, None, False)]
