"""Which decisions are one: measured on pairs judged by hand, and what must agree."""

import pytest

from etl.chains.likeness import compare
from etl.chains.matter import matter_of
from tests.bench.chains import judged_pairs, score


def test_links_of_the_held_out_pairs_are_right_and_few_are_missed() -> None:
    held_out = [pair for pair in judged_pairs() if pair.half == "held_out"]
    found = score(held_out)
    assert len(held_out) >= 60
    assert found.precision >= 0.9
    assert found.recall >= 0.95


def test_links_not_marked_doubtful_are_nearly_all_right() -> None:
    assert score([*judged_pairs()], doubtful=False).precision >= 0.98


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("উলিপুর উপজেলার সংলাপ আয়োজন করতে হবে।", "চিলমারী উপজেলার সংলাপ আয়োজন করতে হবে।"),
        ("কর্মপরিকল্পনা ২০১৬ প্রেরণ করতে হবে।", "কর্মপরিকল্পনা ২০১৭ প্রেরণ করতে হবে।"),
        ("৩য় ত্রৈমাসিক প্রতিবেদন দাখিল করতে হবে।", "৪র্থ ত্রৈমাসিক প্রতিবেদন দাখিল করতে হবে।"),
        ("জেলা ইনোভেশন টিম পুনর্গঠন করতে হবে।", "উপজেলা ইনোভেশন টিম পুনর্গঠন করতে হবে।"),
        ("২০১৭-১৮ অর্থবছরের প্রতিবেদন দিতে হবে।", "২০১৮-১৯ অর্থবছরের প্রতিবেদন দিতে হবে।"),
    ],
    ids=["upazila", "plan year", "quarter", "team", "fiscal year"],
)
def test_another_place_year_number_or_team_is_another_decision(earlier: str, later: str) -> None:
    assert compare(matter_of(earlier, "5549"), matter_of(later, "5549"), {}, carried_over=True) is None


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("হালনাগাদ তালিকা ৩০ জুলাই এর মধ্যে প্রেরণ করতে হবে।", "হালনাগাদ তালিকা ৩১ আগস্ট এর মধ্যে প্রেরণ করতে হবে।"),
        ("মেন্টর নিয়োগ জুলাই/১৬ মাসে করতে হবে।", "মেন্টর নিয়োগ আগস্ট, ২০১৬ মাসে করতে হবে।"),
        ("প্রতিবেদন ২১/০৭/২০১৬ খ্রিঃ তারিখে দিতে হবে।", "প্রতিবেদন ২১-০৮-২০১৬ ইং তারিখে দিতে হবে।"),
        ("স্মারক নং ০৫.৪৭.৪৯০০.০২৬.০২.০১৫.১৬-১৮৫ মোতাবেক প্রতিবেদন দিতে হবে।", "প্রতিবেদন দিতে হবে।"),
    ],
    ids=["day and month", "month and year", "date", "memo number"],
)
def test_a_day_a_month_and_a_memo_number_make_no_difference(earlier: str, later: str) -> None:
    found = compare(matter_of(earlier, "5549"), matter_of(later, "5549"), {})
    assert found is not None
    assert (found.value, found.doubtful) == (1.0, False)


def test_a_part_of_the_places_or_another_count_is_marked_doubtful() -> None:
    both = matter_of("কুড়িগ্রাম সদর ও উলিপুর উপজেলায় সংলাপ আয়োজন করতে হবে।", "5549")
    one = matter_of("উলিপুর উপজেলায় সংলাপ আয়োজন করতে হবে।", "5549")
    three, five = (matter_of(f"{n}টি আইডিয়া বাছাই করতে হবে।", "5549") for n in ("৩", "৫"))
    assert [link and link.doubtful for link in (compare(both, one, {}), compare(three, five, {}))] == [True, True]
