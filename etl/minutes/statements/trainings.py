"""Trainings of upazilas and of the district itself: planned for a month, moved to another, held or not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from etl.minutes.claims.claims import TrainingClause, read_trainings
from etl.minutes.decisions.topics import item_topic
from etl.minutes.records import Setting
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.marks import Marks
from etl.records import AgendaItem, Decision, PlaceKind, PlaceStatement, Role, Statement, StatementKind, Topic

_TRAINING = "প্রশিক্ষণ"
_UPAZILA = "উপজেলা"
# "নাগরিক সেবায় উদ্ভাবন" শীর্ষক
_QUOTED = re.compile(r"[\"“‘']([^\"“”‘’']{3,80})[\"”’']")
_PLANNED = (Sense.PLAN, Sense.TARGET)
# Who carries out what is the district's own.
_OF_DISTRICT = (Role.DC, Role.ADC, Role.AC, Role.TEAM, Role.OFFICE, Role.OTHER)


@dataclass(frozen=True, slots=True)
class _Told:
    """A clause in words of places and months; `place` None is the district itself."""

    sense: Sense
    place: str | None
    months: tuple[str, ...]
    day: date | None
    topic: str | None
    doubtful: bool
    item_no: int
    quote: str


def training_statements(
    items: Sequence[AgendaItem], statements: Sequence[Statement], setting: Setting
) -> Iterator[PlaceStatement]:
    """What the paper says of trainings, each once by its topic; an upazila's statements tell of its being held or not.

    A later month for a training that was not held in the month it was planned for is that training, moved.
    """
    missed = {(each.upazila_code, each.month) for each in statements if _is_missed(each)}
    found: dict[tuple[object, ...], PlaceStatement] = {}
    for item in items:
        if _TRAINING not in f"{item.discussion}{''.join(decision.text for decision in item.decisions)}":
            continue
        for each in _of_item(item, missed, setting):
            said = (each.kind, each.upazila_code, each.month, each.to_month, each.value)
            if each.topic or not any(key[:-1] == said for key in found):
                found.setdefault((*said, each.topic), each)
    yield from found.values()


def _is_missed(statement: Statement) -> bool:
    return statement.kind is StatementKind.TRAINING_HELD and not statement.value


def _of_item(item: AgendaItem, missed: set[tuple[str, str]], setting: Setting) -> Iterator[PlaceStatement]:
    topic = item_topic(item.title, item.discussion or "")
    discussed = list(_told(item.discussion or "", topic, item.no, setting))
    decided = [
        told
        for decision in item.decisions
        for told in _told(decision.text, decision.topic, item.no, setting)
        if told.sense in _PLANNED and (told.place or _is_districts(decision))
    ]
    if not all(map(_is_districts, (each for each in item.decisions if _TRAINING in each.text))):
        discussed = [told for told in discussed if told.place]
    not_held = {*missed, *((told.place, month) for told in discussed for month in _missed_months(told))}
    for told in discussed:
        yield from _discussed(told, setting)
    for told in decided:
        for month in told.months:
            earlier = [of for place, of in not_held if place == told.place and of < month]
            if earlier:
                yield _statement(PlaceKind.TRAINING_MOVED, told, max(earlier), setting, to_month=month)
            else:
                yield _statement(PlaceKind.TRAINING_PLANNED, told, month, setting)


def _missed_months(told: _Told) -> tuple[str, ...]:
    return told.months if told.sense is Sense.NOT_DONE else ()


def _discussed(told: _Told, setting: Setting) -> Iterator[PlaceStatement]:
    """A plan; what was held or not of the district's own, where a month or day is named."""
    for month in told.months:
        if told.sense in _PLANNED:
            yield _statement(PlaceKind.TRAINING_PLANNED, told, month, setting)
        elif told.place is None and told.sense in (Sense.DONE, Sense.NOT_DONE):
            done = told.sense is Sense.DONE
            held = _statement(PlaceKind.TRAINING_HELD, told, month, setting)
            yield replace(held, value=done, date=told.day if done else None)


def _statement(
    kind: PlaceKind, told: _Told, month: str, setting: Setting, to_month: str | None = None
) -> PlaceStatement:
    return PlaceStatement(
        kind=kind,
        district_code=setting.district_code,
        upazila_code=told.place,
        month=month,
        to_month=to_month,
        value=True,
        date=None,
        topic=told.topic,
        doubtful=told.doubtful,
        item_no=told.item_no,
        quote=told.quote,
    )


def _is_districts(decision: Decision) -> bool:
    """Whether a post of the district must carry it out: what UNOs alone must is each upazila's."""
    roles = {each.role for each in decision.implementers}
    return not roles or not roles.isdisjoint(_OF_DISTRICT)


def _told(text: str, topic: Topic, item_no: int, setting: Setting) -> Iterator[_Told]:
    if _TRAINING not in text:
        return
    marks, found = read_trainings(text, topic, setting)
    for each in found:
        if each.clause.predicate.act == Act.HELD and each.clause.predicate.sense in (
            *_PLANNED,
            Sense.DONE,
            Sense.NOT_DONE,
        ):
            yield from _of_clause(each, marks, item_no, setting)


def _of_clause(found: TrainingClause, marks: Marks, item_no: int, setting: Setting) -> Iterator[_Told]:
    """What it says of the places it names, or, where it speaks of no upazila, of the district itself."""
    clause, scope = found
    quote = marks.text[slice(*clause.sentence)]
    quoted = _QUOTED.search(marks.text, *clause.body)
    sense, topic = clause.predicate.sense, quoted[1].strip() if quoted else None
    lead = clause.lead
    if scope is None:
        if setting.team_upazila or _UPAZILA in marks.text[slice(*clause.body)] or clause.quantifiers:
            return
        day = lead.days[0].value if lead.days else None
        months = _months([each.value for each in lead.months], day)
        doubtful = clause.predicate.doubtful
        yield _Told(sense, None, months, day, topic, doubtful, item_no, quote)
        return
    for group in scope.groups:
        days = group.days or lead.days
        day = days[0].value if days else None
        months = _months([each.value for each in group.months or lead.months], day)
        for place in group.places:
            doubtful = place.doubtful or group.doubtful or clause.predicate.doubtful
            yield _Told(sense, place.code, months, day, topic, doubtful, item_no, quote)


def _months(named: Sequence[str], day: date | None) -> tuple[str, ...]:
    """The months that are named, else that of the day."""
    return tuple(dict.fromkeys(named)) or ((f"{day:%Y-%m}",) if day else ())
