"""Days, numbers and months that stand with several upazilas: in order, without a verb or unit, or behind the verb.

Each row: topic, sentence, and what is said: upazila, kind, month, yes or no, day, number.
"""

from dataclasses import replace
from datetime import date

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import DIALOGUE, IDEA, KURIGRAM, MEETING, PORTAL, TEAM

ON_THE_28TH = replace(KURIGRAM, held_on=date(2016, 8, 28))
NOTHING: set[str] = set()
ULIPUR_HELD, CHILMARI_HELD = "উলিপুর meeting_held 2016-08 yes 2016-08-04", "চিলমারী meeting_held 2016-08 yes 2016-08-09"
SO_MANY = {f"{name} idea_submitted 2016-08 yes {count}" for name, count in (("উলিপুর", 4), ("চিলমারী", 7), ("রৌমারী", 2))}

DAYS = [
    (MEETING, "উলিপুর ও চিলমারী উপজেলায় যথাক্রমে ৪ ও ৯ তারিখে সভা অনুষ্ঠিত হয়েছে।", {ULIPUR_HELD, CHILMARI_HELD}),
    (MEETING, "উলিপুর উপজেলার সভা ৪ তারিখে এবং চিলমারী উপজেলার সভা ৯ তারিখে হয়।", {ULIPUR_HELD, CHILMARI_HELD}),
    (MEETING, "উলিপুর ও চিলমারী উপজেলায় সভা হয়েছে ৪ ও ৯ আগস্ট।", {ULIPUR_HELD, CHILMARI_HELD}),
    (MEETING, "উলিপুর উপজেলায় এ মাসের ৪ তারিখে সভা অনুষ্ঠিত হয়েছে।", {ULIPUR_HELD}),
    (MEETING, "জুলাই মাসের ৪ তারিখে উলিপুর উপজেলায় সভা হয়েছে।", {"উলিপুর meeting_held 2016-07 yes 2016-07-04"}),
    # After the meeting that tells of it, of a month to come, or in a text that names another month.
    (MEETING, "উলিপুর উপজেলার সভা ৩০ তারিখে হয়েছে।", {"উলিপুর meeting_held 2016-08 yes"}),
    (MEETING, "উলিপুর উপজেলার সভা হয়েছে; আগামী ৫ তারিখে পরের সভা।", {"উলিপুর meeting_held 2016-08 yes"}),
    (
        MEETING,
        "জুলাই মাসে চিলমারী উপজেলায় সভা হয়নি। উলিপুর উপজেলায় ৪ তারিখে সভা হয়েছে।",
        {"চিলমারী meeting_held 2016-07 no"},
    ),
]

WITHOUT_A_VERB = [
    (MEETING, "উলিপুর উপজেলার সভা ০৪/০৮/২০১৬, চিলমারী উপজেলার সভা ০৯/০৮/২০১৬ তারিখে।", {ULIPUR_HELD, CHILMARI_HELD}),
    (
        MEETING,
        "উলিপুর: সভা ০৪/০৮/২০১৬, কার্যবিবরণী পাওয়া গেছে ১৮/০৮/২০১৬\nচিলমারী: সভা ০৯/০৮/২০১৬, কার্যবিবরণী পাওয়া যায়নি",
        {
            ULIPUR_HELD,
            CHILMARI_HELD,
            "উলিপুর minutes_received 2016-08 yes 2016-08-18",
            "চিলমারী minutes_received 2016-08 no",
        },
    ),
    (
        MEETING,
        "ক) উলিপুর: সভার তারিখ ০৪/০৮/২০১৬, কার্যবিবরণী প্রাপ্তির তারিখ ১৮/০৮/২০১৬\nখ) চিলমারী: সভা হয়নি\nগ) রৌমারী: -",
        {ULIPUR_HELD, "উলিপুর minutes_received 2016-08 yes 2016-08-18", "চিলমারী meeting_held 2016-08 no"},
    ),
    (
        MEETING,
        "১) রৌমারী: সভা হয়নি\n২) চিলমারী: সভার তারিখ ০৯/০৮/২০১৬, কার্যবিবরণী পাওয়া যায়নি\n৩) উলিপুর: -",
        {CHILMARI_HELD, "রৌমারী meeting_held 2016-08 no", "চিলমারী minutes_received 2016-08 no"},
    ),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী প্রেরণের তারিখ ২৫/০৮/২০১৬ নির্ধারণ করা হয়।", NOTHING),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী প্রাপ্তির শেষ তারিখ ২৫/০৮/২০১৬।", NOTHING),
    (MEETING, "উলিপুর উপজেলার কার্যবিবরণী প্রাপ্তির তারিখ ৩১/০৮/২০১৬।", NOTHING),
    (MEETING, "উলিপুর উপজেলার সভা ০৪/০৮/২০১৬ তারিখে, তবে তা স্থগিত।", NOTHING),
    (MEETING, "উলিপুর উপজেলার সভা ৩১/০৮/২০১৬ তারিখে।", NOTHING),
    (MEETING, "উলিপুর উপজেলার সভা ০৪/০৮/২০১৬, চিলমারী উপজেলার সভা ০৯/০৮/২০১৬ তারিখে নির্ধারিত ছিল।", NOTHING),
]

NUMBERS = [
    (IDEA, "উলিপুর, চিলমারী ও রৌমারী হতে যথাক্রমে ৪, ৭ ও ২টি আইডিয়া পাওয়া গেছে।", SO_MANY),
    (
        IDEA,
        "উলিপুর ৪, চিলমারী ৭ ও রৌমারী ২টি আইডিয়া দিয়েছে। রাজারহাট দেয়নি।",
        {*SO_MANY, "রাজারহাট idea_submitted 2016-08 no"},
    ),
]

OF_MONTHS = [
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী জুলাই মাসেরটি এসেছে, আগস্ট মাসেরটি আসেনি।",
        {"উলিপুর minutes_received 2016-07 yes", "উলিপুর minutes_received 2016-08 no"},
    ),
    (
        MEETING,
        "উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে বলে গত সভায় জানানো হয়েছিল, যা ছিল জুন মাসের।",
        {"উলিপুর minutes_received 2016-06 yes"},
    ),
]

LISTED = [
    (
        MEETING,
        "জেলার ৯টি উপজেলার মধ্যে ২টির কার্যবিবরণী পাওয়া গেছে, যথা- উলিপুর ও চিলমারী।",
        {"উলিপুর minutes_received 2016-08 yes", "চিলমারী minutes_received 2016-08 yes"},
    ),
    (TEAM, "উলিপুর উপজেলার তালিকা হালনাগাদ হয়ে এসেছে।", {"উলিপুর roster_updated 2016-08 yes"}),
    (PORTAL, "উলিপুর উপজেলা তালিকা হালনাগাদ করেনি।", {"উলিপুর roster_updated 2016-08 no"}),
]


def _said(topic: Topic, text: str) -> set[str]:
    claims, _ = read_claims(clean(text), topic, ON_THE_28TH)
    return {
        " ".join(
            str(each)
            for each in (
                KURIGRAM.upazilas[claim.code],
                claim.kind,
                claim.month,
                "yes" if claim.value else "no",
                claim.date,
                claim.count,
            )
            if each is not None
        )
        for claim in claims
        if not claim.doubtful
    }


@pytest.mark.parametrize(("topic", "text", "expected"), [*DAYS, *WITHOUT_A_VERB, *NUMBERS, *OF_MONTHS, *LISTED])
def test_each_upazila_has_its_own_day_number_or_month(topic: Topic, text: str, expected: set[str]) -> None:
    assert _said(topic, text) == expected


@pytest.mark.parametrize(
    ("topic", "text", "kind"),
    [
        (
            MEETING,
            "জেলার নয় উপজেলার মধ্যে উলিপুর বাদে বাকি সবগুলো উপজেলার আগস্ট মাসের সভার কার্যবিবরণী পাওয়া গেছে।",
            "minutes_received",
        ),
        (TEAM, "সকল উপজেলা টিমের হালনাগাদ তালিকা পাওয়া গেছে, শুধু উলিপুর বাদে।", "roster_updated"),
        (DIALOGUE, "সকল উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে, কেবল উলিপুর ছাড়া।", "dialogue_held"),
    ],
)
def test_one_is_excepted_from_all(topic: Topic, text: str, kind: str) -> None:
    said = _said(topic, text)
    assert {each for each in said if each.endswith("no")} == {f"উলিপুর {kind} 2016-08 no"}
    assert len(said) == len(KURIGRAM.upazilas)
