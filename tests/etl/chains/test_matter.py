"""What a decision is about: the thing something is done to, what is done, for whom; free text of any kind is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.text import fold_word
from etl.chains.matter import matter_of, points_back
from etl.chains.telling import find_tellings, tells_in_a_cell


@pytest.mark.parametrize(
    ("text", "things", "aim"),
    [
        ("প্রশিক্ষণার্থীর তালিকা ২৮ মার্চের মধ্যে প্রেরণ করতে হবে।", {"তালিকা"}, "প্রেরণ"),
        ("উদ্ভাবনী মেলা আগামী ৫-৭ মে তারিখে জেলা শিল্পকলা একাডেমিতে আয়োজন করতে হবে।", {"মেলা"}, "আয়োজন"),
        ("ডিজিটাল হাজিরা পাইলটিং এর ফলাফল প্রতিবেদন দাখিল করতে হবে।", {"প্রতিবেদন"}, "প্রেরণ"),
        ("উপজেলা টিমের সভা ও কার্যবিবরণী প্রেরণ নিশ্চিত করতে হবে।", {"সভা", "কার্যবিবরণী"}, "প্রেরণ"),
        ("হালনাগাদ তালিকা প্রেরণের জন্য অনুরোধ করা হলো।", {"তালিকা"}, "প্রেরণ"),
        ("মুদ্রিত সংকলনের পরিবর্তে একটি ই-বুক প্রকাশ করতে হবে।", {"বুক", "প্রকাশ"}, "প্রকাশ"),
    ],
)
def test_the_thing_and_what_is_to_be_done_with_it(text: str, things: set[str], aim: str) -> None:
    matter = matter_of(text, "5532")
    assert matter.things == set(map(fold_word, things))
    assert matter.aim == fold_word(aim)


def test_all_a_standing_rule_and_what_points_back_are_known() -> None:
    assert matter_of("সকল উপজেলার পোর্টাল হালনাগাদ করতে হবে।", "5532").every
    assert matter_of("প্রতি মাসের ১০ তারিখের মধ্যে সভা করতে হবে।", "5532").standing
    assert not matter_of("সাঘাটা উপজেলার সংলাপ আয়োজন করতে হবে।", "5532").standing
    assert points_back("উক্ত প্রশিক্ষণ সম্পন্ন করতে হবে।")


def test_the_womens_dialogue_is_another_than_the_youths() -> None:
    women, youth, either = (matter_of(f"{who}সংলাপ আয়োজন করতে হবে।", "5532") for who in ("নারী ", "যুব ", ""))
    assert women.is_another(youth)
    assert not women.is_another(either)


SPOKEN = "সভা সংলাপ তালিকা প্রেরণ করা হয়েছে হয়নি হবে। ৫টি ৭টির মধ্যে উক্ত গত সভার সিদ্ধান্ত সাঘাটা উপজেলায় বাতিল ৮০% |"
WORDS = st.sampled_from([*SPOKEN.split(), "\n"])


@given(st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=25).map(" ".join)))
def test_any_text_is_read_and_quoted_as_written(text: str) -> None:
    matter = matter_of(text, "5532")
    assert all(0 < weight <= 1 for weight in matter.words.values())
    assert matter.things <= matter.words.keys() | matter.acts
    assert all(telling.quote in text for telling in find_tellings(text))
    tells_in_a_cell(text)


@pytest.mark.parametrize(
    "text",
    ["প্রশিক্ষণে পাওয়া সুপারিশসমূহের বাস্তবায়ন রূপরেখা দাখিল করতে হবে।", "যুবদের সংলাপ আয়োজন করতে হবে।"],
)
def test_no_matter_is_another_than_itself(text: str) -> None:
    matter = matter_of(text, "5532")
    assert not matter.is_another(matter)
    assert not matter.contradicts(matter)
