"""Find which team's minutes a paper is, and refuse papers that are not minutes of a district's or upazila's team."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from etl.bengali.spelling import plain
from etl.minutes.drafts import DraftItem
from etl.minutes.head import Head, team_words
from etl.minutes.memo import find_memos
from etl.places.finding import district_by_memo_geo, find_districts, find_upazilas
from etl.readers.document import NotReadable
from etl.records import TeamLevel

_HEAD_LINES = 15


@dataclass(frozen=True, slots=True)
class Team:
    """An innovation team: its level, its district and, for an upazila's team, the upazila."""

    level: TeamLevel
    district_code: str | None
    upazila_code: str | None = None
    upazila: str | None = None


def find_team(head: Head, drafts: Sequence[DraftItem], text: str) -> Team:
    """The team whose minutes these are.

    Raises NotReadable: "not_minutes" where no line calls the paper minutes or nothing was decided,
    "other_committee" where the minutes are not an innovation team's.
    """
    top = plain(" ".join((head.title or "", *head.lines)))
    title = plain(head.title or "")
    if not head.title or (not drafts and head.held_on is None):
        raise NotReadable("not_minutes")
    of_the_field = team_words("field").first(title) or (head.team_level and _names_team(top))
    of_another = team_words("other").first(title) and not _names_team(title)
    if not of_the_field or of_another:
        raise NotReadable("other_committee", {"title": head.title})
    if not drafts:
        raise NotReadable("no_items", {"title": head.title})
    district_code = _district(head, text)
    if head.team_level is not TeamLevel.UPAZILA or district_code is None:
        return Team(head.team_level or TeamLevel.DISTRICT, district_code)
    return _upazila_team(head, district_code)


def _names_team(top: str) -> bool:
    return bool(team_words("district").first(top) or team_words("upazila").first(top))


def _district(head: Head, text: str) -> str | None:
    """The district named most often in the title and the letterhead; else that of the memo numbers."""
    first = [each.district_code for each in find_districts(head.title or "")]
    if len(set(first)) == 1:
        return first[0]
    letterhead = "\n".join((*head.lines[:_HEAD_LINES], head.chair or "", head.venue or ""))
    named = Counter(each.district_code for each in find_districts(letterhead))
    if named:
        return named.most_common(1)[0][0]
    for memo in find_memos(text):
        if district := district_by_memo_geo(memo.geo):
            return district.code
    everywhere = Counter(each.district_code for each in find_districts(text))
    return everywhere.most_common(1)[0][0] if everywhere else None


def _upazila_team(head: Head, district_code: str) -> Team:
    """The upazila named most often in the title, else in the letterhead."""
    for words in (head.title or "", "\n".join((*head.lines[:_HEAD_LINES], head.chair or "", head.venue or ""))):
        found = find_upazilas(words, district_code, head.month)
        if found:
            code = Counter(each.upazila_code for each in found).most_common(1)[0][0]
            return Team(
                TeamLevel.UPAZILA, district_code, code, next(each.name for each in found if each.upazila_code == code)
            )
    return Team(TeamLevel.UPAZILA, district_code)
