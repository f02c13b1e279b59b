"""Ideas by office: one office's none is not the upazila's, and a team's own minutes give a number an office."""

import re
from collections.abc import Sequence

from etl.minutes.records import Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import PlaceSense
from etl.minutes.sentences.marks import Marks, Value
from etl.records import StatementKind

_OFFICE = r"(?:দপ্তর|অফিস|অফিসার|কর্মকর্তা|কার্যালয়?়?|বিভাগ|ব্যাংক|প্রকৌসলি|অধিদপ্তর)"
# "উপজেলা মৎস্য দপ্তর হতে"; not "উপজেলা এ কার্যালয়ে", which is where something is sent.
_ONE_OFFICE = re.compile(
    r"উপজেলার?\s+(?!নির্বাহি|হতে|থেকে|সকল|সব|কোন|পর্যায়ে|এ\s|অত্র|জেলা)(?:[\u0980-\u09ff-]+\s+){1,3}?"
    r"(?:(?:দপ্তর|অফিস|অফিসার|কর্মকর্তা)(?:টি)?(?![\u0980-\u09ff])|(?:দপ্তর|অফিস|কার্যালয়?়?)(?:টি)?\s*(?:হতে|থেকে))"
)
# "কৃষি অফিস হতে", of the upazila named before
_NAMED_OFFICE = re.compile(r"[\u0980-\u09ff]+\s+(?:অফিস|দপ্তর)(?:টি)?\s*(?:হতে|থেকে)")
# "১০টি দপ্তরের মধ্যে ৮টি হতে": how many of its offices sent none.
_SOME_OFFICES = re.compile(rf"(?:\d{{1,3}}|[\u0980-\u09ff]{{2,6}})টি\s*{_OFFICE}(?![^।]{{0,40}}(?:কোন|সকল|সব))")
_SEVERAL_OFFICES = re.compile(
    rf"(?:কোনো?\s+কোনো?|কিছু(?:\s+কিছু)?|কয\u09bc?েকটি|কতিপয\u09bc?|অনেক|অধিকাংস|বেসিরভাগ)\s+(?:[\u0980-\u09ff]+\s+)?{_OFFICE}"
)
# "এক অফিস এক আইডিয়া" is the name of the programme.
_ANY_OFFICE = re.compile(rf"(?!অফিস[\s,–-]*(?:এক|একটি|ওয\u09bc?ান)\s*(?:আইডিয|উদ্ভাবন)){_OFFICE}")
_OF_ALL = re.compile(rf"(?:কোনো?|সকল|সব)\s+(?:[\u0980-\u09ff]+\s+)?{_OFFICE}")


def of_one_office(kind: str | None, clause: Clause, marks: Marks, setting: Setting) -> bool:
    """Whether the clause says that one office (উপজেলা মৎস্য দপ্তর) sent no idea; others may have sent some."""
    if kind != StatementKind.IDEA_SUBMITTED or clause.predicate.sense != "not_done":
        return False
    if setting.team_upazila and _ANY_OFFICE.search(marks.spelled, *clause.body):
        others = "অন্যান্য" in marks.spelled[slice(*clause.body)]
        return others or _OF_ALL.search(marks.spelled, *clause.body) is None
    named = any(place.part is PlaceSense.OFFICE for group in clause.groups for place in group.places)
    some = any(pattern.search(marks.spelled, *clause.body) for pattern in (_SOME_OFFICES, _SEVERAL_OFFICES))
    one = _NAMED_OFFICE.search(marks.spelled, *clause.body) and not _OF_ALL.search(marks.spelled, *clause.body)
    return named or some or bool(one) or _ONE_OFFICE.search(marks.spelled, *clause.body) is not None


def sum_of_offices(counts: Sequence[Value[int | None]], clause: Clause, marks: Marks) -> int | None:
    """The sum of the numbers that a team's own minutes give, one an office: "কৃষি অফিস ২টি ও মৎস্য অফিস ১টি"."""
    at, total = clause.body[0], 0
    for count in counts:
        if count.value is None or not _ANY_OFFICE.search(marks.spelled, at, count.start):
            return None
        total += count.value
        at = count.end
    return total
