"""Read the list of those present, from a table or a numbered list; phone numbers are dropped."""

import re
from collections.abc import Sequence

from etl.bengali.digits import to_ascii
from etl.bengali.spelling import plain
from etl.bengali.text import fold_word
from etl.bengali.wording import read_list, reference_cache
from etl.minutes.phrases import PhraseList, compile_phrases
from etl.readers.document import Block, Cell, Table
from etl.records import Attendee

# "২.২" is the number of a part, not of a person.
_LISTED = re.compile(r"[(\[]?(\d{1,3})\s?[।.)\]]\s*(?=[^\s\d])")
_PHONE_TAIL = re.compile(
    r"[,;।\s]*(?:(?:মোবাইল|মোবাঃ|মোবা|ফোন|টেলিফোন|মোঃ নং|Mobile|Phone)\s*(?:নং|নম্বর)?\s*[:ঃ.-]?\s*)?"
    r"[+(]*[×\d][×\d ()+-]{4,}.*$",
    re.IGNORECASE,
)
# Name, post and office of one person; what is longer is no line of a list.
_LONGEST = 1_000
_NAME_ENDS = re.compile(r"\s*[,،]\s*|\s+[-–—]\s+|\n")


@reference_cache()
def _words(part: str) -> tuple[str, ...]:
    return tuple(fold_word(row["words"]) for row in read_list("attendance_words") if row["part"] == part)


@reference_cache()
def _phrases(part: str) -> PhraseList:
    return compile_phrases((part, row["words"]) for row in read_list("attendance_words") if row["part"] == part)


def read_attendance(blocks: Sequence[Block]) -> tuple[Attendee, ...]:
    """The persons present, in the paper's order.

    From tables with names and phones, signatures or posts; without one, from a list below a heading.
    """
    people: list[Attendee] = []
    absent = False
    for block in blocks:
        if isinstance(block, str):
            absent = _names_absent(block) or (absent and bool(_LISTED.match(to_ascii(block))))
        elif not absent and (columns := _columns(block)):
            people.extend(_of_table(block, columns, len(people)))
    return tuple(people) or tuple(
        _of_list([line for block in blocks if isinstance(block, str) for line in block.split("\n")])
    )


@reference_cache(4_000)
def _names_absent(line: str) -> bool:
    """Whether the line announces those who were absent."""
    return _phrases("absent").first(plain(line)) is not None


def is_attendance(table: Table) -> bool:
    """Whether the table lists persons."""
    return _columns(table) is not None


def _columns(table: Table) -> dict[str, int] | None:
    """The columns of a table of persons: a name, and a phone, a signature or a post."""
    if not table.rows:
        return None
    columns: dict[str, int] = {}
    for place, cell in enumerate(table.rows[0]):
        heading = fold_word(cell.text)
        if not heading or len(heading) > 50:
            continue
        for part in ("phone", "signature", "name", "post"):
            if part not in columns and any(words in heading for words in _words(part)):
                columns[part] = place
                break
    return (
        columns
        if "name" in columns and len(columns) > 1 and "উপজেলার" not in table.rows[0][columns["name"]].text
        else None
    )


def _of_table(table: Table, columns: dict[str, int], before: int) -> list[Attendee]:
    people: list[Attendee] = []
    for row in table.rows[1:]:
        words = _clean(row[columns["name"]])
        if not words or words.isdigit():
            continue
        name, post = (words, _clean(row[columns["post"]])) if "post" in columns else _parted(words)
        if "post" in columns and not post:
            name, post = _parted(words)
        people.append(Attendee(before + len(people) + 1, name.replace("\n", " "), post or None))
    return people


def _clean(cell: Cell) -> str:
    return _without_phone(cell.text)


def _without_phone(words: str) -> str:
    return _PHONE_TAIL.sub("", words[:_LONGEST]).strip(" ,;।")


def _parted(words: str) -> tuple[str, str]:
    """Name and post of "জনাব এনামুল হক, জেলা প্রাথমিক শিক্ষা অফিসার, কুড়িগ্রাম"."""
    found = _NAME_ENDS.search(words)
    if found is None:
        return words, ""
    return words[: found.start()].strip(), words[found.end() :].replace("\n", " ").strip(" ,।")


def _of_list(lines: Sequence[str]) -> list[Attendee]:
    """Numbered lines below the last heading that announces those present."""
    heading = max(
        (
            at
            for at, line in enumerate(lines)
            if len(line) < 120 and _phrases("list").first(plain(line)) and not _LISTED.match(to_ascii(line))
        ),
        default=None,
    )
    people: list[Attendee] = []
    if heading is None or _phrases("absent").first(plain(lines[heading])):
        return people
    for line in lines[heading + 1 :]:
        number = _LISTED.match(to_ascii(line))
        if number is None:
            if people:
                break
            continue
        name, post = _parted(_without_phone(line[number.end() :]))
        people.append(Attendee(len(people) + 1, name, post or None))
    return people
