"""office.csv in whatever shape a spreadsheet saved it; what cannot be read whole is said, never half a letterhead."""

from datetime import date
from pathlib import Path

import pytest

from dashboard.exports.pack.letterhead import BadOffice, office_of
from dashboard.exports.pack.request import PackRequest

TABLE = 'place,slot,bn,en\n5549,heading,"জেলা প্রশাসকের কার্যালয়, {place}","Office, {place}"\n'
SEMICOLONS = 'bn;slot;place;en;note\n"জেলা প্রশাসকের কার্যালয়, {place}";heading;5549;Office, {place};\n'


def heading(data: Path, content: bytes) -> tuple[str, ...]:
    (data / "reference").mkdir()
    (data / "reference" / "office.csv").write_bytes(content)
    asked = PackRequest(data / "w", data, date(2016, 7, 1), "5549", None, date(2016, 8, 1), "bn")
    return office_of(asked, "কুড়িগ্রাম", sample=False).heading


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
