"""Find the upazila that a register's cell names: in the known district, or by a name that only one upazila has."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from etl.bengali.digits import to_ascii
from etl.bengali.text import clean, fold
from etl.bengali.wording import read_list, reference_cache
from etl.places.districts import district_in, find_districts
from etl.places.gazetteer import Place, district_by_code, districts, upazila_by_code, upazilas
from etl.places.other_bodies import names_other_body
from etl.places.spelling import SADAR, name_key, sadar_keys
from etl.places.upazilas import find_upazilas
from etl.registers.values import WrongCell

_DISTRICT_WORD = re.compile(r"জেলা|\b[Dd]istrict|\b[Zz]il?la")
_UPAZILA_WORD = re.compile(r"\s*(?:উপজেলা|উপঃ|[Uu]pazill?a|[Tt]hana)\S*\s*$")
_CODE = re.compile(r"\d{6}")
_UPAZILA_AFTER = re.compile(r"\s*(?:উপজেলা|[Uu]pazil)")
# ফুলবাড়ী, কুড়িগ্রাম · ফুলবাড়ী (কুড়িগ্রাম)
_PARTS = re.compile(r"[,(]")


@dataclass(frozen=True, slots=True)
class FoundUpazila:
    """The upazila that a cell names; `doubtful`: its words only resemble the name."""

    code: str
    doubtful: bool = False


@dataclass(slots=True)
class PlaceCells:
    """Reads the cells of one sheet's places; `district` is the sheet's own, None where that is not known."""

    district: str | None = None
    _known: dict[tuple[str, str | None], FoundUpazila | WrongCell] = field(default_factory=dict)

    def find(self, words: str, row_district: str | None = None) -> FoundUpazila:
        """The one upazila named in a cell, in the row's district or the sheet's. Raises WrongCell."""
        district = row_district or self.district
        found = self._known.get((words, district))
        if found is None:
            found = self._known[words, district] = _looked_up(words, district)
        if isinstance(found, WrongCell):
            raise found
        return found

    def is_doubtful(self, words: str, row_district: str | None = None) -> bool:
        """Whether the upazila that `find` or `find_team` found for these words is only resembled by them."""
        found = self._known.get((words, row_district or self.district))
        return isinstance(found, FoundUpazila) and found.doubtful

    def find_team(self, words: str, row_district: str | None = None) -> tuple[str, str | None]:
        """District and upazila of the team named in a cell; no upazila for a district's own. Raises WrongCell."""
        district = row_district or self.district
        if fold(words) in _district_teams():
            if district is None:
                raise WrongCell("register_district_needed")
            return district, None
        named = None if _UPAZILA_WORD.search(words) else _district_alone(words)
        if named is None:
            code = self.find(words, row_district).code
            return code[:4], code
        # কিশোরগঞ্জ is an upazila in a register of Nilphamari, elsewhere a district.
        namesakes = () if _DISTRICT_WORD.search(words) else _everywhere().get(_key(words), ())
        if namesakes and district is None:
            raise WrongCell("register_place_shared", **_names("districts", {named, *namesakes}))
        here = next((each for each in namesakes if each[:4] == district), None)
        return (district, here) if district and here else (named, None)


@reference_cache()
def _district_teams() -> frozenset[str]:
    """Words for the district's own team that do not name the district."""
    words = [row["words"] for row in read_list("team_words") if row["level"] in ("district", "district_office")]
    return frozenset(map(fold, (*words, "জেলা", "জেলা টিম", "District", "District team", "District innovation team")))


def _district_alone(words: str) -> str | None:
    """The district that the words name and nothing else: "কুড়িগ্রাম জেলা", not "কুড়িগ্রাম সদর"."""
    named = find_districts(words)
    if len(named) != 1:
        return None
    rest = words[: named[0].span[0]] + words[named[0].span[1] :]
    return named[0].district_code if fold(rest) in {"", *_district_teams()} else None


@reference_cache(10_000)
def read_district(words: str) -> str | None:
    """The district of a cell in a column of districts: a name in any spelling or its code; None where it is blank.

    Raises WrongCell.
    """
    written = to_ascii(clean(words)).strip()
    if not written:
        return None
    code = district_in(written) or (written if len(written) == 4 and district_by_code(written) else None)
    if code is None:
        raise WrongCell("register_district_unknown")
    return code


def settle_district(title: Sequence[str], path: str, cells: Iterable[str]) -> str | None:
    """The district that a sheet is of: named in its title, by its folder or file, or by all its places agreeing.

    A title or folder that more than one of the sheet's places contradicts, and more than fit it ("rangpur" for the
    division), settles nothing; nor does the name of an upazila of another district that is named
    ("nilphamari/kishoreganj").
    """
    parts = PurePosixPath(path).with_suffix("").parts
    folders = [re.sub(r"[-_.]+", " ", part) for part in reversed(parts)]
    named = [code for words in (*reversed(title), *folders) if (code := _district_named(words))]
    homes = [_homes(words) for words in set(cells)]
    for district in named:
        fitting = sum(district in each for each in homes)
        contradicting = sum(bool(each) and district not in each for each in homes)
        if (contradicting <= 1 or fitting >= contradicting) and not _is_upazila_of_another(district, named):
            return district
    only = {each for some in homes if len(some) == 1 for each in some}
    return only.pop() if len(only) == 1 else None


def _district_named(words: str) -> str | None:
    """The one district that words name, "X উপজেলা" left out; of several the one that জেলা follows."""
    found = [each for each in find_districts(words) if not _UPAZILA_AFTER.match(words, each.span[1])]
    codes = {each.district_code for each in found}
    if len(codes) > 1:
        codes = {each.district_code for each in found if _DISTRICT_WORD.match(words[each.span[1] :].lstrip())}
    return codes.pop() if len(codes) == 1 else None


def _homes(words: str) -> frozenset[str]:
    """The districts that have an upazila of this name, and the district itself that has it."""
    upazilas_of_name = _everywhere().get(_key(words), frozenset())
    district = _district_alone(words)
    return frozenset(code[:4] for code in upazilas_of_name) | ({district} if district else set())


def _is_upazila_of_another(district: str, named: Iterable[str]) -> bool:
    """Whether an upazila of another of the named districts bears the district's name."""
    place = district_by_code(district)
    namesakes = {code[:4] for code in _everywhere().get(name_key(place.name), ())} if place else set()
    return any(other in namesakes for other in named if other != district)


def _looked_up(words: str, district: str | None) -> FoundUpazila | WrongCell:
    written = " ".join(clean(words).split())
    if _CODE.fullmatch(to_ascii(written)):
        place = upazila_by_code(to_ascii(written))
        return FoundUpazila(place.code) if place else WrongCell("register_place_not_found")
    if names_other_body(written):
        return WrongCell("register_place_no_upazila")
    name, *rest = _PARTS.split(written, maxsplit=1)
    district = (district_in(rest[0]) if rest else None) or district
    return _in_district(name if rest else written, district) if district else _anywhere(name)


def _in_district(written: str, district: str) -> FoundUpazila | WrongCell:
    # In a column of upazilas a name that is also a word (বিরল) is a name.
    text = written if _UPAZILA_WORD.search(written) else f"{written} উপজেলা"
    found = find_upazilas(text, district)
    codes = {each.upazila_code for each in found}
    if len(codes) == 1:
        return FoundUpazila(codes.pop(), all(each.doubtful for each in found))
    if codes:
        return WrongCell("register_place_several")
    elsewhere = _everywhere().get(_key(written), frozenset())
    sadar = _sadars().get(district)
    if sadar is not None and _district_alone(written) == district:
        names = {"sadar": sadar.name, "sadar_en": sadar.name_en}
        return WrongCell("register_place_is_the_district", **_names("district", [district]), **names)
    code = "register_place_of_another_district" if elsewhere else "register_place_unknown"
    return WrongCell(code, **_names("district", [district]), **_names("elsewhere", elsewhere))


def _anywhere(written: str) -> FoundUpazila | WrongCell:
    codes = _everywhere().get(_key(written), frozenset())
    if len(codes) == 1:
        return FoundUpazila(next(iter(codes)))
    if codes:
        return WrongCell("register_place_shared", **_names("districts", codes))
    if _key(written) in sadar_keys():
        return WrongCell("register_district_needed")
    return WrongCell("register_place_not_found")


def _names(gap: str, codes: Iterable[str]) -> dict[str, str]:
    """The districts of the codes, for a sentence's gap in either language."""
    found = [each for code in sorted({code[:4] for code in codes}) if (each := district_by_code(code))]
    return {gap: ", ".join(each.name for each in found), f"{gap}_en": ", ".join(each.name_en for each in found)}


def _key(written: str) -> str:
    return name_key(_UPAZILA_WORD.sub("", written))


@reference_cache()
def _sadars() -> dict[str, Place]:
    """The sadar upazila of each district that has one, by the district's code."""
    return {place.district_code: place for place in upazilas() if place.name.split()[-1] == SADAR[0]}


@reference_cache()
def _everywhere() -> dict[str, frozenset[str]]:
    """The codes of all upazilas that bear a name, by the name's key; "কুড়িগ্রাম সদর" in any spelling of the district."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for place in upazilas():
        for name in (place.name, place.name_en, *place.variants, place.former_name or ""):
            for part in re.split(r"[()]", name):
                if part.strip():
                    codes[name_key(part)].add(place.code)
    for district in districts():
        for name in (district.name, district.name_en, *district.other_names):
            if district.code in _sadars():
                codes[name_key(name) + sadar_keys()[name.isascii()]].add(_sadars()[district.code].code)
    return {key: frozenset(some) for key, some in codes.items() if key not in sadar_keys()}
