"""Preview of an upload: the months and dialogues that it speaks of, with the rows of its files and without them.

Nothing is loaded: what they rest on in the districts concerned is taken into memory (queries/part.py) twice, once with
the new rows.
"""

import tempfile
from collections.abc import Collection, Sequence
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

import queries
from etl.bengali.wording import use_reference
from etl.inventory.checksums import Hashes
from etl.inventory.scan import parser_version
from etl.load.incremental import TooMuchChanged, change_rows
from etl.load.reference import load_reference
from etl.progress import BuildFailed
from etl.uploads.concerned import Concerned, concerned_by
from etl.uploads.look import look
from etl.uploads.records import Preview, Upload
from etl.warehouse.filling import Filling
from etl.workers.papers import cached_reader
from etl.workers.pool import FileReaders
from queries.part import know_part, open_part
from queries.scope import COUNTRY, Scope

# A month differs where one of these does.
COMPARED = ("status", "event_on", "counted")
KEY = ["kind", "upazila_code", "month"]
NAMES = ["upazila_bn", "upazila_en"]
# A dialogue differs where one of these does; of an upazila's that met no plan the day tells one from another.
COMPARED_DIALOGUES = ("status", "held_on")
DIALOGUE_KEY = ["upazila_code", "month", "of_plan", "no"]


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
    if not data.is_dir():
        raise BuildFailed("no_data_folder", folder=str(data))
    use_reference(data / "reference")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        # Caches of its own: what is read for the look is not read again for its rows.
        version = parser_version(data / "reference", Hashes(warehouse))
        reader = cached_reader(data, Path(folder), version, warehouse)
        files = tuple(look(uploads, district_code, warehouse, today, reader, readers, scope))
        new = [each for each in files if each.target is not None and each.present is None]
        if not new:
            return Preview(files, _nothing(KEY, COMPARED), _nothing(DIALOGUE_KEY, COMPARED_DIALOGUES))
        try:
            found = concerned_by(new, [replaced] if replaced else [], data, warehouse, reader, readers)
            tables = _changes(found, today)
        except (duckdb.Error, TooMuchChanged) as error:
            said = str(error).partition("\n")[0]
            raise BuildFailed("warehouse_error", folder=str(warehouse), error=said) from error
        inside = (table[table["upazila_code"].map(scope.has_place).astype(bool)] for table in tables)
        return Preview(files, *inside)


def _changes(found: Concerned, today: date) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The months that differ with the new rows, among those that files added or replaced speak of; the dialogues."""
    with ExitStack() as both:
        before, after = (both.enter_context(open_part(found.file, found.districts)) for _ in range(2))
        if found.file is None:
            _add_reference(found.inputs.data, before, after)
        change_rows(Part(after), found.changes, found.inputs, found.rows)
        for part in (before, after):
            know_part(part, today)
        spans = [_span(found.changes.new.names, after), _span(sorted(found.changes.gone), before)]
        months = _differing(_months(spans, today, before), _months(spans, today, after), KEY, COMPARED)
        then, now = (_dialogues(found.districts, part) for part in (before, after))
        return months, _differing(then, now, DIALOGUE_KEY, COMPARED_DIALOGUES)


class Part(Filling):
    """A part of a warehouse, in memory, whose rows are changed."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        super().__init__()
        self._connection = connection

    @property
    def connection(self) -> duckdb.DuckDBPyConnection:
        return self._connection


def _add_reference(data: Path, *parts: duckdb.DuckDBPyConnection) -> None:
    """The places and rules that a first load would begin with."""
    rows = load_reference(data).rows
    for each in parts:
        part = Part(each)
        part.add(rows)
        part.write()


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
    # A paper may say nothing of any upazila.
    return pd.concat(frames).drop_duplicates(KEY) if frames else pd.DataFrame(columns=[*KEY, *NAMES, *COMPARED])


def _dialogues(districts: Collection[str], connection: duckdb.DuckDBPyConnection) -> pd.DataFrame:
    """The dialogues of the districts, those of one upazila and month that met no plan numbered."""
    frame = queries.run("dialogues_of", {"districts": sorted(districts)}, connection)
    frame["of_plan"] = frame["planned_month"].notna()
    frame["no"] = frame.groupby(["upazila_code", "month", "of_plan"]).cumcount()
    return frame


def _differing(then: pd.DataFrame, now: pd.DataFrame, key: list[str], compared: Sequence[str]) -> pd.DataFrame:
    """The rows of a key that differ in what is compared, as they are in both; one that is in neither has no status."""
    columns = [*key, *NAMES, *compared]
    both = now[columns].merge(then[columns], on=key, how="outer", suffixes=("_after", "_before"))
    for name in NAMES:
        both[name] = both.pop(f"{name}_after").fillna(both.pop(f"{name}_before"))
    pairs = [(both[f"{column}_before"], both[f"{column}_after"]) for column in compared]
    differs = pd.concat([(one != other) & (one.notna() | other.notna()) for one, other in pairs], axis=1).any(axis=1)
    return both[differs].sort_values(["month", "upazila_code", *key]).reset_index(drop=True)


def _nothing(key: Sequence[str], compared: Sequence[str]) -> pd.DataFrame:
    return pd.DataFrame(
        columns=[*key, *NAMES, *(f"{name}_{side}" for name in compared for side in ("before", "after"))]
    )
