"""Whose minutes a paper is: only those of a district's or an upazila's innovation team, of one meeting, are read."""

from dataclasses import replace
from pathlib import Path

import pytest

from etl.minutes.parser import parse_content
from etl.plans.parser import parse_content as parse_both
from etl.readers.document import NotReadable
from etl.records import Paper, SeveralMeetings, TeamLevel

GOVERNMENT = "গণপ্রজাতন্ত্রী বাংলাদেশ সরকার\n"
DC = f"{GOVERNMENT}জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম"
UNO = f"{GOVERNMENT}উপজেলা নির্বাহী অফিসারের কার্যালয়\nউলিপুর, কুড়িগ্রাম"
ADC = "অতিরিক্ত জেলা প্রশাসক (আইসিটি), কুড়িগ্রাম"

HEAD = """{title}
সভাপতি : {chair}
সভার তারিখ : {day}
সময় : সকাল ১১.০০
"""
ITEM = """১ নং আলোচ্য বিষয়ঃ উপজেলা টিমের সভা
উলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।
সিদ্ধান্তঃ নিয়মিত প্রেরণ করতে হবে।
"""


def read(text: str) -> Paper:
    return parse_content(text.encode(), Path("paper.txt"))


def paper(letterhead: str, title: str, chair: str, day: str = "২৮/০৮/২০১৬") -> str:
    return f"{letterhead}\n{HEAD.format(title=title, chair=chair, day=day)}{ITEM}"


OURS = [
    (DC, "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী", ADC),
    (DC, "ইনোভেশন টিমের আগস্ট/২০১৬ মাসের মাসিক সভার কার্যবিবরণী", ADC),
    (DC, "ইনোভেশন সংক্রান্ত আগস্ট/২০১৬ মাসের মাসিক সভার কার্যবিবরণী", ADC),
    (DC, "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের বিশেষ সভার কার্যবিবরণী", ADC),
    (DC, "জেলা উদ্ভাবনী টিমের ১২তম সভার কার্যবিবরণী (আগস্ট/২০১৬)", ADC),
    (DC, "জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম এর ইনোভেশন টিমের আগস্ট ২০১৬ মাসের সভার কার্যবিবরণী", ADC),
    (DC, "জেলা ইনোভেশন টিমের আগস্ট, ২০১৬ মাসের মাসিক পর্যালোচনা সভার কার্যবিবরণী", ADC),
    (DC, "জেলা ইনোবেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী", ADC),
    ("", "জেলা ইনোভেশন টিম, কুড়িগ্রাম এর আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী", ADC),
    (UNO, "উপজেলা ইনোভেশন কমিটির আগস্ট ২০১৬ মাসের সভার কার্যবিবরণী", "উপজেলা নির্বাহী অফিসার, উলিপুর"),
]


@pytest.mark.parametrize(("letterhead", "title", "chair"), OURS)
def test_a_team_s_minutes_are_read_however_their_title_is_worded(letterhead: str, title: str, chair: str) -> None:
    meeting = read(paper(letterhead, title, chair)).meeting
    level = TeamLevel.UPAZILA if letterhead == UNO else TeamLevel.DISTRICT
    assert (meeting.team_level, meeting.district_code, meeting.month) == (level, "5549", "2016-08")


def test_a_letterhead_may_stand_below_the_title_and_another_office_above_in_a_menu() -> None:
    title = "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী\nজেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম"
    assert read(paper("প্রথম পাতা\nসরকারি অফিস", title, ADC)).meeting.district_code == "5549"
    with pytest.raises(NotReadable):
        read(paper("প্রথম পাতা\nসরকারি অফিস", title.replace("\nজেলা প্রশাসকের", "\nজেলা সমাজসেবা"), ADC))


TEAM = "ইনোভেশন টিমের আগস্ট ২০১৬ মাসের সভার কার্যবিবরণী"
OTHER_OFFICES = [
    (f"{GOVERNMENT}কৃষি মন্ত্রণালয়\nঢাকা", TEAM, "যুগ্মসচিব"),
    (f"{GOVERNMENT}মন্ত্রিপরিষদ বিভাগ", TEAM, "অতিরিক্ত সচিব"),
    ("", f"ভূমি মন্ত্রণালয়ের {TEAM}", "অতিরিক্ত সচিব"),
    (f"{GOVERNMENT}মৎস্য অধিদপ্তর, ঢাকা", TEAM, "মহাপরিচালক"),
    (f"{GOVERNMENT}বিভাগীয় কমিশনারের কার্যালয়, রংপুর", TEAM, "অতিরিক্ত বিভাগীয় কমিশনার"),
    ("", f"রংপুর বিভাগীয় {TEAM}", "বিভাগীয় কমিশনার, রংপুর"),
    (f"{GOVERNMENT}উপজেলা কৃষি অফিসারের কার্যালয়\nউলিপুর, কুড়িগ্রাম", f"উপজেলা {TEAM}", "উপজেলা কৃষি কর্মকর্তা"),
    (f"{GOVERNMENT}সিভিল সার্জনের কার্যালয়, কুড়িগ্রাম", TEAM, "সিভিল সার্জন, কুড়িগ্রাম"),
    (f"{GOVERNMENT}জেলা পরিবার পরিকল্পনা কার্যালয়, কুড়িগ্রাম", f"জেলা {TEAM}", "উপপরিচালক"),
    (f"{GOVERNMENT}জেলা শিক্ষা অফিস, কুড়িগ্রাম", f"জেলা শিক্ষা অফিসের {TEAM}", "জেলা শিক্ষা অফিসার"),
    (f"{GOVERNMENT}উপজেলা স্বাস্থ্য কমপ্লেক্স\nউলিপুর, কুড়িগ্রাম", TEAM, "উপজেলা স্বাস্থ্য ও পরিবার পরিকল্পনা কর্মকর্তা"),
    (UNO, f"উপজেলা কৃষি অফিসারের কার্যালয়ের {TEAM}", "উপজেলা কৃষি অফিসার"),
    (DC, f"জেলা সমাজসেবা কার্যালয়ের {TEAM}", "উপপরিচালক"),
    ("", f"পল্লী বিদ্যুৎ সমিতির {TEAM}", "জেনারেল ম্যানেজার, কুড়িগ্রাম"),
    ("", f"কুড়িগ্রাম পৌরসভার {TEAM}", "মেয়র, কুড়িগ্রাম পৌরসভা"),
]
OTHER_MEETINGS = [
    "ইনোভেশন শোকেসিং-২০১৬ এর মূল্যায়ন সভার কার্যবিবরণী",
    "ইনোভেশন শোকেসিং উপলক্ষে জুরি বোর্ডের সভার কার্যবিবরণী",
    "উদ্ভাবনী উদ্যোগ বাছাই কমিটির সভার কার্যবিবরণী",
    "উদ্ভাবন বিষয়ক কর্মশালার কার্যবিবরণী",
    "ইনোভেশন টিমের সদস্যদের প্রশিক্ষণের কার্যবিবরণী",
    "ডিজিটাল উদ্ভাবনী মেলা-২০১৬ উদযাপন কমিটির প্রস্তুতি সভার কার্যবিবরণী",
    "ডিজিটাল উদ্ভাবনী মেলা ২০১৬ উপলক্ষ্যে আয়োজিত সভার কার্যবিবরণী",
    "ইনোভেশন সার্কেলের সভার কার্যবিবরণী",
    "জেলা ইনোভেশন টিমের আওতায় গঠিত সোশ্যাল মিডিয়া মনিটরিং সেলের সভার কার্যবিবরণী",
]


@pytest.mark.parametrize(("letterhead", "title", "chair"), OTHER_OFFICES)
def test_another_office_s_innovation_team_is_refused(letterhead: str, title: str, chair: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read(paper(letterhead, title, chair))
    assert refusal.value.code == "other_office"


@pytest.mark.parametrize("title", OTHER_MEETINGS)
def test_fairs_juries_workshops_and_other_committees_are_refused(title: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read(paper(DC, title, "জেলা প্রশাসক, কুড়িগ্রাম"))
    assert refusal.value.code == "other_committee"


AUGUST = paper(DC, "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী", ADC)
SEPTEMBER = paper(DC, "জেলা ইনোভেশন টিমের সেপ্টেম্বর/২০১৬ মাসের সভার কার্যবিবরণী", ADC, "২৫/০৯/২০১৬")


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(SEPTEMBER, id="another month"),
        pytest.param(AUGUST.replace("২৮/০৮", "৩০/০৮"), id="another day of the month"),
        pytest.param(SEPTEMBER.replace("মাসের সভার", "মাসের\nসভার"), id="a title broken over two lines"),
        pytest.param(SEPTEMBER.replace("কার্যবিবরণী\nসভাপতি", "কার্যবিবরণী (২৫/০৯/২০১৬)\nসভাপতি"), id="a dated title"),
        pytest.param(SEPTEMBER.replace("সভার কার্যবিবরণী\nসভাপতি", "সভা\nসভাপতি"), id="a title that does not say minutes"),
        pytest.param(
            "\nজেলা ইনোভেশন টিমের মাসিক সভা\nমাস: সেপ্টেম্বর ২০১৬\nতারিখ: ২৫/০৯/২০১৬\n", id="a bare meeting, with a day only"
        ),
        pytest.param(SEPTEMBER.replace("জেলা ইনোভেশন", "উলিপুর উপজেলা ইনোভেশন"), id="another team"),
    ],
)
def test_a_file_that_holds_the_minutes_of_two_meetings_is_read_as_two_papers(second: str) -> None:
    with pytest.raises(NotReadable) as refusal:
        read(AUGUST + second)
    assert refusal.value.code == "several_meetings"
    both = parse_both((AUGUST + second).encode(), Path("x.txt"))
    assert isinstance(both, SeveralMeetings)
    assert len(both.papers) + len(both.refused) == 2
    assert both.papers[0] == replace(read(AUGUST), source=both.source)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param("জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী\n", id="the title again on the next page"),
        pytest.param("স্মারক নং ০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬ তারিখঃ ০১/০৯/২০১৬\n", id="the memo line"),
        pytest.param("সভাপতি\nজেলা ইনোভেশন টিম\nতারিখ: ০১/০৯/২০১৬\n", id="the signature"),
        pytest.param("পরবর্তী সভার তারিখ: ২৫/০৯/২০১৬\nসময়: সকাল ১১.০০\n", id="the next meeting"),
        pytest.param(
            "২ নং আলোচ্য বিষয়: জেলা ইনোভেশন টিমের জুলাই/২০১৬ মাসের সভার কার্যবিবরণী\n"
            "আলোচনা: গত ২৬/০৭/২০১৬ তারিখের সভার কার্যবিবরণী পাঠ করা হয়।\nসিদ্ধান্ত: অনুমোদন করা হলো।\n",
            id="the last minutes as an item",
        ),
    ],
)
def test_what_only_repeats_or_mentions_a_meeting_is_no_second_one(more: str) -> None:
    assert read(AUGUST + more).meeting.month == "2016-08"


def test_in_the_minutes_of_a_meeting_for_two_months_what_names_none_is_doubtful() -> None:
    paper = read(AUGUST.replace("আগস্ট/২০১৬", "জুলাই ও আগস্ট ২০১৬"))
    assert paper.meeting.month == "2016-08"
    received = [each for each in paper.statements if each.kind == "minutes_received"]
    assert received
    assert all(each.doubtful for each in received)


def test_an_upazila_that_bears_the_name_of_another_district_is_not_taken_for_it() -> None:
    text = paper(
        f"{GOVERNMENT}উপজেলা নির্বাহী অফিসারের কার্যালয়\nকিশোরগঞ্জ, নীলফামারী",
        "কিশোরগঞ্জ উপজেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী",
        "উপজেলা নির্বাহী অফিসার, কিশোরগঞ্জ, নীলফামারী",
    )
    meeting = read(text).meeting
    assert (meeting.team_level, meeting.district_code, meeting.upazila_code) == (TeamLevel.UPAZILA, "5573", "557345")


ITEMS = {
    "numbered": "১। বিগত সভার কার্যবিবরণী দৃঢ়ীকরণ\nকোন সংশোধনী না থাকায় জুন মাসের কার্যবিবরণী দৃঢ় করা হয়।",
    "lettered": "ক. পূর্ববর্তী মাসের সভার কার্যবিবরণী\nজুন মাসের কার্যবিবরণী গৃহীত হয়।",
    "of an upazila's team": "উপস্থাপিত বিষয় (এক): উপজেলা ইনোভেশন টিমের সভা ও কার্যবিবরণী\nউলিপুর পাঠিয়েছে।",
}


@pytest.mark.parametrize("first", ITEMS.values(), ids=ITEMS.keys())
def test_a_title_that_calls_no_minutes_is_not_sought_among_the_items(first: str) -> None:
    head = f"{DC}\nকুড়িগ্রাম জেলা ইনোভেশন টিমের সভা\n{HEAD.format(title='জুলাই, ২০১৬', chair=ADC, day='২৬/০৭/২০১৬')}"
    second = "উপস্থাপিত বিষয় (দুই): সংলাপ\nআলোচনা হয়।\nসিদ্ধান্তঃ নিয়মিত প্রেরণ করতে হবে।\n"
    found = read(f"{head}{first}\nসিদ্ধান্তঃ দৃঢ় করা হলো।\n{second}")
    assert (found.meeting.month, found.meeting.team_level) == ("2016-07", TeamLevel.DISTRICT)


def test_the_day_below_the_items_is_not_the_meetings() -> None:
    told = "গত ২৬/০৭/২০১৬ তারিখ বিকাল ৩টায় জনাব ক খ, অতিরিক্ত জেলা প্রশাসক এর সভাপতিত্বে জেলা ইনোভেশন টিমের সভা অনুষ্ঠিত হয়।"
    foot = "নং ০৫.৪৭.৪৯০০.০২৬.০৩.০০৯.১৬-২২৬(৩৩)\nতারিখ : ১৯ শ্রাবণ ১৪২৩\n৩ আগস্ট ২০১৬\n"
    found = read(f"{DC}\nজেলা ইনোভেশন টিমের জুলাই ২০১৬ মাসের সভার কার্যবিবরণী\n{told}\n{ITEM}{foot}")
    assert (str(found.meeting.held_on), str(found.meeting.issued_on)) == ("2016-07-26", "2016-08-03")


def test_a_notice_of_a_meeting_stays_no_minutes() -> None:
    head = HEAD.format(title="কুড়িগ্রাম জেলা ইনোভেশন টিমের সভা", chair=ADC, day="২৬/০৭/২০১৬")
    with pytest.raises(NotReadable):
        read(f"{DC}\n{head}উক্ত সভায় উপস্থিত থাকার জন্য অনুরোধ করা হলো।\n")


REVIEWED = [
    "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী\n(আলোচ্য মাস: জুলাই ২০১৬)",
    "জেলা ইনোভেশন টিমের আগস্ট/২০১৬ মাসের সভার কার্যবিবরণী (আলোচ্য মাসঃ জুলাই/২০১৬)",
    "জেলা ইনোভেশন টিমের সভার (পর্যালোচ্য মাস - জুলাই ২০১৬) কার্যবিবরণী, আগস্ট ২০১৬",
]


@pytest.mark.parametrize("title", REVIEWED)
def test_the_month_under_discussion_may_stand_in_brackets(title: str) -> None:
    found = read(paper(DC, title, ADC))
    assert (found.meeting.month, found.meeting.review_month) == ("2016-08", "2016-07")
    assert [each.month for each in found.statements if each.kind == "minutes_received"] == ["2016-07"]
