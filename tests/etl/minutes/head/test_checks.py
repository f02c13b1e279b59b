"""Days that are slips: what happened is counted without them, in the paper's own month where no other is named."""

from datetime import date

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.head.checks import without_slipped_days
from etl.minutes.records import Claim, Finding
from etl.records import Topic
from tests.etl.minutes.claims.test_not_this_month_or_team import KURIGRAM, said

HELD, ISSUED = date(2016, 8, 31), date(2016, 9, 17)

SLIPS = [
    ("উলিপুর উপজেলার জুলাই মাসের কার্যবিবরণী ০১/০৬/২০১৬ তারিখে পাওয়া গেছে।", "minutes 2016-07 yes"),
    ("উলিপুর উপজেলার আগস্ট মাসের কার্যবিবরণী ২৫/০৯/২০১৬ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes"),
    ("উলিপুর উপজেলার কার্যবিবরণী ০১/০৭/২০১৬ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes doubtful"),
    ("উলিপুর উপজেলার কার্যবিবরণী ২৫/০৮/২০২৬ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes doubtful"),
    ("উলিপুর উপজেলার কার্যবিবরণী গত ৩১/০৮/২০১৫ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes doubtful"),
    ("উলিপুর উপজেলায় ১০/০৩/২০০৬ তারিখে সংলাপ অনুষ্ঠিত হয়েছে।", "dialogue 2016-08 yes doubtful"),
    ("উলিপুর উপজেলায় মার্চ/২০১৬ মাসে ১০/০৩/২০২৬ তারিখে সংলাপ অনুষ্ঠিত হয়েছে।", "dialogue 2016-03 yes"),
    ("উলিপুর উপজেলার সভা ০৮/০৮/২০১৫ তারিখে অনুষ্ঠিত হয়েছে।", "meeting 2016-08 yes doubtful"),
    ("উলিপুর উপজেলার জুলাই মাসের সভা ০৮/০৬/২০১৬ তারিখে অনুষ্ঠিত হয়েছে।", "meeting 2016-07 yes"),
    ("উলিপুর উপজেলা হতে ১০/০৭/২০১৬ তারিখে ৩টি আইডিয়া পাওয়া গেছে।", "idea 2016-08 yes doubtful"),
    ("উলিপুর উপজেলায় ০৫/১২/২০১৬ তারিখে প্রশিক্ষণ অনুষ্ঠিত হয়েছে।", "training 2016-08 yes doubtful"),
]
SOUND = [
    ("উলিপুর উপজেলার কার্যবিবরণী ০১/০৮/২০১৬ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes", date(2016, 8, 1)),
    ("উলিপুর উপজেলার আগস্ট মাসের কার্যবিবরণী ১০/০৯/২০১৬ তারিখে পাওয়া গেছে।", "minutes 2016-08 yes", date(2016, 9, 10)),
    ("উলিপুর উপজেলার আগস্ট/২০১৫ মাসের কার্যবিবরণী ১০/০৯/২০১৫ তারিখে পাওয়া গেছে।", "minutes 2015-08 yes", date(2015, 9, 10)),
    ("উলিপুর উপজেলায় ১০/০৩/২০১৬ তারিখে সংলাপ অনুষ্ঠিত হয়েছে।", "dialogue 2016-03 yes", date(2016, 3, 10)),
    ("গত বছরের ০৮ আগস্ট তারিখে উলিপুর উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।", "dialogue 2015-08 yes", date(2015, 8, 8)),
    ("উলিপুর উপজেলায় ৩১/০৮/২০১৬ তারিখে সংলাপ অনুষ্ঠিত হয়েছে।", "dialogue 2016-08 yes", date(2016, 8, 31)),
    ("উলিপুর উপজেলার পোর্টাল ১০/০৫/২০১৬ তারিখে হালনাগাদ করা হয়েছে।", "portal 2016-08 yes", date(2016, 5, 10)),
]


def checked(text: str) -> list[Claim | Finding]:
    return list(without_slipped_days(read_claims(clean(text), Topic.OTHER, KURIGRAM)[0], HELD, ISSUED, "2016-08"))


@pytest.mark.parametrize(("text", "expected"), SLIPS)
def test_what_has_a_slipped_day_is_counted_without_it_and_warned_of(text: str, expected: str) -> None:
    claim, finding = checked(text)
    assert isinstance(claim, Claim)
    assert isinstance(finding, Finding)
    assert (said(claim), claim.date, finding.code) == (f"উলিপুর {expected}", None, "day_unlikely")


@pytest.mark.parametrize(("text", "expected", "day"), SOUND)
def test_a_day_that_fits_its_month_and_paper_stays(text: str, expected: str, day: date) -> None:
    (claim,) = checked(text)
    assert isinstance(claim, Claim)
    assert (said(claim), claim.date) == (f"উলিপুর {expected}", day)
