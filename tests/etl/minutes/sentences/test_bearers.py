"""What an upazila's name stands for: the upazila, an office in it, or another body that bears its name."""

import pytest

from etl.bengali.text import clean
from etl.minutes.sentences.bearers import part_named
from etl.minutes.sentences.grammar import PlaceSense
from etl.records import Topic
from tests.etl.minutes.claims.test_scope import DIALOGUE, IDEA, MEETING, PORTAL, TRAINING, read

OTHER_BODIES = [
    (MEETING, "উলিপুর পৌরসভার ইনোভেশন টিমের সভার কার্যবিবরণী পাওয়া গেছে।"),
    (MEETING, "নাগেশ্বরী পৌর এলাকার ইনোভেশন টিমের সভার কার্যবিবরণী পাওয়া যায়নি।"),
    (MEETING, "ফুলবাড়ী থানার ইনোভেশন টিমের সভার কার্যবিবরণী পাওয়া গেছে।"),
    (MEETING, "উলিপুর কৃষি অফিসের সভার কার্যবিবরণী পাওয়া গেছে।"),
    (MEETING, "রৌমারী মৎস্য দপ্তর হতে কার্যবিবরণী পাওয়া গেছে।"),
    (MEETING, "উলিপুর মহিলা কলেজের সভা অনুষ্ঠিত হয়েছে।"),
    (MEETING, "জেলা টিমের সভা উলিপুর উপজেলায় অনুষ্ঠিত হয়েছে।"),
    (MEETING, "পৌরসভা, উলিপুর এর কার্যবিবরণী পাওয়া যায়নি।"),
    (DIALOGUE, "উলিপুর পৌরসভায় সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর (পৌরসভা) এর সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর প্রেসক্লাবের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "চিলমারী বন্দরের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর সদর ইউনিয়নের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর উপজেলার হাতিয়া ইউনিয়নের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর উপজেলায় ইউনিয়ন পরিষদের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "উলিপুর উপজেলা কৃষি অফিসের সংলাপ অনুষ্ঠিত হয়েছে।"),
    (DIALOGUE, "সদর পৌরসভার সংলাপ অনুষ্ঠিত হয়েছে।"),
    (TRAINING, "উলিপুর উপজেলা যুব উন্নয়ন অধিদপ্তরের প্রশিক্ষণ সম্পন্ন হয়েছে।"),
    (TRAINING, "উলিপুর এম.এস. স্কুল এন্ড কলেজের প্রশিক্ষণ অনুষ্ঠিত হয়েছে।"),
    (PORTAL, "উলিপুর উপজেলা শিক্ষা অফিসের পোর্টাল হালনাগাদ নেই।"),
    (IDEA, "উলিপুর পৌর এলাকায় ২টি আইডিয়া পাওয়া গেছে।"),
    (IDEA, "উলিপুর ইউনিয়ন পরিষদের আইডিয়া পাওয়া যায়নি।"),
    (IDEA, "উলিপুর উপজেলার সকল ইউনিয়নের আইডিয়া পাওয়া যায়নি।"),
    (IDEA, "উলিপুর কৃষি অফিস হতে আইডিয়া পাওয়া যায়নি।"),
    (IDEA, "কৃষি অফিস, উলিপুর হতে আইডিয়া পাওয়া যায়নি।"),
]

THE_UPAZILA = [
    (IDEA, "উলিপুর উপজেলা কৃষি অফিস হতে ২টি আইডিয়া পাওয়া গেছে।", {"উলিপুর idea yes x2"}),
    (IDEA, "উলিপুর কৃষি অফিস হতে আইডিয়া পাওয়া গেছে।", {"উলিপুর idea yes"}),
    (IDEA, "উলিপুর উপজেলার কোন দপ্তর হতে আইডিয়া পাওয়া যায়নি।", {"উলিপুর idea no"}),
    (MEETING, "উলিপুর উপজেলা নির্বাহী অফিসারের কার্যালয় হতে কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes yes"}),
    (MEETING, "উলিপুর উপজেলা হতে জেলা প্রশাসকের কার্যালয়ে কার্যবিবরণী প্রেরণ করা হয়েছে।", {"উলিপুর minutes yes"}),
    (MEETING, "উলিপুর, কুড়িগ্রাম হতে কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes yes"}),
    (MEETING, "কুড়িগ্রাম সদরের কার্যবিবরণী পাওয়া যায়নি।", {"কুড়িগ্রাম সদর minutes no"}),
    (MEETING, "উলিপুর পৌরসভা ও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"চিলমারী minutes yes"}),
    (DIALOGUE, "উলিপুর উপজেলা পরিষদ মিলনায়তনে সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes"}),
    (DIALOGUE, "উলিপুর উপজেলা কৃষি অফিসের সহযোগিতায় সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes"}),
    (DIALOGUE, "উলিপুর পৌর মেয়রের উপস্থিতিতে উলিপুর উপজেলার সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes"}),
    (TRAINING, "উলিপুর উপজেলার কর্মকর্তাদের প্রশিক্ষণ অনুষ্ঠিত হয়েছে।", {"উলিপুর training yes"}),
    # In a union of it, or by a club of it: perhaps the upazila's.
    (DIALOGUE, "উলিপুর উপজেলার হাতিয়া ইউনিয়নে সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes ?"}),
    (DIALOGUE, "উলিপুর উপজেলায় ১৩টি ইউনিয়নে সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes ?"}),
    (DIALOGUE, "উলিপুর উপজেলা প্রেসক্লাবের সংলাপ অনুষ্ঠিত হয়েছে।", {"উলিপুর dialogue yes ?"}),
    # What goes on without a name is not said of the upazila named before.
    (IDEA, "উলিপুর উপজেলা হতে ২টি আইডিয়া পাওয়া গেছে; কৃষি অফিস হতে কোন আইডিয়া পাওয়া যায়নি।", {"উলিপুর idea yes x2"}),
    (MEETING, "কুড়িগ্রাম সদর উপজেলার কার্যবিবরণী পাওয়া গেছে, কুড়িগ্রাম পৌরসভার পাওয়া যায়নি।", {"কুড়িগ্রাম সদর minutes yes"}),
    (DIALOGUE, "উলিপুরঃ সংলাপ অনুষ্ঠিত হয়েছে। পৌরসভার সংলাপ অনুষ্ঠিত হয়নি।", {"উলিপুর dialogue yes"}),
]


@pytest.mark.parametrize(("topic", "text"), OTHER_BODIES)
def test_what_another_body_did_is_not_said_of_the_upazila(topic: Topic, text: str) -> None:
    assert read(topic, text) == set()


@pytest.mark.parametrize(("topic", "text", "expected"), THE_UPAZILA)
def test_what_the_upazila_did_is(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("উলিপুর উপজেলার সভা", PlaceSense.UPAZILA),
        ("উলিপুর পৌরসভার সভা", PlaceSense.BODY),
        ("উলিপুর কৃষি অফিসের সভা", PlaceSense.OFFICE),
        ("উলিপুর উপজেলার হাতিয়া ইউনিয়নে", PlaceSense.SITE),
        ("উলিপুরে কৃষি অফিসের সভা", PlaceSense.UPAZILA),
    ],
)
def test_the_noun_behind_a_name_tells_what_it_stands_for(text: str, part: PlaceSense) -> None:
    words = clean(text)
    assert part_named(words, (0, words.index(" ")), frozenset()) is part
