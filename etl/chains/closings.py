"""Find sentences that say that an earlier decision was carried out as a whole."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from etl.bengali.spelling import plain
from etl.chains.key import Key, key_of
from etl.chains.likeness import coverage
from etl.chains.records import Closing, TeamDecision, TeamMeeting
from etl.minutes.phrases import phrase_list
from etl.records import Topic

# Chosen by the hand-made cases of tests/etl/chains/closings.csv.
LIKE = 0.6
SURE = 0.75
# Beside a rival that is nearly as like, neither is sure.
RIVAL = 0.05
# Of these a sentence that names the place and says "held" is clean, also where it does not mention the decision.
EVENTS = {Topic.DIALOGUE, Topic.TRAINING}

_SENTENCE = re.compile(r"[^।\n]+[।\n]?")


@dataclass(frozen=True, slots=True)
class Done:
    """A sentence that says that something was done; `of_decision`: that it was an earlier meeting's decision."""

    item_no: int
    quote: str
    of_decision: bool


def find_closings(meeting: TeamMeeting, open_decisions: Iterable[TeamDecision], district_code: str) -> list[Closing]:
    """The open decisions that the meeting's paper says were carried out, each at most once."""
    topics: dict[int, set[str]] = {}
    for decision in meeting.decisions:
        topics.setdefault(decision.item_no, set()).add(decision.topic)
    waiting = {decision.decision_id: decision for decision in open_decisions}
    closings = []
    for done in _done_sentences(meeting):
        best = _meant(done, waiting, topics.get(done.item_no, set()), district_code)
        if best is not None:
            decision_id, doubtful = best
            del waiting[decision_id]
            closings.append(Closing(decision_id, meeting.meeting_id, done.item_no, done.quote, doubtful))
    return closings


def _done_sentences(meeting: TeamMeeting) -> Iterator[Done]:
    for discussion in meeting.discussions:
        for found in _SENTENCE.finditer(discussion.text):
            quote = found[0].strip()
            senses = [phrase.meaning for phrase in phrase_list("carried_out").find(plain(quote))]
            if "done" in senses and "against" not in senses:
                yield Done(discussion.item_no, quote, "earlier" in senses[: senses.index("done")])


def _meant(
    done: Done, waiting: Mapping[str, TeamDecision], topics: set[str], district_code: str
) -> tuple[str, bool] | None:
    """The decision that the sentence is about and whether that is doubtful; None where it may be another or a part."""
    said = key_of(done.quote, district_code)
    alike = []
    for decision in waiting.values():
        # An item of the last minutes or of miscellany may speak of any decision.
        if done.of_decision or (decision.topic in topics and decision.topic in EVENTS):
            value = _likeness(key_of(decision.text, district_code), said, done.of_decision)
            if value >= LIKE:
                alike.append((value, decision.decision_id))
    if not alike:
        return None
    alike.sort(reverse=True)
    value, decision_id = alike[0]
    rivalled = len(alike) > 1 and alike[1][0] > value - RIVAL
    elsewhere = len(topics) == 1 and waiting[decision_id].topic not in topics | {Topic.OTHER}
    return decision_id, rivalled or elsewhere or value < SURE or not done.of_decision


def _likeness(decision: Key, said: Key, of_decision: bool) -> float:
    """How far the sentence covers the decision; 0 for other places, or where only common words are shared."""
    telling = {word for word, weight in decision.words.items() if weight == 1} & said.words.keys()
    if decision.places != said.places or not telling or decision.contradicts(said):
        return 0.0
    return coverage(decision, said) if of_decision or len(said.places) == 1 else 0.0
