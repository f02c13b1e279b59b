"""Of which upazilas a sentence speaks: exceptions, "among these", the rest, numbers, things with places of their own.

Each row: topic, sentence, and what is said: place, kind, month where it is not the meeting's, yes or no, number; `?`
doubtful. Claims by rule: their names where they are one or two, else how many.
"""

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Claim, Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Topic

KURIGRAM = Setting("5549", "2016-08", None, None, {each.code: each.name for each in upazilas_of("5549", "2016-08")})
MEETING, DIALOGUE, IDEA, TRAINING, PORTAL = (
    Topic.UPAZILA_MEETING,
    Topic.DIALOGUE,
    Topic.IDEA,
    Topic.TRAINING,
    Topic.PORTAL,
)


def said(claim: Claim) -> str:
    words = [claim.kind.value.partition("_")[0], *([claim.month] if claim.month != KURIGRAM.month else [])]
    words += ["yes" if claim.value else "no", *([f"x{claim.count}"] if claim.count is not None else [])]
    return " ".join([*words, *(["?"] if claim.doubtful else [])])


def read(topic: Topic, text: str) -> set[str]:
    by_rule: dict[str, list[str]] = {}
    found = set()
    for claim in read_claims(clean(text), topic, KURIGRAM)[0]:
        if claim.inferred:
            by_rule.setdefault(said(claim), []).append(KURIGRAM.upazilas[claim.code])
        else:
            found.add(f"{KURIGRAM.upazilas[claim.code]} {said(claim)}")
    for words, names in by_rule.items():
        found |= {f"{name} {words}" for name in names} if len(names) < 3 else {f"{len(names)} others {words}"}
    return found


OF_THEIR_CLAUSE = [
    (
        DIALOGUE,
        "উলিপুরের উপজেলা নির্বাহী অফিসার ব্যতীত জেলার অপর সকল উপজেলা নির্বাহী অফিসার সংলাপের আয়োজন করেছেন।",
        {"উলিপুর dialogue no", "8 others dialogue yes"},
    ),
    (
        DIALOGUE,
        "উলিপুর উপজেলা নির্বাহী অফিসার ছাড়া অপরাপর উপজেলা নির্বাহী অফিসারগণ সংলাপের আয়োজন করেননি।",
        {"উলিপুর dialogue yes", "8 others dialogue no"},
    ),
    (DIALOGUE, "উলিপুরের কৃষি কর্মকর্তা ছাড়া অপর সকল কর্মকর্তা সংলাপের আয়োজন করেছেন।", set()),
    (MEETING, "উলিপুরসহ জেলার অপর সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes yes", "8 others minutes yes"}),
    (
        DIALOGUE,
        "উলিপুর ও রৌমারী ব্যতীত সকল উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে এবং চিলমারী ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।",
        {
            "উলিপুর dialogue no",
            "রৌমারী dialogue no",
            "7 others dialogue yes",
            "চিলমারী minutes no",
            "8 others minutes yes",
        },
    ),
    (
        DIALOGUE,
        "উলিপুর উপজেলার কার্যবিবরণী পাওয়া যায়নি এবং চিলমারী ব্যতীত সকল উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে।",
        {"উলিপুর minutes no", "চিলমারী dialogue no", "8 others dialogue yes"},
    ),
    (
        DIALOGUE,
        "উলিপুর ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে কিন্তু চিলমারী ব্যতীত কারও সংলাপ অনুষ্ঠিত হয়নি।",
        {"উলিপুর minutes no", "8 others minutes yes", "চিলমারী dialogue yes", "8 others dialogue no"},
    ),
    (
        MEETING,
        "চিলমারী উপজেলা নির্বাহী অফিসার জানান যে, উলিপুর ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes no", "8 others minutes yes"},
    ),
    # The verb of the first part is not known.
    (MEETING, "উলিপুর উপজেলার পোর্টাল সচল এবং চিলমারী ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।", set()),
    (
        MEETING,
        "উলিপুর ব্যতীত সকল উপজেলার মার্চ মাসের কার্যবিবরণী পাওয়া গেছে এবং চিলমারী ব্যতীত সকল উপজেলার এপ্রিল মাসের কার্যবিবরণী পাওয়া গেছে।",
        {
            "উলিপুর minutes 2016-03 no",
            "8 others minutes 2016-03 yes",
            "চিলমারী minutes 2016-04 no",
            "8 others minutes 2016-04 yes",
        },
    ),
    (
        MEETING,
        "উলিপুর ও অলকা উপজেলা ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes no ?", "8 others minutes yes ?"},
    ),
    (
        MEETING,
        "উলিপুর ও চিলমারী উপজেলা ব্যতীত ৫টি উপজেলার কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes no ?", "চিলমারী minutes no ?", "7 others minutes yes ?"},
    ),
    (MEETING, "উলিপুর ব্যতীত সকল উপজেলার কার্যবিবরণী (চিলমারী ছাড়া) পাওয়া গেছে।", set()),
    (MEETING, "উলিপুর ব্যতীত অধিকাংশ উপজেলার কার্যবিবরণী পাওয়া গেছে।", set()),
    (MEETING, "উলিপুর ব্যতীত সকল উপজেলায় অনুষ্ঠিত সভার কার্যবিবরণী পাওয়া গেছে।", set()),
    (MEETING, "উলিপুর ব্যতীতও চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes yes", "চিলমারী minutes yes"}),
    (MEETING, "উলিপুর বাদে সবার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes no", "8 others minutes yes"}),
]

THREE = "উলিপুর, চিলমারী ও রৌমারী উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে। "
THREE_HELD = {"উলিপুর dialogue yes", "চিলমারী dialogue yes", "রৌমারী dialogue yes"}
TWO = "উলিপুর ও চিলমারী উপজেলায় সংলাপ অনুষ্ঠিত হয়েছে"
TWO_HELD = {"উলিপুর dialogue yes", "চিলমারী dialogue yes"}

AMONG = [
    (
        DIALOGUE,
        "উলিপুর, চিলমারী, রৌমারী উপজেলার কার্যবিবরণী পাওয়া গেছে। এদের মধ্যে চিলমারী ব্যতীত সকলের সংলাপ অনুষ্ঠিত হয়েছে।",
        {
            *("উলিপুর minutes yes", "চিলমারী minutes yes", "রৌমারী minutes yes"),
            *("চিলমারী dialogue no", "উলিপুর dialogue yes", "রৌমারী dialogue yes"),
        },
    ),
    (
        DIALOGUE,
        THREE + "তন্মধ্যে উলিপুর ছাড়া কারও কার্যবিবরণী পাওয়া যায়নি।",
        THREE_HELD | {"উলিপুর minutes yes", "চিলমারী minutes no", "রৌমারী minutes no"},
    ),
    (
        DIALOGUE,
        THREE + "এদের মধ্যে শুধুমাত্র চিলমারীর কার্যবিবরণী পাওয়া গেছে।",
        THREE_HELD | {"চিলমারী minutes yes", "উলিপুর minutes no", "রৌমারী minutes no"},
    ),
    (
        DIALOGUE,
        THREE + "এদের মধ্যে উলিপুরের কার্যবিবরণী পাওয়া গেছে, বাকিদের পাওয়া যায়নি।",
        THREE_HELD | {"উলিপুর minutes yes", "চিলমারী minutes no", "রৌমারী minutes no"},
    ),
    (
        DIALOGUE,
        "উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে রৌমারী ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।",
        {"রৌমারী minutes no", "উলিপুর minutes yes", "চিলমারী minutes yes"},
    ),
    (MEETING, "উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে রৌমারীর কার্যবিবরণী পাওয়া গেছে।", {"রৌমারী minutes yes"}),
    (MEETING, "উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে দুটির কার্যবিবরণী পাওয়া গেছে।", set()),
    (MEETING, "৫টি উপজেলার মধ্যে উলিপুর ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।", set()),
    (
        MEETING,
        "৯টি উপজেলার মধ্যে উলিপুর ব্যতীত ৮টি উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর minutes no", "8 others minutes yes"},
    ),
    # Those meant are named by a rule only, or the exception is none of them.
    (
        DIALOGUE,
        "উলিপুর ব্যতীত সকল উপজেলায় সংলাপ হয়েছে এবং তাদের মধ্যে চিলমারী ছাড়া সকলের কার্যবিবরণী পাওয়া গেছে।",
        {"উলিপুর dialogue no", "8 others dialogue yes"},
    ),
    (DIALOGUE, THREE + "তাদের মধ্যে নাগেশ্বরী ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।", THREE_HELD),
    # "All" and "the rest" may be of the three.
    (
        DIALOGUE,
        THREE + "চিলমারী ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।",
        THREE_HELD | {"চিলমারী minutes no ?", "8 others minutes yes ?"},
    ),
    (
        DIALOGUE,
        THREE + "উলিপুরের কার্যবিবরণী পাওয়া গেছে, বাকিগুলোর পাওয়া যায়নি।",
        THREE_HELD | {"উলিপুর minutes yes", "8 others minutes no ?"},
    ),
    (DIALOGUE, TWO + " কিন্তু কোন উপজেলার কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD | {"9 others minutes no ?"}),
]

REFERRED = [
    (DIALOGUE, TWO + "। উক্ত উপজেলা সমূহের কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD | {"উলিপুর minutes no", "চিলমারী minutes no"}),
    (DIALOGUE, TWO + "। উক্ত দুইটি উপজেলার কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD | {"উলিপুর minutes no", "চিলমারী minutes no"}),
    (DIALOGUE, TWO + "। এদের সকলের কার্যবিবরণী পাওয়া গেছে।", TWO_HELD | {"উলিপুর minutes yes", "চিলমারী minutes yes"}),
    (DIALOGUE, TWO + "। উক্ত উপজেলার কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD | {"উলিপুর minutes no ?", "চিলমারী minutes no ?"}),
    (DIALOGUE, TWO + " কিন্তু একটির কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD),
    (DIALOGUE, TWO + ", শেষোক্ত উপজেলার কার্যবিবরণী পাওয়া যায়নি।", TWO_HELD),
    (DIALOGUE, THREE[:-2] + " এবং উভয় উপজেলার কার্যবিবরণী পাওয়া গেছে।", THREE_HELD),
    (DIALOGUE, THREE[:-2] + " এবং ২টির কার্যবিবরণী পাওয়া গেছে।", THREE_HELD),
    (MEETING, "উলিপুরের কার্যবিবরণী পাওয়া গেছে, বাকি দুটির পাওয়া যায়নি।", {"উলিপুর minutes yes"}),
    (
        DIALOGUE,
        "উলিপুর উপজেলার কার্যবিবরণী পাওয়া গেছে, চিলমারী ব্যতীত সকল উপজেলার সংলাপ অনুষ্ঠিত হয়েছে এবং তাদের প্রশিক্ষণ সম্পন্ন হয়েছে।",
        {"উলিপুর minutes yes", "চিলমারী dialogue no", "8 others dialogue yes"},
    ),
]

OF_THINGS = [
    (MEETING, "উলিপুর উপজেলার ইনোভেশন টিমের সভা ব্যতীত অন্যান্য সভা অনুষ্ঠিত হয়েছে।"),
    (MEETING, "উলিপুর উপজেলায় ইনোভেশন টিমের সভা ব্যতীত অন্যান্য সভা অনুষ্ঠিত হয়েছে।"),
    (MEETING, "উলিপুর উপজেলার মাসিক সভা ব্যতীত অন্য সকল সভা অনুষ্ঠিত হয়েছে।"),
    (MEETING, "ইনোভেশন টিমের সভা ব্যতীত উলিপুর উপজেলার অন্যান্য সভা অনুষ্ঠিত হয়েছে।"),
    (MEETING, "উলিপুর উপজেলা হতে কার্যবিবরণী ছাড়া কিছুই পাওয়া যায়নি।"),
    (MEETING, "উলিপুর উপজেলা হতে কার্যবিবরণী ব্যতীত সকল তথ্য পাওয়া গেছে।"),
    (MEETING, "উলিপুর উপজেলার সংলাপ ব্যতীত সকল উপজেলার কার্যবিবরণী পাওয়া গেছে।"),
    (DIALOGUE, "উলিপুর উপজেলার প্রশিক্ষণ ব্যতীত সকল উপজেলার সংলাপ অনুষ্ঠিত হয়েছে।"),
    (IDEA, "উলিপুর ব্যতীত সকল ইউনিয়নের আইডিয়া পাওয়া গেছে।"),
]


@pytest.mark.parametrize(("topic", "text", "expected"), [*OF_THEIR_CLAUSE, *AMONG, *REFERRED])
def test_what_is_said_is_said_of_those_meant(topic: Topic, text: str, expected: set[str]) -> None:
    assert read(topic, text) == expected


@pytest.mark.parametrize(("topic", "text"), OF_THINGS)
def test_an_excepted_thing_says_nothing_of_upazilas_and_is_listed(topic: Topic, text: str) -> None:
    assert read(topic, text) == set()
    assert [each.code for each in read_claims(clean(text), topic, KURIGRAM)[1]] == ["not_understood"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TWO + " কিন্তু একটির কার্যবিবরণী পাওয়া যায়নি।", "only_counted"),
        ("উলিপুর, চিলমারী ও রৌমারী উপজেলার মধ্যে দুটির কার্যবিবরণী পাওয়া গেছে।", "only_counted"),
        ("৫টি উপজেলার মধ্যে উলিপুর ব্যতীত সকলের কার্যবিবরণী পাওয়া গেছে।", "not_understood"),
        ("উলিপুর ব্যতীত অধিকাংশ উপজেলার কার্যবিবরণী পাওয়া গেছে।", "not_understood"),
        ("উলিপুর ও চিলমারী উপজেলা ব্যতীত ৫টি উপজেলার কার্যবিবরণী পাওয়া গেছে।", "count_disagrees"),
    ],
)
def test_what_cannot_be_told_is_warned_of(text: str, code: str) -> None:
    assert [each.code for each in read_claims(clean(text), MEETING, KURIGRAM)[1]] == [code]


OF_TWO_PLACES = [
    ("উলিপুর নয়, চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"চিলমারী minutes yes"}),
    ("উলিপুর উপজেলার পরিবর্তে চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"চিলমারী minutes yes"}),
    ("উলিপুর বা চিলমারী উপজেলার কার্যবিবরণী পাওয়া গেছে।", {"উলিপুর minutes yes ?", "চিলমারী minutes yes ?"}),
    ("উলিপুর কিংবা চিলমারী কোন উপজেলা হতেই কার্যবিবরণী পাওয়া যায়নি।", {"উলিপুর minutes no", "চিলমারী minutes no"}),
    ("উলিপুর উপজেলার ন্যায় চিলমারী উপজেলার কার্যবিবরণী পাওয়া যায়নি।", {"উলিপুর minutes no ?", "চিলমারী minutes no ?"}),
]


@pytest.mark.parametrize(("text", "expected"), OF_TWO_PLACES)
def test_two_places_may_stand_against_each_other(text: str, expected: set[str]) -> None:
    assert read(MEETING, text) == expected
