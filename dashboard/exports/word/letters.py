"""Reminders and thanks as Word files: one each, and one file of all, each on a page of its own."""

from collections.abc import Iterator

from dashboard.exports.letters.records import Letter
from dashboard.exports.letters.writing import letters_of
from dashboard.exports.pack.records import Pack
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WordFile
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
    language = pack.language
    yield from parts.letterhead(pack.office.heading, new_page)
    yield parts.memo_and_dates(pack.asked.letter_day, language)
    yield _labelled("letter.subject", letter.subject, "Subject", language)
    for number, source in enumerate(letter.sources):
        yield _labelled("letter.sources" if number == 0 else "", source, "Source", language)
    yield from parts.sample_mark(pack.sample)
    yield paragraph(letter.opening, style="Body")
    for number, point in enumerate(letter.points, 1):
        yield paragraph(f"{parts.serial(number, language)}\t{point.text}", *parts.to_check(point.check), style="Point")
    yield paragraph(letter.closing, style="Body")
    yield from parts.signature(pack.office.signature)
    first, *rest = letter.recipient
    yield paragraph(first, style="Recipient")
    yield from (paragraph(line, style="Line") for line in rest)
    yield from parts.copies(letter.copies, language)


def _labelled(key: str, text: str, style: str, language: str) -> Element:
    label = say(key, language) if key else ""
    return paragraph(f"{label}\t{text}", style=style)
