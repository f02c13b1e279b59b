"""The coordination meeting's pack, format-neutral: `make_pack(asked)` gives the Pack that every format writes."""

from dashboard.exports.pack.letterhead import BadOffice
from dashboard.exports.pack.parts import PARTS, NoPlace, PackInputs, inputs_of, make_pack
from dashboard.exports.pack.records import (
    Chart,
    Deadline,
    Office,
    Pack,
    PackCell,
    PackColumn,
    PackRow,
    Part,
    Reference,
    Sentence,
    Series,
    Source,
    Table,
)
from dashboard.exports.pack.references import reference_mark
from dashboard.exports.pack.request import Asked

__all__ = [
    "PARTS",
    "Asked",
    "BadOffice",
    "Chart",
    "Deadline",
    "NoPlace",
    "Office",
    "Pack",
    "PackCell",
    "PackColumn",
    "PackInputs",
    "PackRow",
    "Part",
    "Reference",
    "Sentence",
    "Series",
    "Source",
    "Table",
    "inputs_of",
    "make_pack",
    "reference_mark",
]
