"""A head in a table: labels left, their values right."""

import pytest

from etl.bengali.text import clean
from etl.minutes.head.head import lines_of, read_head
from etl.minutes.head.head_labels import with_values_joined
from etl.readers.document import Cell, Table


def row(label: str, *value: str) -> tuple[Cell, ...]:
    return (Cell((clean(label),)), Cell(tuple(map(clean, value))))


def test_a_value_of_several_paragraphs_is_read_whole() -> None:
    chair = row("সভাপতি", "জনাব মোঃ হাবিবুল করিম", "অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর")
    head = read_head(lines_of([Table((chair, row("সভার তারিখ", "২৫/০৬/২০১৭", "রবিবার"), row("স্থান", "সভাকক্ষ")))]))
    assert head.chair == clean("জনাব মোঃ হাবিবুল করিম অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর")
    assert (f"{head.held_on}", head.venue) == ("2017-06-25", clean("সভাকক্ষ"))


def test_a_row_of_other_words_keeps_its_paragraphs() -> None:
    other = row("উপজেলা নির্বাহী অফিসার", "শ্রীবরদী", "নকলা")
    assert lines_of([Table((other,))]) == ["\n".join(cell.text for cell in other)]


DAY_TIME_CHAIR = ("2017-10-22", "11:30", "জনাব ক খ")
WRITTEN = {
    "dots lead to the mark": ["সভাপতি......: জনাব ক খ", "তারিখ ..... : ২২/১০/২০১৭", "সময়…… : সকাল ১১.৩০ টা"],
    "dots stand for the mark": ["সভাপতি ....... জনাব ক খ", "তারিখ ...... ২২/১০/২০১৭", "সময় ...... সকাল ১১.৩০ টা"],
    "one label of day and place": ["সভাপতি: জনাব ক খ", "সভার স্থান ও তারিখ: সভাকক্ষ, ২২/১০/২০১৭", "সভা শুরুর সময়: সকাল ১১:৩০ টা"],
    "one label of place, day and time": ["সভাপতি: জনাব ক খ", "স্থান, তারিখ ও সময়: সভাকক্ষ, ২২/১০/২০১৭, সকাল ১১:৩০ টা"],
    "English labels": ["Chairperson: জনাব ক খ", "Date & time: 22-10-2017, সকাল ১১.৩০", "Venue: সভাকক্ষ"],
    "each label above its value": ["সভাপতি", "জনাব ক খ", "তারিখ", "২২/১০/২০১৭", "সময়", "সকাল ১১.৩০ মিনিট"],
    "a marked label above its value": ["সভাপতি:", "জনাব ক খ", "তারিখ ও সময়:", "২২/১০/২০১৭, সকাল ১১.৩০ টা", "স্থান: সভাকক্ষ"],
    "no marks, label below label": ["সভাপতি জনাব ক খ", "সভার তারিখ ২২-১০-২০১৭", "সময় সকাল ১১.৩০ মিনিট", "স্থান সভাকক্ষ"],
    "bullets": ["• সভাপতি: জনাব ক খ", "• তারিখ: ২২/১০/২০১৭", "• সময়: সকাল ১১.৩০ টা"],
    "letters": ["(ক) সভাপতি: জনাব ক খ", "(খ) তারিখ: ২২/১০/২০১৭", "(গ) সময়: সকাল ১১.৩০ টা"],
    "other marks": ["সভাপতি = জনাব ক খ", "তারিখ = ২২/১০/২০১৭", "সময় → সকাল ১১.৩০ টা"],
    "the mark below": ["সভাপতি", "ঃ জনাব ক খ", "তারিখ", "ঃ ২২/১০/২০১৭", "সময়", "ঃ সকাল ১১.৩০ টা"],
    "the mark between": ["সভাপতি", ":", "জনাব ক খ", "তারিখ", "ঃ", "২২/১০/২০১৭", "সময়", ":", "সকাল ১১.৩০ টা"],
    "several in one line": ["সভাপতি: জনাব ক খ; তারিখ: ২২/১০/২০১৭; সময়: সকাল ১১.৩০ টা; স্থান: সভাকক্ষ"],
    "the end is not the beginning": ["সভাপতি: জনাব ক খ", "তারিখ: ২২/১০/২০১৭", "সভার সমাপ্তির সময়: ১টা", "সময়: সকাল ১১.৩০ টা"],
}


@pytest.mark.parametrize("lines", WRITTEN.values(), ids=WRITTEN.keys())
def test_the_head_is_read_however_labels_and_values_are_set(lines: list[str]) -> None:
    title = "অক্টোবর ২০১৭ মাসের জেলা ইনোভেশন টিমের সভার কার্যবিবরণী"
    head = read_head(with_values_joined(list(map(clean, [title, *lines]))))
    assert (f"{head.held_on}", head.start_time, head.chair) == DAY_TIME_CHAIR


def test_several_labels_may_stand_in_one_row_beside_their_values() -> None:
    first = (*row("সভার শিরোনাম", "জেলা ইনোভেশন টিমের মাসিক সভা"), *row("তারিখ", "২২ অক্টোবর ২০১৭"))
    second = (*row("সভাপতি", "জনাব ক খ"), *row("সময়", "সকাল সাড়ে ১১টা"))
    title, month = clean("জেলা ইনোভেশন টিমের সভার কার্যবিবরণী"), clean("অক্টোবর, ২০১৭")
    head = read_head(with_values_joined(lines_of([title, month, Table((first, second))])))
    assert (f"{head.held_on}", head.start_time, head.chair, head.month) == (*DAY_TIME_CHAIR, "2017-10")


def test_a_lone_word_of_who_signed_is_no_label() -> None:
    lines = list(map(clean, ["সভা শেষ হয়।", "জনাব ক খ", "সভাপতি", "জেলা ইনোভেশন টিম", "অনুলিপি"]))
    assert with_values_joined(lines) == lines


def test_a_sentence_that_begins_like_a_label_is_none() -> None:
    lines = [clean(line) for line in ("সভাপতি সকলকে স্বাগত জানান", "সময় স্বল্পতার কারণে আলোচনা হয়নি")]
    assert with_values_joined(lines) == lines
