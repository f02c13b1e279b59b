"""Read a question: what it is about, what of it is asked, of which months and place. What is not understood is said."""

from dataclasses import dataclass, replace
from datetime import date

from dashboard.page.search.asking.places import LEVELS, NamedPlace, PlaceNames, meant
from dashboard.page.search.asking.reading import Said, read_words
from dashboard.page.search.asking.subjects import IN_A_ROW, NARROWER, PLANNED, RANKED, STANCES, Stance, Subject
from etl.bengali.calendar import Calendar
from etl.bengali.month_counting import months_later
from etl.bengali.months import MonthPhrase, find_month_phrases

MOST_MONTHS = 120


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
    """Why a question cannot be answered: `reason` is words, subject, stance, place, division or months.

    `about` are its words; `places`: those that bear one name.
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


def read_question(text: str, names: PlaceNames, view: View) -> Question | NotUnderstood | None:
    """The question that `text` asks; None where it asks none (words to search for)."""
    phrases = [each for each in find_month_phrases(text) if each.calendar is Calendar.GREGORIAN]
    said = read_words(text, phrases, names)
    asks = "?" in text or "asks" in said.slots
    if not asks and not any(said.subjects or each.subject for each in said.stances):
        return None
    understood = _understood(said, phrases, view)
    return understood if asks or (isinstance(understood, Question) and not said.unknown) else None


def _understood(said: Said, phrases: list[MonthPhrase], view: View) -> Question | NotUnderstood:
    if said.unknown:
        return NotUnderstood("words", ", ".join(said.unknown))
    subject = _subject(said)
    if subject is None:
        return NotUnderstood("subject")
    if "innovator" in said.slots and subject is not Subject.MOVES:
        # Of innovators nothing is told but who moved.
        return NotUnderstood("stance", subject)
    stances = {_meant(stance, subject) for stance in _stances(said)}
    wanted = next(iter(stances), None)
    if len(stances) > 1 or (wanted is not None and wanted not in STANCES[subject]):
        return NotUnderstood("stance", subject)
    if "division" in said.units and not said.places:
        # Divisions are not compared, and which one is meant is not said.
        return NotUnderstood("division")
    place = _place(said, view)
    if isinstance(place, NotUnderstood):
        return place
    of_districts = wanted in RANKED and _asks_districts(said, place)
    everywhere = "everywhere" in said.slots or of_districts
    question = Question(subject, wanted, view.month, view.month, place, everywhere, of_districts=of_districts)
    return _with_months(question, said, phrases, view)


def _meant(stance: Stance, subject: Subject) -> Stance:
    """Of decisions what is still owed are the open ones, of trainings the overdue, of all else what is missing; what is
    overdue in a plan too.
    """
    if stance is Stance.OWED:
        return {Subject.DECISIONS: Stance.OPEN, Subject.TRAININGS: Stance.OVERDUE}.get(subject, Stance.MISSING)
    return Stance.MISSING if stance is Stance.OVERDUE and subject in PLANNED else stance


def _stances(said: Said) -> set[Stance]:
    """Which are asked for: "sent late" are the late, "not sent" the missing; several where words contradict."""
    stances = {Stance(each.value) for each in said.stances}
    if "not" in said.slots and not stances & {Stance.MISSING, Stance.UNTOLD}:
        denied = Stance.UNTOLD if Stance.TOLD in stances else Stance.MISSING
        stances = stances - {Stance.DONE, Stance.TOLD} | {denied}
    return stances - {Stance.DONE} or stances


def _subject(said: Said) -> Subject | None:
    """What is asked about: the thing named; of several the one that is not the meeting where it was dealt with, and
    not the wider thing that it is a part of.
    """
    named = list(dict.fromkeys(said.subjects))
    of_verbs = {each.subject for each in said.stances if each.subject}
    wider = {NARROWER[Subject(each)] for each in named if each in NARROWER}
    if Subject.OFFICES in named:
        # What offices do is known of ideas alone; an idea, or a word of sending, must be there.
        if Subject.IDEAS not in named and Subject.MINUTES not in of_verbs:
            return None
    else:
        wider.add(Subject.MEETINGS)
    others = [each for each in named if each not in wider]
    if len(others) == 1:
        return Subject(others[0])
    if len(others) > 1:
        return None
    if named:
        return Subject.MEETINGS
    return Subject(of_verbs.pop()) if len(of_verbs) == 1 else None


def _asks_districts(said: Said, place: NamedPlace | None) -> bool:
    """Whether districts are compared: the word stands there without a smaller unit, and of no district by name."""
    return "district" in said.units and "upazila" not in said.units and (place is None or place.level == "division")


def _place(said: Said, view: View) -> NamedPlace | NotUnderstood | None:
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


def _within(said: Said, view: View) -> NamedPlace | NotUnderstood:
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


def _with_months(question: Question, said: Said, phrases: list[MonthPhrase], view: View) -> Question | NotUnderstood:
    """The months named, in words or by a count; without any, the view's month."""
    slots, count = said.slots, said.numbers[0] if said.numbers else None
    if len(said.numbers) > 1 or (count is not None and not 0 < count <= MOST_MONTHS):
        return NotUnderstood("months")
    if phrases:
        months = sorted(_month(phrase, said, view) for phrase in phrases)
        return replace(question, first=months[0], last=max(months[0], view.month) if said.onwards else months[-1])
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


def _month(phrase: MonthPhrase, said: Said, view: View) -> date:
    """The month named; without a year that of the question, else the last such month up to the view's."""
    year = phrase.year or next(iter(said.years), None)
    if year is None and "year" in said.slots:
        year = view.month.year + int(said.slots["year"].value)
    if year is None:
        year = view.month.year - (phrase.month > view.month.month)
    return date(year, phrase.month, 1)
