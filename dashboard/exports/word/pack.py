"""The pack as a Word file: a forwarding page, the parts on wide pages, definitions and references at the end."""

from collections.abc import Iterator, Sequence

from docx.shared import Cm

from dashboard.exports.pack.records import Citation, Pack, PackCell, PackChart, PackColumn, PackPart, PackRow, PackTable
from dashboard.exports.pdf.charts import chart_png
from dashboard.exports.word import letterhead as parts
from dashboard.exports.word.file import WIDTH, WordFile
from dashboard.exports.word.grids import GROUP_SHADE, SUM_SHADE, GridRow, cell, grid, heading_row, widths
from dashboard.exports.word.text import Element, bookmarked, marks, paragraph, run
from dashboard.exports.wording import say
from dashboard.words import display

_SHADES = {"row": "", "group": GROUP_SHADE, "sum": SUM_SHADE, "total": SUM_SHADE}
_CENTRED = ("count", "rate", "day", "month")
_PICTURE_WIDTH = Cm(18)
# Number, file and place, quote, day.
_REFERENCE_WIDTHS = (6, 34, 48, 12)


def render(pack: Pack) -> dict[str, bytes]:
    """`pack.stem`.docx."""
    # On every page: title, as-of day and, of a sample, that it is made up.
    file = parts.new_file(pack, pack.title, f"{pack.title} · {pack.known_on}")
    file.add(*_front(pack))
    file.end_section(landscape=False)
    for number, part in enumerate(pack.parts):
        file.add(*_part(pack, part, file, new_page=number > 0))
    file.end_section(landscape=True)
    file.add(*_definitions(pack), *_references(pack))
    return {f"{pack.stem}.docx": file.to_bytes()}


def _front(pack: Pack) -> Iterator[Element]:
    """The forwarding page: letterhead, the sentences of all parts, signature and copies."""
    language = pack.language
    yield from parts.letterhead(pack.office.heading)
    yield parts.memo_and_dates(pack.asked.as_of, language)
    yield paragraph(pack.title, style="Title")
    yield paragraph(pack.known_on, style="Line", align="center")
    yield from parts.sample_mark(pack.sample)
    for part in pack.parts:
        if part.sentences:
            yield paragraph(part.title, style="Line", bold=True)
            yield from _sentences(pack, part)
    yield from parts.signature(pack.office.signature)
    yield from parts.copies(pack.office.copies, language)


def _sentences(pack: Pack, part: PackPart) -> Iterator[Element]:
    for said in part.sentences:
        yield paragraph(said.text, *marks(said.references, pack.language), style="Body")


def _part(pack: Pack, part: PackPart, file: WordFile, new_page: bool) -> Iterator[Element]:
    yield paragraph(part.title, style="Heading1", new_page=new_page)
    yield from _sentences(pack, part)
    for table in part.tables:
        yield paragraph(table.title, style="Heading2")
        if table.rows or table.total:
            yield _table(pack, table)
        else:
            yield paragraph(table.empty, style="Body")
        yield from (paragraph(note, style="Note") for note in table.notes)
        for chart in part.charts:
            if chart.table == table.key:
                yield from _chart(pack, chart, file)
    if part.key == "return":
        yield from parts.signature(pack.office.signature, landscape=True)


def _chart(pack: Pack, chart: PackChart, file: WordFile) -> Iterator[Element]:
    """The chart as a picture below its title, with its alternative text."""
    yield paragraph(chart.title, style="Heading2")
    alt = " ".join(filter(None, [pack.sample, chart.alt]))
    yield file.picture(chart_png(chart, pack.language, pack.sample or ""), _PICTURE_WIDTH, alt)


def _table(pack: Pack, table: PackTable) -> Element:
    rows = table.all_rows
    made = [heading_row(column.title for column in table.columns), *(_row(pack, row, table.columns) for row in rows)]
    unbroken = [_unbroken(column, number, rows) for number, column in enumerate(table.columns)]
    return grid(widths([column.width for column in table.columns], unbroken, WIDTH[True]), made)


def _unbroken(column: PackColumn, number: int, rows: Sequence[PackRow]) -> str:
    """The words of a column that are not broken over lines: its title, days and numbers."""
    if column.kind not in _CENTRED:
        return column.title
    return " ".join([column.title, *(row.cells[number].shown for row in rows if row.role != "group")])


def _row(pack: Pack, row: PackRow, columns: tuple[PackColumn, ...]) -> GridRow:
    if row.role == "group":
        # Its style keeps it on the page of the rows below it.
        return GridRow([[paragraph(row.cells[0].shown, style="CellGroup")]], shade=GROUP_SHADE, span=True)
    cells = [[_cell(pack, held, column, row.role != "row")] for held, column in zip(row.cells, columns, strict=True)]
    return GridRow(cells, shade=_SHADES[row.role])


def _cell(pack: Pack, held: PackCell, column: PackColumn, bold: bool) -> Element:
    return cell(run(held.shown, bold), *marks(held.references, pack.language), centred=column.kind in _CENTRED)


def _definitions(pack: Pack) -> Iterator[Element]:
    yield paragraph(say("part.definitions", pack.language), style="Heading1")
    for term, meaning in pack.definitions:
        yield paragraph(run(term, bold=True), f": {meaning}", style="Body")


def _references(pack: Pack) -> Iterator[Element]:
    language = pack.language
    yield paragraph(say("part.references", language), style="Heading1")
    titles = [say(f"word.reference.{key}", language) for key in ("number", "where", "quote", "said_on")]
    rows = [heading_row(titles), *(_reference(reference, language) for reference in pack.references)]
    if pack.references:
        yield grid(widths(_REFERENCE_WIDTHS, titles, WIDTH[False]), rows)
    yield paragraph(say("word.made_from", language, fingerprint=pack.made_from), style="Note")


def _reference(reference: Citation, language: str) -> GridRow:
    number = display.digits(str(reference.number), language)
    said_on = display.day(reference.said_on, language) if reference.said_on else ""
    where = f"{reference.path} · {reference.where}"
    texts = ([*bookmarked(number, reference.number)], [where], [reference.quote], [said_on])
    return GridRow([[paragraph(*text, style="CellSmall")] for text in texts])
