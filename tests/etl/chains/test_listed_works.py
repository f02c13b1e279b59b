"""A sentence that tells of several works ends the decisions on each, and on no other."""

from datetime import date

import pytest

from etl.chains.closings import find_closings
from etl.chains.matching import OpenDecision
from etl.chains.matter import matter_of
from etl.chains.records import Discussion, TeamDecision, TeamMeeting

DECISIONS = (
    "স্মরণিকা উপকমিটি গঠন করতে হবে।",
    "সাঘাটা উপজেলায় সংলাপ আয়োজন করতে হবে।",
    "ফুলছড়ি উপজেলায় সংলাপ আয়োজন করতে হবে।",
    "সাঘাটা উপজেলায় প্রশিক্ষণ আয়োজন করতে হবে।",
    "ফুলছড়ি উপজেলায় প্রশিক্ষণ আয়োজন করতে হবে।",
    "জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপন করতে হবে।",
)


def ended_by(told: str) -> list[int]:
    waiting = [
        OpenDecision(TeamDecision(f"e/1/{no}", 1, "other", text, False), matter_of(text, "5532"), date(2018, 1, 8))
        for no, text in enumerate(DECISIONS, 1)
    ]
    new = TeamDecision("l/5/1", 5, "other", "অন্য সিদ্ধান্ত", False)
    meeting = TeamMeeting("l", date(2018, 2, 12), (new,), (Discussion(5, told),))
    return sorted(int(each.decision_id[-1]) for each in find_closings(meeting, waiting, {}, "5532").closings)


@pytest.mark.parametrize(
    ("told", "ended"),
    [
        ("স্মরণিকা উপকমিটি গঠন ও জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপন করা হয়েছে।", [1, 6]),
        ("স্মরণিকা উপকমিটি গঠন, সাঘাটা উপজেলায় সংলাপ আয়োজন এবং জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপনের সিদ্ধান্ত বাস্তবায়িত হয়েছে।", [1, 2, 6]),
        ("সাঘাটা উপজেলার সংলাপ ও ফুলছড়ি উপজেলার প্রশিক্ষণ অনুষ্ঠিত হয়েছে।", [2, 5]),
        ("সাঘাটা ও ফুলছড়ি উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", [2, 3]),
        ("মেলার জন্য স্মরণিকা উপকমিটি গঠন এবং জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপন সংক্রান্ত সিদ্ধান্ত বাস্তবায়িত হয়েছে।", [1, 6]),
        ("স্মরণিকা উপকমিটি গঠন এবং জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপনের জন্য পত্র দেওয়া হয়েছে।", []),
        ("স্মরণিকা উপকমিটি গঠন এবং সাঘাটা উপজেলায় সংলাপ আয়োজনের প্রস্তুতি গ্রহণ করা হয়েছে।", []),
        ("স্মরণিকা উপকমিটি গঠন ও জেলা কার্যালয়ে তথ্য কেন্দ্র স্থাপনের সিদ্ধান্ত গৃহীত হয়েছিল।", []),
    ],
)
def test_each_of_several_works_is_told_of_by_itself(told: str, ended: list[int]) -> None:
    assert ended_by(told) == ended
