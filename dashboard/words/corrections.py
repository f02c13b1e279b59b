"""A person's corrections in words: rows of queries/corrections.sql."""

import re
from collections.abc import Mapping
from datetime import date

from dashboard.wording import t
from dashboard.words.corrected_decisions import SAID, said_words
from dashboard.words.display import digits, month
from dashboard.words.rows import Row

# Names of upazilas by code.
PlaceNames = Mapping[str, str]
# The fields that have words; others are named as the file names them.
FIELDS = (
    "value", "date", "count", "month", "said", "doubtful", "file", "received_on", "meeting_on", "held_on",
    "progress", "link", "closing", "text", "topic", "due_on", "due_month", "implementers",
)  # fmt: skip
# How corrections.csv names what is corrected (etl/corrections/lines.py).
_STATEMENT = re.compile(r"statement (\w+) (\d+) (\d{4}-\d{2})", re.ASCII)
_DECISION = re.compile(r"decision (\d+)\.(\d+)", re.ASCII)
# Of a file of several meetings, before either.
_PART = re.compile(r"part (\d+) (.+)", re.ASCII)


def what_words(line: Row, names: PlaceNames, language: str) -> str:
    """What was corrected: of whom and which month, or where it stands in its file; and which part of it."""
    field = t(f"correction.field.{line['field']}", language) if line["field"] in FIELDS else line["field"]
    return " · ".join(part for part in (_place_words(line["place"], names, language), field) if part)


def old_words(line: Row, language: str) -> str:
    """What was read."""
    return _shown(line["old"], language)


def new_words(line: Row, language: str) -> str:
    """What a person says instead."""
    judged = line["field"] in SAID and line["state"] != "stale"
    return said_words(line, language) if judged else _shown(line["new"], language)


def changed_words(line: Row, names: PlaceNames, language: str) -> str:
    """What was corrected, from what to what."""
    what, old, new = what_words(line, names, language), old_words(line, language), new_words(line, language)
    return t("corrected.change", language, what=what, old=old, new=new)


def _place_words(written: str, names: PlaceNames, language: str) -> str:
    if found := _PART.fullmatch(written):
        part = t("correction.place.part", language, no=digits(found[1], language))
        return f"{part} · {_place_words(found[2], names, language)}"
    if found := _STATEMENT.fullmatch(written):
        kind, code, start = found.groups()
        of_month = month(date.fromisoformat(f"{start}-01"), language)
        return " · ".join((t(f"kind.{kind}", language), names.get(code, code), of_month))
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


def _shown(written: str, language: str) -> str:
    if written in ("yes", "no", "removed"):
        return t(f"correction.value.{written}", language)
    return digits(written, language) if written else t("correction.value.nothing", language)
