"""What part of the country a reader may see, and the folder of what is made for all who see the same part."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

FOLDER = "scopes"
# What stands in a file of a part for words that are not shown (scoped/00_inside.sql); no paper has this letter.
WITHHELD = "\ue000"


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

    def sees_whole(self, level: Level) -> bool:
        """Whether whole places of this level lie inside: a division's reader sees whole districts."""
        return _WIDTH[self.level] >= _WIDTH[level]

    def has_place(self, code: str) -> bool:
        """Whether the division, district or upazila of this BBS code lies inside: a code begins with its whole's."""
        return self == COUNTRY or (self.code != "" and code.startswith(self.code))


COUNTRY = Scope(Level.COUNTRY)
_WIDTH = {level: width for width, level in enumerate(reversed(Level))}


def scope_folder(warehouse: Path, scope: Scope) -> Path:
    """The folder that readers of this scope read from: the warehouse's own, or one within it."""
    return warehouse if scope == COUNTRY else warehouse / FOLDER / f"{scope.level}-{scope.code}"


def scope_of(folder: Path) -> tuple[Path, Scope]:
    """The warehouse's folder and the scope that `scope_folder` made this folder of."""
    if folder.parent.name != FOLDER:
        return folder, COUNTRY
    level, _, code = folder.name.partition("-")
    return folder.parent.parent, Scope(Level(level), code)
