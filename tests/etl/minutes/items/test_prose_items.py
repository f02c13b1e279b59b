"""Items in running prose, however they are headed."""

import pytest

from etl.bengali.text import clean
from etl.minutes.items.numbered import split_decisions
from etl.minutes.items.prose_items import has_prose_items, read_prose_items

HEADINGS = [
    "১ নং আলোচ্য বিষয়ঃ সভা",
    "১নং আলোচ্য বিষয় : সভা",
    "আলোচ্য বিষয়-১ঃ সভা",
    "আলোচ্য বিষয় নং ১: সভা",
    "আলোচ্যসূচী-১: সভা",
    "১ম আলোচ্য বিষয়ঃ সভা",
    "প্রথম আলোচ্য বিষয়ঃ সভা",
    "১। সভাঃ",
    "(১) সভা",
    "(ক) সভা",
    "ক) সভা",
    "ক. সভা",
]


@pytest.mark.parametrize("heading", HEADINGS)
def test_every_shape_of_heading_opens_an_item_with_its_title(heading: str) -> None:
    lines = [clean(line) for line in (heading, "আলোচনাঃ আলোচনা হয়।", "সিদ্ধান্তঃ- ক) এক করতে হবে। খ) দুই করতে হবে।")]
    assert has_prose_items(lines)
    items, warnings = read_prose_items(lines)
    assert [(item.title, item.discussion, len(item.rows[0].decisions)) for item in items] == [
        ("সভা", (clean("আলোচনা হয়।"),), 2)
    ]
    assert warnings == []


def test_a_whole_item_may_stand_in_one_paragraph() -> None:
    line = "১। সভাঃ আলোচনা হয়। সিদ্ধান্তঃ এক করতে হবে। বাস্তবায়নেঃ জেলা প্রশাসক"
    item = read_prose_items([clean(line)])[0][0]
    assert item.rows[0].decisions[0].text == clean("এক করতে হবে।")
    assert item.rows[0].implementer == clean("জেলা প্রশাসক")


def test_sections_may_be_numbered_by_decimals() -> None:
    lines = [
        *("১.০ মেলা", "১.১ আলোচনা: মেলার মাঠ দেখা হয়।", "১.২ সিদ্ধান্ত: মাঠ চাইতে হবে।"),
        *("২.০ পোর্টাল", "২.১ আলোচনা: পোর্টাল দেখা হয়।", "২.২ সিদ্ধান্ত:", "(১) ছবি দিতে হবে।", "(২) নোটিশ দিতে হবে।"),
    ]
    items, warnings = read_prose_items([clean(line) for line in lines])
    assert [(each.title, each.discussion, len(each.rows[0].decisions)) for each in items] == [
        (clean("মেলা"), (clean("মেলার মাঠ দেখা হয়।"),), 1),
        (clean("পোর্টাল"), (clean("পোর্টাল দেখা হয়।"),), 2),
    ]
    assert warnings == []


def test_a_number_at_the_label_of_a_list_of_decisions_is_the_items() -> None:
    lines = [
        *("আলোচনা-১: মেলার মাঠ দেখা হয়।", "সিদ্ধান্ত-১: মাঠ চাইতে হবে।"),
        *("আলোচনা-২: পোর্টাল দেখা হয়।", "সিদ্ধান্ত-২: (ক) ছবি দিতে হবে। (খ) নোটিশ দিতে হবে।"),
    ]
    items, _ = read_prose_items([clean(line) for line in lines])
    told = [[decision.text for row in item.rows for decision in row.decisions] for item in items]
    assert told == [[clean("মাঠ চাইতে হবে।")], [clean("ছবি দিতে হবে।"), clean("নোটিশ দিতে হবে।")]]


def test_a_label_alone_in_its_line_heads_the_lines_below() -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "সিদ্ধান্ত", "১) এক।", "২) দুই।", "বাস্তবায়নে", "জেলা প্রশাসক"]
    row = read_prose_items([clean(line) for line in lines])[0][0].rows[0]
    assert (len(row.decisions), row.implementer) == (2, clean("জেলা প্রশাসক"))


@pytest.mark.parametrize(
    "end",
    [
        "সভার সমাপ্তি ঘোষণা করা হয়।",
        "সভাপতি সবাইকে ধন্যবাদ জানিয়ে সভা শেষ করেন।",
        "পরিকল্পনা ও বাস্তবায়নে: মন্ত্রিপরিষদ বিভাগ, এটুআই",
        "কারিগরি সহায়তায়ঃ বেসিস",
        "স্বাক্ষরিত/-",
        "(স্বাক্ষরিত)",
        "স্মারক নং-০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬",
        "অনুলিপি সদয় অবগতি ও প্রয়োজনীয় ব্যবস্থা গ্রহণের জন্য প্রেরণ করা হলো।",
        "জেলা প্রশাসকের স্বাক্ষর",
    ],
)
def test_the_items_end_where_the_meeting_is_closed_at_the_signature_and_where_the_portal_goes_on(end: str) -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "সিদ্ধান্তঃ এক।", end, "১। জেলা প্রশাসক, কুড়িগ্রাম।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [part.text for part in items[0].rows[0].decisions] == [clean("এক।")]


@pytest.mark.parametrize(
    "sentence",
    [
        "উলিপুর উপজেলার কার্যবিবরণী স্বাক্ষরের অপেক্ষায় আছে।",
        "উলিপুর উপজেলা নির্বাহী অফিসারকে কার্যবিবরণীর অনুলিপি প্রেরণ করা হয়েছে।",
        "গত ১২/০৭/২০১৬ তারিখের ১৮৫ নং স্মারকে পত্র দেওয়া হয়েছে।",
        "স্বাক্ষরিত কার্যবিবরণী পাওয়া গেছে।",
    ],
)
def test_a_sentence_about_a_signature_or_a_copy_ends_nothing(sentence: str) -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", sentence, "সিদ্ধান্তঃ এক।", "আলোচ্য বিষয়-২ঃ সংলাপ", "সিদ্ধান্তঃ দুই।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [len(item.rows) for item in items] == [1, 1]


def test_help_and_plans_inside_a_sentence_end_nothing() -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "পরিকল্পনা ও বাস্তবায়নে ধীরগতি আছে।", "সিদ্ধান্তঃ এটুআই এর কারিগরি সহায়তায় কাজ করতে হবে।"]
    item = read_prose_items([clean(line) for line in lines])[0][0]
    assert item.discussion == (clean("পরিকল্পনা ও বাস্তবায়নে ধীরগতি আছে।"),)
    assert [part.text for part in item.rows[0].decisions] == [clean("এটুআই এর কারিগরি সহায়তায় কাজ করতে হবে।")]


def test_an_item_numbered_out_of_turn_is_numbered_by_its_place_with_a_warning() -> None:
    lines = ["১ নং আলোচ্য বিষয়ঃ ক", "সিদ্ধান্তঃ এক।", "১ নং আলোচ্য বিষয়ঃ খ", "সিদ্ধান্তঃ দুই।"]
    items, warnings = read_prose_items([clean(line) for line in lines])
    assert [item.no for item in items] == [1, 2]
    assert [(warning.code, warning.values) for warning in warnings] == [
        ("item_number_repaired", {"printed": "1", "no": "2"})
    ]


def test_those_to_whom_a_letter_before_the_paper_sends_it_are_no_items() -> None:
    letter = ["বিতরণ:", "১। উপজেলা নির্বাহী অফিসার (সকল), বরিশাল", "২। সদস্য (সকল)"]
    paper = [
        "সভাপতি : জনাব ক",
        "তারিখ : ২৯/০৪/২০১৯",
        "(১) সংলাপ",
        "আলোচনা: আলোচনা হয়।",
        "সিদ্ধান্ত: এক।",
        "(২) সভা",
        "সিদ্ধান্ত: দুই।",
    ]
    items = read_prose_items([clean(line) for line in (*letter, *paper)])[0]
    assert [(item.title, [part.text for part in item.rows[0].decisions]) for item in items] == [
        (clean("সংলাপ"), [clean("এক।")]),
        (clean("সভা"), [clean("দুই।")]),
    ]


@pytest.mark.parametrize("said", ["নাই।", "কোনো সিদ্ধান্ত নেই।", "কোন সিদ্ধান্ত গৃহীত হয়নি।", "প্রযোজ্য নয়"])
def test_words_that_nothing_was_decided_are_no_decision(said: str) -> None:
    (item,) = read_prose_items([clean(line) for line in ("আলোচ্য বিষয়-১ঃ সভা", f"সিদ্ধান্তঃ {said}")])[0]
    assert all(not row.decisions for row in item.rows)


def test_a_day_in_a_cell_is_no_number_of_a_decision() -> None:
    assert [part.text for part in split_decisions(("১২.১০.১৭",))] == ["১২.১০.১৭"]


@pytest.mark.parametrize("word", ["কার্যসূচি-{}:", "আলোচনা {}:"])
@pytest.mark.parametrize("numbers", ["১২", "কখ", ("(এক)", "(দুই)")])
def test_any_word_with_running_numbers_or_letters_heads_the_items(word: str, numbers: str) -> None:
    lines = [line for no in numbers for line in (f"{word.format(no)} সভা", "আলোচনা হয়।", "সিদ্ধান্ত: এক।")]
    items, warnings = read_prose_items([clean(line) for line in lines])
    assert [(item.title, len(item.rows)) for item in items] == [("সভা", 1), ("সভা", 1)]
    assert warnings == []


def test_a_label_alone_bears_the_number_of_its_item() -> None:
    lines = ["আলোচনা ১: ক", "সিদ্ধান্ত ১", "এক।", "আলোচনা ২: খ", "সিদ্ধান্ত ২", "দুই করতে হবে।", "তিন করতে হবে।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [[part.numbers for part in item.rows[0].decisions] for item in items] == [[()], [(), ()]]


DOTTED = [
    *("আলোচ্য বিষয় নং ০১ঃ সভা", "সভা হয়েছে।", "১.১) নিয়মিত সভা করতে হবে;", "১.২) জানাতে হবে।", "(বাস্তবায়নে: ইউএনও)"),
    *("আলোচ্য বিষয় নং ০২ঃ পোর্টাল", "দেখা হয়।", "২.১) হালনাগাদ করতে হবে।"),
]


def test_decisions_without_any_label_are_told_by_their_items_numbers() -> None:
    lines = [clean(line) for line in DOTTED]
    assert has_prose_items(lines)
    items = read_prose_items(lines)[0]
    assert [(item.title, item.discussion, len(item.rows[0].decisions)) for item in items] == [
        ("সভা", (clean("সভা হয়েছে।"),), 2),
        (clean("পোর্টাল"), (clean("দেখা হয়।"),), 1),
    ]
    assert items[0].rows[0].implementer == clean("ইউএনও")


def test_numbered_paragraphs_of_talk_are_no_decisions() -> None:
    assert not has_prose_items([clean(line.replace("করতে হবে", "করা প্রয়োজন বলে সবাই মত দিয়েছেন")) for line in DOTTED])


def test_decisions_labelled_with_numbers_share_the_implementers_below_them() -> None:
    lines = [
        "আলোচনা ১: ক",
        "সিদ্ধান্ত ১.১: এক।",
        "আলোচনা ২: খ",
        "সিদ্ধান্ত ২.১: এক।",
        "সিদ্ধান্ত ২.২: দুই।",
        "বাস্তবায়নকারী: ২.১: ক; ২.২: খ",
    ]
    row = read_prose_items([clean(line) for line in lines])[0][1].rows
    assert [[(part.numbers, part.text) for part in each.decisions] for each in row] == [
        [((1,), clean("এক।")), ((2,), clean("দুই।"))]
    ]


def test_a_numbered_sentence_that_leads_to_a_decision_is_an_item_and_a_list_of_members_is_none() -> None:
    members = ["১। জনাব ক", "২। জনাব খ", "৩। জনাব গ"]
    paper = ["১। ক হয়েছে।", "সিদ্ধান্তঃ এক।", "বাস্তবায়নেঃ", "১। জেলা প্রশাসক", "২। ইউএনও", "২। খ হয়নি।", "সিদ্ধান্তঃ দুই।"]
    items = read_prose_items([clean(line) for line in (*members, *paper)])[0]
    assert [[part.text for part in item.rows[0].decisions] for item in items] == [[clean("এক।")], [clean("দুই।")]]


CHAIR = "জনাব মোঃ হাবিবুল করিম, অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর"


@pytest.mark.parametrize(
    "end",
    [
        "সভাপতি সকলের সুস্বাস্থ্য কামনা করেন।",
        "পরিশেষে সভাপতি মহোদয় সবাইকে ধন্যবাদ জানান।",
        "আর কোন আলোচনা না থাকায় সভা সমাপ্ত হয়।",
        "সভাপতি সকলকে নববর্ষের শুভেচ্ছা জানিয়ে সভা শেষ করেন।",
        "মোঃ হাবিবুল করিম",
        "(মো: হাবিবুল করিম)",
        "স্বাক্ষরিত/- মোঃ হাবিবুল করিম",
    ],
)
def test_below_the_implementers_nothing_is_told_but_the_end_and_the_chair_signs(end: str) -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "সিদ্ধান্তঃ এক।", "বাস্তবায়নেঃ জেলা শিক্ষা অফিসার", end, "অতিরিক্ত জেলা প্রশাসক (সার্বিক)"]
    item = read_prose_items([clean(line) for line in lines], clean(CHAIR))[0][0]
    assert item.rows[0].implementer == clean("জেলা শিক্ষা অফিসার")


@pytest.mark.parametrize(
    "implementer",
    [
        "সভাপতি, উপজেলা ইনোভেশন টিম (সকল)",
        "অতিরিক্ত জেলা প্রশাসক (সার্বিক)",
        "মোঃ আব্দুল করিম, উপজেলা মৎস্য অফিসার",
        "সভাপতি ও সদস্য সচিব, বাছাই কমিটি",
    ],
)
def test_a_chair_or_a_person_among_the_implementers_ends_nothing(implementer: str) -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "সিদ্ধান্তঃ এক।", "বাস্তবায়নেঃ", implementer, "আলোচ্য বিষয়-২ঃ মেলা", "সিদ্ধান্তঃ দুই।"]
    items = read_prose_items([clean(line) for line in lines], "অতিরিক্ত জেলা প্রশাসক (সার্বিক), শেরপুর")[0]
    assert [item.rows[0].implementer for item in items] == [clean(implementer), ""]


@pytest.mark.parametrize(
    "tells",
    ["সিদ্ধান্ত হয় যে,", "সর্বসম্মতিক্রমে সিদ্ধান্ত গৃহীত হয় যে", "এ প্রেক্ষিতে সিদ্ধান্ত নেওয়া হলো যে -", "সভায় সিদ্ধান্ত গ্রহণ করা হয় যে:"],
)
def test_a_decision_may_be_told_of_in_the_talk(tells: str) -> None:
    lines = [
        f"১। মেলা : মেলার দিন আলোচিত হয়। {tells} (ক) মাঠ চাইতে হবে; (খ) স্টল দিতে হবে। বাস্তবায়ন: জেলা শিক্ষা অফিসার।",
        f"২। পোর্টাল : পোর্টাল দেখা হয় এবং {tells} ছবি দিতে হবে।",
    ]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [item.title for item in items] == [clean("মেলা"), clean("পোর্টাল")]
    assert [len(item.rows[0].decisions) for item in items] == [2, 1]
    assert items[0].rows[0].implementer == clean("জেলা শিক্ষা অফিসার।")
    assert items[1].rows[0].decisions[0].text == clean("ছবি দিতে হবে।")
    assert "সিদ্ধান্ত" not in items[0].discussion_text


def test_what_an_earlier_meeting_decided_is_talk_and_so_are_such_words_in_a_paper_with_labels() -> None:
    earlier = clean("১। মেলা : গত মাসের সভায় সিদ্ধান্ত হয় যে, মাঠ চাইতে হবে। মাঠ পাওয়া গেছে।")
    assert not has_prose_items([earlier])
    labelled = [clean(line) for line in ("আলোচ্য বিষয়-১ঃ মেলা", "টিমে সিদ্ধান্ত হয় যে, মাঠ চাই।", "সিদ্ধান্তঃ মাঠ চাইতে হবে।")]
    item = read_prose_items(labelled)[0][0]
    assert [part.text for part in item.rows[0].decisions] == [clean("মাঠ চাইতে হবে।")]


def test_the_title_may_stand_below_the_number_of_its_item() -> None:
    lines = ["আলোচ্যসূচি-১", "বিষয়ঃ মেলা", "সিদ্ধান্তঃ এক।", "আলোচ্যসূচি-২", "বিষয়ঃ পোর্টাল", "সিদ্ধান্তঃ দুই।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [(item.printed_no, item.title) for item in items] == [(1, clean("মেলা")), (2, clean("পোর্টাল"))]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("আলোচ্য বিষয়-১ এর সিদ্ধান্তঃ", "আলোচ্য বিষয়-২ এর সিদ্ধান্তঃ"),
        ("১ নং আলোচ্য বিষয়ের সিদ্ধান্ত:", "২ নং আলোচ্য বিষয়ের সিদ্ধান্ত:"),
        ("আলোচ্য বিষয় (১) সংক্রান্ত গৃহীত সিদ্ধান্তসমূহ", "আলোচ্য বিষয় (২) সংক্রান্ত গৃহীত সিদ্ধান্তসমূহ"),
    ],
)
def test_decisions_at_the_papers_end_stand_with_the_items_they_name(first: str, second: str) -> None:
    talk = ["আলোচ্য বিষয়-১। মেলা", "মেলার দিন আলোচিত হয়।", "আলোচ্য বিষয়-২। পোর্টাল", "পোর্টাল দেখা হয়।"]
    end = ["সভায় নিম্নরূপ সিদ্ধান্ত গৃহীত হয়ঃ", first, "(ক) মাঠ চাইতে হবে।", "(খ) স্টল দিতে হবে।", second, "ছবি দিতে হবে।"]
    items = read_prose_items([clean(line) for line in (*talk, *end, "বাস্তবায়নেঃ জেলা শিক্ষা অফিসার")])[0]
    assert [item.title for item in items] == [clean("মেলা"), clean("পোর্টাল")]
    assert [item.discussion_text for item in items] == [clean("মেলার দিন আলোচিত হয়।"), clean("পোর্টাল দেখা হয়।")]
    assert [len(item.rows[0].decisions) for item in items] == [2, 1]
    assert [item.rows[0].implementer for item in items] == ["", clean("জেলা শিক্ষা অফিসার")]


def test_the_decision_of_an_item_may_name_it_right_below_its_talk() -> None:
    lines = ["আলোচ্য বিষয়-১ঃ মেলা", "আলোচ্য বিষয়-১ এর সিদ্ধান্তঃ এক।", "আলোচ্য বিষয়-২ঃ গত সভার সিদ্ধান্ত", "সিদ্ধান্তঃ দুই।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [item.title for item in items] == [clean("মেলা"), clean("গত সভার সিদ্ধান্ত")]
    assert [item.rows[0].decisions[0].text for item in items] == [clean("এক।"), clean("দুই।")]


INTRODUCTIONS = [
    "সভায় সর্বসম্মতিক্রমে নিম্নলিখিত সিদ্ধান্তসমূহ গৃহীত হয়ঃ",
    "বিস্তারিত আলোচনান্তে নিম্নরূপ সিদ্ধান্ত গ্রহণ করা হয়।",
    "আলোচনা শেষে সিদ্ধান্তসমূহ সর্বসম্মতিক্রমে গৃহীত হয়:-",
    "সভার সিদ্ধান্তসমূহ নিম্নরূপঃ",
    "সিদ্ধান্তঃ",
]


@pytest.mark.parametrize("introduction", INTRODUCTIONS)
@pytest.mark.parametrize("numbers", [("১।", "২।", "৩।"), ("ক)", "খ)", "গ)")])
@pytest.mark.parametrize("end", ["।", ""])
def test_a_list_of_decisions_at_the_end_of_a_paper_without_headings_is_one_items(
    introduction: str, numbers: tuple[str, ...], end: str
) -> None:
    decisions = [f"{number} {word} করতে হবে{end}" for number, word in zip(numbers, ("এক", "দুই", "তিন"), strict=True)]
    lines = ["আলোচনাঃ", "সভা নিয়ে আলোচনা হয়।", introduction, *decisions, "সভাপতি সভার সমাপ্তি ঘোষণা করেন।"]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [len(row.decisions) for item in items for row in item.rows] == [3]
    assert clean("সভা নিয়ে আলোচনা হয়।") in items[0].discussion


def test_a_sentence_may_introduce_the_decisions_of_each_item() -> None:
    lines = [
        "আলোচ্য বিষয়-১ঃ সভা",
        "আলোচনা হয়।",
        INTRODUCTIONS[0],
        "১। এক।",
        "২। দুই।",
        "আলোচ্য বিষয়-২ঃ পোর্টাল",
        "সিদ্ধান্তঃ তিন।",
    ]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [(item.title, len(item.rows[0].decisions)) for item in items] == [("সভা", 2), ("পোর্টাল", 1)]


def test_items_may_stand_below_a_sentence_that_introduces_them() -> None:
    lines = [
        "সভায় নিম্নোক্ত আলোচনা ও সিদ্ধান্ত গৃহীত হয়ঃ",
        "১। সভাঃ আলোচনা হয়।",
        "সিদ্ধান্তঃ এক।",
        "২। পোর্টালঃ আলোচনা হয়।",
        "সিদ্ধান্তঃ দুই।",
    ]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [(item.title, len(item.rows[0].decisions)) for item in items] == [("সভা", 1), ("পোর্টাল", 1)]


def test_a_sentence_that_tells_of_a_decision_introduces_none() -> None:
    lines = ["গত সভায় প্রশিক্ষণের সিদ্ধান্ত গৃহীত হয়।", "১। কর্মকর্তাগণ উপস্থিত ছিলেন।"]
    assert not has_prose_items([clean(line) for line in lines])


MENUS = ["কেন্দ্রীয় ই-সেবা", "জরুরি হটলাইন", "সামাজিক যোগাযোগ"]
FOOTERS = ["পরিকল্পনা ও বাস্তবায়নে: মন্ত্রিপরিষদ বিভাগ, এটুআই", "সাইটটি শেষ হাল-নাগাদ করা হয়েছে: ২০১৭-১২-২০"]


@pytest.mark.parametrize("footer", FOOTERS)
@pytest.mark.parametrize("implementers", [[], ["বাস্তবায়নে: জেলা প্রশাসক", "উপজেলা নির্বাহী অফিসার (সকল)"]])
def test_a_portals_menus_above_its_footer_are_of_no_decision(footer: str, implementers: list[str]) -> None:
    lines = ["আলোচ্য বিষয়-১ঃ সভা", "সিদ্ধান্তঃ ১। এক করতে হবে।", "২। দুই করতে হবে।", *implementers, *MENUS, footer]
    row = read_prose_items([clean(line) for line in lines])[0][0].rows[0]
    assert [each.text for each in row.decisions] == [clean("এক করতে হবে।"), clean("দুই করতে হবে।")]
    assert row.implementer == clean("\n".join(each.removeprefix("বাস্তবায়নে: ") for each in implementers))


@pytest.mark.parametrize(
    ("lines", "decisions"),
    [
        (["সিদ্ধান্তঃ", "পোর্টাল হালনাগাদ", "তালিকা প্রেরণ"], "পোর্টাল হালনাগাদ\nতালিকা প্রেরণ"),
        (["সিদ্ধান্তঃ এক করতে হবে", "দুই করতে হবে"], "এক করতে হবে\nদুই করতে হবে"),
    ],
)
def test_decisions_without_a_full_stop_above_a_portals_footer_stay(lines: list[str], decisions: str) -> None:
    items = read_prose_items([clean(line) for line in ["আলোচ্য বিষয়-১ঃ সভা", *lines, FOOTERS[0]]])[0]
    assert [each.text for each in items[0].rows[0].decisions] == [clean(decisions)]


def test_below_decisions_the_chairs_farewell_is_none() -> None:
    lines = [
        "আলোচ্য বিষয়-১ঃ সভা",
        "সিদ্ধান্তঃ ১) এক।",
        "২) উপজেলা সভাপতি প্রতিবেদন দেন কিনা দেখতে হবে।",
        "সভাপতি সকলকে ধন্যবাদ দেন।",
    ]
    items = read_prose_items([clean(line) for line in lines])[0]
    assert [len(item.rows[0].decisions) for item in items] == [2]


def test_implementers_may_stand_in_brackets_below_the_decisions_or_behind_them() -> None:
    below = ["আলোচ্য বিষয়-১ঃ মেলা", "সিদ্ধান্তঃ এক।", "(বাস্তবায়নেঃ সহকারী কমিশনার (আইসিটি))"]
    behind = ["আলোচ্য বিষয়-২ঃ পোর্টাল", "সিদ্ধান্তঃ দুই। (বাস্তবায়নে: জেলা শিক্ষা অফিসার)"]
    items = read_prose_items([clean(line) for line in (*below, *behind)])[0]
    assert [(item.rows[0].decisions[0].text, item.rows[0].implementer) for item in items] == [
        (clean("এক।"), clean("সহকারী কমিশনার (আইসিটি)")),
        (clean("দুই।"), clean("জেলা শিক্ষা অফিসার")),
    ]


@pytest.mark.parametrize(("first", "second"), [("এজেন্ডা ১ - ", "এজেন্ডা ২ - "), ("এজেন্ডা ১: মেলা\n", "এজেন্ডা ২: পোর্টাল\n")])
def test_below_a_label_for_all_decisions_the_headings_stand_again(first: str, second: str) -> None:
    talk = ["এজেন্ডা ১: মেলা", "আলোচনা: মেলার দিন আলোচিত হয়।", "এজেন্ডা ২: পোর্টাল", "আলোচনা: পোর্টাল দেখা হয়।"]
    end = ["গৃহীত সিদ্ধান্তসমূহ:", *f"{first}মাঠ চাইতে হবে।".split("\n"), *f"{second}ছবি দিতে হবে।".split("\n")]
    items = read_prose_items([clean(line) for line in (*talk, *end)])[0]
    assert [[part.text for row in item.rows for part in row.decisions] for item in items] == [
        [clean("মাঠ চাইতে হবে।")],
        [clean("ছবি দিতে হবে।")],
    ]


def test_a_paper_without_headings_is_one_item_whatever_stands_above_its_first_label() -> None:
    written = ("সভাপতি সকলকে স্বাগত জানান।", "আলোচনাঃ আলোচনা হয়।", "সিদ্ধান্তঃ এক করতে হবে।")
    items, warnings = read_prose_items([clean(line) for line in written])
    assert [(item.discussion, len(item.rows[0].decisions)) for item in items] == [((clean("আলোচনা হয়।"),), 1)]
    assert warnings == []


def test_a_table_below_who_carries_out_is_no_part_of_them_and_the_next_item_follows_it() -> None:
    told = ("আলোচ্য বিষয়-১ঃ মেলা", "সিদ্ধান্তঃ এক।", "বাস্তবায়নেঃ সহকারী কমিশনার (আইসিটি)।", "সভা সংক্রান্ত তথ্যঃ")
    table = ("উপজেলা | সভার তারিখ | মন্তব্য", "উলিপুর | ০৬/১১/২০১৬ | ", "রৌমারী | - | পাওয়া যায়নি")
    after = ("আলোচ্য বিষয়-২ঃ পোর্টাল", "সিদ্ধান্তঃ দুই।")
    items = read_prose_items([clean(line) for line in (*told, *table, *after)])[0]
    assert [(item.rows[0].decisions[0].text, item.rows[0].implementer) for item in items] == [
        (clean("এক।"), clean("সহকারী কমিশনার (আইসিটি)।")),
        (clean("দুই।"), ""),
    ]


@pytest.mark.parametrize("numbers", ["১২৩৫৬", "১৩৪", "১২৫৬"])
@pytest.mark.parametrize(
    ("title", "decision"),
    [
        pytest.param("{}) মেলাঃ মেলার মাঠ দেখা হয়।", "সভায় সিদ্ধান্ত হয় যে, (ক) মাঠ চাইতে হবে; (খ) স্টল দিতে হবে।", id="told of"),
        pytest.param("{}। মেলা", "সিদ্ধান্তঃ ক) মাঠ চাইতে হবে। খ) স্টল দিতে হবে।", id="labelled"),
        pytest.param("কার্যক্রম-{}: মেলা", "সিদ্ধান্তঃ ক) মাঠ চাইতে হবে। খ) স্টল দিতে হবে।", id="headed by a word"),
    ],
)
def test_items_are_found_where_some_numbers_are_left_out(numbers: str, title: str, decision: str) -> None:
    lines = [line for no in numbers for line in (title.format(no), decision, "বাস্তবায়নঃ জেলা প্রশাসক")]
    found, warnings = read_prose_items([clean(line) for line in lines])
    assert [len(item.rows[0].decisions) for item in found] == [2] * len(numbers)
    out_of_turn = sum(int(printed) != no for no, printed in enumerate(numbers, start=1))
    assert [each.code for each in warnings] == ["item_number_repaired"] * out_of_turn


def test_a_number_far_off_heads_nothing() -> None:
    lines = [line for no in "১২৯" for line in (f"{no}। মেলা", "সিদ্ধান্তঃ মাঠ চাইতে হবে।")]
    assert len(read_prose_items([clean(line) for line in lines])[0]) == 2


@pytest.mark.parametrize(
    "decision", ["মেলার মাঠ: ২৬/০৭/২০১৬ তারিখে দেখতে হবে।", "মাঠ ০৭/০৫/২০১৭ খ্রিঃ তারিখের মধ্যে চাইতে হবে।"]
)
def test_a_decision_by_letters_heads_nothing_where_numbers_do(decision: str) -> None:
    first = ["১। মেলা", "সিদ্ধান্তঃ", "(ক) স্টল দিতে হবে।", f"(খ) {decision}", "বাস্তবায়নঃ জেলা প্রশাসক"]
    items = read_prose_items([clean(line) for line in (*first, "২। পোর্টাল", "সিদ্ধান্তঃ ছবি দিতে হবে।")])[0]
    assert [len(item.rows[0].decisions) for item in items] == [2, 1]


@pytest.mark.parametrize(
    "said", ["মাঠ ০৭/০৫/২০১৭ খ্রিঃ তারিখের মধ্যে চাইতে হবে।", "জনাব মোঃ করিম মাঠ চাইবেন।", "১১:৩০ টায় মাঠ দেখতে হবে।"]
)
def test_a_colon_that_shortens_a_word_or_parts_hours_ends_no_title(said: str) -> None:
    first = ["১। মেলা", "সিদ্ধান্তঃ", "১। স্টল দিতে হবে।", f"২। {said}", "বাস্তবায়নঃ জেলা প্রশাসক"]
    items = read_prose_items([clean(line) for line in (*first, "২। পোর্টাল", "সিদ্ধান্তঃ ছবি দিতে হবে।")])[0]
    assert [len(item.rows[0].decisions) for item in items] == [2, 1]


AGENDA = ["আলোচ্যসূচিঃ", "১. মেলা", "২. পোর্টাল", "সভাপতি সকলকে স্বাগত জানান।"]


@pytest.mark.parametrize("heading", ["আলোচ্যসূচি {}ঃ {}", "{}। {}"])
def test_a_list_of_the_agenda_above_the_items_is_none_of_them(heading: str) -> None:
    paper = [
        line
        for no, title in zip("১২", ("মেলা", "পোর্টাল"), strict=True)
        for line in (heading.format(no, title), "আলোচনা হয়।", "সিদ্ধান্তঃ (১) এক করতে হবে। (২) দুই করতে হবে।")
    ]
    items, warnings = read_prose_items([clean(line) for line in (*AGENDA, *paper)])
    assert [(item.title, len(item.rows[0].decisions)) for item in items] == [(clean("মেলা"), 2), (clean("পোর্টাল"), 2)]
    assert warnings == []


def test_a_lone_heading_above_its_own_decisions_stays() -> None:
    lines = [*AGENDA, "সিদ্ধান্তঃ এক করতে হবে।", "আলোচ্যসূচিঃ", "১. সভা", "সিদ্ধান্তঃ দুই করতে হবে।"]
    assert len(read_prose_items([clean(line) for line in lines])[0]) == 2
