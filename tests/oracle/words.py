"""The oracle, first half: who said what of whom, known from which day. Plain Python, nothing of the product.

The rules, with the numbers that comments and tests give them:
 1  A dialogue is one event that meets one plan: the one its source names, else the oldest unmet one already due.
 2  A late day is also a miss until that day.
 3  A "no" older than the due day is not a default: it counts in the rate, and nothing else rests on it.
 4  Zero said is zero; of the counts of one campaign the later source's stands.
 5  Campaigns are kept apart; a month sums them.
 8  Of a slip the sure part counts, the day unknown.
10  A decision taken again with a new date is overdue by its first.
12  A meeting that was not held makes its minutes a miss at once.
14  An upazila's own paper is received when another source has it received; where none does, on its meeting's day.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from tests.oracle.history import Cell, Dialogue, Idea, Office, Paper, Receipt, Sentence

DAY = timedelta(days=1)
MINUTES, MEETING, IDEA, DIALOGUE = "minutes_received", "meeting_held", "idea_submitted", "dialogue_held"


class Word(NamedTuple):
    """From `known` on, a source says whether `kind` of an upazila's month was done; on which day, how many.

    Of a dialogue `month` is the planned month that the source speaks of, None where it names none. `due`: an idea's
    campaign, None where the source names none. `own`: an upazila's own paper.
    """

    kind: str
    upazila: int
    month: date | None
    yes: bool
    known: date
    day: date | None = None
    number: int | None = None
    register: bool = False
    own: bool = False
    due: date | None = None


def month_of(day: date) -> date:
    return day.replace(day=1)


def later(month: date, months: int) -> date:
    """The first day of the month `months` after."""
    index = month.year * 12 + month.month - 1 + months
    return date(index // 12, index % 12 + 1, 1)


def month_end(month: date) -> date:
    return later(month, 1) - DAY


def due_day(office: Office, kind: str, month: date) -> date | None:
    """By the latest rule that holds in the month; a day past the month's end is its last day."""
    rules = [each for each in office.deadlines if each.kind == kind and each.from_month <= month]
    if not rules:
        return None
    rule = max(rules, key=lambda each: each.from_month)
    start = later(month, rule.offset)
    return min(start + (rule.day - 1) * DAY, month_end(start))


def words_of(office: Office) -> list[Word]:
    """All that is ever said of months: of minutes, meetings, ideas; and of dialogues."""
    said: list[Word] = []
    for row in office.corrected():
        if isinstance(row, Receipt):
            said += _receipt(office, row)
        elif isinstance(row, Dialogue):
            said += _dialogue(row)
    said += _ideas(office)
    for paper in office.papers:
        said += _paper(office, paper)
    return [_as_it_came(word, said) if word.own else word for word in said]


def _as_it_came(own: Word, said: list[Word]) -> Word:
    """An upazila's own paper is known from the first day on which another source has it received (rule 14)."""
    others = (word for word in said if (word.kind, word.upazila, word.month) == (MINUTES, own.upazila, own.month))
    came = min((word.day or word.known for word in others if word.yes and not word.own), default=own.known)
    return own._replace(known=max(own.known, came))


def with_miss(word: Word, due: date | None) -> Iterator[Word]:
    """A day after the due day is also a "no" from the day after it, and a "yes" from that day on (rule 2)."""
    yield word
    if word.day and due and word.day > due:
        yield word._replace(known=word.day)
        if word.day > due + DAY:
            yield word._replace(yes=False, known=due + DAY, day=None, number=0 if word.kind == IDEA else None)


def _receipt(office: Office, row: Receipt) -> Iterator[Word]:
    """A row is known from its day; what has none, from the day after the due day (without a rule: after the month)."""
    due = {kind: due_day(office, kind, row.month) or month_end(row.month) for kind in (MINUTES, MEETING)}
    cells = {MINUTES: row.minutes, MEETING: row.meeting}
    for kind, cell in cells.items():
        if isinstance(cell, date):
            yield from with_miss(Word(kind, row.upazila, row.month, True, cell, cell, register=True), due[kind])
        elif cell is not None or kind == MINUTES:  # a blank meeting says nothing; blank minutes did not come
            yield Word(kind, row.upazila, row.month, cell == "yes", due[kind] + DAY, register=True)
    if row.meeting == "no" and row.minutes in (None, "no"):  # no meeting, no minutes: at once (rule 12)
        yield Word(MINUTES, row.upazila, row.month, False, due[MEETING] + DAY, register=True)


def _dialogue(row: Dialogue) -> Iterator[Word]:
    """A planned month and its day belong together (rule 1)."""
    if isinstance(row.held, date):
        word = Word(DIALOGUE, row.upazila, row.planned, True, row.held, row.held, register=True)
        yield from with_miss(word, row.planned and month_end(row.planned))
    elif row.planned:  # held on an unknown day, or not: known once its month is over (rule 8)
        yield Word(DIALOGUE, row.upazila, row.planned, row.held == "yes", month_end(row.planned) + DAY, register=True)


def once(office: Office) -> list[Idea]:
    """The ideas of all registers, one a title of an office and campaign: the earliest day, the furthest stage."""
    stages = [None, "dropped", "received", "selected", "piloting", "implemented", "replicated"]

    def key(row: Idea) -> tuple[int, date, str, str]:
        return row.upazila, row.due, row.office, row.title or ""

    found = []
    for _, rows in groupby(sorted((row for row in office.corrected() if isinstance(row, Idea)), key=key), key):
        same = list(rows)
        undated: Cell = "yes" if any(row.sent == "yes" for row in same) else None
        sent = min((row.sent for row in same if isinstance(row.sent, date)), default=undated)
        none = min((row.none for row in same if row.none), default=None)
        stage = max((row.stage for row in same), key=stages.index)
        first = same[0]
        found.append(Idea(first.upazila, first.office, first.due, first.title, sent, stage, none=none))
    return found


def sent_known(idea: Idea) -> date | None:
    """From when it is known that an idea was sent: its day; of an unknown day, once it was due (rule 8)."""
    return idea.due + DAY if idea.sent == "yes" else idea.sent if isinstance(idea.sent, date) else None


def _ideas(office: Office) -> Iterator[Word]:
    """Each campaign by itself (rule 5): the ideas so far, on each day that brought one; or none (rule 4).

    That is known once due, or from the day on which the last office listed said that it has none.
    """
    for (upazila, due), group in groupby(once(office), lambda idea: (idea.upazila, idea.due)):
        rows = list(group)
        days = sorted(known for row in rows if (known := sent_known(row)))
        month = month_of(due)
        for row in rows:
            if known := sent_known(row):
                sent = sum(each <= known for each in days)
                day = row.sent if isinstance(row.sent, date) else None
                yield Word(IDEA, upazila, month, True, known, day, sent, register=True, due=due)
        said_none = [row.none for row in rows if row.none]
        none_known = min(max(said_none), due + DAY) if not days and len(said_none) == len(rows) else due + DAY
        if not days or days[0] > due + DAY:
            yield Word(IDEA, upazila, month, False, none_known, None, 0, register=True, due=due)


def _paper(office: Office, paper: Paper) -> Iterator[Word]:
    """What a paper says is known from its meeting's day."""
    month = month_of(paper.held)
    if paper.upazila is not None:  # an upazila's own paper: it was held, and is itself received
        held = Word(MEETING, paper.upazila, month, True, paper.held, paper.held)
        yield from with_miss(held, due_day(office, MEETING, month))
        yield Word(MINUTES, paper.upazila, month, True, paper.held, own=True)
    of_minutes = {(said.upazila, said.month or month) for said in paper.says if said.kind == MINUTES}
    for said in paper.says:
        if said.kind == "dialogue_planned":
            continue
        word = _sentence(said, paper)
        due = month_end(said.plan) if said.plan else _due_of(office, said.kind, said.month or month)
        yield from with_miss(word, due)
        if said.kind == MEETING and not said.yes and (said.upazila, word.month) not in of_minutes:  # rule 12
            yield Word(MINUTES, said.upazila, word.month, False, paper.held)


def _due_of(office: Office, kind: str, month: date) -> date | None:
    """A paper names no campaign: it speaks of the month's, where there is one."""
    campaigns = [due for due in campaigns_of(office) if month_of(due) == month]
    return campaigns[0] if kind == IDEA and len(campaigns) == 1 else due_day(office, kind, month)


def campaigns_of(office: Office) -> dict[date, date]:
    """The campaigns for ideas by their due day, each with the day from which it is known.

    A register's: the first of its month, or when its first idea came; a decision's: its paper's day.
    """
    known: dict[date, date] = {}
    told = [
        (idea.due, min(each for each in (month_of(idea.due), idea.sent, idea.none) if isinstance(each, date)))
        for idea in once(office)
    ]
    told += [(paper.asks_by, paper.held) for paper in office.papers if paper.asks_by]
    for due, day in told:
        known[due] = min(day, known.get(due, day))
    return known


def _sentence(said: Sentence, paper: Paper) -> Word:
    count = said.count if said.yes else 0
    about = said.plan if said.kind == DIALOGUE else said.month or month_of(paper.held)
    day = paper.day_of(said)
    known = max(paper.held, day or paper.held)  # never known before the day itself
    return Word(said.kind, said.upazila, about, said.yes, known, day, count if said.kind == IDEA else None)


def plans_of(office: Office) -> dict[int, dict[date, date]]:
    """Of each upazila the planned months, each with the day it is known from (a register's: its plan year's first)."""
    plans: dict[int, dict[date, date]] = {each: {} for each in range(office.upazilas)}

    def know(upazila: int, month: date, known: date) -> None:
        plans[upazila][month] = min(known, plans[upazila].get(month, known))

    for row in office.corrected():
        if isinstance(row, Dialogue) and row.planned:
            know(row.upazila, row.planned, plan_year(office, row.planned))
    for paper in office.papers:
        for said in paper.says:
            if said.kind == "dialogue_planned" and said.month:
                know(said.upazila, said.month, paper.held)
            if said.plan:  # a late day that it gives is a miss of that plan before (rule 2): the plan is known then
                late = said.day is not None and said.day > month_end(said.plan)
                know(said.upazila, said.plan, min(paper.held, month_end(said.plan) + DAY) if late else paper.held)
    return plans


def plan_year(office: Office, month: date) -> date:
    """The first month of the plan year that a month belongs to."""
    fiscal = office.fiscal_from is not None and month >= office.fiscal_from
    return later(month, -((month.month - (7 if fiscal else office.first_month)) % 12))


def plan_year_end(office: Office, month: date) -> date:
    """The first month after that plan year: it ends early where the office goes over to fiscal years."""
    end = later(plan_year(office, month), 12)
    return min(end, office.fiscal_from) if office.fiscal_from and month < office.fiscal_from else end
