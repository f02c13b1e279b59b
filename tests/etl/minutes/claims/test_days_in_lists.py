"""Days of several upazilas in a list: bare numbers of one month, days in brackets, a list behind its verb."""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from tests.etl.minutes.claims.test_claims import MEETING, read, setting

SAID = [
    pytest.param(
        "এ মাসে উলিপুর উপজেলায় ০৪, চিলমারীতে ১১ ও রৌমারী উপজেলায় ০৯ জুলাই তারিখে টিমের সভা অনুষ্ঠিত হয়েছে।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-04",
            "চিলমারী meeting_held 2016-07 yes 2016-07-11",
            "রৌমারী meeting_held 2016-07 yes 2016-07-09",
        },
        id="the last day bears the month of all",
    ),
    pytest.param(
        "জুলাই মাসে উলিপুর উপজেলায় ৫ তারিখ, চিলমারী উপজেলায় ৭ তারিখ ও রৌমারী উপজেলায় ৯ তারিখ সভা হয়েছে।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-05",
            "চিলমারী meeting_held 2016-07 yes 2016-07-07",
            "রৌমারী meeting_held 2016-07 yes 2016-07-09",
        },
        id="the month stands before all, the word for day has no ending",
    ),
    pytest.param(
        "উলিপুর ও চিলমারী উপজেলায় ০৯ জুলাই তারিখে সভা অনুষ্ঠিত হয়েছে।",
        {"উলিপুর meeting_held 2016-07 yes 2016-07-09", "চিলমারী meeting_held 2016-07 yes 2016-07-09"},
        id="one day of two",
    ),
    pytest.param(
        "উলিপুর (সভা ০৬/০৭/২০১৬, প্রাপ্তি ১৮/০৭/২০১৬) ও চিলমারী (সভা ০৭/০৭/২০১৬) উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-06",
            "উলিপুর minutes_received 2016-07 yes 2016-07-18",
            "উলিপুর minutes_received 2016-07 yes",
            "চিলমারী meeting_held 2016-07 yes 2016-07-07",
            "চিলমারী minutes_received 2016-07 yes",
        },
        id="each day in brackets has its label",
    ),
    pytest.param(
        "উলিপুর (১৮/০৭/২০১৬) ও চিলমারী (২০/০৭/২০১৬) উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes_received 2016-07 yes 2016-07-18", "চিলমারী minutes_received 2016-07 yes 2016-07-20"},
        id="a day without a label is the verb's",
    ),
    pytest.param(
        "উপজেলা টিমের সভা নিম্নবর্ণিত তারিখে অনুষ্ঠিত হয়েছে- উলিপুর ০৬/০৭/২০১৬, চিলমারী ০৭/০৭/২০১৬ এবং রৌমারী ১১/০৭/১৬।",
        {
            "উলিপুর meeting_held 2016-07 yes 2016-07-06",
            "চিলমারী meeting_held 2016-07 yes 2016-07-07",
            "রৌমারী meeting_held 2016-07 yes 2016-07-11",
        },
        id="a list behind its verb",
    ),
    pytest.param(
        "আইন-শৃঙ্খলা কমিটির সভা নিম্নবর্ণিত তারিখে অনুষ্ঠিত হয়েছে- উলিপুর ০৬/০৭/২০১৬, চিলমারী ০৭/০৭/২০১৬।",
        set(),
        id="a list of another body's meetings",
    ),
    pytest.param(
        "উপজেলা টিমের সভা নিম্নবর্ণিত তারিখে অনুষ্ঠিত হয়নি- উলিপুর ০৬/০৭/২০১৬, চিলমারী ০৭/০৭/২০১৬।",
        set(),
        id="a list of days on which nothing was held",
    ),
]


@pytest.mark.parametrize(("text", "expected"), SAID)
def test_each_upazila_of_a_list_has_its_own_day(text: str, expected: set[str]) -> None:
    assert read("kurigram", MEETING, text) == expected


def test_a_report_that_its_own_sentence_corrects_says_nothing() -> None:
    text = "উলিপুর উপজেলার কার্যবিবরণী পাওয়া যায়নি মর্মে সভায় জানানো হলেও প্রাপ্তিস্বীকার পত্র হতে দেখা যায় তা ১৯/০৭/২০১৬ তারিখে পাওয়া গেছে।"
    assert read("kurigram", MEETING, text) == {"উলিপুর minutes_received 2016-07 yes 2016-07-19"}
    reported = "উলিপুর উপজেলার কার্যবিবরণী পাওয়া যায়নি মর্মে সভায় জানানো হলেও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।"
    claims, _ = read_claims(clean(reported), MEETING, setting("kurigram"))
    assert {(each.value, each.doubtful) for each in claims} == {(False, True), (True, False)}
