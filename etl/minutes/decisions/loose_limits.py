"""Time limits that words alone say, with no day or month: "৭ কর্মদিবসের মধ্যে", "আগামী সভার পূর্বে", "রবিবারের মধ্যে"."""

import re

from etl.bengali.months import find_month_phrases
from etl.bengali.wording import reference_cache
from etl.minutes.decisions.fixed_limits import Limit, is_rule
from etl.minutes.decisions.limit_words import (
    ENDING,
    ENDS,
    LETTER,
    ORDINAL,
    any_of,
    compiled,
    every,
    no_event_done,
    number,
    weekday,
)

_STARTS = rf"(?<!{LETTER})"


@reference_cache()
def _patterns() -> tuple[re.Pattern[str], ...]:
    """What each finds is a limit; of those that overlap the first counts."""
    within, before, until = any_of("within"), any_of("before"), any_of("until")
    coming, current = any_of("coming"), any_of("current")
    span = rf"(?:{number()}(?:{any_of('unit')}){ENDING})"
    ahead = rf"{span}\s*(?:{before}|{within}|মাথায়|পর{ENDS})"
    # "আগামী জেলা ইনোভেশন টিমের সভার অন্তত ৩ দিন পূর্বে"
    told = rf"(?:(?!{coming}){LETTER}+\s+){{0,4}}?"
    before_meeting = rf"(?:{LETTER}+\s+)?{ahead}|{before}|{within}|(?:(?:আগের|পুর্বের)\s*)?দিন{ENDS}"
    begins = rf"\s*(?:অনুস্ঠান|সুরু)(?:ের|র)\s*{before}"
    meeting = rf"সভা(?:টি)?(?:(?:য়|তে)(?:ই|ও)?{ENDS}{no_event_done()}|র\s*(?:{before_meeting})|{begins}|\s*{until})"
    quarter, year, event = any_of("quarter"), any_of("year"), any_of("event")
    ends = rf"(?:সেস|সমাপ্তি|সমাপ্ত){LETTER}*(?:\s*(?:হওয়ার|হবার|নাগাদ))?(?:\s*(?:{before}|{within}))?"
    part = rf"(?:(?:র|ের|এর)?\s*{any_of('event_part')})"
    workday = r"(?:কর্ম|কার্য)\s*দিবস"
    period = rf"(?:{quarter}|{year}){ENDING}\s*(?:{within}|{before}|{until}|{ends})"
    return (
        compiled(rf"{_STARTS}(?:{coming}|মাসের)\s*{told}(?:{meeting})"),
        compiled(
            rf"{_STARTS}(?:{coming}\s*)?(?:{event}){part}{{0,2}}(?:র|ের|এর)\s*(?:(?:{LETTER}+\s+)?{span}\s*)?{before}"
        ),
        compiled(rf"{_STARTS}(?:{coming}\s*|{current}\s*)?{ahead}"),
        compiled(rf"{_STARTS}(?:{coming}|{current})\s*সপ্তাহ(?:ের\s*(?:মধ্যে|সেস{LETTER}*|ভিতর)|ে(?:ই|র)?{ENDS})"),
        compiled(rf"{_STARTS}(?:{coming}|{current})\s*(?:{weekday()})(?:{ENDING}\s*{within})?"),
        compiled(rf"{_STARTS}(?:{weekday()}){ENDING}\s*(?:{within}|{before})"),
        compiled(rf"{_STARTS}{coming}\s*{workday}ে(?:ই|র\s*{within})?{ENDS}{no_event_done()}"),
        compiled(rf"{_STARTS}মাসের\s*সেস\s*(?:{workday}|দিন)(?:ে{ENDS}|ের\s*{within})"),
        compiled(rf"{_STARTS}{any_of('near_day')}(?:{ENDING}\s*(?:{within}|{before})|(?:ই|কেই){ENDS})"),
        compiled(rf"{_STARTS}{any_of('next_day')}ই?{ENDS}{no_event_done()}"),
        compiled(rf"{_STARTS}{period}"),
        compiled(rf"{_STARTS}(?:{quarter})ে(?:ই)?{ENDS}{no_event_done()}"),
        compiled(rf"{_STARTS}20\d\d\s*(?:সালের|সনের|এর|খ্রি{LETTER}*[.:]?)?\s*(?:এর)?\s*{within}"),
        compiled(rf"আগামি\s*\d{{1,2}}\s*(?:\([^)]{{1,12}}\))?\s*(?:ই|সে)?\s*তারিখ(?:ের)?\s*(?:{within}|{before})"),
    )


def loose_limits(text: str, spelled: str) -> list[Limit]:
    """The limits in `text` that no day or month can be told of, in order."""
    taken: list[Limit] = []
    for pattern in _patterns():
        for found in pattern.finditer(spelled):
            start, end = found.span()
            free = all(end <= each.start or each.end <= start for each in taken)
            if free and not _is_rule(spelled, start, end):
                taken.append(Limit(None, _with_name(text, spelled, start), end))
    return sorted(taken, key=lambda each: each.start)


def _is_rule(spelled: str, start: int, end: int) -> bool:
    """Whether the sentence up to the limit makes a rule of it: "প্রতি মাসে সভা করে ৭ কর্মদিবসের মধ্যে"."""
    begin = max(spelled.rfind(mark, 0, start) for mark in "।;\n") + 1
    rule = every().search(spelled, begin, end)
    return is_rule(spelled, start) or (rule is not None and re.match(any_of("coming"), spelled[start:]) is None)


@reference_cache()
def _name_of_period() -> re.Pattern[str]:
    """What stands before a quarter or year and says which it is: "চলতি", "২০১৭-১৮ অর্থবছরের ২য়"."""
    year = r"20\d\d(?:\s*[-–/]\s*\d{2,4})?"
    words = rf"{year}|{ORDINAL}|{any_of('coming')}|{any_of('current')}|{any_of('year')}{LETTER}*"
    return compiled(rf"(?<![{LETTER[1:-1]}\d])(?:(?:{words})\s*){{1,3}}$")


_LONGEST_NAME = 40


def _with_name(text: str, spelled: str, start: int) -> int:
    """Where a limit begins with the months before it or, of a quarter or year, the words that say which it is."""
    with_months = _with_months(text, spelled, start)
    if with_months < start or not re.match(rf"{any_of('quarter')}|{any_of('year')}", spelled[start:]):
        return with_months
    name = _name_of_period().search(spelled, max(0, start - _LONGEST_NAME), start)
    return name.start() if name else start


def _with_months(text: str, spelled: str, start: int) -> int:
    """Where the limit begins with the months before it: "অক্টোবর-ডিসেম্বর/২০১৭ প্রান্তিকের মধ্যে"."""
    for phrase in reversed(find_month_phrases(text)):
        if phrase.span[1] <= start and _ONLY_JOINED.fullmatch(spelled, phrase.span[1], start):
            start = phrase.span[0]
    return start


_ONLY_JOINED = re.compile(r"[\s/–—-]*(?:ও|হতে|থেকে|এবং)?[\s,]*")
