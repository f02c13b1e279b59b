"""What part of the country a reader may see."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How far a reader sees."""

    COUNTRY = "country"
    DIVISION = "division"
    DISTRICT = "district"
    UPAZILA = "upazila"


@dataclass(frozen=True, slots=True)
class Scope:
    """All that lies in the place `code` (BBS code of a division, district or upazila); "" with the country."""

    level: Level
    code: str = ""


COUNTRY = Scope(Level.COUNTRY)
