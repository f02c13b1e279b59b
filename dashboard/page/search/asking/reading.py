"""Read the words of a question: what each says, whatever its order; what no word is known for."""

from dataclasses import dataclass, field

from dashboard.page.search.asking.places import NamedPlace, PlaceNames
from dashboard.page.search.asking.vocabulary import MOST_WORDS, Meaning, meanings, nearest
from dashboard.page.search.terms import WORD
from etl.bengali.digits import to_ascii
from etl.bengali.months import MonthPhrase
from etl.bengali.text import fold_word
from etl.bengali.words import stems

YEARS = range(2010, 2100)


@dataclass(slots=True)
class Said:
    """What the words read so far say."""

    slots: dict[str, Meaning] = field(default_factory=dict)
    subjects: list[str] = field(default_factory=list)
    stances: list[Meaning] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    places: list[frozenset[NamedPlace]] = field(default_factory=list)
    place_words: list[str] = field(default_factory=list)
    units: list[str] = field(default_factory=list)
    onwards: bool = False
    unknown: list[str] = field(default_factory=list)


def read_words(text: str, phrases: list[MonthPhrase], names: PlaceNames) -> Said:
    """Each word of the text in its slot; those of named months are left to `phrases`."""
    of_months = [each.span for each in phrases]
    words = [word for word in WORD.finditer(text) if not any(a <= word.start() < b for a, b in of_months)]
    keys = [fold_word(word[0]) for word in words]
    said, at = Said(onwards=_is_onwards(text, phrases)), 0
    while at < len(words):
        used = _read_phrase(said, keys, at, names, [word[0] for word in words])
        if not used:
            _read_word(said, keys[at], words[at][0], names)
        at += used or 1
    return said


def _is_onwards(text: str, phrases: list[MonthPhrase]) -> bool:
    """Whether the one month named is where the months begin: "since May", "মে মাস থেকে"; one of a place does not."""
    if len(phrases) != 1:
        return False
    start, end = phrases[0].span
    before = [fold_word(word) for word in WORD.findall(text[:start])][-1:]
    after = [fold_word(word) for word in WORD.findall(text[end:])]
    # "মে মাস থেকে": the word for a month may stand between.
    after = after[1:2] if after and _is_month_word(after[0]) else after[:1]
    return _says(before, "before") or _says(after, "after")


def _is_month_word(key: str) -> bool:
    said = meanings().get(key)
    return said is not None and said.slot == "months"


def _says(keys: list[str], where: str) -> bool:
    """Whether one of the folded words says that months begin, standing `where` (before or after the month)."""
    return any(said.slot == "since" and said.value == where for said in map(meanings().get, keys) if said)


def _read_phrase(said: Said, keys: list[str], at: int, names: PlaceNames, words: list[str]) -> int:
    """How many words from `at` on the longest known phrase or place name takes; 0 where none begins there."""
    for used in range(min(MOST_WORDS, len(keys) - at), 0, -1):
        *others, last = keys[at : at + used]
        before = "".join(others)
        # An ending belongs to the word that it is joined to: in "উলিপুর ও চিলমারী" ও is "and".
        for stem in (each for each in stems(before + last) if len(each) > len(before)):
            if meaning := meanings().get(stem):
                if meaning.slot == "unknown":
                    # A phrase of known words that asks what no answer says: better none than that of its words.
                    said.unknown.append(" ".join(words[at : at + used]))
                _take(said, meaning)
                return used
            if found := names.get(stem):
                said.places.append(found)
                said.place_words.append(" ".join(words[at : at + used]))
                return used
    return 0


def _read_word(said: Said, key: str, word: str, names: PlaceNames) -> None:
    """A word that is no known one: a number, a month without its year, a misspelt word or name."""
    if (digits := to_ascii(word)).isdecimal():
        value = int(digits)
        (said.years if value in YEARS else said.numbers).append(value)
        return
    for stem in stems(key):
        if known := nearest(stem, meanings()):
            _take(said, meanings()[known])
            return
        if named := nearest(stem, names):
            said.places.append(names[named])
            said.place_words.append(word)
            return
    said.unknown.append(word)


def _take(said: Said, meaning: Meaning) -> None:
    match meaning.slot:
        case "subject":
            said.subjects.append(meaning.value)
        case "number":
            said.numbers.append(int(meaning.value))
        case "stance":
            said.stances.append(meaning)
        case "unit":
            said.units.append(meaning.value)
        case "filler" | "since" | "unknown":
            pass
        case slot:
            said.slots.setdefault(slot, meaning)
