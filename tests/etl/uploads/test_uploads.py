"""Files that a person brings: looked at first, with what would change; kept by names of our own making."""

import io
from datetime import date
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pandas as pd
import pytest

from etl import Upload, build, keep_upload
from etl.files.disk import LEAST_NEEDED
from etl.files.folders import PRODUCT
from etl.uploads.look import look
from etl.uploads.preview import preview
from etl.uploads.records import Looked
from etl.workers.papers import Reader
from etl.workers.pool import InThisProcess
from queries.scope import Level, Scope

TODAY = date(2026, 11, 25)
SEED = (PRODUCT / "data" / "minutes" / "kurigram" / "2016-07.txt").read_bytes()
HEADINGS = ("উপজেলার নাম", "মাস", "সভার তারিখ", "কার্যবিবরণী প্রাপ্তির তারিখ")


def register(*rows: tuple[object, ...]) -> bytes:
    file = io.BytesIO()
    pd.DataFrame(rows, columns=HEADINGS).to_excel(file, index=False)
    return file.getvalue()


ULIPUR = register(("উলিপুর", "জুলাই ২০১৬", "০৭/০৭/২০১৬", "২৭/০৭/২০১৬"))


def brought(folder: Path, name: str, content: bytes) -> Upload:
    """A file as a browser hands it over under that name, kept in `folder` under another one."""
    suffix = PurePosixPath(name).suffix.lower()
    file = folder / f"upload-{sha256(content).hexdigest()[:16]}{suffix if suffix.isascii() else ''}"
    file.write_bytes(content)
    return Upload(name, file)


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, Path]:
    """The data folder and the warehouse of an office with the seed paper."""
    data, warehouse = tmp_path / "data", tmp_path / "warehouse"
    (data / "minutes").mkdir(parents=True)
    (data / "minutes" / "2016-07.txt").write_bytes(SEED)
    build(data, warehouse, readers=InThisProcess())
    return data, warehouse


def look_at(uploads: list[Upload], warehouse: Path) -> list[Looked]:
    return look(uploads, "5549", warehouse, TODAY, Reader(), InThisProcess())


@pytest.mark.parametrize("name", ["../../etc/passwd.txt", "C:\\Windows\\x.txt", "সভা ‮txt.exe.txt", "a" * 300 + ".txt"])
def test_a_name_that_is_brought_is_never_used_as_a_path(tmp_path: Path, name: str) -> None:
    (looked,) = look_at([brought(tmp_path, name, SEED)], tmp_path / "none")
    assert looked.target is not None
    assert looked.target.startswith("minutes/kurigram/2016-07-5549-")
    assert keep_upload(looked, tmp_path, tmp_path / "none") == looked.target
    assert (tmp_path / looked.target).read_bytes() == SEED


def test_what_is_no_paper_is_refused_with_a_reason_and_the_others_are_looked_at(tmp_path: Path) -> None:
    uploads = [
        brought(tmp_path, "virus.exe", b"MZ"),
        brought(tmp_path, "চিঠি.txt", "প্রিয় ভাই".encode()),
        brought(tmp_path, "2016.txt", SEED),
    ]
    looked = look_at(uploads, tmp_path / "none")
    assert [each.target is not None for each in looked] == [False, False, True]
    assert [[row.code for row in each.rejected] for each in looked[:2]] == [["upload_kind"], ["not_minutes"]]
    assert looked[2].counts == {"agenda_item": 9, "decision": 18, "statement": 15}


@pytest.mark.parametrize(
    ("scope", "refused"),
    [
        (Scope(Level.DIVISION, "55"), [False, False]),
        (Scope(Level.DISTRICT, "5549"), [False, False]),
        (Scope(Level.DISTRICT, "5527"), [True, True]),
        (Scope(Level.UPAZILA, "554994"), [True, False]),
        (Scope(Level.UPAZILA, "554909"), [True, True]),
    ],
)
def test_a_file_that_speaks_for_a_place_outside_is_refused_and_nothing_is_told_of_it(
    office: tuple[Path, Path], tmp_path: Path, scope: Scope, refused: list[bool]
) -> None:
    uploads = [brought(tmp_path, "আবার.txt", SEED), brought(tmp_path, "জুলাই.xlsx", ULIPUR)]
    looked = look(uploads, "5549", office[1], TODAY, Reader(), InThisProcess(), scope)
    assert [[row.code for row in each.rejected] == ["outside_scope"] for each in looked] == refused
    told = [(each.target, each.meetings, each.counts, each.warnings, each.present) for each in looked]
    assert [each == (None, (), {}, (), None) for each in told] == refused


def test_only_the_changes_of_places_inside_are_told(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    paper = (PRODUCT / "tests" / "etl" / "papers" / "examples" / "kurigram-2017-01.txt").read_bytes()
    brings = [brought(tmp_path, "নতুন.txt", paper)]
    district = Scope(Level.DISTRICT, "5549")
    result = preview(brings, "5549", data, warehouse, TODAY, InThisProcess(), scope=district)
    assert len(result.changes) == 24
    assert {code[:4] for code in result.changes["upazila_code"]} == {"5549"}


def test_a_paper_that_is_loaded_already_is_known_by_its_content(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    result = preview([brought(tmp_path, "আবার.txt", SEED)], "5549", data, warehouse, TODAY, InThisProcess())
    assert [each.present for each in result.files] == ["minutes/2016-07.txt"]
    assert result.changes.empty


def test_another_paper_of_a_loaded_meeting_names_the_one_there_is(office: tuple[Path, Path], tmp_path: Path) -> None:
    (looked,) = look_at([brought(tmp_path, "আবার.txt", SEED + b"\n")], office[1])
    assert looked.same_meeting == ("minutes/2016-07.txt",)


def test_what_a_register_would_change_is_said_before_anything_is_kept(
    office: tuple[Path, Path], tmp_path: Path
) -> None:
    data, warehouse = office
    before = sorted(path.name for path in data.rglob("*"))
    result = preview([brought(tmp_path, "জুলাই.xlsx", ULIPUR)], "5549", data, warehouse, TODAY, InThisProcess())
    changes = {
        (row["kind"], row["upazila_code"]): (row["status_before"], row["status_after"])
        for row in result.changes.to_dict("records")
    }
    assert changes == {
        ("minutes_received", "554994"): ("not_received", "on_time"),
        ("meeting_held", "554994"): ("no_data", "on_time"),
    }
    assert sorted(path.name for path in data.rglob("*")) == before


def test_a_file_in_place_of_another_takes_its_facts_with_it(office: tuple[Path, Path], tmp_path: Path) -> None:
    data, warehouse = office
    (looked,) = look_at([brought(tmp_path, "জুলাই.xlsx", ULIPUR)], warehouse)
    kept = keep_upload(looked, data, warehouse)
    build(data, warehouse, readers=InThisProcess())
    mended = register(("চিলমারী", "জুলাই ২০১৬", "০৭/০৭/২০১৬", "২৯/০৭/২০১৬"))
    result = preview(
        [brought(tmp_path, "ঠিক.xlsx", mended)], "5549", data, warehouse, TODAY, InThisProcess(), replaced=kept
    )
    rows = result.changes.to_dict("records")
    minutes = [row for row in rows if row["kind"] == "minutes_received"]
    received = {row["upazila_code"]: (row["status_before"], row["status_after"]) for row in minutes}
    assert received == {"554994": ("on_time", "not_received"), "554909": ("not_received", "late")}


def test_a_file_that_could_be_kept_but_not_loaded_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked = Looked("a.txt", brought(tmp_path, "a.txt", SEED).file, "minutes", target="minutes/a.txt")
    usage = type("Usage", (), {"free": LEAST_NEEDED + len(SEED) - 1})()
    monkeypatch.setattr("etl.files.disk.shutil.disk_usage", lambda folder: usage)
    with pytest.raises(OSError, match="No space left"):
        keep_upload(looked, tmp_path / "data", tmp_path / "warehouse")
    assert not (tmp_path / "data").exists()
    usage.free += 1
    assert keep_upload(looked, tmp_path / "data", tmp_path / "warehouse") == "minutes/a.txt"


def test_a_work_plan_is_named_as_one_with_what_it_would_bring_and_kept_among_the_plans(tmp_path: Path) -> None:
    content = (PRODUCT / "tests" / "etl" / "papers" / "plans" / "ulipur-plan-2016.docx").read_bytes()
    (looked,) = look_at([brought(tmp_path, "পরিকল্পনা.docx", content)], tmp_path / "none")
    assert (looked.kind, looked.counts) == ("plan", {"activity": 12, "dialogue_entry": 2})
    assert looked.target == f"plans/kurigram/2016-01-plan-554994-{sha256(content).hexdigest()[:8]}.docx"
    assert looked.places == {"554994"}


def test_a_work_plan_changes_no_month_before_it_is_kept_and_counts_after(office: tuple[Path, Path]) -> None:
    data, warehouse = office
    content = (PRODUCT / "tests" / "etl" / "papers" / "plans" / "ulipur-plan-2016.docx").read_bytes()
    seen = preview([brought(data.parent, "plan.docx", content)], "5549", data, warehouse, TODAY, InThisProcess())
    assert seen.changes.empty
    keep_upload(seen.files[0], data, warehouse)
    assert build(data, warehouse, readers=InThisProcess()).counts["activity"] == 12
    seen = preview([brought(data.parent, "plan.docx", content)], "5549", data, warehouse, TODAY, InThisProcess())
    assert seen.files[0].present == seen.files[0].target


def test_a_file_of_several_meetings_is_looked_at_whole_and_outside_a_scope_with_any_of_them(tmp_path: Path) -> None:
    teams = (PRODUCT / "tests" / "etl" / "papers" / "several" / "three-teams.txt").read_bytes()
    upload = brought(tmp_path, "দল.txt", teams + b"\n" + teams.split("গণপ্রজাতন্ত্রী".encode())[-1])
    (looked,) = look_at([upload], tmp_path / "none")
    assert looked.meetings == ("5585-2017-09-26", "558592-2020-02-09", "302984-2021-08-05", "302984-2021-08-05")
    assert looked.places == frozenset(("5585", "558592", "302984"))
    assert looked.month == date(2021, 8, 1)
    assert looked.counts["meeting"] == 4
    assert looked.target is not None
    assert looked.target.startswith("minutes/rangpur/2017-09-5585-")
    assert "same_meeting_copy_in_file" in {each.code for each in looked.warnings}
    (outside,) = look(
        [upload], "5585", tmp_path / "none", TODAY, Reader(), InThisProcess(), Scope(Level.DISTRICT, "5585")
    )
    assert [row.code for row in outside.rejected] == ["outside_scope"]
