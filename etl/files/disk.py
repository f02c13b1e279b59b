"""Room on the disk: what is free, what a load needs, and whether it will soon be full."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from queries import NoWarehouse, current_file

# A load writes a new warehouse beside the last two, and its log and caches.
OF_LAST_WAREHOUSE = 1.5
LEAST_NEEDED = 64_000_000
# Said before it is full: room for fewer than so many loads, or less than LOW bytes.
LOADS_LEFT = 4
LOW = 1_000_000_000


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """Bytes that are free, and that a load needs, judged by the last warehouse."""

    free: int
    needed: int

    @property
    def is_enough(self) -> bool:
        return self.free >= self.needed

    @property
    def is_low(self) -> bool:
        """Whether it should be said before it is too late."""
        return self.free < max(LOW, LOADS_LEFT * self.needed)

    def in_megabytes(self) -> dict[str, str]:
        """`free` and `needed` for a sentence."""
        return {"free": f"{self.free / 1e6:.0f}", "needed": f"{self.needed / 1e6:.0f}"}


def free_bytes(folder: Path) -> int:
    """What may still be written to the disk of `folder`, which need not be there yet. Raises OSError."""
    there = next(each for each in (folder, *folder.absolute().parents) if each.exists())
    return shutil.disk_usage(there).free


def disk_room(warehouse: Path) -> DiskRoom:
    """The room for a load into `warehouse`. Raises OSError."""
    try:
        last = current_file(warehouse).stat().st_size
    except (NoWarehouse, OSError):
        last = 0
    return DiskRoom(free_bytes(warehouse), max(LEAST_NEEDED, int(last * OF_LAST_WAREHOUSE)))
