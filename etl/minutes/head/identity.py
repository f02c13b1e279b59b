"""Find which team's minutes a paper is, and refuse papers that are not minutes of a district's or upazila's team."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from etl.bengali.spelling import plain
from etl.minutes.head.district import district_named
from etl.minutes.head.head import Head, team_words
from etl.minutes.head.head_labels import label_of
from etl.minutes.head.second_head import is_whole_title
from etl.minutes.phrases import phrase_list
from etl.minutes.sentences.bodies import Whose, is_of_an_office, names_body, names_innovation, whose
from etl.places.districts import district_of_upazilas, district_resembled, find_districts, most_named_district
from etl.places.upazilas import find_upazilas
from etl.readers.document import NotReadable
from etl.records import TeamLevel

_HEAD_LINES = 15
_LETTERHEAD_LINES = 8
_SHORT_LINE = 120
_TEAM = re.compile(r"(?:ইনোভেসন|ইনোভেটিভ|উদ্ভাবন|উদ্ভাবনি|innovation)\s*(?:টিম|কমিটি|team|committee)")
# Who leads a district's or an upazila's team, and their offices.
_ADMINISTRATION = re.compile(
    r"জেলা\s*প্রসাসক|ডেপুটি\s*কমিসনার|উপজেলা\s*নির্বাহি|ইউএনও|উপজেলা\s*পরিসদ|(?:জেলা|উপজেলা)\s*(?:প্রসাসন|ইনোভেসন\s*অফিসার)"
)
_DISTRICT_AFTER = re.compile(r"\s+(?:পার্বত্য\s+)?জেলা(?![\u0980-\u09e5])")
_OFFICE = re.compile(r"কার্যালয়")
_POST = re.compile(r"সচিব|পরিচালক|কমিসনার|প্রকৌসলি|কর্মকর্তা|অফিসার|সার্জন|সুপার|অধ্যক্স|মেয়?়?র|চেয়?়?ারম্যান|সম্পাদক|ম্যানেজার|রেজিস্ট্রার")


@dataclass(frozen=True, slots=True)
class TeamIdentity:
    """An innovation team: its level, its district and, for an upazila's team, the upazila."""

    level: TeamLevel
    district_code: str | None
    upazila_code: str | None = None
    upazila: str | None = None


def find_team(head: Head, text: str, *, has_items: bool) -> TeamIdentity:
    """The team whose minutes these are.

    `has_items`: whether its agenda was found. Raises NotReadable: "not_minutes" (or what it seems to be) where no line
    calls the paper minutes, or neither an agenda nor the day of the meeting was found; "other_committee" where they
    are not an innovation team's, "other_office" where they are those of another office's team.
    """
    top = plain(" ".join((head.title or "", *head.lines)))
    title = plain(head.title or "")
    if not head.title or (not has_items and head.held_on is None):
        raise NotReadable(seems_to_be(head.lines) or "not_minutes")
    of_the_field = names_innovation(head.title) or (head.team_level and _names_team(top))
    of_another = team_words("other").first(title) and not _names_team(title)
    if not of_the_field or of_another or _is_other_meeting(head.title):
        raise NotReadable("other_committee", {"title": head.title})
    if _is_other_office(head, head.title):
        raise NotReadable("other_office", {"title": head.title})
    if not has_items and not is_whole_title(head.title):
        raise NotReadable(seems_to_be(head.lines) or "no_items", {"title": head.title})
    district_code = _district(head, text)
    if head.team_level is not TeamLevel.UPAZILA or district_code is None:
        return TeamIdentity(head.team_level or TeamLevel.DISTRICT, district_code)
    return _upazila_team(head, district_code)


def seems_to_be(lines: Iterable[str]) -> str | None:
    """What a paper that is no minutes seems to be, by the short lines at its head (`other_papers.csv`): a refusal's
    code; None where they do not tell."""
    for line in lines:
        if len(line) <= _SHORT_LINE and (found := phrase_list("other_papers", "paper").first(plain(line))):
            return f"seems_{found.meaning}"
    return None


def _is_other_meeting(title: str) -> bool:
    """Whether the title names the meeting of another body, or of an event (ইনোভেশন মেলা উপলক্ষে …)."""
    minutes = team_words("minutes").first(plain(title))
    names = [(place.span[0], _end_of_name(title, place.span[1])) for place in find_districts(title)]
    return minutes is not None and whose(title, minutes.start, names, of_minutes=True) is Whose.OTHER


def _end_of_name(title: str, end: int) -> int:
    """Where a district's name ends: "খাগড়াছড়ি পার্বত্য জেলা"."""
    district = _DISTRICT_AFTER.match(title, end)
    return district.end() if district else end


def _is_other_office(head: Head, title: str) -> bool:
    """Whether the team is that of a ministry, a division, a directorate or a line office.

    Told by the title (উপজেলা প্রাণিসম্পদ দপ্তরের ইনোভেশন টিম); else, where neither a Deputy Commissioner nor an Upazila
    Nirbahi Officer stands in the letterhead or right below the title, by another office above, or by a chair of another
    post.
    """
    team = _TEAM.search(plain(title))
    if team and (names_body(title[: team.start()]) or is_of_an_office(title, team.start())):
        return True
    place = next((at for at, line in enumerate(head.lines) if line.strip(" ।") in title), 0)
    letterhead = " ".join(head.lines[max(0, place - _LETTERHEAD_LINES) : place])
    if _ADMINISTRATION.search(plain(letterhead)) or _is_office_of_administration(head.lines[place + 1 : place + 3]):
        return False
    if names_body(letterhead) or _OFFICE.search(plain(letterhead)):
        return True
    chair = plain(head.chair or "")
    return _POST.search(chair) is not None and not _ADMINISTRATION.search(chair)


def _is_office_of_administration(below: Sequence[str]) -> bool:
    """Whether one of the lines below the title is the name of an administration's office, as of a letterhead."""
    names = [plain(line) for line in below if len(line) <= _SHORT_LINE and label_of(line) is None]
    return any(_ADMINISTRATION.match(name) and _OFFICE.search(name) for name in names)


def _names_team(top: str) -> bool:
    return bool(team_words("district").first(top) or team_words("upazila").first(top))


def _district(head: Head, text: str) -> str | None:
    """The district named most often in the title and the letterhead; else that of the memo numbers; else the one whose
    name is misspelt in the letterhead, or whose upazila an upazila's team names there."""
    first = [each.district_code for each in find_districts(head.title or "")]
    if len(set(first)) == 1:
        return first[0]
    letterhead = "\n".join((*head.lines[:_HEAD_LINES], head.chair or "", head.venue or ""))
    return (
        district_named([letterhead], text)
        or district_resembled(letterhead)
        or (district_of_upazilas(letterhead) if head.team_level is TeamLevel.UPAZILA else None)
        or most_named_district(text)
    )


def _upazila_team(head: Head, district_code: str) -> TeamIdentity:
    """The upazila named most often in the title, else in the letterhead."""
    for words in (head.title or "", "\n".join((*head.lines[:_HEAD_LINES], head.chair or "", head.venue or ""))):
        found = find_upazilas(words, district_code, head.month)
        if found:
            code = Counter(each.upazila_code for each in found).most_common(1)[0][0]
            return TeamIdentity(
                TeamLevel.UPAZILA, district_code, code, next(each.name for each in found if each.upazila_code == code)
            )
    return TeamIdentity(TeamLevel.UPAZILA, district_code)
