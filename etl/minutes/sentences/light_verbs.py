"""Find light verbs: "was", "took place", "gave" behind the thing they are said of, with only its time between.

"সভা আগস্ট মাসে হয়নি", "সংলাপ ডিসেম্বর/১৭ মাসে হবে", "আইডিয়া দিতে পারেনি". By itself such a verb says nothing ("আলোচনা
হয়েছে"); it says it of the noun before it. `light_verbs.csv` adds to the endings that verbs of holding have.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_ENDS, WORD_STARTS
from etl.minutes.phrases import trie_pattern
from etl.minutes.sentences.grammar import OTHER, Act, Sense
from etl.minutes.sentences.marks import ObjectMark
from etl.minutes.sentences.predicates import SENSES, Predicate, endings_of, in_its_sentence

_ACTS = (Act.HELD, Act.SENT)
_SUFFIX = re.compile(rf"(?:টি|টা)?(?:ও|ই)?{WORD_ENDS}\s*")
# What may stand between the thing and its verb beside days and months.
_WHERE_TO = r"হাতে|সাখায\u09bc?|দপ্তরে|অফিসে|কার্যালয়?়?ে|জেলায\u09bc?|ডাকে|ই-?মেইলে"
_OF_TIME = re.compile(
    # The word in another language: "কার্যবিবরণী (minutes) দিয়েছে".
    r"\([a-z ]{1,20}\)\s*"
    r"|(?:(?:মাসের?\s*মধ্যে|মাসে|মাসের(?:টি|টা)|মাসের|মাস|তারিখে|তারিখ|সালে|সালের)(?:ও|ই)?|খ্রি[\u0980-\u09ff]*[.:]?|ইং|এখনো|এখনও|এখন\s*পর্যন্ত|আজও|আজ\s*(?:পর্যন্ত|অবধি)"
    rf"|অদ্যাবধি|অদ্যাপি|একবারও|আর|জন্য|হালনাগাদ\s*(?:হয\u09bc?ে|করে)|যথাসময়?়?ে|{_WHERE_TO})?{WORD_ENDS}[\s.]*"
)
# Who did it: "তালিকা উলিপুর উপজেলা দিলেও", "কার্যবিবরণী উলিপুর ও চিলমারী দিয়েছে".
_OF_NAMES = re.compile(
    rf"(?:(?:উপজেলা(?:সমুহ)?(?:র|য\u09bc?|তে)?|টিম|হতে|থেকে|ও|এবং|তে|র|ের|এ|য\u09bc?){WORD_ENDS}|,)[\s.]*"
)
# The last word of an adverbial that says why, or in spite of what.
REASON_ENDS = re.compile(
    r"(?<![\u0980-\u09ff])(?:কারনে|জন্যে?|দরুন|বিধায়?়?|অভাবে|থাকায়?়?|হওয়?়?ায়?়?|যাওয়?়?ায়?়?|পড়?়?ায়?়?|সত্ত্বেও|সত্বেও|পরও|পরেও)(?![\u0980-\u09ff])[\s,]*"
)
_A_REASON = re.compile(rf"(?:[\u0980-\u09e5-]+\s+){{0,6}}?{REASON_ENDS.pattern}")
_EVEN = re.compile(rf"(?:(?:ও|ই){WORD_ENDS})?")
_MOST_PARTS = 12
_MAY_SAY = re.compile("সভা|সংলাপ|তালিকা|আড্ডা|প্রসিক্সন|আইডিয|ধারনা|বিবরনি")


def may_say_anything(spelled: str) -> bool:
    """Whether a text without any other predicate can hold a light verb all the same."""
    return _MAY_SAY.search(spelled) is not None and any(_verbs(act).search(spelled) for act in _ACTS)


def with_light_verbs(
    predicates: Sequence[Predicate],
    objects: Sequence[ObjectMark],
    times: Sequence[tuple[int, int]],
    names: Sequence[tuple[int, int]],
    spelled: str,
) -> list[Predicate]:
    """The predicates of a text with those of its light verbs, in order.

    `names`: where places and quantifiers stand, which may come between as who did it.
    """
    ends = {start: (end, False) for start, end in times} | {start: (end, True) for start, end in names}
    found = {each.start: each for each in predicates}
    starts = sorted(found)
    for thing in objects:
        if thing.kind == OTHER or thing.act not in _ACTS:
            continue
        verb = _verb_of(thing, ends, spelled)
        if verb is None or any(_covers(each, thing, verb) for each in _around(predicates, starts, verb)):
            continue
        low = max((each.end for each in _around(predicates, starts, verb) if each.end <= thing.start), default=0)
        for each in [at for at in found if verb.start < at < verb.end]:
            del found[each]
        found[verb.start] = in_its_sentence(verb, spelled, low)
    return [found[start] for start in sorted(found)]


def _around(predicates: Sequence[Predicate], starts: Sequence[int], verb: Predicate) -> Sequence[Predicate]:
    """The predicates that begin last before the verb or with it."""
    at = bisect_right(starts, verb.end)
    return predicates[max(0, at - 3) : at]


def _covers(predicate: Predicate, thing: ObjectMark, verb: Predicate) -> bool:
    """Whether a predicate found in other words says already what becomes of the thing."""
    return predicate.act is not Act.SAME and predicate.end > thing.start and predicate.start < verb.end


def _verb_of(thing: ObjectMark, ends: dict[int, tuple[int, bool]], spelled: str) -> Predicate | None:
    suffix = _SUFFIX.match(spelled, thing.end)
    if suffix is None or spelled[thing.end - 1] == "র":
        return None
    at, named = suffix.end(), False
    for _ in range(_MOST_PARTS):
        if verb := _verbs(thing.act).match(spelled, at):
            return Predicate(thing.act, Sense(verb.lastgroup or ""), *verb.span())
        named = named or ends.get(at, (0, False))[1]
        after = _after_part(at, ends, named, spelled)
        if after == at:
            return None
        at = after + len(spelled[after:]) - len(spelled[after:].lstrip())
    return None


def _after_part(at: int, ends: dict[int, tuple[int, bool]], named: bool, spelled: str) -> int:
    """Where a time, a name or an adverbial of reason that begins at `at` ends; `at` itself where none begins there.

    `named`: whether a name stood before.
    """
    if at in ends:
        return _EVEN.match(spelled, ends[at][0]).end()  # type: ignore[union-attr]
    if named and (joined := _OF_NAMES.match(spelled, at)):
        return joined.end()
    part = _OF_TIME.match(spelled, at)
    if part and part.end() > at:
        return part.end()
    reason = _A_REASON.match(spelled, at)
    return reason.end() if reason else at


@reference_cache()
def _verbs(act: Act) -> re.Pattern[str]:
    """The verbs of an act as one pattern; the group that fits names the sense."""
    return re.compile(WORD_STARTS + "(?:" + "|".join(f"(?P<{sense}>{words})" for sense, words in _words(act)) + ")")


def _words(act: Act) -> Iterator[tuple[Sense, str]]:
    for sense in SENSES:
        own = [row["words"] for row in read_list("light_verbs") if (row["act"], row["sense"]) == (act, sense)]
        joined = [*own, *(endings_of(act, sense) if act is Act.HELD else ())]
        if words := [each for each in joined if not each.startswith("\u09c7")]:
            yield sense, trie_pattern(words)
