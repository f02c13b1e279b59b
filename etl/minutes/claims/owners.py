"""Tell whose minutes or team list a clause speaks of: a place in the locative is where they went, not who sent them."""

import re
from typing import NamedTuple

from etl.bengali.words import WORD, WORD_ENDS
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act
from etl.minutes.sentences.marks import Marks, PlaceMark, within
from etl.records import StatementKind

_OF_A_PLACE = (StatementKind.MINUTES_RECEIVED, StatementKind.ROSTER_UPDATED)
_LOCATIVE = re.compile(rf"\s*উপজেলা(?:য\u09bc?|তে|দ্বয\u09bc?ে|সমুহে|গুলোতে|টিতে){WORD_ENDS}")
_LOCATIVE_NAME = re.compile("(?:তে|\u09c7|\u09beয\u09bc?)$")
_BARE_NAME = re.compile(rf"\s*(?:উপজেলা(?!র)|হতে|থেকে|কে){WORD_ENDS}")
_GENITIVE_NAME = re.compile("র$")
_GENITIVE = re.compile(r"\s*উপজেলার")
_ABLATIVE = re.compile(r"\s*(?:উপজেলা)?\s*(?:হতে|থেকে)")
_JOINED = re.compile(r"\s*(?:উপজেলা)?\s*(?:[,/]|ও|এবং)\s*")
_SEPARATE = re.compile(r"[,/;]|(?<![\u0980-\u09ff])(?:ও|এবং|আর)(?![\u0980-\u09ff])")
# "উলিপুর উপজেলায় সভা অনুষ্ঠানের পর কার্যবিবরণী": the place is that of the meeting.
_OTHER_VERB = re.compile("অনুস্ঠান|অনুস্ঠিত|আয\u09bc?োজন|করা|হওয\u09bc?া")
_GIVEN = re.compile("প্রেরন|দাখিল|পাঠা|জমা|হস্তান্তর|প্রদান")
_RECEIVED = ("পাও", "প্রাপ্ত")
_NOMINATIVE = re.compile(r"\s*উপজেলা\s+")
_OF_A_HIGHER_OFFICE = re.compile(
    r"(?<![\u0980-\u09ff])(?:জেলা|বিভাগ|মন্ত্রনালয\u09bc?|অধিদপ্তর|কার্যালয\u09bc?)(?:র|\u09c7র|এর)\s*$"
)
_GOAL = re.compile(r"\s*(?:উপজেলার)?\s*(?:নিকট|কাছে|বরাবর|উদ্দেস্যে|প্রতি)(?![\u0980-\u09ff])(?!\s*(?:হতে|থেকে))")
# "সকল উপজেলায়", "সকল উপজেলা নির্বাহী অফিসারকে", "উপজেলাসমূহে", "সকল উপজেলা বরাবর": to whom it is given.
_TO_ALL = re.compile(
    rf"উপজেলা(?:\s*(?:নির্বাহি|ইনোভেসন)\s*(?:অফিসার|কর্মকর্তা))?\s*(?:গন|সমুহ|গুলো|গুলি|বৃন্দ|সকল)?"
    rf"(?:\s*\([^)]{{0,12}}\)\s*)?(?:য\u09bc?|তে|\u09c7|দের\s*কে|দেরকে|দের|-?কে|কে|\s*(?:বরাবর|নিকট)|(?:র|ের|দের)?\s+(?:বরাবর|নিকট|কাছে|উদ্দেস্যে)){WORD_ENDS}"
)
_ELSEWHERE = re.compile(
    rf"(?<![\u0980-\u09ff])(?:(?:বিভাগ|মন্ত্রনালয\u09bc?|অধিদপ্তর|এটুআই|এ\s*টু\s*আই)(?:\s*-\s*)?(?:\u09c7|এ|তে|য\u09bc?ে)?"
    rf"|বিভাগিয\u09bc?\s*কমিসনার[\u0980-\u09ff]*\s*(?:এর\s*)?(?:কার্যালয\u09bc?ে|মহোদয\u09bc?)?)(?:\s*(?:বরাবর|নিকট))?\s*$|এটুআই\s*-?\s*(?:এ|তে){WORD_ENDS}\s*$"
)
_OF_THE_TEAM = re.compile("টিম|কমিটি|সভা|মাস|উপজেলা|ইনোভেসন|সাল|তারিখ|হালনাগাদ|সদস্য|কর্মকর্তা")


class Owned(NamedTuple):
    """The clause with the places that own the thing alone; `foreign`: it speaks of none that does."""

    clause: Clause
    foreign: bool = False


def with_owners(thing: str | None, clause: Clause, marks: Marks) -> Owned:
    """The clause without places that only received `thing`; doubtful where the case of a place leaves a doubt."""
    places = [place for group in clause.groups for place in group.places]
    if thing not in _OF_A_PLACE or clause.predicate.act is not Act.SENT:
        return Owned(clause)
    if not places:
        return Owned(clause, foreign=_is_given_to_all(clause, marks))
    named = [each for each in within(marks.objects, clause.body[0], clause.predicate.start) if each.kind == thing]
    at = named[-1].start if named else clause.predicate.start
    located = _located(places, marks)
    if located and _OTHER_VERB.search(marks.spelled, located[0].end, at):
        located = []
    sources = [] if located else _mere_sources(places, at, marks)
    if _OF_A_HIGHER_OFFICE.search(marks.spelled, clause.body[0], at):
        return Owned(clause._replace(groups=()), foreign=True)
    is_subject = _NOMINATIVE.fullmatch(marks.spelled, places[-1].end, at) is not None
    received = marks.spelled.startswith(_RECEIVED, clause.predicate.start)
    if not located and not sources and not (is_subject and received):
        return Owned(clause)
    owners = [place for place in places if place not in (*located, *sources)]
    if not owners and (_GIVEN.match(marks.spelled, clause.predicate.start) or _is_anothers(at, clause, marks)):
        return Owned(clause._replace(groups=()), foreign=True)
    kept = owners or places
    groups = (g._replace(places=tuple(p for p in g.places if p in kept), doubtful=True) for g in clause.groups)
    return Owned(clause._replace(groups=tuple(group for group in groups if group.places)))


def is_sent_elsewhere(clause: Clause, marks: Marks) -> bool:
    """Whether what was sent went to another office than the district's: "মন্ত্রিপরিষদ বিভাগে প্রেরণ করা হয়েছে"."""
    if not _GIVEN.match(marks.spelled, clause.predicate.start):
        return False
    return _ELSEWHERE.search(marks.spelled[slice(*clause.body)]) is not None


def _is_given_to_all(clause: Clause, marks: Marks) -> bool:
    """Whether upazilas that are not named got it: "কার্যবিবরণী সকল উপজেলায় প্রেরণ করা হয়েছে"."""
    if not _GIVEN.match(marks.spelled, clause.predicate.start):
        return False
    start = min((word.start for word in clause.quantifiers), default=clause.body[0])
    found = _TO_ALL.search(marks.spelled, start, clause.predicate.start)
    return found is not None and not _OTHER_VERB.search(marks.spelled, found.end(), clause.predicate.start)


def _located(places: list[PlaceMark], marks: Marks) -> list[PlaceMark]:
    """The places in the locative, with those listed before them ("উলিপুর ও চিলমারী উপজেলায়")."""
    located: list[PlaceMark] = []
    for place in reversed(places):
        listed = located and _JOINED.fullmatch(marks.spelled, place.end, located[-1].start)
        if listed or _is_locative(place, marks):
            located.append(place)
    return located


def _is_locative(place: PlaceMark, marks: Marks) -> bool:
    if _LOCATIVE.match(marks.spelled, place.end) or _GOAL.match(marks.spelled, place.end):
        return True
    name = marks.spelled[place.start : place.end]
    return _LOCATIVE_NAME.search(name) is not None and _BARE_NAME.match(marks.spelled, place.end) is None


def _mere_sources(places: list[PlaceMark], at: int, marks: Marks) -> list[PlaceMark]:
    """Places from which another place's thing came: "উলিপুর উপজেলার কার্যবিবরণী চিলমারী উপজেলা হতে"."""
    owners = [each for each in places if each.start < at and _is_genitive(each, marks)]
    sources = [each for each in places if _ABLATIVE.match(marks.spelled, each.end)]
    if not owners or not sources:
        return []
    first, last = min(owners[-1].end, sources[-1].end), max(owners[-1].start, sources[-1].start)
    return [] if _SEPARATE.search(marks.spelled, first, last) else sources


def _is_genitive(place: PlaceMark, marks: Marks) -> bool:
    if _GENITIVE.match(marks.spelled, place.end):
        return True
    bare = _BARE_NAME.match(marks.spelled, place.end)
    return not bare and _GENITIVE_NAME.search(marks.spelled[place.start : place.end]) is not None


def _is_anothers(at: int, clause: Clause, marks: Marks) -> bool:
    """Whether the noun at `at` belongs to somebody who is no upazila: "জেলার কার্যবিবরণী"."""
    words = [*WORD.finditer(marks.spelled, clause.body[0], at)]
    owner = words[-1] if words else None
    if owner is None or marks.spelled[owner.end() : at].strip() or not owner[0].endswith("র"):
        return False
    known = any(start <= owner.start() < end for start, end in marks.values())
    return not known and _OF_THE_TEAM.match(owner[0]) is None
