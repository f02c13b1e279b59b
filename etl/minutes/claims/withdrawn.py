"""Drop what a sentence reports and then corrects: "পাওয়া যায়নি মর্মে জানানো হলেও যাচাই করে দেখা যায় তা … পাওয়া গেছে"."""

import re
from collections.abc import Sequence

from etl.bengali.words import WORD_ENDS
from etl.minutes.records import Claim
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.marks import Marks

_REPORTED_ALTHOUGH = re.compile(rf"\sমর্মে\s[^।;\n]{{0,50}}?(?:লেও|সত্ত্বেও|সত্বেও){WORD_ENDS}")


def without_withdrawn(before: Sequence[Claim], said: Sequence[Claim], clause: Clause, marks: Marks) -> list[Claim]:
    """`before` without the doubtful reports of the clause's sentence whose opposite it says for sure."""
    if not _REPORTED_ALTHOUGH.search(marks.spelled, *clause.sentence):
        return [*before]
    opposite = {(each.kind, each.code, each.month, not each.value, each.quote) for each in said if not each.doubtful}
    return [
        each
        for each in before
        if not (each.doubtful and (each.kind, each.code, each.month, each.value, each.quote) in opposite)
    ]
