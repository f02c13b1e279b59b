"""A pack as pack.typ reads it: words, marks and widths; every text as a line of a page holds it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.exports.pack import Cell, Column, Pack, Part, Reference, Row, Sentence, Table, reference_mark
from dashboard.exports.pdf.charts import drawn
from dashboard.exports.pdf.lines import line
from dashboard.exports.wording import say
from dashboard.words import display

Content = dict[str, Any]
_WORDS = ("contents", "copies", "watermark")
_DIGITS = "0123456789"
# Letters of a cell that fit on a page even in a narrow column.
_LONGEST_WHOLE = 400


def content_of(pack: Pack) -> Content:
    """Everything pack.typ needs; nothing of it is markup."""
    language = pack.language
    about = say("pack.as_of", language, day=pack.as_of)
    return {
        "language": language,
        "title": line(pack.title),
        "about": line(about),
        "running": line(" · ".join([pack.place, pack.month, about])),
        "sample": line(pack.sample or ""),
        "heading": [line(each) for each in pack.office.heading],
        "signature": [line(each) for each in pack.office.signature],
        "copies": [line(each) for each in pack.office.copies],
        "parts": [_part(part, language) for part in pack.parts],
        "definitions": [[line(term), line(meaning)] for term, meaning in pack.definitions],
        "references": [_reference(reference, language) for reference in pack.references],
        "words": {
            **{word: say(f"pdf.{word}", language) for word in _WORDS},
            # Their numbers are known when the pages are laid out.
            "page": say("pdf.page", language, page="{page}", pages="{pages}"),
            "definitions": say("part.definitions", language),
            "references": say("part.references", language),
            "digits": [display.digits(digit, language) for digit in _DIGITS],
        },
    }


def _part(part: Part, language: str) -> Content:
    return {
        "key": part.key,
        "title": line(part.title),
        "sentences": [_sentence(sentence, language) for sentence in part.sentences],
        "tables": [_table(table, language) for table in part.tables],
        "charts": [{"table": chart.table, **drawn(chart, language)} for chart in part.charts],
    }


def _sentence(sentence: Sentence, language: str) -> Content:
    return {"text": line(sentence.text), **_mark(sentence.references, language)}


def _mark(references: Sequence[int], language: str) -> Content:
    """The mark beside a figure, and the reference it leads to."""
    return {"mark": reference_mark(references, language), "to": references[0]} if references else {}


def _table(table: Table, language: str) -> Content:
    rows = (*table.rows, *([table.total] if table.total else []))
    return {
        "key": table.key,
        "title": line(table.title),
        "columns": [_column(column, [row.cells[n] for row in rows]) for n, column in enumerate(table.columns)],
        "rows": [_row(row, language) for row in rows],
        "notes": [line(note) for note in table.notes],
        "empty": line(table.empty),
    }


def _column(column: Column, cells: Sequence[Cell]) -> Content:
    """`words` are those that the column is never narrower than: of its heading, and its longest day or number."""
    words = column.title.split()
    if column.kind == "text":
        return {"title": line(column.title), "width": column.width, "align": "left", "words": words}
    longest = max((word for cell in cells for word in cell.shown.split()), key=len, default="")
    return {"title": line(column.title), "width": column.width, "align": "center", "words": [*words, longest]}


def _row(row: Row, language: str) -> Content:
    """The first cell of a group is the heading of the rows that follow and takes all columns.

    `whole`: not torn over two pages; a row that might be longer than a page is.
    """
    cells = row.cells[:1] if row.role == "group" else row.cells
    whole = all(len(cell.shown) <= _LONGEST_WHOLE for cell in cells)
    return {"role": row.role, "whole": whole, "cells": [_cell(cell, language) for cell in cells]}


def _cell(cell: Cell, language: str) -> Content:
    return {"text": line(cell.shown), **_mark(cell.references, language)}


def _reference(reference: Reference, language: str) -> Content:
    """Where it stands, what it says, and from which day that is known."""
    said_on = display.day(reference.said_on, language) if reference.said_on else ""
    where = ", ".join(part for part in (reference.path, reference.where, said_on) if part)
    words = f"{where}: {reference.quote}" if reference.quote else where
    return {
        "number": reference.number,
        "shown": display.digits(f"[{reference.number}]", language),
        "words": line(words),
    }
