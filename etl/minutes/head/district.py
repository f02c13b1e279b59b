"""Whose district a paper is of."""

from collections.abc import Iterable

from etl.minutes.head.memo import find_memos
from etl.places.districts import most_named_district
from etl.places.gazetteer import district_by_memo_geo


def district_named(texts: Iterable[str], text_of_memos: str) -> str | None:
    """Code of the district named most often in the first of `texts` that names any, else that of the first memo number
    of a district in `text_of_memos`; None where neither tells."""
    named = next(filter(None, map(most_named_district, texts)), None)
    if named is not None:
        return named
    of_memos = (district_by_memo_geo(memo.geo) for memo in find_memos(text_of_memos))
    return next((district.code for district in of_memos if district), None)
