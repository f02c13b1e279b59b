"""Read one cell or heading of a status table, or one value of a list "উলিপুর- প্রাপ্ত, চিলমারী- অপ্রাপ্ত"."""

import re
from dataclasses import dataclass, replace
from datetime import date

from etl.bengali.dates import find_dates, find_months
from etl.bengali.digits import read_number
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.records import HELD, Setting
from etl.minutes.sentences.bodies import of_other_body
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.main_verbs import words_of
from etl.minutes.sentences.predicates import find_predicates
from etl.minutes.sentences.timing import is_to_come
from etl.records import StatementKind

K = StatementKind
# "১০/০৮/২০১৬ (স্থগিত)": the day is not that of something done.
_NOT_SO = re.compile("স্থগিত|বাতিল|মুলতবি|মূলতবি|পরিবর্তন|নোটিস|আহ্বান|প্রস্তাব|সম্ভাব্য|নির্ধার|পরিকল্পিত")
# "জুন ২০১৯ মাসে নির্ধারিত": in a column of dialogues a plan, where the cell says nothing else.
_PLANNED = re.compile(r"(?:নির্ধারিত|ধার্য|পরিকল্পিত|পরিকল্পনা\s*(?:আছে|রয়?়?েছে))\s*(?:আছে|রয়?়?েছে|ছিল)?\s*[।.]?$")
_NONE = re.compile("নেই|নাই|নয়|হয়?়?নি")


@dataclass(frozen=True, slots=True)
class CellReading:
    """What one cell says: yes, no, or nothing (value None). `planned`: it says when a dialogue is to be held."""

    value: bool | None
    day: date | None = None
    count: int | None = None
    month: str | None = None
    planned: bool = False


@reference_cache()
def _column_words() -> list[tuple[str, str]]:
    return [(fold_word(row["words"]), row["column"]) for row in read_list("status_columns")]


@reference_cache()
def _whole_headings() -> frozenset[tuple[str, str]]:
    return frozenset(_column_words())


def means(heading: str, column: str) -> bool:
    """Whether a heading is one of the listed ones of `column`."""
    return (fold_word(heading), column) in _whole_headings()


@reference_cache(2_000)
def kind_of(heading: str) -> StatementKind | None:
    """What a column is about: the listed words it contains, those standing later in it ("সভার কার্যবিবরণী") first.

    A column of limits (শেষ তারিখ, নির্ধারিত তারিখ) or of another body's meetings tells nothing of what happened.
    """
    key = fold_word(heading)
    found = [(key.rfind(words) + len(words), len(words), column) for words, column in _column_words() if words in key]
    kinds = [each for each in found if each[2] in set(StatementKind)]
    named = {column for _, _, column in found}
    if of_other_body(heading) or not kinds or ("limit" in named and K.DIALOGUE_PLANNED not in named):
        return None
    if K.MINUTES_RECEIVED in named:
        return K.MINUTES_RECEIVED
    return StatementKind(max(kinds, key=lambda each: each[1])[2])


def is_receipt(heading: str) -> bool:
    """Whether a heading speaks of a receipt without saying of what (প্রাপ্তির তারিখ)."""
    key = fold_word(heading)
    return any(words in key for words, column in _column_words() if column == "receipt")


@reference_cache()
def _listed_values() -> dict[str, str]:
    return {_key(row["words"]): row["meaning"] for row in read_list("status_values")}


def _key(words: str) -> str:
    return plain(words).replace(" ", "").strip("।.")


def value_words(words: str) -> str | None:
    """The listed meaning of a whole cell: yes, no, unknown, same, total; None where it is not listed."""
    if not words.strip(" .-–—।\n"):
        return "unknown"
    return _listed_values().get(_key(words))


def read_cell(words: str, kind: StatementKind, above: CellReading | None, setting: Setting) -> CellReading:
    """A date, a count, words for yes or no; an empty cell or a dash says nothing; ঐ repeats the cell above."""
    meaning = value_words(words)
    if meaning == "same":
        return above or CellReading(None)
    if meaning in ("yes", "no"):
        return CellReading(None) if kind is K.DIALOGUE_PLANNED else CellReading(meaning == "yes")
    if meaning in ("unknown", "total"):
        return CellReading(None)
    if kind is K.DIALOGUE_HELD and _PLANNED.search(plain(words)) and not _NONE.search(plain(words)):
        return replace(read_cell(words, K.DIALOGUE_PLANNED, above, setting), planned=True)
    if kind is not K.DIALOGUE_PLANNED and is_to_come(plain(words), 0, len(words)):
        return CellReading(None)
    near = date.fromisoformat(f"{setting.month}-15")
    other = (Act.VOID,) if kind in HELD else (Act.VOID, Act.CARRIED_OUT)
    predicates = [each for each in find_predicates(plain(words)) if each.act not in other and not each.doubtful]
    if any(each.sense == Sense.NOT_DONE for each in predicates):
        return CellReading(False) if kind is not K.DIALOGUE_PLANNED else CellReading(None)
    days = find_dates(words, near=near)
    if kind is K.DIALOGUE_PLANNED:
        months = find_months(words, near=near)
        month = months[0].month if months else (f"{days[0].day:%Y-%m}" if days else None)
        return CellReading(True if month else None, month=month)
    if days and _NOT_SO.search(plain(words)):
        return CellReading(None)
    if days:
        held = kind in (K.DIALOGUE_HELD, K.TRAINING_HELD)
        return CellReading(
            True, days[0].day if len(days) == 1 else None, month=f"{days[0].day:%Y-%m}" if held else None
        )
    number = read_number(words)
    if number is not None and kind is K.IDEA_SUBMITTED:
        return CellReading(number > 0, count=number)
    if any(each.sense == Sense.DONE for each in predicates):
        return CellReading(True)
    return CellReading(None)


def is_bare(remark: str) -> bool:
    """Whether a remark says yes or no of nothing that it names: it is one listed value, or a verb and no more."""
    spelled = plain(remark)
    if value_words(remark) in ("yes", "no"):
        return True
    verbs = list(find_predicates(spelled))
    return len(verbs) == 1 and _only_still(spelled[: verbs[0].start]) and not spelled[verbs[0].end :].strip(" ।.")


def _only_still(before: str) -> bool:
    """Whether no more than "until now" stands before a verb: "অদ্যাবধি পাওয়া যায়নি"."""
    words = before.strip(" ,")
    still = words_of("still").at_start(words)
    return not words or (still is not None and still.end == len(words))


def ends_bare(remark: str) -> bool:
    """A remark that ends with a participle (সংলাপ অনুষ্ঠিত) says that it happened."""
    last = max(find_predicates(plain(remark)), key=lambda each: each.end, default=None)
    return last is not None and last.participle
