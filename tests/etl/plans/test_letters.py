"""Work plans that stand in a letter's own body, and letters about plans."""

from pathlib import Path

import pytest

from etl.plans.parser import parse_content
from etl.readers.document import NotReadable
from tests.etl.plans.plan_files import read_text

LETTER = """উপজেলা নির্বাহী অফিসারের কার্যালয়
উলিপুর, কুড়িগ্রাম
স্মারক নং-০৫.৪৭.৪৯৯৪.০০০.০১.০০১.১৬-৭৭
তারিখঃ ২৬ জুলাই ২০১৬
বিষয়ঃ উপজেলা ইনোভেশন টিমের {year}বার্ষিক উদ্ভাবন কর্মপরিকল্পনা প্রেরণ।
সূত্রঃ জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম এর ১৯ জুলাই ২০১৬ তারিখের পত্র।
উপর্যুক্ত বিষয়ে {body}

{rows}

উপজেলা নির্বাহী অফিসার, উলিপুর
জেলা প্রশাসক, কুড়িগ্রাম
অনুলিপিঃ
১। উপজেলা চেয়ারম্যান, উলিপুর।
২। দপ্তর প্রধান (সকল), উলিপুর।
"""
GIVES = "কর্মপরিকল্পনা নিম্নোক্ত ছকে মহোদয়ের সদয় অবগতির জন্য প্রেরণ করা হলো:"
ROWS = "ক্রম\tকার্যক্রম\tসময়\n১\tটিম পুনর্গঠন\t৩১ আগস্ট\n২\tসোশ্যাল মিডিয়া সংলাপ\tমে"


@pytest.mark.parametrize("rows", [ROWS, ROWS.replace("ক্রম\t", "ক্রমিক নং\t")], ids=["table", "another heading"])
def test_a_letter_that_gives_the_plan_is_a_plan(rows: str) -> None:
    plan = read_text(LETTER.format(year="২০১৬-১৭ অর্থবছরের ", body=GIVES, rows=rows))
    assert (plan.upazila_code, plan.plan_year) == ("554994", "2016-17")
    assert [str(each.planned_on or each.planned_month) for each in plan.activities] == ["2016-08-31", "2017-05"]
    assert [each.month for each in plan.dialogues] == ["2017-05"]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("কর্মপরিকল্পনা নিম্নোক্ত ছকে প্রেরণের জন্য অনুরোধ করা হলো।", ROWS),
        ("কর্মপরিকল্পনা বাস্তবায়নের অগ্রগতি নিম্নোক্ত ছকে প্রেরণ করা হলো:", ROWS.replace("সময়", "বাস্তবায়নের তারিখ")),
        # A form to fill in.
        (GIVES, "ক্রম\tকার্যক্রম\tসময়\n১\tটিম পুনর্গঠন\t\n২\tসংলাপ\t\n৩\tশোকেসিং\t"),
        ("কর্মপরিকল্পনা প্রেরণ করা হলো। সংযুক্তি দ্রষ্টব্য।", ""),
    ],
    ids=["asks for one", "what came of it", "a form", "the plan is attached"],
)
def test_a_letter_without_the_plan_is_none(body: str, rows: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        parse_content(LETTER.format(year="২০১৬-১৭ অর্থবছরের ", body=body, rows=rows).encode(), Path("letter.txt"))
    assert refusal.value.code == "seems_plan"


def test_the_day_of_a_letter_is_not_the_year_of_its_plan() -> None:
    with pytest.raises(NotReadable):
        parse_content(LETTER.format(year="", body=GIVES, rows=ROWS).encode(), Path("letter.txt"))


SUBJECT = "উপজেলা নির্বাহী অফিসারের কার্যালয়\nউলিপুর, কুড়িগ্রাম\nবিষয়: ইনোভেশন টিমের বার্ষিক উদ্ভাবন কর্মপরিকল্পনা-২০১৬{about}\n"
LIST = "১) টিমের তালিকা হালনাগাদ - ১৯/০১/২০১৬ - ইউএনও\n২) সোশ্যাল মিডিয়া সংলাপ - এপ্রিল/২০১৬ - ইউএনও\n"


def test_a_plan_may_be_headed_by_its_subject_alone() -> None:
    plan = read_text(SUBJECT.format(about="") + LIST)
    assert (plan.plan_year, len(plan.activities), [each.month for each in plan.dialogues]) == ("2016", 2, ["2016-04"])


@pytest.mark.parametrize(
    ("about", "body"),
    [(" প্রণয়ন প্রসঙ্গে", LIST), ("", LIST + "কর্মপরিকল্পনা প্রেরণের জন্য অনুরোধ করা হলো।\n"), ("", "পরিকল্পনা পরে দেওয়া হবে।")],
    ids=["about one", "asks for one", "without rows"],
)
def test_a_letter_of_that_subject_without_the_plan_is_none(about: str, body: str) -> None:
    with pytest.raises(NotReadable):
        parse_content((SUBJECT.format(about=about) + body).encode(), Path("letter.txt"))
