"""The log of who did what: a line of JSON each in activity.jsonl of the data folder, added and never rewritten."""

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from filelock import FileLock

import etl
from etl.bengali.phone_numbers import mask_phones

WAIT_SECONDS = 10.0
_MOST_CHARACTERS = 300


class Act(StrEnum):
    """What is written down."""

    SIGNED_IN = "signed_in"
    SIGN_IN_FAILED = "sign_in_failed"
    LOCKED_OUT = "locked_out"
    SIGNED_OUT = "signed_out"
    UPLOADED = "uploaded"
    CORRECTED = "corrected"
    TAKEN_BACK = "taken_back"
    LEFT_OUT = "left_out"
    REPLACED = "replaced"
    RULES_SET = "rules_set"
    REBUILT = "rebuilt"
    SAMPLE_MADE = "sample_made"
    VIEW_SAVED = "view_saved"
    VIEW_DROPPED = "view_dropped"
    ACCOUNT_ADDED = "account_added"
    ACCOUNT_CHANGED = "account_changed"
    ACCOUNT_REMOVED = "account_removed"
    PASSWORD_SET = "password_set"
    SIGNED_OUT_EVERYWHERE = "signed_out_everywhere"


# Of Windows, and of systems that have links: none is followed.
_FLAGS = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)


@dataclass(frozen=True, slots=True)
class Activity:
    """A line of the log: when (UTC), what, which account ("" where there is none), from which address, about what."""

    at: datetime
    act: str
    account: str
    address: str
    about: Mapping[str, str] = field(default_factory=dict)


def record(data: Path, act: Act, account: str, address: str, **about: object) -> None:
    """Add a line, whole, also after one that a crash tore. Raises OSError, filelock.Timeout."""
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "act": act.value,
        "account": account,
        "from": address,
        "about": {name: mask_phones(str(value))[:_MOST_CHARACTERS] for name, value in about.items()},
    }
    # JSON escapes line ends: nobody's text begins a line of its own.
    written = json.dumps(line, ensure_ascii=False).encode("utf-8", "replace") + b"\n"
    data.mkdir(parents=True, exist_ok=True)
    with FileLock(data / f".{etl.ACTIVITY}.lock", timeout=WAIT_SECONDS):
        handle = os.open(data / etl.ACTIVITY, os.O_RDWR | os.O_APPEND | os.O_CREAT | _FLAGS, 0o600)
        try:
            os.write(handle, b"\n" + written if _ends_torn(handle) else written)
            os.fsync(handle)
        finally:
            os.close(handle)


def _ends_torn(handle: int) -> bool:
    """Whether the last line of a log that is not empty has no end."""
    if not os.lseek(handle, 0, os.SEEK_END):
        return False
    os.lseek(handle, -1, os.SEEK_END)
    return os.read(handle, 1) != b"\n"


def read_log(data: Path) -> tuple[list[Activity], int]:
    """All lines, the newest first, and how many cannot be read. Raises OSError."""
    try:
        lines = [line for line in etl.read_regular(data / etl.ACTIVITY).split(b"\n") if line.strip()]
    except FileNotFoundError:
        return [], 0
    read = list(_read(lines))
    return read[::-1], len(lines) - len(read)


def _read(lines: list[bytes]) -> Iterator[Activity]:
    for line in lines:
        try:
            said = json.loads(line)
            at = datetime.fromisoformat(said["at"])
            about = {str(name): str(value) for name, value in said["about"].items()}
            yield Activity(at, str(said["act"]), str(said["account"]), str(said["from"]), about)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
