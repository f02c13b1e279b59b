"""Which files changed since a warehouse was built."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from etl.inventory.scan import FoundFile, Inventory
from queries import open_database

# Above this number of files and this share of all, a full load is faster: it writes whole tables and makes marts once.
FEW_FILES = 200
FEW_SHARE = 0.1
NO_FILE = ""


@dataclass(frozen=True, slots=True)
class Changes:
    """The names of files whose rows must go (removed or changed), and the files to read (new or changed), in order."""

    gone: frozenset[str]
    new: Inventory
    files: int

    @property
    def are_few(self) -> bool:
        """Whether it pays to change a copy of the warehouse."""
        return max(len(self.gone), len(self.new.names)) <= max(FEW_FILES, FEW_SHARE * self.files)


def loaded_files(warehouse: Path) -> dict[str, str | None]:
    """The files that a warehouse file was built from, with their versions. Raises duckdb.Error."""
    with open_database(str(warehouse), read_only=True) as connection:
        return dict(connection.execute("select path, version from file").fetchall())


def changes_since(loaded: Mapping[str, str | None], found: Inventory, now: Mapping[str, str | None]) -> Changes:
    """The files that differ from those `loaded`: versions by name, then and `now`."""
    # None is a version too, that of a file that cannot be opened.
    gone = frozenset([name for name, version in loaded.items() if now.get(name, NO_FILE) != version])
    came = now.keys() - loaded.keys() | gone

    def new(files: tuple[FoundFile, ...]) -> tuple[FoundFile, ...]:
        return tuple([each for each in files if each.name in came])

    return Changes(gone, Inventory(new(found.papers), new(found.registers), new(found.stray)), len(now))
