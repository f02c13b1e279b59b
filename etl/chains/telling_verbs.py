"""Find the verbs that tell that something was done, dropped, or that another was put in its place."""

import re
from enum import StrEnum

from etl.bengali.wording import read_list, reference_cache
from etl.bengali.words import WORD_ENDS
from etl.minutes.phrases import PhraseList, compile_phrases, trie_pattern

_LETTERS = "[\u0980-\u09e5]*"
_Y = "(?:য\u09bc?|\u09df)"
NOT = rf"(?!\s*(?:না|নি|নাই){WORD_ENDS})"
# "has been sent", "was found"; not "is being sent", "is about to be"
_PERFECT = (
    rf"(?<![\u0980-\u09e5])(?!(?:র{_Y}ে|চলে|এগি{_Y}ে)ছে){_LETTERS}(?<!তে)[\u09c7\u09bfা]ছে(?:ন)?(?<!তেছে)(?<!তেছেন)"
)
# "is sent", "was sent", "although it was sent", "has gone": behind what was done
_WAS = rf"(?:হ{_Y}(?:েছিল|ে\s+গেল)?|হ[’']?লো?|হলেও|হইলেও|যা{_Y}|গেল|গি{_Y}েছিল|গেলেও|করেন|করলেন|দেন|দিলেন)"
_STATE = rf"(?:চালু|সচল|যুক্ত|উন্মুক্ত)\s+(?:আছে|র{_Y}েছে)"
# "X is thanked for making it"
_PRAISED = r"(?=[^।;]*(?:ধন্যবাদ|(?<!অ)সন্তোস))"
_THANKED = rf"(?:করা|পাঠানো|দেও{_Y}া|দে{_Y}া){_Y}{_PRAISED}"
# "approved", "published": a participle ends a clause without a verb
_PARTICIPLE_ENDS = re.compile(rf"{_LETTERS}[\u0995-\u09b9](?:\u09bf\u09a4|কৃত)(?=\s*(?:[।;,()]|$))")
_CLAUSE_ENDS = re.compile(r"\s*(?:[।;,()]|$)")
_NOT_DROPPED = re.compile(rf"\s*(?:করা\s+)?(?:হ{_Y}|যা{_Y})\s*(?:নি|নাই){WORD_ENDS}|\s*করে(?:ন)?নি{WORD_ENDS}")
# "the work of setting it up", "the decision to hold it"
_ITS_OWN = rf"(?:কাজ|কার্যক্রম|সিদ্ধান্ত|নির্দেস|প্রক্রি{_Y}া)"
NEAR = 30


class Told(StrEnum):
    """What a clause says became of its matter."""

    DONE = "done"
    PARTLY = "partly"
    DROPPED = "dropped"
    SUPERSEDED = "superseded"


def verbs_that_tell(flat: str) -> list[tuple[int, int, Told]]:
    """The verbs in `flat` (from `plain`) that tell what became of a matter, in order: where each stands, and what."""
    found = {match.end(): (match.start(), match.end(), Told.DONE) for match in done_verb().finditer(flat)}
    for phrase in told_by("state").find(flat):
        if _CLAUSE_ENDS.match(flat, phrase.end):
            found.setdefault(phrase.end, (phrase.start, phrase.end, Told.DONE))
    for match in _PARTICIPLE_ENDS.finditer(flat):
        found.setdefault(match.end(), (match.start(), match.end(), Told.DONE))
    for phrase in told_by(Told.DROPPED, Told.SUPERSEDED).find(flat):
        if _NOT_DROPPED.match(flat, phrase.end):
            continue
        # "was cancelled": one clause, whose verb follows
        end = next((verb for verb in found if 0 <= verb - phrase.end < NEAR), phrase.end)
        found[end] = (phrase.start, end, Told(phrase.meaning))
    return sorted(found.values())


@reference_cache()
def of_an_act() -> re.Pattern[str]:
    """An act that something else belongs to ("the place of holding it", "a delay in sending it"), not its own work."""
    return re.compile(rf"(?<![\u0980-\u09e5]){_acts()}(?:ের|র|ে|\s+এর)\s+(?!{_ITS_OWN})")


@reference_cache()
def _acts() -> str:
    return f"(?:{trie_pattern([row['word'] for row in read_list('decision_words') if row['kind'] == 'act'])})"


@reference_cache()
def done_verb() -> re.Pattern[str]:
    """Where a verb tells that something was done: a perfect, or any tense behind an act or a participle."""
    done = rf"(?<![\u0980-\u09e5])(?:{_acts()}|করা|{_LETTERS}(?:\u09bf\u09a4|নো)|দে{_Y}া|দেও{_Y}া|পাও{_Y}া)"
    verb = rf"{_STATE}|{done}\s+হও{_Y}া{_Y}{_PRAISED}|{done}\s+(?:করা\s+)?{_WAS}|{_PERFECT}|{_THANKED}"
    return re.compile(rf"(?:{verb}){WORD_ENDS}{NOT}")


@reference_cache()
def told_by(*senses: str) -> PhraseList:
    """The phrases of `carried_out.csv` that have one of the senses."""
    return compile_phrases((row["sense"], row["words"]) for row in read_list("carried_out") if row["sense"] in senses)
