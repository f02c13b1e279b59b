"""Whose work plan it is: the level, the district, the upazila."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from etl.minutes.head.district import district_named
from etl.places.gazetteer import district_by_code, districts
from etl.places.upazilas import find_upazilas
from etl.plans.words import find_words, says
from etl.records import TeamLevel


@dataclass(frozen=True, slots=True)
class Owner:
    """A team: its level, its district and, for an upazila's team, the upazila. None where the paper does not say."""

    level: TeamLevel
    district_code: str | None
    upazila_code: str | None = None


def find_owner(title: str, head: Sequence[str], foot: Sequence[str], month: str | None) -> Owner:
    """The team whose plan it is: by its title, else by the lines above the rows, else by those below.

    `month`: one of the plan's, for the names of upazilas then.
    """
    texts = [title, "\n".join(head), "\n".join(foot)]
    district = district_named(texts, "\n".join(texts))
    level = _level(texts)
    if level is TeamLevel.DISTRICT:
        return Owner(level, district)
    # Below the rows of a district's plan its upazilas are given copies.
    is_sure = level is TeamLevel.UPAZILA and not any(says("district", text) for text in texts[:2])
    for text in texts if is_sure else texts[:2]:
        if upazila := _upazila(text, district, month):
            return Owner(TeamLevel.UPAZILA, upazila[:4], upazila)
    if level is TeamLevel.UPAZILA and not any(says("district", text) for text in texts):
        return Owner(level, district)
    return Owner(TeamLevel.DISTRICT, district)


def _level(texts: Sequence[str]) -> TeamLevel | None:
    """The level that the first text with a word for one names; of two in one text the last: "জেলা: …" may follow."""
    for text in texts:
        upazila, district = find_words("upazila", text), find_words("district", text)
        if upazila or district:
            return TeamLevel.UPAZILA if upazila else TeamLevel.DISTRICT
    return None


def _upazila(text: str, district_code: str | None, month: str | None) -> str | None:
    """The upazila named most often; without a district the one upazila of the country that bears the name."""
    if district_code and district_by_code(district_code):
        named = Counter(each.upazila_code for each in find_upazilas(text, district_code, month) if not each.doubtful)
        return named.most_common(1)[0][0] if named else _likened(text, district_code, month)
    found = {
        each.upazila_code
        for every in districts()
        for each in find_upazilas(text, every.code, month)
        if not each.doubtful
    }
    return found.pop() if len(found) == 1 and says("upazila", text) else None


def _likened(text: str, district_code: str, month: str | None) -> str | None:
    found = {each.upazila_code for each in find_upazilas(text, district_code, month)}
    return found.pop() if len(found) == 1 else None
