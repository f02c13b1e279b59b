"""Read a question: what it is about, what of it is asked, of which months and place. What is not understood is said."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from dashboard.page.search.asking.places import LEVELS, NamedPlace, PlaceNames, meant
from dashboard.page.search.asking.vocabulary import MOST_WORDS, Meaning, meanings, nearest
from dashboard.page.search.terms import WORD
from etl.bengali.calendar import Calendar
from etl.bengali.digits import to_ascii
from etl.bengali.month_counting import months_later
from etl.bengali.months import MonthPhrase, find_month_phrases
from etl.bengali.text import fold_word
from etl.bengali.words import stems

YEARS = range(2010, 2100)
MOST_MONTHS = 120


class Subject(StrEnum):
    """What questions are about."""

    MINUTES = "minutes"
    MEETINGS = "meetings"
    DIALOGUES = "dialogues"
    IDEAS = "ideas"
    DECISIONS = "decisions"
    PLAN = "plan"


class Stance(StrEnum):
    """Which of them are asked for."""

    MISSING = "missing"
    DONE = "done"
    LATE = "late"
    ON_TIME = "on_time"
    OVERDUE = "overdue"
    OPEN = "open"
    BEHIND = "behind"


# What can be asked of each; a question that asks something else is not understood.
STANCES = {
    Subject.MINUTES: (Stance.MISSING, Stance.DONE, Stance.LATE, Stance.ON_TIME, Stance.BEHIND),
    Subject.MEETINGS: (Stance.MISSING, Stance.DONE, Stance.LATE, Stance.ON_TIME),
    Subject.DIALOGUES: (Stance.MISSING, Stance.DONE),
    Subject.IDEAS: (Stance.MISSING, Stance.DONE),
    Subject.DECISIONS: (Stance.OPEN, Stance.OVERDUE),
    Subject.PLAN: (Stance.MISSING, Stance.DONE),
}
# Of these, months in a row can be asked for.
IN_A_ROW = (Subject.MINUTES, Subject.MEETINGS)


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it is understood. Months are first days; `place` None is the view's; `everywhere` its division.

    `in_a_row`: at least so many months missed without a break, up to the last month. `of_districts`: districts are
    asked for, not upazilas.
    """

    subject: Subject
    stance: Stance | None
    first: date
    last: date
    place: NamedPlace | None = None
    everywhere: bool = False
    in_a_row: int | None = None
    of_districts: bool = False


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Why a question cannot be answered: `reason` is words, subject, stance, place or months; `about` are its words.

    `places`: those that bear one name.
    """

    reason: str
    about: str = ""
    places: frozenset[NamedPlace] = frozenset()


@dataclass(frozen=True, slots=True)
class View:
    """What a question leaves unsaid is the view's: its last month, district or division."""

    month: date
    district: str | None
    division: str | None


@dataclass(slots=True)
class _Said:
    """What the words read so far say."""

    slots: dict[str, Meaning] = field(default_factory=dict)
    subjects: list[str] = field(default_factory=list)
    stances: list[Meaning] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    places: list[frozenset[NamedPlace]] = field(default_factory=list)
    place_words: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def read_question(text: str, names: PlaceNames, view: View) -> Question | NotUnderstood | None:
    """The question that `text` asks; None where it asks none (words to search for)."""
    phrases = [each for each in find_month_phrases(text) if each.calendar is Calendar.GREGORIAN]
    said = _read_words(text, phrases, names)
    asks = "?" in text or "asks" in said.slots
    if not asks and not any(said.subjects or each.subject for each in said.stances):
        return None
    understood = _understood(said, phrases, view)
    return understood if asks or (isinstance(understood, Question) and not said.unknown) else None


def _read_words(text: str, phrases: list[MonthPhrase], names: PlaceNames) -> _Said:
    """Each word of the text in its slot; those of named months are left to `phrases`."""
    of_months = [each.span for each in phrases]
    words = [word for word in WORD.finditer(text) if not any(a <= word.start() < b for a, b in of_months)]
    keys = [fold_word(word[0]) for word in words]
    said, at = _Said(), 0
    while at < len(words):
        used = _read_phrase(said, keys, at, names, [word[0] for word in words])
        if not used:
            _read_word(said, keys[at], words[at][0], names)
        at += used or 1
    return said


def _read_phrase(said: _Said, keys: list[str], at: int, names: PlaceNames, words: list[str]) -> int:
    """How many words from `at` on the longest known phrase or place name takes; 0 where none begins there."""
    for used in range(min(MOST_WORDS, len(keys) - at), 0, -1):
        *others, last = keys[at : at + used]
        before = "".join(others)
        # An ending belongs to the word that it is joined to: in "উলিপুর ও চিলমারী" ও is "and".
        for stem in (each for each in stems(before + last) if len(each) > len(before)):
            if meaning := meanings().get(stem):
                _take(said, meaning)
                return used
            if found := names.get(stem):
                said.places.append(found)
                said.place_words.append(" ".join(words[at : at + used]))
                return used
    return 0


def _read_word(said: _Said, key: str, word: str, names: PlaceNames) -> None:
    """A word that is no known one: a number, a month without its year, a misspelt word or name."""
    if (digits := to_ascii(word)).isdecimal():
        value = int(digits)
        (said.years if value in YEARS else said.numbers).append(value)
        return
    for stem in stems(key):
        if known := nearest(stem, meanings()):
            _take(said, meanings()[known])
            return
        if named := nearest(stem, names):
            said.places.append(names[named])
            said.place_words.append(word)
            return
    said.unknown.append(word)


def _take(said: _Said, meaning: Meaning) -> None:
    match meaning.slot:
        case "subject":
            said.subjects.append(meaning.value)
        case "number":
            said.numbers.append(int(meaning.value))
        case "stance":
            said.stances.append(meaning)
        case "unit":
            said.units.append(meaning.value)
        case "filler":
            pass
        case slot:
            said.slots.setdefault(slot, meaning)


def _understood(said: _Said, phrases: list[MonthPhrase], view: View) -> Question | NotUnderstood:
    if said.unknown:
        return NotUnderstood("words", ", ".join(said.unknown))
    subject = _subject(said)
    if subject is None:
        return NotUnderstood("subject")
    stances = _stances(said)
    wanted = next(iter(stances), None)
    if len(stances) > 1 or (wanted is not None and wanted not in STANCES[subject]):
        return NotUnderstood("stance", subject)
    place = _place(said, view)
    if isinstance(place, NotUnderstood):
        return place
    of_districts = wanted is Stance.BEHIND and _asks_districts(said, place)
    everywhere = "everywhere" in said.slots or of_districts
    question = Question(subject, wanted, view.month, view.month, place, everywhere, of_districts=of_districts)
    return _with_months(question, said, phrases, view)


def _stances(said: _Said) -> set[Stance]:
    """Which are asked for: "sent late" are the late, "not sent" the missing; several where words contradict."""
    stances = {Stance(each.value) for each in said.stances}
    if "not" in said.slots and Stance.MISSING not in stances:
        stances = stances - {Stance.DONE} | {Stance.MISSING}
    return stances - {Stance.DONE} or stances


def _subject(said: _Said) -> Subject | None:
    """What is asked about: the thing named; of several the one that is not the meeting where it was dealt with."""
    named = list(dict.fromkeys(said.subjects))
    others = [each for each in named if each != Subject.MEETINGS]
    if len(others) == 1:
        return Subject(others[0])
    if len(others) > 1:
        return None
    if named:
        return Subject.MEETINGS
    of_verbs = {each.subject for each in said.stances if each.subject}
    return Subject(of_verbs.pop()) if len(of_verbs) == 1 else None


def _asks_districts(said: _Said, place: NamedPlace | None) -> bool:
    """Whether districts are compared: the word stands there without a smaller unit, and of no district by name."""
    return "district" in said.units and "upazila" not in said.units and (place is None or place.level == "division")


def _place(said: _Said, view: View) -> NamedPlace | NotUnderstood | None:
    """The one place named, None where none is."""
    if not said.places:
        return None
    if len(said.places) > 1:
        # "কুড়িগ্রাম জেলার উলিপুর": the smaller place, where it lies in the other.
        return _within(said, view)
    # "রংপুর বিভাগের কোন জেলা", "which district of Rangpur division": the wider word is of the place, whichever is first.
    named = {p.level for p in said.places[0]}
    level = next((unit for unit in reversed(LEVELS) if unit in said.units and unit in named), None)
    found = meant(said.places[0], level, view.district, view.division)
    if len(found) > 1:
        return NotUnderstood("place", said.place_words[0], frozenset(found))
    return next(iter(found))


def _within(said: _Said, view: View) -> NamedPlace | NotUnderstood:
    first, *others = said.places
    around = {place for each in (first, *others) for place in each if place.level != "upazila"}
    inside = {
        place
        for each in (first, *others)
        for place in each
        if place.level == "upazila"
        and any(place.district == each.code or place.division == each.code for each in around)
    }
    if len(said.places) == 2 and len(inside) == 1:
        return next(iter(inside))
    return NotUnderstood("place", ", ".join(said.place_words))


def _with_months(question: Question, said: _Said, phrases: list[MonthPhrase], view: View) -> Question | NotUnderstood:
    """The months named, in words or by a count; without any, the view's month."""
    slots, count = said.slots, said.numbers[0] if said.numbers else None
    if len(said.numbers) > 1 or (count is not None and not 0 < count <= MOST_MONTHS):
        return NotUnderstood("months")
    if phrases:
        months = sorted(_month(phrase, said, view) for phrase in phrases)
        return replace(question, first=months[0], last=months[-1])
    if count is not None and ("months" in slots or "month" in slots):
        in_a_row = "last" not in slots or "streak" in slots
        if in_a_row and question.stance is Stance.MISSING and question.subject in IN_A_ROW:
            return replace(question, in_a_row=count)
        return replace(question, first=months_later(view.month, 1 - count))
    if count is not None:
        return NotUnderstood("months")
    if "month" in slots:
        month = months_later(view.month, int(slots["month"].value))
        return replace(question, first=month, last=month)
    if said.years or "year" in slots:
        year = said.years[0] if said.years else view.month.year + int(slots["year"].value)
        last = min(date(year, 12, 1), view.month) if year == view.month.year else date(year, 12, 1)
        return replace(question, first=date(year, 1, 1), last=last)
    return question


def _month(phrase: MonthPhrase, said: _Said, view: View) -> date:
    """The month named; without a year that of the question, else the last such month up to the view's."""
    year = phrase.year or next(iter(said.years), None)
    if year is None:
        year = view.month.year - (phrase.month > view.month.month)
    return date(year, phrase.month, 1)
