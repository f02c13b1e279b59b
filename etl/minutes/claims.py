"""Turn clauses into claims: what a sentence says of one upazila and month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from etl.minutes.about import also_named, object_of, scope_of
from etl.minutes.clauses import Clause, clauses
from etl.minutes.details import count_of, count_of_each, planned_month, quote_of, reason_of, rests_on, when
from etl.minutes.exceptions import without_exceptions
from etl.minutes.grammar import OTHER, Act, Quantifier, Reference, Sense
from etl.minutes.listed import listed_claims, may_hold_list
from etl.minutes.marks import Marks, read_marks, within
from etl.minutes.memory import Memory
from etl.minutes.offices import of_one_office
from etl.minutes.pairing import Group
from etl.minutes.records import Claim, Finding, Setting
from etl.minutes.scope import Scope
from etl.minutes.unresolved import concerns_upazilas, not_understood, says_anything, unresolved
from etl.records import StatementKind, Topic

K = StatementKind

_IN_TIME = re.compile(r"নির্ধারিত\s*(?:সময়|তারিখ|\d)|যথাসময়|যথা\s*সময়|সময়\s*মত|তারিখের\s*মধ্যে")


def read_claims(
    text: str, topic: Topic, setting: Setting, item_no: int | None = None
) -> tuple[list[Claim], list[Finding]]:
    """What `text`, a discussion on `topic` (in the item `item_no`), says of upazilas, in order."""
    memory = Memory(item_no=item_no)
    if not says_anything(text) and not may_hold_list(text):
        return [], []
    marks = read_marks(text, setting)
    memory.claims, taken, memory.findings = listed_claims(marks, topic, setting, item_no)
    for clause in clauses(marks):
        if not any(listed.start < clause.sentence[1] and clause.sentence[0] < listed.stop for listed in taken):
            _take(clause, marks, topic, setting, memory)
    memory.findings.extend(Finding("not_understood", {"words": words}) for words in not_understood(marks))
    return memory.claims, memory.findings


def _take(clause: Clause, marks: Marks, topic: Topic, setting: Setting, memory: Memory) -> None:
    same_sentence = clause.sentence == memory.sentence
    if not same_sentence:
        memory.month_in_sentence = memory.meant_month = None
    thing = object_of(clause, marks, topic, memory, same_sentence)
    scope = scope_of(clause, marks, setting, memory, same_sentence)
    says = clause.predicate.act != Act.VOID and thing not in (None, OTHER)
    says = says and not of_one_office(thing, clause, marks, setting)
    if says and scope is None:
        memory.findings.extend(unresolved(clause, marks))
    if clause.predicate.sense == Sense.OPEN and concerns_upazilas(clause, marks):
        memory.findings.append(Finding("left_open", {"words": marks.text[slice(*clause.sentence)]}))
    if says and scope:
        for each in (thing or "", *also_named(thing or "", clause, marks)):
            claims = list(_claims(StatementKind(each), clause, scope, marks, setting, memory))
            memory.claims = [*without_exceptions(memory.claims, claims, clause, marks), *claims]
        memory.findings.extend(scope.findings)
    _remember(clause, scope, thing, same_sentence, memory)


def _remember(clause: Clause, scope: Scope | None, thing: str | None, same_sentence: bool, memory: Memory) -> None:
    if scope and scope.groups and not scope.referred:
        memory.places = tuple(place.code for group in scope.groups for place in group.places)
        memory.doubtful = any(place.doubtful for group in scope.groups for place in group.places)
        memory.since = clause.sentence
    elif not same_sentence and not (scope and scope.referred):
        memory.places = ()
    if thing:
        memory.object = thing
    months = [m for group in clause.groups for m in group.months] or list(clause.lead.months)
    if months and clause.predicate.sense in (Sense.PLAN, Sense.TARGET):
        memory.meant_month = months[-1]
    elif months:
        memory.month_in_sentence = months[-1]
    memory.sentence = clause.sentence


def _claims(
    kind: StatementKind, clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: Memory
) -> Iterator[Claim]:
    sense = clause.predicate.sense
    if sense in (Sense.PLAN, Sense.TARGET):
        if kind is K.DIALOGUE_HELD:
            yield from _plans(clause, scope, marks, setting, memory)
        return
    value = sense == Sense.DONE
    quote = quote_of(clause, scope, marks, memory)
    correction = any(each.meaning == Reference.CORRECTION for each in within(marks.references, *clause.said))
    reason = None if value else reason_of(clause, scope, marks)
    of_longer = any(each.meaning == Reference.SPAN for each in within(marks.references, *clause.sentence))
    for group in scope.groups:
        months, day = when(kind, group, clause, marks, setting, memory)
        loose = group.doubtful or (of_longer and not (group.months or clause.lead.months or day))
        count = count_of(group, clause, marks) if kind is K.IDEA_SUBMITTED and value else None
        for place, month in product(group.places, months):
            yield Claim(
                kind,
                place.code,
                month,
                value and count != 0,
                quote,
                date=day if value else None,
                count=count,
                reason=reason,
                doubtful=place.doubtful or loose,
                named=not scope.referred,
                weak=not value and _in_time(marks, clause),
                correction=correction,
                item_no=memory.item_no,
                rests_on=rests_on(place, group, clause, scope, marks),
            )
    yield from _by_rule(kind, clause, scope, value, quote, marks, setting, memory)


def _in_time(marks: Marks, clause: Clause) -> bool:
    """Whether the clause is about being in time: "only X in time" does not deny the others' receipt."""
    return _IN_TIME.search(marks.spelled, *clause.body) is not None


def _by_rule(
    kind: StatementKind,
    clause: Clause,
    scope: Scope,
    value: bool,
    quote: str,
    marks: Marks,
    setting: Setting,
    memory: Memory,
) -> Iterator[Claim]:
    """Claims about the places that a quantifier covers without naming them."""
    if not scope.rule:
        return
    if scope.rule is Quantifier.ONLY and _in_time(marks, clause):
        return
    group = scope.groups[0] if scope.groups else Group(())
    months = when(kind, group, clause, marks, setting, memory)[0]
    said = [claim for claim in memory.claims if claim.kind is kind]
    if scope.rule is Quantifier.REST and said and not (group.months or clause.lead.months):
        months = (said[-1].month,)
    told = {claim.code for claim in said if claim.month in months and not claim.weak}
    named = {place.code for each in scope.groups for place in each.places} | set(scope.excepted)
    if scope.rule is Quantifier.REST:
        if not told and not named:
            return
        named |= told
    covered = [code for code in setting.upazilas if code not in named]
    if scope.expected_count is not None and scope.expected_count != len(covered):
        values = {"said": str(scope.expected_count), "counted": str(len(covered))}
        memory.findings.append(Finding("count_disagrees", values | {"words": quote}))
    doubtful = scope.expected_count is not None and scope.expected_count != len(covered)
    # "সকল উপজেলা হতে পাওয়া যায়নি" may mean that none sent, or that not all did
    doubtful = doubtful or (scope.rule is Quantifier.ALL and not value and not _says_none(clause))
    opposite = scope.rule is Quantifier.ONLY
    count = count_of_each(clause, marks) if kind is K.IDEA_SUBMITTED and value and not opposite else None
    for code, month in product(covered, months):
        yield Claim(
            kind,
            code,
            month,
            value != opposite,
            quote,
            count=count,
            inferred=True,
            weak=opposite,
            named=False,
            doubtful=doubtful,
            item_no=memory.item_no,
        )
    for code, month in product(scope.excepted, months):
        yield Claim(kind, code, month, not value, quote, doubtful=doubtful, item_no=memory.item_no)


def _says_none(clause: Clause) -> bool:
    """কোন উপজেলা … ই, or the others of those named as exceptions."""
    return any(
        word.meaning in (Quantifier.NONE, Quantifier.REST, Quantifier.EXCEPT, Quantifier.COUNTED)
        for word in clause.quantifiers
    )


def _plans(clause: Clause, scope: Scope, marks: Marks, setting: Setting, memory: Memory) -> Iterator[Claim]:
    """Planned dialogues: each place with its planned month; none where no month is named."""
    quote = quote_of(clause, scope, marks, memory)
    for group in scope.groups:
        months = group.months or clause.lead.months
        days = group.days or clause.lead.days
        if not months and not days:
            continue
        month = planned_month(months[0], clause, marks, setting) if months else f"{days[0].value:%Y-%m}"
        for place in group.places:
            yield Claim(
                K.DIALOGUE_PLANNED,
                place.code,
                month,
                True,
                quote,
                doubtful=place.doubtful or group.doubtful,
                named=not scope.referred,
                target=clause.predicate.sense == Sense.TARGET,
                item_no=memory.item_no,
                rests_on=rests_on(place, group, clause, scope, marks),
            )
