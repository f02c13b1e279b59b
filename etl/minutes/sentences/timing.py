"""Tell which events a clause places outside the meeting's own time: in an earlier year, or still to come."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from etl.bengali.spelling import plain
from etl.bengali.words import WORD_STARTS

_YEAR_WORD = r"(?:অর্থ\s*-?\s*বছর|অর্থ\s*-?\s*বতসর|পঞ্জিকা\s*(?:বছর|বর্স)|বছর|বতসর|সাল|সন|খ্রিস্টাব্দ)"
_LAST = r"(?:গত|বিগত|পুর্ববর্তি|আগের|পুর্বের|পেছনের|বিগত\s*এক|গেল)"
_LAST_YEAR = re.compile(rf"{WORD_STARTS}{_LAST}\s*(?P<word>{_YEAR_WORD})(?![\u0980-\u09ff]*\s*সভা)")
_NUMBERED_YEAR = re.compile(
    rf"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?:\s*[-–/]\s*(?:20)?(?P<second>\d\d))?\s*(?:খ্রি[\u0980-\u09ff]*\.?|ইং)?\s*"
    rf"(?P<word>{_YEAR_WORD}|-?\s*(?:এ|তে)(?![\u0980-\u09ff]))"
)
_BANGLA_YEAR = re.compile(r"(?<![\d/.-])1[345]\d\d\s*(?:বঙ্গাব্দ|বাংলা)")
_THIS_YEAR = re.compile(rf"{WORD_STARTS}(?:এ|এই|চলতি|বর্তমান|এবছর|এবার)\s*(?:{_YEAR_WORD}|মাস)")
# "২ বছর আগে", "কয়েক মাস পূর্বে", "দীর্ঘদিন আগে", "ইতঃপূর্বে": an unknown earlier time.
_LONG_AGO = re.compile(
    rf"{WORD_STARTS}(?:(?:[\u0980-\u09ff]+|\d+)\s*(?:টি\s*)?(?:বছর|বতসর|মাস|যুগ)\s*(?:পুর্বে|আগে)|দির্ঘদিন\s*(?:পুর্বে|আগে)"
    # "পূর্বে আয়োজিত সংলাপ", not "সভার পূর্বে আয়োজিত"
    rf"|(?<!র )(?:পুর্বে|আগে)(?=\s*(?:অনুস্ঠিত|আয়?়?োজিত))"
    rf"|ইত[ঃিো]?\s*(?:ঃ|:)?\s*পুর্বে|অতিতে|বহু\s*(?:আগে|পুর্বে)|অনেক\s*আগে)"
)
# A year that only names a plan, a notice or an event of that year says nothing of when something happened.
_ATTRIBUTE = re.compile(
    r"[\u0980-\u09ff]{0,3}\s*(?:মেয়?়?াদি\s*|জন্য\s*)?(?:[\u0980-\u09ff]+\s+){0,3}?(?:কর্ম\s*-?\s*)?(?:পরিকল্পনা|কর্মসুচি|পঞ্জিকা|ক্যালেন্ডার|এপিএ|চুক্তি|নোটিস|বিজ্ঞপ্তি|ছবি|সংবাদ|খবর|ইভেন্ট)"
)
_GENITIVE = re.compile(r"[\u0980-\u09ff]*র(?![\u0980-\u09ff])")
_AHEAD = rf"{WORD_STARTS}(?:আগামি|আসন্ন|আসছে|সামনের|অনাগত)\s*"
_NUMBER_OF_THINGS = r"\s*(?:\([^)]*\)\s*)?(?:টি|টা|জন|কর্ম|কার্য|দিন|মাস|বছর|সপ্তাহ)"
_COMING = re.compile(
    # "আগামী মাসে", "আগামী সেপ্টেম্বর মাসের ১৪ তারিখে"
    rf"{_AHEAD}(?:[^।;,\n]{{0,45}}?(?:তারিখে?|মাসে|সপ্তাহে|বারে?|দিনে?|সভায়?়?|বছরে?|সালে|পক্সে|কাল)(?![\u0980-\u09ff]))"
    # "আগামী সেপ্টেম্বরে"
    rf"|{_AHEAD}[\u0980-\u09ff]+(?:রে|লে|টে|তে|নে)(?![\u0980-\u09ff])"
    # "আগামী ২০ সেপ্টেম্বর"; not "আগামী ৭ কর্মদিবসের মধ্যে"
    rf"|{_AHEAD}\d{{1,2}}(?!\d|{_NUMBER_OF_THINGS}|[^।;,\n]{{0,45}}(?:মধ্যে|পুর্বে|আগে))"
    rf"|{WORD_STARTS}(?:আগামিকাল|আগামিতে|পরসু)(?![\u0980-\u09ff])"
)
_QUOTED = re.compile(r"‘[^’\n]{1,80}’|“[^”\n]{1,80}”|\"[^\"\n]{1,80}\"")
_NOT_BEFORE = re.compile(r"\s*(?:এর\s*|র\s*)?(?:মধ্যে|পুর্বে|আগে)")


class Year(StrEnum):
    """Which year an adverbial means."""

    NAMED = "named"
    THIS = "this"
    UNKNOWN = "unknown"


class YearMark(NamedTuple):
    """A year, or an unknown earlier time, in which something happened; `value` the year where `kind` is NAMED.

    `fiscal`: `value` is the year in which a fiscal year (July to June) begins.
    """

    kind: Year
    value: int
    start: int
    end: int
    fiscal: bool = False

    def year_of(self, month: str) -> int:
        """The calendar year of a month (`MM`) in this year."""
        return self.value + (self.fiscal and month < "07")

    def covers(self, month: str) -> bool:
        """Whether the month (`YYYY-MM`) lies in this year."""
        return self.kind is Year.THIS or (self.kind is Year.NAMED and self.year_of(month[5:]) == int(month[:4]))


def find_years(spelled: str, month: str) -> list[YearMark]:
    """The years named as adverbials in a text of one spelling, in order; `month` is the meeting's."""
    found = sorted(_found(spelled, month), key=lambda mark: (mark.start, -mark.end))
    kept: list[YearMark] = []
    for mark in found:
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def _found(spelled: str, month: str) -> Iterator[YearMark]:
    year = int(month[:4])
    for found in _THIS_YEAR.finditer(spelled):
        yield YearMark(Year.THIS, year, *found.span())
    for found in _BANGLA_YEAR.finditer(spelled):
        yield YearMark(Year.UNKNOWN, 0, *found.span())
    for found in _LONG_AGO.finditer(spelled):
        yield YearMark(Year.UNKNOWN, 0, *found.span())
    for found in _LAST_YEAR.finditer(spelled):
        if not _is_attribute(spelled, found.end()):
            fiscal = "অর্থ" in found["word"]
            begins = year - (month[5:] < "07") if fiscal else year
            yield YearMark(Year.NAMED, begins - 1, *found.span(), fiscal)
    for found in _NUMBERED_YEAR.finditer(spelled):
        if not _is_attribute(spelled, found.end()):
            yield YearMark(Year.NAMED, int(found["year"]), *found.span(), found["second"] is not None)


def _is_attribute(spelled: str, end: int) -> bool:
    """Whether the year belongs to a plan: "২০১৫ সালের কর্মপরিকল্পনা অনুযায়ী"."""
    return _GENITIVE.match(spelled, end) is not None and _ATTRIBUTE.match(spelled, end) is not None


def is_of_other_year(text: str, month: str) -> bool:
    """Whether a heading or title names years, and none that holds the month (`YYYY-MM`)."""
    years = find_years(plain(text), month)
    return bool(years) and not any(year.covers(month) for year in years)


def is_to_come(spelled: str, start: int, end: int) -> bool:
    """Whether the words place something in the time to come ("আগামী ১৪/০৯/২০১৬ তারিখে"), not only a limit before it.

    A name in quotation marks (‘আমাদের আগামী দিন’) places nothing in time.
    """
    spelled = _QUOTED.sub(lambda name: " " * len(name[0]), spelled)
    return any(not _NOT_BEFORE.match(spelled, found.end()) for found in _COMING.finditer(spelled, start, end))
