"""Lists behind a label that says what is true of their places: "কার্যবিবরণী অপ্রাপ্ত উপজেলাঃ উলিপুর, চিলমারী" → claims."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from etl.minutes.records import Claim, Setting
from etl.minutes.sentences.clauses import sentences
from etl.minutes.sentences.grammar import OTHER
from etl.minutes.sentences.lists import LIST_ENDS, WITHIN_A_LIST
from etl.minutes.sentences.marks import Marks, within
from etl.records import StatementKind

_LABEL_ENDS = re.compile(
    r"(?:সমুহ|গুলো|গুলি)?(?:র\s*(?:নাম|তালিকা))?\s*(?:(?:হলো|হল|হচ্ছে)?\s*[:ঃ–—-]+\s*|(?:হলো|হল|হচ্ছে)\s+)"
)


def quote_around(marks: Marks, start: int, end: int) -> str:
    """The words of the sentence that `start` opens, or of the lines down to `end`."""
    return marks.text[start : max(end, sentence_at(marks.text, end - 1)[1])]


# Key: the text; no word list is read. Each list of a text asks where its sentence begins.
@lru_cache(maxsize=4)
def _sentences(text: str) -> tuple[tuple[int, int], ...]:
    return tuple(sentences(text))


def sentence_at(text: str, at: int) -> tuple[int, int]:
    """Where the sentence that holds the character `at` begins and ends; `at` itself where none does."""
    spans = _sentences(text)
    place = bisect_right(spans, (at, len(text))) - 1
    return spans[place] if place >= 0 and at < spans[place][1] else (at, at)


def labelled_places(
    value: bool, start: int, end: int, marks: Marks, setting: Setting, item_no: int | None
) -> Iterator[Claim]:
    """The places of the list behind a label."""
    opens = _LABEL_ENDS.match(marks.spelled, end)
    sentence = sentence_at(marks.text, start)[0]
    things = [each for each in within(marks.objects, sentence, start + 1) if each.kind != OTHER]
    if opens is None or not things:
        return
    at = opens.end()
    for place in within(marks.places, at, len(marks.text)):
        gap = place.start == at if at == opens.end() else WITHIN_A_LIST.fullmatch(marks.spelled, at, place.start)
        if not gap:
            break
        at = place.end
    if at == opens.end() or not LIST_ENDS.match(marks.spelled, at):
        return
    quote = quote_around(marks, sentence, at)
    kind = StatementKind(things[-1].kind)
    months = {month.value for month in within(marks.months, sentence, start)}
    month = months.pop() if len(months) == 1 else setting.default_month
    for place in within(marks.places, opens.end(), at):
        doubtful = place.doubtful or bool(months)
        yield Claim(kind, place.code, month, value, quote, doubtful=doubtful, item_no=item_no)
