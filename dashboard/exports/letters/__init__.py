"""Letters to those who owe something and to those who sent it: `letters_of(pack)`; the layout is formats/letters.py."""

from dashboard.exports.letters.records import Letter, Point
from dashboard.exports.letters.writing import letters_of

__all__ = ["Letter", "Point", "letters_of"]
