"""Words of time limits (`time_limits.csv`), as patterns for texts in one spelling (`plain`)."""

import re
import unicodedata

from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import trie_pattern

# The era behind a year or month.
ERA = r"\s*(?:খ্রি[\u0980-\u09ff]*|খৃ[\u0980-\u09ff]*|ইং|বাং)?[.:]?\s*"
LETTER = r"[\u0980-\u09e5]"
# Any case ending of the word before, glued to it, behind an apostrophe or dash ("মে'র", "জুন-এর") or written apart.
ENDING = rf"(?:['’‘-]?{LETTER}{{0,4}}?|\s*এর)"
ENDS = rf"(?!{LETTER})"
ORDINAL = r"(?:প্রথম|দ্বিতিয়?|তৃতিয়?|চতুর্থ|সেস|[১-৪1-4]\s?(?:ম|য়?|র্থ))"


def compiled(pattern: str) -> re.Pattern[str]:
    """`pattern`, in which letters are written as texts are after `clean`."""
    return re.compile(unicodedata.normalize("NFC", pattern))


@reference_cache()
def any_of(kind: str) -> str:
    """A pattern for any of the words of one kind."""
    return f"(?:{trie_pattern([row['words'] for row in read_list('time_limits') if row['kind'] == kind])})"


@reference_cache()
def weekday() -> str:
    """A pattern for the name of any day of the week."""
    return f"(?:{trie_pattern([row['words'] for row in read_list('weekdays')])})"


@reference_cache()
def day_part() -> str:
    """A pattern for a part of the day (সকাল)."""
    return f"(?:{trie_pattern([row['word'] for row in read_list('time_words') if row['kind'] == 'day_part'])})"


@reference_cache()
def number() -> str:
    """A pattern for a number in digits or words, with the same in brackets behind it: ৭ (সাত)."""
    words = trie_pattern([row["word"] for row in read_list("number_words") if row["kind"] == "number"])
    return rf"(?:\d{{1,3}}(?:\s*-\s*\d{{1,3}})?|(?:{words})|দেড়|আড়াই|কয়েক)(?:\s*\([^)]{{1,15}}\))?\s*(?:টি\s*)?"


@reference_cache()
def share_of_month() -> str:
    """A pattern for a part of a month: ২য় সপ্তাহ, ১ম ও ২য় পক্ষ, ১ম রবিবার, শেষ, গোড়ার দিকে; not শুরু করতে, an act."""
    nouns = f"(?:{any_of('share_noun')}|{weekday()})"
    shares = rf"{any_of('share')}(?!\s+(?:কর|হবে|হইবে))"
    numbered = rf"{ORDINAL}(?:\s*(?:ও|এবং|,|-)\s*{ORDINAL})?\s*{nouns}"
    towards = rf"{LETTER}+র\s+দিক(?:ে|েই){ENDS}"
    return rf"(?:{towards}|(?:{numbered}|{shares}){LETTER}*(?:\s*(?:সময়ে|দিকে|{any_of('within')}))?)"


@reference_cache()
def until() -> str:
    """A pattern for "until", where nothing is only told up to then: "৩০ জুন পর্যন্ত অগ্রগতির প্রতিবেদন"."""
    return rf"{any_of('until')}(?!\s*(?:{LETTER}+\s+){{0,2}}{any_of('told_until')})"


@reference_cache()
def no_event_done() -> str:
    """Not before what happened then, or is only set for then: "তারিখে অনুষ্ঠিত সভা", "মাসে অনুষ্ঠিতব্য মেলা"."""
    will_be = r"(?!\s*(?:হবে|হইবে|করতে))"
    return rf"(?!\s*(?:{any_of('event_done')}|অনুস্ঠিত{will_be}|নির্ধারিত(?!\s*(?:থাক|ছিল))|{LETTER}+কৃত{ENDS}))"


@reference_cache()
def every() -> re.Pattern[str]:
    """What makes a rule of a limit: প্রতি মাসে, প্রত্যেক সভার, প্রতি রবিবার; also "মাস শেষ হওয়ার"."""
    recurring = rf"{any_of('every')}\s*(?:{number()})?(?:{any_of('recurring')}|{weekday()})"
    return compiled(rf"(?<!{LETTER})(?:{recurring}|মাস\s*সেস|(?:মাস|প্রান্তিক)\s*সমাপ্ত)")
