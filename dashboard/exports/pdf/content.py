"""A pack as the data that pack.typ reads: texts, reference marks and widths."""

from collections.abc import Sequence
from typing import Any

from dashboard.exports.pack.records import Citation, Pack, PackCell, PackColumn, PackPart, PackRow, PackTable, Sentence
from dashboard.exports.pack.references import reference_mark
from dashboard.exports.pdf.charts import drawn
from dashboard.exports.pdf.lines import line
from dashboard.exports.wording import say
from dashboard.words import display

TypstData = dict[str, Any]
_WORDS = ("contents", "copies", "watermark")
_DIGITS = "0123456789"
# A row with a longer cell than this (in letters) may be split over two pages.
_LONGEST_WHOLE = 400


def content_of(pack: Pack) -> TypstData:
    """Everything that pack.typ needs, as JSON holds it; no text of it is read as markup."""
    language = pack.language
    return {
        "language": language,
        "title": line(pack.title),
        "about": line(pack.known_on),
        "running": line(" · ".join([pack.place, pack.month, pack.known_on])),
        "sample": line(pack.sample or ""),
        "heading": [line(each) for each in pack.office.heading],
        "signature": [line(each) for each in pack.office.signature],
        "copies": [line(each) for each in pack.office.copies],
        "parts": [_part(part, language) for part in pack.parts],
        "definitions": [[line(term), line(meaning)] for term, meaning in pack.definitions],
        "references": [_reference(reference, language) for reference in pack.references],
        "words": {
            **{word: say(f"pdf.{word}", language) for word in _WORDS},
            # Typst fills in the numbers when it lays out the pages.
            "page": say("pdf.page", language, page="{page}", pages="{pages}"),
            "definitions": say("part.definitions", language),
            "references": say("part.references", language),
            "digits": [display.digits(digit, language) for digit in _DIGITS],
        },
    }


def _part(part: PackPart, language: str) -> TypstData:
    return {
        "key": part.key,
        "title": line(part.title),
        "sentences": [_sentence(sentence, language) for sentence in part.sentences],
        "tables": [_table(table, language) for table in part.tables],
        "charts": [{"table": chart.table, **drawn(chart, language)} for chart in part.charts],
    }


def _sentence(sentence: Sentence, language: str) -> TypstData:
    return {"text": line(sentence.text), **_mark(sentence.references, language)}


def _mark(references: Sequence[int], language: str) -> TypstData:
    """The mark beside a figure, and the reference it leads to."""
    return {"mark": reference_mark(references, language), "to": references[0]} if references else {}


def _table(table: PackTable, language: str) -> TypstData:
    rows = table.all_rows
    return {
        "key": table.key,
        "title": line(table.title),
        "columns": [_column(column, [row.cells[n] for row in rows]) for n, column in enumerate(table.columns)],
        "rows": [_row(row, language) for row in rows],
        "notes": [line(note) for note in table.notes],
        "empty": line(table.empty),
    }


def _column(column: PackColumn, cells: Sequence[PackCell]) -> TypstData:
    """`words`: the column is never narrower than these: the words of its heading, its longest day or number."""
    words = column.title.split()
    if column.kind == "text":
        return {"title": line(column.title), "width": column.width, "align": "left", "words": words}
    longest = max((word for cell in cells for word in cell.shown.split()), key=len, default="")
    return {"title": line(column.title), "width": column.width, "align": "center", "words": [*words, longest]}


def _row(row: PackRow, language: str) -> TypstData:
    """A row; of a group only the first cell, which is laid across all columns. `whole`: not split over two pages."""
    cells = row.cells[:1] if row.role == "group" else row.cells
    whole = all(len(cell.shown) <= _LONGEST_WHOLE for cell in cells)
    return {"role": row.role, "whole": whole, "cells": [_cell(cell, language) for cell in cells]}


def _cell(cell: PackCell, language: str) -> TypstData:
    return {"text": line(cell.shown), **_mark(cell.references, language)}


def _reference(reference: Citation, language: str) -> TypstData:
    """Path, place and day of a source, and its words."""
    said_on = display.day(reference.said_on, language) if reference.said_on else ""
    where = ", ".join(part for part in (reference.path, reference.where, said_on) if part)
    words = f"{where}: {reference.quote}" if reference.quote else where
    return {
        "number": reference.number,
        "shown": display.digits(f"[{reference.number}]", language),
        "words": line(words),
    }
