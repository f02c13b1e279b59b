"""The activities of a work plan that is a numbered list, without a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile, zip_longest

from etl.bengali.digits import to_ascii
from etl.bengali.months import find_month_phrases
from etl.bengali.spelling import plain
from etl.minutes.phrases import phrase_list
from etl.plans.drafts import DraftActivity
from etl.plans.headings import heading_kind
from etl.plans.month_columns import is_span
from etl.plans.times import EVERY
from etl.plans.words import says

_NUMBERED = re.compile(
    r"\s*\(?(?P<no>\d{1,2}(?:\.\d{1,2}){0,2})(?:\s*[.)।:ঃ]\s+(?=\S)|\s*[.)।:ঃ](?=[^\s\d])|\s*[-–—]?\s+(?=[^\s\d]))"
)
_BULLET = re.compile(r"\s*(?:[-–—•●*▪]|\(?[ক-হa-z]\))\s*")
_LETTERED = re.compile(r"\s*\(?[ক-হa-z][).]\s*")
# A label, with its mark: সময়ঃ, দায়িত্বে:, বাস্তবায়নকাল -
_LABEL_ENDS = re.compile("[\u0980-\u09e5a-zA-Z ()/]{0,30}?(?:\\s*[-–—]?\\s*\\d{1,2})?\\s*[:ঃ=]\\s*[-–—]?|\\s*[-–—]\\s+")
_PARTS = re.compile(r"\s+[-–—|]+\s+|\s*[|;]\s*|।\s+")
_ERA = re.compile(r"\s*(?:খ্রিঃ?|ইং|মাস)$")
_BETWEEN = " \n\t,;।-–—|"
_AT_ENDS = _BETWEEN + "()[]"
_LABELLED = (
    "time",
    "start",
    "end",
    "responsible",
    "indicator",
    "weight",
    "result",
    "remark",
    "unit",
    "target",
    "activity",
)
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Item:
    no: str
    lines: tuple[str, ...]


def read_list_items(lines: Sequence[str]) -> list[DraftActivity]:
    """The items of a list numbered from 1 on; without numbers (a web page draws them itself) the lines with a time.

    Items below months are planned then.
    """
    if below_times := [*_below_times(lines)]:
        return below_times
    items = [*_labelled_items(lines)] or [*_items(lines)]
    if len(items) < _FEWEST:
        timed = [line for line in lines if _names_time(line)]
        items = [_Item(str(no), (line,)) for no, line in enumerate(timed, start=1)]
    drafts = [draft for item in items for draft in _drafts(item) if draft.get("activity")]
    return drafts if len(items) >= _FEWEST else []


def _below_times(lines: Sequence[str]) -> Iterator[DraftActivity]:
    """The items below lines that are a month or a few and nothing more (জানুয়ারি ২০১৭), where there are two or more."""
    heads = [at for at, line in enumerate(lines) if is_span(line.strip(_BETWEEN + ":ঃ")) and not _labels(line)]
    first_item, _ = next(_starts(lines), (len(lines), ""))
    # Below an item a time is its own.
    if len(heads) < _FEWEST or first_item < heads[0]:
        return
    for at, end in zip_longest(heads, heads[1:]):
        below = lines[at + 1 : end]
        for line in below if end else takewhile(_is_marked_item, below):
            bullet = _BULLET.match(line)
            draft = _draft(_Item("", (line[bullet.end() if bullet else 0 :],)))
            draft.quote = line
            if not _names_time(draft.get("time")):
                draft.words["time"] = lines[at]
            yield draft


def _is_marked_item(line: str) -> bool:
    return bool(_BULLET.match(line) or _NUMBERED.match(to_ascii(line)))


def _labelled_items(lines: Sequence[str]) -> Iterator[_Item]:
    """The items that begin with the label of an activity each (কার্যক্রম-১: …), where there are two or more."""
    starts = [
        at for at, line in enumerate(lines) if [kind for kind, begins, _ in _labels(line) if not begins] == ["activity"]
    ]
    if len(starts) < _FEWEST:
        return
    for at, end in zip_longest(starts, starts[1:]):
        below = lines[at + 1 : end]
        yield _Item("", (lines[at], *(below if end else _own_lines(below))))


def _names_time(line: str) -> bool:
    return bool(find_month_phrases(line)) or any(says(kind, line) for kind in EVERY)


def _items(lines: Sequence[str]) -> Iterator[_Item]:
    """The numbered lines with those that belong to them; what stands below the last item is no part of it."""
    starts = [*_starts(lines)]
    ends: list[int | None] = [at for at, _ in starts[1:]]
    for (at, no), end in zip_longest(starts, ends):
        below = lines[at + 1 : end]
        if end is None:
            below = [*_own_lines(below)]
        elif below and _is_section(below[-1], lines[end - 2]):
            below = below[:-1]
        yield _Item(no, (lines[at], *below))


def _starts(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    last: tuple[int, ...] | None = None
    for at, line in enumerate(lines):
        found = _NUMBERED.match(to_ascii(line))
        if found is None:
            continue
        number = tuple(map(int, found["no"].split(".")))
        follows = last is not None and (last < number and number[0] - last[0] <= 2)
        # Each part of a plan may be numbered from 1 again.
        if follows or number == (1,):
            last = number
            yield at, found["no"]


def _own_lines(lines: Sequence[str]) -> Iterator[str]:
    for line in lines:
        if not _BULLET.match(line) and not _labels(line):
            return
        yield line


def _is_section(line: str, before: str) -> bool:
    """Whether the last line below an item heads the items after it: the one before ended with its time or a danda, and
    it is no label, no bullet and no time itself."""
    ended = _ERA.sub("", before.rstrip(_AT_ENDS + "."))
    times = [phrase.span[1] for phrase in find_month_phrases(ended)]
    is_ended = before.rstrip().endswith("।") or ended[-2:].isdigit() or (bool(times) and times[-1] == len(ended))
    return is_ended and not (_BULLET.match(line) or _labels(line) or _names_time(line))


def _drafts(item: _Item) -> Iterator[DraftActivity]:
    """The activity of an item, or one for each of its parts where those have a time each (ক) মাদক – মার্চ)."""
    first, *below = item.lines
    if len(below) < _FEWEST or not all(_LETTERED.match(line) and _names_time(line) for line in below):
        yield _draft(item)
        return
    whole = _draft(_Item(item.no, (first,)))
    for line in below:
        part = _draft(_Item(item.no, (_LETTERED.sub("", line, count=1),)))
        part.words["activity"] = f"{whole.get('activity')} {part.get('activity')}"
        part.quote = line
        yield part


def _draft(item: _Item) -> DraftActivity:
    quote = "\n".join(item.lines)
    first = item.lines[0]
    marked = _NUMBERED.match(to_ascii(first))
    text = "\n".join(
        (first[marked.end() if marked else 0 :], *(_BULLET.sub("", line, count=1) for line in item.lines[1:]))
    )
    labels = _labels(text)
    words: dict[str, str] = {"no": item.no}
    main = text[: labels[0][1]] if labels else text
    for place, (kind, _, end) in enumerate(labels):
        until = labels[place + 1][1] if place + 1 < len(labels) else len(text)
        words[kind] = f"{words.get(kind, '')} {text[end:until].strip(_AT_ENDS)}".strip()
    parts = [part.strip(_BETWEEN) for part in parted(main.rstrip(_BETWEEN + "(")) if part.strip(_AT_ENDS)]
    words.setdefault("activity", parts[0] if parts else "")
    if not any(name in words for name in ("time", "start", "end")):
        words["time"] = "\n".join(parts[1:]) if len(parts) > 1 else main
        if len(parts) > 2:
            words.setdefault("responsible", parts[-1])
            words["time"] = " | ".join(parts[1:-1])
    return DraftActivity(words, [], quote)


def parted(words: str) -> Iterator[str]:
    """The parts of a line between its dashes and bars; a dash from one month to another parts nothing."""
    months = [phrase.span for phrase in find_month_phrases(words)]
    spans = {(one[1], two[0]) for one, two in pairwise(months)}
    at = 0
    for mark in _PARTS.finditer(words):
        if mark.span() not in spans:
            yield words[at : mark.start()]
            at = mark.end()
    yield words[at:]


def _labels(text: str) -> list[tuple[str, int, int]]:
    """The labels in `text`: what each says that follows, where it begins and where its value does."""
    found = []
    for phrase in phrase_list("plan_columns").find(plain(text)):
        begins = phrase.start == 0 or text[phrase.start - 1] in " \n\t(,;।|-–—"
        mark = _LABEL_ENDS.match(text, phrase.end)
        kind = heading_kind(text[phrase.start : phrase.end])
        kind = "activity" if kind == "subject" else kind
        # "(বিষয়: …)" within an activity is no activity.
        if begins and mark and "\n" not in mark[0] and kind in _LABELLED and (kind != "activity" or phrase.start == 0):
            found.append((kind, phrase.start, mark.end()))
    return found
