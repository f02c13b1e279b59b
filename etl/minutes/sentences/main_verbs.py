"""The words of `main_verbs.csv` as patterns: verbs of reporting, of doubt and denial, in one spelling (`plain`)."""

import re

from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import PhraseList, compile_phrases, trie_pattern
from etl.minutes.sentences.grammar import Act

LETTER = "[\u0980-\u09e5]"
NEGATED = rf"(?:[\u09af\u09a8\u09c7]\u09bc?\s*নি|(?<!{LETTER})(?:নাই|নেই|না|নয\u09bc?|নন|নহে))(?!{LETTER})"
_NOT_NEGATED = rf"(?!\s*(?:নি|নাই|না)(?!{LETTER}))"


@reference_cache()
def _words(part: str) -> tuple[str, ...]:
    return tuple(row["words"] for row in read_list("main_verbs") if row["part"] == part)


@reference_cache()
def words_of(*parts: str) -> PhraseList:
    """The words of these parts of the list; a phrase's meaning is its part."""
    return compile_phrases((part, words) for part in parts for words in _words(part))


@reference_cache()
def report() -> re.Pattern[str]:
    """A verb of reporting in a form that says it was done; the group `although` where it only concedes that."""
    stems = trie_pattern([*_words("report")])
    forms, although_forms = trie_pattern([*_words("report_form")]), trie_pattern([*_words("although_form")])
    although = rf"{trie_pattern([*_words('although')])}|{stems}\s*{although_forms}"
    reports = rf"{trie_pattern([*_words('reports')])}|{stems}\s*{forms}"
    return re.compile(rf"(?<!{LETTER})(?:(?P<although>{although})|(?:{reports}){_NOT_NEGATED})")


def _lacks(*parts: str) -> str:
    """A pattern for "কোন প্রমাণ পাওয়া যায়নি", "বলা যাবে না", "জানা নেই"."""
    nouns = trie_pattern([words for part in parts for words in _words(part)])
    return rf"(?:কোন\u09cb?\s*)?(?<!{LETTER}){nouns}[^।;,?\n]{{0,30}}?{NEGATED}"


@reference_cache()
def without_evidence() -> re.Pattern[str]:
    """That there is no proof or knowledge of it: "কোন প্রমাণ পাওয়া যায়নি", "জানা নেই"."""
    return re.compile(_lacks("truth", "evidence"))


@reference_cache()
def of_no_use() -> re.Pattern[str]:
    """A clause with "but" that takes its worth from the one before: "কিন্তু পড়া যায়নি", "তবে তা অসম্পূর্ণ"."""
    acts = trie_pattern([row["stem"] for row in read_list("acts") if row["act"] != Act.CARRIED_OUT])
    verb = rf"(?!{acts}){LETTER}+[াত]\s+(?:করা\s+)?(?:যায\u09bc?|হয\u09bc?)\s*(?:নি|নাই|না)(?!{LETTER})"
    it, half = trie_pattern([*_words("it")]), trie_pattern([*_words("hedge"), *_words("almost")])
    return re.compile(rf"[\s,]*(?:(?:কিন্তু|তবে|অথচ)\s+)(?:(?:(?!{acts}){LETTER}+\s+){{0,3}}?{verb}|(?:{it}\s+)?{half})")


@reference_cache()
def yet_not() -> re.Pattern[str]:
    """ "… তা পাওয়া যায়নি", "… শাখায় পৌঁছেনি", "… সরেজমিনে দেখা যায়নি", "বাস্তবে …" behind a verb that concedes something."""
    still = trie_pattern([*_words("it"), *_words("still")])
    here = rf"(?:{LETTER}+(?:[\u09be\u09c7]য়?়?|তে|\u09c7)\s+){{1,2}}"
    found, in_fact = trie_pattern([*_words("found")]), trie_pattern([*_words("in_fact")])
    rest = r"[^।;,\n]"
    not_so = rf"(?:{still}\s*)+{rest}{{0,30}}?{NEGATED}|{here}(?:{still}\s*)*{found}{rest}{{0,15}}?{NEGATED}"
    return re.compile(rf"[\s,]*(?:(?:কিন্তু|তবে|অথচ)\s+)?(?:{not_so}|{in_fact})")


@reference_cache()
def denial() -> re.Pattern[str]:
    """ "তা সঠিক নয়", "তথ্যটি ভুল", "তার কোন প্রমাণ নেই"; not "তার কারণ জানা যায়নি"."""
    connects, it, its = (trie_pattern([*_words(part)]) for part in ("connects", "it", "its"))
    doubted = rf"(?<!{LETTER}){trie_pattern([*_words('doubted')])}[^।;,?\n]*"
    between = r"(?![^।;,?\n]{0,40}কারন)(?:\s[^।;,?\n]{0,40}?)?\s*"
    untrue = rf"{between}(?:{doubted}|{_lacks('truth')})|\s*(?:নয\u09bc?|নহে)(?!{LETTER})"
    without = rf"{its}\s*{_lacks('truth', 'evidence')}"
    return re.compile(
        rf"[\s,।;–—-]*(?:(?:{connects}\s*,?\s*)+(?:[^।;,?\n]{{0,40}},\s*)?)?(?:{it}(?:{untrue})|{without})"
    )
