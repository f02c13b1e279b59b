"""Reminders and thanks as Word files: one each, and one file of all, each on a page of its own."""

from collections.abc import Iterator

from dashboard.exports.letters.records import Letter, LetterTable
from dashboard.exports.letters.writing import letters_of
from dashboard.exports.pack.records import Pack
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WIDTH, WordFile
from dashboard.exports.word.grids import GridRow, cell, grid, heading_row
from dashboard.exports.word.text import Element, paragraph
from dashboard.exports.wording import say


def render(pack: Pack) -> dict[str, bytes]:
    """`pack.stem`_letters.docx and, in the folder of that name, a file a letter."""
    letters = letters_of(pack)
    merged = _new_file(pack)
    files = {}
    for number, letter in enumerate(letters):
        merged.add(*_letter(pack, letter, new_page=number > 0))
        single = _new_file(pack)
        single.add(*_letter(pack, letter, new_page=False))
        files[f"{pack.stem}_letters/{letter.stem}.docx"] = single.to_bytes()
    if not letters:
        merged.add(paragraph(say("letter.none", pack.language, month=pack.month, as_of=pack.as_of), style="Body"))
    return {f"{pack.stem}_letters.docx": merged.to_bytes(), **files}


def _new_file(pack: Pack) -> WordFile:
    title = say("letter.file_title", pack.language, place=pack.place, month=pack.month)
    return parts.new_file(pack, title)


def _letter(pack: Pack, letter: Letter, new_page: bool) -> Iterator[Element]:
    language, office = pack.language, pack.office
    yield from parts.letterhead((*office.heading, *office.section), new_page)
    yield parts.memo_and_dates(pack.asked.letter_day, language)
    yield _labelled("letter.subject", letter.subject, "Subject", language)
    for number, source in enumerate(letter.sources):
        yield _labelled("letter.sources" if number == 0 else "", source, "Source", language)
    yield from parts.sample_mark(pack.sample)
    yield paragraph(letter.opening, style="Body", keep_next=True)
    if letter.table:
        yield _table(letter.table)
    if letter.points_opening:
        yield paragraph(letter.points_opening, style="Body", keep_next=True)
    for number, point in enumerate(letter.points, 1):
        yield paragraph(f"{parts.serial(number, language)}\t{point.text}", *parts.to_check(point.check), style="Point")
    # Neither signature, address nor the list of copies stands alone on a page.
    yield paragraph(letter.closing, style="Body", keep_next=True)
    yield from parts.signature(office.signature, contact=office.contact)
    first, *rest = letter.recipient
    yield paragraph(first, *parts.to_check(letter.recipient_check), style="Recipient", keep_next=True)
    yield from (paragraph(line, style="Line", keep_next=True) for line in rest)
    yield from parts.copies(letter.copies, language)


def _table(table: LetterTable) -> Element:
    """The table over the whole width; what must be checked stands in the cell that says what it is."""
    width = WIDTH[False]
    columns = [width * share // sum(share for _, share in table.columns) for _, share in table.columns]
    rows = [
        GridRow(
            [
                [cell(words, *(parts.to_check(row.check) if column == 2 else []))]
                for column, words in enumerate(row.cells)
            ]
        )
        for row in table.rows
    ]
    return grid(columns, [heading_row(title for title, _ in table.columns), *rows], alt=table.alt)


def _labelled(key: str, text: str, style: str, language: str) -> Element:
    label = say(key, language) if key else ""
    return paragraph(f"{label}\t{text}", style=style)
