"""Patterns beside colours, for black-and-white print: two statuses never are one grey."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from dashboard.words.colours import ORANGE, SKY, VERMILION, WHITE

Pattern = Literal["hatched", "crossed", "dotted"]
# By the colour of a series; the others are plain.
PATTERNS: Mapping[str, Pattern] = MappingProxyType(
    {ORANGE: "hatched", VERMILION: "crossed", SKY: "dotted", WHITE: "dotted"}
)
