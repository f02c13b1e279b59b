"""Statements that rest on words which were not read for sure."""

from __future__ import annotations

from dataclasses import replace

from etl.minutes.doubts import unsure_words, with_doubts
from etl.readers.document import Document, UnsureWord
from etl.records import Statement, StatementKind

SAID = Statement(
    kind=StatementKind.MINUTES_RECEIVED,
    upazila_code="554994",
    upazila="উলিপুর",
    month="2016-07",
    value=True,
    date=None,
    count=None,
    reason=None,
    inferred=False,
    doubtful=False,
    item_no=3,
    quote="উলিপুর উপজেলা হতে কার্যবিবরণী পাওয়া গেছে।",
)


def document(*unsure: UnsureWord) -> Document:
    return Document((), "ocr", unsure=unsure)


def test_a_statement_is_doubtful_where_its_quote_holds_an_unsure_word_in_its_place() -> None:
    unsure = UnsureWord("পাওয়া", 1, "কার্যবিবরণী পাওয়া")
    assert [each.doubtful for each in with_doubts([SAID], document(unsure))] == [True]
    elsewhere = replace(unsure, context="তালিকা পাওয়া")
    assert [each.doubtful for each in with_doubts([SAID], document(elsewhere))] == [False]


def test_unsure_words_are_listed_by_page_without_what_may_be_a_phone_number() -> None:
    words = [
        UnsureWord("উলপুর", 1, "উলপুর"),
        UnsureWord("০১৭০০-১", 1, "০১৭০০-১"),
        UnsureWord("২৭/০৩/২০১৭", 2, "২৭/০৩/২০১৭"),
        UnsureWord("…", 2, "…"),
    ]
    listed = [(each.where, each.values["words"]) for each in unsure_words(document(*words))]
    assert listed == [("page 1", "উলপুর"), ("page 2", "২৭/০৩/২০১৭")]
