"""The places that a question can name: those that the reader sees, by every name in either language."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dashboard.words.rows import Row
from etl.bengali.text import fold_word

LEVELS = ("upazila", "district", "division")
# Which is meant where a district and a division bear one name, and no word says which.
USUALLY = ("district", "upazila", "division")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place of a level: its code and that of its district ("" of a division) and division."""

    level: str
    code: str
    district: str
    division: str


PlaceNames = Mapping[str, frozenset[NamedPlace]]


def place_names(places: Iterable[Row], levels: Collection[str] = LEVELS) -> PlaceNames:
    """The places of these levels by the folded names that they bear; `places`: rows of queries/places.sql."""
    named: dict[str, set[NamedPlace]] = {}
    for row in places:
        for level in levels:
            district = row["district_code"] if level != "division" else ""
            place = NamedPlace(level, row[f"{level}_code"], district, row["division_code"])
            for language in ("bn", "en"):
                named.setdefault(fold_word(row[f"{level}_{language}"]), set()).add(place)
    return {key: frozenset(found) for key, found in named.items()}


def meant(
    found: Iterable[NamedPlace], level: str | None, district: str | None, division: str | None
) -> set[NamedPlace]:
    """Which of the places of one name is meant: of the `level` that a word names, else of the usual one; then those of
    the view's district, else of its division. Several where that does not decide it.
    """
    places = set(found)
    levels = [level, *USUALLY] if level else USUALLY
    first = next((each for each in levels if any(place.level == each for place in places)), None)
    places = {place for place in places if place.level == first}
    here = {place for place in places if district and place.district == district}
    near = {place for place in places if division and place.division == division}
    return here or near or places
