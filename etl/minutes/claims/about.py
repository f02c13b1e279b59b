"""What a clause is about: the kind of thing done, and the places it speaks of or refers to."""

import re

from etl.minutes.claims.among import counts_those, means_one, tells_some_apart
from etl.minutes.claims.head_nouns import another_noun_before, is_of_something_else, is_of_what_belongs_to_it
from etl.minutes.claims.left_out import (
    act_of,
    adds_a_reason,
    goes_on,
    only_denies_with_a_reason,
    says_no_more,
    still_not_so,
)
from etl.minutes.claims.memory import Memory
from etl.minutes.claims.scope import Scope, find_scope
from etl.minutes.records import HELD, Setting
from etl.minutes.sentences.bearers import owner_of_thing
from etl.minutes.sentences.clauses import Clause
from etl.minutes.sentences.grammar import OTHER, Act, PlaceSense, Quantifier, Reference, Sense
from etl.minutes.sentences.marks import Marks, PlaceMark, within
from etl.places.other_bodies import names_other_body
from etl.records import StatementKind, Topic

K = StatementKind

# What an act is about where the clause names no object: by the topic of the item.
_BY_TOPIC: dict[tuple[Topic, Act], StatementKind] = {
    (Topic.UPAZILA_MEETING, Act.SENT): K.MINUTES_RECEIVED,
    (Topic.UPAZILA_MEETING, Act.HELD): K.MEETING_HELD,
    (Topic.TEAM, Act.SENT): K.ROSTER_UPDATED,
    (Topic.TEAM, Act.UPDATED): K.ROSTER_UPDATED,
    (Topic.DIALOGUE, Act.HELD): K.DIALOGUE_HELD,
    (Topic.IDEA, Act.SENT): K.IDEA_SUBMITTED,
    (Topic.PILOT, Act.SENT): K.IDEA_SUBMITTED,
    (Topic.PORTAL, Act.UPDATED): K.PORTAL_UPDATED,
    (Topic.TRAINING, Act.HELD): K.TRAINING_HELD,
}
_OBJECT_AFTER_PARTICIPLE = 60
# "কার্যবিবরণী ও টিমের হালনাগাদ তালিকা": at most three words between the connective and the next thing.
_TOGETHER = re.compile(r"\s*(?:,|/|ও|এবং|সহ)\s*(?:[\u0985-\u09b9][\u0980-\u09ff]*\s+){0,3}")
_JOINED = re.compile(r"\s*(?:,|/|ও|এবং|সহ)(?![\u0980-\u09ff])[^।;]*")
# What a team's own minutes say was held by others: "জেলা পর্যায়ে সংলাপ অনুষ্ঠিত হয়েছে".
_AT_ANOTHER_LEVEL = re.compile(
    r"(?<![\u0980-\u09ff])(?:(?:জেলা|বিভাগ|বিভাগিয\u09bc?|জাতিয\u09bc?)\s*পর্যায\u09bc?ে|জেলা\s*প্রসাসক(?:ের|\s*এর)?\s*(?:কার্যাল|সম্মেলন)|মন্ত্রিপরিসদ)"
)
# "আগস্ট মাসেরটি": the one of the month, of the same place.
_THE_ONE_OF = re.compile(r"মাসের(?:টি|টা)(?![\u0980-\u09ff])")
# "এ বিষয়ে দুইবার তাগিদ দেয়া হলেও এখন পর্যন্ত সংলাপ আয়োজন করা হয়নি": by those of whom the sentence before spoke
_ASKED_FOR_IT = re.compile(
    r"\s*(?:এ|এই)\s*(?:বিসয়?়?ে|ব্যাপারে)\s[^।;\n]{0,30}?(?:তাগিদ|অনুরোধ|নির্দেস|বলা|পত্র|যোগাযোগ)"
    r"[^।;\n]{0,30}?(?:লেও|সত্ত্বেও|সত্বেও|পরও|পরেও)(?![\u0980-\u09ff])"
)
# Who "did not give" sent nothing: of meetings it says nothing.
_GAVE = ("দেয", "দেন")
_GET_TOGETHER = "আড্ডা"
_LONGEST_ATTRIBUTE = 25
_ONLINE_ANYWHERE = re.compile("মিডিয|ফেসবুক|অনলাইন|সংলাপ")
# What may stand before it: where it is held, or that it is due.
_ONLINE_OR_DUE = re.compile(
    r"(?:মিডিয\u09bc?া(?:য\u09bc?)?|ফেসবুকে?|অনলাইনে?|নির্ধারিত|পরিকল্পিত|বকেয\u09bc?া|উক্ত|মাসিক|প্রথম|দ্বিতিয\u09bc?)\s*[\"“‘']?\s*$"
)
_GOES_ON = re.compile(r"সভার\s*কার্য")
_NUMBERING = re.compile(r"[\s(\[]*(?:[\dক-ঞ]{1,2}[).।\]]|[-•*])?\s*")
_HEADING_MARK = re.compile(r"(?:ঃ|.\s*(?:উপজেলা)?\s*(?:[ঃ:]|[-–—](?=\s)))")


def object_of(clause: Clause, marks: Marks, topic: Topic, memory: Memory, same_sentence: bool) -> str | None:
    """The statement kind of the thing that the predicate is about; OTHER where it is not counted, None if unknown."""
    act = clause.predicate.act
    if act is Act.VOID:
        return None
    if act is Act.SAME:
        if clause.unread is not None:
            unread = [each.kind for each in within(marks.objects, clause.unread, clause.body[0])]
            return unread[-1] if unread else None
        if (
            memory.object
            and act_of(memory.object) is not Act.SENT
            and marks.spelled.startswith(_GAVE, clause.predicate.start)
        ):
            return None
        refers = same_sentence or _refers(clause, marks) or goes_on(clause, marks, memory)
        no_more = says_no_more(clause, marks) or (same_sentence and adds_a_reason(clause, marks))
        return memory.object if refers and no_more else None
    if clause.predicate.participle:
        after = within(marks.objects, clause.predicate.end, clause.predicate.end + _OBJECT_AFTER_PARTICIPLE)
        return next((each.kind for each in after if each.act == Act.HELD), None)
    start = clause.body[0] if clause.unread is None else clause.unread
    own = [each for each in marks.objects if start < each.end <= clause.predicate.end]
    if clause.groups and not any(each.act == act for each in own):
        # "পাওয়া যায়নি কেবল উলিপুর উপজেলার কার্যবিবরণী"
        own += within(marks.objects, clause.groups[-1].places[-1].end, clause.ends)
    named = [each.kind for each in own if each.act == act]
    by_topic = _BY_TOPIC.get((topic, act))
    named_end = next((each.end for each in reversed(own) if each.act == act), clause.body[0])
    if is_of_something_else(clause, named_end, marks) or is_of_what_belongs_to_it(clause, marks):
        return OTHER
    if named:
        prefers_topic = act == Act.UPDATED and by_topic in named and named[-1] != OTHER
        thing = by_topic if prefers_topic else named[-1]
        if thing == K.DIALOGUE_HELD and _is_another_gathering(named_end, clause, marks, topic):
            return OTHER
        return None if thing == K.MEETING_HELD and not _is_team_meeting(clause, marks, topic) else thing
    fits = memory.object == OTHER or (memory.object and act_of(memory.object) == act)
    refers = same_sentence or _refers(clause, marks)
    if (
        by_topic is K.MINUTES_RECEIVED
        and not own
        and any([clause.lead.counts, *(group.counts for group in clause.groups)])
    ):
        # "উলিপুর হতে ৩টি পাওয়া গেলেও চিলমারী হতে একটিও আইডিয়া পাওয়া যায়নি": minutes are not counted.
        named_later = within(marks.objects, clause.predicate.end, clause.sentence[1])
        return next((each.kind for each in named_later if each.act == act), memory.object if fits else OTHER)
    left_out = says_no_more(clause, marks) or adds_a_reason(clause, marks)
    if fits and (refers or (goes_on(clause, marks, memory) and left_out)):
        return memory.object
    if act is Act.UPDATED and own and own[-1].kind == K.ROSTER_UPDATED:
        # "উলিপুর উপজেলা তালিকা হালনাগাদ করেনি" in an item on the list and the portal.
        return K.ROSTER_UPDATED
    return OTHER if by_topic and another_noun_before(*clause.body, marks) else by_topic


def _is_another_gathering(end: int, clause: Clause, marks: Marks, topic: Topic) -> bool:
    """Whether the get-together that ends at `end` is no dialogue: a literary one, or one in an item on other things."""
    start = end - len(_GET_TOGETHER)
    if not marks.spelled.startswith(_GET_TOGETHER, start) or _ONLINE_OR_DUE.search(
        marks.spelled[:start][-_LONGEST_ATTRIBUTE:]
    ):
        return False
    online = topic is Topic.DIALOGUE or _ONLINE_ANYWHERE.search(marks.spelled) is not None
    return not online or another_noun_before(clause.body[0], start, marks)


def also_named(thing: str, clause: Clause, marks: Marks) -> tuple[str, ...]:
    """The other kinds of thing that the clause names beside `thing`.

    "কার্যবিবরণী ও হালনাগাদ তালিকা পাওয়া গেছে" says both.
    """
    own = within(marks.objects, clause.body[0], clause.predicate.end)
    own = [each for each in own if each.act == clause.predicate.act]
    if len(own) < 2 or own[-1].kind != thing:
        return ()
    together: list[str] = []
    for before, after in zip(own[-2::-1], own[:0:-1], strict=True):
        of_another = bool(
            within(marks.places, before.end, after.start) or within(marks.quantifiers, before.end, after.start)
        )
        joined = (_JOINED if of_another else _TOGETHER).fullmatch(marks.spelled, before.end, after.start)
        if not joined:
            break
        if before.kind not in (OTHER, thing):
            together.append(before.kind)
    return tuple(dict.fromkeys(together))


def _is_team_meeting(clause: Clause, marks: Marks, topic: Topic) -> bool:
    """A meeting named in an item on something else is the team's only where it is called so."""
    return topic in (Topic.UPAZILA_MEETING, Topic.OTHER) or "টিম" in marks.spelled[slice(*clause.body)]


def scope_of(
    clause: Clause, kind: str | None, marks: Marks, setting: Setting, memory: Memory, same_sentence: bool
) -> Scope | None:
    """The places that the clause, about a thing of `kind`, speaks of: named or quantified, else referred to."""
    if clause.groups or clause.quantifiers:
        scope = find_scope(clause, kind, marks, setting, memory)
        if scope:
            return None if clause.groups and _is_of_a_body(clause, kind, marks) else _in_part(scope, clause, marks)
        leaves_open = (Quantifier.RELATIVE, Quantifier.VAGUE, Quantifier.COUNTED, Quantifier.EXCEPT)
        open_words = [each for each in clause.quantifiers if each.meaning in leaves_open]
        if clause.groups or (open_words and not counts_those(clause, marks, len(memory.places))):
            return None
    if clause.predicate.participle:
        return None
    if _is_of_a_body(clause, kind, marks):
        return None
    owner = _line_owner(marks, clause.sentence[0])
    if owner:
        return Scope.of_codes((owner.code,), clause, owner.doubtful)
    refers = same_sentence or _refers(clause, marks) or only_denies_with_a_reason(clause, marks, memory)
    refers = refers or still_not_so(clause, marks, memory)
    if memory.places and (refers or counts_those(clause, marks, len(memory.places))):
        if tells_some_apart(clause, marks, len(memory.places)):
            return None
        doubtful = memory.doubtful or (len(memory.places) > 1 and means_one(clause, marks))
        return Scope.of_codes(memory.places, clause, doubtful)
    if setting.team_upazila and kind in HELD and _AT_ANOTHER_LEVEL.search(marks.spelled, *clause.body):
        return None
    if setting.team_upazila:
        return Scope.of_codes((setting.team_upazila,), clause, False)
    # "সকল উপজেলায় সভা অনুষ্ঠিত হয়েছে এবং কার্যবিবরণী পাওয়া গেছে"
    goes_on = same_sentence and memory.all_said == clause.sentence and clause.predicate.sense is Sense.DONE
    return Scope((), Quantifier.ALL) if goes_on and not clause.quantifiers else None


def _in_part(scope: Scope, clause: Clause, marks: Marks) -> Scope:
    """The scope, doubtful for the last place where a union or town is named behind it: "উলিপুর উপজেলায় ১৩টি ইউনিয়নে"."""
    last = scope.groups[-1] if scope.groups else None
    if last is None or any(place.start > last.places[-1].end for place in within(marks.places, *clause.body)):
        return scope
    if not names_other_body(marks.text[last.places[-1].end : clause.body[1]]):
        return scope
    return scope._replace(groups=(*scope.groups[:-1], last._replace(doubtful=True)))


def _is_of_a_body(clause: Clause, kind: str | None, marks: Marks) -> bool:
    """Whether what the clause speaks of is another body's or an office's; ideas an office sent are the upazila's."""
    last = max((place for group in clause.groups for place in group.places), key=lambda p: p.end, default=None)
    if last and last.part in (PlaceSense.OFFICE, PlaceSense.BODY):
        return False
    start = last.end if last else clause.body[0]
    part = owner_of_thing(marks.text, start, clause.body[1], {each.start for each in marks.objects})
    sent = kind == K.IDEA_SUBMITTED and clause.predicate.sense is Sense.DONE
    return part is PlaceSense.BODY or (part is PlaceSense.OFFICE and not sent)


def _refers(clause: Clause, marks: Marks) -> bool:
    """Whether the clause refers to something said before (উক্ত, তা, সংলাপটি, কিন্তু, অন্যান্য উপজেলা …)."""
    if any(each.meaning == Quantifier.REST for each in clause.quantifiers):
        return True
    start = clause.sentence[0]
    if _THE_ONE_OF.search(marks.spelled, *clause.body) or _ASKED_FOR_IT.match(marks.spelled, *clause.sentence):
        return True
    if _GOES_ON.match(marks.spelled, start):
        return True
    return any(
        each.meaning in (Reference.SAME_PLACE, Reference.BUT)
        for each in within(marks.references, start, clause.predicate.end)
    )


def _line_owner(marks: Marks, at: int) -> PlaceMark | None:
    """The upazila that the line at `at` begins with as a heading: "উলিপুর উপজেলাঃ সভা … অনুষ্ঠিত হয়। কার্যবিবরণী …"."""
    line = marks.text.rfind("\n", 0, at) + 1
    first = next(iter(within(marks.places, line, at + 40)), None)
    if first is None or not _NUMBERING.fullmatch(marks.spelled, line, first.start):
        return None
    return first if _HEADING_MARK.match(marks.spelled, first.end - 1) else None
