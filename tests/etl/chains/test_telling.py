"""What a sentence says became of something, and what it leaves open."""

import pytest

from etl.chains.telling import Told, find_tellings, tells_in_a_cell


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("প্রতিবেদন ০৮/১০/২০১৭ তারিখে প্রেরণ করা হয়েছে।", [Told.DONE]),
        ("উপকমিটি গঠন করা হয়।", [Told.DONE]),
        ("তালিকা পাওয়া গেছে এবং সংলাপ অনুষ্ঠিত হয়েছে।", [Told.DONE, Told.DONE]),
        ("সহকারী কমিশনার প্রতিবেদন প্রেরণ করেছেন।", [Told.DONE]),
        ("উপকমিটি গঠন: বাস্তবায়িত।", [Told.DONE]),
        ("৭টি উপজেলার মধ্যে ৫টি উপজেলার পোর্টাল হালনাগাদ করা হয়েছে।", [Told.PARTLY]),
        ("পোর্টাল ৮০% হালনাগাদ করা হয়েছে।", [Told.PARTLY]),
        ("পোর্টাল হালনাগাদ করা হয়েছে, অবশিষ্ট কাজ শেষ পর্যায়ে।", [Told.PARTLY]),
        ("উপকমিটি গঠনের আর প্রয়োজন নেই।", [Told.DROPPED]),
        ("প্রশিক্ষণ আয়োজনের সিদ্ধান্ত বাতিল করা হলো।", [Told.DROPPED]),
        ("প্রতিবেদন প্রেরণ করা হয়েছে কি না তা জানতে চাওয়া হয়।", []),
        ("সংলাপ অনুষ্ঠিত হয়নি।", []),
        ("সংলাপ আয়োজন করা হবে।", []),
        ("পাইলটিং কার্যক্রম চলমান রয়েছে।", []),
        ("স্মরণিকা মুদ্রণাধীন রয়েছে।", []),
    ],
)
def test_a_sentence_tells_or_does_not(sentence: str, told: list[Told]) -> None:
    assert [telling.told for telling in find_tellings(sentence) if not telling.only] == told


@pytest.mark.parametrize(
    ("cell", "told"),
    [
        ("বাস্তবায়িত", Told.DONE),
        ("০৪/০১/২০১৮ তারিখে প্রেরণ করা হয়েছে", Told.DONE),
        ("১৬/০৩/২০২২ তারিখে প্রকাশ", Told.DONE),
        ("আংশিক বাস্তবায়িত", Told.PARTLY),
        ("১৬টি দপ্তর জমা দিয়েছে, অবশিষ্ট ১৩টি দপ্তর জমা দেয়নি।", Told.PARTLY),
        ("চলমান", None),
        ("প্রক্রিয়াধীন", None),
        ("এখনও আয়োজন করা হয়নি", None),
        ("বন্যার কারণে স্থগিত", None),
        ("মুলতবি রাখা হয়েছে", None),
        ("বিলম্বিত হয়েছে", None),
        ("৫টি শাখা সম্পন্ন করেছে, অন্যগুলো চলমান", Told.PARTLY),
        ("প্রকাশ করা হয়েছে, তবে সব শাখার নয়", Told.PARTLY),
        ("বাস্তবায়িত (আংশিক)", Told.PARTLY),
        ("আর প্রয়োজন নেই", Told.DROPPED),
        ("সব শাখা জমা দিয়েছে, কেউ বাকি নেই", Told.DONE),
    ],
)
def test_a_cell_beside_an_earlier_decision_tells_or_does_not(cell: str, told: Told | None) -> None:
    tellings = tells_in_a_cell(cell)
    assert (tellings[0].told if tellings else None) == told
