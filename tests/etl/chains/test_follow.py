"""A team's decisions followed from meeting to meeting."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest

from etl.chains.follow import follow_team
from etl.chains.linking import link_team_decisions
from etl.chains.records import Closing, Discussion, Link, TeamDecision, TeamMeeting
from tests.queries.small_world import Decided, World, Written

MENTOR = "প্রাপ্ত আইডিয়ার জন্য মেন্টর নিয়োগ করতে হবে।"


def met(day: str, *texts: str, topic: str = "idea", carried_over: bool = False, told: str = "") -> TeamMeeting:
    """A meeting whose decisions are `texts`, all of one topic, and whose first item tells `told`."""
    decisions = [TeamDecision(f"{day}/{n}", n, topic, text, carried_over) for n, text in enumerate(texts, 1)]
    return TeamMeeting(day, date.fromisoformat(day), tuple(decisions), (Discussion(1, told),) if told else ())


def links(*meetings: TeamMeeting) -> list[tuple[str, str]]:
    return [(link.decision_id, link.earlier_id) for link in follow_team(meetings, "5549").links]


def test_a_decision_that_returns_is_linked_to_the_last_time_it_was_taken() -> None:
    meetings = [met(f"2016-0{month}-26", MENTOR) for month in (5, 6, 7)]
    assert links(*meetings) == [("2016-06-26/1", "2016-05-26/1"), ("2016-07-26/1", "2016-06-26/1")]


def test_districts_followed_side_by_side_give_the_same_rows() -> None:
    papers = [Written(f"2016-0{month}-26", decides=(Decided((6, 1), MENTOR, "idea"),)) for month in (6, 7, 8)]
    others = [Written("2016-07-26", decides=(Decided((6, 1), MENTOR, "idea"),), district="5527")]
    with World([*papers, *others]).open() as office, ThreadPoolExecutor(2) as pool:
        alone = [*link_team_decisions(office)]
        assert [*link_team_decisions(office, pool)] == alone
    assert sum(len(rows["decision_link"]) for rows in alone) == 2


def test_a_missing_meeting_does_not_break_a_chain_half_a_year_does() -> None:
    assert links(met("2016-05-26", MENTOR), met("2016-07-26", MENTOR))
    assert links(met("2016-01-26", MENTOR), met("2016-07-26", MENTOR)) == []


def test_each_decision_is_repeated_at_most_once_by_the_one_most_like_it() -> None:
    first = met("2016-06-28", "উলিপুর উপজেলায় আইডিয়া সংগ্রহ করতে হবে।", MENTOR)
    second = met("2016-07-26", MENTOR, "উলিপুর উপজেলায় আইডিয়া সংগ্রহ করতে হবে।", MENTOR)
    assert links(first, second) == [("2016-07-26/1", "2016-06-28/2"), ("2016-07-26/2", "2016-06-28/1")]


def test_the_topic_forbids_nothing_and_confirming_the_minutes_is_not_followed() -> None:
    assert links(met("2016-06-28", MENTOR), met("2016-07-26", MENTOR, topic="portal"))
    confirmed = [met(f"2016-0{m}-26", "কার্যবিবরণী দৃঢ়ীকরণ করা হলো।", topic="confirmation") for m in (6, 7)]
    assert links(*confirmed) == []


def test_words_that_it_was_carried_out_end_a_chain_and_a_like_decision_begins_another() -> None:
    said = "গত সভার সিদ্ধান্ত অনুযায়ী প্রাপ্ত আইডিয়ার জন্য মেন্টর নিয়োগ করা হয়েছে।"
    meetings = [met("2016-06-28", MENTOR), met("2016-07-26", MENTOR), met("2016-08-29", MENTOR, told=said)]
    found = follow_team(meetings, "5549")
    assert found.links == [Link("2016-07-26/1", "2016-06-28/1", 1.0, False)]
    assert found.closings == [Closing("2016-07-26/1", "2016-08-29", 1, said, False)]


def test_a_paper_that_says_it_repeats_needs_less_likeness() -> None:
    earlier = met("2016-06-28", "ইনোভেশন টিমের সকল সদস্য ফেসবুক গ্রুপে সক্রিয় থাকবেন।", topic="facebook")
    words = "ইনোভেশন টিমের সকল সদস্যকে ফেসবুক গ্রুপে ছবি ও তথ্য আপলোড করতে হবে।"
    later = [met("2016-07-26", words, topic="facebook", carried_over=carried_over) for carried_over in (True, False)]
    assert [[link.doubtful for link in follow_team([earlier, each], "5549").links] for each in later] == [[True], []]


def test_what_a_paper_asks_for_again_as_left_over_was_not_carried_out() -> None:
    asked = met("2018-05-21", "প্রত্যেক দপ্তরকে সেবার তালিকা প্রস্তুত করতে হবে।")
    said = "১২টি দপ্তর সেবার তালিকা প্রস্তুত করা হয়েছে।"
    again = met("2018-06-20", "যে সকল দপ্তর সেবার তালিকা প্রস্তুত করেনি তাদের তা সম্পন্ন করতে হবে।", told=said)
    found = follow_team([asked, again], "5532")
    assert found.closings == []
    assert [link[:2] for link in found.links] == [("2018-06-20/1", "2018-05-21/1")]


def test_a_decision_joins_two_and_leaves_a_part_of_one() -> None:
    meeting = "উপজেলা ইনোভেশন টিমের সভা ৭ তারিখের মধ্যে করতে হবে।"
    minutes = "উপজেলা টিমের সভার কার্যবিবরণী প্রেরণ করতে হবে।"
    both = "উপজেলা টিমের সভা করে কার্যবিবরণী প্রেরণ নিশ্চিত করতে হবে।"
    left = "সাঘাটা উপজেলার বকেয়া কার্যবিবরণী প্রেরণ করতে হবে।"
    found = follow_team([met("2018-05-21", meeting, minutes), met("2018-06-20", both, left)], "5532")
    assert {link[:2] for link in found.links} >= {
        ("2018-06-20/1", "2018-05-21/1"),
        ("2018-06-20/1", "2018-05-21/2"),
        ("2018-06-20/2", "2018-05-21/2"),
    }


def test_a_link_that_passes_over_a_meeting_is_doubtful() -> None:
    other = "সিটিজেন চার্টার প্রকাশ করতে হবে।"
    meetings = [met("2018-05-21", MENTOR), met("2018-06-20", other), met("2018-07-22", MENTOR)]
    assert [link.doubtful for link in follow_team(meetings, "5532").links] == [True]


@pytest.mark.parametrize(
    ("first", "second"), [("৯ এপ্রিলের মধ্যে", "৩০ এপ্রিলের মধ্যে"), ("০৯/০৪/২০১৮ তারিখে", "৩০/০৪/২০১৮ তারিখে")]
)
def test_what_stands_between_two_limits_is_asked_for_as_well(first: str, second: str) -> None:
    ideas = "প্রতিটি দপ্তর হতে একটি করে নতুন উদ্ভাবনী ধারণা দাখিল করতে হবে।"
    limits = f"{first} এবং অবশিষ্ট দপ্তরের নতুন উদ্ভাবনী ধারণা {second}"
    both = TeamDecision("l/1", 1, "idea", f"৩য় ত্রৈমাসিক প্রতিবেদন {limits} দাখিল করতে হবে।", False, limits)
    later = TeamMeeting("l", date(2018, 3, 20), (both,), ())
    assert links(met("2018-02-20", ideas), later) == [("l/1", "2018-02-20/1")]


def test_work_that_is_told_beside_the_last_minutes_ends_its_decision_but_not_the_sending_of_minutes() -> None:
    box = "নিচতলায় অভিযোগ বাক্স স্থাপন করতে হবে।"
    minutes = "সভার কার্যবিবরণী প্রেরণ করতে হবে।"
    earlier = [TeamDecision("e/1", 1, "other", box, False), TeamDecision("e/2", 2, "upazila_meeting", minutes, False)]
    told = "নিচতলায় অভিযোগ বাক্স স্থাপন করা হয়েছে। ২০ তারিখে অনুষ্ঠিত সভার কার্যবিবরণী সদস্যদের নিকট প্রেরণ করা হয়েছে।"
    confirmed = TeamDecision("l/1", 1, "confirmation", "কার্যবিবরণী দৃঢ়ীকরণ করা হলো।", False)
    meetings = [
        TeamMeeting("e", date(2018, 2, 20), tuple(earlier), ()),
        TeamMeeting("l", date(2018, 3, 20), (confirmed,), (Discussion(1, told),)),
    ]
    assert [closing.decision_id for closing in follow_team(meetings, "5549").closings] == ["e/1"]
