"""Work plans in a load: wherever they lie they are known as such; what changed gives the rows of a whole load."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import queries
from etl import build
from etl.corrections.lines import HEADINGS
from etl.workers.pool import InThisProcess
from tests.etl.load.test_incremental import everything

PLANS = Path(__file__).parents[1] / "papers" / "plans"
SEED = Path(__file__).parents[3] / "data" / "minutes" / "kurigram" / "2016-07.txt"
ULIPUR, DISTRICT = PLANS / "ulipur-plan-2016.docx", PLANS / "district-dialogues-kurigram-2017-18.txt"
REGISTER = "উপজেলা,পরিকল্পিত মাস,সংলাপের তারিখ\nউলিপুর,জুন ২০১৬,\n"


def put(file: Path, source: Path | str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(source, str):
        file.write_text(source, encoding="utf-8")
    else:
        shutil.copyfile(source, file)


def load(data: Path, warehouse: Path, *, force: bool = False) -> dict[str, int]:
    return dict(build(data, warehouse, readers=InThisProcess(), force=force).counts)


def test_what_changed_gives_the_rows_of_a_whole_load(tmp_path: Path) -> None:
    data = tmp_path / "data"
    put(data / "minutes" / "2016-07.txt", SEED)
    load(data, tmp_path / "w")
    text = DISTRICT.read_text(encoding="utf-8")
    steps: list[Callable[[], object]] = [
        lambda: put(data / "minutes" / "plan.docx", ULIPUR),
        lambda: put(data / "plans" / "kurigram" / "district.txt", text),
        lambda: put(data / "registers" / "সংলাপ.csv", REGISTER),
        lambda: put(
            data / "plans" / "corrected.txt", "সংশোধিত\n" + text.replace("উলিপুর\t১৩/০৯/২০১৭", "উলিপুর\tডিসেম্বর")
        ),
        lambda: (data / "registers" / "সংলাপ.csv").unlink(),
        lambda: put(data / "minutes" / "plan.docx", SEED),
        lambda: (data / "plans" / "corrected.txt").unlink(),
    ]
    for number, step in enumerate(steps):
        step()
        load(data, tmp_path / "w")
        load(data, tmp_path / "whole", force=True)
        changed, whole = everything(tmp_path / "w"), everything(tmp_path / "whole")
        assert {table for table in whole if changed[table] != whole[table]} == set(), number


def test_a_plan_lies_in_either_folder_and_minutes_too(tmp_path: Path) -> None:
    data = tmp_path / "data"
    put(data / "plans" / "2016-07.txt", SEED)
    put(data / "minutes" / "plan.docx", ULIPUR)
    counts = load(data, tmp_path / "w")
    assert (counts["meeting"], counts["activity"], counts["dialogue_entry"], counts["rejected"]) == (1, 12, 2, 0)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("উলিপুর, কুড়িগ্রাম\nবার্ষিক উদ্ভাবন কর্মপরিকল্পনা", "plan_year_unknown"),
        ("উপজেলা নির্বাহী অফিসারের কার্যালয়\nবার্ষিক উদ্ভাবন কর্মপরিকল্পনা ২০১৬", "plan_place_unknown"),
    ],
)
def test_a_plan_of_no_known_year_or_place_is_listed_and_not_loaded(tmp_path: Path, text: str, code: str) -> None:
    put(tmp_path / "data" / "plans" / "a.txt", f"{text}\n\nক্রম\tকার্যক্রম\tসময়\n১\tসভা\tমার্চ ২০১৬\n২\tমেলা\tমে ২০১৬\n")
    summary = build(tmp_path / "data", tmp_path / "w", readers=InThisProcess())
    assert [row.code for row in summary.rejected] == [code]


def test_a_planned_month_is_corrected_as_a_registers_cell_is(tmp_path: Path) -> None:
    data = tmp_path / "data"
    put(data / "plans" / "plan.docx", ULIPUR)
    line = ("plans/plan.docx", "!14", "planned_month", "2016-11", "2016-10", "x", "y", "2016-12-01", "")
    lines = "\n".join(map(",".join, (HEADINGS, line))) + "\n"
    put(data / "corrections.csv", lines)
    load(data, tmp_path / "w")
    with queries.connect(tmp_path / "w") as connection:
        rows = connection.execute("select month, corrected from fact order by month").fetchall()
        states = connection.execute("select state from correction").fetchall()
    assert [(f"{month:%Y-%m}", corrected) for month, corrected in rows] == [("2016-05", False), ("2016-10", True)]
    assert states == [("applied",)]
