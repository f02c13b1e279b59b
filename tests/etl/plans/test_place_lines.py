"""Dialogues listed by upazila below a plan that has no table."""

import pytest

from tests.etl.plans.plan_files import read_text

HEAD = "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম\nজেলা ইনোভেশন টিমের বার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬-১৭\n"
LIST = "১. মাসিক সভা: প্রতি মাসে\n২. কর্মশালা: ০৮.১২.২০১৬\n"


@pytest.mark.parametrize("between", [" | ", " - ", ": ", "ঃ "])
def test_a_line_is_a_place_and_its_month(between: str) -> None:
    pairs = "".join(
        f"{place}{between}{month}\n" for place, month in (("উলিপুর", "সেপ্টেম্বর ২০১৬"), ("চিলমারী", "মে ২০১৭"))
    )
    plan = read_text(f"{HEAD}{LIST}খ. উপজেলা পর্যায়ে সোশ্যাল মিডিয়া সংলাপের মাস\n{pairs}\nসহকারী কমিশনার (আইসিটি)\n")
    assert [(each.upazila_code, each.month) for each in plan.dialogues] == [
        ("554909", "2017-05"),
        ("554994", "2016-09"),
    ]
    assert len(plan.activities) == 2


def test_pairs_below_other_words_are_no_dialogues() -> None:
    plan = read_text(f"{HEAD}{LIST}খ. পরিদর্শনের মাস\nউলিপুর | সেপ্টেম্বর ২০১৬\nচিলমারী | মে ২০১৭\n")
    assert plan.dialogues == ()
