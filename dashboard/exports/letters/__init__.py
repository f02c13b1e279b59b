"""Reminders and letters of thanks to upazilas: `letters_of(pack)`; word/letters.py lays them out."""

from dashboard.exports.letters.records import Letter, Point
from dashboard.exports.letters.writing import letters_of

__all__ = ["Letter", "Point", "letters_of"]
