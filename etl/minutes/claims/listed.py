"""Lists inside a text that give each place its value: "উলিপুর- প্রাপ্ত, চিলমারী- অপ্রাপ্ত" → claims."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from etl.bengali.dates import find_dates, find_months
from etl.bengali.digits import read_number
from etl.bengali.spelling import plain
from etl.minutes.claims.labelled_places import labelled_places, quote_around, sentence_at
from etl.minutes.claims.status_cells import CellReading, kind_of, read_cell, value_words
from etl.minutes.claims.value_verbs import verb_said
from etl.minutes.phrases import phrase_list
from etl.minutes.records import HELD, Claim, Finding, Setting
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, within
from etl.minutes.sentences.predicates import Predicate
from etl.records import StatementKind, Topic

K = StatementKind
# A number or a day may follow without a mark: "পবা ৫, বাগমারা ৩", "পবা ০৫/০৯/২০১৮, বাগমারা ০৬/০৯/২০১৮".
_AFTER_NAME = re.compile(
    r"\s*(?:উপজেলা)?\s*(?:[-–—:ঃ=]+|\("
    r"|(?<=\s)(?=(?:\d{1,3}\s?(?:টি\s*)?|\d{1,2}([./-])\d{1,2}\1\d{2,4}\s?(?:খ্রি[ঃ:.]?)?)(?:[,;।\n]|\s(?:ও|এবং)\s|$)))\s*"
)
# "সভা নিম্নোক্ত তারিখে অনুষ্ঠিত হয়েছে- উলিপুর …"
_INTRODUCES = re.compile(r"\s*[-–—:ঃ]+\s*")
_VALUE_ENDS = re.compile(r"\)?\s*(?:[,;।\n]|(?<=\s)(?:ও|এবং)(?=\s)|$)")
_BEFORE_NAME = re.compile(r"[\s,;।)]*(?:(?:ও|এবং)\s+)?(?:[(\[]?\d{1,2}\s?[।.)\]]\s*)?")
# An entry with a name that is not known: the list goes on behind it.
_UNKNOWN_NAME = re.compile(r"\)?\s*[,;]\s*(?P<name>[^\s,;।\n]+?)\s*[-–—:ঃ(]+[^,;।\n]{1,30}[,;]\s*(?:ও|এবং)?\s*")
_TO_COME = re.compile(r"নির্ধারিত|আগামি|পরিকল্পনা|হবে|সময়সিমা|মধ্যে|লক্স্যমাত্রা|টার্গেট|চাহিদা")
# A name with a mark and a number or word behind it: what a text without any predicate must have to be looked into.
_ENTRY = re.compile(r"[\u0980-\u09ff]\s?[-–—:ঃ(]+\s?[\d০-৯অপহন✓√]|[\u0980-\u09ff]\s[\d০-৯]{1,3}\s?(?:টি\s?)?[,;।]")
# "কার্যবিবরণী প্রেরণকারী উপজেলাগুলো হলো উলিপুর"
_NAMES_THEM = re.compile(r"উপজেলা[\u0980-\u09ff]*\s*(?:[:ঃ–—-]|\s(?:হলো|হল|হচ্ছে)\s)")
# "০ টি আইডিয়া পাওয়া গেছে"
_LEADING_COUNT = re.compile(r"([\d০-৯]{1,3})\s*টি\s")
_GOES_ON = re.compile(r"[\s,]*(?:(?:ও|এবং)\s+)?")
# "রৌমারী (২টি) আইডিয়া"
_THING_BEHIND = re.compile(r"(?<=টি)\)?\s*(?:নতুন\s*)?(?:উদ্ভাবনী\s*)?আইডিয়?\u09bc?া[।.]?$")
_RECEIPT = "প্রাপ্ত"
_LONGEST_VALUE = 60
_HEADING_LENGTH = 90
_BY_TOPIC = {
    Topic.IDEA: K.IDEA_SUBMITTED,
    Topic.PORTAL: K.PORTAL_UPDATED,
    Topic.TEAM: K.ROSTER_UPDATED,
    Topic.DIALOGUE: K.DIALOGUE_HELD,
    Topic.TRAINING: K.TRAINING_HELD,
}


class _Entry(NamedTuple):
    """A place of a list, and the words that stand for it; `bare_day`: a day that follows without a mark."""

    place: PlaceMark
    value: str
    end: int
    bare_day: bool


def may_hold_list(text: str) -> bool:
    """Whether a text without any predicate can hold a list all the same."""
    return _ENTRY.search(text) is not None or _NAMES_THEM.search(text) is not None


def listed_claims(
    marks: Marks, topic: Topic, setting: Setting, item_no: int | None
) -> tuple[list[Claim], list[range], list[Finding]]:
    """What the lists in a text say, where they stand (sentences there say nothing else), and names not known."""
    claims: list[Claim] = []
    taken: list[range] = []
    findings: list[Finding] = []
    if len(marks.places) > 1:
        for entries in _runs(marks):
            said = list(_claims_of(entries, marks, topic, setting, item_no))
            span = range(entries[0].place.start, entries[-1].end)
            if said:
                claims.extend(said)
                taken.append(span)
                findings.extend(_unknown_names(entries, marks))
            elif all(
                value_words(each.value) in ("yes", "no") or verb_said(each.place.end, each.end, marks)
                for each in entries
            ):
                # Of what is not said; read as clauses, a value would be taken for that of the place before it.
                taken.append(span)
                findings.append(Finding("not_understood", {"words": quote_around(marks, span.start, span.stop)}))
    for label in phrase_list("listed_labels", "value").find(marks.spelled) if marks.places else ():
        if said := list(labelled_places(label.meaning == "yes", label.start, label.end, marks, setting, item_no)):
            claims.extend(said)
            taken.append(range(label.start, label.end))
    return claims, taken, findings


def _unknown_names(entries: Sequence[_Entry], marks: Marks) -> Iterator[Finding]:
    for before, after in pairwise(entries):
        if unknown := _UNKNOWN_NAME.fullmatch(marks.spelled, before.end, after.place.start):
            name, words = (marks.text[slice(*span)] for span in (unknown.span("name"), (before.end, after.place.start)))
            yield Finding("upazila_unknown", {"name": name, "words": words.strip(" ,;")})


def _runs(marks: Marks) -> Iterator[list[_Entry]]:
    """Entries that follow one another, two or more."""
    run: list[_Entry] = []
    for place in marks.places:
        entry = _entry(place, marks)
        if run and not (entry and _follows(run[-1], place, marks)):
            yield from _simple_part(run, marks)
            run = []
        if entry:
            run.append(entry)
    yield from _simple_part(run, marks)


def _simple_part(run: list[_Entry], marks: Marks) -> Iterator[list[_Entry]]:
    """The run, without a last entry that is a sentence of several things; none where fewer than two are left."""
    simple = run[:-1] if run and _tells_more(run[-1], marks) else run
    if len(simple) > 1:
        yield simple


def _tells_more(entry: _Entry, marks: Marks) -> bool:
    """Whether an entry names its thing and goes on with another: "চিলমারী: সভা ০৯/০৮/২০১৬, কার্যবিবরণী পাওয়া যায়নি"."""
    if not within(marks.objects, entry.place.end, entry.end):
        return False
    end = sentence_at(marks.text, entry.end - 1)[1]
    return bool(within(marks.objects, entry.end, end)) and not within(marks.places, entry.end, end)


def _follows(before: _Entry, place: PlaceMark, marks: Marks) -> bool:
    return any(gap.fullmatch(marks.spelled, before.end, place.start) for gap in (_BEFORE_NAME, _UNKNOWN_NAME))


def _entry(place: PlaceMark, marks: Marks) -> _Entry | None:
    opens = _AFTER_NAME.match(marks.spelled, place.end)
    if opens is None or place.of_post:
        return None
    ends = _VALUE_ENDS.search(marks.spelled, opens.end(), opens.end() + _LONGEST_VALUE)
    end = ends.start() if ends else 0
    value = marks.text[opens.end() : end].strip()
    return (
        _Entry(place, value, end, opens[1] is not None)
        if value and not within(marks.places, opens.end(), end)
        else None
    )


def _claims_of(
    entries: Sequence[_Entry], marks: Marks, topic: Topic, setting: Setting, item_no: int | None
) -> Iterator[Claim]:
    """The claims of a list, none where its sentences say themselves what is true of its places."""
    first, last = entries[0], entries[-1]
    start = sentence_at(marks.text, first.place.start)[0]
    line = marks.text.rfind("\n", 0, max(0, start - 1)) + 1
    heading = marks.text[start : first.place.start].strip() or marks.text[line:start].strip()
    told = any(
        value_words(each.value) in ("yes", "no") or verb_said(each.place.end, each.end, marks) for each in entries
    )
    predicates = [each for each in within(marks.predicates, start, last.end) if each.act != Act.VOID]
    closed_by_verb = [each for each in predicates if each.start >= last.place.end and each.sense == Sense.DONE]
    kind = kind_of(heading[-_HEADING_LENGTH:]) or kind_of(last.value) or _BY_TOPIC.get(topic)
    if kind is None and topic is Topic.UPAZILA_MEETING and any(_RECEIPT in plain(each.value) for each in entries):
        kind = K.MINUTES_RECEIVED
    # "উলিপুর-৫, চিলমারী-০টি আইডিয়া পাওয়া গেছে"
    counted = bool(closed_by_verb) and all(read_number(each.value) is not None for each in entries[:-1])
    told = told or (counted and kind is K.IDEA_SUBMITTED and _count_in(last, marks) is not None)
    introduced = _introduced(entries, within(marks.predicates, start, last.end), marks)
    if any(each.bare_day for each in entries) and not introduced:
        return
    if not told and not introduced and (predicates or _is_of_a_clause(last, marks)):
        return
    if kind is None or _TO_COME.search(marks.spelled, start, first.place.start):
        return
    verbs = [verb_said(each.place.end, each.end, marks, kind) for each in entries]
    simple = [_is_simple(each.value) or verb is not None for each, verb in zip(entries, verbs, strict=True)]
    if not all(simple[:-1]) or not (simple[-1] or closed_by_verb):
        return
    months = find_months(heading, near=date.fromisoformat(f"{setting.month}-15"))
    for each, verb in zip(entries, verbs, strict=True):
        reading = (
            CellReading(verb is Sense.DONE)
            if verb
            else read_cell(_THING_BEHIND.sub("", each.value), kind, None, setting)
        )
        if reading.value is None:
            continue
        count = _count_in(each, marks) if kind is K.IDEA_SUBMITTED and reading.value else reading.count
        own = f"{reading.day:%Y-%m}" if reading.day and kind in HELD else None
        yield Claim(
            kind,
            each.place.code,
            months[0].month if months else own or reading.month or setting.default_month,
            reading.value and (count != 0 or kind is not K.IDEA_SUBMITTED),
            quote_around(marks, start, last.end),
            date=reading.day if reading.value else None,
            count=count,
            doubtful=each.place.doubtful,
            item_no=item_no,
        )


def _introduced(entries: Sequence[_Entry], predicates: Sequence[Predicate], marks: Marks) -> bool:
    """Whether the list gives the days of what the only verb before it says: "… অনুষ্ঠিত হয়েছে- উলিপুর ০৫/০৯/২০১৮"."""
    before = [each for each in predicates if each.end <= entries[0].place.start]
    if len(before) != len(predicates) or len(before) != 1 or before[0].doubtful:
        return False
    if (before[0].act, before[0].sense) != (Act.HELD, Sense.DONE):
        return False
    opens = _INTRODUCES.fullmatch(marks.spelled, before[0].end, entries[0].place.start)
    return opens is not None and all(find_dates(each.value) for each in entries)


def _is_of_a_clause(last: _Entry, marks: Marks) -> bool:
    """Whether a clause goes on from the `last` entry to places of its own: "উলিপুর ৩টি, চিলমারী ২টি এবং রৌমারী ৪টি
    আইডিয়া প্রেরণ করেছে"."""
    end = sentence_at(marks.text, last.end - 1)[1]
    places = within(marks.places, last.end, end)
    if not places or not _GOES_ON.fullmatch(marks.spelled, last.end, places[0].start):
        return False
    verb = next(iter(within(marks.predicates, last.end, end)), None)
    return verb is not None and verb.sense is Sense.DONE


def _count_in(entry: _Entry, marks: Marks) -> int | None:
    counts = within(marks.counts, entry.place.end, entry.end)
    if len(counts) == 1:
        return counts[0].value
    leading = _LEADING_COUNT.match(entry.value)
    return read_number(leading[1] if leading else entry.value)


def _is_simple(value: str) -> bool:
    """A date, a number, or a word that the list of values has; a number may have the thing behind it."""
    value = _THING_BEHIND.sub("", value)
    return value_words(value) is not None or bool(find_dates(value)) or read_number(value) is not None
