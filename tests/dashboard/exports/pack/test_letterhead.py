"""office.csv in whatever shape a spreadsheet saved it; what cannot be read whole is said, never half a letterhead."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.pack.letterhead import BadOffice, office_of
from dashboard.exports.pack.records import Office
from dashboard.exports.pack.request import PackRequest

TABLE = 'place,slot,bn,en\n5549,heading,"জেলা প্রশাসকের কার্যালয়, {place}","Office, {place}"\n'
SEMICOLONS = 'bn;slot;place;en;note\n"জেলা প্রশাসকের কার্যালয়, {place}";heading;5549;Office, {place};\n'


def heading(data: Path, content: bytes) -> tuple[str, ...]:
    return office(data, content).heading


def office(data: Path, content: bytes, language: str = "bn") -> Office:
    (data / "reference").mkdir()
    (data / "reference" / "office.csv").write_bytes(content)
    asked = PackRequest(data / "w", data, date(2016, 7, 1), "5549", None, date(2016, 8, 1), language)
    return office_of(asked, "কুড়িগ্রাম", sample=False)


@pytest.mark.parametrize(
    "content", [TABLE.encode(), SEMICOLONS.encode("utf-8-sig"), TABLE.replace(",{", "\t{").encode("utf-16")]
)
def test_it_is_read_in_every_shape(tmp_path: Path, content: bytes) -> None:
    assert heading(tmp_path, content) == ("জেলা প্রশাসকের কার্যালয়, কুড়িগ্রাম",)


@pytest.mark.parametrize(
    "content", [TABLE.encode() + b"5549,copy,Caf\xe9,\n", TABLE.encode() + b'5549,copy,"', b"a,b\n1,2\n", b""]
)
def test_what_cannot_be_read_whole_is_said(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadOffice, match=r"office\.csv: \S+"):
        heading(tmp_path, content)


OWN = "5549,section,আইসিটি শাখা,ICT Section\n5549,telephone,0581-61000,0581-61000\n5549,email,dc@example.org,\n"


def test_of_letters_it_has_section_telephone_and_e_mail_and_what_is_empty_is_left_out(tmp_path: Path) -> None:
    found = office(tmp_path, (TABLE + OWN + "5549,answer_days,৭,7\n").encode())
    assert (found.section, found.contact) == (("আইসিটি শাখা",), ("ফোন: ০৫৮১-৬১০০০", "ই-মেইল: dc@example.org"))
    assert found.answer_days == 7
    (tmp_path / "en").mkdir()
    found = office(tmp_path / "en", (TABLE + OWN).encode(), "en")
    assert (found.section, found.contact, found.answer_days) == (("ICT Section",), ("Telephone: 0581-61000",), None)


@pytest.mark.parametrize("days", ["many", "0", "61", "-7"])
def test_a_number_of_days_that_is_none_is_said(tmp_path: Path, days: str) -> None:
    with pytest.raises(BadOffice, match=f"answer_days: “{days}”"):
        office(tmp_path, f"{TABLE}5549,answer_days,{days},{days}\n".encode(), "en")
