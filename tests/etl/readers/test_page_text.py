"""Words → lines → paragraphs."""

import pytest

from etl.readers.page import Box
from etl.readers.page_labels import join_labels
from etl.readers.page_text import join_lines, joined, lines_of, paragraphs_of
from tests.etl.readers.printed_words import set_line, set_lines


def test_words_side_by_side_are_a_line_from_the_left() -> None:
    words = [*set_line("দুই", 200, 101), *set_line("এক", 50, 100), *set_line("তিন", 50, 120)]
    assert [line.text for line in lines_of(words)] == ["এক দুই", "তিন"]


def test_a_full_line_goes_on_and_a_short_one_ends_a_paragraph() -> None:
    lines = ["সভাপতি উপস্থিত সকলকে স্বাগত জানান", "এবং সভা শুরু করেন।", "বিস্তারিত আলোচনা শেষে সিদ্ধান্ত হয়"]
    assert paragraphs_of(set_lines(lines)) == [f"{lines[0]} {lines[1]}", lines[2]]


def test_a_lines_width_in_a_cell_is_the_cells() -> None:
    cell = Box(48, 90, 48 + 6 * 22, 200)
    assert paragraphs_of(set_lines(["জেলা ইনোভেশন টিমের", "সদস্য (সকল)"]), cell) == ["জেলা ইনোভেশন টিমের সদস্য (সকল)"]


@pytest.mark.parametrize("mark", ["১)", "২।", "ক)", "(খ)", "3.", "•"])
def test_a_point_of_a_list_begins_a_paragraph(mark: str) -> None:
    lines = ["প্রতি মাসের ১০ তারিখের মধ্যে সভা হবে", f"{mark} কার্যবিবরণী প্রেরণ করতে হবে।"]
    assert paragraphs_of(set_lines(lines)) == lines


def test_a_date_at_the_start_of_a_line_is_no_point_of_a_list() -> None:
    lines = ["কার্যবিবরণী সকল উপজেলা হতে গত", "১০.০৭.২০১৬ তারিখে পাওয়া গেছে।"]
    assert paragraphs_of(set_lines(lines)) == [" ".join(lines)]


def test_a_heading_in_a_cell_is_a_paragraph_also_where_it_fills_its_line() -> None:
    lines = ["মাসিক সভা ও কার্যবিবরণী প্রেরণঃ", "উপজেলার সভার বিষয়ে আলোচনা হয় এবং"]
    assert paragraphs_of(set_lines(lines)) == lines
    lines = ["উপজেলার সভা গত ০৯-০৬-২০১৬ খ্রিঃ", "তারিখে অনুষ্ঠিত হয়।"]
    assert paragraphs_of(set_lines(lines)) == [" ".join(lines)]


def test_a_label_begins_a_paragraph() -> None:
    lines = ["সভাপতি : জনাব মোঃ মাহবুবুল আলম সরকার, কুড়িগ্রাম", "সভার তারিখ : ২৮-০৬-২০১৬ খ্রিঃ"]
    assert paragraphs_of(set_lines(lines)) == lines


def test_a_label_with_its_items_number_begins_a_paragraph() -> None:
    lines = ["সভাপতি সভায় সকলকে স্বাগত জানান এবং সিদ্ধান্ত গৃহীত হয়", "আলোচ্য বিষয়-১: পূর্ববর্তী সভার কার্যবিবরণী নিশ্চিতকরণ"]
    assert paragraphs_of(set_lines(lines)) == lines


def test_what_a_narrow_cell_cut_is_made_whole() -> None:
    assert joined("রাজারহাট/ফুলবাড়", "ী, কুড়িগ্রাম") == "রাজারহাট/ফুলবাড়ী, কুড়িগ্রাম"
    assert joined(joined("২", "৮/০২/২০"), "১৯") == "২৮/০২/২০১৯"
    assert joined("নবাবগঞ্জ ও পার্", "বতীপুর উপজেলা") == "নবাবগঞ্জ ও পার্বতীপুর উপজেলা"
    assert joined("গত ১০/০২/২০১৯", "১২ জন") == "গত ১০/০২/২০১৯ ১২ জন"


def test_a_label_centred_beside_its_value_comes_before_it() -> None:
    words = [
        *set_line("জনাব মোঃ মাহফুজার রহমান", 120, 100),
        *set_line("সভাপতি : ", 50, 116),
        *set_line("জেলা ইনোভেশন অফিসার", 120, 132),
        *set_line("স্থান :", 50, 148),
        *set_line("সভাকক্ষ", 120, 148),
        *set_line("সময় :", 50, 164),
        *set_line("১০.৩০", 120, 164),
    ]
    words = [w if w.text != ":" else set_line(":", 105, w.box.top)[0] for w in words]
    texts = [line.text for line in join_labels(lines_of(words))]
    assert texts == ["সভাপতি : জনাব মোঃ মাহফুজার রহমান জেলা ইনোভেশন অফিসার", "স্থান : সভাকক্ষ", "সময় : ১০.৩০"]


def test_labels_in_a_column_without_colons_and_lines_get_theirs() -> None:
    words = [
        *set_line("মে ২০১৭ মাসের সভার কার্যবিবরণী", 150, 84),
        *set_line("সভাপতি", 50, 100),
        *set_line("বেগম রেহানা পারভীন,", 150, 100),
        *set_line("অতিরিক্ত জেলা প্রশাসক", 150, 116),
        *set_line("স্থান", 50, 132),
        *set_line("সভাকক্ষ", 150, 132),
    ]
    texts = [line.text for line in join_labels(lines_of(words))]
    assert texts == [
        "মে ২০১৭ মাসের সভার কার্যবিবরণী",
        "সভাপতি : বেগম রেহানা পারভীন, অতিরিক্ত জেলা প্রশাসক",
        "স্থান : সভাকক্ষ",
    ]
    prose = [*set_line("সভাপতি সকলকে স্বাগত জানান", 50, 100), *set_line("স্থান নির্ধারণ করা হয়", 50, 116)]
    assert [line.text for line in join_labels(lines_of(prose))] == ["সভাপতি সকলকে স্বাগত জানান", "স্থান নির্ধারণ করা হয়"]


def test_a_mark_that_lost_its_end_begins_the_next_point() -> None:
    points = ["১) সভা ১২ তারিখের মধ্যে করতে হবে।", "২) তালিকা পাঠাতে হবে।", "৩ বিরল উপজেলায় সভা করতে হবে।", "৪৭ ছবি দিতে হবে।"]
    assert paragraphs_of(set_lines(points)) == [
        *points[:2],
        points[2].replace("৩", "৩)"),
        points[3].replace("৪৭", "৪)"),
    ]


def test_a_number_at_the_beginning_of_a_line_is_no_mark() -> None:
    inside = ["১) মোট আইডিয়া পাওয়া গেছে", "২ টি উপজেলা হতে।"]
    assert paragraphs_of(set_lines(inside)) == [" ".join(inside)]
    assert paragraphs_of(set_lines(["১) সভা হয়েছে।", "৫ টি উপজেলা আসেনি"])) != ["১) সভা হয়েছে।", "৫) টি উপজেলা আসেনি"]


def test_a_bracket_is_closed_behind_the_number_that_follows() -> None:
    (text,) = paragraphs_of(set_line("(১) সভা হবে। (২ বিরল উপজেলা পাঠাবে। (৫ জন অনুপস্থিত", 50, 100))
    assert text == "(১) সভা হবে। (২) বিরল উপজেলা পাঠাবে। (৫ জন অনুপস্থিত"


def test_lines_without_words_are_no_paragraphs() -> None:
    assert join_lines([]) == []
