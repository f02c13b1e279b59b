"""What files would change: a warehouse built with them, beside the current one, and the months that differ."""

from __future__ import annotations

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
from etl.inventory.scan import Overlay
from etl.load.build import build
from etl.uploads.child import look_apart
from etl.uploads.look import Looked, Upload

# What makes a month another one than before.
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
    *,
    replaced: str | None = None,
) -> Preview:
    """Look at the files and say what would change; `data` and `warehouse` are not touched.

    `replaced`: a loaded file whose place they would take. Raises BuildFailed.
    """
    files = tuple(look_apart(uploads, district_code, warehouse, today))
    new = [each for each in files if each.target is not None and each.present is None]
    return Preview(files, _changes(new, replaced, data, warehouse, today) if new else _no_changes())


def _changes(new: Sequence[Looked], replaced: str | None, data: Path, warehouse: Path, today: date) -> pd.DataFrame:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        trial = Path(folder) / "warehouse"
        copy_current(warehouse, trial)
        extra = {}
        for number, each in enumerate(new):
            file = Path(folder) / f"{number}{Path(each.target or '').suffix}"
            file.write_bytes(each.content)
            extra[each.target or ""] = file
        build(data, trial, overlay=Overlay(extra, frozenset([replaced] if replaced else []), warehouse / "ocr"))
        with queries.connect(trial) as after:
            touched = [replaced] if replaced else []
            try:
                with queries.connect(warehouse) as before:
                    spans = [_span(list(extra), after), _span(touched, before)]
                    then, now = _months(spans, today, before), _months(spans, today, after)
            except queries.NoWarehouse:
                now = _months([_span(list(extra), after)], today, after)
                then = now.assign(status="no_data", event_on=None, counted=None)
    return _differing(then, now)


def copy_current(warehouse: Path, trial: Path) -> None:
    """Begin the trial from what is loaded, so that only the new files are read."""
    trial.mkdir()
    try:
        current = queries.current_file(warehouse)
    except queries.NoWarehouse:
        return
    for file in (current, warehouse / "current.json"):
        shutil.copy2(file, trial / file.name)


def _span(paths: list[str], connection: duckdb.DuckDBPyConnection) -> dict[str, Any] | None:
    """The districts, kinds and months that files speak of; None where they say nothing of an upazila."""
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
    differs = pd.Series(False, index=both.index)
    for column in COMPARED:
        one, other = both[f"{column}_before"], both[f"{column}_after"]
        differs |= ~((one == other) | (one.isna() & other.isna()))
    return both[differs].sort_values(["month", "upazila_code", "kind"]).reset_index(drop=True)


def _no_changes() -> pd.DataFrame:
    columns = [*KEY, *NAMES, *(f"{name}_{side}" for name in COMPARED for side in ("before", "after"))]
    return pd.DataFrame(columns=columns)
