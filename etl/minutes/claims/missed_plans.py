"""Months of dialogues that were not held: "মে মাসের সংলাপ স্থগিত হয়" says for when it was planned, not when it did not happen."""

import re

from etl.minutes.claims.details import planned_month
from etl.minutes.records import Setting
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import Sense
from etl.minutes.sentences.marks import Marks, Value, within
from etl.minutes.sentences.pairing import Group
from etl.records import StatementKind

_OF_THE_MONTH = re.compile(
    r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*মাসের\s+(?:(?:নির্ধারিত|পুর্বনির্ধারিত|পরিকল্পিত|ধার্যকৃত|বকেয\u09bc?া|সো[\u0980-\u09ff]+|মিডিয\u09bc?া)\s+)*"
)
# "জুন মাসের এবং চিলমারী উপজেলার জুলাই মাসের সংলাপ"
_AND_OF_ANOTHER = re.compile(r"\s*(?:খ্রি[\u0980-\u09ff]*|ইং)?[.:]?\s*মাসের\s*(?:,|ও|এবং)\s")
_POSTPONED = "স্থগিত"


def planned_for(
    group: Group, kind: StatementKind | str | None, clause: Clause, marks: Marks, setting: Setting
) -> list[Value[str]]:
    """The months in which the dialogue that was not held should have been, each with its year.

    A dialogue of the month under discussion that was not held may never have been planned, unless it was postponed.
    """
    if kind != StatementKind.DIALOGUE_HELD or clause.predicate.sense is not Sense.NOT_DONE:
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
    found = _OF_THE_MONTH.match(marks.spelled, month.end)
    things = within(marks.objects, found.end(), found.end() + 1) if found else []
    return any(each.kind == StatementKind.DIALOGUE_HELD for each in things)


def _past(month: Value[str], clause: Clause, marks: Marks, setting: Setting) -> str:
    value = planned_month(month, clause, marks, setting)
    return f"{int(value[:4]) - 1}{value[4:]}" if not month.sure and value > setting.month else value


def without_months(group: Group, clause: Clause, planned: list[Value[str]]) -> tuple[Group, Clause]:
    """The group and its clause without the months that the dialogue was planned for."""
    starts = {month.start for month in planned}
    own = tuple(month for month in group.months if month.start not in starts)
    lead = tuple(month for month in clause.lead.months if month.start not in starts)
    return group._replace(months=own), clause._replace(lead=clause.lead._replace(months=lead))
