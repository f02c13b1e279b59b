"""A cell that cannot be read costs its row only where the row stands on it; its sentence says which of the two."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bengali.digits import to_bengali
from etl.registers.columns import registers, units
from etl.registers.models import MODELS
from etl.registers.values import WrongCell, read_count, read_weight
from etl.wording.sentences import say_warning
from tests.etl.registers.made_registers import complaints, read_rows

TRAININGS = (
    *("উপজেলা/জেলা", "পরিকল্পিত মাস", "স্থানান্তরিত মাস", "প্রশিক্ষণের তারিখ", "অংশগ্রহণকারীর সংখ্যা"),
    *("কত দিনের", "প্রশিক্ষিত দপ্তরের সংখ্যা"),
)
DIALOGUES = ("উপজেলার নাম", "পরিকল্পনা বছর", "পরিকল্পিত মাস", "অনুষ্ঠানের তারিখ")
PLAN = ("উপজেলা/জেলা", "পরিকল্পনা বছর", "কার্যক্রম", "পরিকল্পিত মাস", "সম্পন্নের তারিখ", "সূচকের মান")
IDEAS = ("উপজেলার নাম", "দপ্তরের নাম", "জমার শেষ তারিখ", "জমার তারিখ", "পর্যায়")
ROLL = ("উপজেলা/জেলা", "দপ্তরের নাম", "দপ্তরের ধরন", "যে মাস থেকে")
MEMBERS = ("উপজেলা/জেলা", "সদস্যের পদবি", "কর্মরত কি না", "শূন্য বা পরিবর্তনের তারিখ", "জেলাকে অবহিত করার তারিখ")
GROUP = ("উপজেলা/জেলা", "মাস", "যুক্ত হতে বলা সদস্য", "যুক্ত সদস্য", "পোস্টের সংখ্যা")
HELD = ("কুড়িগ্রাম জেলা", "জুলাই ২০১৬", "", "২০/০৮/২০১৬")


@pytest.mark.parametrize(
    ("column", "written", "number"),
    [
        *(("training_days", each, 2) for each in ("২ দিন", "২ দিনের", "২দিন", "২ (দুই) দিন", "2 days", "2 (two)")),
        *(("training_days", each, 2) for each in ("2 Days.", "দুই দিন", "দুই দিনব্যাপী", "২টি", "two")),
        *(("participants", each, 30) for each in ("৩০ জন", "thirty", "৩০ জন কর্মকর্তা", "30 participants", "ত্রিশ")),
        *(("trained_offices", each, 4) for each in ("৪টি", "৪টি দপ্তর", "4 offices")),
        ("training_days", "১৫ days", 15),
        ("training_days", "0 দিন", 0),
    ],
)
def test_a_number_with_the_unit_of_its_column_is_read(column: str, written: str, number: int) -> None:
    assert read_count(written, column) == number


@pytest.mark.parametrize(
    ("column", "written"),
    [
        *(("training_days", each) for each in ("দিন", "২-৩ দিন", "২.৫ দিন", "২ সপ্তাহ", "৩০ অংশগ্রহণকারী", "২ দিন ৩ দিন")),
        *(("participants", each) for each in ("২ দিন", "প্রায় ৩০ জন", "২ (তিন)", "অনেক")),
        ("", "২ দিন"),
    ],
)
def test_a_number_that_is_not_plain_or_has_another_columns_unit_is_not(column: str, written: str) -> None:
    with pytest.raises(WrongCell, match="register_not_a_count"):
        read_count(written, column)


@pytest.mark.parametrize("written", ["৫ নম্বর", "5 marks", "৫", "5.0"])
def test_a_weight_may_have_its_unit(written: str) -> None:
    assert read_weight(written) == 5


@given(
    number=st.integers(0, 1_000_000), at=st.sampled_from([(c, u) for c, some in units().items() for u in some]),
    space=st.sampled_from(["", " ", "  "]), bengali=st.booleans(),
)  # fmt: skip
def test_any_number_with_any_unit_is_that_number(number: int, at: tuple[str, str], space: str, bengali: bool) -> None:
    column, unit = at
    written = f"{to_bengali(str(number)) if bengali else number}{space}{unit}"
    assert read_count(written, column) == number


def test_units_and_cells_that_are_left_out_alone_are_of_columns_that_may_be_unknown() -> None:
    names = {column.name for register in registers() for column in register.columns}
    assert units().keys() <= names
    spared = [(MODELS[each.name], column) for each in registers() for column in each.columns if column.row_stands]
    assert len(spared) > 20
    for model, column in spared:
        assert not column.required
        assert model.model_fields[column.name].default is None


def test_a_training_with_its_days_in_words_is_held(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [TRAININGS, (*HELD, "thirty", "২ দিন", "৪টি")])
    assert register.rows["training_entry"][0][3:] == (
        *("5549", None, date(2016, 8, 20), False, None, 30, date(2016, 7, 1), None, 2, 4),
    )
    assert complaints(register) == []


# The row, the columns whose cells cannot be read, and what loads of them (from the table's own columns on).
STANDS: dict[str, tuple[tuple[str, ...], tuple[Any, ...], list[str], str, dict[str, Any]]] = {
    "days": (TRAININGS, (*HELD, "৩০", "কয়েক দিন"), ["কত দিনের"], "training_entry",
             {"held_on": date(2016, 8, 20), "training_days": None, "participants": 30}),
    "two cells": (TRAININGS, (*HELD, "অনেক", "কয়েক দিন", "৪"), ["অংশগ্রহণকারীর সংখ্যা", "কত দিনের"], "training_entry",
                  {"held_on": date(2016, 8, 20), "training_days": None, "participants": None, "trained_offices": 4}),
    "a plan's count": (TRAININGS, (*HELD[:3], "", "অনেক"), ["অংশগ্রহণকারীর সংখ্যা"], "training_entry",
                       {"planned_month": date(2016, 7, 1), "held_on": None, "participants": None}),
    "month of what was held": (TRAININGS, (HELD[0], "১৩/২০১৬", "", "২০/০৮/২০১৬"), ["পরিকল্পিত মাস"], "training_entry",
                               {"planned_month": None, "held_on": date(2016, 8, 20)}),
    "moved, held": (TRAININGS, (*HELD[:2], "১৩/২০১৬", HELD[3]), ["স্থানান্তরিত মাস"], "training_entry",
                    {"planned_month": date(2016, 7, 1), "moved_to": None, "held_on": date(2016, 8, 20)}),
    "dialogue's year": (DIALOGUES, ("উলিপুর", "গত বছর", "মে ২০১৬", ""), ["পরিকল্পনা বছর"], "dialogue_entry",
                        {"plan_year_from": None, "planned_month": date(2016, 5, 1)}),
    "dialogue held": (DIALOGUES, ("উলিপুর", "গত বছর", "মে", "২০/০৫/২০১৬"), ["পরিকল্পনা বছর", "পরিকল্পিত মাস"],
                      "dialogue_entry", {"plan_year_from": None, "planned_month": None, "held_on": date(2016, 5, 20)}),
    "weight": (PLAN, ("উলিপুর", "২০১৬", "ক", "মে", "২০/০৫/২০১৬", "১৫০"), ["সূচকের মান"], "activity",
               {"weight": None, "done_on": date(2016, 5, 20), "planned_month": date(2016, 5, 1)}),
    "activity's month": (PLAN, ("উলিপুর", "২০১৬", "ক", "১৩/২০১৬", "", "৫"), ["পরিকল্পিত মাস"], "activity",
                         {"weight": 5.0, "plan_year_from": date(2016, 1, 1), "planned_month": None}),
    "stage of what came": (IDEAS, ("উলিপুর", "কৃষি", "", "২০/০৭/২০১৬", "ভালো"), ["পর্যায়"], "idea",
                           {"submitted_on": date(2016, 7, 20), "stage": None}),
    "training held or not": (TRAININGS, (*HELD[:3], "N/A", "৩০"), ["প্রশিক্ষণের তারিখ"], "training_entry",
                             {"planned_month": date(2016, 7, 1), "held_on": None, "held_undated": None}),
    "dialogue held or not": (DIALOGUES, ("উলিপুর", "২০১৬", "মে", "ডাকে"), ["অনুষ্ঠানের তারিখ"], "dialogue_entry",
                             {"planned_month": date(2016, 5, 1), "held_on": None, "held_undated": None}),
    "done or not": (PLAN, ("উলিপুর", "২০১৬", "ক", "মে", "N/A", "৫"), ["সম্পন্নের তারিখ"], "activity",
                    {"planned_month": date(2016, 5, 1), "done_on": None, "done_undated": None}),
    "told or not": (MEMBERS, ("উলিপুর", "কৃষি অফিসার", "না", "০৩/০৭/২০১৬", "N/A"), ["জেলাকে অবহিত করার তারিখ"], "team_member",
                    {"changed_on": date(2016, 7, 3), "told_on": None, "told_undated": None}),
    "kind": (ROLL, ("উলিপুর", "কৃষি", "দোকান", ""), ["দপ্তরের ধরন"], "office_roll", {"office": "কৃষি", "kind": None}),
    "asked": (GROUP, ("জেলা", "জুলাই ২০১৬", "সবাই", "৯", "৩"), ["যুক্ত হতে বলা সদস্য"], "group_month",
              {"asked": None, "joined": 9, "posts": 3}),
}  # fmt: skip


@pytest.mark.parametrize(("headings", "row", "columns", "table", "values"), STANDS.values(), ids=STANDS)
def test_a_row_stands_without_a_cell_that_it_does_not_stand_on(
    tmp_path: Path,
    headings: tuple[str, ...],
    row: tuple[Any, ...],
    columns: list[str],
    table: str,
    values: dict[str, Any],
) -> None:
    register = read_rows(tmp_path, [headings, row])
    (read,) = register.rows[table]
    assert {name: getattr(read, name) for name in values} == values
    assert [place for place, _ in complaints(register)] == [f"Sheet1!2:{column}" for column in columns]
    assert {json.loads(each.details)["left_out"] for each in register.rejected} == {"cell"}


@pytest.mark.parametrize(
    ("headings", "row", "code"),
    [
        # What a blank cell would say of a colleague is not said of a cell that cannot be read.
        (TRAININGS, (HELD[0], "", "", "N/A"), "register_day_unknown"),
        (TRAININGS, (*HELD[:2], "আগস্ট ২০১৬", "N/A"), "register_day_unknown"),
        (DIALOGUES, ("উলিপুর", "২০১৬", "", "ডাকে"), "register_not_a_day"),
        (IDEAS, ("উলিপুর", "কৃষি", "২১/০৭/২০১৬", "ডাকে", ""), "register_not_a_day"),
        (TRAININGS, (*HELD[:2], "১৩/২০১৬", ""), "register_not_a_month"),
        (TRAININGS, ("কুড়িগ্রাম জেলা", "১৩/২০১৬", "", ""), "register_not_a_month"),
        (TRAININGS, ("কুড়িগ্রাম জেলা", "১৩/২০১৬", "", "হয়েছে"), "register_not_a_month"),
        (DIALOGUES, ("উলিপুর", "২০১৬", "১৩/২০১৬", ""), "register_not_a_month"),
        (DIALOGUES, ("উলিপুর", "২০১৬", "১৩/২০১৬", "হয়নি"), "register_not_a_month"),
        (PLAN, ("উলিপুর", "গত বছর", "ক", "", "", ""), "register_not_a_plan_year"),
        (IDEAS, ("উলিপুর", "কৃষি", "২১/০৭/২০১৬", "", "ভালো"), "register_not_a_stage"),
        (ROLL, ("উলিপুর", "কৃষি", "", "১৩/২০১৬"), "register_not_a_month"),
        (GROUP, ("জেলা", "জুলাই ২০১৬", "১২", "সবাই", "৩"), "register_not_a_count"),
    ],
)
def test_a_row_that_stands_on_the_cell_or_that_a_blank_would_change_is_left_out(
    tmp_path: Path, headings: tuple[str, ...], row: tuple[Any, ...], code: str
) -> None:
    register = read_rows(tmp_path, [headings, row])
    assert register.rows == {}
    assert [(each.code, json.loads(each.details)["left_out"]) for each in register.rejected] == [(code, "row")]


def test_beside_a_cell_that_the_row_stands_on_every_cell_is_listed_as_of_a_row_left_out(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [TRAININGS, ("আকাশপুর", *HELD[1:], "৩০", "কয়েক দিন")])
    assert register.rows == {}
    assert [code for _, code in complaints(register)] == ["register_place_unknown", "register_not_a_count"]
    assert {json.loads(each.details)["left_out"] for each in register.rejected} == {"row"}


@pytest.mark.parametrize(
    ("held", "language", "sentence"),
    [
        ("২০/০৮/২০১৬", "bn", "“কয়েক” কোনো পূর্ণ সংখ্যা নয়। শুধু সংখ্যাটি লিখুন। ঘরটি নেওয়া হয়নি; "
         "সারির বাকিটা নেওয়া হয়েছে। (শিট “Sheet1”, সারি ২, কলাম “কত দিনের”)"),
        ("২০/০৮/২০১৬", "en", "“কয়েক” is no whole number. Write the number alone. The cell was left out; "
         "the rest of the row was taken. (sheet “Sheet1”, row 2, column “কত দিনের”)"),
        ("N/A", "bn", "“কয়েক” কোনো পূর্ণ সংখ্যা নয়। শুধু সংখ্যাটি লিখুন। সারিটি নেওয়া হয়নি। "
         "(শিট “Sheet1”, সারি ২, কলাম “কত দিনের”)"),
        ("N/A", "en", "“কয়েক” is no whole number. Write the number alone. The row was left out. "
         "(sheet “Sheet1”, row 2, column “কত দিনের”)"),
    ],
)  # fmt: skip
def test_the_sentence_says_whether_the_row_or_the_cell_was_left_out(
    tmp_path: Path, held: str, language: str, sentence: str
) -> None:
    register = read_rows(tmp_path, [TRAININGS, (HELD[0], "", "", held, "৩০", "কয়েক")])
    (told,) = [each for each in register.rejected if each.place.endswith("কত দিনের")]
    assert say_warning(told.code, json.loads(told.details), told.place, language) == sentence
