"""A register as a whole: what loads, what is listed and where, what is left out knowingly."""

import json
import pickle
from datetime import date
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import queries
from etl.registers.columns import registers
from etl.registers.models import MODELS
from etl.warehouse.register_rows import ReportReceiptRow
from etl.wording.sentences import say_warning
from tests.etl.registers.made_registers import (
    RECEIPTS,
    complaints,
    read,
    read_rows,
    receipts,
    warnings,
    write_csv,
    write_xlsx,
)

RECEIVED = "কার্যবিবরণী প্রাপ্তির তারিখ"
JULY = "জুলাই ২০১৬"


def test_every_complaint_of_a_row_is_listed_and_the_other_rows_load(tmp_path: Path) -> None:
    rows = [
        RECEIPTS,
        ("আকাশপুর", "জুলাই", "৩১/০৬/২০১৬", "পরে জানানো হবে"),
        ("উলিপুর", JULY, "১২/০৭/২০১৬", "২৬/০৭/২০১৬"),
        ("", JULY, "", "01712345678"),
    ]
    register = read_rows(tmp_path, rows)
    assert receipts(register) == [(3, "554994", "2016-07")]
    assert complaints(register) == [
        ("Sheet1!2:উপজেলার নাম", "register_place_unknown"),
        ("Sheet1!2:মাস", "register_month_without_year"),
        ("Sheet1!2:সভার তারিখ", "register_no_such_day"),
        (f"Sheet1!2:{RECEIVED}", "register_not_a_day"),
        ("Sheet1!4:উপজেলার নাম", "register_blank"),
        (f"Sheet1!4:{RECEIVED}", "register_not_a_day"),
    ]
    assert json.loads(register.rejected[-1].details) == {"value": "×××××××××××", "left_out": "row"}


def test_words_that_minutes_came_load_without_a_day_but_an_idea_needs_its_day(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, "হয়েছে", "পাওয়া গেছে")])
    row = dict(zip(ReportReceiptRow._fields, register.rows["report_receipt"][0], strict=True))
    days = [row[name] for name in ("meeting_on", "meeting_undated", "received_on", "received_undated")]
    assert days == [None, True, None, True]
    assert complaints(register) == []
    ideas = read_rows(tmp_path, [("উপজেলা", "দপ্তর", "আইডিয়া", "জমার তারিখ"), ("উলিপুর", "কৃষি", "ক", "হয়েছে")])
    assert complaints(ideas) == [("Sheet1!2:জমার তারিখ", "register_day_missing")]


def test_a_complaint_is_said_with_sheet_row_column_value_and_remedy(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY, "৩১/০৬/২০১৬")])
    complaint = register.rejected[0]
    details = json.loads(complaint.details)
    assert say_warning(complaint.code, details, complaint.place, "bn") == (
        "“৩১/০৬/২০১৬” এমন কোনো তারিখ নেই: তারিখ অজানা ধরা হয়েছে, শুধু হয়েছে বলে গণনা হয়েছে। "
        "আগে দিন, পরে মাস, পরে বছর লিখুন। সারির বাকিটা নেওয়া হয়েছে। (শিট “Sheet1”, সারি ২, কলাম “সভার তারিখ”)"
    )
    assert say_warning(complaint.code, details, complaint.place, "en") == (
        "“৩১/০৬/২০১৬” is no day that exists: only that it happened was counted, the day as unknown. "
        "Write the day first, then the month, then the year. The rest of the row was taken. "
        "(sheet “Sheet1”, row 2, column “সভার তারিখ”)"
    )


def test_empty_total_example_and_repeated_heading_rows_are_left_out_knowingly(tmp_path: Path) -> None:
    rows = [
        ("ক্রমিক", *RECEIPTS),
        ("উদাহরণ", "উলিপুর", JULY, "১২/০৭/২০১৬"),
        ("১", "উলিপুর", JULY),
        ("", "", "-", "—"),
        ("ক্রমিক", *RECEIPTS),
        ("২", "চিলমারী", JULY),
        ("মোট", "", "", "২"),
        ("", "মোট", "", "২"),
        ("", "", "", "স্বাক্ষরিত"),
    ]
    register = read_rows(tmp_path, rows)
    assert [row_no for row_no, *_ in receipts(register)] == [3, 6]
    assert register.skipped == {"example": 1, "empty": 1, "heading": 1, "total": 2, "note": 1}
    assert complaints(register) == []
    assert warnings(register) == [("Sheet1!9", "register_note_skipped")]


def test_an_example_row_that_somebody_wrote_over_is_told(tmp_path: Path) -> None:
    rows = [("ক্রমিক", *RECEIPTS), ("উদাহরণ", "উলিপুর", JULY, "১২/০৭/২০১৬", "২৬/০৭/২০১৬", "ডাকে প্রাপ্ত")]
    assert warnings(read_rows(tmp_path, rows)) == [("Sheet1!2", "register_example_skipped")]


def test_the_same_row_twice_is_one_row_and_rows_that_disagree_are_both_kept(tmp_path: Path) -> None:
    rows = [
        RECEIPTS,
        ("উলিপুর", JULY, "", "২৬/০৭/২০১৬"),
        ("Ulipur", "2016-07", "-", date(2016, 7, 26)),
        ("উলিপুর", JULY, "", "২৭/০৭/২০১৬"),
    ]
    register = read_rows(tmp_path, rows)
    assert [row_no for row_no, *_ in receipts(register)] == [2, 4]
    assert register.skipped == {"twice": 1}


def test_ditto_repeats_the_cell_above_also_below_a_row_that_does_not_load(tmp_path: Path) -> None:
    rows = [RECEIPTS, ("উলিপুর", JULY), ("আকাশপুর", "ঐ"), ("চিলমারী", "-do-"), ("রৌমারী", '"')]
    register = read_rows(tmp_path, rows)
    assert receipts(register) == [
        (row_no, code, "2016-07") for row_no, code in ((2, "554994"), (4, "554909"), (5, "554979"))
    ]


@pytest.mark.parametrize(
    ("row", "places"),
    [
        (("উলিপুর", JULY, "২৮/০৭/২০১৬", "২৬/০৭/২০১৬"), [(f"S!2:{RECEIVED}", "register_received_before_held")]),
        (("উলিপুর", JULY, "১২/০৮/২০১৬"), [("S!2:সভার তারিখ", "register_held_in_another_month")]),
        (("ভুরুঙ্গামরী", JULY), [("S!2:উপজেলার নাম", "register_place_resembled")]),
    ],
)
def test_an_odd_row_loads_with_a_warning(tmp_path: Path, row: tuple[str, ...], places: list[tuple[str, str]]) -> None:
    register = read(write_xlsx(tmp_path / "r.xlsx", {"S": [RECEIPTS, row]}), "registers/kurigram/r.xlsx")
    assert len(receipts(register)) == 1
    assert warnings(register) == places


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("উলিপুর", "জানুয়ারি ২০১০", "২৬/১২/২০০৯"), "register_too_early"),
        (("উলিপুর", "ডিসেম্বর ২০২৬", "", "২৬/০১/২০২৭"), "register_in_the_future"),
        (("উলিপুর", JULY, "", "জানা যায়নি"), "register_day_unknown"),
        (("উলিপুর", "জুলাই ২০৫০"), "register_in_the_future"),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, row: tuple[str, ...], code: str) -> None:
    register = read_rows(tmp_path, [RECEIPTS, row])
    assert receipts(register) == []
    assert [each.code for each in register.rejected] == [code]


SCORED = ("সূচক", "মান", "অসাধারণ", "অতি উত্তম", "উত্তম", "চলতি মান", "চলতি মানের নিম্নে", "অর্জন")
TARGETS = ("১৫ মার্চ", "মার্চ ২০১৭", "৫টি", "৮০%")


def test_each_register_loads_with_its_columns_as_the_schema_has_them(tmp_path: Path) -> None:
    sheets: dict[str, list[tuple[Any, ...]]] = {
        "কার্যবিবরণী": [("উপজেলা", "মাস", "স্মারক", "প্রাপ্তির তারিখ"), ("উলিপুর", JULY, "০৫.৪৭-১২", "২৬/০৭/২০১৬")],
        "সংলাপ": [
            ("উপজেলা", "পরিকল্পনা বছর", "পরিকল্পিত মাস", "অনুষ্ঠানের তারিখ", "সংলাপের বিষয়"),
            ("উলিপুর", "২০১৬", "মে", "হয়নি", "কৃষি"),
        ],
        "আইডিয়া": [
            ("উপজেলা", "দপ্তর", "আইডিয়ার শিরোনাম", "পদবি", "কর্মসূচি", "জমার শেষ তারিখ", "জমার তারিখ", "পর্যায়"),
            ("উলিপুর", "কৃষি অফিস", "এসএমএস", "কৃষি অফিসার", "ওয়ান অফিস", "২১/০৭/২০১৬", "২০/০৭/২০১৬", "চলমান"),
        ],
        "দপ্তর": [("উপজেলা", "দপ্তরের সংখ্যা", "যে মাস থেকে"), ("উলিপুর", "২১টি", "")],
        "টিম": [("উপজেলা", "তালিকা হালনাগাদের তারিখ", "মন্তব্য"), ("উলিপুর", "০৩/০৭/২০১৬", "-")],
        "সদস্য": [
            ("উপজেলা/জেলা", "সদস্যের পদবি", "কর্মরত কি না", "পরিবর্তনের তারিখ", "জেলাকে অবহিত করার তারিখ"),
            ("উলিপুর", "কৃষি অফিসার", "না", "০৩/০৭/২০১৬", "হ্যাঁ"),
        ],
        "পোর্টাল": [("উপজেলা", "যাচাইয়ের তারিখ", "হালনাগাদ কি না"), ("উলিপুর", "০৩/০৭/২০১৬", "না")],
        "প্রশিক্ষণ": [
            ("উপজেলা", "প্রশিক্ষণের তারিখ", "বিষয়", "অংশগ্রহণকারীর সংখ্যা"),
            ("উলিপুর", "০৩/০৭/২০১৬", "সেবা", 30),
        ],
        "জেলার প্রশিক্ষণ": [
            ("উপজেলা/জেলা", "পরিকল্পিত মাস", "স্থানান্তরিত মাস", "প্রশিক্ষণের তারিখ", "কত দিনের"),
            ("কুড়িগ্রাম জেলা", "জুলাই ২০১৬", "আগস্ট ২০১৬", "", "২"),
        ],
        "ভ্রমণ": [("উপজেলা", "ভ্রমণের তারিখ"), ("উলিপুর", "০৯/০৭/২০১৬")],
        "গ্রুপ": [("উপজেলা/জেলা", "মাস", "যুক্ত হতে বলা সদস্য", "যুক্ত সদস্য", "পোস্ট"), ("জেলা", JULY, "১২", "৯", "")],
        "পরিকল্পনা": [
            ("উপজেলা/জেলা", "পরিকল্পনা বছর", "কার্যক্রম", "পরিকল্পিত মাস", "সম্পন্নের তারিখ", *SCORED),
            ("কুড়িগ্রাম জেলা", "২০১৬-১৭", "প্রশিক্ষণ", "মার্চ", "", "কর্মী", "২.৫০", *TARGETS, "", 0.85),
        ],
        "সিদ্ধান্ত": [
            ("উপজেলা/জেলা", "সভার মাস", "আলোচ্য বিষয় নং", "সিদ্ধান্ত নং", "অবস্থা", "তারিখ", "স্মারক নং", "মন্তব্য"),
            ("কুড়িগ্রাম জেলা", JULY, "৫", "", "আংশিক", "০৩/০৮/২০১৬", "০৫.৪৭-১২", "৫টি"),
        ],
        "দপ্তরের তালিকা": [("উপজেলা/জেলা", "দপ্তর", "ধরন", "যে মাস পর্যন্ত"), ("কুড়িগ্রাম জেলা", "ব্র্যাক", "এনজিও", JULY)],
        "পর্যায়": [
            ("উপজেলা", "দপ্তর", "আইডিয়া", "পর্যায়", "পর্যায়ের তারিখ", "কোথায়", "মন্তব্য"),
            ("উলিপুর", "কৃষি অফিস", "এসএমএস", "রেপ্লিকেটেড", "০৩/০৮/২০১৬", "চিলমারী", "-"),
        ],
        "বদলি": [
            ("উপজেলা", "দপ্তর", "আইডিয়া", "পদবি", "বদলির তারিখ", "নতুন কর্মস্থল", "জেলাকে জানানোর তারিখ", "উদ্যোগের অবস্থা"),
            ("উলিপুর", "কৃষি অফিস", "এসএমএস", "কৃষি অফিসার", "০৩/০৮/২০১৬", "ঢাকা", "জানানো হয়নি", "বন্ধ"),
        ],
    }
    register = read(write_xlsx(tmp_path / "r.xlsx", sheets), "registers/kurigram/r.xlsx")
    assert complaints(register) == []
    connection = duckdb.connect()
    queries.create_schema(connection)
    loaded = {}
    for table in MODELS:
        for row in register.rows[table]:
            connection.execute(f"insert into {table} values ({', '.join('?' * len(row))})", row)  # noqa: S608
        answer = connection.execute(f"select * exclude (source_id, sheet, row_no) from {table}")  # noqa: S608
        loaded[table] = [
            {name: str(value) for (name, *_), value in zip(answer.description, row, strict=True) if value is not None}
            for row in answer.fetchall()
        ]
    here = {"upazila_code": "554994"}
    own = here | {"district_code": "5549"}
    assert loaded == {
        "report_receipt": [
            here
            | {"month": "2016-07-01", "meeting_denied": "False", "meeting_undated": "False"}
            | {"received_on": "2016-07-26", "received_undated": "False", "memo_no": "05.47-12"}
        ],
        "dialogue_entry": [
            here
            | {"plan_year_from": "2016-01-01", "planned_month": "2016-05-01"}
            | {"held_undated": "False", "topic": "কৃষি"}
        ],
        "idea": [
            here
            | {
                "district_code": "5549",
                "office": "কৃষি অফিস",
                "title": "এসএমএস",
                "innovator_post": "কৃষি অফিসার",
                "campaign": "ওয়ান অফিস",
            }
            | {"due_on": "2016-07-21", "submitted_on": "2016-07-20", "stage": "piloting"}
            | {"submitted_denied": "False", "submitted_undated": "False"}
        ],
        "office_count": [here | {"offices": "21"}],
        "roster_update": [own | {"updated_on": "2016-07-03"}],
        "portal_check": [own | {"checked_on": "2016-07-03", "is_current": "False"}],
        "team_member": [
            own
            | {"post": "কৃষি অফিসার", "in_post": "False", "changed_on": "2016-07-03"}
            | {"told_denied": "False", "told_undated": "True"}
        ],
        "training_entry": [
            own | {"held_on": "2016-07-03", "held_undated": "False", "topic": "সেবা", "participants": "30"},
            {"district_code": "5549", "held_undated": "False", "planned_month": "2016-07-01"}
            | {"moved_to": "2016-08-01", "training_days": "2"},
        ],
        "tour_day": [here | {"toured_on": "2016-07-09"}],
        "group_month": [{"district_code": "5549", "month": "2016-07-01", "asked": "12", "joined": "9"}],
        "activity": [
            {
                "district_code": "5549",
                "plan_year_from": "2016-07-01",
                "activity": "প্রশিক্ষণ",
                "planned_month": "2017-03-01",
                "done_undated": "False",
                "indicator": "কর্মী",
                "weight": "2.5",
                "bands": "['2017-03-15', '2017-03', '5টি', '80%', None]",
                "achieved": "85%",
            }
        ],
        "decision_entry": [
            {"district_code": "5549", "month": "2016-07-01", "item_no": "5", "state": "partly"}
            | {"happened_on": "2016-08-03", "memo_no": "05.47-12", "remark": "৫টি"}
        ],
        "office_roll": [{"district_code": "5549", "office": "ব্র্যাক", "kind": "ngo", "until_month": "2016-07-01"}],
        "idea_step": [
            here
            | {"district_code": "5549", "office": "কৃষি অফিস", "title": "এসএমএস", "stage": "replicated"}
            | {"changed_on": "2016-08-03", "place": "চিলমারী"}
        ],
        "innovator_move": [
            here
            | {"district_code": "5549", "office": "কৃষি অফিস", "title": "এসএমএস", "innovator_post": "কৃষি অফিসার"}
            | {"moved_on": "2016-08-03", "moved_to": "ঢাকা", "reported_denied": "True", "reported_undated": "False"}
            | {"stage": "dropped"}
        ],
    }


@pytest.mark.parametrize(
    ("title", "sheet", "name"),
    [
        ("কুড়িগ্রাম জেলার জুলাই/২০১৬ মাসের কার্যবিবরণী প্রাপ্তির তথ্য", "Sheet1", "r"),
        ("কুড়িগ্রাম", "জুলাই ২০১৬", "r"),
        ("কুড়িগ্রাম", "Sheet1", "receipts-2016-07"),
    ],
)
def test_without_a_column_of_months_the_title_the_sheet_or_the_file_names_it(
    tmp_path: Path, title: str, sheet: str, name: str
) -> None:
    rows = [(title,), ("উপজেলা", "সভার তারিখ", "প্রাপ্তির তারিখ"), ("উলিপুর", "", "২৬/০৭/২০১৬")]
    register = read(write_xlsx(tmp_path / "r.xlsx", {sheet: rows}), f"registers/{name}.xlsx")
    assert receipts(register) == [(3, "554994", "2016-07")]


def test_a_sheet_that_lacks_a_needed_column_or_is_no_register_is_listed_and_the_others_load(tmp_path: Path) -> None:
    sheets: dict[str, list[tuple[Any, ...]]] = {
        "এক": [RECEIPTS, ("উলিপুর", JULY)],
        "দুই": [("উপজেলা", "সভার তারিখ", "প্রাপ্তির তারিখ"), ("উলিপুর", "", "")],
        "তিন": [("নাম", "মোবাইল"), ("রহিম", "01712345678")],
        "নির্দেশনা": [("যা খুশি",)],
        "Sheet4": [],
    }
    register = read(write_xlsx(tmp_path / "r.xlsx", sheets), "registers/kurigram/r.xlsx")
    assert len(receipts(register)) == 1
    assert complaints(register) == [("দুই!", "register_column_missing"), ("তিন!", "register_sheet_unknown")]


def test_an_unknown_column_that_holds_something_is_told_once(tmp_path: Path) -> None:
    rows = [("উপজেলা", "মাস", "ইউএনওর নাম", "খালি কলাম"), ("উলিপুর", JULY, "ক", ""), ("চিলমারী", JULY, "খ", "")]
    register = read_rows(tmp_path, rows)
    assert [(place, code) for place, code in warnings(register)] == [("Sheet1!1", "register_column_unknown")]
    assert json.loads(register.warnings[0].details) == {"column": "ইউএনওর নাম"}


def test_a_register_goes_through_a_pool_of_processes(tmp_path: Path) -> None:
    register = read_rows(tmp_path, [RECEIPTS, ("উলিপুর", JULY), ("আকাশপুর", JULY)])
    assert pickle.loads(pickle.dumps(register)) == register


def test_no_phone_number_leaves_the_reader(tmp_path: Path) -> None:
    phone = "01712345678"
    nothing = [("নাম", "মোবাইল", phone), ("রহিম", phone, phone)]
    assert phone not in repr(read(write_xlsx(tmp_path / "n.xlsx", {f"ফোন {phone}": nothing})))
    rows = [
        (f"যোগাযোগ {phone}",),
        (*RECEIPTS, f"মোবাইল {phone}"),
        ("উলিপুর", JULY, "", "", f"ফোন {phone}", "x"),
        (phone, phone, phone, phone, phone, phone),
    ]
    path = write_csv(tmp_path / "r.csv", rows)
    assert phone not in repr(read(path, "registers/kurigram/r.csv"))
    assert phone not in repr(read(write_xlsx(tmp_path / "r.xlsx", {phone: rows}), "registers/kurigram/r.xlsx"))


_HEADINGS = sorted({words for register in registers() for column in register.columns for words in column.headings})
_CELLS = st.one_of(
    st.sampled_from(
        ["", "-", "ঐ", "মোট", "উদাহরণ", "উলিপুর", "ফুলবাড়ী", "সদর", "হয়নি", "২৬/০৭/২০১৬", JULY, "২০১৬-১৭", "৩"]
    ),
    st.text(max_size=20),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    headings=st.lists(st.sampled_from(_HEADINGS) | _CELLS, min_size=1, max_size=8),
    rows=st.lists(st.lists(_CELLS, max_size=9), max_size=6),
)
def test_whatever_is_in_a_csv_loads_or_is_listed(tmp_path: Path, headings: list[str], rows: list[list[str]]) -> None:
    path = tmp_path / "r.csv"
    written = [
        [cell.replace("\0", "").encode("utf-8", "replace").decode() for cell in row] for row in (headings, *rows)
    ]
    write_csv(path, written)
    register = read_register_of(path)
    for row in register.rejected if register else ():
        for language in ("bn", "en"):
            assert "…}" not in say_warning(row.code, json.loads(row.details), row.place, language)


def read_register_of(path: Path) -> Any:
    from etl.registers.reading import ReadRegister, read_register

    read_file = read_register(path, "registers/r.csv", 1)
    return read_file if isinstance(read_file, ReadRegister) else None
