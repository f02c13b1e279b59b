"""A paper whose head is sound is kept without an agenda; what is no minutes is called what it seems to be."""

from pathlib import Path

import pytest

from etl.minutes.parser import parse_content
from etl.readers.document import NotReadable
from etl.wording.sentences import say

HEAD = """জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম
জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী
সভাপতি : অতিরিক্ত জেলা প্রশাসক
সভার তারিখ : ২৮/০৮/২০১৬
সভায় উপস্থিত সদস্যদের স্বাগত জানিয়ে আলোচনা শুরু করা হয়।
"""


def test_a_paper_without_an_agenda_is_its_meeting_its_text_and_a_warning() -> None:
    paper = parse_content(HEAD.encode(), Path("x.txt"))
    assert str(paper.meeting.held_on) == "2016-08-28"
    assert paper.meeting.district_code == "5549"
    assert (paper.items, paper.statements) == ((), ())
    assert [warning.code for warning in paper.warnings] == ["no_items"]
    assert paper.text == HEAD.strip()


OTHERS = {
    "notice": HEAD.replace("কার্যবিবরণী", "নোটিশ"),
    "letter": HEAD.replace("কার্যবিবরণী", "কার্যবিবরণী প্রেরণ"),
    "order": "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nঅফিস আদেশ\nজেলা ইনোভেশন টিম পুনর্গঠন করা হলো।",
    "attendance": "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nইনোভেশন টিমের সভায় উপস্থিতির তালিকা\n১। নমুনা হোসেন",
}


@pytest.mark.parametrize(("seems", "words"), OTHERS.items(), ids=OTHERS)
def test_what_is_no_minutes_is_called_what_it_seems_to_be(seems: str, words: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(words.encode(), Path("x.txt"))
    assert refusal.value.code == f"seems_{seems}"
    assert all(say(f"refusal.seems_{seems}", language) for language in ("bn", "en"))
