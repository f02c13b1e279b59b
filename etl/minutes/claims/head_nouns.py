"""Tell whether a predicate is about the thing named before it, or about something that only belongs to that thing."""

import re

from etl.bengali.words import WORD
from etl.minutes.sentences.bodies import OwnerKind, kind_of
from etl.minutes.sentences.carrying_out import is_filler
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.marks import Marks, ObjectMark, within
from etl.records import StatementKind

# "সংলাপ আয়োজনের প্রস্তুতি", "আইডিয়া সংগ্রহের উদ্যোগ": what is done is the noun that follows, not the act itself.
_GOVERNED = re.compile(
    r"(?<![\u0980-\u09ff])(?:(?:আয়?়?োজন|অনুস্ঠান|প্রেরন|দাখিল|হাল\s*-?\s*নাগাদ(?:করন)?|পুনর্গঠন|সংগ্রহ|গ্রহন|প্রদান|জমাদান|সম্পাদন|বাস্তবায়?়?ন|উদযাপন)ের"
    r"|(?:করা|হওয়?়?া|দেওয়?়?া|দেয়?়?া|নেওয়?়?া|রাখা|পাঠানো|পাওয়?়?া)র)(?![\u0980-\u09ff])"
)
_IN_TIME_OR_BY = re.compile(r"\s*(?:পর|পরে|পরই|পরেই|পরপর|পরও|পুর্বে|আগে|সময়?়?|দিন|মাধ্যমে)(?![\u0980-\u09ff])")
_WORK = re.compile(r"\s*(?:কাজ|কার্যক্রম|পর্ব)\s*")
# A subordinate verb ends the phrase: "আয়োজনের জন্য পত্র দেওয়া হলেও সংলাপ অনুষ্ঠিত হয়নি".
_SUBORDINATE = re.compile(
    r"(?:লেও|থাকলেও|সত্ত্বেও|সত্বেও)(?![\u0980-\u09ff])|(?<![\u0980-\u09ff])(?:কিন্তু|তবে|অথচ|কথা|মর্মে|বিধায়?়?|যে)(?![\u0980-\u09ff])|[,;]"
)
_ABOUT = re.compile(
    r"\s*(?:সংক্রান্ত|বিসয়ক|বিসয়ে|সম্পর্কিত|সম্পর্কে)(?![\u0980-\u09ff])(?!\s*(?:সভাপতি\s*)?(?:জানতে|জিজ্ঞাসা|খোঁজ))"
)
_COMPLETED = "সম্পন্ন"
# "সংলাপের যাবতীয় আয়োজন": all that it needs, not the event.
_ARRANGEMENTS = re.compile(
    r"(?<![\u0980-\u09ff])(?:সকল|সব|সমস্ত|সমুদয\u09bc?|যাবতিয\u09bc?|প্রয\u09bc?োজনিয\u09bc?|সার্বিক|আনুসঙ্গিক)\s+(?:(?:ধরনের|রকমের|প্রকার)\s+)?আয\u09bc?োজন"
)
_CASE_THAT_ENDS = re.compile("(?:তে|ভাবে|\u09c7|\u09be\u09af\u09bc?|হতে|থেকে|পর্যন্ত|টি|গুলো)$")
_LONGEST_WORD = 40
# "উদ্ভাবকদের তালিকা", "উপকারভোগীর তালিকা"; not "সদস্যদের", "কর্মকর্তাগণের"
_OF_PERSONS = re.compile(
    r"(?<![\u0980-\u09ff])(?!সদস্য|কর্মকর্তা|টিম|কমিটি)[\u0980-\u09ff]+(?:দের|গনের|বৃন্দের|ভোগির|গ্রহনকারির|ার্থির)\s+(?:নামের\s+)?$"
)
_OF_THE_UPAZILA = re.compile(r"(?:উপজেলা\s*পর্যায\u09bc?ের?|(?:নির্বাহি\s*(?:অফিসার|কর্মকর্তা)|ইউএনও)(?:গন|বৃন্দ)?)\s*$")
_NOT_ALTHOUGH = re.compile(r"(?<![\u0980-\u09ff])না\s+[\u0980-\u09ff]+লেও(?![\u0980-\u09ff])")
_RECEIVED = ("পাও", "প্রাপ্ত", "হস্তগত")
# The genitive of the word whose last letter this is, or that ends behind it.
_GENITIVE = re.compile("[^\\s](?:(?<=র)|ের|এর|র|য়?ের)(?![ঀ-৥])")
_OWNS = re.compile("(?:\u09c7?র|এর)?\\s*")
_INSTEAD = re.compile("পরিবর্তে|বদলে|স্থলে")
_VERB = re.compile("(?:লেও|সহ|ছে|ছেন|ছিল|নি|না|নাই|করে|হযে|ন)$")
_CASE = re.compile("(?:তে|ভাবে|ে|ায়?|হতে|থেকে|পর্যন্ত|র|কে|সহ|ও)$")


def is_of_something_else(clause: Clause, start: int, marks: Marks) -> bool:
    """Whether the predicate is about another noun than the thing that ends at `start`.

    That is so behind a verbal noun in the genitive ("সংলাপ আয়োজনের প্রস্তুতি সম্পন্ন হয়েছে") and where another noun stands
    right before "completed" ("সংলাপের ভেন্যু নির্ধারণ সম্পন্ন"); so are all its arrangements.
    """
    end = clause.predicate.start
    if _ABOUT.match(marks.spelled, start) or _ARRANGEMENTS.search(marks.spelled, start, clause.predicate.end):
        return True
    for found in _GOVERNED.finditer(marks.spelled, start, end):
        in_time = _IN_TIME_OR_BY.match(marks.spelled, found.end())
        work = _WORK.fullmatch(marks.spelled, found.end(), end) and marks.spelled.startswith(_COMPLETED, end)
        if not in_time and not work and not _SUBORDINATE.search(marks.spelled, found.end(), end):
            return True
    completes = clause.predicate.act is Act.HELD and marks.spelled.startswith(_COMPLETED, end)
    return completes and another_noun_before(start, end, marks)


def is_of_what_belongs_to_it(clause: Clause, marks: Marks) -> bool:
    """Whether the predicate is about a noun that the thing named before it only belongs to.

    "কার্যবিবরণীর খসড়া", "সংলাপের মহড়া", "আইডিয়ার শিরোনাম": the first noun behind the genitive is what was received or held.
    """
    thing = _thing(clause, marks)
    if thing and thing.kind == StatementKind.ROSTER_UPDATED and _is_list_of_others(thing, marks):
        return True
    genitive = _GENITIVE.match(marks.spelled, thing.end - 1) if thing and thing.act is not Act.UPDATED else None
    if genitive is None:
        return False
    end = genitive.end()
    marked = [*marks.values(), *((each.start, each.end) for each in marks.objects)]
    for word in WORD.finditer(marks.text, end, clause.predicate.start):
        if marks.text[end : word.start()].strip(" \"'“”‘’()"):
            return False
        if any(first < word.end() and word.start() < last for first, last in marked):
            return False
        if not is_filler(word[0]):
            return _INSTEAD.match(marks.spelled, word.start()) is not None or _CASE.search(word[0]) is None
        end = word.end()
    return False


def _is_list_of_others(thing: ObjectMark, marks: Marks) -> bool:
    """Whether a list is one of ideas, trainings or dialogues: "আইডিয়ার তালিকা"."""
    if _OF_PERSONS.search(marks.spelled[: thing.start][-_LONGEST_WORD:]):
        return True
    owners = [each for each in marks.objects if each.end <= thing.start and each.act is not Act.UPDATED]
    return bool(owners) and _OWNS.fullmatch(marks.spelled, owners[-1].end, thing.start) is not None


def has_unknown_word(clause: Clause, marks: Marks) -> bool:
    """Whether a word that may change what is said stands beside the thing: "সংলাপ মহড়া অনুষ্ঠিত", "নকল সংলাপ"."""
    thing = _thing(clause, marks)
    if thing is None or thing.act is Act.UPDATED:
        return False
    word = WORD.match(marks.text, thing.end)
    if _unknown_before(word.end() if word else thing.end, clause.predicate.start, marks):
        return True
    # A noun before "sent" may be the one who sent; what was received has no subject but itself.
    received = marks.spelled.startswith(_RECEIVED, clause.predicate.start)
    with_attribute = thing.kind in (StatementKind.DIALOGUE_HELD, StatementKind.ROSTER_UPDATED) or (
        thing.kind == StatementKind.MINUTES_RECEIVED and received
    )
    return with_attribute and not _is_plain(thing.start, marks) and _unknown_before(clause.body[0], thing.start, marks)


def _is_plain(at: int, marks: Marks) -> bool:
    """Whether what stands before `at` only says when, at which level or who: "মাসিক", "উপজেলা পর্যায়ের", "ইউএনও"."""
    if _OF_THE_UPAZILA.search(marks.spelled[:at][-_LONGEST_WORD:]):
        return True
    words = [*WORD.finditer(marks.text, max(0, at - _LONGEST_WORD), at)]
    return bool(words) and kind_of(words[-1][0]) in (OwnerKind.NEUTRAL, OwnerKind.OURS, OwnerKind.TEAM)


def leaves_out_denial(clause: Clause, marks: Marks) -> bool:
    """Whether a clause that says something was done holds another that was not, in words not known ("না ঘটলেও")."""
    if clause.predicate.sense is not Sense.DONE:
        return False
    known = within(marks.predicates, *clause.body)
    found = _NOT_ALTHOUGH.search(marks.spelled, *clause.body)
    return found is not None and not any(each.start <= found.start() < each.end for each in known)


def _unknown_before(start: int, end: int, marks: Marks) -> bool:
    """Whether the word right before `end` is an unknown noun or attribute, and no verb ("থাকলেও")."""
    return another_noun_before(start, end, marks) and not _VERB.search(marks.spelled[start:end].rstrip())


def _thing(clause: Clause, marks: Marks) -> ObjectMark | None:
    """The last thing named before the predicate that its act can be done to."""
    named = [each for each in marks.objects if clause.body[0] < each.end <= clause.predicate.start]
    return next((each for each in reversed(named) if each.act == clause.predicate.act), None)


def another_noun_before(start: int, end: int, marks: Marks) -> bool:
    """Whether the word right before `end` is a noun of its own that is not known."""
    words = [*WORD.finditer(marks.text, max(start, end - _LONGEST_WORD), end)]
    if not words or words[-1].start() < start or marks.spelled[words[-1].end() : end].strip():
        return False
    word = words[-1]
    if marks.spelled[word.start() - 1].isdigit():
        # "২য় সংলাপ"
        return False
    marked = [*marks.values(), *((each.start, each.end) for each in marks.objects)]
    if any(first < word.end() and word.start() < last for first, last in marked):
        return False
    return not _CASE_THAT_ENDS.search(word[0]) and not is_filler(word[0])
