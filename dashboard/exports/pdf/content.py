"""A pack as the data that pack.typ reads: texts and widths of what is carried into the meeting."""

from collections.abc import Sequence
from typing import Any

from dashboard.exports.pack.both_calendars import both_dates
from dashboard.exports.pack.paper import LONGEST_FIGURE, paper
from dashboard.exports.pack.records import Pack, PackCell, PackColumn, PackPart, PackRow, PackTable, Paper
from dashboard.exports.pdf.charts import drawn
from dashboard.exports.pdf.lines import line
from dashboard.exports.wording import say
from dashboard.words import display

TypstData = dict[str, Any]
_DIGITS = "0123456789"
# A row with a longer cell than this (in letters) may be split over two pages.
_LONGEST_WHOLE = 400


def content_of(pack: Pack) -> TypstData:
    """Everything that pack.typ needs, as JSON holds it; no text of it is read as markup."""
    language, carried = pack.language, paper(pack)
    return {
        "language": language,
        "title": line(pack.title),
        "about": line(pack.known_on),
        "running": line(" · ".join([pack.place, pack.month, pack.known_on])),
        "sample": line(pack.sample or ""),
        "heading": [line(each) for each in pack.office.heading],
        "dates": [line(each) for each in both_dates(pack.asked.letter_day, language)],
        "answer": [line(each) for each in pack.answer.sentences],
        "points": [line(each) for each in pack.answer.points or (say("answer.no_points", language),)],
        "signature": [line(each) for each in pack.office.signature],
        "copies": [line(each) for each in pack.office.copies],
        "parts": [_part(part, carried, language) for part in carried.parts],
        "annex_on_new_page": "annex" in carried.new_page,
        "notes": [line(note) for note in carried.notes],
        "definitions": [[line(term), line(meaning)] for term, meaning in pack.definitions],
        "sources": [[line(part), line(numbers)] for part, numbers in carried.sources],
        "words": {
            "copies": say("pdf.copies", language),
            "watermark": say("pdf.watermark", language),
            # Typst fills in the numbers when it lays out the pages.
            "page": say("pdf.page", language, page="{page}", pages="{pages}"),
            "point": say("letter.point", language, number="{number}"),
            "memo": say("letter.memo", language),
            "points": say("answer.points", language),
            "enclosed": say("answer.enclosed", language),
            "annex": say("paper.annex", language),
            "notes": say("paper.notes", language),
            "definitions": say("part.definitions", language),
            "sources": say("paper.sources", language),
            "digits": [display.digits(digit, language) for digit in _DIGITS],
        },
    }


def _part(part: PackPart, carried: Paper, language: str) -> TypstData:
    return {
        "key": part.key,
        "new_page": part.key in carried.new_page,
        "across": part.key in carried.across,
        "title": line(part.title),
        "sentences": [line(sentence.text) for sentence in part.sentences],
        "tables": [_table(table, n > 0 and table.key in carried.new_page) for n, table in enumerate(part.tables)],
        "charts": [drawn(chart, language) for chart in part.charts],
    }


def _table(table: PackTable, new_page: bool) -> TypstData:
    rows = table.all_rows
    return {
        "new_page": new_page,
        "title": line(table.title),
        "columns": [_column(column, [row.cells[n] for row in rows]) for n, column in enumerate(table.columns)],
        "rows": [_row(row) for row in rows],
        "notes": [line(note) for note in table.notes],
    }


def _column(column: PackColumn, cells: Sequence[PackCell]) -> TypstData:
    """`words`: the column is never narrower than these: the words of its heading, its longest day or number."""
    align = "left" if column.kind == "text" else "center"
    longest = max((word for cell in cells for word in line(cell.shown).split(" ")), key=len, default="")
    words = [*column.title.split(), *([longest] if len(longest) <= LONGEST_FIGURE else [])]
    return {"title": line(column.title), "width": column.width, "align": align, "words": words}


def _row(row: PackRow) -> TypstData:
    """A row; `whole`: not split over two pages."""
    whole = all(len(cell.shown) <= _LONGEST_WHOLE for cell in row.cells)
    return {"role": row.role, "whole": whole, "cells": [line(cell.shown) for cell in row.cells]}
