"""Follow one team's decisions from meeting to meeting: which takes up which again, and which came to an end."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from etl.bengali.dates import find_dates
from etl.bengali.month_counting import months_between
from etl.bengali.spelling import plain
from etl.bengali.words import WORD_ENDS
from etl.chains.closings import find_closings
from etl.chains.likeness import SURE, Rarity, compare, rarity_of
from etl.chains.matching import OpenDecision, find_links
from etl.chains.matter import Matter, is_standing, matter_of, points_back
from etl.chains.records import Followed, Progress, TeamDecision, TeamMeeting
from etl.records import Topic

# A monthly meeting may be missing, or several: after so many months a decision like an old one is a new one.
LONGEST_GAP_MONTHS = 4
# In place of the words that say by when: it ends what they stand behind ("after the feast, by then").
_BY_WHEN = " তারিখে "
_LIMIT_ENDS = re.compile(rf"(?:মধ্যে|তারিখে|পুর্বে|মাসে){WORD_ENDS}")
# "and, if that cannot be," between two days names nothing else to be done.
_MOST_BETWEEN_DAYS = 3
_ANY_DAY = date(2020, 1, 1)


def follow_team(meetings: Sequence[TeamMeeting], district_code: str) -> Followed:
    """What is found of one team's `meetings`, which are in the order of their days.

    A decision waits until a later one takes it up again, or a later paper says that it came to its end, at most
    LONGEST_GAP_MONTHS to be taken up. Confirming the last minutes is done by saying so and is not followed.
    """
    taken = [_decisions(meeting, district_code) for meeting in meetings]
    rarity = rarity_of(each.matter for of_meeting in taken for each in of_meeting)
    found = Followed()
    waiting: dict[str, OpenDecision] = {}
    for meeting, new in zip(meetings, taken, strict=True):
        ended = _not_asked_again(
            find_closings(meeting, [*waiting.values()], rarity, district_code), waiting, new, rarity
        )
        found.add(ended)
        for closing in ended.closings:
            waiting.pop(closing.decision_id, None)
        recent = [each for each in waiting.values() if months_between(each.day, meeting.day) <= LONGEST_GAP_MONTHS]
        links = find_links(recent, new, rarity)
        found.links.extend(links)
        for each in new:
            earlier = [waiting[link.earlier_id] for link in links if link.decision_id == each.decision.decision_id]
            waiting[each.decision.decision_id] = _upholding(each, earlier)
        for link in links:
            waiting.pop(link.earlier_id, None)
    return found


def _not_asked_again(
    ended: Followed, waiting: dict[str, OpenDecision], new: Sequence[OpenDecision], rarity: Rarity
) -> Followed:
    """The same without the closings of what the paper itself asks for again: those are progress, in doubt."""
    again = [each for each in new if each.says_again]
    kept = Followed(links=ended.links, progress=list(ended.progress))
    for closing in ended.closings:
        earlier = waiting[closing.decision_id].matter
        if any(_is_asked_again(earlier, each.matter, rarity) for each in again):
            kept.progress.append(Progress(*closing[:4], doubtful=True))
        else:
            kept.closings.append(closing)
    return kept


def _is_asked_again(earlier: Matter, later: Matter, rarity: Rarity) -> bool:
    """Whether the later surely is the earlier: in all its places, not in those that are left."""
    like = compare(earlier, later, rarity, carried_over=True)
    return like is not None and like.value >= SURE and earlier.places <= later.places


def _decisions(meeting: TeamMeeting, district_code: str) -> list[OpenDecision]:
    return [
        OpenDecision(decision, matter, meeting.day)
        for decision, matter in zip(meeting.decisions, _matters(meeting, district_code), strict=True)
        if decision.topic != Topic.CONFIRMATION
    ]


def _matters(meeting: TeamMeeting, district_code: str) -> Iterator[Matter]:
    """What each decision is about; "the said training" is the one of the decision before, in the same item."""
    item, before = None, None
    for decision in meeting.decisions:
        matter = matter_of(_without_limits(decision), district_code)
        # "Every month by the 10th" is also a time limit.
        matter = replace(matter, standing=is_standing(decision.text))
        if before is not None and decision.item_no == item and points_back(decision.text):
            matter = matter.with_context(before)
        yield matter
        item, before = decision.item_no, matter


def _without_limits(decision: TeamDecision) -> str:
    """The decision's text without by when; what stands between two limits is asked for by the second of them."""
    limits = decision.due_text or "\0"
    if first := _LIMIT_ENDS.search(plain(limits)):
        later = (found.span[0] for found in find_dates(limits, near=_ANY_DAY) if found.span[0] > first.end())
        between = limits[first.end() : next(later, first.end())]
        if len(between.split()) > _MOST_BETWEEN_DAYS:
            return decision.text.replace(limits, f"{_BY_WHEN}{between}{_BY_WHEN}")
    return decision.text.replace(limits, _BY_WHEN)


def _upholding(each: OpenDecision, earlier: Sequence[OpenDecision]) -> OpenDecision:
    """A decision that upholds a standing one stands as well."""
    stands = each.decision.carried_over and any(one.matter.standing for one in earlier)
    return replace(each, matter=replace(each.matter, standing=True)) if stands else each
