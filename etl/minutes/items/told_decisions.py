"""Decisions that a sentence tells of, in papers that label none: "… সিদ্ধান্ত হয় যে, কার্যবিবরণী পাঠাতে হবে।"."""

import re
from collections.abc import Iterable, Iterator

from etl.bengali.spelling import plain
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.head.head import EARLIER
from etl.minutes.items.prose_labels import label_words

# What leads from the talk to the decision: "… পাঠ করা হয় এবং | সিদ্ধান্ত হয় যে".
_LEADS_OVER = re.compile(r"(?:\s*,|\s+(?:এবং|ও))+\s*$")
_OF_EARLIER_MEETING = re.compile(rf"(?:{EARLIER})\s+(?:\S+\s+){{0,3}}?(?:সভা|মিটিং)")


@reference_cache()
def _tells() -> re.Pattern[str]:
    """ "… সিদ্ধান্ত হয় যে," or with a mark alone: "সিদ্ধান্ত গৃহীত হয়ঃ"."""
    told = rf"(?<![\u0980-\u09ff])(?:{label_words('tells')})"
    return re.compile(rf"{told}\s*(?:যে(?![\u0980-\u09ff])\s*[,:ঃ–-]*|[,:ঃ–-]+)\s*")


def with_told_decisions_labelled(lines: Iterable[str]) -> list[str]:
    """The lines, parted before each decision that is told of, which begins with the label for decisions."""
    label = next(row["words"] for row in read_list("prose_labels") if row["part"] == "decision")
    return [part for line in lines for part in _parted(line, label)]


def _parted(line: str, label: str) -> Iterator[str]:
    spelled = plain(line)
    at, begins = 0, ""
    for found in _tells().finditer(spelled):
        if _OF_EARLIER_MEETING.search(spelled, spelled.rfind("।", 0, found.start()) + 1, found.start()):
            continue
        yield begins + _LEADS_OVER.sub("", line[at : found.start()]).strip()
        at, begins = found.end(), f"{label}ঃ "
    yield begins + line[at:]
