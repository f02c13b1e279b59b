"""Cells of a made-up register."""

from datetime import date

from etl.places.gazetteer import Place

# A blank cell is None; a Place stands for its name.
SheetValue = str | int | date | Place | None
SheetRow = list[SheetValue]
