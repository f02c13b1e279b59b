"""The coordination meeting's pack, format-neutral: `make_pack(asked)` gives the Pack that every format writes."""

from dashboard.exports.pack.letterhead import BadOffice
from dashboard.exports.pack.parts import PARTS, NoPlace, PackInputs, inputs_of, make_pack
from dashboard.exports.pack.records import (
    Asked,
    Cell,
    Chart,
    Column,
    Deadline,
    Office,
    Pack,
    Part,
    Reference,
    Row,
    Sentence,
    Series,
    Source,
    Table,
)
from dashboard.exports.pack.references import reference_mark

__all__ = [
    "PARTS",
    "Asked",
    "BadOffice",
    "Cell",
    "Chart",
    "Column",
    "Deadline",
    "NoPlace",
    "Office",
    "Pack",
    "PackInputs",
    "Part",
    "Reference",
    "Row",
    "Sentence",
    "Series",
    "Source",
    "Table",
    "inputs_of",
    "make_pack",
    "reference_mark",
]
