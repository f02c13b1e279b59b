"""Find when a clause's event happened: its months and day, or that it belongs to none of them."""

import re
from datetime import date
from typing import NamedTuple

from etl.minutes.claims.added import Added, added_to
from etl.minutes.claims.memory import Memory
from etl.minutes.claims.months_before import MONTHLY, month_announced, month_before, months_spoken_of
from etl.minutes.claims.scope import Scope
from etl.minutes.records import HELD, Setting, shift_month
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Reference, Sense
from etl.minutes.sentences.marks import Marks, Value, within
from etl.minutes.sentences.pairing import Group
from etl.minutes.sentences.timing import Year, YearMark
from etl.records import StatementKind

K = StatementKind
_SOON = 3
# Between listed months, and between the ends of a range and what was put between them.
_LISTED = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস)?\s*(?:,|/|ও|এবং|হতে|থেকে|[-–—])?\s*")
_LOCATIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*মাসে(?:ও|ই)?(?![\u0980-\u09ff])")
_OF_THE_MEETING = re.compile(r"\s*মাসের\s*(?:[\u0980-\u09ff]+\s+){0,3}?সভা(?!র\s*সিদ্ধান্ত)")
_GENITIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাসের|(?:মাস)?\s*পর্যন্ত)")


_SINCE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*(?:মাস)?\s*(?:হতে|থেকে)\s")
_TO_DATE = re.compile("অদ্যাবধি|আজ\\s*পর্যন্ত|এখন\\s*পর্যন্ত|এ\\s*যাবত")
_AFTER = re.compile(r"\s*(?:মাসের|মাস\s*এর|এর)?\s*(?:পর|পরে|পরবর্তি)(?![\u0980-\u09ff])")
_LONGEST_SINCE = 12
# "গত তিন মাসের": which months those are is not said.
_FEW_MONTHS = re.compile(
    r"(?:গত|বিগত|সেস|পুর্ববর্তি|পরপর)\s*(?:\d{1,2}|দুই|দু|তিন|চার|পাঁচ|ছয\u09bc?|কযেক|কয\u09bcেক)\s*(?:\([^)]*\)\s*)?(?:টি\s*)?মাস"
)


class Time(NamedTuple):
    """When something happened: months (none: at no month that counts) and day; `doubtful`: that may be another time.

    `said`: the month stands in words, or the year of the day does.
    """

    months: tuple[str, ...]
    day: date | None = None
    doubtful: bool = False
    said: bool = False


def time_of(
    kind: StatementKind, group: Group, clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: Memory
) -> Time:
    """Months and day of what happened.

    In this order: the month or months named (মে ও জুন মাসের কার্যবিবরণী); the month of the day on which something was
    held; the month planned for in the same sentence (no month if that is still to come); the month of the sentence
    before where this one leaves out what it speaks of; the paper's default month. What happened in another year that is
    named without a month belongs to no month.
    """
    days = group.days or clause.lead.days
    distinct = {day.value for day in days}
    day = next(iter(distinct)) if len(distinct) == 1 else None
    added = added_to(clause, marks)
    if not days and added.days and not added.doubtful:
        days = added.days
        day = added.days[0].value if len(added.days) == 1 else None
    year = year_of(clause, marks) or added.year
    own = group.months or clause.lead.months
    of_added = added.months if _is_of_added(kind, added, own, marks) else ()
    months = tuple(_of_year(month, year) for month in own or of_added)
    past = tuple(month for month in months if not (month.sure and month.value > setting.month))
    chosen = _chosen_months(kind, past, marks)
    loose = len(past) < len(months) or any(_soon(month, setting) for month in months)
    loose = (
        loose
        or _leaves_doubt(kind, added, own, of_added)
        or _FEW_MONTHS.search(marks.spelled, *clause.body) is not None
    )
    if not chosen and days and kind in HELD:
        own_month = f"{days[0].value:%Y-%m}"
        return Time((own_month,), day, loose, said=year is not None and year.covers(own_month))
    same_sentence = clause.sentence == memory.sentence
    if not chosen and same_sentence and memory.month_in_sentence:
        chosen = (_of_year(memory.month_in_sentence, year),)
    if not chosen and kind in MONTHLY and (spoken_of := months_spoken_of(kind, clause, marks, memory)):
        return Time(spoken_of, day if len(spoken_of) == 1 else None, loose, said=True)
    meant = memory.meant_month
    if not chosen and same_sentence and meant and kind is not K.DIALOGUE_HELD:
        if meant.value > setting.month:
            return Time(())
        chosen = (meant,)
    if not chosen:
        return _without_month(kind, day, clause, scope, year, marks, setting, memory, loose)
    found = (
        shift_month(month.value, -12) if not month.sure and month.value > setting.month else month.value
        for month in chosen
    )
    several = _since(kind, chosen, tuple(dict.fromkeys(found)), marks, setting)
    return Time(several, day if len(several) == 1 else None, loose, said=True)


def _is_of_added(kind: StatementKind, added: Added, own: tuple[Value[str], ...], marks: Marks) -> bool:
    """Whether the months behind the verb are those of what happened: "পাওয়া গেছে, যা জুন মাসের"."""
    if own or added.doubtful:
        return False
    return kind not in MONTHLY or not any(_LOCATIVE.match(marks.spelled, month.end) for month in added.months)


def _leaves_doubt(
    kind: StatementKind, added: Added, own: tuple[Value[str], ...], of_added: tuple[Value[str], ...]
) -> bool:
    """Whether the months behind the verb, or their denial, leave a doubt of the month of what happened."""
    if added.doubtful:
        return bool(added.months or added.year)
    told = {month.value for month in own} or {month.value for month in of_added}
    return kind in MONTHLY and bool(added.months) and not {month.value for month in added.months} <= told


def _since(
    kind: StatementKind, chosen: tuple[Value[str], ...], months: tuple[str, ...], marks: Marks, setting: Setting
) -> tuple[str, ...]:
    """The months with those up to now: "জুন মাস হতে কার্যবিবরণী পাওয়া যায়নি"; without the first: "জুন মাসের পর"."""
    after = _AFTER.match(marks.spelled, chosen[-1].end)
    if after and (kind not in MONTHLY or months[-1] >= setting.default_month):
        return (setting.default_month,)
    if not after and (kind not in MONTHLY or not _SINCE.match(marks.spelled, chosen[-1].end)):
        return months
    last = months[-1]
    since = [] if after else [*months]
    while last < setting.default_month and len(since) < _LONGEST_SINCE:
        last = shift_month(last, 1)
        since.append(last)
    return tuple(since)


def _soon(month: Value[str], setting: Setting) -> bool:
    """Whether a month without a year may be one of the next, rather than that of the year before."""
    return not month.sure and setting.month < month.value <= shift_month(setting.month, _SOON)


def year_of(clause: Clause, marks: Marks) -> YearMark | None:
    """The year that the clause names last before its predicate, or right after it ("অনুষ্ঠিত হয়েছে ২০১৫ সালে")."""
    years = within(marks.years, *clause.sentence)
    last = not within(marks.predicates, clause.ends, clause.sentence[1])
    after = (each for each in years if last and not marks.spelled[clause.ends : each.start].strip(" ,"))
    after = (each for each in after if each.start >= clause.ends)
    before = [each for each in years if each.start < clause.predicate.start]
    return next(after, None) or next(reversed(before), None)


def _of_year(month: Value[str], year: YearMark | None) -> Value[str]:
    """A month without a year of its own in the year that the clause names before it."""
    if year is None or year.kind is not Year.NAMED or month.sure or month.start < year.start:
        return month
    own = month.value[5:]
    return month._replace(value=f"{year.year_of(own)}-{own}", sure=True)


def _without_month(
    kind: StatementKind,
    day: date | None,
    clause: Clause,
    scope: Scope,
    year: YearMark | None,
    marks: Marks,
    setting: Setting,
    memory: Memory,
    loose: bool,
) -> Time:
    """The time of what names no month and was held on no day."""
    own_object = any(each.kind == kind for each in within(marks.objects, clause.body[0], clause.predicate.end))
    if year is None and not own_object and memory.other_year[1] > 0:
        goes_on = not marks.spelled[memory.other_year[1] : clause.sentence[0]].strip()
        if goes_on or memory.other_year == clause.sentence:
            return Time(())
    if year and year.kind is not Year.THIS and not day:
        if year.covers(setting.default_month):
            return Time((setting.default_month,), doubtful=True)
        memory.other_year = clause.sentence
        return Time(())
    before = month_before(kind, clause, marks, memory) if kind in MONTHLY or not own_object else None
    before = before or month_announced(kind, clause, marks)
    if before and before != setting.default_month:
        memory.month_kept = clause.sentence
        return Time((before,), day, doubtful=loose or own_object, said=True)
    span = any(each.meaning == Reference.SPAN for each in within(marks.references, *clause.sentence))
    # "অদ্যাবধি ৫টি আইডিয়া পাওয়া গেছে" counts those of earlier months too
    to_date = clause.predicate.sense is Sense.DONE and _TO_DATE.search(marks.spelled, *clause.body) is not None
    span = span or (kind is K.IDEA_SUBMITTED and to_date)
    return Time((setting.default_month,), day, loose or (span and not day))


def _chosen_months(kind: StatementKind, months: tuple[Value[str], ...], marks: Marks) -> tuple[Value[str], ...]:
    """Of several months the one whose case fits ("জুন মাসের কার্যবিবরণী জুলাই মাসে পাওয়া গেছে" is of June), with those
    that are listed before it (এপ্রিল, মে ও জুন)."""
    if not months:
        return ()
    fitting = _LOCATIVE if kind in HELD else _GENITIVE
    if kind is K.MEETING_HELD and any(_OF_THE_MEETING.match(marks.spelled, month.end) for month in months):
        # "জুলাই মাসের সভা আগস্ট মাসে অনুষ্ঠিত হয়েছে"
        fitting = _OF_THE_MEETING
    last = next((at for at, month in enumerate(months) if fitting.match(marks.spelled, month.end)), None)
    if last is None:
        last = next((at for at in range(len(months) - 1) if not _are_listed(months, at, marks)), len(months) - 1)
    first = last
    while first and _are_listed(months, first - 1, marks):
        first -= 1
    return months[first : last + 1]


def _are_listed(months: tuple[Value[str], ...], at: int, marks: Marks) -> bool:
    """Whether the month at `at` and the next one stand in one list or range."""
    return _LISTED.fullmatch(marks.spelled, months[at].end, months[at + 1].start) is not None
