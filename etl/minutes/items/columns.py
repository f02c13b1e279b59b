"""Recognise the header of a decision table and find which column holds what."""

import re

from rapidfuzz import fuzz

from etl.bengali.digits import to_ascii
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.records import Finding
from etl.readers.document import Cell

Columns = dict[str, int]

# "ক্রঃ নং ও আলোচনা": the column of what stands behind its number.
_AND = re.compile(r"\s(?:ও|এবং)\s|[,/]")
_NUMBER = re.compile(r"\(?(\d{1,2})\)?\s?[।.):]?")

# A column of both: its cells hold the label "সিদ্ধান্তঃ" before the decisions.
_TOGETHER = ("আলোচনা", "সিদ্ধান্ত")
_SUBJECT = "বিষয়"
_HEADER_LENGTH = 60
_LIKENESS = 55
_CAPTION_LENGTH = 120
# Letters of a column's number: (১), ১০।
_LONGEST_NUMBER = 3
_PREVIOUS = ("গতসভা", "বিগতসভা", "পূর্ববর্তীসভা", "পূর্বেরসভা", "পুর্বের")
# "of the meeting of 27/03/2019"
_OF_A_DAY = re.compile(r"(?:গত|বিগত|আগের|পূর্বের)\s(?:.{0,30}তারিখের\s+)?সভা")
_CARRIED_OUT = "বাস্তবায়ন"
_STATES = ("অগ্রগতি", "অবস্থা", "পরিস্থিতি", "বাস্তবায়ন প্রতিবেদন", "প্রতিপালন প্রতিবেদন")
_STEPS = ("গৃহীত ব্যবস্থা", "গৃহীত পদক্ষেপ", "গৃহীত কার্যক্রম", "ফলাফল")


@reference_cache()
def _names() -> dict[str, str]:
    """Folded heading → column, longest first."""
    names = {fold_word(row["words"]): row["column"] for row in read_list("headers")}
    return dict(sorted(names.items(), key=lambda item: -len(item[0])))


@reference_cache()
def _earlier() -> tuple[str, ...]:
    return tuple(fold_word(word) for word in _PREVIOUS)


@reference_cache(10_000)
def _column(heading: str) -> str | None:
    key = fold_word(heading)
    if _together(heading):
        return "decision"
    if not key or key.startswith(_earlier()):
        return None
    if key.endswith(fold_word(_SUBJECT)):
        return "topic"
    names = _names()
    column = names.get(key) or next(
        (column for name, column in names.items() if len(name) > 3 and key.startswith(name)), None
    )
    beside = _AND.split(heading, maxsplit=1)[1:] if column == "no" else []
    return next(filter(None, map(_column, beside)), column)


def heads_numbers(words: str) -> bool:
    """Whether words are the heading of a table's column of numbers."""
    return len(words) <= _HEADER_LENGTH and _column(words) == "no"


def _together(heading: str) -> bool:
    key = fold_word(heading)
    return all(fold_word(word) in key for word in _TOGETHER) and not key.endswith(fold_word(_SUBJECT))


def read_header(row: tuple[Cell, ...]) -> tuple[Columns, list[Finding]] | None:
    """The columns of a decision table's header row, with findings on damaged headings; None for any other row."""
    # Most rows are items: told without joining their cells' words.
    if any(len(paragraph) > _HEADER_LENGTH for cell in row for paragraph in cell.paragraphs):
        return None
    headings = [cell.text.replace("\n", " ") for cell in row]
    if any(len(heading) > _HEADER_LENGTH for heading in headings):
        return None
    columns: Columns = {}
    # A plain "সিদ্ধান্ত" is the column of decisions, wherever a longer heading has the word too.
    for place, heading in sorted(enumerate(headings), key=lambda each: fold_word(each[1]) not in _names()):
        column = _column(heading)
        if column and column not in columns:
            columns[column] = place
    if len(columns) < 2 or not columns.keys() & {"decision", "discussion", "topic", "implementer"}:
        return None
    findings = _mend(columns, headings)
    if "decision" not in columns or len(columns) < 2 or not _has_words(columns):
        return None
    if "discussion" not in columns and "topic" in columns and not _together(headings[columns["decision"]]):
        columns["discussion"] = columns.pop("topic")
    earlier = next((at for at, heading in enumerate(headings) if _is_earlier(heading)), None)
    if "progress" in columns and earlier is not None and earlier not in columns.values():
        columns["earlier"] = earlier
    return columns, findings


def talk_columns(row: tuple[Cell, ...]) -> Columns | None:
    """The columns of a header of numbers and what was discussed, without decisions; None for any other row."""
    if any(len(paragraph) > _HEADER_LENGTH for cell in row for paragraph in cell.paragraphs):
        return None
    columns: Columns = {}
    for place, cell in enumerate(row):
        if column := _column(cell.text.replace("\n", " ")):
            columns.setdefault(column, place)
    talks = "no" in columns and bool(columns.keys() & {"topic", "discussion"})
    return columns if talks and not columns.keys() & {"decision", "progress"} else None


def printed_number(cell: Cell) -> int | None:
    """The number that is all that a cell holds."""
    found = _NUMBER.fullmatch(to_ascii(cell.text).strip())
    return int(found[1]) if found else None


def _has_words(columns: Columns) -> bool:
    return bool(columns.keys() & {"discussion", "topic", "implementer"})


def _mend(columns: Columns, headings: list[str]) -> list[Finding]:
    """Give a heading that scanning broke the missing column it resembles, or the one column that is left."""
    unknown = [
        place
        for place, heading in enumerate(headings)
        if heading and place not in columns.values() and not fold_word(heading).startswith(_earlier())
    ]
    findings = []
    for place in unknown:
        missing = [column for column in ("decision", "implementer", "discussion", "no") if column not in columns]
        likeness = {column: _likeness(headings[place], column) for column in missing}
        best = max(likeness, key=lambda column: likeness[column], default=None)
        if best and likeness[best] >= _LIKENESS:
            columns[best] = place
            findings.append(Finding("header_damaged", {"printed": headings[place], "meant": _shown(best)}))
    left = [place for place in unknown if place not in columns.values()]
    of_upazilas = any("উপজেলা" in heading for heading in headings)
    if len(left) == 1 and len(columns) >= 2 and "decision" not in columns and not of_upazilas:
        columns["decision"] = left[0]
        findings.append(Finding("header_damaged", {"printed": headings[left[0]], "meant": _shown("decision")}))
    return findings


@reference_cache(10_000)
def _likeness(heading: str, column: str) -> float:
    key = fold_word(heading)
    return max((fuzz.ratio(key, name) for name, of in _names().items() if of == column), default=0.0)


def _shown(column: str) -> str:
    return next(row["words"] for row in read_list("headers") if row["column"] == column)


def earlier_columns(row: tuple[Cell, ...], caption: str) -> Columns | None:
    """The columns of a table of earlier decisions and what became of them; None where `row` heads another table.

    Told by the heading "গত সভার সিদ্ধান্ত", or by the caption where the heading says only "সিদ্ধান্ত".
    """
    headings = [cell.text.replace("\n", " ") for cell in row]
    if any(len(heading) > _HEADER_LENGTH for heading in headings):
        return None
    columns: Columns = {}
    said_above = _is_earlier(caption)
    for place, heading in enumerate(headings):
        column = "earlier" if _is_earlier(heading) else _column(heading)
        column = "earlier" if column == "decision" and said_above else column
        column = "progress" if column != "earlier" and _is_progress(heading) else column
        if column:
            columns.setdefault(column, place)
    # Under a caption alone it may be the meeting's own decisions that are remarked on.
    if "progress" not in columns and "remark" in columns and any(map(_is_earlier, headings)):
        columns["progress"] = columns["remark"]
    if columns.keys() & {"decision", "discussion"} or not {"earlier", "progress"} <= columns.keys():
        return None
    return columns


def _is_earlier(words: str) -> bool:
    """Whether words speak of the decisions of an earlier meeting."""
    key = fold_word(words)
    told = any(each in key for each in _earlier()) or _OF_A_DAY.search(words)
    return len(words) <= _CAPTION_LENGTH and bool(told) and fold_word("সিদ্ধান্ত") in key


def _is_progress(heading: str) -> bool:
    """Whether a heading beside earlier decisions asks what became of them ("বাস্তবায়ন", "… অবস্থা", "গৃহীত ব্যবস্থা")."""
    key = fold_word(heading)
    return (
        key == fold_word(_CARRIED_OUT) or key.endswith(tuple(map(fold_word, _STATES))) or key in map(fold_word, _STEPS)
    )


def is_number_row(row: tuple[Cell, ...]) -> bool:
    """A second header row: 1 2 3 4 5; of four or more, one may be misread from a picture (৩ as ও)."""
    filled = [words for cell in row if (words := cell.text)]
    right = sum(to_ascii(words).strip(" ।.()") == str(no) for no, words in enumerate(filled, start=1))
    one_misread = len(filled) >= 4 and all(len(words) <= _LONGEST_NUMBER for words in filled)
    return len(filled) > 1 and right >= len(filled) - one_misread
