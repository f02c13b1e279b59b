"""A dialogue or training that was carried out was held; ideas, plans and decisions carried out are nothing held."""

import pytest

from etl.bengali.spelling import plain
from etl.minutes.records import Setting
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.mark_reading import read_marks
from etl.minutes.sentences.predicates import find_predicates

SETTING = Setting("5549", "2016-07", None, None, {})
HELD = {
    "উলিপুর উপজেলার সংলাপ ১৬/০৬/২০১৬ তারিখে বাস্তবায়িত হয়েছে।": Sense.DONE,
    "উলিপুর উপজেলার সংলাপ উপজেলা পরিষদ হলরুমে সফলভাবে সম্পাদন করা হয়েছে।": Sense.DONE,
    "চিলমারী উপজেলায় সংলাপটি জুন মাসে বাস্তবায়ন করা সম্ভব হয়নি।": Sense.NOT_DONE,
    "দুই দিনের প্রশিক্ষণ গত সপ্তাহে পরিচালিত হয়।": Sense.DONE,
    "চিলমারী উপজেলায় সংলাপের বাস্তবায়ন করা হয়নি।": Sense.NOT_DONE,
    "সংলাপ বাস্তবায়ন সম্পন্ন হয়েছে।": Sense.DONE,
    "সংলাপ আগামী মাসে বাস্তবায়ন করা হবে।": Sense.PLAN,
    "উলিপুর উপজেলায় সংলাপ শেষ হয়েছে।": Sense.DONE,
    "উলিপুর উপজেলায় সংলাপ শেষ হয়নি।": Sense.OPEN,
}
NOT_HELD = [
    "উলিপুর উপজেলার সংলাপে গৃহীত সিদ্ধান্ত বাস্তবায়ন করা হয়েছে।",
    "সংলাপে গৃহীত সুপারিশ বাস্তবায়িত হয়েছে।",
    "সংলাপ হতে প্রাপ্ত প্রস্তাবনা বাস্তবায়িত হয়েছে।",
    "উলিপুর উপজেলার সংলাপ অনুযায়ী সময়ে বাস্তবায়ন করা হয়েছে।",
    "সংলাপের বরাদ্দ শেষ হয়েছে।",
    "সংলাপের সুপারিশসমূহ বাস্তবায়ন করা হয়েছে।",
    "সংলাপ পরিকল্পনা বাস্তবায়িত হয়েছে।",
    "উলিপুর উপজেলায় আইডিয়া বাস্তবায়িত হয়েছে।",
    "সংলাপ অপেক্ষমাণ। গত সভার কাজ বাস্তবায়িত হয়েছে।",
]


@pytest.mark.parametrize(("text", "sense"), HELD.items())
def test_a_dialogue_or_training_carried_out_is_one_held(text: str, sense: Sense) -> None:
    assert [(each.act, each.sense) for each in read_marks(text, SETTING).predicates] == [(Act.HELD, sense)]


@pytest.mark.parametrize("text", NOT_HELD)
def test_what_is_not_held_is_not_said_to_be_held_by_being_carried_out(text: str) -> None:
    assert any(each.act is Act.CARRIED_OUT for each in find_predicates(plain(text)))
    assert not read_marks(text, SETTING).predicates
