"""Read for whom something is held, to whom a letter goes, and in whose office or which other district it is done."""

from collections.abc import Iterable, Iterator, Mapping

from etl.bengali.spelling import plain
from etl.bengali.words import WORD_ENDS, WORD_STARTS
from etl.chains.facets import spelled
from etl.chains.listed_words import listed_word
from etl.chains.verb_forms import is_pronoun
from etl.places.districts import FoundDistrict

_LETTER = "[\u0980-\u09e5]"
_EVENT = "(?:প্রশিক্ষণ|কর্মশালা|সেমিনার|কোর্স|সংলাপ|সম্মেলন|প্রতিযোগিতা|ক্যাম্প)"
_AND = r"\s*(?:ও|এবং|,|-|/)\s*"
_PERSONS = spelled(
    rf"{WORD_STARTS}(?:({_LETTER}+){_AND})?({_LETTER}{{3,}}?)(?:গণের|গণকে|বৃন্দের|দের){WORD_ENDS}[^।;]{{0,60}}?{_EVENT}"
)
# They take part in any event.
_ANYBODY = spelled("অংশগ্রহণকারী|প্রশিক্ষণার্থী|সংশ্লিষ্ট|আগ্রহী|সদস্য")
# "in the office of his honour the commissioner"
_HONOUR = r"(?:\s+(?:(?:মহোদয়|স্যার)(?:এর|ের)?|এর|ের))*"
_OFFICE = spelled(rf"{WORD_STARTS}({_LETTER}{{2,}}){_HONOUR}\s+(?:কার্যালয়|অফিস|দপ্তর)ে[ওই]?{WORD_ENDS}")
_ANY_OFFICE = spelled(
    "অত্র|এর|এ|এই|উক্ত|সকল|সব|প্রতিটি|প্রত্যেক|সংশ্লিষ্ট|বিভিন্ন|নিজ|স্ব|অন্যান্য|সরকারি|সরকারী|উপজেলা|জেলা|অধীন[^ ]*"
)
_WRITTEN_TO = spelled(
    rf"{WORD_STARTS}({_LETTER}+)\s+({_LETTER}{{3,}}?)-?কে{WORD_ENDS}[^।;,]{{0,30}}?{WORD_STARTS}(?:পত্র|চিঠি)"
)
_NO_NAME = ("about", "empty")
_HERE = spelled(rf"{WORD_STARTS}(?:এ|এই|অত্র)\s*(?:জেলা|উপজেলা|কার্যালয়)")
_OTHER = r"(?:পার্শ্ববর্তী|প্রতিবেশী|অন্য|অন্যান্য|অপর|ভিন্ন)\s*(?:একটি\s*)?(?:জেলা|বিভাগ|দেশ)(?:য়|ে|তে|সমূহে|গুলোতে)"
_ABROAD = r"বিদেশে|(?:উন্নত|বিভিন্ন|বহির)\s*(?:দেশ|রাজ্য)[^ ]*ে"
_ELSEWHERE = spelled(rf"{WORD_STARTS}(?:{_OTHER}|{_ABROAD}){WORD_ENDS}")
_IN_DISTRICT = spelled(r"\s*জেলা(?:য়|তে)")


def read_whose(text: str) -> dict[str, frozenset[str]]:
    """Persons, offices, addressees and other places that a text from `plain` names, as facets by kind."""
    named = {
        "persons": frozenset(_persons(text)),
        "office": frozenset(_offices(text)),
        "written to": frozenset(_written_to(text)),
        "elsewhere": frozenset({"other"} if _ELSEWHERE.search(text) and not _HERE.search(text) else ()),
    }
    return {kind: names for kind, names in named.items() if names}


def other_districts(found: Iterable[FoundDistrict], own: str, text: str) -> Mapping[str, frozenset[str]]:
    """The other districts that are named, and those in which something is done ("in the district of …")."""
    others = [each for each in found if each.district_code != own]
    named = {
        "district": frozenset(each.district_code for each in others),
        "elsewhere": frozenset(each.district_code for each in others if _is_done_in(each, text)),
    }
    return {kind: codes for kind, codes in named.items() if codes}


def _is_done_in(district: FoundDistrict, text: str) -> bool:
    return _IN_DISTRICT.match(plain(text[district.span[1] :])) is not None


def _persons(text: str) -> Iterator[str]:
    for found in _PERSONS.finditer(text):
        for word in filter(None, found.groups()):
            if not _ANYBODY.fullmatch(word) and not is_pronoun(word):
                yield listed_word(word).stem


def _offices(text: str) -> Iterator[str]:
    for found in _OFFICE.finditer(text):
        if not _ANY_OFFICE.fullmatch(found[1]):
            yield listed_word(found[1]).stem


def _written_to(text: str) -> Iterator[str]:
    """A name is known by either of its last words."""
    for found in _WRITTEN_TO.finditer(text):
        yield from (each.stem for each in map(listed_word, found.groups()) if each.kind not in _NO_NAME)
