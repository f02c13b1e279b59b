"""Clauses → claims: what one sentence says of one upazila and month."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from etl.minutes.clauses import Clause, clauses
from etl.minutes.marks import Marks, Value, read_marks, within
from etl.minutes.pairing import Group
from etl.minutes.records import Finding, Setting, shift_month
from etl.minutes.scope import Scope, find_scope
from etl.records import StatementKind, Topic

K = StatementKind

# What an act is about where the clause names no object: by the topic of the item.
_BY_TOPIC: dict[tuple[Topic, str], StatementKind] = {
    (Topic.UPAZILA_MEETING, "sent"): K.MINUTES_RECEIVED,
    (Topic.UPAZILA_MEETING, "held"): K.MEETING_HELD,
    (Topic.TEAM, "sent"): K.ROSTER_UPDATED,
    (Topic.TEAM, "updated"): K.ROSTER_UPDATED,
    (Topic.DIALOGUE, "held"): K.DIALOGUE_HELD,
    (Topic.IDEA, "sent"): K.IDEA_SUBMITTED,
    (Topic.PILOT, "sent"): K.IDEA_SUBMITTED,
    (Topic.PORTAL, "updated"): K.PORTAL_UPDATED,
    (Topic.TRAINING, "held"): K.TRAINING_HELD,
}
_HELD = (K.MEETING_HELD, K.DIALOGUE_HELD, K.TRAINING_HELD)
_OBJECT_AFTER_PARTICIPLE = 60
_LOCATIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*মাসে")
_GENITIVE = re.compile(r"\s*(?:খ্রি\S*|ইং)?\s*মাসের")
_PAST_PLAN = re.compile(r"ছিল|থাকলেও|হলেও|গৃহিত\s*হয়?়?েছিল")
_PLAN_YEAR = re.compile(
    r"পরিকল্পনা[^।\d]{0,12}(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?|(20\d\d)(?:\s*-\s*(?:20)?(\d\d))?[^।\d]{0,30}পরিকল্পনা"
)
_IN_TIME = re.compile(r"(?:নির্ধারিত|যথা|সময়?়?\s*মত)\s*-?\s*(?:সময়?়?ে|সময়?়?ের\s*মধ্যে|তারিখের\s*মধ্যে)?")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement before it is merged with the others.

    `named`: the place is named in the sentence itself. `implied`: only the other side of "only X", no words of its own.
    """

    kind: StatementKind
    code: str
    month: str
    value: bool
    quote: str
    date: date | None = None
    count: int | None = None
    reason: str | None = None
    inferred: bool = False
    implied: bool = False
    doubtful: bool = False
    named: bool = True
    correction: bool = False
    item_no: int | None = None


@dataclass(slots=True)
class _Memory:
    """What the sentences so far have said, for those that only refer to it."""

    places: tuple[str, ...] = ()
    doubtful: bool = False
    object: str | None = None
    since: tuple[int, int] = (0, 0)
    sentence: tuple[int, int] = (-1, -1)
    month_in_sentence: Value[str] | None = None
    claims: list[Claim] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def read_claims(text: str, topic: Topic, setting: Setting) -> tuple[list[Claim], list[Finding]]:
    """What `text`, a discussion on `topic`, says of upazilas, in order."""
    memory = _Memory()
    marks = read_marks(text, setting)
    for clause in clauses(marks):
        _take(clause, marks, topic, setting, memory)
    return memory.claims, memory.findings


def _take(clause: Clause, marks: Marks, topic: Topic, setting: Setting, memory: _Memory) -> None:
    same_sentence = clause.sentence == memory.sentence
    if not same_sentence:
        memory.month_in_sentence = None
    thing = _object(clause, marks, topic, memory, same_sentence)
    scope = _scope(clause, marks, setting, memory, same_sentence)
    if scope and thing and thing != "other" and clause.predicate.act != "void":
        kind = StatementKind(thing)
        claims = list(_claims(kind, clause, scope, marks, setting, memory))
        memory.claims.extend(claims)
        memory.findings.extend(scope.findings)
    _remember(clause, scope, thing, same_sentence, memory)


def _remember(clause: Clause, scope: Scope | None, thing: str | None, same_sentence: bool, memory: _Memory) -> None:
    if scope and scope.groups and not scope.referred:
        memory.places = tuple(place.code for group in scope.groups for place in group.places)
        memory.doubtful = any(place.doubtful for group in scope.groups for place in group.places)
        memory.since = clause.sentence
    elif not same_sentence and not (scope and scope.referred):
        memory.places = ()
    if thing:
        memory.object = thing
    if clause.predicate.sense != "plan":
        months = [m for group in clause.groups for m in group.months] or list(clause.lead.months)
        memory.month_in_sentence = months[-1] if months else memory.month_in_sentence
    memory.sentence = clause.sentence


def _object(clause: Clause, marks: Marks, topic: Topic, memory: _Memory, same_sentence: bool) -> str | None:
    """The kind of thing that the predicate is about; "other" where it is none of ours."""
    act = clause.predicate.act
    if act == "void":
        return None
    if clause.predicate.participle:
        after = within(marks.objects, clause.predicate.end, clause.predicate.end + _OBJECT_AFTER_PARTICIPLE)
        return next((each.kind for each in after if each.act == "held"), None)
    own = within(marks.objects, clause.body[0], clause.predicate.end)
    named = [each.kind for each in own if each.act == act]
    by_topic = _BY_TOPIC.get((topic, act))
    if named:
        return by_topic if by_topic in named and named[-1] != "other" else named[-1]
    fits = memory.object == "other" or (memory.object and _act_of(memory.object) == act)
    refers = same_sentence or _refers(clause, marks)
    if fits and refers:
        return memory.object
    return by_topic


def _act_of(kind: str) -> str:
    if kind in _HELD or kind == K.DIALOGUE_PLANNED:
        return "held"
    return "sent" if kind in (K.MINUTES_RECEIVED, K.IDEA_SUBMITTED, K.ROSTER_UPDATED) else "updated"


def _refers(clause: Clause, marks: Marks) -> bool:
    """Whether the clause refers to something said before (উক্ত, তা, সংলাপটি, কিন্তু …)."""
    return any(
        each.meaning == "same_place" for each in within(marks.references, clause.sentence[0], clause.predicate.end)
    )


def _scope(clause: Clause, marks: Marks, setting: Setting, memory: _Memory, same_sentence: bool) -> Scope | None:
    """The places the clause speaks of: those it names or quantifies, else those that it refers to."""
    if clause.groups or clause.quantifiers:
        scope = find_scope(clause, marks, setting)
        if scope:
            return scope
        if any(each.meaning in ("relative", "vague", "counted") for each in clause.quantifiers):
            return None
    if clause.predicate.participle:
        return None
    if memory.places and (same_sentence or _refers(clause, marks)):
        return Scope.of_codes(memory.places, clause, memory.doubtful)
    return Scope.of_codes((setting.team_upazila,), clause, False) if setting.team_upazila else None


def _claims(
    kind: StatementKind, clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: _Memory
) -> Iterator[Claim]:
    sense = clause.predicate.sense
    if sense == "plan":
        if kind is K.DIALOGUE_HELD:
            yield from _plans(clause, scope, marks, setting, memory)
        return
    value = sense == "done"
    quote = _quote(clause, scope, marks, memory)
    correction = any(each.meaning == "correction" for each in within(marks.references, *clause.sentence))
    reason = None if value else _reason(clause, scope, marks)
    for group in scope.groups:
        month, day, doubtful = _when(kind, group, clause, marks, setting, memory)
        count = _count(group, clause) if kind is K.IDEA_SUBMITTED and value else None
        for place in group.places:
            yield Claim(
                kind,
                place.code,
                month,
                value,
                quote,
                date=day if value else None,
                count=count,
                reason=reason,
                doubtful=place.doubtful or group.doubtful or doubtful,
                named=not scope.referred,
                correction=correction,
            )
    yield from _by_rule(kind, clause, scope, value, quote, marks, setting, memory)


def _by_rule(
    kind: StatementKind,
    clause: Clause,
    scope: Scope,
    value: bool,
    quote: str,
    marks: Marks,
    setting: Setting,
    memory: _Memory,
) -> Iterator[Claim]:
    """What a quantifier says of places it does not name."""
    if not scope.rule:
        return
    if scope.rule == "only" and _IN_TIME.search(marks.spelled, *clause.body):
        return
    group = scope.groups[0] if scope.groups else Group(())
    month = _when(kind, group, clause, marks, setting, memory)[0]
    said = [claim for claim in memory.claims if claim.kind is kind]
    if scope.rule == "rest" and said and not (group.months or clause.lead.months):
        month = said[-1].month
    told = {claim.code for claim in said if claim.month == month and not claim.implied}
    named = {place.code for each in scope.groups for place in each.places} | set(scope.excepted)
    if scope.rule == "rest":
        if not told:
            return
        named |= told
    covered = [code for code in setting.upazilas if code not in named]
    if scope.expected_count is not None and scope.expected_count != len(covered):
        values = {"said": str(scope.expected_count), "counted": str(len(covered))}
        memory.findings.append(Finding("count_disagrees", values | {"words": quote}))
    doubtful = scope.expected_count is not None and scope.expected_count != len(covered)
    opposite = scope.rule == "only"
    for code in covered:
        yield Claim(
            kind, code, month, value != opposite, quote, inferred=True, implied=opposite, named=False, doubtful=doubtful
        )
    for code in scope.excepted:
        yield Claim(kind, code, month, not value, quote, doubtful=doubtful)


def _plans(clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: _Memory) -> Iterator[Claim]:
    """Planned dialogues: each place with the month it is planned for; without a month nothing is said."""
    quote = _quote(clause, scope, marks, memory)
    for group in scope.groups:
        months = group.months or clause.lead.months
        days = group.days or clause.lead.days
        if not months and not days:
            continue
        month = _planned_month(months[0], clause, marks, setting) if months else f"{days[0].value:%Y-%m}"
        for place in group.places:
            yield Claim(
                K.DIALOGUE_PLANNED,
                place.code,
                month,
                True,
                quote,
                doubtful=place.doubtful or group.doubtful,
                named=not scope.referred,
            )


def _planned_month(month: Value[str], clause: Clause, marks: Marks, setting: Setting) -> str:
    """A plan's month without a year: in the year of the work plan it names, else ahead of the meeting, or behind it where
    the words say that it has passed."""
    if month.sure:
        return month.value
    own = month.value[5:]
    plan = _PLAN_YEAR.search(marks.spelled, *clause.sentence)
    if plan:
        first, second = (plan[1], plan[2]) if plan[1] else (plan[3], plan[4])
        return f"{int(first) + bool(second and own < '07'):04}-{own}"
    past = _PAST_PLAN.search(marks.spelled, clause.predicate.start, min(clause.sentence[1], clause.predicate.end + 25))
    if past and month.value > setting.month:
        return shift_month(month.value, -12)
    ahead = re.search(r"হবে|করবে", marks.spelled[clause.predicate.start : clause.predicate.end])
    return (
        shift_month(month.value, 12)
        if ahead and not past and month.value < shift_month(setting.month, -1)
        else month.value
    )


def _when(
    kind: StatementKind, group: Group, clause: Clause, marks: Marks, setting: Setting, memory: _Memory
) -> tuple[str, date | None, bool]:
    """Month, day and doubt of what happened: a month that is named, else the day's where something was held, else the default."""
    days = group.days or clause.lead.days
    distinct = {day.value for day in days}
    day = next(iter(distinct)) if len(distinct) == 1 else None
    months = group.months or clause.lead.months
    month = _chosen_month(kind, months, marks)
    if month is None and days and kind in _HELD:
        return f"{days[0].value:%Y-%m}", day, False
    if month is None and memory.month_in_sentence and clause.sentence == memory.sentence:
        month = memory.month_in_sentence
    if month is None:
        return setting.default_month, day, False
    if not month.sure and month.value > setting.month:
        return shift_month(month.value, -12), day, False
    return month.value, day, False


def _chosen_month(kind: StatementKind, months: tuple[Value[str], ...], marks: Marks) -> Value[str] | None:
    """Of several months the one whose case fits: "জুন মাসের কার্যবিবরণী জুলাই মাসে পাওয়া গেছে" is of June."""
    if not months:
        return None
    fitting = _LOCATIVE if kind in _HELD else _GENITIVE
    return next((month for month in months if fitting.match(marks.spelled, month.end)), months[0])


def _count(group: Group, clause: Clause) -> int | None:
    """How many ideas: the one count named for one place, or for each of several (করে)."""
    counts = group.counts or (clause.lead.counts if not group.places or len(clause.groups) == 1 else ())
    each = any(word.meaning == "each" for word in clause.quantifiers)
    if len(counts) != 1 or (len(group.places) > 1 and not each):
        return None
    return counts[0].value


def _quote(clause: Clause, scope: Scope, marks: Marks, memory: _Memory) -> str:
    """The sentence; from the one that names the places where this one only refers to them."""
    start, end = clause.sentence
    if scope.referred and memory.since[0] < start and memory.places:
        start = memory.since[0]
    return marks.text[start:end]


def _reason(clause: Clause, scope: Scope, marks: Marks) -> str | None:
    """The paper's words why not: what stands between the last place and a word of cause."""
    causes = [each for each in within(marks.references, *clause.body) if each.meaning == "reason"]
    if not causes:
        return None
    end = causes[-1].end
    before = [place.end for group in clause.groups for place in group.places if place.end < causes[-1].start]
    words = marks.text[max(before, default=clause.body[0]) : end]
    words = re.sub(r"^(?:\s*(?:উপজেলা(?:য়|র|তে)?|এ|হতে|,))+\s*", "", words)
    return words.strip(" ,") or None


def of_item(claims: Iterable[Claim], item_no: int | None) -> list[Claim]:
    """The claims with the number of the item that makes them."""
    return [replace(claim, item_no=item_no) for claim in claims]
