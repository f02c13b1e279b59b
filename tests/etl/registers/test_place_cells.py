"""Which upazila a cell names, and by what the district is known."""

from pathlib import Path

import pytest

from etl.registers.place_cells import PlaceCells, read_district, settle_district
from etl.registers.values import WrongCell
from tests.etl.registers.made_registers import RECEIPTS, complaints, read, read_rows, receipts, write_xlsx

KURIGRAM, RANGPUR, DINAJPUR, NILPHAMARI = "5549", "5585", "5527", "5573"
KISHOREGANJ, SHERPUR, FARIDPUR, BOGURA, PABNA = "3048", "4589", "3029", "5010", "5076"


def found(words: str, district: str | None = KURIGRAM) -> str:
    try:
        return PlaceCells(district).find(words).code
    except WrongCell as wrong:
        return wrong.code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        *(("উলিপুর", "554994"), ("উলিপুর উপজেলা", "554994"), ("উলীপুর", "554994"), ("Ulipur", "554994")),
        *(("ulipur upazila", "554994"), ("554994", "554994"), ("৫৫৪৯৯৪", "554994")),
        *(("রাজিবপুর", "554908"), ("চর রাজিবপুর", "554908"), ("রাজীবপুর", "554908")),
        *(("সদর", "554952"), ("কুড়িগ্রাম সদর", "554952"), ("Kurigram Sadar", "554952")),
        *(("ফুলবাড়ী", "554918"), ("ফুলবাড়ি, কুড়িগ্রাম", "554918"), ("ফুলবাড়ী (দিনাজপুর)", "552738")),
        *(("সাভার", "register_place_of_another_district"), ("কুড়িগ্রাম", "register_place_is_the_district")),
        *(("আকাশপুর", "register_place_unknown"), ("উলিপুর ও চিলমারী", "register_place_several")),
        ("999999", "register_place_not_found"),
    ],
)
def test_a_place_is_found_in_any_spelling_within_its_district(words: str, code: str) -> None:
    assert found(words) == code


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("উলিপুর", "554994"),
        ("ফুলবাড়ী", "register_place_shared"),
        ("ফুলবাড়ী, কুড়িগ্রাম", "554918"),
        ("কুড়িগ্রাম সদর", "554952"),
        ("সদর", "register_district_needed"),
        ("আকাশপুর", "register_place_not_found"),
    ],
)
def test_without_a_district_only_a_name_that_one_place_has_is_found(words: str, code: str) -> None:
    assert found(words, None) == code


def test_a_name_that_districts_share_says_which() -> None:
    with pytest.raises(WrongCell) as wrong:
        PlaceCells(None).find("ফুলবাড়ী")
    assert wrong.value.details["districts"] == "দিনাজপুর, কুড়িগ্রাম"
    assert wrong.value.details["districts_en"] == "Dinajpur, Kurigram"


def test_a_slip_of_the_pen_is_found_and_doubted() -> None:
    place = PlaceCells(KURIGRAM).find("ভুরুঙ্গামরী")
    assert (place.code, place.doubtful) == ("554906", True)


@pytest.mark.parametrize(
    ("words", "team"),
    [
        ("উলিপুর", (KURIGRAM, "554994")),
        ("কুড়িগ্রাম জেলা", (KURIGRAM, None)),
        ("কুড়িগ্রাম", (KURIGRAM, None)),
        ("জেলা", (KURIGRAM, None)),
        ("District team", (KURIGRAM, None)),
        ("কুড়িগ্রাম সদর", (KURIGRAM, "554952")),
        ("রংপুর জেলা", (RANGPUR, None)),
    ],
)
def test_a_team_is_an_upazilas_or_the_districts_own(words: str, team: tuple[str, str | None]) -> None:
    assert PlaceCells(KURIGRAM).find_team(words) == team


@pytest.mark.parametrize(
    ("words", "district", "team"),
    [
        ("কিশোরগঞ্জ", NILPHAMARI, (NILPHAMARI, "557345")),
        ("কিশোরগঞ্জ উপজেলা", NILPHAMARI, (NILPHAMARI, "557345")),
        ("Kishoreganj", NILPHAMARI, (NILPHAMARI, "557345")),
        ("কিশোরগঞ্জ জেলা", NILPHAMARI, (KISHOREGANJ, None)),
        ("কিশোরগঞ্জ", KISHOREGANJ, (KISHOREGANJ, None)),
        ("শেরপুর", BOGURA, (BOGURA, "501088")),
        ("শেরপুর", SHERPUR, (SHERPUR, None)),
        ("ফরিদপুর", PABNA, (PABNA, "507633")),
        ("ফরিদপুর", FARIDPUR, (FARIDPUR, None)),
    ],
)
def test_in_a_district_s_register_an_upazila_is_tried_before_a_district_of_its_name(
    words: str, district: str, team: tuple[str, str | None]
) -> None:
    assert PlaceCells(district).find_team(words) == team


def test_a_name_of_an_upazila_and_of_another_district_is_not_guessed_without_the_district() -> None:
    with pytest.raises(WrongCell) as wrong:
        PlaceCells(None).find_team("কিশোরগঞ্জ")
    assert (wrong.value.code, wrong.value.details["districts_en"]) == (
        "register_place_shared",
        "Kishoreganj, Nilphamari",
    )
    assert PlaceCells(None).find_team("কুড়িগ্রাম") == (KURIGRAM, None)


@pytest.mark.parametrize(
    "words",
    ["উলিপুর পৌরসভা", "উলিপুর পৌরসভার", "পৌরসভা, উলিপুর", "Ulipur Municipality", "Ulipur Pourashava", "উলিপুর সদর ইউনিয়ন"],
)
def test_a_municipality_or_union_is_no_upazila(words: str) -> None:
    assert found(words) == "register_place_no_upazila"
    assert found(words, None) == "register_place_no_upazila"


def test_a_district_is_named_or_coded() -> None:
    assert [read_district(words) for words in ("কুড়িগ্রাম", "Kurigram", "5549", "")] == [
        KURIGRAM,
        KURIGRAM,
        KURIGRAM,
        None,
    ]
    with pytest.raises(WrongCell):
        read_district("আকাশপুর")


@pytest.mark.parametrize(
    ("title", "path", "cells", "district"),
    [
        (["জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম"], "registers/r.csv", ["ফুলবাড়ী"], KURIGRAM),
        ([], "registers/kurigram/r.csv", ["ফুলবাড়ী"], KURIGRAM),
        ([], "registers/receipts_kurigram_2016.csv", ["ফুলবাড়ী"], KURIGRAM),
        ([], "registers/r.csv", ["ফুলবাড়ী", "উলিপুর", "চিলমারী"], KURIGRAM),
        (["রংপুর বিভাগ"], "registers/r.csv", ["ফুলবাড়ী", "উলিপুর", "সাভার"], None),
        ([], "registers/r.csv", ["ফুলবাড়ী"], None),
        ([], "registers/rangpur/r.csv", ["উলিপুর", "বিরল", "খানসামা", "ডিমলা"], None),
        (["দিনাজপুর"], "registers/kurigram/r.csv", ["ফুলবাড়ী", "বিরল"], DINAJPUR),
        ([], "registers/kurigram/r.csv", ["সাভার"], KURIGRAM),
        ([], "registers/kurigram/r.csv", ["ফুলবাড়ী", "সাভার"], KURIGRAM),
        ([], "registers/nilphamari/plan.csv", ["কিশোরগঞ্জ"], NILPHAMARI),
        ([], "registers/kishoreganj/plan.csv", ["কিশোরগঞ্জ", "ভৈরব"], KISHOREGANJ),
        (["কিশোরগঞ্জ"], "registers/nilphamari/r.xlsx", ["কিশোরগঞ্জ"], NILPHAMARI),
        ([], "registers/bogura/sherpur.csv", ["শেরপুর"], BOGURA),
        (["কার্যবিবরণী: কিশোরগঞ্জ উপজেলা, নীলফামারী জেলা"], "registers/r.csv", ["কিশোরগঞ্জ"], NILPHAMARI),
        ([], "registers/r.csv", ["কিশোরগঞ্জ", "ডোমার", "জলঢাকা"], NILPHAMARI),
    ],
    ids=[
        "title",
        "folder",
        "file name",
        "all places agree",
        "they do not",
        "nothing says",
        "a division",
        "title first",
        "folder against one name",
        "folder beside a shared name",
        "folder against a district's name",
        "folder of the district itself",
        "a sheet of an upazila",
        "a file of an upazila",
        "upazila and district in the title",
        "places that bear a district's name",
    ],
)
def test_the_district_of_a_sheet(title: list[str], path: str, cells: list[str], district: str | None) -> None:
    assert settle_district(title, path, cells) == district


def test_a_column_of_districts_settles_each_row(tmp_path: Path) -> None:
    rows = [
        ("জেলা", *RECEIPTS),
        ("কুড়িগ্রাম", "ফুলবাড়ী", "2016-07"),
        ("Dinajpur", "ফুলবাড়ী", "2016-07"),
        ("কুড়ি", "ফুলবাড়ী", "2016-07"),
    ]
    register = read_rows(tmp_path, rows, "registers/r.xlsx")
    assert receipts(register) == [(2, "554918", "2016-07"), (3, "552738", "2016-07")]
    assert complaints(register) == [
        ("Sheet1!4:জেলা", "register_district_unknown"),
        ("Sheet1!4:উপজেলার নাম", "register_place_shared"),
    ]


@pytest.mark.parametrize("words", ["জিয়ানগর", "ইন্দুরকানী"])
def test_a_renamed_upazila_is_one_place_under_both_names(tmp_path: Path, words: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, (words, "2016-07")], "registers/pirojpur/r.xlsx")
    assert receipts(register) == [(2, "107990", "2016-07")]


def test_a_month_before_its_upazila_existed_is_refused_with_the_day_of_creation(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "r.xlsx", {"S": [RECEIPTS, ("লালমাই", "2016-07"), ("লালমাই", "2017-01")]})
    register = read(path, "registers/cumilla/r.xlsx")
    assert complaints(register) == [("S!2:মাস", "register_before_upazila")]
    assert '"created": "2017-01-09"' in register.rejected[0].details
    assert len(receipts(register)) == 1
