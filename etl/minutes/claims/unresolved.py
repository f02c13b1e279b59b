"""Findings for sentences about upazilas that no statement can be made of, so that none is dropped in silence."""

import re
from collections.abc import Iterator

from etl.bengali.spelling import plain
from etl.bengali.text import clean
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.claims.among import tells_some_apart
from etl.minutes.records import Finding
from etl.minutes.sentences.clauses import Clause, sentences
from etl.minutes.sentences.dates_told import may_tell_a_day
from etl.minutes.sentences.grammar import OTHER, Act, PlaceSense, Quantifier, Sense
from etl.minutes.sentences.light_verbs import may_say_anything
from etl.minutes.sentences.marks import Marks, within
from etl.minutes.sentences.predicates import find_predicates

_BEFORE_UPAZILA = re.compile(
    r"(?<![\u0980-\u09ff])([\u0985-\u09b9][\u0980-\u09ff]+)\s+উপজেলা(?!\s*(?:নির্বাহি|ইনোভেসন|পর্যায়))"
)
_NEGATED = re.compile("[\u09af\u09bc\u09c7\u09be\u09a8]\\s*(?:নি|নাই)(?![\u0980-\u09ff])")
_COVERING = (Quantifier.ALL, Quantifier.NONE, Quantifier.REST, Quantifier.ONLY)
# "৬টি উপজেলা", "৩টিতে", "২টির", "৭৫% উপজেলা": how many, but not which.
_HOW_MANY = re.compile(
    r"(?:(?<![\d/.-])\d{1,2}\s*(?:\([^)]{1,12}\)\s*)?|[\u0985-\u09b9][\u0980-\u09ff]{1,5})টি(?:\s*উপজেলা(?!র\s*মধ্যে)|তে|র(?!\s*মধ্যে)|\s*(?:হতে|থেকে))"
    r"|\d{1,3}\s*(?:%|সতাংস|ভাগ)\s*উপজেলা"
)
_SOME = (Quantifier.VAGUE, Quantifier.COUNTED)


def says_anything(text: str) -> bool:
    """Whether `text` says, or leaves open, that anything happened, did not, or will."""
    spelled = plain(text)
    if any(each.sense != Sense.VOID for each in find_predicates(spelled)) or _NEGATED.search(spelled) is not None:
        return True
    return may_say_anything(spelled) or may_tell_a_day(spelled)


def unresolved(clause: Clause, marks: Marks) -> Iterator[Finding]:
    """Findings for a clause about something counted that names no known place."""
    words = marks.text[slice(*clause.sentence)]
    before = within(marks.quantifiers, clause.sentence[0], clause.predicate.start)
    excepts = any(word.meaning is Quantifier.EXCEPT for word in before)
    if excepts or any(place.part is not PlaceSense.UPAZILA for place in within(marks.places, *clause.body)):
        yield Finding("not_understood", {"words": words})
    elif clause.predicate.sense in (Sense.DONE, Sense.NOT_DONE) and tells_some_apart(clause, marks):
        yield Finding("only_counted", {"words": words})
    elif unknown := _unknown_upazila(clause, marks):
        yield Finding("upazila_unknown", {"name": unknown, "words": words})
    elif clause.predicate.sense in (Sense.DONE, Sense.NOT_DONE) and _only_counted(clause, marks):
        yield Finding("only_counted", {"words": words})


def _only_counted(clause: Clause, marks: Marks) -> bool:
    """Whether the clause says of how many upazilas it is true, not of which."""
    if any(word.meaning in _SOME for word in clause.quantifiers):
        return True
    of_upazilas = "উপজেলা" in marks.spelled[slice(*clause.sentence)]
    return of_upazilas and _HOW_MANY.search(marks.spelled, *clause.body) is not None


def not_understood(marks: Marks) -> Iterator[str]:
    """Sentences that deny something counted of an upazila in words that no list contains."""
    if _NEGATED.search(marks.spelled) is None:
        return
    for start, end in sentences(marks.text):
        heard = [each for each in within(marks.predicates, start, end) if each.act != Act.SAME]
        last = max((each.end for each in heard), default=start)
        if all(each.sense == Sense.VOID for each in heard) and _NEGATED.search(marks.spelled, last, end):
            named = any(not place.of_post for place in within(marks.places, start, end))
            if named and any(each.kind != OTHER for each in within(marks.objects, start, end)):
                yield marks.text[start:end]


def concerns_upazilas(clause: Clause, marks: Marks) -> bool:
    """Whether a clause speaks of upazilas and of something that is counted."""
    things = [each.kind for each in within(marks.objects, clause.body[0], clause.predicate.end) if each.kind != OTHER]
    named = any(not place.of_post for place in within(marks.places, *clause.body))
    return bool(things) and (named or any(word.meaning in _COVERING for word in clause.quantifiers))


@reference_cache()
def _generic() -> frozenset[str]:
    return frozenset(plain(clean(row["words"])) for row in read_list("before_upazila"))


def _unknown_upazila(clause: Clause, marks: Marks) -> str | None:
    """A word before "upazila" that is no known name."""
    known = {place.start for place in within(marks.places, *clause.body)}
    for found in _BEFORE_UPAZILA.finditer(marks.spelled, *clause.body):
        if found.start(1) not in known and found[1] not in _generic() and not found[1].endswith("টি"):
            return marks.text[slice(*found.span(1))]
    return None
