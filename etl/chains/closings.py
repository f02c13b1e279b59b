"""Find what a later paper says became of the open decisions: ended, and how, or carried out in part."""

from collections.abc import Iterator, Sequence

from etl.bengali.spelling import plain
from etl.chains.likeness import Rarity, compare
from etl.chains.matching import OpenDecision
from etl.chains.matter import Matter, matter_of
from etl.chains.meant import Meant, Said, all_meant, compared, meant_by
from etl.chains.records import Closing, Ending, Followed, Progress, TeamMeeting
from etl.chains.sentence_words import stems_of
from etl.chains.telling import Telling, Told, find_tellings, tells_in_a_cell
from etl.records import EarlierDecision, Topic

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
        if meant.in_part:
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
        for telling, meant in _of_row(row, [*left.values()], rarity, district_code):
            yield None, telling, meant
    words = set().union(*(stems_of(each.decision.text) for each in left.values() if not each.matter.standing))

    def concerns(sentence: str) -> bool:
        return _DECISION in sentence or not words.isdisjoint(stems_of(sentence))

    topics: dict[int, set[str]] = {}
    for decision in meeting.decisions:
        topics.setdefault(decision.item_no, set()).add(decision.topic)
    for discussion in meeting.discussions:
        of_item = topics.get(discussion.item_no, set())
        for telling in find_tellings(discussion.text, concerns):
            if of_item == {Topic.CONFIRMATION} and not telling.of_decision:
                continue
            said = Said.of(telling, district_code, meeting.day)
            waiting = [*left.values()]
            if said.of_decisions_only:
                every = all_meant(said, waiting, of_item, rarity)
            else:
                every = meant_by(said, waiting, rarity)
            for meant in every:
                yield discussion.item_no, telling, meant


def _of_row(
    row: EarlierDecision, waiting: Sequence[OpenDecision], rarity: Rarity, district_code: str
) -> Iterator[tuple[Telling, Meant]]:
    """The decision that a row of the table repeats, where its other cell says what became of it."""
    named = matter_of(row.text, district_code)
    each = _repeated(row.text, named, waiting, rarity)
    telling = tells_in_a_cell(row.progress)
    if each is None or telling is None:
        return
    said = Said.of(telling, district_code, each.day, of_row=named)
    meant = compared(each, said, rarity)
    if meant is not None:
        yield telling, meant


def _repeated(text: str, named: Matter, waiting: Sequence[OpenDecision], rarity: Rarity) -> OpenDecision | None:
    """The decision whose words a row repeats; of equals the last."""
    alike = [
        (like.value + (plain(text) in plain(each.decision.text)), each.day, each.decision.decision_id, each)
        for each in waiting
        if (like := compare(each.matter, named, rarity, carried_over=True)) is not None
    ]
    return max(alike, key=lambda each: each[:3])[3] if alike else None


def _ending(told: Told) -> Ending:
    return Ending.DONE if told is Told.PARTLY else Ending(told)
