"""Tell whether a predicate is about the thing named before it, or about something that only belongs to that thing."""

import re

from etl.bengali.text import clean, fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD, stems
from etl.minutes.clauses import Clause
from etl.minutes.grammar import Act
from etl.minutes.marks import Marks

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
_ABOUT = re.compile(r"\s*(?:সংক্রান্ত|বিসয়ক|বিসয়ে|সম্পর্কিত|সম্পর্কে)(?![\u0980-\u09ff])")
_COMPLETED = "সম্পন্ন"
_CASE_THAT_ENDS = re.compile("(?:তে|ভাবে|\u09c7|\u09be\u09af\u09bc?|হতে|থেকে|পর্যন্ত|টি|গুলো)$")
_LONGEST_WORD = 40


def is_of_something_else(clause: Clause, start: int, marks: Marks) -> bool:
    """Whether the predicate is about another noun than the thing that ends at `start`.

    That is so behind a verbal noun in the genitive ("সংলাপ আয়োজনের প্রস্তুতি সম্পন্ন হয়েছে") and where another noun stands
    right before "completed" ("সংলাপের ভেন্যু নির্ধারণ সম্পন্ন").
    """
    end = clause.predicate.start
    if _ABOUT.match(marks.spelled, start):
        return True
    for found in _GOVERNED.finditer(marks.spelled, start, end):
        in_time = _IN_TIME_OR_BY.match(marks.spelled, found.end())
        work = _WORK.fullmatch(marks.spelled, found.end(), end) and marks.spelled.startswith(_COMPLETED, end)
        if not in_time and not work and not _SUBORDINATE.search(marks.spelled, found.end(), end):
            return True
    completes = clause.predicate.act is Act.HELD and marks.spelled.startswith(_COMPLETED, end)
    return completes and another_noun_before(start, end, marks)


def another_noun_before(start: int, end: int, marks: Marks) -> bool:
    """Whether the word right before `end` is a noun of its own that is not known."""
    words = [*WORD.finditer(marks.text, max(start, end - _LONGEST_WORD), end)]
    if not words or words[-1].start() < start or marks.spelled[words[-1].end() : end].strip():
        return False
    word = words[-1]
    marked = [*marks.values(), *((each.start, each.end) for each in marks.objects)]
    if any(first < word.end() and word.start() < last for first, last in marked):
        return False
    return not _CASE_THAT_ENDS.search(word[0]) and not any(stem in _fillers() for stem in stems(fold_word(word[0])))


@reference_cache()
def _fillers() -> frozenset[str]:
    """Words that are no noun of their own before a verb."""
    return frozenset(fold_word(clean(row["words"])) for row in read_list("before_verb"))
