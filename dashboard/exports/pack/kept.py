"""Figures of packs made before, kept under the warehouse folder, so that the next pack can say what has changed.

One JSON file a pack in WAREHOUSE/packs/. Its name holds all that its figures depend on: month, place, as of, language,
the fingerprint of the papers and, of a pack that lacks some, its parts. Made again of the same papers, it is the same
file.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

import etl
from dashboard.exports.pack.records import Pack, PackCell, PackRow, PackTable
from dashboard.exports.pack.request import PackRequest
from dashboard.view.filters import written_month
from queries.json_file import read_json

FOLDER = "packs"


@dataclass(frozen=True, slots=True)
class KeptCell:
    """A figure as it was reported: value or code as text (`held`), how it was shown, the keys of its row's sources."""

    held: str
    shown: str
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeptPack:
    """The figures of a pack made before: table key, row key and column key to the cell."""

    month: date
    as_of: date
    made_from: str
    tables: Mapping[str, Mapping[str, Mapping[str, KeptCell]]]


def figures_of(pack: Pack) -> dict[str, Any]:
    """The pack's figures by table, place or month (a table where these repeat is left out), and their sources."""
    return {
        "tables": {table.key: rows for table in pack.tables() if (rows := _rows(table))},
        "references": {str(r.number): [key for source in r.sources for key in source.keys] for r in pack.references},
    }


def held(cell: PackCell) -> str:
    """The figure as text that does not depend on the language; "" for an unknown one."""
    if cell.code:
        return f"{cell.code}:{cell.value}" if isinstance(cell.value, date) else cell.code
    return "" if cell.value is None else str(cell.value)


def row_key(row: PackRow) -> str:
    """The key of a row: its role and place, or its role and first cell."""
    return f"{row.role}:{row.place_code or held(row.cells[0])}"


def _rows(table: PackTable) -> dict[str, Any]:
    rows = [row for row in table.all_rows if row.role != "group"]
    keys = [row_key(row) for row in rows]
    if len(set(keys)) < len(keys):
        return {}
    return {
        key: {
            column: {"held": held(cell), "shown": cell.shown, "references": list(cell.references)}
            for column, cell in table.by_key(row).items()
        }
        for key, row in zip(keys, rows, strict=True)
    }


def keep(pack: Pack) -> Path:
    """Keep the pack's figures; the file they are in. Raises OSError."""
    asked = pack.asked
    content = {
        "place": asked.place_code,
        "month": written_month(asked.month),
        "as_of": asked.as_of.isoformat(),
        "language": asked.language,
        "made_from": pack.made_from,
        **figures_of(pack),
    }
    parts = "" if asked.parts is None else "_" + "-".join(asked.parts)
    file = asked.warehouse / FOLDER / f"{pack.stem}_{pack.made_from[:12]}{parts}.json"
    etl.write_atomically(file, json.dumps(content, ensure_ascii=False, sort_keys=True).encode("utf-8"))
    return file


def figures_sha256(pack: Pack) -> str:
    """The SHA-256 of the pack's figures and their sources."""
    return sha256(json.dumps(figures_of(pack), ensure_ascii=False, sort_keys=True).encode("utf-8")).hexdigest()


def last_kept(asked: PackRequest, month: date, made_from: str) -> KeptPack | None:
    """The latest pack of that month, for the same place and language, that was made before this one.

    Made before: as of an earlier day, or as of the same day of other papers. What was made in several files of some
    parts each is one pack. A file that cannot be read is none.
    """
    files = sorted(kept_files(asked, written_month(month)), key=itemgetter(1), reverse=True)
    kept = (pack for file, written_at in files if (pack := _read(file, written_at)) is not None)
    earlier = [
        pack for pack in kept if pack.as_of < asked.as_of or (pack.as_of == asked.as_of and pack.made_from != made_from)
    ]
    if not earlier:
        return None
    last = max(earlier, key=lambda pack: pack.as_of)
    together = [pack for pack in earlier if (pack.as_of, pack.made_from) == (last.as_of, last.made_from)]
    return replace(last, tables={key: table for pack in reversed(together) for key, table in pack.tables.items()})


def kept_files(asked: PackRequest, month: str = "*") -> list[tuple[Path, int]]:
    """The kept packs of that month ("2016-07") for the same place and language, and when written (nanoseconds)."""
    pattern = f"{month}_{asked.place_code}_as-of-*_{asked.language}_*.json"
    return [(file, _written_at(file)) for file in (asked.warehouse / FOLDER).glob(pattern)]


def _sources_of(cells: Mapping[str, Any], sources: Mapping[str, list[str]]) -> frozenset[str]:
    """The sources of a whole row: one that moved to another cell of it is not new."""
    numbers = {number for cell in cells.values() for number in cell["references"]}
    return frozenset(key for number in numbers for key in sources[str(number)])


def _words(value: object) -> str:
    """The value, where it is text. Raises TypeError."""
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _written_at(file: Path) -> int:
    try:
        return file.stat().st_mtime_ns
    except OSError:
        return 0


# Key: the file as it was last written; whether a pack is compared is asked before it is. A few MB each.
@lru_cache(maxsize=8)
def _read(file: Path, written_at: int) -> KeptPack | None:
    try:
        content = read_json(file)
        sources = content["references"]
        tables = {
            table: {
                row: {
                    column: KeptCell(_words(cell["held"]), _words(cell["shown"]), _sources_of(cells, sources))
                    for column, cell in cells.items()
                }
                for row, cells in rows.items()
            }
            for table, rows in content["tables"].items()
        }
        month = date.fromisoformat(f"{content['month']}-01")
        return KeptPack(month, date.fromisoformat(content["as_of"]), _words(content["made_from"]), tables)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
