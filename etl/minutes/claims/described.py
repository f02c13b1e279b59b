"""Find the upazilas that a clause means by what was said of them, or by their number, without naming them.

"সভা করেছে এমন চারটি উপজেলার", "যে তিনটি উপজেলায় সভা হয়েছে সে তিনটি উপজেলা": those of whom the paper said so, if they are
as many.
"""

import re

from etl.minutes.claims.among import those_so_many
from etl.minutes.claims.memory import Memory
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Act, Quantifier, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, WordMark, within

_SUCH = re.compile(r"\s*(?:এমন|এরুপ|(?P<those>সে|সেই|ঐ))\s+[^।,;\n]{1,20}?উপজেলা")
_THOSE_NAMED = re.compile(
    r"\s*(?:তবে\s+|কিন্তু\s+)?(?:উপরে\s*)?(?:উক্ত|উল্লিখিত|উল্লেখিত|উপরোল্লিখিত|উপরোক্ত|উপর্যুক্ত|উপরিউক্ত|বর্নিত|ঐ|এ|এই)\s*(?:সকল\s*)?উপজেলা"
    r"(?:সমুহ|গুলো|গুলি|টি|দ্বয\u09bc?)?\s*"
)
_AS_WELL = re.compile(r"\s*(?:ছাড\u09bc?াও|ব্যতিতও|বাদেও|সহ|ও|এবং)\s")
_WHICH = re.compile(r"(?<![\u0980-\u09ff])যে\s+[^।,;\n]{1,12}?উপজেলা")


def described_before(clause: Clause, marks: Marks, memory: Memory) -> tuple[str, ...]:
    """The upazilas of whom the paper said what the clause right before says; none where they are more or fewer."""
    such = _SUCH.match(marks.spelled, clause.body[0])
    before = [
        each for each in within(marks.predicates, clause.sentence[0], clause.predicate.start) if each.act != Act.VOID
    ]
    those = those_so_many(marks.spelled, *clause.body)
    if such is None or those is None or not before or before[-1].sense not in (Sense.DONE, Sense.NOT_DONE):
        return ()
    if such["those"] and not _WHICH.search(marks.spelled, clause.sentence[0], before[-1].start):
        return ()
    value = before[-1].sense is Sense.DONE
    month = memory.month_in_sentence.value if memory.month_in_sentence else None
    said = (each for each in (*memory.earlier, *memory.claims) if each.kind == memory.object and each.value == value)
    codes = tuple(dict.fromkeys(each.code for each in said if month in (None, each.month)))
    return codes if len(codes) == those.number else ()


def counted_before(word: WordMark[Quantifier], clause: Clause, marks: Marks, memory: Memory) -> tuple[PlaceMark, ...]:
    """The places named before that stand right before `word`: by their number ("উপরোক্ত তিনটি উপজেলা ব্যতীত"), or as
    those of the sentence right before ("উপর্যুক্ত উপজেলা ব্যতীত")."""
    if _THOSE_NAMED.fullmatch(marks.spelled, clause.body[0], word.start):
        goes_on = memory.goes_on(memory.since, clause.sentence, marks.spelled)
        return _named_before(clause, memory) if goes_on and not memory.wider and not memory.doubtful else ()
    those = those_so_many(marks.spelled, clause.body[0], word.start)
    right_before = those is not None and not marks.spelled[those.end : word.start].strip()
    return _named_before(clause, memory) if right_before and those and those.number == len(memory.places) else ()


def counted_beside(clause: Clause, marks: Marks, memory: Memory) -> tuple[PlaceMark, ...]:
    """Those that stand by their number beside others: "উক্ত তিনটি উপজেলা ছাড়াও উলিপুর উপজেলা হতে"."""
    those = those_so_many(marks.spelled, *clause.body)
    beside = those is not None and _AS_WELL.match(marks.spelled, those.end)
    return _named_before(clause, memory) if beside and those and those.number == len(memory.places) else ()


def _named_before(clause: Clause, memory: Memory) -> tuple[PlaceMark, ...]:
    at = clause.body[0]
    return tuple(PlaceMark(code, at, at, memory.doubtful, False, False) for code in memory.places)
