"""What tells matters apart although their words are alike, and what is only a day by which something is due."""

import pytest

from etl.chains.facets import read_facets


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("জুলাই-সেপ্টেম্বর প্রান্তিকের প্রতিবেদন দাখিল করতে হবে।", "period", {"quarter 1"}),
        ("তৃতীয় ত্রৈমাসিকের প্রতিবেদন দাখিল করতে হবে।", "period", {"quarter 3"}),
        ("জানুয়ারি-জুন সময়ের ষাণ্মাসিক প্রতিবেদন দিতে হবে।", "period", {"half 2"}),
        ("অর্ধ-বার্ষিক মূল্যায়ন প্রতিবেদন প্রেরণ করতে হবে।", "kind of period", {"half"}),
        ("বার্ষিক মূল্যায়ন প্রতিবেদন প্রেরণ করতে হবে।", "kind of period", {"year"}),
        ("সেপ্টেম্বর মাসের প্রতিবেদন প্রেরণ করতে হবে।", "month", {"9"}),
        ("২০১৭-১৮ অর্থবছরের কর্মপরিকল্পনা প্রণয়ন করতে হবে।", "year", {"2017"}),
        ("২য় সংলাপ আয়োজন করতে হবে।", "ordinal", {"2"}),
        ("দ্বিতীয় সংলাপ আয়োজন করতে হবে।", "ordinal", {"2"}),
        ("দুই দিনব্যাপী প্রশিক্ষণ আয়োজন করতে হবে।", "days", {"2"}),
        ("জেলা পর্যায়ে প্রশিক্ষণ আয়োজন করতে হবে।", "level", {"জেলা"}),
        ("জেলা তথ্য বাতায়ন হালনাগাদ করতে হবে।", "level", {"জেলা"}),
        ("উপজেলার ওয়েবসাইট হালনাগাদ করতে হবে।", "level", {"উপজেলা"}),
        ("কর্মপরিকল্পনার ২.৩ নং কার্যক্রম সম্পন্ন করতে হবে।", "number", {"2.3"}),
        ("প্রতিবেদন আগস্ট মাসের মধ্যে দাখিল করতে হবে।", "month", set()),
        ("প্রশিক্ষণ এপ্রিল মাসের ২য় সপ্তাহে আয়োজন করতে হবে।", "ordinal", set()),
        ("তালিকা ৩ দিনের মধ্যে প্রেরণ করতে হবে।", "days", set()),
        ("কার্যবিবরণী জেলা ইনোভেশন টিমের নিকট প্রেরণ করতে হবে।", "level", set()),
    ],
)
def test_a_facet_is_named_or_not(text: str, kind: str, names: set[str]) -> None:
    found = read_facets(text)
    assert found.named.get(kind, frozenset()) == names
    assert len(found.rest) == len(text)
