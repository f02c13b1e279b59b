"""Claims and decisions that rest on words which were not read for sure."""

from dataclasses import replace

import pytest

from etl.bengali.text import clean
from etl.minutes.claims.claims import read_claims
from etl.minutes.decisions.agenda_items import read_items
from etl.minutes.items.drafts import DraftItem, DraftRow
from etl.minutes.items.numbered import split_numbered
from etl.minutes.records import Claim, Setting
from etl.minutes.statements.doubts import unsure_decisions, unsure_words, with_doubts
from etl.places.gazetteer import upazilas_of
from etl.readers.document import Document, UnsureWord
from etl.records import StatementKind, Topic

SETTING = Setting("5549", "2016-07", None, None, {u.code: u.name for u in upazilas_of("5549", "2016-07")})
TEXT = clean(
    "সভাপতি জানান যে, উলিপুর উপজেলা হতে সভার কার্যবিবরণী ১২/০৭/২০১৬ তারিখে পাওয়া গেছে, "
    "চিলমারী উপজেলা হতে কার্যবিবরণী পাওয়া যায় নাই এবং রাজারহাট উপজেলা প্রেরণ করেছে।"
)


def document(*unsure: UnsureWord) -> Document:
    return Document((), "ocr", unsure=unsure)


@pytest.mark.parametrize(
    ("word", "context", "doubted"),
    [
        ("জানান", "জানান যে,", set()),
        ("হতে", "উপজেলা হতে", set()),
        ("উলিপুর", "উলিপুর উপজেলা", {"উলিপুর"}),
        ("১২/০৭/২০১৬", "কার্যবিবরণী ১২/০৭/২০১৬", {"উলিপুর"}),
        ("নাই", "যায় নাই", {"চিলমারী"}),
        ("যায়", "পাওয়া যায়", {"চিলমারী"}),
        ("করেছে।", "প্রেরণ করেছে।", {"রাজারহাট"}),
    ],
    ids=["what leads in", "a word between", "the name", "the day", "the negation", "the verb", "at the end"],
)
def test_doubt_is_judged_by_the_words_that_a_claim_rests_on(word: str, context: str, doubted: set[str]) -> None:
    claims = read_claims(TEXT, Topic.UPAZILA_MEETING, SETTING)[0]
    unsure = document(UnsureWord(clean(word), 1, clean(context)))
    found = {SETTING.upazilas[each.code] for each in with_doubts(claims, unsure) if each.doubtful}
    assert found == set(map(clean, doubted))


def test_a_plain_word_as_read_makes_nothing_doubtful() -> None:
    claims = read_claims(clean("উলিপুর ব্যতীত সকল উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।"), Topic.OTHER, SETTING)[0]
    unsure = document(UnsureWord("হতে", 1, "উপজেলা হতে"), UnsureWord(clean("কার্যবিবরণী"), 1, clean("কার্যবিবরণী পাওয়া")))
    assert {each.doubtful for each in with_doubts(claims, unsure)} == {False}


def test_a_lone_digit_is_not_one_of_a_number() -> None:
    claim = Claim(StatementKind.MINUTES_RECEIVED, "554994", "2016-07", True, "জুলাই/১৭ মাসের কার্যবিবরণী পাওয়া গেছে।")
    unsure = [document(UnsureWord(word, 1, word)) for word in ("৭", "১৭")]
    assert [each.doubtful for some in unsure for each in with_doubts([claim], some)] == [False, True]


def test_a_word_that_is_no_negation_as_read_may_be_one() -> None:
    text = clean("উলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া যায় লাই।")
    claims = read_claims(text, Topic.UPAZILA_MEETING, SETTING)[0]
    unsure = document(UnsureWord("লাই।", 1, clean("যায় লাই।")))
    assert [(each.value, each.doubtful) for each in with_doubts(claims, unsure)] == [(True, True)]


def test_what_follows_by_rule_rests_on_all_its_words() -> None:
    claims = read_claims(clean("উলিপুর ও অলকা উপজেলা ব্যতীত সকল উপজেলা কার্যবিবরণী প্রেরণ করেছে।"), Topic.OTHER, SETTING)[0]
    unsure = document(UnsureWord("অলকা", 1, "ও অলকা"))
    assert {each.doubtful for each in with_doubts(claims, unsure)} == {True}


def test_a_claim_whose_words_are_not_known_rests_on_its_whole_quote_in_its_place() -> None:
    claim = Claim(StatementKind.MINUTES_RECEIVED, "554994", "2016-07", True, "উলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।")
    unsure = UnsureWord("পাওয়া", 1, "কার্যবিবরণী পাওয়া")
    assert [each.doubtful for each in with_doubts([claim], document(unsure))] == [True]
    elsewhere = replace(unsure, context="তালিকা পাওয়া")
    assert [each.doubtful for each in with_doubts([claim], document(elsewhere))] == [False]


def test_a_decision_whose_day_or_number_was_not_read_for_sure_is_warned_of() -> None:
    decisions = split_numbered(clean("১) ২১/০৭/২০১৬ তারিখের মধ্যে তালিকা প্রেরণ করতে হবে। ২) পোর্টাল হালনাগাদ করতে হবে।"))
    items = read_items([DraftItem(1, 1, None, (), (DraftRow(tuple(decisions)),))], SETTING)[0]
    words = [("২১/০৭/২০১৬", "২১/০৭/২০১৬ তারিখের"), ("পোর্টাল", "পোর্টাল হালনাগাদ")]
    warned = list(unsure_decisions(items, document(*(UnsureWord(word, 1, clean(context)) for word, context in words))))
    assert [(each.code, each.where, each.values["no"], each.values["words"]) for each in warned] == [
        ("decision_unsure", "item 1", "1", "২১/০৭/২০১৬")
    ]


def test_unsure_words_are_listed_by_page_without_what_may_be_a_phone_number() -> None:
    words = [
        UnsureWord("উলপুর", 1, "উলপুর"),
        UnsureWord("০১৭০০-১", 1, "০১৭০০-১"),
        UnsureWord("২৭/০৩/২০১৭", 2, "২৭/০৩/২০১৭"),
        UnsureWord("…", 2, "…"),
    ]
    listed = [(each.where, each.values["words"]) for each in unsure_words(document(*words))]
    assert listed == [("page 1", "উলপুর"), ("page 2", "২৭/০৩/২০১৭")]
