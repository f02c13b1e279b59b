"""A register's row as evidence: file, sheet, row and column in words; no link to a paper that is not there."""

from datetime import date

from dashboard.windows.evidence_cards import fact_card
from dashboard.words.facts import fact_cards

ROW = {
    "kind": "minutes_received",
    "value": True,
    "month": date(2016, 7, 1),
    "day": date(2016, 7, 20),
    "count": None,
    "reason": None,
    "inferred": False,
    "doubtful": False,
    "corrected": False,
    "origin": "register",
    "known_on": date(2016, 7, 20),
    "meeting_id": None,
    "item_no": None,
    "quote": "",
    "path": "registers/2016.xlsx",
    "sheet": "প্রাপ্তি",
    "row_no": 12,
    "cell": "received_on",
    "fact_id": "1!x!12#minutes_received",
    "upazila_bn": "উলিপুর",
    "upazila_en": "Ulipur",
}


def test_a_registers_row_says_file_sheet_row_and_column() -> None:
    (card,) = fact_cards([ROW], "en")
    shown = fact_card(card, None, "en")
    assert shown["source"].endswith("registers/2016.xlsx · sheet “প্রাপ্তি”, row 12, column “Minutes received on”")
    assert shown["href"] is None
    (bengali,) = fact_cards([ROW], "bn")
    assert "সারি ১২, কলাম “কার্যবিবরণী প্রাপ্তির তারিখ”" in fact_card(bengali, None, "bn")["source"]


def test_a_csv_has_no_sheet_and_two_rows_are_two_cards() -> None:
    cards = fact_cards([{**ROW, "sheet": ""}, {**ROW, "sheet": "", "row_no": 13}], "en")
    assert [card.cell for card in cards] == [
        "row 12, column “Minutes received on”",
        "row 13, column “Minutes received on”",
    ]
