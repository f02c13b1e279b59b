"""A person's corrections in words: rows of queries/corrections.sql."""

import re
from collections.abc import Mapping
from datetime import date

from dashboard.wording import t
from dashboard.words.corrected_decisions import SAID, said_words
from dashboard.words.corrected_rows import cell_words, field_kind, field_title
from dashboard.words.display import day, digits, month
from dashboard.words.rows import Row

# Names of upazilas by code.
PlaceNames = Mapping[str, str]
# The fields that have words; others are named as the file names them.
FIELDS = (
    "value", "date", "count", "month", "said", "doubtful", "file", "received_on", "meeting_on", "held_on",
    "to_month", "progress", "link", "closing", "text", "topic", "due_on", "due_month", "implementers",
)  # fmt: skip
# How corrections.csv names what is corrected (etl/corrections/lines.py).
_STATEMENT = re.compile(r"statement (\w+) (\d+) (\d{4}-\d{2})", re.ASCII)
_PLACE_STATEMENT = re.compile(r"place_statement (\w+) (\d+) (\d{4}-\d{2})(?: (\d{4}-\d{2}-\d{2}))?", re.ASCII)
_DECISION = re.compile(r"decision (\d+)\.(\d+)", re.ASCII)
_ROW = re.compile(r".*!\d+", re.ASCII | re.DOTALL)
# A district's code has as many digits, an upazila's more.
DISTRICT_CODE = 4
# Of a file of several meetings, before either.
_PART = re.compile(r"part (\d+) (.+)", re.ASCII)


def what_words(line: Row, names: PlaceNames, language: str) -> str:
    """What was corrected: of whom and which month, or where it stands in its file; and which part of it."""
    parts = (_place_words(line["place"], names, language), _field_words(line, language))
    return " · ".join(part for part in parts if part)


def _field_words(line: Row, language: str) -> str:
    """The part that was corrected: of a register's row the heading of its column."""
    name, register = line["field"], line.get("register")
    of_row = field_title(register, name, language) if _is_row(line) and (register or name not in FIELDS) else None
    return of_row or (t(f"correction.field.{name}", language) if name in FIELDS else name)


def old_words(line: Row, names: PlaceNames, language: str) -> str:
    """What was read."""
    return _value_words(line, line["old"], names, language)


def new_words(line: Row, names: PlaceNames, language: str) -> str:
    """What a person says instead."""
    judged = line["field"] in SAID and line["state"] != "stale"
    return said_words(line, language) if judged else _value_words(line, line["new"], names, language)


def _value_words(line: Row, written: str, names: PlaceNames, language: str) -> str:
    kind = field_kind(line.get("register"), line["field"]) if _is_row(line) else None
    return cell_words(kind, written, names, language) if kind else _shown(written, language)


def changed_words(line: Row, names: PlaceNames, language: str) -> str:
    """What was corrected, from what to what."""
    what, *values = (words(line, names, language) for words in (what_words, old_words, new_words))
    old, new = values
    return t("corrected.change", language, what=what, old=old, new=new)


def _place_words(written: str, names: PlaceNames, language: str) -> str:
    if found := _PART.fullmatch(written):
        part = t("correction.place.part", language, no=digits(found[1], language))
        return f"{part} · {_place_words(found[2], names, language)}"
    if found := _STATEMENT.fullmatch(written):
        kind, code, start = found.groups()
        of_month = month(date.fromisoformat(f"{start}-01"), language)
        return " · ".join((t(f"kind.{kind}", language), names.get(code, code), of_month))
    if found := _PLACE_STATEMENT.fullmatch(written):
        kind, code, start, on = found.groups()
        of = day(date.fromisoformat(on), language) if on else month(date.fromisoformat(f"{start}-01"), language)
        where = t("place.own", language) if len(code) == DISTRICT_CODE else names.get(code, code)
        return " · ".join((t(f"place_kind.{kind}", language), where, of))
    if found := _DECISION.fullmatch(written):
        item, no = (digits(part, language) for part in found.groups())
        return t("correction.place.decision", language, item=item, no=no)
    if written == "meeting":
        return t("correction.place.meeting", language)
    sheet, _, row = written.rpartition("!")
    if row.isdecimal():
        row_words = t("register.row", language, row=digits(row, language))
        return f"{t('register.sheet', language, sheet=sheet)}, {row_words}" if sheet else row_words
    return digits(written, language)


def _is_row(line: Row) -> bool:
    return bool(_ROW.fullmatch(line["place"]))


def _shown(written: str, language: str) -> str:
    if written in ("yes", "no", "removed"):
        return t(f"correction.value.{written}", language)
    return digits(written, language) if written else t("correction.value.nothing", language)
