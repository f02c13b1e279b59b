"""Turn clauses into claims: what a sentence says of one upazila and month."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from etl.minutes.claims.about import also_named, object_of, scope_of
from etl.minutes.claims.added import added_to
from etl.minutes.claims.announced import announces, is_announced, only_prepares
from etl.minutes.claims.bracketed import bracketed_claims
from etl.minutes.claims.described import described_before
from etl.minutes.claims.details import count_of, count_of_each, quote_of, reason_of, rests_on, said_of
from etl.minutes.claims.exceptions import with_fragments_doubted, without_exceptions
from etl.minutes.claims.head_nouns import has_unknown_word, is_of_what_belongs_to_it, leaves_out_denial
from etl.minutes.claims.listed import listed_claims, may_hold_list
from etl.minutes.claims.memory import Memory
from etl.minutes.claims.offices import of_one_office
from etl.minutes.claims.owners import is_sent_elsewhere, with_owners
from etl.minutes.claims.plan_claims import planned_for, plans, plans_of, without_months
from etl.minutes.claims.scope import Scope
from etl.minutes.claims.things import scope_of_thing
from etl.minutes.claims.unresolved import concerns_upazilas, not_understood, says_anything, unresolved
from etl.minutes.claims.when import time_of
from etl.minutes.claims.withdrawn import without_withdrawn
from etl.minutes.records import HELD, Claim, Finding, Setting
from etl.minutes.sentences.bodies import names_innovation
from etl.minutes.sentences.clauses import Clause, clauses
from etl.minutes.sentences.grammar import OTHER, Act, Quantifier, Reference, Sense
from etl.minutes.sentences.mark_reading import read_marks
from etl.minutes.sentences.marks import Marks, within
from etl.minutes.sentences.pairing import Group
from etl.records import StatementKind, Topic

K = StatementKind

_IN_TIME = re.compile(r"নির্ধারিত\s*(?:সময়|তারিখ|\d)|যথাসময়|যথা\s*সময়|সময়\s*মত|তারিখের\s*মধ্যে")
# "বরাদ্দ না পাওয়ায় …": why something was not done, not what.
_ONLY_WHY = re.compile(r"না\s*[\u0980-\u09ff]+ায়?\u09bc?\s*$")


class TrainingClause(NamedTuple):
    """A clause about a training, and the places it names or refers to (None: it speaks of none)."""

    clause: Clause
    scope: Scope | None


def read_claims(
    text: str, topic: Topic, setting: Setting, item_no: int | None = None, earlier: Sequence[Claim] = ()
) -> tuple[list[Claim], list[Finding]]:
    """What `text`, a discussion on `topic` (in the item `item_no`), says of upazilas, in order.

    `earlier`: what the items before it said, to which it may refer.
    """
    if not says_anything(text) and not may_hold_list(text):
        return [], []
    bracketed, marks = bracketed_claims(read_marks(text, setting), setting, item_no)
    reader = _ClauseReader(marks, topic, setting, Memory(item_no=item_no, earlier=earlier))
    reader.memory.claims, taken, reader.memory.findings = listed_claims(marks, topic, setting, item_no)
    reader.memory.claims.extend(bracketed)
    for clause in clauses(marks):
        if any(listed.start < clause.sentence[1] and clause.sentence[0] < listed.stop for listed in taken):
            reader.remember_list(clause)
        else:
            reader.take(clause)
    reader.memory.findings.extend(Finding("not_understood", {"words": words}) for words in not_understood(marks))
    return with_fragments_doubted(reader.memory.claims, marks), reader.memory.findings


def read_trainings(text: str, topic: Topic, setting: Setting) -> tuple[Marks, list[TrainingClause]]:
    """The clauses of `text` that are about a training, whosever it is, and the marks they stand among."""
    marks = read_marks(text, setting)
    reader = _ClauseReader(marks, topic, setting, Memory())
    for clause in clauses(marks):
        reader.take(clause)
    return marks, reader.trainings


@dataclass(frozen=True, slots=True)
class _ClauseReader:
    """Reads the clauses of one text, one after another."""

    marks: Marks
    topic: Topic
    setting: Setting
    memory: Memory
    trainings: list[TrainingClause] = field(default_factory=list)

    def take(self, clause: Clause) -> None:
        """Add what the clause says to the memory's claims and findings; to the trainings, where it is about one."""
        memory, marks = self.memory, self.marks
        same_sentence = clause.sentence == memory.sentence
        if not same_sentence:
            memory.month_in_sentence = memory.meant_month = None
        thing = object_of(clause, marks, self.topic, memory, same_sentence)
        if described := described_before(clause, marks, memory):
            memory.places, memory.doubtful, memory.since = described, False, clause.sentence
        if clause.unread is not None:
            self._ask_about("not_understood", clause)
        clause, foreign = with_owners(thing, clause, marks)
        scope = scope_of(clause, thing, marks, self.setting, memory, same_sentence) if not foreign else None
        if thing == K.TRAINING_HELD and not foreign:
            self.trainings.append(TrainingClause(clause, scope))
        is_open = clause.predicate.sense is Sense.OPEN or (thing in HELD and added_to(clause, marks).to_come)
        is_open = is_open or only_prepares(clause, marks, memory)
        says = clause.predicate.act != Act.VOID and thing not in (None, OTHER) and not is_open
        says = says and not of_one_office(thing, clause, marks, self.setting)
        if says and scope and scope.referred and thing == K.MINUTES_RECEIVED and memory.object == OTHER:
            # The minutes of the other body's meeting that was spoken of before, unless they are called the team's.
            says = names_innovation(marks.text[slice(*clause.body)])
            if not says:
                self._ask_about("not_understood", clause)
        belongs = thing == OTHER and scope and is_of_what_belongs_to_it(clause, marks)
        if foreign or (belongs and not is_open):
            self._ask_about("not_understood", clause)
        if says and scope is None and not foreign:
            found = [*unresolved(clause, marks)]
            memory.findings.extend(found)
            if not found and self._may_be_of_the_last_places(clause):
                self._ask_about("not_understood", clause)
        if is_open and ((scope and thing not in (None, OTHER)) or concerns_upazilas(clause, marks)):
            self._ask_about("left_open", clause)
        if says and scope:
            for each in (thing or "", *also_named(thing or "", clause, marks)):
                own = scope_of_thing(scope, each, clause, marks)
                claims = list(self._claims(StatementKind(each), clause, own)) if own else []
                memory.claims = without_withdrawn(memory.claims, claims, clause, marks)
                memory.claims = [*without_exceptions(memory.claims, claims, clause, marks), *claims]
            memory.findings.extend(scope.findings)
        self._remember(clause, scope, thing, same_sentence)

    def remember_list(self, clause: Clause) -> None:
        """Keep what a list that was read is of: "উলিপুর ৩, চিলমারী ২টি আইডিয়া দিয়েছে। রৌমারী দেয়নি।"."""
        if named := within(self.marks.objects, *clause.sentence):
            self.memory.object, self.memory.object_named = named[-1].kind, clause.sentence

    def _ask_about(self, code: str, clause: Clause) -> None:
        """Have a person look at the clause's sentence; `code` says why."""
        self.memory.findings.append(Finding(code, {"words": self.marks.text[slice(*clause.sentence)]}))

    def _may_be_of_the_last_places(self, clause: Clause) -> bool:
        """Whether a denial without places stands right behind a sentence that names some."""
        memory = self.memory
        goes_on = memory.goes_on(memory.since, clause.sentence, self.marks.text)
        return bool(memory.places) and goes_on and clause.predicate.sense is Sense.NOT_DONE and not clause.quantifiers

    def _remember(self, clause: Clause, scope: Scope | None, thing: str | None, same_sentence: bool) -> None:
        memory = self.memory
        if scope and scope.groups and not scope.referred:
            places = [place for group in scope.groups for place in group.places]
            doubtful = any(place.doubtful for place in places)
            memory.keep_places(tuple(place.code for place in places), doubtful, clause.sentence)
        elif (scope and scope.rule) or (not same_sentence and not (scope and scope.referred)):
            memory.drop_places()
        if scope and scope.rule is Quantifier.ALL and not scope.groups and not scope.excepted and scope.among is None:
            memory.all_said = clause.sentence
        if thing and not (
            same_sentence and thing == OTHER and _ONLY_WHY.search(self.marks.spelled[: clause.ends][-15:])
        ):
            memory.object = thing
            memory.object_named = clause.sentence
        if announces(thing, clause, self.marks, self.setting):
            memory.announced = clause.sentence
        months = [m for group in clause.groups for m in group.months] or list(clause.lead.months)
        missed = Group((), tuple(months))
        if planned := planned_for(missed, thing, clause, self.marks, self.setting):
            memory.meant_month = planned[-1]
        elif months and clause.predicate.sense in (Sense.PLAN, Sense.TARGET):
            memory.meant_month = months[-1]
        elif months:
            memory.month_in_sentence = months[-1]
        memory.sentence = clause.sentence

    def _claims(self, kind: StatementKind, clause: Clause, scope: Scope) -> Iterator[Claim]:
        sense = clause.predicate.sense
        announced = sense is Sense.DONE and kind in HELD and is_announced(clause, self.marks, self.setting)
        if sense in (Sense.PLAN, Sense.TARGET) or announced:
            if kind is K.DIALOGUE_HELD:
                yield from plans(clause, scope, self.marks, self.setting, self.memory)
            return
        value = sense is Sense.DONE
        correction = any(each.meaning == Reference.CORRECTION for each in within(self.marks.references, *clause.said))
        reason = None if value else reason_of(clause, scope, self.marks)
        unclear = self._is_unclear(clause)
        for group in scope.groups:
            if planned := planned_for(group, kind, clause, self.marks, self.setting):
                yield from plans_of(group, planned[0].value, clause, scope, self.marks, self.memory)
                group, clause = without_months(group, clause, planned)
            time = time_of(kind, group, clause, scope, self.marks, self.setting, self.memory)
            done, unsure = said_of(group, kind, clause, scope)
            count = count_of(group, clause, self.marks) if kind is K.IDEA_SUBMITTED and (done or value) else None
            for place, month in product(group.places, time.months):
                yield Claim(
                    kind,
                    place.code,
                    month,
                    done,
                    quote_of(clause, scope, self.marks, self.memory),
                    date=time.day if done else None,
                    count=count,
                    reason=reason,
                    doubtful=place.doubtful or group.doubtful or time.doubtful or unsure or unclear,
                    named=not scope.referred,
                    weak=not done and _in_time(self.marks, clause),
                    correction=correction,
                    month_said=time.said,
                    item_no=self.memory.item_no,
                    rests_on=rests_on(place, group, clause, scope, self.marks),
                )
        if scope.rule and not (scope.rule is Quantifier.ONLY and _in_time(self.marks, clause)):
            yield from self._by_rule(kind, clause, scope, value)

    def _is_unclear(self, clause: Clause) -> bool:
        """Whether the words around the predicate leave a doubt of what is said."""
        unknown = has_unknown_word(clause, self.marks) or leaves_out_denial(clause, self.marks)
        return clause.predicate.doubtful or unknown or is_sent_elsewhere(clause, self.marks)

    def _by_rule(self, kind: StatementKind, clause: Clause, scope: Scope, value: bool) -> Iterator[Claim]:
        """Claims about the places that a quantifier covers without naming them, and about those it excepts."""
        group = scope.groups[0] if scope.groups else Group((), months=scope.months)
        time = time_of(kind, group, clause, scope, self.marks, self.setting, self.memory)
        months = time.months
        said = [claim for claim in self.memory.claims if claim.kind is kind]
        if scope.rule is Quantifier.REST and said and not (group.months or clause.lead.months):
            months = (said[-1].month,)
        told = {claim.code for claim in said if claim.month in months and not claim.weak}
        named = {place.code for each in scope.groups for place in each.places} | set(scope.excepted)
        if scope.rule is Quantifier.REST:
            if not told and not named:
                return
            named |= told
        among = self.setting.upazilas if scope.among is None else scope.among
        covered = [code for code in among if code not in named]
        quote = quote_of(clause, scope, self.marks, self.memory)
        doubtful = time.doubtful or scope.doubtful or self._miscounted(scope, covered, quote)
        doubtful = doubtful or self._is_unclear(clause)
        # "সকল উপজেলা হতে পাওয়া যায়নি" may mean that none sent, or that not all did
        doubtful = doubtful or (scope.rule is Quantifier.ALL and not value and not _says_none(clause))
        opposite = scope.rule is Quantifier.ONLY
        if opposite and kind is K.DIALOGUE_HELD and time.day is not None and not time.said:
            # The day is that of the one that was held.
            months = (self.setting.default_month,)
        count = count_of_each(clause, self.marks) if kind is K.IDEA_SUBMITTED and value and not opposite else None
        beside = self._named_beside(clause)
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
                doubtful=doubtful or code in beside,
                item_no=self.memory.item_no,
            )
        for code, month in product(scope.excepted, months):
            yield Claim(kind, code, month, not value, quote, doubtful=doubtful, item_no=self.memory.item_no)

    def _miscounted(self, scope: Scope, covered: Sequence[str], quote: str) -> bool:
        """Whether the clause gives another number of places than it covers; adds a finding."""
        if scope.expected_count in (None, len(covered)):
            return False
        values = {"said": str(scope.expected_count), "counted": str(len(covered)), "words": quote}
        self.memory.findings.append(Finding("count_disagrees", values))
        return True

    def _named_beside(self, clause: Clause) -> set[str]:
        """Places named in the sentence behind the clause: what is true of all may not be true of them."""
        following = next((each.start for each in within(self.marks.predicates, clause.ends, clause.sentence[1])), None)
        end = clause.sentence[1] if following is None else clause.ends
        return {place.code for place in within(self.marks.places, clause.ends, end) if not place.of_post}


def _in_time(marks: Marks, clause: Clause) -> bool:
    """Whether the clause is about being in time: "only X in time" does not deny the others' receipt."""
    return _IN_TIME.search(marks.spelled, *clause.body) is not None


def _says_none(clause: Clause) -> bool:
    """Whether the clause says "none" (কোন উপজেলা … ই), or speaks of the others of those named as exceptions."""
    none = (Quantifier.NONE, Quantifier.REST, Quantifier.EXCEPT, Quantifier.COUNTED)
    return any(word.meaning in none for word in clause.quantifiers)
