"""Figures that a new version of the program counts differently: its first warehouse beside the last of the old one.

Kept in the warehouse folder until the next version: what made the current warehouse (version.json), and what changed
with it (recounted.json). The rules that changed are listed in queries/rule_changes.csv, by figure.
"""

import csv
import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import duckdb
from pydantic import TypeAdapter, ValidationError

from etl.files.atomic import write_atomically
from etl.files.folders import PRODUCT
from queries import NoWarehouse, current_file, open_file
from queries.json_file import read_json
from queries.runner import execute

VERSION, RECOUNTED = "version.json", "recounted.json"
RULE_CHANGES = PRODUCT / "queries" / "rule_changes.csv"
Figure = tuple[str, str, str]
"""Figure, district, month (2016-07)."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure that two versions count differently, as `3/9` or `3`; None where the version does not have it."""

    figure: str
    district_code: str
    month: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class Recounted:
    """What a new version changed. `compared`: false where the old warehouse could not be asked.

    `papers_changed`: papers came or changed at the same time; `rules`: those of rule_changes.csv that were new.
    """

    at: str
    compared: bool
    papers_changed: bool
    rules: tuple[str, ...]
    changes: tuple[FigureChange, ...]


@dataclass(frozen=True, slots=True)
class OldVersion:
    """The warehouse file that another version made, and the rules it had."""

    file: Path
    rules: tuple[str, ...]


_RECOUNTED = TypeAdapter(Recounted)


def rule_changes() -> list[dict[str, str]]:
    """The lines of rule_changes.csv: id, since, figure, bn, en."""
    with RULE_CHANGES.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def recounted(warehouse: Path) -> Recounted | None:
    """What the last change of versions changed; None where there was none, or the file cannot be read."""
    try:
        return _RECOUNTED.validate_json((warehouse / RECOUNTED).read_bytes())
    except (OSError, ValidationError):
        return None


def old_version(warehouse: Path, program: str) -> OldVersion | None:
    """The current warehouse, where another program than `program` made it; None where this one did."""
    try:
        file = current_file(warehouse)
    except NoWarehouse:
        return None
    held: Mapping[str, Any] = {}
    with suppress(OSError, ValueError, TypeError):
        held = dict(read_json(warehouse / VERSION))
    return None if held.get("program") == program else OldVersion(file, tuple(map(str, held.get("rules") or ())))


def keep_version(warehouse: Path, program: str) -> None:
    """Write down which program, with which rules, made the current warehouse. Raises OSError."""
    held = {"program": program, "rules": [rule["id"] for rule in rule_changes()]}
    write_atomically(warehouse / VERSION, json.dumps(held).encode())


def recount(old: OldVersion, new: Path, warehouse: Path) -> Recounted:
    """Compare the figures of two warehouse files and keep what differs. Raises OSError."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rules = tuple(rule["id"] for rule in rule_changes() if rule["id"] not in old.rules)
    try:
        then, day, files_then = _figures(old.file, None)
        there, _, files_there = _figures(new, day)
    except (duckdb.Error, NoWarehouse):
        # Another form of warehouse: nothing can be said, and that is said.
        found = Recounted(now, False, False, rules, ())
    else:
        changes = tuple(
            FigureChange(*key, then.get(key), there.get(key))
            for key in sorted(then.keys() | there.keys())
            if then.get(key) != there.get(key)
        )
        found = Recounted(now, True, files_then != files_there, rules, changes)
    write_atomically(warehouse / RECOUNTED, _RECOUNTED.dump_json(found))
    return found


def _figures(file: Path, as_of: date | None) -> tuple[dict[Figure, str], date, set[tuple[Any, ...]]]:
    """The figures of a warehouse file on a day (None: that of its load), the day, its files with their versions."""
    with open_file(file) as connection:
        if as_of is None:
            (as_of,) = connection.execute("select day from known_day").fetchall()[0]
        rows = execute("recounted", {"as_of": as_of}, connection).fetchall()
        files = set(connection.execute("select path, version from warehouse.file").fetchall())
    figures = {
        (figure, district, f"{month:%Y-%m}"): f"{done}" if expected is None else f"{done}/{expected}"
        for figure, district, month, done, expected in rows
    }
    return figures, as_of, files
