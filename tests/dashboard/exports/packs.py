"""Packs for tests: of Kurigram in July 2016, of the hostile office, and what a reader counts in them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from dashboard.exports.pack.records import Pack, PackCell, PackRow, PackTable
from dashboard.exports.pack.request import PackRequest
from dashboard.view.answers import answer_rows
from etl.files.folders import PRODUCT

JULY = date(2016, 7, 1)


def kurigram(warehouse: Path, language: str = "bn", **more: Any) -> PackRequest:
    """Kurigram in July 2016, as known at the end of August."""
    asked = PackRequest(warehouse, PRODUCT / "data", JULY, "5549", None, date(2016, 8, 31), language)
    return replace(asked, **more)


def query(asked: PackRequest, name: str, from_month: date | None = None, **more: Any) -> list[dict[str, Any]]:
    """The rows that a page of the same view is drawn from."""
    return list(answer_rows(asked.warehouse, name, asked.parameters(from_month, **more), asked.language))


def shown(row: PackRow) -> list[str]:
    return [cell.shown for cell in row.cells]


def cells(pack: Pack) -> Iterator[tuple[PackTable, PackRow, str, PackCell]]:
    """Every cell of every table, with its column's key."""
    for table in pack.tables():
        for row in table.all_rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                yield table, row, column.key, cell


def office_data(folder: Path, heading: str, name: str) -> Path:
    """A data folder whose office.csv has this letterhead and signatory for every district."""
    reference = folder / "reference"
    reference.mkdir(parents=True, exist_ok=True)
    lines = ["place,slot,bn,en", f"*district,heading,{heading},{heading}", f"*district,signature_name,{name},{name}"]
    (reference / "office.csv").write_text("\n".join(lines), "utf-8")
    return folder
