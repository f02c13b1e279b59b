"""Made-up offices for the oracle: as Hypothesis strategies, or from a seed. Small, each with something odd."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random

from hypothesis import strategies as st

from tests.oracle.expected import Asked
from tests.oracle.history import (
    Cell,
    Correction,
    Deadline,
    Decision,
    Dialogue,
    Idea,
    Listed,
    Office,
    OfficeCount,
    Paper,
    Receipt,
    Row,
    Sentence,
    Step,
)
from tests.oracle.words import later

FIRST, LAST = date(2016, 1, 1), date(2016, 12, 1)
"""All happens in these months; days of knowledge lie between FIRST and some months after LAST."""
STAGES = (None, "received", "selected", "piloting", "implemented", "replicated", "dropped")
OFFICE_NAMES = ("কৃষি", "মৎস্য", "শিক্ষা")


def make_office(dice: Random) -> Office:
    """One office over three to eight months. Everything it does hangs on `dice`."""
    count = dice.randint(3, 5)
    start = later(FIRST, dice.randint(0, 5))
    months = [later(start, n) for n in range(dice.randint(3, 7))]
    stands = {each: _day_in(dice, dice.choice(months)) for each in range(count) if _odds(dice, 12)}
    renamed = {each: _day_in(dice, dice.choice(months)) for each in range(count) if _odds(dice, 12)}
    made = (*_receipts(dice, count, months), *_dialogues(dice, count, months), *_ideas(dice, count, months, stands))
    rows = tuple(row for row in made if _month_of_row(row) >= stands.get(row.upazila, date.min))
    dues = {row.due for row in rows if isinstance(row, Idea)}
    # Last among the rows: corrections name the others by their place.
    more: list[Row] = [*_roll(dice, count, months, stands), *_steps(dice, rows, months)]
    return Office(
        upazilas=count,
        first_month=dice.choice((1, 7)),
        fiscal_from=date(2016, 7, 1) if _odds(dice, 6) else None,
        deadlines=tuple(_deadlines(dice, months)),
        created=tuple(stands.items()),
        renamed=tuple(renamed.items()),
        rows=(*rows, *more),
        papers=tuple(_papers(dice, count, months, stands, dues)),
        corrections=tuple(_corrections(dice, rows)),
    )


offices = st.randoms(use_true_random=False).map(make_office)
"""Offices that Hypothesis can make simpler."""


def make_questions(dice: Random, number: int) -> list[Asked]:
    """Months and days of knowledge; the first asks for everything, after all was said."""
    asked = [Asked(FIRST, later(LAST, 3), later(LAST, 7))]
    while len(asked) < number:
        first, last = sorted(later(FIRST, dice.randint(0, 12)) for _ in range(2))
        asked.append(Asked(first, last, FIRST + timedelta(days=dice.randint(20, 420))))
    return asked


def _odds(dice: Random, one_in: int) -> bool:
    return dice.randrange(one_in) == 0


def _day_in(dice: Random, month: date) -> date:
    return month.replace(day=dice.randint(1, 28))


def _day_near(dice: Random, month: date) -> date:
    """A day in the month or the two after it, often near where due days lie."""
    return month + timedelta(days=dice.choice((dice.randint(0, 30), dice.randint(0, 75), 8, 9, 10, 26, 27, 28)))


def _month_of_row(row: Row) -> date:
    match row:
        case Receipt():
            return row.month
        case Dialogue():
            return row.planned or (row.held.replace(day=1) if isinstance(row.held, date) else FIRST)
        case Idea():
            return row.due.replace(day=1)
        case _:
            return date.max


def _deadlines(dice: Random, months: list[date]) -> Iterator[Deadline]:
    """Often both rules, sometimes changed in between, sometimes none."""
    for kind, day in (("minutes_received", 28), ("meeting_held", 10)):
        if not _odds(dice, 6):
            yield Deadline(kind, day, 0, date(2015, 1, 1))
        if _odds(dice, 3):
            yield Deadline(kind, dice.choice((5, 15, 31)), dice.randint(0, 1), dice.choice(months))


def _receipts(dice: Random, count: int, months: list[date]) -> Iterator[Receipt]:
    for month in months:
        for upazila in range(count):
            if _odds(dice, 3):
                continue
            held = dice.choice((None, None, "no", "yes", _day_in(dice, month), _day_in(dice, month)))
            came: Cell = dice.choice((None, None, "yes", "no", _day_near(dice, month), _day_near(dice, month)))
            # Minutes of a meeting that the same row denies: what that is on a day before they came is nobody's rule.
            yield Receipt(upazila, month, held, None if held == "no" and isinstance(came, date) else came)
            if _odds(dice, 8):  # another register says something else
                yield Receipt(upazila, month, None, dice.choice((None, _day_near(dice, month))), book=1)


def _dialogues(dice: Random, count: int, months: list[date]) -> Iterator[Dialogue]:
    for upazila in range(count):
        for month in dice.sample(months, dice.randint(0, min(3, len(months)))):
            yield Dialogue(upazila, month, dice.choice((None, _day_near(dice, month), _day_near(dice, month), "yes")))
        if _odds(dice, 4):
            yield Dialogue(upazila, None, _day_in(dice, dice.choice(months)))


def _ideas(dice: Random, count: int, months: list[date], stands: dict[int, date]) -> Iterator[Idea | OfficeCount]:
    # Sorted: the order of a set of days is another one in each process.
    for due in sorted({_day_in(dice, month) for month in dice.choices(months, k=dice.randint(0, 3))}):
        for upazila in range(count):
            for office in dice.sample(OFFICE_NAMES, dice.randint(0, 2)):
                if _odds(dice, 3):
                    none = due + timedelta(days=dice.randint(-10, 10)) if _odds(dice, 2) else None
                    yield Idea(upazila, office, due, none=none)
                    continue
                for title in dice.sample("কখ", dice.randint(1, 2)):
                    day = due + timedelta(days=dice.choice((-3, 0, 1, 2, 20, dice.randint(-20, 40))))
                    # Nothing is sent from an upazila that does not exist yet.
                    sent: Cell = "yes" if _odds(dice, 8) else max(day, stands.get(upazila, date.min))
                    yield Idea(upazila, office, due, title, sent, dice.choice(STAGES))
    for upazila in range(count):
        if not _odds(dice, 3):
            yield OfficeCount(upazila, dice.randint(1, 4))
        if _odds(dice, 3):
            month = dice.choice([each for each in months if each >= stands.get(upazila, date.min)] or [None])
            yield OfficeCount(upazila, dice.randint(1, 4), month)


def _roll(dice: Random, count: int, months: list[date], stands: dict[int, date]) -> Iterator[Listed]:
    """Upazilas whose offices are listed, some from a month on or up to one."""
    for upazila in range(count):
        later_on = [each for each in months if each >= stands.get(upazila, date.min)]
        if _odds(dice, 2) or not later_on:
            continue
        for office in dice.sample(OFFICE_NAMES, dice.randint(1, 3)):
            first = dice.choice(later_on) if _odds(dice, 3) else None
            last = dice.choice(later_on) if _odds(dice, 4) else None
            yield Listed(upazila, office, first, last and max(last, first or last))


def _steps(dice: Random, rows: Sequence[Row], months: list[date]) -> Iterator[Step]:
    """Stages of some of the ideas that were sent on a day, each later than the one before; some stop for long."""
    ideas = {(row.upazila, row.office, row.title) for row in rows if isinstance(row, Idea) and row.title}
    for upazila, office, title in sorted(ideas):
        if title is None or not _odds(dice, 3):
            continue
        day = later(months[-1], 1)
        for stage in dice.sample(STAGES[1:], dice.randint(1, 3)):
            day += timedelta(days=dice.choice((1, 20, 60, 120)))
            yield Step(upazila, office, title, str(stage), day)


def _papers(dice: Random, count: int, months: list[date], stands: dict[int, date], dues: set[date]) -> Iterator[Paper]:
    """Minutes of every second month; of upazilas' own some. Some ask for ideas by a day."""
    held = {month: month.replace(day=dice.randint(11, 28)) for month in months if _odds(dice, 2)}
    asks = {month: day + timedelta(days=dice.randint(3, 30)) for month, day in held.items() if _odds(dice, 4)}
    dues = dues | set(asks.values())
    crowded = {
        due.replace(day=1) for due in dues if sum(due.replace(day=1) == each.replace(day=1) for each in dues) > 1
    }
    raised: dict[int, date] = {}
    closed: set[int] = set()
    for month in months:
        if month in held:
            says = (
                said
                for upazila in range(count)
                for said in _says(dice, upazila, held[month], crowded)
                if min(said.month or month, said.plan or month) >= stands.get(upazila, date.min)
                and (said.month or month) >= months[0]
            )
            decides = _decides(dice, held[month], raised, closed)
            yield Paper(held[month], None, tuple(says), tuple(decides), asks.get(month))
        for upazila in range(count):
            if _odds(dice, 12) and month >= stands.get(upazila, date.min):
                yield Paper(_day_in(dice, month), upazila)


def _says(dice: Random, upazila: int, held: date, crowded: set[date]) -> Iterator[Sentence]:
    """At most one sentence a kind; of this month or the one before."""
    month = held.replace(day=1)
    before = later(month, -1)
    for kind in ("minutes_received", "meeting_held", "idea_submitted"):
        if _odds(dice, 2):
            continue
        about = dice.choice((None, before)) if kind != "idea_submitted" else None
        yes = not _odds(dice, 2)
        day = None
        if yes and not _odds(dice, 3):
            first = about or month
            latest = held if kind != "meeting_held" else min(held, later(first, 1) - timedelta(days=1))
            day = first + timedelta(days=dice.randint(0, (latest - first).days))
            if kind != "meeting_held" and _odds(dice, 12):  # after the meeting: until the paper was written, or a slip
                day = held + timedelta(days=dice.randint(1, 12))
        if kind != "idea_submitted":
            yield Sentence(kind, upazila, yes, about, day)
        elif month not in crowded:
            number = dice.choice((None, 1, 3)) if yes else dice.choice((None, 0))
            yield Sentence(kind, upazila, yes, None, day if number else None, number)
    if _odds(dice, 3):
        yield from _dialogue_says(dice, upazila, held)


def _dialogue_says(dice: Random, upazila: int, held: date) -> Iterator[Sentence]:
    """A plan, or a word of a dialogue: of a plan that it names, or of none."""
    month = held.replace(day=1)
    plan = later(month, -dice.randint(0, 2)) if _odds(dice, 2) else None
    if _odds(dice, 3):
        yield Sentence("dialogue_planned", upazila, True, later(month, dice.randint(-1, 2)))
    elif _odds(dice, 2):
        yield Sentence("dialogue_held", upazila, False, plan=plan)
    else:
        first = plan or later(month, -1)
        day = first + timedelta(days=dice.randint(0, (held - first).days))
        yield Sentence("dialogue_held", upazila, True, plan=plan, day=None if _odds(dice, 4) else day)


def _decides(dice: Random, held: date, raised: dict[int, date], closed: set[int]) -> Iterator[Decision]:
    """Matters newly decided, decided again with or without another day, told as done.

    One that was not spoken of for months is let be: whether it is the same matter then is not a rule of figures.
    """
    for matter in range(3):
        old = matter in raised and held - raised[matter] > timedelta(days=80)
        if matter in closed or old or _odds(dice, 2):
            continue
        if matter in raised and _odds(dice, 4):
            closed.add(matter)
            yield Decision(matter, done=True)
            continue
        due = None if _odds(dice, 3) else held + timedelta(days=dice.randint(3, 50))
        yield Decision(matter, due, again=matter in raised)
        raised[matter] = held


def _corrections(dice: Random, rows: tuple[Row, ...]) -> Iterator[Correction]:
    """A day of a register that a person corrected; every second one was taken back."""
    fields = {Receipt: "minutes", Dialogue: "held", Idea: "sent"}
    for place, row in enumerate(rows):
        if type(row) in fields and isinstance(getattr(row, fields[type(row)]), date) and _odds(dice, 12):
            old: date = getattr(row, fields[type(row)])
            yield Correction(place, fields[type(row)], old + timedelta(days=dice.choice((1, 5, 30))), _odds(dice, 2))
