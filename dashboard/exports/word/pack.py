"""The pack as a Word file: a forwarding page with the answer, the return across, the other parts, an annex."""

from collections.abc import Iterable, Iterator, Sequence

from dashboard.exports.pack.paper import LONGEST_FIGURE, paper
from dashboard.exports.pack.records import Pack, PackCell, PackChart, PackColumn, PackPart, PackRow, PackTable, Paper
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WIDTH, WordFile
from dashboard.exports.word.grids import SUM_SHADE, GridRow, cell, grid, heading_row, together, widths
from dashboard.exports.word.text import Element, paragraph, run
from dashboard.exports.wording import say

_CENTRED = ("count", "rate", "day", "month")
_ANNEX = "annex"


def render(pack: Pack) -> dict[str, bytes]:
    """`pack.stem`.docx."""
    # On every page: title, as-of day and, of a sample, that it is made up.
    file = parts.new_file(pack, pack.title, f"{pack.title} · {pack.known_on}")
    carried = paper(pack)
    file.add(*_front(pack, file, carried))
    file.end_section(landscape=False)
    # Parts across come first, each a section of its own, which begins a page.
    for part in carried.parts:
        file.add(*_part(pack, part, file, carried))
        if part.key in carried.across:
            file.end_section(landscape=True)
    file.add(*_annex(pack, file, carried))
    return {f"{pack.stem}.docx": file.to_bytes()}


def _front(pack: Pack, file: WordFile, carried: Paper) -> Iterator[Element]:
    """Letterhead, memo number and dates, the answer, what is to be decided, contents, signature and copies."""
    language = pack.language
    yield from parts.letterhead(pack.office.heading)
    yield parts.memo_and_dates(pack.asked.letter_day, language)
    yield paragraph(pack.title, style="Title")
    yield paragraph(pack.known_on, style="Line", align="center")
    yield from parts.sample_mark(pack.sample)
    yield from _numbered(pack.answer.sentences, language)
    yield paragraph(say("answer.points", language), style="Recipient", bold=True)
    yield from _numbered(pack.answer.points or (say("answer.no_points", language),), language)
    yield paragraph(say("answer.enclosed", language), style="Recipient", bold=True, keep_next=True)
    yield file.contents(
        [*((_mark(part.key), part.title) for part in carried.parts), (_mark(_ANNEX), say("paper.annex", language))]
    )
    yield from parts.signature(pack.office.signature)
    yield from parts.copies(pack.office.copies, language)


def _mark(key: str) -> str:
    """The name of a part's heading in the file."""
    return f"part_{key}"


def _numbered(sentences: Sequence[str], language: str) -> Iterator[Element]:
    for number, sentence in enumerate(sentences, 1):
        yield paragraph(f"{parts.serial(number, language)}\t{sentence}", style="Answer")


def _part(pack: Pack, part: PackPart, file: WordFile, carried: Paper) -> Iterator[Element]:
    yield file.heading(part.title, _mark(part.key), new_page=part.key in carried.new_page)
    # The last sentence stays with the table or chart below it; a part of sentences alone may go on over the page.
    kept = len(part.sentences) if part.tables or part.charts else None
    for number, sentence in enumerate(part.sentences, 1):
        yield paragraph(sentence.text, style="Lead", keep_next=number == kept)
    for number, table in enumerate(part.tables):
        yield paragraph(table.title, style="Heading2", new_page=number > 0 and table.key in carried.new_page)
        yield _table(table, WIDTH[part.key in carried.across], pack.language)
        yield from (paragraph(note, style="Note") for note in table.notes)
    for chart in part.charts:
        yield from _chart(pack, chart, file)


def _chart(pack: Pack, chart: PackChart, file: WordFile) -> Iterator[Element]:
    """The chart below its title."""
    yield paragraph(chart.title, style="Heading2")
    yield file.chart(chart, pack)


def _table(table: PackTable, width: int, language: str) -> Element:
    rows = table.all_rows
    made = [heading_row(column.title for column in table.columns), *(_row(row, table.columns) for row in rows)]
    unbroken = [_unbroken(column, number, rows) for number, column in enumerate(table.columns)]
    alt = parts.table_alt(table.title, [column.title for column in table.columns], language)
    return together(grid(widths([column.width for column in table.columns], unbroken, width), made, alt=alt))


def _unbroken(column: PackColumn, number: int, rows: Sequence[PackRow]) -> str:
    """The words of a column that are not broken over lines: its title, days and numbers, names."""
    shown = " ".join([column.title, *(row.cells[number].shown for row in rows)])
    if column.kind in _CENTRED:
        return shown
    return " ".join(word for word in shown.split(" ") if len(word) <= LONGEST_FIGURE)


def _row(row: PackRow, columns: tuple[PackColumn, ...]) -> GridRow:
    cells = [[_cell(held, column, row.role != "row")] for held, column in zip(row.cells, columns, strict=True)]
    return GridRow(cells, shade="" if row.role == "row" else SUM_SHADE)


def _cell(held: PackCell, column: PackColumn, bold: bool) -> Element:
    return cell(run(held.shown, bold), centred=column.kind in _CENTRED)


def _annex(pack: Pack, file: WordFile, carried: Paper) -> Iterator[Element]:
    """How it is counted, what terms mean, and the numbers of sources in the workbook: all on one page."""
    language = pack.language
    yield file.heading(say("paper.annex", language), _mark(_ANNEX), new_page=_ANNEX in carried.new_page)
    if carried.notes:
        yield paragraph(say("paper.notes", language), style="Heading2")
        yield paragraph(" ".join(carried.notes), style="Small")
    yield paragraph(say("part.definitions", language), style="Heading2")
    yield paragraph(*_running(pack.definitions), style="Small")
    if carried.sources:
        yield paragraph(say("paper.sources", language), style="Heading2")
        yield paragraph(*_running((part, f"{numbers};") for part, numbers in carried.sources), style="Small")
    yield paragraph(say("word.made_from", language, fingerprint=pack.made_from), style="Note")


def _running(pairs: Iterable[tuple[str, str]]) -> Iterator[Element]:
    """Terms in bold with what belongs to them, one after the other in a paragraph."""
    for term, words in pairs:
        yield run(f"{term}: ", bold=True)
        yield run(f"{words} ")
