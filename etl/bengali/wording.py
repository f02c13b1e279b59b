"""The reference files in use (an office's own, else the product's) and the word lists among them."""

from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

from etl.files.delimited import read_table
from etl.files.folders import PRODUCT
from etl.files.regular import is_file_of, read_regular

P = ParamSpec("P")
T = TypeVar("T")

REFERENCE = PRODUCT / "data" / "reference"
# Beside the word lists, the reference files that change how papers and registers are read.
PLACES = ("districts.csv", "upazilas.csv")

# The office's own folder and the state of its files; caches are emptied when either changes.
_in_use: tuple[Path | None, tuple[tuple[str, int, int], ...]] = (None, ())
_clear: list[Callable[[], None]] = []


def use_reference(folder: Path | None) -> None:
    """Read reference files from `folder` (an office's DATA_DIR/reference) where it has them, else from the product's.

    Holds for this process until called again; None: the product's alone. Call it before papers or registers are read:
    everything remembered from other files, or from older versions of these, is forgotten.
    """
    global _in_use
    state = _state_of(folder) if folder and folder != REFERENCE else ()
    # A folder without files of its own changes nothing: what is remembered stays.
    asked = (folder, state) if state else (None, ())
    if asked != _in_use:
        _in_use = asked
        for clear in _clear:
            clear()


def _state_of(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of change of the files under `folder` that are read with a paper."""
    found = []
    for path in sorted([folder / name for name in PLACES] + list((folder / "wording").rglob("*.csv"))):
        with suppress(OSError):
            state = path.stat()
            found.append((path.as_posix(), state.st_size, state.st_mtime_ns))
    return tuple(found)


def on_other_reference(clear: Callable[[], None]) -> None:
    """Call `clear` whenever other reference files come into use."""
    _clear.append(clear)


def reference_cache(maxsize: int | None = None) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """`functools.lru_cache` for values that depend on the arguments and on reference files.

    Emptied by `use_reference`, so that the arguments are the whole key.
    """

    def remember(function: Callable[P, T]) -> Callable[P, T]:
        remembered = lru_cache(maxsize)(function)
        on_other_reference(remembered.cache_clear)
        return cast("Callable[P, T]", remembered)

    return remember


def reference_path(name: str) -> Path:
    """The reference file `name` in use: the office's own, else the product's."""
    folder = _in_use[0]
    own = folder / name if folder else None
    return own if folder and own and is_file_of(own, folder.parent) else REFERENCE / name


@reference_cache()
def read_list(name: str, folder: Path | None = None) -> tuple[dict[str, str], ...]:
    """Rows of the word list `name` (without `.csv`), in the file's order; `folder`: lists that are no reference files.

    FileNotFoundError names a missing list; BadTable where one cannot be read.
    """
    path = folder / f"{name}.csv" if folder else reference_path(f"wording/{name}.csv")
    return tuple(row for _, row in read_table(read_regular(path)).lines())
