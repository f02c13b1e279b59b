"""An office's own reference files are used wherever reference files are read, and nothing is remembered from others."""

import csv
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

import etl
from etl.bengali import wording
from etl.bengali.months import month_of
from etl.bengali.wording import REFERENCE, read_list, use_reference
from etl.load.reference import load_reference
from etl.minutes.claims.claims import read_claims
from etl.minutes.records import Setting
from etl.places.gazetteer import upazilas_of
from etl.places.upazilas import find_upazilas
from etl.records import Topic

KURIGRAM, RAJARHAT, ULIPUR = "5549", "554977", "554994"
ROOMS = ("etl.minutes", "etl.chains", "etl.places", "etl.bengali", "etl.readers", "etl.registers")
# Remembered for their arguments alone: they read no reference file.
OF_ARGUMENTS_ALONE = {
    "shift_month",
    "_numeric_dates",
    "_dates_of_run",
    "to_ascii",
    "group_lakh",
    "plain",
    "_pieces",
    "split_numbered",
    "_sentences",
    "_masked",
    "_fonts_in_shared",
    "find_tesseract",
    "tesseract_version",
    "ocr_version",
    "_code",
    "_pages_as_json",
    "_all_folded",
    "_names_of",
}


@pytest.fixture
def reference(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "reference"
    (folder / "wording").mkdir(parents=True)
    yield folder
    use_reference(None)


def write_upazilas(reference: Path, *, variant: str) -> None:
    """The product's upazilas, Rajarhat with one more spelling."""
    with (REFERENCE / "upazilas.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        if row["upazila_code"] == RAJARHAT:
            row["variants"] = ";".join(filter(None, (row["variants"], variant)))
    with (reference / "upazilas.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)


def codes_in(text: str) -> list[str]:
    return [found.upazila_code for found in find_upazilas(text, KURIGRAM)]


def test_an_upazila_s_spelling_of_the_office_is_known_to_the_parser_and_to_the_warehouse(reference: Path) -> None:
    text = "কাঠালবাগান উপজেলার কার্যবিবরণী পাওয়া যায়নি।"
    assert codes_in(text) == []
    write_upazilas(reference, variant="কাঠালবাগান")
    use_reference(reference)
    assert codes_in(text) == [RAJARHAT]
    names = {place.code: place.name for place in upazilas_of(KURIGRAM)}
    setting = Setting(KURIGRAM, "2016-07", None, None, names)
    assert [claim.code for claim in read_claims(text, Topic.UPAZILA_MEETING, setting)[0]] == [RAJARHAT]
    loaded = load_reference(reference.parent)
    assert loaded.rejected == []
    assert len(loaded.rows["upazila"]) == len(wording_rows("upazilas.csv"))
    use_reference(None)
    assert codes_in(text) == []


def wording_rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_an_upazila_that_the_office_leaves_out_is_not_found(reference: Path) -> None:
    lines = (REFERENCE / "upazilas.csv").read_text(encoding="utf-8").splitlines()
    kept = [lines[0], *(line for line in lines if f",{RAJARHAT}," in line)]
    (reference / "upazilas.csv").write_text("\n".join(kept), encoding="utf-8")
    use_reference(reference)
    assert [place.code for place in upazilas_of(KURIGRAM)] == [RAJARHAT]
    assert codes_in("রাজারহাট ও উলিপুর") == [RAJARHAT]
    use_reference(None)
    assert codes_in("রাজারহাট ও উলিপুর") == [RAJARHAT, ULIPUR]


def test_a_broken_row_of_the_office_s_places_costs_only_itself(reference: Path) -> None:
    write_upazilas(reference, variant="")
    text = (reference / "upazilas.csv").read_text(encoding="utf-8")
    broken = text.replace(",554994,", ",554994,Ulipur,উলিপুর,25.6,89.6,500,,not a day,,,,\nx,x,x,x,x,", 1)
    (reference / "upazilas.csv").write_text(broken, encoding="utf-8")
    use_reference(reference)
    assert codes_in("রাজারহাট ও উলিপুর") == [RAJARHAT]


def test_a_line_of_the_office_s_wording_is_used_by_the_parser(reference: Path) -> None:
    names = {place.code: place.name for place in upazilas_of(KURIGRAM)}
    setting = Setting(KURIGRAM, "2016-07", None, None, names)
    text = "রাজারহাট উপজেলার কার্যবিবরণী ঝোলায় ভরা হয়েছে।"
    assert read_claims(text, Topic.UPAZILA_MEETING, setting)[0] == []
    lines = (REFERENCE / "wording" / "acts.csv").read_text(encoding="utf-8-sig")
    (reference / "wording" / "acts.csv").write_text(f"{lines.rstrip()}\nsent,ঝোলায় ভরা\n", encoding="utf-8")
    use_reference(reference)
    assert [claim.value for claim in read_claims(text, Topic.UPAZILA_MEETING, setting)[0]] == [True]


def test_a_file_that_changed_is_read_anew(reference: Path) -> None:
    months = (REFERENCE / "wording" / "months.csv").read_text(encoding="utf-8-sig").rstrip()
    own = reference / "wording" / "months.csv"
    own.write_text(months, encoding="utf-8")
    use_reference(reference)
    assert month_of("আষাঢ়মাসী") is None
    header = months.partition("\n")[0].strip().split(",")
    line = ",".join({"word": "আষাঢ়মাসী", "calendar": "gregorian", "month": "6"}.get(name, "") for name in header)
    own.write_text(f"{months}\n{line}\n", encoding="utf-8")
    use_reference(reference)
    assert month_of("আষাঢ়মাসী") == ("gregorian", 6)


def test_every_cache_that_depends_on_reference_files_is_emptied() -> None:
    remembered = {
        f"{module.__name__}.{name}": value
        for module in modules()
        for name, value in vars(module).items()
        if hasattr(value, "cache_clear") and value.__module__ == module.__name__
    }
    assert len(remembered) > 40
    kept = {name for name, value in remembered.items() if value.cache_clear not in wording._clear}
    assert {name.rpartition(".")[2] for name in kept} == OF_ARGUMENTS_ALONE


def modules() -> Iterator[ModuleType]:
    found = [info.name for info in pkgutil.walk_packages(etl.__path__, "etl.") if info.name.startswith(ROOMS)]
    assert found
    return map(importlib.import_module, found)


def test_lists_that_are_no_reference_files_are_read_from_their_own_folder(tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text("word\nক\n", encoding="utf-8")
    assert read_list("own", tmp_path) == ({"word": "ক"},)
