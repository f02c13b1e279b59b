"""How the last load ended, kept in the warehouse folder: a failed one leaves no other trace there."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from etl.files.atomic import write_atomically
from etl.progress import BuildFailed
from queries.json_file import read_json

LAST_LOAD = "last-load.json"
# Ends that are no load: another one is at work, or there is nothing to load.
NOT_BEGUN = ("busy", "no_data_folder")


@dataclass(frozen=True, slots=True)
class LoadOutcome:
    """When a load ended (UTC), whether well, the code of its failure ("": none), and how long it took."""

    ended_at: str
    ok: bool
    code: str
    seconds: float


def last_load(warehouse: Path) -> LoadOutcome | None:
    """How the last load ended; None where none did, or the file cannot be read."""
    try:
        held = read_json(warehouse / LAST_LOAD)
        return LoadOutcome(str(held["ended_at"]), held["ok"] is True, str(held["code"]), float(held["seconds"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_outcome(warehouse: Path, code: str, seconds: float) -> None:
    """Write down how a load ended. Does nothing where it cannot be written: the disk may be what failed."""
    outcome = LoadOutcome(datetime.now(UTC).isoformat(timespec="seconds"), not code, code, round(seconds, 1))
    with suppress(OSError):
        write_atomically(warehouse / LAST_LOAD, json.dumps(asdict(outcome)).encode(), durable=False)


@contextmanager
def outcome_kept(warehouse: Path) -> Iterator[None]:
    """Write down how the load inside ended, however that is."""
    started, code = time.monotonic(), "error"
    try:
        yield
        code = ""
    except BuildFailed as failure:
        code = failure.code
        raise
    finally:
        if code not in NOT_BEGUN:
            keep_outcome(warehouse, code, time.monotonic() - started)
