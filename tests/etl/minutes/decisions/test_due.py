"""When a decision is due."""

from datetime import date
from pathlib import Path

import pytest

from etl.bengali.text import clean
from etl.bengali.wording import read_list
from etl.minutes.decisions.agenda_items import read_items
from etl.minutes.decisions.due import find_due, find_due_in_column
from etl.minutes.items.drafts import DraftItem, DraftRow
from etl.minutes.items.numbered import NumberedPart
from etl.minutes.records import Setting

SETTING = Setting("5549", "2016-07", None, None, {})
# Said in a meeting on the day `meeting`; `due_text`: empty where no limit may be read, * for any words.
SENTENCES = [row.values() for row in read_list("due_sentences", Path(__file__).parent)]

LIMITS = [
    ("আগামী ২১/০৭/২০১৬খ্রিঃ তারিখের মধ্যে প্রেরণ নিশ্চিত করার জন্য বলা হলেও", "2016-07-21", None),
    ("আগামী ১০ এপ্রিল ২০১৭ তারিখের মধ্যে এ কার্যালয়ে দাখিল করতে হবে।", "2017-04-10", None),
    ("ত্রৈমাসিক প্রতিবেদন ১৫/১০/২০১৬ এর মধ্যে প্রেরণ করতে হবে।", "2016-10-15", None),
    ("২০/০৮/২০১৬ তারিখে প্রশিক্ষণ আয়োজন করতে হবে।", "2016-08-20", None),
    ("বাছাই কমিটির সভা আগামী ০৩/০৮/২০১৬ তারিখে অনুষ্ঠিত হবে।", "2016-08-03", None),
    ("আগস্ট/২০১৬ মাসের সভা ১২/০৮/২০১৬ তারিখের মধ্যে আয়োজন করতে হবে।", "2016-08-12", None),
    ("প্রশিক্ষণ আগষ্ট, ১৬ মাসে আয়োজন করতে হবে।", None, "2016-08"),
    ("এ মাসের যে কোন সুবিধাজনক সময়ে আয়োজন করতে হবে।", None, "2016-07"),
    ("আগামী মাসের মধ্যে আয়োজন করতে হবে।", None, "2016-08"),
    ("মার্চ মাসে আয়োজন করতে হবে।", None, "2017-03"),
    ("তালিকা আগামী মাসের ০৭ তারিখের মধ্যে প্রেরণ করতে হবে।", "2016-08-07", None),
    ("প্রতিবেদন চলতি মাসের ২৯ (ঊনত্রিশ) তারিখের মধ্যে দাখিল করতে হবে।", "2016-07-29", None),
    ("সেপ্টেম্বর মাসের ০৯ তারিখের মধ্যে প্রেরণ করতে হবে।", "2016-09-09", None),
    ("প্রশিক্ষণ সেপ্টেম্বর মাসের তৃতীয় সপ্তাহে আয়োজন করতে হবে।", None, "2016-09"),
    ("মেলা অক্টোবর/১৬ এর শেষ সপ্তাহে আয়োজন করতে হবে।", None, "2016-10"),
    ("আগামী মাসের ১ম সপ্তাহে আয়োজন করতে হবে।", None, "2016-08"),
    ("ফেব্রুয়ারী/২০১৭ মাসের মধ্যে চুড়ান্ত করতে হবে।", None, "2017-02"),
]

NO_LIMITS = [
    "৮ এপ্রিল ২০১৩ তারিখের প্রজ্ঞাপন মোতাবেক টিম পুনর্গঠন করতে হবে।",
    "প্রতি ইংরেজি মাসের ১০ তারিখের মধ্যে সভা করতে হবে।",
    "জুন, ২০১৬ মাসের কার্যবিবরণী দৃঢ়ীকরণ করা হলো।",
    "প্রতি মাসের সভার কার্যবিবরণী পরবর্তী মাসের ০৭ তারিখের মধ্যে প্রেরণ করতে হবে।",
    "যে সকল উপজেলা চলতি মাসের কার্যবিবরণী প্রেরণ করেনি তাদের প্রেরণ করতে হবে।",
    "গত ২৬/০৬/২০১৬ তারিখে অনুষ্ঠিত সভার সিদ্ধান্ত বাস্তবায়ন করতে হবে।",
]


@pytest.mark.parametrize(("text", "on", "month"), LIMITS)
def test_a_named_limit_is_read(text: str, on: str | None, month: str | None) -> None:
    due = find_due(clean(text), SETTING)
    assert (due.on, due.month) == (date.fromisoformat(on) if on else None, month)
    assert due.text
    assert due.text in clean(text)


@pytest.mark.parametrize("text", NO_LIMITS)
def test_other_days_and_months_are_no_limits(text: str) -> None:
    due = find_due(clean(text), SETTING)
    assert (due.on, due.month) == (None, None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("নাগেশ্বরী ও রাজারহাট উপজেলায় যথাক্রমে সেপ্টেম্বর ও অক্টোবর মাসে আয়োজন করতে হবে।", "সেপ্টেম্বর ও অক্টোবর মাসে"),
        ("১০/০৮/২০১৬ তারিখের মধ্যে তালিকা ও ২০/০৮/২০১৬ তারিখের মধ্যে প্রতিবেদন দিতে হবে।", None),
        ("আগামী সভার পূর্বে হালনাগাদ করতে হবে।", "আগামী সভার পূর্বে"),
        ("তালিকা আগামী ৯ তারিখের মধ্যে দাখিল করতে হবে।", "আগামী ৯ তারিখের মধ্যে"),
        (
            "৫ সেপ্টেম্বর ও ১২ সেপ্টেম্বর ২০১৬ তারিখের মধ্যে যথাক্রমে রৌমারী ও রাজারহাট তালিকা দিবে।",
            "৫ সেপ্টেম্বর ও ১২ সেপ্টেম্বর ২০১৬ তারিখের মধ্যে",
        ),
        ("অনুষ্ঠানের ৭ (সাত) কর্মদিবসের মধ্যে প্রেরণ করতে হবে।", "৭ (সাত) কর্মদিবসের মধ্যে"),
    ],
)
def test_several_limits_or_none_that_can_be_dated_leave_only_the_words(text: str, words: str | None) -> None:
    due = find_due(clean(text), SETTING)
    assert (due.on, due.month) == (None, None)
    assert due.text
    assert words is None or due.text == clean(words)


@pytest.mark.parametrize(
    ("cell", "on", "month"),
    [("৩০/১০/২০১৬", "2016-10-30", None), ("অক্টোবর ২০১৬", None, "2016-10"), ("-", None, None), ("চলমান", None, None)],
)
def test_a_time_limit_column_needs_no_words_around_the_day(cell: str, on: str | None, month: str | None) -> None:
    due = find_due_in_column(clean(cell), SETTING)
    assert (due.on.isoformat() if due.on else None, due.month) == (on, month)


@pytest.mark.parametrize(("meeting", "sentence", "on", "month", "words"), SENTENCES)
def test_a_sentence_of_a_meeting_is_due(meeting: str, sentence: str, on: str, month: str, words: str) -> None:
    text = clean(sentence)
    due = find_due(text, Setting("5532", meeting[:7], None, None, {}, date.fromisoformat(meeting)))
    assert (due.on.isoformat() if due.on else "", due.month or "") == (on, month)
    assert bool(due.text) == bool(words)
    assert due.text is None or due.text in text
    assert words in ("", "*") or due.text == clean(words)


@pytest.mark.parametrize(
    ("cell", "on", "month"),
    [
        ("৩০ জুন", "2018-06-30", None),
        ("ডিসেম্বর", None, "2017-12"),
        ("৫-৭ নভেম্বর ২০১৭", None, None),
        ("নভেম্বর-ডিসেম্বর", None, None),
        ("৭ কর্মদিবস", None, None),
        ("আগামী সভা", None, None),
    ],
)
def test_a_time_limit_column_looks_ahead_and_keeps_the_words_of_ranges(
    cell: str, on: str | None, month: str | None
) -> None:
    due = find_due_in_column(clean(cell), Setting("5532", "2017-10", None, None, {}, date(2017, 10, 22)))
    assert (due.on.isoformat() if due.on else None, due.month) == (on, month)
    assert due.text == clean(cell)


@pytest.mark.parametrize(
    ("cell", "due"),
    [
        ("০১/০৮/২০১৬\n০৫/০৮/২০১৬", ["2016-08-01", "2016-08-05"]),
        ("০১/০৮/২০১৬", ["2016-08-01", "2016-08-01"]),
        ("০১/০৮/২০১৬\nখ্রিস্টাব্দ", ["2016-08-01", "2016-08-01"]),
    ],
    ids=["a day a line", "one for all", "one in two lines"],
)
def test_as_many_days_as_decisions_are_theirs_in_order(cell: str, due: list[str]) -> None:
    decisions = tuple(NumberedPart((no,), clean(text)) for no, text in ((1, "এক করতে হবে।"), (2, "দুই করতে হবে।")))
    (item,), _ = read_items([DraftItem(1, 1, None, (), (DraftRow(decisions, due=clean(cell)),))], SETTING)
    assert [str(each.due_on) for each in item.decisions] == due
