"""Preview of an upload: a second warehouse is built with the files, and its months are compared with the current."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

import queries
from etl.bengali.wording import use_reference
from etl.inventory.checksums import HASHES, NEW_HASHES, Hashes
from etl.inventory.scan import Overlay, parser_version
from etl.load.build import build
from etl.uploads.look import Looked, Upload, look
from etl.workers.papers import cached_reader
from etl.workers.pool import FileReaders
from queries.scope import COUNTRY, Scope
from queries.warehouse import POINTER

# A month differs where one of these does.
COMPARED = ("status", "event_on", "counted")
KEY = ["kind", "upazila_code", "month"]
NAMES = ["upazila_bn", "upazila_en"]


@dataclass(frozen=True, slots=True)
class Preview:
    """What each file would give, and the months that would differ.

    `changes`: one row a kind, upazila and month: upazila_bn, upazila_en, and status, event_on, counted each with
    `_before` and `_after`.
    """

    files: tuple[Looked, ...]
    changes: pd.DataFrame


def preview(
    uploads: Sequence[Upload],
    district_code: str,
    data: Path,
    warehouse: Path,
    today: date,
    readers: FileReaders,
    *,
    replaced: str | None = None,
    scope: Scope = COUNTRY,
) -> Preview:
    """Look at the files and say what would change; nothing under `data` and `warehouse` is written.

    `readers`: where the files are read; `replaced`: a loaded file that they would replace; `scope`: what the person
    who brings them may see. Raises BuildFailed.
    """
    use_reference(data / "reference")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # A warehouse of its own: what is read for the look is found in its caches by the load.
        with_files = Path(folder) / "warehouse"
        version = parser_version(data / "reference", Hashes(warehouse))
        reader = cached_reader(data, with_files, version, warehouse)
        files = tuple(look(uploads, district_code, warehouse, today, reader, readers, scope))
        new = [each for each in files if each.target is not None and each.present is None]
        if not new:
            return Preview(files, _no_changes())
        extra = {each.target or "": each.file for each in new}
        copy_current(warehouse, with_files)
        overlay = Overlay(extra, frozenset([replaced] if replaced else []), warehouse)
        build(data, with_files, readers=readers, overlay=overlay)
        changes = _changes(list(extra), [replaced] if replaced else [], warehouse, with_files, today)
        return Preview(files, changes[changes["upazila_code"].map(scope.has_place).astype(bool)])


def copy_current(warehouse: Path, copy: Path) -> None:
    """Copy the current warehouse file and the hashes of files, so that only the new files are read."""
    copy.mkdir(exist_ok=True)
    try:
        current = queries.current_file(warehouse)
    except queries.NoWarehouse:
        return
    for name in (current.name, POINTER, HASHES, NEW_HASHES):
        if (warehouse / name).exists():
            shutil.copy2(warehouse / name, copy / name)


def _changes(added: list[str], replaced: list[str], warehouse: Path, with_files: Path, today: date) -> pd.DataFrame:
    """The months that differ between the two warehouses, among those that files added or replaced speak of."""
    with queries.connect(with_files) as after:
        try:
            with queries.connect(warehouse) as before:
                spans = [_span(added, after), _span(replaced, before)]
                then, now = _months(spans, today, before), _months(spans, today, after)
        except queries.NoWarehouse:
            now = _months([_span(added, after)], today, after)
            then = now.assign(status="no_data", event_on=None, counted=None)
    return _differing(then, now)


def _span(paths: list[str], connection: duckdb.DuckDBPyConnection) -> dict[str, Any] | None:
    """The districts, kinds and months that files speak of; None where they name no upazila."""
    (row,) = queries.run("spoken_of", {"paths": paths}, connection).to_dict("records")
    return None if pd.isna(row["from_month"]) else {str(name): value for name, value in row.items()}


def _months(spans: Sequence[dict[str, Any] | None], today: date, connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The months of the spans, each kind's once."""
    frames = []
    for span in filter(None, spans):
        for kind in span["kinds"]:
            asked = {"kind": kind, "from_month": span["from_month"], "to_month": span["to_month"], "as_of": today}
            frame = queries.run("upazila_months", asked, connection)
            frames.append(frame[frame["district_code"].isin(span["districts"])].assign(kind=kind))
    return pd.concat(frames).drop_duplicates(KEY) if frames else _no_changes()


def _differing(then: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    both = now[[*KEY, *NAMES, *COMPARED]].merge(
        then[[*KEY, *COMPARED]], on=KEY, how="left", suffixes=("_after", "_before")
    )
    pairs = [(both[f"{column}_before"], both[f"{column}_after"]) for column in COMPARED]
    differs = pd.concat([(one != other) & (one.notna() | other.notna()) for one, other in pairs], axis=1).any(axis=1)
    return both[differs].sort_values(["month", "upazila_code", "kind"]).reset_index(drop=True)


def _no_changes() -> pd.DataFrame:
    columns = [*KEY, *NAMES, *(f"{name}_{side}" for name in COMPARED for side in ("before", "after"))]
    return pd.DataFrame(columns=columns)
