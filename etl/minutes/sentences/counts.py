"""Find numbers of things in a text, none said as a word ("কোনোটিই", "একটিও") included."""

import re
from collections.abc import Iterator, Sequence

from etl.bengali.digits import read_number
from etl.minutes.sentences.marks import PlaceMark, Value

_COUNT = re.compile(
    r"(?<![\d/.-])(?:\d{1,3}\s*(?:\([^)]{1,15}\)\s*)?(?:টি|টা|খানা|খানি)|[\u0985-\u09b9][\u0980-\u09ff]{1,6}টি(?![\u0980-\u09ff]))"
)
# None, as a number: "কোনোটিই", "একটিও", "একটি আইডিয়াও", "কোন আইডিয়া".
_ZERO = re.compile(
    r"(?<![\u0980-\u09ff])(?:কোনো?টি(?:ই|ও)?(?![\u0980-\u09ff])|(?:এক|1\s*)টিও(?![\u0980-\u09ff])|(?:এক|1\s*)টি\s+[\u0980-\u09ff]+ও(?![\u0980-\u09ff])"
    r"|সুন্য(?:টি)?(?![\u0980-\u09ff]|\s*পদ)|(?<![\d/.:-])0(?=\s*(?:ও|এবং|,|আইডিয়))"
    r"|(?<!যে\s)কোনো?(?=\s+(?:আইডিয়|ধারনা|উদ্ভাবনি|ইনোভেটিভ|সংলাপ|সভা|প্রসিক্সন)))"
)
# "৫টির মধ্যে ৩টি": of so many; "৮টি হতে": from so many.
# "যথাক্রমে ৫, ৩ ও ১টি": of what, only the last says.
_LISTED_BEFORE = re.compile(r"যথাক্রমেঃ?\s*((?:\d{1,3}\s*(?:,|ও|এবং)\s*)+)$")
_COUNT_OF_OTHERS = re.compile(
    r"র?\s*(?:মধ্যে|মাঝে|বেসি|অধিক|কম(?![\u0980-\u09ff])|উর্ধ্বে)|\s*(?:হতে|থেকে)|\s*(?:\([^)]{1,15}\))?\s*(?:উপজেলা|দপ্তর|অফিস|ইউনিয়|কার্যক্রম|বিভাগ|সভা|টিম|প্রতিস্ঠান|স্কুল|বিদ্যালয়)"
)
_LONGEST_LIST = 90
# "উলিপুর ৩, চিলমারী ২ ও রৌমারী ৬টি": behind a name, before the next.
_BEHIND_NAME = re.compile(r"\s(?P<number>\d{1,3})\s*(?:,|\s(?:ও|এবং)\s)\s*(?:(?:ও|এবং)\s+)?")
_AT_LEAST = re.compile(r"(?:ন্যুনতম|নুন্যতম|কমপক্সে|অন্তত|ন্যুন্যতম|অন্ততঃ)\s*(?:পক্সে\s*)?$")
# "লক্ষ্যমাত্রা ১০টি": how many were wanted.
_GOAL = re.compile(r"(?:লক্স্যমাত্রা|টার্গেট|চাহিদা)\s*(?:ছিল|হলো|হল|মোট)?\s*[:ঃ-]?\s*$")


def find_counts(text: str, spelled: str) -> list[Value[int | None]]:
    """Numbers of things, none said as a word included; not numbers of upazilas, offices or meetings."""
    none: list[Value[int | None]] = [Value(0, *found.span()) for found in _ZERO.finditer(spelled)]
    some = (each for each in _numbers(text, spelled) if not any(zero.start <= each.start < zero.end for zero in none))
    return sorted([*none, *some], key=lambda count: count.start)


def _numbers(text: str, spelled: str) -> Iterator[Value[int | None]]:
    for found in _COUNT.finditer(spelled):
        others = _COUNT_OF_OTHERS.match(spelled, found.end())
        before = spelled[max(0, found.start() - 25) : found.start()]
        if others or _AT_LEAST.search(before) or _GOAL.search(before):
            continue
        yield from _listed_before(found.start(), text, spelled)
        number = read_number(text[found.start() : found.end()])
        if number is not None or found[0][0].isdigit():
            yield Value(number, found.start(), found.end(), number is not None)


def _listed_before(at: int, text: str, spelled: str) -> Iterator[Value[int | None]]:
    """The numbers without a unit that stand, one for each place, before the one at `at`."""
    if listed := _LISTED_BEFORE.search(spelled, max(0, at - _LONGEST_LIST), at):
        for number in re.finditer(r"\d+", listed[1]):
            start, end = number.start() + listed.start(1), number.end() + listed.start(1)
            yield Value(read_number(text[start:end]), start, end)


def counts_behind_names(
    places: Sequence[PlaceMark], counts: Sequence[Value[int | None]], text: str, spelled: str
) -> list[Value[int | None]]:
    """The counts with those of names before the last, which alone has the unit: "উলিপুর ৩, চিলমারী ২ ও রৌমারী ৬টি"."""
    starts = {count.start for count in counts}
    more: list[Value[int | None]] = []
    goes_on_at = -1
    for place in reversed(places):
        number = _BEHIND_NAME.match(spelled, place.end)
        if place.end + 1 in starts:
            goes_on_at = place.start
        elif number and number.end() == goes_on_at:
            span = number.span("number")
            more.append(Value(read_number(text[slice(*span)]), *span))
            goes_on_at = place.start
    return sorted([*counts, *more], key=lambda count: count.start)
