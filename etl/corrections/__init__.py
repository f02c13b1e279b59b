"""A person's corrections of what was read: data/corrections.csv, applied to papers and registers as they load."""

from etl.corrections.lines import Correction, Corrections, read_corrections
from etl.corrections.papers import correct_paper, statement_place
from etl.corrections.registers import correct_rows, row_place
from etl.corrections.writing import CannotCorrect, correct, undo_correction

__all__ = [
    "CannotCorrect",
    "Correction",
    "Corrections",
    "correct",
    "correct_paper",
    "correct_rows",
    "read_corrections",
    "row_place",
    "statement_place",
    "undo_correction",
]
