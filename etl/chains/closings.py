"""Find what a later paper says became of the open decisions: ended, and how, or carried out in part."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.chains.doers import is_of_one_office
from etl.chains.earlier_rows import told_in_a_row
from etl.chains.likeness import Rarity
from etl.chains.listed_works import Work, works_of
from etl.chains.matching import OpenDecision
from etl.chains.meant import Meant, Said, all_meant, meant_by
from etl.chains.records import Closing, Ending, Followed, Progress, TeamMeeting
from etl.chains.sentence_words import FINISHED, TO_LET_KNOW, stems_of
from etl.chains.telling import Telling, Told, find_tellings
from etl.records import Topic

_DECISION = "সিদ্ধান্ত"


def find_closings(
    meeting: TeamMeeting, waiting: Sequence[OpenDecision], rarity: Rarity, district_code: str
) -> Followed:
    """The closings of waiting decisions that the meeting's paper tells of, each at most once, and their progress."""
    found = Followed()
    left = {each.decision.decision_id: each for each in waiting}
    for item_no, telling, meant in _told(meeting, left, rarity, district_code):
        decision_id = meant.decision.decision.decision_id
        if decision_id not in left:
            continue
        row = (decision_id, meeting.meeting_id, item_no, telling.quote)
        doubtful = meant.doubtful or telling.doubtful
        of_one = is_of_one_office(telling, meant.decision.matter, meant.decision.decision.text, district_code)
        if meant.in_part or (telling.told is Told.DONE and of_one):
            found.progress.append(Progress(*row, doubtful))
        else:
            found.closings.append(Closing(*row, doubtful, _ending(telling.told)))
            del left[decision_id]
    return found


def _told(
    meeting: TeamMeeting, left: dict[str, OpenDecision], rarity: Rarity, district_code: str
) -> Iterator[tuple[int | None, Telling, Meant]]:
    """What the table of earlier decisions tells, then the discussions: item, clause, and the decision meant."""
    for row in meeting.earlier:
        if told := told_in_a_row(row, [*left.values()], rarity, district_code):
            yield None, *told
    words = set().union(*(stems_of(each.decision.text) for each in left.values() if not each.matter.standing))

    def concerns(sentence: str) -> bool:
        return _DECISION in sentence or not words.isdisjoint(stems_of(sentence))

    topics: dict[int, set[str]] = {}
    for decision in meeting.decisions:
        topics.setdefault(decision.item_no, set()).add(decision.topic)
    for discussion in meeting.discussions:
        of_item = topics.get(discussion.item_no, set())
        for telling in find_tellings(discussion.text, concerns):
            for work in _works(telling, district_code):
                said = Said.of(work.telling, district_code, meeting.day)
                waiting = [*left.values()]
                if said.of_decisions_only:
                    every = all_meant(said, waiting, of_item, rarity)
                else:
                    every = meant_by(said, [each for each in waiting if work.placed or not each.matter.places], rarity)
                for meant in every:
                    if of_item == {Topic.CONFIRMATION} and not (telling.of_decision or _is_surely_work(meant)):
                        continue
                    yield discussion.item_no, work.telling, _of_a_step(meant, said)


def _is_surely_work(meant: Meant) -> bool:
    """Whether what is told beside the confirming of minutes is of a decision, and not of these minutes."""
    return not meant.doubtful and meant.decision.decision.topic != Topic.UPAZILA_MEETING


def _of_a_step(meant: Meant, said: Said) -> Meant:
    """In part, where of a decision's acts one before the last was done; to finish it, or let it be known, is none."""
    decision, done = meant.decision.matter, said.done.acts
    step = bool(done) and done <= decision.acts - {decision.aim} and decision.aim not in {*TO_LET_KNOW, FINISHED}
    return replace(meant, in_part=True) if step and said.telling.told is Told.DONE else meant


def _works(telling: Telling, district_code: str) -> list[Work]:
    """The works that a clause tells of, of which those without a place may be of a place that another names."""
    works = works_of(telling, district_code)
    whole = Work(telling, placed=True)
    if not any(work.placed for work in works):
        return [replace(work, placed=True) for work in works] or [whole]
    return [*works] if all(work.placed for work in works) else [*works, whole]


def _ending(told: Told) -> Ending:
    return Ending.DONE if told is Told.PARTLY else Ending(told)
