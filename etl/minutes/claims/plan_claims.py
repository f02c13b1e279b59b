"""Claims of planned dialogues, and of those that were planned for a month and not held.

"মে মাসের সংলাপ স্থগিত হয়" says for which month it was planned, not in which it did not happen.
"""

import re
from collections.abc import Iterator

from etl.minutes.claims.details import planned_month, quote_of, rests_on
from etl.minutes.claims.memory import Memory
from etl.minutes.claims.scope import Scope
from etl.minutes.claims.when import year_of
from etl.minutes.records import Claim, Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Sense
from etl.minutes.sentences.marks import Marks, Value, within
from etl.minutes.sentences.pairing import Group
from etl.minutes.sentences.timing import Year
from etl.records import StatementKind

K = StatementKind
_ERA = r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*"
_OF_THE_MONTH = re.compile(
    rf"{_ERA}মাসের\s+(?:জন্য\s+(?=নির্ধারিত|পুর্বনির্ধারিত|পরিকল্পিত|ধার্যকৃত))?(?:(?:নির্ধারিত|পুর্বনির্ধারিত|পরিকল্পিত|ধার্যকৃত|বকেয\u09bc?া|সো[\u0980-\u09ff]+|মিডিয\u09bc?া)\s+)*"
)
# "এপ্রিল মাসে নির্ধারিত উলিপুর উপজেলার সংলাপ"
_PLANNED_IN = re.compile(rf"{_ERA}মাসে\s+(?:নির্ধারিত|পুর্বনির্ধারিত|পরিকল্পিত|ধার্যকৃত)\s+(?!ছিল|থাকলেও|হলেও|হয)")
# "জুন মাসের এবং চিলমারী উপজেলার জুলাই মাসের সংলাপ"
_AND_OF_ANOTHER = re.compile(rf"{_ERA}মাসের\s*(?:,|ও|এবং)\s")
_POSTPONED = "স্থগিত"


def plans(clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: Memory) -> Iterator[Claim]:
    """Planned dialogues: each place with its planned month; none where no month is named."""
    for group in scope.groups:
        months = group.months or clause.lead.months
        days = group.days or clause.lead.days
        if not months and not days:
            continue
        by_day = f"{days[0].value:%Y-%m}" if days else ""
        month = planned_month(months[0], clause, marks, setting) if months else by_day
        yield from plans_of(group, month, clause, scope, marks, memory)


def plans_of(group: Group, month: str, clause: Clause, scope: Scope, marks: Marks, memory: Memory) -> Iterator[Claim]:
    """A dialogue planned for `month` in each place of the group."""
    quote = quote_of(clause, scope, marks, memory)
    # "ইতিপূর্বে … আগামী মাসে আয়োজনের সিদ্ধান্ত": the month is that after another meeting
    year = year_of(clause, marks)
    earlier = year is not None and year.kind is Year.UNKNOWN
    for place in group.places:
        yield Claim(
            K.DIALOGUE_PLANNED,
            place.code,
            month,
            True,
            quote,
            doubtful=place.doubtful or group.doubtful or earlier,
            named=not scope.referred,
            target=clause.predicate.sense == Sense.TARGET,
            item_no=memory.item_no,
            rests_on=rests_on(place, group, clause, scope, marks),
        )


def planned_for(group: Group, kind: str | None, clause: Clause, marks: Marks, setting: Setting) -> list[Value[str]]:
    """The months in which the dialogue that was not held should have been, each with its year.

    A dialogue of the month under discussion that was not held may never have been planned, unless it was postponed.
    """
    if kind != K.DIALOGUE_HELD or clause.predicate.sense is not Sense.NOT_DONE:
        return []
    postponed = marks.spelled.startswith(_POSTPONED, clause.predicate.start)
    months = (
        month._replace(value=_past(month, clause, marks, setting), sure=True)
        for month in group.months or clause.lead.months
        if _is_of_the_dialogue(month, clause, marks)
    )
    return [month for month in months if postponed or month.value < setting.default_month]


def _is_of_the_dialogue(month: Value[str], clause: Clause, marks: Marks) -> bool:
    if _AND_OF_ANOTHER.match(marks.spelled, month.end):
        following = within(marks.months, month.end, clause.predicate.start)
        return bool(following) and _is_of_the_dialogue(following[0], clause, marks)
    if planned := _PLANNED_IN.match(marks.spelled, month.end):
        named = within(marks.objects, planned.end(), clause.predicate.start)
        return any(each.kind == K.DIALOGUE_HELD for each in named)
    found = _OF_THE_MONTH.match(marks.spelled, month.end)
    things = within(marks.objects, found.end(), found.end() + 1) if found else []
    return any(each.kind == K.DIALOGUE_HELD for each in things)


def _past(month: Value[str], clause: Clause, marks: Marks, setting: Setting) -> str:
    value = planned_month(month, clause, marks, setting)
    return f"{int(value[:4]) - 1}{value[4:]}" if not month.sure and value > setting.month else value


def without_months(group: Group, clause: Clause, planned: list[Value[str]]) -> tuple[Group, Clause]:
    """The group and its clause without the months that the dialogue was planned for."""
    starts = {month.start for month in planned}
    own = tuple(month for month in group.months if month.start not in starts)
    lead = tuple(month for month in clause.lead.months if month.start not in starts)
    return group._replace(months=own), clause._replace(lead=clause.lead._replace(months=lead))
