"""The oracle, second half: statuses and figures of one office as known on a day, from the words of words.py.

Each function answers for all upazilas; `on` is the day of knowledge. Numbers in comments: the rules in words.py.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from tests.oracle.history import Idea, Listed, Office, OfficeCount, Step
from tests.oracle.words import (
    DAY,
    DIALOGUE,
    IDEA,
    Word,
    campaigns_of,
    due_day,
    later,
    month_end,
    month_of,
    once,
    plan_year,
    plan_year_end,
    plans_of,
    sent_known,
    with_miss,
    words_of,
)

DONE = ("on_time", "late", "received")
EXPECTED = (*DONE, "not_received")


class Status(NamedTuple):
    """Status of one thing owed; `stated`: the day of the last word; `number`: of ideas."""

    status: str
    due: date | None
    day: date | None = None
    stated: date | None = None
    number: int | None = None

    @property
    def is_default(self) -> bool:
        """Missed by a word younger than its due day: only that is overdue, reminded of, timed (rule 3)."""
        return self.status == "not_received" and bool(self.due and self.stated and self.stated > self.due)


def judge(words: Iterable[Word], due: date | None, last_day: date, on: date) -> Status:
    """The latest word stands; but a day that anyone gives, and an upazila's own paper, stand against a "no"."""
    known = [word for word in words if word.known <= on]
    if not known:
        return Status("not_due_yet" if (due or last_day) >= on else "no_data", due)
    stated = max(word.known for word in known)
    yes = [word for word in known if word.yes]
    said_yes = any(word.day or word.own or word.known == stated for word in yes)
    if not said_yes:
        return Status("not_received", due, None, stated, _latest_number(known))
    days = [word.day for word in yes if word.day and word.register] or [word.day for word in yes if word.day]
    if not days or due is None:
        return Status("received", due, min(days, default=None), stated, _latest_number(yes))
    return Status("on_time" if min(days) <= due else "late", due, min(days), stated, _latest_number(yes))


def _latest_number(words: list[Word]) -> int | None:
    """Of one campaign the later source stands (rule 4); of two of one day the register."""
    numbers = [(word.known, word.register, word.number) for word in words if word.number is not None]
    return max(numbers)[2] if numbers else None


def idea_sum(statuses: Iterable[Status]) -> int | None:
    """The ideas of several months: unknown where nothing but zeros is counted and somebody sent an unknown number."""
    found = list(statuses)
    numbers = [each.number for each in found if each.number is not None]
    unknown = any(each.status in DONE and each.number is None for each in found)
    return sum(numbers) if numbers and (any(numbers) or not unknown) else None


class Plan(NamedTuple):
    """A planned dialogue, with what is known of it."""

    upazila: int
    month: date
    status: Status


class Taken(NamedTuple):
    """A decision as it was taken at a meeting: `place` in its chain, `due`: the chain's first due day so far."""

    held: date
    matter: int
    place: int
    times: int
    first: date
    due: date | None
    status: str


class Apart(NamedTuple):
    """A dialogue held with no plan due."""

    upazila: int
    day: date | None
    month: date


def _held(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if word.yes]


def _met(words: Iterable[Word]) -> bool:
    """Whether a dialogue was held by these words, as `judge` has it: a later "no" takes back an undated "held"."""
    words = list(words)
    stated = max((word.known for word in words), default=None)
    return any(word.yes and (word.day or word.known == stated) for word in words)


def _happened(word: Word) -> date:
    """The month of a dialogue held: of its day; without one that of the paper, or the one a register's row plans."""
    return month_of(word.day or (word.register and word.month) or word.known)


def _told_before(word: Word, dialogues: list[list[Word]], planned: Iterable[date]) -> list[Word] | None:
    """The dialogue already known that a word naming no plan tells again: the one of its day; an undated word, the last
    one before it, or of a day or a named plan in its month, with no plan for a month between (rule 1)."""
    for said in dialogues:
        if word.day and any(each.day == word.day for each in _held(said)):
            return said
    before = [
        (_happened(each), said)
        for said in dialogues
        for each in _held(said)
        if _met(said)
        and (_happened(each) < _happened(word) or (_happened(each) == _happened(word) and (each.day or each.month)))
    ]
    for month, said in sorted(before, key=lambda pair: pair[0], reverse=True)[:1]:
        if not word.day and not any(month < each <= _happened(word) for each in planned):
            return said
    return None


def _plan_met(plans: dict[date, list[Word]], named: dict[date, list[Word]], word: Word) -> list[Word] | None:
    """The oldest unmet plan already due or due in the month it was held, across plan years, never a later one (rule 1).

    One that a source denies by name only where no other is: if it was denied no later, or planned for that month.
    """
    month = _happened(word)
    unmet = [planned for planned in sorted(plans) if planned <= month and not _met(plans[planned])]
    denied = {planned: max((each.known for each in named[planned] if not each.yes), default=None) for planned in unmet}
    free = [planned for planned in unmet if denied[planned] is None]
    late = [
        planned for planned in unmet if planned == month or (denied[planned] or date.max) <= (word.day or word.known)
    ]
    return plans[(free or late)[0]] if free or late else None


def _second_day(word: Word, dialogues: Iterable[list[Word]]) -> list[Word] | None:
    """The dialogue that met a plan within 31 days: another day for it, a contradiction."""
    near = [
        (abs(each.day - word.day), said)
        for said in dialogues
        for each in _held(said)
        if word.day and each.day and abs(each.day - word.day) <= 31 * DAY
    ]
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _decision_status(done: bool, due: date | None, again: bool, held: date, on: date) -> str:
    """Overdue where its paper says, after its due day, that it is unmet; after that day without a word: due passed."""
    if done:
        return "concluded"
    if due is None:
        return "undated"
    if again and due < held:
        return "overdue"
    return "due_passed" if due < on else "not_due_yet"


class Answers:
    """The figures of an office, for any months and day."""

    def __init__(self, office: Office) -> None:
        self.office = office
        self.ideas = once(office)
        self.plans = plans_of(office)
        self.created = dict(office.created)
        self.answered: dict[tuple[str, int, date, date], Status] = {}
        self.said: dict[tuple[str, int, date | None], list[Word]] = {}
        for word in words_of(office):
            self.said.setdefault((word.kind, word.upazila, word.month), []).append(word)
        self.campaign_known = campaigns_of(office)
        self.late: dict[int, list[tuple[Word, date]]] = {}

    def exists(self, upazila: int, month: date) -> bool:
        """An upazila owes nothing for a month before it stood."""
        return month >= self.created.get(upazila, date.min)

    def upazilas(self, months: Iterable[date]) -> list[int]:
        months = list(months)
        return [each for each in range(self.office.upazilas) if any(self.exists(each, month) for month in months)]

    # Minutes, meetings, ideas by month

    def statuses(self, kind: str, months: Iterable[date], on: date) -> dict[tuple[int, date], Status]:
        """One status an upazila and month."""
        return {
            (upazila, month): self._status(kind, upazila, month, on)
            for month in months
            for upazila in range(self.office.upazilas)
            if self.exists(upazila, month)
        }

    def _status(self, kind: str, upazila: int, month: date, on: date) -> Status:
        asked = kind, upazila, month, on
        if asked not in self.answered:
            if kind == IDEA:
                self.answered[asked] = self._idea_month(upazila, month, on)
            else:
                words = self.said.get((kind, upazila, month), ())
                self.answered[asked] = judge(words, due_day(self.office, kind, month), month_end(month), on)
        return self.answered[asked]

    def campaigns(self, on: date) -> set[date]:
        """Due days of the district's campaigns that are known."""
        return {due for due, known in self.campaign_known.items() if known <= on}

    def campaigns_of(self, month: date, on: date) -> list[date]:
        return sorted(due for due in self.campaigns(on) if month_of(due) == month)

    def _idea_month(self, upazila: int, month: date, on: date) -> Status:
        """Campaigns are kept apart, a month sums them (rule 5): where several speak, "several" with their sum."""
        words = self.said.get((IDEA, upazila, month), [])
        campaigns = self.campaigns_of(month, on)
        spoken = sorted({word.due for word in words if word.due and word.known <= on})
        if len(spoken) <= 1 and (spoken or len(campaigns) <= 1):
            due = spoken[0] if spoken else campaigns[0] if campaigns else None
            found, came = judge(words, due, month_end(month), on), self._listed_elsewhere(upazila, month, on)
            if found.status != "not_received" or not came:
                return found
            # They came on their days, for that campaign: a "no" of the month does not stand against them (rule 5).
            return found._replace(status="received", day=min(day for _, day in came), number=len(came))
        parts = [
            judge([word for word in words if word.due == due], due, month_end(month), on) for due in spoken or campaigns
        ]
        return Status("several", None, number=idea_sum(parts))

    def counted_with(self, upazila: int, month: date, on: date) -> date | None:
        """The month of the campaign with which the registers count ideas that came in a month without one: what papers
        count of that month are the same ideas.
        """
        return max((month_of(due) for due, _ in self._listed_elsewhere(upazila, month, on)), default=None)

    def _listed_elsewhere(self, upazila: int, month: date, on: date) -> list[tuple[date, date]]:
        """Ideas that came in a month without a campaign: due day of the campaign that lists them, and their own."""
        spoken = {word.due for word in self.said.get((IDEA, upazila, month), ()) if word.due and word.known <= on}
        if spoken or self.campaigns_of(month, on):
            return []
        came = [(idea.due, idea.sent) for idea in self.ideas if idea.upazila == upazila]
        return [
            (due, day)
            for due, day in came
            if isinstance(day, date) and day <= on and month_of(day) == month != month_of(due)
        ]

    # Dialogues

    def dialogues(self, on: date) -> tuple[list[Plan], list[Apart]]:
        """Every plan known, and what was held with no plan due."""
        plans: list[Plan] = []
        apart: list[Apart] = []
        for upazila, known in self.plans.items():
            proofs = [proof for proof, until in self._late(upazila) if proof.known <= on < until]
            planned = {month for month, day in known.items() if day <= on} | {
                each.month for each in proofs if each.month
            }
            months = sorted(month for month in planned if self.exists(upazila, month))
            words, others = self._matched(upazila, months, on, proofs)
            plans += [Plan(upazila, each, judge(words[each], month_end(each), month_end(each), on)) for each in months]
            apart += [Apart(upazila, said[0].day, month_of(said[0].day or said[0].known)) for said in others]
        return plans, apart

    def _late(self, upazila: int) -> list[tuple[Word, date]]:
        """What late days that name no plan prove of the days before, each with the day from which it no longer holds.

        Of the plan that the day meets, once all is known: a "no" that names it, until that day; the day itself is known
        from that day on, as the office's own register would have had it (rule 2).
        """
        if upazila not in self.late:
            months = sorted(month for month in self.plans[upazila] if self.exists(upazila, month))
            found = self.late[upazila] = []
            for month, words in self._matched(upazila, months, date.max, ())[0].items():
                named = self.said.get((DIALOGUE, upazila, month), [])
                unnamed = [word for word in words if word.day and word not in named]
                if unnamed and not _met(named):
                    first = min(unnamed, key=lambda word: word.known)
                    for proof in with_miss(first, month_end(month)):
                        if proof.yes and proof != first:
                            found.append((proof, first.known))
                        elif not proof.yes and first.day:
                            found.append((proof._replace(month=month), first.day))
        return self.late[upazila]

    def _matched(
        self, upazila: int, months: list[date], on: date, proofs: Iterable[Word]
    ) -> tuple[dict[date, list[Word]], list[list[Word]]]:
        """The words known of each plan, and of each dialogue held apart. What names a plan speaks of it alone."""
        known: dict[date | None, list[Word]] = {
            month: [word for word in self.said.get((DIALOGUE, upazila, month), ()) if word.known <= on]
            for month in (*months, None)
        }
        for proof in proofs:
            known[proof.month].append(proof)
        plans = {month: known[month] for month in months}
        named = {month: words[:] for month, words in plans.items()}
        unnamed = [word for word in known[None] if self.exists(upazila, _happened(word))]
        left: list[list[Word]] = []
        for word in sorted(_held(unnamed), key=lambda word: (_happened(word), word.day or date.max, word.known)):
            said = _told_before(word, [*plans.values(), *left], months) or _plan_met(plans, named, word)
            if said is None:
                left.append([word])
            else:
                said.append(word)
        apart = []
        for words in left:
            if _second_day(words[0], plans.values()) is None:
                apart.append(words)
        for word in unnamed:
            if not word.yes:  # of every unmet plan due by its month, in the latest plan year that has one
                unmet = [month for month in months if month <= month_of(word.known) and not _met(plans[month])]
                for month in unmet:
                    if plan_year(self.office, month) == plan_year(self.office, unmet[-1]):
                        plans[month].append(word)
        return plans, apart

    def plans_asked(self, first: date, last: date, on: date) -> list[Plan]:
        """Those of the plan years that the months asked for belong to."""
        return [plan for plan in self.dialogues(on)[0] if self._of_years(plan.month, first, last)]

    def apart_asked(self, first: date, last: date, on: date) -> list[Apart]:
        """What was held in those plan years with no plan due."""
        return [each for each in self.dialogues(on)[1] if self._of_years(each.month, first, last)]

    def _of_years(self, month: date, first: date, last: date) -> bool:
        return plan_year(self.office, month) <= last and plan_year_end(self.office, month) > first

    # Decisions

    def decisions(self, first: date, last: date, on: date) -> list[Taken]:
        """The decisions of the months asked for; of a chain all but the last of them are "repeated"."""
        papers = sorted((paper for paper in self.office.papers if paper.held <= on), key=lambda paper: paper.held)
        told = [(paper.held, each) for paper in papers for each in paper.decides]
        taken = []
        for matter in sorted({each.matter for _, each in told}):
            chain = [(held, each) for held, each in told if each.matter == matter and not each.done]
            done = any(each.done for _, each in told if each.matter == matter)
            asked = [held for held, _ in chain if first <= month_of(held) <= last]
            due = None
            for place, (held, each) in enumerate(chain, start=1):
                due = due or each.due  # overdue by its first day, however often it was given another (rule 10)
                if held in asked:
                    status = "repeated" if held < asked[-1] else _decision_status(done, due, each.again, held, on)
                    taken.append(Taken(held, matter, place, len(chain), chain[0][0], due, status))
        return taken

    # Offices that owe an idea

    def roll(self, upazila: int, month: date) -> set[str]:
        """The offices that the roll lists in a month."""
        return {
            row.office
            for row in self.office.rows
            if isinstance(row, Listed)
            and row.upazila == upazila
            and (row.from_month or date.min) <= month <= (row.until_month or date.max)
        }

    def steps(self, upazila: int, office: str, title: str | None, on: date) -> list[Step]:
        """The stages of an idea with their days, in order."""
        found = [
            row
            for row in self.office.rows
            if isinstance(row, Step) and (row.upazila, row.office, row.title) == (upazila, office, title)
        ]
        return sorted((step for step in found if step.day <= on), key=lambda step: step.day)

    def stage(self, idea: Idea, on: date, end: date) -> str | None:
        """As at `end`, by all that is known `on` a day: the stage of the latest day, of the idea's first campaign, and
        received before the first; the one that is written without a day where no day is known.
        """
        dues = [
            each.due
            for each in self.ideas
            if (each.upazila, each.office, each.title) == (idea.upazila, idea.office, idea.title)
        ]
        steps = self.steps(idea.upazila, idea.office, idea.title, on) if idea.due == min(dues) else []
        if not steps:
            return idea.stage
        return next((step.stage for step in reversed(steps) if step.day <= end), "received")

    def owing(self, upazila: int, month: date) -> int | None:
        """How many offices owe an idea: the latest number that holds, of two for one month the larger."""
        counts = [
            (row.from_month or date.min, row.offices)
            for row in self.office.corrected()
            if isinstance(row, OfficeCount) and row.upazila == upazila and (row.from_month or date.min) <= month
        ]
        return max(counts)[1] if counts else None

    def idea_offices(
        self, upazila: int, months: Iterable[date], on: date
    ) -> Iterator[tuple[int | None, int, list[Idea]]]:
        """By campaign: offices that owe (those of the roll and, without one, never fewer than are listed), offices of
        these that sent, the ideas sent.
        """
        for month in months:
            for due in self.campaigns_of(month, on):
                rows = [idea for idea in self.ideas if (idea.upazila, idea.due) == (upazila, due)]
                if rows:
                    sent = [idea for idea in rows if (known := sent_known(idea)) and known <= on]
                    owing, roll = self.owing(upazila, month), self.roll(upazila, month)
                    listed, senders = len({idea.office for idea in rows}), {idea.office for idea in sent}
                    if roll:
                        yield len(roll), len(senders & roll), sent
                    else:
                        yield owing and max(owing, listed), len(senders), sent


def span(first: date, last: date) -> list[date]:
    months = [first]
    while months[-1] < last:
        months.append(later(months[-1], 1))
    return months


def rate(done: int, expected: int) -> float | None:
    return done / expected if expected else None


def counts(statuses: Iterable[Status]) -> dict[str, Any]:
    """Reporting in numbers: every status, received, expected, timed, and their rates."""
    found = list(statuses)
    number = {name: sum(each.status == name for each in found) for name in (*EXPECTED, "not_due_yet", "no_data")}
    done, expected = (sum(number[name] for name in names) for names in (DONE, EXPECTED))
    timed = number["on_time"] + number["late"] + sum(each.is_default for each in found)
    return number | {
        "all": len(found),
        "done": done,
        "expected": expected,
        "timed": timed,
        "rate": rate(done, expected),
        "on_time_rate": rate(number["on_time"], timed),
    }
