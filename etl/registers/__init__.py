"""Registers → rows: the workbooks and CSV files that an office keeps beside its minutes.

workbook.py opens a file (package.py and sheet_notes.py say what a workbook holds beside its values), headings.py finds
the table of each sheet and which register it is, values.py, days.py and place_cells.py read a cell, models.py a row,
sheet_reading.py the rows of a sheet; reading.py puts them together. template.py writes the workbook to be filled in.
"""
