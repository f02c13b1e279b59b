"""A preview says what the load then does, and does none of a load's work: no warehouse file, no paper read twice."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import queries
from etl import build, keep_upload
from etl.plans import parser
from etl.records import AnyPaper
from etl.uploads.preview import COMPARED, KEY, preview
from etl.workers.pool import InThisProcess
from tests.etl.uploads.test_uploads import SEED, ULIPUR, brought, office

__all__ = ["office"]
TODAY = date(2026, 11, 25)
JANUARY = Path(__file__).parents[1] / "papers" / "examples" / "kurigram-2017-01.txt"


def months(warehouse: Path) -> pd.DataFrame:
    """The status, day and count of every month from 2016 to 2017, of every kind but dialogues."""
    frames = []
    with queries.connect(warehouse) as connection:
        (kinds,) = connection.execute("select list(kind::varchar order by kind) from monthly_kind").fetchall()[0]
        for kind in kinds:
            asked = {"kind": kind, "from_month": date(2016, 1, 1), "to_month": date(2017, 12, 1), "as_of": TODAY}
            frames.append(queries.run("upazila_months", asked, connection).assign(kind=kind))
    return with_none(pd.concat(frames)[[*KEY, *COMPARED]])


def with_none(frame: pd.DataFrame) -> pd.DataFrame:
    """None for what is not known, which equals itself."""
    return frame.astype(object).where(frame.notna(), None)


def test_a_preview_says_what_the_load_changes(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    uploads = [brought(tmp_path, "ja.txt", JANUARY.read_bytes()), brought(tmp_path, "reg.xlsx", ULIPUR)]
    seen = preview(uploads, "5549", data, warehouse, TODAY, InThisProcess())
    before = months(warehouse)
    for looked in seen.files:
        keep_upload(looked, data, warehouse)
    build(data, warehouse, readers=InThisProcess())
    both = before.merge(months(warehouse), on=KEY, suffixes=("_before", "_after"))
    sides = [both[[f"{name}_{side}" for name in COMPARED]].to_numpy().tolist() for side in ("before", "after")]
    differs = pd.Series([one != other for one, other in zip(*sides, strict=True)])
    assert differs.sum() > 0
    columns = [*KEY, *(f"{name}_{side}" for name in COMPARED for side in ("before", "after"))]
    told = with_none(seen.changes[columns]).sort_values(KEY).reset_index(drop=True)
    assert told.to_dict("records") == both[differs][columns].sort_values(KEY).to_dict("records")


def dialogues(warehouse: Path) -> pd.DataFrame:
    """The dialogues of Kurigram as they are known."""
    with queries.connect(warehouse) as connection:
        return with_none(queries.run("dialogues_of", {"districts": ["5549"]}, connection))


def test_a_preview_says_which_dialogues_are_planned_and_held(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    upload = brought(tmp_path, "january.txt", JANUARY.read_bytes())
    seen = preview([upload], "5549", data, warehouse, TODAY, InThisProcess())
    told = {
        (row["upazila_code"], row["month"].date(), row["of_plan"], row["status_after"])
        for row in seen.dialogues.to_dict("records")
    }
    before = dialogues(warehouse)
    (looked,) = seen.files
    assert len(looked.decisions) == looked.counts["decision"] == 17
    keep_upload(looked, data, warehouse)
    build(data, warehouse, readers=InThisProcess())
    columns = ["upazila_code", "month", "planned_month", "status", "held_on"]
    then = set(before[columns].itertuples(index=False, name=None))
    now = set(dialogues(warehouse)[columns].itertuples(index=False, name=None)) - then
    assert len(now) == 4
    assert told == {(code, month.date(), planned is not None, status) for code, month, planned, status, _ in now}


def test_a_preview_reads_each_paper_once_and_makes_no_warehouse(
    office: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data, warehouse = office
    parsed: list[Path] = []
    parse_file = parser.parse_file

    def counted(path: Path) -> AnyPaper:
        parsed.append(path)
        return parse_file(path)

    monkeypatch.setattr(parser, "parse_file", counted)

    def never(*_: object, **__: object) -> None:
        raise AssertionError("a preview copies no warehouse and makes none")

    monkeypatch.setattr("shutil.copyfile", never)
    monkeypatch.setattr("etl.warehouse.new_file.NewWarehouse.__init__", never)
    monkeypatch.setattr("queries.runner.create_marts", never)
    upload = brought(tmp_path, "new.txt", SEED.replace("২৬-০৭-২০১৬".encode(), "২৭-০৭-২০১৬".encode()))
    seen = preview([upload], "5549", data, warehouse, TODAY, InThisProcess())
    assert seen.files[0].target is not None
    assert parsed == [upload.file]


def test_a_paper_that_speaks_of_no_upazila_changes_no_month(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    words = SEED.decode().replace("২৬-০৭-২০১৬", "২৭-০৭-২০১৬")
    # Its first item confirms the last minutes.
    said = words[: words.index("\n২\t<p>")] + "\n"
    seen = preview([brought(tmp_path, "first.txt", said.encode())], "5549", data, warehouse, TODAY, InThisProcess())
    assert [looked.counts["statement"] for looked in seen.files] == [0]
    assert seen.changes.empty
