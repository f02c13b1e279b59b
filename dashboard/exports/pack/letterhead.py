"""Whose pack it is: letterhead and signature block from reference/office.csv of the data folder, else the product's.

The file has the columns place, slot, bn, en. `place` is a BBS code, or *district or *division for all of them; lines
of a code replace those of the default, slot by slot. `slot`: heading, section, signature_name, signature_post,
signature (a line below them), telephone, email, copy, answer_days. {place} in a line is the name of the district or
division.
"""

from pathlib import Path

import etl
from dashboard.exports.pack.records import Office
from dashboard.exports.pack.request import PackRequest
from dashboard.exports.wording import say
from etl.bengali.digits import to_ascii

FILE = "office.csv"
COLUMNS = ("place", "slot", "bn", "en")


class BadOffice(Exception):
    """office.csv cannot be read; the message says which file and what is wrong with it, `key` what to do."""

    key = "command.bad_office"


def letterhead_file(asked: PackRequest, sample: bool) -> Path:
    """The office.csv to use; `sample`: whether the warehouse was built from made-up papers.

    Made-up figures never bear a real office's letterhead: where `asked.data` is not of the warehouse's kind, the
    product's own file is used.
    """
    return etl.reference_file(asked.data if etl.is_sample(asked.data) == sample else None, FILE)


def own_letter_template(asked: PackRequest, sample: bool) -> Path | None:
    """reference/letter_bn.docx (or _en) of the data folder, None without one. `sample` as in `letterhead_file`."""
    if etl.is_sample(asked.data) != sample:
        return None
    name = f"letter_{asked.language}.docx"
    found = etl.reference_file(asked.data, name)
    return found if found == asked.data / "reference" / name and found.is_file() else None


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
    contact = tuple(
        say(f"letter.{name}", asked.language, given=line)
        for name in ("telephone", "email")
        for line in filter(None, slot(name))
    )
    return Office(
        heading=slot("heading"),
        signature=signature,
        copies=slot("copy"),
        section=tuple(filter(None, slot("section"))),
        contact=contact,
        answer_days=_answer_days(slot("answer_days"), asked.language),
    )


def _answer_days(lines: tuple[str, ...], language: str) -> int | None:
    """So many working days; None where the table has none. Raises BadOffice."""
    for line in filter(None, lines):
        if (days := to_ascii(line)).isdecimal() and 1 <= int(days) <= etl.MOST_ANSWER_DAYS:
            return int(days)
        raise BadOffice(say("office.answer_days", language, file=FILE, given=line, most=etl.MOST_ANSWER_DAYS))
    return None


def _lines(file: Path, language: str) -> list[dict[str, str]]:
    """The rows of the file. Raises BadOffice where any of it cannot be read, or a column is missing."""
    try:
        table = etl.open_table(file)
        table.need(COLUMNS)
    except etl.BadTable as bad:
        raise BadOffice(f"{file}: {etl.say_warning(bad.code, bad.details, '', language)}") from bad
    return [row for _, row in table.lines()]
