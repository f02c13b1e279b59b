"""Read what tells matters apart although their words are alike: period, month, plan year, ordinal, duration, level."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from etl.bengali.digits import read_number
from etl.bengali.months import month_of
from etl.bengali.spelling import plain

_MONTHS_A_QUARTER, _MONTHS_A_HALF = 3, 6
_FIRST_FISCAL_MONTH = 7
_LONGEST_PHRASE = 45


class Facets(NamedTuple):
    """What a text names by kind (year, period, month, ordinal, level …), and the text without it, as long as before."""

    named: Mapping[str, frozenset[str]]
    rest: str


def spelled(pattern: str) -> re.Pattern[str]:
    """A pattern for text from `plain`, in which nuktas may be missing. It has no capitals."""
    return re.compile(plain(pattern).replace("\u09bc", "\u09bc?"))


_LETTER = "[\u0980-\u09e5]"
_MONTH_PAIR = re.compile(rf"({_LETTER}+)\s*(?:/?\s*\d{{2,4}})?\s*(?:-|–|—|হতে|থেকে)\s*({_LETTER}+)")
_MONTH_OF = spelled(rf"({_LETTER}+)\s*(?:[/,'’-]?\s*\d{{2,4}})?\s*(?:মাসের|মাস\s*এর)?\s+")
_REPORTS = spelled("প্রতিবেদন|কার্যবিবরণী|বিবরণী|মূল্যায়ন|তথ্য")
_TERM = spelled("মধ্যে|তারিখ|সপ্তাহ|পূর্বে|শেষ|[।;]")
_ORDINAL = r"(?:(?<!\d)(\d{1,2})\s*(?:ম|য়|র্থ|ষ্ঠ)(?![\u0980-\u09e5])|(প্রথম|দ্বিতীয়|তৃতীয়|চতুর্থ|পঞ্চম))"
_ORDINALS = tuple(plain(word).replace("\u09bc", "") for word in ("প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ", "পঞ্চম"))
_QUARTER = spelled(rf"{_ORDINAL}\s*(?:প্রান্তিক|কোয়ার্টার|ত্রৈমাসিক)[^ ]*")
_HALF = spelled(r"(?:অর্ধ\s*[-–]?\s*(?:বার্ষিক|বাৎসরিক|বছর)|ষা[নণ]্মাসিক|ছয়\s*মাসিক)[^ ]*")
_YEARLY = spelled(r"(?<![-–\u0980-\u09e5])(?:বার্ষিক|বাৎসরিক|বাৎসরিক)(?=[^।;]{0,30}?(?:প্রতিবেদন|মূল্যায়ন))")
_QUARTERLY = spelled(r"(?<![-–\u0980-\u09e5])(?:ত্রৈমাসিক|তিন\s*মাসিক)(?=\s+(?:[^ ]+\s+)?প্রতিবেদন)")
_MONTHLY = spelled(r"(?<![-–\u0980-\u09e5])মাসিক(?=\s+(?:[^ ]+\s+)?প্রতিবেদন)")
_FISCAL_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*[-–/]\s*(?:20)?\d\d(?!\d)")
_YEAR = re.compile(rf"(?<![\d./–-])((?:19|20)\d\d)(?![\d./-])(?!\s*{plain('খ্রি')})")
_ORDINAL_OF_THING = spelled(rf"{_ORDINAL}(?!\s*(?:সপ্তাহ|দিন|তারিখ|পক্ষ|ভাগ|শ্রেণি))")
_DAYS = spelled(
    r"(?<!\d)(\d{1,2}|এক|দুই|দু|তিন|চার|পাঁচ|সাত|দশ)\s*(?:\([^)]{1,8}\))?\s*(?:দিন|দিবস)\s*(?:ব্যাপী|এর|ের)(?!\s*মধ্যে)"
)
_NUMBER = spelled(
    r"(?<![\d./])(?:(\d{1,2}(?:\.\d{1,2})*)\s*(?:নং|নম্বর)|(\d{1,2}\.\d{1,2}))\s*(?:কার্য|সূচক|ক্রমিক|লক্ষ্য|উদ্যোগ|আইডিয়া)"
)
# Of the team, portal or fair of a level; not its officer, nor who is written to.
_PORTAL = r"(?:(?:ওয়েব|তথ্য)\s*)*(?:পোর্টাল|বাতায়ন|ওয়েবসাইট)"
_OF_A_LEVEL = rf"(?:পর্যায়|(?:ইনোভেশন\s*)?টিম|{_PORTAL}|(?:উদ্ভাবন[^ ]*\s*)?(?:মেলা|শোকেসিং|প্রতিযোগিতা|কর্মশালা))"
_LEVEL = spelled(
    rf"(?<!{_LETTER})(জেলা|উপজেলা|ইউনিয়ন|বিভাগ)(?:ীয়|র)?\s*{_OF_A_LEVEL}(?![^ ]*\s*(?:নিকট|বরাবর))|সকল\s*(উপজেলা)|(উপজেলা)সমূহ"
)


def read_facets(text: str) -> Facets:
    """The facets of `text`; dates that only say by when are no facets."""
    rest = plain(text)
    named: dict[str, set[str]] = defaultdict(set)
    for kind, read in _READERS:
        found = list(read(rest))
        for name, start, end in found:
            named[kind].add(name)
            rest = f"{rest[:start]}{' ' * (end - start)}{rest[end:]}"
    named["kind of period"] |= {period.split()[0] for period in named["period"]}
    return Facets({kind: frozenset(names) for kind, names in named.items() if names}, rest)


_Found = Iterator[tuple[str, int, int]]


def _fiscal_years(text: str) -> _Found:
    for found in _FISCAL_YEAR.finditer(text):
        yield found[1], *found.span()


def _periods(text: str) -> _Found:
    for found in _MONTH_PAIR.finditer(text):
        first, last = month_of(found[1]), month_of(found[2])
        if first and last:
            months = (last[1] - first[1]) % 12 + 1
            if months in (_MONTHS_A_QUARTER, _MONTHS_A_HALF):
                part = (first[1] - _FIRST_FISCAL_MONTH) % 12 // months + 1
                yield f"{'quarter' if months == _MONTHS_A_QUARTER else 'half'} {part}", *found.span()
    for found in _QUARTER.finditer(text):
        yield f"quarter {_ordinal(found)}", *found.span()


def _kinds_of_period(text: str) -> _Found:
    for name, pattern in (("half", _HALF), ("quarter", _QUARTERLY), ("year", _YEARLY), ("month", _MONTHLY)):
        for found in pattern.finditer(text):
            yield name, *found.span()


def _numbers(text: str) -> _Found:
    for found in _NUMBER.finditer(text):
        yield found[1] or found[2], *found.span()


def _reported_months(text: str) -> _Found:
    for found in _MONTH_OF.finditer(text):
        month = month_of(found[1])
        if month is None or not (found[1].endswith(("র", "ের")) or plain("মাস") in found[0]):
            continue
        after = text[found.end() : found.end() + _LONGEST_PHRASE]
        report, term = _REPORTS.search(after), _TERM.search(after)
        if report and not (term and term.start() < report.start()) and not re.match(r"\d", after):
            yield str(month[1]), *found.span()


def _ordinals(text: str) -> _Found:
    for found in _ORDINAL_OF_THING.finditer(text):
        yield _ordinal(found), *found.span()


def _ordinal(found: re.Match[str]) -> str:
    if found[1]:
        return found[1].lstrip("0")
    word = found[2].replace("\u09bc", "")
    return str(_ORDINALS.index(word) + 1)


def _durations(text: str) -> _Found:
    for found in _DAYS.finditer(text):
        number = found[1] if found[1].isdigit() else read_number(found[1])
        yield str(number).lstrip("0"), *found.span()


def _levels(text: str) -> _Found:
    for found in _LEVEL.finditer(text):
        yield found[1] or found[2] or found[3], found.start(), found.start()


def _calendar_years(text: str) -> _Found:
    for found in _YEAR.finditer(text):
        before = re.search(rf"({_LETTER}+)\s*[,/'’-]?\s*$", text[: found.start()])
        if not (before and month_of(before[1])):
            yield found[1], *found.span()


_READERS: tuple[tuple[str, Callable[[str], _Found]], ...] = (
    ("year", _fiscal_years),
    ("period", _periods),
    ("kind of period", _kinds_of_period),
    ("month", _reported_months),
    ("days", _durations),
    ("ordinal", _ordinals),
    ("number", _numbers),
    ("level", _levels),
    ("calendar year", _calendar_years),
)
