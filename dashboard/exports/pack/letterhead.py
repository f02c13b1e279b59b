"""Whose pack it is: letterhead and signature block from reference/office.csv of the data folder, else the product's.

The file has the columns place, slot, bn, en. `place` is a BBS code, or *district or *division for all of them; lines
of a code replace those of the default, slot by slot. `slot`: heading, signature_name, signature_post, signature (a
line below them), copy. {place} in a line is the name of the district or division.
"""

from pathlib import Path

import etl
from dashboard.exports.pack.records import Office
from dashboard.exports.pack.request import PackRequest

FILE = "office.csv"
COLUMNS = ("place", "slot", "bn", "en")


class BadOffice(Exception):
    """office.csv cannot be read; the message says which file and what is wrong with it."""


def letterhead_file(asked: PackRequest, sample: bool) -> Path:
    """The office.csv to use; `sample`: whether the warehouse was built from made-up papers.

    Made-up figures never bear a real office's letterhead: where `asked.data` is not of the warehouse's kind, the
    product's own file is used.
    """
    return etl.reference_file(asked.data if etl.is_sample(asked.data) == sample else None, FILE)


def office_of(asked: PackRequest, place: str, sample: bool) -> Office:
    """The office of the place asked for, in the pack's language. `sample` as in `letterhead_file`. Raises BadOffice."""
    lines = _lines(letterhead_file(asked, sample), asked.language)
    default = "*district" if asked.district else "*division"

    def slot(name: str) -> tuple[str, ...]:
        own = [line for line in lines if line["place"] == asked.place_code and line["slot"] == name]
        chosen = own or [line for line in lines if line["place"] == default and line["slot"] == name]
        return tuple(line[asked.language].replace("{place}", place) for line in chosen)

    # "": a line to fill in by hand.
    signature = (*(slot("signature_name") or ("",)), *(slot("signature_post") or ("",)), *slot("signature"))
    return Office(slot("heading"), signature, slot("copy"))


def _lines(file: Path, language: str) -> list[dict[str, str]]:
    """The rows of the file. Raises BadOffice where any of it cannot be read, or a column is missing."""
    try:
        table = etl.open_table(file)
        table.need(COLUMNS)
    except etl.BadTable as bad:
        raise BadOffice(f"{file}: {etl.say_warning(bad.code, bad.details, '', language)}") from bad
    return [row for _, row in table.lines()]
