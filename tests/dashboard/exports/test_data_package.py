"""The pack for other programs: a valid Frictionless package whose CSV and Parquet hold every figure."""

import csv
import io
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet as pq
import pytest

from dashboard.exports.data_package import render
from dashboard.exports.pack.records import Pack


@pytest.fixture(scope="module", autouse=True)
def csv_limit() -> Iterator[None]:
    """Frictionless lifts the limit of csv for the whole process, and a later test is of a cell too large."""
    limit = csv.field_size_limit()
    yield
    csv.field_size_limit(limit)


@pytest.fixture(scope="module")
def folder(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(pack, tmp_path_factory.mktemp("package"))


def written(pack: Pack, out: Path) -> Path:
    for name, content in render(pack).items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return out / f"{pack.stem}_data"


def rows_of(package: Any, name: str) -> list[dict[str, Any]]:
    """The rows of a CSV as Frictionless reads them."""
    return list(package.get_resource(name).read_rows())


def parquet(folder: Path, name: str) -> dict[str, list[Any]]:
    return dict(pq.read_table(io.BytesIO((folder / f"{name}.parquet").read_bytes())).to_pydict())


def test_frictionless_finds_the_package_and_every_row_valid(folder: Path) -> None:
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["title", "message"])
    assert len(report.tasks) == len(list(folder.glob("*.csv")))


def test_csv_and_parquet_hold_the_figures_of_the_pack(pack: Pack, folder: Path) -> None:
    package = frictionless.Package(str(folder / "datapackage.json"))
    for table in pack.tables():
        rows = [row for row in table.all_rows if row.role != "group"]
        columns, read = parquet(folder, table.key), rows_of(package, table.key)
        for number, column in enumerate(table.columns):
            if column.kind == "text":
                continue
            figures = [
                row.cells[number].value if not isinstance(row.cells[number].value, str) else None for row in rows
            ]
            assert columns[column.key] == figures, (table.key, column.key)
            in_csv = [None if row[column.key] is None else row[column.key] for row in read]
            assert [float(v) if column.kind == "rate" and v is not None else v for v in in_csv] == figures


def test_a_status_stands_beside_its_words_as_a_code(folder: Path) -> None:
    columns = parquet(folder, "return")
    assert columns["minutes_on_code"].count("not_received") == 8
    assert columns["meeting_on_code"][:9] == ["no_data"] * 9
    assert columns["place_code"][6] == "554977"
    assert columns["row_role"][-1] == "total"


def test_titles_and_meanings_stand_in_both_languages(pack: Pack, folder: Path) -> None:
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        assert set(resource["titles"]) == {"bn", "en"}
        assert all(set(field["titles"]) == {"bn", "en"} for field in resource["schema"]["fields"])
    assert package["sources"] == [{"title": "minutes/kurigram/2016-07.txt"}]
    assert (package["as_of"], package["made_from"], package["sample"]) == ("2016-08-31", pack.made_from, False)


def test_references_lead_to_the_sentences(pack: Pack, folder: Path) -> None:
    columns = parquet(folder, "references")
    assert columns["no"] == [r.number for r in pack.references for _ in r.sources]
    assert set(columns["said_on"]) == {date(2016, 7, 26)}


def test_hostile_text_is_text_in_csv_and_itself_in_parquet(hostile_pack: Pack, tmp_path: Path) -> None:
    folder = written(hostile_pack, tmp_path)
    assert frictionless.validate(str(folder / "datapackage.json")).valid
    texts = parquet(folder, "decisions_open")["decision_text"]
    assert '=HYPERLINK("http://example.org","দেখুন")' in texts
    in_csv = (folder / "decisions_open.csv").read_text(encoding="utf-8-sig")
    assert "\"'=HYPERLINK(" in in_csv
    assert "\x07" not in (folder / "return.csv").read_text(encoding="utf-8-sig")
