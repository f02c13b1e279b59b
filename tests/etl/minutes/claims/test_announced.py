"""What is announced or prepared is not held; what is held beside it is."""

from datetime import date

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Setting
from etl.places.gazetteer import upazilas_of
from etl.records import StatementKind, Topic

COXS_BAZAR = Setting(
    "2022", "2017-04", None, None, {each.code: each.name for each in upazilas_of("2022", "2017-04")}, date(2017, 4, 12)
)
PREPARED = [
    "রামু উপজেলায় আসছে ২৫ এপ্রিল সংলাপ অনুষ্ঠিত হতে যাচ্ছে; আমন্ত্রণপত্র বিতরণসহ যাবতীয় আয়োজন সম্পন্ন করা হয়েছে।",
    "রামু উপজেলায় আগামী ২৫ এপ্রিল সংলাপ অনুষ্ঠিত হবে, এজন্য প্রচারণা সম্পন্ন হয়েছে।",
    "রামু উপজেলায় সংলাপ অনুষ্ঠিত হতে চলেছে এবং মঞ্চ তৈরির কাজ সম্পন্ন করা হয়েছে।",
    "রামু উপজেলায় সংলাপের সকল আয়োজন সম্পন্ন করা হয়েছে।",
    "রামু উপজেলায় সংলাপের যাবতীয় আয়োজন করা হয়েছে।",
]
HELD = [
    "রামু উপজেলায় মার্চ মাসে সংলাপ আয়োজনের সিদ্ধান্ত ছিল; ২৮ মার্চ তারিখে আয়োজন সম্পন্ন হয়েছে।",
    "চকরিয়া উপজেলায় আগামী ২৫ এপ্রিল সংলাপ অনুষ্ঠিত হবে; রামু উপজেলায় ৫ এপ্রিল সম্পন্ন হয়েছে।",
    "রামু উপজেলায় সংলাপের আয়োজন সম্পন্ন হয়েছে।",
    "সংলাপ সকল উপজেলায় আয়োজন করা হয়েছে।",
]


def held(text: str) -> set[str]:
    claims = read_claims(clean(text), Topic.DIALOGUE, COXS_BAZAR)[0]
    return {
        COXS_BAZAR.upazilas[each.code] for each in claims if each.kind is StatementKind.DIALOGUE_HELD and each.value
    }


@pytest.mark.parametrize("text", PREPARED)
def test_what_is_done_for_a_dialogue_to_come_does_not_hold_it(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize("text", HELD)
def test_what_has_a_day_or_a_place_of_its_own_is_held(text: str) -> None:
    assert clean("রামু") in held(text)
