"""Find in a discussion what its statements can be made of."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date

from etl.bengali.dates import find_dates, find_months
from etl.bengali.digits import read_number, to_ascii
from etl.bengali.spelling import plain
from etl.minutes.phrases import Phrase, phrase_list
from etl.minutes.records import Setting, shift_month
from etl.minutes.sentences.bare_days import bare_days, days_of_one_month
from etl.minutes.sentences.bearers import part_named
from etl.minutes.sentences.bodies import Whose, whose
from etl.minutes.sentences.carrying_out import settled
from etl.minutes.sentences.counts import counts_behind_names, find_counts
from etl.minutes.sentences.dates_told import days_told
from etl.minutes.sentences.grammar import OTHER, Act, PlaceSense, Quantifier, Reference
from etl.minutes.sentences.light_verbs import with_light_verbs
from etl.minutes.sentences.main_verbs import NEGATED
from etl.minutes.sentences.marks import Marks, ObjectMark, PlaceMark, Value, WordMark
from etl.minutes.sentences.predicates import find_predicates
from etl.minutes.sentences.timing import Year, YearMark, find_years
from etl.places.upazilas import find_upazilas
from etl.records import StatementKind

_OF_A_BODY = (StatementKind.MEETING_HELD, StatementKind.MINUTES_RECEIVED)
_COUNTED = re.compile(
    r"(?:\d{1,2}\s*(?:\([^)]{1,12}\)\s*)?|(?<![\u0980-\u09ff])(?P<word>[\u0985-\u09b9][\u0980-\u09ff]{1,5}))টি\s*উপজেলা(?!র\s*মধ্যে)"
)
_SO_MANY_OF_THEM = re.compile(r"(?:র|ের)\s+(?P<number>\d{1,2}|[\u0985-\u09b9][\u0980-\u09ff]{1,5})\s*টি")
_POST_BEFORE = re.compile(
    r"(?:নির্বাহি\s*(?:অফিসার|কর্মকর্তা)(?:গন)?|ইনোভেসন\s*অফিসার|প্রোগ্রামার|কর্মকর্তা|অফিসার)\s*(?:\([^)]{0,12}\))?\s*,\s*$"
)
# "রাজারহাট উপজেলা পরিষদ মিলনায়তনে উলিপুর উপজেলার সভা": where, not whose
_HALL_AFTER = re.compile(r"\s*উপজেলা\s*(?:পরিসদ(?:ের)?)?\s*(?:মিলনায়তন|মিলনায়তন|সভা\s*কক্স|সম্মেলন\s*কক্স|হল\s*রুম)")
_LIST_GAP = re.compile(r"\s*(?:,|/|ও|এবং)\s*")
_NOT_THE_SADAR = re.compile(r"(?:জেলা|বিভাগীয়|বিভাগিয়)\s*$")
_LOCATIVE = re.compile(r"তে(?![\u0980-\u09ff])")
_OF_A_MEETING = re.compile(r"র?\s*")
# "গত বছরের আগস্ট", "গত বছর একই সময়ে আগস্ট"
_RIGHT_BEFORE = re.compile(r"[\u0980-\u09ff]{0,3}\s*(?:একই\s*)?")
_NUMBER = re.compile(r"\d+")
_OF_THE_DISTRICT = re.compile(
    r"(?<![\u0980-\u09ff])জেলার?\s*(?:(?:ইনোভেসন|উদ্ভাবনি?)\s*)?(?:টিম|কমিটি)(?:র|ের|\s*এর)?\s*"
    r"(?:[\u0980-\u09ff/,\d-]+\s*){0,4}?(?:সভার\s*)?$"
)
_THOUGHT = "ধারনা"
_COUNTED_OR_NEW = re.compile(r"(?:টি|কোনো?|নতুন|প্রাপ্ত)\s*$")
_ABOUT = re.compile(r"(?:সম্পর্কে|সম্বন্ধে|বিসয়?়?ে|ব্যাপারে|প্রতি)\s[^।;,\n]*$")
_OTHERS = re.compile(r"(?<![\u0980-\u09ff])(?:অন্যান্য|অন্য|অপর|অপরাপর)\s*(?:সকল\s*|সব\s*)?$")
_LONGEST_OWNER = 80
_OF_THE_TEAM = re.compile(r"(?:টিম|ইনোভেসন)\S*\s*(?:মাসিক\s*)?$")
# "পত্রযোগে", "প্রতিবেদন মোতাবেক": by what means or why, not what is sent.
_DENIED = re.compile(rf"(?:সভা|সংলাপ)\S*\s+[^।;,?\n]{{0,20}}?{NEGATED}")
_BODY = re.compile("টিম|কমিটি")
_AMONG = re.compile(r"(?:র|সমুহের|গুলোর|গুলির)?\s*(?:মধ্যে|মাঝে)(?![\u0980-\u09ff])")
_PARTS = re.compile(r"\s+(?:[\u0980-\u09ff]+\s+)?(?:দপ্তর|অফিস|বিভাগ|কর্মকর্তা|কার্যালয|ইউনিয|সদস্য|প্রতিস্ঠান|বিদ্যালয)")
_MEANS = re.compile(r"(?:ের|র|এর)?\s*(?:যোগে|মারফত|মাধ্যমে|মোতাবেক|অনুযায\u09bc?ি|অনুসারে|পরিপ্রেক্সিতে)")
_TO_WHOM = re.compile(
    r"\s*(?:উপজেলা(?:সমুহ|গুলো|র)?)?\s*(?:(?:নির্বাহি|ইনোভেসন)\s*(?:অফিসার|কর্মকর্তা)|ইউএনও)?(?:গন|দের)?\s*-?কে(?![\u0980-\u09ff])"
)


def read_marks(text: str, setting: Setting) -> Marks:
    """Everything in `text` that a statement can be made of."""
    spelled = plain(text)
    places = list(_places(text, spelled, setting))
    years = find_years(spelled, setting.month)
    near = date.fromisoformat(f"{setting.month}-15")
    references = [WordMark(Reference(p.meaning), p.start, p.end) for p in phrase_list("references").find(spelled)]
    quantifiers = _quantifiers(spelled)
    excepting = [word.end for word in quantifiers if word.meaning is Quantifier.EXCEPT]
    objects = list(_objects(text, spelled, places, excepting))
    begin = frozenset(each.start for each in objects)
    places = [_with_part(place, text, begin) for place in places]
    months = _months(text, references, setting, near, years)
    days = [_day_in_year(Value(each.day, *each.span), years, text) for each in find_dates(text, near=near)]
    bare = (*days_of_one_month(spelled, places, days), *bare_days(spelled, months, days, setting))
    days = sorted({day.start: day for day in (*bare, *days)}.values(), key=lambda day: day.start)
    marks = Marks(
        text=text,
        spelled=spelled,
        places=places,
        months=months,
        days=days,
        counts=counts_behind_names(places, find_counts(text, spelled), text, spelled),
        objects=objects,
        quantifiers=quantifiers,
        references=references,
        predicates=[],
        years=years,
    )
    predicates = [*settled(find_predicates(spelled), objects, marks.values(), spelled)]
    names = [*((each.start, each.end) for each in places), *((each.start, each.end) for each in quantifiers)]
    predicates = with_light_verbs(predicates, objects, marks.times(), names, spelled)
    told = days_told(objects, days, predicates, setting.held_on, spelled)
    return replace(marks, predicates=sorted([*predicates, *told], key=lambda each: each.start))


def _objects(text: str, spelled: str, places: Sequence[PlaceMark], excepting: Sequence[int]) -> Iterator[ObjectMark]:
    """The things named.

    What something is found in ("কার্যবিবরণীতে স্বাক্ষর") is not the thing itself; meetings and minutes of other bodies
    (আইসিটি কমিটির সভা), and "other meetings", are not the team's. `excepting`: where words for "except" end; which those
    "others" are that follow is said before them.
    """
    other_meeting = -1
    names = [(place.start, place.end) for place in places]
    for phrase in phrase_list("objects", "object", "act").find(spelled):
        kind, _, word = phrase.meaning.partition(" ")
        act = Act(word)
        if kind == OTHER and _MEANS.match(spelled, phrase.end):
            continue
        of_another = other_meeting >= 0 and _OF_A_MEETING.fullmatch(spelled, other_meeting, phrase.start)
        if spelled.startswith(_THOUGHT, phrase.start) and not _is_an_idea(spelled, phrase.start):
            continue
        if act == Act.SENT and (of_another or _LOCATIVE.match(spelled, phrase.end)):
            kind = OTHER
        others = _OTHERS.search(spelled, max(0, phrase.start - _LONGEST_OWNER), phrase.start)
        if others and not any(phrase.start - _LONGEST_OWNER < end <= phrase.start for end in excepting):
            kind = OTHER
        if kind == StatementKind.ROSTER_UPDATED and act is Act.UPDATED and _BODY.match(spelled, phrase.start):
            kind = OTHER if whose(text, phrase.start, names) is Whose.OTHER else kind
        if kind in _OF_A_BODY and _of_other_body(text, spelled, phrase.start, names, act):
            kind = OTHER
        yield ObjectMark(kind, act, phrase.start, phrase.end)
        is_other = kind == OTHER and act == Act.HELD and not _OF_THE_TEAM.search(spelled[: phrase.start][-20:])
        other_meeting = phrase.end if is_other else -1


def _is_an_idea(spelled: str, at: int) -> bool:
    """Whether the "thought" at `at` is an idea sent in: counted or new, and of no matter ("কাজ সম্পর্কে ধারণা")."""
    before = spelled[max(0, at - _LONGEST_OWNER) : at]
    return _COUNTED_OR_NEW.search(before) is not None and _ABOUT.search(before) is None


def _of_other_body(text: str, spelled: str, at: int, names: Sequence[tuple[int, int]], act: Act) -> bool:
    """Whether the meeting or minutes named at `at` are another body's, or the district's own team's."""
    of_the_district = _OF_THE_DISTRICT.search(spelled, max(0, at - _LONGEST_OWNER), at)
    denied = _DENIED.match(spelled, at) is not None
    owner = whose(text, at, names, of_minutes=act is Act.SENT, denied=denied)
    return of_the_district is not None or owner is Whose.OTHER


def _places(text: str, spelled: str, setting: Setting) -> Iterator[PlaceMark]:
    last_post_end = -1
    for place in find_upazilas(text, setting.district_code, setting.month):
        start, end = place.span
        if spelled.startswith("সদর", start) and _NOT_THE_SADAR.search(spelled[max(0, start - 12) : start]):
            continue
        listed = last_post_end >= 0 and _LIST_GAP.fullmatch(spelled, last_post_end, start) is not None
        of_post = listed or _POST_BEFORE.search(spelled[max(0, start - 60) : start]) is not None
        last_post_end = end if of_post else -1
        of_post = of_post or _HALL_AFTER.match(spelled, end) is not None
        to_whom = not of_post and _TO_WHOM.match(spelled, end) is not None
        yield PlaceMark(place.upazila_code, start, end, place.doubtful, of_post, to_whom)


def _with_part(place: PlaceMark, text: str, objects: frozenset[int]) -> PlaceMark:
    part = part_named(text, (place.start, place.end), objects)
    return place._replace(part=part, doubtful=place.doubtful or part is PlaceSense.SITE)


def _months(
    text: str, references: list[WordMark[Reference]], setting: Setting, near: date, years: Sequence[YearMark]
) -> list[Value[str]]:
    meant = {
        Reference.THIS_MONTH: setting.month,
        Reference.REVIEW_MONTH: setting.default_month,
        Reference.LAST_MONTH: shift_month(setting.month, -1),
        Reference.NEXT_MONTH: shift_month(setting.month, 1),
    }
    named = [
        _in_year(Value(each.month, *each.span, each.has_year), years, text) for each in find_months(text, near=near)
    ]
    for reference in references:
        if reference.meaning in meant:
            named.append(Value(meant[reference.meaning], reference.start, reference.end))
    named.sort(key=lambda month: month.start)
    for reference in references:
        if reference.meaning is Reference.SAME_MONTH:
            before = [month for month in named if month.start < reference.start]
            if before:
                named.append(Value(before[-1].value, reference.start, reference.end, before[-1].sure))
    return sorted(named, key=lambda month: month.start)


def _in_year(month: Value[str], years: Sequence[YearMark], text: str) -> Value[str]:
    """A month without a year, in the year named right before it: "গত বছরের আগস্ট মাসে"."""
    year = _year_before(month.start, years, text)
    if year is None or year.kind is not Year.NAMED or month.sure:
        return month
    own = month.value[5:]
    return Value(f"{year.year_of(own)}-{own}", month.start, month.end)


def _day_in_year(day: Value[date], years: Sequence[YearMark], text: str) -> Value[date]:
    """A day written without its year, in the year named right before it: "গত বছরের ১২ আগস্ট"."""
    written = to_ascii(text[day.start : day.end])
    numbers = len(_NUMBER.findall(written))
    year = None if numbers > 2 or (numbers == 2 and "/" not in written) else _year_before(day.start, years, text)
    if year is None or year.kind is not Year.NAMED:
        return day
    with suppress(ValueError):
        return day._replace(value=day.value.replace(year=year.year_of(f"{day.value:%m}")))
    return day


def _year_before(at: int, years: Sequence[YearMark], text: str) -> YearMark | None:
    return next((each for each in years if each.end <= at and _RIGHT_BEFORE.fullmatch(text, each.end, at)), None)


def _quantifiers(spelled: str) -> list[WordMark[Quantifier]]:
    """The listed quantifiers, and "৫টি উপজেলা" where no listed one says more."""
    phrases = phrase_list("quantifiers").find(spelled)
    words = [WordMark(Quantifier(p.meaning), p.start, p.end) for p in phrases if not _is_of_parts(spelled, p)]
    for found in _COUNTED.finditer(spelled):
        told = any(word.start <= found.start() < word.end for word in words)
        of_them = _SO_MANY_OF_THEM.match(spelled, found.end())
        some = read_number(of_them["number"] + "টি") if of_them else None
        if some is not None and some != read_number(found[0].partition("উপজেলা")[0].strip()):
            # "নয়টি উপজেলার পাঁচটিতে": not which
            continue
        if not told and (found["word"] is None or read_number(found["word"] + "টি") is not None):
            words.append(WordMark(Quantifier.COUNTED, found.start(), found.end()))
    return sorted(words, key=lambda word: word.start)


def _is_of_parts(spelled: str, phrase: Phrase) -> bool:
    """Whether "all" is said of what follows, or of what is chosen from.

    "উলিপুর উপজেলা সকল দপ্তরের আইডিয়া", "সকল উপজেলার মধ্যে শুধু উলিপুর".
    """
    written = spelled[phrase.start : phrase.end].rstrip()
    if phrase.meaning == Quantifier.ALL and _AMONG.match(spelled, phrase.end):
        return True
    return written.startswith("উপজেলা") and written.endswith("সকল") and _PARTS.match(spelled, phrase.end) is not None
